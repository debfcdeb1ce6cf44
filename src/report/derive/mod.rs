//! Derivation: the tables of a year, or of a part of it, from counts of requests, remedies and items.

mod agency_year;
mod behind;
mod chosen_form;
mod counted;
mod cumulative;
mod derivation;
mod local;
mod moved;
mod notes;
mod own_figure;
mod proactive;
mod requests;
mod restated;
mod row_mapping;
mod rules;
mod statistics;

pub use agency_year::AgencyYear;
pub use derivation::Derivation;
pub use own_figure::OwnFigure;
pub use row_mapping::RowMapping;
pub use rules::DerivationRules;
