//! What comes of a step against what the file expects.

use std::path::Path;

use serde_json::Value;

use crate::scenario::{Played, Scenario, story};

/// A file of these steps.
pub(super) fn told(steps: &str) -> String {
    format!(
        r#"{{"title": {{"zh": "例", "en": "example"}}, "sources": ["none"], "steps": [{steps}]}}"#
    )
}

/// Reads a file of these steps.
fn read(steps: &str) -> Scenario {
    Scenario::from_text(&told(steps), Path::new("told.json"), 0).unwrap()
}

/// The differences of each step, in English.
fn differences(scenario: &Scenario) -> Vec<Vec<String>> {
    let played = scenario.play().unwrap();
    let words = |it: &Played<'_>| {
        it.differences
            .iter()
            .map(|it| it.words.en.clone())
            .collect()
    };
    played.iter().map(words).collect()
}

pub(super) const HANDED_IN: &str = r#"{"says": {"zh": "提交", "en": "handed in"}, "actor": "applicant 1", "on": "2025-01-16",
    "does": {"command": "submit", "channel": "in-person", "form": "纸质",
        "applicant": {"name": {"erased": true}, "identity": {"erased": true}, "contact": {"erased": true}},
        "items": [{"number": 1, "description": "标准"}]}"#;

#[test]
fn a_wrong_expectation_is_a_difference() {
    let wrong = [
        (
            r#"{"state": "received"}"#,
            r#"state: expected "received", found "submitted""#,
        ),
        (
            r#"{"events": []}"#,
            r#"events: expected [], found ["submitted"]"#,
        ),
        (r#"{"due": {}}"#, "due: expected {}, found"),
        (
            r#"{"due": {"reply": "2025-02-19"}}"#,
            r#"due.reply: expected "2025-02-19", found null"#,
        ),
        (
            r#"{"due_among": {"reply": "2025-02-19"}}"#,
            r#"due_among.reply: expected "2025-02-19", found null"#,
        ),
        (r#"{"refused": ["role"]}"#, "found []"),
        (r#"{"may": ["lapse"]}"#, r#"expected ["lapse"], found []"#),
        (r#"{"may_not": ["receive"]}"#, "found []"),
        (
            r#"{"permitted_to": {"system": ["lapse"]}}"#,
            r#"permitted_to.system: expected ["lapse"], found []"#,
        ),
        (
            r#"{"review": {"state": "filed"}}"#,
            r#"state: expected "filed", found "new""#,
        ),
        (
            r#"{"report": {"2025": {"rows": {"granted": 1}}}}"#,
            "report.2025.rows.granted: expected 1, found 0",
        ),
        (
            r#"{"report": {"2025": {"cells": {"T3/N/NP": 1}}}}"#,
            "report.2025.cells.T3/N/NP: expected 1, found 0",
        ),
    ];
    for (then, difference) in wrong {
        let scenario = read(&format!(r#"{HANDED_IN}, "then": {then}}}"#));
        let found = differences(&scenario);
        let is_told = found[0].iter().any(|it| it.contains(difference));
        assert!(is_told, "{then}: {found:?}");
    }
    let suit = read(&format!(
        r#"{HANDED_IN}, "then": {{"suit": null, "review": null}}}}"#
    ));
    assert_eq!(differences(&suit), [[""; 0]]);
}

#[test]
fn a_refusal_that_is_not_expected_is_a_difference() {
    let twice = read(&format!(
        r#"{HANDED_IN}, "then": {{}}}}, {HANDED_IN}, "then": {{}}}}"#
    ));
    let found = differences(&twice);
    assert!(found[0].is_empty());
    assert!(found[1][0].starts_with("refused: `submit` is refused in state `submitted`"));
}

#[test]
fn what_is_left_out_of_a_list_that_is_told_whole_is_a_difference() {
    let asked =
        r#"{"on": "2025-01-17", "then": {"permitted": ["receive"], "breaches": ["reply"]}}"#;
    let scenario = read(&format!(r#"{HANDED_IN}, "then": {{}}}}, {asked}"#));
    let found = differences(&scenario);
    assert_eq!(found[1].len(), 2, "{found:?}");
}

fn lines_of(played: &Played<'_>) -> Vec<Value> {
    played.lines().into_iter().map(Value::Object).collect()
}

#[test]
fn every_event_refusal_and_deadline_is_a_line() {
    let scenario = Scenario::read(Path::new("tests/scenarios/requests/S04-lapse.json")).unwrap();
    let lines: Vec<_> = scenario.play().unwrap().iter().flat_map(lines_of).collect();
    let of = |kind: &str| lines.iter().filter(|line| line.get(kind).is_some()).count();
    assert_eq!((of("event"), of("refusal")), (8, 2));
    let split = Scenario::read(Path::new(
        "tests/scenarios/requests/S09-split-and-merge.json",
    ))
    .unwrap();
    let split = split.play().unwrap();
    let split: Vec<_> = split.iter().flat_map(lines_of).collect();
    assert!(split.iter().any(|it| it["event"]["event"] == "split-off"));
    let late = Scenario::read(Path::new("tests/scenarios/requests/S03-late-notice.json")).unwrap();
    let late = late.play().unwrap();
    let mut late = late.iter().flat_map(lines_of);
    assert!(late.any(|it| it["breach"]["what"] == "correction-notice"));
    assert!(of("deadline") > 5);
    assert_eq!(lines[0]["event"]["event"], "submitted");
    assert!(
        lines
            .iter()
            .any(|line| line["deadline"]["due"]["on"] == "2024-05-22")
    );
}

#[test]
fn a_story_is_told_in_both_languages_with_what_differs() {
    let scenario = read(&format!(
        r#"{HANDED_IN}, "then": {{"state": "received"}}}}, {HANDED_IN}, "then": {{}}}}"#
    ));
    let told = story(&scenario, &scenario.play().unwrap());
    for words in [
        "例\nexample\n  · none",
        "申请人 / applicant 1",
        "[申请表 / application form]",
        "≠ 第4行 state：应为",
        "line 4: state: expected",
        "✗ 不能办理“",
        "It is not possible to ",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let lapse = Scenario::read(Path::new("tests/scenarios/requests/S04-lapse.json")).unwrap();
    let told = story(&lapse, &lapse.play().unwrap());
    assert!(told.contains("（依办理口径：收到之日是否计为第一日、"));
}
