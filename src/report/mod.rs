//! The tables: what an annual report (政府信息公开工作年度报告) must hold, and whether it does.
//!
//! Takes law, findings and figures from upstream. Gives [`ReportOutline`], the frame of a report as
//! printed, and the check of it against the parts its edition requires. Nothing printed is ever
//! repaired here; what is missing is named.

mod outline;
mod part;

pub use outline::{Announcement, OutlineSection, ReportOutline};
pub use part::ReportPart;
