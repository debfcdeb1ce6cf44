//! Deadlines that cannot be told, or may still move, beside those that can.

use disclosure::calendar::{Length, WorkingCalendar};
use disclosure::vocabulary::ContestedAct;
use disclosure::workflow::remedy::{
    Contested, Litigation, Procedure, Reconsideration, RemedyRules, ReviewEvent, SuitBasis,
    SuitEvent, remedy_deadlines,
};
use disclosure::workflow::{Due, Open};

use crate::{CALENDAR, application, date, days, reply, rules, shown, suit};

#[test]
fn a_day_beyond_the_calendar_does_not_hide_the_other() {
    let served = reply("2026-09-30");
    let limits = remedy_deadlines(&served, &rules(), &CALENDAR);
    assert_eq!(limits.review_by, Due::On(date("2026-11-30")));
    let suit_by = limits.suit_by.unwrap();
    assert!(matches!(suit_by, Due::Undetermined(Open::Calendar(_))));
    assert_eq!(
        suit_by.open().unwrap().words().en,
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
    assert_eq!(
        serde_json::to_value((limits.review_by, suit_by)).unwrap(),
        serde_json::json!([{"on": "2026-11-30"}, {"undetermined": "calendar-not-published"}])
    );
    let both = remedy_deadlines(&reply("2026-12-10"), &rules(), &CALENDAR);
    assert_eq!(shown(both.review_by), "calendar-not-published");
    assert_eq!(shown(both.suit_by.unwrap()), "calendar-not-published");
    let empty = remedy_deadlines(
        &served,
        &rules(),
        &WorkingCalendar::mainland().as_known_on(date("2007-01-01")),
    );
    assert_eq!(shown(empty.review_by), "calendar-not-published");
}

#[test]
fn a_right_not_told_may_end_earlier() {
    let mut untold = Contested::new(ContestedAct::Reply, date("2026-01-07"));
    untold.told_of_right = false;
    let limits = remedy_deadlines(&untold, &rules(), &CALENDAR);
    assert_eq!(shown(limits.review_by), "calendar-not-published", "a year");
    assert_eq!(limits.suit_by, Some(Due::On(date("2026-07-07"))));
    untold.known_on = date("2025-01-07");
    let limits = remedy_deadlines(&untold, &rules(), &CALENDAR);
    assert_eq!(shown(limits.review_by), "2026-01-07 right-not-told");
}

#[test]
fn the_open_terms_of_a_review_stand_one_by_one() {
    let filed = application(reply("2026-10-20"), "2026-11-30");
    let applied = Reconsideration::apply(filed, rules(), &CALENDAR).unwrap();
    let on = date("2026-12-04");
    let accepted = ReviewEvent::Accepted { on, deemed: false }.into();
    let case = Reconsideration::replay([&applied, &accepted]).unwrap();
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [("decide", "calendar-not-published".to_owned())],
        "it ends in 2027"
    );
    let due = case.decision_due(&CALENDAR).unwrap();
    assert_eq!(shown(due), "calendar-not-published");
    let procedure = Procedure::Summary;
    let chosen = ReviewEvent::ProcedureChosen { on, procedure }.into();
    let case = case.evolve(&chosen).unwrap();
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [
            ("send-papers", "2026-12-09".to_owned()),
            ("decide", "calendar-not-published".to_owned()),
        ]
    );
}

#[test]
fn the_time_to_decide_is_provisional_until_a_procedure_is_chosen() {
    let filed = application(reply("2024-08-20"), "2024-09-12");
    let applied = Reconsideration::apply(filed, rules(), &CALENDAR).unwrap();
    let on = date("2024-09-18");
    let accepted = ReviewEvent::Accepted { on, deemed: false }.into();
    let case = Reconsideration::replay([&applied, &accepted]).unwrap();
    let due = case.decision_due(&CALENDAR).unwrap();
    assert_eq!(due, Due::Provisional(date("2024-11-18"), Open::NoProcedure));
    assert_eq!(
        due.open().unwrap().words().zh,
        "审理程序尚未确定，期限可能变动"
    );
}

#[test]
fn what_is_filed_before_an_unpublished_year_is_in_time() {
    let suit = |filed_on| suit(SuitBasis::Direct(reply("2026-08-03")), filed_on);
    let sue = |filed_on| Litigation::sue(suit(filed_on), rules(), &CALENDAR);
    assert!(sue("2026-12-31").is_ok(), "the six months end in 2027");
    let refusal = sue("2027-01-04").unwrap_err();
    assert!(refusal.has("calendar"), "no day can be told: {refusal}");
}

#[test]
fn a_suit_beyond_the_calendar_has_its_term_without_a_day() {
    let filed = suit(SuitBasis::Direct(reply("2026-08-03")), "2026-09-07");
    let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
    let on = date("2026-09-10");
    let docketed = SuitEvent::Docketed { on }.into();
    let case = Litigation::replay([&filed, &docketed]).unwrap();
    let open = case.deadlines(&CALENDAR);
    assert_eq!(
        days(open.clone()),
        [("judge", "calendar-not-published".to_owned())]
    );
    let term = RemedyRules::default().first_instance;
    assert!(open.iter().all(|it| it.from == on && it.within == term));
    assert!(matches!(term, Length::Months(..)));
}
