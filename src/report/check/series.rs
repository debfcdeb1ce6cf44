//! Checks many reports at once: each against itself, the one before, its parts, and any second of its
//! kind.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agency_name::AgencyName;
use super::rule::ReportRule;
use super::succession;
use crate::finding::{Level, Words};
use crate::report::{AnnualReport, Discrepancy};
use crate::statistics::Period;

impl AnnualReport {
    /// Checks every report against itself, and against the one of its agency for the year or period
    /// before and those of all its quarters, halves or months, where they are among them; gives the
    /// findings of each in the order of the reports.
    ///
    /// Names are compared without their blanks and whatever the width of their signs. A second report of
    /// one agency and year is a warning (RECORD-TWICE). A year without a report between two (XY-GAP), and open
    /// requests that no report of the year after carries in (XY-LOST), are notes; a successor
    /// [names](Self::succeeding) the agencies whose open requests it carries in (XY-CLAIM). The year after agrees if it agrees with one of
    /// them; otherwise it is told how it differs from the first, with a note that says so.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, ReportForm};
    ///
    /// let one = AnnualReport::blank("某县财政局", 2024, ReportForm::Annual2021)?;
    /// let other = AnnualReport::blank("某县 财政局", 2024, ReportForm::Annual2021)?;
    /// let found = AnnualReport::reconcile_all(&[one, other]);
    /// let last = found.get(1).and_then(|it| it.last()).map(|it| it.finding().rule());
    /// assert_eq!(last, Some("RECORD-TWICE"));
    /// # Ok::<(), disclosure::report::ReportError>(())
    /// ```
    #[must_use]
    pub fn reconcile_all(reports: &[Self]) -> Vec<Vec<Discrepancy>> {
        let series = Series::of(reports);
        let check = |(place, report): (usize, &Self)| {
            let mut found = report.reconcile();
            if report.predecessors().is_empty() {
                found.extend(report.reconcile_with_one_of(series.before(report)));
            }
            found.extend(series.succession(report));
            for parts in series.parts(report) {
                found.extend(report.reconcile_parts(parts, |_| 0).unwrap_or_default());
            }
            let copies = series.copies(report, report.year(), report.part());
            if let Some((earlier, _)) = copies.first().filter(|(earlier, _)| *earlier != place) {
                found.extend(report.twice(*earlier));
            }
            found
        };
        (1_usize..).zip(reports).map(check).collect()
    }

    /// Checks this report against the copies of the one before.
    fn reconcile_with_one_of(&self, copies: &[Numbered<'_>]) -> Vec<Discrepancy> {
        let Some(((place, first), others)) = copies.split_first() else {
            return Vec::new();
        };
        let mut found = self.reconcile_with(first).unwrap_or_default();
        let agrees =
            |(_, copy): &Numbered<'_>| self.reconcile_with(copy).is_ok_and(|it| it.is_empty());
        if found.is_empty() || others.iter().any(agrees) {
            return Vec::new();
        }
        if !others.is_empty() {
            found.extend(first.first_of_copies(*place, copies.len()));
        }
        found
    }

    /// Says that of several copies of this report the first was compared.
    fn first_of_copies(&self, place: usize, many: usize) -> Option<Discrepancy> {
        let rule = ReportRule::of_id("RECORD-TWICE")?;
        let (agency, period) = (self.agency(), self.period_words());
        let words = Words::new(
            format!(
                "“{agency}”{}的报告有{many}份，均不相符，以上与第{place}份比较",
                period.zh
            ),
            format!(
                "{many} reports are of `{agency}` for {}, and none agrees: compared with report {place}",
                period.en
            ),
        );
        let finding = rule.found(Level::Note, words).at("agency").at("year");
        Some(Discrepancy::new(finding))
    }

    fn twice(&self, earlier: usize) -> Option<Discrepancy> {
        let rule = ReportRule::of_id("RECORD-TWICE")?;
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

/// The key of an agency and a period.
fn key(report: &AnnualReport, year: i32, part: Option<Period>) -> String {
    let agency = AgencyName::key(report.agency());
    match part {
        Some(part) => format!("{year} {part} {agency}"),
        None => format!("{year} - {agency}"),
    }
}

/// The key of an agency and the last day of a part of a year.
fn ending(report: &AnnualReport, last: NaiveDate) -> String {
    format!("{last} {}", AgencyName::key(report.agency()))
}

/// A report with its place among all.
type Numbered<'r> = (usize, &'r AnnualReport);

/// Reports by agency and period, with all copies of each.
struct Series<'r> {
    copies: Vec<Vec<Numbered<'r>>>,
    /// Where the copies of a key stand.
    places: BTreeMap<String, usize>,
    /// Where the first of the reports of parts of years with the same last day stands, with its copies.
    ending: BTreeMap<String, usize>,
}

impl<'r> Series<'r> {
    fn of(reports: &'r [AnnualReport]) -> Self {
        let mut series = Self {
            copies: Vec::new(),
            places: BTreeMap::new(),
            ending: BTreeMap::new(),
        };
        for (number, report) in (1_usize..).zip(reports) {
            let key = key(report, report.year(), report.part());
            let place = *series.places.entry(key).or_insert(series.copies.len());
            if let Some(part) = report.part() {
                let last = ending(report, part.through());
                series.ending.entry(last).or_insert(place);
            }
            match series.copies.get_mut(place) {
                Some(copies) => copies.push((number, report)),
                None => series.copies.push(vec![(number, report)]),
            }
        }
        series
    }

    /// The reports of the same agency for a year or a part of it.
    fn copies(&self, report: &AnnualReport, year: i32, part: Option<Period>) -> &[Numbered<'r>] {
        let place = self.places.get(&key(report, year, part));
        place.map_or(&[], |place| self.at(*place))
    }

    fn at(&self, place: usize) -> &[Numbered<'r>] {
        let found = self.copies.get(place);
        found.map(Vec::as_slice).unwrap_or_default()
    }

    /// What is to be said of the years around a report of a year: what its predecessors carried out, a year
    /// without a report, and what nobody carries in.
    fn succession(&self, report: &AnnualReport) -> Vec<Discrepancy> {
        if report.part().is_some() {
            return Vec::new();
        }
        let years = |agency: &str| {
            let all = self.copies.iter().filter_map(|it| it.first());
            let key = AgencyName::key(agency);
            let own = all
                .filter(move |(_, it)| it.part().is_none() && AgencyName::key(it.agency()) == key);
            own.map(|(_, it)| *it).collect::<Vec<_>>()
        };
        let own = years(report.agency());
        let next = report.year().checked_add(1);
        let mut found = Vec::new();
        if !report.predecessors().is_empty() {
            let last = report.year().checked_sub(1);
            let names = report.predecessors().iter().map(String::as_str);
            let before = names.chain([report.agency()]).flat_map(years);
            let before: Vec<_> = before.filter(|it| Some(it.year()) == last).collect();
            found.extend(succession::claimed(report, &before));
        }
        if own.iter().any(|it| Some(it.year()) == next) {
            return found;
        }
        let later = own
            .iter()
            .map(|it| it.year())
            .filter(|it| *it > report.year())
            .min();
        if let Some(later) = later {
            found.push(succession::missing_year(report, later));
        } else if !self.is_claimed(report, next) {
            let others = self.copies.iter().filter_map(|it| it.first());
            let mut others = others.filter(|(_, it)| it.part().is_none());
            if others.any(|(_, it)| Some(it.year()) == next) {
                found.extend(succession::lost(report));
            }
        }
        found
    }

    /// A successor names the agency of the report in the year after.
    fn is_claimed(&self, report: &AnnualReport, next: Option<i32>) -> bool {
        let key = AgencyName::key(report.agency());
        let mut all = self.copies.iter().filter_map(|it| it.first());
        all.any(|(_, it)| {
            let mut names = it.predecessors().iter();
            Some(it.year()) == next && names.any(|name| AgencyName::key(name) == key)
        })
    }

    /// The report that ends where this one begins, and its copies: for a year that of a year, for a part
    /// first that of a part.
    fn before(&self, report: &AnnualReport) -> &[Numbered<'r>] {
        let year = || {
            let last = report.year().checked_sub(1);
            last.map_or(&[][..], |last| self.copies(report, last, None))
        };
        let Some(part) = report.part() else {
            return year();
        };
        let last = part.from().pred_opt().map(|last| ending(report, last));
        if let Some(place) = last.and_then(|last| self.ending.get(&last)) {
            return self.at(*place);
        }
        let is_before = |it: &&[Numbered<'r>]| {
            it.first()
                .is_some_and(|(_, before)| before.is_followed_by(report))
        };
        Some(year()).filter(is_before).unwrap_or_default()
    }

    /// The reports of its halves, of its quarters and of its months, where all are there.
    fn parts(&self, report: &AnnualReport) -> Vec<Vec<&'r AnnualReport>> {
        let Some(period) = report.period().ok().filter(|_| !self.ending.is_empty()) else {
            return Vec::new();
        };
        let all = |parts: Vec<Period>| -> Option<Vec<&'r AnnualReport>> {
            let is_cut = parts.len() > 1;
            let parts = parts.into_iter();
            let found = parts.map(|part| {
                let copies = self.copies(report, report.year(), Some(part));
                copies.first().map(|(_, report)| *report)
            });
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
