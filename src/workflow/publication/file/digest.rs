use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::workflow::machine::TextError;

/// The SHA-256 of a version's content, as the caller computed it (内容摘要): 64 hexadecimal digits.
///
/// Reviews and approval are bound to it: what has another digest is another version, which nobody has
/// reviewed. The crate compares digests and computes none. Capital digits are read as small ones.
///
/// ```
/// use disclosure::workflow::publication::ContentDigest;
///
/// let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/// let digest: ContentDigest = text.parse()?;
/// assert_eq!(digest.to_string(), text);
/// assert_eq!("E3B0".parse::<ContentDigest>().unwrap_err().to_string(),
///     "a content digest has 64 hexadecimal digits, not 4");
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentDigest(String);

impl ContentDigest {
    /// The length in digits.
    pub const DIGITS: usize = 64;

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ContentDigest {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let length = text.chars().count();
        if length != Self::DIGITS {
            return Err(TextError::Digits {
                expected: Self::DIGITS,
                length,
            });
        }
        match text.chars().find(|it| !it.is_ascii_hexdigit()) {
            Some(sign) => Err(TextError::NoDigit { sign }),
            None => Ok(Self(text.to_ascii_lowercase())),
        }
    }
}

impl TryFrom<String> for ContentDigest {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, TextError> {
        text.parse()
    }
}

impl From<ContentDigest> for String {
    fn from(digest: ContentDigest) -> Self {
        digest.0
    }
}

impl fmt::Display for ContentDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for ContentDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentDigest({self})")
    }
}
