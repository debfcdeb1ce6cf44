use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::IllegalEvent;

/// An entry of the log of a remedy: what happened, and the day it was entered.
///
/// A remedy is the record of what others did, and it reaches the agency late. What was known on a day
/// is what had been entered by then. An entry that keeps no day counts as entered on the last day it
/// tells of, that of a service included, or with the entry before it where that came later.
///
/// Stored form, a contract: the event with a field `recorded_on`, left out where no day is kept, as in
/// the logs of earlier versions.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::workflow::remedy::{RemedyEntry, ReviewEvent};
///
/// let day = |d| NaiveDate::from_ymd_opt(2025, 1, d).unwrap();
/// let answered = RemedyEntry::new(ReviewEvent::Answered { on: day(24) });
/// assert_eq!(serde_json::to_string(&answered)?, r#"{"event":"answered","on":"2025-01-24"}"#);
/// let late = answered.recorded_on(day(27));
/// assert_eq!(
///     serde_json::to_string(&late)?,
///     r#"{"event":"answered","on":"2025-01-24","recorded_on":"2025-01-27"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyEntry<E> {
    #[serde(flatten)]
    event: E,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recorded_on: Option<NaiveDate>,
}

impl<E> RemedyEntry<E> {
    /// Enters an event without a day of its own.
    #[must_use]
    pub const fn new(event: E) -> Self {
        Self {
            event,
            recorded_on: None,
        }
    }

    /// Says on which day it is entered.
    #[must_use]
    pub fn recorded_on(mut self, day: NaiveDate) -> Self {
        self.recorded_on = Some(day);
        self
    }

    /// What happened.
    #[must_use]
    pub const fn event(&self) -> &E {
        &self.event
    }

    /// The day it was entered, where one is kept.
    #[must_use]
    pub const fn recorded_day(&self) -> Option<NaiveDate> {
        self.recorded_on
    }

    /// Enters an event on the day of the command that led to it, where that lies after all it tells of,
    /// or with the entry before it where that came later.
    pub(super) fn by_command_on(event: E, day: NaiveDate, before: NaiveDate) -> Self
    where
        E: Recorded,
    {
        let recorded_on = (day > event.last_day()).then(|| day.max(before));
        Self { event, recorded_on }
    }

    /// The day it was entered after the one before it.
    pub(super) fn day_after(&self, before: Option<NaiveDate>) -> NaiveDate
    where
        E: Recorded,
    {
        let last_day = self.event.last_day();
        let unsaid = || before.map_or(last_day, |before| before.max(last_day));
        self.recorded_on.unwrap_or_else(unsaid)
    }

    /// The same day, if it can be: not before the entry that it follows, nor before what it tells of.
    pub(super) fn checked_day_after(
        &self,
        before: Option<NaiveDate>,
        position: u64,
    ) -> Result<NaiveDate, IllegalEvent>
    where
        E: Recorded,
    {
        let (day, event) = (self.day_after(before), self.event.code());
        if before.is_some_and(|before| day < before) {
            return Err(IllegalEvent::EnteredBefore { position, event });
        }
        if day < self.event.last_day() {
            return Err(IllegalEvent::NotYet { position, event });
        }
        Ok(day)
    }
}

impl<E> From<E> for RemedyEntry<E> {
    fn from(event: E) -> Self {
        Self::new(event)
    }
}

/// What an entry asks of the event it holds.
pub(super) trait Recorded {
    fn code(&self) -> &'static str;

    /// The last day it tells of: nothing that follows comes before it.
    fn last_day(&self) -> NaiveDate;
}

/// Makes a case from the entries made by a day: opened by the first, led on by the others; `None` where
/// there was none. What was entered later is not looked at.
pub(super) fn known_on<'e, C, E: Recorded + 'e>(
    log: impl IntoIterator<Item = &'e RemedyEntry<E>>,
    day: NaiveDate,
    recorded_on: impl Fn(&C) -> NaiveDate,
    opened_by: impl Fn(&RemedyEntry<E>) -> Result<C, IllegalEvent>,
    evolve: impl Fn(C, &RemedyEntry<E>) -> Result<C, IllegalEvent>,
) -> Result<Option<C>, IllegalEvent> {
    let mut known: Option<C> = None;
    for entry in log {
        if entry.day_after(known.as_ref().map(&recorded_on)) > day {
            break;
        }
        known = Some(match known {
            None => opened_by(entry)?,
            Some(case) => evolve(case, entry)?,
        });
    }
    Ok(known)
}
