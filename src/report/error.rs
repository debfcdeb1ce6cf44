use super::form::ReportForm;
use crate::statistics::requests::RegisterError;
use crate::statistics::{Period, StatisticsError};
use crate::vocabulary::DocumentNumber;

/// The last year that a report can be of.
pub(super) const LAST_YEAR: u16 = *DocumentNumber::PLAUSIBLE_YEARS.end();

/// What cannot be a report, a table of one or a cell, what cannot be derived, and reports that do not
/// belong together: not one after the other, not parts of a whole, not to be added up.
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
    /// Something was counted in another period than the report year.
    #[error("counts of {found} cannot fill the report of {year}")]
    CountsOfOther {
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
    /// The parts do not cover the whole, or there is no such period.
    #[error(transparent)]
    Counts(#[from] StatisticsError),
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
    /// A stored sum has agencies without a year, or a year without agencies.
    #[error("a stored sum needs both its year and its agencies")]
    Unfounded,
    /// A stored sum has not as many cells as its form.
    #[error("the sum of {form} has {found} cells where the form has {expected}")]
    SumCells {
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
    /// The first line is not the header of the long form.
    #[error("line 1 is not the header `{}`", super::render::csv::HEADER.join(","))]
    CsvHeader,
    /// A quotation mark is not closed, or stands inside a field.
    #[error("line {line}: a quotation mark is out of place")]
    CsvQuote {
        /// The line.
        line: usize,
    },
    /// A line has more or fewer fields than the header.
    #[error("line {line} has {found} fields where {expected} are due")]
    CsvWidth {
        /// The line.
        line: usize,
        /// The fields of the header.
        expected: usize,
        /// Its own.
        found: usize,
    },
    /// The line that names the tables is missing.
    #[error("line {line}: the line `report,tables` comes first")]
    CsvNoTables {
        /// The line.
        line: usize,
    },
    /// A cell or a fact that an earlier line gives.
    #[error("line {line}: `{place}` is given twice")]
    CsvTwice {
        /// The line.
        line: usize,
        /// The code of the cell, or the fact.
        place: String,
    },
    /// Cells of the form that no line gives.
    #[error("line {line} is the last: {missing} of the cells are missing, the first is `{place}`")]
    CsvMissing {
        /// The last line.
        line: usize,
        /// How many are missing.
        missing: usize,
        /// The code of the first.
        place: String,
    },
    /// A line of another report.
    #[error("line {line} is of another agency or year")]
    CsvMixed {
        /// The line.
        line: usize,
    },
    /// A field that cannot be what it is said to be.
    #[error("line {line}: `{text}` is no {what} of the report")]
    CsvField {
        /// The line.
        line: usize,
        /// What it should be.
        what: String,
        /// The field.
        text: String,
    },
    /// The report, a cell or an amount cannot be.
    #[error("line {line}: {source}")]
    CsvReport {
        /// The line.
        line: usize,
        /// Why.
        source: Box<ReportError>,
    },
}

/// The forms of a year, as a message names them.
fn possible_in(year: i32) -> String {
    let forms = ReportForm::possible_in(year).iter().map(|it| it.code());
    forms.collect::<Vec<_>>().join(" or ")
}
