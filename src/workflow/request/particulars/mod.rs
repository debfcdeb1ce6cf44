//! What commands and events carry: a command and the event it leads to share one record.

mod closing;
mod correction;
mod excessive;
mod handling;
mod intake;
mod record;
mod reply;

pub use closing::{Conversion, Notice, RoundOrder, RoundSource, Service};
pub use correction::{CorrectedRequest, Correction, CorrectionNotice};
pub use excessive::{Acceptance, Deferral, FeeDemand, FeePayment, ReasonsNotice};
pub use handling::{
    ConsultationClosing, Determination, Extension, Opinion, OpinionLetter, OpposingOpinion,
    OrganLetter, Referral, Search, ThirdPartyLetter,
};
pub use intake::{
    Absorption, Applicant, Offspring, Receipt, Reception, Registration, RequestedItem, SplitOff,
    Submission,
};
pub use record::{Rectification, ServiceMode, TakeBack, TrueValue};
pub use reply::{Delivery, RemedyOrder, Reply, Review, SpotAnswer, ThirdPartyNotice};
