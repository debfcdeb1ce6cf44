//! The authority: which text says so.
//!
//! Takes nothing from the rest of the crate. Gives [`Edition`] (the two texts of the Regulation and
//! the days they are in force), [`Instrument`] (those and any other decree, notice or statute),
//! [`Provision`] (条款项) and [`Citation`], the pair that every date, verdict and figure carries.
//! It does not hold the wording of any law.

mod citation;
mod edition;
mod instrument;
pub(crate) mod numeral;
mod provision;

pub use citation::{Citation, CitationError};
pub use edition::{Edition, NoEditionInForce, UnknownEdition};
pub use instrument::{Instrument, InstrumentError, OtherInstrument};
pub use provision::Provision;

pub(crate) use instrument::known;
