//! The machines: what may happen next to a request, a publication or a remedy.
//!
//! Takes citations, findings, code lists and the calendar from upstream. Gives machines of commands
//! and events that are replayed from a log, the fees of each period, and [`Personal`], the type in
//! which logs hold what identifies a person.

pub mod fee;
mod personal;

pub use personal::{Personal, PersonalError};
