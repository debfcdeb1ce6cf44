//! Personal data: masked, erasable, and kept out of every error text and every figure.

use crate::case::Entry;
use disclosure::calendar::WorkingCalendar;
use disclosure::report::Derivation;
use disclosure::statistics::Period;
use disclosure::statistics::requests::{Register, RemedyTally, RequestSummary, Seal};
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{Command, Request};
use disclosure::workflow::{Personal, TextError};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const SECRET: &str = "350128199001010017";

/// An event as a log holds it: tagged, so that serde buffers the field before it is read.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Logged {
    Submitted { identity: Personal },
}

#[test]
fn the_stored_forms_are_a_contract() {
    for text in [
        r#""申请人甲""#,
        r#"{"reference":"vault/17"}"#,
        r#"{"erased":true}"#,
    ] {
        let read: Personal = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
    // A text that reads like the mark of an erasure is a text.
    let read: Personal = serde_json::from_str(r#""erased""#).unwrap();
    assert_eq!(read.expose_plain(), Some("erased"));
}

#[test]
fn nothing_prints_the_text() {
    let plain = Personal::new(SECRET).unwrap();
    assert_eq!(
        format!("{plain}|{plain:?}|{plain:#?}"),
        "***|Personal(***)|Personal(***)"
    );
    let key = Personal::reference_to("vault/17").unwrap();
    assert_eq!(format!("{key}|{key:?}"), "reference|Personal(reference)");
    let none = Personal::erased();
    assert_eq!(format!("{none}|{none:?}"), "erased|Personal(erased)");
    assert!(none.is_erased());
}

#[test]
fn errors_do_not_repeat_what_they_could_not_read() {
    let form = "personal data is stored as a text, a `reference` or `erased`";
    for text in [
        SECRET.to_owned(),
        format!(r#"{{"plain":"{SECRET}"}}"#),
        format!(r#"{{"{SECRET}":"x"}}"#),
        format!(r#"{{"erased":"{SECRET}"}}"#),
        format!(r#"{{"reference":"{SECRET}","erased":true}}"#),
        r#"{"erased":false}"#.to_owned(),
        "{}".to_owned(),
        "null".to_owned(),
    ] {
        let error = serde_json::from_str::<Personal>(&text).unwrap_err();
        assert!(error.to_string().starts_with(form), "{error}");
        let event = format!(r#"{{"event":"submitted","identity":{text}}}"#);
        let error = serde_json::from_str::<Logged>(&event).unwrap_err();
        assert!(error.to_string().starts_with(form), "{error}");
    }
    for text in [
        format!(r#"{{"reference":{SECRET}}}"#),
        format!(r#"["{SECRET}"]"#),
    ] {
        let error = serde_json::from_str::<Personal>(&text).unwrap_err();
        assert!(!error.to_string().contains(SECRET), "{error}");
    }
    let blank = serde_json::from_str::<Personal>(r#"" \u0000""#).unwrap_err();
    assert!(
        blank.to_string().starts_with("personal data is blank"),
        "{blank}"
    );
    assert_eq!(Personal::reference_to("\t"), Err(TextError::BlankPersonal));
}

#[test]
fn a_log_survives_erasure_and_reference() {
    let stored = format!(r#"{{"event":"submitted","identity":"{SECRET}"}}"#);
    let Logged::Submitted { mut identity } = serde_json::from_str(&stored).unwrap();
    identity.refer_to(" ").unwrap_err();
    assert_eq!(
        identity.expose_plain(),
        Some(SECRET),
        "a refused reference changes nothing"
    );
    identity.refer_to("vault/17").unwrap();
    assert_eq!(identity.reference(), Some("vault/17"));
    assert_eq!(identity.expose_plain(), None);
    identity.erase();
    let event = Logged::Submitted { identity };
    let stored = serde_json::to_string(&event).unwrap();
    assert_eq!(
        stored,
        r#"{"event":"submitted","identity":{"erased":true}}"#
    );
    assert_eq!(serde_json::from_str::<Logged>(&stored).unwrap(), event);
}

/// What an applicant and a third party write in their own words, each with the secret in it, in a log
/// as one of an earlier version stored it.
fn written() -> Vec<Value> {
    let told = |what: &str| json!(format!("{what}{SECRET}"));
    let item = || {
        json!([{"number": 1, "description": told("本人档案"),
            "document_number": told("榕价〔2023〕8号，申请人")}])
    };
    let facts = [
        (
            "applicant",
            json!({"event": "submitted", "channel": "in-person", "form": told("邮寄"),
            "applicant": {"name": {"reference": "1"}, "identity": {"reference": "2"},
                "contact": {"reference": "3"}}, "items": item()}),
        ),
        (
            "disclosure-office",
            json!({"event": "received", "edition": "2019"}),
        ),
        (
            "disclosure-office",
            json!({"event": "registered", "number": "1", "class": "natural-person"}),
        ),
        ("disclosure-office", json!({"event": "screened"})),
        (
            "disclosure-office",
            json!({"event": "found-excessive", "reason": "当月第34件申请"}),
        ),
        (
            "disclosure-office",
            json!({"event": "reasons-asked", "number": "榕信理〔2025〕1号", "term": 5}),
        ),
        (
            "applicant",
            json!({"event": "reasons-explained", "reason": told("诉讼所需")}),
        ),
        (
            "disclosure-office",
            json!({"event": "reasons-accepted", "reason": "理由合理"}),
        ),
        (
            "disclosure-office",
            json!({"event": "third-party-consulted", "consultation": 1,
            "number": "榕信征〔2025〕1号", "party": {"reference": "4"}, "items": [1]}),
        ),
        (
            "third-party",
            json!({"event": "opinion-given", "consultation": 1,
            "opinion": {"says": "refuse", "reason": told("涉及本人病历")}}),
        ),
    ];
    let event = |(version, (role, mut fact)): (u64, (&str, Value))| {
        let fields = fact.as_object_mut().unwrap();
        fields.insert("version".into(), json!(version));
        fields.insert("on".into(), json!("2025-03-03"));
        fields.insert("entered_on".into(), json!("2025-03-03"));
        fields.insert("case".into(), json!("2025-17"));
        fields.insert("rules_version".into(), json!(1));
        fields.insert(
            "actor".into(),
            json!({"id": format!("{role}-1"), "role": role}),
        );
        fact
    };
    (1..).zip(facts).map(event).collect()
}

fn read(stored: &[Value]) -> Vec<Entry> {
    serde_json::from_value(json!(stored)).unwrap()
}

#[test]
fn what_people_write_is_in_no_print_and_no_figure() {
    let log = read(&written());
    let calendar = WorkingCalendar::mainland();
    let request = Request::replay(&log).unwrap();
    let day = "2025-06-30".parse().unwrap();
    let (deadlines, breaches) = (
        request.deadlines(&calendar),
        request.breaches(&calendar, day),
    );
    let mut said = vec![
        format!("{log:?} {log:#?}"),
        format!("{request:?} {deadlines:?} {breaches:?}"),
        json!([deadlines, breaches, request.consultations()]).to_string(),
    ];
    assert!(!deadlines.is_empty() && !breaches.is_empty());

    let summary = RequestSummary::of(&request, &calendar).unwrap();
    let mut register = Register::default();
    register.add_request("1", &log).unwrap();
    let year = Period::year(2025).unwrap();
    let seal = Seal::new(year, "2026-01-20".parse().unwrap()).unwrap();
    let sealed = register.sealed(&[seal], &calendar).unwrap();
    let (requests, remedies) = (sealed[0].request_tally(), RemedyTally::default());
    let report = Derivation::new(2025, &requests, &remedies)
        .report("某局")
        .unwrap();
    said.push(format!("{summary:?} {sealed:?} {requests:?} {report:?}"));
    said.push(json!([summary, requests, sealed[0], report]).to_string());
    for text in said {
        assert!(!text.contains(SECRET), "{text}");
    }
}

#[test]
fn what_people_write_is_stored_as_before_and_can_be_erased() {
    let stored = written();
    let mut log = read(&stored);
    for (event, stored) in log.iter().zip(&stored) {
        let again = serde_json::to_value(event).unwrap();
        for (field, value) in stored.as_object().unwrap() {
            assert_eq!(again.get(field), Some(value), "{field}");
        }
    }
    let before = Request::replay(&log).unwrap();
    let mut visited = 0;
    for event in &mut log {
        event.for_each_personal(|it| {
            visited += u32::from(it.expose_plain().is_some_and(|text| text.contains(SECRET)));
            it.erase();
        });
    }
    assert_eq!(
        visited, 5,
        "the item and its document number, the form, the reasons and the opinion"
    );
    let text = serde_json::to_string(&log).unwrap();
    assert!(!text.contains(SECRET), "{text}");
    let read: Vec<Entry> = serde_json::from_str(&text).unwrap();
    assert_eq!(Request::replay(&read).unwrap(), before);
}

#[test]
fn what_people_write_before_and_after_a_request_is_theirs_too() {
    let items = json!([{"number": 1, "description": SECRET, "document_number": SECRET}]);
    let head = json!({"case": "2025-17", "rules_version": 1, "version": 1, "on": "2025-03-03", "entered_on": "2025-03-03",
        "actor": {"id": "applicant-1", "role": "applicant"}});
    let facts = [
        json!({"event": "conversion-suggested", "reason": SECRET}),
        json!({"event": "split", "into": [{"number": "1-1", "items": items},
            {"number": "1-2", "items": items}]}),
        json!({"event": "corrected", "items": items, "good_cause": SECRET, "restarts": true}),
    ];
    for (fact, expected) in facts.into_iter().zip([1, 4, 3]) {
        let mut stored = head.clone();
        let fields = fact.as_object().unwrap().clone();
        stored.as_object_mut().unwrap().extend(fields);
        let mut event: Entry = serde_json::from_value(stored).unwrap();
        assert!(!format!("{event:?}").contains(SECRET));
        let mut visited = 0;
        event.for_each_personal(|it| {
            visited += u32::from(it.expose_plain() == Some(SECRET));
            it.erase();
        });
        assert_eq!(visited, expected);
        assert!(!serde_json::to_string(&event).unwrap().contains(SECRET));
    }
    for command in [
        json!({"command": "explain-reasons", "reason": 350_128}),
        json!({"command": "explain-reasons", "reason": {SECRET: 1}}),
    ] {
        let error = serde_json::from_value::<Command>(command).unwrap_err();
        assert_eq!(
            error.to_string(),
            "personal data is stored as a text, a `reference` or `erased`"
        );
    }
}

#[test]
fn an_error_says_what_is_expected_and_not_what_stands_there() {
    let told = |command: Value| {
        serde_json::from_value::<Command>(command)
            .unwrap_err()
            .to_string()
    };
    let wrong = [
        (json!(SECRET), "found a text where a list is expected"),
        (
            json!({"x": SECRET}),
            "found a record where a list is expected",
        ),
        (
            json!([SECRET]),
            "found a text where a record with the fields `number`, `description`, `document_number` is \
             expected",
        ),
        (
            json!([{"number": SECRET, "description": "x"}]),
            "found a text where a whole number is expected",
        ),
        (
            json!([{"number": 1, "description": 350_128}]),
            "personal data is stored as a text, a `reference` or `erased`",
        ),
    ];
    for (items, expected) in wrong {
        for command in [
            json!({"command": "submit", "channel": "in-person", "form": "x", "items": items,
                "applicant": {"name": "x", "contact": "x"}}),
            json!({"command": "correct", "items": items}),
            json!({"command": "split", "into": [{"number": "1-1", "items": items}]}),
        ] {
            assert_eq!(told(command), expected);
        }
    }
    let applicant = json!({"command": "submit", "channel": "online", "applicant": SECRET, "form": "x",
        "items": []});
    assert_eq!(
        told(applicant),
        "found a text where a record with the fields `name`, `identity`, `contact` is expected"
    );
    for (opinion, expected) in [
        (
            json!(SECRET),
            "found a text where an object with the field `says` is expected",
        ),
        (
            json!({"says": SECRET}),
            "unknown `says`; expected: `agree`, `refuse`",
        ),
        (
            json!({"says": "refuse", "reason": 350_128}),
            "personal data is stored as a text, a `reference` or `erased`",
        ),
    ] {
        let command = json!({"command": "give-opinion", "consultation": 1, "opinion": opinion});
        assert_eq!(told(command), expected);
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_and_never_shown(text in "[a-z0-9]{1,12}QX[^\u{0}]{0,12}") {
        let plain = Personal::new(text.clone()).unwrap();
        let stored = serde_json::to_string(&plain).unwrap();
        let read: Personal = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(read.expose_plain(), Some(text.as_str()));
        let shown = format!("{read} {read:?}");
        prop_assert!(!shown.contains("QX"));
    }
}
