//! Laws of the machine on random cases.

use crate::case::Entry;
use crate::case::of_role;
use chrono::{Days, NaiveDate};
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::deadline::Due;
use disclosure::vocabulary::{Role, Term};
use disclosure::workflow::Actor;
use disclosure::workflow::Id;
use disclosure::workflow::request::{Request, Step};
use disclosure::workflow::{Bar, Instruction, Machine as _, ProcedureStep as _};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use serde_json::{Value, json};

use crate::case::{Case, OFFICE, day, opinion, organ_letter, serve, third_party_letter};
use crate::walk::sample;

/// A random life: at each step some kind of command, by somebody, some days later.
fn lives() -> impl Strategy<Value = (NaiveDate, Vec<(Index, u64, bool)>)> {
    let starts = prop_oneof![Just("2018-03-05"), Just("2025-03-03")].prop_map(day);
    let step = (any::<Index>(), 0..6_u64, prop::bool::weighted(0.9));
    (starts, prop::collection::vec(step, 1..40))
}

fn later(start: NaiveDate, days: u64) -> NaiveDate {
    start.checked_add_days(Days::new(days)).unwrap()
}

proptest! {
    /// What `decide` gives out `evolve` takes; replay equals live; nothing panics; a row once given
    /// stays, but for a reopening.
    #[test]
    fn decide_and_evolve_agree((start, steps) in lives()) {
        let calendar = WorkingCalendar::mainland();
        let (mut request, mut log, mut on) = (Request::default(), Vec::<Entry>::new(), start);
        for (choice, days, open) in steps {
            on = later(on, days);
            let kinds: Vec<Step> = if open {
                request.permitted()
            } else {
                Step::ALL.to_vec()
            };
            if kinds.is_empty() {
                break;
            }
            let kind = *choice.get(&kinds);
            let role = kind.roles().next().unwrap();
            let order = Instruction::new(
                Id::new("case-1").unwrap(),
                request.version(),
                sample(kind),
                of_role(role),
                on,
            );
            let before = (request.outcome(), request.breaches(&calendar, on));
            if let Ok(events) = request.decide(&order, &calendar) {
                for event in events {
                    request = request.evolve(&event).unwrap();
                    log.push(event);
                }
                if before.0.is_some() && kind != Step::Reopen {
                    prop_assert_eq!(before.0, request.outcome());
                }
            }
            // While it is the applicant's turn no reply is overdue; once reasons were given it is not.
            let open = request.deadlines(&calendar);
            if open.iter().any(|it| it.who() == Role::Applicant) && request.state().awaits_applicant() {
                let overdue = request.breaches(&calendar, later(on, 400));
                prop_assert!(overdue.iter().all(|it| it.done_on().is_some()));
            }
        }
        let json = serde_json::to_string(&log).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(Request::replay(&read).unwrap(), request);
    }

    /// The same facts give the same dates, in whatever order they are entered.
    #[test]
    fn the_order_of_entry_does_not_matter(
        issued in (0..10_u64, 0..10_u64),
        served in (0..4_u64, 0..4_u64),
        answered in (0..30_u64, prop::option::of(0..30_u64)),
        first in subsequence(vec![0_usize, 1, 2, 3], 4).prop_shuffle(),
    ) {
        let start = day("2025-03-03");
        let letters = [third_party_letter(1), organ_letter(2, true)];
        let at = [later(start, issued.0), later(start, issued.1)];
        let mut facts: Vec<(&str, NaiveDate, Value)> = vec![
            (OFFICE, later(at[0], served.0), serve(&json!({"consultation": 1}))),
            (OFFICE, later(at[1], served.1), serve(&json!({"consultation": 2}))),
            ("party-9:third-party", later(at[0], answered.0), opinion(1, "agree")),
        ];
        if let Some(days) = answered.1 {
            facts.push(("organ-8:co-maker", later(at[1], days), opinion(2, "agree")));
        }
        let entered = |order: &[usize]| -> Due {
            let mut case = Case::assigned("2025-03-03", 1);
            let mut letters: Vec<_> = letters.iter().cloned().zip(at).collect();
            if order.first() > order.last() {
                letters.reverse();
            }
            for (letter, on) in letters {
                case.enters(OFFICE, on, letter);
            }
            for (who, on, command) in order.iter().filter_map(|place| facts.get(*place)) {
                case.enters(who, *on, command.clone());
            }
            case.due()
        };
        prop_assert_eq!(entered(&[0, 1, 2, 3]), entered(&first));
    }

    /// The due date moves by the working days excluded before it, counted day by day; an extension
    /// and a window commute.
    #[test]
    fn a_window_moves_the_date_by_its_working_days(
        received in 0..300_u64,
        issued in 1..20_u64,
        length in 0..40_u64,
    ) {
        let calendar = WorkingCalendar::mainland();
        let start = later(day("2024-01-02"), received);
        let (letter, answer) = (later(start, issued), later(start, issued + length));
        let mut case = Case::assigned(&start.to_string(), 1);
        let base = case.due_on();
        prop_assume!(letter < base);
        case.enters(OFFICE, letter, third_party_letter(1));
        case.enters("party-9:third-party", answer, opinion(1, "agree"));

        let mut counted = 0;
        let slow = start
            .iter_days()
            .skip(1)
            .find(|day| {
                let excluded = letter < *day && *day <= answer;
                if calendar.is_working(*day).unwrap() && !excluded {
                    counted += 1;
                }
                counted == 20
            })
            .unwrap();
        prop_assert_eq!(case.due_on(), slow);
        let excluded = calendar.count(letter, answer).unwrap();
        prop_assert_eq!(calendar.add(base, excluded).unwrap(), slow);
        prop_assert_eq!(calendar.count(start, slow).unwrap(), WorkingDays(20 + excluded.0));
    }

    /// Nobody without the power moves anything.
    #[test]
    fn a_role_without_the_power_moves_nothing(choice in any::<Index>(), who in any::<Index>()) {
        let case = Case::assigned("2025-03-03", 1);
        let kind = *choice.get(Step::ALL);
        let role: Role = *who.get(Role::ALL);
        prop_assume!(!role.may(kind.power()));
        let actor = Actor::new("somebody", role).unwrap();
        let order = Instruction::new(Id::new("case-1").unwrap(), case.request.version(), sample(kind), actor, day("2025-03-10"));
        let refusal = case.request.decide(&order, &case.calendar).unwrap_err();
        prop_assert!(refusal.has(Bar::Role));
    }
}
