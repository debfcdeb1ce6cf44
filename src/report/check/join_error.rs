use crate::report::ReportError;
use crate::statistics::{PeriodError, RollUpError};

/// Reports that do not belong together: not one after the other, not parts of a whole, not to be added
/// up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JoinError {
    /// Neither the same agency's, nor of the year or period that follows.
    #[error("the report of `{agency}` for {period} does not follow that of `{before}` for {last}")]
    NotConsecutive {
        /// The agency.
        agency: String,
        /// The year or period of its report.
        period: String,
        /// The agency of the report before.
        before: String,
        /// The year or period of that.
        last: String,
    },
    /// A part is of another agency.
    #[error("the report of `{part}` is no part of that of `{whole}`")]
    Agency {
        /// The agency of the whole.
        whole: String,
        /// The agency of the part.
        part: String,
    },
    /// The parts do not cover the whole.
    #[error(transparent)]
    Cover(#[from] RollUpError),
    /// A report is of a year that no period can be of.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The agency was added before.
    #[error("`{agency}` is counted already")]
    Duplicate {
        /// The agency.
        agency: String,
    },
    /// The report is of another year, or of another part of it.
    #[error("`{agency}` reports on {found}, the others on {expected}")]
    OtherPeriod {
        /// The agency.
        agency: String,
        /// The year of the others, or the part of it.
        expected: String,
        /// Its own.
        found: String,
    },
    /// The report has other tables.
    #[error("`{agency}` has {found}; the others have {expected}")]
    Forms {
        /// The agency.
        agency: String,
        /// The forms of the others.
        expected: String,
        /// Its forms.
        found: String,
    },
    /// A stored sum is of a period that is not of its year.
    #[error(transparent)]
    Stored(#[from] ReportError),
    /// A stored sum has agencies without a year, or a year without agencies.
    #[error("a stored sum needs both its year and its agencies")]
    Unfounded,
    /// A stored sum has not as many cells as its form.
    #[error("the sum of {form} has {found} cells where the form has {expected}")]
    Cells {
        /// The id of the form.
        form: String,
        /// The cells of the form; 0 where it is not known.
        expected: usize,
        /// The cells stored.
        found: usize,
    },
    /// A sum cannot be held.
    #[error("a sum is too large to be held")]
    TooLarge,
}
