use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{CalendarError, Length, WorkingCalendar};
use crate::law::Citation;
use crate::vocabulary::RemedyParty;

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
    /// Its last day.
    pub on: NaiveDate,
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
    ) -> Result<Self, CalendarError> {
        Ok(Self {
            step,
            by,
            from,
            within,
            on: within.ends(from, calendar)?,
            citation,
        })
    }
}
