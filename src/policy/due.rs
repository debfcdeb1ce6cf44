use std::fmt;

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::{Limit, Limits, PublicationDeadline};
use crate::calendar::{CalendarError, Hours, Length, Reckoning, WorkingCalendar};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::Term as _;

/// The last day of a [`PublicationDeadline`], with its reckoning (到期日及计算明细).
///
/// For a period that must not be cut short, it is the last day of the shortest one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    deadline: PublicationDeadline,
    limit: Limit,
    start: NaiveDate,
    on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    reckoning: Option<Reckoning>,
}

impl Due {
    /// The deadline.
    #[must_use]
    pub const fn deadline(&self) -> PublicationDeadline {
        self.deadline
    }

    /// The time that it gives.
    #[must_use]
    pub const fn limit(&self) -> Limit {
        self.limit
    }

    /// The day of the event that it starts from, not counted.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The day it falls on.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The text that sets it.
    #[must_use]
    pub fn citation(&self) -> Citation {
        self.deadline.citation()
    }

    /// The count day by day, where working days are counted.
    #[must_use]
    pub const fn reckoning(&self) -> Option<&Reckoning> {
        self.reckoning.as_ref()
    }

    /// The count in words: what it starts from, how much time there is, and how it was counted.
    #[must_use]
    pub fn words(&self) -> Words {
        let Self { start, on, .. } = self;
        let (zh, en) = match (&self.reckoning, self.limit) {
            (Some(reckoning), _) => {
                let words = reckoning.words();
                (words.zh, words.en)
            }
            (None, Limit::Before(days)) => (
                format!("在{start}之前{}日，即不迟于{on}。", days.0),
                format!("{days} before {start}: {on} at the latest."),
            ),
            (None, Limit::Within(Length::Through(_))) => (
                format!("自{start}起，至{on}。"),
                format!("From {start} through {on}."),
            ),
            (None, Limit::Within(length)) => (
                format!("自{start}起算，当日不计，期限（{length}）的最后一日为{on}。"),
                format!("Counted from {start}, that day excluded: {length} end on {on}."),
            ),
            (None, Limit::AtLeast(length)) => (
                format!("自{start}起算，当日不计，期限（{length}）不得少于至{on}。"),
                format!(
                    "Counted from {start}, that day excluded: {length} run at least through {on}."
                ),
            ),
            (None, Limit::WithinHours(hours)) => hours_words(hours, start, on),
        };
        of_deadline(self.deadline, &zh, &en)
    }
}

/// The moment by which a [`PublicationDeadline`] in elapsed hours runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DueAt {
    deadline: PublicationDeadline,
    hours: Hours,
    start: NaiveDateTime,
    at: NaiveDateTime,
}

impl DueAt {
    /// The deadline.
    #[must_use]
    pub const fn deadline(&self) -> PublicationDeadline {
        self.deadline
    }

    /// The hours that it gives.
    #[must_use]
    pub const fn hours(&self) -> Hours {
        self.hours
    }

    /// The moment of the event that it starts from.
    #[must_use]
    pub const fn start(&self) -> NaiveDateTime {
        self.start
    }

    /// The moment it runs out.
    #[must_use]
    pub const fn at(&self) -> NaiveDateTime {
        self.at
    }

    /// The text that sets it.
    #[must_use]
    pub fn citation(&self) -> Citation {
        self.deadline.citation()
    }

    /// The count in words.
    #[must_use]
    pub fn words(&self) -> Words {
        let (zh, en) = hours_words(self.hours, &self.start, &self.at);
        of_deadline(self.deadline, &zh, &en)
    }
}

fn hours_words(
    hours: Hours,
    start: &impl fmt::Display,
    end: &impl fmt::Display,
) -> (String, String) {
    (
        format!(
            "自{start}起经过{}小时，至{end}，夜间和节假日计算在内。",
            hours.0
        ),
        format!("{hours} elapsed from {start}, nights and holidays included: {end}."),
    )
}

fn of_deadline(deadline: PublicationDeadline, zh: &str, en: &str) -> Words {
    let event = deadline.start();
    Words::new(
        format!("{}，自{}起：{zh}", deadline.zh(), event.zh()),
        format!("{}, from {}: {en}", deadline.en(), event.en()),
    )
}

impl Limits {
    /// Reckons a deadline from the day of the event that it starts from.
    ///
    /// # Errors
    /// [`DeadlineError::NotYetInForce`] for an event before the text that sets it,
    /// [`DeadlineError::CountedInHours`] for one that starts from a moment, and
    /// [`DeadlineError::Calendar`] when the count needs a year that is not covered.
    pub fn due(
        &self,
        deadline: PublicationDeadline,
        start: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Due, DeadlineError> {
        deadline.require_in_force(start)?;
        let limit = self.limit(deadline);
        let (on, reckoning) = match limit {
            Limit::Within(Length::WorkingDays(days))
            | Limit::AtLeast(Length::WorkingDays(days)) => {
                let reckoning = calendar.explain_add(start, days)?;
                (reckoning.end(), Some(reckoning))
            }
            Limit::Within(length) | Limit::AtLeast(length) => (length.ends(start, calendar)?, None),
            Limit::Before(days) => (
                start
                    .checked_sub_days(Days::new(u64::from(days.0)))
                    .ok_or(CalendarError::OutOfRange { from: start })?,
                None,
            ),
            Limit::WithinHours(_) => return Err(DeadlineError::CountedInHours { deadline }),
        };
        Ok(Due {
            deadline,
            limit,
            start,
            on,
            reckoning,
        })
    }

    /// Reckons a deadline in elapsed hours (小时), nights and holidays included, from the moment of the
    /// event.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::policy::{Limits, PublicationDeadline};
    ///
    /// let at = |d, h| NaiveDate::from_ymd_opt(2024, 10, d).unwrap().and_hms_opt(h, 30, 0).unwrap();
    /// let limits = Limits::default();
    /// assert_eq!(limits.due_at(PublicationDeadline::FirstResponse, at(1, 22))?.at(), at(2, 3));
    /// assert_eq!(limits.due_at(PublicationDeadline::OtherResponse, at(1, 22))?.at(), at(3, 22));
    /// # Ok::<(), disclosure::policy::DeadlineError>(())
    /// ```
    ///
    /// # Errors
    /// [`DeadlineError::NotYetInForce`] for an event before the text that sets it, and
    /// [`DeadlineError::CountedInDays`] for one that starts from a day.
    pub fn due_at(
        &self,
        deadline: PublicationDeadline,
        start: NaiveDateTime,
    ) -> Result<DueAt, DeadlineError> {
        deadline.require_in_force(start.date())?;
        match self.limit(deadline) {
            Limit::WithinHours(hours) => Ok(DueAt {
                deadline,
                hours,
                start,
                at: hours.after(start)?,
            }),
            Limit::Within(_) | Limit::AtLeast(_) | Limit::Before(_) => {
                Err(DeadlineError::CountedInDays { deadline })
            }
        }
    }
}

/// A deadline that cannot be reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeadlineError {
    /// The calendar does not cover the days.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The event lies before the text that sets the deadline.
    #[error("the deadline `{deadline}` holds for events from {from} on, not for one on {start}")]
    NotYetInForce {
        /// The deadline.
        deadline: PublicationDeadline,
        /// The first day of the text.
        from: NaiveDate,
        /// The day of the event.
        start: NaiveDate,
    },
    /// It is counted in hours from a moment.
    #[error("the deadline `{deadline}` is counted in hours, from a moment and not from a day")]
    CountedInHours {
        /// The deadline.
        deadline: PublicationDeadline,
    },
    /// It is counted in days from a day.
    #[error("the deadline `{deadline}` is counted in days, not in hours from a moment")]
    CountedInDays {
        /// The deadline.
        deadline: PublicationDeadline,
    },
}
