//! Single steps: other dates of the sheet, guards, conventions, lineage, documents.

use crate::case::Entry;
use crate::case::id;
use disclosure::deadline::{Due, Obligation, Open};
use disclosure::vocabulary::{Outcome, Term};
use disclosure::workflow::request::{
    DocumentKind, Request, RequestOutcome, SharedInformation, State,
};
use disclosure::workflow::{Bar, Machine as _};
use serde_json::json;

use crate::case::{
    APPLICANT, Case, HEAD, OFFICE, UNIT, correction_notice, day, disclosed, extension, opinion,
    serve, third_party_letter,
};

/// The dates of the sheet of the workflow that no scenario has.
#[test]
fn worked_dates() {
    let mut first = Case::assigned("2019-09-11", 1);
    assert_eq!(first.due_on(), day("2019-10-15"));
    first.does(HEAD, "2019-10-15", extension(20, "2019-10-15"));
    assert_eq!(first.due_on(), day("2019-11-12"));
    let second = Case::handed_in("2021-01-28");
    assert_eq!(
        second.obliged_on(Obligation::CorrectionNotice),
        day("2021-02-07")
    );

    for (exclusion, due) in [
        ("after-issue", "2024-05-22"),
        ("after-service", "2024-05-20"),
        ("from-issue", "2024-05-23"),
    ] {
        let mut case = Case::submitted("in-person", "2024-04-01", 1);
        case.does(
            OFFICE,
            "2024-04-01",
            json!({
                "command": "receive", "conventions": {"exclusion": exclusion},
            }),
        );
        case.registers("2024-04-01")
            .does(
                OFFICE,
                "2024-04-01",
                json!({"command": "assign", "unit": "unit-3"}),
            )
            .does(OFFICE, "2024-04-09", third_party_letter(1))
            .does(OFFICE, "2024-04-11", serve(&json!({"consultation": 1})));
        assert_eq!(
            case.obliged_on(Obligation::ThirdPartyOpinion),
            day("2024-05-06")
        );
        let mut silent = case.clone();
        case.does("party-9:third-party", "2024-04-29", opinion(1, "agree"));
        assert_eq!(case.due_on(), day(due), "{exclusion}");
        if exclusion == "after-issue" {
            silent.does(
                OFFICE,
                "2024-05-07",
                json!({"command": "close-consultation", "consultation": 1}),
            );
            assert_eq!(silent.due_on(), day("2024-05-24"));
        }
    }
    assert_eq!(Case::handed_in("2024-05-11").due_on(), day("2024-06-07"));

    let mut delivered = Case::assigned("2024-06-03", 1);
    delivered
        .replies("2024-06-27", &json!([disclosed(1)]), "review-or-suit")
        .does(
            OFFICE,
            "2024-06-28",
            json!({"command": "deliver", "proof": "回证-8"}),
        );
    assert_eq!(delivered.obliged_on(Obligation::Review), day("2024-08-27"));
    assert_eq!(delivered.obliged_on(Obligation::Suit), day("2024-12-30"));
}

#[test]
fn reasons_and_deferral() {
    let mut case = Case::reviewed("2025-03-03", 1);
    let ask = json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5});
    assert_eq!(
        case.refuses(OFFICE, "2025-03-04", ask.clone()),
        "no-finding (decree-711/art-35)"
    );
    case.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "find-excessive", "reason": "月内第40件"}),
    )
    .does(OFFICE, "2025-03-04", ask)
    .does(OFFICE, "2025-03-05", serve(&json!("reasons")));
    assert_eq!(case.obliged_on(Obligation::Reasons), day("2025-03-12"));
    assert_eq!(
        case.breaches("2025-06-01"),
        [],
        "nothing is overdue while the applicant is to act"
    );
    let reject = json!({"command": "reject-reasons", "reason": "与生产生活无关的反复申请"});
    assert_eq!(
        case.refuses(OFFICE, "2025-03-12", reject.clone()),
        "too-early (decree-711/art-35)"
    );
    let mut rejected = case.clone();
    rejected.does(OFFICE, "2025-03-13", reject);
    assert_eq!(rejected.request.state(), State::ReplyDrafted);
    rejected
        .does(
            "staff-5:approver",
            "2025-03-14",
            json!({"command": "approve"}),
        )
        .does(
            OFFICE,
            "2025-03-14",
            crate::case::dispatch("review-or-suit"),
        );
    assert_eq!(
        rejected.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Excessive))
    );

    case.does(
        APPLICANT,
        "2025-03-07",
        json!({"command": "explain-reasons", "reason": "学术研究"}),
    );
    let accept = |to: &str| {
        json!({
            "command": "accept-reasons", "reason": "研究项目属实",
            "deferral": {"number": "榕信缓〔2025〕1号", "to": to},
        })
    };
    assert_eq!(
        case.refuses(OFFICE, "2025-03-10", accept("2025-03-31")),
        "no-later-date (decree-711/art-35)"
    );
    case.does(OFFICE, "2025-03-10", accept("2025-06-30"));
    assert_eq!(case.due_on(), day("2025-06-30"));
    assert_eq!(
        case.obligation(Obligation::Reply)
            .citation()
            .unwrap()
            .to_string(),
        "decree-711/art-35"
    );
    assert_eq!(
        case.refuses(HEAD, "2025-03-11", extension(5, "2025-03-11")),
        "deferred (decree-711/art-33/para-2)"
    );
    case.replays();
}

#[test]
fn split_and_merge_keep_the_day_of_receipt() {
    let mut parent = Case::handed_in_with("2025-03-03", 2);
    parent.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "register", "number": "2025-17", "class": "company"}),
    );
    let child = |number: &str, from: u16| json!({"number": number, "from": [from], "items": [{"number": 1, "description": "信息"}]});
    for (first, second) in [(1, 1), (1, 3)] {
        assert_eq!(
            parent.refuses(
                OFFICE,
                "2025-03-05",
                json!({"command": "split", "into": [
                    child("2025-17-1", first), child("2025-17-2", second),
                ]})
            ),
            "items-of-parent (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-4)"
        );
    }
    parent.does(
        OFFICE,
        "2025-03-05",
        json!({
            "command": "split", "into": [child("2025-17-1", 1), child("2025-17-2", 2)],
        }),
    );
    let split = parent.log.last().unwrap();
    let children: Vec<_> = parent
        .request
        .offspring(split)
        .iter()
        .map(|begin| {
            let mut child = Request::default();
            let log = child.handle(begin, &parent.calendar).unwrap();
            assert_eq!(Request::replay(&log).unwrap(), child);
            child
        })
        .collect();
    assert!(!parent.request.is_counted());
    for child in &children {
        assert!(child.is_counted());
        assert_eq!(child.lineage().parent(), Some(&id("2025-17")));
        assert_eq!(child.received_on(), Some(day("2025-03-03")));
        assert_eq!(
            child.reply_due(&parent.calendar),
            Due::On(day("2025-03-31"))
        );
        assert_eq!(child.state(), State::Registered);
    }
    assert_eq!(children.len(), 2);

    let mut survivor = Case::reviewed("2025-03-05", 1);
    survivor.does(OFFICE, "2025-03-06", json!({
        "command": "absorb", "number": "2025-16", "applicant": "applicant-2", "received_on": "2025-03-03",
    }));
    let due: Vec<_> = survivor
        .request
        .deadlines(&survivor.calendar)
        .iter()
        .filter(|it| it.what() == Obligation::Reply)
        .map(disclosure::deadline::Deadline::due)
        .collect();
    assert_eq!(
        due,
        [Due::On(day("2025-04-02")), Due::On(day("2025-03-31"))]
    );
    assert_eq!(survivor.breaches("2025-04-01"), [Obligation::Reply]);
    let mut merged = Case::reviewed("2025-03-03", 1);
    merged.does(
        OFFICE,
        "2025-03-06",
        json!({"command": "merge", "into": "2025-18"}),
    );
    assert!(
        merged.request.is_counted(),
        "each application keeps its count"
    );
}

#[test]
fn several_applicants_one_information() {
    let decided = |applicant: &str| {
        let mut case = Case::assigned("2025-03-03", 1);
        let mut decision = disclosed(1);
        decision["information"] = json!("征收标准-2024");
        case.does(
            UNIT,
            "2025-03-04",
            json!({"command": "draft-reply", "decisions": [decision]}),
        );
        let mut log = serde_json::to_value(&case.log).unwrap();
        log[0]["actor"]["id"] = json!(applicant);
        let log: Vec<Entry> = serde_json::from_value(log).unwrap();
        Request::replay(&log).unwrap()
    };
    let same = [decided("applicant-1"), decided("applicant-1")];
    assert_eq!(SharedInformation::among(&same, 2), []);
    let requests = [decided("applicant-1"), decided("applicant-2")];
    let shared = SharedInformation::among(&requests, 2);
    assert_eq!(shared[0].information(), "征收标准-2024");
    assert_eq!(shared[0].applicants(), 2);
}

#[test]
fn a_case_outlives_its_personal_data() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-04", third_party_letter(1));
    let mut erased = case.log.clone();
    let mut held = 0;
    for event in &mut erased {
        event.for_each_personal(|personal| {
            personal.erase();
            held += 1;
        });
    }
    assert_eq!(
        held, 6,
        "name, identity, contact, form and item of the applicant, and the third party"
    );
    assert_eq!(Request::replay(&erased).unwrap(), case.request);
    let text = serde_json::to_string(&erased).unwrap();
    assert!(!text.contains("vault"), "{text}");
}

#[test]
fn a_fee_paid_before_does_not_bar_a_reopening() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-03",
        json!({"command": "find-excessive", "reason": "月内第40件"}),
    )
    .does(
        OFFICE,
        "2025-03-03",
        json!({
            "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码",
        }),
    )
    .does(
        APPLICANT,
        "2025-03-04",
        json!({"command": "pay", "amount": "700"}),
    )
    .does(OFFICE, "2025-03-05", correction_notice(5))
    .does(OFFICE, "2025-03-05", serve(&json!("correction")))
    .does(OFFICE, "2025-03-13", json!({"command": "lapse"}));
    let open: Vec<_> = case
        .request
        .permitted()
        .into_iter()
        .map(Term::code)
        .collect();
    assert_eq!(
        open,
        [
            "reopen",
            "serve-notice",
            "archive",
            "open-round",
            "rectify",
            "take-back"
        ]
    );
}

#[test]
fn a_withdrawal_while_the_applicant_is_to_act_is_never_overdue() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-04", correction_notice(10)).does(
        APPLICANT,
        "2025-05-06",
        json!({"command": "withdraw", "proof": "撤回书-1"}),
    );
    assert_eq!(case.breaches("2025-06-01"), []);
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Other))
    );
    let mut late = Case::reviewed("2025-03-03", 1);
    late.does(
        APPLICANT,
        "2025-05-06",
        json!({"command": "withdraw", "proof": "撤回书-1"}),
    );
    assert_eq!(late.breaches("2025-06-01"), [Obligation::Reply]);
}

#[test]
fn facts_do_not_lie_before_what_they_follow() {
    let case = Case::assigned("2025-03-03", 1);
    assert_eq!(
        case.refuses(OFFICE, "2025-03-02", third_party_letter(1)),
        "date-order (decree-711/art-32)"
    );
    let order = case
        .order(OFFICE, "2025-03-05", third_party_letter(1))
        .entered_on(day("2025-03-04"));
    assert!(
        case.request
            .decide(&order, &case.calendar)
            .unwrap_err()
            .has(Bar::NotYet)
    );
    let mut entered = case.clone();
    let late = case
        .order(OFFICE, "2025-03-05", third_party_letter(1))
        .entered_on(day("2025-03-20"));
    entered.gives(&late).unwrap();
    assert_eq!(entered.due(), Due::Undetermined(Open::Consultation));
    let known = Request::replay_as_known_on(&entered.log, day("2025-03-19")).unwrap();
    assert_eq!(
        known.reply_due(&entered.calendar),
        Due::On(day("2025-03-31"))
    );
}

#[test]
fn every_document_says_what_it_holds() {
    for kind in DocumentKind::ALL {
        assert!(!kind.contents().is_empty(), "{kind}");
    }
    let mut case = Case::assigned("2025-03-03", 1);
    let order = case
        .order(HEAD, "2025-03-20", extension(5, "2025-03-21"))
        .entered_on(day("2025-03-21"));
    case.gives(&order).unwrap();
    let issued = case.log.last().unwrap();
    assert_eq!(issued.document(), Some(DocumentKind::ExtensionNotice));
    assert_eq!(
        issued.document_number().unwrap().to_string(),
        "榕信延〔2025〕4号"
    );
}
