use std::fmt;

use super::{ItemError, LedgerError};
use crate::vocabulary::UnknownTerm;

/// Everything that kept an import from being taken in, in the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportErrors {
    first: ImportError,
    more: Vec<ImportError>,
}

impl ImportErrors {
    /// Gathers the errors; `None` when there are none.
    pub(super) fn gather(errors: Vec<ImportError>) -> Option<Self> {
        let mut errors = errors.into_iter();
        errors.next().map(|first| Self {
            first,
            more: errors.collect(),
        })
    }

    /// The errors, at least one.
    pub fn iter(&self) -> impl Iterator<Item = &ImportError> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

impl fmt::Display for ImportErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        match self.more.len() {
            0 => Ok(()),
            1 => f.write_str(" (and 1 more error)"),
            more => write!(f, " (and {more} more errors)"),
        }
    }
}

impl std::error::Error for ImportErrors {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.first.problem)
    }
}

/// One cell, row or header that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    line: Option<u64>,
    column: Option<&'static str>,
    problem: ImportProblem,
}

impl ImportError {
    pub(super) const fn header(problem: ImportProblem) -> Self {
        Self {
            line: None,
            column: None,
            problem,
        }
    }

    pub(super) const fn row(line: u64, problem: ImportProblem) -> Self {
        Self {
            line: Some(line),
            column: None,
            problem,
        }
    }

    pub(super) const fn cell(line: u64, column: &'static str, problem: ImportProblem) -> Self {
        Self {
            line: Some(line),
            column: Some(column),
            problem,
        }
    }

    /// The line as the caller gave it with the row; `None` for the header.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        self.line
    }

    /// The column, where one is at fault.
    #[must_use]
    pub const fn column(&self) -> Option<&'static str> {
        self.column
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> &ImportProblem {
        &self.problem
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column `{column}`: ")?,
            (Some(line), None) => write!(f, "line {line}: ")?,
            (None, _) => f.write_str("header: ")?,
        }
        write!(f, "{}", self.problem)
    }
}

impl std::error::Error for ImportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}

/// What is wrong with a cell, a row or the header of an import.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportProblem {
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
    /// The text is no date, or not written in full.
    #[error("`{text}` is not a date of the form YYYY-MM-DD")]
    Date {
        /// The text as given.
        text: String,
    },
    /// The text says neither yes nor no.
    #[error("`{text}` is neither `yes` nor `no`")]
    YesOrNo {
        /// The text as given.
        text: String,
    },
    /// The text is neither a code nor a Chinese term of the list.
    #[error(transparent)]
    Term(#[from] UnknownTerm),
    /// The fields make no item.
    #[error(transparent)]
    Item(#[from] ItemError),
    /// The ledger does not take the item.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// An earlier row of the same import has the index number.
    #[error("index number `{number}` stands in line {line} already")]
    DuplicateInImport {
        /// The number as given.
        number: String,
        /// The line of the earlier row.
        line: u64,
    },
}
