use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::StatisticsError;
use crate::vocabulary::DocumentNumber;

/// A month of a year, written 2014-07.
///
/// ```
/// use disclosure::statistics::Month;
///
/// let july: Month = "2014-07".parse()?;
/// assert_eq!((july.year(), july.number()), (2014, 7));
/// assert_eq!(july.last_day().to_string(), "2014-07-31");
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first_day: NaiveDate,
}

impl Month {
    /// The month with this number, 1 to 12, of a year.
    ///
    /// # Errors
    /// [`StatisticsError`] when there is no such month, or the year lies outside [`DocumentNumber::PLAUSIBLE_YEARS`].
    pub fn new(year: i32, number: u32) -> Result<Self, StatisticsError> {
        NaiveDate::from_ymd_opt(year, number, 1)
            .and_then(Self::of)
            .ok_or_else(|| StatisticsError::NoSuchMonth {
                text: format!("{year:04}-{number:02}"),
            })
    }

    /// The month of a day, if its year is one of [`DocumentNumber::PLAUSIBLE_YEARS`].
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        u16::try_from(day.year())
            .ok()
            .filter(|year| DocumentNumber::PLAUSIBLE_YEARS.contains(year))?;
        day.with_day(1).map(|first_day| Self { first_day })
    }

    /// The month so many months after January of the first plausible year, as ledgers number them.
    pub(super) fn at(place: u32) -> Option<Self> {
        let first =
            NaiveDate::from_ymd_opt(i32::from(*DocumentNumber::PLAUSIBLE_YEARS.start()), 1, 1)?;
        first
            .checked_add_months(Months::new(place))
            .and_then(Self::of)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first_day.year()
    }

    /// The number of the month, 1 to 12.
    #[must_use]
    pub fn number(self) -> u32 {
        self.first_day.month()
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.last_day_of(1)
    }

    /// The last day of so many months that begin with this one.
    pub(super) fn last_day_of(self, months: u32) -> NaiveDate {
        self.first_day
            .checked_add_months(Months::new(months))
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.first_day)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04}-{:02}", self.year(), self.number()))
    }
}

impl FromStr for Month {
    type Err = StatisticsError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (year, number) = text.split_once('-')?;
            Self::new(digits(year, 4)?, digits(number, 2)?).ok()
        };
        read().ok_or_else(|| StatisticsError::NoSuchMonth {
            text: text.to_owned(),
        })
    }
}

/// Reads a number of exactly so many digits.
pub(super) fn digits<N: FromStr>(text: &str, width: usize) -> Option<N> {
    (text.len() == width && text.bytes().all(|sign| sign.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
