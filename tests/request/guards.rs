//! Steps that look right one by one and are wrong together.

use crate::case::unreadable;
use disclosure::deadline::{Due, Obligation};
use disclosure::vocabulary::Outcome;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{RequestOutcome, Stance, State};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, Case, HEAD, OFFICE, UNIT, correction_notice, day, disclosed, extension, opinion,
    organ_letter, serve, third_party_letter, withheld,
};

fn draft(decision: &Value) -> Value {
    json!({"command": "draft-reply", "decisions": [decision]})
}

/// Reasons were asked for on 03-04 and given on 03-06.
fn explained() -> Case {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "find-excessive", "reason": "一个月内第52件"}),
    )
    .does(
        OFFICE,
        "2025-03-04",
        json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5}),
    )
    .does(OFFICE, "2025-03-04", serve(&json!("reasons")));
    assert_eq!(case.breaches("2025-09-01"), []);
    case.does(
        APPLICANT,
        "2025-03-06",
        json!({"command": "explain-reasons", "reason": "用于课题研究"}),
    );
    case
}

#[test]
fn reasons_given_leave_the_office_to_act() {
    let mut case = explained();
    assert_eq!(
        case.state_and_due(),
        (State::AwaitingReasons, "2025-03-31".to_owned())
    );
    assert_eq!(case.breaches("2025-03-31"), []);
    assert_eq!(case.breaches("2025-04-01"), [Obligation::Reply]);
    case.does(
        APPLICANT,
        "2025-04-02",
        json!({"command": "withdraw", "proof": "1"}),
    );
    assert_eq!(case.breaches("2025-04-02"), [Obligation::Reply]);
}

#[test]
fn a_reply_is_put_off_before_its_limit() {
    let accept = json!({
        "command": "accept-reasons", "reason": "理由成立",
        "deferral": {"number": "榕信延〔2025〕1号", "to": "2025-10-30"},
    });
    let mut case = explained();
    assert_eq!(
        case.refuses(OFFICE, "2025-04-01", accept.clone()),
        "too-late (decree-711/art-35)"
    );
    case.does(OFFICE, "2025-03-31", accept);
    assert_eq!(case.due(), Due::On(day("2025-10-30")));
    // Late, and without a later date: a finding like any other.
    explained().does(
        OFFICE,
        "2025-04-01",
        json!({"command": "accept-reasons", "reason": "理由成立"}),
    );
}

#[test]
fn a_draft_is_not_older_than_what_it_rests_on() {
    let mut searched = Case::assigned("2025-03-03", 1);
    searched.does(
        UNIT,
        "2025-03-20",
        json!({"command": "record-search", "items": [1], "scope": "档案", "found": false}),
    );
    let missing = json!({"item": 1, "disposition": {"kind": "does-not-exist"}});
    assert_eq!(
        searched.refuses(UNIT, "2025-03-05", draft(&missing)),
        "date-order (decree-711/art-36)"
    );
    searched.does(UNIT, "2025-03-20", draft(&missing));

    let mut heard = Case::assigned("2025-03-03", 1);
    heard
        .does(OFFICE, "2025-03-05", third_party_letter(1))
        .does("party-9:third-party", "2025-03-20", opinion(1, "agree"));
    let agreed = json!({"item": 1, "disposition": {
        "kind": "disclose", "access": {"by": "provided"},
        "third_party": {"basis": "consulted", "consultation": 1},
    }});
    assert_eq!(
        heard.refuses(UNIT, "2025-03-06", draft(&agreed)),
        "date-order (decree-711/art-36)"
    );
    heard.does(UNIT, "2025-03-20", draft(&agreed));
}

#[test]
fn a_new_decision_is_not_older_than_its_order() {
    let mut case = Case::assigned("2024-12-02", 1);
    let mut refused = withheld(1, "internal-affairs-2019");
    refused["disposition"]["grounds"][0]["kind"] = json!("personnel");
    case.replies("2024-12-20", &json!([refused]), "review-first")
        .does(
            OFFICE,
            "2025-02-14",
            json!({
                "command": "open-round", "source": "review-decision", "reference": "复议决定书",
                "term": 20,
            }),
        );
    assert_eq!(
        case.refuses(UNIT, "2025-02-13", draft(&disclosed(1))),
        "date-order (decree-711/art-36)"
    );
    case.does(UNIT, "2025-02-14", draft(&disclosed(1)));
}

#[test]
fn a_letter_that_cannot_be_served_does_not_lock_the_case() {
    let close = |reason: Value| {
        let mut command = json!({"command": "close-consultation", "consultation": 1});
        if !reason.is_null() {
            command["reason"] = reason;
        }
        command
    };
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", third_party_letter(1));
    assert_eq!(
        case.refuses(OFFICE, "2025-03-20", close(Value::Null)),
        "not-served (decree-711/art-32)"
    );
    assert_eq!(unreadable(close(json!(""))), "a text is blank");
    case.does(OFFICE, "2025-03-20", close(json!("退信，下落不明")));
    let decision = json!({"item": 1, "disposition": {
        "kind": "disclose", "access": {"by": "provided"},
        "third_party": {"basis": "not-consulted", "reason": "退信，下落不明"},
    }});
    case.does(UNIT, "2025-03-20", draft(&decision));
    case.replays();

    // Nobody who never got the letter has consented by silence.
    let mut unserved = Case::assigned("2025-03-03", 1);
    unserved
        .does(OFFICE, "2025-03-05", organ_letter(1, true))
        .does(OFFICE, "2025-03-20", close(json!("机关已撤销")));
    assert_eq!(
        unserved.request.consultations()[0].stance(),
        Stance::AgencyDecides
    );

    // A reason does not shorten the term of a letter that was served.
    let mut served = Case::assigned("2025-03-03", 1);
    served
        .does(OFFICE, "2025-03-05", third_party_letter(1))
        .does(OFFICE, "2025-03-06", serve(&json!({"consultation": 1})));
    assert_eq!(
        served.refuses(OFFICE, "2025-03-20", close(json!("不再等待"))),
        "too-early (decree-711/art-32)"
    );
}

#[test]
fn a_referral_does_not_lock_the_case() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-05",
        json!({
            "command": "refer", "consultation": 1, "number": "榕信请〔2025〕1号",
            "body": "保密行政管理部门",
        }),
    );
    assert_eq!(case.request.state(), State::AwaitingDetermination);
    let mut withdrawn = case.clone();
    withdrawn.does(
        APPLICANT,
        "2025-03-06",
        json!({"command": "withdraw", "proof": "1"}),
    );
    assert_eq!(withdrawn.request.state(), State::Withdrawn);
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-03-20",
            json!({"command": "close-consultation", "consultation": 1})
        ),
        "blank (decree-711/art-17/para-3)"
    );
    case.does(
        OFFICE,
        "2025-03-20",
        json!({"command": "close-consultation", "consultation": 1, "reason": "已查明并非国家秘密"}),
    );
    assert_eq!(case.request.state(), State::InProgress);
    case.replays();
}

#[test]
fn an_order_on_silence_opens_a_round_of_the_same_handling() {
    let order = |source: &str| json!({"command": "open-round", "source": source, "reference": "复议决定书", "term": 20});
    let mut case = Case::assigned("2025-03-03", 1);
    assert_eq!(
        case.refuses(OFFICE, "2025-03-31", order("review-decision")),
        "too-early (decree-711/art-51)"
    );
    assert_eq!(
        case.refuses(OFFICE, "2025-06-03", order("own-motion")),
        "no-decision (decree-711/art-51)"
    );
    case.does(OFFICE, "2025-06-03", order("review-decision"));
    assert_eq!(
        case.state_and_due(),
        (State::InProgress, "2025-07-01".to_owned())
    );
    assert_eq!(case.breaches("2025-06-10"), [Obligation::Reply]);
    case.replies("2025-06-20", &json!([disclosed(1)]), "review-or-suit");
    let granted = Some(RequestOutcome::Decree711(Outcome::Granted));
    assert_eq!(case.request.outcome(), granted);
    assert_eq!(case.request.concluded_on(), Some(day("2025-06-20")));
    // A later round changes nothing in the row of the one decision that is counted.
    case.does(OFFICE, "2025-09-01", order("judgment")).replies(
        "2025-09-02",
        &json!([withheld(1, "state-secret-2019")]),
        "review-first",
    );
    assert_eq!(case.request.outcome(), granted);
    assert_eq!(case.request.concluded_on(), Some(day("2025-06-20")));
    case.replays();
}

#[test]
fn a_fee_paid_in_time_reopens_what_lapsed() {
    let mut case = Case::reviewed("2025-06-06", 1);
    case.does(
        OFFICE,
        "2025-06-09",
        json!({"command": "find-excessive", "reason": "一个月内第34件"}),
    )
    .does(OFFICE, "2025-06-09", fee_demand())
    .does(OFFICE, "2025-06-09", serve(&json!("fee")));
    assert_eq!(
        case.refuses(OFFICE, "2025-07-04", payment("reopen-for-payment", "700")),
        "state (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6)"
    );
    case.does(OFFICE, "2025-07-08", json!({"command": "lapse"}));
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::FeeUnpaid))
    );
    for (on, amount, reason) in [
        ("2025-07-04", "699", "amount"),
        ("2025-07-08", "700", "too-late"),
    ] {
        assert_eq!(
            case.refuses(OFFICE, on, payment("reopen-for-payment", amount)),
            format!("{reason} (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6)")
        );
    }
    case.does(OFFICE, "2025-07-04", payment("reopen-for-payment", "700"));
    assert_eq!(
        case.state_and_due(),
        (State::InReview, "2025-08-01".to_owned())
    );
    assert_eq!(case.request.outcome(), None);
    assert_eq!(case.breaches("2025-08-01"), []);
    case.replays();
}

#[test]
fn a_lapse_is_reopened_by_what_was_missing() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-04", correction_notice(5))
        .does(OFFICE, "2025-03-04", serve(&json!("correction")))
        .does(OFFICE, "2025-03-12", json!({"command": "lapse"}));
    assert_eq!(
        case.refuses(OFFICE, "2025-03-13", payment("reopen-for-payment", "700")),
        "not-lapsed (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6)"
    );
}

#[test]
fn the_finding_before_a_fee_is_a_convention() {
    let mut case = Case::submitted("in-person", "2025-06-06", 1);
    case.does(
        OFFICE,
        "2025-06-06",
        json!({
            "command": "receive",
            "conventions": {"fee_notice": {"excess_finding_required": false}},
        }),
    )
    .registers("2025-06-06");
    // The question for reasons needs the finding all the same (Art. 35).
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-06-09",
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5})
        ),
        "no-finding (decree-711/art-35)"
    );
    case.does(OFFICE, "2025-06-09", fee_demand());
    assert_eq!(case.request.state(), State::AwaitingFee);
    assert_eq!(
        Case::reviewed("2025-06-06", 1).refuses(OFFICE, "2025-06-09", fee_demand()),
        "no-finding (decree-711/art-42/para-1)"
    );
}

fn fee_demand() -> Value {
    json!({
        "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
        "amount": "700", "way_to_pay": "缴款码",
    })
}

fn payment(command: &str, amount: &str) -> Value {
    json!({"command": command, "amount": amount})
}

#[test]
fn an_answer_on_the_spot_spares_no_review() {
    let mut case = Case::submitted("in-person", "2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-03",
        json!({
            "command": "receive",
            "conventions": {"legality_review": true, "on_the_spot": "before-other-handling"},
        }),
    )
    .registers("2025-03-03");
    let answer = |legality: Value| {
        json!({
            "command": "answer-on-the-spot", "number": "榕信复〔2025〕1号",
            "decisions": [disclosed(1)], "remedy": "review-or-suit",
            "secrecy_reviewed_by": {"id": "staff-4", "role": "secrecy-reviewer"},
            "legality_reviewed_by": legality,
        })
    };
    let reviewed = answer(json!({"id": "staff-6", "role": "legal-reviewer"}));
    assert_eq!(
        case.refuses(OFFICE, "2025-03-05", answer(Value::Null)),
        "legality-review (decree-711/art-33/para-1)"
    );
    let mut handled = case.clone();
    handled.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "find-excessive", "reason": "一个月内第52件"}),
    );
    assert_eq!(
        handled.refuses(OFFICE, "2025-03-05", reviewed.clone()),
        "not-on-the-spot (decree-711/art-33/para-1)"
    );
    case.does(OFFICE, "2025-03-05", reviewed);
    assert_eq!(case.request.state(), State::Replied);
    case.replays();
}

#[test]
fn another_applicant_does_not_act_on_a_request() {
    let withdraw = json!({"command": "withdraw", "proof": "1"});
    let mut case = Case::assigned("2025-03-03", 1);
    assert_eq!(
        case.refuses("applicant-99:applicant", "2025-03-05", withdraw.clone()),
        "other-applicant (decree-711/art-27)"
    );
    case.does(APPLICANT, "2025-03-05", withdraw);
}

#[test]
fn an_extension_does_not_wait_for_the_register() {
    let mut case = Case::handed_in("2025-03-03");
    case.does(HEAD, "2025-03-05", extension(5, "2025-03-05"));
    assert_eq!(
        case.state_and_due(),
        (State::Received, "2025-04-08".to_owned())
    );
}

#[test]
fn what_is_archived_may_still_be_published() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.replies("2025-03-05", &json!([disclosed(1)]), "review-or-suit")
        .does(
            OFFICE,
            "2025-03-06",
            json!({"command": "deliver", "proof": "1"}),
        )
        .archives("2025-03-07")
        .does(
            OFFICE,
            "2025-03-10",
            json!({"command": "convert", "items": [1], "reason": "多人申请"}),
        );
    assert_eq!(case.request.state(), State::Archived);
    assert_eq!(case.request.converted_on(), Some(day("2025-03-10")));
    case.replays();
}

impl Case {
    fn state_and_due(&self) -> (State, String) {
        (self.request.state(), self.due_on().to_string())
    }
}
