use rust_decimal::Decimal;
use serde::Serialize;

use crate::finding::{Finding, Words};

/// A breach of a rule: what was found, the two values, and what would mend it if that can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Discrepancy {
    #[serde(flatten)]
    finding: Finding,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<(Decimal, Decimal)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<Suggestion>,
}

impl Discrepancy {
    pub(in crate::report) const fn new(finding: Finding) -> Self {
        Self {
            finding,
            values: None,
            suggestion: None,
        }
    }

    pub(in crate::report) const fn between(
        finding: Finding,
        left: Decimal,
        right: Decimal,
    ) -> Self {
        Self {
            finding,
            values: Some((left, right)),
            suggestion: None,
        }
    }

    pub(super) fn suggesting(mut self, suggestion: Option<Suggestion>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// The rule, the level, the cells and the message.
    #[must_use]
    pub const fn finding(&self) -> &Finding {
        &self.finding
    }

    /// The values of the left and the right side, where the rule compares two.
    #[must_use]
    pub const fn values(&self) -> Option<(Decimal, Decimal)> {
        self.values
    }

    /// What would mend it, as far as that can be told.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&Suggestion> {
        self.suggestion.as_ref()
    }
}

/// What may be wrong: cells of which each alone would mend the breach, and the value that would.
///
/// It is a suggestion for the person who files the report; nothing is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    candidates: Vec<Mend>,
    words: Words,
}

/// A cell and the number that would mend the sums it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mend {
    /// The code of the cell: T3/D1/NP.
    pub cell: String,
    /// What it holds, as printed.
    pub printed: String,
    /// The number that would mend it.
    pub value: Decimal,
}

impl Suggestion {
    pub(super) const fn new(candidates: Vec<Mend>, words: Words) -> Self {
        Self { candidates, words }
    }

    /// The cell, where the sums leave no other.
    #[must_use]
    pub fn located(&self) -> Option<&Mend> {
        match self.candidates.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Every cell that alone would mend the breach; none where no single cell would.
    #[must_use]
    pub fn candidates(&self) -> &[Mend] {
        &self.candidates
    }

    /// The suggestion in Chinese and English.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }
}
