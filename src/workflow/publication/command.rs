use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CommandKind;
use super::content::{Drafting, Revision, SpecialLimit};
use super::particulars::{
    Approval, Clarification, Coordination, CoordinationAnswer, CorrectionOrder, Determination,
    Entry, Interpretation, Keeping, PartEvaluation, Permission, Proposal, Referral, Release,
    ReturnNote, Review, Revocation, SecrecyReview, Supersession, Supply, Withdrawal, WithholdOrder,
};
use crate::workflow::Actor;

macro_rules! commands {
    ($($(#[$meta:meta])* $command:ident $(($carried:ty))?,)+) => {
        /// What somebody wants to do to a piece of information.
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
            /// The kind, by which [`permitted`](super::Publication::permitted) speaks.
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
    /// Enters a first draft.
    Draft(Box<Drafting>),
    /// Enters another version.
    Revise(Box<Revision>),
    /// Proposes the attribute with its reason.
    ProposeAttribute(Proposal),
    /// Reviews the attribute.
    ReviewAttribute(Review),
    /// Decides a disagreement over the attribute, as the signing leader.
    SettleAttribute(Proposal),
    /// Reviews a policy document that is to be withheld.
    ReviewWithholding(Review),
    /// Reviews secrecy.
    ReviewSecrecy(SecrecyReview),
    /// Reviews the rights of third parties and personal information.
    ReviewRights(Review),
    /// Refers a case of doubt.
    Refer(Referral),
    /// Determines a case of doubt.
    Determine(Determination),
    /// Asks another organ that the information concerns.
    Coordinate(Coordination),
    /// Answers as that organ.
    ConfirmCoordination(CoordinationAnswer),
    /// Records the approval that a law requires.
    ObtainApproval(Permission),
    /// Sets a special time limit, or a new one.
    SetLimit(SpecialLimit),
    /// Sends a draft back.
    Return(ReturnNote),
    /// Signs, which fixes the attribute.
    Approve(Approval),
    /// Publishes.
    Publish(Release),
    /// Enters it in the catalogue.
    Catalogue(Entry),
    /// Supplies it to archives, libraries and service halls.
    Supply(Supply),
    /// Publishes its interpretation.
    Interpret(Interpretation),
    /// Keeps it from the public, as planned.
    Withhold(WithholdOrder),
    /// Begins to evaluate what is withheld.
    Reevaluate,
    /// Ends the evaluation without a change.
    KeepWithheld(Keeping),
    /// Evaluates a withheld part of what is published.
    EvaluatePart(PartEvaluation),
    /// Records that a published penalty decision was changed or revoked.
    RecordRevocation(Revocation),
    /// Puts a corrected version in place of the published one.
    Correct(CorrectionOrder),
    /// Approves a clarification.
    ApproveClarification(Approval),
    /// Publishes a clarification.
    Clarify(Clarification),
    /// Takes it down with reason and ground.
    Withdraw(Withdrawal),
    /// Puts a later item in its place.
    Supersede(Supersession),
}
/// A command with who gives it, for which day, and on the strength of which version of the log.
///
/// ```
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::publication::{Command, Order};
///
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let office = Actor::new("office-1", Role::DisclosureOffice)?;
/// let late_entry = Order::new(Command::Reevaluate, office, day(5), 4).recorded_on(day(7));
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
