//! The duties towards the public (解读、回应、澄清、投诉、会议): what was owed, and what was done.

mod clarification;
mod complaint;
mod interpretation;
mod response;
mod session;

pub use clarification::Clarification;
pub use complaint::{Complaint, ComplaintKind, ComplaintResult, ComplaintRule};
pub use interpretation::{Interpretation, InterpretationRule};
pub use response::{OpinionKind, PublicOpinion, ResponseError, ResponseRule, ResponseStart};
pub use session::{Session, SessionCount, SessionKind, SessionOverflow};
