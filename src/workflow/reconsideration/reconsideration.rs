use chrono::NaiveDate;

use super::{Application, Command, Fact, Procedure, State, Step};
use crate::calendar::{CalendarDays, WorkingCalendar, WorkingDays};
use crate::deadline::{Breach, Deadline};
use crate::law::known::since;
use crate::law::{Citation, Edition};
use crate::vocabulary::{
    Power, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd, SuspensionGround,
};
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Bar, Entry, Flaw, Id, Log, Objection, Unwarned};
use crate::workflow::remedy::{HandlingOrder, ResultMapping, Served, Stop, TableCell};

/// How it ended: by a decision made on a day, or without one; a refusal or rejection is served too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Conclusion {
    Decided(NaiveDate, Served<ReviewDecision>),
    Refused(NaiveDate, ReviewEnd, NaiveDate),
    Ended(NaiveDate, ReviewEnd),
}

/// A suspension that lasts: since when, why, and where the case stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suspension {
    pub(super) since: NaiveDate,
    pub(super) ground: SuspensionGround,
    from: State,
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
    pub(super) correction_within: Option<WorkingDays>,
    pub(super) correction_received_on: Option<NaiveDate>,
    corrected_on: Option<NaiveDate>,
    pub(super) accepted_on: Option<NaiveDate>,
    pub(super) is_accepted_by_silence: bool,
    /// The day from which the time to decide runs: of acceptance, or of the papers at a higher organ.
    pub(super) deciding_from: Option<(&'static str, NaiveDate)>,
    procedure: Option<Procedure>,
    /// The procedure in which the papers are, or were, to be sent and answered.
    pub(super) papers_procedure: Option<Procedure>,
    pub(super) suspension: Option<Suspension>,
    /// When its times stood still, in the order in which it was told.
    pub(super) suspended: Vec<Stop>,
    /// What else does not count in the time to decide.
    pub(super) excluded: Vec<Stop>,
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
    const ALSO_LAST: &'static [State] = &[
        State::NotAccepted,
        State::Rejected,
        State::GivenUp,
        State::Ended,
    ];

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact.clone() {
            Fact::Applied(application) => Command::Apply(application),
            Fact::CorrectionAsked(within) => Command::AskCorrection(within),
            Fact::CorrectionNoticeReceived => Command::ReceiveCorrectionNotice,
            Fact::Corrected(good_cause) => Command::Correct(good_cause),
            Fact::GivenUp => Command::LapseCorrection,
            Fact::Accepted => Command::Accept,
            Fact::DeemedAccepted => Command::DeemAccepted,
            Fact::NotAccepted(served_on) => Command::Reject(served_on),
            Fact::ApplicationRejected(served_on) => Command::RejectApplication(served_on),
            Fact::ProcedureChosen(procedure) => Command::ChooseProcedure(procedure),
            Fact::Converted => Command::Convert,
            Fact::Elevated => Command::Elevate,
            Fact::Suspended(ground) => Command::Suspend(ground),
            Fact::Resumed => Command::Resume,
            Fact::TimeExcluded(time) => Command::ExcludeTime(time),
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

    /// The law in force on the day of filing governs the procedure.
    fn basis_of(&self, step: Step, edition: Edition, on: NaiveDate) -> Citation {
        self.text_of(step, edition, on)
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        if step == Step::AskCorrection && self.correction_asked_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "已经通知补正",
                "a correction was asked for already",
            ))
        } else if step == Step::ReceiveCorrectionNotice && self.correction_received_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "补正通知已经送达",
                "the notice was received already",
            ))
        } else if step == Step::Elevate && self.is_filed_before(since::RECONSIDERATION_RULES_2026) {
            // Art. 40(3) of the rules of 2026 is the first to let the time run anew.
            Some(Objection::new(
                Bar::NotUnderLaw,
                "申请之日施行的法律没有此项程序",
                "the law of the day of filing has no such step",
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

    /// Nothing is answered before the papers have come; nobody lets a notice lapse that has not come.
    fn is_idle(&self, step: Step) -> bool {
        (step == Step::Answer && self.papers_sent_on.is_none())
            || (step == Step::LapseCorrection && self.limit_to_correct().is_none())
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
            Fact::CorrectionAsked(within) => {
                self.state = State::AwaitingCorrection;
                self.correction_asked_on = Some(on);
                self.correction_within = *within;
            }
            Fact::CorrectionNoticeReceived => self.correction_received_on = Some(on),
            Fact::Corrected(_) => {
                self.state = State::Filed;
                self.corrected_on = Some(on);
            }
            Fact::GivenUp => self.end(State::GivenUp, ReviewEnd::GivenUp, on),
            Fact::Accepted => self.accept(entry),
            Fact::DeemedAccepted => {
                self.accept(entry);
                self.is_accepted_by_silence = true;
            }
            Fact::NotAccepted(served_on) => {
                let served_on = served_on.unwrap_or(on);
                self.refuse(State::NotAccepted, ReviewEnd::NotAccepted, on, served_on);
            }
            Fact::ApplicationRejected(served_on) => {
                let served_on = served_on.unwrap_or(on);
                self.refuse(
                    State::Rejected,
                    ReviewEnd::ApplicationRejected,
                    on,
                    served_on,
                );
            }
            Fact::ProcedureChosen(procedure) => {
                self.procedure = Some(*procedure);
                self.papers_procedure = Some(*procedure);
                self.state = match procedure {
                    Procedure::Summary => State::Summary,
                    Procedure::Ordinary => State::Ordinary,
                };
            }
            Fact::Converted => {
                self.state = State::Ordinary;
                self.procedure = Some(Procedure::Ordinary);
                // What was sent is answered in the time it was sent in.
                if self.papers_sent_on.is_none() {
                    self.papers_procedure = self.procedure;
                }
            }
            Fact::Elevated => self.deciding_from = Some((entry.fact().code(), on)),
            Fact::Suspended(ground) => {
                self.suspension = Some(Suspension {
                    since: on,
                    ground: *ground,
                    from: self.state,
                });
                self.state = State::Suspended;
            }
            Fact::Resumed => {
                let suspension = self.suspension.take().ok_or(Flaw::Missing)?;
                self.state = suspension.from;
                // The day on which it goes on counts.
                let last = on.pred_opt().filter(|last| *last >= suspension.since);
                self.suspended
                    .extend(last.map(|last| (suspension.since, last)));
            }
            Fact::TimeExcluded(time) => self.excluded.push((time.since, on)),
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
    fn accept(&mut self, entry: &Entry<Fact, Unwarned>) {
        self.state = State::Accepted;
        self.accepted_on = Some(entry.on());
        self.deciding_from = Some((entry.fact().code(), entry.on()));
    }

    fn refuse(&mut self, state: State, end: ReviewEnd, on: NaiveDate, served_on: NaiveDate) {
        self.state = state;
        self.last_on = Some(served_on);
        self.conclusion = Some(Conclusion::Refused(on, end, served_on));
    }

    fn is_filed_before(&self, day: NaiveDate) -> bool {
        self.filed_on.is_some_and(|filed_on| filed_on < day)
    }

    fn end(&mut self, state: State, end: ReviewEnd, on: NaiveDate) {
        self.state = state;
        self.conclusion = Some(Conclusion::Ended(on, end));
    }

    fn is_extended_to_the_full(&self) -> bool {
        let (_, most) = self.times_to_decide();
        self.extension >= most
    }

    /// The application; none while nothing has been filed.
    #[must_use]
    pub const fn application(&self) -> Option<&Application> {
        self.application.as_ref()
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

    /// The day of the decision, or of the end without one.
    pub(super) fn concluded_on(&self) -> Option<NaiveDate> {
        self.conclusion.map(|conclusion| match conclusion {
            Conclusion::Decided(on, _) | Conclusion::Refused(on, ..) | Conclusion::Ended(on, _) => {
                on
            }
        })
    }

    /// The decision and the day of its service.
    #[must_use]
    pub const fn decision(&self) -> Option<Served<ReviewDecision>> {
        match self.conclusion {
            Some(Conclusion::Decided(_, decision)) => Some(decision),
            Some(Conclusion::Refused(..) | Conclusion::Ended(..)) | None => None,
        }
    }

    /// The day on which a decision not to accept, or to reject the application, was served.
    pub(super) const fn refused_on(&self) -> Option<NaiveDate> {
        match self.conclusion {
            Some(Conclusion::Refused(.., served_on)) => Some(served_on),
            Some(Conclusion::Decided(..) | Conclusion::Ended(..)) | None => None,
        }
    }

    /// The order that opens a new round on the request, if the decision carries one.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        let Some(Conclusion::Decided(made_on, decision)) = self.conclusion else {
            return None;
        };
        let (path, ordered) = (RemedyPath::Reconsideration, decision.ordered?);
        Some(HandlingOrder::new(
            path,
            ordered,
            made_on,
            decision.served_on,
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
            Conclusion::Refused(_, end, on) | Conclusion::Ended(on, end) => {
                (on, mapping.of_end(end))
            }
        })
    }
}
