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
use disclosure::report::{AnnualReport, Derivation, FilingDue, OwnFigure};
use disclosure::statistics::requests::{RemedyFlow, RemedyTally, RequestTally, Seal, SealedPeriod};
use disclosure::statistics::{ByPeriod, Period};
use disclosure::workflow::request::Event;
use serde_json::json;
use support::items::json_finding;
use support::{BadInput, say};
use year::{AgencyYear, StoredCase, bad};

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
        [] => AgencyYear::generated(vec![reopened()?])?,
        [log, items, setup] => AgencyYear::of_files(log, items, setup)?,
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
    Ok(ExitCode::from(u8::from(has_error)))
}

fn reopened() -> Result<StoredCase, BadInput> {
    let log: Result<Vec<Event>, _> = REOPENED.lines().map(serde_json::from_str).collect();
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
    fn of(source: &AgencyYear, is_invented: bool) -> Result<Self, BadInput> {
        let register = source.register()?;
        let calendar = WorkingCalendar::mainland();
        let year = source.year()?;
        let filed_on = source.setup.quarters_filed_on;
        let years = source.seals()?;
        // The quarters follow the years before theirs, as the year does.
        let mut seals: Vec<Seal> = years.iter().rev().skip(1).rev().copied().collect();
        let before = seals.len();
        for quarter in year.quarters() {
            seals.push(seal(quarter, filed_on).map_err(|it| source.in_setup(it.0))?);
        }
        let sealed = register
            .sealed(&seals, &calendar)
            .map_err(|it| source.in_log(it))?;
        let quarters: Vec<SealedPeriod> = sealed.into_iter().skip(before).collect();
        let sealed = register
            .sealed(&years, &calendar)
            .map_err(|it| source.in_log(it))?;
        let whole = sealed.last().ok_or_else(|| bad("no year was sealed"))?;
        let contested = source.remedies()?;
        let judged = contested.sealed(&seals);
        let judged = judged.map_err(|it| source.in_setup(it))?;
        let judged_in_years = contested.sealed(&years);
        let judged_in_years = judged_in_years.map_err(|it| source.in_setup(it))?;
        let judged_in_year = judged_in_years.last();
        let judged_in_year = judged_in_year.ok_or_else(|| bad("no year was sealed"))?;

        let mut counts = ByPeriod::<RequestTally>::default();
        let mut reports = Vec::new();
        for (quarter, judged) in quarters.iter().zip(judged.iter().skip(before)) {
            counts.add(&quarter.tally().map_err(bad)?).map_err(bad)?;
            reports.push(report(source, (quarter, judged), is_invented)?);
        }
        let of_year = report(source, (whole, judged_in_year), is_invented)?;
        let lines = register
            .reconcile_parts(&quarters, whole, &calendar)
            .map_err(bad)?;
        let judged: Vec<_> = judged.into_iter().skip(before).collect();
        let judged_lines = contested
            .reconcile_parts(&judged, judged_in_year)
            .map_err(bad)?;
        let (requests, remedies) = Default::default();
        let derivation = derivation(source, &requests, &remedies);
        let mut findings = derivation.restated(&lines);
        findings.extend(derivation.restated_remedies(&judged_lines));
        for found in AnnualReport::reconcile_all(&reports).into_iter().flatten() {
            findings.push(found.finding().clone());
        }
        let parts = of_year.reconcile_parts(&reports, |code| {
            let remedies = derivation.moved_remedies(code, &judged_lines);
            derivation.moved(code, &lines).saturating_add(remedies)
        });
        findings.extend(parts.map_err(bad)?.iter().map(|it| it.finding().clone()));
        Ok(Self {
            filed_on,
            reports,
            of_year,
            rolled_up: counts.roll_up(year).map_err(bad)?,
            findings,
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
            let due =
                FilingDue::periodic(period, self.filed_on).ok_or_else(|| bad("no such day"))?;
            let mut text = String::new();
            ReportPage::new(report).write_text(&mut text).map_err(bad)?;
            say(format_args!("{}\n\n{text}", due.words().zh));
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
    let due = FilingDue::periodic(period, day);
    let due = due.ok_or_else(|| bad(format_args!("no day {day} in the month after {period}")))?;
    Seal::new(period, due.on()).map_err(bad)
}

fn derivation<'t>(
    source: &AgencyYear,
    requests: &'t RequestTally,
    remedies: &'t RemedyTally,
) -> Derivation<'t> {
    let derivation = Derivation::new(source.setup.year, requests, remedies);
    match source.setup.form {
        Some(form) => derivation.in_form(form),
        None => derivation,
    }
}

fn report(
    source: &AgencyYear,
    (sealed, judged): (&SealedPeriod, &SealedPeriod<RemedyFlow>),
    is_invented: bool,
) -> Result<AnnualReport, BadInput> {
    let period = sealed.seal().period();
    let requests = sealed.tally().map_err(bad)?;
    let remedies = judged.tally().map_err(bad)?;
    // What neither log nor ledger tells: of the bureau that does not exist, four licences a month.
    let decided = u64::try_from(period.months().count())
        .map_err(bad)?
        .saturating_mul(4);
    let licences = OwnFigure::new("T2", "B", "decisions", decided);
    let derivation = derivation(source, &requests, &remedies)
        .for_part(period)
        .with_own(is_invented.then_some(licences));
    let report = derivation.report(&source.setup.agency);
    report.map_err(|it| source.in_setup(it))
}
