//! The file of the organ: what its log tells of an item.

mod accompanying;
mod digest;
mod objector;
mod parts;
mod record;
mod revision;
mod signature;

pub use digest::ContentDigest;
pub(super) use objector::Objector;
pub(super) use record::{CoordinationRecord, PermissionRecord, PublicVersion, WithheldRecord};
pub use record::{EarlierVersion, Publication};
pub use signature::Signature;
pub(super) use signature::Signatures;
