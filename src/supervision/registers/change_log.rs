use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Length, WorkingCalendar};
use crate::deadline::{Deadline, Obligation};
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};
use crate::ledger::Timeliness;
use crate::vocabulary::{Role, Term, vocabulary};

const ON_CHANGE: Citation = Citation::regulation(Edition::Decree711, Provision::article(26));

vocabulary! {
    /// What happened to an approval item (审批事项变动).
    ApprovalAction, "change of an approval item", "审批事项变动" {
        /// Newly on the list.
        Added = "added", "新增", "added", ON_CHANGE;
        /// Taken off the list.
        Cancelled = "cancelled", "取消", "cancelled", ON_CHANGE;
        /// Handed to a lower level.
        Delegated = "delegated", "下放", "delegated", ON_CHANGE;
        /// Joined with another item.
        Merged = "merged", "合并", "merged", ON_CHANGE;
        /// Changed otherwise.
        Adjusted = "adjusted", "调整", "adjusted", ON_CHANGE;
    }
}

/// One change of the list of approval items (行政审批事项清单变动记录).
///
/// The elements of the record are inferred; the time limit is not: it runs from the change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct ApprovalChange {
    /// The item, as the list names it.
    pub item: String,
    /// What happened.
    pub action: ApprovalAction,
    /// The document that ordered it, if on record.
    #[serde(default)]
    pub ordered_by: Option<String>,
    /// The day from which it holds.
    #[serde(default)]
    pub effective_on: Option<NaiveDate>,
    /// The day it was published.
    #[serde(default)]
    pub published_on: Option<NaiveDate>,
}

impl ApprovalChange {
    /// Reports what the record lacks and whether the change was published within the general time
    /// after it took effect: `change-order`, `change-day`, `change-late`, `change-unpublished`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::ledger::Timeliness;
    /// use disclosure::supervision::{ApprovalAction, ApprovalChange};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let change = ApprovalChange {
    ///     item: "民办学校设立审批".to_owned(),
    ///     action: ApprovalAction::Delegated,
    ///     ordered_by: Some("县政府文件".to_owned()),
    ///     effective_on: Some(day(9, 20)),
    ///     published_on: Some(day(10, 24)),
    /// };
    /// let findings = change.check(Timeliness::default(), day(12, 1), &WorkingCalendar::mainland())?;
    /// assert_eq!(
    ///     findings[0].to_string(),
    ///     "warning change-late at 民办学校设立审批: published on 2024-10-24, due on 2024-10-23",
    /// );
    /// # Ok::<(), disclosure::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError`] when the days run into a year that is not covered.
    pub fn check(
        &self,
        timeliness: Timeliness,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Finding>, CalendarError> {
        let mut findings = Vec::new();
        if self.ordered_by.is_none() {
            findings.push(self.lacks(
                "change-order",
                Words::new(
                    format!("未记载“{}”的文件依据", self.action.zh()),
                    format!("no document is named for what was {}", self.action.en()),
                ),
            ));
        }
        let Some(effective) = self.effective_on else {
            findings.push(self.lacks(
                "change-day",
                Words::new("未记载生效日期", "no day of effect is on record"),
            ));
            return Ok(findings);
        };
        let owed = self
            .publication(effective, timeliness, calendar)
            .counted()?;
        let late = owed.breach(as_of).map(|late| {
            let due = late.due();
            match late.done_on() {
                Some(on) => (
                    "change-late",
                    Words::new(
                        format!("于{on}公开，期限为{due}"),
                        format!("published on {on}, due on {due}"),
                    ),
                ),
                None => (
                    "change-unpublished",
                    Words::new(
                        format!("未公开，期限为{due}"),
                        format!("not published, due on {due}"),
                    ),
                ),
            }
        });
        findings.extend(late.map(|(rule, words)| {
            let finding = self.lacks(rule, words);
            match owed.citation() {
                Some(basis) => finding.citing(basis.clone()),
                None => finding,
            }
        }));
        Ok(findings)
    }

    /// The publication that is owed of the change; `None` where no day of effect is on record.
    #[must_use]
    pub fn deadline(&self, timeliness: Timeliness, calendar: &WorkingCalendar) -> Option<Deadline> {
        self.effective_on
            .map(|effective| self.publication(effective, timeliness, calendar))
    }

    fn publication(
        &self,
        effective: NaiveDate,
        timeliness: Timeliness,
        calendar: &WorkingCalendar,
    ) -> Deadline {
        let limit = Length::WorkingDays(timeliness.limit);
        let (what, who) = (Obligation::Publication, Role::Publisher);
        Deadline::within(what, who, effective, limit, calendar)
            .because("change-effective", effective)
            .citing(Timeliness::basis(effective))
            .done(self.published_on)
    }

    fn lacks(&self, rule: &'static str, words: Words) -> Finding {
        Finding::new(rule, Level::Warning, words).at(self.item.clone())
    }
}
