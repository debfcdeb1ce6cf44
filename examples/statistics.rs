//! The figures of a bureau, and what can be said of any ledger or report.
//!
//! ```text
//! cargo run --example statistics                        a bureau's 2014 report, and real items
//! cargo run --example statistics -- items FILE.csv      a table by category and year, on-time rates
//! cargo run --example statistics -- figures FILE.jsonl  published category figures, checked
//! ```
//!
//! Each takes `--json` for one JSON object a line. Input that cannot be read ends with its place and
//! exit code 2.

mod support;

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::Datelike;
use disclosure::calendar::WorkingCalendar;
use disclosure::ledger::Timeliness;
use disclosure::report::CategoryFigures;
use disclosure::report::ReportOutline;
use disclosure::statistics::{Accumulate, CountedCategory, Punctuality, Rounding, Share};
use disclosure::vocabulary::{CategoryScheme, Term};
use serde_json::json;
use support::items::{json_finding, print_finding, read_ledger};
use support::{BadInput, say};

const FIGURES: &str = include_str!("data/nanan-2014-figures.jsonl");
const OUTLINE: &str = include_str!("data/nanan-2014-outline.json");
const ITEMS: &str = include_str!("data/items-pingtan.csv");

/// Decimal places of the printed shares.
const PLACES: u32 = 2;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let (options, words): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|it| *it != "--json") {
        return Err(BadInput(format!("unknown option `{unknown}`")));
    }
    let json = !options.is_empty();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => bureau(json)?,
        ["items", file] => items(support::text(&support::read_file(file)?)?, json)?,
        ["figures", file] => return Ok(figures(&support::read_file(file)?, json)),
        _ => {
            let usage = "usage: statistics [items FILE.csv | figures FILE.jsonl] [--json]";
            return Err(BadInput(usage.to_owned()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The education bureau's report of 2014: its figures, what it lacks, and then real items.
fn bureau(json: bool) -> Result<(), BadInput> {
    let report: CategoryFigures = support::read_line(1, FIGURES)?;
    let outline: ReportOutline = serde_json::from_str(OUTLINE)
        .map_err(|error| BadInput(format!("the outline of 2014: {error}")))?;
    let lacks = outline
        .check()
        .map_err(|error| BadInput(error.to_string()))?;
    let electronic = outline
        .electronic
        .and_then(|it| Share::of(it, outline.total));
    let electronic = electronic.map(|it| it.printed(PLACES, Rounding::HalfUp));
    let first = format!(
        "截至{}，{}年主动公开政府信息{}条，历年累计{}条，全文电子化率{}。",
        outline.figures_through.format("%Y年%-m月%-d日"),
        report.year,
        outline.total,
        outline.cumulative.unwrap_or_default(),
        electronic.unwrap_or_default(),
    );
    let second = report.paragraph(PLACES);
    if json {
        say(json!({ "paragraphs": [first, second] }));
        for finding in report.check().iter().chain(&lacks) {
            say(json_finding(finding));
        }
    } else {
        say(format_args!(
            "{} {}\n\n{first}\n{second}\n",
            report.agency, report.year
        ));
        say(format_args!("What the report lacks（报告所缺）:"));
        for finding in report.check().iter().chain(&lacks) {
            print_finding(finding);
        }
        say(format_args!(
            "\nReal items of one government site（平潭综合实验区，162条，非随机样本）:\n"
        ));
    }
    items(ITEMS, json)
}

/// A table by category and year of any ledger, with the on-time rate of the items whose dates allow it.
fn items(text: &str, json: bool) -> Result<(), BadInput> {
    let ledger = read_ledger(text)?;
    let calendar = WorkingCalendar::mainland();
    let rule = Timeliness::default();
    let mut rows: BTreeMap<(CountedCategory, Option<i32>), Punctuality> = BTreeMap::new();
    for entry in ledger.view().entries() {
        let year = entry.item().published_on().map(|day| day.year());
        let cell = rows.entry((CountedCategory::of(entry), year)).or_default();
        cell.record((entry, rule, &calendar))
            .map_err(|error| BadInput(error.to_string()))?;
    }
    let mut all = Punctuality::default();
    for ((category, year), cell) in &rows {
        all.merge(cell)
            .map_err(|error| BadInput(error.to_string()))?;
        let name = name(category, ledger.scheme());
        if json {
            say(json_row(&name, *year, cell));
        } else {
            print_row(
                &name,
                &year.map_or("—".to_owned(), |it| it.to_string()),
                cell,
            );
        }
    }
    let findings = ledger.findings();
    if json {
        say(json_row("合计", None, &all));
        for (item, times) in all.late_items() {
            say(json!({ "late": item, "times": times }));
        }
        for (reason, count) in all.not_measurable() {
            say(json!({ "not_measured": reason, "items": count }));
        }
        for finding in &findings {
            say(json_finding(finding));
        }
        return Ok(());
    }
    print_row("合计", "", &all);
    say(format_args!("\nNot measured（无法判断是否按时）:"));
    for (reason, count) in all.not_measurable() {
        say(format_args!(
            "  {count:>4}  {}（{}）",
            reason.zh(),
            reason.en()
        ));
    }
    say(format_args!("Late（逾期）:"));
    for (item, times) in all.late_items() {
        let number = item.index_number().map_or("—", |number| number.raw());
        let times = if times > 1 {
            format!(" ({times} times)")
        } else {
            String::new()
        };
        say(format_args!(
            "  item {:>3}  {number:<24}  due {}  published {}  {} late{times}",
            item.position().saturating_add(1),
            item.due(),
            item.published_on(),
            item.by(),
        ));
    }
    say(format_args!("Findings（核对发现）:"));
    for finding in &findings {
        print_finding(finding);
    }
    Ok(())
}

/// Published category figures, each record checked by itself and against the agency's other years.
fn figures(file: &[u8], json: bool) -> ExitCode {
    let mut reports: Vec<CategoryFigures> = Vec::new();
    let mut code = ExitCode::SUCCESS;
    for (number, line) in support::lines(file) {
        match line.and_then(|line| support::read_line(number, line)) {
            Ok(report) => reports.push(report),
            Err(problem) => {
                support::warn(&problem);
                code = ExitCode::from(2);
            }
        }
    }
    for (report, findings) in reports.iter().zip(CategoryFigures::check_series(&reports)) {
        if json {
            let findings: Vec<_> = findings.iter().map(json_finding).collect();
            let (agency, year) = (&report.agency, report.year);
            say(json!({ "agency": agency, "year": year, "findings": findings }));
        } else {
            say(format_args!("{} {}", report.agency, report.year));
            findings.iter().for_each(print_finding);
        }
    }
    code
}

fn name(category: &CountedCategory, scheme: &CategoryScheme) -> String {
    match category {
        CountedCategory::Listed(code) => scheme
            .by_code(code)
            .map_or_else(|| code.clone(), |it| it.label().to_owned()),
        CountedCategory::Unlisted(label) => format!("{label}（未列入类目）"),
        CountedCategory::NotGiven => "未标类别".to_owned(),
    }
}

fn print_row(name: &str, year: &str, cell: &Punctuality) {
    let rate = cell.rate().map_or_else(
        || "—".to_owned(),
        |rate| {
            format!(
                "{}/{} {}",
                rate.part(),
                rate.base(),
                rate.printed(PLACES, Rounding::HalfUp)
            )
        },
    );
    // A Chinese character takes two columns of a terminal.
    let width = name
        .chars()
        .map(|sign| if sign.is_ascii() { 1 } else { 2 })
        .sum::<usize>();
    let blank = " ".repeat(34_usize.saturating_sub(width));
    say(format_args!(
        "  {name}{blank}{year:>6}{:>6}  按时 {rate}",
        cell.total()
    ));
}

fn json_row(name: &str, year: Option<i32>, cell: &Punctuality) -> serde_json::Value {
    json!({
        "category": name,
        "year": year,
        "items": cell.total(),
        "on_time": cell.on_time(),
        "late": cell.late(),
        "rate": cell.rate().map(|it| it.printed(PLACES, Rounding::HalfUp)),
    })
}
