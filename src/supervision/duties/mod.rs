//! The duties towards the public (回应、投诉、会议): what was owed, and what was done.
//!
//! Interpretations and clarifications are steps of a
//! [`publication`](crate::workflow::publication), which keeps their times and approvals.

mod complaint;
mod response;
mod session;

pub use complaint::{Complaint, ComplaintKind, ComplaintResult};
pub use response::PublicOpinion;
pub use session::{Session, SessionKind};
