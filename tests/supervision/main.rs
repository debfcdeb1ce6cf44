//! Supervision, on the worked dates of the rules, on the items of one government site, and on cases
//! made by hand.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod catalogue;
mod checklist;
mod duties;
mod gaps;
mod inspection;
mod laws;
mod machines;
mod overdue;
#[path = "../shared/pingtan.rs"]
mod pingtan;
mod real_site;
mod site;

use chrono::{NaiveDate, NaiveDateTime};
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::{Finding, Level};
use disclosure::ledger::{DisclosureItem, DisclosureItemBuilder, Ledger};
use disclosure::supervision::{
    Checklist, ChecklistCase, ChecklistReport, Rectification, SupervisionRules, Tag,
};
use disclosure::vocabulary::CategoryScheme;
use pingtan::pingtan;

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

pub(crate) fn calendar() -> WorkingCalendar {
    WorkingCalendar::mainland()
}

pub(crate) fn ledger(items: impl IntoIterator<Item = DisclosureItemBuilder>) -> Ledger {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for item in items {
        ledger.push(item.build().unwrap()).unwrap();
    }
    ledger
}

pub(crate) fn tagged(tag: &str, published: &str) -> DisclosureItemBuilder {
    DisclosureItem::builder("公告")
        .keyword(tag)
        .published_on(date(published))
}

pub(crate) fn check(
    list: &Checklist,
    case: &ChecklistCase,
    ledger: &Ledger,
    as_of: &str,
) -> ChecklistReport {
    let (rules, as_of) = (SupervisionRules::default(), date(as_of));
    list.check(case, ledger.view(), Tag::marks, &rules, as_of, &calendar())
        .unwrap()
}

pub(crate) fn texts(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}

pub(crate) fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(Finding::rule).collect()
}

pub(crate) fn elements(report: &ChecklistReport) -> Vec<&str> {
    report
        .results()
        .map(|(element, _)| element.code())
        .collect()
}

pub(crate) fn citation(report: &ChecklistReport, element: &str) -> String {
    report
        .citation(element)
        .map(ToString::to_string)
        .unwrap_or_default()
}

pub(crate) fn schools() -> Vec<String> {
    (1..=20)
        .map(|number| format!("school-{number:02}"))
        .collect()
}

pub(crate) fn order(
    object: &str,
    due: &str,
    done: Option<&str>,
    proof: Option<&str>,
) -> Rectification {
    Rectification {
        rule: "checklist-missing".to_owned(),
        object: object.to_owned(),
        shown_by: "admissions/result".to_owned(),
        level: Level::Warning,
        found_on: date("2014-11-03"),
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        due_on: date(due),
        done_on: done.map(date),
        proof: proof.map(str::to_owned),
    }
}
