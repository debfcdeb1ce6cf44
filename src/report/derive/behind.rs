//! The cases behind a cell.

use std::collections::BTreeSet;

use super::counted::is_in_column;
use super::cumulative::CUMULATIVE;
use super::local::Lines;
use super::{Derivation, RemedyReading, statistics};
use crate::report::form::{CellCode, TableForm};
use crate::statistics::requests::{CaseIndex, Flow, RemedyFlow};

impl Derivation<'_> {
    /// The requests behind a cell, in the order of their keys: of table 3, or a line of requests in the
    /// statistics table or a local form. They are those of its period, though the index hold others too.
    ///
    /// A figure that adds up more than the period has cases that the counts of the period do not know, so
    /// for it there are none here: of all years (历年累计), and of the year to date (本年累计) where the
    /// period does not begin the year. Ask the derivation of the year to date for those.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::report::{CellCode, Derivation, ReportForm};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{CaseIndex, RemedyTally, RequestSummary, RequestTally};
    /// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
    ///
    /// let day = NaiveDate::from_ymd_opt(2009, 6, 8).unwrap();
    /// let case = RequestSummary::new(day, ApplicantClass::NaturalPerson, RequestChannel::Fax);
    /// let year = Period::year(2009)?;
    /// let index: CaseIndex<_> = case.in_period(year).map(|flow| (flow, "2009-7")).into_iter().collect();
    /// let (requests, remedies) = (RequestTally::of(year, [&case]), RemedyTally::default());
    /// let derivation = Derivation::new(2009, &requests, &remedies).in_form(ReportForm::Fujian2009);
    /// let fax = CellCode { table: "FJ", row: "2.2", column: "year" };
    /// assert!(derivation.requests_behind(fax, &index).contains("2009-7"));
    /// # Ok::<(), disclosure::statistics::PeriodError>(())
    /// ```
    #[must_use]
    pub fn requests_behind<'i>(
        &self,
        cell: CellCode,
        index: &'i CaseIndex<Flow>,
    ) -> BTreeSet<&'i str> {
        let Some((form, period)) = self.form_of(cell.table).zip(self.period().ok()) else {
            return BTreeSet::new();
        };
        if !self.is_all_counted(cell.column) {
            return BTreeSet::new();
        }
        index.cases_where(|flow| {
            flow.period() == period
                && is_in_column(form, cell.column, flow.class())
                && self.holds(cell.row, form, &flow)
        })
    }

    fn holds(&self, row: &str, form: &TableForm, flow: &Flow) -> bool {
        let places = [flow.entry_cell().row, flow.exit_cell().row];
        places.iter().any(|it| self.counts_row(row, form, *it))
            || match (Lines::of(form), form.code()) {
                (Some(lines), _) => lines.holds_channel(row, flow),
                (None, "S") => statistics::holds_way_or_time(row, flow, self.rules()),
                (None, _) => false,
            }
    }

    /// What is counted in the column is counted in this period: so is the year to date of the long form
    /// where the period begins it, and never what all years add up to.
    fn is_all_counted(&self, column: &str) -> bool {
        column != CUMULATIVE
            || (self.form_of("LF").is_some() && self.begins_year().unwrap_or_default())
    }

    /// The reviews and suits behind a cell, in the order of their keys: of table 4, or a line of them in
    /// the statistics table or a local form; for a cumulative figure as with
    /// [`requests_behind`](Self::requests_behind).
    #[must_use]
    pub fn remedies_behind<'i>(
        &self,
        cell: CellCode,
        index: &'i CaseIndex<RemedyFlow>,
    ) -> BTreeSet<&'i str> {
        let Some((form, period)) = self.form_of(cell.table).zip(self.period().ok()) else {
            return BTreeSet::new();
        };
        if !self.is_all_counted(cell.column) {
            return BTreeSet::new();
        }
        let counts_filings =
            Lines::of(form).is_some() && self.rules().local_remedies == RemedyReading::Filed;
        index.cases_where(|flow| {
            flow.period() == period
                && (flow.is_filed() || !counts_filings)
                && self.counts_remedy((cell.row, cell.column), form, flow.cell())
        })
    }
}
