use super::CommandKind;
use super::approval::Approval;
use super::content::{Drafting, Revision, SpecialLimit};
use super::particulars::{
    Clarification, ClarificationApproval, Coordination, CoordinationAnswer, CorrectionOrder,
    Determination, Entry, Interpretation, Keeping, PartEvaluation, Permission, Proposal, Referral,
    Release, ReturnNote, Review, RevisionDrop, Revocation, SecrecyReview, Supersession, Supply,
    Withdrawal, WithholdOrder,
};
use crate::workflow::order::commands;

commands! {
    /// What somebody wants to do to a piece of information.
    Command of CommandKind {
        /// Enters a first draft.
        Draft(Box<Drafting>),
        /// Enters another version.
        Revise(Box<Revision>),
        /// Gives up a revision of what is public.
        DropRevision(RevisionDrop),
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
        ApproveClarification(ClarificationApproval),
        /// Publishes a clarification.
        Clarify(Clarification),
        /// Takes it down with reason and ground.
        Withdraw(Withdrawal),
        /// Puts a later item in its place.
        Supersede(Supersession),
    }
}

/// A command with who gives it, for which day, and on the strength of which version of the log.
pub type Order = crate::workflow::Order<Command>;
