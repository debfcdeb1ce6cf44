//! The calendar as it was known on a day, and what it does not know.

use chrono::NaiveDate;
use disclosure::calendar::{
    CalendarError, DayKind, HolidayNotice, NoticeDay, WorkingCalendar, WorkingDays,
};

use super::{date, issued_before};

#[test]
fn s8_the_calendar_as_it_was_known() {
    let today = WorkingCalendar::mainland();
    let before = today.as_known_on(date("2020-01-20"));
    let after = today.as_known_on(date("2020-01-26"));
    let start = date("2020-01-13");
    assert_eq!(before.add(start, WorkingDays(20)), Ok(date("2020-02-13")));
    assert_eq!(after.add(start, WorkingDays(20)), Ok(date("2020-02-17")));
    assert_eq!(before.is_working(date("2020-02-01")), Ok(true));

    let days: Vec<_> = before
        .changed_days(&after)
        .map(|(was, is)| (is.date().to_string(), was.kind(), is.kind()))
        .collect();
    assert_eq!(
        days,
        [
            ("2020-01-31".to_owned(), DayKind::Weekday, DayKind::DayOff),
            (
                "2020-02-01".to_owned(),
                DayKind::MakeUpWorkday,
                DayKind::DayOff
            ),
            ("2020-02-02".to_owned(), DayKind::Weekend, DayKind::DayOff),
        ]
    );
    let (_, first) = before.changed_working_days(&after).next().unwrap();
    let cause = first.notice().unwrap();
    assert_eq!(cause.source(), "国办发明电〔2020〕1号");
    let questions = ["2020-01-13", "2020-03-31"].map(|day| (date(day), WorkingDays(20)));
    let answers: Vec<_> = before.changed_answers(&after, questions).collect();
    assert_eq!(
        answers.len(),
        1,
        "a count that starts in March is not touched"
    );
    assert_eq!(answers[0].0, questions[0]);

    assert_eq!(
        before.add(date("2020-12-20"), WorkingDays(20)),
        Err(CalendarError::NotPublished {
            year: 2021,
            first: Some(2008),
            last: Some(2020)
        })
    );
}

/// The superseded rows of `holidays.md` section 4, the day before each supplement and on it.
#[test]
fn supplements_are_known_from_the_day_they_were_issued() {
    let today = WorkingCalendar::mainland();
    for (issued, day, before, after) in [
        (
            "2015-05-13",
            "2015-09-03",
            DayKind::Weekday,
            DayKind::DayOff,
        ),
        (
            "2015-05-13",
            "2015-09-04",
            DayKind::Weekday,
            DayKind::DayOff,
        ),
        (
            "2015-05-13",
            "2015-09-06",
            DayKind::Weekend,
            DayKind::MakeUpWorkday,
        ),
        (
            "2019-03-22",
            "2019-04-28",
            DayKind::Weekend,
            DayKind::MakeUpWorkday,
        ),
        ("2019-03-22", "2019-05-01", DayKind::DayOff, DayKind::DayOff),
        (
            "2019-03-22",
            "2019-05-02",
            DayKind::Weekday,
            DayKind::DayOff,
        ),
        (
            "2019-03-22",
            "2019-05-03",
            DayKind::Weekday,
            DayKind::DayOff,
        ),
        (
            "2019-03-22",
            "2019-05-05",
            DayKind::Weekend,
            DayKind::MakeUpWorkday,
        ),
        (
            "2020-01-26",
            "2020-01-31",
            DayKind::Weekday,
            DayKind::DayOff,
        ),
        (
            "2020-01-26",
            "2020-02-01",
            DayKind::MakeUpWorkday,
            DayKind::DayOff,
        ),
        (
            "2020-01-26",
            "2020-02-02",
            DayKind::Weekend,
            DayKind::DayOff,
        ),
    ] {
        let issued = date(issued);
        let eve = issued.pred_opt().unwrap();
        assert_eq!(
            today.as_known_on(eve).day(date(day)).unwrap().kind(),
            before,
            "{day}"
        );
        assert_eq!(
            today.as_known_on(issued).day(date(day)).unwrap().kind(),
            after,
            "{day}"
        );
    }
    let before = today.as_known_on(date("2015-05-12"));
    assert_eq!(
        before.add(date("2015-08-20"), WorkingDays(20)),
        Ok(date("2015-09-17"))
    );
    let before = today.as_known_on(date("2020-01-25"));
    assert_eq!(
        before.add(date("2020-01-20"), WorkingDays(20)),
        Ok(date("2020-02-21"))
    );
}

#[test]
fn outside_the_calendar_the_year_is_named() {
    let calendar = WorkingCalendar::mainland();
    let text = |answer: Result<NaiveDate, CalendarError>| answer.unwrap_err().to_string();
    let error = calendar.is_working(date("2027-01-04")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
    assert_eq!(
        text(calendar.add(date("2007-12-31"), WorkingDays(1))),
        "no holiday notice for 2007 is known: the calendar covers 2008 to 2026"
    );
    assert_eq!(
        text(calendar.add(date("2026-12-20"), WorkingDays(9_999))),
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
    assert_eq!(
        calendar
            .count(date("2026-12-02"), date("2026-12-01"))
            .unwrap_err()
            .to_string(),
        "2026-12-01 lies before 2026-12-02"
    );
    assert_eq!(
        text(calendar.nth_of_month(2026, 2, WorkingDays(17))),
        "2026-02 has no working day number 17"
    );
    for impossible in [(2026, 2, 0), (2026, 13, 1), (2026, 0, 1)] {
        let (year, month, n) = impossible;
        assert!(
            calendar.nth_of_month(year, month, WorkingDays(n)).is_err(),
            "{impossible:?}"
        );
    }
    let nothing = calendar.as_known_on(date("2000-01-01"));
    assert_eq!(nothing.years(), None);
    assert_eq!(
        nothing
            .is_working(date("2008-01-02"))
            .unwrap_err()
            .to_string(),
        "no holiday notice for 2008 is known: the calendar covers no year"
    );
    for far in [NaiveDate::MIN, NaiveDate::MAX] {
        assert!(calendar.is_working(far).is_err());
        assert!(calendar.add(far, WorkingDays(u32::MAX)).is_err());
        assert!(nothing.count(far, far).is_err());
    }
}

#[test]
fn a_correction_that_counts_is_named() {
    let days = vec![NoticeDay::worked(date("2025-04-04"), "清明节")];
    let correction = HolidayNotice::change("更正", date("2025-03-01"), days).unwrap();
    let calendar = WorkingCalendar::mainland().with(correction).unwrap();
    let words = calendar
        .explain_add(date("2025-04-02"), WorkingDays(2))
        .unwrap()
        .words();
    assert_eq!(
        words.en,
        "Counted from 2025-04-02, that day excluded: working day 2 is 2025-04-04. \
         Weekdays worked by notice, counted (1): 2025-04-04（清明节，更正）."
    );
    let nothing = HolidayNotice::of_year(2027, "空白", issued_before(2027), Vec::new());
    assert_eq!(
        nothing.unwrap_err().to_string(),
        "the arrangement of 2027 names no day"
    );
}
