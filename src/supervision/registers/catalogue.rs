use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};
use crate::ledger::{LedgerView, PlacedItem, place};
use crate::vocabulary::{Attribute, IndexNumber};
use crate::workflow::Text;
use crate::workflow::publication::PublicItem;

/// An entry of the catalogue with its four elements (目录条目); one that the ledger does not have is
/// absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CatalogueEntry {
    /// The index number (索引), as printed.
    pub index: Option<String>,
    /// The name (名称).
    pub name: String,
    /// The summary (内容概述).
    pub summary: Option<String>,
    /// The day it was generated (生成日期): the day it was formed.
    pub generated_on: Option<NaiveDate>,
}

impl CatalogueEntry {
    fn of(entry: PlacedItem<'_>) -> Self {
        let item = entry.item();
        Self {
            index: item.index_number().map(|number| number.raw().to_owned()),
            name: item.title().to_owned(),
            summary: item.summary().map(str::to_owned),
            generated_on: item.formed_on(),
        }
    }

    /// The entry of an item that the public may see; `None` for one withdrawn.
    fn of_public(item: &PublicItem) -> Option<Self> {
        let name = item.title()?;
        let entry = item.catalogue_entry();
        let trimmed = |text: &Text| text.as_str().trim().to_owned();
        Some(Self {
            index: item.index_number().map(str::to_owned),
            name: entry
                .and_then(|entry| entry.name.as_ref())
                .map_or_else(|| name.to_owned(), trimmed),
            summary: entry.and_then(|entry| entry.summary.as_ref()).map(trimmed),
            generated_on: entry.and_then(|entry| entry.generated_on),
        })
    }

    /// The elements that are missing, in Chinese and English.
    fn lacks(&self) -> Vec<(&'static str, &'static str)> {
        [
            (self.index.is_none(), ("索引", "index")),
            (self.summary.is_none(), ("内容概述", "summary")),
            (self.generated_on.is_none(), ("生成日期", "generation date")),
        ]
        .into_iter()
        .filter_map(|(is_missing, names)| is_missing.then_some(names))
        .collect()
    }
}

/// The catalogue of government information (政府信息公开目录), drawn from a ledger on a day.
///
/// Basis: Decree 492 Art. 19, Decree 711 Art. 12. Only what is marked for proactive disclosure and was
/// published by the day enters it: an item without an attribute does not, and nothing of one that does
/// not enter is shown but its place in the ledger.
///
/// ```
/// use std::collections::BTreeSet;
///
/// use chrono::NaiveDate;
/// use disclosure::law::Edition;
/// use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::supervision::DisclosureCatalogue;
/// use disclosure::vocabulary::{Attribute, CategoryScheme};
///
/// let day = |d| NaiveDate::from_ymd_opt(2024, 3, d).unwrap();
/// let mut ledger = Ledger::new(CategoryScheme::fujian());
/// let item = |title, attribute| DisclosureItem::builder(title).attribute(attribute).published_on(day(4));
/// ledger.push(item("招生计划", Attribute::Proactive).summary("各校名额").formed_on(day(1)).build()?)?;
/// ledger.push(item("请示", Attribute::Withheld).build()?)?;
/// let (view, withdrawn) = (ledger.view(), BTreeSet::new());
/// let catalogue = DisclosureCatalogue::of(view, &withdrawn, Edition::Decree711, day(31));
/// assert_eq!(catalogue.entries().len(), 1);
/// assert_eq!(
///     catalogue.findings()[0].to_string(),
///     "error catalogue-entry at item 1: the catalogue entry lacks: index",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisclosureCatalogue {
    entries: Vec<CatalogueEntry>,
    findings: Vec<Finding>,
}

impl DisclosureCatalogue {
    /// Draws the catalogue from what the public may see of each publication, where the machine keeps
    /// them: nothing else of them can enter, and what is withdrawn does not. An entry that lacks an
    /// element is an error (`catalogue-entry`).
    #[must_use]
    pub fn of_public<'a>(
        items: impl IntoIterator<Item = &'a PublicItem>,
        edition: Edition,
    ) -> Self {
        let mut catalogue = Self {
            entries: Vec::new(),
            findings: Vec::new(),
        };
        for (ordinal, item) in (1_usize..).zip(items) {
            if let Some(made) = CatalogueEntry::of_public(item) {
                let place = item
                    .index_number()
                    .map_or_else(|| format!("item {ordinal}"), str::to_owned);
                catalogue.enter(made, &place, edition);
            }
        }
        catalogue
    }

    /// Draws the catalogue from a ledger and checks it. A ledger does not know what was taken down:
    /// items whose printed index number or address is among the withdrawn do not enter, and are noted
    /// (`catalogue-withdrawn`). An entry that lacks an element is an error
    /// (`catalogue-entry`); an item without an attribute (`catalogue-attribute`), or marked for
    /// proactive disclosure and not published (`catalogue-unpublished`), is a warning.
    #[must_use]
    pub fn of(
        ledger: LedgerView<'_>,
        withdrawn: &BTreeSet<String>,
        edition: Edition,
        as_of: NaiveDate,
    ) -> Self {
        let mut catalogue = Self {
            entries: Vec::new(),
            findings: Vec::new(),
        };
        for entry in ledger.entries() {
            let item = entry.item();
            let at = place(entry.position(), item);
            let index = item.index_number().map(IndexNumber::raw);
            let is_withdrawn = [index, item.address()]
                .into_iter()
                .flatten()
                .any(|id| withdrawn.contains(id));
            match item.attribute() {
                Some(Attribute::OnRequest | Attribute::Withheld) => {}
                _ if is_withdrawn => catalogue.report(
                    &at,
                    edition,
                    "catalogue-withdrawn",
                    Level::Note,
                    Words::new("已撤下，不入目录", "withdrawn: not in the catalogue"),
                ),
                None => catalogue.report(
                    &at,
                    edition,
                    "catalogue-attribute",
                    Level::Warning,
                    Words::new(
                        "未标公开属性，不入目录",
                        "no disclosure attribute: not in the catalogue",
                    ),
                ),
                Some(Attribute::Proactive) if item.published_on().is_none_or(|on| on > as_of) => {
                    catalogue.report(
                        &at,
                        edition,
                        "catalogue-unpublished",
                        Level::Warning,
                        Words::new("尚未公开，不入目录", "not published: not in the catalogue"),
                    );
                }
                Some(Attribute::Proactive) => {
                    catalogue.enter(CatalogueEntry::of(entry), &at, edition);
                }
            }
        }
        catalogue
    }

    fn enter(&mut self, made: CatalogueEntry, at: &str, edition: Edition) {
        let lacks = made.lacks();
        if !lacks.is_empty() {
            let zh: Vec<_> = lacks.iter().map(|(zh, _)| *zh).collect();
            let en: Vec<_> = lacks.iter().map(|(_, en)| *en).collect();
            let words = Words::new(
                format!("目录条目缺少：{}", zh.join("、")),
                format!("the catalogue entry lacks: {}", en.join(", ")),
            );
            self.report(at, edition, "catalogue-entry", Level::Error, words);
        }
        self.entries.push(made);
    }

    fn report(
        &mut self,
        at: &str,
        edition: Edition,
        rule: &'static str,
        level: Level,
        words: Words,
    ) {
        let finding = Finding::new(rule, level, words)
            .at(at.to_owned())
            .citing(basis(edition));
        self.findings.push(finding);
    }

    /// The entries, in the order of the ledger or of the publications.
    #[must_use]
    pub fn entries(&self) -> &[CatalogueEntry] {
        &self.entries
    }

    /// What is wrong with them, and what did not enter.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

/// The article on guide and catalogue.
pub(super) const fn basis(edition: Edition) -> Citation {
    match edition {
        Edition::Decree492 => Citation::regulation(Edition::Decree492, Provision::article(19)),
        Edition::Decree711 => Citation::regulation(Edition::Decree711, Provision::article(12)),
    }
}
