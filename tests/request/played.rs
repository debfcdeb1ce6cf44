//! The worked scenarios, told as files under `tests/scenarios/requests`: every step of every file
//! comes out as the file says.

use std::path::{Path, PathBuf};

#[path = "../../examples/support/scenario.rs"]
mod scenario;

use scenario::Scenario;

fn files() -> Vec<PathBuf> {
    let folder = Path::new("tests/scenarios/requests");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn every_scenario_comes_out() {
    let mut differences = Vec::new();
    let mut steps = 0;
    let example = PathBuf::from("examples/data/request.json");
    for path in files().into_iter().chain([example]) {
        let scenario = match Scenario::read(&path) {
            Ok(scenario) => scenario,
            Err(error) => {
                differences.push(error);
                continue;
            }
        };
        assert!(
            !scenario.sources.is_empty(),
            "{}: no source",
            path.display()
        );
        assert!(
            !scenario.title.zh.is_empty(),
            "{}: no title",
            path.display()
        );
        match scenario.play() {
            Ok(played) => {
                steps += played.len();
                for played in &played {
                    let place = format!("{} step {}", path.display(), played.number);
                    let says = &played.step.says.en;
                    let each = played.differences.iter();
                    differences.extend(each.map(|it| format!("{place} ({says}): {it}")));
                }
            }
            Err(error) => differences.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(steps > 200, "{steps} steps were played");
}

#[test]
fn every_scenario_of_requests_is_there() {
    let names: Vec<String> = files()
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    // S12 is about publications.
    for number in (1..=14).filter(|number| *number != 12) {
        let prefix = format!("S{number:02}-");
        assert!(names.iter().any(|it| it.starts_with(&prefix)), "{prefix}");
    }
}

fn written(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn told(steps: &str) -> String {
    format!(
        r#"{{"title": {{"zh": "例", "en": "example"}}, "sources": ["none"], "steps": [{steps}]}}"#
    )
}

const HANDED_IN: &str = r#"{"says": {"zh": "提交", "en": "handed in"}, "actor": "applicant 1", "on": "2025-01-16",
    "does": {"command": "submit", "channel": "in-person", "form": "纸质",
        "applicant": {"name": {"erased": true}, "identity": {"erased": true}, "contact": {"erased": true}},
        "items": [{"number": 1, "description": "标准"}]}"#;

#[test]
fn a_file_that_cannot_be_read_says_where() {
    let path = written("unreadable.json", "{\n  \"title\": 3\n}");
    let error = Scenario::read(&path).err().unwrap();
    assert!(
        error.ends_with("invalid type: integer `3`, expected struct Words at line 2 column 12"),
        "{error}"
    );

    let path = written(
        "role.json",
        &told(r#"{"says": {"zh": "", "en": ""}, "actor": "clerk 1"}"#),
    );
    let error = Scenario::read(&path).err().unwrap();
    assert!(
        error.contains("`clerk`") && error.contains("line 1 column"),
        "{error}"
    );

    let path = written(
        "circle.json",
        r#"{"title": {"zh": "", "en": ""}, "sources": [], "steps": [],
        "continues": {"file": "circle.json", "after": "x"}}"#,
    );
    let error = Scenario::read(&path).err().unwrap();
    assert!(
        error.ends_with("the files continue each other in a circle"),
        "{error}"
    );
}

#[test]
fn a_step_that_asks_for_what_is_unknown_says_which() {
    let path = written(
        "field.json",
        &told(r#"{"says": {"zh": "", "en": "asks"}, "then": {"colour": 1}}"#),
    );
    let error = Scenario::read(&path).unwrap().play().err().unwrap();
    assert_eq!(error, "step 1 (asks): then: unknown field `colour`");
}

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
        (r#"{"due": {"reply": "2025-02-19"}}"#, r#""reply":null"#),
        (
            r#"{"refused": [{"reason": "role", "citation": "decree-711"}]}"#,
            "found []",
        ),
    ];
    for (then, difference) in wrong {
        let path = written(
            "wrong.json",
            &told(&format!(r#"{HANDED_IN}, "then": {then}}}"#)),
        );
        let scenario = Scenario::read(&path).unwrap();
        let played = scenario.play().unwrap();
        assert_eq!(played[0].differences.len(), 1, "{then}");
        assert!(
            played[0].differences[0].contains(difference),
            "{:?}",
            played[0].differences
        );
    }
    let twice = told(&format!("{HANDED_IN}}}, {HANDED_IN}}}"));
    let scenario = Scenario::read(&written("twice.json", &twice)).unwrap();
    let played = scenario.play().unwrap();
    assert!(played[0].differences.is_empty());
    assert!(
        played[1].differences[0].starts_with("refused: `submit` is refused in state `submitted`")
    );
}

#[test]
fn every_event_refusal_and_deadline_is_a_line() {
    let scenario = Scenario::read(Path::new("tests/scenarios/requests/S04-lapse.json")).unwrap();
    let lines: Vec<_> = scenario
        .play()
        .unwrap()
        .iter()
        .flat_map(scenario::Played::lines)
        .collect();
    let of = |kind: &str| lines.iter().filter(|line| line.get(kind).is_some()).count();
    assert_eq!((of("event"), of("refusal")), (8, 2));
    let split = Scenario::read(Path::new(
        "tests/scenarios/requests/S09-split-and-merge.json",
    ))
    .unwrap();
    let split = split.play().unwrap();
    let split: Vec<_> = split.iter().flat_map(scenario::Played::lines).collect();
    assert!(split.iter().any(|it| it["event"]["event"] == "split-off"));
    let late = Scenario::read(Path::new("tests/scenarios/requests/S03-late-notice.json")).unwrap();
    let late = late.play().unwrap();
    let mut late = late.iter().flat_map(scenario::Played::lines);
    assert!(late.any(|it| it["breach"]["what"] == "correction-notice"));
    assert!(of("deadline") > 5);
    assert_eq!(lines[0]["event"]["event"], "submitted");
    assert!(
        lines
            .iter()
            .any(|line| line["deadline"]["due"]["on"] == "2024-05-22")
    );
}
