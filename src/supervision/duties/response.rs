use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, known};
use crate::policy::{DeadlineError, DueAt, Limits, PublicationDeadline};
use crate::sorted::SortedMap;
use crate::vocabulary::{Term, vocabulary};

vocabulary! {
    /// What the public is stirred by (政务舆情类型).
    OpinionKind, "kind of public opinion", "政务舆情类型" {
        /// An especially major or a major emergency (特别重大、重大突发事件).
        MajorEmergency = "major-emergency", "特别重大、重大突发事件", "major emergency",
            Citation::whole(known::PUBLIC_OPINION_2016);
        /// Anything else that needs a response (其他政务舆情).
        Other = "other", "其他政务舆情", "other public opinion",
            Citation::whole(known::PUBLIC_OPINION_2016);
    }
}

/// From which moment the hours run. Neither text says; by default from the detection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the event or the knowledge of it")]
pub enum ResponseStart {
    /// When it happened (发生).
    Occurrence,
    /// When the agency found it (发现).
    #[default]
    Detection,
}

/// A matter of public opinion and the moments of the response (政务舆情回应记录). Moments are local
/// times of China.
///
/// Two national texts apply together: one asks for a press conference within 24 hours of a major
/// emergency and a response within 48 hours to anything else, the other adds the first word within 5
/// hours. From when the hours run is inferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct PublicOpinion {
    /// The caller's key.
    pub id: String,
    /// What it is.
    pub kind: OpinionKind,
    /// When it happened, if known.
    #[serde(default)]
    pub occurred_at: Option<NaiveDateTime>,
    /// When the agency found it, if known.
    #[serde(default)]
    pub detected_at: Option<NaiveDateTime>,
    /// When each step of the response was taken.
    #[serde(default)]
    pub steps: SortedMap<PublicationDeadline, NaiveDateTime>,
}

impl PublicOpinion {
    /// The steps that are owed, each with the moment by which.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::policy::PublicationDeadline;
    /// use disclosure::supervision::{OpinionKind, PublicOpinion, ResponseStart};
    ///
    /// let at = |d, h| NaiveDate::from_ymd_opt(2024, 9, d)?.and_hms_opt(h, 30, 0);
    /// let opinion = PublicOpinion {
    ///     id: "2024-3".to_owned(),
    ///     kind: OpinionKind::MajorEmergency,
    ///     occurred_at: None,
    ///     detected_at: at(30, 22),
    ///     steps: Default::default(),
    /// };
    /// let due = opinion.due(ResponseStart::Detection)?;
    /// assert_eq!(due[0].deadline(), PublicationDeadline::FirstResponse);
    /// assert_eq!(due[0].at().to_string(), "2024-10-01 03:30:00");
    /// assert_eq!(due[1].at().to_string(), "2024-10-01 22:30:00");
    /// # Ok::<(), disclosure::supervision::DutyError>(())
    /// ```
    ///
    /// # Errors
    /// [`DutyError::NoStart`] when the moment to count from is not on record, and
    /// [`DutyError::Deadline`] for one before either text was in force or out of range.
    pub fn due(&self, start: ResponseStart) -> Result<Vec<DueAt>, DutyError> {
        let (start, name) = match start {
            ResponseStart::Occurrence => (self.occurred_at, "occurrence"),
            ResponseStart::Detection => (self.detected_at, "detection"),
        };
        let start = start.ok_or_else(|| DutyError::NoStart {
            id: self.id.clone(),
            start: name,
        })?;
        let owed: &[PublicationDeadline] = match self.kind {
            OpinionKind::MajorEmergency => &[
                PublicationDeadline::FirstResponse,
                PublicationDeadline::PressConference,
            ],
            OpinionKind::Other => &[PublicationDeadline::OtherResponse],
        };
        let limits = Limits::default();
        let holds = |step: PublicationDeadline| {
            step.in_force_from().is_none_or(|from| from <= start.date())
        };
        // A text not yet in force takes nothing from the one that is; before
        // both, the older one says so.
        let first = owed.iter().copied().min_by_key(|it| it.in_force_from());
        let due = owed
            .iter()
            .copied()
            .filter(|step| holds(*step) || Some(*step) == first)
            .map(|step| limits.due_at(step, start));
        Ok(due.collect::<Result<_, _>>()?)
    }

    /// Reports each step that was late (`response-late`) or is overdue (`response-missing`), and one
    /// logged before the event itself (`response-before-event`), which responds to nothing.
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn check(
        &self,
        start: ResponseStart,
        as_of: NaiveDateTime,
    ) -> Result<Vec<Finding>, DutyError> {
        let mut found = Vec::new();
        for owed in self.due(start)? {
            let (step, due) = (owed.deadline(), owed.at());
            let event = self
                .occurred_at
                .map_or(owed.start(), |at| at.min(owed.start()));
            let done = self.steps.get(&step).filter(|at| **at <= as_of);
            if let Some(at) = done.filter(|at| **at < event) {
                let words = Words::new(
                    format!("“{}”记为{at}，早于事件（{event}），不作数", step.zh()),
                    format!("{} logged at {at}, before the event at {event}", step.en()),
                );
                found.push((step, "response-before-event", Level::Error, words));
            }
            let (rule, words) = match done.filter(|at| **at >= event) {
                Some(at) if *at > due => (
                    "response-late",
                    Words::new(
                        format!("“{}”于{at}完成，期限为{due}", step.zh()),
                        format!("{} at {at}, due at {due}", step.en()),
                    ),
                ),
                None if as_of > due => (
                    "response-missing",
                    Words::new(
                        format!("未完成“{}”，期限为{due}", step.zh()),
                        format!("no {}, due at {due}", step.en()),
                    ),
                ),
                Some(_) | None => continue,
            };
            found.push((step, rule, Level::Warning, words));
        }
        let findings = found.into_iter().map(|(step, rule, level, words)| {
            Finding::new(rule, level, words)
                .at(self.id.clone())
                .citing(step.citation())
        });
        Ok(findings.collect())
    }
}

/// Why the hours of a response, or the persons of sessions, cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DutyError {
    /// The moment to count from is not on record.
    #[error("public opinion `{id}` has no moment of {start} to count from")]
    NoStart {
        /// The caller's key.
        id: String,
        /// Which moment.
        start: &'static str,
    },
    /// The moment lies before the texts, or the end out of range.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// More persons than can be counted.
    #[error("the persons of these sessions are too many to count")]
    TooManyPersons,
}
