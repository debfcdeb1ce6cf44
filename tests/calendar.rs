//! The calendar against the notices: every day of 2008-2026, the printed month table, and dates
//! worked by hand.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Weekday};
use disclosure::calendar::{
    AnnualDate, Arrangement, CalendarDays, CalendarError, Clock, Closure, DayKind, DayOrder, Hours,
    Length, Months, Notice, NoticeDay, NoticeError, Question, Roll, Skip, StepEffect, Window,
    WorkingCalendar, WorkingDays, china_date,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(issued: &str, ended: &str) -> Window {
    Window::new(date(issued), date(ended)).unwrap()
}

fn due(start: &str, days: u32) -> String {
    WorkingCalendar::mainland()
        .add(date(start), WorkingDays(days))
        .unwrap()
        .to_string()
}

#[derive(serde::Deserialize)]
struct Row {
    date: NaiveDate,
    kind: String,
    name: String,
    notice: String,
}

fn rows() -> Vec<Row> {
    csv::Reader::from_path("tests/data/holidays.csv")
        .unwrap()
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap()
}

#[test]
fn all_6940_days_agree_with_the_notices() {
    let calendar = WorkingCalendar::mainland();
    let rows = rows();
    let mut compared = 0;
    let mut named = 0;
    for day in date("2008-01-01")
        .iter_days()
        .take_while(|it| it.year() <= 2026)
    {
        let row = rows.iter().find(|row| row.date == day);
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let works = row.map_or(!weekend, |row| row.kind == "work");
        assert_eq!(calendar.is_working(day), Ok(works), "{day}");
        let answer = calendar.day(day).unwrap();
        assert_eq!(answer.kind().is_working(), works, "{day}");
        if let Some(row) = row {
            assert_eq!(answer.notice().unwrap().source(), row.notice, "{day}");
            assert_eq!(answer.holiday(), Some(row.name.as_str()), "{day}");
            let kind = if works {
                DayKind::MakeUpWorkday
            } else {
                DayKind::DayOff
            };
            assert_eq!(answer.kind(), kind, "{day}");
            named += 1;
        } else {
            assert!(answer.notice().is_none(), "{day}");
        }
        compared += 1;
    }
    assert_eq!((compared, named), (6_940, 642));
}

#[test]
fn twenty_two_notices_stand_behind_it() {
    let calendar = WorkingCalendar::mainland();
    assert_eq!(calendar.notices().len(), 22);
    assert_eq!(calendar.years(), Some(2008..=2026));
    let inexact: Vec<_> = calendar
        .notices()
        .iter()
        .filter(|notice| !notice.is_issue_date_exact())
        .map(Notice::source)
        .collect();
    assert_eq!(
        inexact,
        ["国办发明电〔2007〕52号", "国办发明电〔2008〕42号"]
    );
}

#[test]
fn working_days_per_month_are_as_tabled() {
    let calendar = WorkingCalendar::mainland();
    let mut table = csv::Reader::from_path("tests/data/working-days-per-month.csv").unwrap();
    let mut years = 0;
    for row in table.deserialize::<Vec<u32>>() {
        let row = row.unwrap();
        let year = i32::try_from(row[0]).unwrap();
        for month in 1..=12_u32 {
            let tabled = row[month as usize];
            let last = calendar
                .nth_of_month(year, month, WorkingDays(tabled))
                .unwrap();
            assert_eq!((last.year(), last.month()), (year, month));
            assert_eq!(
                calendar.nth_of_month(year, month, WorkingDays(tabled + 1)),
                Err(CalendarError::NoSuchDay {
                    year,
                    month,
                    n: tabled + 1
                })
            );
        }
        assert_eq!(row[1..=12].iter().sum::<u32>(), row[13], "{year}");
        years += 1;
    }
    assert_eq!(years, 19);
}

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
        .steps()
        .iter()
        .filter(|step| step.is_make_up())
        .map(|step| (step.date().to_string(), step.effect()))
        .collect();
    assert_eq!(
        make_up,
        [
            ("2025-01-26".to_owned(), StepEffect::Counted(7)),
            ("2025-02-08".to_owned(), StepEffect::Counted(12)),
        ]
    );
    assert!(reckoning.steps().iter().all(|step| {
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
    assert_eq!(china_date(&late), date("2025-02-19"));
    assert_eq!(china_date(&next), date("2025-02-20"));
    assert_eq!(china_date(&late.to_utc()), date("2025-02-19"));
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
    let excluded = |effect| effect == StepEffect::Skipped(Skip::Excluded);
    assert_eq!(
        reckoning
            .steps()
            .iter()
            .filter(|step| excluded(step.effect()))
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
        .steps()
        .iter()
        .find(|it| it.date() == date("2025-04-27"))
        .unwrap();
    assert!(on_27th.is_make_up() && matches!(on_27th.effect(), StepEffect::Counted(_)));
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
fn s8_the_calendar_as_it_was_known() {
    let today = WorkingCalendar::mainland();
    let before = today.as_known_on(date("2020-01-20"));
    let after = today.as_known_on(date("2020-01-26"));
    let start = date("2020-01-13");
    assert_eq!(before.add(start, WorkingDays(20)), Ok(date("2020-02-13")));
    assert_eq!(after.add(start, WorkingDays(20)), Ok(date("2020-02-17")));
    assert_eq!(before.is_working(date("2020-02-01")), Ok(true));

    let changes = before.changes_to(&after);
    let days: Vec<_> = changes
        .days()
        .map(|it| {
            (
                it.after.date().to_string(),
                it.before.kind(),
                it.after.kind(),
            )
        })
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
    let cause = changes
        .working_days()
        .next()
        .unwrap()
        .after
        .notice()
        .unwrap();
    assert_eq!(cause.source(), "国办发明电〔2020〕1号");
    let questions = [13, 31].map(|day| Question {
        start: NaiveDate::from_ymd_opt(2020, if day == 13 { 1 } else { 3 }, day).unwrap(),
        days: WorkingDays(20),
    });
    let answers: Vec<_> = changes.answers(questions).collect();
    assert_eq!(
        answers.len(),
        1,
        "a count that starts in March is not touched"
    );
    assert_eq!(answers[0].question, questions[0]);

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

fn arrangement(year: i32) -> Arrangement {
    let new_year = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    Arrangement {
        source: format!("国办发明电〔{}〕99号", year - 1),
        issued_on: NaiveDate::from_ymd_opt(year - 1, 11, 20).unwrap(),
        issue_date_exact: true,
        arranges: Some(year),
        days: vec![
            NoticeDay::new(new_year, DayOrder::Off, "元旦"),
            NoticeDay::new(new_year - Days::new(2), DayOrder::Off, "元旦"),
        ],
    }
}

#[test]
fn a_caller_adds_the_next_year() {
    let calendar = WorkingCalendar::mainland();
    let with_2027 = calendar
        .with(Notice::national(arrangement(2027)).unwrap())
        .unwrap();
    assert_eq!(with_2027.years(), Some(2008..=2027));
    assert_eq!(with_2027.is_working(date("2027-01-01")), Ok(false));
    assert_eq!(
        with_2027.is_working(date("2026-12-30")),
        Ok(false),
        "named by the 2027 notice"
    );
    let changes = calendar.changes_to(&with_2027);
    assert_eq!(changes.years().collect::<Vec<_>>(), [2027]);
    let question = Question {
        start: date("2026-12-29"),
        days: WorkingDays(2),
    };
    let answers: Vec<_> = changes.answers([question]).collect();
    assert_eq!(answers[0].before, Ok(date("2026-12-31")));
    assert_eq!(answers[0].after, Ok(date("2027-01-04")));
    assert_eq!(
        with_2027.as_known_on(date("2026-11-19")).years(),
        Some(2008..=2026)
    );

    let add = |notice| {
        calendar
            .with(Notice::national(notice).unwrap())
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        add(arrangement(2028)),
        "the year 2028 does not follow the years of the calendar"
    );
    assert_eq!(add(arrangement(2026)), "the year 2026 is arranged already");
    assert_eq!(
        with_2027
            .with(Notice::national(arrangement(2027)).unwrap())
            .unwrap_err()
            .to_string(),
        "`国办发明电〔2026〕99号` is in the calendar already"
    );
    let change = Arrangement {
        arranges: None,
        ..arrangement(2029)
    };
    assert_eq!(
        add(change),
        "2028-12-30 lies outside the years of the calendar"
    );
}

#[test]
fn a_calendar_spans_at_most_120_years() {
    let mut calendar = WorkingCalendar::mainland();
    let refused = (2027..).find_map(|year| {
        match calendar.with(Notice::national(arrangement(year)).unwrap()) {
            Ok(longer) => {
                calendar = longer;
                None
            }
            Err(error) => Some((year, error)),
        }
    });
    assert_eq!(refused, Some((2128, NoticeError::NotNext { year: 2128 })));
    assert_eq!(calendar.years(), Some(2008..=2127));
    let last = date("2127-12-31");
    assert_eq!(calendar.is_working(last), Ok(true));
    assert!(calendar.count(date("2008-01-01"), last).unwrap() > WorkingDays(30_000));
}

#[test]
fn a_local_closure_binds_when_it_is_added() {
    let calendar = WorkingCalendar::mainland();
    let days = |first: &str, number: u64, order: DayOrder| {
        let first = date(first);
        (0..number).map(move |more| NoticeDay::new(first + Days::new(more), order, "自治州节日"))
    };
    let liangshan = Notice::local(Closure {
        source: "凉府办发〔2010〕31号".to_owned(),
        issued_on: date("2010-12-20"),
        region: "凉山彝族自治州".to_owned(),
        addressee: "机关、事业单位".to_owned(),
        days: days("2011-07-24", 7, DayOrder::Off)
            .chain(days("2011-07-31", 1, DayOrder::Work))
            .chain(days("2011-10-01", 8, DayOrder::Off))
            .chain(days("2011-10-09", 1, DayOrder::Work))
            .collect(),
    })
    .unwrap();
    let local = calendar.with(liangshan).unwrap();
    assert_eq!(
        calendar.is_working(date("2011-10-08")),
        Ok(true),
        "national make-up day"
    );
    assert_eq!(
        local.is_working(date("2011-10-08")),
        Ok(false),
        "off by the local order"
    );
    assert_eq!(local.is_working(date("2011-07-25")), Ok(false));
    assert_eq!(local.is_working(date("2011-07-31")), Ok(true));
    assert_eq!(
        local.is_working(date("2011-08-01")),
        Ok(true),
        "left as it was"
    );
    assert_eq!(
        local
            .day(date("2011-10-08"))
            .unwrap()
            .notice()
            .unwrap()
            .source(),
        "凉府办发〔2010〕31号"
    );
    let nowhere = Closure {
        source: "x".to_owned(),
        issued_on: date("2011-01-01"),
        region: " ".to_owned(),
        addressee: String::new(),
        days: Vec::new(),
    };
    assert_eq!(
        Notice::local(nowhere).unwrap_err().to_string(),
        "a local closure needs its region"
    );
}

#[test]
fn a_correction_can_make_a_day_ordinary_again() {
    let correction = Arrangement {
        source: "更正".to_owned(),
        issued_on: date("2026-03-01"),
        issue_date_exact: true,
        arranges: None,
        days: vec![
            NoticeDay::new(date("2026-10-07"), DayOrder::Work, "国庆节"),
            NoticeDay::new(date("2026-10-10"), DayOrder::Off, "国庆节"),
        ],
    };
    let calendar = WorkingCalendar::mainland();
    let corrected = calendar
        .with(Notice::national(correction).unwrap())
        .unwrap();
    assert_eq!(
        corrected.day(date("2026-10-07")).unwrap().kind(),
        DayKind::Weekday
    );
    assert_eq!(corrected.is_working(date("2026-10-10")), Ok(false));
    assert_eq!(calendar.is_working(date("2026-10-07")), Ok(false));
    assert_eq!(
        corrected
            .as_known_on(date("2026-02-28"))
            .is_working(date("2026-10-07")),
        Ok(false)
    );
}

#[test]
fn a_notice_passes_one_door_from_code_and_from_data() {
    let twice = Arrangement {
        days: vec![
            NoticeDay::new(date("2027-01-01"), DayOrder::Off, "元旦"),
            NoticeDay::new(date("2027-01-01"), DayOrder::Work, "元旦"),
        ],
        ..arrangement(2027)
    };
    assert_eq!(
        Notice::national(twice).unwrap_err().to_string(),
        "2027-01-01 is named twice in one notice"
    );
    let stray = Arrangement {
        days: vec![NoticeDay::new(date("2026-11-30"), DayOrder::Off, "元旦")],
        ..arrangement(2027)
    };
    assert_eq!(
        Notice::national(stray).unwrap_err().to_string(),
        "2026-11-30 lies outside the arrangement of 2027"
    );
    let nameless = Arrangement {
        source: " ".to_owned(),
        ..arrangement(2027)
    };
    assert_eq!(
        Notice::national(nameless).unwrap_err().to_string(),
        "a notice needs its source"
    );

    let notice = Notice::national(arrangement(2027)).unwrap();
    let text = serde_json::to_string(&notice).unwrap();
    assert_eq!(serde_json::from_str::<Notice>(&text).unwrap(), notice);
    let bad = text.replace("2027-01-01", "2026-12-30");
    let error = serde_json::from_str::<Notice>(&bad)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("2026-12-30 is named twice in one notice"),
        "{error}"
    );
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
        let closure = Notice::local(Closure {
            source: "停工通知".to_owned(),
            issued_on: start,
            region: "福建省".to_owned(),
            addressee: "机关".to_owned(),
            days: vec![NoticeDay::new(start + Days::new(off), DayOrder::Off, "台风")],
        }).unwrap();
        let closed = calendar.with(closure).unwrap();
        let days = WorkingDays(days);
        prop_assert!(closed.add(start, days).unwrap() >= calendar.add(start, days).unwrap());
    }
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

#[test]
fn a_correction_that_counts_is_named() {
    let correction = Arrangement {
        source: "更正".to_owned(),
        issued_on: date("2025-03-01"),
        issue_date_exact: true,
        arranges: None,
        days: vec![NoticeDay::new(date("2025-04-04"), DayOrder::Work, "清明节")],
    };
    let calendar = WorkingCalendar::mainland()
        .with(Notice::national(correction).unwrap())
        .unwrap();
    let words = calendar
        .explain_add(date("2025-04-02"), WorkingDays(2))
        .unwrap()
        .words();
    assert_eq!(
        words.en,
        "Counted from 2025-04-02, that day excluded: working day 2 is 2025-04-04. \
         Weekdays worked by notice, counted (1): 2025-04-04（清明节，更正）."
    );
    let nothing = Arrangement {
        days: Vec::new(),
        ..arrangement(2027)
    };
    assert_eq!(
        Notice::national(nothing).unwrap_err().to_string(),
        "the arrangement of 2027 names no day"
    );
}
