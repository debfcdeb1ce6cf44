use chrono::NaiveDate;

use super::Event;

/// How far the log of a case has come: how many events, and the day the last of them was entered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Log {
    version: u64,
    recorded_on: Option<NaiveDate>,
}

impl Log {
    pub(super) const fn version(self) -> u64 {
        self.version
    }

    /// An entry of this day does not come before the last one.
    pub(super) fn takes_entry_of(self, day: NaiveDate) -> bool {
        self.recorded_on.is_none_or(|last| last <= day)
    }

    /// The event can stand next in the log, whatever it says.
    pub(super) fn check<F, N>(self, event: &Event<F, N>) -> Result<(), Flaw> {
        let found = event.version();
        if found != self.version.saturating_add(1) {
            Err(Flaw::Version { found })
        } else if self.takes_entry_of(event.recorded_on()) {
            Ok(())
        } else {
            Err(Flaw::EnteredBefore)
        }
    }

    /// Goes on by an event that was taken.
    pub(super) const fn add<F, N>(&mut self, event: &Event<F, N>) {
        self.version = event.version();
        self.recorded_on = Some(event.recorded_on());
    }

    /// Says why the next event cannot follow.
    pub(super) const fn illegal<S>(
        self,
        event: &'static str,
        state: S,
        flaw: Flaw,
    ) -> IllegalEvent<S> {
        IllegalEvent {
            position: self.version.saturating_add(1),
            event,
            state,
            flaw,
        }
    }
}

/// An event that cannot follow the ones before it: the log is damaged or out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {position} (`{event}`) cannot follow in state `{state}`: {flaw}")]
pub struct IllegalEvent<S> {
    position: u64,
    event: &'static str,
    state: S,
    flaw: Flaw,
}

impl<S: Copy> IllegalEvent<S> {
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
    pub const fn state(&self) -> S {
        self.state
    }
}

/// Why an event cannot follow: what any log may lack, and what a machine looks for besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Flaw {
    #[error("the event says it is number {found}")]
    Version { found: u64 },
    #[error("it was entered before the event that precedes it")]
    EnteredBefore,
    #[error("the state does not have it")]
    State,
    #[error("the edition that governs the request does not have it")]
    Edition,
    #[error("the role of its actor lacks the power")]
    Power,
    #[error("it happened after the day it was entered")]
    NotYet,
    #[error("it happened before what it follows")]
    DateOrder,
    #[error("an extension has 1 to {cap} working days in all")]
    Extension { cap: u32 },
    #[error("{why}")]
    Closed { why: &'static str },
    #[error("what it speaks of is not there")]
    Missing,
    #[error("consultation {number} is not there, or is there already")]
    Consultation { number: u16 },
    #[error("more than 65535 items")]
    TooManyItems,
}
