//! Each convention does what it says, and is pinned at receipt.

use disclosure::deadline::{Due, Obligation, Open};
use disclosure::vocabulary::Outcome;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{RequestOutcome, State};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, APPROVER, Case, HEAD, OFFICE, UNIT, correction, correction_notice, day, disclosed,
    dispatch, extension, opinion, serve, third_party_letter, withheld,
};

/// Assigned to the unit, under these conventions.
fn under(on: &str, conventions: &Value, items: u16) -> Case {
    let mut case = reviewed_under(on, conventions, items);
    case.does(OFFICE, on, json!({"command": "assign", "unit": "unit-3"}));
    case
}

fn reviewed_under(on: &str, conventions: &Value, items: u16) -> Case {
    let mut case = Case::submitted("in-person", on, items);
    case.does(
        OFFICE,
        on,
        json!({"command": "receive", "conventions": conventions}),
    )
    .registers(on);
    case
}

#[test]
fn c1_the_day_of_receipt_may_count() {
    let case = under("2025-01-16", &json!({"receipt_day_counts": true}), 1);
    assert_eq!(case.due_on(), day("2025-02-18"));
    case.replays();
}

#[test]
fn c2_overdue_from() {
    let case = Case::handed_in("2025-02-28");
    assert_eq!(case.due_on(), day("2025-03-28"));
    assert_eq!(case.breaches("2025-03-29"), [Obligation::Reply]);
    let case = under(
        "2025-02-28",
        &json!({"overdue_from": "next-working-day"}),
        1,
    );
    assert_eq!(case.breaches("2025-03-30"), []);
    assert_eq!(case.breaches("2025-03-31"), [Obligation::Reply]);
}

#[test]
fn c4_the_act_that_stops_the_clock() {
    for (act, overdue) in [("signed", false), ("sent", true), ("delivered", true)] {
        let mut case = under("2025-02-28", &json!({"reply_act": act}), 1);
        case.does(
            UNIT,
            "2025-03-28",
            json!({"command": "draft-reply", "decisions": [{
                "item": 1, "disposition": {"kind": "needs-creation", "reason": "需要汇总"},
            }]}),
        )
        .does(APPROVER, "2025-03-28", json!({"command": "approve"}))
        .does(OFFICE, "2025-03-31", dispatch("review-or-suit"));
        assert_eq!(!case.breaches("2025-04-30").is_empty(), overdue, "{act}");
        let stopped = match act {
            "signed" => Some(day("2025-03-28")),
            "sent" => Some(day("2025-03-31")),
            _ => None,
        };
        assert_eq!(case.request.concluded_on(), stopped, "{act}");
    }
}

#[test]
fn c5_an_extension_may_have_to_come_at_once() {
    let mut case = under("2025-03-03", &json!({"extension_in_parts": false}), 1);
    case.does(HEAD, "2025-03-20", extension(5, "2025-03-20"));
    assert_eq!(
        case.refuses(HEAD, "2025-03-21", extension(5, "2025-03-21")),
        "done-already (decree-711/art-33/para-2)"
    );
}

#[test]
fn c6_a_late_notice_may_leave_the_clock_alone() {
    let house = json!({"late_notice_restarts": false});
    let mut late = reviewed_under("2024-04-26", &house, 1);
    late.does(OFFICE, "2024-05-10", correction_notice(10)).does(
        APPLICANT,
        "2024-05-20",
        correction(),
    );
    assert_eq!(late.due_on(), day("2024-05-27"));
    let mut timely = reviewed_under("2024-04-26", &house, 1);
    timely
        .does(OFFICE, "2024-05-09", correction_notice(10))
        .does(APPLICANT, "2024-05-20", correction());
    assert_eq!(timely.due_on(), day("2024-06-18"));
}

#[test]
fn c9_a_referral_counts_unless_sent_as_a_consultation() {
    let due = |referral: &str, as_consultation: bool| {
        let mut case = under("2025-03-03", &json!({"referral": referral}), 1);
        case.does(
            OFFICE,
            "2025-03-10",
            json!({
                "command": "refer", "consultation": 1, "number": "榕信请〔2025〕1号",
                "body": "保密行政管理部门", "as_consultation": as_consultation,
            }),
        );
        assert_eq!(case.request.state(), State::AwaitingDetermination);
        assert_eq!(
            case.obligation(Obligation::Determination).due(),
            Due::Undetermined(Open::NoFigure)
        );
        case.does(
            "body-1:determining-body",
            "2025-03-17",
            json!({"command": "determine", "consultation": 1, "disclose": true, "reason": "非密"}),
        );
        case.due_on()
    };
    let (counted, excluded) = (day("2025-03-31"), day("2025-04-08"));
    assert_eq!(due("counts-unless-consultation", false), counted);
    assert_eq!(due("counts-unless-consultation", true), excluded);
    assert_eq!(due("counts", true), counted);
    assert_eq!(due("excluded", false), excluded);
}

#[test]
fn reasons_may_stop_the_clock() {
    for (stops, due) in [(false, "2025-03-31"), (true, "2025-04-08")] {
        let mut case = reviewed_under("2025-03-03", &json!({"reasons_stop_clock": stops}), 1);
        case.does(
            OFFICE,
            "2025-03-10",
            json!({"command": "find-excessive", "reason": "月内第40件"}),
        )
        .does(
            OFFICE,
            "2025-03-10",
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 10}),
        )
        .does(
            APPLICANT,
            "2025-03-17",
            json!({"command": "explain-reasons", "reason": "学术研究"}),
        )
        .does(
            OFFICE,
            "2025-03-18",
            json!({"command": "accept-reasons", "reason": "属实"}),
        );
        assert_eq!(case.due_on(), day(due));
    }
}

#[test]
fn who_reviews_and_who_approves() {
    let draft = json!({"command": "draft-reply", "decisions": [{
        "item": 1, "disposition": {"kind": "needs-creation", "reason": "需要汇总"},
    }]});
    let mut legal = under("2025-03-03", &json!({"legality_review": true}), 1);
    legal.does(UNIT, "2025-03-04", draft.clone());
    assert_eq!(
        legal.refuses(APPROVER, "2025-03-05", json!({"command": "approve"})),
        "legality-review (decree-711/art-45)"
    );
    legal
        .does(
            "staff-6:legal-reviewer",
            "2025-03-05",
            json!({"command": "review-legality", "passed": true}),
        )
        .does(APPROVER, "2025-03-05", json!({"command": "approve"}));

    let mut same = under("2025-03-03", &json!({"approver_not_drafter": false}), 1);
    same.does(UNIT, "2025-03-04", draft).does(
        "staff-3:approver",
        "2025-03-05",
        json!({"command": "approve"}),
    );
    assert_eq!(same.request.state(), State::ReplyApproved);
}

#[test]
fn terms_the_law_does_not_give() {
    let mut converted = under("2025-03-03", &json!({"conversion_term": 20}), 1);
    converted
        .replies("2025-03-10", &json!([disclosed(1)]), "review-or-suit")
        .does(
            OFFICE,
            "2025-03-11",
            json!({"command": "convert", "items": [1], "reason": "多人申请"}),
        );
    assert_eq!(
        converted.obliged_on(Obligation::Conversion),
        day("2025-04-09")
    );

    let mut old = under("2018-09-10", &json!({"third_party_term_2007": 15}), 1);
    old.does(OFFICE, "2018-09-11", third_party_letter(1)).does(
        OFFICE,
        "2018-09-11",
        serve(&json!({"consultation": 1})),
    );
    assert_eq!(
        old.obliged_on(Obligation::ThirdPartyOpinion),
        day("2018-10-08")
    );
    old.does("party-9:third-party", "2018-09-12", opinion(1, "agree"));
    assert_eq!(old.due_on(), day("2018-10-08"));
}

#[test]
fn the_row_when_nothing_is_disclosed() {
    let decisions = json!([
        {"item": 1, "disposition": {"kind": "needs-creation", "reason": "需要汇总"}},
        withheld(2, "state-secret-2019"),
    ]);
    for (choice, row) in [
        ("first-row-of-table", Outcome::RefusedStateSecret),
        ("first-item", Outcome::NeedsCreation),
    ] {
        let mut case = under("2025-03-03", &json!({"mixed_refusals": choice}), 2);
        case.replies("2025-03-10", &decisions, "review-first");
        assert_eq!(case.request.outcome(), Some(RequestOutcome::Decree711(row)));
    }
}
