//! The publication machine from outside: scenarios, rules, walk, laws, stored forms, projection.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "../shared/chance.rs"]
mod chance;
mod commands;
mod compatibility;
mod deadlines;
mod doubts;
mod face;
mod guards;
mod laws;
mod projection;
mod random_walk;
mod revision;
mod rules;
mod samples;
mod support;
mod walk;
