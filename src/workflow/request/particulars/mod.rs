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
    Acceptance, Deferral, FeeDemand, FeePayment, FeeReceipt, Finding, ReasonsNotice,
};
pub use handling::{
    Assignment, ConsultationClosing, Determination, Extension, Opinion, OpinionLetter, OrganLetter,
    Referral, Search, ThirdPartyLetter,
};
pub use intake::{
    Absorption, Applicant, Dictation, Division, Merger, Offspring, Receipt, Reception,
    Registration, RequestedItem, SplitOff, Submission,
};
pub use reply::{
    AmendReply, Dispatch, Draft, RemedyOrder, Reply, Review, SpotAnswer, SpotReply,
    ThirdPartyNotice,
};

macro_rules! particulars {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[expect(
            clippy::exhaustive_structs,
            reason = "whoever gives a command writes out what it says"
        )]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)+ })+
    };
}
pub(super) use particulars;

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident { $($(#[$row_meta:meta])* $row:ident,)+ })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum $name { $($(#[$row_meta])* $row,)+ })+
    };
}
use kinds;
