use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, WorkingCalendar, WorkingDays};
use crate::finding::{Finding, Level, Words};
use crate::policy::{Limits, PublicationDeadline};
use crate::supervision::evidence::said;

/// A policy document and its interpretation (政策解读), as far as they have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct Interpretation {
    /// The document, by the caller's key.
    pub document: String,
    /// The day the document was published.
    pub published_on: NaiveDate,
    /// A plan for its interpretation went up for approval with it.
    pub planned: bool,
    /// The day the interpretation was published.
    #[serde(default)]
    pub interpreted_on: Option<NaiveDate>,
}

/// When a policy document must be interpreted (解读时限). No national text with these figures was
/// read: both are local and can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the parameters of the rule")]
pub struct InterpretationRule {
    /// The working days after the document is public; 3 by default.
    pub within: WorkingDays,
    /// A document without a plan for its interpretation is reported; so by default.
    pub needs_plan: bool,
}

impl Default for InterpretationRule {
    fn default() -> Self {
        Self {
            within: Limits::default().interpretation,
            needs_plan: true,
        }
    }
}

impl InterpretationRule {
    /// The last day for the interpretation.
    ///
    /// # Errors
    /// [`CalendarError`] when the days run into a year that is not covered.
    pub fn due(
        self,
        record: &Interpretation,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, CalendarError> {
        calendar.add(record.published_on, self.within)
    }

    /// Reports a document without a plan (`interpretation-plan`), one interpreted late
    /// (`interpretation-late`) and one that should be and is not (`interpretation-missing`).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::supervision::{Interpretation, InterpretationRule};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let record = Interpretation {
    ///     document: "2024-17".to_owned(),
    ///     published_on: day(9, 27),
    ///     planned: true,
    ///     interpreted_on: None,
    /// };
    /// let findings = InterpretationRule::default().check(&record, day(10, 9), &WorkingCalendar::mainland())?;
    /// assert_eq!(
    ///     findings[0].to_string(),
    ///     "warning interpretation-missing at 2024-17: not interpreted, due on 2024-10-08 (local)",
    /// );
    /// # Ok::<(), disclosure::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn check(
        self,
        record: &Interpretation,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Finding>, CalendarError> {
        let due = self.due(record, calendar)?;
        let mut found = Vec::new();
        if self.needs_plan && !record.planned {
            found.push((
                "interpretation-plan",
                Words::new("未随文报送解读方案", "no plan went up with the document"),
            ));
        }
        match record.interpreted_on.filter(|on| *on <= as_of) {
            Some(on) if on > due => found.push((
                "interpretation-late",
                Words::new(
                    format!("于{on}解读，期限为{due}"),
                    format!("interpreted on {on}, due on {due}"),
                ),
            )),
            None if as_of > due => found.push((
                "interpretation-missing",
                Words::new(
                    format!("未解读，期限为{due}"),
                    format!("not interpreted, due on {due}"),
                ),
            )),
            Some(_) | None => {}
        }
        Ok(found
            .into_iter()
            .map(|(rule, words)| {
                // A local practice cites no national text.
                let known = said(PublicationDeadline::Interpretation.evidence());
                let words = Words::new(
                    format!("{}（{}）", words.zh, known.zh),
                    format!("{} ({})", words.en, known.en),
                );
                Finding::new(rule, Level::Warning, words).at(record.document.clone())
            })
            .collect())
    }
}
