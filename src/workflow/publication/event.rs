use serde::{Deserialize, Serialize};

use super::approval::Approval;
use super::content::{Beginning, Revision, SpecialLimit};
use super::particulars::{
    AttributeFinding, Clarification, ClarificationApproval, Coordination, CoordinationAnswer,
    CorrectedRelease, Determination, Entry, Interpretation, Keeping, PartEvaluation, Permission,
    Proposal, Referral, Released, ReturnNote, Review, RevisionDrop, Revocation, SecrecyReview,
    Supersession, Supply, Withdrawal, Withholding,
};
use super::{CommandKind, RuleId, State};
use crate::workflow::event::facts;

facts! {
    /// What happened to a piece of information.
    Fact from CommandKind {
        /// A first draft was entered.
        Drafted(Box<Beginning>) = "drafted" by Draft;
        /// Another version was entered; what was signed before is void.
        Revised(Box<Revision>) = "revised" by Revise;
        /// The revision was given up; what is public stands as it was published.
        RevisionDropped(RevisionDrop) = "revision-dropped" by DropRevision;
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
        ClarificationApproved(ClarificationApproval) = "clarification-approved" by ApproveClarification;
        /// A clarification was published.
        Clarified(Clarification) = "clarified" by Clarify;
        /// It was taken down.
        Withdrawn(Withdrawal) = "withdrawn" by Withdraw;
        /// A later item took its place.
        Superseded(Supersession) = "superseded" by Supersede;
    }
}

/// An entry of the log of a publication, with its [`Warnings`].
pub type Event = crate::workflow::Event<Fact, Warnings>;

/// An event of a publication that cannot follow the ones before it.
pub type IllegalEvent = crate::workflow::IllegalEvent<State>;

/// What an event notes beside its fact: the rules it breaks that do not forbid it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warnings {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<RuleId>,
}

impl Event {
    /// The rules of the severity of a warning that it breaks.
    #[must_use]
    pub fn warnings(&self) -> &[RuleId] {
        &self.note.warnings
    }

    pub(super) fn warn(&mut self, warnings: Vec<RuleId>) {
        self.note = Warnings { warnings };
    }
}
