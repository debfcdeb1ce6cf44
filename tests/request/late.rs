//! Facts that come late, and entries that were wrong: a fact counts by its day and with its true value.

use chrono::Days;
use disclosure::deadline::Obligation;
use disclosure::vocabulary::{ApplicantClass, Outcome};
use disclosure::workflow::request::{Missing, RequestOutcome, State, Step, Warning};
use disclosure::workflow::{Actor, Bar, Machine as _};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, Case, HEAD, OFFICE, correction, correction_notice, day, disclosed, extension,
    opinion, organ_letter, serve, third_party_letter,
};

fn replied(received: &str, sent: &str) -> Case {
    let mut case = Case::assigned(received, 1);
    case.replies(sent, &json!([disclosed(1)]), "review-or-suit");
    case
}

pub(crate) fn rectify(entry: usize, to: &Value) -> Value {
    json!({"command": "rectify", "entry": entry, "to": to, "reason": "录入有误"})
}

fn take_back(entry: usize) -> Value {
    json!({"command": "take-back", "entry": entry, "reason": "误发"})
}

/// The place of the last entry of a kind.
fn entry(case: &Case, code: &str) -> usize {
    case.log
        .iter()
        .rposition(|it| it.fact().code() == code)
        .unwrap()
        + 1
}

#[test]
fn a_consultation_entered_after_the_reply_moves_its_date() {
    let mut case = replied("2025-03-03", "2025-04-07");
    assert_eq!(case.breaches("2025-06-01"), [Obligation::Reply]);
    let enters = |case: &mut Case, who, on, command| {
        let order = case.order(who, on, command).entered_on(day("2025-04-20"));
        case.gives(&order).unwrap();
    };
    enters(&mut case, OFFICE, "2025-03-10", third_party_letter(1));
    enters(
        &mut case,
        OFFICE,
        "2025-03-11",
        serve(&json!({"consultation": 1})),
    );
    enters(
        &mut case,
        "party-9:third-party",
        "2025-03-20",
        opinion(1, "agree"),
    );
    // Eight working days are excluded.
    assert_eq!(case.breaches("2025-06-01"), []);
    let after = case.order(OFFICE, "2025-04-09", third_party_letter(2));
    let refused = case
        .gives(&after.entered_on(day("2025-04-20")))
        .unwrap_err();
    assert!(refused.has(Bar::NotThen), "{refused}");
    case.replays();
}

#[test]
fn a_withdrawal_that_crossed_the_reply_counts_by_its_day() {
    let mut case = replied("2025-03-03", "2025-03-20");
    let withdrawal = json!({"command": "withdraw", "proof": "撤回书-1"});
    let late = case.order(APPLICANT, "2025-03-25", withdrawal.clone());
    assert!(case.gives(&late).unwrap_err().has(Bar::AfterReply));
    let crossed = case.order(APPLICANT, "2025-03-18", withdrawal);
    case.gives(&crossed.entered_on(day("2025-03-25"))).unwrap();
    assert_eq!(case.request.concluded_on(), Some(day("2025-03-18")));
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Other))
    );
    case.replays();
}

/// What was asked after the withdrawal, before the office knew of it, was never owed an answer.
#[test]
fn a_withdrawal_that_crossed_a_consultation_leaves_it_without_effect() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-12", organ_letter(1, false))
        .does(OFFICE, "2025-03-13", serve(&json!({"consultation": 1})))
        .does("bureau-2:other-organ", "2025-03-14", opinion(1, "agree"));
    let withdrawal = json!({"command": "withdraw", "proof": "撤回书-1"});
    let crossed = case.order(APPLICANT, "2025-03-11", withdrawal);
    case.gives(&crossed.entered_on(day("2025-03-17"))).unwrap();
    assert_eq!(case.request.state(), State::Withdrawn);
    assert_eq!(case.request.concluded_on(), Some(day("2025-03-11")));
    assert_eq!(case.breaches("2025-06-01"), []);
    case.replays();
}

/// What went before a withdrawal may be entered after it, and nothing that came later.
#[test]
fn an_extension_before_a_withdrawal_may_be_entered_after_it() {
    let mut case = Case::assigned("2024-01-02", 1);
    let withdrawal = json!({"command": "withdraw", "proof": "撤回书-1"});
    case.does(APPLICANT, "2024-01-04", withdrawal);
    let late = |case: &Case, on: &str| {
        let order = case.order(HEAD, on, extension(5, on));
        order.entered_on(day("2024-01-08"))
    };
    let refused = case.gives(&late(&case.clone(), "2024-01-05")).unwrap_err();
    assert!(refused.has(Bar::NotThen), "{refused}");
    case.gives(&late(&case.clone(), "2024-01-03")).unwrap();
    assert_eq!(case.request.state(), State::Withdrawn);
    assert_eq!(case.request.concluded_on(), Some(day("2024-01-04")));
    assert_eq!(case.breaches("2024-06-01"), []);
    case.replays();
}

#[test]
fn a_day_wrongly_entered_is_put_right_and_all_is_recounted() {
    let mut case = Case::reviewed("2025-03-03", 1);
    let due = |case: &Case| case.request.reply_due(&case.calendar).date();
    assert_eq!(due(&case), Some(day("2025-03-31")));
    // Handed in and received on the Friday before.
    case.does(
        OFFICE,
        "2025-03-05",
        rectify(1, &json!({"day": "2025-02-28"})),
    );
    assert_eq!(case.request.received_on(), Some(day("2025-02-28")));
    assert_eq!(due(&case), Some(day("2025-03-28")));
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-03-05",
            rectify(2, &json!({"day": "2025-02-28"}))
        ),
        "no-such-value (decree-711/art-45)",
        "the receipt follows what fixed it"
    );
    // The last word counts, and nothing is rewritten.
    case.does(
        OFFICE,
        "2025-03-06",
        rectify(1, &json!({"day": "2025-03-03"})),
    );
    assert_eq!(due(&case), Some(day("2025-03-31")));
    assert_eq!(case.log[0].on(), day("2025-03-03"));
    for (to, reason) in [
        (json!({"day": "2025-03-03"}), "no-such-value"),
        (json!({"day": "2025-03-04"}), "not-yet"),
        (json!({"class": "company"}), "no-such-value"),
        (json!({"day": "2019-05-01"}), "other-edition"),
    ] {
        let refused = case.refuses(OFFICE, "2025-03-07", rectify(1, &to));
        assert!(refused.starts_with(reason), "{refused}");
    }
    assert!(
        case.refuses(
            OFFICE,
            "2025-03-07",
            rectify(90, &json!({"day": "2025-03-03"}))
        )
        .starts_with("missing")
    );
    case.replays();
}

#[test]
fn a_value_is_put_right_only_where_the_log_can_follow() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", correction_notice(10)).does(
        OFFICE,
        "2025-03-07",
        serve(&json!("correction")),
    );
    let served = entry(&case, "notice-served");
    // Served before it was sent.
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-03-10",
            rectify(served, &json!({"day": "2025-03-04"}))
        ),
        "cannot-follow (decree-711/art-45)"
    );
    case.does(
        OFFICE,
        "2025-03-10",
        rectify(served, &json!({"day": "2025-03-06"})),
    );
    // Ten working days from the true day.
    let late = case.order(APPLICANT, "2025-03-21", correction());
    assert!(case.gives(&late).unwrap_err().has(Bar::TooLate));
    case.does(APPLICANT, "2025-03-20", correction());
    case.replays();
}

#[test]
fn number_and_class_are_put_right() {
    let mut case = Case::reviewed("2025-03-03", 1);
    let registered = entry(&case, "registered");
    case.does(
        OFFICE,
        "2025-03-04",
        rectify(registered, &json!({"class": "company"})),
    )
    .does(
        OFFICE,
        "2025-03-04",
        rectify(registered, &json!({"number": "2025-99"})),
    );
    assert_eq!(case.request.class(), Some(ApplicantClass::Company));
    assert_eq!(case.request.number().unwrap().as_str(), "2025-99");
    case.does(OFFICE, "2025-03-05", correction_notice(10));
    let notice = entry(&case, "correction-requested");
    assert!(
        case.refuses(
            OFFICE,
            "2025-03-05",
            rectify(notice, &json!({"number": "无号"}))
        )
        .starts_with("no-such-value")
    );
    case.replays();
}

#[test]
fn a_notice_issued_by_mistake_is_taken_back() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", correction_notice(10))
        .does(OFFICE, "2025-03-05", serve(&json!("correction")))
        .does(OFFICE, "2025-03-20", json!({"command": "lapse"}));
    assert_eq!(case.request.state(), State::Abandoned);
    let notice = entry(&case, "correction-requested");
    case.does(OFFICE, "2025-03-21", take_back(notice));
    assert_eq!(case.request.state(), State::InReview, "nothing lapsed");
    assert_eq!(
        case.request.reply_due(&case.calendar).date(),
        Some(day("2025-03-31")),
        "the time ran on"
    );
    assert!(
        case.refuses(OFFICE, "2025-03-21", take_back(notice))
            .starts_with("nothing-to-take-back")
    );
    // The one notice is still to be given.
    case.does(OFFICE, "2025-03-21", correction_notice(5));
    case.does(APPLICANT, "2025-03-24", correction());
    let notice = entry(&case, "correction-requested");
    assert!(
        case.refuses(OFFICE, "2025-03-25", take_back(notice))
            .starts_with("acted-on")
    );
    case.replays();
}

#[test]
fn an_extension_taken_back_leaves_the_time_as_it_was() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(HEAD, "2025-03-20", extension(10, "2025-03-20"))
        .replies("2025-04-10", &json!([disclosed(1)]), "review-or-suit");
    assert_eq!(case.breaches("2025-06-01"), []);
    let told = entry(&case, "extended");
    case.does(OFFICE, "2025-04-11", take_back(told));
    assert_eq!(case.breaches("2025-06-01"), [Obligation::Reply]);
    case.replays();
}

#[test]
fn a_consultation_that_the_reply_rests_on_stays() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", third_party_letter(1)).does(
        "party-9:third-party",
        "2025-03-12",
        opinion(1, "agree"),
    );
    let letter = entry(&case, "third-party-consulted");
    let mut taken = case.clone();
    taken.does(OFFICE, "2025-03-13", take_back(letter));
    assert_eq!(taken.request.consultations(), []);
    assert_eq!(taken.request.state(), State::InProgress);
    taken.replays();
    let mut decision = disclosed(1);
    decision["disposition"]["third_party"] = json!({"basis": "consulted", "consultation": 1});
    case.replies("2025-03-20", &json!([decision]), "review-or-suit");
    assert!(
        case.refuses(OFFICE, "2025-03-21", take_back(letter))
            .starts_with("relied-on")
    );
}

fn charged() -> Case {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "find-excessive", "reason": "月内第40件"}),
    )
    .does(
        OFFICE,
        "2025-03-04",
        json!({
            "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码",
        }),
    );
    case
}

fn money(command: &str, amount: &str) -> Value {
    json!({"command": command, "amount": amount})
}

#[test]
fn what_is_paid_too_much_is_told_and_given_back() {
    let mut case = charged();
    case.does(APPLICANT, "2025-03-05", money("pay", "699.99"));
    assert_eq!(case.log.last().unwrap().warnings(), [Warning::PaidInPart]);
    case.does(APPLICANT, "2025-03-06", money("pay", "10"));
    assert_eq!(case.log.last().unwrap().warnings(), [Warning::Overpaid]);
    assert_eq!(case.request.state(), State::InReview);
    assert!(
        case.refuses(OFFICE, "2025-03-07", money("refund", "10"))
            .starts_with("amount")
    );
    case.does(OFFICE, "2025-03-07", money("refund", "9.99"));
    assert!(!case.request.permitted().contains(&Step::Refund));
    case.replays();
}

#[test]
fn what_was_paid_on_a_notice_taken_back_is_given_back() {
    let mut case = charged();
    case.does(APPLICANT, "2025-03-06", money("pay", "700"));
    assert_eq!(
        case.request.reply_due(&case.calendar).date(),
        Some(day("2025-04-03")),
        "the time began anew"
    );
    let notice = entry(&case, "fee-demanded");
    case.does(OFFICE, "2025-03-10", take_back(notice));
    assert_eq!(
        case.request.reply_due(&case.calendar).date(),
        Some(day("2025-03-31"))
    );
    case.does(OFFICE, "2025-03-11", money("refund", "700"));
    case.replays();
}

#[test]
fn nothing_is_turned_away_and_what_is_missing_is_noted() {
    let mut case = Case::new();
    let submit = json!({
        "command": "submit", "channel": "signed-post",
        "applicant": {"name": {"reference": "1"}}, "items": [],
    });
    case.does(APPLICANT, "2025-03-03", submit).does(
        OFFICE,
        "2025-03-03",
        json!({"command": "receive"}),
    );
    assert_eq!(
        case.request.missing(),
        [
            Missing::Identity,
            Missing::Contact,
            Missing::Description,
            Missing::Form
        ]
    );
    case.does(
        OFFICE,
        "2025-03-03",
        json!({"command": "register", "number": "2025-17", "class": "natural-person"}),
    )
    .does(OFFICE, "2025-03-03", json!({"command": "screen"}))
    .does(OFFICE, "2025-03-05", correction_notice(10))
    .does(
        APPLICANT,
        "2025-03-10",
        json!({
            "command": "correct", "form": "纸质", "items": [{"number": 1, "description": "决算"}],
            "applicant": {
                "name": {"reference": "1"}, "identity": {"reference": "2"},
                "contact": {"reference": "3"},
            },
        }),
    );
    assert_eq!(case.request.missing(), []);
    assert_eq!(case.request.items(), 1);
    case.replays();
}

#[test]
fn under_decree_492_the_organs_own_system_fixes_the_day() {
    let online = Case::submitted("online", "2018-03-05", 1);
    assert_eq!(
        online.refuses(OFFICE, "2018-03-07", json!({"command": "receive"})),
        "receipt-day (other//国办公开办函〔2015〕207号)"
    );
    let mut received = online.clone();
    received.does(OFFICE, "2018-03-05", json!({"command": "receive"}));
    assert_eq!(received.request.received_on(), Some(day("2018-03-05")));
    // Since 15 May 2019 both sides confirm.
    let mut since = Case::submitted("online", "2019-05-15", 1);
    since
        .does(OFFICE, "2019-05-16", json!({"command": "confirm"}))
        .does(APPLICANT, "2019-05-17", json!({"command": "confirm"}));
    assert_eq!(since.request.received_on(), Some(day("2019-05-17")));
}

#[test]
fn whom_nobody_could_reach_was_not_confirmed_late() {
    let post = Case::submitted("ordinary-post", "2025-03-03", 1);
    let attempt = json!({"command": "attempt-contact", "note": "电话无人接听"});
    let confirm = json!({"command": "confirm"});
    let mut late = post.clone();
    late.does(OFFICE, "2025-03-06", confirm.clone());
    assert_eq!(late.breaches("2025-03-06"), [Obligation::Confirmation]);
    // The attempt of that day is entered afterwards.
    let entered = late.order(OFFICE, "2025-03-03", attempt.clone());
    late.gives(&entered.entered_on(day("2025-03-10"))).unwrap();
    assert_eq!(late.breaches("2025-03-10"), []);
    assert_eq!(late.request.received_on(), Some(day("2025-03-06")));
    let mut next_day = post;
    next_day
        .does(OFFICE, "2025-03-04", attempt)
        .does(OFFICE, "2025-03-06", confirm);
    let missed = next_day
        .request
        .breaches(&next_day.calendar, day("2025-03-06"));
    assert_eq!(missed[0].done_on(), Some(day("2025-03-04")));
    late.replays();
}

#[test]
fn an_identity_with_a_blank_is_no_other_person() {
    for twin in [" 7", "7 ", "７", "7\u{200b}"] {
        let actor =
            serde_json::from_value::<Actor>(json!({"id": twin, "role": "secrecy-reviewer"}));
        assert!(actor.is_err(), "{twin:?}");
    }
    let person = |id: &str, role: &str| -> Actor {
        serde_json::from_value(json!({"id": id, "role": role})).unwrap()
    };
    assert!(person("Li7", "handling-unit").is_same_person(&person("li7", "secrecy-reviewer")));
}

/// What was done while the case was handled: who, how many days after the receipt, and what.
pub(crate) type Done = (&'static str, u64, Value);

/// Consultations of organs, each from its letter to its answer, and an extension in up to two parts.
pub(crate) fn done() -> impl Strategy<Value = Vec<Done>> {
    let letters = prop::collection::vec((1..25_u64, 0..12_u64), 0..4);
    let parts = prop::collection::vec((1..26_u64, 1..8_u32), 0..3);
    (letters, parts).prop_map(|(letters, parts)| {
        let mut done: Vec<Done> = Vec::new();
        for (number, (from, days)) in (1_u16..).zip(letters) {
            done.push((OFFICE, from, organ_letter(number, false)));
            done.push(("organ-8:other-organ", from + days, opinion(number, "agree")));
        }
        for (on, days) in parts {
            let told = (day("2025-03-03") + Days::new(on)).to_string();
            done.push((HEAD, on, extension(days, &told)));
        }
        done
    })
}

fn enter(case: &mut Case, (who, after, command): &Done, entered: Option<&str>) -> bool {
    let on = (day("2025-03-03") + Days::new(*after)).to_string();
    let order = case.order(who, &on, command.clone());
    let order = match entered {
        Some(entered) => order.entered_on(day(entered)),
        None => order,
    };
    case.gives(&order).is_ok()
}

proptest! {
    /// In whatever order facts are entered after the reply, and after the file is archived, dates and
    /// breaches are those of a log that was kept in time; so they are where each was entered on a wrong day
    /// first and then put right.
    #[test]
    fn what_is_entered_late_counts_as_entered_in_time(
        done in done(), sent in 26..60_u64, order in any::<[usize; 16]>(),
        is_archived in any::<bool>(), is_slip in any::<bool>(),
    ) {
        let sent_on = (day("2025-03-03") + Days::new(sent.max(38))).to_string();
        let replied = |case: &mut Case| {
            case.replies(&sent_on, &json!([disclosed(1)]), "review-or-suit");
        };
        // In time, by their days; what the law refuses is in neither log.
        let mut in_time = Case::assigned("2025-03-03", 1);
        let mut by_day: Vec<&Done> = done.iter().collect();
        by_day.sort_by_key(|it| it.1);
        let taken: Vec<&Done> = by_day
            .into_iter()
            .filter(|it| enter(&mut in_time, it, None))
            .collect();
        replied(&mut in_time);

        let mut late = Case::assigned("2025-03-03", 1);
        replied(&mut late);
        if is_archived {
            late.does(OFFICE, &sent_on, json!({"command": "deliver", "proof": "回证"}));
            late.archives(&sent_on);
        }
        let mut waiting: Vec<(usize, &Done)> = order.into_iter().zip(taken).collect();
        waiting.sort_by_key(|it| it.0);
        // An answer waits for its letter, and a part for what moved the day that it was told by.
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|(_, it)| !enter(&mut late, it, Some("2025-09-01")));
            prop_assert!(waiting.len() < before, "{waiting:?}");
        }
        if is_slip {
            let letters = late.log.iter().filter(|it| it.fact().code() == "opinion-given");
            let letters: Vec<_> = letters.map(|it| (it.version(), it.on())).collect();
            for (version, on) in letters {
                let entry = usize::try_from(version).unwrap();
                let wrong = json!({"day": on + Days::new(1)});
                late.does(OFFICE, "2025-09-02", rectify(entry, &wrong));
                late.does(OFFICE, "2025-09-02", rectify(entry, &json!({"day": on})));
            }
        }
        let due = |case: &Case| case.request.reply_due(&case.calendar);
        prop_assert_eq!(due(&late), due(&in_time));
        let breaches = |case: &Case| case.request.breaches(&case.calendar, day("2025-12-01"));
        prop_assert_eq!(breaches(&late), breaches(&in_time));
        late.replays();
    }
}

#[test]
fn each_of_the_merged_has_its_own_delivery() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-05",
        json!({"command": "absorb", "number": "2025-18", "applicant": "applicant-2",
            "received_on": "2025-03-04"}),
    )
    .does(
        OFFICE,
        "2025-03-05",
        json!({"command": "absorb", "number": "2025-19",
        "applicant": "applicant-3", "received_on": "2025-03-05"}),
    )
    .replies("2025-03-28", &json!([disclosed(1)]), "review-or-suit");
    let deliver = |application: &str, mode: &str| json!({"command": "deliver", "proof": "回证", "application": application, "mode": mode});
    case.does(OFFICE, "2025-03-31", deliver("2025-18", "direct"));
    assert_eq!(case.request.state(), State::Replied, "two still wait");
    case.does(OFFICE, "2025-04-07", deliver("2025-19", "refused"))
        .does(OFFICE, "2025-04-08", deliver("2025-17", "post"));
    assert_eq!(case.request.state(), State::Delivered);
    let ends: Vec<_> = case
        .request
        .lineage()
        .absorbed()
        .iter()
        .map(|it| case.request.conclusion_of(it.number()).unwrap().0)
        .collect();
    assert_eq!(ends, [day("2025-03-31"), day("2025-04-07")]);
    assert_eq!(
        case.request.concluded_on(),
        Some(day("2025-03-28")),
        "by post"
    );
    // Only the one who got it after 2 April got it late.
    let missed = case.request.breaches(&case.calendar, day("2025-06-01"));
    let missed: Vec<_> = missed
        .iter()
        .map(disclosure::deadline::Breach::done_on)
        .collect();
    assert_eq!(missed, [Some(day("2025-04-07"))]);
    let reviews = case.request.deadlines(&case.calendar);
    let reviews = reviews.iter().filter(|it| it.what() == Obligation::Review);
    assert_eq!(
        reviews.count(),
        3,
        "each has its own time against the reply"
    );
    case.replays();
}
