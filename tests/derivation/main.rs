//! Derivation: the scenarios of the domain sheets to the cell, and the laws over random histories.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests stop at the first surprise"
)]

mod accumulators;
mod forms;
mod histories;
mod local;
mod local_histories;
mod log;
mod notes;
mod remedies;
mod scenarios;
