//! Litigation (行政诉讼) over what an agency did with a request or a publication.
//!
//! Takes commands with their days: those of the parties and the courts; the agency's office keeps the
//! record and enters what the others do. Gives a machine, what is due in it and what was missed.

mod deadlines;
mod decide;
#[expect(clippy::module_inception, reason = "the noun of the room")]
mod litigation;
mod state;
mod steps;
mod suit;

pub use litigation::Litigation;
pub use state::State;
pub use steps::{Command, Fact, Step};
pub use suit::{AppealResult, Suit, SuitBasis};
