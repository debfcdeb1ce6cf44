//! The cases behind a cell.

use std::collections::BTreeSet;

use super::counted::is_in_column;
use super::cumulative::CUMULATIVE;
use super::local::Lines;
use super::{Derivation, statistics};
use crate::report::form::{CellCode, TableForm};
use crate::statistics::Period;
use crate::statistics::requests::{Flow, SealedPeriod};

impl Derivation<'_> {
    /// The cases behind a cell as a period was sealed, in the order of their keys: requests in table 3 or
    /// a line of requests in the statistics table or a local form, reviews and suits in table 4 or a line
    /// of theirs. None of another period than that derived here.
    ///
    /// A figure that adds up more than the period has cases that the counts of the period do not know, so
    /// for it there are none here: of all years (历年累计), and of the year to date (本年累计) where the
    /// period does not begin the year. Ask the derivation of the year to date for those.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::report::{CellCode, Derivation, ReportForm};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{RequestSummary, Seal, SealedPeriod};
    /// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
    ///
    /// let day = NaiveDate::from_ymd_opt(2009, 6, 8).unwrap();
    /// let case = RequestSummary::new(day, ApplicantClass::NaturalPerson, RequestChannel::Fax);
    /// let year = Period::year(2009)?;
    /// let flow = case.in_period(year).map(|flow| ("2009-7", flow));
    /// let sealed = SealedPeriod::new(Seal::new(year, year.through())?, flow, [])?;
    /// let (requests, remedies) = (sealed.request_tally(), sealed.remedy_tally());
    /// let derivation = Derivation::new(2009, &requests, &remedies).in_form(ReportForm::Fujian2009);
    /// let fax = CellCode { table: "FJ", row: "2.2", column: "year" };
    /// assert!(derivation.behind(fax, &sealed).contains("2009-7"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn behind<'s>(&self, cell: CellCode, sealed: &'s SealedPeriod) -> BTreeSet<&'s str> {
        let is_of_period = |period: &Period| *period == sealed.seal().period();
        let period = self.period().ok().filter(is_of_period);
        let Some((form, _)) = self.form_of(cell.table).zip(period) else {
            return BTreeSet::new();
        };
        if !self.is_all_counted(cell.column) {
            return BTreeSet::new();
        }
        let requests = sealed.requests().filter(|(_, flow)| {
            is_in_column(form, cell.column, flow.class()) && self.holds(cell.row, form, flow)
        });
        let counts_filings = Lines::of(form).is_some() && self.rules().local_remedies_are_filed;
        let remedies = sealed.remedies().filter(|(_, flow)| {
            (flow.is_filed() || !counts_filings)
                && self.counts_remedy((cell.row, cell.column), form, flow.cell())
        });
        let (requests, remedies) = (requests.map(|it| it.0), remedies.map(|it| it.0));
        let mut behind = BTreeSet::new();
        behind.extend(requests);
        behind.extend(remedies);
        behind
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
}
