//! The checks of a report: against itself, the year before, its quarters, and the reports it adds up.

mod agency_name;
mod consolidation;
mod discrepancy;
mod equation;
mod locate;
mod not_checked;
mod periods;
mod reconcile;
mod rule;
mod series;
mod succession;
mod table_sum;
mod years;

pub use consolidation::Consolidation;
pub use discrepancy::{Discrepancy, Mend};
pub use rule::ReportRule;
