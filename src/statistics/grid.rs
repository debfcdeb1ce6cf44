use std::collections::BTreeMap;

use super::accumulate::add_to_many;
use super::{CountedCategory, ItemCell, Month};
use crate::ledger::{ItemKey, LedgerView, PlacedItem};
use crate::vocabulary::{Attribute, Term};

/// One counter for each month, attribute and category of a ledger: an [`ItemTable`](super::ItemTable)
/// before its cells are named, for naming thousands of cells costs more than counting as many items.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// The codes of the scheme's categories; each row has a cell for each and one for none given.
    codes: Vec<String>,
    first_month: u32,
    /// A block a month; in it a row an attribute, the last for none given.
    dated: Vec<u64>,
    /// The block of the items without a month.
    undated: Vec<u64>,
}

/// Above so many cells nothing is counted in a grid: the months of a ledger may lie centuries apart.
const MOST_CELLS: u32 = 1 << 20;

impl Grid {
    /// Counts the items of a view and hands over those that have no place in the grid.
    pub(super) fn count<'a>(view: LedgerView<'a>, otherwise: impl FnMut(PlacedItem<'a>)) -> Self {
        let block = view.width().saturating_mul(ItemKey::ATTRIBUTES);
        let (first_month, months) = view.months().map_or((0, 0), |months| {
            let more = months.end().saturating_sub(*months.start());
            (*months.start(), more.saturating_add(1))
        });
        let cells = Some(months.saturating_mul(block)).filter(|&cells| cells <= MOST_CELLS);
        let mut dated = vec![0_u64; size(cells.unwrap_or_default())];
        let mut undated = vec![0_u64; size(block)];
        let before = first_month.saturating_add(1).saturating_mul(block);
        view.for_each_cell(
            |cell| {
                let count = match dated.get_mut(size(cell.wrapping_sub(before))) {
                    Some(count) => Some(count),
                    None => undated.get_mut(size(cell)),
                };
                // No count exceeds the number of items held.
                count.map(|count| *count = count.wrapping_add(1)).is_some()
            },
            otherwise,
        );
        let codes = view.scheme().categories().iter();
        Self {
            codes: codes.map(|it| it.code().to_owned()).collect(),
            first_month,
            dated,
            undated,
        }
    }

    /// How many items were counted, which no ledger can have too many of.
    pub(super) fn total(&self) -> u64 {
        let counts = self.dated.iter().chain(&self.undated);
        counts.fold(0, |sum, &count| sum.wrapping_add(count))
    }

    /// Adds the counts of a grid of the same months and categories; `false` when it is of others.
    pub(super) fn merge(&mut self, other: &Self) -> bool {
        let same = self.codes == other.codes
            && self.first_month == other.first_month
            && self.dated.len() == other.dated.len();
        if same {
            let counts = self.dated.iter_mut().chain(&mut self.undated);
            for (count, &more) in counts.zip(other.dated.iter().chain(&other.undated)) {
                *count = count.saturating_add(more);
            }
        }
        same
    }

    /// Adds the cells that hold something to a map, by name.
    pub(super) fn name(&self, cells: &mut BTreeMap<ItemCell, u64>) {
        self.name_cells(&self.undated, |_| None, cells);
        let month = |block| {
            let after = u32::try_from(block).ok()?;
            Month::at(self.first_month.saturating_add(after))
        };
        self.name_cells(&self.dated, month, cells);
    }

    fn name_cells(
        &self,
        counts: &[u64],
        month: impl Fn(usize) -> Option<Month>,
        cells: &mut BTreeMap<ItemCell, u64>,
    ) {
        let width = self.codes.len().saturating_add(1);
        let held = counts.iter().enumerate().filter(|&(_, &count)| count > 0);
        for (place, &count) in held {
            let (row, category) = parted(place, width);
            let (block, attribute) = parted(row, size(ItemKey::ATTRIBUTES));
            let code = self.codes.get(category);
            let cell = ItemCell {
                category: code.map_or(CountedCategory::NotGiven, |code| {
                    CountedCategory::Listed(code.clone())
                }),
                attribute: Attribute::ALL.get(attribute).copied(),
                month: month(block),
            };
            add_to_many(cells, cell, count);
        }
    }
}

/// Divides with a rest.
fn parted(place: usize, by: usize) -> (usize, usize) {
    (
        place.checked_div(by).unwrap_or_default(),
        place.checked_rem(by).unwrap_or_default(),
    )
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
