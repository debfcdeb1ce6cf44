use chrono::NaiveDate;

use crate::policy::PolicyError;

/// What keeps a list from being a [`Checklist`](super::Checklist), a text from naming one of its elements, a
/// plan, a sample or a record from being one, or hours and persons from being counted. Elements are numbered
/// from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SupervisionError {
    /// The version is blank.
    #[error("checklist `{checklist}` needs a version")]
    NoVersion {
        /// The id of the list.
        checklist: String,
    },
    /// A code is not lower-case ASCII letters, digits and hyphens.
    #[error("`{code}` is no code: use lower-case letters, digits and hyphens")]
    BadCode {
        /// The code as it was given.
        code: String,
    },
    /// Nothing in the list.
    #[error("checklist `{checklist}` has no element")]
    Empty {
        /// The id of the list.
        checklist: String,
    },
    /// A code stands twice.
    #[error("element {place}: code `{code}` is that of element {first} already")]
    DuplicateElement {
        /// The later element.
        place: usize,
        /// The code.
        code: String,
        /// The earlier element.
        first: usize,
    },
    /// A name is blank in one of the languages.
    #[error("element {place}: `{code}` needs a name in Chinese and English")]
    NoName {
        /// The element.
        place: usize,
        /// Its code.
        code: String,
    },
    /// An element is marked confirmed without a text.
    #[error("element {place}: `{code}` is marked confirmed and cites nothing")]
    NoBasis {
        /// The element.
        place: usize,
        /// Its code.
        code: String,
    },
    /// An extended list keeps its version.
    #[error("an extended checklist needs a version other than `{version}`")]
    SameVersion {
        /// The version of the list that was extended.
        version: String,
    },
    /// A text is no tag.
    #[error("`{text}` is not the tag of an element")]
    NotATag {
        /// The text as it was given.
        text: String,
    },
    /// The id of a plan is blank.
    #[error("a plan needs an id")]
    NoId,
    /// A cycle of nothing never moves on.
    #[error("plan `{id}` needs a cycle of at least one day")]
    NoCycle {
        /// The id of the plan.
        id: String,
    },
    /// An id stands twice in what is drawn from.
    #[error("id `{id}` stands twice in what is drawn from")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// There are not enough ids to draw from.
    #[error("a sample of {size} cannot be drawn from {population}")]
    TooFew {
        /// How many were asked for.
        size: u64,
        /// How many there are.
        population: u64,
    },
    /// More visits failed than were made.
    #[error("on {on} more visits failed than were made")]
    MoreFailed {
        /// The day.
        on: NaiveDate,
    },
    /// The visits of a day stand twice.
    #[error("the visits of {on} stand twice")]
    DayTwice {
        /// The day.
        on: NaiveDate,
    },
    /// The moment to count from is not on record.
    #[error("public opinion `{id}` has no moment of {start} to count from")]
    NoStart {
        /// The caller's key.
        id: String,
        /// Which moment.
        start: &'static str,
    },
    /// The moment lies before the texts, or the end out of range.
    #[error(transparent)]
    Deadline(#[from] PolicyError),
    /// More persons than can be counted.
    #[error("the persons of these sessions are too many to count")]
    TooManyPersons,
}
