//! Logs that no orders could have led to, and personal data in them.

use crate::case::Entry;
use disclosure::workflow::Machine as _;
use disclosure::workflow::Personal;
use disclosure::workflow::request::{Command, Request};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, Case, HEAD, OFFICE, correction, correction_notice, disclosed, extension, serve,
};

/// The error of the log with one event changed.
fn spoilt(case: &Case, place: usize, change: impl Fn(&mut Value)) -> String {
    let mut log = case.log.clone();
    let damaged = log.get_mut(place).unwrap();
    let mut event = serde_json::to_value(&*damaged).unwrap();
    change(&mut event);
    *damaged = serde_json::from_value(event).unwrap();
    Request::replay(&log).unwrap_err().to_string()
}

fn set(field: &'static str, value: Value) -> impl Fn(&mut Value) {
    move |event| event[field] = value.clone()
}

#[test]
fn a_log_that_no_orders_led_to_is_refused_with_its_place() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(HEAD, "2025-03-20", extension(5, "2025-03-20"))
        .replies("2025-03-21", &json!([disclosed(1)]), "review-or-suit")
        .does(
            OFFICE,
            "2025-03-24",
            json!({"command": "deliver", "proof": "回证-2"}),
        )
        .archives("2025-03-25");
    let error = |place, change: &dyn Fn(&mut Value)| spoilt(&case, place, change);
    let drafter = json!({"id": "staff-3", "role": "handling-unit"});
    assert_eq!(
        error(5, &set("actor", drafter)),
        "entry 6 (`extended`) cannot follow in state `in-progress`: \
         the handling unit has no power to agree to an extension"
    );
    assert_eq!(
        error(5, &set("on", json!("2025-03-21"))),
        "entry 6 (`extended`) cannot follow in state `in-progress`: \
         2025-03-21 lies after 2025-03-20, the day it is entered"
    );
    for (days, why) in [
        (0, "no working day is added"),
        (
            21,
            "21 working days in all exceed the cap of 20 working days",
        ),
    ] {
        assert_eq!(
            error(5, &set("days", json!(days))),
            format!("entry 6 (`extended`) cannot follow in state `in-progress`: {why}")
        );
    }
    assert_eq!(
        error(11, &set("on", json!("2025-03-01"))),
        "entry 12 (`archived`) cannot follow in state `delivered`: \
         2025-03-01 lies before the receipt of the request on 2025-03-03"
    );
    assert!(error(9, &set("remedy", json!("review-first"))).starts_with(
        "entry 10 (`reply-sent`) cannot follow in state `reply-approved`: \
             the notice of remedies is wrong"
    ));
    // Without the review of secrecy, and numbered anew.
    let mut log = case.log.clone();
    log.remove(7);
    let log: Vec<Entry> = (1..)
        .zip(log)
        .map(|(number, event)| {
            let mut event = serde_json::to_value(&event).unwrap();
            event["version"] = json!(number);
            serde_json::from_value(event).unwrap()
        })
        .collect();
    let error = Request::replay(&log).unwrap_err();
    assert_eq!((error.position(), error.event()), (8, "reply-approved"));
}

#[test]
fn an_edition_takes_only_its_own_kinds_of_event() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", correction_notice(10))
        .does(OFFICE, "2025-03-06", serve(&json!("correction")))
        .does(APPLICANT, "2025-03-10", correction());
    assert_eq!(
        spoilt(&case, 1, set("edition", json!("2007"))),
        "entry 5 (`correction-requested`) cannot follow in state `in-review`: \
         to tell the applicant to amend is the reply: there is no term"
    );
}

#[test]
fn an_error_of_type_does_not_repeat_the_applicant() {
    let error = serde_json::from_value::<Command>(json!({
        "command": "submit", "channel": "online", "applicant": "TOKEN99", "form": "纸质",
        "items": [{"number": 1, "description": "决算"}],
    }))
    .unwrap_err()
    .to_string();
    assert_eq!(
        error,
        "found a text where a record with the fields `name`, `identity`, `contact` is expected"
    );
}

#[test]
fn what_people_tell_of_themselves_is_masked_and_erased() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", correction_notice(10)).does(
        APPLICANT,
        "2025-03-25",
        json!({"command": "correct", "good_cause": "住院治疗",
            "items": [{"number": 1, "description": "本人低保档案"}]}),
    );
    let debug = format!("{:?}", case.log);
    assert!(
        !debug.contains("住院") && !debug.contains("低保"),
        "{debug}"
    );
    let last = case.log.last_mut().unwrap();
    assert_eq!(
        serde_json::to_value(&*last).unwrap()["good_cause"],
        "住院治疗"
    );
    last.for_each_personal(Personal::erase);
    assert_eq!(
        serde_json::to_value(&*last).unwrap()["good_cause"],
        json!({"erased": true})
    );
    case.replays();

    let dictated: Command =
        serde_json::from_value(json!({"command": "dictate", "reason": "视力残疾"})).unwrap();
    assert!(!format!("{dictated:?}").contains("视力"));
    assert_eq!(
        serde_json::to_value(&dictated).unwrap()["reason"],
        "视力残疾"
    );
    assert!(serde_json::from_value::<Command>(json!({"command": "dictate", "reason": 7})).is_err());
}
