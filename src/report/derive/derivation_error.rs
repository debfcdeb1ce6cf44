use crate::report::{JoinError, ReportError, ReportForm};
use crate::statistics::requests::RegisterError;
use crate::statistics::{Period, PeriodError};

/// Why no report can be derived.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DerivationError {
    /// The year has no national form, and none of the local ones was chosen.
    #[error("no national form for the report year {year}: choose {}", possible_in(*year))]
    NoNationalForm {
        /// The year.
        year: i32,
    },
    /// The form chosen is none of those of the year.
    #[error(
        "a report of {year} cannot have the form {form}, only {}",
        possible_in(*year)
    )]
    FormOfOtherYear {
        /// The year.
        year: i32,
        /// The form.
        form: ReportForm,
    },
    /// The report of the year before is not that, or those of the parts are not those of the period.
    #[error(transparent)]
    Before(#[from] JoinError),
    /// Something was counted in another period than the report year.
    #[error("counts of {found} cannot fill the report of {year}")]
    OtherPeriod {
        /// The year.
        year: Period,
        /// The period of the counts.
        found: Period,
    },
    /// A figure was given for a cell that is derived.
    #[error("{cell}, is derived and cannot be given")]
    Derived {
        /// The cell with its titles.
        cell: String,
    },
    /// The report has no such table.
    #[error("the report of {year} has no table `{table}`")]
    NoSuchTable {
        /// The year.
        year: i32,
        /// The table as given.
        table: String,
    },
    /// There is no seal, and so no period to derive.
    #[error("no period was sealed")]
    NoSeal,
    /// The cases cannot be counted.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The year cannot be counted.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The report cannot be, or has no cell for which a figure was given.
    #[error(transparent)]
    Report(#[from] ReportError),
}

/// The forms of a year, as a message names them.
fn possible_in(year: i32) -> String {
    let forms = ReportForm::possible_in(year).iter().map(|it| it.code());
    forms.collect::<Vec<_>>().join(" or ")
}
