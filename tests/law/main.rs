//! The law: what can be cited, every figure on every day, and what no text decides.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a helper of a test fails by panicking"
)]

mod citations;
mod cited;
mod parameters;
mod readings;
mod register;

use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
