use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::StatisticsError;
use super::month::{Month, digits};
use crate::deadline::{Deadline, Due, Obligation};
use crate::finding::Words;
use crate::ledger::LedgerView;
use crate::vocabulary::Role;

/// The days that figures are of, first and last included (统计期间).
///
/// Items are taken by their day of publication; one without is in no period. It is written
/// `2014`, `2014-H1`, `2014-Q3`, `2014-07` or `2014-01-01/2014-12-01`, and read back the same.
///
/// ```
/// use disclosure::statistics::Period;
///
/// let quarter: Period = "2014-Q3".parse()?;
/// assert_eq!((quarter.from().to_string(), quarter.through().to_string()),
///     ("2014-07-01".to_owned(), "2014-09-30".to_owned()));
/// let reported: Period = "2014-01-01/2014-12-01".parse()?;
/// assert_eq!(reported.year_before().map(|it| it.to_string()).as_deref(), Some("2013-01-01/2013-12-01"));
/// assert_eq!(Period::cumulative(reported.through())?.to_string(), "1949-01-01/2014-12-01");
/// assert_eq!("2014-Q5".parse::<Period>().unwrap_err().to_string(), "`2014-Q5` is not a period");
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Span {
    /// A part of a year, by its first month.
    Part(Part, Month),
    /// Any days.
    Custom(NaiveDate, NaiveDate),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Year,
    HalfYear,
    Quarter,
    Month,
}

impl Part {
    const fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::HalfYear => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }
}

impl Period {
    /// A year (年度).
    ///
    /// # Errors
    /// [`StatisticsError::NoSuchPart`] for a year outside [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    pub fn year(year: i32) -> Result<Self, StatisticsError> {
        Self::part(Part::Year, year, 1)
    }

    /// A half of a year (半年), 1 or 2.
    ///
    /// # Errors
    /// [`StatisticsError::NoSuchPart`] for another number or a year outside [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    pub fn half_year(year: i32, number: u32) -> Result<Self, StatisticsError> {
        Self::part(Part::HalfYear, year, number)
    }

    /// A quarter (季度), 1 to 4.
    ///
    /// # Errors
    /// [`StatisticsError::NoSuchPart`] for another number or a year outside [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    pub fn quarter(year: i32, number: u32) -> Result<Self, StatisticsError> {
        Self::part(Part::Quarter, year, number)
    }

    /// A month (月).
    #[must_use]
    pub const fn month(month: Month) -> Self {
        Self {
            span: Span::Part(Part::Month, month),
        }
    }

    /// Any days, first and last included.
    ///
    /// # Errors
    /// [`StatisticsError::Reversed`] when it ends before it begins, [`StatisticsError::DateOutOfRange`] for a
    /// year outside [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    pub fn custom(from: NaiveDate, through: NaiveDate) -> Result<Self, StatisticsError> {
        for date in [from, through] {
            if Month::of(date).is_none() {
                return Err(StatisticsError::DateOutOfRange { date });
            }
        }
        if through < from {
            return Err(StatisticsError::Reversed { from, through });
        }
        Ok(Self {
            span: Span::Custom(from, through),
        })
    }

    /// Everything through a day (历年累计).
    ///
    /// # Errors
    /// [`StatisticsError::DateOutOfRange`] for a year outside [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    pub fn cumulative(through: NaiveDate) -> Result<Self, StatisticsError> {
        let first = Month::at(0).map_or(through, Month::first_day);
        Self::custom(first.min(through), through)
    }

    /// The period from one day through another by its name: a year, half, quarter or month where it is
    /// one, else those days.
    ///
    /// # Errors
    /// As [`custom`](Self::custom).
    pub fn spanning(from: NaiveDate, through: NaiveDate) -> Result<Self, StatisticsError> {
        let days = Self::custom(from, through)?;
        let parts = [Part::Year, Part::HalfYear, Part::Quarter, Part::Month];
        let named = parts.into_iter().find_map(|part| {
            let named = days.parts(part).next()?;
            (named.from() == from && named.through() == through).then_some(named)
        });
        Ok(named.unwrap_or(days))
    }

    /// From the first day of its year through its end (年初至今), the year of its last day; `None` where
    /// it began in an earlier year.
    ///
    /// ```
    /// use disclosure::statistics::Period;
    ///
    /// let through = |quarter| Period::quarter(2024, quarter).ok()?.year_to_date();
    /// assert_eq!(through(2), Period::half_year(2024, 1).ok());
    /// assert_eq!(through(3).map(|it| it.zh()).as_deref(), Some("2024年1月至9月"));
    /// assert_eq!(through(4), Period::year(2024).ok());
    /// ```
    #[must_use]
    pub fn year_to_date(self) -> Option<Self> {
        let year = Self::year(self.through().year()).ok()?;
        let from = year.from();
        (self.from() >= from)
            .then(|| Self::spanning(from, self.through()).ok())
            .flatten()
    }

    /// The halves of years that lie in it, the earliest first.
    pub fn half_years(self) -> impl Iterator<Item = Self> {
        self.parts(Part::HalfYear)
    }

    /// The quarters that lie in it, the earliest first.
    pub fn quarters(self) -> impl Iterator<Item = Self> {
        self.parts(Part::Quarter)
    }

    /// The months that lie in it, the earliest first.
    pub fn months(self) -> impl Iterator<Item = Self> {
        self.parts(Part::Month)
    }

    fn parts(self, part: Part) -> impl Iterator<Item = Self> {
        let after = |month: &Month| Month::of(month.last_day().succ_opt()?);
        std::iter::successors(Month::of(self.from()), after)
            .take_while(move |month| month.first_day() <= self.through())
            .filter(move |month| month.first_day().month0().checked_rem(part.months()) == Some(0))
            .map(move |month| Self {
                span: Span::Part(part, month),
            })
            .filter(move |it| it.lies_in(self))
    }

    fn part(part: Part, year: i32, number: u32) -> Result<Self, StatisticsError> {
        let first = number
            .checked_sub(1)
            .and_then(|before| before.checked_mul(part.months())?.checked_add(1));
        let month = first.and_then(|first| Month::new(year, first).ok());
        month
            .map(|month| Self {
                span: Span::Part(part, month),
            })
            .ok_or(StatisticsError::NoSuchPart { year, number })
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        match self.span {
            Span::Part(_, month) => month.first_day(),
            Span::Custom(from, _) => from,
        }
    }

    /// The last day.
    #[must_use]
    pub fn through(self) -> NaiveDate {
        match self.span {
            Span::Part(part, month) => month.last_day_of(part.months()),
            Span::Custom(_, through) => through,
        }
    }

    /// The day lies in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from() <= day && day <= self.through()
    }

    /// All its days are days of the other.
    #[must_use]
    pub fn lies_in(self, whole: Self) -> bool {
        whole.from() <= self.from() && self.through() <= whole.through()
    }

    /// The other begins on the day after it ends.
    #[must_use]
    pub fn is_followed_by(self, next: Self) -> bool {
        self.through().checked_add_days(Days::new(1)) == Some(next.from())
    }

    /// The same period of the year before (上年同期); 29 February becomes 28 February. `None` before
    /// the first of [`DocumentNumber::PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS).
    #[must_use]
    pub fn year_before(self) -> Option<Self> {
        let back = |day: NaiveDate| day.checked_sub_months(Months::new(12));
        let span = match self.span {
            Span::Part(part, month) => Span::Part(part, Month::of(back(month.first_day())?)?),
            Span::Custom(from, through) => {
                return Self::custom(back(from)?, back(through)?).ok();
            }
        };
        Some(Self { span })
    }

    /// The figures of a period (工作季报) that are owed by a day of the month after it ends. No national text
    /// sets the day; local notices say the 8th or the 15th.
    ///
    /// `None` for a day that the month does not have, and where the calendar ends.
    #[must_use]
    pub fn figures_deadline(self, day_of_next_month: u32) -> Option<Deadline> {
        let last_day = self.through();
        let next_month = last_day.with_day(1)?.checked_add_months(Months::new(1))?;
        let on = next_month.with_day(day_of_next_month)?;
        let words = Words::new(
            format!(
                "{}的数据应于期满次月{day_of_next_month}日前报送，即{on}",
                self.zh()
            ),
            format!(
                "the figures of {self} are due by {on}, day {day_of_next_month} of the month after it"
            ),
        );
        let owed = Deadline::set(
            Obligation::PeriodicFigures,
            Role::DisclosureOffice,
            Due::On(on),
        );
        Some(
            owed.because("period-end", last_day)
                .citing(None)
                .explained(words),
        )
    }

    /// Leaves of a ledger's items those published in the period.
    #[must_use]
    pub fn select(self, view: LedgerView<'_>) -> LedgerView<'_> {
        view.published_between(self.from(), self.through())
    }

    fn read(text: &str) -> Option<Self> {
        if let Some((from, through)) = text.split_once('/') {
            return Self::custom(day(from)?, day(through)?).ok();
        }
        let Some((year, part)) = text.split_once('-') else {
            return Self::year(digits(text, 4)?).ok();
        };
        let year = digits(year, 4)?;
        let part = if let Some(number) = part.strip_prefix('H') {
            Self::half_year(year, digits(number, 1)?)
        } else if let Some(number) = part.strip_prefix('Q') {
            Self::quarter(year, digits(number, 1)?)
        } else {
            return Some(Self::month(Month::new(year, digits(part, 2)?).ok()?));
        };
        part.ok()
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let (month, day) = text.rsplit_once('-')?;
    month
        .parse::<Month>()
        .ok()?
        .first_day()
        .with_day(digits(day, 2)?)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.span {
            Span::Part(Part::Year, month) => format!("{:04}", month.year()),
            Span::Part(part @ (Part::HalfYear | Part::Quarter), month) => {
                let letter = if part == Part::HalfYear { 'H' } else { 'Q' };
                let before = month.first_day().month0().checked_div(part.months());
                let number = before.unwrap_or_default().saturating_add(1);
                format!("{:04}-{letter}{number}", month.year())
            }
            Span::Part(Part::Month, month) => month.to_string(),
            Span::Custom(from, through) => format!("{from}/{through}"),
        };
        f.pad(&text)
    }
}

impl FromStr for Period {
    type Err = StatisticsError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::read(text).ok_or_else(|| StatisticsError::NotAPeriod {
            text: text.to_owned(),
        })
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
