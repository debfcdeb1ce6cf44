//! Reconsideration (行政复议) of what an agency did with a request or a publication.
//!
//! Takes commands with their days: those of the claimant, the review organ and the agency's office, which
//! keeps the record and enters what the others do. Gives a machine, what is due in it and what was missed.

mod application;
mod deadlines;
mod decide;
#[expect(clippy::module_inception, reason = "the noun of the room")]
mod reconsideration;
mod state;
mod steps;
mod text;

pub use application::{Application, ExcludedTime, Procedure};
pub use reconsideration::Reconsideration;
pub use state::State;
pub use steps::{Command, Fact, Step};
