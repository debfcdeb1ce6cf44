//! Writers: a report as CSV, Markdown, HTML and plain text, each a pure function to `fmt::Write`.
//!
//! JSON is serde's. The long CSV and JSON read back as what was written; the other forms are for
//! people. [`Layout`] is the printed form as data, for a spreadsheet writer outside the crate.

mod chart;
mod csv;
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

pub use chart::Chart;
pub use csv::write_csv;
pub use csv_reader::{CsvError, read_csv};
pub use html::write_html;
pub use layout::{Layout, LayoutCell, LayoutContent};
pub use markdown::write_markdown;
pub use page::{NoSuchSection, ReportPage};
pub use printed_csv::write_printed_csv;
pub use text::write_text;
