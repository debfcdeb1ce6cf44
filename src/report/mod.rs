//! The tables: what an annual report (政府信息公开工作年度报告) must hold, and whether it does.
//!
//! Takes law, findings and figures from upstream. Gives
//! - [`ReportOutline`], the frame of a report as printed, checked against the parts its edition
//!   requires;
//! - [`TableForm`], the official forms of 2008 to today as data, and [`Table`], one of them filled in;
//! - [`AnnualReport`], checked against itself ([`reconcile`](AnnualReport::reconcile)), the year before
//!   ([`reconcile_with`](AnnualReport::reconcile_with)) and its own text ([`Narrative`]), with the
//!   reports of its quarters ([`reconcile_parts`](AnnualReport::reconcile_parts)), by the
//!   identities listed in [`Rule::all`], one by one or many at once
//!   ([`reconcile_all`](AnnualReport::reconcile_all));
//! - [`Derivation`], the report of a year, or of a quarter or another part of it, from the counts of its
//!   requests, remedies and items, in the national form or, before 2014, in the local one that is chosen;
//! - [`Consolidation`], the sum of many reports;
//! - [`render`], the writers: CSV, Markdown, HTML, plain text, and the printed form as data;
//! - [`FilingDue`], the day a report is due.
//!
//! Nothing printed is ever repaired here; what is missing or does not add up is named, with the value
//! that would mend it as a suggestion.

mod agency_name;
mod amount;
mod annual;
mod annual_document;
mod cell;
mod clauses;
mod consolidation;
mod derive;
mod discrepancy;
mod document;
mod equation;
mod filing;
mod form;
mod labelled;
mod locate;
mod narrative;
mod narrative_cells;
mod narrative_document;
mod narrative_reading;
mod narrative_rows;
mod not_checked;
mod outline;
mod part;
mod periods;
mod reconcile;
mod record;
mod record_keys;
pub mod render;
mod rule;
mod series;
mod table;
mod table_document;
mod table_sum;
mod years;

pub use amount::{Amount, AmountError};
pub use annual::{AnnualReport, AnnualReportError};
pub use cell::{Cell, PrintedText};
pub use consolidation::{Consolidation, ConsolidationError};
pub use derive::{
    Derivation, DerivationError, DerivationRules, OwnFigure, RemedyReading, RowMapping,
};
pub use discrepancy::{Discrepancy, Mend, Suggestion};
pub use document::DocumentError;
pub use filing::{Filer, FilingDue};
pub use form::{Block, CellCode, Head, HeadSpan, Measure, MoneyUnit, ReportForm, TableForm, Unit};
pub use narrative::{Narrative, NarrativePart};
pub use outline::{Announcement, OutlineSection, ReportOutline};
pub use part::ReportPart;
pub use periods::PartsError;
pub use record::{PrintedRecord, RecordError};
pub use rule::{Formula, Relation, Rule, Scope, Sign};
pub use table::{Table, TableError};
pub use years::NotConsecutive;
