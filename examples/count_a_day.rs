//! The day a reply is due, explained day by day: `cargo run --example count_a_day`.
#![expect(clippy::print_stdout, reason = "examples print for people")]

use chrono::NaiveDate;
use disclosure::calendar::{Clock, Window, WorkingCalendar};
use disclosure::law::Edition;
use disclosure::workflow::ReplyTerm;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).ok_or("no such day");
    let calendar = WorkingCalendar::mainland();
    // The edition in force on the day of receipt governs, and says how long.
    let received = day(3, 3)?;
    let term = ReplyTerm::of(Edition::in_force_on(received)?);
    // A third party was consulted from the 10th to the 28th, which does not count.
    let asked = Window::new(day(3, 10)?, day(3, 28)?)?;
    let clock = Clock::new(received, term.limit()).excluding(asked);
    let reckoning = clock.reckon(&calendar)?;
    println!("{}\n{}", term.basis().zh(), reckoning.words().zh);
    println!("{}", reckoning.words().en);
    // A year without a holiday notice is an error that names the year, never a guess.
    let late = NaiveDate::from_ymd_opt(2026, 12, 20).ok_or("no such day")?;
    let unknown = Clock::new(late, term.limit()).reckon(&calendar);
    println!(
        "{}",
        unknown.err().map_or_else(String::new, |it| it.to_string())
    );
    Ok(())
}
