//! Everything that an office owes on a day, whatever it springs from, in one list: the cases of all five
//! machines, items of the ledger, reports, responses to public opinion and orders to rectify.
//!
//! ```text
//! cargo run --example docket             by last day, with the days left and the article
//! cargo run --example docket -- --json   one object a line
//! ```

mod support;

use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::deadline::{Deadline, Docket, DocketLine, Owed};
use disclosure::law::Citation;
use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::report::Filer;
use disclosure::supervision::{PublicOpinion, Rectification, ResponseStart};
use disclosure::vocabulary::Term as _;
use disclosure::workflow::publication::{self, Publication};
use disclosure::workflow::{Instruction, Machine};
use serde::Deserialize;
use serde_json::json;
use support::{BadInput, say};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    as_of: NaiveDate,
    publications: Vec<Instruction<publication::Command>>,
    items: BTreeMap<String, DisclosureItem>,
    reports: Vec<i32>,
    opinions: Vec<PublicOpinion>,
    orders: Vec<Rectification>,
}

fn main() -> ExitCode {
    support::exit(run().map_err(|error| BadInput(error.to_string())))
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let as_json = std::env::args().any(|it| it == "--json");
    let office: Office = serde_json::from_str(include_str!("data/office.json"))?;
    let calendar = WorkingCalendar::mainland();
    let as_of = office.as_of;
    let docket = Docket::of(office.owes(&calendar)?, as_of, &calendar);
    for line in docket.lines() {
        show(line, as_json);
    }
    if !as_json {
        let (overdue, soon) = (docket.overdue(), docket.at_risk(WorkingDays(5)));
        let (overdue, soon) = (overdue.count(), soon.count());
        say(format_args!("截至{as_of}：超期{overdue}件，临期{soon}件"));
    }
    Ok(ExitCode::SUCCESS)
}

impl Office {
    fn owes(self, calendar: &WorkingCalendar) -> Result<Vec<Owed<String>>, Box<dyn Error>> {
        let mut all = in_cases::<Publication>(&self.publications, calendar)?;
        for (key, item) in self.items {
            let owed = Timeliness::default().deadline(&item, calendar);
            all.extend(owed.map(|it| (key, it)));
        }
        for year in self.reports {
            all.push((format!("report {year}"), Filer::Department.deadline(year)?));
        }
        for opinion in self.opinions {
            let owed = opinion.deadlines(ResponseStart::Detection)?.into_iter();
            all.extend(owed.map(|it| (opinion.id.clone(), it)));
        }
        let orders = self.orders.iter().map(Rectification::owed);
        Ok(all.into_iter().map(Owed::from).chain(orders).collect())
    }
}

/// What is owed in the cases of any machine.
fn in_cases<M: Machine>(
    given: &[Instruction<M::Command>],
    calendar: &WorkingCalendar,
) -> Result<Vec<(String, Deadline)>, Box<dyn Error>> {
    let mut cases: BTreeMap<String, M> = BTreeMap::new();
    for instruction in given {
        let case = cases.entry(instruction.case().to_string()).or_default();
        case.handle(instruction, calendar)?;
    }
    let mut owed = Vec::new();
    for (case, machine) in cases {
        owed.extend(
            machine
                .deadlines(calendar)
                .into_iter()
                .map(|it| (case.clone(), it)),
        );
    }
    Ok(owed)
}

fn show(line: &DocketLine<String>, as_json: bool) {
    let (owed, due) = (line.deadline(), line.deadline().due());
    let (what, who) = (owed.what().zh(), owed.who().zh());
    let article = owed.citation().map(Citation::zh).unwrap_or_default();
    if as_json {
        say(json!({ "zh": what, "article": article, "line": line }));
        return;
    }
    let day = due
        .date()
        .map_or_else(|| "—".to_owned(), |it| it.to_string());
    let left = line.days_left().map(|it| it.words());
    let left = left.or_else(|| due.open().map(|it| it.words()));
    let (left, case) = (left.map(|it| it.zh).unwrap_or_default(), line.case());
    say(format_args!(
        "{day}  {left}  {what}  {case}（{who}）  {article}"
    ));
}
