//! The frame of all machines: instruction, entry, log, table of steps, law, refusal.
//!
//! Takes citations, code lists, the calendar and deadlines from upstream. Each machine brings its table,
//! its law and its record ([`machine::Law`]); what they do with them is written here once ([`Machine`]).

mod actor;
mod ask;
mod bar;
mod diagram;
mod entry;
mod flat;
mod id;
mod instruction;
mod log;
#[expect(clippy::module_inception, reason = "the noun of the room")]
pub(in crate::workflow) mod machine;
mod moves;
mod particulars;
mod personal;
pub(crate) mod reading;
mod refusal;
mod state;
mod step;
mod text;

pub use actor::Actor;
pub(in crate::workflow) use ask::Ask;
pub use bar::Bar;
pub use entry::{Entry, Unwarned};
pub(in crate::workflow) use flat::{
    Nothing, Tagged, read_bare, read_inner, unknown_choice, unknown_kind, write_bare,
};
pub use id::{Id, TextError};
pub use instruction::Instruction;
pub use log::IllegalEntry;
pub(in crate::workflow) use log::{Flaw, Log};
pub use machine::{EntryOf, Machine};
pub use moves::Move;
pub(in crate::workflow) use moves::go;
pub(in crate::workflow) use particulars::{choices, particulars};
pub use personal::Personal;
pub use refusal::{Label, Objection, PermittedStep, Refusal};
pub use state::MachineState;
pub(in crate::workflow) use state::states;
pub use step::ProcedureStep;
pub(in crate::workflow) use step::{Basis492, steps, tagged};
pub use text::Text;
