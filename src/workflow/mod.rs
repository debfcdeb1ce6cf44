//! The machines: what may happen next to a request, a publication or a remedy.
//!
//! Takes citations, findings, code lists and the calendar from upstream. Gives machines of commands
//! and events that are replayed from a log, the fees of each period, and the types that all machines
//! share: [`Actor`], who acts and in which role, [`Refusal`], what a machine answers to a command the
//! law does not allow, [`Due`], by when something is to be done, and [`Personal`], in which logs hold
//! what identifies a person.
//!
//! It keeps nothing and knows no day: the caller stores the events and names the dates.

mod actor;
mod diagram;
mod due;
pub mod fee;
mod personal;
pub mod publication;
mod refusal;
pub mod remedy;
mod reply_term;
pub mod request;

pub use actor::{Actor, ActorError};
pub use due::{Due, Open};
pub use personal::{Personal, PersonalError};
pub use refusal::{Objection, PermittedCommand, Refusal};
pub use reply_term::ReplyTerm;
