//! Derivation: the scenarios of the domain sheets to the cell, and the laws over random histories.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests stop at the first surprise"
)]

mod accumulators;
mod agency_year;
mod chains;
mod forms;
mod histories;
mod local;
mod local_histories;
mod log;
mod notes;
mod quarters;
mod register_findings;
mod remedies;
mod remedy_histories;
mod remedy_log;
mod roll_up;
mod scenarios;
mod stored;

use disclosure::report::OwnFigure;

/// A figure for table 2, which nothing here derives: left wholly blank it would be noted.
fn penalties() -> [OwnFigure; 1] {
    [OwnFigure::new("T2", "C1", "decisions", 0_u64)]
}
