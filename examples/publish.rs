//! May it be disclosed, and why? Decisions on facts, with a finding of every rule; then three items
//! on their way through the publication machine, each with the refusal a careless clerk meets.
//!
//! ```text
//! cargo run --example publish                                  four decisions, three items
//! cargo run --example publish -- policy FILE.jsonl             a decision for each line of facts
//! cargo run --example publish -- policy FILE.jsonl --json      {"verdict":…,"findings":[…]} a line
//! ```
//!
//! A line holds the facts about one piece of information by their codes; a fact left out is unknown,
//! `"none"` is absent, and `"nothing-else": true` says that the rest was looked for and not found:
//! `{"occasion":"request","on":"2024-05-06","origin":"made","process":"draft","nothing-else":true}`
//!
//! A line that cannot be read gets its place, the others are answered all the same, and the exit code
//! is 2.

#[path = "support/publication_show.rs"]
mod publication_show;
mod support;

use std::process::ExitCode;

use disclosure::policy::{Assessment, Decision, Effect, Facts, RuleSet};
use disclosure::vocabulary::Term;
use support::{BadInput, say};

const FACTS: &str = include_str!("data/facts.jsonl");

const TITLES: [&str; 4] = [
    "A list of charges, to be published",
    "A contract with a supplier's prices, asked for; the supplier refuses with reasons",
    "A draft, asked for; the agency has not said what it chooses",
    "A confidential document, to be published",
];

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
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] if json => decide(FACTS.as_bytes(), &TITLES, json),
        [] => {
            let code = decide(FACTS.as_bytes(), &TITLES, json)?;
            publication_show::show()?;
            Ok(code)
        }
        ["policy", file] => decide(&support::read_file(file)?, &[], json),
        ["policy"] => Err(BadInput("name a file: policy FILE.jsonl".to_owned())),
        ["policy", _, more, ..] => Err(BadInput(format!("one file at a time, not also `{more}`"))),
        [unknown, ..] => Err(BadInput(format!("unknown command `{unknown}`"))),
    }
}

/// Decides each line, under its title if it has one.
fn decide(file: &[u8], titles: &[&str], json: bool) -> Result<ExitCode, BadInput> {
    let rules = RuleSet::standard();
    let mut unreadable = false;
    let titles = titles
        .iter()
        .copied()
        .map(Some)
        .chain(std::iter::repeat(None));
    for ((number, line), title) in support::lines(file).zip(titles) {
        match line.and_then(|line| support::read_line::<Facts>(number, line)) {
            Ok(facts) if json => say(format_args!("{}", line_of_json(&rules.decide(&facts))?)),
            Ok(facts) => print(number, title, &rules.decide(&facts)),
            Err(BadInput(error)) => {
                unreadable = true;
                if json {
                    say(format_args!("{}", serde_json::json!({ "error": error })));
                } else {
                    say(format_args!("{number:>4}  {error}"));
                }
            }
        }
    }
    Ok(if unreadable {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn line_of_json(decision: &Decision<'_>) -> Result<String, BadInput> {
    serde_json::to_string(decision).map_err(|error| BadInput(error.to_string()))
}

fn print(number: usize, title: Option<&str>, decision: &Decision<'_>) {
    let facts = decision.facts();
    let verdict = decision.verdict().words();
    if let Some(title) = title {
        say(format_args!("{title}"));
    }
    say(format_args!(
        "{number:>4}  {} of {}  {} {}",
        facts.occasion().en(),
        facts.on(),
        verdict.en,
        verdict.zh
    ));
    for finding in decision.assessments() {
        if finding.effect() != Effect::NotApplicable {
            print_finding(&finding);
        }
    }
}

fn print_finding(finding: &Assessment<'_>) {
    let words = finding.explanation();
    say(format_args!("      {}: {}", finding.rule().id(), words.en));
    say(format_args!(
        "      {}：{}",
        finding.citation().zh(),
        words.zh
    ));
}
