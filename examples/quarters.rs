//! A bureau's quarters (工作季报): each sealed a week after it ended, then rolled up and compared with the
//! year, which was sealed later and knows more.
//!
//! ```text
//! cargo run --example quarters             each quarter with its day of filing, and the year
//! cargo run --example quarters -- --json   one JSON object a line: the reports, then the findings
//! ```
//!
//! One request lapses in the second quarter, is reopened in the third and answered in the fourth. The
//! quarters that were filed stand; a line tells what the year counts otherwise.

mod support;

use std::error::Error;
use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::report::render::{ReportPage, write_text};
use disclosure::report::{AnnualReport, Derivation, FilingDue, OwnFigure};
use disclosure::statistics::requests::{
    Case, Register, RemedyTally, RequestTally, Seal, SealedPeriod,
};
use disclosure::statistics::{ByPeriod, Period};
use disclosure::workflow::request::Event;
use serde_json::json;
use support::bureau::{self, Handled};
use support::{BadInput, say};

/// The day of the month after it on which a quarter is filed (a local notice says the 8th), and the
/// year is sealed.
const FILED: u32 = 8;
const SEALED: u32 = 20;

const REOPENED: &str = include_str!("data/reopened.jsonl");

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let json = match options.as_slice() {
        [] => false,
        [only] if only == "--json" => true,
        [other, ..] => return Err(BadInput(format!("unknown option `{other}`"))),
    };
    show(json).map_err(|error| BadInput(error.to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn show(json: bool) -> Result<(), Box<dyn Error>> {
    let first = NaiveDate::from_ymd_opt(2023, 12, 4).ok_or("no such day")?;
    let mut handled = bureau::requests(first, 60).map_err(|why| why.0)?;
    let log: Result<Vec<Event>, _> = REOPENED.lines().map(serde_json::from_str).collect();
    handled.push(Handled {
        number: "2024-reopened".to_owned(),
        unit: "综合科",
        log: log?,
    });
    let cases = handled.iter().map(|it| Case {
        id: &it.number,
        log: &it.log,
        corrections: &[],
    });
    let register = Register::new(cases.collect())?;
    let calendar = WorkingCalendar::mainland();
    let year = Period::year(2024)?;
    let quarters: Result<Vec<Seal>, Box<dyn Error>> =
        year.quarters().map(|it| seal(it, FILED)).collect();
    let quarters = register.sealed(&quarters?, &calendar)?;
    let sealed = register.sealed(&[seal(year, SEALED)?], &calendar)?;
    let whole = sealed.first().ok_or("no year")?;

    let mut counts = ByPeriod::<RequestTally>::default();
    let mut reports = Vec::new();
    for quarter in &quarters {
        counts.add(&quarter.tally()?)?;
        reports.push(report(quarter)?);
    }
    let of_year = report(whole)?;
    let rolled_up = counts.roll_up(year)?;
    let lines = register.reconcile_parts(&quarters, whole, &calendar)?;
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2024, &requests, &remedies);
    let mut findings = derivation.restated(&lines);
    for report in AnnualReport::reconcile_all(&reports).into_iter().flatten() {
        findings.push(report.finding().clone());
    }
    let parts = of_year.reconcile_parts(&reports, |code| derivation.moved(code, &lines))?;
    findings.extend(parts.iter().map(|it| it.finding().clone()));
    if json {
        for report in reports.iter().chain([&of_year]) {
            say(serde_json::to_string(report)?);
        }
        say(json!({ "rolled_up": rolled_up }));
        for finding in &findings {
            say(
                json!({ "rule": finding.rule(), "level": finding.level(), "cells": finding.places(),
                "message": finding.message() }),
            );
        }
        return Ok(());
    }
    for (sealed, report) in quarters.iter().zip(&reports) {
        let due = FilingDue::periodic(sealed.seal().period(), FILED).ok_or("no such day")?;
        let mut text = String::new();
        write_text(&ReportPage::new(report), &mut text)?;
        say(format!("{}\n\n{text}", due.words().zh));
    }
    say(format!(
        "四个季度合计收到和结转{}件，全年{}件",
        rolled_up.requests(),
        whole.tally()?.requests()
    ));
    for finding in &findings {
        say(format!("{}：{}", finding.rule(), finding.message().zh));
    }
    Ok(())
}

/// Sealed on a day of the month after the period.
fn seal(period: Period, day: u32) -> Result<Seal, Box<dyn Error>> {
    let due = FilingDue::periodic(period, day).ok_or("no such day")?;
    Ok(Seal::new(period, due.on())?)
}

fn report(sealed: &SealedPeriod) -> Result<AnnualReport, Box<dyn Error>> {
    let period = sealed.seal().period();
    let (requests, remedies) = (sealed.tally()?, RemedyTally::of(period, []));
    // What neither log nor ledger tells: four licences a month.
    let decided = u64::try_from(period.months().count())?.saturating_mul(4);
    let licences = OwnFigure::new("T2", "B", "decisions", decided);
    let derivation = Derivation::new(2024, &requests, &remedies).for_part(period);
    Ok(derivation.with_own([licences]).report("某县某局")?)
}
