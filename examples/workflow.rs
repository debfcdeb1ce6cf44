//! A request for information, step by step: what may happen, what is due, by whom and why.
//!
//! ```text
//! cargo run --example workflow                          a case from receipt to archive, explained
//! cargo run --example workflow -- FILE.json             plays a scenario file
//! cargo run --example workflow -- FILE.json --json      events, refusals and deadlines, one a line
//! cargo run --example workflow -- --diagram mermaid     the state diagram of each machine
//! ```
//!
//! The form of a scenario file is told in `support/scenario.rs`; `tests/scenarios/requests` is full of
//! them. The exit code is 1 when something comes out otherwise than the file expects, and 2 for a file
//! that cannot be read, with the place.
#![expect(clippy::print_stderr, reason = "examples print for people")]

#[path = "support/scenario.rs"]
mod scenario;
mod support;

use std::path::Path;
use std::process::ExitCode;

use disclosure::deadline::{Deadline, Due};
use disclosure::law::Citation;
use disclosure::vocabulary::Term as _;
use disclosure::workflow::Machine as _;
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::publication::Publication;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::request::Request;
use scenario::{Played, Scenario};
use support::say;

const CASE: &str = include_str!("data/request.json");

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::from(2)
    })
}

fn run() -> Result<ExitCode, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--diagram", form @ ..] = arguments.as_slice() {
        return match form {
            ["mermaid"] => {
                print_diagrams();
                Ok(ExitCode::SUCCESS)
            }
            _ => Err("the one form of diagram is `mermaid`".to_owned()),
        };
    }
    let (options, files): (Vec<&str>, Vec<&str>) =
        arguments.iter().partition(|it| it.starts_with("--"));
    if let Some(unknown) = options.iter().find(|it| **it != "--json") {
        return Err(format!("unknown option `{unknown}`"));
    }
    let scenario = match files.as_slice() {
        [] => Scenario::from_text(CASE, Path::new("data/request.json"), 0)?,
        [file] => Scenario::read(Path::new(file))?,
        [_, more, ..] => return Err(format!("one file at a time, not also `{more}`")),
    };
    let played = scenario.play()?;
    if options.is_empty() {
        print_story(&scenario, &played);
    } else {
        for line in played.iter().flat_map(Played::lines) {
            say(line);
        }
    }
    Ok(if played.iter().all(|it| it.differences.is_empty()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_diagrams() {
    let machines = [
        ("依申请公开 disclosure on request", Request::diagram()),
        (
            "更正自身信息 correction of a record",
            RecordCorrection::diagram(),
        ),
        ("主动公开 publication", Publication::diagram()),
        ("行政复议 reconsideration", Reconsideration::diagram()),
        ("行政诉讼 litigation", Litigation::diagram()),
    ];
    for (name, diagram) in machines {
        say(format_args!("%% {name}\n{diagram}"));
    }
}

fn print_story(scenario: &Scenario, played: &[Played<'_>]) {
    say(format_args!("{}\n{}", scenario.title.zh, scenario.title.en));
    for source in &scenario.sources {
        say(format_args!("  · {source}"));
    }
    let mut known: Vec<Deadline> = Vec::new();
    for it in played {
        print_step(it);
        for deadline in &it.deadlines {
            if !known.contains(deadline) {
                print_deadline(deadline, it);
            }
        }
        known.clone_from(&it.deadlines);
    }
}

fn print_step(played: &Played<'_>) {
    let step = played.step;
    let day = step.on.map(|it| it.to_string()).unwrap_or_default();
    let who = step.actor.as_ref();
    let who = who.map(|it| format!("{} / {} {}", it.role().zh(), it.role().en(), it.id()));
    say(format_args!(
        "\n{:>3}  {day}  {}",
        played.number,
        who.unwrap_or_default()
    ));
    say(format_args!("     {}\n     {}", step.says.zh, step.says.en));
    for event in &played.events {
        if let Some(document) = event.document() {
            let number = event.document_number().map(|it| format!(" {it}"));
            let (zh, en, number) = (document.zh(), document.en(), number.unwrap_or_default());
            say(format_args!("     [{zh}{number} / {en}]"));
        }
    }
    if let Some(refusal) = &played.refusal {
        for objection in refusal.objections() {
            let words = objection.message();
            say(format_args!(
                "     ✗ 不予接受：{}{}",
                words.zh,
                in_brackets(objection.citation())
            ));
            say(format_args!("       refused: {}", words.en));
        }
    }
    for breach in &played.breaches {
        let words = breach.words();
        say(format_args!("     ! {} / {}", words.zh, words.en));
    }
    for difference in &played.differences {
        say(format_args!("     ≠ {difference}"));
    }
}

fn print_deadline(deadline: &Deadline, played: &Played<'_>) {
    let what = deadline.what();
    let due = deadline.due();
    let day = match due {
        Due::On(day) => day.to_string(),
        Due::Provisional(day, _) => format!("{day}?"),
        Due::Undetermined(_) => "—".to_owned(),
    };
    say(format_args!(
        "     → {}（{}）{day}  {} / {}, by the {}",
        what.zh(),
        deadline.who().zh(),
        deadline.citation().map(Citation::zh).unwrap_or_default(),
        what.code(),
        deadline.who().en(),
    ));
    if let Some(open) = due.open() {
        let words = open.words();
        say(format_args!("         {} / {}", words.zh, words.en));
    }
    if let Ok(Some(reckoning)) = deadline.reckoning(&played.calendar) {
        let words = reckoning.words();
        let conventions = deadline.conventions().join(", ");
        say(format_args!("         {}（惯例 {conventions}）", words.zh));
        say(format_args!(
            "         {} (conventions {conventions})",
            words.en
        ));
    }
}

fn in_brackets(citation: Option<&Citation>) -> String {
    citation.map_or_else(String::new, |it| format!("（{}）", it.zh()))
}
