//! Response, complaints, sessions, required systems.

use chrono::NaiveDateTime;
use disclosure::SortedMap;
use disclosure::law::Edition;
use disclosure::policy::PublicationDeadline;
use disclosure::supervision::{
    Complaint, ComplaintResult, PublicOpinion, RequiredSystem, Session, SessionKind,
    SupervisionRules, SystemRegister,
};
use disclosure::vocabulary::Term as _;

use super::{calendar, date, moment, texts};

/// The hours of a response run from the detection, or from the event itself.
fn counting(response_from_detection: bool) -> SupervisionRules {
    SupervisionRules {
        response_from_detection,
        ..SupervisionRules::default()
    }
}

/// Between the two texts of 2016 the first word within 5 hours was not yet asked for.
#[test]
fn a_response_is_owed_from_the_first_day_of_its_text() {
    let of = |day: &str| PublicOpinion {
        occurred_at: None,
        detected_at: Some(moment(&format!("{day}T08:00:00"))),
        ..opinion(true)
    };
    assert_eq!(
        owed(true, &of("2016-11-09")),
        [(
            PublicationDeadline::PressConference,
            moment("2016-11-10T08:00:00")
        )]
    );
    assert_eq!(owed(true, &of("2016-11-10")).len(), 2);
    assert_eq!(
        of("2016-07-29")
            .deadlines(&counting(true))
            .unwrap_err()
            .to_string(),
        "the deadline `press-conference` holds for events from 2016-07-30 on, not for one on 2016-07-29"
    );
}

#[test]
fn a_response_before_the_event_responds_to_nothing() {
    let mut case = opinion(false);
    let found = |case: &PublicOpinion, at| texts(&case.check(&counting(true), moment(at)).unwrap());
    case.steps.insert(
        PublicationDeadline::OtherResponse,
        moment("2024-09-30T15:59:00"),
    );
    let early = "error response-before-event at 2024-3: response to other public opinion logged at \
                 2024-09-30 15:59:00, before the event at 2024-09-30 16:00:00";
    assert_eq!(found(&case, "2024-10-01T00:00:00"), [early]);
    assert_eq!(
        found(&case, "2024-10-03T00:00:00"),
        [
            early,
            "warning response-missing at 2024-3: no response to other public opinion, due at \
             2024-10-02 22:30:00"
        ]
    );
    // After the event, before the agency found it: answered.
    case.steps.insert(
        PublicationDeadline::OtherResponse,
        moment("2024-09-30T18:00:00"),
    );
    assert!(found(&case, "2024-10-03T00:00:00").is_empty());
}

fn opinion(major_emergency: bool) -> PublicOpinion {
    PublicOpinion {
        id: "2024-3".to_owned(),
        major_emergency,
        occurred_at: Some(moment("2024-09-30T16:00:00")),
        detected_at: Some(moment("2024-09-30T22:30:00")),
        steps: SortedMap::new(),
    }
}

fn owed(
    from_detection: bool,
    opinion: &PublicOpinion,
) -> Vec<(PublicationDeadline, NaiveDateTime)> {
    let owed = opinion.deadlines(&counting(from_detection)).unwrap();
    owed.iter()
        .map(|it| (it.row().unwrap().parse().unwrap(), it.due_at().unwrap()))
        .collect()
}

#[test]
fn both_texts_on_public_opinion_apply_in_elapsed_hours() {
    assert_eq!(
        owed(true, &opinion(true)),
        [
            (
                PublicationDeadline::FirstResponse,
                moment("2024-10-01T03:30:00")
            ),
            (
                PublicationDeadline::PressConference,
                moment("2024-10-01T22:30:00")
            ),
        ]
    );
    let other = opinion(false);
    assert_eq!(
        owed(true, &other),
        [(
            PublicationDeadline::OtherResponse,
            moment("2024-10-02T22:30:00")
        )]
    );
    assert_eq!(
        owed(false, &other),
        [(
            PublicationDeadline::OtherResponse,
            moment("2024-10-02T16:00:00")
        )]
    );
    let unknown = PublicOpinion {
        detected_at: None,
        ..other
    };
    assert_eq!(
        unknown.deadlines(&counting(true)).unwrap_err().to_string(),
        "public opinion `2024-3` has no moment of detection to count from"
    );
}

#[test]
fn a_late_or_missing_response_is_found() {
    let mut case = opinion(true);
    let found = |case: &PublicOpinion, at| texts(&case.check(&counting(true), moment(at)).unwrap());
    assert!(found(&case, "2024-10-01T03:30:00").is_empty());
    assert_eq!(
        found(&case, "2024-10-01T03:31:00"),
        [
            "warning response-missing at 2024-3: no first word on a major emergency, due at 2024-10-01 03:30:00"
        ]
    );
    case.steps.insert(
        PublicationDeadline::FirstResponse,
        moment("2024-10-01T04:00:00"),
    );
    case.steps.insert(
        PublicationDeadline::PressConference,
        moment("2024-10-01T22:30:00"),
    );
    assert_eq!(
        found(&case, "2024-10-05T00:00:00"),
        [
            "warning response-late at 2024-3: first word on a major emergency at 2024-10-01 04:00:00, due at \
             2024-10-01 03:30:00"
        ]
    );
    let finding = &case
        .check(&counting(true), moment("2024-10-05T00:00:00"))
        .unwrap()[0];
    assert_eq!(finding.citation().unwrap().zh(), "国办发〔2016〕80号");
}

/// Received on 2024-09-20; counted by Python over the table of holidays: 5 working days end on
/// 2024-09-27, 15 on 2024-10-16, 25 on 2024-10-30.
#[test]
fn complaints_run_on_local_limits() {
    let complaint = |more: &str| -> Complaint {
        let text = r#"{"id":"c-1","kind":"not-disclosed","received_on":"2024-09-20""#;
        serde_json::from_str(&format!("{text}{more}}}")).unwrap()
    };
    let rules = SupervisionRules::default();
    let due = |complaint: &Complaint| {
        let [_, handling] = complaint.deadlines(&rules, &calendar());
        handling.due().date().unwrap()
    };
    assert_eq!(due(&complaint("")), date("2024-10-16"));
    assert_eq!(due(&complaint(r#","extended":true"#)), date("2024-10-30"));
    let found = |more: &str, as_of| {
        texts(
            &complaint(more)
                .check(&rules, date(as_of), &calendar())
                .unwrap(),
        )
    };
    assert!(found("", "2024-09-27").is_empty());
    assert_eq!(
        found("", "2024-10-17"),
        [
            "warning complaint-facts at c-1: the facts were not established by 2024-09-27",
            "warning complaint-overdue at c-1: not closed, due on 2024-10-16",
        ]
    );
    assert_eq!(
        found(
            r#","facts_found_on":"2024-09-27","investigators":1,"closed_on":"2024-10-17""#,
            "2024-12-01"
        ),
        [
            "warning complaint-investigators at c-1: persons who looked into the facts: 1, not 2",
            "warning complaint-late at c-1: closed on 2024-10-17, due on 2024-10-16",
            "warning complaint-result at c-1: closed without a result",
        ]
    );
    let closed = r#","facts_found_on":"2024-09-27","investigators":2,"closed_on":"2024-10-16","result":"not-verified""#;
    assert_eq!(complaint(closed).result, Some(ComplaintResult::NotVerified));
    assert!(found(closed, "2024-12-01").is_empty());
    let named = complaint(r#","from":"someone@example.org""#);
    assert!(!format!("{named:?}").contains("someone"));
}

#[test]
fn sessions_are_counted_by_kind_and_days() {
    let session = |kind, on: &str, persons| Session {
        kind,
        held_on: date(on),
        subject: "信息公开".to_owned(),
        persons,
    };
    let held = [
        session(SessionKind::Training, "2014-07-28", 86),
        session(SessionKind::Training, "2014-10-08", 12),
        session(SessionKind::Meeting, "2014-07-30", 9),
    ];
    let quarter = date("2014-07-01")..=date("2014-09-30");
    let count = Session::count(&held, SessionKind::Training, quarter).unwrap();
    assert_eq!(count, (1, 86));
    let year = date("2014-01-01")..=date("2014-12-31");
    let count = Session::count(&held, SessionKind::Training, year.clone()).unwrap();
    assert_eq!(count, (2, 98));
    let many = [
        session(SessionKind::Meeting, "2014-07-28", u64::MAX),
        session(SessionKind::Meeting, "2014-07-29", 1),
    ];
    assert_eq!(
        Session::count(&many, SessionKind::Meeting, year)
            .unwrap_err()
            .to_string(),
        "the persons of these sessions are too many to count"
    );
}

#[test]
fn the_nine_systems_are_in_force_or_missing() {
    assert_eq!(
        RequiredSystem::ALL
            .iter()
            .map(|it| it.zh())
            .collect::<Vec<_>>(),
        [
            "主动公开制度",
            "依申请公开制度",
            "责任追究制度",
            "社会评议制度",
            "保密审查制度",
            "工作季报制度",
            "举报调查制度",
            "考核制度",
            "澄清制度",
        ]
    );
    let mut register = SystemRegister::default();
    for system in RequiredSystem::ALL {
        let through = (*system == RequiredSystem::QuarterlyReport).then(|| date("2014-06-30"));
        register.enter(*system, "document-1", date("2009-01-01"), through);
    }
    assert!(
        register
            .check(Edition::Decree492, date("2014-06-30"))
            .is_empty()
    );
    let findings = register.check(Edition::Decree492, date("2014-07-01"));
    assert_eq!(
        texts(&findings),
        [
            "warning system-missing at quarterly-report: no system of quarterly report is in force (local)"
        ]
    );
    assert!(
        findings[0].citation().is_none(),
        "no national text asks for it"
    );
    let none = SystemRegister::default().check(Edition::Decree711, date("2024-01-02"));
    assert_eq!(none.len(), 9);
    let basis = |system: RequiredSystem, edition| system.basis(edition).map(|it| it.to_string());
    let review = RequiredSystem::ConfidentialityReview;
    assert_eq!(
        basis(review, Edition::Decree492).unwrap(),
        "decree-492/art-14"
    );
    assert_eq!(
        basis(review, Edition::Decree711).unwrap(),
        "decree-711/art-17"
    );
    assert_eq!(
        basis(RequiredSystem::QuarterlyReport, Edition::Decree711),
        None
    );
}
