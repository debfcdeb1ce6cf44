//! Reports as others printed them: reading, checking and telling what is wrong.

use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Discrepancy};
use disclosure::statistics::Period;
use serde::Serialize;

use super::{BadInput, printable, say};

/// The seven printed reports that come with the crate.
pub(crate) const PRINTED: &str = include_str!("../data/annual-tables.jsonl");

/// Reads the lines that can be read, and names the place of the others. One JSON document over many
/// lines is told once.
pub(crate) fn read(file: &[u8]) -> (Vec<AnnualReport>, bool) {
    let mut reports = Vec::new();
    let mut problems = Vec::new();
    for (number, line) in super::lines(file) {
        match line.and_then(|line| super::read_line(number, line)) {
            Ok(report) => reports.push(report),
            Err(problem) => problems.push(problem),
        }
    }
    let first = super::lines(file).find_map(|(_, line)| line.ok());
    if reports.is_empty() && first.is_some_and(|it| matches!(it.trim(), "{" | "[")) {
        problems = vec![BadInput(
            "the file is one JSON document over many lines; write one report a line".to_owned(),
        )];
    }
    for problem in &problems {
        super::warn(problem);
    }
    (reports, problems.is_empty())
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
    let period = report
        .part()
        .map_or_else(|| report.year().to_string(), Period::zh);
    say(format_args!(
        "{} {period}  {verdict}",
        printable(report.agency())
    ));
    for discrepancy in found {
        let finding = discrepancy.finding();
        say(format_args!(
            "  {:7} {:8} {}",
            finding.level(),
            finding.rule(),
            printable(&finding.message().zh)
        ));
        say(format_args!(
            "{:19}{}",
            "",
            printable(&finding.message().en)
        ));
        if let Some(suggestion) = discrepancy.suggestion() {
            say(format_args!("{:17}→ {}", "", printable(&suggestion.zh)));
            say(format_args!("{:19}{}", "", printable(&suggestion.en)));
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
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
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
            let suggestion = discrepancy.suggestion();
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
            period: report.part(),
            findings: findings.collect(),
        }
    }
}
