use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AppealResult, Suit, SuitStep};
use crate::vocabulary::{Judgment, RemedyParty, SuitRuling};
use crate::workflow::remedy::entry::Recorded;
use crate::workflow::remedy::{Ordered, RemedyRules};

/// What happened in a suit. Stored form, a contract: `{"event": "…", "on": "…", …}`,
/// in an entry with the day it was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SuitEvent {
    /// The suit was filed, under these rules.
    Sued {
        /// The suit.
        suit: Suit,
        /// The limits and readings that govern the case.
        #[serde(default)]
        rules: Box<RemedyRules>,
    },
    /// Docketed.
    Docketed {
        /// The day.
        on: NaiveDate,
    },
    /// Judgment was given.
    Judged {
        /// The day.
        on: NaiveDate,
        /// The day of service.
        served_on: NaiveDate,
        /// The judgment.
        judgment: Judgment,
        /// What it orders.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ordered: Option<Ordered>,
    },
    /// A ruling was given.
    Ruled {
        /// The day.
        on: NaiveDate,
        /// The day of service.
        served_on: NaiveDate,
        /// The ruling.
        ruling: SuitRuling,
    },
    /// A disclosure was suspended.
    DisclosureSuspended {
        /// The day.
        on: NaiveDate,
    },
    /// Appealed.
    Appealed {
        /// The day.
        on: NaiveDate,
        /// Which side.
        by: RemedyParty,
    },
    /// The appeal was decided.
    AppealDecided {
        /// The day.
        on: NaiveDate,
        /// The day of service.
        served_on: NaiveDate,
        /// The result.
        result: AppealResult,
        /// What it orders.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ordered: Option<Ordered>,
    },
    /// Nobody appealed in time.
    BecameFinal {
        /// The first day on which nobody could appeal any more, whenever it is recorded.
        on: NaiveDate,
    },
}

impl SuitEvent {
    /// The stable code of each kind of event, which is also its tag in the log.
    pub const CODES: &'static [&'static str] = &[
        "sued",
        "docketed",
        "judged",
        "ruled",
        "disclosure-suspended",
        "appealed",
        "appeal-decided",
        "became-final",
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Sued { .. } => "sued",
            Self::Docketed { .. } => "docketed",
            Self::Judged { .. } => "judged",
            Self::Ruled { .. } => "ruled",
            Self::DisclosureSuspended { .. } => "disclosure-suspended",
            Self::Appealed { .. } => "appealed",
            Self::AppealDecided { .. } => "appeal-decided",
            Self::BecameFinal { .. } => "became-final",
        }
    }

    /// The step that led to it.
    #[must_use]
    pub const fn step(&self) -> SuitStep {
        match self {
            Self::Sued { .. } => SuitStep::Sue,
            Self::Docketed { .. } => SuitStep::Docket,
            Self::Judged { .. } => SuitStep::Judge,
            Self::Ruled { .. } => SuitStep::Rule,
            Self::DisclosureSuspended { .. } => SuitStep::SuspendDisclosure,
            Self::Appealed { .. } => SuitStep::Appeal,
            Self::AppealDecided { .. } => SuitStep::DecideAppeal,
            Self::BecameFinal { .. } => SuitStep::BecomeFinal,
        }
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match *self {
            Self::Sued { ref suit, .. } => suit.filed_on,
            Self::Docketed { on }
            | Self::Judged { on, .. }
            | Self::Ruled { on, .. }
            | Self::DisclosureSuspended { on }
            | Self::Appealed { on, .. }
            | Self::AppealDecided { on, .. }
            | Self::BecameFinal { on } => on,
        }
    }
}

impl Recorded for SuitEvent {
    fn code(&self) -> &'static str {
        self.code()
    }

    /// The day of service where it has one, else its day.
    fn last_day(&self) -> NaiveDate {
        match *self {
            Self::Judged { served_on, .. }
            | Self::Ruled { served_on, .. }
            | Self::AppealDecided { served_on, .. } => served_on,
            Self::Sued { .. }
            | Self::Docketed { .. }
            | Self::DisclosureSuspended { .. }
            | Self::Appealed { .. }
            | Self::BecameFinal { .. } => self.on(),
        }
    }
}
