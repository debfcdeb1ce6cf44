//! What the machine of a request brings to the frame.

use chrono::NaiveDate;

use super::{Command, Entry, Fact, Receipt, Request, State, Step, Warning, decide};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::Edition;
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Flaw, Log, Objection};

impl Law for Request {
    type Step = Step;
    type Command = Command;
    type Fact = Fact;
    type State = State;
    type Warning = Warning;

    const MACHINE: &'static str = "request";

    const LAST: State = State::Archived;

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact {
            Fact::Dictated(it) => Command::Dictate(it.clone()),
            Fact::Submitted(it) => Command::Submit(it.clone()),
            Fact::Confirmed(it) => Command::Confirm(it.clone()),
            // Where both sides confirm, it follows the second confirmation.
            Fact::Received(it) => Command::Receive(Receipt {
                edition: Some(it.edition),
                conventions: Some(it.conventions),
            }),
            Fact::Registered(it) => Command::Register(it.clone()),
            Fact::Split(it) => Command::Split(it.clone()),
            Fact::SplitOff(it) => Command::SplitOff(it.clone()),
            Fact::Merged(it) => Command::Merge(it.clone()),
            Fact::Absorbed(it) => Command::Absorb(it.clone()),
            Fact::Screened => Command::Screen,
            Fact::AnsweredOnTheSpot(it) => Command::AnswerOnTheSpot(it.clone()),
            Fact::CorrectionRequested(it) | Fact::ToldToAmend(it) => {
                Command::RequestCorrection(it.clone())
            }
            Fact::Corrected(it) => Command::Correct(it.correction()),
            Fact::Lapsed => Command::Lapse,
            Fact::Reopened(it) => Command::Reopen(it.correction()),
            Fact::ReopenedForPayment(it) => Command::ReopenForPayment(it.clone()),
            Fact::FoundUnclear(it) => Command::FindUnclear(it.clone()),
            Fact::FoundExcessive(it) => Command::FindExcessive(it.clone()),
            Fact::ReasonsAsked(it) => Command::AskReasons(it.clone()),
            Fact::ReasonsExplained(it) => Command::ExplainReasons(it.clone()),
            Fact::ReasonsAccepted(it) => Command::AcceptReasons(it.clone()),
            Fact::ReasonsRejected(it) => Command::RejectReasons(it.clone()),
            Fact::FeeDemanded(it) => Command::DemandFee(it.clone()),
            Fact::FeePaid(it) => Command::Pay(it.clone()),
            Fact::Assigned(it) => Command::Assign(it.clone()),
            Fact::Searched(it) => Command::RecordSearch(it.clone()),
            Fact::ThirdPartyConsulted(it) => Command::ConsultThirdParty(it.clone()),
            Fact::OrganConsulted(it) => Command::ConsultOrgan(it.clone()),
            Fact::OpinionGiven(it) => Command::GiveOpinion(it.clone()),
            Fact::ConsultationClosed(it) => Command::CloseConsultation(it.clone()),
            Fact::Referred(it) => Command::Refer(it.clone()),
            Fact::Determined(it) => Command::Determine(it.clone()),
            Fact::Extended(it) => Command::Extend(it.clone()),
            Fact::ReplyDrafted(it) => Command::DraftReply(it.clone()),
            Fact::SecrecyReviewed(it) => Command::ReviewSecrecy(it.clone()),
            Fact::LegalityReviewed(it) => Command::ReviewLegality(it.clone()),
            Fact::DraftReturned(it) => Command::ReturnDraft(it.clone()),
            Fact::ReplyApproved => Command::Approve,
            Fact::ReplySent(it) => Command::Send(it.clone()),
            Fact::ThirdPartyNotified(it) => Command::NotifyThirdParty(it.clone()),
            Fact::Delivered(it) => Command::Deliver(it.clone()),
            Fact::NoticeServed(it) => Command::ServeNotice(it.clone()),
            Fact::Archived(it) => Command::Archive(it.clone()),
            Fact::Withdrawn(it) | Fact::PartlyWithdrawn(it) => Command::Withdraw(it.clone()),
            Fact::ConversionSuggested(it) => Command::SuggestConversion(it.clone()),
            Fact::Converted(it) => Command::Convert(it.clone()),
            Fact::RoundOpened(it) => Command::OpenRound(it.clone()),
            Fact::ContactAttempted(it) => Command::AttemptContact(it.clone()),
            Fact::Refunded(it) => Command::Refund(it.clone()),
            Fact::Rectified(it) => Command::Rectify(it.clone()),
            Fact::TakenBack(it) => Command::TakeBack(it.clone()),
        })
    }

    fn agrees(decided: &Fact, stored: &Fact) -> bool {
        match (decided, stored) {
            // Whether a notice was late, the calendar of then told; that matters only where convention
            // c6 is turned off, and otherwise the count begins anew in any case.
            (Fact::Corrected(decided), Fact::Corrected(stored))
            | (Fact::Reopened(decided), Fact::Reopened(stored)) => {
                decided.correction() == stored.correction()
                    && (stored.restarts || !decided.restarts)
            }
            (decided, stored) => decided == stored,
        }
    }

    /// Whether a term outlasts another, the calendar of then told.
    fn holds_to(warning: &Warning) -> bool {
        *warning != Warning::ReasonsTermBeyondLimit
    }

    fn log(&self) -> &Log<Fact, Warning> {
        &self.log
    }

    fn log_mut(&mut self) -> &mut Log<Fact, Warning> {
        &mut self.log
    }

    /// While several consultations are open the state is that of the third party first.
    fn stage(&self) -> State {
        if self.stage != State::InProgress {
            return self.stage;
        }
        self.consultations
            .iter()
            .filter(|it| it.is_open())
            .map(|it| it.consultee.state())
            .min()
            .unwrap_or(State::InProgress)
    }

    fn pinned(&self) -> Option<Edition> {
        self.edition
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        self.bar_of(step)
    }

    fn is_idle(&self, step: Step) -> bool {
        self.waits(step)
    }

    fn is_turn_of(&self, actor: &Actor, step: Step) -> bool {
        self.is_for(actor, step)
    }

    fn weigh(&self, ask: &mut Ask<'_, Self>) {
        decide::weigh(ask);
    }

    fn take(&mut self, entry: &Entry) -> Result<(), Flaw> {
        self.enter(entry)
    }

    fn owed(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        self.open_deadlines(calendar)
    }

    fn missed(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        self.late_acts(calendar, on)
    }
}
