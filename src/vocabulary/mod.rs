//! The nouns: every code list of the field, categories, and the two kinds of number that documents
//! carry.
//!
//! Takes citations from [`law`](crate::law). Each list is a table of rows with stable code, Chinese
//! term, English label and citation, read through the trait [`Term`].

mod attribute;
mod fee;
mod term;

pub use attribute::Attribute;
pub use fee::{ExemptionFromFee, FeeMethod, FeePeriod, NoFeePeriod};
pub use term::{Term, UnknownTerm};
