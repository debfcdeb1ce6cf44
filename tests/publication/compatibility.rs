//! One golden file of every kind of event: stored for decades, never edited.

use std::collections::BTreeSet;
use std::fs;

use disclosure::workflow::publication::{Conventions, Fact};

use super::support::Entry;
use serde_json::{Value, json};

const FOLDER: &str = "tests/compatibility/publication";
/// Later forms of an event, by the name of their file and the code of the event.
const LATER_FORMS: &[(&str, &str)] = &[("approved-with-face", "approved")];

fn golden(code: &str) -> Value {
    let text = fs::read_to_string(format!("{FOLDER}/{code}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_kind_of_event_is_read_and_written_as_it_was() {
    let first_forms = Fact::CODES.iter().map(|code| (*code, *code));
    let forms: Vec<_> = first_forms.chain(LATER_FORMS.iter().copied()).collect();
    for (file, code) in &forms {
        let stored = golden(file);
        let event: Entry = serde_json::from_value(stored.clone()).unwrap();
        assert_eq!(event.fact().code(), *code);
        assert_eq!(serde_json::to_value(&event).unwrap(), stored, "{file}");
    }
    let files: BTreeSet<_> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let expected: BTreeSet<_> = forms.iter().map(|(it, _)| format!("{it}.json")).collect();
    assert_eq!(files, expected);
}

#[test]
fn a_newer_log_is_read_as_far_as_it_is_known() {
    let mut stored = golden("approved");
    stored["seal"] = json!("later field");
    let event: Entry = serde_json::from_value(stored).unwrap();
    assert_eq!(event.fact().code(), "approved");

    let mut unknown = golden("approved");
    unknown["event"] = json!("sealed");
    let error = serde_json::from_value::<Entry>(unknown)
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("unknown event `sealed`"), "{error}");
}

#[test]
fn a_misspelt_convention_is_refused() {
    for (conventions, misspelt) in [
        (json!({"right_review": false}), "right_review"),
        (
            json!({"masking": {"name": {"mask": {"first": 1, "last": 0, "middle": 1}}}}),
            "middle",
        ),
    ] {
        let error = serde_json::from_value::<Conventions>(conventions)
            .unwrap_err()
            .to_string();
        let expected = format!("unknown field `{misspelt}`, expected");
        assert!(error.starts_with(&expected), "{error}");
    }
}
