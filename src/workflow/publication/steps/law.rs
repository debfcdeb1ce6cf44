//! The publication machine in the frame of all machines.

use chrono::NaiveDate;

use super::{Command, Fact, Step};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::Edition;
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Entry, Flaw, Log, Objection};
use crate::workflow::publication::particulars::Drafting;
use crate::workflow::publication::{Conventions, Publication, PublicationRule, State};

impl Law for Publication {
    type Step = Step;
    type Command = Command;
    type Fact = Fact;
    type State = State;
    type Warning = PublicationRule;

    const MACHINE: &'static str = "publication";
    const LAST: State = State::Withdrawn;

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact.clone() {
            Fact::Drafted(it) => Command::Draft(Box::new(ordered(*it))),
            Fact::Revised(it) => Command::Revise(it),
            Fact::RevisionDropped(it) => Command::DropRevision(it),
            Fact::AttributeProposed(it) => Command::ProposeAttribute(it),
            Fact::AttributeReviewed(it) => Command::ReviewAttribute(it),
            Fact::AttributeSettled(it) => Command::SettleAttribute(it),
            Fact::WithholdingReviewed(it) => Command::ReviewWithholding(it),
            Fact::SecrecyReviewed(it) => Command::ReviewSecrecy(it),
            Fact::RightsReviewed(it) => Command::ReviewRights(it),
            Fact::Referred(it) => Command::Refer(it),
            Fact::Determined(it) => Command::Determine(it),
            Fact::Coordinated(it) => Command::Coordinate(it),
            Fact::CoordinationConfirmed(it) => Command::ConfirmCoordination(it),
            Fact::ApprovalObtained(it) => Command::ObtainApproval(it),
            Fact::LimitSet(it) => Command::SetLimit(it),
            Fact::Returned(it) => Command::Return(it),
            Fact::Approved(it) => Command::Approve(it),
            Fact::Published(it) => Command::Publish(it),
            Fact::Catalogued(it) => Command::Catalogue(it),
            Fact::Supplied(it) => Command::Supply(it),
            Fact::Interpreted(it) => Command::Interpret(it),
            Fact::Withheld(it) => Command::Withhold(it),
            Fact::ReevaluationStarted => Command::Reevaluate,
            Fact::WithheldAnew(it) => Command::KeepWithheld(it),
            Fact::PartEvaluated(it) => Command::EvaluatePart(it),
            Fact::RevocationRecorded(it) => Command::RecordRevocation(it),
            Fact::Corrected(it) => Command::Correct(it),
            Fact::ClarificationApproved(it) => Command::ApproveClarification(it),
            Fact::Clarified(it) => Command::Clarify(it),
            Fact::Withdrawn(it) => Command::Withdraw(it),
            Fact::Superseded(it) => Command::Supersede(it),
        })
    }

    fn holds_to(warning: &PublicationRule) -> bool {
        !warning.counts_working_days()
    }

    fn log(&self) -> &Log<Fact, PublicationRule> {
        &self.log
    }

    fn log_mut(&mut self) -> &mut Log<Fact, PublicationRule> {
        &mut self.log
    }

    fn stage(&self) -> State {
        self.stage
    }

    fn pinned(&self) -> Option<Edition> {
        self.edition
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        self.closed_by(step)
    }

    fn is_idle(&self, step: Step) -> bool {
        self.can_only_be_refused(step)
    }

    fn is_turn_of(&self, actor: &Actor, step: Step) -> bool {
        self.is_for(actor, step)
    }

    fn weigh(&self, ask: &mut Ask<'_, Self>) {
        ask.weigh_publication();
    }

    fn take(&mut self, entry: &Entry<Fact, PublicationRule>) -> Result<(), Flaw> {
        self.take_fact(entry.actor(), entry.on(), entry.fact())
    }

    fn owed(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        self.all_deadlines(calendar)
    }

    fn missed(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let all = self.all_deadlines(calendar).into_iter();
        all.filter_map(|it| it.breach(on)).collect()
    }
}

/// The draft as it was ordered: what is as by default was not said.
fn ordered(pinned: Drafting) -> Drafting {
    let in_force = Edition::in_force_on(pinned.item.formed_on).ok();
    let default = Conventions::default();
    Drafting {
        edition: pinned.edition.filter(|it| Some(*it) != in_force),
        conventions: pinned.conventions.filter(|it| *it != default),
        ..pinned
    }
}
