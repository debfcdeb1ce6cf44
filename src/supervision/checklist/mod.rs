//! Completeness checklists (完整性清单): what must be published about a matter, and whether it is.
//!
//! Takes a [`Checklist`], which is data, and a ledger's view. Gives for one [`ChecklistCase`] what is
//! present, missing or late, each element with its text and how well that is known. It never guesses
//! from a title: an item stands for an element when the caller says so.

mod case;
mod check;
mod element;
mod list;
mod matcher;
mod report;
mod standard;
mod tag;

pub use case::ChecklistCase;
pub use element::{Basis, RequiredElement};
pub use list::Checklist;
pub use matcher::{Criterion, MatchRow};
pub use report::{ChecklistReport, ElementStatus};
pub use tag::Tag;
