use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CommandKind;
use super::particulars::{
    Absorption, Acceptance, Assignment, ConsultationClosing, Conversion, Correction,
    CorrectionNotice, Determination, Dictation, Dispatch, Division, Draft, Extension, FeeDemand,
    FeePayment, FileContents, Finding, Merger, OpinionLetter, OrganLetter, Proof, ReasonsNotice,
    Receipt, Referral, Registration, Review, RoundOrder, Search, Service, SpotAnswer, Submission,
    ThirdPartyLetter, ThirdPartyNotice,
};
use crate::workflow::Actor;

macro_rules! commands {
    ($($(#[$meta:meta])* $command:ident $(($carried:ty))?,)+) => {
        /// What somebody wants to do to a request.
        ///
        /// Stored form, a contract: `{"command": "…", …}`; unknown fields are passed over, an unknown
        /// command is an error that names it.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "command", rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Command {
            $($(#[$meta])* $command $(($carried))?,)+
        }

        impl Command {
            /// The kind, by which [`permitted`](super::Request::permitted) speaks.
            #[must_use]
            pub const fn kind(&self) -> CommandKind {
                match self {
                    $(commands!(@pattern $command $(, $carried)?) => CommandKind::$command,)+
                }
            }
        }
    };
    (@pattern $command:ident) => { Self::$command };
    (@pattern $command:ident, $carried:ty) => { Self::$command(_) };
}

commands! {
    /// Applies orally; the office fills in the form.
    Dictate(Dictation),
    /// Submits the request.
    Submit(Submission),
    /// Confirms that it came in: one side at a time, by the role of the actor.
    Confirm(Receipt),
    /// Receives what was handed in or signed for.
    Receive(Receipt),
    /// Registers it.
    Register(Registration),
    /// Splits it into requests of their own.
    Split(Division),
    /// Merges it into another request.
    Merge(Merger),
    /// Takes another request into this one.
    Absorb(Absorption),
    /// Takes it under review.
    Screen,
    /// Answers at once.
    AnswerOnTheSpot(SpotAnswer),
    /// Tells the applicant what to correct.
    RequestCorrection(CorrectionNotice),
    /// Corrects it.
    Correct(Correction),
    /// Closes what the applicant let lapse.
    Lapse,
    /// Reopens it for a correction out of time with good cause.
    Reopen(Correction),
    /// Reopens it for a fee that was paid in time and entered after the lapse.
    ReopenForPayment(FeePayment),
    /// Finds it still unclear after its correction.
    FindUnclear(Finding),
    /// Finds its number or frequency clearly beyond a reasonable range.
    FindExcessive(Finding),
    /// Asks for the reasons of an excessive request.
    AskReasons(ReasonsNotice),
    /// Explains the reasons.
    ExplainReasons(Finding),
    /// Finds the reasons reasonable.
    AcceptReasons(Acceptance),
    /// Finds the reasons unreasonable, or none given in time.
    RejectReasons(Finding),
    /// Demands the processing fee.
    DemandFee(FeeDemand),
    /// Pays the processing fee.
    Pay(FeePayment),
    /// Assigns it to the unit that handles it.
    Assign(Assignment),
    /// Records a search.
    RecordSearch(Search),
    /// Asks a third party.
    ConsultThirdParty(ThirdPartyLetter),
    /// Asks a co-maker or another organ.
    ConsultOrgan(OrganLetter),
    /// Answers a consultation.
    GiveOpinion(OpinionLetter),
    /// Waits for a consultation no longer.
    CloseConsultation(ConsultationClosing),
    /// Refers a doubtful case.
    Refer(Referral),
    /// Determines a doubtful case.
    Determine(Determination),
    /// Extends the time limit for the reply.
    Extend(Extension),
    /// Drafts the reply.
    DraftReply(Draft),
    /// Reviews the secrecy of the draft.
    ReviewSecrecy(Review),
    /// Reviews the legality of the draft.
    ReviewLegality(Review),
    /// Sends the draft back.
    ReturnDraft(Finding),
    /// Approves the reply.
    Approve,
    /// Sends the reply.
    Send(Dispatch),
    /// Tells the third party what is disclosed in the public interest.
    NotifyThirdParty(ThirdPartyNotice),
    /// Records the delivery of the reply.
    Deliver(Proof),
    /// Records the service of a notice.
    ServeNotice(Service),
    /// Archives the file.
    Archive(FileContents),
    /// Withdraws the request.
    Withdraw(Proof),
    /// Suggests that the information be published.
    SuggestConversion(Finding),
    /// Takes the information into proactive disclosure.
    Convert(Conversion),
    /// Opens a new round on an order to decide anew.
    OpenRound(RoundOrder),
}

/// A command with who gives it, for which day, and on the strength of which version of the log.
///
/// ```
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::request::{Command, Order};
///
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let office = Actor::new("office-1", Role::DisclosureOffice)?;
/// let late_entry = Order::new(Command::Screen, office, day(5), 4).recorded_on(day(7));
/// assert_eq!((late_entry.on(), late_entry.recorded_day()), (day(5), day(7)));
/// # Ok::<(), disclosure::workflow::ActorError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    actor: Actor,
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recorded_on: Option<NaiveDate>,
    version: u64,
    #[serde(flatten)]
    command: Command,
}

impl Order {
    /// Orders a command for the day on which its fact happens, having seen this many events.
    #[must_use]
    pub const fn new(command: Command, actor: Actor, on: NaiveDate, version: u64) -> Self {
        Self {
            actor,
            on,
            recorded_on: None,
            version,
            command,
        }
    }

    /// Says that the fact is entered later than it happened.
    #[must_use]
    pub const fn recorded_on(mut self, day: NaiveDate) -> Self {
        self.recorded_on = Some(day);
        self
    }

    /// Who gives it.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The day of the fact.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it is entered; the day of the fact unless said otherwise.
    #[must_use]
    pub fn recorded_day(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.on)
    }

    /// How many events its giver had seen.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The command.
    #[must_use]
    pub const fn command(&self) -> &Command {
        &self.command
    }
}
