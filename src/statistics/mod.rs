//! The counts: accumulators that merge, and shares of a total.
//!
//! Takes the items of a ledger, counts and printed shares. Gives the accumulators ([`Accumulate`]):
//! [`ItemTally`] by every side of an item, [`ItemTable`] by category, attribute and month together,
//! [`Punctuality`] against the time limit, [`PublicationTally`] for the tables of a report; those of
//! [`requests`] and remedies, kept apart by month or quarter ([`ByPeriod`]) and added up to the year
//! ([`RollUp`]); [`Period`] and [`YearOnYear`]; and [`Share`], exact until it is
//! printed.

mod accumulate;
mod by_period;
mod error;
mod grid;
mod item_counts;
mod item_table;
mod item_tally;
mod key_counts;
mod month;
mod period;
mod period_name;
mod printed_share;
mod publication;
mod punctuality;
pub mod requests;
mod roll_up;
mod share;
mod year_on_year;

pub use accumulate::Accumulate;
pub use by_period::ByPeriod;
pub use error::StatisticsError;
pub use item_table::{CountedCategory, ItemCell, ItemTable};
pub use item_tally::ItemTally;
pub use month::Month;
pub use period::Period;
pub use printed_share::PrintedShare;
pub(crate) use printed_share::difference;
pub use publication::{Normative, PublicationTally};
pub use punctuality::{LateItem, Punctuality};
pub use roll_up::RollUp;
pub(crate) use roll_up::in_order;
pub use share::{Rounding, Share};
pub use year_on_year::YearOnYear;
