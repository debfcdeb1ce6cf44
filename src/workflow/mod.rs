//! The machines: what may happen next to a request, a publication or a remedy.
//!
//! Takes citations, findings, code lists and the calendar from upstream. Gives machines of commands
//! and events that are replayed from a log, the fees of each period, and the types that the machines
//! share: [`Actor`], who acts and in which role, [`Refusal`], what a machine answers to a command the
//! law does not allow, [`Due`], by when something is to be done, and [`Personal`], in which logs hold
//! what identifies a person.
//!
//! The machines of [`request`] and [`publication`] are built alike. An [`Order`] gives a command; what
//! it leads to is an [`Event`] with a fact; a table of [`Move`]s says in which states; a log that
//! cannot be is an [`IllegalEvent`]. Each module names these for its own commands, facts and states.
//!
//! It keeps nothing and knows no day: the caller stores the events and names the dates.

mod actor;
mod bar;
mod code_list;
mod diagram;
mod due;
mod event;
pub mod fee;
pub mod litigation;
mod log;
pub mod machine;
mod order;
mod particulars;
mod personal;
pub mod publication;
pub mod reconsideration;
pub mod record_correction;
mod refusal;
pub mod remedy;
mod reply_term;
pub mod request;
mod state;
mod transition;

pub use actor::{Actor, ActorError};
pub use code_list::code_lists;
pub use due::{Due, Open};
pub use event::Event;
pub use log::IllegalEvent;
pub use machine::{
    Entry, EntryOf, Id, IllegalEntry, Instruction, Label, Machine, MachineState, PermittedStep,
    ProcedureStep, RulesVersion, Text, TextError,
};
pub use order::Order;
pub use personal::{Personal, PersonalError};
pub use refusal::{Objection, PermittedCommand, Refusal};
pub use reply_term::ReplyTerm;
pub use transition::Move;
