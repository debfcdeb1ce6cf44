use chrono::NaiveDate;

use super::{AppealResult, Command, Fact, State, Step, Suit};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::known::since;
use crate::law::{Citation, Edition, Provision, known, parameters};
use crate::vocabulary::{Claimant, Power, RemedyResult};
use crate::workflow::ProcedureStep as _;
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Bar, Entry, Flaw, Id, Log, Objection, Unwarned};
use crate::workflow::remedy::{HandlingOrder, ResultMapping, Served, SuitResult, TableCell};

/// A hearing of the suit by a court, from the day its time to decide runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Instance {
    pub(super) is_second: bool,
    /// It is heard in simplified procedure.
    pub(super) is_simplified: bool,
    /// The event that began it.
    pub(super) event: &'static str,
    pub(super) from: NaiveDate,
    pub(super) decided_on: Option<NaiveDate>,
}

/// A suit about disclosure (政府信息公开行政诉讼), as its log makes it.
///
/// Basis: 《行政诉讼法》, 法释〔2011〕17号, 法释〔2025〕8号.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::{Claimant, ContestedAct, Exemption, Role};
/// use disclosure::workflow::{Actor, Bar, Id, Instruction, Machine};
/// use disclosure::workflow::litigation::{Command, Litigation, Suit, SuitBasis};
/// use disclosure::workflow::remedy::{Contested, RemedySubject};
///
/// let day = |m, d| chrono::NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let mut contested = Contested::new(ContestedAct::Withheld, day(6, 28));
/// contested.grounds.push(Exemption::DeliberativeProcess2019);
/// let subject = RemedySubject::Request(Id::new("2024-17")?);
/// let suit = Suit::new(subject, Claimant::Applicant, SuitBasis::Direct(contested));
/// let sue = Command::Sue(Box::new(suit));
/// let applicant = Actor::new("applicant-1", Role::Applicant)?;
/// let instruction = Instruction::new(Id::new("suit-1")?, 0, sue, applicant, day(7, 8));
/// let refusal = Litigation::default().decide(&instruction, &WorkingCalendar::mainland()).unwrap_err();
/// assert!(refusal.has(Bar::ReviewFirst));
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Litigation {
    log: Log<Fact, Unwarned>,
    state: State,
    suit: Option<Suit>,
    claimant: Option<Id>,
    filed_on: Option<NaiveDate>,
    pub(super) last_on: Option<NaiveDate>,
    /// In the order in which they began; the last one is open until it is decided.
    pub(super) instances: Vec<Instance>,
    suspended_on: Option<NaiveDate>,
    /// The first instance was heard in simplified procedure, for some time at least.
    was_simplified: bool,
    /// The result that stands so far, with the day it was given and that of the service that made it so.
    standing: Option<(NaiveDate, Served<SuitResult>)>,
    final_on: Option<NaiveDate>,
}

impl Law for Litigation {
    type Step = Step;
    type Command = Command;
    type Fact = Fact;
    type State = State;
    type Warning = Unwarned;

    const MACHINE: &'static str = "litigation";
    const LAST: State = State::Final;

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact.clone() {
            Fact::Sued(suit) => Command::Sue(suit),
            Fact::Docketed => Command::Docket,
            Fact::Simplified => Command::Simplify,
            Fact::Converted => Command::Convert,
            Fact::Judged(judgment) => Command::Judge(judgment),
            Fact::Ruled(ruling) => Command::Rule(ruling),
            Fact::DisclosureSuspended => Command::SuspendDisclosure,
            Fact::Appealed => Command::Appeal,
            Fact::AppealDecided(decision) => Command::DecideAppeal(decision),
            Fact::BecameFinal => Command::BecomeFinal,
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

    /// A disclosure was suspended by the interpretation of 2011 before that of 2025.
    fn basis_of(&self, step: Step, edition: Edition, on: NaiveDate) -> Citation {
        if step == Step::SuspendDisclosure && on < since::DISCLOSURE_SUITS_2025 {
            return Citation::known(
                known::DISCLOSURE_SUITS_2011,
                Provision::article(11).paragraph(2),
            );
        }
        step.basis(edition)
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        if step == Step::Simplify {
            self.bars_simplifying()
        } else if step == Step::Convert && !self.is_simplified() {
            Some(Objection::new(
                Bar::NotSimplified,
                "没有适用简易程序，或者已经转为普通程序",
                "it is not heard in simplified procedure",
            ))
        } else if step == Step::SuspendDisclosure {
            self.bars_suspending()
        } else {
            None
        }
    }

    /// Whoever sued appeals, or the agency.
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
            Fact::Sued(suit) => {
                self.state = State::Filed;
                self.suit = Some((**suit).clone());
                self.claimant = Some(entry.actor().id().clone());
                self.filed_on = Some(on);
            }
            Fact::Simplified => self.simplify(true),
            Fact::Converted => self.simplify(false),
            Fact::Docketed => self.begin(State::Docketed, entry.fact().code(), on),
            Fact::Judged(judgment) => {
                self.state = State::Judged;
                self.decide_instance(on);
                self.stand(on, SuitResult::Judgment(judgment.result), judgment);
            }
            Fact::Ruled(ruling) => {
                self.state = State::Judged;
                self.decide_instance(on);
                self.stand(on, SuitResult::Ruling(ruling.result), ruling);
                if !ruling.result.is_appealable() {
                    self.close(ruling.served_on);
                }
            }
            Fact::DisclosureSuspended => self.suspended_on = Some(on),
            Fact::Appealed => self.begin(State::Appealed, entry.fact().code(), on),
            Fact::AppealDecided(decision) => {
                self.decide_instance(on);
                self.take_appeal(on, *decision, entry.fact().code());
            }
            Fact::BecameFinal => self.close(on),
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

impl Litigation {
    fn begin(&mut self, state: State, event: &'static str, from: NaiveDate) {
        self.state = state;
        self.instances.push(Instance {
            is_second: state == State::Appealed,
            is_simplified: false,
            event,
            from,
            decided_on: None,
        });
    }

    /// Ends the instance that runs; a suit refused before it was docketed had none.
    fn decide_instance(&mut self, on: NaiveDate) {
        if let Some(instance) = self.instances.last_mut() {
            instance.decided_on = Some(on);
        }
    }

    fn take_appeal(&mut self, on: NaiveDate, decision: Served<AppealResult>, event: &'static str) {
        let served_on = decision.served_on;
        self.last_on = Some(served_on);
        match decision.result {
            AppealResult::Upheld => {
                if let Some((_, standing)) = &mut self.standing {
                    standing.served_on = served_on;
                }
                self.close(served_on);
            }
            AppealResult::Changed(result) => {
                self.stand(on, result, &decision);
                self.close(served_on);
            }
            AppealResult::Remanded => {
                self.standing = None;
                self.begin(State::Docketed, event, served_on);
            }
        }
    }

    fn stand<R>(&mut self, on: NaiveDate, result: SuitResult, decided: &Served<R>) {
        self.last_on = Some(decided.served_on);
        let standing = Served {
            ordered: decided.ordered,
            told: decided.told,
            ..Served::new(result, decided.served_on)
        };
        self.standing = Some((on, standing));
    }

    fn simplify(&mut self, is_simplified: bool) {
        self.was_simplified = true;
        if let Some(instance) = self.instances.last_mut() {
            instance.is_simplified = is_simplified;
        }
    }

    fn is_simplified(&self) -> bool {
        self.instances.last().is_some_and(|it| it.is_simplified)
    }

    /// Arts. 82 and 84: once, not after a remand, and not before the law of 2015 had it.
    fn bars_simplifying(&self) -> Option<Objection> {
        let filed_on = self.filed_on?;
        if parameters::FIRST_INSTANCE_SUMMARY
            .length_on(filed_on)
            .is_none()
        {
            Some(Objection::new(
                Bar::NotUnderLaw,
                "起诉之日施行的法律没有简易程序",
                "the law of the day of filing has no simplified procedure",
            ))
        } else if self.instances.len() > 1 {
            Some(Objection::new(
                Bar::Remanded,
                "发回重审的案件不适用简易程序",
                "a case that was remanded is not heard in simplified procedure",
            ))
        } else if self.was_simplified {
            Some(Objection::new(
                Bar::DoneAlready,
                "已经适用过简易程序",
                "simplified procedure was chosen already",
            ))
        } else {
            None
        }
    }

    fn bars_suspending(&self) -> Option<Objection> {
        let by_applicant = |it: &Suit| it.claimant == Claimant::Applicant;
        if self.suit.as_ref().is_some_and(by_applicant) {
            Some(Objection::new(
                Bar::NotByApplicant,
                "第三方起诉的，方可裁定暂停公开",
                "a disclosure is suspended for a third party, not for the applicant",
            ))
        } else if self.suspended_on.is_some() {
            Some(Objection::new(
                Bar::DoneAlready,
                "已经裁定暂停公开",
                "the disclosure is suspended already",
            ))
        } else {
            None
        }
    }

    fn close(&mut self, on: NaiveDate) {
        self.state = State::Final;
        self.final_on = Some(on);
    }

    /// The suit as it was filed; none while nothing has been.
    #[must_use]
    pub const fn suit(&self) -> Option<&Suit> {
        self.suit.as_ref()
    }

    /// The day of filing.
    #[must_use]
    pub const fn filed_on(&self) -> Option<NaiveDate> {
        self.filed_on
    }

    /// Who seeks the remedy is this one.
    pub(super) fn is_claimant(&self, actor: &Actor) -> bool {
        self.claimant.as_ref().is_none_or(|it| it == actor.id())
    }

    /// The day a disclosure was suspended for the time of the suit.
    #[must_use]
    pub const fn disclosure_suspended_on(&self) -> Option<NaiveDate> {
        self.suspended_on
    }

    /// The result that stands so far and the day of its service.
    #[must_use]
    pub fn result(&self) -> Option<Served<SuitResult>> {
        self.standing.map(|(_, standing)| standing)
    }

    /// The order that opens a new round on the request, once the judgment that carries it is final. Its
    /// term runs from the service of the judgment, or of the one that upholds it.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        self.final_on?;
        let (suit, (made_on, standing)) = (self.suit.as_ref()?, self.standing?);
        let (path, ordered) = (suit.basis.path(), standing.ordered?);
        Some(HandlingOrder::new(
            path,
            ordered,
            made_on,
            standing.served_on,
        ))
    }

    /// The cell of the remedy table of a year that the case falls in: its result in the year it became
    /// final, pending at the end of the years before, none in others.
    #[must_use]
    pub fn cell_in(&self, year: i32, mapping: &ResultMapping) -> Option<TableCell> {
        let ended = self.final_result(mapping);
        TableCell::in_year(
            year,
            self.suit.as_ref()?.basis.path(),
            self.filed_on?,
            ended,
        )
    }

    /// The day it became final and the column of its result.
    #[must_use]
    pub fn final_result(&self, mapping: &ResultMapping) -> Option<(NaiveDate, RemedyResult)> {
        self.final_on
            .zip(self.standing)
            .map(|(on, (_, standing))| (on, mapping.of_suit(standing.result)))
    }
}
