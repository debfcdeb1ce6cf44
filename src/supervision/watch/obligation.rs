use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::WorkingCalendar;
use crate::deadline::Deadline;
use crate::finding::Words;
use crate::law::Citation;
use crate::ledger::{PlacedItem, Timeliness, place};
use crate::vocabulary::{Attribute, Term as _};
use crate::workflow::request;

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
        entry: PlacedItem<'_>,
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

    /// What a request obliges somebody to; `None` where no last day can be told. It is open: the
    /// machine drops an obligation that is done.
    #[must_use]
    pub fn of_request(
        id: &str,
        open: &request::Obligation,
        section: Option<&str>,
        answerable: Option<&str>,
    ) -> Option<Self> {
        Some(Self {
            id: id.to_owned(),
            duty: Words::new(open.kind().zh(), open.kind().code().replace('-', " ")),
            due_on: open.due().date()?,
            done_on: None,
            section: section.map(str::to_owned),
            answerable: answerable.map(str::to_owned),
            citation: Some(open.citation().clone()),
        })
    }

    /// What a publication has to have done by a day; `None` where no last day can be told.
    #[must_use]
    pub fn of_publication(
        id: &str,
        deadline: &Deadline,
        section: Option<&str>,
        answerable: Option<&str>,
    ) -> Option<Self> {
        Some(Self {
            id: id.to_owned(),
            duty: Words::new(deadline.what().zh(), deadline.what().en()),
            due_on: deadline.due().date()?,
            done_on: deadline.done_on(),
            section: section.map(str::to_owned),
            answerable: answerable.map(str::to_owned),
            citation: deadline.citation().cloned(),
        })
    }
}
