//! The machines: what may happen next to a request, a publication or a remedy.
//!
//! Takes citations, findings, code lists and the calendar from upstream. Gives machines of commands
//! and events that are replayed from a log, the fees of each period, and the types that the machines
//! share: [`Actor`], who acts and in which role, [`Refusal`], what a machine answers to a command the
//! law does not allow, [`Due`], by when something is to be done, and [`Personal`], in which logs hold
//! what identifies a person.
//!
//! All are driven alike ([`Machine`]): an [`Instruction`] gives a command; what it leads to is an [`Entry`]
//! with a fact; a log that cannot be is an [`IllegalEntry`]. Each module names its own steps, commands,
//! facts and states.
//!
//! It keeps nothing and knows no day: the caller stores the entries and names the dates.

mod code_list;
pub mod fee;
pub mod litigation;
pub mod machine;
pub mod publication;
pub mod reconsideration;
pub mod record_correction;
pub mod remedy;
mod reply_term;
pub mod request;

pub use crate::deadline::{Due, Open};
pub use code_list::code_lists;
pub use machine::{
    Actor, Entry, EntryOf, Id, IllegalEntry, Instruction, Label, Machine, MachineState, Move,
    Objection, PermittedStep, Personal, PersonalError, ProcedureStep, Refusal, RulesVersion, Text,
    TextError,
};
pub use reply_term::ReplyTerm;
