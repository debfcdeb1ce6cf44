use chrono::NaiveDate;

/// A plan, a sample or a record of visits that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InspectionError {
    /// The id of a plan is blank.
    #[error("a plan needs an id")]
    NoId,
    /// A cycle of nothing never moves on.
    #[error("plan `{id}` needs a cycle of at least one day")]
    NoCycle {
        /// The id of the plan.
        id: String,
    },
    /// An id stands twice in what is drawn from.
    #[error("id `{id}` stands twice in what is drawn from")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// There are not enough ids to draw from.
    #[error("a sample of {size} cannot be drawn from {population}")]
    TooFew {
        /// How many were asked for.
        size: u64,
        /// How many there are.
        population: u64,
    },
    /// More visits failed than were made.
    #[error("on {on} more visits failed than were made")]
    MoreFailed {
        /// The day.
        on: NaiveDate,
    },
    /// The visits of a day stand twice.
    #[error("the visits of {on} stand twice")]
    DayTwice {
        /// The day.
        on: NaiveDate,
    },
}
