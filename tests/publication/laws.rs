//! Laws of the log: what `decide` emits `evolve` accepts, replay is the live case, damage is found.

use chrono::Days;
use disclosure::finding::{Finding, Level};
use disclosure::vocabulary::Attribute;
use disclosure::workflow::publication::particulars::SecrecyConclusion;
use disclosure::workflow::publication::{Fact, Publication, Step};
use disclosure::workflow::{Bar, Machine as _, Objection};
use proptest::prelude::*;
use serde_json::json;

use super::samples::{order, samples};
use super::support::{Desk, Entry, day};

/// The position in the log of an event with this index.
fn position(index: usize) -> u64 {
    u64::try_from(index).unwrap().saturating_add(1)
}

/// A case that has lived through some of the sample commands, each on or after the day of the last.
fn lives() -> impl Strategy<Value = Desk> {
    let choices = prop::collection::vec((any::<prop::sample::Index>(), 0_u64..9), 0..40);
    let start = prop::sample::select(vec![
        Desk::new(),
        Desk::notice(),
        Desk::notice().published(),
    ]);
    (start, choices).prop_map(|(mut desk, choices)| {
        let mut on = day("2025-09-19");
        let commands = samples();
        for (choice, days) in choices {
            on = on.checked_add_days(Days::new(days)).unwrap();
            let open = desk.publication.permitted();
            // Withdrawal and return are open nearly always and would end most lives early.
            let rare = [Step::Withdraw, Step::Return, Step::Revise];
            let fitting: Vec<_> = commands
                .iter()
                .filter(|it| open.contains(&it.step()))
                .filter(|it| days == 0 || !rare.contains(&it.step()))
                .collect();
            if !fitting.is_empty() {
                let order = order(&desk.publication, fitting[choice.index(fitting.len())], on);
                // A refusal leaves everything as it was.
                let _ = desk.try_give(&order);
            }
        }
        desk
    })
}

/// Somebody finds that the version must not be public.
fn is_against(event: &Entry, publication: &Publication) -> bool {
    let fact = event.fact();
    let reviewed = matches!(fact, Fact::SecrecyReviewed(it)
        if it.conclusion == SecrecyConclusion::NotForPublication);
    let rights = matches!(fact, Fact::RightsReviewed(it) if !it.agrees);
    let determined = matches!(fact, Fact::Determined(it) if !it.agrees);
    let withheld = publication.attribute() == Some(Attribute::Withheld);
    reviewed || rights || determined || matches!(fact, Fact::Approved(_)) && withheld
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn replay_is_the_live_case(desk in lives()) {
        prop_assert_eq!(Publication::replay(&desk.log), Ok(desk.publication.clone()));
        let text = serde_json::to_string(&desk.log).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &desk.log);
        prop_assert_eq!(Publication::replay(&read), Ok(desk.publication));
    }

    #[test]
    fn a_damaged_log_is_an_error_with_its_position(
        desk in lives(),
        place in any::<prop::sample::Index>(),
    ) {
        prop_assume!(desk.log.len() > 1);
        let place = place.index(desk.log.len() - 1);
        let mut reordered = desk.log.clone();
        reordered.swap(place, place + 1);
        let error = Publication::replay(&reordered).unwrap_err();
        prop_assert_eq!(error.position(), position(place));

        let mut gap = desk.log.clone();
        gap.remove(place);
        let error = Publication::replay(&gap).unwrap_err();
        prop_assert_eq!(error.position(), position(place));

        let twice = desk.log.iter().chain(desk.log.last());
        let error = Publication::replay(twice).unwrap_err();
        prop_assert_eq!(error.position(), position(desk.log.len()));
    }

    #[test]
    fn what_is_public_breaks_no_rule_of_the_severity_of_an_error(desk in lives()) {
        let mut publication = Publication::default();
        let mut found_against = false;
        for event in &desk.log {
            publication = publication.evolve(event).unwrap();
            let found = publication.findings(event.on(), &desk.calendar);
            let errors: Vec<_> = found
                .iter()
                .filter(|finding| finding.level() == Level::Error)
                .map(Finding::rule)
                .collect();
            found_against |= is_against(event, &publication);
            // The catalogue comes after the publication; a proposal becomes complete before approval.
            let open = ["p10", "p05", "p14"];
            let hard: Vec<_> = errors
                .into_iter()
                .filter(|rule| !(open.contains(rule) || found_against && *rule == "p01"))
                .collect();
            prop_assert!(hard.is_empty(), "{:?} after {}", hard, event.fact().code());
        }
    }

    #[test]
    fn as_known_on_a_day_is_a_part_of_the_log(desk in lives(), days in 0_u64..200) {
        let on = day("2025-09-15").checked_add_days(Days::new(days)).unwrap();
        let known = Publication::replay_as_known_on(&desk.log, on).unwrap();
        let count = desk.log.iter().filter(|event| event.entered_on() <= on).count();
        prop_assert_eq!(known.version(), u64::try_from(count).unwrap());
    }
}

#[test]
fn an_illegal_event_says_where_and_why() {
    let desk = Desk::notice();
    let error = Publication::replay(desk.log.iter().skip(1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "entry 1 (`attribute-proposed`) cannot follow in state `new`: the entry says it is number 2"
    );
    let mut early: serde_json::Value = serde_json::to_value(&desk.log).unwrap();
    early[1]["entered_on"] = "2025-09-01".into();
    let log: Vec<Entry> = serde_json::from_value(early.clone()).unwrap();
    assert_eq!(
        Publication::replay(&log).unwrap_err().to_string(),
        "entry 2 (`attribute-proposed`) cannot follow in state `drafted`: it was entered before the \
         entry that precedes it"
    );
    early[1]["event"] = "withheld-anew".into();
    early[1]["entered_on"] = "2025-09-16".into();
    early[1]["reason"] = "理由".into();
    let log: Vec<Entry> = serde_json::from_value(early).unwrap();
    let error = Publication::replay(&log).unwrap_err();
    assert_eq!((error.position(), error.event()), (2, "withheld-anew"));
    assert_eq!(
        error.to_string(),
        "entry 2 (`withheld-anew`) cannot follow in state `drafted`: a case that is “drafted” has no step to keep withheld"
    );
}

#[test]
fn a_log_with_an_impossible_day_or_role_is_not_read() {
    let desk = Desk::notice().published();
    let stored = serde_json::to_value(&desk.log).unwrap();
    let last = desk.log.len() - 1;
    let changed = |field: &str, value: serde_json::Value| {
        let mut stored = stored.clone();
        stored[last][field] = value;
        let log: Vec<Entry> = serde_json::from_value(stored).unwrap();
        Publication::replay(&log).unwrap_err().to_string()
    };
    let illegal = "entry 6 (`published`) cannot follow in state `approved`: ";
    for (field, value, flaw) in [
        (
            "on",
            json!("2030-01-01"),
            "2030-01-01 lies after 2025-09-19, the day it is entered",
        ),
        (
            "on",
            json!("2025-09-17"),
            "it is dated before the formation or a step that it rests on",
        ),
        (
            "actor",
            json!({"id": "x", "role": "applicant"}),
            "the applicant has no power to publish",
        ),
    ] {
        assert_eq!(changed(field, value), format!("{illegal}{flaw}"));
    }
}

#[test]
fn a_withdrawal_that_its_approver_did_not_order_is_not_read() {
    let mut desk = Desk::notice().published();
    let leader = json!({"id": "leader-0", "role": "principal-leader"});
    desk.give(
        "2025-09-22",
        json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
            "approver": leader}),
    );
    let mut stored = serde_json::to_value(&desk.log).unwrap();
    stored[desk.log.len() - 1]["actor"] = json!({"id": "office-1", "role": "disclosure-office"});
    let log: Vec<Entry> = serde_json::from_value(stored).unwrap();
    let error = Publication::replay(&log).unwrap_err();
    let reasons: Vec<_> = error.objections().iter().map(Objection::reason).collect();
    assert_eq!(
        reasons,
        [Bar::Role, Bar::NotApproved, Bar::EarlierVersionsKept]
    );
}
