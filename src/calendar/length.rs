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
        let out_of_range = CalendarError::OutOfRange { from: start };
        let (last, roll) = match self {
            Self::WorkingDays(days) => return calendar.add(start, days),
            Self::CalendarDays(days, roll) => {
                (start.checked_add_days(Days::new(u64::from(days.0))), roll)
            }
            Self::Months(months, roll) => (
                start.checked_add_months(chrono::Months::new(months.0)),
                roll,
            ),
            Self::Through(date) => (date.next_after(start), Roll::Stay),
        };
        let last = last.ok_or(out_of_range)?;
        match roll {
            Roll::Forward => calendar.on_or_after(last),
            Roll::Stay => Ok(last),
        }
    }
}
