use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vocabulary::glyph::{is_blank, narrow};

/// The caller's key of a case, a person, an organ, a record or a paper (标识).
///
/// Two ids that a clerk cannot tell apart would be two cases or two persons to a machine, so that an id
/// has no blank at its ends, no invisible sign and no letter or digit of another width, and two ids that
/// differ in upper and lower case only are the same. It has 1 to 120 signs.
///
/// ```
/// use disclosure::workflow::Id;
///
/// let id = Id::new("示教公开〔2025〕17号")?;
/// assert_eq!(id.as_str(), "示教公开〔2025〕17号");
/// assert_eq!(Id::new("Staff-7")?, Id::new("staff-7")?, "case twins are one");
/// assert_eq!(Id::new("staff-7 ").unwrap_err().to_string(), "an id has no blank at its ends");
/// assert_eq!(
///     Id::new("staff-７").unwrap_err().to_string(),
///     "an id has letters and digits of the common width only: `7` at place 7",
/// );
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Id(Arc<str>);

impl Id {
    const MOST: usize = 120;

    /// Takes a key as the caller writes it.
    ///
    /// # Errors
    /// [`TextError`] where it is blank, too long, or holds what cannot be told apart.
    pub fn new(id: impl AsRef<str>) -> Result<Self, TextError> {
        let id = id.as_ref();
        if id.chars().all(is_blank) {
            return Err(TextError::BlankId);
        }
        if id.starts_with(is_blank) || id.ends_with(is_blank) {
            return Err(TextError::Ends);
        }
        for (place, sign) in (1_usize..).zip(id.chars()) {
            if place > Self::MOST {
                return Err(TextError::Long { most: Self::MOST });
            }
            if sign != ' ' && (is_blank(sign) || is_invisible(sign)) {
                return Err(TextError::Invisible { place });
            }
            let usual = narrow(sign);
            if usual != sign && usual.is_ascii_alphanumeric() {
                return Err(TextError::Width { usual, place });
            }
        }
        Ok(Self(id.into()))
    }

    /// The key as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn folded(&self) -> impl Iterator<Item = char> + '_ {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

/// A sign that prints nothing or turns the direction of what follows.
pub(super) fn is_invisible(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.folded().eq(other.folded())
    }
}

impl Eq for Id {}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other || self.folded().eq(other.chars().flat_map(char::to_lowercase))
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|sign| sign.hash(state));
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for Id {
    type Err = TextError;

    fn from_str(id: &str) -> Result<Self, TextError> {
        Self::new(id)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::new(id).map_err(serde::de::Error::custom)
    }
}

/// An id, a text or a digest that cannot be taken. It repeats no more than one sign of what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// Nothing visible in an id.
    #[error("an id is blank")]
    BlankId,
    /// Nothing visible in a text.
    #[error("a text is blank")]
    Blank,
    /// Nothing visible in personal data.
    #[error("personal data is blank")]
    BlankPersonal,
    /// A blank before or behind an id.
    #[error("an id has no blank at its ends")]
    Ends,
    /// A sign that prints nothing.
    #[error("an invisible sign at place {place}")]
    Invisible {
        /// The place, from 1.
        place: usize,
    },
    /// A letter or digit of another width.
    #[error("an id has letters and digits of the common width only: `{usual}` at place {place}")]
    Width {
        /// The sign in the common width.
        usual: char,
        /// The place, from 1.
        place: usize,
    },
    /// A digest that is too short or too long.
    #[error("a content digest has {expected} hexadecimal digits, not {length}")]
    Digits {
        /// How many digits it has.
        expected: usize,
        /// The signs there are.
        length: usize,
    },
    /// A sign that is no digit in a digest.
    #[error("`{sign}` is no hexadecimal digit")]
    NoDigit {
        /// The first such sign.
        sign: char,
    },
    /// Too many signs.
    #[error("more than {most} signs")]
    Long {
        /// How many there may be.
        most: usize,
    },
}
