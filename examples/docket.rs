//! Everything that an office owes on a day, whatever it springs from, in one list: items of the ledger,
//! reports, complaints, public opinion, columns of the site and orders to rectify.
//!
//! ```text
//! cargo run --example docket              by last day, with the days left and the article
//! cargo run --example docket -- --json    one object a line
//! ```

mod support;

use std::error::Error;
use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::deadline::{Docket, DocketLine, Owed};
use disclosure::law::Citation;
use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::report::{Filer, figures_deadline};
use disclosure::statistics::Period;
use disclosure::supervision::{
    Complaint, ComplaintRule, PublicOpinion, Rectification, ResponseStart, SiteColumn,
    StalenessRule,
};
use disclosure::vocabulary::Term as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::{BadInput, say};

fn main() -> ExitCode {
    support::exit(run().map_err(|error| BadInput(error.to_string())))
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let json = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [option] if option == "--json" => true,
        _ => return Err("usage: docket [--json]".into()),
    };
    let calendar = WorkingCalendar::mainland();
    let as_of = day(1, 24)?;
    let docket = Docket::of(beside_the_machines(&calendar)?, as_of, &calendar);
    for line in docket.lines() {
        let article = line.deadline().citation().map(Citation::zh);
        let article = article.as_deref().unwrap_or("本地规定");
        if json {
            say(told(line, article)?);
        } else {
            print(line, article);
        }
    }
    if !json {
        let at_risk = docket.at_risk(WorkingDays(5)).count();
        say(format_args!(
            "{as_of}: overdue（超期）{}, at risk（临期）{at_risk}",
            docket.overdue().count()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// What is owed outside the cases of the machines.
fn beside_the_machines(calendar: &WorkingCalendar) -> Result<Vec<Owed<String>>, Box<dyn Error>> {
    let item = DisclosureItem::builder("收费目录").formed_on(day(1, 2)?);
    let item = item.section("section-1").build()?;
    let complaint: Complaint = read(
        json!({"id": "complaint-1", "kind": "not-disclosed", "received_on": "2025-01-10",
            "facts_found_on": "2025-01-16"}),
    )?;
    let opinion: PublicOpinion =
        read(json!({"id": "opinion-1", "kind": "other", "detected_at": "2025-01-23T22:30:00"}))?;
    let order: Rectification = read(
        json!({"rule": "checklist-missing", "object": "school-3", "level": "warning",
            "shown_by": "admissions/result@school-3/2024", "found_on": "2025-01-06",
            "due_on": "2025-01-22", "section": "section-2", "answerable": "staff-7"}),
    )?;
    let news: SiteColumn =
        read(json!({"name": "news", "kind": "news", "updated_on": "2025-01-13"}))?;
    let quarter = figures_deadline(Period::quarter(2024, 4)?, 15).ok_or("no such day")?;
    let of_item = Timeliness::default().deadline(&item, calendar);
    let of_column = StalenessRule::default().deadline(&news, calendar);
    let filed = [
        ("report-2024", Filer::Department.deadline(2024)?),
        ("figures-2024-Q4", quarter.done(Some(day(1, 14)?))),
    ];
    let of_complaint = ComplaintRule::default().deadlines(&complaint, calendar);
    let of_opinion = opinion.deadlines(ResponseStart::Detection)?;
    let all = filed
        .into_iter()
        .chain(of_item.map(|it| ("item-1", it)))
        .chain(of_column.map(|it| ("column news", it)))
        .chain(of_complaint.map(|it| ("complaint-1", it)))
        .chain(of_opinion.into_iter().map(|it| ("opinion-1", it)))
        .map(|(case, deadline)| Owed::from((case.to_owned(), deadline)));
    Ok(all.chain([order.owed()]).collect())
}

fn day(month: u32, day: u32) -> Result<NaiveDate, &'static str> {
    NaiveDate::from_ymd_opt(2025, month, day).ok_or("no such day")
}

fn read<T: DeserializeOwned>(facts: Value) -> serde_json::Result<T> {
    serde_json::from_value(facts)
}

/// A line of the docket as it is written, with the Chinese terms beside the codes.
fn told(line: &DocketLine<String>, article: &str) -> serde_json::Result<Value> {
    let mut told = serde_json::to_value(line)?;
    if let Some(fields) = told.as_object_mut() {
        fields.insert("zh".to_owned(), json!(line.deadline().what().zh()));
        fields.insert("article".to_owned(), json!(article));
    }
    Ok(told)
}

fn print(line: &DocketLine<String>, article: &str) {
    let (owed, due) = (line.deadline(), line.deadline().due());
    let day = due
        .date()
        .map_or_else(|| "—".to_owned(), |it| it.to_string());
    let why = line
        .days_left()
        .map(|it| it.words())
        .or(due.open().map(|it| it.words()));
    let left = why.map_or_else(String::new, |it| it.zh);
    let (what, case, who) = (owed.what().zh(), line.case(), owed.who().zh());
    say(format_args!(
        "{day}  {left}  {what}  {case}（{who}）  {article}"
    ));
}
