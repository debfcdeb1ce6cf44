//! Everything that an office owes on a day, whatever it springs from, in one list: the cases of all five
//! machines, items of the ledger, reports and orders to rectify.
//!
//! ```text
//! cargo run --example docket             by last day, with the days left and the article
//! cargo run --example docket -- --json   one object a line
//! ```

mod support;

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::deadline::{Deadline, Docket, DocketLine, Owed};
use disclosure::law::Citation;
use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::report::Filer;
use disclosure::supervision::Rectification;
use disclosure::vocabulary::Term as _;
use disclosure::workflow::{
    Instruction, Machine, litigation, publication, reconsideration, record_correction, request,
};
use serde::Deserialize;
use support::{BadInput, say};

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    as_of: NaiveDate,
    requests: Vec<Instruction<request::Command>>,
    publications: Vec<Instruction<publication::Command>>,
    reviews: Vec<Instruction<reconsideration::Command>>,
    suits: Vec<Instruction<litigation::Command>>,
    corrections: Vec<Instruction<record_correction::Command>>,
    items: BTreeMap<String, DisclosureItem>,
    reports: Vec<i32>,
    orders: Vec<Rectification>,
}

fn main() -> ExitCode {
    support::exit(run().map_err(|error| BadInput(error.to_string())))
}

fn run() -> Fallible<ExitCode> {
    let as_json = std::env::args().any(|it| it == "--json");
    let office: Office = serde_json::from_str(include_str!("data/office.json"))?;
    let calendar = WorkingCalendar::mainland();
    let docket = Docket::of(office.owes(&calendar)?, office.as_of, &calendar);
    docket.lines().iter().for_each(|line| show(line, as_json));
    let (overdue, soon) = (docket.overdue(), docket.at_risk(WorkingDays(5)));
    let (on, overdue, soon) = (docket.as_of(), overdue.count(), soon.count());
    if !as_json {
        say(format_args!("截至{on}：超期{overdue}件，临期{soon}件"));
    }
    Ok(ExitCode::SUCCESS)
}

impl Office {
    fn owes(&self, calendar: &WorkingCalendar) -> Fallible<Vec<Owed<String>>> {
        let mut all = in_cases::<request::Request>(&self.requests, calendar)?;
        all.extend(in_cases::<publication::Publication>(
            &self.publications,
            calendar,
        )?);
        all.extend(in_cases::<reconsideration::Reconsideration>(
            &self.reviews,
            calendar,
        )?);
        all.extend(in_cases::<litigation::Litigation>(&self.suits, calendar)?);
        all.extend(in_cases::<record_correction::RecordCorrection>(
            &self.corrections,
            calendar,
        )?);
        for (key, item) in &self.items {
            let owed = Timeliness::default().deadline(item, calendar);
            all.extend(owed.map(|it| (key.clone(), it)));
        }
        for year in &self.reports {
            all.push((format!("report {year}"), Filer::Department.deadline(*year)?));
        }
        let orders = self.orders.iter().map(Rectification::owed);
        Ok(all.into_iter().map(Owed::from).chain(orders).collect())
    }
}

/// What is owed in the cases of any machine.
fn in_cases<M: Machine>(
    given: &[Instruction<M::Command>],
    calendar: &WorkingCalendar,
) -> Fallible<Vec<(String, Deadline)>> {
    let mut cases: BTreeMap<&str, M> = BTreeMap::new();
    for instruction in given {
        let case = cases.entry(instruction.case().as_str()).or_default();
        case.handle(instruction, calendar)?;
    }
    let owed = cases.iter().flat_map(|(case, machine)| {
        let deadlines = machine.deadlines(calendar).into_iter();
        deadlines.map(|it| ((*case).to_owned(), it))
    });
    Ok(owed.collect())
}

fn show(line: &DocketLine<String>, as_json: bool) {
    let (owed, case, left) = (line.deadline(), line.case(), &line.left().zh);
    let (what, who) = (owed.what().zh(), owed.who().zh());
    let article = owed.citation().map(Citation::zh).unwrap_or_default();
    if as_json {
        say(serde_json::json!({ "zh": what, "article": article, "left": left, "line": line }));
        return;
    }
    let day = owed.due().date().map(|day| day.to_string());
    let day = day.unwrap_or_else(|| "—".to_owned());
    say(format_args!(
        "{day}  {left}  {what}  {case}（{who}）  {article}"
    ));
}
