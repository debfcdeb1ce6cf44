//! Do the figures of printed annual reports agree? Reports, one a line, and what is wrong with each.
//!
//! ```text
//! cargo run --example reconcile                          seven printed reports that come with the crate
//! cargo run --example reconcile -- FILE.jsonl            for people; exit code 1 when there is an error
//! cargo run --example reconcile -- FILE.jsonl --json     one line of JSON a report
//! ```
//!
//! A line is a report as transcriptions give it (`examples/data/annual-tables.jsonl`) or in the JSON of
//! the crate. Consecutive years of one agency in the file are checked against each other. A line that
//! cannot be read is named with its place; the others are checked all the same, and the exit code is 2.

mod support;

use std::collections::BTreeMap;
use std::process::ExitCode;

use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Discrepancy, PrintedRecord};
use serde_json::{Value, json};
use support::{BadInput, say};

const PRINTED: &str = include_str!("data/annual-tables.jsonl");

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let mut file = None;
    let mut as_json = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--json" => as_json = true,
            flag if flag.starts_with("--") => {
                return Err(BadInput(format!("unknown option `{flag}`")));
            }
            _ if file.is_none() => file = Some(argument),
            _ => {
                return Err(BadInput(format!(
                    "one file at a time, not also `{argument}`"
                )));
            }
        }
    }
    let bytes = match &file {
        Some(file) => support::read_file(file)?,
        None => PRINTED.as_bytes().to_vec(),
    };
    let (reports, is_readable) = read(&bytes);
    let mut has_errors = false;
    for (report, found) in check(&reports) {
        has_errors |= found.iter().any(|it| it.finding().level() == Level::Error);
        if as_json {
            say(format_args!("{}", line(report, &found)));
        } else {
            tell(report, &found);
        }
    }
    Ok(match (is_readable, file, has_errors) {
        (false, ..) => ExitCode::from(2),
        // The reports that come with the crate are known to have mistakes.
        (true, Some(_), true) => ExitCode::from(1),
        (true, ..) => ExitCode::SUCCESS,
    })
}

/// Reads the lines that can be read, and names the place of the others.
fn read(file: &[u8]) -> (Vec<AnnualReport>, bool) {
    let mut reports = Vec::new();
    let mut is_readable = true;
    for (number, line) in support::lines(file) {
        match line.and_then(|line| report(number, line)) {
            Ok(report) => reports.push(report),
            Err(problem) => {
                is_readable = false;
                support::warn(&problem);
            }
        }
    }
    (reports, is_readable)
}

fn report(number: usize, line: &str) -> Result<AnnualReport, BadInput> {
    let object: BTreeMap<String, Value> = support::read_line(number, line)?;
    if object.contains_key("tables") {
        return support::read_line(number, line);
    }
    let record: PrintedRecord = support::read_line(number, line)?;
    AnnualReport::try_from(record).map_err(|error| BadInput(format!("line {number}: {error}")))
}

/// Checks every report, and against the year before where the file has it.
fn check(reports: &[AnnualReport]) -> Vec<(&AnnualReport, Vec<Discrepancy>)> {
    let by_year: BTreeMap<_, _> = reports
        .iter()
        .map(|it| ((it.agency(), it.year()), it))
        .collect();
    let with_year_before = |report: &AnnualReport| {
        let before = report.year().checked_sub(1)?;
        let before = by_year.get(&(report.agency(), before))?;
        report.reconcile_with(before).ok()
    };
    let all = reports.iter().map(|report| {
        let mut found = report.reconcile();
        found.extend(with_year_before(report).unwrap_or_default());
        (report, found)
    });
    all.collect()
}

fn line(report: &AnnualReport, found: &[Discrepancy]) -> Value {
    let findings: Vec<Value> = found
        .iter()
        .map(|discrepancy| {
            let finding = discrepancy.finding();
            let suggestion = discrepancy.suggestion();
            json!({
                "rule": finding.rule(),
                "level": finding.level(),
                "cells": finding.places(),
                "message": finding.message().zh,
                "message_en": finding.message().en,
                "suggestion": suggestion.map(|it| &it.words().zh),
                "suggestion_en": suggestion.map(|it| &it.words().en),
            })
        })
        .collect();
    json!({"agency": report.agency(), "year": report.year(), "findings": findings})
}

fn tell(report: &AnnualReport, found: &[Discrepancy]) {
    let verdict = if found.is_empty() {
        "勾稽相符 (agrees)"
    } else {
        ""
    };
    say(format_args!(
        "{} {}  {verdict}",
        report.agency(),
        report.year()
    ));
    for discrepancy in found {
        let finding = discrepancy.finding();
        say(format_args!(
            "  {:7} {:8} {}",
            finding.level(),
            finding.rule(),
            finding.message().zh
        ));
        say(format_args!("{:19}{}", "", finding.message().en));
        if let Some(suggestion) = discrepancy.suggestion() {
            say(format_args!("{:17}→ {}", "", suggestion.words().zh));
            say(format_args!("{:19}{}", "", suggestion.words().en));
        }
    }
}
