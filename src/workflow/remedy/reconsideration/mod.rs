//! Reconsideration (行政复议).

mod breaches;
mod command;
mod deadlines;
mod decide;
mod diagram;
mod event;
mod state;

pub use command::{ReviewApplication, ReviewCommand, ReviewStep};
pub use event::{Procedure, ReviewEvent};
pub use state::{Reconsideration, ReviewState};
