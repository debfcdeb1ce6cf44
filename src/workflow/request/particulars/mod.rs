//! What commands and events carry: a command and the event it leads to share one record.

mod closing;
mod correction;
mod excessive;
mod handling;
mod intake;
mod reply;

pub use closing::{
    Conversion, FileContents, Lapse, Notice, Proof, RoundOrder, RoundSource, Service, Withdrawal,
};
pub use correction::{CorrectedRequest, Correction, CorrectionNotice};
pub use excessive::{
    Acceptance, Deferral, Explanation, FeeDemand, FeePayment, FeeReceipt, Reason, ReasonsNotice,
};
pub use handling::{
    Assignment, ConsultationClosing, Determination, Extension, Opinion, OpinionLetter,
    OpposingOpinion, OrganLetter, Referral, Search, ThirdPartyLetter,
};
pub use intake::{
    Absorption, Applicant, Dictation, Division, Merger, Offspring, Receipt, Reception,
    Registration, RequestedItem, SplitOff, Submission,
};
pub use reply::{
    AmendReply, Dispatch, Draft, RemedyOrder, Reply, Review, SpotAnswer, SpotReply,
    ThirdPartyNotice,
};
