//! The publication machine: how information reaches the public on the organ's own motion (主动公开).
//!
//! Takes an [`Order`]: a [`Command`] with who gives it, for which day, having seen how much of the log.
//! Gives the [`Event`]s it leads to, or a [`Refusal`](crate::workflow::Refusal) with every objection and
//! its citation. A [`Publication`] is its log replayed; [`Publication::permitted`] says what is open,
//! [`Publication::deadlines`] what is due, [`Publication::findings`] which of the [`Rule`]s P01 to P20
//! it breaks on a day.
//!
//! First reviewed, then published (先审查、后公开): reviews and approval are bound to a
//! [`ContentDigest`] that the caller supplies, and another digest voids them; an [`Approval`] that names
//! what the public is to see binds that as well. A revision of what is public goes through everything
//! again, or is dropped, and the public version stays meanwhile. The attribute is a plan
//! for publishing; a later request is decided for itself. The public sees a [`PublicItem`] and nothing
//! else.
//!
//! It stores and hashes nothing, sends nothing to a website, and judges no content: whether a ground
//! applies is for [`policy`](crate::policy) or the organ to say, the machine keeps what they said.
//!
#![doc = "```mermaid"]
#![doc = include_str!("diagram.mmd")]
#![doc = "```"]

mod accompanying;
mod approval;
mod checks;
mod command;
mod command_kind;
mod confidential;
mod content;
mod conventions;
mod deadlines;
mod decide;
mod digest;
mod event;
mod evolve;
mod follows;
mod ground;
mod objector;
mod particulars;
mod parts;
mod permitted;
mod personal_list;
mod public_item;
mod record;
mod revision;
mod rule;
mod signature;
mod state;
mod steps;
mod transition;

pub use approval::Approval;
pub use command::{Command, Order};
pub use command_kind::CommandKind;
pub use confidential::Confidential;
pub use content::{Beginning, Checklist, Content, Drafting, Item, Revision, SpecialLimit};
pub use conventions::{Conventions, FaceInApproval, Separation};
pub use deadlines::{Deadline, DeadlineKind};
pub use digest::{ContentDigest, ContentDigestError};
pub use event::{Event, Fact, IllegalEvent, Warnings};
pub use ground::{Ground, ThirdPartyRecord, WithheldPart};
pub use particulars::{
    AttributeFinding, Clarification, ClarificationApproval, Coordination, CoordinationAnswer,
    CorrectedRelease, CorrectionOrder, Determination, Entry, Interpretation, Keeping,
    PartEvaluation, PartReview, Permission, Proposal, PublicFace, Referral, Release, Released,
    Reliance, ReturnNote, Review, RevisionDrop, Revocation, RevocationCause, SecrecyConclusion,
    SecrecyReview, Supersession, Supply, Withdrawal, WithholdOrder, Withholding,
};
pub use personal_list::{
    ListBasis, Masking, PersonalField, PersonalList, PublicList, Treatment, reveals_number,
};
pub use public_item::{Notice, PublicItem, Tombstone};
pub use record::{EarlierVersion, Publication};
pub use rule::{Rule, RuleId};
pub use signature::{Signature, Signatures};
pub use state::State;
pub use transition::{Move, diagram};
