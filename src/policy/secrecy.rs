use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::PolicyError;

pub use super::fact::SecrecyLevel;

/// How long a state secret stays one (保密期限).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SecrecyTerm {
    /// So many years from the day of classification.
    Years(u32),
    /// Through a day.
    Until(NaiveDate),
    /// Until a condition is met (解密条件) or the organ declassifies it; neither has happened.
    Open,
}

/// The classification of a state secret: its level, the day it was set, and its term if known.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::policy::{Secrecy, SecrecyLevel};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let secret = Secrecy::new(SecrecyLevel::Secret, day(2004, 3, 1)).for_years(20)?;
/// assert_eq!(secret.in_force_on(day(2024, 3, 1)), Some(true));
/// assert_eq!(secret.in_force_on(day(2024, 3, 2)), Some(false));
/// # Ok::<(), disclosure::policy::PolicyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Secrecy {
    level: SecrecyLevel,
    determined_on: NaiveDate,
    term: Option<SecrecyTerm>,
    /// The last day, where the term has one.
    until: Option<NaiveDate>,
}

impl Secrecy {
    /// States a classification of which the term is not known.
    #[must_use]
    pub const fn new(level: SecrecyLevel, determined_on: NaiveDate) -> Self {
        Self {
            level,
            determined_on,
            term: None,
            until: None,
        }
    }

    /// For so many years from the day of classification.
    ///
    /// # Errors
    /// [`PolicyError::TermTooLong`] when that ends beyond all dates.
    pub fn for_years(self, years: u32) -> Result<Self, PolicyError> {
        self.for_term(Some(SecrecyTerm::Years(years)))
    }

    /// Through a day.
    ///
    /// # Errors
    /// [`PolicyError::TermReversed`] when that lies before the day of classification.
    pub fn through(self, day: NaiveDate) -> Result<Self, PolicyError> {
        self.for_term(Some(SecrecyTerm::Until(day)))
    }

    /// Until a condition is met (解密条件) or the organ declassifies it; neither has happened.
    #[must_use]
    pub const fn without_end(mut self) -> Self {
        self.term = Some(SecrecyTerm::Open);
        self.until = None;
        self
    }

    fn for_term(self, term: Option<SecrecyTerm>) -> Result<Self, PolicyError> {
        let determined_on = self.determined_on;
        let until = match term {
            None | Some(SecrecyTerm::Open) => None,
            Some(SecrecyTerm::Until(day)) => Some(day),
            Some(SecrecyTerm::Years(years)) => Some(
                years
                    .checked_mul(12)
                    .and_then(|months| determined_on.checked_add_months(Months::new(months)))
                    .ok_or(PolicyError::TermTooLong { years })?,
            ),
        };
        match until {
            Some(until) if until < determined_on => Err(PolicyError::TermReversed {
                determined_on,
                until,
            }),
            _ => Ok(Self {
                term,
                until,
                ..self
            }),
        }
    }

    /// The level.
    #[must_use]
    pub const fn level(&self) -> SecrecyLevel {
        self.level
    }

    /// The day of classification.
    #[must_use]
    pub const fn determined_on(&self) -> NaiveDate {
        self.determined_on
    }

    /// The last day of the term, where it has one.
    #[must_use]
    pub const fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// The information is a state secret on a day, the last day of the term included; `None` where the
    /// term is not known. When it has run out the ground is gone with it (自行解密), which makes nothing
    /// public by itself.
    #[must_use]
    #[inline]
    pub fn in_force_on(&self, day: NaiveDate) -> Option<bool> {
        match (self.until, self.term) {
            (Some(until), _) => Some(day <= until),
            (None, Some(_)) => Some(true),
            (None, None) => None,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Stored {
    level: SecrecyLevel,
    determined_on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    term: Option<SecrecyTerm>,
}

impl TryFrom<Stored> for Secrecy {
    type Error = PolicyError;

    fn try_from(stored: Stored) -> Result<Self, PolicyError> {
        Self::new(stored.level, stored.determined_on).for_term(stored.term)
    }
}

impl From<Secrecy> for Stored {
    fn from(secrecy: Secrecy) -> Self {
        Self {
            level: secrecy.level,
            determined_on: secrecy.determined_on,
            term: secrecy.term,
        }
    }
}
