use chrono::NaiveDate;

use super::super::{CommandKind, Order, Publication, Signature};
use crate::finding::Words;
use crate::workflow::Objection;

impl Publication {
    /// No step is dated before one that it rests on: that would be back-dating (倒签).
    pub(super) fn object_to_day(&self, order: &Order, found: &mut Vec<Objection>) {
        let kind = order.command().kind();
        if self.rests_on(kind).is_some_and(|day| order.on() < day) {
            let words = Words::new(
                "发生日期早于形成之日或者所依据的步骤",
                "it is dated before the formation or a step that it rests on",
            );
            found.push(self.objection(kind, "back-dated", words));
        }
    }

    /// The latest day of what a kind of command rests on.
    pub(in super::super) fn rests_on(&self, kind: CommandKind) -> Option<NaiveDate> {
        let stepped = self.stepped_on.filter(|_| kind.is_step());
        let signed = |it: &Option<Signature>| it.as_ref().map(Signature::on);
        let public = self.public.as_ref().map(|it| it.on);
        let particular = match kind {
            CommandKind::ReviewWithholding | CommandKind::ReviewRights => {
                signed(&self.signatures.proposed)
            }
            CommandKind::Approve => self.latest_signed().max(self.latest_answer()),
            CommandKind::Publish | CommandKind::Correct | CommandKind::Withhold => {
                let formed = self.item.as_ref().map(|it| it.formed_on);
                formed.max(self.latest_signed()).max(self.latest_answer())
            }
            CommandKind::ConfirmCoordination => {
                let open = self.coordinations.iter().find(|it| it.is_open());
                open.map(|it| it.asked_on)
            }
            CommandKind::Clarify => signed(&self.clarification_approved).max(public),
            CommandKind::Catalogue
            | CommandKind::Supply
            | CommandKind::Interpret
            | CommandKind::EvaluatePart
            | CommandKind::RecordRevocation
            | CommandKind::ApproveClarification
            | CommandKind::DropRevision
            | CommandKind::Withdraw
            | CommandKind::Supersede => public,
            CommandKind::Draft
            | CommandKind::Revise
            | CommandKind::ProposeAttribute
            | CommandKind::ReviewAttribute
            | CommandKind::SettleAttribute
            | CommandKind::ReviewSecrecy
            | CommandKind::Refer
            | CommandKind::Determine
            | CommandKind::Coordinate
            | CommandKind::ObtainApproval
            | CommandKind::SetLimit
            | CommandKind::Return
            | CommandKind::Reevaluate
            | CommandKind::KeepWithheld => None,
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
