//! Days, windows and lengths worked by hand.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use disclosure::calendar::{
    AnnualDate, CalendarDays, CalendarError, Clock, Day, DayKind, Hours, Length, Months, Roll,
    Window, WorkingCalendar, WorkingDays,
};

use super::{date, due, window};

/// The table of `holidays.md` section 6 and the worked dates of the request and publication sheets.
#[test]
fn nth_working_days_worked_by_hand() {
    for (start, days, end) in [
        ("2008-05-04", 15, "2008-05-23"),
        ("2010-09-15", 15, "2010-10-12"),
        ("2013-12-27", 15, "2014-01-20"),
        ("2014-01-24", 15, "2014-02-19"),
        ("2015-08-20", 20, "2015-09-18"),
        ("2015-08-31", 20, "2015-09-29"),
        ("2019-04-26", 20, "2019-05-27"),
        ("2020-01-20", 20, "2020-02-25"),
        ("2020-01-23", 20, "2020-02-28"),
        ("2022-12-30", 20, "2023-02-02"),
        ("2024-02-09", 20, "2024-03-14"),
        ("2025-01-24", 20, "2025-02-27"),
        ("2026-02-10", 20, "2026-03-16"),
        ("2026-09-18", 7, "2026-09-29"),
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-09-24", 20, "2026-10-29"),
        ("2026-09-30", 15, "2026-10-27"),
        // requests
        ("2019-09-11", 20, "2019-10-15"),
        ("2019-09-11", 40, "2019-11-12"),
        ("2021-01-28", 7, "2021-02-07"),
        ("2021-02-05", 10, "2021-02-24"),
        ("2021-02-24", 20, "2021-03-24"),
        ("2024-04-11", 15, "2024-05-06"),
        ("2018-09-10", 15, "2018-09-30"),
        ("2018-09-10", 30, "2018-10-26"),
        ("2019-05-10", 15, "2019-05-31"),
        ("2019-05-10", 20, "2019-06-10"),
        ("2019-05-15", 20, "2019-06-13"),
        ("2024-05-06", 20, "2024-05-31"),
        ("2024-05-11", 20, "2024-06-07"),
        // publication
        ("2024-09-20", 20, "2024-10-23"),
        ("2024-09-27", 2, "2024-09-30"),
        ("2024-09-30", 3, "2024-10-10"),
        ("2025-09-15", 20, "2025-10-17"),
    ] {
        assert_eq!(due(start, days), end, "{days} working days after {start}");
    }
}

#[test]
fn s1_spring_festival_with_two_make_up_days() {
    let calendar = WorkingCalendar::mainland();
    let reckoning = calendar
        .explain_add(date("2025-01-16"), WorkingDays(20))
        .unwrap();
    assert_eq!(reckoning.end(), date("2025-02-19"));
    assert_eq!(reckoning.counted(), WorkingDays(20));
    let make_up: Vec<_> = reckoning
        .days()
        .iter()
        .filter(|step| step.kind() == DayKind::MakeUpWorkday)
        .map(|step| (step.date().to_string(), step.number()))
        .collect();
    assert_eq!(
        make_up,
        [
            ("2025-01-26".to_owned(), Some(7)),
            ("2025-02-08".to_owned(), Some(12)),
        ]
    );
    assert!(reckoning.days().iter().all(|step| {
        step.notice()
            .is_none_or(|notice| notice == "国办发明电〔2024〕12号")
    }));
    let words = reckoning.words();
    assert_eq!(
        words.en,
        "Counted from 2025-01-16, that day excluded: working day 20 is 2025-02-19. \
         Make-up working days counted (2): 2025-01-26, 2025-02-08（春节，国办发明电〔2024〕12号）. \
         Weekdays off, skipped (6): 2025-01-28, 2025-01-29, 2025-01-30, 2025-01-31, 2025-02-03, \
         2025-02-04（春节，国办发明电〔2024〕12号）. Saturdays and Sundays skipped: 8."
    );
    assert!(
        words.zh.starts_with(
            "自2025-01-16起算，当日不计，第20个工作日为2025-02-19。计入调休上班日2天："
        )
    );
}

#[test]
fn s2_the_day_is_the_day_in_china() {
    let late = DateTime::parse_from_rfc3339("2025-02-19T23:59:59+08:00").unwrap();
    let next = DateTime::parse_from_rfc3339("2025-02-20T00:00:00+08:00").unwrap();
    assert_eq!(Day::in_china(&late), date("2025-02-19"));
    assert_eq!(Day::in_china(&next), date("2025-02-20"));
    assert_eq!(Day::in_china(&late.to_utc()), date("2025-02-19"));
    assert_eq!(due("2025-09-29", 7), "2025-10-15");
    assert_eq!(due("2025-09-29", 20), "2025-11-03");
}

#[test]
fn s3_dates_of_a_correction() {
    assert_eq!(due("2024-04-26", 7), "2024-05-09");
    assert_eq!(due("2024-05-09", 10), "2024-05-22");
    assert_eq!(due("2024-05-20", 20), "2024-06-18");
    assert_eq!(due("2024-04-26", 20), "2024-05-27");
}

#[test]
fn s5_and_s6_windows_are_united_and_extensions_add_up() {
    let calendar = WorkingCalendar::mainland();
    let a = window("2025-03-10", "2025-03-28");
    let b = window("2025-03-17", "2025-04-09");
    let base = Clock::new(date("2025-03-03"), WorkingDays(20));
    let on = |clock: &Clock| clock.due(&calendar).unwrap().to_string();
    assert_eq!(on(&base), "2025-03-31");
    assert_eq!(on(&base.clone().excluding(a)), "2025-04-21");
    let both = base.clone().excluding(a).excluding(b);
    assert_eq!(on(&both), "2025-04-29");
    assert_eq!(
        both,
        base.clone().excluding(b).excluding(a),
        "the order of entry is nothing"
    );
    assert_eq!(on(&both.clone().extended_by(WorkingDays(12))), "2025-05-20");
    assert_eq!(
        on(&both
            .clone()
            .extended_by(WorkingDays(12))
            .extended_by(WorkingDays(8))),
        "2025-05-30"
    );
    let reckoning = both.reckon(&calendar).unwrap();
    assert_eq!(
        reckoning
            .days()
            .iter()
            .filter(|step| step.is_excluded())
            .count(),
        21
    );
    assert_eq!(reckoning.counted(), WorkingDays(20));
    assert!(reckoning.words().en.ends_with(
        "Working days excluded (21): after 2025-03-10 through 2025-03-28, \
         after 2025-03-17 through 2025-04-09."
    ));
    let longer = both
        .clone()
        .extended_by(WorkingDays(20))
        .reckon(&calendar)
        .unwrap()
        .words();
    assert!(longer.en.starts_with(
        "Counted from 2025-03-03, that day excluded: \
         working day 40 (20, extended by 20) is 2025-05-30."
    ));
    assert!(
        longer
            .zh
            .contains("第40个工作日（20日，延长20日）为2025-05-30。")
    );
    assert!(
        longer.zh.contains(
            "扣除2025-03-10之后至2025-03-28、2025-03-17之后至2025-04-09，不计工作日21天。"
        )
    );
    let on_27th = reckoning
        .days()
        .iter()
        .find(|it| it.date() == date("2025-04-27"))
        .unwrap();
    assert!(on_27th.kind() == DayKind::MakeUpWorkday && on_27th.number().is_some());
}

#[test]
fn consultation_dates_of_the_request_sheet() {
    let calendar = WorkingCalendar::mainland();
    let clock = Clock::new(date("2024-04-01"), WorkingDays(20));
    let answered = clock.clone().excluding(window("2024-04-09", "2024-04-29"));
    assert_eq!(answered.due(&calendar), Ok(date("2024-05-22")));
    let silent = clock.clone().excluding(window("2024-04-09", "2024-05-06"));
    assert_eq!(silent.due(&calendar), Ok(date("2024-05-24")));
    assert_eq!(clock.due(&calendar), Ok(date("2024-04-29")));
}

#[test]
fn lengths_keep_their_unit() {
    let calendar = WorkingCalendar::mainland();
    let ends =
        |length: Length, start: &str| length.ends(date(start), &calendar).unwrap().to_string();
    let days = |n| Length::CalendarDays(CalendarDays(n), Roll::Forward);
    let months = |n| Length::Months(Months(n), Roll::Forward);
    assert_eq!(ends(days(60), "2024-06-28"), "2024-08-27");
    assert_eq!(ends(days(60), "2024-05-22"), "2024-07-22");
    assert_eq!(ends(months(6), "2024-06-28"), "2024-12-30");
    assert_eq!(ends(months(6), "2024-05-22"), "2024-11-22");
    assert_eq!(
        ends(
            Length::CalendarDays(CalendarDays(20), Roll::Stay),
            "2024-01-20"
        ),
        "2024-02-09"
    );
    assert_eq!(
        ends(Length::Months(Months(1), Roll::Stay), "2024-01-31"),
        "2024-02-29"
    );
    assert_eq!(
        ends(Length::WorkingDays(WorkingDays(3)), "2024-09-30"),
        "2024-10-10"
    );
    let march = AnnualDate::new(3, 31).unwrap();
    assert_eq!(ends(Length::Through(march), "2014-12-31"), "2015-03-31");
    let noon: NaiveDateTime = "2025-10-01T12:00:00".parse().unwrap();
    assert_eq!(
        Hours(48).after(noon).unwrap().to_string(),
        "2025-10-03 12:00:00"
    );
    assert!(Hours(u32::MAX).after(NaiveDateTime::MAX).is_err());
    assert_eq!(days(20).to_string(), "20 days");
    assert_eq!(WorkingDays(1).to_string(), "1 working day");
    assert!(serde_json::from_str::<AnnualDate>("[2,30]").is_err());
    let far =
        Length::CalendarDays(CalendarDays(u32::MAX), Roll::Stay).ends(NaiveDate::MAX, &calendar);
    assert_eq!(
        far.unwrap_err().to_string(),
        "the date counted from +262142-12-31 cannot be represented"
    );
}

#[test]
fn a_window_cannot_end_before_it_begins() {
    let error = Window::new(date("2025-03-10"), date("2025-03-09")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a window issued on 2025-03-10 cannot have ended on 2025-03-09"
    );
    assert!(serde_json::from_str::<Window>(r#"["2025-03-10","2025-03-09"]"#).is_err());
}

#[test]
fn a_window_after_the_due_date_needs_no_calendar() {
    let calendar = WorkingCalendar::mainland();
    let clock = Clock::new(date("2026-11-30"), WorkingDays(5))
        .excluding(window("2027-01-05", "2027-02-01"));
    assert_eq!(clock.due(&calendar), Ok(date("2026-12-07")));
    let open = Clock::new(date("2026-11-30"), WorkingDays(5))
        .excluding(window("2026-12-03", "2027-02-01"));
    assert!(matches!(
        open.due(&calendar),
        Err(CalendarError::NotPublished { year: 2027, .. })
    ));
}

#[test]
fn a_span_that_ends_on_a_rest_day_is_a_span() {
    let calendar = WorkingCalendar::mainland();
    let words = |from: &str, through: &str| {
        calendar
            .explain_count(date(from), date(through))
            .unwrap()
            .words()
    };
    let rest = words("2025-01-24", "2025-02-02");
    assert!(
        rest.en
            .starts_with("From 2025-01-24, that day excluded, through 2025-02-02: 2 working days.")
    );
    assert!(
        rest.zh
            .starts_with("自2025-01-24起算，当日不计，至2025-02-02共2个工作日。")
    );
    let empty = words("2025-01-24", "2025-01-24");
    assert_eq!(
        empty.en,
        "From 2025-01-24, that day excluded, through 2025-01-24: 0 working days."
    );
}
