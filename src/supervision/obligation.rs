use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::WorkingCalendar;
use crate::finding::Words;
use crate::law::Citation;
use crate::ledger::{Entry, Timeliness, place};
use crate::vocabulary::Attribute;

/// Something that is due (应办事项): what, by when, and who answers for it. Any machine can fill one.
///
/// `id` and `duty` appear in lists and findings, so they name the matter and never repeat a title
/// that is not public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::exhaustive_structs,
    reason = "a plain value that any machine can fill"
)]
pub struct Obligation {
    /// The caller's key: a request, an item, an order.
    pub id: String,
    /// What must be done.
    pub duty: Words,
    /// The last day.
    pub due_on: NaiveDate,
    /// The day it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// The responsible section (责任科室).
    #[serde(default)]
    pub section: Option<String>,
    /// The person who answers for it, by the caller's key.
    #[serde(default)]
    pub answerable: Option<String>,
    /// The text that sets the time.
    #[serde(default)]
    pub citation: Option<Citation>,
}

impl Obligation {
    /// The duty to publish an item in the general time; `None` for an item that is not for proactive
    /// disclosure, bears no date to count from, or runs out of the calendar.
    ///
    /// An item not yet published has one too: that is the difference from
    /// [`Timeliness::measure`]. The person is not in the ledger: the caller adds it.
    #[must_use]
    pub fn to_publish(
        entry: Entry<'_>,
        timeliness: Timeliness,
        calendar: &WorkingCalendar,
    ) -> Option<Self> {
        let item = entry.item();
        match item.attribute().or(timeliness.unmarked)? {
            Attribute::Proactive => {}
            Attribute::OnRequest | Attribute::Withheld => return None,
        }
        let start = item.changed_on().or(item.formed_on())?;
        let citation = Timeliness::basis(start)?;
        Some(Self {
            id: place(entry.position(), item),
            duty: Words::new("主动公开", "publish"),
            due_on: calendar.add(start, timeliness.limit).ok()?,
            done_on: item.published_on().filter(|on| *on >= start),
            section: item.section().map(str::to_owned),
            answerable: None,
            citation: Some(citation),
        })
    }
}
