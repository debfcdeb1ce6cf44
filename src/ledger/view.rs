use std::fmt;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::key::day_number;
use super::{DisclosureItem, ItemKey, Ledger};
use crate::vocabulary::{Category, CategoryScheme};

/// A run of a ledger's items, or those of them that were published in a span of days.
///
/// ```
/// # use chrono::NaiveDate;
/// # use disclosure::ledger::{DisclosureItem, Ledger};
/// # use disclosure::vocabulary::CategoryScheme;
/// let day = |m| NaiveDate::from_ymd_opt(2014, m, 1).unwrap();
/// let mut ledger = Ledger::new(CategoryScheme::fujian());
/// ledger.push(DisclosureItem::builder("a").published_on(day(3)).build()?)?;
/// ledger.push(DisclosureItem::builder("b").published_on(day(9)).build()?)?;
/// ledger.push(DisclosureItem::builder("c").build()?)?;
/// let spring = ledger.view().published_between(day(1), day(6));
/// assert_eq!(spring.entries().map(|entry| entry.item().title()).collect::<Vec<_>>(), ["a"]);
/// let (first, rest) = ledger.view().split_at(1);
/// assert_eq!((first.entries().count(), rest.entries().count()), (1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct LedgerView<'a> {
    ledger: &'a Ledger,
    first: usize,
    items: &'a [DisclosureItem],
    keys: &'a [ItemKey],
    cells: &'a [u32],
    from: u32,
    through: u32,
}

impl<'a> LedgerView<'a> {
    pub(super) fn whole(ledger: &'a Ledger) -> Self {
        Self {
            ledger,
            first: 0,
            items: &ledger.items,
            keys: &ledger.keys,
            cells: &ledger.cells,
            from: 0,
            through: u32::MAX,
        }
    }

    /// Leaves only what was published from one day through another; an item without a date of
    /// publication is left out.
    #[must_use]
    pub fn published_between(mut self, from: NaiveDate, through: NaiveDate) -> Self {
        self.from = self.from.max(day_number(from));
        self.through = self.through.min(day_number(through));
        self
    }

    /// Cuts the run in two before its item number `count`, counted from 0, so that two threads can
    /// count; beyond the end the second part is empty.
    #[must_use]
    pub fn split_at(self, count: usize) -> (Self, Self) {
        let (items, more_items) = cut(self.items, count);
        let (keys, more_keys) = cut(self.keys, count);
        let (cells, more_cells) = cut(self.cells, count);
        (
            Self {
                items,
                keys,
                cells,
                ..self
            },
            Self {
                first: self.first.saturating_add(items.len()),
                items: more_items,
                keys: more_keys,
                cells: more_cells,
                ..self
            },
        )
    }

    /// The items, each with its place.
    pub fn entries(self) -> impl Iterator<Item = PlacedItem<'a>> {
        let Self { ledger, first, .. } = self;
        self.items
            .iter()
            .zip(self.keys)
            .enumerate()
            .filter(move |(_, (_, key))| self.takes(**key))
            .map(move |(offset, (item, &key))| PlacedItem {
                ledger,
                position: first.saturating_add(offset),
                item,
                key,
            })
    }

    /// Hands each key to one function, and what its key cannot tell in full to another; reads no
    /// item that the first function settles.
    pub(crate) fn for_each_key(
        self,
        mut settle: impl FnMut(ItemKey) -> bool,
        mut otherwise: impl FnMut(PlacedItem<'a>),
    ) {
        for (offset, &key) in self.keys.iter().enumerate() {
            if self.takes(key) && !settle(key) {
                self.entry(offset).into_iter().for_each(&mut otherwise);
            }
        }
    }

    /// As [`for_each_key`](Self::for_each_key), with the numbers of the cells of a table.
    pub(crate) fn for_each_cell(
        self,
        mut settle: impl FnMut(u32) -> bool,
        mut otherwise: impl FnMut(PlacedItem<'a>),
    ) {
        let otherwise = |offset| self.entry(offset).into_iter().for_each(&mut otherwise);
        let cells = self.cells.iter().enumerate();
        if self.from == 0 && self.through == u32::MAX {
            cells
                .filter(|&(_, &cell)| !settle(cell))
                .map(|(offset, _)| offset)
                .for_each(otherwise);
        } else {
            cells
                .zip(self.keys)
                .filter(|&((_, &cell), &key)| self.takes(key) && !settle(cell))
                .map(|((offset, _), _)| offset)
                .for_each(otherwise);
        }
    }

    fn entry(self, offset: usize) -> Option<PlacedItem<'a>> {
        Some(PlacedItem {
            ledger: self.ledger,
            position: self.first.saturating_add(offset),
            item: self.items.get(offset)?,
            key: *self.keys.get(offset)?,
        })
    }

    const fn takes(&self, key: ItemKey) -> bool {
        self.from <= key.published() && key.published() <= self.through
    }

    /// The scheme of the ledger's categories.
    #[must_use]
    pub const fn scheme(self) -> &'a CategoryScheme {
        self.ledger.scheme()
    }

    pub(crate) fn width(self) -> u32 {
        self.ledger.width()
    }

    pub(crate) fn sections(self) -> &'a [String] {
        &self.ledger.sections
    }

    pub(crate) fn months(self) -> Option<RangeInclusive<u32>> {
        self.ledger.months()
    }
}

fn cut<T>(run: &[T], count: usize) -> (&[T], &[T]) {
    run.split_at_checked(count).unwrap_or((run, &[]))
}

impl fmt::Debug for LedgerView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.entries()).finish()
    }
}

/// An item at its place in a [`Ledger`].
#[derive(Clone, Copy)]
pub struct PlacedItem<'a> {
    ledger: &'a Ledger,
    position: usize,
    item: &'a DisclosureItem,
    key: ItemKey,
}

impl<'a> PlacedItem<'a> {
    /// The item.
    #[must_use]
    pub const fn item(self) -> &'a DisclosureItem {
        self.item
    }

    /// Its position in the ledger, from 0.
    #[must_use]
    pub const fn position(self) -> usize {
        self.position
    }

    /// The scheme of the ledger's categories.
    #[must_use]
    pub const fn scheme(self) -> &'a CategoryScheme {
        self.ledger.scheme()
    }

    /// The category its label names in the scheme, or the label when none has it; `None` when the
    /// item carries no label.
    #[must_use]
    pub fn category(self) -> Option<Result<&'a Category, &'a str>> {
        let label = self.item.category()?;
        let found = match self.key.category {
            ItemKey::UNLISTED => self.scheme().find(label),
            position => self.scheme().at(position),
        };
        Some(found.ok_or(label))
    }
}

impl fmt::Debug for PlacedItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlacedItem")
            .field("position", &self.position)
            .field("item", self.item)
            .finish_non_exhaustive()
    }
}
