//! A report as transcriptions of printed reports give it, one JSON object a report: rows by English
//! key, `null` for a cell that is blank or lost.
//!
//! Only what was printed is read: fields that judge the report (`failures`, `other_findings`, …) are
//! passed over.

use super::entry::{Entry, Object};
use super::transcript_keys::{CLASSES, ENDINGS, PROACTIVE, REMEDIES, RESULTS};
use crate::report::{AnnualReport, Narrative, ReportError, Table, TableForm};

impl AnnualReport {
    pub(super) fn of_transcript(record: &Object<'_>) -> Result<Self, ReportError> {
        let (agency, year) = record.agency_and_year()?;
        let format = format_of(record.text("format")?, year)?;
        let mut tables = Vec::new();
        if let Some(proactive) = record.object("proactive")? {
            tables.push(proactive_table(&proactive, format)?);
        }
        if let Some(rows) = record.object("rows")? {
            tables.push(requests_table(&rows, format, &columns(record)?)?);
        }
        tables.extend(remedies_table(record)?);
        let report = Self::new(agency, year, tables)?.with_facts(record)?;
        // The running text gives the figures where the record does not.
        let narrative = match (Narrative::of_document(record)?, record.text("text")?) {
            (given, Some(text)) if given.is_empty() => Narrative::read_of_year(text, year),
            (given, _) => given,
        };
        Ok(report.with_narrative(narrative))
    }
}

/// The format as the record names it, or that of its year.
fn format_of(format: Option<&str>, year: i32) -> Result<&'static str, ReportError> {
    match (format, year) {
        (Some("2019"), _) | (None, 2019 | 2020) => Ok("2019"),
        (Some("2021"), _) | (None, 2021..) => Ok("2021"),
        (format, year) => Err(ReportError::Format {
            format: format.map_or_else(|| year.to_string(), str::to_owned),
        }),
    }
}

fn form(code: &str, format: &str) -> Result<&'static TableForm, ReportError> {
    let id = format!("{code}-{format}");
    TableForm::of_id(&id).ok_or(ReportError::Format { format: id })
}

fn requests_table(rows: &Object<'_>, format: &str, columns: &[&str]) -> Result<Table, ReportError> {
    let flat = flatten(rows)?;
    let is_single = flat.iter().any(|(key, entry)| {
        key == "other.printed_as_single_row" && matches!(entry, Entry::Mark(true))
    });
    // What is printed decides, not the year: reports of later years keep the single row.
    let lacks_items = !["other.correction_overdue", "other.fee_overdue"]
        .iter()
        .any(|item| {
            flat.iter()
                .any(|(key, entry)| key == item && !entry.is_null())
        });
    let single = is_single || (format == "2019" && lacks_items);
    let mut table = Table::blank(form("T3", if single { "2019" } else { "2021" })?);
    for (key, entry) in flat {
        let found = RESULTS.iter().find(|(known, _)| *known == key);
        let code = match found {
            Some((_, "O3")) if single => Some("O"),
            found => found.map(|(_, code)| *code),
        };
        match (code, entry) {
            (Some(_), entry) if entry.is_null() => {}
            (None, Entry::Mark(_)) => {}
            (Some(code), entry) => table.write_row(code, Some(columns), &rows.path(&key), entry)?,
            (None, _) => return Err(no_place(&rows.path(&key))),
        }
    }
    Ok(table)
}

/// The column codes in the order in which the record gives them.
fn columns(record: &Object<'_>) -> Result<Vec<&'static str>, ReportError> {
    if record.get("applicants").is_none() {
        return Ok(CLASSES.iter().map(|(_, code)| *code).collect());
    }
    let mut codes: Vec<&str> = Vec::new();
    for (path, entry) in record.list("applicants")? {
        let found = CLASSES
            .iter()
            .find(|(known, _)| entry.text() == Some(known));
        let code = found
            .map(|(_, code)| *code)
            .filter(|code| !codes.contains(code));
        codes.push(code.ok_or_else(|| ReportError::kind(format!("`{path}`"), CLASS, entry))?);
    }
    Ok(codes)
}

fn remedies_table(record: &Object<'_>) -> Result<Option<Table>, ReportError> {
    let mut table = None;
    for (name, row) in REMEDIES {
        let Some(group) = record.object(name)? else {
            continue;
        };
        let form = form("T4", "2019")?;
        let table = table.get_or_insert_with(|| Table::blank(form));
        for (key, entry) in group.entries() {
            let path = group.path(key);
            let column = ENDINGS.iter().find(|(known, _)| known == key);
            let (_, column) = column.ok_or_else(|| no_place(&path))?;
            table.write_cell(row, column, &path, entry)?;
        }
    }
    Ok(table)
}

fn proactive_table(proactive: &Object<'_>, format: &str) -> Result<Table, ReportError> {
    let mut table = Table::blank(form("T2", format)?);
    for (key, entry) in flatten(proactive)? {
        let path = proactive.path(&key);
        let found = PROACTIVE
            .iter()
            .find(|(of, known, ..)| *of == format && *known == key);
        match found {
            Some((_, _, row, column)) => table.write_cell(row, column, &path, entry)?,
            None if entry.is_null() => {}
            None => return Err(no_place(&path)),
        }
    }
    Ok(table)
}

/// Writes groups within groups as paths: `refused.state_secret`.
fn flatten<'d>(object: &Object<'d>) -> Result<Vec<(String, &'d Entry)>, ReportError> {
    let mut flat = Vec::new();
    for (key, entry) in object.entries() {
        if matches!(entry, Entry::Object(_)) {
            let inner = flatten(&Object::at(object.path(key), entry)?)?.into_iter();
            flat.extend(inner.map(|(path, entry)| (format!("{key}.{path}"), entry)));
        } else {
            flat.push((key.clone(), entry));
        }
    }
    Ok(flat)
}

fn no_place(path: &str) -> ReportError {
    ReportError::no_place(path, "the tables")
}

/// What an applicant class may be.
const CLASS: &str = "an applicant class or `total`, each once";
