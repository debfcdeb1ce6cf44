//! The machine of a request, through its public interface.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the helpers stop a test at the first surprise"
)]

mod case;
mod compatibility;
mod outcomes;
mod replies;
mod scenarios;
mod steps;
mod walk;
