//! Deadlines that cannot be told, or may still move, beside those that can.

use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::{Due, Obligation, Open};
use disclosure::vocabulary::ContestedAct;
use disclosure::workflow::litigation::{self, SuitBasis};
use disclosure::workflow::reconsideration::{Fact, Procedure};
use disclosure::workflow::remedy::{Contested, Telling};
use disclosure::workflow::{Bar, Machine as _};

use crate::live::{applied, refused_suit, sued};
use crate::{CALENDAR, application, date, days, reply, rules, shown, suit};

#[test]
fn a_day_beyond_the_calendar_does_not_hide_the_other() {
    let served = reply("2026-09-30");
    let [review, suit] = served.deadlines(&rules(), &CALENDAR);
    assert_eq!(review.due(), Due::On(date("2026-11-30")));
    assert!(matches!(suit.due(), Due::Undetermined(Open::Calendar(_))));
    assert_eq!(
        suit.due().open().unwrap().words().en,
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
    assert_eq!(
        serde_json::to_value((review.due(), suit.due())).unwrap(),
        serde_json::json!([{"on": "2026-11-30"}, {"undetermined": "calendar-not-published"}])
    );
    for deadline in reply("2026-12-10").deadlines(&rules(), &CALENDAR) {
        assert_eq!(shown(deadline.due()), "calendar-not-published");
    }
    let early = WorkingCalendar::mainland().as_known_on(date("2007-01-01"));
    let [review, _] = served.deadlines(&rules(), &early);
    assert_eq!(shown(review.due()), "calendar-not-published");
}

#[test]
fn a_right_not_told_may_end_earlier() {
    let mut untold = Contested::new(ContestedAct::Reply, date("2026-01-07"));
    untold.review_told = Telling::Untold;
    let [review, suit] = untold.deadlines(&rules(), &CALENDAR);
    assert_eq!(shown(review.due()), "calendar-not-published", "a year");
    assert_eq!(suit.due(), Due::On(date("2026-07-07")));
    untold.known_on = date("2025-01-07");
    let [review, _] = untold.deadlines(&rules(), &CALENDAR);
    assert_eq!(shown(review.due()), "2026-01-07 right-not-told");
}

#[test]
fn the_open_terms_of_a_review_stand_one_by_one() {
    let case =
        applied(application(reply("2026-10-20")), "2026-11-30").told(&Fact::Accepted, "2026-12-04");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("review-decision", "calendar-not-published".to_owned())],
        "it ends in 2027"
    );
    let due = case.decision_due(&CALENDAR).unwrap();
    assert_eq!(shown(due), "calendar-not-published");
    let chosen = Fact::ProcedureChosen(Procedure::Summary);
    let case = case.told(&chosen, "2026-12-04");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [
            ("review-papers", "2026-12-09".to_owned()),
            ("review-decision", "calendar-not-published".to_owned()),
        ]
    );
}

#[test]
fn the_time_to_decide_is_provisional_until_a_procedure_is_chosen() {
    let case =
        applied(application(reply("2024-08-20")), "2024-09-12").told(&Fact::Accepted, "2024-09-18");
    let due = case.decision_due(&CALENDAR).unwrap();
    assert_eq!(due, Due::Provisional(date("2024-11-18"), Open::NoProcedure));
    assert_eq!(
        due.open().unwrap().words().zh,
        "审理程序尚未确定，期限可能变动"
    );
}

#[test]
fn what_was_done_is_kept_with_its_day() {
    let case =
        applied(application(reply("2024-08-20")), "2024-09-12").told(&Fact::Accepted, "2024-09-18");
    let owed = case.deadlines(&CALENDAR);
    let accepted = owed.first().unwrap();
    assert_eq!(accepted.what(), Obligation::ReviewAcceptance);
    assert_eq!(accepted.done_on(), Some(date("2024-09-18")));
    assert_eq!(accepted.cause(), Some(("applied", date("2024-09-12"))));
    assert_eq!(
        accepted.words(&CALENDAR).zh.split('：').next(),
        Some("复议受理审查")
    );
}

#[test]
fn what_is_filed_before_an_unpublished_year_is_in_time() {
    let sue = |filed_on| refused_suit(suit(SuitBasis::Direct(reply("2026-08-03"))), filed_on);
    assert_eq!(sue("2026-12-31"), None, "the six months end in 2027");
    let refusal = sue("2027-01-04").unwrap();
    assert!(
        refusal.has(Bar::CalendarNotPublished),
        "no day can be told: {refusal}"
    );
}

#[test]
fn a_suit_beyond_the_calendar_has_its_term_without_a_day() {
    let case = sued(suit(SuitBasis::Direct(reply("2026-08-03"))), "2026-09-07")
        .told(&litigation::Fact::Docketed, "2026-09-10");
    let open = case.deadlines(&CALENDAR);
    assert_eq!(
        days(&open),
        [("first-instance", "calendar-not-published".to_owned())]
    );
    assert!(open.iter().all(|it| it.from() == Some(date("2026-09-10"))));
}
