//! Outcomes of a request in four tables, and what can be compared between them.

mod format_2019;
mod format_2021;
mod local_2008;
mod mapping;
mod table_2014;

pub use format_2019::Outcome2019;
pub use format_2021::Outcome;
pub use local_2008::LocalOutcome;
pub use table_2014::Outcome2007;
