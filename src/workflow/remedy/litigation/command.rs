use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Claimant, Judgment, RemedyParty, RemedyPath, SuitRuling};
use crate::workflow::remedy::step::steps;
use crate::workflow::remedy::{Contested, Ordered, RemedySubject};

const fn law(article: u16) -> Citation {
    Citation::known(known::LITIGATION_LAW_2017, Provision::article(article))
}

steps! {
    /// The steps of a suit. `Sue` opens a case; a [`SuitCommand`] takes each of the others.
    SuitStep {
        /// Sues.
        Sue = "sue" by Claimant, law(46);
        /// Dockets the suit.
        Docket = "docket" by Court, law(51);
        /// Gives judgment in first instance.
        Judge = "judge" by Court, law(81);
        /// Ends the first instance by a ruling.
        Rule = "rule" by Court, Citation::whole(known::LITIGATION_RULES_2018);
        /// Suspends a disclosure for the time of the suit, as a third party asked.
        SuspendDisclosure = "suspend-disclosure" by Court, Citation::known(
            known::DISCLOSURE_SUITS_2011, Provision::article(11).paragraph(2));
        /// Appeals.
        Appeal = "appeal" by Claimant, law(85);
        /// Decides the appeal.
        DecideAppeal = "decide-appeal" by Court, law(88);
        /// Records that nobody appealed in time.
        BecomeFinal = "become-final" by Court, law(85);
    }
}

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
        review: String,
        /// The day the decision was received.
        served_on: NaiveDate,
    },
    /// Reconsideration that was not decided in time.
    ReviewOverdue {
        /// The caller's key of the reconsideration.
        review: String,
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

/// A suit as it is filed (起诉).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "facts that the caller hands in")]
pub struct Suit {
    /// The request or publication it is about.
    pub subject: RemedySubject,
    /// Who sues. A third party's suit counts as one about disclosure too (inference).
    pub claimant: Claimant,
    /// What it follows on.
    pub basis: SuitBasis,
    /// The day of filing; for one sent by post the day of posting.
    pub filed_on: NaiveDate,
    /// The court finds good cause for filing late.
    #[serde(default)]
    pub good_cause: bool,
}

/// What the first instance ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a judgment or a ruling")]
pub enum SuitResult {
    /// A judgment (判决).
    Judgment(Judgment),
    /// A ruling (裁定).
    Ruling(SuitRuling),
}

impl SuitResult {
    /// It goes against the agency, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::Judgment(judgment) => judgment.is_against_agency(),
            Self::Ruling(_) => false,
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

/// A step that someone wants to take, with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SuitCommand {
    /// Dockets.
    Docket {
        /// The day.
        on: NaiveDate,
    },
    /// Gives judgment.
    Judge {
        /// The day of the judgment.
        on: NaiveDate,
        /// The day of its service.
        served_on: NaiveDate,
        /// The judgment.
        judgment: Judgment,
        /// What it orders.
        #[serde(default)]
        ordered: Option<Ordered>,
    },
    /// Rules.
    Rule {
        /// The day of the ruling.
        on: NaiveDate,
        /// The day of its service.
        served_on: NaiveDate,
        /// The ruling.
        ruling: SuitRuling,
    },
    /// Suspends a disclosure.
    SuspendDisclosure {
        /// The day.
        on: NaiveDate,
    },
    /// Appeals.
    Appeal {
        /// The day.
        on: NaiveDate,
        /// Which side.
        by: RemedyParty,
    },
    /// Decides the appeal.
    DecideAppeal {
        /// The day of the decision.
        on: NaiveDate,
        /// The day of its service.
        served_on: NaiveDate,
        /// The result.
        result: AppealResult,
        /// What it orders, where it changes the first instance.
        #[serde(default)]
        ordered: Option<Ordered>,
    },
    /// Records that nobody appealed.
    BecomeFinal {
        /// The day.
        on: NaiveDate,
    },
}

impl SuitCommand {
    /// The step it takes.
    #[must_use]
    pub const fn step(&self) -> SuitStep {
        match self {
            Self::Docket { .. } => SuitStep::Docket,
            Self::Judge { .. } => SuitStep::Judge,
            Self::Rule { .. } => SuitStep::Rule,
            Self::SuspendDisclosure { .. } => SuitStep::SuspendDisclosure,
            Self::Appeal { .. } => SuitStep::Appeal,
            Self::DecideAppeal { .. } => SuitStep::DecideAppeal,
            Self::BecomeFinal { .. } => SuitStep::BecomeFinal,
        }
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match *self {
            Self::Docket { on }
            | Self::Judge { on, .. }
            | Self::Rule { on, .. }
            | Self::SuspendDisclosure { on }
            | Self::Appeal { on, .. }
            | Self::DecideAppeal { on, .. }
            | Self::BecomeFinal { on } => on,
        }
    }
}
