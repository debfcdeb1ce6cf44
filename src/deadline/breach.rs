use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::{Deadline, Obligation};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::{Role, Term as _};

/// A deadline that was missed (逾期): a fact that follows from others, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    what: Obligation,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u16>,
    who: Role,
    due: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_at: Option<NaiveDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_at: Option<NaiveDateTime>,
    citation: Option<Citation>,
}

impl Breach {
    pub(super) fn new(
        deadline: &Deadline,
        due: NaiveDate,
        done_on: Option<NaiveDate>,
        done_at: Option<NaiveDateTime>,
    ) -> Self {
        Self {
            what: deadline.what(),
            number: deadline.number(),
            who: deadline.who(),
            due,
            due_at: deadline.due_at(),
            done_on,
            done_at,
            citation: deadline.citation().cloned(),
        }
    }

    /// What was to be done.
    #[must_use]
    pub const fn what(&self) -> Obligation {
        self.what
    }

    /// The number of the consultation or part it is about.
    #[must_use]
    pub const fn number(&self) -> Option<u16> {
        self.number
    }

    /// Who was to do it.
    #[must_use]
    pub const fn who(&self) -> Role {
        self.who
    }

    /// The last day on which it was in time.
    #[must_use]
    pub const fn due(&self) -> NaiveDate {
        self.due
    }

    /// The moment by which it was in time, where the law counts hours.
    #[must_use]
    pub const fn due_at(&self) -> Option<NaiveDateTime> {
        self.due_at
    }

    /// The day it was done, or on which something else took its place; none while neither has happened.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// The moment it was done, where the law counts hours.
    #[must_use]
    pub const fn done_at(&self) -> Option<NaiveDateTime> {
        self.done_at
    }

    /// The text that sets the deadline.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn words(&self) -> Words {
        let told = |day: NaiveDate, at: Option<NaiveDateTime>| {
            at.map_or_else(|| day.to_string(), |at| at.to_string())
        };
        let (zh, en, due) = (self.what.zh(), self.what.en(), told(self.due, self.due_at));
        match self.done_on.map(|day| told(day, self.done_at)) {
            Some(done) => Words::new(
                format!("{zh}逾期：应于{due}前，实为{done}"),
                format!("{en} was late: due by {due}, done on {done}"),
            ),
            None => Words::new(
                format!("{zh}逾期：应于{due}前，尚未办理"),
                format!("{en} is overdue: due by {due}"),
            ),
        }
    }
}
