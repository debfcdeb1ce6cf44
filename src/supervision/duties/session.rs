use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::{Citation, Edition, Provision};
use crate::supervision::SupervisionError;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A training or a meeting (培训、会议).
    SessionKind, "kind of session", "培训会议类型" {
        /// Training of those who work in disclosure (业务培训).
        Training = "training", "业务培训", "training",
            Citation::regulation(Edition::Decree711, Provision::article(48));
        /// A meeting on the work of disclosure, such as a leader hearing reports (工作会议).
        Meeting = "meeting", "工作会议", "meeting",
            Citation::regulation(Edition::Decree711, Provision::article(4));
    }
}

/// One training or meeting that was held (培训会议记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct Session {
    /// Training or meeting.
    pub kind: SessionKind,
    /// The day it was held; of several days the first.
    pub held_on: NaiveDate,
    /// What it was about.
    pub subject: String,
    /// How many persons took part (人次).
    pub persons: u64,
}

impl Session {
    /// Counts the sessions of a kind held in a span of days (次), and the persons who took part in them, each as
    /// often as they did (人次).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::supervision::{Session, SessionKind};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2014, m, d).unwrap();
    /// let july = Session {
    ///     kind: SessionKind::Training,
    ///     held_on: day(7, 28),
    ///     subject: "信息公开业务培训".to_owned(),
    ///     persons: 86,
    /// };
    /// let (sessions, persons) = Session::count(&[july], SessionKind::Training, day(7, 1)..=day(9, 30))?;
    /// assert_eq!((sessions, persons), (1, 86));
    /// # Ok::<(), disclosure::supervision::SupervisionError>(())
    /// ```
    ///
    /// # Errors
    /// [`SupervisionError::TooManyPersons`] when the persons cannot be counted.
    pub fn count(
        sessions: &[Self],
        kind: SessionKind,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<(u64, u64), SupervisionError> {
        sessions
            .iter()
            .filter(|session| session.kind == kind && days.contains(&session.held_on))
            .try_fold((0_u64, 0_u64), |(sessions, persons), session| {
                let persons = persons.checked_add(session.persons);
                Ok((
                    sessions.saturating_add(1),
                    persons.ok_or(SupervisionError::TooManyPersons)?,
                ))
            })
    }
}
