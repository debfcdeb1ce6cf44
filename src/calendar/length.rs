//! Counting the lengths of the law on a calendar.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::{CalendarError, Hours, Length, Roll, WorkingCalendar};

impl Hours {
    /// The moment so many hours later, in the same local time.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] when it cannot be represented.
    pub fn after(self, start: NaiveDateTime) -> Result<NaiveDateTime, CalendarError> {
        start
            .checked_add_signed(TimeDelta::hours(i64::from(self.0)))
            .ok_or(CalendarError::OutOfRange { from: start.date() })
    }
}

impl Length {
    /// The last day of the period that starts from a day.
    ///
    /// # Errors
    /// [`CalendarError`] when a working day or a roll forward needs a year that is not covered.
    pub fn ends(
        self,
        start: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, CalendarError> {
        let roll = match self {
            Self::WorkingDays(days) => return calendar.add(start, days),
            Self::CalendarDays(_, roll) | Self::Months(_, roll) => roll,
            Self::Through(_) => Roll::Stay,
        };
        let last = self
            .plain_end(start)
            .ok_or(CalendarError::OutOfRange { from: start })?;
        match roll {
            Roll::Forward => calendar.on_or_after(last),
            Roll::Stay => Ok(last),
        }
    }

    /// The last day before it moves on from a day off; none for working days, which need a calendar, and
    /// where the calendar of all days ends.
    pub(crate) fn plain_end(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::WorkingDays(_) => None,
            Self::CalendarDays(days, _) => start.checked_add_days(Days::new(u64::from(days.0))),
            Self::Months(months, _) => start.checked_add_months(chrono::Months::new(months.0)),
            Self::Through(date) => date.next_after(start),
        }
    }

    /// The length in Chinese.
    #[must_use]
    pub fn zh(self) -> String {
        match self {
            Self::WorkingDays(days) => format!("{}个工作日", days.0),
            Self::CalendarDays(days, _) => format!("{}日", days.0),
            Self::Months(months, _) => format!("{}个月", months.0),
            Self::Through(date) => format!("（至{date}）"),
        }
    }
}
