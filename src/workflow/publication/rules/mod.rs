//! The rules of publication, P01 to P20.

mod checks;
mod rule;

pub(super) use checks::third_party_heard;
pub use rule::PublicationRule;
