//! The watch (督办): what is owed anywhere, and what of it is overdue or at risk.

mod obligation;
mod overdue;

pub use obligation::Obligation;
pub use overdue::{Outstanding, WatchList};
