use serde::Deserialize;
use serde::de::IgnoredAny;

use super::pairs::Pairs;
use super::record_keys::{CLASSES, PROACTIVE, RESULTS};
use super::{AnnualReport, AnnualReportError, Cell, Narrative, Table, TableError, TableForm};
use crate::statistics::Period;

/// A report as transcriptions of printed reports give it, one JSON object a report: rows by English
/// key, `null` for a cell that is blank or lost.
///
/// Only what was printed is read: fields that judge the report (`failures`, `other_findings`, …) are
/// passed over.
///
/// ```
/// use disclosure::report::{AnnualReport, PrintedRecord};
///
/// let line = r#"{"agency": "某局", "year": 2023, "format": "2021",
///     "rows": {"new": [21, 0, 0, 0, 0, 0, 21], "other": {"misc": [21, 0, 0, 0, 0, 0, 21]},
///         "results_total": [21, 0, 0, 0, 0, 0, 21]},
///     "review": {"upheld": 1, "total": 1}}"#;
/// let record: PrintedRecord = serde_json::from_str(line)?;
/// let report = AnnualReport::try_from(record)?;
/// let found: Vec<_> = report.reconcile().iter().map(|it| it.finding().rule()).collect();
/// assert_eq!(found, ["T2-GIVEN"], "a note that table 2 is not checked");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Deserialize)]
pub struct PrintedRecord {
    agency: String,
    year: i32,
    period: Option<Period>,
    format: Option<String>,
    applicants: Option<Vec<String>>,
    rows: Option<Group>,
    review: Option<Group>,
    litigation_direct: Option<Group>,
    litigation_after_review: Option<Group>,
    proactive: Option<Group>,
    fee_income: Option<super::Amount>,
    reorganisation: Option<String>,
    makes_rules: Option<bool>,
    /// The running text, from which figures are read.
    text: Option<String>,
    #[serde(flatten)]
    narrative: Narrative,
}

/// A value of a record: a cell, a row of cells, or a group of rows.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Entry {
    Mark(bool),
    Row(Vec<Entry>),
    Group(Group),
    Cell(Cell),
    /// Anything else, told with its place.
    Other(IgnoredAny),
}

type Group = Pairs<Entry>;

impl TryFrom<PrintedRecord> for AnnualReport {
    type Error = RecordError;

    fn try_from(record: PrintedRecord) -> Result<Self, Self::Error> {
        let format = format_of(&record)?;
        let mut tables = Vec::new();
        if let Some(proactive) = &record.proactive {
            tables.push(proactive_table(proactive, format)?);
        }
        if let Some(rows) = &record.rows {
            tables.push(requests_table(rows, format, record.applicants.as_deref())?);
        }
        tables.extend(remedies_table(&record)?);
        let year = record.year;
        let mut report = Self::new(record.agency, year, tables)?;
        if let Some(part) = record.period {
            report = report.for_part(part)?;
        }
        if let Some(income) = record.fee_income {
            report = report.with_fee_income(income);
        }
        if let Some(note) = record.reorganisation {
            report = report.with_reorganisation(note);
        }
        if let Some(makes_rules) = record.makes_rules {
            report = report.with_power_to_make_rules(makes_rules);
        }
        let narrative = match (record.narrative, record.text) {
            (given, Some(text)) if given.is_empty() => Narrative::read_of_year(&text, year),
            (given, _) => given,
        };
        Ok(report.with_narrative(narrative))
    }
}

/// The format as the record names it, or that of its year.
fn format_of(record: &PrintedRecord) -> Result<&'static str, RecordError> {
    match (record.format.as_deref(), record.year) {
        (Some("2019"), _) | (None, 2019 | 2020) => Ok("2019"),
        (Some("2021"), _) | (None, 2021..) => Ok("2021"),
        (format, year) => Err(RecordError::Format {
            format: format.map_or_else(|| year.to_string(), str::to_owned),
        }),
    }
}

fn form(code: &str, format: &str) -> Result<&'static TableForm, RecordError> {
    let id = format!("{code}-{format}");
    TableForm::of_id(&id).ok_or(RecordError::Format { format: id })
}

fn requests_table(
    rows: &Group,
    format: &str,
    applicants: Option<&[String]>,
) -> Result<Table, RecordError> {
    let columns = columns(applicants)?;
    let flat = flatten(rows, "rows")?;
    let is_single = flat.iter().any(|(path, entry)| {
        path == "other.printed_as_single_row" && matches!(entry, Entry::Mark(true))
    });
    // What is printed decides, not the year: reports of later years keep the single row.
    let lacks_items = !["other.correction_overdue", "other.fee_overdue"]
        .iter()
        .any(|key| {
            flat.iter()
                .any(|(path, entry)| path == key && !is_null(entry))
        });
    let single = is_single || (format == "2019" && lacks_items);
    let mut table = Table::blank(form("T3", if single { "2019" } else { "2021" })?);
    for (path, entry) in flat {
        let code = RESULTS
            .iter()
            .find(|(key, _)| *key == path)
            .map(|(_, code)| *code);
        let code = match (code, single) {
            (Some("O3"), true) => Some("O"),
            (code, _) => code,
        };
        match (code, entry) {
            (Some("O1" | "O2"), entry) if single && is_null(entry) => {}
            (Some(code), Entry::Row(cells)) => {
                let place = format!("rows.{path}");
                write_row(&mut table, (code, &place), &columns, cells)?;
            }
            (Some(_), entry) if is_null(entry) => {}
            (None, Entry::Mark(_)) => {}
            (Some(_) | None, _) => return Err(RecordError::unexpected(format!("rows.{path}"))),
        }
    }
    Ok(table)
}

fn write_row(
    table: &mut Table,
    (code, place): (&str, &str),
    columns: &[&'static str],
    cells: &[Entry],
) -> Result<(), RecordError> {
    if cells.len() != columns.len() {
        return Err(RecordError::Width {
            place: place.to_owned(),
            expected: columns.len(),
            found: cells.len(),
        });
    }
    for ((index, column), entry) in (1..).zip(columns).zip(cells) {
        let Entry::Cell(cell) = entry else {
            return Err(RecordError::NoCell {
                place: place.to_owned(),
                index,
                column,
            });
        };
        set(table, (code, column), cell, place)?;
    }
    Ok(())
}

fn set(
    table: &mut Table,
    (row, column): (&str, &str),
    cell: &Cell,
    place: &str,
) -> Result<(), RecordError> {
    table
        .set(row, column, cell.clone())
        .map_err(|source| RecordError::Table {
            place: place.to_owned(),
            source,
        })
}

/// The column codes in the order in which the record gives them.
fn columns(applicants: Option<&[String]>) -> Result<Vec<&'static str>, RecordError> {
    let Some(names) = applicants else {
        return Ok(CLASSES.iter().map(|(_, code)| *code).collect());
    };
    let mut codes: Vec<&str> = Vec::new();
    for name in names {
        let found = CLASSES.iter().find(|(known, _)| known == name);
        let code = found
            .map(|(_, code)| *code)
            .filter(|code| !codes.contains(code));
        codes.push(code.ok_or_else(|| RecordError::unexpected(format!("applicants.{name}")))?);
    }
    Ok(codes)
}

fn remedies_table(record: &PrintedRecord) -> Result<Option<Table>, RecordError> {
    let groups = [
        ("RV", "review", &record.review),
        ("LD", "litigation_direct", &record.litigation_direct),
        (
            "LR",
            "litigation_after_review",
            &record.litigation_after_review,
        ),
    ];
    if groups.iter().all(|(_, _, group)| group.is_none()) {
        return Ok(None);
    }
    let mut table = Table::blank(form("T4", "2019")?);
    for (row, name, group) in groups {
        let Some(group) = group else { continue };
        for (key, entry) in flatten(group, name)? {
            let place = format!("{name}.{key}");
            let column = match key.as_str() {
                "upheld" => "keep",
                "corrected" => "fix",
                "other" => "oth",
                "pending" => "pend",
                "total" => "tot",
                _ => return Err(RecordError::unexpected(place)),
            };
            let Entry::Cell(cell) = entry else {
                return Err(RecordError::unexpected(place));
            };
            set(&mut table, (row, column), cell, &place)?;
        }
    }
    Ok(Some(table))
}

fn proactive_table(proactive: &Group, format: &str) -> Result<Table, RecordError> {
    let mut table = Table::blank(form("T2", format)?);
    for (path, entry) in flatten(proactive, "proactive")? {
        let place = format!("proactive.{path}");
        let code = PROACTIVE
            .iter()
            .find(|(of, key, ..)| *of == format && *key == path);
        match (code, entry) {
            (Some((_, _, row, column)), Entry::Cell(cell)) => {
                set(&mut table, (row, column), cell, &place)?;
            }
            (None, entry) if is_null(entry) => {}
            (_, _) => return Err(RecordError::unexpected(place)),
        }
    }
    Ok(table)
}

const fn is_null(entry: &Entry) -> bool {
    matches!(entry, Entry::Cell(Cell::Blank))
}

/// Writes groups within groups as paths: `refused.state_secret`.
fn flatten<'g>(group: &'g Group, place: &str) -> Result<Vec<(String, &'g Entry)>, RecordError> {
    if let Some(key) = group.repeated() {
        return Err(RecordError::Twice {
            place: format!("{place}.{key}"),
        });
    }
    let mut flat = Vec::new();
    for (key, entry) in &group.0 {
        if let Entry::Group(inner) = entry {
            let inner = flatten(inner, &format!("{place}.{key}"))?.into_iter();
            flat.extend(inner.map(|(path, entry)| (format!("{key}.{path}"), entry)));
        } else {
            flat.push((key.clone(), entry));
        }
    }
    Ok(flat)
}

/// What in a record cannot be read as a report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The format is none with tables 2-4.
    #[error("no record format `{format}`")]
    Format {
        /// The format as given.
        format: String,
    },
    /// A key or a value that has no place in the tables.
    #[error("`{place}` has no place in the tables")]
    Unexpected {
        /// Where it stands.
        place: String,
    },
    /// A key stands there twice, and which value holds is not known.
    #[error("`{place}` is given twice")]
    Twice {
        /// Where it stands.
        place: String,
    },
    /// A row has more or fewer cells than there are columns.
    #[error("`{place}` has {found} cells where {expected} are due")]
    Width {
        /// Where it stands.
        place: String,
        /// The number of columns.
        expected: usize,
        /// The number of cells.
        found: usize,
    },
    /// A value that is no cell.
    #[error("`{place}` has in place {index} ({column}) no number, printed text or null")]
    NoCell {
        /// Where the row stands.
        place: String,
        /// The place in the row, the first being 1.
        index: usize,
        /// The code of the column.
        column: &'static str,
    },
    /// A cell that the form does not have.
    #[error("`{place}`: {source}")]
    Table {
        /// Where it stands.
        place: String,
        /// What the form says.
        source: TableError,
    },
    /// The report cannot be.
    #[error(transparent)]
    Report(#[from] AnnualReportError),
}

impl RecordError {
    const fn unexpected(place: String) -> Self {
        Self::Unexpected { place }
    }
}
