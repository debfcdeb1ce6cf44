//! The official forms as data: which tables a year has, with their rows, columns, titles and units.

mod head;
mod label;
mod measure;
mod naming;
mod report_form;
mod table_form;
mod tables;

pub use head::Head;
pub(super) use head::HeadSpan;
pub use measure::{Measure, MoneyUnit, Unit};
pub use report_form::ReportForm;
pub use table_form::{Block, CellCode, TableForm};
