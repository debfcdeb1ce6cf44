//! The annual report of a bureau, from its request log and its ledger to the files that are published.
//!
//! ```text
//! cargo run --example annual_report                 prints the report and what the check of it says
//! cargo run --example annual_report -- --out DIR    also writes report.html, report.md and report.csv
//! ```
//!
//! The bureau does not exist: a small generator handles its requests step by step under the law of the
//! crate, and its reviews and suits are read from a log. After its report stand seven reports that others have printed, with the mistakes in them.

mod support;

use std::process::ExitCode;
use std::{fmt, fs};

use chrono::{Datelike, NaiveDate};
use disclosure::calendar::WorkingCalendar;
use disclosure::report::render::{
    Chart, ReportPage, write_csv, write_html, write_markdown, write_text,
};
use disclosure::report::{
    Amount, AnnualReport, Cell, CellCode, Derivation, MoneyUnit, Narrative, OwnFigure,
};
use disclosure::statistics::requests::{
    Case, ClassCorrection, FlowRow, Register, RemedyCase, RemedyLog, RemedyRegister, RemedyTally,
    ReplyTimes, RequestTally, Seal, SealedPeriod,
};
use disclosure::statistics::{ItemTally, Normative, Period, PublicationTally, Rounding};
use disclosure::vocabulary::{ApplicantClass, CategoryScheme, Outcome, Term as _};
use disclosure::workflow::remedy::{RemedyEntry, ReviewEvent, SuitEvent};
use disclosure::workflow::request::RequestOutcome;
use rust_decimal::Decimal;
use serde::Deserialize;
use support::{BadInput, bureau, printed, say};

const YEAR: i32 = 2024;
/// The reviews and suits of the bureau, as stored; one ruling was entered after the year was sealed.
const REMEDIES: &str = include_str!("data/remedies.json");
const AGENCY: &str = "某县某局";

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["--out", folder] => Some(folder),
        _ => return Err(BadInput("usage: annual_report [--out DIR]".to_owned())),
    };
    let year = Period::year(YEAR).map_err(bad)?;
    let handled = bureau::requests(day(YEAR.saturating_sub(1), 11, 1)?, 110)?;
    // After the year was closed it is found that one applicant was entered under a wrong class.
    let correction = [ClassCorrection {
        class: ApplicantClass::ResearchInstitution,
        recorded_on: day(YEAR.saturating_add(1), 3, 5)?,
    }];
    let wrong = handled.get(40).map(|it| &it.number);
    let cases = handled.iter().map(|it| Case {
        id: &it.number,
        log: &it.log,
        corrections: match wrong {
            Some(number) if *number == it.number => &correction,
            _ => &[],
        },
    });
    let register = Register::new(cases.collect()).map_err(bad)?;
    let calendar = WorkingCalendar::mainland();
    let sealed = register
        .sealed(&[seal(YEAR.saturating_sub(1))?, seal(YEAR)?], &calendar)
        .map_err(bad)?;
    let [before, now] = sealed.as_slice() else {
        return Err(BadInput("two years were sealed".to_owned()));
    };
    let requests = now.tally().map_err(bad)?;
    let kept: Vec<Remedy> = serde_json::from_str(REMEDIES).map_err(bad)?;
    let contested = RemedyRegister::new(kept.iter().map(Remedy::case).collect()).map_err(bad)?;
    let judged = contested.sealed(&[seal(YEAR)?]).map_err(bad)?;
    let [judged] = judged.as_slice() else {
        return Err(BadInput("one year was sealed".to_owned()));
    };
    let remedies = judged.tally().map_err(bad)?;
    let ledger = bureau::ledger(YEAR, 120)?;
    let items = PublicationTally::of(ledger.view(), year, |_| Normative::No);
    let derivation = Derivation::new(YEAR, &requests, &remedies)
        .with_publications(&items)
        .with_own(own_figures())
        .with_fee_income(Amount::new(Decimal::ZERO, MoneyUnit::Yuan));
    let report = derivation.report(AGENCY).map_err(bad)?;
    let tally = ItemTally::of(year.select(ledger.view()));
    let text = text_of(&report, &tally)?;
    let report = report.with_narrative(Narrative::read_of_year(&text, YEAR));
    let page = page(&report, text, &tally, ledger.scheme())?;
    print(|text| write_text(&page, text))?;
    let last_year = report_of(before)?;
    let found = report.reconcile_with(&last_year).map_err(bad)?;
    say(format_args!(
        "\n与{}年度报告衔接（carried over from the year before）: {}",
        YEAR.saturating_sub(1),
        if found.is_empty() { "相符" } else { "不符" }
    ));
    trace(&derivation, now);
    let known_on = day(YEAR.saturating_add(1), 3, 31)?;
    let later = register
        .restatements(now, known_on, &calendar)
        .map_err(bad)?;
    for line in &later {
        say(format_args!("  {}", derivation.restated(line).message().zh));
    }
    for line in &contested.restatements(judged, known_on).map_err(bad)? {
        let told = derivation.restated_remedies(line);
        say(format_args!("  {}", told.message().zh));
    }
    times(now, &handled)?;
    times_by(&requests);
    if let Some(folder) = folder {
        write(folder, &page, &report)?;
    }
    say("\n别处印发的七份报告（seven reports that others have printed）:\n");
    let (reports, _) = printed::read(printed::PRINTED.as_bytes());
    for (report, found) in printed::check(&reports) {
        printed::tell(report, &found);
    }
    Ok(ExitCode::SUCCESS)
}

fn bad(error: impl fmt::Display) -> BadInput {
    BadInput(error.to_string())
}

fn day(year: i32, month: u32, day: u32) -> Result<NaiveDate, BadInput> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| bad("no such day"))
}

/// The figures of a year are closed on 20 January after it.
fn seal(year: i32) -> Result<Seal, BadInput> {
    let period = Period::year(year).map_err(bad)?;
    Seal::new(period, day(year.saturating_add(1), 1, 20)?).map_err(bad)
}

/// What the log and the ledger do not tell.
fn own_figures() -> Vec<OwnFigure> {
    let count = |row: &str, column: &str, count: u64| OwnFigure::new("T2", row, column, count);
    let charged = Cell::Number(Decimal::new(125, 1));
    vec![
        count("A1", "repealed", 0),
        count("A1", "inforce", 0),
        count("A2", "repealed", 1),
        count("A2", "inforce", 6),
        count("B", "decisions", 214),
        count("C1", "decisions", 17),
        count("C2", "decisions", 0),
        OwnFigure::new("T2", "D", "amount", charged),
    ]
}

/// A review or a suit as the bureau keeps it.
#[derive(Deserialize)]
struct Remedy {
    id: String,
    #[serde(flatten)]
    log: Entries,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Entries {
    Review(Vec<RemedyEntry<ReviewEvent>>),
    Suit(Vec<RemedyEntry<SuitEvent>>),
}

impl Remedy {
    fn case(&self) -> RemedyCase<'_> {
        RemedyCase {
            id: &self.id,
            log: match &self.log {
                Entries::Review(log) => RemedyLog::Review(log),
                Entries::Suit(log) => RemedyLog::Suit(log),
            },
            corrections: &[],
        }
    }
}

fn report_of(sealed: &SealedPeriod) -> Result<AnnualReport, BadInput> {
    let (requests, none) = (sealed.tally().map_err(bad)?, RemedyTally::default());
    let year = sealed.seal().period().from().year();
    Derivation::new(year, &requests, &none)
        .report(AGENCY)
        .map_err(bad)
}

/// The text of section 1, of which the figures are compared with the tables.
fn text_of(report: &AnnualReport, tally: &ItemTally) -> Result<String, BadInput> {
    let count = |row: &str| {
        let cell = report.table("T3").and_then(|it| it.cell(row, "TT"));
        cell.and_then(|it| it.count())
            .ok_or_else(|| bad("no such cell"))
    };
    Ok(format!(
        "{YEAR}年主动公开政府信息{}条；收到政府信息公开申请{}件，上年结转{}件，办结{}件，结转下年度{}件。",
        tally.total(),
        count("N")?,
        count("P")?,
        count("T")?,
        count("C")?
    ))
}

fn page<'r>(
    report: &'r AnnualReport,
    text: String,
    tally: &ItemTally,
    scheme: &CategoryScheme,
) -> Result<ReportPage<'r>, BadInput> {
    let bars = scheme.categories().iter().map(|category| {
        let count = tally.categories().get(category.code());
        (category.label(), count.copied().unwrap_or_default())
    });
    Ok(ReportPage::new(report)
        .with_text(1, text)
        .map_err(bad)?
        .with_text(5, "部分答复说理不充分；下一步加强答复文书审核。")
        .map_err(bad)?
        .with_chart(Chart::new("主动公开信息分类（条）", bars)))
}

/// The cases behind one cell.
fn trace(derivation: &Derivation<'_>, sealed: &SealedPeriod) {
    let (table, row, column) = ("T3", "D6", "TT");
    let index = sealed.index();
    let cases = derivation.requests_behind(CellCode { table, row, column }, &index);
    let cases: Vec<_> = cases.into_iter().collect();
    say(format_args!(
        "\n{table}/{row}/{column} = {}（the cases behind it）: {}",
        cases.len(),
        cases.join("、")
    ));
}

/// How long replies took, by outcome and by class of applicant.
fn times_by(tally: &RequestTally) {
    say("\n按结果和申请人（by outcome and class of applicant）:");
    let line = |name: &str, times: &ReplyTimes| {
        if times.replies() > 0 {
            say(format_args!(
                "  {name}  答复{}件  中位{}  最长{}",
                times.replies(),
                times.median().unwrap_or_default(),
                times.longest().unwrap_or_default()
            ));
        }
    };
    for &outcome in Outcome::ALL {
        let ended = |row, _| row == FlowRow::Concluded(RequestOutcome::Decree711(outcome));
        line(outcome.zh(), &tally.times(ended));
    }
    for &class in ApplicantClass::ALL {
        line(class.zh(), &tally.times(|_, it| it == class));
    }
}

/// How long replies took, by the unit that gave them.
fn times(sealed: &SealedPeriod, handled: &[bureau::Handled]) -> Result<(), BadInput> {
    let unit = |case: &str| {
        let found = handled.iter().find(|it| it.number == case);
        found.map_or("", |it| it.unit)
    };
    let units = sealed.grouped(unit).map_err(bad)?;
    say("\n答复用时，工作日（working days from receipt to reply）:");
    for (unit, tally) in units.groups() {
        let times = tally.times(|_, _| true);
        say(format_args!(
            "  {unit}  答复{}件  中位{}  九成{}  最长{}  按时{}",
            times.replies(),
            times.median().unwrap_or_default(),
            times.percentile(90).unwrap_or_default(),
            times.longest().unwrap_or_default(),
            times
                .on_time()
                .map(|it| it.printed(1, Rounding::HalfUp))
                .unwrap_or_default()
        ));
    }
    Ok(())
}

fn print(write: impl Fn(&mut String) -> fmt::Result) -> Result<(), BadInput> {
    say(rendered(write)?);
    Ok(())
}

fn rendered(write: impl Fn(&mut String) -> fmt::Result) -> Result<String, BadInput> {
    let mut text = String::new();
    write(&mut text).map_err(bad)?;
    Ok(text)
}

fn write(folder: &str, page: &ReportPage<'_>, report: &AnnualReport) -> Result<(), BadInput> {
    let files = [
        ("report.html", rendered(|out| write_html(page, out))?),
        ("report.md", rendered(|out| write_markdown(page, out))?),
        ("report.csv", rendered(|out| write_csv(report, out))?),
    ];
    fs::create_dir_all(folder).map_err(|error| BadInput(format!("{folder}: {error}")))?;
    say("");
    for (name, text) in files {
        let path = std::path::Path::new(folder).join(name);
        let shown = path.display().to_string();
        fs::write(path, text).map_err(|error| BadInput(format!("{shown}: {error}")))?;
        say(format_args!("已写入（written）: {shown}"));
    }
    Ok(())
}
