//! The cumulative column of the local forms.

use super::Derivation;
use crate::report::ReportError;
use crate::report::form::Block;
use crate::report::{AnnualReport, Cell, Table};
use crate::statistics::{Period, StatisticsError};

/// The code of the column in both forms.
pub(super) const CUMULATIVE: &str = "cumulative";

impl<'t> Derivation<'t> {
    /// Adds the report of the year or period before, whose cumulative figures this one's are added to: of
    /// all years (历年累计) in the appendix of Fujian, of the year (本年累计) in the long form, where the
    /// period does not begin the year. Other forms take nothing from it.
    ///
    /// Its figures are taken as printed, right or wrong. Without it, or where it has no figure, the
    /// cumulative one stays blank and can be given as an [`OwnFigure`](super::OwnFigure). Where only the
    /// cumulative figures are known, a report in which nothing else stands will do.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, Cell, Derivation, OwnFigure, ReportForm};
    /// use disclosure::statistics::requests::{RemedyTally, RequestTally};
    ///
    /// let mut before = AnnualReport::blank("某市教育局", 2012, ReportForm::Fujian2009)?;
    /// before.table_mut("FJ").ok_or("")?.set("1", "cumulative", Cell::from(453))?;
    /// let (requests, remedies) = (RequestTally::default(), RemedyTally::default());
    /// let report = Derivation::new(2013, &requests, &remedies)
    ///     .in_form(ReportForm::Fujian2009)
    ///     .with_before(&before)
    ///     .with_own([OwnFigure::new("FJ", "1", "year", 120_u64)])
    ///     .report("某市教育局")?;
    /// let published = report.table("FJ").and_then(|it| it.cell("1", "cumulative"));
    /// assert_eq!(published, Some(Cell::from(573)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_before(mut self, before: &'t AnnualReport) -> Self {
        self.before = Some(before);
        self
    }

    /// The period begins the year, so that what is counted of the year to date is counted in it.
    pub(super) fn begins_year(&self) -> Result<bool, StatisticsError> {
        Ok(Period::year(self.year)?.from() == self.period()?.from())
    }

    /// Fills the cumulative column: years on end in the appendix of Fujian; in the long form the year to
    /// date (本年累计), which for a period that begins with the year is the period itself.
    pub(super) fn cumulate(&self, report: &mut AnnualReport) -> Result<(), ReportError> {
        let is_first = self.begins_year()?;
        let (code, column) = if report.table("LF").is_some() {
            ("LF", "period")
        } else {
            ("FJ", "year")
        };
        let last = match self.before.filter(|_| report.table(code).is_some()) {
            Some(before) if code == "FJ" || !is_first => {
                report.follows(before)?;
                let missing = || ReportError::NoSuchTable {
                    year: before.year(),
                    table: code.to_owned(),
                };
                Some(before.table(code).ok_or_else(missing)?)
            }
            Some(_) | None => None,
        };
        let Some(table) = report.table_mut(code) else {
            return Ok(());
        };
        for_each_row(table, |row, table| {
            let counted_now = table.cell(row, column)?;
            if code == "LF" && is_first {
                return Some(counted_now);
            }
            let so_far = last?.cell(row, CUMULATIVE)?;
            counted(&so_far)?
                .checked_add(counted(&counted_now)?)
                .map(Cell::from)
        })
    }
}

/// Writes the cumulative cell of each row for which there is one.
fn for_each_row(
    table: &mut Table,
    cumulative: impl Fn(&str, &Table) -> Option<Cell>,
) -> Result<(), ReportError> {
    let form = table.form();
    for row in form.blocks().iter().flat_map(Block::rows) {
        if let Some(cell) = cumulative(row.code(), table) {
            table.set(row.code(), CUMULATIVE, cell)?;
        }
    }
    Ok(())
}

/// The count of a cell; "/" is none.
fn counted(cell: &Cell) -> Option<u64> {
    match cell {
        Cell::NotApplicable => Some(0),
        Cell::Number(_) => cell.count(),
        Cell::Blank | Cell::Amount(_) | Cell::Text(_) => None,
    }
}
