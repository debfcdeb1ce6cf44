use chrono::NaiveDate;

use super::FlowRow;
use crate::statistics::{Period, StatisticsError};

/// Seals or keys that cannot be, counts that are of no period, and what is no summary of a case. No case stops
/// the others: what cannot be counted is a finding of the [`Register`](super::Register).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RegisterError {
    /// Two cases have one key.
    #[error("case `{case}` is in the register twice")]
    Twice {
        /// The key.
        case: String,
    },
    /// Something is said of a case that is not there.
    #[error("no case `{case}` in the register")]
    NoSuchCase {
        /// The key.
        case: String,
    },
    /// A period cannot be sealed before it ends.
    #[error("{period} cannot be sealed on {on}, before it ends")]
    SealedEarly {
        /// The period.
        period: Period,
        /// The day.
        on: NaiveDate,
    },
    /// A case of one period stands in another that was sealed.
    #[error("case `{case}` stands in {found}, which is not {period}")]
    OtherPeriod {
        /// The key.
        case: String,
        /// The sealed period.
        period: Period,
        /// That of the case.
        found: Period,
    },
    /// A case of a stored period cannot stand in it so.
    #[error("case `{case}`: {source}")]
    Stored {
        /// The key.
        case: String,
        /// Why.
        source: Box<Self>,
    },
    /// Two seals do not follow each other.
    #[error("the seal of {after} does not follow that of {before}")]
    NotConsecutive {
        /// The earlier period.
        before: Period,
        /// The later one.
        after: Period,
    },
    /// A sealed period cannot be restated by what was known before its seal.
    #[error(
        "{period} was sealed on {sealed_on} and cannot be restated by what was known on {known_on}"
    )]
    KnownBefore {
        /// The period.
        period: Period,
        /// The day of its seal.
        sealed_on: NaiveDate,
        /// The day asked for.
        known_on: NaiveDate,
    },
    /// Sealed parts do not roll up to the whole.
    #[error(transparent)]
    Parts(#[from] StatisticsError),
    /// It was received and is not registered.
    #[error("a request received on {received_on} is not registered: its applicant has no class")]
    NoClass {
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// It ends before it begins.
    #[error("a request received on {received_on} cannot be concluded on {concluded_on}")]
    ConcludedBefore {
        /// The day of receipt.
        received_on: NaiveDate,
        /// The day of the conclusion.
        concluded_on: NaiveDate,
    },
    /// A flow comes in in a row in which nothing does, or leaves so.
    #[error("a request cannot come in as {entry:?} and leave as {exit:?}")]
    NoFlow {
        /// The row of its entry.
        entry: FlowRow,
        /// The row of its exit.
        exit: FlowRow,
    },
    /// It has an outcome or a reply, and no day of conclusion.
    #[error("a request that is not concluded has no outcome and no reply")]
    NotConcluded,
}
