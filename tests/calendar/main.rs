//! The calendar against the notices: every day of 2008-2026, the printed month table, and dates
//! worked by hand.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod counting;
mod known;
mod laws;
mod notices;

use chrono::{Days, NaiveDate};
use disclosure::calendar::{HolidayNotice, NoticeDay, Window, WorkingCalendar, WorkingDays};

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

fn issued_before(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year - 1, 11, 20).unwrap()
}

fn new_year(year: i32) -> Vec<NoticeDay> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    [first, first - Days::new(2)]
        .map(|day| NoticeDay::off(day, "元旦"))
        .to_vec()
}

fn arrangement(year: i32) -> HolidayNotice {
    let source = format!("国办发明电〔{}〕99号", year - 1);
    HolidayNotice::of_year(year, &source, issued_before(year), new_year(year)).unwrap()
}
