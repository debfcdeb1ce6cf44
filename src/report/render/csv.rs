use std::fmt::{self, Write};

use super::csv_field;
use crate::report::{AnnualReport, Table};

/// The columns of the long form.
pub(in crate::report) const HEADER: [&str; 9] = [
    "agency",
    "year",
    "table",
    "row",
    "column",
    "row_title",
    "column_title",
    "unit",
    "value",
];

/// The table name of the lines that tell of the report itself.
pub(super) const REPORT: &str = "report";

impl AnnualReport {
    /// Writes a report as CSV in long form, one line a cell, with a byte order mark so that spreadsheets
    /// read it as UTF-8; [`read_csv`](Self::read_csv) reads it back.
    ///
    /// Control signs other than tabs and line breaks are written as `\u{FFFD}`, which is all that reading back
    /// gives of them. A text that begins with = + - @ has an apostrophe before it, so that no spreadsheet runs it as a
    /// formula; numbers are written as they are. The figures of the [narrative](Self::narrative) are
    /// not written.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, Cell, ReportForm};
    ///
    /// let mut report = AnnualReport::blank("某县人民政府", 2024, ReportForm::Annual2021)?;
    /// report.table_mut("T4").ok_or("")?.set("RV", "keep", Cell::read("=1+1"))?;
    /// let mut csv = String::new();
    /// report.write_csv(&mut csv)?;
    /// assert!(csv.contains("T4-2019,RV,keep,行政复议,结果维持,件,'=1+1"));
    /// assert_eq!(AnnualReport::read_csv(&csv)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_csv(&self, out: &mut impl Write) -> fmt::Result {
        out.write_char('\u{feff}')?;
        csv_field::line(out, HEADER)?;
        let agency = csv_field::text(self.agency());
        let year = self.year().to_string();
        let mut fact = |name: &str, value: &str| {
            let fields = [agency.as_str(), &year, REPORT, name, "", "", "", "", value];
            csv_field::line(out, fields)
        };
        let ids: Vec<&str> = self.tables().iter().map(|it| it.form().id()).collect();
        fact("tables", &ids.join(" "))?;
        if let Some(part) = self.part() {
            fact("period", &part.to_string())?;
        }
        if let Some(income) = self.fee_income() {
            fact("fee-income", &csv_field::text(&income.to_string()))?;
        }
        if let Some(note) = self.reorganisation() {
            fact("reorganisation", &csv_field::text(note))?;
        }
        if !self.predecessors().is_empty() {
            let names = self.predecessors().join("；");
            fact("predecessors", &csv_field::text(&names))?;
        }
        if let Some(makes_rules) = self.makes_rules() {
            fact("makes-rules", if makes_rules { "yes" } else { "no" })?;
        }
        for table in self.tables() {
            write_table(table, (&agency, &year), out)?;
        }
        Ok(())
    }
}

fn write_table(table: &Table, (agency, year): (&str, &str), out: &mut impl Write) -> fmt::Result {
    let form = table.form();
    for (index, (code, row, column)) in form.cells().enumerate() {
        let unit = row.measure().or(column.measure()).map_or("", |it| it.zh());
        let value = table.cell_at(index).unwrap_or_default();
        let fields = [
            agency,
            year,
            form.id(),
            code.row,
            code.column,
            &row.full_title(),
            &column.full_title(),
            unit,
            &csv_field::cell(&value),
        ];
        csv_field::line(out, fields)?;
    }
    Ok(())
}
