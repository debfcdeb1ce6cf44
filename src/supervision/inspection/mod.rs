//! Periodic inspections and spot checks (定期检查、个别抽查): plan, sample, findings, rectification.

mod plan;
mod rectification;
mod sample;

pub use plan::{InspectionKind, InspectionPlan, PlanError};
pub use rectification::{Circular, InspectionFinding, Rectification, RectificationStatus};
pub use sample::{Sample, SampleError, SampleSize};
