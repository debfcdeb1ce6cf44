//! Scenarios of the domain sheets about fees, replies, rounds and editions.

use crate::case::unreadable;
use disclosure::deadline::{Due, Obligation, Open};
use disclosure::law::Edition;
use disclosure::vocabulary::{Outcome, Outcome2007};
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{RequestOutcome, State};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, APPROVER, Case, HEAD, OFFICE, REVIEWER, UNIT, correction, correction_notice, day,
    disclosed, dispatch, extension, opinion, organ_letter, serve, third_party_letter, withheld,
};

fn demand() -> Value {
    json!({
        "command": "demand-fee", "number": "榕信费〔2025〕1号",
        "measure": {"items": {"first": 34, "last": 34}}, "amount": "200", "way_to_pay": "非税缴款码",
    })
}

#[test]
fn s7_fee_notice_payment_restart() {
    let mut case = Case::reviewed("2025-06-06", 1);
    assert_eq!(case.due_on(), day("2025-07-04"));
    assert_eq!(
        case.refuses(OFFICE, "2025-06-09", demand()),
        "no-finding (decree-711/art-42/para-1)"
    );
    case.does(
        OFFICE,
        "2025-06-09",
        json!({"command": "find-excessive", "reason": "当月第34件申请"}),
    )
    .does(OFFICE, "2025-06-09", demand())
    .does(OFFICE, "2025-06-09", serve(&json!("fee")));
    assert_eq!(case.obliged_on(Obligation::Payment), day("2025-07-07"));
    let mut unpaid = case.clone();
    assert_eq!(
        unpaid.refuses(OFFICE, "2025-07-07", json!({"command": "lapse"})),
        "too-early (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6)"
    );
    unpaid.does(OFFICE, "2025-07-08", json!({"command": "lapse"}));
    assert_eq!(
        unpaid.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::FeeUnpaid))
    );

    case.does(
        APPLICANT,
        "2025-07-04",
        json!({"command": "pay", "amount": "150"}),
    );
    assert_eq!(
        case.request.state(),
        State::AwaitingFee,
        "a part completes nothing"
    );
    case.does(
        APPLICANT,
        "2025-07-04",
        json!({"command": "pay", "amount": "50"}),
    );
    assert_eq!(case.due_on(), day("2025-08-01"));
    assert_eq!(case.breaches("2025-07-05"), []);
    case.replays();
}

fn s9_decisions() -> Value {
    json!([
        disclosed(1),
        {"item": 2, "disposition": {"kind": "disclose-in-part", "withheld": [{
            "part": "报价明细", "grounds": [{
                "exemption": "third-party-rights-2019", "reason": "属于商业秘密",
                "third_party": {"basis": "consulted", "consultation": 1},
            }],
        }], "third_party": {"basis": "consulted", "consultation": 1, "finding": "其余部分不涉及商业秘密"}}},
        {"item": 3, "disposition": {"kind": "does-not-exist"}},
        {"item": 4, "disposition": {"kind": "not-this-agency", "reason": "不属本机关职责", "responsible": {
            "known": "named", "name": "某市水务局", "contact": "政务服务热线",
        }}},
    ])
}

fn s9() -> Case {
    let mut case = Case::assigned("2025-03-03", 4);
    case.does(
        OFFICE,
        "2025-03-04",
        json!({
            "command": "consult-third-party", "consultation": 1, "items": [2],
            "number": "榕信征〔2025〕1号", "party": {"reference": "vault/9"},
        }),
    )
    .does(
        "party-9:third-party",
        "2025-03-07",
        json!({
            "command": "give-opinion", "consultation": 1,
            "opinion": {"says": "refuse", "reason": "报价明细属商业秘密"},
        }),
    );
    case
}

#[test]
fn s9_what_a_reply_needs() {
    let mut case = s9();
    let draft = |decisions: Value| json!({"command": "draft-reply", "decisions": decisions});
    assert_eq!(
        case.refuses(UNIT, "2025-03-10", draft(s9_decisions())),
        "no-search (decree-711/art-36/item-4)"
    );
    case.does(
        UNIT,
        "2025-03-10",
        json!({
            "command": "record-search", "items": [3], "scope": "档案室、办公系统", "found": false,
        }),
    );
    // A withheld part without a reason and another agency without a name cannot even be read.
    let mut bare = s9_decisions();
    bare[1]["disposition"]["withheld"][0]["grounds"][0]["reason"] = json!(" ");
    assert_eq!(unreadable(draft(bare)), "a text is blank");
    let mut bare = s9_decisions();
    bare[3]["disposition"]["responsible"]["name"] = json!("");
    assert_eq!(unreadable(draft(bare)), "a text is blank");
    let mut unheard = s9_decisions();
    unheard[1]["disposition"]["withheld"][0]["grounds"][0]["third_party"] = Value::Null;
    assert_eq!(
        case.refuses(UNIT, "2025-03-10", draft(unheard)),
        "third-party-not-heard (decree-711/art-15)"
    );
}

#[test]
fn s9_one_request_four_answers_one_row() {
    let mut case = s9();
    let draft = |decisions: Value| json!({"command": "draft-reply", "decisions": decisions});
    case.does(
        UNIT,
        "2025-03-10",
        json!({
            "command": "record-search", "items": [3], "scope": "档案室、办公系统", "found": false,
        }),
    );
    case.does(UNIT, "2025-03-11", draft(s9_decisions()));
    assert_eq!(
        case.refuses(
            "staff-3:secrecy-reviewer",
            "2025-03-12",
            json!({"command": "review-secrecy", "passed": true})
        ),
        "same-person (decree-711/art-17/para-2)"
    );
    assert_eq!(
        case.refuses(APPROVER, "2025-03-12", json!({"command": "approve"})),
        "secrecy-review (decree-711/art-45)"
    );
    case.does(
        REVIEWER,
        "2025-03-12",
        json!({"command": "review-secrecy", "passed": true}),
    );
    assert_eq!(
        case.refuses(
            "staff-3:approver",
            "2025-03-12",
            json!({"command": "approve"})
        ),
        "same-person (decree-711/art-45)"
    );
    case.does(APPROVER, "2025-03-12", json!({"command": "approve"}));
    assert_eq!(
        case.refuses(OFFICE, "2025-03-12", dispatch("review-or-suit")),
        "remedy-notice (other/行政复议法/2023年修订/art-23/para-1/item-4)"
    );
    case.does(OFFICE, "2025-03-12", dispatch("review-first"))
        .does(
            OFFICE,
            "2025-03-13",
            json!({"command": "deliver", "proof": "回证-8"}),
        );
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Partial))
    );
    let bases: Vec<_> = case
        .request
        .legal_bases()
        .iter()
        .map(|(item, citation)| format!("{item} {citation}"))
        .collect();
    assert_eq!(
        bases,
        [
            "1 decree-711/art-36/item-2",
            "2 decree-711/art-37",
            "2 decree-711/art-15",
            "3 decree-711/art-36/item-4",
            "4 decree-711/art-36/item-5",
        ]
    );
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-03-14",
            json!({"command": "archive", "contents": ["reply"]})
        ),
        "incomplete (decree-711/art-45)"
    );
    case.archives("2025-03-14");
    assert_eq!(case.request.state(), State::Archived);
    case.replays();
}

#[test]
fn s10_a_new_round_is_counted_nowhere() {
    let mut case = Case::assigned("2024-11-29", 1);
    case.replies(
        "2024-12-20",
        &json!([withheld(1, "state-secret-2019")]),
        "review-first",
    )
    .does(
        OFFICE,
        "2024-12-23",
        json!({"command": "deliver", "proof": "回证-8"}),
    )
    .archives("2024-12-27");
    let row = Some(RequestOutcome::Decree711(Outcome::RefusedStateSecret));
    assert_eq!(
        (case.request.outcome(), case.request.concluded_on()),
        (row, Some(day("2024-12-20")))
    );
    case.does(OFFICE, "2025-02-14", json!({
        "command": "open-round", "source": "review-decision", "reference": "榕府复决〔2025〕3号", "term": 20,
    }));
    assert_eq!(case.due_on(), day("2025-03-14"));
    assert_eq!(
        case.obligation(Obligation::Reply)
            .citation()
            .unwrap()
            .to_string(),
        "decree-711/art-51"
    );
    assert_eq!(
        case.refuses(HEAD, "2025-02-17", extension(5, "2025-02-17")),
        "round (decree-711/art-33/para-2)"
    );
    case.replies("2025-03-17", &json!([disclosed(1)]), "review-or-suit");
    assert_eq!(
        (case.request.outcome(), case.request.year()),
        (row, Some(2024))
    );
    assert_eq!(case.request.concluded_on(), Some(day("2024-12-20")));
    assert_eq!(
        case.request.latest_outcome(),
        Some(RequestOutcome::Decree711(Outcome::Granted))
    );
    assert_eq!(case.breaches("2025-03-17"), [Obligation::Reply]);
    assert_eq!(case.request.round().unwrap().number(), 2);
    case.replays();
}

#[test]
fn s11_year_boundary() {
    let mut case = Case::assigned("2024-12-30", 1);
    assert_eq!(case.due_on(), day("2025-01-27"));
    case.replies("2025-01-24", &json!([disclosed(1)]), "review-or-suit");
    assert_eq!(case.request.year(), Some(2024));
    assert_eq!(case.request.concluded_on(), Some(day("2025-01-24")));
    assert_eq!(case.breaches("2025-12-31"), []);
}

#[test]
fn s13_decree_492() {
    let mut case = Case::assigned("2018-09-10", 1);
    assert_eq!(case.request.edition(), Some(Edition::Decree492));
    assert_eq!(case.due_on(), day("2018-09-30"));
    assert_eq!(
        case.refuses(HEAD, "2018-09-30", extension(16, "2018-09-30")),
        "cap (decree-492/art-24)"
    );
    let mut organ = case.clone();
    organ.does(OFFICE, "2018-09-11", organ_letter(1, false));
    assert_eq!(
        organ.due_on(),
        day("2018-09-30"),
        "another organ does not stop the clock"
    );
    let mut party = case.clone();
    party
        .does(OFFICE, "2018-09-11", third_party_letter(1))
        .does(OFFICE, "2018-09-12", serve(&json!({"consultation": 1})));
    assert_eq!(
        party.obligation(Obligation::ThirdPartyOpinion).due(),
        Due::Undetermined(Open::NoFigure)
    );
    assert_eq!(party.due(), Due::Undetermined(Open::Consultation));
    party.does("party-9:third-party", "2018-09-21", opinion(1, "agree"));
    assert_eq!(party.due_on(), day("2018-10-17"));

    case.does(HEAD, "2018-09-30", extension(15, "2018-09-30"));
    assert_eq!(case.due_on(), day("2018-10-26"));
    case.replays();

    let mut unclear = Case::reviewed("2018-09-10", 1);
    unclear.does(OFFICE, "2018-09-12", correction_notice(0));
    assert_eq!(unclear.request.state(), State::Replied);
    assert_eq!(
        unclear.request.outcome(),
        Some(RequestOutcome::Decree492(Outcome2007::AmendOrSupplement))
    );
    assert_eq!(
        unclear.refuses(APPLICANT, "2018-09-14", correction()),
        "not-under-edition (decree-492)"
    );
}

#[test]
fn s14_edition_pinned_at_receipt() {
    assert_eq!(Case::handed_in("2019-05-10").due_on(), day("2019-05-31"));
    let mut overridden = Case::submitted("in-person", "2019-05-10", 1);
    overridden.does(
        OFFICE,
        "2019-05-10",
        json!({"command": "receive", "edition": "2019"}),
    );
    assert_eq!(overridden.due_on(), day("2019-06-10"));
    overridden.replays();
    assert_eq!(Case::handed_in("2019-05-15").due_on(), day("2019-06-13"));
}
