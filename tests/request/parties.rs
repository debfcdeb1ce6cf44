//! Those for whom a request is handled: its applicant and those of the requests merged into it; and
//! payments in parts that are entered late.

use crate::case::Entry;
use disclosure::deadline::Obligation;
use disclosure::vocabulary::Outcome;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{
    DocumentKind, Request, RequestOutcome, SharedInformation, State, Step,
};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, Case, OFFICE, correction, correction_notice, day, disclosed, on, replies, serve,
    withheld,
};

const OTHER: &str = "applicant-2:applicant";
const THIRD: &str = "applicant-3:applicant";

/// Two requests merged into the one of the first applicant.
fn merged() -> Case {
    let mut case = Case::reviewed("2025-03-05", 1);
    for (number, applicant, received_on) in [
        ("2025-16", "applicant-2", "2025-03-03"),
        ("2025-19", "applicant-3", "2025-03-04"),
    ] {
        case.does(
            OFFICE,
            "2025-03-06",
            json!({"command": "absorb", "number": number, "applicant": applicant,
                "received_on": received_on}),
        );
    }
    case
}

fn withdrawal() -> Value {
    json!({"command": "withdraw", "proof": "撤回书-1"})
}

// Row 10 of the table: the applicant corrects; whoever of them does it, it is the same request.
#[test]
fn a_merged_applicant_corrects_what_all_have_asked_for() {
    let mut case = merged();
    case.does(OFFICE, "2025-03-07", correction_notice(10));
    let stranger = case.refuses("applicant-9:applicant", "2025-03-10", correction());
    assert_eq!(stranger, "other-applicant (decree-711/art-30)");
    case.does(OTHER, "2025-03-10", correction());
    assert_eq!(case.request.state(), State::InReview);
    // The clock of each begins anew.
    assert_eq!(replies(&case), [on("2025-04-08"); 3]);
    case.replays();
}

// Row 35: any request that has not ended can be withdrawn, and only by the one whose it is.
#[test]
fn a_merged_applicant_withdraws_alone() {
    let mut case = merged();
    case.does(OTHER, "2025-03-10", withdrawal());
    assert_eq!(case.request.state(), State::InReview);
    assert_eq!(case.log.last().unwrap().fact().code(), "partly-withdrawn");
    assert_eq!(replies(&case), [on("2025-04-02"), on("2025-04-01")]);
    assert_eq!(case.breaches("2025-04-01"), []);
    let [gone, stays] = case.request.lineage().absorbed() else {
        panic!("two were merged")
    };
    assert_eq!(gone.withdrawn_on(), Some(day("2025-03-10")));
    assert_eq!(stays.withdrawn_on(), None);
    let papers: Vec<_> = case.request.documents().collect();
    assert!(papers.contains(&DocumentKind::WithdrawalLetter));
    assert_eq!(
        case.refuses(OTHER, "2025-03-11", withdrawal()),
        "withdrawn-already (decree-711/art-27)"
    );
    case.does(OFFICE, "2025-03-11", correction_notice(10));
    assert_eq!(
        case.refuses(OTHER, "2025-03-12", correction()),
        "withdrawn-already (decree-711/art-30)"
    );
    case.does(THIRD, "2025-03-12", correction());
    assert_eq!(replies(&case), [on("2025-04-10"); 2]);
    case.replays();
}

#[test]
fn the_request_goes_on_for_the_others_when_its_own_applicant_withdraws() {
    let mut case = merged();
    case.does(APPLICANT, "2025-03-10", withdrawal());
    assert_eq!(case.request.state(), State::InReview);
    assert_eq!(
        case.request.lineage().withdrawn_on(),
        Some(day("2025-03-10"))
    );
    let withdrawn = Some(RequestOutcome::Decree711(Outcome::Other));
    assert_eq!(case.request.outcome(), withdrawn, "its own count");
    assert_eq!(case.request.latest_outcome(), None);
    assert_eq!(replies(&case), [on("2025-03-31"), on("2025-04-01")]);
    assert_eq!(
        case.request.reply_due(&case.calendar),
        on("2025-03-31"),
        "the first of those left"
    );
    assert_eq!(
        case.refuses(APPLICANT, "2025-03-11", withdrawal()),
        "withdrawn-already (decree-711/art-27)"
    );
    let mut answered = case.clone();
    answered
        .does(
            OFFICE,
            "2025-03-11",
            json!({"command": "assign", "unit": "u"}),
        )
        .replies("2025-03-20", &json!([disclosed(1)]), "review-or-suit");
    let granted = Some(RequestOutcome::Decree711(Outcome::Granted));
    assert_eq!(answered.request.outcome(), withdrawn);
    assert_eq!(answered.request.latest_outcome(), granted);
    let merged = answered.request.lineage().absorbed();
    for it in merged {
        assert_eq!(
            answered.request.conclusion_of(it.number()),
            Some((day("2025-03-20"), granted)),
            "each of the others keeps its row"
        );
    }
    answered.replays();
    // Who withdrew was given nothing.
    let mut informed = case.clone();
    let mut decision = disclosed(1);
    decision["information"] = json!("征收标准-2024");
    informed
        .does(
            OFFICE,
            "2025-03-11",
            json!({"command": "assign", "unit": "u"}),
        )
        .replies("2025-03-20", &json!([decision]), "review-or-suit");
    let shared = SharedInformation::among([&informed.request], 2);
    assert_eq!(shared[0].applicants(), 2);
    assert!(SharedInformation::among([&informed.request], 3).is_empty());

    // With the last of them it ends.
    case.does(OTHER, "2025-03-11", withdrawal())
        .does(THIRD, "2025-03-12", withdrawal());
    assert_eq!(case.request.state(), State::Withdrawn);
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Other))
    );
    case.replays();
}

// What was overdue when somebody withdrew stays so.
#[test]
fn a_withdrawal_mends_no_lateness() {
    let mut case = merged();
    case.does(OTHER, "2025-04-02", withdrawal());
    assert_eq!(
        case.breaches("2025-04-02"),
        [Obligation::Reply, Obligation::Reply]
    );
    assert_eq!(replies(&case), [on("2025-04-02"), on("2025-04-01")]);
}

#[test]
fn one_applicant_of_several_requests_withdraws_them_all() {
    let mut case = Case::reviewed("2025-03-05", 1);
    case.does(
        OFFICE,
        "2025-03-06",
        json!({"command": "absorb", "number": "2025-16", "applicant": "applicant-1",
            "received_on": "2025-03-03"}),
    )
    .does(APPLICANT, "2025-03-10", withdrawal());
    assert_eq!(case.request.state(), State::Withdrawn);
    case.replays();
}

#[test]
fn a_log_cannot_say_that_a_stranger_or_the_last_withdrew_in_part() {
    let mut case = merged();
    case.does(OTHER, "2025-03-10", withdrawal());
    let mut log = serde_json::to_value(&case.log).unwrap();
    let last = case.log.len() - 1;
    log[last]["actor"]["id"] = json!("applicant-9");
    let log: Vec<Entry> = serde_json::from_value(log).unwrap();
    let error = Request::replay(&log).unwrap_err();
    assert_eq!(error.event(), "partly-withdrawn");
    let mut alone = Case::reviewed("2025-03-05", 1);
    alone.does(APPLICANT, "2025-03-10", withdrawal());
    let mut log = serde_json::to_value(&alone.log).unwrap();
    let last = alone.log.len() - 1;
    log[last]["event"] = json!("partly-withdrawn");
    let log: Vec<Entry> = serde_json::from_value(log).unwrap();
    assert!(Request::replay(&log).is_err());
}

fn new_round() -> Value {
    json!({"command": "open-round", "source": "review-decision", "reference": "榕府复决〔2025〕1号",
        "term": 20})
}

// c8: an order opens the same case anew, for the same people.
#[test]
fn a_new_round_is_for_those_who_stayed_in() {
    let mut case = merged();
    case.does(APPLICANT, "2025-03-10", withdrawal())
        .does(
            OFFICE,
            "2025-03-11",
            json!({"command": "assign", "unit": "u"}),
        )
        .replies(
            "2025-03-20",
            &json!([withheld(1, "security-and-stability-2019")]),
            "review-first",
        );
    case.does(
        OFFICE,
        "2025-03-21",
        json!({"command": "deliver", "proof": "x"}),
    )
    .does(OFFICE, "2025-06-10", new_round());
    // The replies have ended the counts of each: one runs, on the order.
    assert_eq!(replies(&case), [on("2025-07-08")]);
    assert_eq!(case.due(), on("2025-07-08"));
    assert_eq!(
        case.refuses(APPLICANT, "2025-06-11", withdrawal()),
        "withdrawn-already (decree-711/art-27)"
    );
    case.does(OTHER, "2025-06-11", withdrawal());
    assert_eq!(case.request.state(), State::InProgress);
    assert_eq!(replies(&case), [on("2025-07-08")]);
    case.does(THIRD, "2025-06-12", withdrawal());
    assert_eq!(case.request.state(), State::Withdrawn);
    case.replays();
}

#[test]
fn an_order_on_silence_keeps_the_merged_applicants() {
    let mut case = merged();
    case.does(
        OFFICE,
        "2025-03-11",
        json!({"command": "assign", "unit": "u"}),
    )
    .does(OFFICE, "2025-04-10", new_round());
    let late = [Obligation::Reply; 3];
    assert_eq!(case.breaches("2025-04-11"), late);
    case.does(APPLICANT, "2025-04-11", withdrawal());
    assert_eq!(case.request.state(), State::InProgress);
    assert_eq!(
        replies(&case).len(),
        1,
        "the count on the order goes on for the others"
    );
    case.does(
        OTHER,
        "2025-04-11",
        json!({"command": "suggest-conversion", "reason": "多人申请"}),
    );
    case.does(THIRD, "2025-04-12", withdrawal());
    // What is merged in the new round has its own count beside.
    case.does(
        OFFICE,
        "2025-04-14",
        json!({"command": "absorb", "number": "2025-30", "applicant": "applicant-4",
            "received_on": "2025-04-11"}),
    );
    assert_eq!(replies(&case).len(), 2);
    case.does(OTHER, "2025-04-15", withdrawal());
    assert_eq!(replies(&case), [on("2025-05-13")]);
    assert_eq!(case.breaches("2025-04-15"), late);
    case.replays();
}

// Before the merge there was nothing that could have gone on without the one who withdrew.
#[test]
fn nobody_withdraws_from_others_before_the_merge() {
    let case = merged();
    for who in [APPLICANT, OTHER] {
        assert_eq!(
            case.refuses(who, "2025-03-05", withdrawal()),
            "date-order (decree-711/art-27)"
        );
    }
    let mut alone = case.clone();
    alone
        .does(APPLICANT, "2025-03-06", withdrawal())
        .does(OTHER, "2025-03-06", withdrawal());
    assert_eq!(
        alone.refuses(THIRD, "2025-03-05", withdrawal()),
        "date-order (decree-711/art-27)"
    );
    let mut log = serde_json::to_value(&alone.log).unwrap();
    let last = alone.log.len() - 1;
    log[last]["on"] = json!("2025-03-05");
    let log: Vec<Entry> = serde_json::from_value(log).unwrap();
    assert_eq!(
        Request::replay(&log).unwrap_err().event(),
        "partly-withdrawn"
    );
}

// The day on which a request was withdrawn is that of no other request of the same applicant.
#[test]
fn the_day_of_a_withdrawal_stays() {
    let mut case = merged();
    case.does(APPLICANT, "2025-03-10", withdrawal())
        .does(
            OFFICE,
            "2025-03-11",
            json!({"command": "absorb", "number": "2025-30", "applicant": "applicant-1",
                "received_on": "2025-03-09"}),
        )
        .does(APPLICANT, "2025-03-12", withdrawal());
    let lineage = case.request.lineage();
    assert_eq!(lineage.withdrawn_on(), Some(day("2025-03-10")));
    let last = lineage.absorbed().last().unwrap();
    assert_eq!(last.withdrawn_on(), Some(day("2025-03-12")));
    case.replays();
}

fn payment(command: &str, amount: &str) -> Value {
    json!({"command": command, "amount": amount})
}

/// A fee of 700 yuan, to be paid by 2025-07-07, and lapsed on the next day.
fn lapsed(conventions: &Value) -> Case {
    let mut case = Case::submitted("in-person", "2025-06-06", 1);
    case.does(
        OFFICE,
        "2025-06-06",
        json!({"command": "receive", "conventions": conventions}),
    )
    .does(
        OFFICE,
        "2025-06-06",
        json!({"command": "register", "number": "2025-17", "class": "natural-person"}),
    )
    .does(OFFICE, "2025-06-06", json!({"command": "screen"}))
    .does(
        OFFICE,
        "2025-06-09",
        json!({"command": "find-excessive", "reason": "一个月内第34件"}),
    )
    .does(
        OFFICE,
        "2025-06-09",
        json!({"command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码"}),
    )
    .does(OFFICE, "2025-06-09", serve(&json!("fee")))
    .does(OFFICE, "2025-07-08", json!({"command": "lapse"}));
    case
}

const FEE_RULE: &str = "(other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6)";

// Fees 2.4: the payment is complete with its last part, and a part completes nothing.
#[test]
fn several_parts_paid_in_time_and_entered_late_reopen_with_the_last() {
    let adds_up = json!({"fee_notice": {"instalments_add_up": true}});
    let mut case = lapsed(&adds_up);
    assert_eq!(
        case.refuses(OFFICE, "2025-07-03", payment("reopen-for-payment", "300")),
        format!("amount {FEE_RULE}")
    );
    // They may be entered in any order; none reopens it before all is paid.
    case.does(APPLICANT, "2025-07-04", payment("pay", "250"));
    assert_eq!(case.request.state(), State::Abandoned);
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::FeeUnpaid))
    );
    case.does(APPLICANT, "2025-07-02", payment("pay", "150"));
    assert_eq!(
        case.refuses(APPLICANT, "2025-07-03", payment("pay", "300")),
        format!("reopens {FEE_RULE}")
    );
    assert_eq!(
        case.refuses(APPLICANT, "2025-07-08", payment("pay", "100")),
        format!("too-late {FEE_RULE}")
    );
    case.does(OFFICE, "2025-07-03", payment("reopen-for-payment", "300"));
    assert_eq!(case.request.state(), State::InReview);
    // The clock starts after the last part was paid, in whatever order they were entered.
    assert_eq!(case.due(), on("2025-08-01"));
    assert_eq!(case.request.outcome(), None);
    // What more comes in is no payment of this fee.
    assert_eq!(
        case.refuses(APPLICANT, "2025-07-04", payment("pay", "100")),
        format!("state {FEE_RULE}")
    );
    case.replays();
}

// S4: a lapse can be reopened; putting the file away does not take that from the applicant.
#[test]
fn a_lapse_is_reopened_from_the_archive() {
    let mut case = lapsed(&json!({"fee_notice": {"instalments_add_up": true}}));
    case.archives("2025-07-09");
    assert_eq!(case.request.state(), State::Archived);
    assert_eq!(
        case.refuses(OFFICE, "2025-07-10", reopening()),
        "not-lapsed (decree-711/art-30)"
    );
    case.enters(APPLICANT, day("2025-07-04"), payment("pay", "250"));
    assert_eq!(case.request.state(), State::Archived);
    assert_eq!(
        case.refuses(APPLICANT, "2025-07-04", payment("pay", "450")),
        format!("reopens {FEE_RULE}")
    );
    case.enters(
        OFFICE,
        day("2025-07-04"),
        payment("reopen-for-payment", "450"),
    );
    assert_eq!(case.request.state(), State::InReview);
    assert_eq!(case.due(), on("2025-08-01"));
    case.replays();

    let mut uncorrected = Case::reviewed("2025-03-03", 1);
    uncorrected
        .does(OFFICE, "2025-03-04", correction_notice(5))
        .does(OFFICE, "2025-03-04", serve(&json!("correction")))
        .does(OFFICE, "2025-03-12", json!({"command": "lapse"}));
    uncorrected.archives("2025-03-13");
    assert_eq!(
        uncorrected.refuses(APPLICANT, "2025-03-14", payment("pay", "1")),
        format!("not-lapsed {FEE_RULE}")
    );
    uncorrected.does(OFFICE, "2025-03-14", reopening());
    assert_eq!(uncorrected.request.state(), State::InReview);
    uncorrected.replays();
}

// What was answered or withdrawn did not lapse.
#[test]
fn nothing_but_a_lapse_is_reopened_from_the_archive() {
    let mut case = Case::reviewed("2025-03-05", 1);
    case.does(APPLICANT, "2025-03-10", withdrawal());
    case.archives("2025-03-11");
    let open: Vec<_> = case.request.permitted();
    for kind in [Step::Reopen, Step::ReopenForPayment, Step::Pay] {
        assert!(!open.contains(&kind), "{kind:?}");
    }
}

fn reopening() -> Value {
    json!({"command": "reopen", "items": [{"number": 1, "description": "2024年征地补偿安置方案"}],
        "good_cause": "住院"})
}

#[test]
fn parts_that_do_not_add_up_reopen_nothing() {
    let apart = json!({"fee_notice": {"instalments_add_up": false}});
    let mut case = lapsed(&apart);
    case.does(APPLICANT, "2025-07-03", payment("pay", "400"));
    assert_eq!(
        case.refuses(OFFICE, "2025-07-04", payment("reopen-for-payment", "300")),
        format!("amount {FEE_RULE}")
    );
    case.does(OFFICE, "2025-07-04", payment("reopen-for-payment", "700"));
    assert_eq!(case.request.state(), State::InReview);
}

#[test]
fn a_part_is_paid_late_only_of_a_fee_that_lapsed() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-04", correction_notice(5))
        .does(OFFICE, "2025-03-04", serve(&json!("correction")))
        .does(OFFICE, "2025-03-12", json!({"command": "lapse"}));
    assert_eq!(
        case.refuses(APPLICANT, "2025-03-13", payment("pay", "300")),
        format!("not-lapsed {FEE_RULE}")
    );
    assert!(
        !case
            .request
            .permitted()
            .into_iter()
            .any(|it| it == Step::Pay)
    );

    // Nor does a log reopen it by a payment that completes the fee.
    let mut paid = lapsed(&json!({"fee_notice": {"instalments_add_up": true}}));
    paid.does(APPLICANT, "2025-07-04", payment("pay", "250"));
    let mut log = serde_json::to_value(&paid.log).unwrap();
    let last = paid.log.len() - 1;
    log[last]["amount"] = json!("700");
    let log: Vec<Entry> = serde_json::from_value(log).unwrap();
    assert_eq!(Request::replay(&log).unwrap_err().event(), "fee-paid");
}
