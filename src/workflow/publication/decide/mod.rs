//! All law is here: what a command leads to, or why it is refused.

mod consequences;
mod days;
mod drafting;
mod face;
mod persons;
mod proposal;
mod publishing;
mod reviewing;
mod withholding;

use super::{Command, Publication, PublicationRule};
use crate::finding::Level;
use crate::vocabulary::Term as _;
use crate::workflow::machine::{Ask, Objection};

impl Ask<'_, Publication> {
    /// Weighs a command. The rules are asked about the publication as it would be afterwards, also where
    /// the state alone forbids the step, so that a refusal says everything that is wrong.
    pub(super) fn weigh_publication(&mut self) {
        self.check_days();
        self.check_persons();
        // What a closed step says was said for another state of things.
        if self.case.is_open(self.step) {
            self.check_content();
        }
        self.lead_to_facts();
        self.check_rules();
    }

    /// What the command says is complete and fits the item.
    fn check_content(&mut self) {
        match self.instruction.command() {
            Command::Draft(it) => self.check_draft(it),
            Command::Revise(it) => self.check_revision(it),
            Command::SetLimit(it) => self.check_limit(Some(it)),
            Command::ProposeAttribute(it) => self.check_proposal(it),
            Command::SettleAttribute(it) => self.check_settlement(it),
            Command::ReviewAttribute(it)
            | Command::ReviewWithholding(it)
            | Command::ReviewRights(it) => {
                self.require_reason_unless(it.agrees, it.reason.as_ref());
            }
            Command::ReviewSecrecy(it) => self.check_secrecy_review(it),
            Command::Determine(it) => self.check_determination(it),
            Command::ConfirmCoordination(it) => self.check_coordination_answer(it),
            Command::Approve(it) => self.check_approval(it),
            Command::Publish(it) => self.check_release(it),
            Command::Correct(it) => self.check_release(&it.release),
            Command::Catalogue(it) => self.check_catalogue(it),
            Command::Withhold(next) => self.check_withholding(*next),
            Command::KeepWithheld(_) => self.check_level_of_plan(),
            Command::EvaluatePart(it) => self.check_part(it),
            Command::Clarify(it) => self.check_clarification(it),
            Command::Withdraw(it) => self.check_withdrawal(it),
            Command::Supersede(it) => self.check_index_number(Some(&it.successor)),
            Command::DropRevision(_)
            | Command::Refer(_)
            | Command::Coordinate(_)
            | Command::ObtainApproval(_)
            | Command::Return(_)
            | Command::Supply(_)
            | Command::Interpret(_)
            | Command::Reevaluate
            | Command::RecordRevocation(_)
            | Command::ApproveClarification(_) => {}
        }
    }

    /// The rules enforced at the step that would be broken after it: an error refuses the command, a
    /// warning rides on the entry.
    fn check_rules(&mut self) {
        let (step, on) = (self.step, self.on());
        let enforced = |rule: &PublicationRule| rule.gates().contains(&step);
        if !PublicationRule::ALL.iter().any(enforced) {
            return;
        }
        let mut after = self.case.clone();
        let actor = self.instruction.actor();
        for (day, fact) in &self.facts {
            // What speaks of something that is not there has been objected to by the bar already.
            if after.take_fact(actor, *day, fact).is_err() {
                return;
            }
        }
        for rule in PublicationRule::ALL {
            let applies = enforced(rule) && rule.is_in_force_on(on);
            if !applies || rule.is_kept(&after, on, self.calendar) {
                continue;
            }
            match rule.severity_under(&after.conventions) {
                Some(Level::Error) => {
                    let basis = rule.basis_on(self.edition, on);
                    self.objections
                        .extend(rule.bar().map(|bar| Objection::of(bar).citing(basis)));
                }
                Some(Level::Warning | Level::Note) => self.warnings.push(*rule),
                None => {}
            }
        }
    }
}
