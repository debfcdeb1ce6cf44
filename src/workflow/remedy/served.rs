use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ordered, Telling};

/// What the organ of a remedy decided, and the day it was served (决定、判决、裁定及其送达): a
/// [`ReviewDecision`](crate::vocabulary::ReviewDecision), a [`Judgment`](crate::vocabulary::Judgment), a
/// [`SuitRuling`](crate::vocabulary::SuitRuling) or what an appeal ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct Served<R> {
    /// The day of service.
    pub served_on: NaiveDate,
    /// What was decided.
    pub result: R,
    /// What it orders, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<Ordered>,
    /// It told the time to go on: of a review decision that to sue, on which that time hangs.
    #[serde(default, skip_serializing_if = "Served::<R>::is_told")]
    pub told: Telling,
}

impl<R> Served<R> {
    /// What was served on a day, told the time to go on, and orders nothing.
    #[must_use]
    pub const fn new(result: R, served_on: NaiveDate) -> Self {
        Self {
            served_on,
            result,
            ordered: None,
            told: Telling::Told,
        }
    }

    /// Says what it orders.
    #[must_use]
    pub const fn ordering(mut self, ordered: Ordered) -> Self {
        self.ordered = Some(ordered);
        self
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks it")]
    const fn is_told(told: &Telling) -> bool {
        matches!(told, Telling::Told)
    }
}
