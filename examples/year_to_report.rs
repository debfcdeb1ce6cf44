//! A year's logs to the annual report, its sums checked: `cargo run --example year_to_report`.
#![expect(clippy::print_stdout, reason = "examples print for people")]

use chrono::NaiveDate;
use disclosure::report::AgencyYear;
use disclosure::statistics::Period;
use disclosure::statistics::requests::{Register, Seal};
use disclosure::workflow::{EntryOf, request::Request};
use disclosure::{Machine as _, WorkingCalendar};

/// A case as this file keeps it.
#[derive(serde::Deserialize)]
struct Stored {
    case: String,
    log: Vec<EntryOf<Request>>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let calendar = WorkingCalendar::mainland();
    let mut register = Register::default();
    // A service brings its logs from a database; here they stand in a file, a case a line.
    for line in include_str!("data/request-log.jsonl").lines() {
        let Stored { case, log } = serde_json::from_str(line)?;
        println!("{case}: {}", Request::replay(&log)?.state());
        register.add_request(case, log)?;
    }
    // What is entered after the seal of a year changes no figure of it.
    let filed = |year| NaiveDate::from_ymd_opt(year, 1, 20).ok_or("no such day");
    let seals = [
        Seal::new(Period::year(2023)?, filed(2024)?)?,
        Seal::new(Period::year(2024)?, filed(2025)?)?,
    ];
    let year = AgencyYear::sealed("某县某局", &register, &seals, &calendar)?;
    let report = year.report()?;
    let mut page = String::new();
    year.page(&report)?.write_text(&mut page)?;
    println!("{page}");
    for finding in year.findings()? {
        println!("{}", finding.finding().message().zh);
    }
    Ok(())
}
