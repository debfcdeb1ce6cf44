//! Events of every release are still read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::case::Entry;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{Command, Fact, Request};
use serde_json::{Value, json};

use crate::case::Case;

fn golden() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compatibility/request");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            (name, serde_json::from_str(&text).unwrap())
        })
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    files
}

#[test]
fn every_golden_event_is_read_and_written_back() {
    for (name, value) in golden() {
        let event: Entry = serde_json::from_value(value.clone()).expect(&name);
        assert_eq!(event.fact().code(), name);
        assert_eq!(serde_json::to_value(&event).unwrap(), value, "{name}");
    }
}

#[test]
fn every_kind_of_event_has_a_golden_file() {
    let kept: BTreeSet<String> = golden().into_iter().map(|(name, _)| name).collect();
    let error = serde_json::from_value::<Fact>(json!({"event": "published"})).unwrap_err();
    let text = error.to_string();
    let (unknown, known) = text.split_once("; expected: ").unwrap();
    assert_eq!(unknown, "unknown event `published`");
    let read: BTreeSet<String> = known
        .split(", ")
        .map(|it| it.trim_matches('`').to_owned())
        .collect();
    assert_eq!(kept, read);
    assert_eq!(Fact::CODES.len(), read.len());
}

#[test]
fn unknown_fields_are_passed_over_and_unknown_kinds_are_named() {
    for (name, mut value) in golden() {
        value["added_later"] = json!({"actor": "a release to come"});
        let event: Entry = serde_json::from_value(value.clone()).expect(&name);
        assert_eq!(event.fact().code(), name);
        value["event"] = json!("published");
        let error = serde_json::from_value::<Entry>(value).unwrap_err();
        assert!(
            error.to_string().starts_with("unknown event `published`"),
            "{error}"
        );
    }
    let error = serde_json::from_value::<Command>(json!({"command": "publish"})).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown command `publish`"),
        "{error}"
    );
}

#[test]
fn a_damaged_log_is_an_error_with_its_position() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(
        crate::case::OFFICE,
        "2025-03-10",
        crate::case::third_party_letter(1),
    );
    let log = case.log;
    assert_eq!(log.len(), 6);
    for place in 0..log.len() {
        let mut short = log.clone();
        short.remove(place);
        let whole = Request::replay(&log[..place]).unwrap();
        assert_eq!(whole.version(), u64::try_from(place).unwrap());
        if place + 1 < log.len() {
            let error = Request::replay(&short).unwrap_err();
            assert_eq!(error.position(), u64::try_from(place).unwrap() + 1);
            let mut swapped = log.clone();
            swapped.swap(place, place + 1);
            let error = Request::replay(&swapped).unwrap_err();
            assert_eq!(error.position(), u64::try_from(place).unwrap() + 1);
        }
    }
    let error = Request::replay(&log[1..]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "entry 1 (`received`) cannot follow in state `new`: the entry says it is number 2"
    );
    // A forged number does not help: the state does not have the step.
    let mut forged = serde_json::to_value(&log[3]).unwrap();
    forged["version"] = json!(1);
    let forged: Entry = serde_json::from_value(forged).unwrap();
    assert_eq!(
        Request::replay([&forged]).unwrap_err().to_string(),
        "entry 1 (`screened`) cannot follow in state `new`: a case that is “new” has no step to screen"
    );
}
