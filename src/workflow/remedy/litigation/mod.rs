//! Litigation (行政诉讼).

mod breaches;
mod command;
mod deadlines;
mod decide;
mod diagram;
mod event;
mod instance;
mod state;

pub use command::{AppealResult, Suit, SuitBasis, SuitCommand, SuitResult, SuitStep};
pub use event::SuitEvent;
pub use state::{Litigation, SuitState};
