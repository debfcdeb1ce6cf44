//! What commands and facts carry. A command and the fact that it leads to share one record.
//!
//! Takes grounds, channels and attributes from the vocabulary, decisions of the rules from policy. A record
//! is written out as a literal; where much of it is usually left out, a constructor gives the rest:
//! `VersionContent { third_party: true, ..VersionContent::new(digest, title) }`.

mod approval;
mod ground;
mod item;
mod public_statement;
mod release;
mod review;
mod withholding;

pub use approval::Approval;
pub use ground::{KeptPart, ThirdPartyRecord, WithholdingGround};
pub use item::{Drafting, InformationItem, Revision, SpecialLimit, VersionContent};
pub use public_statement::{Clarification, Interpretation, Supersession, Withdrawal};
pub use release::{CatalogueElements, CorrectedRelease, PublicFace, Release, RevocationCause};
pub use review::{
    Answer, Inquiry, Permission, Proposal, Reliance, SecrecyConclusion, SecrecyReview,
    VersionReview,
};
pub use withholding::{Keeping, PartEvaluation};
