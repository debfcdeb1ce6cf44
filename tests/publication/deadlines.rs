//! The days of the sheet, and what is late.

use disclosure::calendar::WorkingDays;
use disclosure::deadline::{Deadline, Due, Obligation};
use disclosure::workflow::Machine as _;
use disclosure::workflow::publication::Command;
use serde_json::{Value, json};

use super::support::{Desk, day, draft, release, v, withheld};

fn due(desk: &Desk, what: Obligation) -> Deadline {
    let deadlines = desk.publication.deadlines(&desk.calendar);
    deadlines.into_iter().find(|it| it.what() == what).unwrap()
}

fn formed(on: &str, content: Value) -> Desk {
    let mut desk = Desk::new();
    desk.give(on, draft(json!({"formed_on": on}), content));
    desk
}

#[test]
fn twenty_working_days_from_formation() {
    // Scenario S12, and the example of the policy sheet, section 5.
    for (on, expected) in [("2025-09-15", "2025-10-17"), ("2024-09-20", "2024-10-23")] {
        let desk = formed(on, json!({}));
        let deadline = due(&desk, Obligation::Publication);
        assert_eq!(deadline.due(), Due::On(day(expected)));
        assert_eq!(
            deadline.citation().unwrap().to_string(),
            "decree-711/art-26"
        );
        let reckoning = deadline.reckoning(&desk.calendar).unwrap().unwrap();
        assert_eq!(
            (reckoning.end(), reckoning.counted()),
            (day(expected), WorkingDays(20))
        );
        assert!(deadline.breach(day(expected)).is_none());
        assert!(deadline.breach(day(expected).succ_opt().unwrap()).is_some());
    }
}

#[test]
fn a_special_limit_brings_its_own_start_and_citation() {
    // The policy sheet, section 5: contract signed Fri 2024-09-27, 2 working days: Mon 2024-09-30.
    let contract = json!({"limit": {"length": {"working-days": 2}, "from": "2024-09-27",
        "citation": "other/政府采购法实施条例/国务院令第658号/art-50"}});
    let deadline = due(&formed("2024-09-20", contract), Obligation::Publication);
    assert_eq!(deadline.due(), Due::On(day("2024-09-30")));
    assert_eq!(
        deadline.citation().unwrap().zh(),
        "《政府采购法实施条例》（国务院令第658号）第五十条"
    );
    // Government budget approved Sat 2024-01-20, 20 days: 2024-02-09.
    let budget = json!({"limit": {"length": {"calendar-days": [20, "stay"]}, "from": "2024-01-20",
        "citation": "other/预算法/2018年修正/art-14/para-1"}});
    let desk = formed("2024-01-19", budget);
    let deadline = due(&desk, Obligation::Publication);
    assert_eq!(deadline.due(), Due::On(day("2024-02-09")));
    assert_eq!(deadline.reckoning(&desk.calendar), Ok(None));
}

#[test]
fn a_change_counts_from_its_day_and_a_correction_without_one_is_not_late() {
    let mut desk = Desk::notice().published();
    let revise = |changed: Value| {
        json!({"command": "revise", "reason": "修改", "changed_on": changed,
            "content": {"digest": "v2", "title": "修改稿"}})
    };
    desk.give("2026-01-12", revise(Value::Null));
    assert!(
        desk.publication
            .findings(day("2026-03-02"), &desk.calendar)
            .len()
            == 1,
        "only p10"
    );

    let mut draft_stage = Desk::drafted(json!({}), json!({}));
    draft_stage.give("2025-09-22", revise(json!("2025-09-20")));
    // 20 working days after Sat 2025-09-20: 28 September and 11 October are worked, 1 to 8 October off.
    let deadline = due(&draft_stage, Obligation::Publication);
    assert_eq!(deadline.from().unwrap(), day("2025-09-20"));
    assert_eq!(deadline.due(), Due::On(day("2025-10-23")));
}

#[test]
fn what_was_withheld_by_law_counts_from_the_day_it_is_freed() {
    let mut desk = Desk::drafted(json!({}), json!({}))
        .reviewed(withheld())
        .approved();
    desk.give("2025-09-19", Command::Withhold(None));
    desk.give("2026-03-02", Command::Reevaluate);
    desk.give("2026-03-02", Command::propose_to_publish(&v(1)));
    // Four weeks of working days: March 2026 has no holiday.
    assert_eq!(
        due(&desk, Obligation::Publication).due(),
        Due::On(day("2026-03-30"))
    );
    assert!(
        desk.publication
            .findings(day("2026-03-30"), &desk.calendar)
            .is_empty()
    );
}

#[test]
fn nothing_runs_for_what_is_not_to_be_published() {
    let desk = Desk::drafted(json!({}), json!({})).reviewed(withheld());
    assert!(desk.publication.deadlines(&desk.calendar).is_empty());
}

#[test]
fn a_year_without_a_notice_is_said_to_be_unknown() {
    let mut desk = Desk::new();
    desk.give(
        "2026-12-21",
        draft(json!({"formed_on": "2026-12-21"}), json!({})),
    );
    let deadline = due(&desk, Obligation::Publication);
    assert_eq!(deadline.due().date(), None);
    assert!(deadline.breach(day("2027-12-31")).is_none());
    let json = serde_json::to_value(&deadline).unwrap();
    assert_eq!(json["due"]["undetermined"], "calendar-not-published");
    let words = deadline.words(&desk.calendar);
    assert!(words.en.contains("2027"), "{words:?}");
}

#[test]
fn the_local_term_of_the_secrecy_review_is_a_parameter() {
    let mut drafting = draft(json!({}), json!({}));
    drafting["conventions"] = json!({"secrecy_review_term": 7});
    let mut desk = Desk::new();
    desk.give("2025-09-15", drafting);
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-16", Command::agree_to_attribute(&v(1)));
    assert_eq!(
        due(&desk, Obligation::SecrecyReview).due(),
        Due::On(day("2025-09-25"))
    );
    let plain = Desk::notice();
    let kinds: Vec<_> = plain
        .publication
        .deadlines(&plain.calendar)
        .iter()
        .map(Deadline::what)
        .collect();
    assert_eq!(kinds, [Obligation::Publication]);
}

#[test]
fn an_entry_may_be_late_but_not_early() {
    let mut desk = Desk::notice();
    let order = desk
        .by_its_role("2025-09-19", release(json!({})))
        .entered_on(day("2025-09-22"));
    desk.try_give(&order).unwrap();
    assert_eq!(desk.log.last().unwrap().entered_on(), day("2025-09-22"));
    let order = desk
        .by_its_role("2025-09-20", super::support::entry())
        .entered_on(day("2025-09-19"));
    let refusal = desk.try_give(&order).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`catalogue` is refused in state `published`: 2025-09-20 lies after 2025-09-19, the day it is entered; it is entered before the last entry of the log"
    );
}
