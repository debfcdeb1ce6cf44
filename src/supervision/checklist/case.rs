use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::OrganKind;
use crate::policy::StartEvent;
use crate::sorted::SortedMap;

/// One matter that a checklist is gone through for, and the kind of organ that owes its disclosure: a
/// school and a year, a project of a department, a licence.
///
/// Events (起算事件) give the days from which special times run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistCase {
    organ: OrganKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    events: SortedMap<StartEvent, NaiveDate>,
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    not_applicable: SortedMap<String, String>,
}

impl ChecklistCase {
    /// A matter of an organ of this kind and of this day, by which the edition and the texts in force
    /// are chosen.
    #[must_use]
    pub const fn new(organ: OrganKind, on: NaiveDate) -> Self {
        Self {
            organ,
            key: None,
            on,
            events: SortedMap::new(),
            not_applicable: SortedMap::new(),
        }
    }

    /// Names the matter, as tags name it.
    #[must_use]
    pub fn keyed(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// Gives the day of an event.
    #[must_use]
    pub fn event(mut self, event: StartEvent, day: NaiveDate) -> Self {
        self.events.insert(event, day);
        self
    }

    /// States that an element cannot arise here, and why: a primary school has no entry by bonus
    /// points.
    #[must_use]
    pub fn without(mut self, element: &str, reason: &str) -> Self {
        self.not_applicable
            .insert(element.to_owned(), reason.to_owned());
        self
    }

    /// The kind of organ that owes the disclosure.
    #[must_use]
    pub const fn organ(&self) -> OrganKind {
        self.organ
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The day of the matter.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day of an event.
    #[must_use]
    pub fn day_of(&self, event: StartEvent) -> Option<NaiveDate> {
        self.events.get(&event).copied()
    }

    /// Why an element cannot arise, if that was stated.
    #[must_use]
    pub fn reason_without(&self, element: &str) -> Option<&str> {
        self.not_applicable.get(element).map(String::as_str)
    }
}
