use chrono::NaiveDate;

use super::{Application, Command, Fact, Procedure, State, Step};
use crate::calendar::{CalendarDays, WorkingCalendar};
use crate::deadline::{Breach, Deadline};
use crate::law::Edition;
use crate::vocabulary::{Power, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd};
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Bar, Entry, Flaw, Id, Log, Objection, Unwarned};
use crate::workflow::remedy::{HandlingOrder, RemedyRules, ResultMapping, Served, TableCell};

/// How it ended: by a decision made on a day, or without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Conclusion {
    Decided(NaiveDate, Served<ReviewDecision>),
    Ended(NaiveDate, ReviewEnd),
}

/// A reconsideration (行政复议), as its log makes it.
///
/// Basis: 《行政复议法》（2023年修订）. Its steps are those of the review organ and the parties; the agency's
/// office enters what they do.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::{Claimant, ContestedAct, Role};
/// use disclosure::workflow::{Actor, Id, Instruction, Machine};
/// use disclosure::workflow::reconsideration::{Application, Command, Reconsideration, State};
/// use disclosure::workflow::remedy::{Contested, RemedySubject};
///
/// let day = |m, d| chrono::NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let contested = Contested::new(ContestedAct::Reply, day(6, 28));
/// let subject = RemedySubject::Request(Id::new("2024-17")?);
/// let application = Application::new(subject, Claimant::Applicant, contested);
/// let applicant = Actor::new("applicant-1", Role::Applicant)?;
/// let organ = Actor::new("review-organ-1", Role::ReviewOrgan)?;
/// let office = Actor::new("staff-3", Role::DisclosureOffice)?;
///
/// let mut case = Reconsideration::default();
/// let give = |command, version, actor, on| {
///     Instruction::new(Id::new("review-1").unwrap(), version, command, actor, on)
///         .entered_by(office.clone())
/// };
/// case.handle(&give(Command::Apply(Box::new(application)), 0, applicant, day(8, 27)), &calendar)?;
/// case.handle(&give(Command::Accept, 1, organ, day(8, 30)), &calendar)?;
/// assert_eq!(case.state(), State::Accepted);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconsideration {
    log: Log<Fact, Unwarned>,
    state: State,
    application: Option<Application>,
    claimant: Option<Id>,
    filed_on: Option<NaiveDate>,
    pub(super) last_on: Option<NaiveDate>,
    pub(super) correction_asked_on: Option<NaiveDate>,
    corrected_on: Option<NaiveDate>,
    pub(super) accepted_on: Option<NaiveDate>,
    pub(super) is_accepted_by_silence: bool,
    procedure: Option<Procedure>,
    pub(super) papers_sent_on: Option<NaiveDate>,
    pub(super) answered_on: Option<NaiveDate>,
    pub(super) extension: CalendarDays,
    conclusion: Option<Conclusion>,
}

impl Law for Reconsideration {
    type Step = Step;
    type Command = Command;
    type Fact = Fact;
    type State = State;
    type Warning = Unwarned;

    const MACHINE: &'static str = "reconsideration";
    const LAST: State = State::Decided;
    const ALSO_LAST: &'static [State] = &[State::NotAccepted, State::GivenUp, State::Ended];

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact.clone() {
            Fact::Applied(application) => Command::Apply(application),
            Fact::CorrectionAsked => Command::AskCorrection,
            Fact::Corrected(correction) => Command::Correct(correction),
            Fact::GivenUp => Command::LapseCorrection,
            Fact::Accepted => Command::Accept,
            Fact::DeemedAccepted => Command::DeemAccepted,
            Fact::NotAccepted => Command::Reject,
            Fact::ProcedureChosen(procedure) => Command::ChooseProcedure(procedure),
            Fact::PapersSent => Command::SendPapers,
            Fact::Answered => Command::Answer,
            Fact::Extended(days) => Command::Extend(days),
            Fact::Decided(decision) => Command::Decide(decision),
            Fact::Ended(end) => Command::End(end),
        })
    }

    fn log(&self) -> &Log<Fact, Unwarned> {
        &self.log
    }

    fn log_mut(&mut self) -> &mut Log<Fact, Unwarned> {
        &mut self.log
    }

    fn stage(&self) -> State {
        self.state
    }

    fn pinned(&self) -> Option<Edition> {
        None
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        if step == Step::AskCorrection && self.correction_asked_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "已经通知补正",
                "a correction was asked for already",
            ))
        } else if step == Step::SendPapers && self.papers_sent_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "材料已经发送",
                "the papers were sent already",
            ))
        } else if step == Step::Answer && self.answered_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "已经答复",
                "the agency has answered already",
            ))
        } else if step == Step::Extend && self.is_extended_to_the_full() {
            Some(Objection::new(
                Bar::Cap,
                "延长期限已经用尽",
                "the time was extended to the full already",
            ))
        } else {
            None
        }
    }

    /// Nothing is answered before the papers have come.
    fn is_idle(&self, step: Step) -> bool {
        step == Step::Answer && self.papers_sent_on.is_none()
    }

    /// Whoever applied corrects.
    fn is_turn_of(&self, actor: &Actor, _: Step) -> bool {
        !actor.may(Power::SeekRemedy) || self.is_claimant(actor)
    }

    fn weigh(&self, ask: &mut Ask<'_, Self>) {
        ask.decide();
    }

    fn take(&mut self, entry: &Entry<Fact, Unwarned>) -> Result<(), Flaw> {
        let on = entry.on();
        self.last_on = Some(on);
        match entry.fact() {
            Fact::Applied(application) => {
                self.state = State::Filed;
                self.application = Some((**application).clone());
                self.claimant = Some(entry.actor().id().clone());
                self.filed_on = Some(on);
            }
            Fact::CorrectionAsked => {
                self.state = State::AwaitingCorrection;
                self.correction_asked_on = Some(on);
            }
            Fact::Corrected(_) => {
                self.state = State::Filed;
                self.corrected_on = Some(on);
            }
            Fact::GivenUp => self.end(State::GivenUp, ReviewEnd::GivenUp, on),
            Fact::Accepted => {
                self.state = State::Accepted;
                self.accepted_on = Some(on);
            }
            Fact::DeemedAccepted => {
                self.state = State::Accepted;
                self.accepted_on = Some(on);
                self.is_accepted_by_silence = true;
            }
            Fact::NotAccepted => self.end(State::NotAccepted, ReviewEnd::NotAccepted, on),
            Fact::ProcedureChosen(procedure) => {
                self.procedure = Some(*procedure);
                self.state = match procedure {
                    Procedure::Summary => State::Summary,
                    Procedure::Ordinary => State::Ordinary,
                };
            }
            Fact::PapersSent => self.papers_sent_on = Some(on),
            Fact::Answered => self.answered_on = Some(on),
            Fact::Extended(days) => {
                self.extension = CalendarDays(self.extension.0.saturating_add(days.0));
            }
            Fact::Decided(decision) => {
                self.state = State::Decided;
                self.last_on = Some(decision.served_on);
                self.conclusion = Some(Conclusion::Decided(on, *decision));
            }
            Fact::Ended(end) => self.end(State::Ended, *end, on),
        }
        Ok(())
    }

    fn owed(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        self.owes(calendar)
    }

    fn missed(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        self.misses(calendar, on)
    }
}

impl Reconsideration {
    fn end(&mut self, state: State, end: ReviewEnd, on: NaiveDate) {
        self.state = state;
        self.conclusion = Some(Conclusion::Ended(on, end));
    }

    fn is_extended_to_the_full(&self) -> bool {
        self.rules()
            .is_some_and(|rules| self.extension >= rules.decide_extension)
    }

    /// The application; none while nothing has been filed.
    #[must_use]
    pub const fn application(&self) -> Option<&Application> {
        self.application.as_ref()
    }

    /// The limits and readings that govern the case.
    pub(super) fn rules(&self) -> Option<&RemedyRules> {
        self.application.as_ref().map(|it| &it.rules)
    }

    /// The day of filing.
    #[must_use]
    pub const fn filed_on(&self) -> Option<NaiveDate> {
        self.filed_on
    }

    pub(super) const fn corrected_on(&self) -> Option<NaiveDate> {
        self.corrected_on
    }

    /// Who seeks the remedy is this one.
    pub(super) fn is_claimant(&self, actor: &Actor) -> bool {
        self.claimant.as_ref().is_none_or(|it| it == actor.id())
    }

    /// The procedure in which it runs, or ran; ordinary until one is chosen.
    pub(super) fn procedure(&self) -> Procedure {
        self.procedure.unwrap_or(Procedure::Ordinary)
    }

    pub(super) const fn chosen_procedure(&self) -> Option<Procedure> {
        self.procedure
    }

    /// The day of the decision, or of the end without one.
    pub(super) fn concluded_on(&self) -> Option<NaiveDate> {
        self.conclusion.map(|conclusion| match conclusion {
            Conclusion::Decided(on, _) | Conclusion::Ended(on, _) => on,
        })
    }

    /// The decision and the day of its service.
    #[must_use]
    pub const fn decision(&self) -> Option<Served<ReviewDecision>> {
        match self.conclusion {
            Some(Conclusion::Decided(_, decision)) => Some(decision),
            Some(Conclusion::Ended(..)) | None => None,
        }
    }

    /// The order that opens a new round on the request, if the decision carries one.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        let (decision, rules) = (self.decision()?, self.rules()?);
        let ordered = decision.ordered?;
        Some(HandlingOrder::new(
            RemedyPath::Reconsideration,
            ordered.order,
            decision.served_on,
            ordered.within.unwrap_or(rules.order_within),
        ))
    }

    /// The cell of the remedy table of a year that the case falls in: its result in the year of its
    /// service, pending at the end of the years before, none in others.
    #[must_use]
    pub fn cell_in(&self, year: i32, mapping: &ResultMapping) -> Option<TableCell> {
        let ended = self.result(mapping);
        TableCell::in_year(year, RemedyPath::Reconsideration, self.filed_on?, ended)
    }

    /// The day it ended, that of the service of a decision, and the column of its result.
    #[must_use]
    pub fn result(&self, mapping: &ResultMapping) -> Option<(NaiveDate, RemedyResult)> {
        self.conclusion.map(|conclusion| match conclusion {
            Conclusion::Decided(_, decision) => {
                (decision.served_on, mapping.of_decision(decision.result))
            }
            Conclusion::Ended(on, end) => (on, mapping.of_end(end)),
        })
    }
}
