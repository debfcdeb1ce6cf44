use chrono::NaiveDate;

use crate::calendar::DateError;
use crate::vocabulary::{DocumentNumber, VocabularyError};

/// What keeps fields from being an item, an item from being taken in, or a cell, a row or a header
/// from being read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The title is empty or blank.
    #[error("an item needs a title")]
    NoTitle,
    /// The year lies outside [`DocumentNumber::PLAUSIBLE_YEARS`].
    #[error(
        "{date} cannot be {on}: the years are {} to {}",
        DocumentNumber::PLAUSIBLE_YEARS.start(),
        DocumentNumber::PLAUSIBLE_YEARS.end()
    )]
    DateOutOfRange {
        /// Which date.
        date: &'static str,
        /// The date as given.
        on: NaiveDate,
    },
    /// The change lies before the formation.
    #[error("an item formed on {formed_on} cannot have changed on {changed_on}")]
    ChangedBeforeFormed {
        /// When it was formed.
        formed_on: NaiveDate,
        /// When it is said to have changed.
        changed_on: NaiveDate,
    },
    /// The index number stands in the ledger already.
    #[error("index number `{number}` is that of item {} already", position.saturating_add(1))]
    DuplicateIndexNumber {
        /// The number as printed on the later item.
        number: String,
        /// The position of the earlier item, from 0.
        position: usize,
    },
    /// The header names a column that no field has.
    #[error("unknown column `{name}`")]
    UnknownColumn {
        /// The name as given.
        name: String,
    },
    /// The header names a column twice.
    #[error("column `{name}` stands twice")]
    DuplicateColumn {
        /// The name.
        name: &'static str,
    },
    /// The header has no column for the title.
    #[error("column `title` is missing")]
    NoTitleColumn,
    /// The row is longer or shorter than the header.
    #[error("the header has {expected} columns, the row {found}")]
    FieldCount {
        /// How many the header has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// The text is no date.
    #[error(transparent)]
    Date(#[from] DateError),
    /// The text says neither yes nor no.
    #[error("`{text}` is neither `yes` nor `no`")]
    YesOrNo {
        /// The text as given.
        text: String,
    },
    /// The text is neither a code nor a Chinese term of the list.
    #[error(transparent)]
    Term(#[from] VocabularyError),
    /// An earlier row of the same import has the index number.
    #[error("index number `{number}` stands in line {line} already")]
    DuplicateInImport {
        /// The number as given.
        number: String,
        /// The line of the earlier row.
        line: u64,
    },
}
