use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::key;
use crate::law::Citation;
use crate::vocabulary::VocabularyError;

/// A category of a [`CategoryScheme`]: written down, then checked and numbered by the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    code: String,
    label: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    remainder: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    citation: Option<Citation>,
    #[serde(skip)]
    position: u16,
}

impl Category {
    /// Writes down a category with its code and the label it is printed with.
    #[must_use]
    pub fn new(code: &str, label: &str) -> Self {
        Self {
            code: code.to_owned(),
            label: label.to_owned(),
            aliases: Vec::new(),
            parent: None,
            remainder: false,
            citation: None,
            position: 0,
        }
    }

    /// Adds another label by which the category is found.
    #[must_use]
    pub fn alias(mut self, label: &str) -> Self {
        self.aliases.push(label.to_owned());
        self
    }

    /// Puts the category under the one with this code, which must stand before it.
    #[must_use]
    pub fn under(mut self, parent: &str) -> Self {
        self.parent = Some(parent.to_owned());
        self
    }

    /// Marks the category as the one for everything else (其他).
    #[must_use]
    pub fn remainder(mut self) -> Self {
        self.remainder = true;
        self
    }

    /// Names the text the category stands on.
    #[must_use]
    pub fn citing(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }

    /// The code, unique in the scheme.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The label it is printed with.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The other labels by which it is found.
    #[must_use]
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// The code of the category above it, if there is one.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.parent.as_deref()
    }

    /// Holds everything that fits no other category (其他).
    #[must_use]
    pub const fn is_remainder(&self) -> bool {
        self.remainder
    }

    /// The text it stands on, where there is one.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// Its place in the scheme from 0 without gaps, for dense counters; 0 before it stands in one.
    #[must_use]
    pub const fn position(&self) -> u16 {
        self.position
    }
}

/// An ordered list of categories (信息分类) with a name and a version.
///
/// No national list is used for counting, so a scheme is data: three are built in, others are loaded
/// with serde or made with [`new`](Self::new), through the same checks. A label is matched by its
/// key: full-width forms folded, white space, punctuation and the words 类 and 信息 dropped. Anything
/// beyond that is an alias. Sub-categories are found by their path, `综合政务\其他`, and by their own
/// name where it is unambiguous. The map is built once, so keep the scheme for as long as labels come.
///
/// ```
/// use disclosure::vocabulary::{Category, CategoryScheme};
///
/// let scheme = CategoryScheme::new(
///     "county",
///     "2024",
///     vec![Category::new("1", "规划计划类"), Category::new("2", "其他").remainder()],
/// )?;
/// assert_eq!(scheme.find("规划、计划类信息").map(|class| class.position()), Some(0));
/// let classified: Vec<_> = scheme.classify(["政务动态"]).collect();
/// assert_eq!(classified, [Err("政务动态")]);
/// # Ok::<(), disclosure::vocabulary::VocabularyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct CategoryScheme {
    id: String,
    version: String,
    categories: Vec<Category>,
    codes: BTreeMap<String, u16>,
    /// Those of the top by key.
    top: BTreeMap<String, u16>,
    /// For each category its members by key.
    members: Vec<BTreeMap<String, u16>>,
    /// Sub-categories by their own key; [`SEVERAL`] where several have it.
    unplaced: BTreeMap<String, u16>,
}

/// No category stands at the last position.
const SEVERAL: u16 = u16::MAX;

/// The form in which a scheme is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    version: String,
    categories: Vec<Category>,
}

impl CategoryScheme {
    /// Checks a list of categories and makes it a scheme.
    ///
    /// # Errors
    /// [`VocabularyError`] names the first place that is wrong: nothing in the list, a code or a
    /// label that stands twice, a label without letters, a parent that does not stand before.
    pub fn new(id: &str, version: &str, entries: Vec<Category>) -> Result<Self, VocabularyError> {
        for (name, field) in [(id, "id"), (version, "identifier of its version")] {
            if name.trim().is_empty() {
                return Err(VocabularyError::Unnamed { field });
            }
        }
        if entries.is_empty() {
            return Err(VocabularyError::Empty {
                scheme: id.to_owned(),
            });
        }
        let count = entries.len();
        let mut scheme = Self::empty(id, version);
        for entry in entries {
            let position = u16::try_from(scheme.categories.len())
                .ok()
                .filter(|&position| position < u16::MAX)
                .ok_or_else(|| VocabularyError::TooMany {
                    scheme: id.to_owned(),
                    count,
                })?;
            scheme.push(position, entry)?;
        }
        Ok(scheme)
    }

    /// Builds one of the crate's own schemes, which a test sends through [`new`](Self::new).
    pub(super) fn built_in(id: &str, version: &str, entries: Vec<Category>) -> Self {
        let mut scheme = Self::empty(id, version);
        for (position, entry) in (0..).zip(entries) {
            if scheme.push(position, entry).is_err() {
                break;
            }
        }
        scheme
    }

    fn empty(id: &str, version: &str) -> Self {
        Self {
            id: id.to_owned(),
            version: version.to_owned(),
            categories: Vec::new(),
            codes: BTreeMap::new(),
            top: BTreeMap::new(),
            members: Vec::new(),
            unplaced: BTreeMap::new(),
        }
    }

    /// Checks one category against those before it and adds it.
    fn push(&mut self, position: u16, mut entry: Category) -> Result<(), VocabularyError> {
        let place = place_of(position);
        if entry.code.trim().is_empty() {
            return Err(VocabularyError::NoCode { place });
        }
        if let Some(&first) = self.codes.get(&entry.code) {
            return Err(VocabularyError::DuplicateCode {
                place,
                code: entry.code,
                first: place_of(first),
            });
        }
        let parent = match &entry.parent {
            None => None,
            Some(code) => Some(self.codes.get(code).copied().ok_or_else(|| {
                VocabularyError::UnknownParent {
                    place,
                    parent: code.clone(),
                }
            })?),
        };
        for label in [&entry.label].into_iter().chain(&entry.aliases) {
            let mut names = key::path(label);
            let (Some(name), None) = (names.next(), names.next()) else {
                return Err(VocabularyError::Unmatchable {
                    place,
                    label: label.clone(),
                });
            };
            let siblings = parent.and_then(|it| self.members.get_mut(usize::from(it)));
            let siblings = siblings.unwrap_or(&mut self.top);
            let first = *siblings.entry(name.clone()).or_insert(position);
            if first != position {
                return Err(VocabularyError::DuplicateLabel {
                    place,
                    label: label.clone(),
                    first: place_of(first),
                });
            }
            if parent.is_some() {
                let held = self.unplaced.entry(name).or_insert(position);
                if *held != position {
                    *held = SEVERAL;
                }
            }
        }
        self.codes.insert(entry.code.clone(), position);
        entry.position = position;
        self.categories.push(entry);
        self.members.push(BTreeMap::new());
        Ok(())
    }

    /// The name of the scheme.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of the list.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Every category, in order.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// The category at a [`position`](Category::position).
    #[must_use]
    pub fn at(&self, position: u16) -> Option<&Category> {
        self.categories.get(usize::from(position))
    }

    /// The category with this code.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Category> {
        self.at(*self.codes.get(code)?)
    }

    /// The category that a printed label names, if one does.
    #[must_use]
    pub fn find(&self, label: &str) -> Option<&Category> {
        let mut names = key::path(label);
        let first = names.next()?;
        let top = self.member(None, &first);
        let Some(second) = names.next() else {
            return self.at(top.or_else(|| self.unplaced.get(&first).copied())?);
        };
        let mut found = self.member(Some(top?), &second)?;
        for name in names {
            found = self.member(Some(found), &name)?;
        }
        self.at(found)
    }

    fn member(&self, parent: Option<u16>, name: &str) -> Option<u16> {
        let siblings = parent.map_or(Some(&self.top), |it| self.members.get(usize::from(it)));
        siblings?.get(name).copied()
    }

    /// Finds the category of each label, in order; a label that no category has is handed back as it
    /// came.
    pub fn classify<'scheme, 'label>(
        &'scheme self,
        labels: impl IntoIterator<Item = &'label str>,
    ) -> impl Iterator<Item = Result<&'scheme Category, &'label str>> {
        labels
            .into_iter()
            .map(|label| self.find(label).ok_or(label))
    }

    /// Reduces a label to the key it is matched by; names of a path stay apart.
    ///
    /// ```
    /// use disclosure::vocabulary::CategoryScheme;
    ///
    /// assert_eq!(CategoryScheme::key("政策、规范性文件类信息"), "政策规范性文件");
    /// assert_eq!(CategoryScheme::key("综合政务＼ 其他"), "综合政务\\其他");
    /// ```
    #[must_use]
    pub fn key(label: &str) -> String {
        let names: Vec<_> = key::path(label).collect();
        names.join(&key::SEPARATOR.to_string())
    }
}

/// The place of a category as people count.
fn place_of(position: u16) -> usize {
    usize::from(position).saturating_add(1)
}

impl TryFrom<Written> for CategoryScheme {
    type Error = VocabularyError;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        Self::new(&written.id, &written.version, written.categories)
    }
}

impl From<CategoryScheme> for Written {
    fn from(scheme: CategoryScheme) -> Self {
        Self {
            id: scheme.id,
            version: scheme.version,
            categories: scheme.categories,
        }
    }
}
