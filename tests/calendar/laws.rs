//! What holds for any day, against a count that walks day by day.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use disclosure::calendar::{Clock, HolidayNotice, NoticeDay, Window, WorkingCalendar, WorkingDays};
use proptest::prelude::*;

use super::{Row, date, rows};

/// The same count without tables: a set of days worked on weekends, a set of days off, and a loop.
struct Slow {
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
}

impl Slow {
    fn new() -> Self {
        let (work, off): (Vec<_>, Vec<_>) = rows().into_iter().partition(|row| row.kind == "work");
        let dates = |rows: Vec<Row>| rows.into_iter().map(|row| row.date).collect();
        Self {
            off: dates(off),
            work: dates(work),
        }
    }

    fn works(&self, day: NaiveDate) -> bool {
        self.work.contains(&day)
            || (!matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.off.contains(&day))
    }

    fn due(&self, start: NaiveDate, days: u32, windows: &[Window]) -> NaiveDate {
        let mut day = start;
        let mut left = days;
        while left > 0 {
            day = day.succ_opt().unwrap();
            if self.works(day) && !windows.iter().any(|it| it.excludes(day)) {
                left -= 1;
            }
        }
        day
    }
}

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);
static SLOW: LazyLock<Slow> = LazyLock::new(Slow::new);

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..6_300_u64).prop_map(|days| date("2008-01-01") + Days::new(days))
}

fn any_window() -> impl Strategy<Value = Window> {
    (any_day(), 0..40_u64).prop_map(|(day, more)| Window::new(day, day + Days::new(more)).unwrap())
}

fn windows_near(start: NaiveDate) -> impl Strategy<Value = Vec<Window>> {
    let one = (0..90_u64, 0..40_u64).prop_map(move |(offset, more)| {
        let issued = start - Days::new(20) + Days::new(offset);
        Window::new(issued, issued + Days::new(more)).unwrap()
    });
    prop::collection::vec(one, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn count_undoes_add(start in any_day(), days in 0..200_u32) {
        let calendar = &*CALENDAR;
        let end = calendar.add(start, WorkingDays(days)).unwrap();
        prop_assert_eq!(calendar.count(start, end), Ok(WorkingDays(days)));
        prop_assert_eq!(end, SLOW.due(start, days, &[]));
        let listed: Vec<_> = calendar.working_days(start, end).unwrap().collect();
        prop_assert_eq!(listed.len(), days as usize);
        prop_assert_eq!(listed.last().copied().unwrap_or(start), end);
        let reckoning = calendar.explain_count(start, end).unwrap();
        prop_assert_eq!(reckoning.counted(), WorkingDays(days));
    }

    #[test]
    fn a_clock_agrees_with_a_walk_day_by_day(
        (start, windows) in any_day().prop_flat_map(|day| (Just(day), windows_near(day))),
        days in 1..60_u32,
        extension in 0..21_u32,
    ) {
        let calendar = &*CALENDAR;
        let clock = windows.iter().fold(
            Clock::new(start, WorkingDays(days)).extended_by(WorkingDays(extension)),
            |clock, window| clock.excluding(*window),
        );
        let due = clock.due(calendar).unwrap();
        prop_assert_eq!(due, SLOW.due(start, days + extension, &windows));
        let reckoning = clock.reckon(calendar).unwrap();
        prop_assert_eq!(reckoning.counted(), clock.total());
        prop_assert_eq!(reckoning.end(), due);
    }

    #[test]
    fn the_order_of_windows_is_nothing(start in any_day(), mut windows in prop::collection::vec(any_window(), 0..5)) {
        let build = |windows: &[Window]| windows.iter().fold(
            Clock::new(start, WorkingDays(20)), |clock, it| clock.excluding(*it));
        let forward = build(&windows);
        windows.reverse();
        prop_assert_eq!(forward, build(&windows));
    }

    #[test]
    fn one_more_day_off_never_makes_a_deadline_earlier(start in any_day(), off in 0..60_u64, days in 1..40_u32) {
        let calendar = &*CALENDAR;
        let closure = HolidayNotice::local(
            ("福建省", "机关"),
            "停工通知",
            start,
            vec![NoticeDay::off(start + Days::new(off), "台风")],
        ).unwrap();
        let closed = calendar.with(closure).unwrap();
        let days = WorkingDays(days);
        prop_assert!(closed.add(start, days).unwrap() >= calendar.add(start, days).unwrap());
    }
}
