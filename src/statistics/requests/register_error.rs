use chrono::NaiveDate;

use super::SummaryError;
use crate::statistics::{Period, StatisticsError};
use crate::workflow::IllegalEntry;

/// Why no figures can be derived; where it is for one case, which.
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
    /// Two cases were split off the same request under one registration number, so that neither can
    /// be told to take its place.
    #[error("cases `{one}` and `{other}` were both split off `{parent}` as `{number}`")]
    SameChild {
        /// The registration number of the request.
        parent: String,
        /// The registration number of both.
        number: String,
        /// The key of one.
        one: String,
        /// The key of the other.
        other: String,
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
    /// A log cannot be.
    #[error("case `{case}`: {source}")]
    Log {
        /// The key.
        case: String,
        /// What is wrong with it.
        source: Box<IllegalEntry>,
    },
    /// The log of a remedy cannot be.
    #[error("case `{case}`: {source}")]
    RemedyLog {
        /// The key.
        case: String,
        /// What is wrong with it.
        source: Box<IllegalEntry>,
    },
    /// A case cannot be counted.
    #[error("case `{case}`: {source}")]
    Summary {
        /// The key.
        case: String,
        /// Why.
        source: SummaryError,
    },
}

impl RegisterError {
    /// The keys of the cases it is about; none where it is about seals.
    #[must_use]
    pub fn cases(&self) -> Vec<&str> {
        match self {
            Self::Twice { case }
            | Self::NoSuchCase { case }
            | Self::OtherPeriod { case, .. }
            | Self::Log { case, .. }
            | Self::RemedyLog { case, .. }
            | Self::Summary { case, .. } => vec![case],
            Self::SameChild { one, other, .. } => vec![one, other],
            Self::SealedEarly { .. }
            | Self::NotConsecutive { .. }
            | Self::KnownBefore { .. }
            | Self::Parts(_) => Vec::new(),
        }
    }
}
