//! Clocks that have run out, restart, are shared, or run beyond the published calendar.

use crate::case::of_role;
use disclosure::deadline::{Breach, Due, Obligation, Open};
use disclosure::law::Edition;
use disclosure::vocabulary::{RequestChannel, Role};
use disclosure::workflow::request::{Command, Request, State, Step};
use disclosure::workflow::{Actor, Bar, Machine as _};
use serde_json::json;

use crate::case::{
    APPLICANT, APPROVER, Case, HEAD, OFFICE, UNIT, correction, correction_notice, day, dispatch,
    extension, opinion, organ_letter, serve, third_party_letter,
};

fn absorbing(case: &mut Case, on: &str, received_on: &str) {
    case.does(
        OFFICE,
        on,
        json!({"command": "absorb", "number": "2025-9", "applicant": "applicant-88",
            "received_on": received_on}),
    );
}

/// The day of each open reply, with the event it counts from.
fn replies(case: &Case) -> Vec<(&'static str, Due)> {
    case.request
        .deadlines(&case.calendar)
        .iter()
        .filter(|it| it.what() == Obligation::Reply)
        .map(|it| (it.cause().unwrap().0, it.due()))
        .collect()
}

fn on(text: &str) -> Due {
    Due::On(day(text))
}

fn telling() -> serde_json::Value {
    json!([{"item": 1, "disposition": {"kind": "needs-creation", "reason": "需要汇总"}}])
}

fn told(reason: &str) -> serde_json::Value {
    json!({"command": "explain-reasons", "reason": reason})
}

#[test]
fn a_consultation_opened_after_the_end_excludes_nothing() {
    for letter in [organ_letter(1, false), third_party_letter(1)] {
        let mut case = Case::assigned("2025-03-03", 1);
        assert_eq!(case.breaches("2025-04-10"), [Obligation::Reply]);
        case.does(OFFICE, "2025-04-10", letter);
        assert_eq!(case.due(), on("2025-03-31"));
        assert_eq!(case.breaches("2025-04-15"), [Obligation::Reply]);
        assert_eq!(
            case.refuses(HEAD, "2025-04-15", extension(20, "2025-04-15")),
            "too-late (decree-711/art-33/para-2)"
        );
        case.does(OFFICE, "2025-04-16", serve(&json!({"consultation": 1})));
        assert_eq!(case.due(), on("2025-03-31"));
    }
    // One opened on the last day comes too late as well; one the day before does not.
    let mut last = Case::assigned("2025-03-03", 1);
    last.does(OFFICE, "2025-03-31", organ_letter(1, false));
    assert_eq!(last.due(), on("2025-03-31"));
    let mut before = Case::assigned("2025-03-03", 1);
    before.does(OFFICE, "2025-03-28", organ_letter(1, false));
    assert_eq!(before.due(), Due::Undetermined(Open::Consultation));
    before.does("organ-8:other-organ", "2025-04-03", opinion(1, "agree"));
    assert_eq!(before.due(), on("2025-04-07"));
}

#[test]
fn what_was_overdue_stays_a_breach_when_the_count_begins_anew() {
    let mut case = Case::reviewed("2025-03-03", 1);
    case.does(OFFICE, "2025-05-06", correction_notice(10));
    let both = [Obligation::CorrectionNotice, Obligation::Reply];
    assert_eq!(case.breaches("2025-05-07"), both);
    case.does(APPLICANT, "2025-05-12", correction());
    assert_eq!(case.due(), on("2025-06-10"));
    assert_eq!(case.breaches("2025-05-13"), both);
    let found = case.request.breaches(&case.calendar, day("2025-05-13"));
    assert_eq!(found[1].due(), day("2025-03-31"));
    assert_eq!(found[1].done_on(), Some(day("2025-05-06")));
    // The new count can run out as well.
    assert_eq!(case.breaches("2025-06-11").len(), 3);

    let mut timely = Case::reviewed("2025-03-03", 1);
    timely
        .does(OFFICE, "2025-03-10", correction_notice(30))
        .does(APPLICANT, "2025-04-14", correction());
    assert_eq!(timely.breaches("2025-04-20"), []);
}

#[test]
fn the_reply_of_the_host_answers_the_merged_request_too() {
    let mut case = Case::reviewed("2025-03-03", 1);
    absorbing(&mut case, "2025-03-04", "2025-03-03");
    case.does(
        OFFICE,
        "2025-03-04",
        json!({"command": "assign", "unit": "u"}),
    );
    assert_eq!(
        replies(&case),
        [
            ("received", on("2025-03-31")),
            ("absorbed", on("2025-03-31"))
        ]
    );
    case.replies("2025-03-06", &telling(), "review-or-suit")
        .does(
            OFFICE,
            "2025-03-07",
            json!({"command": "deliver", "proof": "回证-2"}),
        )
        .does(
            OFFICE,
            "2025-06-03",
            json!({"command": "open-round", "source": "review-decision", "reference": "决定-1",
                "term": 20}),
        );
    assert_eq!(replies(&case), [("round-opened", on("2025-07-01"))]);
    assert_eq!(case.breaches("2025-06-04"), []);
    case.replays();
}

#[test]
fn a_merged_request_follows_deferral_correction_and_payment() {
    let mut deferred = Case::reviewed("2025-03-03", 1);
    absorbing(&mut deferred, "2025-03-04", "2025-03-03");
    deferred
        .does(
            OFFICE,
            "2025-03-04",
            json!({"command": "find-excessive", "reason": "频次"}),
        )
        .does(
            OFFICE,
            "2025-03-04",
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5}),
        )
        .does(APPLICANT, "2025-03-06", told("课题研究"))
        .does(
            OFFICE,
            "2025-03-07",
            json!({"command": "accept-reasons", "reason": "合理",
                "deferral": {"number": "榕信延〔2025〕1号", "to": "2025-05-30"}}),
        );
    assert_eq!(
        replies(&deferred),
        [
            ("received", on("2025-05-30")),
            ("absorbed", on("2025-05-30"))
        ]
    );
    assert_eq!(deferred.breaches("2025-04-10"), []);
    assert_eq!(deferred.breaches("2025-06-03").len(), 2);

    let mut corrected = Case::reviewed("2025-03-03", 1);
    absorbing(&mut corrected, "2025-03-04", "2025-03-03");
    corrected
        .does(OFFICE, "2025-03-05", correction_notice(10))
        .does(APPLICANT, "2025-03-17", correction());
    let both = [
        ("corrected", on("2025-04-15")),
        ("corrected", on("2025-04-15")),
    ];
    assert_eq!(replies(&corrected), both);
    assert_eq!(corrected.breaches("2025-04-10"), []);

    // What is merged after the restart keeps its own day.
    let mut later = Case::reviewed("2025-03-03", 1);
    later
        .does(OFFICE, "2025-03-05", correction_notice(10))
        .does(APPLICANT, "2025-03-17", correction());
    absorbing(&mut later, "2025-03-18", "2025-03-04");
    assert_eq!(
        replies(&later),
        [
            ("corrected", on("2025-04-15")),
            ("absorbed", on("2025-04-01"))
        ]
    );
}

#[test]
fn a_merged_request_keeps_the_edition_of_its_own_receipt() {
    let mut case = Case::reviewed("2019-05-20", 1);
    absorbing(&mut case, "2019-05-20", "2019-05-10");
    assert_eq!(
        replies(&case),
        [
            ("received", on("2019-06-18")),
            ("absorbed", on("2019-05-31"))
        ]
    );
    let found = case.request.breaches(&case.calendar, day("2019-06-03"));
    let cited: Vec<String> = found
        .iter()
        .map(|it| it.citation().unwrap().to_string())
        .collect();
    assert_eq!(cited, ["decree-492/art-24/para-2"]);
    let absorbed = &case.request.lineage().absorbed()[0];
    assert_eq!(absorbed.edition(), Edition::Decree492);

    let mut chosen = Case::reviewed("2019-05-20", 1);
    chosen.does(
        OFFICE,
        "2019-05-20",
        json!({"command": "absorb", "number": "2019-9", "applicant": "applicant-88",
            "received_on": "2019-05-10", "edition": "2019"}),
    );
    assert_eq!(replies(&chosen)[1], ("absorbed", on("2019-06-10")));
    assert_eq!(
        chosen.refuses(
            OFFICE,
            "2019-05-20",
            json!({"command": "absorb", "number": "2008-1", "applicant": "applicant-9",
                "received_on": "2008-04-30"}),
        ),
        "no-edition (decree-492/art-38)"
    );
}

#[test]
fn an_act_that_is_in_time_whatever_the_notice_brings_is_taken() {
    let corrects = |on: &str| {
        let mut case = Case::reviewed("2026-12-07", 1);
        case.does(OFFICE, "2026-12-14", correction_notice(15)).does(
            OFFICE,
            "2026-12-15",
            serve(&json!("correction")),
        );
        (case.clone(), case.order(APPLICANT, on, correction()))
    };
    for on in ["2026-12-15", "2026-12-17", "2026-12-31", "2027-01-03"] {
        let (mut case, order) = corrects(on);
        assert!(case.gives(&order).is_ok(), "{on}");
        assert_eq!(case.request.state(), State::InReview);
    }
    // Twelve working days to the end of the year, and the fourth of January may be the sixteenth.
    let (mut case, order) = corrects("2027-01-04");
    assert!(
        case.gives(&order)
            .unwrap_err()
            .has(Bar::CalendarNotPublished)
    );

    let mut fee = Case::reviewed("2026-12-07", 1);
    fee.does(
        OFFICE,
        "2026-12-09",
        json!({"command": "find-excessive", "reason": "数量"}),
    )
    .does(
        OFFICE,
        "2026-12-14",
        json!({"command": "demand-fee", "number": "榕信费〔2026〕1号",
                "measure": {"items": {"first": 11, "last": 11}}, "amount": "100",
                "way_to_pay": "转账"}),
    )
    .does(OFFICE, "2026-12-15", serve(&json!("fee")))
    .does(
        APPLICANT,
        "2026-12-16",
        json!({"command": "pay", "amount": "100"}),
    );
    assert_eq!(fee.request.state(), State::InReview);
}

#[test]
fn an_answer_within_the_published_days_excludes_to_its_day() {
    let mut case = Case::assigned("2026-12-01", 1);
    case.does(OFFICE, "2026-12-09", third_party_letter(1))
        .does(OFFICE, "2026-12-15", serve(&json!({"consultation": 1})))
        .does("party-9:third-party", "2026-12-10", opinion(1, "agree"));
    assert_eq!(case.due(), on("2026-12-30"));
}

#[test]
fn each_remedy_is_told_by_itself() {
    let replied = |kind: &str, remedy: &str| {
        let decision = json!([{"item": 1, "disposition": {"kind": kind, "reason": "需要汇总"}}]);
        let mut case = Case::assigned("2026-07-06", 1);
        case.replies("2026-07-30", &decision, remedy).does(
            OFFICE,
            "2026-07-31",
            json!({"command": "deliver", "proof": "回证-2"}),
        );
        case
    };
    let case = replied("not-information", "review-or-suit");
    assert_eq!(case.obligation(Obligation::Review).due(), on("2026-09-29"));
    let suit = case.obligation(Obligation::Suit).due();
    assert_eq!(suit.open().map(Open::code), Some("calendar-not-published"));
    // SPC-2025 Art. 10(2)(6): nobody sues over what would have to be made.
    let case = replied("needs-creation", "review-only");
    assert_eq!(case.obligation(Obligation::Review).due(), on("2026-09-29"));
    let owed = case.request.deadlines(&case.calendar);
    assert!(owed.iter().all(|it| it.what() != Obligation::Suit));
}

#[test]
fn the_day_of_receipt_counts_for_the_correction_notice_too() {
    let house = json!({"receipt_day_counts": true});
    let mut case = Case::submitted("in-person", "2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-03",
        json!({"command": "receive", "conventions": house}),
    )
    .registers("2025-03-03");
    assert_eq!(
        case.obliged_on(Obligation::CorrectionNotice),
        day("2025-03-11")
    );
    case.does(OFFICE, "2025-03-12", correction_notice(10));
    assert_eq!(case.breaches("2025-03-12"), [Obligation::CorrectionNotice]);
}

fn under(house: &serde_json::Value) -> Case {
    let mut case = Case::submitted("in-person", "2025-03-03", 1);
    case.does(
        OFFICE,
        "2025-03-03",
        json!({"command": "receive", "conventions": house}),
    )
    .registers("2025-03-03")
    .does(
        OFFICE,
        "2025-03-03",
        json!({"command": "assign", "unit": "u"}),
    );
    case
}

#[test]
fn a_letter_that_is_not_served_excludes_nothing_where_service_begins_the_exclusion() {
    let mut case = under(&json!({"exclusion": "after-service"}));
    case.does(OFFICE, "2025-03-05", third_party_letter(1));
    assert_eq!(
        case.due(),
        Due::Provisional(day("2025-03-31"), Open::Consultation)
    );
    assert_eq!(case.breaches("2025-06-01"), [Obligation::Reply]);
}

#[test]
fn deadlines_and_breaches_agree_on_the_act_that_stops_the_clock() {
    let drafted = |act: &str| {
        let mut case = under(&json!({"reply_act": act}));
        case.does(
            UNIT,
            "2025-03-27",
            json!({"command": "draft-reply", "decisions": telling()}),
        )
        .does(APPROVER, "2025-03-28", json!({"command": "approve"}));
        case
    };
    let mut signed = drafted("signed");
    assert_eq!(
        (replies(&signed).len(), signed.breaches("2025-04-02").len()),
        (0, 0)
    );
    signed.does(OFFICE, "2025-04-09", dispatch("review-or-suit"));
    assert_eq!(
        (replies(&signed).len(), signed.breaches("2025-04-10").len()),
        (0, 0)
    );

    let mut delivered = drafted("delivered");
    delivered.does(OFFICE, "2025-03-28", dispatch("review-or-suit"));
    assert_eq!(replies(&delivered), [("received", on("2025-03-31"))]);
    assert_eq!(delivered.breaches("2025-04-02"), [Obligation::Reply]);
    delivered.does(
        OFFICE,
        "2025-04-03",
        json!({"command": "deliver", "proof": "回证-2"}),
    );
    assert_eq!(replies(&delivered), []);
}

#[test]
fn a_misspelt_convention_is_refused() {
    for (conventions, misspelt) in [
        (json!({"receipt_day_count": true}), "receipt_day_count"),
        (
            json!({"fee_notice": {"excess_finding": false}}),
            "excess_finding",
        ),
    ] {
        let error = serde_json::from_value::<Command>(
            json!({"command": "receive", "conventions": conventions}),
        )
        .unwrap_err()
        .to_string();
        let expected = format!("unknown field `{misspelt}`");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn the_day_of_receipt_is_a_fact_and_not_the_day_of_entry() {
    let mut post = Case::submitted("signed-post", "2025-03-03", 1);
    assert_eq!(
        post.refuses(OFFICE, "2025-03-17", json!({"command": "receive"})),
        "receipt-day (decree-711/art-31/item-2)"
    );
    let entered = post
        .order(OFFICE, "2025-03-03", json!({"command": "receive"}))
        .entered_on(day("2025-03-17"));
    post.gives(&entered).unwrap();
    assert_eq!(post.request.received_on(), Some(day("2025-03-03")));

    let mail = Case::submitted("e-mail", "2016-03-01", 1);
    assert_eq!(
        mail.refuses(OFFICE, "2016-03-15", json!({"command": "receive"})),
        "receipt-day (other//国办公开办函〔2015〕207号)"
    );
    assert!(
        mail.refuses(OFFICE, "2016-03-15", json!({"command": "confirm"}))
            .starts_with("without-confirmation")
    );
    let online = Case::submitted("online", "2019-05-14", 1);
    assert_eq!(
        online.refuses(OFFICE, "2019-05-16", json!({"command": "receive"})),
        "by-confirmation (decree-711/art-31/item-3)"
    );
}

#[test]
fn a_late_confirmation_cites_the_instrument_of_its_time() {
    let cited = |on: &str| {
        let case = Case::submitted("ordinary-post", on, 1);
        let later = day(on).succ_opt().unwrap();
        let found = case.request.breaches(&case.calendar, later);
        found
            .first()
            .map(|it: &Breach| it.citation().unwrap().to_string())
    };
    assert_eq!(cited("2012-03-01"), None);
    assert_eq!(
        cited("2016-03-01").as_deref(),
        Some("other//国办公开办函〔2015〕207号")
    );
    assert_eq!(cited("2025-03-03").as_deref(), Some("decree-711/art-31"));
}

#[test]
fn only_the_office_chooses_what_governs() {
    let mut case = Case::submitted("fax", "2019-05-14", 1);
    case.does(
        OFFICE,
        "2019-05-15",
        json!({"command": "confirm", "edition": "2007"}),
    )
    .does(APPLICANT, "2019-05-15", json!({"command": "confirm"}));
    assert_eq!(case.request.edition(), Some(Edition::Decree492));
    case.replays();

    let mut first = Case::submitted("fax", "2019-05-14", 1);
    first
        .does(APPLICANT, "2019-05-15", json!({"command": "confirm"}))
        .does(
            OFFICE,
            "2019-05-15",
            json!({"command": "confirm", "edition": "2007",
            "conventions": {"receipt_day_counts": true}}),
        );
    assert_eq!(first.request.edition(), Some(Edition::Decree492));
    assert!(first.request.conventions().receipt_day_counts);

    let choosing = Case::submitted("online", "2025-05-14", 1);
    for choice in [
        json!({"command": "confirm", "edition": "2007"}),
        json!({"command": "confirm", "conventions": {"receipt_day_counts": true}}),
    ] {
        assert_eq!(
            choosing.refuses(APPLICANT, "2025-05-15", choice),
            "conventions (decree-711/art-31)"
        );
    }
}

#[test]
fn nobody_is_offered_what_is_not_for_them() {
    let offers =
        |request: &Request, role, kind| request.permitted_to(&of_role(role)).contains(&kind);
    let post = Case::submitted("ordinary-post", "2025-03-03", 1);
    assert_eq!(post.request.channel(), Some(RequestChannel::OrdinaryPost));
    assert!(!offers(&post.request, Role::Applicant, Step::Confirm));
    assert!(offers(&post.request, Role::DisclosureOffice, Step::Confirm));

    let mut online = Case::submitted("online", "2025-03-03", 1);
    online.does(OFFICE, "2025-03-03", json!({"command": "confirm"}));
    assert!(!offers(
        &online.request,
        Role::DisclosureOffice,
        Step::Confirm
    ));
    let applicant = Actor::new("applicant-1", Role::Applicant).unwrap();
    assert!(
        online
            .request
            .permitted_to(&applicant)
            .contains(&Step::Confirm)
    );
    // Nor is another applicant offered what only this one may do.
    assert!(!offers(&online.request, Role::Applicant, Step::Confirm));

    let mut asked = Case::assigned("2025-03-03", 1);
    asked.does(OFFICE, "2025-03-10", third_party_letter(1));
    assert!(offers(&asked.request, Role::ThirdParty, Step::GiveOpinion));
    assert!(!offers(&asked.request, Role::CoMaker, Step::GiveOpinion));

    let mut unclear = Case::reviewed("2025-03-03", 1);
    unclear.does(OFFICE, "2025-03-05", correction_notice(10));
    assert!(!offers(
        &unclear.request,
        Role::DisclosureOffice,
        Step::Lapse
    ));
    unclear.does(OFFICE, "2025-03-05", serve(&json!("correction")));
    assert!(offers(
        &unclear.request,
        Role::DisclosureOffice,
        Step::Lapse
    ));

    let mut reasons = Case::reviewed("2025-03-03", 1);
    reasons
        .does(
            OFFICE,
            "2025-03-04",
            json!({"command": "find-excessive", "reason": "频次"}),
        )
        .does(
            OFFICE,
            "2025-03-04",
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5}),
        );
    let accepts = |case: &Case| offers(&case.request, Role::DisclosureOffice, Step::AcceptReasons);
    assert!(!accepts(&reasons));
    reasons.does(APPLICANT, "2025-03-06", told("课题研究"));
    assert!(accepts(&reasons));
}
