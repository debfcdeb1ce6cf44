/// What keeps a list from being a [`Checklist`](super::Checklist), or a text from naming one of its
/// elements. Elements are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChecklistError {
    /// The version is blank.
    #[error("checklist `{checklist}` needs a version")]
    NoVersion {
        /// The id of the list.
        checklist: String,
    },
    /// A code is not lower-case ASCII letters, digits and hyphens.
    #[error("`{code}` is no code: use lower-case letters, digits and hyphens")]
    BadCode {
        /// The code as it was given.
        code: String,
    },
    /// Nothing in the list.
    #[error("checklist `{checklist}` has no element")]
    Empty {
        /// The id of the list.
        checklist: String,
    },
    /// A code stands twice.
    #[error("element {place}: code `{code}` is that of element {first} already")]
    DuplicateElement {
        /// The later element.
        place: usize,
        /// The code.
        code: String,
        /// The earlier element.
        first: usize,
    },
    /// A name is blank in one of the languages.
    #[error("element {place}: `{code}` needs a name in Chinese and English")]
    NoName {
        /// The element.
        place: usize,
        /// Its code.
        code: String,
    },
    /// An element is marked confirmed without a text.
    #[error("element {place}: `{code}` is marked confirmed and cites nothing")]
    NoBasis {
        /// The element.
        place: usize,
        /// Its code.
        code: String,
    },
    /// An extended list keeps its version.
    #[error("an extended checklist needs a version other than `{version}`")]
    SameVersion {
        /// The version of the list that was extended.
        version: String,
    },
    /// A text is no tag.
    #[error("`{text}` is not the tag of an element")]
    NotATag {
        /// The text as it was given.
        text: String,
    },
}
