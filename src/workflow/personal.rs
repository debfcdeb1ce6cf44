use std::fmt;

use serde::{Deserialize, Serialize};

/// A name, identity number or contact of a person (个人信息), which nothing prints by accident.
///
/// `Debug` and `Display` show a mask, and so does the error for a stored value that cannot be read.
/// The text is had by [`expose_plain`](Self::expose_plain) alone. It can be erased, or replaced by a
/// reference to a store of the caller's; no rule of the crate looks inside, so a log replays to the
/// same case afterwards.
///
/// Stored form, a contract: `{"plain": "…"}`, `{"reference": "…"}` or `"erased"`.
///
/// ```
/// use disclosure::workflow::Personal;
///
/// let mut contact = Personal::new("applicant-17@example.org")?;
/// assert_eq!(format!("{contact} {contact:?}"), "*** Personal(***)");
/// assert_eq!(contact.expose_plain(), Some("applicant-17@example.org"));
///
/// contact.refer_to("vault/17")?;
/// assert_eq!(serde_json::to_string(&contact)?, r#"{"reference":"vault/17"}"#);
/// contact.erase();
/// assert_eq!(contact.expose_plain(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Kept")]
pub struct Personal(Kept);

#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kept {
    Plain(String),
    Reference(String),
    Erased,
}

impl Personal {
    /// Holds the text itself.
    ///
    /// # Errors
    /// [`PersonalError::Blank`] for a text without a visible sign.
    pub fn new(plain: impl Into<String>) -> Result<Self, PersonalError> {
        visible(plain.into()).map(|plain| Self(Kept::Plain(plain)))
    }

    /// Holds the key under which the caller keeps the text elsewhere. The key must not itself tell
    /// who the person is.
    ///
    /// # Errors
    /// [`PersonalError::Blank`] for a key without a visible sign.
    pub fn reference_to(key: impl Into<String>) -> Result<Self, PersonalError> {
        visible(key.into()).map(|key| Self(Kept::Reference(key)))
    }

    /// What remains after erasure.
    #[must_use]
    pub const fn erased() -> Self {
        Self(Kept::Erased)
    }

    /// Forgets the text or the key.
    pub fn erase(&mut self) {
        *self = Self::erased();
    }

    /// Puts a reference in place of what is held.
    ///
    /// # Errors
    /// As [`reference_to`](Self::reference_to); what is held stays then.
    pub fn refer_to(&mut self, key: impl Into<String>) -> Result<(), PersonalError> {
        *self = Self::reference_to(key)?;
        Ok(())
    }

    /// The text, if it is held here. Every use of personal data is a call of this method.
    #[must_use]
    pub fn expose_plain(&self) -> Option<&str> {
        match &self.0 {
            Kept::Plain(text) => Some(text),
            Kept::Reference(_) | Kept::Erased => None,
        }
    }

    /// The key, if the text is kept elsewhere.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        match &self.0 {
            Kept::Reference(key) => Some(key),
            Kept::Plain(_) | Kept::Erased => None,
        }
    }

    /// Nothing is left.
    #[must_use]
    pub const fn is_erased(&self) -> bool {
        matches!(self.0, Kept::Erased)
    }

    const fn mask(&self) -> &'static str {
        match self.0 {
            Kept::Plain(_) => "***",
            Kept::Reference(_) => "reference",
            Kept::Erased => "erased",
        }
    }
}

impl fmt::Display for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.mask())
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Personal({})", self.mask())
    }
}

/// The stored form as it is read. The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "personal data is stored as `plain`, `reference` or `erased`"
)]
enum Stored {
    Word(String),
    Record {
        plain: Option<String>,
        reference: Option<String>,
    },
}

impl TryFrom<Stored> for Personal {
    type Error = PersonalError;

    fn try_from(stored: Stored) -> Result<Self, PersonalError> {
        match stored {
            Stored::Word(word) if word == "erased" => Ok(Self::erased()),
            Stored::Record {
                plain: Some(plain),
                reference: None,
            } => Self::new(plain),
            Stored::Record {
                plain: None,
                reference: Some(key),
            } => Self::reference_to(key),
            Stored::Word(_) | Stored::Record { .. } => Err(PersonalError::Unreadable),
        }
    }
}

impl From<Personal> for Kept {
    fn from(personal: Personal) -> Self {
        personal.0
    }
}

fn visible(text: String) -> Result<String, PersonalError> {
    if text
        .chars()
        .any(|it| !it.is_whitespace() && !it.is_control())
    {
        Ok(text)
    } else {
        Err(PersonalError::Blank)
    }
}

/// A text that is no personal data. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PersonalError {
    /// Nothing visible in it.
    #[error("personal data is blank")]
    Blank,
    /// Not in the stored form.
    #[error("personal data is stored as `plain`, `reference` or `erased`")]
    Unreadable,
}
