//! Periodic inspections and spot checks (定期检查、个别抽查): plan, sample, findings, rectification;
//! and of a site, whether it answers and is kept up.

mod plan;
mod probe;
mod rectification;
mod sample;
mod staleness;

pub use plan::{Cycle, InspectionKind, InspectionPlan, InspectionPlanError};
pub use probe::{ProbeError, ReachabilityRule, SiteProbe};
pub use rectification::{Circular, InspectionFinding, Rectification, RectificationStatus};
pub use sample::{Sample, SampleError, SampleSize};
pub use staleness::{ColumnKind, ColumnState, Freshness, SiteColumn, SiteReport, StalenessRule};
