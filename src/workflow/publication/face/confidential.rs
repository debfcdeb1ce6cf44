use std::fmt;

use serde::{Deserialize, Serialize};

/// A text that belongs to the organ's file and not to the public (内部内容): a reason, the name of a
/// withheld part, the finding of a review.
///
/// `Debug` shows a mask, there is no `Display`, and neither refusals nor the error for a stored value
/// of another form repeat it. It is stored in plain text, since the log is the organ's own file; no
/// public form can be made of it.
///
/// ```
/// use disclosure::workflow::publication::Confidential;
///
/// let reason = Confidential::new("涉及某企业的报价");
/// assert_eq!(format!("{reason:?}"), "Confidential(***)");
/// assert_eq!(reason.expose(), "涉及某企业的报价");
/// assert!(Confidential::new(" ").is_blank());
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Confidential(String);

/// The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a confidential text is stored as a string")]
enum Stored {
    Text(String),
}

impl Confidential {
    /// Keeps a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text. Whatever leaves the file goes through this method.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Nothing visible stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<Stored> for Confidential {
    fn from(Stored::Text(text): Stored) -> Self {
        Self(text)
    }
}

impl From<&str> for Confidential {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Confidential(***)")
    }
}
