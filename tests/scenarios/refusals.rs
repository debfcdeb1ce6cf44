//! The page of refusals: every bar with its words and its way on, and a refusal that was really given.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::law::Edition;
use disclosure::vocabulary::Role;
use disclosure::workflow::record_correction::{Command, Filing, RecordCorrection};
use disclosure::workflow::{Actor, Bar, Id, Instruction, Machine as _, Refusal, Text};

use crate::files;
use crate::scenario::Scenario;

const PAGE: &str = include_str!("../../src/guide/refusals.md");

/// For each bar the refusal that says the least besides: of a scenario of refusals, or of another.
fn given() -> BTreeMap<Bar, Refusal> {
    let (told, others): (Vec<_>, Vec<_>) = files::all()
        .into_iter()
        .filter(|it| !it.starts_with("tests/scenarios/faults"))
        .partition(|it| it.starts_with("tests/scenarios/refusals"));
    let mut given = given_in(&told);
    given.insert(Bar::OtherCase, of_another_case());
    for (bar, refusal) in given_in(&others) {
        given.entry(bar).or_insert(refusal);
    }
    given
}

/// What a scenario cannot say: a command that is given in another case than the one it names.
fn of_another_case() -> Refusal {
    let calendar = WorkingCalendar::mainland();
    let day = NaiveDate::from_ymd_opt(2025, 3, 5).unwrap();
    let give = |case: &str, version, role, command| {
        let actor = Actor::new("1", role).unwrap();
        Instruction::new(Id::new(case).unwrap(), version, command, actor, day)
    };
    let file = Command::File(Filing {
        edition: Edition::Decree711,
        record: Id::new("参保记录-8").unwrap(),
        evidence: Id::new("缴费凭证-3").unwrap(),
    });
    let mut case = RecordCorrection::default();
    let filed = give("更正-1", 0, Role::Applicant, file);
    case.handle(&filed, &calendar).unwrap();
    let correct = Command::Correct(Text::new("缴费年限少记一年").unwrap());
    let other = give("更正-2", 1, Role::DisclosureOffice, correct);
    case.decide(&other, &calendar).unwrap_err()
}

fn given_in(paths: &[PathBuf]) -> BTreeMap<Bar, Refusal> {
    let mut given: BTreeMap<Bar, Refusal> = BTreeMap::new();
    for path in paths {
        // What cannot be read or played yet is told by the test of all files.
        let Ok(scenario) = Scenario::read(path) else {
            continue;
        };
        let Ok(played) = scenario.play() else {
            continue;
        };
        for refusal in played.into_iter().filter_map(|it| it.refusal) {
            for objection in refusal.objections() {
                let shorter = |it: &Refusal| refusal.objections().len() < it.objections().len();
                if given.get(&objection.reason()).is_none_or(shorter) {
                    given.insert(objection.reason(), refusal.clone());
                }
            }
        }
    }
    given
}

fn printed() -> String {
    let given = given();
    let missing: Vec<_> = Bar::ALL
        .iter()
        .filter(|it| !given.contains_key(it))
        .map(|it| it.code())
        .collect();
    assert!(
        missing.is_empty(),
        "{} without a refusal: {missing:?}",
        missing.len()
    );
    let mut text = String::new();
    for (bar, refusal) in &given {
        let (words, way, told) = (bar.words(), bar.way_on(), refusal.words());
        writeln!(text, "### {} · `{bar}`\n", words.zh).unwrap();
        writeln!(text, "{}。{}。\n", words.zh, way.zh).unwrap();
        writeln!(
            text,
            "What bars it: {}. What to do: {}.\n",
            words.en, way.en
        )
        .unwrap();
        writeln!(text, "> {}\n>\n> {}\n", told.zh, told.en).unwrap();
    }
    text
}

#[test]
fn the_page_tells_every_bar_with_a_refusal_that_was_given() {
    let printed = printed();
    if !PAGE.ends_with(&printed) {
        let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/refusals.md");
        std::fs::write(path, &printed).unwrap();
        panic!("put the text of {path} at the end of the page");
    }
}

/// No code stands in what people read: none of a bar, a state, a step or a reading.
#[test]
fn no_refusal_shows_a_code() {
    for refusal in given().values() {
        let words = refusal.words();
        for text in [&words.zh, &words.en] {
            let parts = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
            for part in parts {
                let is_numbered = |letter: char, most: u8| {
                    part.strip_prefix(letter)
                        .and_then(|it| it.parse::<u8>().ok())
                        .is_some_and(|it| it <= most)
                };
                let is_code = Bar::ALL
                    .iter()
                    .any(|it| it.code() == part && part.contains('-'));
                assert!(
                    !is_code && !is_numbered('c', 10) && !is_numbered('p', 20),
                    "{part}: {text}"
                );
            }
        }
        let is_latin = |sign: char| sign.is_ascii_lowercase();
        assert!(!words.zh.contains(is_latin), "{}", words.zh);
        let days = words
            .zh
            .split(|sign: char| !(sign.is_ascii_digit() || sign == '-'));
        for day in days {
            assert!(day.matches('-').count() < 2, "{day}: {}", words.zh);
        }
    }
}
