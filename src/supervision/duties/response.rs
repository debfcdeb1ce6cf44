use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::deadline::Deadline;
use crate::finding::{Finding, Level, Words};
use crate::policy::{Limits, PolicyError, PublicationDeadline};
use crate::sorted::SortedMap;
use crate::supervision::{SupervisionError, SupervisionRules};
use crate::vocabulary::Term as _;

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
    /// It is an especially major or a major emergency (特别重大、重大突发事件), and no other matter that needs a
    /// response.
    #[serde(default)]
    pub major_emergency: bool,
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
    /// The steps that are owed, each by a moment. A step logged before the event responds to nothing.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::supervision::{PublicOpinion, SupervisionRules};
    ///
    /// let at = |d, h| NaiveDate::from_ymd_opt(2024, 9, d)?.and_hms_opt(h, 30, 0);
    /// let opinion = PublicOpinion {
    ///     id: "2024-3".to_owned(),
    ///     major_emergency: true,
    ///     occurred_at: None,
    ///     detected_at: at(30, 22),
    ///     steps: Default::default(),
    /// };
    /// let owed = opinion.deadlines(&SupervisionRules::default())?;
    /// let told = owed.iter().map(|it| Some((it.row()?, it.due_at()?.to_string())));
    /// let told: Vec<_> = told.flatten().collect();
    /// assert_eq!(told[0], ("first-response", "2024-10-01 03:30:00".to_owned()));
    /// assert_eq!(told[1], ("press-conference", "2024-10-01 22:30:00".to_owned()));
    /// # Ok::<(), disclosure::supervision::SupervisionError>(())
    /// ```
    ///
    /// # Errors
    /// [`SupervisionError::NoStart`] when the moment to count from is not on record, and
    /// [`SupervisionError::Deadline`] for one before either text was in force.
    pub fn deadlines(&self, rules: &SupervisionRules) -> Result<Vec<Deadline>, SupervisionError> {
        let owed = self.owed(rules)?.into_iter();
        Ok(owed.map(|(_, deadline)| deadline).collect())
    }

    /// The moment that the hours run from.
    fn start(&self, rules: &SupervisionRules) -> Result<NaiveDateTime, SupervisionError> {
        let (at, name) = if rules.response_from_detection {
            (self.detected_at, "detection")
        } else {
            (self.occurred_at, "occurrence")
        };
        at.ok_or_else(|| SupervisionError::NoStart {
            id: self.id.clone(),
            start: name,
        })
    }

    /// The first moment at which something could respond.
    fn event(&self, start: NaiveDateTime) -> NaiveDateTime {
        self.occurred_at.map_or(start, |at| at.min(start))
    }

    fn owed(
        &self,
        rules: &SupervisionRules,
    ) -> Result<Vec<(PublicationDeadline, Deadline)>, SupervisionError> {
        let start = self.start(rules)?;
        let owed: &[PublicationDeadline] = if self.major_emergency {
            &[
                PublicationDeadline::FirstResponse,
                PublicationDeadline::PressConference,
            ]
        } else {
            &[PublicationDeadline::OtherResponse]
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
            .map(|step| {
                let done = self.steps.get(&step).copied();
                let done = done.filter(|at| *at >= self.event(start));
                Ok((step, limits.deadline_at(step, start)?.done_at(done)))
            });
        due.collect()
    }

    /// Reports each step that was late (`response-late`) or is overdue (`response-missing`), and one
    /// logged before the event itself (`response-before-event`), which responds to nothing.
    ///
    /// # Errors
    /// As [`deadlines`](Self::deadlines), and for a moment out of range.
    pub fn check(
        &self,
        rules: &SupervisionRules,
        as_of: NaiveDateTime,
    ) -> Result<Vec<Finding>, SupervisionError> {
        let mut found = Vec::new();
        let event = self.event(self.start(rules)?);
        for (step, owed) in self.owed(rules)? {
            let logged = self.steps.get(&step).filter(|at| **at <= as_of);
            if let Some(at) = logged.filter(|at| **at < event) {
                let words = Words::new(
                    format!("“{}”记为{at}，早于事件（{event}），不作数", step.zh()),
                    format!("{} logged at {at}, before the event at {event}", step.en()),
                );
                found.push((step, "response-before-event", Level::Error, words));
            }
            let owed = owed.counted().map_err(PolicyError::from)?;
            let Some((late, due)) = owed.breach_at(as_of).zip(owed.due_at()) else {
                continue;
            };
            let (rule, words) = match late.done_at() {
                Some(at) => (
                    "response-late",
                    Words::new(
                        format!("“{}”于{at}完成，期限为{due}", step.zh()),
                        format!("{} at {at}, due at {due}", step.en()),
                    ),
                ),
                None => (
                    "response-missing",
                    Words::new(
                        format!("未完成“{}”，期限为{due}", step.zh()),
                        format!("no {}, due at {due}", step.en()),
                    ),
                ),
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
