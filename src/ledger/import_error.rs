use std::fmt;

use super::LedgerError;

/// Everything that kept an import from being taken in, in the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    first: Fault,
    more: Vec<Fault>,
}

impl ImportError {
    /// Gathers the faults; `None` when there are none.
    pub(super) fn gather(faults: Vec<Fault>) -> Option<Self> {
        let mut faults = faults.into_iter();
        faults.next().map(|first| Self {
            first,
            more: faults.collect(),
        })
    }

    /// What is wrong, at least one: the line as the caller gave it with the row, `None` for the header; the
    /// column, where one is at fault; and the problem.
    pub fn faults(
        &self,
    ) -> impl Iterator<Item = (Option<u64>, Option<&'static str>, &LedgerError)> {
        self.iter().map(|it| (it.line, it.column, &it.problem))
    }

    /// The same in words, a line for each.
    pub fn messages(&self) -> impl Iterator<Item = String> {
        self.iter().map(ToString::to_string)
    }

    fn iter(&self) -> impl Iterator<Item = &Fault> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        match self.more.len() {
            0 => Ok(()),
            1 => f.write_str(" (and 1 more error)"),
            more => write!(f, " (and {more} more errors)"),
        }
    }
}

impl std::error::Error for ImportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.first.problem)
    }
}

/// One cell, row or header that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    line: Option<u64>,
    column: Option<&'static str>,
    problem: LedgerError,
}

impl Fault {
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
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column `{column}`: ")?,
            (Some(line), None) => write!(f, "line {line}: ")?,
            (None, _) => f.write_str("header: ")?,
        }
        write!(f, "{}", self.problem)
    }
}
