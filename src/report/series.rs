//! Checks many reports at once: each against itself, the one before, its parts, and any second of its
//! kind.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agency_name::AgencyName;
use super::rule::Rule;
use super::{AnnualReport, Discrepancy};
use crate::finding::Words;
use crate::statistics::Period;

impl AnnualReport {
    /// Checks every report against itself, and against the one of its agency for the year or period
    /// before and those of all its quarters, halves or months, where they are among them; gives the
    /// findings of each in the order of the reports.
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
        let series = Series::of(reports);
        let check = |(place, report): (usize, &Self)| {
            let mut found = report.reconcile();
            let before = series.before(report);
            let before = before.and_then(|before| report.reconcile_with(before).ok());
            found.extend(before.unwrap_or_default());
            for parts in series.parts(report) {
                found.extend(report.reconcile_parts(parts, |_| 0).unwrap_or_default());
            }
            let earlier = series.first.get(&key(report, report.year(), report.part()));
            if let Some((earlier, _)) = earlier.filter(|(earlier, _)| *earlier != place) {
                found.extend(report.twice(*earlier));
            }
            found
        };
        (1_usize..).zip(reports).map(check).collect()
    }

    fn twice(&self, earlier: usize) -> Option<Discrepancy> {
        let rule = Rule::of_id("RECORD-TWICE")?;
        let (agency, period) = (self.agency(), self.period_words());
        let (zh, en) = (period.zh, period.en);
        let words = Words::new(
            format!("“{agency}”{zh}的报告已在第{earlier}份出现，应只留一份"),
            format!("report {earlier} is of `{agency}` for {en} too: only one can be right"),
        );
        let finding = rule.found(rule.level(), words).at("agency").at("year");
        Some(Discrepancy::new(finding))
    }
}

type Key = (String, i32, Option<Period>);

fn key(report: &AnnualReport, year: i32, part: Option<Period>) -> Key {
    (AgencyName::key(report.agency()).into_owned(), year, part)
}

/// Reports by agency and period; of two of a kind the first, with its place.
struct Series<'r> {
    first: BTreeMap<Key, (usize, &'r AnnualReport)>,
    /// Reports of parts of years by their last day.
    ending: BTreeMap<(String, NaiveDate), &'r AnnualReport>,
}

impl<'r> Series<'r> {
    fn of(reports: &'r [AnnualReport]) -> Self {
        let mut series = Self {
            first: BTreeMap::new(),
            ending: BTreeMap::new(),
        };
        for (place, report) in (1_usize..).zip(reports) {
            let key = key(report, report.year(), report.part());
            if let Some(part) = report.part() {
                let last = (key.0.clone(), part.through());
                series.ending.entry(last).or_insert(report);
            }
            series.first.entry(key).or_insert((place, report));
        }
        series
    }

    fn get(
        &self,
        report: &AnnualReport,
        year: i32,
        part: Option<Period>,
    ) -> Option<&'r AnnualReport> {
        let found = self.first.get(&key(report, year, part));
        found.map(|(_, report)| *report)
    }

    /// The report that ends where this one begins: for a year that of a year, for a part first that of
    /// a part.
    fn before(&self, report: &AnnualReport) -> Option<&'r AnnualReport> {
        let year = || self.get(report, report.year().checked_sub(1)?, None);
        let Some(part) = report.part() else {
            return year();
        };
        let last = part.from().pred_opt()?;
        let agency = AgencyName::key(report.agency()).into_owned();
        let before = self.ending.get(&(agency, last)).copied();
        before.or_else(|| year().filter(|it| it.is_followed_by(report)))
    }

    /// The reports of its halves, of its quarters and of its months, where all are there.
    fn parts(&self, report: &AnnualReport) -> Vec<Vec<&'r AnnualReport>> {
        let Some(period) = report.period().ok().filter(|_| !self.ending.is_empty()) else {
            return Vec::new();
        };
        let all = |parts: Vec<Period>| -> Option<Vec<&'r AnnualReport>> {
            let is_cut = parts.len() > 1;
            let parts = parts.into_iter();
            let found = parts.map(|part| self.get(report, report.year(), Some(part)));
            found.collect::<Option<_>>().filter(|_| is_cut)
        };
        let cuts = [
            period.half_years().collect(),
            period.quarters().collect(),
            period.months().collect(),
        ];
        cuts.into_iter().filter_map(all).collect()
    }
}
