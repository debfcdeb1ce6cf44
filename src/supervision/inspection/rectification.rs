use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::deadline::{Deadline, Due, Obligation, Owed};
use crate::finding::Level;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::Role;

/// How a rectification stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every case")]
pub enum RectificationStatus {
    /// Not done, with time left.
    Open,
    /// Not done, and the last day has passed.
    Overdue,
    /// Done in time, with proof.
    Done,
    /// Done after the last day, with proof.
    DoneLate,
    /// Said to be done, without proof.
    Unproven,
}

/// What an inspection found wrong (检查发现的问题), and the order to put it right (整改), with who does
/// it and by when.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::finding::Level;
/// use disclosure::supervision::{Rectification, RectificationStatus};
///
/// let day = |d| NaiveDate::from_ymd_opt(2014, 11, d).unwrap();
/// let mut order = Rectification {
///     rule: "checklist-missing".to_owned(),
///     object: "school-3".to_owned(),
///     shown_by: "admissions/result@school-3/2014".to_owned(),
///     level: Level::Warning,
///     found_on: day(3),
///     section: Some("section-2".to_owned()),
///     answerable: Some("staff-7".to_owned()),
///     due_on: day(14),
///     done_on: None,
///     proof: None,
/// };
/// assert_eq!(order.status(day(14)), RectificationStatus::Open);
/// assert_eq!(order.status(day(15)), RectificationStatus::Overdue);
/// order.done_on = Some(day(12));
/// assert_eq!(order.status(day(15)), RectificationStatus::Unproven);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct Rectification {
    /// The rule that is broken, by its stable id.
    pub rule: String,
    /// What was inspected: a school, a section, a column, an item.
    pub object: String,
    /// What shows that it is broken, in words or by an address.
    pub shown_by: String,
    /// How grave it is.
    pub level: Level,
    /// The day it was found.
    pub found_on: NaiveDate,
    /// The section (科室) that does it.
    #[serde(default)]
    pub section: Option<String>,
    /// The person who answers for it, by the caller's key.
    #[serde(default)]
    pub answerable: Option<String>,
    /// The last day.
    pub due_on: NaiveDate,
    /// The day it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// What shows that it was done.
    #[serde(default)]
    pub proof: Option<String>,
}

impl Rectification {
    /// How it stands on a day.
    #[must_use]
    pub fn status(&self, as_of: NaiveDate) -> RectificationStatus {
        match (self.done_on.filter(|on| *on <= as_of), &self.proof) {
            (None, _) if as_of > self.due_on => RectificationStatus::Overdue,
            (None, _) => RectificationStatus::Open,
            (Some(_), None) => RectificationStatus::Unproven,
            (Some(on), Some(_)) if on > self.due_on => RectificationStatus::DoneLate,
            (Some(_), Some(_)) => RectificationStatus::Done,
        }
    }

    /// What is owed by it, and who answers; named by the broken rule and the object.
    #[must_use]
    pub fn owed(&self) -> Owed<String> {
        let due = Due::On(self.due_on);
        let owed = Deadline::set(Obligation::Rectification, Role::HandlingUnit, due)
            .because("inspection-finding", self.found_on)
            .citing(Some(Citation::regulation(
                Edition::Decree711,
                Provision::article(47).paragraph(1),
            )))
            .done(self.done_on);
        Owed {
            case: format!("{} {}", self.rule, self.object),
            section: self.section.clone(),
            answerable: self.answerable.clone(),
            deadline: owed,
        }
    }
}
