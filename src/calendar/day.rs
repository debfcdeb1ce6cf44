use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};
use serde::Serialize;

use super::notice::{HolidayNotice, NoticeDay};

/// What a day is, and which notice made it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day<'c> {
    date: NaiveDate,
    kind: DayKind,
    named: Option<(&'c NoticeDay, &'c HolidayNotice)>,
}

impl<'c> Day<'c> {
    pub(super) const fn new(
        date: NaiveDate,
        kind: DayKind,
        named: Option<(&'c NoticeDay, &'c HolidayNotice)>,
    ) -> Self {
        Self { date, kind, named }
    }

    /// The date in China standard time (北京时间, UTC+8) of an instant.
    ///
    /// Every date of the crate is such a day: an application sent at 16:30 UTC on the 27th is one of
    /// the 28th.
    ///
    /// ```
    /// use chrono::{DateTime, NaiveDate};
    /// use disclosure::calendar::Day;
    ///
    /// let sent = DateTime::parse_from_rfc3339("2025-09-27T16:30:00Z").unwrap();
    /// assert_eq!(Day::in_china(&sent), NaiveDate::from_ymd_opt(2025, 9, 28).unwrap());
    /// ```
    #[must_use]
    pub fn in_china<Tz: TimeZone>(instant: &DateTime<Tz>) -> NaiveDate {
        const EIGHT_HOURS: i32 = 8 * 3_600;
        FixedOffset::east_opt(EIGHT_HOURS).map_or_else(
            || instant.naive_utc().date(),
            |china| instant.with_timezone(&china).naive_local().date(),
        )
    }

    /// The date.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Weekday, weekend, day off or make-up working day.
    #[must_use]
    pub const fn kind(&self) -> DayKind {
        self.kind
    }

    /// The notice that names the day, if one does.
    #[must_use]
    pub fn notice(&self) -> Option<&'c HolidayNotice> {
        self.named.map(|(_, notice)| notice)
    }

    /// The holiday under which the notice names it.
    #[must_use]
    pub fn holiday(&self) -> Option<&'c str> {
        self.named.map(|(day, _)| day.holiday.as_str())
    }
}

/// The four kinds of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "worked or not, by the week or by a notice"
)]
pub enum DayKind {
    /// Monday to Friday, worked (工作日).
    Weekday,
    /// Saturday or Sunday, not worked (周末).
    Weekend,
    /// Off by a notice, whatever the day of the week (放假).
    DayOff,
    /// A Saturday or Sunday worked by a notice (调休上班日).
    MakeUpWorkday,
}

impl DayKind {
    /// Worked or not.
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Weekday | Self::MakeUpWorkday)
    }
}
