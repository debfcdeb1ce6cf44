//! What is owed (应办事项): one deadline and one breach for everything, wherever it springs from.
//!
//! Takes citations, code lists and the calendar from upstream. Whatever somebody owes by a day is a
//! [`Deadline`]: a request, a publication, a remedy, a report to be filed, an order to rectify. It is
//! recomputed from facts each time and never stored. What was missed is a [`Breach`]; a [`Docket`] sorts
//! what is owed over any cases of any machine.

mod breach;
mod days_left;
#[expect(clippy::module_inception, reason = "the noun of the room")]
mod deadline;
mod docket;
mod due;
mod obligation;

pub use breach::Breach;
pub use days_left::DaysLeft;
pub use deadline::Deadline;
pub use docket::{Docket, DocketLine, Owed};
pub use due::{Due, Open};
pub use obligation::Obligation;
