use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::vocabulary::{Claimant, Judgment, RemedyPath};
use crate::workflow::Id;
use crate::workflow::remedy::{Contested, RemedyRules, RemedySubject, SuitResult, Telling};

/// What a suit follows on, and so which limit it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "each has its own limit")]
pub enum SuitBasis {
    /// The act itself.
    Direct(Contested),
    /// A decision in reconsideration, or one not to accept it.
    AfterReview {
        /// The caller's key of the reconsideration.
        review: Id,
        /// The day the decision was received.
        served_on: NaiveDate,
        /// The decision told the time to sue.
        #[serde(default)]
        told: Telling,
    },
    /// Reconsideration that was not decided in time.
    ReviewOverdue {
        /// The caller's key of the reconsideration.
        review: Id,
        /// The last day of the time to decide.
        expired_on: NaiveDate,
    },
}

impl SuitBasis {
    /// The group of the remedy table.
    #[must_use]
    pub const fn path(&self) -> RemedyPath {
        match self {
            Self::Direct(_) => RemedyPath::DirectSuit,
            Self::AfterReview { .. } | Self::ReviewOverdue { .. } => RemedyPath::SuitAfterReview,
        }
    }
}

/// A suit as it is filed (起诉), on the day of its entry; for one sent by post that is the day of posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct Suit {
    /// The request or publication it is about.
    pub subject: RemedySubject,
    /// Who sues. A third party's suit counts as one about disclosure too (inference).
    pub claimant: Claimant,
    /// What it follows on.
    pub basis: SuitBasis,
    /// The court finds good cause for filing late.
    #[serde(default)]
    pub good_cause: bool,
    /// The limits and readings that govern the case.
    #[serde(default)]
    pub rules: RemedyRules,
}

impl Suit {
    /// A suit under the usual rules, without a cause for coming late.
    #[must_use]
    pub fn new(subject: RemedySubject, claimant: Claimant, basis: SuitBasis) -> Self {
        Self {
            subject,
            claimant,
            basis,
            good_cause: false,
            rules: RemedyRules::default(),
        }
    }
}

/// What an appeal ends with (《行政诉讼法》第八十九条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "each leads to another state")]
pub enum AppealResult {
    /// The first instance stands (维持原判).
    Upheld,
    /// Another result takes its place (改判).
    Changed(SuitResult),
    /// The first instance begins anew (发回重审).
    Remanded,
}

impl AppealResult {
    /// The judgment that it puts in place of the first.
    pub(super) const fn judgment(self) -> Option<Judgment> {
        match self {
            Self::Changed(SuitResult::Judgment(judgment)) => Some(judgment),
            Self::Changed(SuitResult::Ruling(_)) | Self::Upheld | Self::Remanded => None,
        }
    }

    /// It puts a result against the agency in place of the first, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::Changed(result) => result.is_against_agency(),
            Self::Upheld | Self::Remanded => false,
        }
    }
}
