use std::fmt;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::{FactName, Verdict};
use crate::vocabulary::{Override, Term};

/// What a [`Rule`](super::Rule) makes of the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Effect {
    /// The rule applies, and this follows.
    Applies(Verdict),
    /// The ground is there and set aside (例外); it no longer stands against disclosure.
    Overridden(Override),
    /// The rule does not apply.
    NotApplicable,
    /// These facts are missing to tell.
    Undetermined {
        /// The missing facts.
        missing: FactSet,
    },
}

impl Effect {
    /// Cannot be told for want of one fact.
    #[must_use]
    #[inline]
    pub fn missing(fact: FactName) -> Self {
        Self::Undetermined {
            missing: FactSet::of(fact),
        }
    }

    /// The mildest verdict that the effect allows: an undetermined rule allows no disclosure.
    #[must_use]
    #[inline]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Applies(verdict) => verdict,
            Self::Overridden(_) | Self::NotApplicable => Verdict::Disclose,
            Self::Undetermined { .. } => Verdict::Refer,
        }
    }
}

/// A set of facts, in no order and without room of its own.
///
/// ```
/// use disclosure::policy::{FactName, FactSet};
///
/// let missing = FactSet::of(FactName::Choice).with(FactName::Separable);
/// assert!(missing.contains(FactName::Choice) && !missing.contains(FactName::Secrecy));
/// assert_eq!(missing.to_string(), "choice, separable");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct FactSet(u32);

impl FactSet {
    /// The set of one fact.
    #[must_use]
    #[inline]
    pub fn of(fact: FactName) -> Self {
        let place = u32::try_from(fact.ordinal()).unwrap_or(u32::MAX);
        Self(1_u32.checked_shl(place).unwrap_or(0))
    }

    /// The set with one fact more.
    #[must_use]
    #[inline]
    pub fn with(self, fact: FactName) -> Self {
        self.and(Self::of(fact))
    }

    /// Both sets in one.
    #[must_use]
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The fact is in the set.
    #[must_use]
    pub fn contains(self, fact: FactName) -> bool {
        self.0 & Self::of(fact).0 != 0
    }

    /// There is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The facts, in the order of their list.
    pub fn iter(self) -> impl Iterator<Item = FactName> {
        FactName::ALL
            .iter()
            .copied()
            .filter(move |fact| self.contains(*fact))
    }
}

impl fmt::Display for FactSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<_> = self.iter().map(Term::code).collect();
        f.write_str(&codes.join(", "))
    }
}

impl Serialize for FactSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for fact in self.iter() {
            list.serialize_element(&fact)?;
        }
        list.end()
    }
}
