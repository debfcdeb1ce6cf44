//! The annual report of a bureau, from its request log and its ledger to the files that are published.
//!
//! ```text
//! cargo run --example annual_report                              a bureau that does not exist
//! cargo run --example annual_report -- LOG.jsonl ITEMS.csv SETUP.json    any agency, any year
//! ```
//!
//! `--out DIR` also writes report.html, report.md and report.csv; `--json` prints one JSON object a line.
//!
//! LOG.jsonl holds a case a line: its key, the unit that handled it, its events as they are stored
//! (`examples/data/request-log.jsonl`). ITEMS.csv is a ledger. SETUP.json holds what neither tells: agency,
//! year, the day the figures were closed, the logs of reviews and suits, figures of one's own (`examples/data/annual-setup.json`).
//! A line of the log that cannot be read is named and the others are counted; that, and other input that cannot
//! be read, ends with exit code 2, a report that does not agree with 1.
//!
//! Without files a small generator handles the requests of a bureau step by step under the law of the
//! crate; after its report stand seven reports that others have printed, with the mistakes in them.

mod support;

#[path = "support/annual_show.rs"]
mod annual_show;
#[path = "support/year.rs"]
mod year;

use std::fs;
use std::process::ExitCode;

use annual_show::{Shown, rendered};
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Level;
use disclosure::ledger::Ledger;
use disclosure::report::render::{Chart, ReportPage};
use disclosure::report::{AgencyYear, AnnualReport};
use disclosure::statistics::{ItemTally, Normative};
use support::{BadInput, printed, say};
use year::{Source, bad};

const USAGE: &str = "usage: annual_report [LOG.jsonl ITEMS.csv SETUP.json] [--out DIR] [--json]";

#[derive(Default)]
struct Options {
    files: Vec<String>,
    folder: Option<String>,
    as_json: bool,
}

impl Options {
    fn read() -> Result<Self, BadInput> {
        let usage = || BadInput(USAGE.to_owned());
        let mut options = Self::default();
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--json" => options.as_json = true,
                "--out" => options.folder = Some(arguments.next().ok_or_else(usage)?),
                flag if flag.starts_with("--") => return Err(usage()),
                _ => options.files.push(argument),
            }
        }
        Ok(options)
    }
}

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let options = Options::read()?;
    let source = match options.files.as_slice() {
        [] => Source::generated(Vec::new())?,
        [log, items, setup] => Source::of_files(log, items, setup)?,
        _ => return Err(BadInput(USAGE.to_owned())),
    };
    let calendar = WorkingCalendar::mainland();
    let (register, seals) = (source.register()?, source.seals()?);
    let year = AgencyYear::sealed(&source.setup.agency, &register, &seals, &calendar)
        .map_err(|it| source.in_log(it))?;
    let year = with_setup(year, &source);
    let report = year.report().map_err(|it| source.in_setup(it))?;
    let tally = ItemTally::of(year.period().select(source.ledger.view()));
    let year = year.with_text(1, text_of(&report, &tally));
    let report = year.report().map_err(bad)?;
    let page = year.page(&report).map_err(bad)?;
    let page = page.with_chart(categories(&source.ledger, &tally));
    let found = year.findings().map_err(bad)?;
    let restated = year.restatements(source.known_on());
    let shown = Shown {
        year: &year,
        report: &report,
        found: &found,
        restated: &restated.map_err(|it| source.in_setup(it))?,
    };
    if options.as_json {
        shown.json()?;
    } else {
        say(rendered(|text| page.write_text(text))?);
        shown.people()?;
    }
    if let Some(folder) = &options.folder {
        write(folder, &page, &report, options.as_json)?;
    }
    if options.files.is_empty() {
        others(options.as_json)?;
    }
    let has_error = found.iter().any(|it| it.finding().level() == Level::Error);
    Ok(source.exit(has_error))
}

/// What neither the log nor the ledger tells.
fn with_setup<'r>(year: AgencyYear<'r>, source: &Source) -> AgencyYear<'r> {
    let setup = &source.setup;
    // A ledger does not say which items are normative documents: what was made of them is one's own figure.
    let mut year = year
        .with_ledger(&source.ledger, |_| Normative::Unknown)
        .with_own(setup.own.iter().cloned());
    if let Some(form) = setup.form {
        year = year.in_form(form);
    }
    if let Some(income) = setup.fee_income {
        year = year.with_fee_income(income);
    }
    match &setup.problems {
        Some(problems) => year.with_text(5, problems),
        None => year,
    }
}

/// The text of section 1, of which the figures are compared with the tables.
fn text_of(report: &AnnualReport, tally: &ItemTally) -> String {
    let count = |row: &str| {
        let cell = report.table("T3").and_then(|it| it.cell(row, "TT"));
        cell.and_then(|it| it.count())
    };
    let year = report.year();
    let published = format!("{year}年主动公开政府信息{}条", tally.total());
    match (count("N"), count("P"), count("T"), count("C")) {
        (Some(received), Some(carried_in), Some(concluded), Some(carried_out)) => format!(
            "{published}；收到政府信息公开申请{received}件，上年结转{carried_in}件，\
             办结{concluded}件，结转下年度{carried_out}件。"
        ),
        // The form of 2014-2018 has no table 3.
        _ => format!("{published}。"),
    }
}

fn categories(ledger: &Ledger, tally: &ItemTally) -> Chart {
    let bars = ledger.scheme().categories().iter().map(|category| {
        let count = tally.categories().get(category.code());
        (category.label(), count.copied().unwrap_or_default())
    });
    Chart::new("主动公开信息分类（条）", bars)
}

/// Seven reports that others have printed.
fn others(as_json: bool) -> Result<(), BadInput> {
    if !as_json {
        say("\n别处印发的七份报告（seven reports that others have printed）:\n");
    }
    let (reports, _) = printed::read(printed::PRINTED.as_bytes());
    for (report, found) in printed::check(&reports) {
        if as_json {
            say(printed::line(report, &found)?);
        } else {
            printed::tell(report, &found);
        }
    }
    Ok(())
}

fn write(
    folder: &str,
    page: &ReportPage<'_>,
    report: &AnnualReport,
    as_json: bool,
) -> Result<(), BadInput> {
    let files = [
        ("report.html", rendered(|out| page.write_html(out))?),
        ("report.md", rendered(|out| page.write_markdown(out))?),
        ("report.csv", rendered(|out| report.write_csv(out))?),
    ];
    fs::create_dir_all(folder).map_err(|error| BadInput(format!("{folder}: {error}")))?;
    for (name, text) in files {
        let path = std::path::Path::new(folder).join(name);
        let shown = path.display().to_string();
        fs::write(path, text).map_err(|error| BadInput(format!("{shown}: {error}")))?;
        if as_json {
            say(serde_json::json!({ "written": shown }));
        } else {
            say(format_args!("已写入（written）: {shown}"));
        }
    }
    Ok(())
}
