use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::diagram::mermaid;
use super::log::{Flaw, Log};
use super::moves::arrows;
use super::{
    Actor, Ask, Bar, Entry, IllegalEntry, Instruction, Label, MachineState, Objection,
    PermittedStep, ProcedureStep, Refusal, Tagged,
};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::{Citation, Edition};
use crate::vocabulary::Term;

/// What each machine brings of its own: its table, its law, its record.
pub trait Law: Clone + Default + 'static {
    /// The rows of the table.
    type Step: ProcedureStep<State = Self::State>;
    /// What somebody wants to do.
    type Command: Tagged + Clone;
    /// What happened.
    type Fact: Tagged + Clone + PartialEq;
    /// Where a case stands.
    type State: MachineState;
    /// What an entry notes beside its fact.
    type Warning: Clone + PartialEq + Serialize + DeserializeOwned;

    /// The code of the machine.
    const MACHINE: &'static str;

    /// The state after which nothing happens.
    const LAST: Self::State;

    /// Other states after which nothing happens.
    const ALSO_LAST: &'static [Self::State] = &[];

    /// The row of a command.
    fn step_of(command: &Self::Command) -> Self::Step;

    /// The command that leads to a fact, first of all that it leads to; none for a fact that only
    /// follows another.
    fn command_behind(fact: &Self::Fact) -> Option<Self::Command>;

    /// The fact that was stored is the one that was decided, but for what the calendar of then counted.
    fn agrees(decided: &Self::Fact, stored: &Self::Fact) -> bool {
        decided == stored
    }

    /// A warning is held to where a log is read; one that rests on what the calendar of then counted is not.
    fn holds_to(_warning: &Self::Warning) -> bool {
        true
    }

    /// Its log so far.
    fn log(&self) -> &Log<Self::Fact, Self::Warning>;

    /// The same, to go on.
    fn log_mut(&mut self) -> &mut Log<Self::Fact, Self::Warning>;

    /// Where it stands.
    fn stage(&self) -> Self::State;

    /// The edition that governs the case, once that is settled.
    fn pinned(&self) -> Option<Edition>;

    /// The edition that an instruction is judged under: the one that governs the case, or while that is
    /// open the one in force.
    fn edition_for(&self, instruction: &Instruction<Self::Command>) -> Edition {
        let in_force = || Edition::in_force_on(instruction.on()).ok();
        self.pinned()
            .or_else(in_force)
            .unwrap_or(Edition::Decree711)
    }

    /// The text that a step stands on, on a day, under an edition.
    fn basis_of(&self, step: Self::Step, edition: Edition, _on: NaiveDate) -> Citation {
        step.basis(edition)
    }

    /// What closes a step as the case stands, besides its state and its edition.
    fn bar(&self, step: Self::Step) -> Option<Objection>;

    /// The step could only be refused as long as something else has not come.
    fn is_idle(&self, _step: Self::Step) -> bool {
        false
    }

    /// Among those with the power, the step is for this one.
    fn is_turn_of(&self, _actor: &Actor, _step: Self::Step) -> bool {
        true
    }

    /// All the law of a command: what stands against it, and what it leads to.
    fn weigh(&self, ask: &mut Ask<'_, Self>);

    /// Records a fact. No law here.
    fn take(&mut self, entry: &Entry<Self::Fact, Self::Warning>) -> Result<(), Flaw>;

    /// What is owed, done or not.
    fn owed(&self, calendar: &WorkingCalendar) -> Vec<Deadline>;

    /// What was missed by the end of a day.
    fn missed(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach>;
}

/// An entry of the log of a machine.
pub type EntryOf<M> = Entry<<M as Law>::Fact, <M as Law>::Warning>;

/// A machine: a procedure of the law as commands and facts, replayed from its log (办理程序).
///
/// All five are driven alike, so that a handler, a docket, a store and a player of scenarios are written
/// once: `M: Machine`.
///
/// - [`decide`](Self::decide) holds all the law and changes nothing;
/// - [`evolve`](Self::evolve) takes an entry that `decide` could have given, and no other;
/// - [`handle`](Self::handle) does both at once and gives back what is to be stored;
/// - [`replay`](Self::replay) rebuilds a case from its log;
/// - [`permitted`](Self::permitted) says what may come next, [`deadlines`](Self::deadlines) what is due, by
///   whom and why, [`breaches`](Self::breaches) what was missed; none of it is ever stored.
///
/// Each machine has types of its own, which generic code names as `M::…`:
///
/// | type | what it is | what it can |
/// |---|---|---|
/// | `M` | a case | `Default` is the case before its first entry; `Clone` |
/// | `M::Command` | what somebody wants to do | JSON in, strict; [`Instruction<M::Command>`](Instruction) is what comes from outside |
/// | `M::Fact` | what happened | JSON in and out as [`EntryOf<M>`](EntryOf), tolerant: what a store keeps |
/// | `M::Step` | a row of the table | [`ProcedureStep`]: code, words, power, roles, basis, moves |
/// | `M::State` | where a case stands | [`MachineState`]: code, words, all |
/// | `M::Warning` | what an entry notes beside its fact | JSON in and out |
///
/// `M::MACHINE` is its code: `request`, `publication`, `reconsideration`, `litigation`, `record-correction`.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::workflow::request::Request;
/// use disclosure::workflow::{EntryOf, Instruction, Machine, PermittedStep};
/// use serde_json::{Value, json};
///
/// /// Takes a command as it comes over the wire, in any machine: the rows to be stored, or the refusal.
/// fn give<M: Machine>(rows: &[String], body: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
///     let log = rows.iter().map(|it| serde_json::from_str(it)).collect::<Result<Vec<EntryOf<M>>, _>>()?;
///     let mut case = M::replay(&log)?;
///     let instruction: Instruction<M::Command> = serde_json::from_str(body)?;
///     let entries = case.handle(&instruction, &WorkingCalendar::mainland())?;
///     Ok(entries.iter().map(serde_json::to_string).collect::<Result<_, _>>()?)
/// }
///
/// /// What a page shows of a case: where it stands and what is open now.
/// fn shown<M: Machine>(case: &M) -> Value {
///     let open: Vec<_> = case.permitted().into_iter().map(PermittedStep::of).collect();
///     json!({"machine": M::MACHINE, "version": case.version(), "open": open})
/// }
///
/// let body = r#"{"command": "dictate", "reason": "书写有困难", "case": "2025-17", "version": 0,
///     "actor": {"id": "applicant-1", "role": "applicant"}, "on": "2025-03-03"}"#;
/// let rows = give::<Request>(&[], body)?;
/// assert!(rows[0].starts_with(r#"{"event":"dictated","case":"2025-17","version":1,"#));
/// assert_eq!(shown(&Request::default())["open"][0]["zh"], "口头申请");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Machine: Law {
    /// Says what would happen if an instruction were given; nothing changes.
    ///
    /// The entries are to be stored and then [evolved](Self::evolve), all of them or none.
    ///
    /// # Errors
    /// [`Refusal`] with every objection found, its citation where there is one, and what is open instead.
    fn decide(
        &self,
        instruction: &Instruction<Self::Command>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<EntryOf<Self>>, Refusal> {
        let mut ask = Ask::new(self, instruction, Some(calendar));
        ask.weigh();
        ask.answer()
            .map_err(|objections| refusal(self, instruction, objections))
    }

    /// Carries an instruction out: decides, goes on, and gives back the entries to be stored. Where it is
    /// refused nothing has changed.
    ///
    /// # Errors
    /// As [`decide`](Self::decide).
    fn handle(
        &mut self,
        instruction: &Instruction<Self::Command>,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<EntryOf<Self>>, Refusal> {
        let entries = self.decide(instruction, calendar)?;
        let mut next = self.clone();
        for entry in &entries {
            if next.take(entry).is_err() {
                let objection = Objection::of(Bar::Missing);
                return Err(refusal(self, instruction, vec![objection]));
            }
            next.log_mut().add(entry);
        }
        *self = next;
        Ok(entries)
    }

    /// Records an entry: what [`decide`](Self::decide) gave out is taken, and nothing else.
    ///
    /// What the calendar counted when the entry was made is not counted anew, since the calendar may
    /// have been supplemented in the meantime.
    ///
    /// # Errors
    /// [`IllegalEntry`] when no instruction could have led to it here under the rules that it names.
    fn evolve(mut self, entry: &EntryOf<Self>) -> Result<Self, Box<IllegalEntry>> {
        apply(&mut self, entry)?;
        Ok(self)
    }

    /// Rebuilds a case from its log.
    ///
    /// # Errors
    /// [`IllegalEntry`] with the position of the first entry that cannot follow.
    fn replay<'e>(
        log: impl IntoIterator<Item = &'e EntryOf<Self>>,
    ) -> Result<Self, Box<IllegalEntry>>
    where
        EntryOf<Self>: 'e,
    {
        let mut case = Self::default();
        let mut last = None;
        for entry in log {
            apply(&mut case, entry)?;
            last = Some(entry);
        }
        match last.filter(|_| case.log().awaits()) {
            Some(entry) => {
                let code = entry.fact().code();
                Err(IllegalEntry::new(
                    entry.version(),
                    code,
                    case.stage(),
                    Flaw::Cut,
                ))
            }
            None => Ok(case),
        }
    }

    /// Rebuilds a case from what had been entered by a day (as known on that day).
    ///
    /// # Errors
    /// As [`replay`](Self::replay); what was entered later is not looked at.
    fn replay_as_known_on<'e>(
        log: impl IntoIterator<Item = &'e EntryOf<Self>>,
        day: NaiveDate,
    ) -> Result<Self, Box<IllegalEntry>>
    where
        EntryOf<Self>: 'e,
    {
        Self::replay(log.into_iter().take_while(|it| it.entered_on() <= day))
    }

    /// How many entries it has lived through; the next instruction must name this number.
    fn version(&self) -> u64 {
        self.log().version()
    }

    /// Where it stands.
    fn state(&self) -> Self::State {
        self.stage()
    }

    /// The edition of the Regulation that governs the case, once that is settled; what
    /// [`ProcedureStep::basis`] asks for.
    fn edition(&self) -> Option<Edition> {
        self.pinned()
    }

    /// The steps open now, to whoever has the power. A command of an open step may still be refused for
    /// what it says.
    fn permitted(&self) -> Vec<Self::Step> {
        let steps = Self::Step::ALL.iter().copied();
        steps
            .filter(|step| is_open(self, *step) && !self.is_idle(*step))
            .collect()
    }

    /// The steps open now to one who acts: the role has the power, it is this one's turn, and no other
    /// step of this one stands in the way.
    fn permitted_to(&self, actor: &Actor) -> Vec<Self::Step> {
        let mut steps = self.permitted();
        steps.retain(|step| step.is_open_to(actor.role()) && self.is_turn_of(actor, *step));
        steps
    }

    /// Everything that is owed, with its day as the facts and the calendar stand. Nothing of it is stored.
    fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        self.owed(calendar)
    }

    /// What was missed by the end of a day, in China standard time.
    fn breaches(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        self.missed(calendar, on)
    }

    /// Draws the state diagram in the form of Mermaid, from the table the machine runs on.
    ///
    /// ```
    /// use disclosure::workflow::{Machine, request::Request};
    ///
    /// let diagram = Request::diagram();
    /// assert!(diagram.starts_with("stateDiagram-v2\n"));
    /// assert!(diagram.contains("    registered --> in_review: screen\n"));
    /// ```
    #[must_use]
    fn diagram() -> String {
        let states: Vec<_> = Self::State::ALL
            .iter()
            .map(|it| (it.code(), it.zh()))
            .collect();
        let arrows: Vec<_> = arrows(Self::Step::moves)
            .into_iter()
            .map(|(from, to, step)| (from.code(), to.code(), step.code()))
            .collect();
        let also = Self::ALSO_LAST.iter().map(|it| it.code());
        let last: Vec<_> = std::iter::once(Self::LAST.code()).chain(also).collect();
        mermaid(&states, Self::State::default().code(), &last, &arrows)
    }
}

impl<M: Law> Machine for M {}

/// Refuses an instruction: what stands against it, and what is open instead.
fn refusal<M: Law>(
    case: &M,
    instruction: &Instruction<M::Command>,
    objections: Vec<Objection>,
) -> Refusal {
    Refusal::new(
        Label::of_state(case.stage()),
        Label::of_step(M::step_of(instruction.command())),
        objections,
        case.permitted()
            .into_iter()
            .map(PermittedStep::of)
            .collect(),
    )
}

/// Nothing closes the step as the case stands.
fn is_open<M: Law>(case: &M, step: M::Step) -> bool {
    let edition = case.pinned();
    edition.is_none_or(|it| step.exists_under(it))
        && step.starts_in(case.stage())
        && case.bar(step).is_none()
}

/// What closes a step: the edition that governs the case, the state, or what has come before.
pub(super) fn bar_of<M: Law>(case: &M, step: M::Step) -> Option<Objection> {
    if case
        .pinned()
        .is_some_and(|edition| !step.exists_under(edition))
    {
        // Only the old edition lacks steps.
        Some(Objection::new(
            Bar::NotUnderEdition,
            format!("本案适用的2007年条例没有“{}”这一程序", step.zh()),
            format!(
                "Decree 492, which governs the case, has no step to {}",
                step.en()
            ),
        ))
    } else if !step.starts_in(case.stage()) {
        let (state, barred) = (case.stage().words(), step);
        Some(Objection::new(
            Bar::State,
            format!("案件现为“{}”，不能办理“{}”", state.zh, barred.zh()),
            format!(
                "a case that is “{}” has no step to {}",
                state.en,
                barred.en()
            ),
        ))
    } else {
        case.bar(step)
    }
}

/// Takes an entry that an instruction could have led to.
fn apply<M: Law>(case: &mut M, entry: &EntryOf<M>) -> Result<(), Box<IllegalEntry>> {
    let (position, state) = (case.log().version().saturating_add(1), case.stage());
    follow(case, entry)
        .map_err(|flaw| IllegalEntry::new(position, entry.fact().code(), state, flaw))?;
    case.log_mut().add(entry);
    Ok(())
}

fn follow<M: Law>(case: &mut M, entry: &EntryOf<M>) -> Result<(), Flaw> {
    case.log().check(entry)?;
    let awaited = case.log_mut().next_awaited();
    if let Some(awaited) = awaited {
        let same = awaited.actor() == entry.actor()
            && awaited.on() == entry.on()
            && awaited.entered_on() == entry.entered_on()
            && M::agrees(awaited.fact(), entry.fact())
            && warns_alike::<M>(awaited.warnings(), entry.warnings());
        if !same {
            return Err(Flaw::Otherwise);
        }
    } else {
        // Whoever edits a log must not make it say what nobody could have ordered.
        let command = M::command_behind(entry.fact()).ok_or(Flaw::Otherwise)?;
        let instruction = entry.instruction(command);
        let mut ask = Ask::new(&*case, &instruction, None);
        ask.weigh();
        let mut led = ask.led_to().map_err(Flaw::Refused)?;
        let (_, (on, fact)) = led.facts.next().ok_or(Flaw::Otherwise)?;
        let same = on == entry.on()
            && M::agrees(&fact, entry.fact())
            && warns_alike::<M>(&led.warnings, entry.warnings());
        if !same {
            return Err(Flaw::Otherwise);
        }
        let more = led
            .facts
            .map(|(version, fact)| Entry::of(&instruction, version, fact, Vec::new()));
        let more = more.collect();
        case.log_mut().await_all(more);
    }
    case.take(entry)
}

/// The warnings are those that were decided, but for what rests on the calendar of then.
fn warns_alike<M: Law>(decided: &[M::Warning], stored: &[M::Warning]) -> bool {
    let held = |warning: &&M::Warning| M::holds_to(warning);
    decided.iter().filter(held).eq(stored.iter().filter(held))
}
