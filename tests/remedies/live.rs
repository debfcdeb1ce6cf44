//! A case as it is lived, by whoever holds the power of each step.

use std::ops::Deref;

use chrono::NaiveDate;
use disclosure::vocabulary::{Claimant, Power, Role};
use disclosure::workflow::litigation::{self, Litigation, Suit};
use disclosure::workflow::reconsideration::{self, Application, Reconsideration};
use disclosure::workflow::{Actor, Refusal};
use disclosure::workflow::{EntryOf, Instruction, Machine, ProcedureStep as _};
use serde_json::{Value, json};

use crate::{CALENDAR, date, id};

/// What the tests ask of a remedy besides what every machine does.
pub(crate) trait Remedy: Machine {
    /// Who adjudicates.
    const ORGAN: Role;

    /// The first command for whom it is given, or the case.
    fn claimant(&self, command: &Self::Command) -> Claimant;

    /// The day of the service that a command tells of.
    fn served_on(command: &Self::Command) -> Option<NaiveDate>;

    /// A fact as it is stored, without what stands around it.
    fn value(fact: &Self::Fact) -> Value;

    /// An entry from its stored form.
    fn read(stored: Value) -> EntryOf<Self>;
}

impl Remedy for Reconsideration {
    const ORGAN: Role = Role::ReviewOrgan;

    fn claimant(&self, command: &reconsideration::Command) -> Claimant {
        if let reconsideration::Command::Apply(application) = command {
            return application.claimant;
        }
        self.application().unwrap().claimant
    }

    fn served_on(command: &reconsideration::Command) -> Option<NaiveDate> {
        let value = serde_json::to_value(command).unwrap();
        value.get("served_on")?.as_str().map(date)
    }

    fn value(fact: &reconsideration::Fact) -> Value {
        serde_json::to_value(fact).unwrap()
    }

    fn read(stored: Value) -> EntryOf<Self> {
        serde_json::from_value(stored).unwrap()
    }
}

impl Remedy for Litigation {
    const ORGAN: Role = Role::Court;

    fn claimant(&self, command: &litigation::Command) -> Claimant {
        if let litigation::Command::Sue(suit) = command {
            return suit.claimant;
        }
        self.suit().unwrap().claimant
    }

    fn served_on(command: &litigation::Command) -> Option<NaiveDate> {
        let value = serde_json::to_value(command).unwrap();
        value.get("served_on")?.as_str().map(date)
    }

    fn value(fact: &litigation::Fact) -> Value {
        serde_json::to_value(fact).unwrap()
    }

    fn read(stored: Value) -> EntryOf<Self> {
        serde_json::from_value(stored).unwrap()
    }
}

/// A case with its log.
#[derive(Clone)]
pub(crate) struct Live<M: Machine> {
    pub(crate) case: M,
    pub(crate) log: Vec<EntryOf<M>>,
}

impl<M: Machine> Default for Live<M> {
    fn default() -> Self {
        Self {
            case: M::default(),
            log: Vec::new(),
        }
    }
}

impl<M: Machine> Deref for Live<M> {
    type Target = M;

    fn deref(&self) -> &M {
        &self.case
    }
}

pub(crate) fn office() -> Actor {
    Actor::new("staff-3", Role::DisclosureOffice).unwrap()
}

fn role_of(claimant: Claimant) -> Role {
    if claimant == Claimant::Applicant {
        Role::Applicant
    } else {
        Role::ThirdParty
    }
}

impl<M: Remedy> Live<M> {
    /// Whoever takes the step of a command.
    pub(crate) fn actor(&self, command: &M::Command) -> Actor {
        let power = M::step_of(command).power();
        if power == Power::SeekRemedy {
            Actor::new("claimant-1", role_of(self.claimant(command))).unwrap()
        } else if power == Power::AnswerRemedy {
            office()
        } else {
            Actor::new("organ-1", M::ORGAN).unwrap()
        }
    }

    /// The instruction, entered by the office as soon as all it tells of has happened and the entry
    /// before it was made.
    pub(crate) fn instruction(
        &self,
        command: M::Command,
        on: NaiveDate,
    ) -> Instruction<M::Command> {
        let actor = self.actor(&command);
        let last = self.log.last().map_or(on, EntryOf::<M>::entered_on);
        let entered_on = on.max(last).max(M::served_on(&command).unwrap_or(on));
        Instruction::new(id("remedy-1"), self.version(), command, actor, on)
            .entered_on(entered_on)
            .entered_by(office())
    }

    /// Says what a command would lead to.
    pub(crate) fn decide(&self, command: M::Command, on: &str) -> Result<EntryOf<M>, Refusal> {
        self.decide_on(command, date(on))
    }

    pub(crate) fn decide_on(
        &self,
        command: M::Command,
        on: NaiveDate,
    ) -> Result<EntryOf<M>, Refusal> {
        let instruction = self.instruction(command, on);
        let mut entries = self.case.decide(&instruction, &CALENDAR)?;
        assert_eq!(entries.len(), 1, "a command leads to one entry");
        Ok(entries.remove(0))
    }

    pub(crate) fn refuse(&self, command: M::Command, on: &str) -> Refusal {
        self.decide(command, on).map(drop).unwrap_err()
    }

    /// Goes on by an entry.
    pub(crate) fn with(mut self, entry: EntryOf<M>) -> Self {
        self.case = self.case.evolve(&entry).unwrap();
        self.log.push(entry);
        self
    }

    /// Carries a command out.
    pub(crate) fn take(self, command: M::Command, on: &str) -> Self {
        let entry = self.decide(command, on).unwrap();
        self.with(entry)
    }

    /// An entry of a fact, whether or not a calendar would let it in.
    pub(crate) fn entry(&self, fact: &M::Fact, on: &str, entered_on: &str) -> EntryOf<M> {
        let actor = self.actor(&M::command_behind(fact).unwrap());
        self.entry_by(&actor, fact, on, entered_on)
    }

    pub(crate) fn entry_by(
        &self,
        actor: &Actor,
        fact: &M::Fact,
        on: &str,
        entered_on: &str,
    ) -> EntryOf<M> {
        let mut stored = M::value(fact);
        let around = json!({
            "case": "remedy-1", "version": self.version() + 1, "actor": actor, "on": on,
            "entered_on": entered_on, "rules_version": 1,
        });
        let fields = stored.as_object_mut().unwrap();
        fields.extend(around.as_object().unwrap().clone());
        M::read(stored)
    }

    /// Goes on by what a log says, whether or not a calendar would let it in; entered once all it tells
    /// of has happened, and after the term where the time did it.
    pub(crate) fn told(self, fact: &M::Fact, on: &str) -> Self {
        let served_on = M::value(fact)["served_on"].as_str().map(date);
        let by_time = M::value(fact)["event"] == "deemed-accepted";
        let day = date(on);
        let day = if by_time {
            day.succ_opt().unwrap()
        } else {
            day
        };
        let last = self.log.last().map_or(day, EntryOf::<M>::entered_on);
        let entered_on = day.max(last).max(served_on.unwrap_or(day));
        let entry = self.entry(fact, on, &entered_on.to_string());
        self.with(entry)
    }
}

/// A review that has been applied for.
pub(crate) fn applied(application: Application, on: &str) -> Live<Reconsideration> {
    let apply = reconsideration::Command::Apply(Box::new(application));
    Live::<Reconsideration>::default().take(apply, on)
}

/// Why a review cannot be applied for.
pub(crate) fn refused_review(application: Application, on: &str) -> Option<Refusal> {
    let apply = reconsideration::Command::Apply(Box::new(application));
    Live::<Reconsideration>::default().decide(apply, on).err()
}

/// A suit that has been filed.
pub(crate) fn sued(suit: Suit, on: &str) -> Live<Litigation> {
    Live::<Litigation>::default().take(litigation::Command::Sue(Box::new(suit)), on)
}

/// Why a suit cannot be filed.
pub(crate) fn refused_suit(suit: Suit, on: &str) -> Option<Refusal> {
    let sue = litigation::Command::Sue(Box::new(suit));
    Live::<Litigation>::default().decide(sue, on).err()
}
