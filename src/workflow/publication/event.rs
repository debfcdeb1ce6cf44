use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Beginning, Revision, SpecialLimit};
use super::particulars::{
    Approval, AttributeFinding, Clarification, Coordination, CoordinationAnswer, CorrectedRelease,
    Determination, Entry, Interpretation, Keeping, PartEvaluation, Permission, Proposal, Referral,
    Released, ReturnNote, Review, Revocation, SecrecyReview, Supersession, Supply, Withdrawal,
    Withholding,
};
use super::{CommandKind, RuleId};
use crate::workflow::Actor;

macro_rules! facts {
    ($($(#[$meta:meta])* $fact:ident $(($carried:ty))? = $code:literal by $command:ident;)+) => {
        /// What happened to a piece of information.
        ///
        /// Stored form, a contract: `{"event": "…", …}`; unknown fields are passed over, an unknown
        /// event is an error that names it.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "event")]
        #[non_exhaustive]
        pub enum Fact {
            $($(#[$meta])* #[serde(rename = $code)] $fact $(($carried))?,)+
        }

        impl Fact {
            /// The codes of all kinds of event, in the order of the procedure.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code of the kind.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $(facts!(@pattern $fact $(, $carried)?) => $code,)+
                }
            }

            /// The command that leads to it; it may happen in the states that permit the command.
            #[must_use]
            pub const fn command(&self) -> CommandKind {
                match self {
                    $(facts!(@pattern $fact $(, $carried)?) => CommandKind::$command,)+
                }
            }
        }
    };
    (@pattern $fact:ident) => { Self::$fact };
    (@pattern $fact:ident, $carried:ty) => { Self::$fact(_) };
}

facts! {
    /// A first draft was entered.
    Drafted(Box<Beginning>) = "drafted" by Draft;
    /// Another version was entered; what was signed before is void.
    Revised(Box<Revision>) = "revised" by Revise;
    /// The attribute was proposed.
    AttributeProposed(Proposal) = "attribute-proposed" by ProposeAttribute;
    /// The attribute was reviewed.
    AttributeReviewed(AttributeFinding) = "attribute-reviewed" by ReviewAttribute;
    /// The signing leader decided a disagreement over the attribute.
    AttributeSettled(Proposal) = "attribute-settled" by SettleAttribute;
    /// The withholding of a policy document was reviewed.
    WithholdingReviewed(Review) = "withholding-reviewed" by ReviewWithholding;
    /// Secrecy was reviewed.
    SecrecyReviewed(SecrecyReview) = "secrecy-reviewed" by ReviewSecrecy;
    /// The rights of third parties and personal information were reviewed.
    RightsReviewed(Review) = "rights-reviewed" by ReviewRights;
    /// A case of doubt was referred.
    Referred(Referral) = "referred" by Refer;
    /// The case of doubt was determined.
    Determined(Determination) = "determined" by Determine;
    /// Another organ was asked.
    Coordinated(Coordination) = "coordinated" by Coordinate;
    /// The other organ answered.
    CoordinationConfirmed(CoordinationAnswer) = "coordination-confirmed" by ConfirmCoordination;
    /// The approval that a law requires was given.
    ApprovalObtained(Permission) = "approval-obtained" by ObtainApproval;
    /// A special time limit was set.
    LimitSet(SpecialLimit) = "limit-set" by SetLimit;
    /// It was sent back.
    Returned(ReturnNote) = "returned" by Return;
    /// It was signed.
    Approved(Approval) = "approved" by Approve;
    /// It was published.
    Published(Released) = "published" by Publish;
    /// It was entered in the catalogue.
    Catalogued(Entry) = "catalogued" by Catalogue;
    /// It was supplied for reading.
    Supplied(Supply) = "supplied" by Supply;
    /// Its interpretation was published.
    Interpreted(Interpretation) = "interpreted" by Interpret;
    /// It was kept from the public, as planned.
    Withheld(Withholding) = "withheld" by Withhold;
    /// Its evaluation began.
    ReevaluationStarted = "reevaluation-started" by Reevaluate;
    /// Its evaluation ended without a change.
    WithheldAnew(Keeping) = "withheld-anew" by KeepWithheld;
    /// A withheld part was evaluated.
    PartEvaluated(PartEvaluation) = "part-evaluated" by EvaluatePart;
    /// The published penalty decision was changed or revoked.
    RevocationRecorded(Revocation) = "revocation-recorded" by RecordRevocation;
    /// A corrected version took the place of the published one.
    Corrected(CorrectedRelease) = "corrected" by Correct;
    /// A clarification was approved.
    ClarificationApproved(Approval) = "clarification-approved" by ApproveClarification;
    /// A clarification was published.
    Clarified(Clarification) = "clarified" by Clarify;
    /// It was taken down.
    Withdrawn(Withdrawal) = "withdrawn" by Withdraw;
    /// A later item took its place.
    Superseded(Supersession) = "superseded" by Supersede;
}

/// An entry of the log: what happened, when, when it was entered, who did it, and which rules it
/// breaks that do not forbid it.
///
/// Stored form, a contract: one flat object with the particulars of its [`Fact`]. Golden files keep
/// one of every kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    version: u64,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Actor,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<RuleId>,
    #[serde(flatten)]
    fact: Fact,
}

impl Event {
    pub(super) const fn new(
        version: u64,
        on: NaiveDate,
        recorded_on: NaiveDate,
        by: Actor,
        fact: Fact,
    ) -> Self {
        Self {
            version,
            on,
            recorded_on,
            by,
            warnings: Vec::new(),
            fact,
        }
    }

    pub(super) fn warning(mut self, rules: Vec<RuleId>) -> Self {
        self.warnings = rules;
        self
    }

    /// Its place in the log, from 1.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The day it happened.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it was entered.
    #[must_use]
    pub const fn recorded_on(&self) -> NaiveDate {
        self.recorded_on
    }

    /// Who did it.
    #[must_use]
    pub const fn by(&self) -> &Actor {
        &self.by
    }

    /// The rules of the severity of a warning that it breaks.
    #[must_use]
    pub fn warnings(&self) -> &[RuleId] {
        &self.warnings
    }

    /// What happened.
    #[must_use]
    pub const fn fact(&self) -> &Fact {
        &self.fact
    }
}
