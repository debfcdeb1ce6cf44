//! Reports as others printed them: reading, checking and telling what is wrong.

use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Discrepancy, PrintedRecord, Suggestion};
use serde::Serialize;
use serde_json::Value;

use super::{BadInput, say};

/// The seven printed reports that come with the crate.
pub(crate) const PRINTED: &str = include_str!("../data/annual-tables.jsonl");

/// Reads the lines that can be read, and names the place of the others.
pub(crate) fn read(file: &[u8]) -> (Vec<AnnualReport>, bool) {
    let mut reports = Vec::new();
    let mut is_readable = true;
    for (number, line) in super::lines(file) {
        match line.and_then(|line| report(number, line)) {
            Ok(report) => reports.push(report),
            Err(problem) => {
                is_readable = false;
                super::warn(&problem);
            }
        }
    }
    (reports, is_readable)
}

fn report(number: usize, line: &str) -> Result<AnnualReport, BadInput> {
    // Only the JSON of the crate has a list of tables.
    let value: Value = super::read_line(number, line)?;
    if value.get("tables").is_some() {
        return super::read_line(number, line);
    }
    let record: PrintedRecord = super::read_line(number, line)?;
    AnnualReport::try_from(record).map_err(|error| BadInput(format!("line {number}: {error}")))
}

/// Checks every report, and against the year before where the file has it.
pub(crate) fn check(reports: &[AnnualReport]) -> Vec<(&AnnualReport, Vec<Discrepancy>)> {
    let found = AnnualReport::reconcile_all(reports);
    reports.iter().zip(found).collect()
}

/// Tells people what the check of a report has found.
pub(crate) fn tell(report: &AnnualReport, found: &[Discrepancy]) {
    let agrees = |it: &Discrepancy| it.finding().level() == Level::Note;
    let verdict = if found.iter().all(agrees) {
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

/// What the check of a report has found, as one line of JSON.
pub(crate) fn line(report: &AnnualReport, found: &[Discrepancy]) -> Result<String, BadInput> {
    serde_json::to_string(&Line::of(report, found)).map_err(|error| BadInput(error.to_string()))
}

/// What was found in a report, as one line of JSON.
#[derive(Serialize)]
struct Line<'r> {
    agency: &'r str,
    year: i32,
    findings: Vec<LineFinding<'r>>,
}

#[derive(Serialize)]
struct LineFinding<'r> {
    rule: &'r str,
    level: Level,
    cells: &'r [String],
    message: &'r str,
    message_en: &'r str,
    suggestion: Option<&'r str>,
    suggestion_en: Option<&'r str>,
}

impl<'r> Line<'r> {
    fn of(report: &'r AnnualReport, found: &'r [Discrepancy]) -> Self {
        let findings = found.iter().map(|discrepancy| {
            let finding = discrepancy.finding();
            let suggestion = discrepancy.suggestion().map(Suggestion::words);
            LineFinding {
                rule: finding.rule(),
                level: finding.level(),
                cells: finding.places(),
                message: &finding.message().zh,
                message_en: &finding.message().en,
                suggestion: suggestion.map(|it| it.zh.as_str()),
                suggestion_en: suggestion.map(|it| it.en.as_str()),
            }
        });
        Self {
            agency: report.agency(),
            year: report.year(),
            findings: findings.collect(),
        }
    }
}
