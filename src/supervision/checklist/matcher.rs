use serde::{Deserialize, Serialize};

use super::Tag;
use crate::ledger::DisclosureItem;
use crate::vocabulary::CategoryScheme;

/// Something that can be read off an item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Criterion {
    /// It has this keyword (关键词).
    Keyword(String),
    /// Its label names this category, compared as schemes compare labels.
    Category(String),
    /// It stands in this column of the website (栏目).
    SiteColumn(String),
    /// It comes from this publisher (发布机构), as printed.
    Publisher(String),
    /// It comes from this section (科室).
    Section(String),
    /// It has this index number (索引号), compared by the normalised text.
    IndexNumber(String),
    /// Its title contains this text. The caller vouches for it.
    TitleContains(String),
}

impl Criterion {
    fn holds(&self, item: &DisclosureItem) -> bool {
        match self {
            Self::Keyword(word) => item.keywords().contains(word),
            Self::Category(label) => item
                .category()
                .is_some_and(|own| CategoryScheme::key(own) == CategoryScheme::key(label)),
            Self::SiteColumn(column) => item.site_column() == Some(column),
            Self::Publisher(name) => item.publisher() == Some(name),
            Self::Section(name) => item.section() == Some(name),
            Self::IndexNumber(number) => item
                .index_number()
                .is_some_and(|own| own.normalized() == number),
            Self::TitleContains(part) => item.title().contains(part.as_str()),
        }
    }
}

/// A row of the caller's table that tells which items stand for an element.
///
/// The crate itself never reads an element out of a title: that is the caller's word. Of several rows
/// one that holds is enough.
///
/// ```
/// use disclosure::ledger::DisclosureItem;
/// use disclosure::supervision::{MatchRow, Tag};
///
/// let row: MatchRow = serde_json::from_str(
///     r#"{"checklist": "budget", "element": "department-budget",
///         "when": [{"site-column": "bmyjsgk"}, {"title-contains": "预算"}]}"#,
/// )?;
/// let item = DisclosureItem::builder("2024年部门预算").site_column("bmyjsgk").build()?;
/// let wanted: Tag = "budget/department-budget@2024".parse()?;
/// assert!(row.matches(&wanted, &item));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain data of the caller")]
pub struct MatchRow {
    /// The id of the checklist.
    pub checklist: String,
    /// The code of the element.
    pub element: String,
    /// The key of the case; with none the row serves every case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// What must hold of the item, all of it; an empty list matches nothing.
    pub when: Vec<Criterion>,
}

impl MatchRow {
    /// The item stands for the element that the tag names.
    #[must_use]
    pub fn matches(&self, wanted: &Tag, item: &DisclosureItem) -> bool {
        self.checklist == wanted.checklist()
            && self.element == wanted.element()
            && self
                .case
                .as_deref()
                .is_none_or(|case| wanted.case() == Some(case))
            && !self.when.is_empty()
            && self.when.iter().all(|criterion| criterion.holds(item))
    }
}
