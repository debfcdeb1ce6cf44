//! The correction of a record that an organ keeps about somebody (更正), Art. 41 of Decree 711 and
//! Art. 25(2) of Decree 492.
//!
//! Takes commands with their days. Gives a machine. It is a procedure of its own: no request for
//! information, no outcome of one, and no number of days in the law.

#[expect(clippy::module_inception, reason = "the noun of the room")]
mod record_correction;
mod steps;

pub use record_correction::{RecordCorrection, State};
pub use steps::{Command, Fact, Filing, Step};
