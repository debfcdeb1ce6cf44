//! The counts: shares of a total, and the checking of figures that were published.
//!
//! Takes counts and printed figures. Gives [`Share`], exact until it is printed, and
//! [`CategoryFigures`], which compares what a report prints with itself and with the years before.
//! It repairs nothing: what does not agree is a [`Finding`](crate::finding::Finding).

pub mod figures;
mod printed_share;
mod share;

pub use figures::CategoryFigures;
pub use printed_share::{PrintedShare, UnreadableShare};
pub use share::{MOST_PLACES, Rounding, Share, ShareError};
