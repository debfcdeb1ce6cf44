use std::collections::BTreeSet;

use super::csv::{HEADER, REPORT};
use super::csv_field::plain;
use crate::report::{AnnualReport, Cell, ReportError, Table, TableForm};
use crate::sorted::SortedSet;
use crate::statistics::Period;

impl AnnualReport {
    /// Reads a report back from the long form of [`write_csv`](Self::write_csv). Titles and units are not
    /// read: the codes say what a cell is. Lines may end with LF or CRLF, cells come in any order, each once
    /// and none left out, and blank lines at the end are passed over.
    ///
    /// # Errors
    /// [`ReportError`] with the number of the line.
    pub fn read_csv(text: &str) -> Result<Self, ReportError> {
        let mut records = Records::of(text.strip_prefix('\u{feff}').unwrap_or(text));
        let header = records.next().transpose()?;
        if header.is_none_or(|(_, fields)| fields != HEADER) {
            return Err(ReportError::CsvHeader);
        }
        let mut report: Option<Self> = None;
        let mut seen = Seen::default();
        let mut blank = None;
        for record in records {
            let (line, fields) = record?;
            if fields.iter().all(|it| it.trim().is_empty()) && fields.len() == 1 {
                blank.get_or_insert(line);
                continue;
            }
            // A blank line is one only where nothing follows.
            let (line, width) = blank.map_or((line, fields.len()), |line| (line, 1));
            let fields = if blank.is_some() { Vec::new() } else { fields };
            seen.last = line;
            let Ok([agency, year, table, row, column, _, _, _, value]) =
                <[String; 9]>::try_from(fields)
            else {
                let expected = HEADER.len();
                return Err(ReportError::CsvWidth {
                    line,
                    expected,
                    found: width,
                });
            };
            let agency = plain(&agency);
            let bad = |what: &str, text: &str| ReportError::CsvField {
                line,
                what: what.to_owned(),
                text: text.to_owned(),
            };
            let year: i32 = year.parse().map_err(|_| bad("year", &year))?;
            let found = match report.take() {
                None if (table.as_str(), row.as_str()) == (REPORT, "tables") => {
                    let tables = value.split_whitespace().map(|id| {
                        let form = TableForm::of_id(id).ok_or_else(|| bad("table", id));
                        form.map(Table::blank)
                    });
                    let tables = tables.collect::<Result<_, _>>()?;
                    let opened = Self::new(agency, year, tables);
                    opened.map_err(|source| ReportError::CsvReport {
                        line,
                        source: Box::new(source),
                    })?
                }
                None => return Err(ReportError::CsvNoTables { line }),
                Some(found) if (found.agency(), found.year()) != (agency, year) => {
                    return Err(ReportError::CsvMixed { line });
                }
                Some(found) if table == REPORT => {
                    seen.fact(line, &row)?;
                    fact(found, line, &row, &value)?
                }
                Some(mut found) => {
                    let place = TableForm::of_id(&table)
                        .and_then(|form| found.table_mut(form.code()))
                        .filter(|it| it.form().id() == table)
                        .ok_or_else(|| bad("table", &table))?;
                    // A workbook makes the codes of the long form numbers: `01` comes back as `1`.
                    let padded = format!("0{row}");
                    let is_known = |row: &str| place.form().position(row, &column).is_some();
                    let row = if is_known(&row) || !is_known(&padded) {
                        row
                    } else {
                        padded
                    };
                    place
                        .set(&row, &column, Cell::read(plain(&value)))
                        .map_err(|source| ReportError::CsvReport {
                            line,
                            source: Box::new(source),
                        })?;
                    seen.cell(line, place.form(), &row, &column)?;
                    found
                }
            };
            report = Some(found);
        }
        let report = report.ok_or(ReportError::CsvNoTables { line: 2 })?;
        seen.has_all(&report)?;
        Ok(report)
    }
}

/// What was read so far.
#[derive(Default)]
struct Seen {
    facts: BTreeSet<String>,
    /// The cells by their form and their place in it.
    cells: SortedSet<(&'static str, usize)>,
    /// The last line that holds something.
    last: usize,
}

impl Seen {
    fn fact(&mut self, line: usize, name: &str) -> Result<(), ReportError> {
        if self.facts.insert(name.to_owned()) {
            return Ok(());
        }
        let place = format!("{REPORT}/{name}");
        Err(ReportError::CsvTwice { line, place })
    }

    fn cell(
        &mut self,
        line: usize,
        form: &'static TableForm,
        row: &str,
        column: &str,
    ) -> Result<(), ReportError> {
        let index = form.position(row, column);
        if index.is_none_or(|index| self.cells.insert((form.id(), index))) {
            return Ok(());
        }
        let place = format!("{}/{row}/{column}", form.code());
        Err(ReportError::CsvTwice { line, place })
    }

    fn has_all(&self, report: &AnnualReport) -> Result<(), ReportError> {
        let forms = report.tables().iter().map(Table::form);
        let mut missing = forms.flat_map(|form| {
            let cells = form.cells().enumerate();
            cells.filter(|(index, _)| !self.cells.contains(&(form.id(), *index)))
        });
        let Some((_, (first, ..))) = missing.next() else {
            return Ok(());
        };
        Err(ReportError::CsvMissing {
            line: self.last,
            missing: missing.count().saturating_add(1),
            place: first.to_string(),
        })
    }
}

/// Adds a fact of the report itself.
fn fact(
    report: AnnualReport,
    line: usize,
    name: &str,
    value: &str,
) -> Result<AnnualReport, ReportError> {
    match (name, plain(value)) {
        ("period", part) => {
            let part: Period = part.parse().map_err(|_| ReportError::CsvField {
                line,
                what: name.to_owned(),
                text: value.to_owned(),
            })?;
            let report = report.for_part(part);
            report.map_err(|source| ReportError::CsvReport {
                line,
                source: Box::new(source),
            })
        }
        ("fee-income", income) => {
            let income = income.parse();
            let income = income.map_err(|source| ReportError::CsvReport {
                line,
                source: Box::new(source),
            })?;
            Ok(report.with_fee_income(income))
        }
        ("reorganisation", note) => Ok(report.with_reorganisation(note)),
        ("predecessors", names) => Ok(names.split('；').fold(report, AnnualReport::succeeding)),
        ("makes-rules", "yes") => Ok(report.with_power_to_make_rules(true)),
        ("makes-rules", "no") => Ok(report.with_power_to_make_rules(false)),
        (name, value) => Err(ReportError::CsvField {
            line,
            what: name.to_owned(),
            text: value.to_owned(),
        }),
    }
}

/// The records of a text, each with the number of the line it begins on.
struct Records<'t> {
    signs: std::iter::Peekable<std::str::Chars<'t>>,
    line: usize,
}

impl<'t> Records<'t> {
    fn of(text: &'t str) -> Self {
        Self {
            signs: text.chars().peekable(),
            line: 1,
        }
    }

    /// Reads a field up to the sign that ends it, and says whether another one follows.
    fn field(&mut self) -> Result<(String, bool), ReportError> {
        let began = self.line;
        let mut field = String::new();
        let quoted = self.signs.next_if_eq(&'"').is_some();
        let mut open = quoted;
        while let Some(sign) = self.signs.next() {
            if sign == '\n' {
                self.line = self.line.saturating_add(1);
            }
            match sign {
                '"' if open && self.signs.next_if_eq(&'"').is_some() => field.push('"'),
                '"' if open => open = false,
                _ if open => field.push(sign),
                ',' => return Ok((field, true)),
                '\n' => return Ok((field, false)),
                '\r' if matches!(self.signs.peek(), Some('\n') | None) => {}
                _ if quoted || sign == '"' => return Err(ReportError::CsvQuote { line: began }),
                _ => field.push(sign),
            }
        }
        if open {
            return Err(ReportError::CsvQuote { line: began });
        }
        Ok((field, false))
    }
}

impl Iterator for Records<'_> {
    type Item = Result<(usize, Vec<String>), ReportError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.signs.peek()?;
        let line = self.line;
        let mut fields = Vec::new();
        loop {
            match self.field() {
                Ok((field, more)) => {
                    fields.push(field);
                    if !more {
                        return Some(Ok((line, fields)));
                    }
                }
                Err(error) => {
                    self.signs = "".chars().peekable();
                    return Some(Err(error));
                }
            }
        }
    }
}
