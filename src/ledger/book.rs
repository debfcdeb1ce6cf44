use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::{DisclosureItem, ItemKey, LedgerError, LedgerView};
use crate::finding::{Finding, Level, Words};
use crate::sorted::grouped;
use crate::vocabulary::{Category, CategoryScheme};

/// The items of a publisher, counted by one scheme of categories (台账).
///
/// An index number (索引号) stands once: it is compared by its normalised text. Whatever else is odd
/// is kept and reported by [`findings`](Self::findings): an item published before it was formed, a
/// label that names no category of the scheme.
///
/// ```
/// use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::vocabulary::CategoryScheme;
///
/// let mut ledger = Ledger::new(CategoryScheme::fujian());
/// let numbered = |text: &str| DisclosureItem::builder("通知").index_number(text).build();
/// ledger.push(numbered("QZ07101-0200-2014-00012")?)?;
/// let again = ledger.push(numbered("QZ07101－0200－2014－00012")?);
/// assert_eq!(
///     again.unwrap_err().to_string(),
///     "index number `QZ07101－0200－2014－00012` is that of item 1 already",
/// );
/// assert_eq!(ledger.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Ledger {
    pub(super) scheme: CategoryScheme,
    pub(super) items: Vec<DisclosureItem>,
    pub(super) keys: Vec<ItemKey>,
    /// The cell of each item in a table, apart from the keys so that a table reads 4 bytes an item.
    pub(super) cells: Vec<u32>,
    pub(super) sections: Vec<String>,
    section_places: HashMap<String, u32>,
    /// The position of the item with each normalised index number.
    numbers: HashMap<String, usize>,
    /// What each label printed so far stands for; labels are few and items many.
    labels: HashMap<String, u16>,
    months: Option<(u32, u32)>,
}

impl Ledger {
    /// Opens an empty ledger whose categories are those of the scheme.
    #[must_use]
    pub fn new(scheme: CategoryScheme) -> Self {
        Self {
            scheme,
            items: Vec::new(),
            keys: Vec::new(),
            cells: Vec::new(),
            sections: Vec::new(),
            section_places: HashMap::new(),
            numbers: HashMap::new(),
            labels: HashMap::new(),
            months: None,
        }
    }

    /// Makes room for so many items more, for those who know how many will come.
    pub fn reserve(&mut self, items: usize) {
        self.items.reserve(items);
        self.keys.reserve(items);
        self.cells.reserve(items);
    }

    /// Takes in an item at the end. Of two items with one index number the second is refused; a field
    /// that prints 无 is no number.
    ///
    /// # Errors
    /// [`LedgerError::DuplicateIndexNumber`]; the ledger stays as it was.
    pub fn push(&mut self, item: DisclosureItem) -> Result<(), LedgerError> {
        if let Some(number) = item.index_number().filter(|it| !it.is_printed_none()) {
            if let Some(position) = self.position_of(number.normalized()) {
                return Err(LedgerError::DuplicateIndexNumber {
                    number: number.raw().to_owned(),
                    position,
                });
            }
            self.numbers
                .insert(number.normalized().to_owned(), self.items.len());
        }
        let category = self.category_slot(item.category());
        let section = self.section_slot(item.section());
        let key = ItemKey::new(&item, category, section);
        if let Some(month) = key.month() {
            let (first, last) = self.months.unwrap_or((month, month));
            self.months = Some((first.min(month), last.max(month)));
        }
        self.items.push(item);
        self.keys.push(key);
        self.cells.push(key.cell(self.width()));
        Ok(())
    }

    /// The cells in a row of a table: one for each category, and one for none given.
    pub(crate) fn width(&self) -> u32 {
        let categories = self.scheme.categories().len();
        u32::try_from(categories).map_or(u32::MAX, |it| it.saturating_add(1))
    }

    fn category_slot(&mut self, label: Option<&str>) -> u16 {
        let Some(label) = label else {
            return u16::try_from(self.scheme.categories().len()).unwrap_or(ItemKey::UNLISTED);
        };
        if let Some(&slot) = self.labels.get(label) {
            return slot;
        }
        let found = self.scheme.find(label);
        let slot = found.map_or(ItemKey::UNLISTED, Category::position);
        self.labels.insert(label.to_owned(), slot);
        slot
    }

    fn section_slot(&mut self, name: Option<&str>) -> u32 {
        let Some(name) = name else {
            return ItemKey::NO_SECTION;
        };
        if let Some(&place) = self.section_places.get(name) {
            return place;
        }
        let place = u32::try_from(self.sections.len()).unwrap_or(ItemKey::NO_SECTION);
        self.sections.push(name.to_owned());
        self.section_places.insert(name.to_owned(), place);
        place
    }

    /// The scheme of its categories.
    #[must_use]
    pub const fn scheme(&self) -> &CategoryScheme {
        &self.scheme
    }

    /// The items, in the order they came.
    #[must_use]
    pub fn items(&self) -> &[DisclosureItem] {
        &self.items
    }

    /// How many items it holds.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// Holds nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The position, from 0, of the item whose index number has this normalised text.
    #[must_use]
    pub fn position_of(&self, normalized: &str) -> Option<usize> {
        self.numbers.get(normalized).copied()
    }

    /// Looks at the whole ledger, to count it.
    #[must_use]
    pub fn view(&self) -> LedgerView<'_> {
        LedgerView::whole(self)
    }

    /// The numbers of the months in which its items were published, earliest to latest.
    pub(crate) fn months(&self) -> Option<RangeInclusive<u32>> {
        self.months.map(|(first, last)| first..=last)
    }

    /// Reports what is odd: each item published before it was formed, and each label that names no
    /// category of the scheme, with how many items carry it. Items are numbered from 1.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut unlisted = Vec::new();
        for (position, (item, key)) in self.items.iter().zip(&self.keys).enumerate() {
            let place = place(position, item);
            if let (Some(formed), Some(published)) = (item.formed_on(), item.published_on())
                && published < formed
            {
                findings.push(
                    Finding::new(
                        "published-before-formed",
                        Level::Warning,
                        Words::new(
                            format!("发布日期{published}早于成文日期{formed}"),
                            format!("published on {published}, before it was formed on {formed}"),
                        ),
                    )
                    .at(place.clone()),
                );
            }
            if let (ItemKey::UNLISTED, Some(label)) = (key.category, item.category())
                && self.scheme.find(label).is_none()
            {
                unlisted.push((label, place));
            }
        }
        findings.extend(grouped(unlisted).into_iter().map(|(label, places)| {
            let scheme = self.scheme.id();
            let count = places.len();
            let message = Words::new(
                format!("“{label}”不在分类“{scheme}”中，{count}条"),
                format!("`{label}` is no category of scheme `{scheme}`: items {count}"),
            );
            let finding = Finding::new("unlisted-category", Level::Warning, message);
            places.into_iter().fold(finding, Finding::at)
        }));
        findings
    }
}

/// Where an item stands, as people count, with its number if it has one.
pub(crate) fn place(position: usize, item: &DisclosureItem) -> String {
    let ordinal = position.saturating_add(1);
    item.index_number().map_or_else(
        || format!("item {ordinal}"),
        |number| format!("item {ordinal} ({number})"),
    )
}
