//! A bureau's quarters (工作季报): each sealed on the 8th after it ended, then rolled up and compared with
//! the year, which was sealed later and knows more.
//!
//! ```text
//! cargo run --example quarters                                  a bureau that does not exist
//! cargo run --example quarters -- LOG.jsonl ITEMS.csv SETUP.json    any agency, any year
//! ```
//!
//! Each quarter with its day of filing, the year, and what differs. `--json` prints one JSON object a
//! line: the reports, then the findings. The files are those of `annual_report`; `quarters_filed_on` in
//! the setup is the day of the month (8 when left out).
//!
//! Of the bureau, one request lapses in the second quarter, is reopened in the third and answered in the
//! fourth. The quarters that were filed stand; a line tells what the year counts otherwise.

mod support;

#[path = "support/year.rs"]
mod year;

use std::process::ExitCode;

use disclosure::calendar::WorkingCalendar;
use disclosure::finding::{Finding, Level};
use disclosure::report::render::ReportPage;
use disclosure::report::{AgencyYear, AnnualReport, OwnFigure};
use disclosure::statistics::requests::{RequestTally, Seal};
use disclosure::statistics::{Period, RollUp as _};
use disclosure::workflow::EntryOf;
use disclosure::workflow::request::Request;
use serde_json::json;
use support::items::json_finding;
use support::{BadInput, say};
use year::{Source, StoredCase, bad};

const REOPENED: &str = include_str!("data/reopened.jsonl");

const USAGE: &str = "usage: quarters [LOG.jsonl ITEMS.csv SETUP.json] [--json]";

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|it| it.starts_with("--"));
    if options.iter().any(|it| it != "--json") {
        return Err(BadInput(USAGE.to_owned()));
    }
    let source = match files.as_slice() {
        [] => Source::generated(vec![reopened()?])?,
        [log, items, setup] => Source::of_files(log, items, setup)?,
        _ => return Err(BadInput(USAGE.to_owned())),
    };
    let quarters = Quarters::of(&source, files.is_empty())?;
    if options.is_empty() {
        quarters.people()?;
    } else {
        quarters.json();
    }
    let has_error = quarters
        .findings
        .iter()
        .any(|it| it.level() == Level::Error);
    Ok(source.exit(has_error))
}

fn reopened() -> Result<StoredCase, BadInput> {
    let log: Result<Vec<EntryOf<Request>>, _> =
        REOPENED.lines().map(serde_json::from_str).collect();
    Ok(StoredCase {
        case: "2024-reopened".to_owned(),
        unit: "综合科".to_owned(),
        log: log.map_err(bad)?,
    })
}

/// The quarters of a year and the year, as they were sealed.
struct Quarters {
    filed_on: u32,
    reports: Vec<AnnualReport>,
    of_year: AnnualReport,
    rolled_up: RequestTally,
    findings: Vec<Finding>,
}

impl Quarters {
    fn of(source: &Source, is_invented: bool) -> Result<Self, BadInput> {
        let (register, seals) = (source.register()?, source.seals()?);
        let calendar = WorkingCalendar::mainland();
        let year = AgencyYear::sealed(&source.setup.agency, &register, &seals, &calendar);
        let mut year = year.map_err(|it| source.in_log(it))?;
        if let Some(form) = source.setup.form {
            year = year.in_form(form);
        }
        let filed_on = source.setup.quarters_filed_on;
        let quarters = year.period().quarters().map(|it| seal(it, filed_on));
        let quarters: Result<Vec<_>, _> = quarters.collect();
        let quarters = year.parts(&quarters.map_err(|it| source.in_setup(it.0))?);
        let quarters = quarters.map_err(|it| source.in_log(it))?;
        let quarters = quarters.into_iter().map(|it| with_own(it, is_invented));
        let quarters: Result<Vec<_>, _> = quarters.collect();
        let (quarters, year) = (quarters?, with_own(year, is_invented)?);

        let reports: Result<Vec<_>, _> = quarters.iter().map(AgencyYear::report).collect();
        let counts = quarters.iter().map(AgencyYear::requests);
        Ok(Self {
            filed_on,
            reports: reports.map_err(|it| source.in_setup(it))?,
            of_year: year.report().map_err(|it| source.in_setup(it))?,
            rolled_up: RequestTally::roll_up(year.period(), counts).map_err(bad)?,
            findings: year.compare_parts(&quarters).map_err(bad)?,
        })
    }

    fn json(&self) {
        for report in self.reports.iter().chain([&self.of_year]) {
            say(json!({ "report": report }));
        }
        say(json!({ "rolled_up": self.rolled_up }));
        for finding in &self.findings {
            say(json!({ "finding": json_finding(finding) }));
        }
    }

    fn people(&self) -> Result<(), BadInput> {
        for report in &self.reports {
            let period = report.period().map_err(bad)?;
            let due = period
                .figures_deadline(self.filed_on)
                .ok_or_else(|| bad("no such day"))?;
            let mut text = String::new();
            ReportPage::new(report).write_text(&mut text).map_err(bad)?;
            say(format_args!(
                "{}\n\n{text}",
                due.words(&WorkingCalendar::mainland()).zh
            ));
        }
        say(format_args!(
            "四个季度合计收到和结转{}件（the quarters rolled up）",
            self.rolled_up.requests()
        ));
        for finding in &self.findings {
            say(format_args!("{}：{}", finding.rule(), finding.message().zh));
            say(format_args!("  {}", finding.message().en));
        }
        Ok(())
    }
}

/// Sealed on a day of the month after the period.
fn seal(period: Period, day: u32) -> Result<Seal, BadInput> {
    let due = period.figures_deadline(day).and_then(|it| it.due().date());
    let due = due.ok_or_else(|| bad(format_args!("no day {day} in the month after {period}")))?;
    Seal::new(period, due).map_err(bad)
}

/// What neither log nor ledger tells: of the bureau that does not exist, four licences a month.
fn with_own(part: AgencyYear<'_>, is_invented: bool) -> Result<AgencyYear<'_>, BadInput> {
    let decided = u64::try_from(part.period().months().count())
        .map_err(bad)?
        .saturating_mul(4);
    let licences = OwnFigure::new("T2", "B", "decisions", decided);
    Ok(part.with_own(is_invented.then_some(licences)))
}
