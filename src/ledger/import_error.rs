use std::fmt;

use super::LedgerError;

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
    problem: LedgerError,
}

impl ImportError {
    pub(super) const fn header(problem: LedgerError) -> Self {
        Self {
            line: None,
            column: None,
            problem,
        }
    }

    pub(super) const fn row(line: u64, problem: LedgerError) -> Self {
        Self {
            line: Some(line),
            column: None,
            problem,
        }
    }

    pub(super) const fn cell(line: u64, column: &'static str, problem: LedgerError) -> Self {
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
    pub const fn problem(&self) -> &LedgerError {
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
