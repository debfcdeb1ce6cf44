//! The machines: what may happen next to a request, a publication or a remedy.
//!
//! Takes citations, findings, code lists, the calendar and deadlines from upstream. Gives five machines that
//! are replayed from their logs, and the fees of each period.
//!
//! All are driven alike ([`Machine`]): an [`Instruction`] gives a command; what it leads to is an [`Entry`]
//! with a fact, or a [`Refusal`]; a log that cannot be is an [`IllegalEntry`]. Each module names its own
//! steps, commands, facts and states.
//!
//! It keeps nothing and knows no day: the caller stores the entries and names the dates.

mod code_list;
pub mod fee;
pub mod litigation;
mod machine;
pub mod publication;
pub mod reconsideration;
pub mod record_correction;
pub mod remedy;
mod reply_term;
pub mod request;

pub use machine::{
    Actor, Bar, Entry, EntryOf, Id, IllegalEntry, Instruction, Label, Machine, MachineState, Move,
    Objection, PermittedStep, Personal, ProcedureStep, Refusal, Text, TextError, Unwarned,
};
pub use reply_term::ReplyTerm;
