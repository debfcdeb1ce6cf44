//! Periodic inspections and spot checks (定期检查、个别抽查): plan, sample, findings, rectification;
//! and of a site, whether it answers and is kept up.

mod error;
mod plan;
mod probe;
mod rectification;
mod sample;
mod staleness;

pub use error::InspectionError;
pub use plan::{Cycle, InspectionKind, InspectionPlan};
pub use probe::{ReachabilityRule, SiteProbe};
pub use rectification::{Rectification, RectificationStatus};
pub use sample::{Sample, SampleSize};
pub use staleness::{ColumnKind, Freshness, SiteColumn, SiteReport, StalenessRule};
