//! Supervision (监督): what must be there and by when, and how an agency finds out that it is not.
//!
//! Takes the ledger and plain values from the machines. Gives completeness checklists as data
//! ([`Checklist`]), with what is present, missing or late; the change log of the approval list; the duty to
//! respond; complaints, sessions and the register of required systems; inspection plans with reproducible
//! samples ([`Sample`]), and rectification; staleness of a site ([`SiteColumn`]); catalogue and guide
//! ([`DisclosureCatalogue`], [`DisclosureGuide`]). What is owed of any of these is a
//! [`Deadline`](crate::deadline::Deadline), for the [docket](crate::deadline::Docket).
//!
//! It publishes nothing, keeps nothing and knows no day: whoever inspects brings the day and the
//! observations. What no national text settles is a field
//! of the [`SupervisionRules`] with a default.

mod checklist;
mod duties;
mod error;
mod evidence;
mod inspection;
mod registers;
mod rules;

pub use checklist::{
    Basis, Checklist, ChecklistCase, ChecklistReport, Criterion, ElementStatus, MatchRow,
    RequiredElement, Tag,
};
pub use duties::{Complaint, ComplaintKind, ComplaintResult, PublicOpinion, Session, SessionKind};
pub use error::SupervisionError;
pub use inspection::{
    ColumnKind, InspectionKind, InspectionPlan, Rectification, RectificationStatus, Sample,
    SiteColumn, SiteProbe,
};
pub use registers::{
    ApprovalAction, ApprovalChange, CatalogueEntry, DisclosureCatalogue, DisclosureGuide,
    GuideElement, OrganKind, RequiredSystem, SystemRegister,
};
pub use rules::SupervisionRules;
