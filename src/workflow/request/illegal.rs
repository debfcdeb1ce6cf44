use super::State;

/// An event that cannot follow the ones before it: the log is damaged or out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {position} (`{event}`) cannot follow in state `{state}`: {flaw}")]
pub struct IllegalEvent {
    pub(super) position: u64,
    pub(super) event: &'static str,
    pub(super) state: State,
    pub(super) flaw: Flaw,
}

impl IllegalEvent {
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
    pub const fn state(&self) -> State {
        self.state
    }
}

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
