//! What no text decides: each reading has a name, and its default is what the crate does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use disclosure::calendar::{AnnualDate, Length, WorkingCalendar};
use disclosure::law::{Reading, Value};
use disclosure::ledger::Timeliness;
use disclosure::policy::{Limits, PublicationDeadline, Readings};
use disclosure::report::{DerivationRules, RowMapping};
use disclosure::supervision::SupervisionRules;
use disclosure::vocabulary::ReviewEnd;
use disclosure::workflow::fee::{FeeNoticeRules, OrdinalRules, ProcessingTariff};
use disclosure::workflow::remedy::{RemedyRules, ResultMapping};
use disclosure::workflow::{publication, request};
use serde_json::{Value as Json, json};

/// The fields of a struct as a file holds them, under the name of the type.
fn fields<T: serde::Serialize>(name: &str, value: &T) -> BTreeMap<String, Json> {
    let (room, noun) = name.split_once("::").unwrap();
    let path = std::any::type_name::<T>();
    assert!(
        path.contains(&format!("::{room}::")) && path.ends_with(&format!("::{noun}")),
        "{path}"
    );
    let written = serde_json::to_value(value).unwrap();
    let fields = written.as_object().unwrap().iter();
    fields
        .map(|(field, value)| (format!("{name}.{field}"), value.clone()))
        .collect()
}

/// Rules of remedies without a switch.
fn of_remedies() -> [(String, Json); 8] {
    [
        ("remedy::Contested::deadlines".to_owned(), json!("expiry")),
        (
            "reconsideration::Reconsideration".to_owned(),
            json!("filed-on"),
        ),
        (
            "remedy::Contested.service".to_owned(),
            json!("day-of-event"),
        ),
        (
            "reconsideration::Suspension".to_owned(),
            json!("day-before-resumption"),
        ),
        (
            "reconsideration::Command::Convert".to_owned(),
            json!("within-summary-term"),
        ),
        (
            "remedy::ResultMapping.ends".to_owned(),
            json!(ResultMapping::default().of_end(ReviewEnd::ApplicationRejected)),
        ),
        (
            "remedy::HandlingOrder::within".to_owned(),
            json!("judgment-order"),
        ),
        ("law::Parameter::ReviewOrder".to_owned(), json!("reply")),
    ]
}

/// The first day of December 2026 that a calendar without the notice of 2027 takes for movable.
fn first_that_may_move() -> AnnualDate {
    let calendar = WorkingCalendar::mainland();
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let first = (1..=31).find(|it| calendar.may_still_move(day(*it)));
    AnnualDate::new(12, first.unwrap()).unwrap()
}

/// What the crate does by default, by where it is set.
fn settings() -> BTreeMap<String, Json> {
    let (policy, limits) = (Readings::default(), Limits::default());
    let university = limits.limit(PublicationDeadline::UniversityReport);
    let university = json!(university).get("within").cloned().unwrap();
    let publication = publication::Conventions::default();
    let mut settings = BTreeMap::from([
        ("law::Edition::in_force_on".to_owned(), json!("received-on")),
        // The caller says the day.
        (
            "statistics::Period::figures_deadline".to_owned(),
            Json::Null,
        ),
        (
            "calendar::WorkingCalendar::may_still_move".to_owned(),
            json!(Length::Through(first_that_may_move())),
        ),
        (
            "policy::PublicationDeadline::UniversityReport".to_owned(),
            university,
        ),
        (
            "fee::ProcessingTariff::of_2020".to_owned(),
            json!(ProcessingTariff::default() == ProcessingTariff::of_2020(true)),
        ),
        // Not written where they are the default.
        (
            "publication::Conventions.drafter".to_owned(),
            json!(publication.drafter),
        ),
        (
            "publication::Conventions.list_shown_at_most".to_owned(),
            json!(publication.list_shown_at_most),
        ),
        (
            "publication::Conventions.face_in_approval".to_owned(),
            json!(publication.face_in_approval),
        ),
    ]);
    settings.extend(of_remedies());
    for (field, value) in [
        (
            "requirement_reaches_internal_affairs",
            policy.requirement_reaches_internal_affairs,
        ),
        ("unreasoned_refusal_binds", policy.unreasoned_refusal_binds),
        (
            "consultation_before_publication",
            policy.consultation_before_publication,
        ),
        (
            "special_need_reaches_proactive",
            policy.special_need_reaches_proactive,
        ),
    ] {
        settings.insert(format!("policy::Readings.{field}"), json!(value));
    }
    for (field, value) in [
        ("budget", json!(limits.budget)),
        ("contract_signing", json!(limits.contract_signing)),
        ("procurement_intention", json!(limits.procurement_intention)),
        ("project_licences", json!(limits.project_licences)),
        ("education_standard", json!(limits.education_standard)),
        ("interpretation", json!(limits.interpretation)),
    ] {
        settings.insert(format!("policy::Limits.{field}"), value);
    }
    for more in [
        fields("request::Conventions", &request::Conventions::default()),
        fields("publication::Conventions", &publication),
        fields("fee::FeeNoticeRules", &FeeNoticeRules::default()),
        fields("fee::OrdinalRules", &OrdinalRules::default()),
        fields("ledger::Timeliness", &Timeliness::default()),
        fields("remedy::RemedyRules", &RemedyRules::default()),
        fields(
            "supervision::SupervisionRules",
            &SupervisionRules::default(),
        ),
        fields("report::RowMapping", &RowMapping::default()),
        fields("report::DerivationRules", &DerivationRules::default()),
    ] {
        settings.extend(more);
    }
    settings
}

/// The forms in which a file may hold the value.
fn written(value: Value) -> Vec<Json> {
    match value {
        Value::Nothing => vec![Json::Null],
        Value::Length(length) => {
            let number = match length {
                Length::WorkingDays(days) => Some(days.0),
                Length::CalendarDays(days, _) => Some(days.0),
                Length::Months(months, _) => Some(months.0),
                Length::Through(_) | _ => None,
            };
            vec![json!(length), json!(number)]
        }
        Value::Before(days) => vec![json!(days)],
        Value::Count(count) => vec![json!(count)],
        Value::Percent(percent) => vec![json!(percent)],
        Value::Flag(flag) => vec![json!(flag)],
        Value::Choice(code) => vec![json!(code)],
        Value::Hours(_) | Value::Rates { .. } | _ => Vec::new(),
    }
}

#[test]
fn a_reading_does_what_its_default_says() {
    let settings = settings();
    for reading in Reading::ALL {
        let set = settings.get(reading.setting());
        let set = set.unwrap_or_else(|| panic!("{reading}: there is no {}", reading.setting()));
        let holds = match reading.code() {
            // The number is the statute's; open is how it counts.
            "budget-days" => *set == json!({"calendar-days": [20, "stay"]}),
            "signing-days" => *set == json!({"calendar-days": [30, "stay"]}),
            _ => written(reading.default()).contains(set),
        };
        assert!(holds, "{reading}: {} is not {set}", reading.default());
    }
}

#[test]
fn every_open_point_of_requests_and_publication_is_a_reading() {
    let told: BTreeSet<_> = Reading::ALL
        .iter()
        .map(|it| it.setting().to_owned())
        .collect();
    // Two that hold readings of their own, and the table of masks.
    let apart = [
        "request::Conventions.fee_notice",
        "publication::Conventions.masking",
    ];
    let settings = settings();
    let conventions = settings.keys().filter(|it| it.contains("::Conventions."));
    for setting in conventions.filter(|it| !apart.contains(&it.as_str())) {
        assert!(told.contains(setting), "{setting} has a name");
    }
}

#[test]
fn the_ten_conventions_have_names() {
    let codes: Vec<_> = Reading::ALL
        .iter()
        .filter_map(|it| it.convention())
        .collect();
    assert_eq!(
        codes,
        ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10"]
    );
    let names: BTreeSet<_> = Reading::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(names.len(), Reading::ALL.len());
}

#[test]
fn only_what_is_known_at_second_hand_cites_a_text() {
    for reading in Reading::ALL {
        let rests_on_a_text = reading.evidence().is_confirmed();
        assert!(
            !rests_on_a_text || reading.citation().is_some(),
            "{reading}"
        );
        assert!(!reading.zh().is_empty() && !reading.en().is_empty());
    }
}
