//! Periodic inspections and spot checks (定期检查、个别抽查): plan, sample, findings, rectification;
//! and of a site, whether it answers and is kept up.

mod plan;
mod probe;
mod rectification;
mod sample;
mod staleness;

pub use plan::{Cycle, InspectionKind, InspectionPlan};
pub use probe::{ReachabilityRule, SiteProbe};
pub use rectification::{Rectification, RectificationStatus};
pub use sample::{Sample, SampleSize};
pub use staleness::{ColumnKind, Freshness, SiteColumn, StalenessRule};
