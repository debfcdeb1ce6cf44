//! The publication machine: how information reaches the public on the organ's own motion (主动公开).
//!
//! Takes an [`Instruction`](crate::workflow::Instruction): a [`Command`] with who gives it, for which day,
//! having seen how much of the log. Gives the [entries](crate::workflow::Entry) it leads to, or a
//! [`Refusal`](crate::workflow::Refusal) with every objection and its citation. A [`Publication`] is its log
//! replayed; as with every [`Machine`](crate::workflow::Machine), `permitted` says what is open and
//! `deadlines` what is due, and [`Publication::findings`] says which [`PublicationRule`]s it breaks on a
//! day.
//!
//! First reviewed, then published (先审查、后公开): reviews and approval are bound to a
//! [`ContentDigest`] that the caller supplies, and another digest voids them; an
//! [`Approval`](particulars::Approval) that names what the public is to see binds that as well. A revision
//! of what is public goes through everything again, or is dropped, and the public version stays meanwhile.
//! The attribute is a plan for publishing; a later request is decided for itself. The public sees a
//! [`PublicItem`] and nothing else.
//!
//! It stores and hashes nothing, sends nothing to a website, and judges no content: whether a ground
//! applies is for [`policy`](crate::policy) or the organ to say, the machine keeps what they said.
//!
#![doc = "```mermaid"]
#![doc = include_str!("diagram.mmd")]
#![doc = "```"]

mod conventions;
mod deadlines;
mod decide;
mod evolve;
mod face;
mod file;
pub mod particulars;
mod rules;
mod state;
mod steps;

pub use conventions::{Conventions, Separation};
pub use face::{Confidential, PersonalField, PublicItem, PublicList, PublicRemark, Treatment};
pub use file::{ContentDigest, EarlierVersion, Publication, Signature};
pub use rules::PublicationRule;
pub use state::State;
pub use steps::{Command, Fact, Step};
