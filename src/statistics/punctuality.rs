use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accumulate::{add, add_all, add_many, add_to_many, sum};
use super::{Accumulate, Share, StatisticsError};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::ledger::{LedgerView, PlacedItem, Promptness, Timeliness, Unmeasurable};
use crate::sorted::SortedMap;
use crate::vocabulary::IndexNumber;

/// An item that was published late.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateItem {
    due: NaiveDate,
    published_on: NaiveDate,
    by: WorkingDays,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    index_number: Option<IndexNumber>,
    position: u64,
}

impl LateItem {
    /// The last day on which it would have been in time.
    #[must_use]
    pub const fn due(&self) -> NaiveDate {
        self.due
    }

    /// The day it was published.
    #[must_use]
    pub const fn published_on(&self) -> NaiveDate {
        self.published_on
    }

    /// The working days after the last day, through the day of publication.
    #[must_use]
    pub const fn by(&self) -> WorkingDays {
        self.by
    }

    /// Its index number, normalised.
    #[must_use]
    pub const fn index_number(&self) -> Option<&IndexNumber> {
        self.index_number.as_ref()
    }

    /// Its position, from 0, in the ledger it was counted in.
    #[must_use]
    pub const fn position(&self) -> u64 {
        self.position
    }
}

/// Counts items published in time and late, and lists the late (按时公开率).
///
/// Basis: 《政府信息公开条例》（国务院令第492号）第十八条, （国务院令第711号）第二十六条.
///
/// ```
/// # use chrono::NaiveDate;
/// # use disclosure::calendar::WorkingCalendar;
/// # use disclosure::ledger::{DisclosureItem, Ledger, Timeliness};
/// use disclosure::statistics::{LateItem, Punctuality, Rounding};
/// # use disclosure::vocabulary::CategoryScheme;
///
/// # let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// # let mut ledger = Ledger::new(CategoryScheme::fujian());
/// for published in [day(10, 23), day(10, 25)] {
///     ledger.push(DisclosureItem::builder("a").formed_on(day(9, 20)).published_on(published).build()?)?;
/// }
/// let calendar = WorkingCalendar::mainland();
/// let counted = Punctuality::of(ledger.view(), Timeliness::default(), &calendar);
/// assert_eq!(counted.rate().map(|it| it.printed(2, Rounding::HalfUp)).as_deref(), Some("50%"));
/// let late: Vec<&LateItem> = counted.late_items().map(|(item, _)| item).collect();
/// assert_eq!(late.first().map(|it| it.by().0), Some(2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Punctuality {
    total: u64,
    rule: Option<Timeliness>,
    on_time: u64,
    late: BTreeMap<LateItem, u64>,
    not_measurable: SortedMap<Unmeasurable, u64>,
}

impl Punctuality {
    /// Measures and counts the items of a view.
    #[must_use]
    pub fn of(view: LedgerView<'_>, rule: Timeliness, calendar: &WorkingCalendar) -> Self {
        let mut punctuality = Self::default();
        for entry in view.entries() {
            punctuality.count(entry, rule, calendar);
        }
        punctuality
    }

    fn count(&mut self, entry: PlacedItem<'_>, rule: Timeliness, calendar: &WorkingCalendar) {
        self.total = self.total.saturating_add(1);
        self.rule = Some(rule);
        match rule.measure(entry.item(), calendar) {
            Promptness::OnTime { .. } => self.on_time = self.on_time.saturating_add(1),
            Promptness::NotMeasurable { reason } => add(&mut self.not_measurable, reason, 1),
            Promptness::Late { due, by } => {
                let number = entry.item().index_number();
                let late = LateItem {
                    due,
                    published_on: entry.item().published_on().unwrap_or(due),
                    by,
                    index_number: number.map(normalized),
                    position: u64::try_from(entry.position()).unwrap_or(u64::MAX),
                };
                add_to_many(&mut self.late, late, 1);
            }
        }
    }

    /// How many items were looked at.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// How many were in time.
    #[must_use]
    pub const fn on_time(&self) -> u64 {
        self.on_time
    }

    /// How many were late.
    #[must_use]
    pub fn late(&self) -> u64 {
        self.late.values().copied().fold(0, u64::saturating_add)
    }

    /// The late items by the day they were due, each with how many times it was counted.
    pub fn late_items(&self) -> impl Iterator<Item = (&LateItem, u64)> {
        self.late.iter().map(|(item, &times)| (item, times))
    }

    /// How many could not be measured, by reason.
    #[must_use]
    pub const fn not_measurable(&self) -> &SortedMap<Unmeasurable, u64> {
        &self.not_measurable
    }

    /// The share in time of those that could be measured; absent when none could.
    #[must_use]
    pub fn rate(&self) -> Option<Share> {
        Share::of(self.on_time, self.on_time.saturating_add(self.late()))
    }
}

/// One form of a number, so that the order of merging does not show.
fn normalized(number: &IndexNumber) -> IndexNumber {
    IndexNumber::read(number.normalized())
}

impl Accumulate for Punctuality {
    /// An item, the rule it is measured against, and the calendar that knows the working days.
    type Input<'a> = (PlacedItem<'a>, Timeliness, &'a WorkingCalendar);

    fn record(&mut self, (entry, rule, calendar): Self::Input<'_>) -> Result<(), StatisticsError> {
        join_rules(self.rule, Some(rule))?;
        self.total.checked_add(1).ok_or(StatisticsError::TooMany)?;
        self.count(entry, rule, calendar);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let rule = join_rules(self.rule, other.rule)?;
        self.total = sum([&self.total, &other.total])?;
        self.rule = rule;
        self.on_time = self.on_time.saturating_add(other.on_time);
        add_many(&mut self.late, &other.late);
        add_all(&mut self.not_measurable, &other.not_measurable);
        Ok(())
    }
}

/// Joins the rules of two counts, of which the empty one has none.
fn join_rules(
    counted: Option<Timeliness>,
    added: Option<Timeliness>,
) -> Result<Option<Timeliness>, StatisticsError> {
    match (counted, added) {
        (Some(counted), Some(added)) if counted != added => {
            Err(StatisticsError::DifferentRules { counted, added })
        }
        (one, other) => Ok(one.or(other)),
    }
}

/// The form in which the counts are stored.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<Timeliness>,
    on_time: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late: Vec<StoredLate>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    not_measurable: SortedMap<Unmeasurable, u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredLate {
    item: LateItem,
    #[serde(default = "once", skip_serializing_if = "is_once")]
    times: u64,
}

const fn once() -> u64 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_once(times: &u64) -> bool {
    *times == 1
}

impl TryFrom<Stored> for Punctuality {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let late = stored.late.iter().map(|it| &it.times);
        let total = sum(late
            .chain(stored.not_measurable.values())
            .chain([&stored.on_time]))?;
        let rule = stored.rule.filter(|_| total > 0);
        if rule.is_none() && total > 0 {
            let rule = "time limit";
            return Err(StatisticsError::NoRule { rule, total });
        }
        let mut counted = Self {
            total,
            rule,
            on_time: stored.on_time,
            late: BTreeMap::new(),
            not_measurable: stored.not_measurable,
        };
        counted.not_measurable.retain(|_, count| *count > 0);
        for StoredLate { mut item, times } in stored.late {
            if item.published_on <= item.due {
                return Err(StatisticsError::Unbalanced {
                    of: "late items",
                    total,
                });
            }
            item.index_number = item.index_number.as_ref().map(normalized);
            if times > 0 {
                add_to_many(&mut counted.late, item, times);
            }
        }
        Ok(counted)
    }
}

impl From<Punctuality> for Stored {
    fn from(counted: Punctuality) -> Self {
        Self {
            rule: counted.rule,
            on_time: counted.on_time,
            late: counted
                .late
                .into_iter()
                .map(|(item, times)| StoredLate { item, times })
                .collect(),
            not_measurable: counted.not_measurable,
        }
    }
}
