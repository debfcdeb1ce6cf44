//! Items, the ledger, its import and the time limit, on the items of one government site and on
//! cases worked by hand.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod book;
mod import;
mod items;
#[path = "../shared/pingtan.rs"]
mod pingtan;
mod timeliness;

use chrono::NaiveDate;
use disclosure::ledger::Ledger;
use disclosure::vocabulary::CategoryScheme;
use pingtan::pingtan;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fujian() -> Ledger {
    Ledger::new(CategoryScheme::fujian())
}
