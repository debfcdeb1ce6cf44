use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ReviewApplication, ReviewStep};
use crate::calendar::CalendarDays;
use crate::vocabulary::{ReviewDecision, ReviewEnd};
use crate::workflow::remedy::entry::Recorded;
use crate::workflow::remedy::{Ordered, RemedyRules};

/// The procedure of reconsideration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "each has its own limits")]
pub enum Procedure {
    /// Summary (简易程序): 30 days.
    Summary,
    /// Ordinary (普通程序): 60 days and at most 30 more.
    Ordinary,
}

/// What happened in reconsideration. Stored form, a contract: `{"event": "…", "on": "…", …}`,
/// in an entry with the day it was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReviewEvent {
    /// The application was filed, under these rules.
    Applied {
        /// The application.
        application: ReviewApplication,
        /// The limits and readings that govern the case.
        #[serde(default)]
        rules: Box<RemedyRules>,
    },
    /// The claimant was asked for correction.
    CorrectionAsked {
        /// The day.
        on: NaiveDate,
    },
    /// The correction was received.
    Corrected {
        /// The day.
        on: NaiveDate,
    },
    /// No correction came: given up.
    GivenUp {
        /// The day it was recorded.
        on: NaiveDate,
    },
    /// Accepted.
    Accepted {
        /// The day; by silence, the last day of the time to accept.
        on: NaiveDate,
        /// By silence.
        #[serde(default)]
        deemed: bool,
    },
    /// Not accepted.
    NotAccepted {
        /// The day.
        on: NaiveDate,
    },
    /// The procedure was chosen.
    ProcedureChosen {
        /// The day.
        on: NaiveDate,
        /// The procedure.
        procedure: Procedure,
    },
    /// The agency received the papers.
    PapersSent {
        /// The day.
        on: NaiveDate,
    },
    /// The agency answered.
    Answered {
        /// The day.
        on: NaiveDate,
    },
    /// The time to decide was extended.
    Extended {
        /// The day.
        on: NaiveDate,
        /// How many days.
        days: CalendarDays,
    },
    /// Decided.
    Decided {
        /// The day of the decision.
        on: NaiveDate,
        /// The day of its service.
        served_on: NaiveDate,
        /// The decision.
        decision: ReviewDecision,
        /// What it orders.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ordered: Option<Ordered>,
    },
    /// Ended without a decision.
    Ended {
        /// The day.
        on: NaiveDate,
        /// How.
        end: ReviewEnd,
    },
}

impl ReviewEvent {
    /// The stable code of each kind of event, which is also its tag in the log.
    pub const CODES: &'static [&'static str] = &[
        "applied",
        "correction-asked",
        "corrected",
        "given-up",
        "accepted",
        "not-accepted",
        "procedure-chosen",
        "papers-sent",
        "answered",
        "extended",
        "decided",
        "ended",
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Applied { .. } => "applied",
            Self::CorrectionAsked { .. } => "correction-asked",
            Self::Corrected { .. } => "corrected",
            Self::GivenUp { .. } => "given-up",
            Self::Accepted { .. } => "accepted",
            Self::NotAccepted { .. } => "not-accepted",
            Self::ProcedureChosen { .. } => "procedure-chosen",
            Self::PapersSent { .. } => "papers-sent",
            Self::Answered { .. } => "answered",
            Self::Extended { .. } => "extended",
            Self::Decided { .. } => "decided",
            Self::Ended { .. } => "ended",
        }
    }

    /// The step that led to it.
    #[must_use]
    pub const fn step(&self) -> ReviewStep {
        match self {
            Self::Applied { .. } => ReviewStep::Apply,
            Self::CorrectionAsked { .. } => ReviewStep::AskCorrection,
            Self::Corrected { .. } => ReviewStep::Correct,
            Self::GivenUp { .. } => ReviewStep::LapseCorrection,
            Self::Accepted { deemed: false, .. } => ReviewStep::Accept,
            Self::Accepted { deemed: true, .. } => ReviewStep::DeemAccepted,
            Self::NotAccepted { .. } => ReviewStep::Reject,
            Self::ProcedureChosen { .. } => ReviewStep::ChooseProcedure,
            Self::PapersSent { .. } => ReviewStep::SendPapers,
            Self::Answered { .. } => ReviewStep::Answer,
            Self::Extended { .. } => ReviewStep::Extend,
            Self::Decided { .. } => ReviewStep::Decide,
            Self::Ended { .. } => ReviewStep::End,
        }
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match *self {
            Self::Applied {
                ref application, ..
            } => application.filed_on,
            Self::CorrectionAsked { on }
            | Self::Corrected { on }
            | Self::GivenUp { on }
            | Self::Accepted { on, .. }
            | Self::NotAccepted { on }
            | Self::ProcedureChosen { on, .. }
            | Self::PapersSent { on }
            | Self::Answered { on }
            | Self::Extended { on, .. }
            | Self::Decided { on, .. }
            | Self::Ended { on, .. } => on,
        }
    }
}

impl Recorded for ReviewEvent {
    fn code(&self) -> &'static str {
        self.code()
    }

    /// The day of service where it has one, else its day.
    fn last_day(&self) -> NaiveDate {
        match *self {
            Self::Decided { served_on, .. } => served_on,
            Self::Applied { .. }
            | Self::CorrectionAsked { .. }
            | Self::Corrected { .. }
            | Self::GivenUp { .. }
            | Self::Accepted { .. }
            | Self::NotAccepted { .. }
            | Self::ProcedureChosen { .. }
            | Self::PapersSent { .. }
            | Self::Answered { .. }
            | Self::Extended { .. }
            | Self::Ended { .. } => self.on(),
        }
    }
}
