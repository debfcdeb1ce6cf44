//! When is the reply due? A docket of requests, one a line, and the last day for each.
//!
//! ```text
//! cargo run --example deadlines                               the docket that comes with the crate
//! cargo run --example deadlines -- FILE.jsonl [--explain]     the due date of each line
//! cargo run --example deadlines -- FILE.jsonl --json          {"due":…} or {"error":…} a line
//! ```
//!
//! A line holds the day of receipt, the edition (or null: the one in force that day), the working
//! days of extension, and the consultations as pairs of days, letter issued and window ended:
//! `{"received":"2025-03-03","edition":"2019","extension":0,"excluded":[["2025-03-10","2025-03-28"]]}`
//!
//! A line that cannot be answered (an extension beyond the law, a year without a notice) gets its
//! reason. A line that cannot be read gets its place, the others are answered all the same, and the
//! exit code is 2.
#![expect(clippy::print_stdout, reason = "examples print for people")]

mod support;

use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::{Clock, Reckoning, Window, WorkingCalendar, WorkingDays};
use disclosure::law::Edition;
use disclosure::workflow::ReplyTerm;
use serde::Deserialize;
use support::BadInput;

const DOCKET: &str = include_str!("data/docket.jsonl");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    received: NaiveDate,
    #[serde(default)]
    edition: Option<Edition>,
    #[serde(default)]
    extension: u32,
    #[serde(default)]
    excluded: Vec<Window>,
}

struct Answer {
    term: ReplyTerm,
    reckoning: Reckoning,
}

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let (options, files): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options
        .iter()
        .find(|it| *it != "--json" && *it != "--explain")
    {
        return Err(BadInput(format!("unknown option `{unknown}`")));
    }
    let text = match files.as_slice() {
        [] => DOCKET.to_owned(),
        [file] => support::read_file(file)?,
        [_, more, ..] => return Err(BadInput(format!("one file at a time, not also `{more}`"))),
    };
    let json = options.iter().any(|it| it == "--json");
    let explain = options.iter().any(|it| it == "--explain");
    let calendar = WorkingCalendar::mainland();
    let mut unreadable = false;
    for (number, line) in support::lines(&text) {
        let answer = match support::read_line::<Entry>(number, line) {
            Ok(entry) => answer(&entry, &calendar),
            Err(BadInput(text)) => {
                unreadable = true;
                Err(text)
            }
        };
        match answer {
            _ if json => println!("{}", line_of_json(&answer)),
            Ok(answer) => print(number, &answer, explain),
            Err(error) => println!("{number:>4}  {error}"),
        }
    }
    Ok(if unreadable {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn answer(entry: &Entry, calendar: &WorkingCalendar) -> Result<Answer, String> {
    let edition = match entry.edition {
        Some(edition) => edition,
        None => Edition::in_force_on(entry.received).map_err(|error| error.to_string())?,
    };
    let term = ReplyTerm::of(edition);
    let extension = WorkingDays(entry.extension);
    if extension > term.extension() {
        return Err(format!(
            "an extension of {extension} exceeds the {} that {} allows",
            term.extension(),
            term.basis().zh()
        ));
    }
    let clock = Clock::new(entry.received, term.limit()).extended_by(extension);
    let clock = entry
        .excluded
        .iter()
        .fold(clock, |clock, window| clock.excluding(*window));
    let reckoning = clock.reckon(calendar).map_err(|error| error.to_string())?;
    Ok(Answer { term, reckoning })
}

fn line_of_json(answer: &Result<Answer, String>) -> serde_json::Value {
    match answer {
        Ok(answer) => serde_json::json!({ "due": answer.reckoning.end() }),
        Err(error) => serde_json::json!({ "error": error }),
    }
}

fn print(number: usize, Answer { term, reckoning }: &Answer, explain: bool) {
    println!(
        "{number:>4}  received {}  due {}",
        reckoning.start(),
        reckoning.end()
    );
    if explain {
        let words = reckoning.words();
        println!("      {}：{}", term.basis().zh(), words.zh);
        println!("      {}", words.en);
    }
}
