//! A request for information, step by step: what may happen, what is due, by whom and why.
//!
//! ```text
//! cargo run --example workflow                          a case from receipt to archive, explained
//! cargo run --example workflow -- FILE…                 plays scenario files of any machine
//! cargo run --example workflow -- FILE… --json          entries, refusals and deadlines, one a line
//! cargo run --example workflow -- --form                every field of a scenario file
//! cargo run --example workflow -- --diagram mermaid     the state diagram of each machine
//! ```
//!
//! The form of a scenario file is told field by field on the page `scenarios` of the guide;
//! `tests/scenarios` is full of them. Every file is tried. The exit code is 1 when something comes out
//! otherwise than a file expects, and 2 when a file cannot be read, with the line of each mistake.
#![expect(clippy::print_stderr, reason = "examples print for people")]

#[path = "support/scenario/mod.rs"]
mod scenario;
mod support;

use std::path::Path;
use std::process::ExitCode;

use disclosure::workflow::Machine as _;
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::publication::Publication;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::request::Request;
use scenario::{Played, Scenario, Unreadable, story};
use serde_json::json;
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
    if arguments == ["--form"] {
        say(scenario::form::tables());
        return Ok(ExitCode::SUCCESS);
    }
    let (options, files): (Vec<&str>, Vec<&str>) =
        arguments.iter().partition(|it| it.starts_with("--"));
    if let Some(unknown) = options.iter().find(|it| **it != "--json") {
        return Err(format!("unknown option `{unknown}`"));
    }
    let is_story = options.is_empty();
    let mut worst = Outcome::AsTold;
    if files.is_empty() {
        let read = Scenario::from_text(CASE, Path::new("data/request.json"), 0);
        worst = play("data/request.json", &read, is_story);
    }
    for file in files {
        let read = Scenario::read(Path::new(file));
        let outcome = play(file, &read, is_story);
        if is_story {
            say(format_args!("\n{file}: {}", outcome.words()));
        }
        worst = worst.max(outcome);
    }
    Ok(ExitCode::from(worst.code()))
}

/// How a file comes out, the worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    AsTold,
    Otherwise,
    Unreadable,
}

impl Outcome {
    const fn code(self) -> u8 {
        match self {
            Self::AsTold => 0,
            Self::Otherwise => 1,
            Self::Unreadable => 2,
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::AsTold => "与所述一致 as told",
            Self::Otherwise => "与所述不一致 not as told",
            Self::Unreadable => "不能读出 not readable",
        }
    }
}

/// Plays a file; one that cannot be read or played says why, and the next has its turn.
fn play(file: &str, read: &Result<Scenario, Unreadable>, is_story: bool) -> Outcome {
    let scenario = match read {
        Ok(scenario) => scenario,
        Err(unreadable) => {
            eprintln!("{unreadable}");
            for it in unreadable.mistakes.iter().filter(|_| !is_story) {
                let (line, zh, en) = (it.line, &it.words.zh, &it.words.en);
                say(json!({ "file": file, "mistake": { "line": line, "zh": zh, "en": en } }));
            }
            return Outcome::Unreadable;
        }
    };
    let played = match scenario.play() {
        Ok(played) => played,
        Err(error) => {
            eprintln!("{file}: 不能推演 cannot be played: {error}");
            return Outcome::Unreadable;
        }
    };
    if is_story {
        say(story(scenario, &played));
    } else {
        for mut line in played.iter().flat_map(Played::lines) {
            line.insert("file".to_owned(), json!(file));
            say(json!(line));
        }
    }
    if played.iter().all(|it| it.differences.is_empty()) {
        Outcome::AsTold
    } else {
        Outcome::Otherwise
    }
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
