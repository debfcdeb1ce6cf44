use std::fmt;
use std::sync::Arc;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::TextError;
use super::reading::Key;

/// A name, identity number or contact of a person (个人信息), which nothing prints by accident.
///
/// `Debug` and `Display` show a mask, and so does the error for a stored value that cannot be read.
/// The text is had by [`expose_plain`](Self::expose_plain) alone. It can be erased, or replaced by a
/// reference to a store of the caller's; no rule of the crate looks inside, so a log replays to the
/// same case afterwards.
///
/// Stored form, a contract, the same wherever personal data stands: the text itself, `{"reference": "…"}`,
/// or `{"erased": true}`.
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
#[derive(Clone, PartialEq, Eq)]
pub struct Personal(Kept);

#[derive(Clone, PartialEq, Eq)]
enum Kept {
    Plain(Arc<str>),
    Reference(Arc<str>),
    Erased,
}

impl Personal {
    /// Holds the text itself.
    ///
    /// # Errors
    /// [`TextError::BlankPersonal`] for a text without a visible sign.
    pub fn new(plain: impl Into<String>) -> Result<Self, TextError> {
        visible(plain.into()).map(|plain| Self(Kept::Plain(plain.into())))
    }

    /// Holds the key under which the caller keeps the text elsewhere. The key must not itself tell
    /// who the person is.
    ///
    /// # Errors
    /// [`TextError::BlankPersonal`] for a key without a visible sign.
    pub fn reference_to(key: impl Into<String>) -> Result<Self, TextError> {
        visible(key.into()).map(|key| Self(Kept::Reference(key.into())))
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
    pub fn refer_to(&mut self, key: impl Into<String>) -> Result<(), TextError> {
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

    /// Something is said, here or elsewhere: no blank text, and not erased.
    pub(in crate::workflow) fn is_stated(&self) -> bool {
        match &self.0 {
            Kept::Plain(text) => !text.trim().is_empty(),
            Kept::Reference(_) => true,
            Kept::Erased => false,
        }
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

impl Serialize for Personal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = match &self.0 {
            Kept::Plain(text) => return serializer.serialize_str(text),
            Kept::Reference(_) | Kept::Erased => serializer.serialize_map(Some(1))?,
        };
        match &self.0 {
            Kept::Reference(key) => map.serialize_entry("reference", &**key)?,
            Kept::Plain(_) | Kept::Erased => map.serialize_entry("erased", &true)?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Personal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Form)
    }
}

/// Reads the one form. The fixed texts of its errors keep the value out of logs.
struct Form;

impl Form {
    fn unreadable<T, E: Error>() -> Result<T, E> {
        Err(E::custom(UNREADABLE))
    }
}

impl<'de> Visitor<'de> for Form {
    type Value = Personal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(UNREADABLE)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Personal, E> {
        Self::unreadable()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Personal, E> {
        Self::unreadable()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Personal, E> {
        Self::unreadable()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Personal, E> {
        Self::unreadable()
    }

    fn visit_unit<E: Error>(self) -> Result<Personal, E> {
        Self::unreadable()
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Personal, E> {
        Personal::new(text).map_err(E::custom)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Personal, E> {
        Personal::new(text).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Personal, A::Error> {
        let kept = match map.next_key_seed(Key)?.as_deref() {
            Some("reference") => match map.next_value()? {
                Mark::Key(key) => Personal::reference_to(key).map_err(A::Error::custom)?,
                Mark::Yes(_) => return Self::unreadable(),
            },
            Some("erased") => match map.next_value()? {
                Mark::Yes(true) => Personal::erased(),
                Mark::Yes(false) | Mark::Key(_) => return Self::unreadable(),
            },
            Some(_) | None => return Self::unreadable(),
        };
        match map.next_key_seed(Key)? {
            Some(_) => Self::unreadable(),
            None => Ok(kept),
        }
    }
}

/// The key of a reference, or the mark of an erasure.
enum Mark {
    Key(String),
    Yes(bool),
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl Visitor<'_> for Reads {
            type Value = Mark;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_bool<E: Error>(self, erased: bool) -> Result<Mark, E> {
                Ok(Mark::Yes(erased))
            }

            fn visit_i64<E: Error>(self, _: i64) -> Result<Mark, E> {
                Form::unreadable()
            }

            fn visit_u64<E: Error>(self, _: u64) -> Result<Mark, E> {
                Form::unreadable()
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Mark, E> {
                Form::unreadable()
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<Mark, E> {
                Ok(Mark::Key(key.to_owned()))
            }
        }
        from.deserialize_any(Reads)
    }
}

fn visible(text: String) -> Result<String, TextError> {
    if text
        .chars()
        .any(|it| !it.is_whitespace() && !it.is_control())
    {
        Ok(text)
    } else {
        Err(TextError::BlankPersonal)
    }
}

/// What is told of a stored form that is none; it never repeats the text.
const UNREADABLE: &str = "personal data is stored as a text, a `reference` or `erased`";
