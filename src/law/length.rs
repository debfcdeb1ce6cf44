//! Lengths of time, typed by the unit the law counts them in.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

macro_rules! length {
    ($(#[$meta:meta])* $name:ident, $one:literal, $many:literal) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        #[expect(clippy::exhaustive_structs, reason = "a number with its unit")]
        pub struct $name(
            /// How many.
            pub u32,
        );

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.0, if self.0 == 1 { $one } else { $many })
            }
        }
    };
}

length! {
    /// A number of working days (工作日).
    WorkingDays, "working day", "working days"
}

length! {
    /// A number of calendar days (日).
    CalendarDays, "day", "days"
}

length! {
    /// A number of months (月). Where the last month lacks the day, its last day stands in.
    Months, "month", "months"
}

length! {
    /// A number of elapsed hours (小时), nights and holidays included.
    Hours, "hour", "hours"
}

/// What becomes of a last day that is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the law rolls or it does not")]
pub enum Roll {
    /// The period ends on the next working day (顺延至节假日后的第一日), as for reviews and suits.
    Forward,
    /// The period ends on the day itself.
    Stay,
}

/// A day of every year, such as 31 January for the annual report of a department.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::AnnualDate;
///
/// let filing = AnnualDate::new(1, 31).unwrap();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(filing.next_after(day(2025, 12, 31)), Some(day(2026, 1, 31)));
/// assert_eq!(filing.to_string(), "01-31");
/// assert!(AnnualDate::new(2, 29).is_none(), "not a day of every year");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct AnnualDate {
    month: u32,
    day: u32,
}

impl AnnualDate {
    /// Names a day that every year has.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        const COMMON_YEAR: i32 = 2_001;
        NaiveDate::from_ymd_opt(COMMON_YEAR, month, day).map(|_| Self { month, day })
    }

    /// A date of the law, which a test reads back as a day of every year.
    pub(super) const fn fixed(month: u32, day: u32) -> Self {
        Self { month, day }
    }

    /// The day in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The first such day after a day.
    #[must_use]
    pub fn next_after(self, day: NaiveDate) -> Option<NaiveDate> {
        let this = self.in_year(day.year())?;
        if this > day {
            Some(this)
        } else {
            self.in_year(day.year().checked_add(1)?)
        }
    }
}

impl fmt::Display for AnnualDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl TryFrom<(u32, u32)> for AnnualDate {
    type Error = String;

    fn try_from((month, day): (u32, u32)) -> Result<Self, String> {
        Self::new(month, day).ok_or_else(|| format!("{month:02}-{day:02} is no day of every year"))
    }
}

impl From<AnnualDate> for (u32, u32) {
    fn from(date: AnnualDate) -> Self {
        (date.month, date.day)
    }
}

/// A period of the law in days or longer, in the unit in which the law gives it. The day it starts
/// from is never counted.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{CalendarDays, Length, Roll, WorkingCalendar};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let review = Length::CalendarDays(CalendarDays(60), Roll::Forward);
/// assert_eq!(review.ends(day(6, 28), &calendar)?, day(8, 27));
/// assert_eq!(review.ends(day(5, 22), &calendar)?, day(7, 22), "21 July is a Sunday");
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Length {
    /// Working days.
    WorkingDays(WorkingDays),
    /// Calendar days.
    CalendarDays(CalendarDays, Roll),
    /// Months.
    Months(Months, Roll),
    /// Through the next such day of a year.
    Through(AnnualDate),
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WorkingDays(days) => days.fmt(f),
            Self::CalendarDays(days, _) => days.fmt(f),
            Self::Months(months, _) => months.fmt(f),
            Self::Through(date) => write!(f, "through {date}"),
        }
    }
}
