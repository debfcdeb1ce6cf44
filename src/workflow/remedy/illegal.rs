/// A log of a remedy that cannot be: damaged, cut or out of order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IllegalEvent {
    /// The log has no events.
    #[error("the log is empty")]
    Empty,
    /// The event cannot follow in the state that the events before it made.
    #[error("event {position} `{event}` cannot follow in state `{state}`")]
    NotHere {
        /// The place in the log, counted from 1.
        position: u64,
        /// The stable code of the event.
        event: &'static str,
        /// The stable code of the state.
        state: &'static str,
    },
    /// The event was entered before the one it follows.
    #[error("event {position} `{event}` was entered before the event it follows")]
    EnteredBefore {
        /// The place in the log, counted from 1.
        position: u64,
        /// The stable code of the event.
        event: &'static str,
    },
    /// The event was entered before it happened, or before the service that it tells of.
    #[error("event {position} `{event}` happened after the day it was entered")]
    NotYet {
        /// The place in the log, counted from 1.
        position: u64,
        /// The stable code of the event.
        event: &'static str,
    },
    /// The event is dated before the one it follows.
    #[error("event {position} `{event}` is dated before the event it follows")]
    OutOfOrder {
        /// The place in the log, counted from 1.
        position: u64,
        /// The stable code of the event.
        event: &'static str,
    },
}
