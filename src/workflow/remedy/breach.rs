use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{Length, WorkingCalendar};
use crate::law::Citation;
use crate::vocabulary::RemedyParty;

/// A term of a remedy that was missed: a fact that follows from others, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RemedyBreach {
    /// The step, by the stable code of its command.
    pub step: &'static str,
    /// Who was to take it.
    pub by: RemedyParty,
    /// The last day on which it was in time.
    pub due: NaiveDate,
    /// The day it was taken; none while it is not, or where the case went on or ended without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<NaiveDate>,
    /// The text that sets the term.
    pub citation: Citation,
}

/// What somebody owed in a case, and what became of it.
#[derive(Debug, Clone)]
pub(super) struct Duty {
    pub(super) step: &'static str,
    pub(super) by: RemedyParty,
    /// The day it runs from and its length.
    pub(super) term: (NaiveDate, Length),
    pub(super) done_on: Option<NaiveDate>,
    /// The day from which it was owed no longer, though it was not done.
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) citation: Citation,
}

impl Duty {
    /// The breach by the end of a day: a term lasts through its last day (convention c2). Where no day
    /// can be told, nothing is said to be late.
    pub(super) fn breach(self, calendar: &WorkingCalendar, on: NaiveDate) -> Option<RemedyBreach> {
        let (from, within) = self.term;
        let due = within.ends(from, calendar).ok()?;
        let owed_until = self.done_on.or(self.ended_on).map_or(on, |day| day.min(on));
        (owed_until > due).then(|| RemedyBreach {
            step: self.step,
            by: self.by,
            due,
            done_on: self.done_on.filter(|day| *day <= on),
            citation: self.citation,
        })
    }
}
