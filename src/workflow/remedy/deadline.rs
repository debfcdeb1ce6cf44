use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{Length, WorkingCalendar};
use crate::law::Citation;
use crate::vocabulary::RemedyParty;
use crate::workflow::{Due, Open};

/// An open term of a remedy: who must do what by when, from which day, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RemedyDeadline {
    /// The step, by the stable code of its command.
    pub step: &'static str,
    /// Who takes it.
    pub by: RemedyParty,
    /// The day the term runs from, itself not counted.
    pub from: NaiveDate,
    /// The term.
    pub within: Length,
    /// Its last day; undetermined where it lies in a year without a published calendar.
    pub due: Due,
    /// The text that sets it.
    pub citation: Citation,
}

impl RemedyDeadline {
    pub(super) fn new(
        step: &'static str,
        by: RemedyParty,
        (from, within): (NaiveDate, Length),
        citation: Citation,
        calendar: &WorkingCalendar,
    ) -> Self {
        Self {
            step,
            by,
            from,
            within,
            due: within.ends(from, calendar).into(),
            citation,
        }
    }

    /// The same term, which something may still move.
    pub(super) fn provisional(mut self, open: Open) -> Self {
        self.due = self.due.provisional(open);
        self
    }
}
