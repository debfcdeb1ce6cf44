//! Counts against printed figures and figures worked outside, and the laws of accumulators.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod items;
mod merging;
mod periods;
mod punctuality;
mod shares;

#[path = "../shared/pingtan.rs"]
mod pingtan;

use chrono::NaiveDate;
use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::statistics::Period;
use disclosure::vocabulary::CategoryScheme;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn ledger(items: impl IntoIterator<Item = DisclosureItem>) -> Ledger {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for item in items {
        ledger.push(item).unwrap();
    }
    ledger
}
