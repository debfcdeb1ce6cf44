//! The correction of a record about the applicant: a machine of its own.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::fs;
use std::path::Path;

use disclosure::law::Edition;
use disclosure::vocabulary::Role;
use disclosure::workflow::Actor;
use disclosure::workflow::request::{RecordCorrection, RecordEvent, RecordState, RecordStep};
use serde_json::{Value, json};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn step(value: Value) -> RecordStep {
    serde_json::from_value(value).unwrap()
}

fn file(edition: Edition) -> RecordStep {
    step(
        json!({"step": "file", "edition": edition, "record": "参保记录-8", "evidence": "缴费凭证-3"}),
    )
}

fn filed(edition: Edition) -> (RecordCorrection, Vec<RecordEvent>) {
    let applicant = Actor::new("applicant-1", Role::Applicant).unwrap();
    let case = RecordCorrection::default();
    let event = case
        .decide(&file(edition), &applicant, day("2018-03-05"), 0)
        .unwrap();
    (case.evolve(&event).unwrap(), vec![event])
}

#[test]
fn an_organ_without_the_power_transfers_or_points_on() {
    let office = Actor::new("staff-1", Role::DisclosureOffice).unwrap();
    let point_on = step(json!({"step": "point-on", "organ": "某市社保中心"}));
    let (old, _) = filed(Edition::Decree492);
    assert_eq!(
        old.decide(&point_on, &office, day("2018-03-06"), 1)
            .unwrap_err()
            .to_string(),
        "`point-on` is refused in state `filed`: an organ without the power transfers it \
         (decree-492/art-25/para-2)"
    );
    let (now, mut log) = filed(Edition::Decree711);
    let event = now
        .decide(&point_on, &office, day("2018-03-06"), 1)
        .unwrap();
    log.push(event.clone());
    let settled = now.evolve(&event).unwrap();
    let tell = step(json!({"step": "tell", "proof": "回证-2"}));
    let event = settled
        .decide(&tell, &office, day("2018-03-07"), 2)
        .unwrap();
    log.push(event.clone());
    let told = settled.evolve(&event).unwrap();
    assert_eq!(told.state(), RecordState::Told);
    assert!(told.permitted().is_empty());
    assert_eq!(RecordCorrection::replay(&log).unwrap(), told);
    assert_eq!(
        RecordCorrection::replay(&log[1..]).unwrap_err().to_string(),
        "event 1 (`point-on`) cannot follow in state `new`"
    );
}

#[test]
fn every_objection_is_told() {
    let (case, _) = filed(Edition::Decree711);
    let applicant = Actor::new("applicant-1", Role::Applicant).unwrap();
    let blank = step(json!({"step": "correct", "finding": " "}));
    let refusal = case
        .decide(&blank, &applicant, day("2018-03-01"), 0)
        .unwrap_err();
    for reason in ["stale-version", "role", "date-order", "blank"] {
        assert!(refusal.has(reason), "{reason}");
    }
    let open: Vec<_> = refusal
        .permitted()
        .iter()
        .map(|it| (it.command(), it.roles()))
        .collect();
    let office: &[Role] = &[Role::DisclosureOffice];
    assert_eq!(
        open,
        [
            ("correct", office),
            ("reject", office),
            ("transfer", office),
            ("point-on", office)
        ]
    );
}

#[test]
fn every_golden_step_is_read_and_written_back() {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compatibility/record-correction");
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let event: RecordEvent = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(
            Some(event.step().code()),
            path.file_stem().and_then(|it| it.to_str())
        );
        assert_eq!(serde_json::to_value(&event).unwrap(), value);
        read += 1;
    }
    assert_eq!(read, 6);
    let error = serde_json::from_value::<RecordStep>(json!({"step": "publish"})).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown variant `publish`, expected one of `file`, `correct`, `reject`, `transfer`, \
         `point-on`, `tell`"
    );
}
