/// A list of categories that is no scheme; the place is counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CategorySchemeError {
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
}
