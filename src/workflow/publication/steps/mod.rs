//! The steps of a publication: their table, which of them are open, and the law in the frame.

mod command;
mod law;
mod permitted;
mod table;

pub use table::{Command, Fact, Step};
