use serde::{Deserialize, Serialize};

use super::accumulate::{add, add_all, join_periods, sum};
use super::roll_up::{counts_in_order, neighbours};
use super::{Accumulate, Period, RollUp, StatisticsError};
use crate::ledger::{DisclosureItem, LedgerView};
use crate::sorted::{SortedMap, SortedSet};
use crate::vocabulary::{Attribute, PublicationChannel};

/// Whether an item is a normative document, which a ledger does not say and the caller may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every answer")]
pub enum Normative {
    /// Nobody has said.
    Unknown,
    /// It is none.
    No,
    /// Rules under the Legislation Law (规章).
    Rules,
    /// An administrative normative document (行政规范性文件).
    Document,
}

/// What was made and published in a period, as far as a ledger tells (主动公开).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::statistics::{Normative, Period, PublicationTally};
/// use disclosure::vocabulary::CategoryScheme;
///
/// let day = NaiveDate::from_ymd_opt(2024, 5, 6).unwrap();
/// let mut ledger = Ledger::new(CategoryScheme::fujian());
/// ledger.push(DisclosureItem::builder("办法").formed_on(day).published_on(day).build()?)?;
/// let year = Period::year(2024)?;
/// let told = PublicationTally::of(ledger.view(), year, |_| Normative::Document);
/// assert_eq!(told.made(Normative::Document), Some(1));
/// let untold = PublicationTally::of(ledger.view(), year, |_| Normative::Unknown);
/// assert_eq!(untold.made(Normative::Document), None, "not known, and so not zero");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct PublicationTally {
    period: Option<Period>,
    items: u64,
    published: u64,
    /// By line of the statistics table.
    channels: SortedMap<Way, u64>,
    made: SortedMap<Normative, u64>,
    public: SortedMap<Normative, u64>,
    available: SortedMap<Normative, u64>,
}

/// A line for the ways of publication; all others share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Way {
    Gazette,
    Website,
    Microblog,
    Wechat,
    Other,
    /// The item does not say how it was published.
    NotGiven,
}

impl Way {
    const fn of(channel: PublicationChannel) -> Self {
        match channel {
            PublicationChannel::Gazette => Self::Gazette,
            PublicationChannel::Website => Self::Website,
            PublicationChannel::Microblog => Self::Microblog,
            PublicationChannel::Wechat => Self::Wechat,
            PublicationChannel::OnlineMedia
            | PublicationChannel::PressConference
            | PublicationChannel::Newspaper
            | PublicationChannel::Radio
            | PublicationChannel::Television
            | PublicationChannel::Archive
            | PublicationChannel::Library
            | PublicationChannel::ServiceHall
            | PublicationChannel::Other => Self::Other,
        }
    }
}

impl PublicationTally {
    /// Counts the items of a view in a period, by what the caller says of each.
    #[must_use]
    pub fn of(
        view: LedgerView<'_>,
        period: Period,
        mut normative: impl FnMut(&DisclosureItem) -> Normative,
    ) -> Self {
        let mut tally = Self {
            period: Some(period),
            ..Self::default()
        };
        for entry in view.entries() {
            let item = entry.item();
            tally.count(item, period, normative(item));
        }
        tally
    }

    fn count(&mut self, item: &DisclosureItem, period: Period, normative: Normative) {
        self.period = Some(period);
        self.items = self.items.saturating_add(1);
        if item.formed_on().is_some_and(|day| period.contains(day)) {
            add(&mut self.made, normative, 1);
        }
        let is_open = item.attribute().is_none_or(|it| it == Attribute::Proactive);
        let Some(published) = item.published_on().filter(|_| is_open) else {
            return;
        };
        if published <= period.through() {
            add(&mut self.available, normative, 1);
        }
        if !period.contains(published) {
            return;
        }
        self.published = self.published.saturating_add(1);
        add(&mut self.public, normative, 1);
        let mut ways: SortedSet<Way> = item.channels().iter().map(|it| Way::of(*it)).collect();
        if ways.is_empty() {
            ways.insert(Way::NotGiven);
        }
        for way in ways {
            add(&mut self.channels, way, 1);
        }
    }

    /// The period, kept also where nothing was counted in it; `None` for [`Default`].
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        self.period
    }

    /// How many items were published in the period; those marked for another attribute than proactive
    /// disclosure do not count.
    #[must_use]
    pub const fn published(&self) -> u64 {
        self.published
    }

    /// How many were published on such a channel, an item once for each. The channels after those of
    /// the official accounts share one line. `None` when an item does not say how it was published.
    #[must_use]
    pub fn published_on(&self, channel: PublicationChannel) -> Option<u64> {
        if self.channels.contains_key(&Way::NotGiven) {
            return None;
        }
        let count = self.channels.get(&Way::of(channel));
        Some(count.copied().unwrap_or_default())
    }

    /// How many of a kind were formed in the period (制发); `None` when of an item nobody said what it
    /// is.
    #[must_use]
    pub fn made(&self, kind: Normative) -> Option<u64> {
        told(&self.made, kind)
    }

    /// How many of a kind were published in the period; `None` as for those made.
    #[must_use]
    pub fn made_public(&self, kind: Normative) -> Option<u64> {
        told(&self.public, kind)
    }

    /// How many of a kind were published through the end of the period; `None` as for those made.
    #[must_use]
    pub fn available(&self, kind: Normative) -> Option<u64> {
        told(&self.available, kind)
    }
}

fn told(counts: &SortedMap<Normative, u64>, kind: Normative) -> Option<u64> {
    if counts.contains_key(&Normative::Unknown) {
        return None;
    }
    Some(counts.get(&kind).copied().unwrap_or_default())
}

impl Accumulate for PublicationTally {
    /// An item, the period in which it is looked at, and whether it is a normative document.
    type Input<'a> = (&'a DisclosureItem, Period, Normative);

    fn record(
        &mut self,
        (item, period, normative): Self::Input<'_>,
    ) -> Result<(), StatisticsError> {
        join_periods(self.period, Some(period))?;
        sum([&self.items, &1])?;
        self.count(item, period, normative);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let period = join_periods(self.period, other.period)?;
        self.items = sum([&self.items, &other.items])?;
        self.period = period;
        self.published = self.published.saturating_add(other.published);
        add_all(&mut self.channels, &other.channels);
        add_all(&mut self.made, &other.made);
        add_all(&mut self.public, &other.public);
        add_all(&mut self.available, &other.available);
        Ok(())
    }
}

/// Every part is to look at the whole ledger, since what is available adds up from its first day on.
impl RollUp for PublicationTally {
    fn period(&self) -> Option<Period> {
        self.period
    }

    fn period_of((_, period, _): &Self::Input<'_>) -> Period {
        *period
    }

    fn roll_up<'t>(
        whole: Period,
        parts: impl IntoIterator<Item = &'t Self>,
    ) -> Result<Self, StatisticsError> {
        let parts = counts_in_order(whole, parts)?;
        for (&(before, one), &(after, other)) in neighbours(&parts) {
            let (available, published) = (sum(one.available.values())?, other.published);
            let found = sum(other.available.values())?;
            if sum([&available, &published])? > found {
                return Err(StatisticsError::ItemsLost {
                    before,
                    after,
                    available,
                    published,
                    found,
                });
            }
        }
        let last = parts.last().map(|(_, part)| (*part).clone());
        let last = last.unwrap_or_default();
        let mut rolled_up = Stored {
            period: Some(whole),
            items: last.items,
            published: sum(parts.iter().map(|(_, part)| &part.published))?,
            available: last.available,
            ..Stored::default()
        };
        for (_, part) in &parts {
            add_all(&mut rolled_up.channels, &part.channels);
            add_all(&mut rolled_up.made, &part.made);
            add_all(&mut rolled_up.public, &part.public);
        }
        Self::try_from(rolled_up)
    }
}

/// A tally as it is stored, before its counts were looked at.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Stored {
    period: Option<Period>,
    items: u64,
    published: u64,
    channels: SortedMap<Way, u64>,
    made: SortedMap<Normative, u64>,
    public: SortedMap<Normative, u64>,
    available: SortedMap<Normative, u64>,
}

impl TryFrom<Stored> for PublicationTally {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let unbalanced = |of, total| Err(StatisticsError::Unbalanced { of, total });
        let (items, published) = (stored.items, stored.published);
        if sum(stored.public.values())? != published || published > sum(stored.available.values())?
        {
            return unbalanced("kind of document", published);
        }
        if sum(stored.made.values())?.max(sum(stored.available.values())?) > items {
            return unbalanced("items", items);
        }
        let most = stored.channels.values().copied().max().unwrap_or_default();
        if most > published || sum(stored.channels.values())? < published {
            return unbalanced("channels", published);
        }
        let period = stored.period;
        if period.is_none() && items > 0 {
            let rule = "period";
            return Err(StatisticsError::NoRule { rule, total: items });
        }
        let held = |mut counts: SortedMap<Normative, u64>| {
            counts.retain(|_, count| *count > 0);
            counts
        };
        let mut channels = stored.channels;
        channels.retain(|_, count| *count > 0);
        Ok(Self {
            period,
            items,
            published,
            channels,
            made: held(stored.made),
            public: held(stored.public),
            available: held(stored.available),
        })
    }
}
