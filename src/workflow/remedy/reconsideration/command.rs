use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Procedure;
use crate::calendar::CalendarDays;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Claimant, ReviewDecision, ReviewEnd};
use crate::workflow::remedy::step::steps;
use crate::workflow::remedy::{Contested, Ordered, RemedySubject};

const fn law(article: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(article))
}

steps! {
    /// The steps of reconsideration. `Apply` opens a case; a [`ReviewCommand`] takes each of the others.
    ReviewStep {
        /// Applies.
        Apply = "apply" by Claimant, law(20);
        /// Asks the claimant for correction, once.
        AskCorrection = "ask-correction" by ReviewBody, law(31);
        /// Corrects the application.
        Correct = "correct" by Claimant, law(31);
        /// Records that the correction did not come: the application is given up.
        LapseCorrection = "lapse-correction" by ReviewBody, law(31);
        /// Accepts.
        Accept = "accept" by ReviewBody, law(30);
        /// Records that the time to accept ran out, which accepts.
        DeemAccepted = "deem-accepted" by ReviewBody, law(30);
        /// Does not accept.
        Reject = "reject" by ReviewBody, law(30);
        /// Chooses the procedure; cases of disclosure may be summary.
        ChooseProcedure = "choose-procedure" by ReviewBody, law(53);
        /// Sends the papers to the agency.
        SendPapers = "send-papers" by ReviewBody, law(48);
        /// Answers with the file.
        Answer = "answer" by Respondent, law(48);
        /// Extends the time to decide.
        Extend = "extend" by ReviewBody, law(62);
        /// Decides.
        Decide = "decide" by ReviewBody, law(62);
        /// Ends without a decision: withdrawn, settled, terminated.
        End = "end" by ReviewBody, Citation::whole(known::RECONSIDERATION_LAW_2023);
    }
}

/// An application for reconsideration (行政复议申请).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "facts that the caller hands in")]
pub struct ReviewApplication {
    /// The request or publication it is about.
    pub subject: RemedySubject,
    /// Who applies.
    pub claimant: Claimant,
    /// The act contested.
    pub contested: Contested,
    /// The day of filing; for one sent by post the day of posting, since time in the post does not
    /// count.
    pub filed_on: NaiveDate,
    /// The review body finds good cause for filing late.
    #[serde(default)]
    pub good_cause: bool,
}

/// A step that someone wants to take, with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReviewCommand {
    /// Asks for correction.
    AskCorrection {
        /// The day.
        on: NaiveDate,
    },
    /// Corrects.
    Correct {
        /// The day.
        on: NaiveDate,
        /// There is good cause for coming late.
        #[serde(default)]
        good_cause: bool,
    },
    /// Records that no correction came.
    LapseCorrection {
        /// The day.
        on: NaiveDate,
    },
    /// Accepts.
    Accept {
        /// The day.
        on: NaiveDate,
    },
    /// Records acceptance by silence.
    DeemAccepted {
        /// The day of the record.
        on: NaiveDate,
    },
    /// Does not accept.
    Reject {
        /// The day.
        on: NaiveDate,
    },
    /// Chooses the procedure.
    ChooseProcedure {
        /// The day.
        on: NaiveDate,
        /// The procedure.
        procedure: Procedure,
    },
    /// Sends the papers.
    SendPapers {
        /// The day the agency received them.
        on: NaiveDate,
    },
    /// Answers.
    Answer {
        /// The day.
        on: NaiveDate,
    },
    /// Extends.
    Extend {
        /// The day the parties were told.
        on: NaiveDate,
        /// How many days.
        days: CalendarDays,
    },
    /// Decides.
    Decide {
        /// The day of the decision.
        on: NaiveDate,
        /// The day of its service.
        served_on: NaiveDate,
        /// The decision.
        decision: ReviewDecision,
        /// What it orders.
        #[serde(default)]
        ordered: Option<Ordered>,
    },
    /// Ends without a decision.
    End {
        /// The day.
        on: NaiveDate,
        /// How.
        end: ReviewEnd,
    },
}

impl ReviewCommand {
    /// The step it takes.
    #[must_use]
    pub const fn step(&self) -> ReviewStep {
        match self {
            Self::AskCorrection { .. } => ReviewStep::AskCorrection,
            Self::Correct { .. } => ReviewStep::Correct,
            Self::LapseCorrection { .. } => ReviewStep::LapseCorrection,
            Self::Accept { .. } => ReviewStep::Accept,
            Self::DeemAccepted { .. } => ReviewStep::DeemAccepted,
            Self::Reject { .. } => ReviewStep::Reject,
            Self::ChooseProcedure { .. } => ReviewStep::ChooseProcedure,
            Self::SendPapers { .. } => ReviewStep::SendPapers,
            Self::Answer { .. } => ReviewStep::Answer,
            Self::Extend { .. } => ReviewStep::Extend,
            Self::Decide { .. } => ReviewStep::Decide,
            Self::End { .. } => ReviewStep::End,
        }
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match *self {
            Self::AskCorrection { on }
            | Self::Correct { on, .. }
            | Self::LapseCorrection { on }
            | Self::Accept { on }
            | Self::DeemAccepted { on }
            | Self::Reject { on }
            | Self::ChooseProcedure { on, .. }
            | Self::SendPapers { on }
            | Self::Answer { on }
            | Self::Extend { on, .. }
            | Self::Decide { on, .. }
            | Self::End { on, .. } => on,
        }
    }
}
