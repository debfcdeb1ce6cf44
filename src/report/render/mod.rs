//! Writers: a report as CSV ([`AnnualReport::write_csv`]), and made ready for people as Markdown, HTML
//! and plain text ([`ReportPage`]), each to `fmt::Write`.
//!
//! JSON is serde's. The long CSV and JSON read back as what was written
//! ([`AnnualReport::read_csv`]); the other forms are for people. [`TableForm::layout`] is the printed form as data, for a spreadsheet writer outside the crate.

mod chart;
pub(super) mod csv;
mod csv_field;
mod csv_reader;
mod escape;
mod html;
mod html_table;
mod layout;
mod lines;
mod markdown;
mod page;
mod printed_csv;
mod text;
mod width;

#[cfg(doc)]
use super::{AnnualReport, TableForm};

pub use chart::Chart;
pub use layout::{LayoutCell, LayoutContent};
pub use page::ReportPage;
