//! Logs with the day of entry: what was known on a day, and what no log can be.

use chrono::{Days, NaiveDate};
use disclosure::vocabulary::{ReviewDecision, SuitRuling};
use disclosure::workflow::remedy::{
    IllegalEvent, Litigation, Procedure, Reconsideration, RemedyEntry, ReviewEvent, ReviewState,
    SuitBasis, SuitEvent, SuitState,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::{CALENDAR, application, date, reply, review_commands, review_walk, rules, suit};

fn applied() -> RemedyEntry<ReviewEvent> {
    let application = application(reply("2024-08-20"), "2024-09-12");
    Reconsideration::apply(application, rules(), &CALENDAR).unwrap()
}

fn accepted() -> RemedyEntry<ReviewEvent> {
    let on = date("2024-09-18");
    ReviewEvent::Accepted { on, deemed: false }.into()
}

fn summary() -> RemedyEntry<ReviewEvent> {
    let on = date("2024-09-18");
    let procedure = Procedure::Summary;
    ReviewEvent::ProcedureChosen { on, procedure }.into()
}

fn decided() -> RemedyEntry<ReviewEvent> {
    ReviewEvent::Decided {
        on: date("2024-10-10"),
        served_on: date("2024-10-14"),
        decision: ReviewDecision::Maintained,
        ordered: None,
    }
    .into()
}

/// The state that was known on a day.
fn known(log: &[RemedyEntry<ReviewEvent>], day: &str) -> Option<ReviewState> {
    let case = Reconsideration::replay_as_known_on(log, date(day)).unwrap();
    case.map(|case| case.state())
}

#[test]
fn an_entry_without_a_day_counts_from_the_last_day_it_tells_of() {
    let log = [applied(), accepted(), summary(), decided()];
    assert_eq!(known(&log, "2024-09-11"), None);
    assert_eq!(known(&log, "2024-09-12"), Some(ReviewState::Filed));
    assert_eq!(known(&log, "2024-10-13"), Some(ReviewState::Summary));
    assert_eq!(known(&log, "2024-10-14"), Some(ReviewState::Decided));
    let case = Reconsideration::replay(&log).unwrap();
    assert_eq!(case.recorded_on(), date("2024-10-14"));
}

#[test]
fn what_is_entered_late_is_known_late() {
    let late = date("2024-11-04");
    let log = [
        applied(),
        accepted().recorded_on(late),
        summary(),
        decided().recorded_on(date("2025-02-03")),
    ];
    assert_eq!(known(&log, "2024-11-03"), Some(ReviewState::Filed));
    assert_eq!(
        known(&log, "2024-11-04"),
        Some(ReviewState::Summary),
        "the procedure was entered with the acceptance"
    );
    assert_eq!(known(&log, "2025-02-02"), Some(ReviewState::Summary));
    assert_eq!(known(&log, "2025-02-03"), Some(ReviewState::Decided));

    let filed = suit(SuitBasis::Direct(reply("2024-08-20")), "2024-09-12");
    let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
    let refused = RemedyEntry::new(SuitEvent::Ruled {
        on: date("2024-09-18"),
        served_on: date("2024-09-20"),
        ruling: SuitRuling::NotDocketed,
    });
    let log = [filed, refused.recorded_on(late)];
    let state = |day| {
        let case = Litigation::replay_as_known_on(&log, date(day)).unwrap();
        case.map(|case| (case.state(), case.recorded_on()))
    };
    assert_eq!(state("2024-09-11"), None);
    let filed_on = date("2024-09-12");
    assert_eq!(state("2024-11-03"), Some((SuitState::Filed, filed_on)));
    assert_eq!(state("2024-11-04"), Some((SuitState::Judged, late)));
}

#[test]
fn entries_follow_each_other_and_what_they_tell_of() {
    let day = |text| date(text);
    let log = [applied().recorded_on(day("2024-09-20")), accepted()];
    let second = log[1].clone().recorded_on(day("2024-09-19"));
    let error = Reconsideration::replay([&log[0], &second]).unwrap_err();
    assert_eq!(
        error,
        IllegalEvent::EnteredBefore {
            position: 2,
            event: "accepted"
        }
    );
    assert_eq!(
        error.to_string(),
        "event 2 `accepted` was entered before the event it follows"
    );
    let early = decided().recorded_on(day("2024-10-13"));
    let error = Reconsideration::replay([&applied(), &accepted(), &summary(), &early]);
    assert_eq!(
        error.unwrap_err().to_string(),
        "event 4 `decided` happened after the day it was entered",
        "it tells of a service on 14 October"
    );
    let early = applied().recorded_on(day("2024-09-11"));
    assert_eq!(
        Reconsideration::replay([&early]).unwrap_err(),
        IllegalEvent::NotYet {
            position: 1,
            event: "applied"
        }
    );
    let known = Reconsideration::replay_as_known_on([&log[0], &second], day("2024-09-19"));
    assert_eq!(
        known,
        Ok(None),
        "what was entered later is not looked at, and nothing was entered before"
    );
}

#[test]
fn entries_with_a_day_are_read_as_they_were_stored() {
    let read = |machine: &str| {
        let path = format!("tests/compatibility/remedy/entered-late-{machine}.json");
        std::fs::read_to_string(path).unwrap()
    };
    let text = read("reconsideration");
    let entry: RemedyEntry<ReviewEvent> = serde_json::from_str(&text).unwrap();
    assert_eq!(entry.recorded_day(), Some(date("2025-03-20")));
    assert_eq!(entry.event().code(), "decided");
    let stored: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), stored);
    let text = read("litigation");
    let entry: RemedyEntry<SuitEvent> = serde_json::from_str(&text).unwrap();
    let on = date("2025-07-01");
    let expected = RemedyEntry::new(SuitEvent::BecameFinal { on });
    assert_eq!(entry, expected.recorded_on(date("2026-02-02")));
    let stored: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), stored);
}

proptest! {
    #[test]
    fn what_was_known_is_the_log_as_it_stood(
        choices in review_walk(),
        lags in prop::collection::vec(prop::option::of(0_u64..60), 13),
        day in 0_u64..400,
    ) {
        let first = application(reply("2023-01-03"), "2023-01-09");
        let entry = Reconsideration::apply(first, rules(), &CALENDAR).unwrap();
        let mut live = Reconsideration::replay([&entry]).unwrap();
        let mut lived = vec![live.clone()];
        let mut log = vec![entry];
        for ((choice, wait), lag) in choices.into_iter().zip(lags) {
            let on = log.last().unwrap().event().on() + Days::new(wait);
            let command = review_commands(on).swap_remove(choice);
            let Ok(entry) = live.decide(&command, &CALENDAR) else { continue };
            let entry = match lag {
                Some(lag) => entry.recorded_on(live.recorded_on().max(on) + Days::new(lag)),
                None => entry,
            };
            live = live.evolve(&entry).unwrap();
            lived.push(live.clone());
            log.push(entry);
        }
        let day: NaiveDate = date("2023-01-09") + Days::new(day);
        let known = Reconsideration::replay_as_known_on(&log, day).unwrap();
        let then = lived.into_iter().rfind(|case| case.recorded_on() <= day);
        prop_assert_eq!(known, then);
    }
}
