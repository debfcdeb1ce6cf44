use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::TextError;
use super::id::is_invisible;
use crate::vocabulary::glyph::is_blank;

/// What an organ writes of its own act: a reason, a finding, the name of a unit (文字).
///
/// It is not blank, has at most 20,000 signs and none that is invisible but line breaks and tabs. What
/// people write of themselves is [`Personal`](super::Personal).
///
/// ```
/// use disclosure::workflow::Text;
///
/// let reason = Text::new("需要核对分期支付明细")?;
/// assert_eq!(reason.as_str(), "需要核对分期支付明细");
/// assert_eq!(Text::new(" ").unwrap_err().to_string(), "a text is blank");
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

impl Text {
    const MOST: usize = 20_000;

    /// Takes a text as it was written.
    ///
    /// # Errors
    /// [`TextError`] where it is blank, too long, or holds an invisible sign.
    pub fn new(text: impl AsRef<str>) -> Result<Self, TextError> {
        let text = text.as_ref();
        if text.chars().all(is_blank) {
            return Err(TextError::Blank);
        }
        for (place, sign) in (1_usize..).zip(text.chars()) {
            if place > Self::MOST {
                return Err(TextError::Long { most: Self::MOST });
            }
            if is_invisible(sign) && !matches!(sign, '\n' | '\r' | '\t') {
                return Err(TextError::Invisible { place });
            }
        }
        Ok(Self(text.into()))
    }

    /// The text as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for Text {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::new(text).map_err(serde::de::Error::custom)
    }
}
