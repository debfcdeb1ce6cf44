//! The nouns: every code list of the field, categories, and the two kinds of number that documents
//! carry.
//!
//! Takes citations from [`law`](crate::law). Each list is a table of rows with stable code, Chinese
//! term, English label and citation, read through the trait [`Term`]; [`code_lists`] goes through all
//! of them. Categories are data and not rows: a [`CategoryScheme`] is built in or loaded.
//!
//! It decides nothing: which ground applies, who may act when, and what is counted where belongs to
//! later stages.

mod applicant;
mod attribute;
mod basis;
mod category;
mod channel;
mod code_list;
mod exemption;
mod genre;
mod government_level;
mod information_kind;
mod mandatory;
mod outcome;
mod power;
mod role;
mod term;
mod validity;

pub use applicant::ApplicantClass;
pub use attribute::Attribute;
pub use category::{Category, CategoryEntry, CategoryScheme, CategorySchemeError, Classified};
pub use channel::{PublicationChannel, RequestChannel};
pub use code_list::{CodeList, CodeRow, code_lists};
pub use exemption::{Exemption, ExemptionKind, Force, Override};
pub use genre::Genre;
pub use government_level::GovernmentLevel;
pub use information_kind::InformationKind;
pub use mandatory::MandatoryItem;
pub use outcome::{Comparison, Outcome, Outcome2007, Outcome2019};
pub use power::Power;
pub use role::Role;
pub use term::{Term, UnknownTerm};
pub use validity::Validity;
