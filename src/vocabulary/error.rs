use super::neighbor::{listed, neighbor};

/// A list of categories that is no scheme, places counted from 1, a text that is no document number,
/// or a code that stands in no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VocabularyError {
    /// The scheme has no id or no version.
    #[error("a category scheme needs an {field}")]
    Unnamed {
        /// What is missing: its id, or the identifier of its version.
        field: &'static str,
    },
    /// There is no category in it.
    #[error("category scheme `{scheme}` has no categories")]
    Empty {
        /// The id of the scheme.
        scheme: String,
    },
    /// There are more categories than a counter of 16 bits numbers.
    #[error("category scheme `{scheme}` has {count} categories: at most 65535 are allowed")]
    TooMany {
        /// The id of the scheme.
        scheme: String,
        /// How many there are.
        count: usize,
    },
    /// A category has no code.
    #[error("category {place} has no code")]
    NoCode {
        /// The place of the category in the list.
        place: usize,
    },
    /// A code stands twice.
    #[error("category {place}: code `{code}` is that of category {first}")]
    DuplicateCode {
        /// The place of the later category.
        place: usize,
        /// The code.
        code: String,
        /// The place of the earlier category.
        first: usize,
    },
    /// A label or an alias has nothing to match by, or is a path.
    #[error("category {place}: label `{label}` cannot be matched")]
    Unmatchable {
        /// The place of the category.
        place: usize,
        /// The label or alias.
        label: String,
    },
    /// Two categories under one parent would be found by the same label.
    #[error("category {place}: label `{label}` is matched as category {first} already")]
    DuplicateLabel {
        /// The place of the later category.
        place: usize,
        /// The label or alias.
        label: String,
        /// The place of the earlier category.
        first: usize,
    },
    /// The parent does not stand before the category.
    #[error("category {place}: no category `{parent}` stands before it")]
    UnknownParent {
        /// The place of the category.
        place: usize,
        /// The code of the parent.
        parent: String,
    },
    /// The text has none of the known forms.
    #[error("`{text}` is not in the form of a document number")]
    NotADocumentNumber {
        /// The text as it was given.
        text: String,
    },
    /// The issuer is empty, or holds what no issuer's mark or name holds.
    #[error("`{text}` is not the issuer of a document number")]
    Issuer {
        /// The text in the issuer's place.
        text: String,
    },
    /// The form without brackets is for orders and announcements only.
    #[error("`{issuer}` does not end in 令, 公告, 通告 or 公报")]
    NoKind {
        /// The issuer.
        issuer: String,
    },
    /// The year is not plausible.
    #[error("the year {year} of a document number is not from 1949 to 2199")]
    YearOutOfRange {
        /// The year.
        year: u16,
    },
    /// The serial is missing, zero, or not made of digits and hyphens.
    #[error("`{text}` is not the serial of a document number")]
    Serial {
        /// The text in the serial's place.
        text: String,
    },
    /// A code that stands in no row of the list it was read for.
    #[error("unknown {list} `{code}`{}", meant(code, known))]
    UnknownTerm {
        /// The English name of the list.
        list: &'static str,
        /// The code as it was given.
        code: String,
        /// The codes of the list.
        known: Vec<&'static str>,
    },
}

impl VocabularyError {
    pub(crate) fn unknown(
        list: &'static str,
        code: &str,
        known: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        Self::UnknownTerm {
            list,
            code: code.to_owned(),
            known: known.into_iter().collect(),
        }
    }
}

/// The code that was meant, or else those of the list.
fn meant(code: &str, known: &[&str]) -> String {
    match neighbor(code, known) {
        Some(near) => format!(": `{near}`?"),
        None => format!("; known: {}", listed(known)),
    }
}
