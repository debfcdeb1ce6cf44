//! Disclosure on request (依申请公开): one request from submission to archive, under either edition.
//!
//! [`Request`] is a [`Machine`](crate::workflow::Machine): it takes a [`Command`] in an
//! [`Instruction`](crate::workflow::Instruction) and a calendar, and gives entries with a [`Fact`] or a
//! [`Refusal`](crate::workflow::Refusal). What is due and what was missed is derived each time.
//!
//! It knows one case. Registers, numbers and storage are the caller's; several cases meet only in
//! [`SharedInformation`] and in the lineage of a split or a merge. The machine for the correction of
//! an applicant's own record is [`record_correction`](super::record_correction), a procedure of its own.
//!
//! The states, the diagram, who may take which step, the clocks and the conventions c1 to c10 stand in
//! the guide to requests: [`crate::guide::requests`].

mod breach;
mod case;
mod change;
mod clock;
mod consultation;
mod contested;
mod conventions;
mod deadlines;
mod decide;
mod document;
mod effective;
mod evolve;
mod issued;
mod item;
mod law;
mod lineage;
mod missing;
mod outcome;
mod particulars;
mod permitted;
mod personal;
mod record;
mod reply_period;
mod state;
mod steps;
mod warning;

pub use case::Request;
pub use consultation::{Consultation, Consultee, Stance};
pub use conventions::{
    Conventions, Exclusion, MixedRefusals, OnTheSpot, OverdueFrom, ReferralTime, ReplyAct,
};
pub use document::{Content, DocumentKind};
pub use item::{
    Access, Disclosure, Disposition, Ground, Hearing, ItemDecision, NamedOrgan, OtherAgency,
    OverrideFinding, PartialDisclosure, ResponsibleOrgan, ThirdPartyBasis, WithheldPart,
};
pub use lineage::{Absorbed, Lineage, SharedInformation};
pub use missing::Missing;
pub use outcome::RequestOutcome;
pub use particulars::{
    Absorption, Acceptance, Applicant, ConsultationClosing, Conversion, CorrectedRequest,
    Correction, CorrectionNotice, Deferral, Delivery, Determination, Extension, FeeDemand,
    FeePayment, Notice, Offspring, Opinion, OpinionLetter, OpposingOpinion, OrganLetter,
    ReasonsNotice, Receipt, Reception, Rectification, Referral, Registration, RemedyOrder, Reply,
    RequestedItem, Review, RoundOrder, RoundSource, Search, Service, ServiceMode, SplitOff,
    SpotAnswer, Submission, TakeBack, ThirdPartyLetter, ThirdPartyNotice, TrueValue,
};
pub use record::Round;
pub use state::State;
pub use steps::{Command, Fact, Step};
pub use warning::Warning;

/// An entry of the log of a request.
type Entry = crate::workflow::machine::Entry<Fact, Warning>;
