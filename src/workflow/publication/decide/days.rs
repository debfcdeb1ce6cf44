use chrono::NaiveDate;

use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::{Publication, Signature, Step};

impl Ask<'_, Publication> {
    pub(super) fn check_days(&mut self) {
        // No step is dated before one that it rests on: that would be back-dating (倒签).
        let rests_on = self.case.rests_on(self.step);
        self.require_at(
            rests_on.is_none_or(|day| day <= self.on()),
            "on",
            Bar::DateOrder,
            "发生日期早于形成之日或者所依据的步骤",
            "it is dated before the formation or a step that it rests on",
        );
    }
}

impl Publication {
    /// The latest day of what a step rests on.
    fn rests_on(&self, step: Step) -> Option<NaiveDate> {
        let stepped = self.stepped_on.filter(|_| step.is_rested_on());
        let signed = |it: &Option<Signature>| it.as_ref().map(Signature::on);
        let public = self.public.as_ref().map(|it| it.on);
        let particular = match step {
            Step::ReviewWithholding | Step::ReviewRights => signed(&self.signatures.proposed),
            Step::Approve => self.latest_signed().max(self.latest_answer()),
            Step::Publish | Step::Correct | Step::Withhold => {
                let formed = self.item.as_ref().map(|it| it.formed_on);
                formed.max(self.latest_signed()).max(self.latest_answer())
            }
            Step::ConfirmCoordination => {
                let open = self.coordinations.iter().find(|it| it.is_open());
                open.map(|it| it.asked_on)
            }
            Step::Clarify => signed(&self.clarification_approved).max(public),
            Step::Catalogue
            | Step::Supply
            | Step::Interpret
            | Step::EvaluatePart
            | Step::RecordRevocation
            | Step::ApproveClarification
            | Step::DropRevision
            | Step::Withdraw
            | Step::Supersede => public,
            Step::Draft
            | Step::Revise
            | Step::ProposeAttribute
            | Step::ReviewAttribute
            | Step::SettleAttribute
            | Step::ReviewSecrecy
            | Step::Refer
            | Step::Determine
            | Step::Coordinate
            | Step::ObtainApproval
            | Step::SetLimit
            | Step::Return
            | Step::Reevaluate
            | Step::KeepWithheld => None,
        };
        stepped.max(particular)
    }

    fn latest_signed(&self) -> Option<NaiveDate> {
        let signed = self.signatures.before_publication();
        signed.map(Signature::on).max()
    }

    fn latest_answer(&self) -> Option<NaiveDate> {
        let answers = self.coordinations.iter().filter_map(|it| it.answer);
        answers.map(|(day, _)| day).max()
    }
}

impl Step {
    /// It is a step of the procedure, which the next one rests on.
    pub(in crate::workflow::publication) const fn is_rested_on(self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::Revise
                | Self::DropRevision
                | Self::ProposeAttribute
                | Self::ReviewAttribute
                | Self::SettleAttribute
                | Self::ReviewSecrecy
                | Self::Refer
                | Self::Determine
                | Self::Return
                | Self::Approve
                | Self::Publish
                | Self::Correct
                | Self::Withhold
                | Self::Reevaluate
                | Self::KeepWithheld
        )
    }
}
