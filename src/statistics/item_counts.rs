use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::accumulate::SchemeName;
use super::accumulate::{add, add_to_many, sum};
use super::{CountedCategory, Month, StatisticsError};
use crate::ledger::PlacedItem;
use crate::sorted::SortedMap;
use crate::vocabulary::{Attribute, Genre, InformationKind, PublicationChannel};

/// What a tally holds, and the form in which it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Counts {
    pub(super) total: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scheme: Option<SchemeName>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) category: BTreeMap<String, u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) unlisted: BTreeMap<String, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) attribute: SortedMap<Attribute, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) kind: SortedMap<InformationKind, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) genre: SortedMap<Genre, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) channel: SortedMap<PublicationChannel, u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) section: BTreeMap<String, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) month: SortedMap<Month, u64>,
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub(super) full_text_electronic: SortedMap<bool, u64>,
}

impl Counts {
    /// Counts one item; the total was checked and is set by the caller.
    pub(super) fn add_entry(&mut self, entry: PlacedItem<'_>) {
        let item = entry.item();
        match CountedCategory::of(entry) {
            CountedCategory::Listed(code) => add_to_many(&mut self.category, code, 1),
            CountedCategory::Unlisted(label) => add_to_many(&mut self.unlisted, label, 1),
            CountedCategory::NotGiven => {}
        }
        add_given(&mut self.attribute, item.attribute());
        add_given(&mut self.kind, item.kind());
        add_given(&mut self.genre, item.genre());
        if let Some(section) = item.section() {
            add_to_many(&mut self.section, section.to_owned(), 1);
        }
        add_given(&mut self.month, item.published_on().and_then(Month::of));
        add_given(&mut self.full_text_electronic, item.full_text_electronic());
        for &channel in item.channels() {
            add(&mut self.channel, channel, 1);
        }
    }

    /// Refuses counts that do not add up, and drops those of nothing.
    pub(super) fn checked(mut self) -> Result<Self, StatisticsError> {
        let total = self.total;
        let labelled = sum(self.category.values().chain(self.unlisted.values()));
        if !labelled.is_ok_and(|labelled| labelled <= total) {
            let of = "category";
            return Err(StatisticsError::Unbalanced { of, total });
        }
        many("category", &mut self.category, total)?;
        many("category", &mut self.unlisted, total)?;
        side("attribute", &mut self.attribute, total)?;
        side("kind", &mut self.kind, total)?;
        side("genre", &mut self.genre, total)?;
        many("section", &mut self.section, total)?;
        side("month", &mut self.month, total)?;
        side("full text", &mut self.full_text_electronic, total)?;
        self.channel.retain(|_, count| *count > 0);
        if self.channel.values().any(|&count| count > total) {
            let of = "channel";
            return Err(StatisticsError::Unbalanced { of, total });
        }
        if total == 0 {
            self.scheme = None;
        } else if self.scheme.is_none() {
            let rule = "category scheme";
            return Err(StatisticsError::NoRule { rule, total });
        }
        Ok(self)
    }
}

fn add_given<K: Ord>(counts: &mut SortedMap<K, u64>, key: Option<K>) {
    if let Some(key) = key {
        add(counts, key, 1);
    }
}

/// Refuses counts of one side that add up to more than the total, and drops those of nothing.
fn side<K: Ord>(
    of: &'static str,
    counts: &mut SortedMap<K, u64>,
    total: u64,
) -> Result<(), StatisticsError> {
    counts.retain(|_, count| *count > 0);
    within(of, sum(counts.values()), total)
}

/// The same for a side of many names.
fn many(
    of: &'static str,
    counts: &mut BTreeMap<String, u64>,
    total: u64,
) -> Result<(), StatisticsError> {
    counts.retain(|_, count| *count > 0);
    within(of, sum(counts.values()), total)
}

fn within(
    of: &'static str,
    sum: Result<u64, StatisticsError>,
    total: u64,
) -> Result<(), StatisticsError> {
    if sum.is_ok_and(|sum| sum <= total) {
        Ok(())
    } else {
        Err(StatisticsError::Unbalanced { of, total })
    }
}
