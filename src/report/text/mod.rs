//! The readers of running text: the narrative of a report, and published category figures.

mod clauses;
mod figures;
mod labelled;
mod narrative;
mod narrative_cells;
mod narrative_reading;
mod narrative_rows;

pub use figures::{CategoryCount, CategoryFigures, RequestFigures, UnitSplit};
pub use narrative::{Narrative, NarrativePart};
