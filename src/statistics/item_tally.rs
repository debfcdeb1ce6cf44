use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::accumulate::{add_all, add_many, join_schemes, sum, take_scheme};
use super::item_counts::Counts;
use super::key_counts::KeyCounts;
use super::{Accumulate, CountedCategory, Month, Share, StatisticsError};
use crate::ledger::{LedgerView, PlacedItem};
use crate::sorted::SortedMap;
use crate::vocabulary::{Attribute, Genre, InformationKind, PublicationChannel};

/// Counts items by every side they have (信息条数统计).
///
/// One item published through several channels is one in the total and one in each channel. What an
/// item does not give is counted under no heading, so a side may add up to less than the total. It is
/// stored as a sparse map of codes and labels.
///
/// ```
/// # use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::statistics::{Accumulate, ItemTally};
/// # use disclosure::vocabulary::{CategoryScheme, PublicationChannel};
///
/// # let mut ledger = Ledger::new(CategoryScheme::fujian());
/// ledger.push(
///     DisclosureItem::builder("通知")
///         .channel(PublicationChannel::Website)
///         .channel(PublicationChannel::Gazette)
///         .build()?,
/// )?;
/// let mut county = ItemTally::of(ledger.view());
/// assert_eq!((county.total(), county.channels().len()), (1, 2));
/// let township = county.clone();
/// county.merge(&township)?;
/// assert_eq!(county.channels().get(&PublicationChannel::Gazette), Some(&2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Counts", into = "Counts")]
pub struct ItemTally {
    counts: Counts,
}

impl ItemTally {
    /// Counts the items of a view, from the small keys that the ledger keeps beside them.
    #[must_use]
    pub fn of(view: LedgerView<'_>) -> Self {
        let counts = KeyCounts::of(view).into_counts(view);
        Self { counts }
    }

    /// How many items were counted.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.counts.total
    }

    /// The id and version of the scheme of the categories; `None` while nothing was counted.
    #[must_use]
    pub fn scheme(&self) -> Option<String> {
        self.counts.scheme.as_ref().map(ToString::to_string)
    }

    /// By category of the scheme, by its code.
    #[must_use]
    pub const fn categories(&self) -> &BTreeMap<String, u64> {
        &self.counts.category
    }

    /// By label that names no category of the scheme, as printed.
    #[must_use]
    pub const fn unlisted_categories(&self) -> &BTreeMap<String, u64> {
        &self.counts.unlisted
    }

    /// By category as an item may be counted under it: those of the scheme by code, then the labels that
    /// are not listed, then the items without a label; each that has items.
    #[must_use]
    pub fn by_category(&self) -> Vec<(CountedCategory, u64)> {
        let Counts {
            total,
            category,
            unlisted,
            ..
        } = &self.counts;
        let given = category.values().chain(unlisted.values());
        let not_given = given.fold(*total, |rest, &count| rest.saturating_sub(count));
        let listed = category.iter();
        let listed = listed.map(|(code, count)| (CountedCategory::Listed(code.clone()), *count));
        let other = unlisted.iter();
        let other = other.map(|(label, count)| (CountedCategory::Unlisted(label.clone()), *count));
        let all = listed
            .chain(other)
            .chain([(CountedCategory::NotGiven, not_given)]);
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// By disclosure attribute.
    #[must_use]
    pub const fn attributes(&self) -> &SortedMap<Attribute, u64> {
        &self.counts.attribute
    }

    /// By official document or other information.
    #[must_use]
    pub const fn kinds(&self) -> &SortedMap<InformationKind, u64> {
        &self.counts.kind
    }

    /// By genre.
    #[must_use]
    pub const fn genres(&self) -> &SortedMap<Genre, u64> {
        &self.counts.genre
    }

    /// By channel; an item counts in each of its channels.
    #[must_use]
    pub const fn channels(&self) -> &SortedMap<PublicationChannel, u64> {
        &self.counts.channel
    }

    /// By responsible section, as printed.
    #[must_use]
    pub const fn sections(&self) -> &BTreeMap<String, u64> {
        &self.counts.section
    }

    /// By month of publication.
    #[must_use]
    pub const fn months(&self) -> &SortedMap<Month, u64> {
        &self.counts.month
    }

    /// By full text electronic or not, of those that say.
    #[must_use]
    pub const fn full_text_electronic(&self) -> &SortedMap<bool, u64> {
        &self.counts.full_text_electronic
    }

    /// The share of items whose full text is electronic (全文电子化率) among those that say; absent when
    /// none says.
    #[must_use]
    pub fn electronic_rate(&self) -> Option<Share> {
        let said = &self.counts.full_text_electronic;
        let yes = said.get(&true).copied().unwrap_or_default();
        let no = said.get(&false).copied().unwrap_or_default();
        Share::of(yes, yes.saturating_add(no))
    }
}

impl Accumulate for ItemTally {
    type Input<'a> = PlacedItem<'a>;

    fn record(&mut self, entry: PlacedItem<'_>) -> Result<(), StatisticsError> {
        let counts = &mut self.counts;
        let total = counts
            .total
            .checked_add(1)
            .ok_or(StatisticsError::TooMany)?;
        take_scheme(&mut counts.scheme, entry.scheme())?;
        counts.total = total;
        counts.add_entry(entry);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let (counts, more) = (&mut self.counts, &other.counts);
        let scheme = join_schemes(counts.scheme.as_ref(), more.scheme.as_ref())?;
        counts.total = sum([&counts.total, &more.total])?;
        counts.scheme = scheme;
        add_many(&mut counts.category, &more.category);
        add_many(&mut counts.unlisted, &more.unlisted);
        add_all(&mut counts.attribute, &more.attribute);
        add_all(&mut counts.kind, &more.kind);
        add_all(&mut counts.genre, &more.genre);
        add_all(&mut counts.channel, &more.channel);
        add_many(&mut counts.section, &more.section);
        add_all(&mut counts.month, &more.month);
        add_all(&mut counts.full_text_electronic, &more.full_text_electronic);
        Ok(())
    }
}

impl TryFrom<Counts> for ItemTally {
    type Error = StatisticsError;

    fn try_from(counts: Counts) -> Result<Self, StatisticsError> {
        let counts = counts.checked()?;
        Ok(Self { counts })
    }
}

impl From<ItemTally> for Counts {
    fn from(tally: ItemTally) -> Self {
        tally.counts
    }
}
