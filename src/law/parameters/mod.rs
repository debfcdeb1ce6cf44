//! The figures of the law (法定期限、标准、日期), each stated once.
//!
//! A figure has rows: from which day, what, by which text, and how well that is known. The day that
//! selects the row is named by the figure. Nothing here is a rule: what a figure is for, and what
//! follows from it, is told where it is read.

mod figures;
mod readings;
mod table;
mod value;

pub use figures::Parameter;
pub use readings::Reading;
pub use table::{Figure, Selector};
pub use value::Value;

pub(crate) use figures::tables::*;
pub(crate) use readings::defaults;
pub(crate) use value::Rates;
