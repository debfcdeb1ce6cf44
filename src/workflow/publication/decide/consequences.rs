use chrono::NaiveDate;

use crate::law::Edition;
use crate::vocabulary::Attribute;
use crate::workflow::machine::Ask;
use crate::workflow::publication::particulars::{
    Drafting, Keeping, PartEvaluation, SecrecyConclusion,
};
use crate::workflow::publication::{Command, Confidential, Fact, Publication};

impl Ask<'_, Publication> {
    /// What the command leads to, whether or not it is allowed.
    pub(super) fn lead_to_facts(&mut self) {
        let next = |said: Option<NaiveDate>| said.or(self.case.next_by_interval(self.on()));
        let fact = match self.instruction.command() {
            Command::Draft(it) => match pinned(it) {
                Some(draft) => Fact::Drafted(Box::new(draft)),
                // There is nothing to say where no edition was in force.
                None => return,
            },
            Command::Revise(it) => Fact::Revised(it.clone()),
            Command::DropRevision(it) => Fact::RevisionDropped(it.clone()),
            Command::ProposeAttribute(it) => Fact::AttributeProposed(it.clone()),
            Command::ReviewAttribute(it) => Fact::AttributeReviewed(it.clone()),
            Command::SettleAttribute(it) => Fact::AttributeSettled(it.clone()),
            Command::ReviewWithholding(it) => Fact::WithholdingReviewed(it.clone()),
            Command::ReviewSecrecy(it) => Fact::SecrecyReviewed(it.clone()),
            Command::ReviewRights(it) => Fact::RightsReviewed(it.clone()),
            Command::Refer(it) => Fact::Referred(it.clone()),
            Command::Determine(it) => Fact::Determined(it.clone()),
            Command::Coordinate(it) => Fact::Coordinated(it.clone()),
            Command::ConfirmCoordination(it) => Fact::CoordinationConfirmed(it.clone()),
            Command::ObtainApproval(it) => Fact::ApprovalObtained(it.clone()),
            Command::SetLimit(it) => Fact::LimitSet(it.clone()),
            Command::Return(it) => Fact::Returned(it.clone()),
            Command::Approve(it) => Fact::Approved(it.clone()),
            Command::Publish(it) => Fact::Published(it.clone()),
            Command::Catalogue(it) => Fact::Catalogued(it.clone()),
            Command::Supply(it) => Fact::Supplied(it.clone()),
            Command::Interpret(it) => Fact::Interpreted(it.clone()),
            Command::Withhold(it) => Fact::Withheld(next(*it)),
            Command::Reevaluate => Fact::ReevaluationStarted,
            Command::KeepWithheld(it) => Fact::WithheldAnew(Keeping {
                next_review_on: next(it.next_review_on),
                ..it.clone()
            }),
            Command::EvaluatePart(it) => Fact::PartEvaluated(PartEvaluation {
                next_review_on: next(it.next_review_on),
                ..it.clone()
            }),
            Command::RecordRevocation(it) => Fact::RevocationRecorded(*it),
            Command::Correct(it) => Fact::Corrected(it.clone()),
            Command::ApproveClarification(it) => Fact::ClarificationApproved(it.clone()),
            Command::Clarify(it) => Fact::Clarified(it.clone()),
            Command::Withdraw(it) => Fact::Withdrawn(it.clone()),
            Command::Supersede(it) => Fact::Superseded(it.clone()),
        };
        self.happens(fact);
        if let Some(reason) = self.sent_back() {
            let reason = reason.clone();
            // A review may be entered after later steps; what they did is sent back with the rest, and
            // not before it was done.
            let on = self.case.stepped_on.max(Some(self.on()));
            self.facts
                .push((on.unwrap_or(self.on()), Fact::Returned(reason)));
        }
    }

    /// Why a review or determination that is not passed sends the draft back; what is planned to be
    /// withheld need not be fit for publication.
    fn sent_back(&self) -> Option<&Confidential> {
        let fit = self.case.attribute() == Some(Attribute::Withheld);
        let (passed, reason) = if let Command::ReviewWithholding(it) | Command::ReviewRights(it) =
            self.instruction.command()
        {
            (it.agrees, &it.reason)
        } else if let Command::ReviewSecrecy(it) = self.instruction.command() {
            let against = it.conclusion == SecrecyConclusion::NotForPublication;
            (fit || !against, &it.reason)
        } else if let Command::Determine(it) = self.instruction.command() {
            (fit || it.agrees, &it.reason)
        } else {
            return None;
        };
        reason.as_ref().filter(|_| !passed)
    }
}

/// Pins edition and conventions; nothing where no edition was in force.
pub(super) fn pinned(draft: &Drafting) -> Option<Drafting> {
    let in_force = || Edition::in_force_on(draft.item.formed_on).ok();
    Some(Drafting {
        item: draft.item.clone(),
        content: draft.content.clone(),
        edition: Some(draft.edition.or_else(in_force)?),
        conventions: Some(draft.conventions.clone().unwrap_or_default()),
    })
}
