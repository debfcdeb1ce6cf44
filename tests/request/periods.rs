//! The periods of a request into which others were merged: what lengthens each, and which ends first.

use disclosure::deadline::{Due, Obligation};
use disclosure::workflow::Machine as _;
use serde_json::{Value, json};

use crate::case::{
    Case, HEAD, OFFICE, day, extension, on, opinion, replies, serve, third_party_letter,
};

fn absorb(case: &mut Case, merged_on: &str, received_on: &str) {
    case.does(
        OFFICE,
        merged_on,
        json!({"command": "absorb", "number": "2025-16", "applicant": "applicant-2",
            "received_on": received_on}),
    );
}

/// Received on 2025-03-20, with one that is overdue since 2025-03-31 merged into it on 2025-04-10.
fn merged_late() -> Case {
    let mut case = Case::reviewed("2025-03-20", 1);
    absorb(&mut case, "2025-04-10", "2025-03-03");
    assert_eq!(replies(&case), [on("2025-04-18"), on("2025-03-31")]);
    case
}

fn lateness(case: &Case, asked: &str) -> Vec<(Obligation, String)> {
    let breaches = case.request.breaches(&case.calendar, day(asked));
    let line = |it: &disclosure::deadline::Breach| (it.what(), it.due().to_string());
    breaches.iter().map(line).collect()
}

fn overdue(due: &str) -> (Obligation, String) {
    (Obligation::Reply, due.to_owned())
}

// Art. 33(2), c5: told before the period so far runs out, each of them.
#[test]
fn an_extension_mends_no_lateness_of_a_merged_request() {
    let mut case = merged_late();
    assert_eq!(lateness(&case, "2025-04-10"), [overdue("2025-03-31")]);
    case.does(HEAD, "2025-04-11", extension(20, "2025-04-11"));
    assert_eq!(replies(&case), [on("2025-05-20"), on("2025-03-31")]);
    assert_eq!(lateness(&case, "2025-04-12"), [overdue("2025-03-31")]);
    assert_eq!(case.due(), on("2025-03-31"), "the reply that is due first");
    case.replays();
}

#[test]
fn an_extension_told_to_all_in_time_lengthens_all() {
    let mut case = Case::reviewed("2025-03-05", 1);
    absorb(&mut case, "2025-03-06", "2025-03-03");
    case.does(HEAD, "2025-03-31", extension(10, "2025-03-31"));
    assert_eq!(replies(&case), [on("2025-04-17"), on("2025-04-15")]);
    assert_eq!(lateness(&case, "2025-04-15"), []);
    assert_eq!(lateness(&case, "2025-04-16"), [overdue("2025-04-15")]);
    case.replays();
}

#[test]
fn no_extension_is_told_when_every_period_has_run_out() {
    let case = merged_late();
    assert_eq!(
        case.refuses(HEAD, "2025-04-21", extension(10, "2025-04-21")),
        "too-late (decree-711/art-33/para-2)"
    );
}

// Who was never told of an extension has none, whatever it is merged into; entered on the same day too.
#[test]
fn an_extension_before_the_merge_is_not_that_of_the_merged_request() {
    for told_on in ["2025-04-01", "2025-04-10"] {
        let mut case = Case::reviewed("2025-03-20", 1);
        case.does(HEAD, told_on, extension(20, told_on));
        absorb(&mut case, "2025-04-10", "2025-03-03");
        assert_eq!(replies(&case), [on("2025-05-20"), on("2025-03-31")]);
        assert_eq!(lateness(&case, "2025-04-10"), [overdue("2025-03-31")]);
        case.replays();
    }
}

#[test]
fn a_later_date_lengthens_only_what_has_not_run_out() {
    let mut case = merged_late();
    for (who, given_on, command) in [
        (
            OFFICE,
            "2025-04-10",
            json!({"command": "find-excessive", "reason": "一个月内第34件"}),
        ),
        (
            OFFICE,
            "2025-04-10",
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5}),
        ),
        (
            crate::case::APPLICANT,
            "2025-04-11",
            json!({"command": "explain-reasons", "reason": "诉讼所需"}),
        ),
        (
            OFFICE,
            "2025-04-11",
            json!({"command": "accept-reasons", "reason": "理由合理",
                "deferral": {"to": "2025-05-30", "number": "榕信延〔2025〕1号"}}),
        ),
    ] {
        case.does(who, given_on, command);
    }
    assert_eq!(replies(&case), [on("2025-05-30"), on("2025-03-31")]);
    assert_eq!(lateness(&case, "2025-05-30"), [overdue("2025-03-31")]);
    case.replays();
}

/// A third party asked on 2025-03-21, that answers on 2025-04-08: eleven working days.
fn consult(case: &mut Case) {
    case.does(OFFICE, "2025-03-21", third_party_letter(1))
        .does(OFFICE, "2025-03-24", serve(&json!({"consultation": 1})))
        .does("tp:third-party", "2025-04-08", opinion(1, "agree"));
}

// Art. 33(3): the time of a consultation before the merge was none of the merged request.
#[test]
fn a_consultation_before_the_merge_takes_nothing_out_of_the_merged_period() {
    let mut case = Case::assigned("2025-03-20", 1);
    consult(&mut case);
    absorb(&mut case, "2025-04-09", "2025-03-03");
    assert_eq!(replies(&case), [on("2025-05-07"), on("2025-03-31")]);
    assert_eq!(lateness(&case, "2025-04-09"), [overdue("2025-03-31")]);
    case.replays();
}

#[test]
fn a_consultation_after_the_merge_is_taken_out_of_both() {
    let mut case = Case::assigned("2025-03-20", 1);
    absorb(&mut case, "2025-03-21", "2025-03-03");
    consult(&mut case);
    assert_eq!(replies(&case), [on("2025-05-07"), on("2025-04-16")]);
    assert_eq!(lateness(&case, "2025-04-16"), []);
    case.replays();
}

fn demand() -> Value {
    json!({"command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
        "amount": "700", "way_to_pay": "缴款码"})
}

#[test]
fn the_first_period_to_end_bounds_silence_and_the_fee() {
    let mut case = Case::assigned("2025-03-05", 1);
    absorb(&mut case, "2025-03-06", "2025-03-03");
    assert_eq!(case.due(), Due::On(day("2025-03-31")));
    let silence = json!({"command": "open-round", "source": "judgment", "reference": "判1",
        "term": 15});
    assert_eq!(
        case.refuses(OFFICE, "2025-03-31", silence.clone()),
        "too-early (decree-711/art-51)"
    );
    case.clone().does(OFFICE, "2025-04-01", silence);
    case.does(
        OFFICE,
        "2025-03-31",
        json!({"command": "find-excessive", "reason": "一个月内第34件"}),
    );
    case.clone().does(OFFICE, "2025-03-31", demand());
    assert!(
        case.refuses(OFFICE, "2025-04-01", demand())
            .starts_with("too-late (")
    );
}
