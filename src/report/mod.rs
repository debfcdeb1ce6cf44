//! The tables: what an annual report (政府信息公开工作年度报告) must hold, and whether it does.
//!
//! Takes law, findings and figures from upstream. Gives
//! - [`ReportOutline`], the frame of a report as printed, checked against the parts its edition
//!   requires;
//! - [`TableForm`], the official forms of 2008 to today as data, and [`Table`], one of them filled in;
//! - [`AnnualReport`], checked against itself ([`reconcile`](AnnualReport::reconcile)), the year before
//!   ([`reconcile_with`](AnnualReport::reconcile_with)) and its own text ([`Narrative`]), with the
//!   reports of its quarters ([`reconcile_parts`](AnnualReport::reconcile_parts)), by the
//!   identities listed in [`ReportRule::all`], one by one or many at once
//!   ([`reconcile_all`](AnnualReport::reconcile_all));
//! - [`Derivation`], the report of a year, or of a quarter or another part of it, from the counts of its
//!   requests, remedies and items, in the national form or, before 2014, in the local one that is chosen;
//! - [`Consolidation`], the sum of many reports;
//! - [`CategoryFigures`], published category figures compared with themselves, with what the text says
//!   and with the years before ([`CategoryFigures::check_series`]);
//! - [`render`], the writers: CSV, Markdown, HTML, plain text, and the printed form as data;
//! - the day a report is due ([`Filer::deadline`], [`Period::figures_deadline`](crate::statistics::Period::figures_deadline)).
//!
//! Nothing printed is ever repaired here; what is missing or does not add up is named, with the value
//! that would mend it as a suggestion.

mod annual;
mod check;
mod derive;
mod document;
mod error;
mod filing;
mod form;
mod outline;
mod part;
pub mod render;
mod table;
mod text;

pub use annual::AnnualReport;
pub use check::{Consolidation, Discrepancy, Mend, ReportRule};
pub use derive::{AgencyYear, Derivation, DerivationRules, OwnFigure, RowMapping};
pub use error::ReportError;
pub use filing::Filer;
pub use form::{Block, CellCode, Head, Measure, MoneyUnit, ReportForm, TableForm, Unit};
pub use outline::{Announcement, OutlineSection, ReportOutline};
pub use part::ReportPart;
pub use table::{Amount, Cell, PrintedText, Table};
pub use text::{CategoryFigures, Narrative, PrintedCount, RequestFigures, UnitSplit};
