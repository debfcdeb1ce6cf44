//! The cases behind a cell.

use std::collections::BTreeSet;

use super::Derivation;
use super::local::Lines;
use super::requests::result_of;
use super::statistics;
use crate::report::form::{CellCode, TableForm};
use crate::statistics::requests::{CaseIndex, Exit, Flow, RemedyFlow};

impl Derivation<'_> {
    /// The requests behind a cell, in the order of their keys: of table 3, or a line of requests in the
    /// statistics table or a local form. They are those of its period, though the index hold others too.
    ///
    /// A figure that adds up many years (历年累计) has cases that this year does not know; for it there are
    /// none here.
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
        index.cases_where(|flow| {
            let in_column = match (form.id(), cell.column) {
                ("LF-2008", "period" | "cumulative") | (_, "TT" | "value" | "year") => true,
                (_, column) => flow.class().column() == column,
            };
            flow.period() == period && in_column && self.holds(cell.row, form, &flow)
        })
    }

    fn holds(&self, row: &str, form: &TableForm, flow: &Flow) -> bool {
        let rules = self.rules();
        if let Some(lines) = Lines::of(form) {
            return lines.holds(row, flow, rules);
        }
        if form.code() == "S" {
            return statistics::holds(row, flow, rules);
        }
        let at = |place| rules.rows.row_in(place, form) == Some(row);
        at(flow.entry_cell().row)
            || at(flow.exit_cell().row)
            || (row == "T" && flow.exit() != Exit::CarriedOut)
    }

    /// The reviews and suits behind a cell, in the order of their keys: of table 4, or a line of them in
    /// the statistics table or a local form.
    #[must_use]
    pub fn remedies_behind<'i>(
        &self,
        cell: CellCode,
        index: &'i CaseIndex<RemedyFlow>,
    ) -> BTreeSet<&'i str> {
        let Some((form, period)) = self.form_of(cell.table).zip(self.period().ok()) else {
            return BTreeSet::new();
        };
        let rules = self.rules();
        index.cases_where(|flow| {
            let (path, result) = (flow.cell().path, flow.cell().result);
            let holds = match (Lines::of(form), cell.table, cell.column) {
                (Some(lines), "LF", "period" | "cumulative") | (Some(lines), "FJ", "year") => {
                    lines.holds_remedy(cell.row, &flow, rules)
                }
                (None, "S", "value") => statistics::holds_remedy(cell.row, flow.cell(), rules),
                (None, "T4", column) => {
                    path.group() == cell.row
                        && (column == "tot" || result_of(column) == Some(result))
                }
                (_, _, _) => false,
            };
            flow.period() == period && holds
        })
    }
}
