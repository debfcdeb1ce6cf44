use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::vocabulary::glyph::is_blank;
use crate::workflow::machine::TextError;

/// A text that belongs to the organ's file and not to the public (内部内容): a reason, the name of a
/// withheld part, the finding of a review. It is not blank.
///
/// `Debug` shows a mask, there is no `Display`, and neither refusals nor the error for a stored value
/// of another form repeat it. It is stored in plain text, since the log is the organ's own file; no
/// public form can be made of it.
///
/// ```
/// use disclosure::workflow::publication::Confidential;
///
/// let reason: Confidential = "涉及某企业的报价".parse()?;
/// assert_eq!(format!("{reason:?}"), "Confidential(***)");
/// assert_eq!(reason.expose(), "涉及某企业的报价");
/// assert_eq!(Confidential::new(" ").unwrap_err().to_string(), "a text is blank");
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Confidential(Box<str>);

/// The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a confidential text is stored as a string")]
enum Stored {
    Text(String),
}

impl Confidential {
    /// Keeps a text.
    ///
    /// # Errors
    /// [`TextError::Blank`] where nothing visible stands in it.
    pub fn new(text: impl Into<String>) -> Result<Self, TextError> {
        let text = text.into();
        if text.chars().all(is_blank) {
            return Err(TextError::Blank);
        }
        Ok(Self(text.into()))
    }

    /// The text. Whatever leaves the file goes through this method.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl TryFrom<Stored> for Confidential {
    type Error = TextError;

    fn try_from(Stored::Text(text): Stored) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl FromStr for Confidential {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Confidential(***)")
    }
}
