use crate::statistics::Period;
use crate::vocabulary::DocumentNumber;

/// The last year that a report can be of.
pub(super) const LAST_YEAR: u16 = *DocumentNumber::PLAUSIBLE_YEARS.end();

/// What cannot be a report, a table of one, or a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// The agency has no name.
    #[error("the agency has no name")]
    NoAgency,
    /// There were no reports for that year.
    #[error("no annual report of {year}: the Regulation is in force since 2008")]
    Year {
        /// The year as given.
        year: i32,
    },
    /// No report can be of that year: a digit too many.
    #[error("no annual report of {year}: years are those from 2008 to {LAST_YEAR}")]
    Implausible {
        /// The year as given.
        year: i32,
    },
    /// The period is not of the year.
    #[error("{part} is no part of the year {year}")]
    Part {
        /// The year.
        year: i32,
        /// The period.
        part: Period,
    },
    /// Two tables of one code.
    #[error("{table} is given twice")]
    TableTwice {
        /// The table.
        table: &'static str,
    },
    /// A transcription is in a format that has not tables 2-4.
    #[error("no record format `{format}`: records are of the format 2019 or 2021")]
    Format {
        /// The format as given, or the year.
        format: String,
    },
    /// What a document has to have is not there.
    #[error("{place} is missing")]
    Missing {
        /// Its place.
        place: String,
    },
    /// A key stands in a document twice, and which value holds is not known.
    #[error("{place} is given twice")]
    Twice {
        /// Its place.
        place: String,
    },
    /// Something else stands in a document than what is due there.
    #[error("{place} should be {expected}, and is {found}")]
    Kind {
        /// Its place: that in the table, as printed and by code, and that in the document.
        place: String,
        /// What is due there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A key that the tables have no place for.
    #[error("{place} has no place in {table}")]
    NoPlace {
        /// Its place.
        place: String,
        /// The table, or the tables.
        table: String,
    },
    /// A row of a document has more or fewer cells than are due.
    #[error("{place} has {found} cells where {expected} are due")]
    Cells {
        /// Where the row stands.
        place: String,
        /// The number that is due.
        expected: usize,
        /// The number of cells.
        found: usize,
    },
    /// The form has no such row.
    #[error("{form} has no row `{row}`")]
    NoSuchRow {
        /// The table and the id of its form.
        form: String,
        /// The code as given.
        row: String,
    },
    /// The form has no such cell.
    #[error("{form} has no cell `{row}/{column}`")]
    NoSuchCell {
        /// The table and the id of its form.
        form: String,
        /// The row as given.
        row: String,
        /// The column as given.
        column: String,
    },
    /// A row has more or fewer cells than the form has columns.
    #[error("{row} has {found} cells where the form has {expected}")]
    Width {
        /// The row, as printed and by code.
        row: String,
        /// The columns of the form.
        expected: usize,
        /// The cells given.
        found: usize,
    },
    /// A text that is not a number with 元 or 万元 behind it.
    #[error("`{text}` is not an amount in 元 or 万元")]
    Amount {
        /// The text as given.
        text: String,
    },
    /// A section that no report has.
    #[error("no section {section}: a report has the sections 1 to 6")]
    NoSuchSection {
        /// The number as given.
        section: usize,
    },
}
