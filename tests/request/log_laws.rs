//! Laws of a request and of its log, over histories that are drawn at random.

use chrono::NaiveDate;
use disclosure::calendar::{HolidayNotice, NoticeDay, WorkingDays};
use disclosure::vocabulary::Role;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::Request;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::case::Entry;
use crate::histories::{Act, Book, CALENDAR, Case, Letter, OFFICE, day, later, slow, works};

/// Two letters to third parties, with the days of each.
fn letters() -> impl Strategy<Value = Vec<(u64, u64, Option<u64>)>> {
    let letter = (0..25_u64, 0..6_u64, prop::option::of(0..40_u64));
    prop::collection::vec(letter, 0..4)
}

fn consulted(on: NaiveDate, letters: &[(u64, u64, Option<u64>)]) -> Case {
    let mut case = Case::assigned(on);
    for (number, (issued, served, answered)) in (1..).zip(letters) {
        let issued = later(on, *issued);
        let letter = json!({
            "command": "consult-third-party", "consultation": number, "party": "erased",
            "number": format!("示公开征〔2025〕{number}号"), "items": [1],
        });
        assert!(case.does(OFFICE, issued, letter));
        let serve =
            json!({"command": "serve-notice", "notice": {"consultation": number}, "proof": "1"});
        assert!(case.does(OFFICE, later(issued, *served), serve));
        if let Some(answered) = answered {
            let answer = json!({
                "command": "give-opinion", "consultation": number, "opinion": {"says": "agree"},
            });
            assert!(case.does(Role::ThirdParty, later(issued, served + answered), answer));
        }
    }
    case
}

/// A case with 17 events of many kinds.
fn full() -> Case {
    let on = |text: &str| day(text);
    let mut case = Case::assigned(on("2025-03-03"));
    let mut book = Book::new(on("2025-03-03"));
    let acts = [
        (Act::Consult, "2025-03-10"),
        (Act::ServeLetter, "2025-03-12"),
        (Act::Answer, "2025-03-28"),
        (Act::Extend(5), "2025-04-02"),
        (Act::Extend(6), "2025-04-03"),
        (Act::Draft, "2025-04-08"),
        (Act::Review, "2025-04-09"),
        (Act::Approve, "2025-04-10"),
        (Act::Send, "2025-04-11"),
        (Act::Deliver, "2025-04-14"),
        (Act::Archive, "2025-04-15"),
    ];
    for (act, text) in acts {
        book.today = on(text);
        let (role, command) = act.command(&book);
        assert!(case.does(role, on(text), command), "{act:?}");
        if matches!(act, Act::Consult) {
            book.letters.push(Letter {
                issued: on(text),
                served: None,
                answered: None,
                closed: false,
            });
        }
    }
    case
}

proptest! {
    /// With exclusions the period holds its working days and those excluded, no more and no less.
    #[test]
    fn excluded_working_days_are_added(start in 0..400_u64, letters in letters()) {
        let start = later(day("2024-01-02"), start);
        let case = consulted(start, &letters);
        let due = case.request.reply_due(&CALENDAR).date().unwrap();
        let windows: Vec<_> = letters
            .iter()
            .map(|(issued, served, answered)| {
                let issued = later(start, *issued);
                let served = later(issued, *served);
                let limit = slow(served, 15, works);
                let answered = answered.map(|it| later(served, it));
                (issued, answered.map_or(limit, |it| it.min(limit)))
            })
            .collect();
        let excluded = start
            .iter_days()
            .take_while(|day| *day <= due)
            .filter(|day| works(*day) && windows.iter().any(|(from, to)| from < day && day <= to))
            .filter(|day| *day > start)
            .count();
        let counted = CALENDAR.count(start, due).unwrap();
        prop_assert_eq!(counted, WorkingDays(20 + u32::try_from(excluded).unwrap()));
        let counts = |day| works(day) && !windows.iter().any(|(from, to)| *from < day && day <= *to);
        prop_assert_eq!(due, slow(start, 20, counts));
    }

    /// A holiday proclaimed later never makes a deadline earlier.
    #[test]
    fn a_later_holiday_makes_nothing_earlier(
        start in 0..200_u64,
        letters in letters(),
        holidays in prop::collection::btree_set(0..300_u64, 1..12),
    ) {
        let start = later(day("2025-01-02"), start);
        let case = consulted(start, &letters);
        let days = holidays
            .iter()
            .map(|it| NoticeDay::off(later(day("2025-01-02"), *it), "新假日"))
            .collect();
        let proclaimed = HolidayNotice::change("增放假日的通知", day("2026-02-01"), days).unwrap();
        let after = CALENDAR.with(proclaimed).unwrap();
        let (earlier, now) = (case.request.deadlines(&CALENDAR), case.request.deadlines(&after));
        prop_assert_eq!(earlier.len(), now.len());
        for (earlier, now) in earlier.iter().zip(&now) {
            prop_assert_eq!(earlier.what(), now.what());
            prop_assert!(earlier.due().date() <= now.due().date(), "{:?}", now.what());
        }
        // As known before the proclamation nothing has changed.
        let known = after.as_known_on(day("2026-01-31"));
        prop_assert_eq!(case.request.deadlines(&known), earlier);
    }

    /// A truncated log is the case as it once stood.
    #[test]
    fn a_truncated_log_is_an_earlier_state(at in any::<Index>()) {
        let case = full();
        let at = at.index(case.log.len() + 1);
        let mut live = Request::default();
        for event in &case.log[..at] {
            live = live.evolve(event).unwrap();
        }
        prop_assert_eq!(Request::replay(&case.log[..at]).unwrap(), live);
    }

    /// A lost, repeated or displaced event is an error at its place.
    #[test]
    fn a_damaged_log_is_an_error_with_the_position(one in any::<Index>(), two in any::<Index>()) {
        let case = full();
        let last = case.log.len() - 1;
        let position = |log: &[Entry]| Request::replay(log).unwrap_err().position();
        let at = |it: usize| u64::try_from(it).unwrap() + 1;
        let (one, two) = (one.index(last), two.index(last + 1));

        let mut lost = case.log.clone();
        lost.remove(one);
        prop_assert_eq!(position(&lost), at(one));

        let mut repeated = case.log.clone();
        repeated.insert(one + 1, case.log[one].clone());
        prop_assert_eq!(position(&repeated), at(one + 1));

        if one != two {
            let mut displaced = case.log.clone();
            displaced.swap(one, two);
            prop_assert_eq!(position(&displaced), at(one.min(two)));
        }
    }

    /// Whatever is cut out of or put into the stored text: an error in reading, an error with a
    /// position, or a case; and no panic in any question asked of it.
    #[test]
    fn a_log_with_changed_text_never_panics(
        which in any::<Index>(),
        field in any::<Index>(),
        other in any::<Index>(),
        to in prop_oneof![
            Just(Value::Null), Just(json!(0)), Just(json!(u64::MAX)), Just(json!("")), Just(json!([])),
            Just(json!("9999-12-31")), Just(json!("-9999-01-01")), Just(json!({})),
        ],
        keep_number in any::<bool>(),
    ) {
        let case = full();
        let mut stored: Vec<Value> = case.log.iter().map(|it| json!(it)).collect();
        let which = which.index(stored.len());
        let donor = stored[other.index(case.log.len())].clone();
        let event = stored[which].as_object_mut().unwrap();
        let fields: Vec<String> = event.keys().cloned().collect();
        if keep_number {
            event.insert(fields[field.index(fields.len())].clone(), to);
        } else {
            let number = event["version"].clone();
            *event = donor.as_object().unwrap().clone();
            event.insert("version".to_owned(), number);
        }
        let Ok(log) = serde_json::from_value::<Vec<Entry>>(json!(stored)) else {
            return Ok(());
        };
        match Request::replay(&log) {
            Ok(request) => {
                let _ = request.deadlines(&CALENDAR);
                let _ = request.breaches(&CALENDAR, day("2025-12-31"));
                let _ = (request.outcome(), request.concluded_on(), request.permitted());
            }
            Err(illegal) => {
                let position = usize::try_from(illegal.position()).unwrap();
                prop_assert!((1..=log.len()).contains(&position));
                prop_assert!(Request::replay(&log[..position - 1]).is_ok());
            }
        }
    }

    /// Stored and read again, a log is the same, and a field of a later release is passed over.
    #[test]
    fn a_log_survives_storage(start in 0..400_u64, letters in letters(), which in any::<Index>()) {
        let case = consulted(later(day("2024-01-02"), start), &letters);
        let text = serde_json::to_string(&case.log).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &case.log);
        let mut newer: Vec<Value> = serde_json::from_str(&text).unwrap();
        let which = which.index(newer.len());
        newer[which]["of_a_later_release"] = json!({"more": 1});
        let read: Vec<Entry> = serde_json::from_value(json!(newer)).unwrap();
        prop_assert_eq!(Request::replay(&read).unwrap(), case.request);
    }
}

#[test]
fn an_unknown_event_is_named() {
    let mut stored = json!(full().log[3]);
    stored["event"] = json!("teleported");
    let error = serde_json::from_value::<Entry>(stored)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("unknown event `teleported`; expected: `dictated`"),
        "{error}"
    );
}
