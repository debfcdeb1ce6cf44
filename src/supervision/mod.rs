//! Supervision (监督): what must be there and by when, and how an agency finds out that it is not.
//!
//! Takes the ledger and plain values from the machines: what is due, when, and who answers for it.
//! Gives completeness checklists as data ([`Checklist`]), with what is present, missing or late; the
//! change log of the approval list; the duties to interpret, respond and clarify; complaints, sessions
//! and the register of required systems; inspection plans with reproducible samples ([`Sample`]), and
//! rectification; staleness of a site ([`StalenessRule`]); what is overdue or at risk, by section and
//! person ([`WatchList`]); catalogue and guide ([`DisclosureCatalogue`], [`DisclosureGuide`]).
//!
//! It publishes nothing, keeps nothing and knows no day: whoever inspects brings the day and the
//! observations. What no national text settles is a named parameter with a default.

mod catalogue;
mod change_log;
mod checklist;
mod clarification;
mod complaint;
mod evidence;
mod guide;
mod inspection;
mod interpretation;
mod obligation;
mod organ;
mod overdue;
mod response;
mod session;
mod staleness;
mod system;

pub use catalogue::{CatalogueEntry, DisclosureCatalogue};
pub use change_log::{ApprovalAction, ApprovalChange};
pub use checklist::{
    Basis, Checklist, ChecklistCase, ChecklistError, ChecklistForm, ChecklistReport, ChecklistRule,
    Criterion, ElementResult, ElementStatus, MatchRule, MatchTable, Matcher, RequiredElement,
    SpecialTerm, Tag, TagError, TagMatcher, admissions, budget, construction_project,
    final_accounts, licence, procurement, service_item, standard_checklists,
};
pub use clarification::Clarification;
pub use complaint::{Complaint, ComplaintKind, ComplaintResult, ComplaintRule};
pub use guide::{DisclosureGuide, GuideElement};
pub use inspection::{
    Circular, Cycle, InspectionFinding, InspectionKind, InspectionPlan, InspectionPlanError,
    ProbeError, ReachabilityRule, Rectification, RectificationStatus, Sample, SampleError,
    SampleSize, SiteProbe,
};
pub use interpretation::{Interpretation, InterpretationRule};
pub use obligation::Obligation;
pub use organ::OrganKind;
pub use overdue::{Outstanding, WatchList};
pub use response::{OpinionKind, PublicOpinion, ResponseError, ResponseRule, ResponseStart};
pub use session::{Session, SessionCount, SessionKind, SessionOverflow};
pub use staleness::{ColumnKind, ColumnState, Freshness, SiteColumn, SiteReport, StalenessRule};
pub use system::{RequiredSystem, SystemDocument, SystemRegister};
