use chrono::NaiveDate;

use super::{Entry, Id, Label, MachineState, Objection};

/// How far the log of a case has come: its case, how many entries, the day the last of them was entered,
/// and what the instruction behind the last one leads to besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log<F, W> {
    case: Option<Id>,
    version: u64,
    entered_on: Option<NaiveDate>,
    /// The next of them is the last.
    awaited: Vec<Entry<F, W>>,
}

impl<F, W> Default for Log<F, W> {
    fn default() -> Self {
        Self {
            case: None,
            version: 0,
            entered_on: None,
            awaited: Vec::new(),
        }
    }
}

impl<F: PartialEq, W> Log<F, W> {
    pub(in crate::workflow) const fn version(&self) -> u64 {
        self.version
    }

    /// An entry of this day does not come before the last one.
    pub(super) fn takes_entry_of(&self, day: NaiveDate) -> bool {
        self.entered_on.is_none_or(|last| last <= day)
    }

    /// The log is of this case, or of none yet.
    pub(super) fn is_of(&self, case: &Id) -> bool {
        self.case.as_ref().is_none_or(|it| it == case)
    }

    /// The entry can stand next in the log, whatever it says.
    pub(super) fn check(&self, entry: &Entry<F, W>) -> Result<(), Flaw> {
        let found = entry.version();
        if found != self.version.saturating_add(1) {
            Err(Flaw::Version { found })
        } else if !self.is_of(entry.case()) {
            Err(Flaw::Case)
        } else if !entry.is_by_known_rules() {
            Err(Flaw::Rules)
        } else if self.takes_entry_of(entry.entered_on()) {
            Ok(())
        } else {
            Err(Flaw::EnteredBefore)
        }
    }

    /// The instruction behind the last entry leads to more.
    pub(super) fn awaits(&self) -> bool {
        !self.awaited.is_empty()
    }

    /// Takes what was awaited next.
    pub(super) fn next_awaited(&mut self) -> Option<Entry<F, W>> {
        self.awaited.pop()
    }

    /// Awaits what an instruction leads to besides its first entry.
    pub(super) fn await_all(&mut self, mut entries: Vec<Entry<F, W>>) {
        entries.reverse();
        self.awaited = entries;
    }

    /// Goes on by an entry that was taken.
    pub(super) fn add(&mut self, entry: &Entry<F, W>) {
        if self.case.is_none() {
            self.case = Some(entry.case().clone());
        }
        self.version = entry.version();
        self.entered_on = Some(entry.entered_on());
    }
}

/// An entry that cannot follow the ones before it: the log is damaged, edited or out of order (记录有误).
///
/// No instruction could have led to it under the rules that it names.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("entry {position} (`{event}`) cannot follow in state `{}`: {flaw}", state.code())]
pub struct IllegalEntry {
    position: u64,
    event: &'static str,
    state: Label,
    flaw: Flaw,
}

impl IllegalEntry {
    #[expect(
        clippy::unnecessary_box_returns,
        reason = "as a replay gives it, whose errors are to stay small"
    )]
    pub(super) fn new<S: MachineState>(
        position: u64,
        event: &'static str,
        state: S,
        flaw: Flaw,
    ) -> Box<Self> {
        Box::new(Self {
            position,
            event,
            state: Label::of_state(state),
            flaw,
        })
    }

    /// The place in the log, from 1.
    #[must_use]
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// The kind of event.
    #[must_use]
    pub const fn event(&self) -> &'static str {
        self.event
    }

    /// The state the log had led to.
    #[must_use]
    pub const fn state(&self) -> &Label {
        &self.state
    }

    /// The objections to the instruction that would have led to it.
    #[must_use]
    pub fn objections(&self) -> &[Objection] {
        match &self.flaw {
            Flaw::Refused(objections) => objections,
            Flaw::Version { .. }
            | Flaw::Case
            | Flaw::Rules
            | Flaw::EnteredBefore
            | Flaw::Otherwise
            | Flaw::Cut
            | Flaw::Missing
            | Flaw::TooManyItems => &[],
        }
    }
}

/// Why an entry cannot follow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("the entry says it is number {found}")]
    Version { found: u64 },
    #[error("it is of another case")]
    Case,
    #[error("it was judged by rules that this release does not know")]
    Rules,
    #[error("it was entered before the entry that precedes it")]
    EnteredBefore,
    #[error("{}", english(.0))]
    Refused(Vec<Objection>),
    #[error("the instruction that led to it would have led to something else")]
    Otherwise,
    #[error("the log ends in the midst of what one instruction led to")]
    Cut,
    #[error("what it speaks of is not there")]
    Missing,
    #[error("more than 65535 items")]
    TooManyItems,
}

fn english(objections: &[Objection]) -> String {
    let words = objections.iter().map(|it| it.message().en.as_str());
    words.collect::<Vec<_>>().join("; ")
}
