//! Periodic inspections and spot checks (定期检查、个别抽查): plan, sample, findings, rectification;
//! and of a site, whether it answers and is kept up.

mod plan;
mod probe;
mod rectification;
mod sample;
mod staleness;

pub use plan::{InspectionKind, InspectionPlan};
pub use probe::SiteProbe;
pub use rectification::{Rectification, RectificationStatus};
pub use sample::Sample;
use sample::SampleSize;
pub use staleness::{ColumnKind, SiteColumn};
