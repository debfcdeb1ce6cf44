//! Disclosure on request (依申请公开): one request from submission to archive, under either edition.
//!
//! Takes commands ([`Order`]) and a calendar; gives events ([`Event`]) or a
//! [`Refusal`](crate::workflow::Refusal). [`Request::decide`] holds all the law and changes nothing,
//! [`Request::evolve`] records and judges nothing, [`Request::replay`] rebuilds a case from its log.
//! [`Request::permitted`] says what may come next, [`Request::deadlines`] what is due, by whom and why,
//! [`Request::breaches`] what was missed; all three are derived each time and never stored.
//!
//! It knows one case. Registers, numbers and storage are the caller's; several cases meet only in
//! [`shared_information`] and in the lineage of a split or a merge. The machine for the correction of
//! an applicant's own record is [`record_correction`](super::record_correction), a procedure of its own.
//!
//! The states, the diagram, who may give which command, the clocks and the conventions c1 to c10 stand in
//! the guide to requests: [`crate::guide::requests`].

mod breach;
mod case;
mod change;
mod clock;
mod command;
mod command_kind;
mod consultation;
mod conventions;
mod deadlines;
mod decide;
mod document;
mod event;
mod evolve;
mod follows;
mod issued;
mod item;
mod lineage;
mod obligation;
mod outcome;
mod particulars;
mod permitted;
mod record;
mod reply_period;
mod state;
mod steps;
mod transition;

pub use breach::{Breach, BreachKind};
pub use case::Request;
pub use command::{Command, Order};
pub use command_kind::CommandKind;
pub use consultation::{Consultation, Consultee, Stance};
pub use conventions::{
    Conventions, Exclusion, MixedRefusals, OnTheSpot, OverdueFrom, ReferralTime, ReplyAct,
};
pub use document::{Content, DocumentKind};
pub use event::{Event, Fact, IllegalEvent};
pub use issued::IssuedDocument;
pub use item::{
    Access, Disposition, Ground, ItemDecision, OverrideFinding, ResponsibleOrgan, ThirdPartyBasis,
    WithheldPart,
};
pub use lineage::{Absorbed, Lineage, SharedInformation, shared_information};
pub use obligation::{Cause, Obligation, ObligationKind};
pub use outcome::{LegalBasis, RequestOutcome};
pub use particulars::{
    Absorption, Acceptance, AmendReply, Applicant, Assignment, ConsultationClosing, Conversion,
    CorrectedRequest, Correction, CorrectionNotice, Deferral, Determination, Dictation, Dispatch,
    Division, Draft, Explanation, Extension, FeeDemand, FeePayment, FeeReceipt, FileContents,
    Finding, Lapse, Merger, Notice, Offspring, Opinion, OpinionLetter, OrganLetter, Proof,
    ReasonsNotice, Receipt, Reception, Referral, Registration, RemedyOrder, Reply, RequestedItem,
    Review, RoundOrder, RoundSource, Search, Service, SplitOff, SpotAnswer, SpotReply, Submission,
    ThirdPartyLetter, ThirdPartyNotice, Withdrawal,
};
pub use record::Round;
pub use state::State;
pub use transition::{Move, diagram};

pub use crate::workflow::{Due, Open};
