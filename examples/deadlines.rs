//! When is the reply due? A docket of requests, one a line, and the last day for each.
//!
//! ```text
//! cargo run --example deadlines                               the docket that comes with the crate
//! cargo run --example deadlines -- FILE.jsonl [--explain]     the due date of each line
//! cargo run --example deadlines -- FILE.jsonl --json          {"due":…} or {"error":…} a line; a day that the
//!                                                             next year's notice may order: "provisional": true
//! ```
//!
//! A line holds the day of receipt, the edition (or null: the one in force that day), the working
//! days of extension, and the consultations as pairs of days, letter issued and window ended:
//! `{"received":"2025-03-03","edition":"2019","extension":0,"excluded":[["2025-03-10","2025-03-28"]]}`
//!
//! A line that cannot be answered (an extension beyond the law, a year without a notice) gets its
//! number and the reason. A line that cannot be read gets its place, the others are answered all the
//! same, and the exit code is 2. Blank lines are passed over.
//!
//! The dates rest on three conventions: the day of receipt is not counted (c1), a period ends with its
//! last day (c2), and a consultation takes out the working days after its letter was issued through
//! the end of its window, overlapping windows united (c3).

mod support;

use std::process::ExitCode;

use disclosure::calendar::{Clock, Reckoning, Window, WorkingCalendar, WorkingDays};
use disclosure::law::{Edition, Reading};
use disclosure::workflow::ReplyTerm;
use serde::Deserialize;
use support::{BadInput, Day, say};

const DOCKET: &str = include_str!("data/docket.jsonl");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    received: Day,
    #[serde(default)]
    edition: Option<Edition>,
    #[serde(default)]
    extension: u32,
    #[serde(default)]
    excluded: Vec<(Day, Day)>,
}

struct Answer {
    term: ReplyTerm,
    reckoning: Reckoning,
    /// The notice of the next year can still order the last day.
    may_move: bool,
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
    let file = match files.as_slice() {
        [] => DOCKET.as_bytes().to_vec(),
        [file] => support::read_file(file)?,
        [_, more, ..] => return Err(BadInput(format!("one file at a time, not also `{more}`"))),
    };
    let json = options.iter().any(|it| it == "--json");
    let explain = options.iter().any(|it| it == "--explain");
    if json && explain {
        return Err(BadInput(
            "`--explain` is for people: leave out `--json`".to_owned(),
        ));
    }
    let calendar = WorkingCalendar::mainland();
    let mut unreadable = false;
    for (number, line) in support::lines(&file) {
        let answer = match line.and_then(|line| support::read_line::<Entry>(number, line)) {
            Ok(entry) => answer(&entry, &calendar).map_err(|why| format!("line {number}: {why}")),
            Err(BadInput(text)) => {
                unreadable = true;
                Err(text)
            }
        };
        match answer {
            _ if json => say(line_of_json(&answer)),
            Ok(answer) => print(number, &answer, explain),
            Err(error) => say(error),
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
        None => Edition::in_force_on(entry.received.0).map_err(|error| error.to_string())?,
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
    let mut clock = Clock::new(entry.received.0, term.limit()).extended_by(extension);
    for (issued, ended) in &entry.excluded {
        clock = clock.excluding(Window::new(issued.0, ended.0).map_err(|error| error.to_string())?);
    }
    let reckoning = clock.reckon(calendar).map_err(|error| error.to_string())?;
    let may_move = calendar.may_still_move(reckoning.end());
    Ok(Answer {
        term,
        reckoning,
        may_move,
    })
}

fn line_of_json(answer: &Result<Answer, String>) -> serde_json::Value {
    match answer {
        Ok(answer) if answer.may_move => {
            serde_json::json!({ "due": answer.reckoning.end(), "provisional": true })
        }
        Ok(answer) => serde_json::json!({ "due": answer.reckoning.end() }),
        Err(error) => serde_json::json!({ "error": error }),
    }
}

fn print(number: usize, answer: &Answer, explain: bool) {
    let Answer {
        term,
        reckoning,
        may_move,
    } = answer;
    let provisional = if *may_move {
        " (provisional: the notice of the next year may order that day)"
    } else {
        ""
    };
    say(format_args!(
        "line {number}: received {}, due {}{provisional}",
        reckoning.start(),
        reckoning.end()
    ));
    if explain {
        let words = reckoning.words();
        let conventions: &[&str] = if reckoning.windows().is_empty() {
            &["c1", "c2"]
        } else {
            &["c1", "c2", "c3"]
        };
        let points = |words: fn(Reading) -> &'static str, between| {
            let points = Reading::behind(conventions).map(words);
            points.collect::<Vec<_>>().join(between)
        };
        let (basis, zh, en) = (
            term.basis().zh(),
            points(Reading::zh, "、"),
            points(Reading::en, " "),
        );
        say(format_args!("    {basis}：{}依办理口径：{zh}。", words.zh));
        say(format_args!("    {} By convention: {en}", words.en));
    }
}
