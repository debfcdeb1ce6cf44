use chrono::NaiveDate;

use super::{AppealResult, Command, Fact, State, Step, Suit};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::Edition;
use crate::vocabulary::{Claimant, Power, RemedyResult};
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Actor, Ask, Bar, Entry, Flaw, Id, Log, Objection, Unwarned};
use crate::workflow::remedy::{
    HandlingOrder, RemedyRules, ResultMapping, Served, SuitResult, TableCell,
};

/// A hearing of the suit by a court, from the day its time to decide runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Instance {
    pub(super) is_second: bool,
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
    /// The result that stands so far, with the day of the service that made it so.
    standing: Option<Served<SuitResult>>,
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

    fn bar(&self, step: Step) -> Option<Objection> {
        if step != Step::SuspendDisclosure {
            return None;
        }
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
            Fact::Docketed => self.begin(State::Docketed, entry.fact().code(), on),
            Fact::Judged(judgment) => {
                self.state = State::Judged;
                self.decide_instance(on);
                self.stand(SuitResult::Judgment(judgment.result), judgment);
            }
            Fact::Ruled(ruling) => {
                self.state = State::Judged;
                self.decide_instance(on);
                self.stand(SuitResult::Ruling(ruling.result), ruling);
                if !ruling.result.is_appealable() {
                    self.close(ruling.served_on);
                }
            }
            Fact::DisclosureSuspended => self.suspended_on = Some(on),
            Fact::Appealed => self.begin(State::Appealed, entry.fact().code(), on),
            Fact::AppealDecided(decision) => {
                self.decide_instance(on);
                self.take_appeal(*decision, entry.fact().code());
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

    fn take_appeal(&mut self, decision: Served<AppealResult>, event: &'static str) {
        let served_on = decision.served_on;
        self.last_on = Some(served_on);
        match decision.result {
            AppealResult::Upheld => {
                if let Some(standing) = &mut self.standing {
                    standing.served_on = served_on;
                }
                self.close(served_on);
            }
            AppealResult::Changed(result) => {
                self.stand(result, &decision);
                self.close(served_on);
            }
            AppealResult::Remanded => {
                self.standing = None;
                self.begin(State::Docketed, event, served_on);
            }
        }
    }

    fn stand<R>(&mut self, result: SuitResult, decided: &Served<R>) {
        self.last_on = Some(decided.served_on);
        self.standing = Some(Served {
            served_on: decided.served_on,
            result,
            ordered: decided.ordered,
        });
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

    /// The limits and readings that govern the case.
    pub(super) fn rules(&self) -> Option<&RemedyRules> {
        self.suit.as_ref().map(|it| &it.rules)
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
    pub const fn result(&self) -> Option<Served<SuitResult>> {
        self.standing
    }

    /// The order that opens a new round on the request, once the judgment that carries it is final. Its
    /// term runs from the service of the judgment, or of the one that upholds it.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        self.final_on?;
        let (suit, standing) = (self.suit.as_ref()?, self.standing?);
        let ordered = standing.ordered?;
        Some(HandlingOrder::new(
            suit.basis.path(),
            ordered.order,
            standing.served_on,
            ordered.within.unwrap_or(suit.rules.order_within),
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
            .map(|(on, standing)| (on, mapping.of_suit(standing.result)))
    }
}
