//! The nouns: every code list of the field, categories, and the two kinds of number that documents
//! carry.
//!
//! Takes citations from [`law`](crate::law). Each list is a table of rows with stable code, Chinese
//! term, English label and citation, read through the trait [`Term`]; [`CodeList::all`] goes through all
//! of them. Categories are data and not rows: a [`CategoryScheme`] is built in or loaded.
//!
//! Numbers are read from text as people print it: [`DocumentNumberField`] and [`IndexNumber`] keep
//! that text whatever it is, give structure to what they recognise, and say what they do not.
//!
//! It decides nothing: which ground applies, who may act when, and what is counted where belongs to
//! later stages.

mod applicant;
mod attribute;
mod basis;
mod category;
mod channel;
mod code_list;
mod document_number;
mod document_number_field;
mod error;
mod exemption;
mod fee;
mod genre;
pub(crate) mod glyph;
mod government_level;
mod index_number;
mod index_place;
mod information_kind;
mod mandatory;
pub(crate) mod neighbor;
mod organ_kind;
mod outcome;
mod power;
mod remedy;
mod review;
mod role;
mod term;
mod validity;

pub use applicant::ApplicantClass;
pub use attribute::Attribute;
pub use category::{Category, CategoryScheme};
pub use channel::{PublicationChannel, RequestChannel};
pub use code_list::{CodeList, CodeRow};
pub use document_number::{DocumentNumber, Numbering};
pub use document_number_field::DocumentNumberField;
pub use error::VocabularyError;
pub use exemption::{Exemption, ExemptionKind, Force, Override};
pub use fee::{ExemptionFromFee, FeeMethod, FeePeriod};
pub use genre::Genre;
pub use government_level::GovernmentLevel;
pub use index_number::{IndexNumber, IndexNumberStructure};
pub use information_kind::InformationKind;
pub use mandatory::MandatoryItem;
pub use organ_kind::{OrganKind, ReviewBody};
pub use outcome::{LocalOutcome, Outcome, Outcome2007, Outcome2019};
pub use power::Power;
pub use remedy::{
    Claimant, ContestedAct, Judgment, OrderKind, RemedyPath, RemedyResult, SuitRuling,
};
pub use review::{NotCounted, ReviewDecision, ReviewEnd, ServiceEvent, SuspensionGround};
pub use role::Role;
pub use term::Term;
pub use validity::Validity;

pub(crate) use term::vocabulary;
