use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Hours};
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, known};
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

vocabulary! {
    /// What a response consists of (回应环节).
    ResponseStep, "step of a response", "回应环节" {
        /// The first authoritative information.
        FirstRelease = "first-release", "发布权威信息", "first release",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The press conference.
        PressConference = "press-conference", "召开新闻发布会", "press conference",
            Citation::whole(known::PUBLIC_OPINION_2016);
        /// The response to other opinion.
        Response = "response", "回应", "response", Citation::whole(known::PUBLIC_OPINION_2016);
    }
}

/// From which moment the hours run. Neither text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the event or the knowledge of it")]
pub enum ResponseStart {
    /// When it happened (发生).
    Occurrence,
    /// When the agency found it (发现).
    Detection,
}

/// A matter of public opinion and the moments of the response (政务舆情回应记录). Moments are local
/// times of China.
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
    /// When each step was taken.
    #[serde(default)]
    pub steps: std::collections::BTreeMap<ResponseStep, NaiveDateTime>,
}

/// How fast an agency must respond to public opinion (政务舆情回应时限).
///
/// Two national texts apply together: one asks for a press conference within 24 hours of a major
/// emergency and a response within 48 hours to anything else, the other adds the first release
/// within 5 hours. That the hours are elapsed hours, nights and holidays included, and from when they
/// run, is inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the parameters of the rule")]
pub struct ResponseRule {
    /// For the first release of a major emergency; 5.
    pub first_release: Hours,
    /// For its press conference; 24.
    pub press_conference: Hours,
    /// For the response to other opinion; 48.
    pub response: Hours,
    /// From which moment; detection by default.
    pub start: ResponseStart,
}

impl Default for ResponseRule {
    fn default() -> Self {
        Self {
            first_release: Hours(5),
            press_conference: Hours(24),
            response: Hours(48),
            start: ResponseStart::Detection,
        }
    }
}

impl ResponseRule {
    /// The steps that are owed, each with the moment by which.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::supervision::{OpinionKind, PublicOpinion, ResponseRule, ResponseStep};
    ///
    /// let at = |d, h| NaiveDate::from_ymd_opt(2024, 9, d)?.and_hms_opt(h, 30, 0);
    /// let opinion = PublicOpinion {
    ///     id: "2024-3".to_owned(),
    ///     kind: OpinionKind::MajorEmergency,
    ///     occurred_at: None,
    ///     detected_at: at(30, 22),
    ///     steps: Default::default(),
    /// };
    /// let due = ResponseRule::default().due(&opinion)?;
    /// assert_eq!(due[0].0, ResponseStep::FirstRelease);
    /// assert_eq!(due[0].1.to_string(), "2024-10-01 03:30:00");
    /// assert_eq!(due[1].1.to_string(), "2024-10-01 22:30:00");
    /// # Ok::<(), disclosure::supervision::ResponseError>(())
    /// ```
    ///
    /// # Errors
    /// [`ResponseError::NoStart`] when the moment to count from is not on record.
    pub fn due(
        self,
        opinion: &PublicOpinion,
    ) -> Result<Vec<(ResponseStep, NaiveDateTime)>, ResponseError> {
        let (start, name) = match self.start {
            ResponseStart::Occurrence => (opinion.occurred_at, "occurrence"),
            ResponseStart::Detection => (opinion.detected_at, "detection"),
        };
        let start = start.ok_or_else(|| ResponseError::NoStart {
            id: opinion.id.clone(),
            start: name,
        })?;
        let owed = match opinion.kind {
            OpinionKind::MajorEmergency => vec![
                (ResponseStep::FirstRelease, self.first_release),
                (ResponseStep::PressConference, self.press_conference),
            ],
            OpinionKind::Other => vec![(ResponseStep::Response, self.response)],
        };
        owed.into_iter()
            .map(|(step, hours)| Ok((step, hours.after(start)?)))
            .collect()
    }

    /// Reports each step that was late (`response-late`) or is overdue (`response-missing`).
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn check(
        self,
        opinion: &PublicOpinion,
        as_of: NaiveDateTime,
    ) -> Result<Vec<Finding>, ResponseError> {
        let findings = self.due(opinion)?.into_iter().filter_map(|(step, due)| {
            let done = opinion.steps.get(&step).filter(|at| **at <= as_of);
            let (rule, words) = match done {
                Some(at) if *at > due => (
                    "response-late",
                    Words::new(
                        format!("{at}{}，期限为{due}", step.zh()),
                        format!("{} at {at}, due at {due}", step.en()),
                    ),
                ),
                None if as_of > due => (
                    "response-missing",
                    Words::new(
                        format!("未{}，期限为{due}", step.zh()),
                        format!("no {}, due at {due}", step.en()),
                    ),
                ),
                Some(_) | None => return None,
            };
            let finding = Finding::new(rule, Level::Warning, words);
            Some(finding.at(opinion.id.clone()).citing(step.citation()))
        });
        Ok(findings.collect())
    }
}

/// Why the hours cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ResponseError {
    /// The moment to count from is not on record.
    #[error("public opinion `{id}` has no moment of {start} to count from")]
    NoStart {
        /// The caller's key.
        id: String,
        /// Which moment.
        start: &'static str,
    },
    /// The end lies out of range.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}
