use serde::{Deserialize, Serialize};

/// A line of figures as printed, in a table or in the text: a label, its count and its share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "plain facts read off a page")]
pub struct PrintedCount {
    /// The label as printed: 机构职能类, 予以公开及部分公开.
    pub name: String,
    /// The count.
    #[serde(default)]
    pub count: Option<u64>,
    /// The share as printed: 33.9%.
    #[serde(default)]
    pub percent_as_printed: Option<String>,
}

impl PrintedCount {
    /// Joins a label, its count and its share as printed.
    pub fn new(name: impl Into<String>, count: u64, percent: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            count: Some(count),
            percent_as_printed: Some(percent.into()),
        }
    }
}
