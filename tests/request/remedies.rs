//! What a reply says of its remedies, and what it leaves out.

use disclosure::deadline::{Obligation, Open};
use disclosure::vocabulary::{ContestedAct, OrganKind};
use disclosure::workflow::remedy::{RemedyRules, Telling};
use disclosure::workflow::{Bar, Machine as _, Refusal};
use serde_json::json;

use crate::case::day;
use crate::case::{APPROVER, Case, OFFICE, REVIEWER, UNIT, dispatch};

/// A reply whose decision is to leave what would have to be made, sent on a day and told of as such.
fn told_of_remedies(on: &str, entered_on: &str, remedy: &str) -> Result<Case, Refusal> {
    let mut case = Case::assigned("2025-05-19", 1);
    let decisions =
        json!([{"item": 1, "disposition": {"kind": "needs-creation", "reason": "需要汇总"}}]);
    case.does(
        UNIT,
        "2025-05-26",
        json!({"command": "draft-reply", "decisions": decisions}),
    )
    .does(
        REVIEWER,
        "2025-05-26",
        json!({"command": "review-secrecy", "passed": true}),
    )
    .does(APPROVER, "2025-05-26", json!({"command": "approve"}));
    let send = case.order(OFFICE, on, dispatch(remedy));
    let send = send.entered_on(day(entered_on));
    case.request.handle(&send, &case.calendar.clone())?;
    Ok(case)
}

// SPC-2025 Art. 10(2)(6), from 2025-06-01; 2018 interpretation Art. 64.
#[test]
fn a_reply_names_no_suit_that_is_barred() {
    let sent = |on, remedy| told_of_remedies(on, on, remedy);
    assert!(sent("2025-05-30", "review-or-suit").is_ok());
    let refusal = sent("2025-06-03", "review-or-suit").map(drop).unwrap_err();
    let objection = refusal.objections().first().unwrap();
    assert_eq!(objection.reason(), Bar::RemedyNotice);
    assert_eq!(
        objection.citation().unwrap().to_string(),
        "other//法释〔2025〕8号/art-10/para-2/item-6"
    );
    assert!(sent("2025-06-03", "review-only").is_ok());
    let review_first = sent("2025-06-03", "review-first").map(drop).unwrap_err();
    assert!(review_first.has(Bar::RemedyNotice));

    // What has gone out without a word of remedies is taken as it is, and its times run longer.
    let untold = sent("2025-06-03", "untold").map(drop).unwrap_err();
    assert!(untold.has(Bar::RemedyNotice), "it can still be mended");
    let mut case = told_of_remedies("2025-06-03", "2025-06-04", "untold").unwrap();
    assert_eq!(case.request.contested(), None, "not delivered yet");
    let deliver = json!({"command": "deliver", "proof": "回证-2"});
    let deliver = case.order(OFFICE, "2025-06-05", deliver);
    case.request
        .handle(&deliver, &case.calendar.clone())
        .unwrap();
    let contested = case.request.contested().unwrap();
    assert_eq!(
        (contested.act, contested.review_told, contested.suit_told),
        (
            ContestedAct::CreationRefused,
            Telling::Untold,
            Telling::Untold
        )
    );
    let review = case.obligation(Obligation::Review).due();
    assert_eq!(
        (review.date(), review.open().map(Open::code)),
        (Some(day("2026-06-05")), Some("right-not-told"))
    );
    let rules = RemedyRules::default();
    let organ = Some(OrganKind::Department);
    let notice = case.request.remedy_notice(day("2025-06-03"), organ, &rules);
    assert_eq!(
        notice.naming("甲市人民政府", "甲区人民法院").zh,
        "自收到本答复之日起60日内向甲市人民政府申请行政复议"
    );
}
