//! Fees for information given on request (收费), in the four periods since 2008.
//!
//! Takes the day of the agency's act, what was asked for and a tariff; gives the **maximum
//! chargeable** with every line of its reckoning ([`FeeExplanation`]). The law lets an agency charge
//! and never makes it, so a charge is a decision of its own ([`FeeNotice`]). Also here: which place in
//! the month a request takes ([`OrdinalRules::places`]), and the term to pay ([`FeeNotice::clock`]).
//!
//! Amounts are yuan. It does not collect, and it knows no request: the machine of requests asks it.

mod amount;
mod cost;
mod error;
mod explanation;
mod in_period;
mod notice;
mod ordinal;
mod schedule;
mod tariff;

pub use cost::{CostServices, CostTariff, Relief};
pub use error::FeeError;
pub use explanation::{FeeExplanation, FeeLine};
pub use notice::{FeeNotice, FeeNoticeRules};
pub use ordinal::{CountingMonth, Filed, OrdinalRules, Ordinals};
pub use schedule::Schedule;
pub use tariff::{Measure, ProcessingTariff};
