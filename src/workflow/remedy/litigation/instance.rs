use chrono::NaiveDate;
use serde::Serialize;

use super::SuitStep;
use crate::calendar::Length;
use crate::workflow::remedy::RemedyRules;

/// A hearing of the suit by a court, from the day its time to decide runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Instance {
    is_second: bool,
    from: NaiveDate,
    pub(super) decided_on: Option<NaiveDate>,
}

impl Instance {
    /// First instance, docketed or sent back on a day.
    pub(super) const fn first(from: NaiveDate) -> Self {
        Self {
            is_second: false,
            from,
            decided_on: None,
        }
    }

    /// Second instance, from an appeal.
    pub(super) const fn second(from: NaiveDate) -> Self {
        Self {
            is_second: true,
            from,
            decided_on: None,
        }
    }

    /// The step that decides it.
    pub(super) const fn step(self) -> SuitStep {
        if self.is_second {
            SuitStep::DecideAppeal
        } else {
            SuitStep::Judge
        }
    }

    /// The time to decide it.
    pub(super) const fn term(self, rules: &RemedyRules) -> (NaiveDate, Length) {
        let within = if self.is_second {
            rules.second_instance
        } else {
            rules.first_instance
        };
        (self.from, within)
    }
}
