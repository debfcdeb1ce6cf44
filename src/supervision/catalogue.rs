use chrono::NaiveDate;
use serde::Serialize;

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};
use crate::ledger::{Entry, LedgerView, place};
use crate::vocabulary::Attribute;

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
    fn of(entry: Entry<'_>) -> Self {
        let item = entry.item();
        Self {
            index: item.index_number().map(|number| number.raw().to_owned()),
            name: item.title().to_owned(),
            summary: item.summary().map(str::to_owned),
            generated_on: item.formed_on(),
        }
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
/// let catalogue = DisclosureCatalogue::of(ledger.view(), Edition::Decree711, day(31));
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
    /// Draws the catalogue and checks it. An entry that lacks an element is an error
    /// (`catalogue-entry`); an item without an attribute (`catalogue-attribute`), or marked for
    /// proactive disclosure and not published (`catalogue-unpublished`), is a warning.
    #[must_use]
    pub fn of(ledger: LedgerView<'_>, edition: Edition, as_of: NaiveDate) -> Self {
        let mut catalogue = Self {
            entries: Vec::new(),
            findings: Vec::new(),
        };
        for entry in ledger.entries() {
            let item = entry.item();
            match item.attribute() {
                Some(Attribute::OnRequest | Attribute::Withheld) => {}
                None => catalogue.report(
                    entry,
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
                        entry,
                        edition,
                        "catalogue-unpublished",
                        Level::Warning,
                        Words::new("尚未公开，不入目录", "not published: not in the catalogue"),
                    );
                }
                Some(Attribute::Proactive) => catalogue.enter(entry, edition),
            }
        }
        catalogue
    }

    fn enter(&mut self, entry: Entry<'_>, edition: Edition) {
        let made = CatalogueEntry::of(entry);
        let lacks = made.lacks();
        if !lacks.is_empty() {
            let zh: Vec<_> = lacks.iter().map(|(zh, _)| *zh).collect();
            let en: Vec<_> = lacks.iter().map(|(_, en)| *en).collect();
            let words = Words::new(
                format!("目录条目缺少：{}", zh.join("、")),
                format!("the catalogue entry lacks: {}", en.join(", ")),
            );
            self.report(entry, edition, "catalogue-entry", Level::Error, words);
        }
        self.entries.push(made);
    }

    fn report(
        &mut self,
        entry: Entry<'_>,
        edition: Edition,
        rule: &'static str,
        level: Level,
        words: Words,
    ) {
        let finding = Finding::new(rule, level, words)
            .at(place(entry.position(), entry.item()))
            .citing(basis(edition));
        self.findings.push(finding);
    }

    /// The entries, in the order of the ledger.
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
    let number = match edition {
        Edition::Decree492 => 19,
        Edition::Decree711 => 12,
    };
    Citation::regulation(edition, Provision::article(number))
}
