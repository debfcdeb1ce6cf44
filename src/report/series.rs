//! Checks many reports at once: each against itself, its year before, and any second of its kind.

use std::collections::BTreeMap;

use super::agency_name::AgencyName;
use super::rule::Rule;
use super::{AnnualReport, Discrepancy};
use crate::finding::Words;

impl AnnualReport {
    /// Checks every report against itself, and against the one of its agency for the year before where
    /// that is among them; gives the findings of each in the order of the reports.
    ///
    /// Names are compared without their blanks. A second report of one agency and year is a warning
    /// (RECORD-TWICE); the year after is then checked against the first of them.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, ReportForm};
    ///
    /// let one = AnnualReport::blank("某县财政局", 2024, ReportForm::Annual2021)?;
    /// let other = AnnualReport::blank("某县 财政局", 2024, ReportForm::Annual2021)?;
    /// let found = AnnualReport::reconcile_all(&[one, other]);
    /// let last = found.get(1).and_then(|it| it.last()).map(|it| it.finding().rule());
    /// assert_eq!(last, Some("RECORD-TWICE"));
    /// # Ok::<(), disclosure::report::AnnualReportError>(())
    /// ```
    #[must_use]
    pub fn reconcile_all(reports: &[Self]) -> Vec<Vec<Discrepancy>> {
        let key = |report: &Self, year: i32| (AgencyName::key(report.agency()).into_owned(), year);
        let mut first = BTreeMap::new();
        for (place, report) in (1_usize..).zip(reports) {
            first
                .entry(key(report, report.year()))
                .or_insert((place, report));
        }
        let check = |(place, report): (usize, &Self)| {
            let mut found = report.reconcile();
            let before = report
                .year()
                .checked_sub(1)
                .and_then(|year| first.get(&key(report, year)))
                .and_then(|(_, before)| report.reconcile_with(before).ok());
            found.extend(before.unwrap_or_default());
            if let Some((earlier, _)) = first.get(&key(report, report.year()))
                && *earlier != place
            {
                found.extend(report.twice(*earlier));
            }
            found
        };
        (1_usize..).zip(reports).map(check).collect()
    }

    fn twice(&self, earlier: usize) -> Option<Discrepancy> {
        let rule = Rule::of_id("RECORD-TWICE")?;
        let (agency, year) = (self.agency(), self.year());
        let words = Words::new(
            format!("“{agency}”{year}年的报告已在第{earlier}份出现，应只留一份"),
            format!("report {earlier} is of `{agency}` for {year} too: only one can be right"),
        );
        let finding = rule.found(rule.level(), words).at("agency").at("year");
        Some(Discrepancy::new(finding))
    }
}
