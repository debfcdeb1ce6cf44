//! The nouns: every code list of the field, categories, and the two kinds of number that documents
//! carry.
//!
//! Takes citations from [`law`](crate::law). Each list is a table of rows with stable code, Chinese
//! term, English label and citation, read through the trait [`Term`].
//!
//! Numbers are read from text as people print it: [`DocumentNumberField`] and [`IndexNumber`] keep
//! that text whatever it is, give structure to what they recognise, and say what they do not.

mod attribute;
mod document_number;
mod document_number_field;
pub(crate) mod glyph;
mod index_number;
mod index_place;
mod term;

pub use attribute::Attribute;
pub use document_number::{DocumentNumber, DocumentNumberError, Numbering, PLAUSIBLE_YEARS};
pub use document_number_field::{DocumentNumberField, DocumentNumberPart};
pub use index_number::{
    CatalogueIndex, IndexNumber, IndexNumberStructure, OrganisationIndex, SlashIndex, YearIndex,
};
pub use index_place::{Confidence, IndexPlace};
pub use term::{Term, UnknownTerm};
