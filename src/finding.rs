//! What a check found: [`Finding`], its [`Level`], and the two languages it speaks ([`Words`]).
//!
//! Every checker of the crate answers with findings and changes nothing: a gap in a printed
//! table is reported with its place, never repaired.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::law::Citation;

/// A text for people in both languages of the crate: Chinese for the agency, English for the engineer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "the two languages are the whole of it"
)]
pub struct Words {
    /// The text in Chinese.
    pub zh: String,
    /// The text in English.
    pub en: String,
}

impl Words {
    /// Joins the two wordings of one text.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }
}

/// Writes a day as Chinese texts do.
pub(crate) fn zh_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// How much a [`Finding`] weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every level")]
pub enum Level {
    /// Worth knowing; nothing need be done.
    Note,
    /// May be right, and needs a person to look.
    Warning,
    /// Cannot be right, or is against a rule.
    Error,
}

impl Level {
    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// One result of a check: which rule, how grave, where, and why, with the authority if there is one.
///
/// ```
/// use disclosure::finding::{Finding, Level, Words};
///
/// let gap = Finding::new("category-sum", Level::Warning, Words::new("分类合计少4条", "4 short"))
///     .at("categories");
/// assert_eq!(gap.rule(), "category-sum");
/// assert_eq!(gap.to_string(), "warning category-sum at categories: 4 short");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    rule: &'static str,
    level: Level,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<String>,
    message: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<Citation>,
}

impl Finding {
    /// States what the rule with this stable id found.
    #[must_use]
    pub const fn new(rule: &'static str, level: Level, message: Words) -> Self {
        Self {
            rule,
            level,
            places: Vec::new(),
            message,
            citation: None,
        }
    }

    /// Adds a place: a cell, a row and column, a field.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.places.push(place.into());
        self
    }

    /// Names the authority of the rule.
    #[must_use]
    pub fn citing(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }

    /// The stable id of the rule.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        self.rule
    }

    /// How much it weighs.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Where it was found; may be empty when the whole was looked at.
    #[must_use]
    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// What was found, in Chinese and English.
    #[must_use]
    pub const fn message(&self) -> &Words {
        &self.message
    }

    /// The authority of the rule, where it has one (arithmetic has none).
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.level, self.rule)?;
        if !self.places.is_empty() {
            write!(f, " at {}", self.places.join(", "))?;
        }
        write!(f, ": {}", self.message.en)
    }
}
