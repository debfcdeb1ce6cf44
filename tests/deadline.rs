//! What is owed: how its day is counted, told and missed, and the docket over all of it.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime};
use disclosure::calendar::{
    AnnualDate, CalendarDays, Clock, Hours, Length, Months, Roll, WorkingCalendar, WorkingDays,
};
use disclosure::deadline::{DaysLeft, Deadline, Docket, DocketLine, Due, Obligation, Open, Owed};
use disclosure::vocabulary::{Role, Term as _};
use proptest::prelude::*;
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

fn calendar() -> &'static WorkingCalendar {
    &CALENDAR
}

fn within(length: Length, from: &str) -> Deadline {
    let (what, who) = (Obligation::Publication, Role::Publisher);
    Deadline::within(what, who, day(from), length, calendar())
}

fn by(due: &str) -> Deadline {
    let due = Due::On(day(due));
    Deadline::set(Obligation::Reply, Role::DisclosureOffice, due)
}

/// The days are those of the calendar of 2024: 28 September is a Saturday off, 29 September is worked, 1 to
/// 7 October are off.
#[test]
fn every_unit_of_the_law_is_told_in_words() {
    let through = AnnualDate::new(1, 31).unwrap();
    let days = |number, roll| Length::CalendarDays(CalendarDays(number), roll);
    let (what, who) = (Obligation::OpinionResponse, Role::DisclosureOffice);
    for (owed, due, zh) in [
        (
            within(days(20, Roll::Stay), "2024-01-20"),
            "2024-02-09",
            "主动公开：自2024-01-20起20日，当日不计，至2024-02-09。",
        ),
        (
            within(days(60, Roll::Forward), "2024-08-05"),
            "2024-10-08",
            "主动公开：自2024-08-05起60日，当日不计，至2024-10-08（期满日顺延）。",
        ),
        (
            within(Length::Months(Months(6), Roll::Stay), "2024-08-31"),
            "2025-02-28",
            "主动公开：自2024-08-31起6个月，当日不计，至2025-02-28。",
        ),
        (
            within(Length::Through(through), "2024-12-31"),
            "2025-01-31",
            "主动公开：自2024-12-31起，至2025-01-31。",
        ),
        (
            Deadline::before(what, who, day("2024-03-01"), CalendarDays(30)),
            "2024-01-31",
            "政务舆情回应：在2024-03-01之前30日，即不迟于2024-01-31。",
        ),
        (
            Deadline::within_hours(what, who, at("2024-10-01T22:00:00"), Hours(5)),
            "2024-10-02",
            "政务舆情回应：自2024-10-01 22:00:00起经过5小时，至2024-10-02 03:00:00，夜间和节假日计算在内。",
        ),
        (by("2024-10-02"), "2024-10-02", "答复：至2024-10-02。"),
    ] {
        assert_eq!(owed.due(), Due::On(day(due)));
        assert_eq!(owed.words(calendar()).zh, zh);
    }
    let working = within(Length::WorkingDays(WorkingDays(2)), "2024-09-27");
    let words = working.words(calendar()).zh;
    assert!(words.starts_with("主动公开：自2024-09-27起算，当日不计，第2个工作日为2024-09-30。"));
    let open = Due::Undetermined(Open::NoFigure);
    let open = Deadline::set(what, who, open).words(calendar());
    assert_eq!(open.zh, "政务舆情回应：法律未规定天数");
}

#[test]
fn a_moment_is_missed_by_the_minute_and_a_day_by_the_day() {
    let hours = |done: Option<&str>| {
        let (what, who) = (Obligation::OpinionResponse, Role::DisclosureOffice);
        let owed = Deadline::within_hours(what, who, at("2024-10-01T22:00:00"), Hours(5));
        owed.done_at(done.map(at))
    };
    let missed = |owed: &Deadline, now: &str| owed.breach_at(at(now)).map(|it| it.words().en);
    let owed = hours(None);
    assert_eq!(owed.due_at(), Some(at("2024-10-02T03:00:00")));
    assert_eq!(missed(&owed, "2024-10-02T03:00:00"), None);
    assert_eq!(
        missed(&owed, "2024-10-02T03:00:01").unwrap(),
        "response to public opinion is overdue: due by 2024-10-02 03:00:00"
    );
    assert!(owed.breach(day("2024-10-01")).is_none());
    assert!(owed.breach(day("2024-10-02")).is_some(), "by the end of it");
    let in_time = hours(Some("2024-10-02T03:00:00"));
    assert_eq!(missed(&in_time, "2024-10-05T00:00:00"), None);
    let late = hours(Some("2024-10-02T04:00:00"));
    assert_eq!(
        missed(&late, "2024-10-05T00:00:00").unwrap(),
        "response to public opinion was late: due by 2024-10-02 03:00:00, done on 2024-10-02 04:00:00"
    );
    let before = late.breach_at(at("2024-10-02T03:30:00")).unwrap();
    assert_eq!((before.done_on(), before.done_at()), (None, None));

    let reply = by("2024-10-08");
    assert_eq!(missed(&reply, "2024-10-08T23:59:59"), None);
    assert_eq!(
        missed(&reply, "2024-10-09T00:00:00").unwrap(),
        "reply is overdue: due by 2024-10-08"
    );
    let same_day = reply.done(Some(day("2024-10-08")));
    assert_eq!(same_day.breach(day("2024-12-01")), None);
}

#[test]
fn what_is_written_leaves_out_what_is_not_told() {
    let owed = by("2024-10-08");
    let written = serde_json::to_value(&owed).unwrap();
    assert_eq!(
        written,
        json!({"what": "reply", "zh": "答复", "en": "reply", "number": null, "who": "disclosure-office",
            "due": {"on": "2024-10-08"}, "from": null, "cause": null, "done_on": null,
            "citation": "decree-711/art-33", "conventions": []})
    );
    let line = Owed {
        section: Some("section-2".to_owned()),
        ..Owed::from(("r-1", owed))
    };
    let docket = Docket::of([line], day("2024-09-30"), calendar());
    let written = serde_json::to_value(&docket).unwrap();
    let line = &written["lines"][0];
    assert_eq!(written["as_of"], json!("2024-09-30"));
    assert_eq!(
        (&line["case"], &line["section"]),
        (&json!("r-1"), &json!("section-2"))
    );
    assert_eq!(line["days_left"], json!({"calendar": 8}));
    assert_eq!(
        line["left"],
        json!({"zh": "还有8日", "en": "8 days left"}),
        "calendar days until 8 October"
    );
    assert_eq!(line["working_days_left"], json!(1));
    assert_eq!(
        (&line["overdue"], line.get("answerable")),
        (&json!(false), None)
    );
}

/// The notices known end with 2026: what is due in 2027 is at risk from where it may be.
#[test]
fn what_the_calendar_does_not_reach_is_taken_to_be_near() {
    let report = Deadline::set(
        Obligation::AnnualReport,
        Role::DisclosureOffice,
        Due::On(day("2027-01-31")),
    );
    let docket = |on: &str| Docket::of([("report", report.clone())], day(on), calendar());
    let december = docket("2026-12-28");
    assert_eq!(december.lines()[0].working_days_left(), None);
    assert_eq!(
        december.lines()[0].days_left(),
        Some(DaysLeft::Calendar(34))
    );
    assert_eq!(
        december.at_risk(WorkingDays(3)).count(),
        1,
        "29 to 31 December"
    );
    assert_eq!(december.at_risk(WorkingDays(2)).count(), 0);
    assert_eq!(docket("2027-02-01").overdue().count(), 1);
}

proptest! {
    /// Whatever the order given: the earliest first, no day last, and nothing lost that is still owed.
    #[test]
    fn a_docket_is_a_merge_and_a_sort(
        days in prop::collection::vec((prop::option::of(0_u64..400), prop::option::of(0_u64..400)), 0..30),
        as_of in 0_u64..400,
        turn in 0_usize..30,
    ) {
        let date = |offset| day("2024-01-01") + chrono::Days::new(offset);
        let mut all: Vec<_> = days.iter().enumerate().map(|(number, (due, done))| {
            let due = due.map_or(Due::Undetermined(Open::NoFigure), |it| Due::On(date(it)));
            let owed = Deadline::set(Obligation::Reply, Role::DisclosureOffice, due);
            (number, owed.done(done.map(date)))
        }).collect();
        let docket = Docket::of(all.clone(), date(as_of), calendar());
        all.rotate_left(turn.min(days.len()));
        prop_assert_eq!(&Docket::of(all, date(as_of), calendar()), &docket);
        let told: Vec<_> = docket.lines().iter().map(|it| it.deadline().due().date()).collect();
        prop_assert!(told.is_sorted_by_key(|it| (it.is_none(), *it)));
        let open = days.iter().filter(|it| it.1.is_none_or(|done| done > as_of)).count();
        prop_assert_eq!(told.len(), open);
        let overdue = docket.overdue().count();
        let pressing = docket.clone().pressing(WorkingDays(3));
        prop_assert_eq!(pressing.lines().len(), overdue + docket.at_risk(WorkingDays(3)).count());
        for line in docket.lines() {
            prop_assert_eq!(line.is_overdue(), line.deadline().breach(date(as_of)).is_some());
        }
    }

    /// A clock and a length of working days find the same day.
    #[test]
    fn a_clock_without_windows_is_a_length(offset in 0_u64..3000, number in 0_u32..60) {
        let from = day("2015-01-01") + chrono::Days::new(offset);
        let (what, who) = (Obligation::Reply, Role::DisclosureOffice);
        let clock = Clock::new(from, WorkingDays(number));
        let clock = Deadline::by_clock(what, who, clock, calendar());
        let length = Length::WorkingDays(WorkingDays(number));
        let length = Deadline::within(what, who, from, length, calendar());
        prop_assert_eq!(clock.due(), length.due());
        prop_assert_eq!(clock.from(), length.from());
        let on = from + chrono::Days::new(30);
        prop_assert_eq!(clock.days_left(on, calendar()), length.days_left(on, calendar()));
    }
}

/// An application for review or a suit is no debt: once nobody may bring it any more it leaves the docket.
#[test]
fn a_right_stands_as_long_as_it_runs_and_is_never_overdue() {
    let right = Deadline::set(
        Obligation::Review,
        Role::Applicant,
        Due::On(day("2024-10-08")),
    );
    let lines = |as_of: &str| {
        let docket = Docket::of([("r-1", right.clone())], day(as_of), calendar());
        let lines = docket.lines().iter();
        lines.map(DocketLine::is_overdue).collect::<Vec<_>>()
    };
    assert_eq!(lines("2024-10-08"), [false], "its last day");
    assert!(lines("2024-10-09").is_empty());
    let rights = Obligation::ALL.iter().filter(|it| it.is_right());
    let rights: Vec<_> = rights.map(|it| it.code()).collect();
    assert_eq!(rights, ["review", "suit", "appeal"]);
}
