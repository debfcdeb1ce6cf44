//! The readers of running text: the narrative of a report, and published category figures.

mod clauses;
mod figures;
mod labelled;
mod lexer;
mod narrative;
mod narrative_cells;
mod narrative_reading;
mod narrative_rows;
mod printed_count;

pub use figures::{CategoryFigures, RequestFigures, UnitSplit};
pub use narrative::Narrative;
pub use printed_count::PrintedCount;
