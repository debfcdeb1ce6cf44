//! Supervision (监督): what must be there and by when, and how an agency finds out that it is not.
//!
//! Takes the ledger and plain values from the machines: what is due, when, and who answers for it.
//! Gives completeness checklists as data ([`Checklist`]), with what is present, missing or late; the
//! change log of the approval list; the duty to respond; complaints, sessions and the register of required systems; inspection plans with reproducible samples ([`Sample`]), and
//! rectification; staleness of a site ([`StalenessRule`]); what is overdue or at risk, by section and
//! person ([`WatchList`]); catalogue and guide ([`DisclosureCatalogue`], [`DisclosureGuide`]).
//!
//! It publishes nothing, keeps nothing and knows no day: whoever inspects brings the day and the
//! observations. What no national text settles is a named parameter with a default.

mod checklist;
mod duties;
mod evidence;
mod inspection;
mod registers;
mod watch;

pub use checklist::{
    Basis, Checklist, ChecklistCase, ChecklistError, ChecklistForm, ChecklistReport, ChecklistRule,
    Criterion, ElementResult, ElementStatus, MatchRow, RequiredElement, Tag,
};
pub use duties::{
    Complaint, ComplaintKind, ComplaintResult, ComplaintRule, DutyError, OpinionKind,
    PublicOpinion, ResponseStart, Session, SessionCount, SessionKind,
};
pub use inspection::{
    ColumnKind, Cycle, Freshness, InspectionError, InspectionKind, InspectionPlan,
    ReachabilityRule, Rectification, RectificationStatus, Sample, SampleSize, SiteColumn,
    SiteProbe, SiteReport, StalenessRule,
};
pub use registers::{
    ApprovalAction, ApprovalChange, CatalogueEntry, DisclosureCatalogue, DisclosureGuide,
    GuideElement, OrganKind, RequiredSystem, SystemDocument, SystemRegister,
};
pub use watch::{Obligation, Outstanding, WatchList};
