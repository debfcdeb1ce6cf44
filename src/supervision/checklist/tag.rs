use std::fmt;
use std::str::FromStr;

use crate::ledger::DisclosureItem;
use crate::supervision::SupervisionError;
use crate::vocabulary::glyph;

/// The name of one element of one case: `admissions/plan@school-3/2014`.
///
/// Before the sign `@` stand the checklist and the element, after it the caller's key of the case,
/// which is left out where a list has one case only. An item carries it as a keyword to stand for the
/// element: see [`marks`](Self::marks).
///
/// ```
/// use disclosure::supervision::Tag;
///
/// let tag: Tag = "admissions/plan@school-3/2014".parse()?;
/// assert_eq!((tag.checklist(), tag.element(), tag.case()), ("admissions", "plan", Some("school-3/2014")));
/// assert_eq!(tag.to_string(), "admissions/plan@school-3/2014");
/// assert_eq!("招生".parse::<Tag>().unwrap_err().to_string(), "`招生` is not the tag of an element");
/// # Ok::<(), disclosure::supervision::SupervisionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    checklist: String,
    element: String,
    case: Option<String>,
}

impl Tag {
    pub(super) fn of(checklist: &str, element: &str, case: Option<&str>) -> Self {
        Self {
            checklist: checklist.to_owned(),
            element: element.to_owned(),
            case: case.map(str::to_owned),
        }
    }

    /// The id of the checklist.
    #[must_use]
    pub fn checklist(&self) -> &str {
        &self.checklist
    }

    /// The code of the element.
    #[must_use]
    pub fn element(&self) -> &str {
        &self.element
    }

    /// The key of the case.
    #[must_use]
    pub fn case(&self) -> Option<&str> {
        self.case.as_deref()
    }

    /// The item has this tag among its keywords, case and all.
    #[must_use]
    pub fn marks(&self, item: &DisclosureItem) -> bool {
        item.keywords()
            .iter()
            .any(|word| word.trim().parse().is_ok_and(|tag: Self| tag == *self))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.checklist, self.element)?;
        self.case
            .as_ref()
            .map_or(Ok(()), |case| write!(f, "@{case}"))
    }
}

impl FromStr for Tag {
    type Err = SupervisionError;

    fn from_str(text: &str) -> Result<Self, SupervisionError> {
        let unreadable = || SupervisionError::NotATag {
            text: text.to_owned(),
        };
        let (checklist, rest) = text.split_once('/').ok_or_else(unreadable)?;
        let (element, case) = rest
            .split_once('@')
            .map_or((rest, None), |(element, case)| (element, Some(case)));
        let has_key = case.is_none_or(|case| !case.chars().all(glyph::is_blank));
        if is_code(checklist) && is_code(element) && has_key {
            Ok(Self::of(checklist, element, case))
        } else {
            Err(unreadable())
        }
    }
}

/// Lower-case letters, digits and hyphens, at least one.
pub(super) fn is_code(text: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    !text.is_empty() && text.bytes().all(is_sign)
}
