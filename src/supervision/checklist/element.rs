use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::OrganKind;
use crate::calendar::Length;
use crate::finding::Words;
use crate::law::{Citation, Edition, Evidence, Instrument};
use crate::policy::{PublicationDeadline, StartEvent};
use crate::vocabulary::Term as _;

/// A special time for publishing, and the event that it runs from (特别时限).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SpecialTerm {
    /// One of the deadlines of [`policy`](crate::policy), with the length of its limits.
    Deadline(PublicationDeadline),
    /// A time of the caller's own.
    Own {
        /// How long.
        length: Length,
        /// From which event.
        from: StartEvent,
    },
}

/// A text that requires an element, with the time it sets (依据).
///
/// ```
/// use disclosure::finding::Words;
/// use disclosure::law::{Edition, Evidence};
/// use disclosure::policy::PublicationDeadline;
/// use disclosure::supervision::{Basis, RequiredElement};
///
/// let result = RequiredElement::new("result", Words::new("结果", "result"), Evidence::FullText)
///     .on(Basis::of(PublicationDeadline::ProcurementResult));
/// let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
/// let basis = result.basis(day, Edition::Decree711).unwrap();
/// assert_eq!(basis.citation(), &PublicationDeadline::ProcurementResult.citation());
/// # use disclosure::vocabulary::Term as _;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    citation: Citation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    term: Option<SpecialTerm>,
}

impl Basis {
    /// Rests on a text. A text of the Regulation holds while its edition is in force.
    #[must_use]
    pub const fn new(citation: Citation) -> Self {
        Self {
            citation,
            since: None,
            term: None,
        }
    }

    /// The first day on which the text holds.
    #[must_use]
    pub const fn since(mut self, day: NaiveDate) -> Self {
        self.since = Some(day);
        self
    }

    /// Rests on the text of a deadline, and sets its time.
    #[must_use]
    pub fn of(deadline: PublicationDeadline) -> Self {
        Self {
            term: Some(SpecialTerm::Deadline(deadline)),
            ..Self::new(deadline.citation())
        }
    }

    /// The text sets a time of its own; without one the general time runs.
    #[must_use]
    pub const fn within(mut self, length: Length, from: StartEvent) -> Self {
        self.term = Some(SpecialTerm::Own { length, from });
        self
    }

    /// The text.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The special time, if it sets one.
    pub(super) const fn term(&self) -> Option<SpecialTerm> {
        self.term
    }

    /// The text holds for a case of this day, which falls under this edition.
    fn holds(&self, on: NaiveDate, edition: Edition) -> bool {
        let in_edition = match self.citation.instrument() {
            Instrument::Regulation(own) => *own == edition,
            Instrument::Other(_) => true,
        };
        in_edition && self.since.is_none_or(|since| since <= on)
    }
}

/// One thing that must be published about a matter (要素).
///
/// Of several texts the first that holds on the day of the case counts. An element that names texts
/// is not asked for before the first of them holds; one that names none is asked for always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredElement {
    code: String,
    name: Words,
    evidence: Evidence,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    required_of: Vec<OrganKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bases: Vec<Basis>,
}

impl RequiredElement {
    /// Writes down an element by its code, its name and how well the duty is known.
    #[must_use]
    pub fn new(code: &str, name: Words, evidence: Evidence) -> Self {
        Self {
            code: code.to_owned(),
            name,
            evidence,
            required_of: Vec::new(),
            bases: Vec::new(),
        }
    }

    /// Adds a text, after those that go before it.
    #[must_use]
    pub fn on(mut self, basis: Basis) -> Self {
        self.bases.push(basis);
        self
    }

    /// Adds a kind of organ that owes it; with none, every organ does.
    #[must_use]
    pub fn of(mut self, kind: OrganKind) -> Self {
        self.required_of.push(kind);
        self
    }

    /// The code, unique in its list.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Words {
        &self.name
    }

    /// How well the duty is known.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// The texts, the preferred first.
    #[must_use]
    pub fn bases(&self) -> &[Basis] {
        &self.bases
    }

    /// The kinds of organ that owe it; empty for all.
    #[must_use]
    pub fn required_of(&self) -> &[OrganKind] {
        &self.required_of
    }

    /// The text that counts for a case of this day.
    #[must_use]
    pub fn basis(&self, on: NaiveDate, edition: Edition) -> Option<&Basis> {
        self.bases.iter().find(|basis| basis.holds(on, edition))
    }

    /// The organ owes it on this day.
    pub(super) fn is_owed(&self, kind: OrganKind, on: NaiveDate, edition: Edition) -> bool {
        let by_kind = self.required_of.is_empty() || self.required_of.contains(&kind);
        by_kind && (self.bases.is_empty() || self.basis(on, edition).is_some())
    }
}
