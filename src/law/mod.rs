//! The authority: which text says so.
//!
//! Takes nothing from the rest of the crate. Gives [`Edition`] (the two texts of the Regulation and
//! the days they are in force), [`Instrument`] (those and any other decree, notice or statute),
//! [`Provision`] (条款项) and [`Citation`], the pair that every date, verdict and figure carries;
//! [`Parameter`], every figure of the law stated once, dated and cited, and [`Reading`], every point
//! that no text decides. It does not hold the wording of any law.
//!
//! No other stage states a figure: a number of days, an amount, a percentage or a date of the law is
//! looked up here. A test reads the sources and holds it.

mod citation;
mod edition;
mod error;
mod evidence;
mod instrument;
pub(crate) mod length;
pub(crate) mod numeral;
pub(crate) mod parameters;
mod provision;

pub use citation::Citation;
pub use edition::Edition;
pub use error::LawError;
pub use evidence::Evidence;
pub use instrument::{Instrument, OtherInstrument};
pub use parameters::{Figure, Parameter, Reading, Selector, Value};
pub use provision::Provision;

pub(crate) use instrument::known;
