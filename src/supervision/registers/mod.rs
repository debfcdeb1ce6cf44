//! The registers (目录、指南和各类清单): what an agency must have written down.

mod catalogue;
mod change_log;
mod guide;
mod organ;
mod system;

pub use catalogue::{CatalogueEntry, DisclosureCatalogue};
pub use change_log::{ApprovalAction, ApprovalChange};
pub use guide::{DisclosureGuide, GuideElement};
pub use organ::OrganKind;
pub use system::{RequiredSystem, SystemRegister};
