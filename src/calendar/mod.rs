//! The days: which are working days (工作日), and when a period of time ends.
//!
//! Takes citations and findings from upstream. Gives [`WorkingCalendar`], built from the holiday
//! notices (放假通知) of mainland China for 2008 to 2026 and whatever notice a caller adds; typed
//! lengths of time ([`WorkingDays`], [`CalendarDays`], [`Months`], [`Hours`], [`AnnualDate`]); and
//! [`Clock`], which counts working days with an extension and excluded windows. Every answer can be
//! had as a [`Reckoning`], day by day, with the notice that made each day what it is.
//!
//! Dates are days of China standard time ([`Day::in_china`]). A year whose notice is not known is an
//! error that names the year. This stage knows no procedure: which limit applies to what stands in
//! the stages below.

mod answers;
mod clock;
mod date_reader;
mod day;
mod error;
mod length;
mod mainland;
mod notice;
mod reckoning;
mod working;

pub use crate::law::length::{AnnualDate, CalendarDays, Hours, Length, Months, Roll, WorkingDays};
pub use clock::{Clock, Window};
pub use date_reader::{DateError, DateReader};
pub use day::{Day, DayKind};
pub use error::CalendarError;
pub use notice::{HolidayNotice, NoticeDay};
pub use reckoning::{ReckonedDay, Reckoning};
pub use working::WorkingCalendar;
