use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CalendarError, Reckoning, WorkingCalendar, WorkingDays};

/// A span of days that a clock does not count: after the day a letter was issued, through the day
/// the answer came or its time ran out (convention c3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(NaiveDate, NaiveDate)", into = "(NaiveDate, NaiveDate)")]
pub struct Window {
    issued: NaiveDate,
    ended: NaiveDate,
}

impl Window {
    /// Excludes the days after `issued`, through `ended`.
    ///
    /// # Errors
    /// [`CalendarError::WindowReversed`] when it ends before it is issued.
    pub fn new(issued: NaiveDate, ended: NaiveDate) -> Result<Self, CalendarError> {
        if ended < issued {
            Err(CalendarError::WindowReversed { issued, ended })
        } else {
            Ok(Self { issued, ended })
        }
    }

    /// The day the letter was issued; still counted.
    #[must_use]
    pub const fn issued(&self) -> NaiveDate {
        self.issued
    }

    /// The last day excluded.
    #[must_use]
    pub const fn ended(&self) -> NaiveDate {
        self.ended
    }

    /// The day lies in the window.
    #[must_use]
    pub fn excludes(&self, day: NaiveDate) -> bool {
        self.issued < day && day <= self.ended
    }
}

impl TryFrom<(NaiveDate, NaiveDate)> for Window {
    type Error = CalendarError;

    fn try_from((issued, ended): (NaiveDate, NaiveDate)) -> Result<Self, CalendarError> {
        Self::new(issued, ended)
    }
}

impl From<Window> for (NaiveDate, NaiveDate) {
    fn from(window: Window) -> Self {
        (window.issued, window.ended)
    }
}

/// A count of working days from a start, lengthened by an extension and standing still in windows.
///
/// The due date is the day on which the days counted reach limit plus extension. The start is not
/// counted (convention c1); windows that overlap are united (c3); a window that opens on or after
/// the due date changes nothing. A clock holds facts only: the date is computed anew from the
/// calendar each time it is asked for.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{Clock, Window, WorkingCalendar, WorkingDays};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let clock = Clock::new(day(3, 3), WorkingDays(20))
///     .excluding(Window::new(day(3, 10), day(3, 28))?)
///     .excluding(Window::new(day(3, 17), day(4, 9))?);
/// assert_eq!(clock.due(&calendar)?, day(4, 29));
/// assert_eq!(clock.extended_by(WorkingDays(20)).due(&calendar)?, day(5, 30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Clock {
    start: NaiveDate,
    limit: WorkingDays,
    #[serde(default)]
    extension: WorkingDays,
    #[serde(default)]
    excluded: Vec<Window>,
}

impl Clock {
    /// Starts a clock.
    #[must_use]
    pub const fn new(start: NaiveDate, limit: WorkingDays) -> Self {
        Self {
            start,
            limit,
            extension: WorkingDays(0),
            excluded: Vec::new(),
        }
    }

    /// Adds to the extension (延长). How much the law allows is not the clock's business.
    #[must_use]
    pub fn extended_by(mut self, days: WorkingDays) -> Self {
        self.extension = WorkingDays(self.extension.0.saturating_add(days.0));
        self
    }

    /// Adds a window that is not counted; the order in which windows are added does not matter.
    #[must_use]
    pub fn excluding(mut self, window: Window) -> Self {
        let place = self.excluded.partition_point(|known| *known <= window);
        self.excluded.insert(place, window);
        self
    }

    /// The day from which it counts.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// Limit and extension together.
    #[must_use]
    pub const fn total(&self) -> WorkingDays {
        WorkingDays(self.limit.0.saturating_add(self.extension.0))
    }

    /// The windows, ascending.
    #[must_use]
    pub fn excluded(&self) -> &[Window] {
        &self.excluded
    }

    /// The last day of the period.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] when the count runs into a year that is not covered.
    pub fn due(&self, calendar: &WorkingCalendar) -> Result<NaiveDate, CalendarError> {
        let total = self.total().0;
        if total == 0 {
            return calendar.add(self.start, WorkingDays(0));
        }
        // `reached` is the place of the due date in the run of working days, `covered` the last
        // place that an earlier window has taken out already.
        let mut covered = calendar.through(self.start)?;
        let mut reached = covered.saturating_add(total);
        for window in &self.excluded {
            if window.ended <= self.start {
                continue;
            }
            if window.issued >= calendar.working_at(reached.saturating_sub(1))? {
                break;
            }
            let from = calendar
                .through(window.issued.max(self.start))?
                .max(covered);
            let to = calendar.through(window.ended)?;
            reached = reached.saturating_add(to.saturating_sub(from));
            covered = covered.max(to);
        }
        calendar.working_at(reached.saturating_sub(1))
    }

    /// The count day by day: what was counted, what was skipped and why.
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn reckon(&self, calendar: &WorkingCalendar) -> Result<Reckoning, CalendarError> {
        Reckoning::trace(
            calendar,
            self.start,
            self.due(calendar)?,
            self.extension,
            &self.excluded,
        )
    }
}
