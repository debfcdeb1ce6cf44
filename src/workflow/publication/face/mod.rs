//! The public face: what the public may see, and lists of persons cut down to it.

mod confidential;
mod personal_list;
mod public_item;

pub use confidential::Confidential;
pub use personal_list::{PersonalField, PublicList, Treatment};
pub use public_item::{PublicItem, PublicRemark};
