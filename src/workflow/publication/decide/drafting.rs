use super::super::{Command, CommandKind, Content, Order, Publication};
use crate::finding::Words;
use crate::law::Edition;
use crate::workflow::Objection;

impl Publication {
    /// What is entered is true of those named in it: days, conventions, and who approved.
    pub(super) fn object_to_entered(&self, order: &Order, found: &mut Vec<Objection>) {
        let kind = order.command().kind();
        let mut object = |reason, zh: &str, en: &str| {
            found.push(self.objection(kind, reason, Words::new(zh, en)));
        };
        if let Command::Draft(drafting) = order.command() {
            let in_force = Edition::in_force_on(drafting.item.formed_on).ok();
            let other_edition = drafting.edition.is_some() && drafting.edition != in_force;
            let own = drafting.conventions.is_some() || other_edition;
            if own && !CommandKind::sets_conventions(order.actor().role()) {
                object(
                    "conventions",
                    "起草人不得自定惯例和适用版本",
                    "conventions and edition are not for the drafter to set",
                );
            }
            if drafting.conventions.iter().any(|it| !it.are_lawful()) {
                object(
                    "unlawful-conventions",
                    "惯例超出法律允许的范围",
                    "the conventions go beyond what the law leaves open",
                );
            }
        }
        if let Command::Revise(revision) = order.command() {
            let formed = self.item.as_ref().map(|it| it.formed_on);
            let outside = |day| day > order.on() || formed.is_some_and(|formed| day < formed);
            if revision.changed_on.is_some_and(outside) {
                object(
                    "changed-on",
                    "变更之日早于形成之日或者尚未到来",
                    "the day of the change lies before the formation or in the future",
                );
            }
        }
        if let Command::Withdraw(it) = order.command() {
            // Who approves it says so by giving the order. That somebody signed the publication once says
            // nothing of its withdrawal.
            if it.approver != *order.actor() {
                object(
                    "not-approved",
                    "所称批准人没有作出批准",
                    "who is said to have approved it has not",
                );
            }
        }
        let content: Option<&Content> = if let Command::Draft(it) = order.command() {
            Some(&it.content)
        } else if let Command::Revise(it) = order.command() {
            Some(&it.content)
        } else {
            None
        };
        let limit = content.and_then(|it| it.limit.as_ref());
        let in_force_from = limit.and_then(|it| it.in_force_from);
        if in_force_from.is_some_and(|from| order.on() < from) {
            object(
                "not-in-force",
                "该时限的规定尚未施行",
                "the text that sets the time limit is not yet in force",
            );
        }
    }
}
