//! The machine of a request, through its public interface.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the helpers stop a test at the first surprise"
)]

mod case;
#[path = "../shared/chance.rs"]
mod chance;
mod clocks;
mod compatibility;
mod conventions;
#[path = "../shared/edits.rs"]
mod edits;
mod guards;
mod hearing;
mod histories;
mod late;
mod late_years;
mod laws;
mod log_laws;
mod logs;
mod outcomes;
mod parties;
mod periods;
mod personal;
mod random_walk;
mod reading;
mod remedies;
mod replies;
mod samples;
mod scenarios;
mod steps;
mod typed;
mod walk;
