//! The counts of requests and remedies: what the tables of a report are derived from.
//!
//! Takes the logs of an agency ([`Register`]), or [`RequestSummary`]s and [`RemedySummary`]s alone, and
//! a [`Period`](super::Period).
//! Gives how each case stands in the period ([`Flow`]): new or carried in, concluded or carried out;
//! the sums that merge ([`RequestTally`], [`RemedyTally`], [`Grouped`] by clerk, section or township);
//! the cases of periods as they were sealed ([`SealedPeriod`]), stored and continued, and what became
//! known later, or to the year and not to its quarters ([`Restatement`]), which never moves a sealed
//! count.

mod flow;
mod flow_cell;
mod grouped;
mod integrity;
mod known;
mod register;
mod register_error;
mod remedy;
mod remedy_case;
mod remedy_cases;
mod reply_times;
mod request_cases;
mod restatement;
mod seal;
mod sealed_cases;
mod sealed_period;
mod summary;
mod tally;
mod tally_counts;
mod tally_grid;
mod tally_roll_up;

pub use flow::Flow;
pub use flow_cell::{CountedCell, FlowCell, FlowRow};
pub use grouped::Grouped;
pub use register::Register;
pub use register_error::RegisterError;
pub use remedy::{RemedyFlow, RemedySummary, RemedyTally};
pub use reply_times::ReplyTimes;
pub use restatement::{Restatement, RestatementKind};
pub use seal::Seal;
pub use sealed_period::SealedPeriod;
pub use summary::{ReplyTime, RequestSummary};
pub use tally::RequestTally;
