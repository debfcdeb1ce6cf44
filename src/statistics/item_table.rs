use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::accumulate::SchemeName;
use super::accumulate::{add_many, add_to_many, join_schemes, sum, take_scheme};
use super::grid::Grid;
use super::{Accumulate, Month, StatisticsError};
use crate::ledger::{LedgerView, PlacedItem};
use crate::vocabulary::Attribute;

/// A category as an item was counted under it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "a caller must meet the label that is not listed"
)]
pub enum CountedCategory {
    /// A category of the scheme, by its code.
    Listed(String),
    /// A label that names no category of the scheme, as printed.
    Unlisted(String),
    /// The item carries no label.
    NotGiven,
}

impl CountedCategory {
    /// The category of an entry.
    #[must_use]
    pub fn of(entry: PlacedItem<'_>) -> Self {
        match entry.category() {
            Some(Ok(category)) => Self::Listed(category.code().to_owned()),
            Some(Err(label)) => Self::Unlisted(label.to_owned()),
            None => Self::NotGiven,
        }
    }
}

/// A cell of an [`ItemTable`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the three sides of the table")]
pub struct ItemCell {
    /// The category.
    pub category: CountedCategory,
    /// The disclosure attribute, where given.
    pub attribute: Option<Attribute>,
    /// The month of publication, where given.
    pub month: Option<Month>,
}

/// Counts items by category, attribute and month of publication together (分类统计).
///
/// ```
/// # use chrono::NaiveDate;
/// # use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::statistics::{CountedCategory, ItemCell, ItemTable};
/// # use disclosure::vocabulary::CategoryScheme;
///
/// # let mut ledger = Ledger::new(CategoryScheme::fujian());
/// # let day = NaiveDate::from_ymd_opt(2014, 7, 4).unwrap();
/// # ledger.push(DisclosureItem::builder("通知").category("规划计划类").published_on(day).build()?)?;
/// let table = ItemTable::of(ledger.view());
/// let by_category_and_year =
///     table.by(|cell: &ItemCell| (cell.category.clone(), cell.month.map(|month| month.year())));
/// let plans = CountedCategory::Listed("3".to_owned());
/// assert_eq!(by_category_and_year.get(&(plans, Some(2014))), Some(&1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct ItemTable {
    total: u64,
    scheme: Option<SchemeName>,
    /// What was counted from keys.
    grid: Option<Grid>,
    /// What was counted one by one, merged from elsewhere, or has no place in a grid.
    named: BTreeMap<ItemCell, u64>,
}

impl ItemTable {
    /// Counts the items of a view, from the small keys that the ledger keeps beside them.
    #[must_use]
    pub fn of(view: LedgerView<'_>) -> Self {
        let mut named = BTreeMap::new();
        let grid = Grid::count(view, |entry| {
            add_to_many(&mut named, ItemCell::of(entry), 1);
        });
        let total = named
            .values()
            .copied()
            .fold(grid.total(), u64::saturating_add);
        Self {
            total,
            scheme: (total > 0).then(|| SchemeName::of(view.scheme())),
            grid: Some(grid),
            named,
        }
    }

    /// How many items were counted.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// The id and version of the scheme of the categories; `None` while nothing was counted.
    #[must_use]
    pub fn scheme(&self) -> Option<String> {
        self.scheme.as_ref().map(ToString::to_string)
    }

    /// The cells that hold something.
    #[must_use]
    pub fn cells(&self) -> BTreeMap<ItemCell, u64> {
        let mut cells = self.named.clone();
        if let Some(grid) = &self.grid {
            grid.name(&mut cells);
        }
        cells
    }

    /// Adds the cells up by whatever is asked of them: category, category and year, month.
    pub fn by<K: Ord>(&self, key: impl Fn(&ItemCell) -> K) -> BTreeMap<K, u64> {
        let mut sums = BTreeMap::new();
        for (cell, count) in &self.cells() {
            add_to_many(&mut sums, key(cell), *count);
        }
        sums
    }
}

impl PartialEq for ItemTable {
    fn eq(&self, other: &Self) -> bool {
        self.total == other.total && self.scheme == other.scheme && self.cells() == other.cells()
    }
}

impl Eq for ItemTable {}

impl ItemCell {
    fn of(entry: PlacedItem<'_>) -> Self {
        Self {
            category: CountedCategory::of(entry),
            attribute: entry.item().attribute(),
            month: entry.item().published_on().and_then(Month::of),
        }
    }
}

impl Accumulate for ItemTable {
    type Input<'a> = PlacedItem<'a>;

    fn record(&mut self, entry: PlacedItem<'_>) -> Result<(), StatisticsError> {
        let total = self.total.checked_add(1).ok_or(StatisticsError::TooMany)?;
        take_scheme(&mut self.scheme, entry.scheme())?;
        self.total = total;
        add_to_many(&mut self.named, ItemCell::of(entry), 1);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let scheme = join_schemes(self.scheme.as_ref(), other.scheme.as_ref())?;
        self.total = sum([&self.total, &other.total])?;
        self.scheme = scheme;
        add_many(&mut self.named, &other.named);
        match (&mut self.grid, &other.grid) {
            (Some(grid), Some(more)) => {
                if !grid.merge(more) {
                    more.name(&mut self.named);
                }
            }
            (grid @ None, more) => grid.clone_from(more),
            (Some(_), None) => {}
        }
        Ok(())
    }
}

/// The form in which a table is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<SchemeName>,
    cells: Vec<StoredCell>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredCell {
    category: CountedCategory,
    attribute: Option<Attribute>,
    month: Option<Month>,
    count: u64,
}

impl TryFrom<Stored> for ItemTable {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let total = sum(stored.cells.iter().map(|cell| &cell.count))?;
        let scheme = stored.scheme.filter(|_| total > 0);
        if scheme.is_none() && total > 0 {
            let rule = "category scheme";
            return Err(StatisticsError::NoRule { rule, total });
        }
        let mut cells = BTreeMap::new();
        for stored in stored.cells {
            if stored.count > 0 {
                let cell = ItemCell {
                    category: stored.category,
                    attribute: stored.attribute,
                    month: stored.month,
                };
                add_to_many(&mut cells, cell, stored.count);
            }
        }
        Ok(Self {
            total,
            scheme,
            grid: None,
            named: cells,
        })
    }
}

impl From<ItemTable> for Stored {
    fn from(table: ItemTable) -> Self {
        Self {
            cells: table
                .cells()
                .into_iter()
                .map(|(cell, count)| StoredCell {
                    category: cell.category,
                    attribute: cell.attribute,
                    month: cell.month,
                    count,
                })
                .collect(),
            scheme: table.scheme,
        }
    }
}
