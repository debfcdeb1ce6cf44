//! What the notices say, and what a caller adds to them.

use chrono::{Datelike, Days, Weekday};
use disclosure::calendar::{
    CalendarError, DayKind, HolidayNotice, NoticeDay, WorkingCalendar, WorkingDays,
};

use super::{arrangement, date, issued_before, new_year, rows};

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
        .map(HolidayNotice::source)
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

#[test]
fn a_caller_adds_the_next_year() {
    let calendar = WorkingCalendar::mainland();
    let with_2027 = calendar.with(arrangement(2027)).unwrap();
    assert_eq!(with_2027.years(), Some(2008..=2027));
    assert_eq!(with_2027.is_working(date("2027-01-01")), Ok(false));
    assert_eq!(
        with_2027.is_working(date("2026-12-30")),
        Ok(false),
        "named by the 2027 notice"
    );
    let added: Vec<_> = calendar.added_years(&with_2027).collect();
    assert_eq!(added, [2027]);
    let question = (date("2026-12-29"), WorkingDays(2));
    let answers: Vec<_> = calendar.changed_answers(&with_2027, [question]).collect();
    let told = [Ok(date("2026-12-31")), Ok(date("2027-01-04"))];
    assert_eq!(answers, [(question, told)]);
    assert_eq!(
        with_2027.as_known_on(date("2026-11-19")).years(),
        Some(2008..=2026)
    );

    let add = |notice| calendar.with(notice).unwrap_err().to_string();
    assert_eq!(
        add(arrangement(2028)),
        "the year 2028 does not follow the years of the calendar"
    );
    assert_eq!(add(arrangement(2026)), "the year 2026 is arranged already");
    assert_eq!(
        with_2027.with(arrangement(2027)).unwrap_err().to_string(),
        "the notice issued on 2026-11-20 is in the calendar already"
    );
    let change = HolidayNotice::change("改期", issued_before(2029), new_year(2029)).unwrap();
    assert_eq!(
        add(change),
        "2028-12-30 lies outside the years of the calendar"
    );
}

#[test]
fn a_calendar_spans_at_most_120_years() {
    let mut calendar = WorkingCalendar::mainland();
    let refused = (2027..).find_map(|year| match calendar.with(arrangement(year)) {
        Ok(longer) => {
            calendar = longer;
            None
        }
        Err(error) => Some((year, error)),
    });
    assert_eq!(refused, Some((2128, CalendarError::NotNext { year: 2128 })));
    assert_eq!(calendar.years(), Some(2008..=2127));
    let last = date("2127-12-31");
    assert_eq!(calendar.is_working(last), Ok(true));
    assert!(calendar.count(date("2008-01-01"), last).unwrap() > WorkingDays(30_000));
}

#[test]
fn a_local_closure_binds_when_it_is_added() {
    let calendar = WorkingCalendar::mainland();
    let days =
        |first: &str, number: u64, named: fn(chrono::NaiveDate, &'static str) -> NoticeDay| {
            let first = date(first);
            (0..number).map(move |more| named(first + Days::new(more), "自治州节日"))
        };
    let liangshan = HolidayNotice::local(
        ("凉山彝族自治州", "机关、事业单位"),
        "凉府办发〔2010〕31号",
        date("2010-12-20"),
        days("2011-07-24", 7, NoticeDay::off)
            .chain(days("2011-07-31", 1, NoticeDay::worked))
            .chain(days("2011-10-01", 8, NoticeDay::off))
            .chain(days("2011-10-09", 1, NoticeDay::worked))
            .collect(),
    )
    .unwrap();
    assert_eq!(
        liangshan.region(),
        Some(("凉山彝族自治州", "机关、事业单位"))
    );
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
    let nowhere = HolidayNotice::local((" ", ""), "x", date("2011-01-01"), Vec::new());
    assert_eq!(
        nowhere.unwrap_err().to_string(),
        "a local closure needs its region"
    );
}

#[test]
fn a_correction_can_make_a_day_ordinary_again() {
    let days = vec![
        NoticeDay::worked(date("2026-10-07"), "国庆节"),
        NoticeDay::off(date("2026-10-10"), "国庆节"),
    ];
    let correction = HolidayNotice::change("更正", date("2026-03-01"), days).unwrap();
    let calendar = WorkingCalendar::mainland();
    let corrected = calendar.with(correction).unwrap();
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
    let refused = |source, days| {
        HolidayNotice::of_year(2027, source, issued_before(2027), days)
            .unwrap_err()
            .to_string()
    };
    let twice = vec![
        NoticeDay::off(date("2027-01-01"), "元旦"),
        NoticeDay::worked(date("2027-01-01"), "元旦"),
    ];
    assert_eq!(
        refused("示例", twice),
        "2027-01-01 is named twice in one notice"
    );
    let stray = vec![NoticeDay::off(date("2026-11-30"), "元旦")];
    assert_eq!(
        refused("示例", stray),
        "2026-11-30 lies outside the arrangement of 2027"
    );
    assert_eq!(refused(" ", new_year(2027)), "a notice needs its source");

    let notice = arrangement(2027);
    let text = serde_json::to_string(&notice).unwrap();
    assert_eq!(
        serde_json::from_str::<HolidayNotice>(&text).unwrap(),
        notice
    );
    let bad = text.replace("2027-01-01", "2026-12-30");
    let error = serde_json::from_str::<HolidayNotice>(&bad)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("2026-12-30 is named twice in one notice"),
        "{error}"
    );
}
