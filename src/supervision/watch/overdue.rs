use chrono::NaiveDate;
use serde::Serialize;

use super::Obligation;
use crate::calendar::{CalendarError, WorkingCalendar, WorkingDays};
use crate::sorted::SortedMap;

/// An [`Obligation`] that is not done, with the working days to or since its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outstanding {
    obligation: Obligation,
    days: WorkingDays,
}

impl Outstanding {
    /// What is due.
    #[must_use]
    pub const fn obligation(&self) -> &Obligation {
        &self.obligation
    }

    /// In the list of what is overdue: the working days since the last day, today included. In the list
    /// of what is at risk: the working days left after today.
    #[must_use]
    pub const fn days(&self) -> WorkingDays {
        self.days
    }
}

/// What is overdue and what soon will be, across ledger, requests and orders (督办清单).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::finding::Words;
/// use disclosure::supervision::{Obligation, WatchList};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let due = |id: &str, due_on| Obligation {
///     id: id.to_owned(),
///     duty: Words::new("答复", "reply"),
///     due_on,
///     done_on: None,
///     section: Some("section-2".to_owned()),
///     answerable: None,
///     citation: None,
/// };
/// let all = [due("r-1", day(9, 27)), due("r-2", day(10, 9)), due("r-3", day(10, 31))];
/// let list = WatchList::of(all, day(9, 30), WorkingDays(5), &WorkingCalendar::mainland())?;
/// let ids = |them: &[disclosure::supervision::Outstanding]| {
///     them.iter().map(|it| (it.obligation().id.clone(), it.days().0)).collect::<Vec<_>>()
/// };
/// assert_eq!(ids(list.overdue()), [("r-1".to_owned(), 2)], "29 September 2024 was worked");
/// assert_eq!(ids(list.at_risk()), [("r-2".to_owned(), 2)]);
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WatchList {
    as_of: NaiveDate,
    overdue: Vec<Outstanding>,
    at_risk: Vec<Outstanding>,
}

impl WatchList {
    /// Sorts out what is not done by a day: overdue when the last day has passed, at risk when no more
    /// than so many working days are left. Each list goes by last day, then by id.
    ///
    /// # Errors
    /// [`CalendarError`] when a last day lies in a year that is not covered.
    pub fn of(
        obligations: impl IntoIterator<Item = Obligation>,
        as_of: NaiveDate,
        at_risk_within: WorkingDays,
        calendar: &WorkingCalendar,
    ) -> Result<Self, CalendarError> {
        let mut list = Self {
            as_of,
            overdue: Vec::new(),
            at_risk: Vec::new(),
        };
        for obligation in obligations {
            if obligation.done_on.is_some_and(|on| on <= as_of) {
                continue;
            }
            let due = obligation.due_on;
            if due < as_of {
                let days = calendar.count(due, as_of)?;
                list.overdue.push(Outstanding { obligation, days });
            } else {
                let days = calendar.count(as_of, due)?;
                if days <= at_risk_within {
                    list.at_risk.push(Outstanding { obligation, days });
                }
            }
        }
        for part in [&mut list.overdue, &mut list.at_risk] {
            part.sort_by(|one, two| {
                let key = |it: &Outstanding| (it.obligation.due_on, it.obligation.id.clone());
                key(one).cmp(&key(two))
            });
        }
        Ok(list)
    }

    /// The day it was drawn up for.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// What is overdue.
    #[must_use]
    pub fn overdue(&self) -> &[Outstanding] {
        &self.overdue
    }

    /// What is at risk.
    #[must_use]
    pub fn at_risk(&self) -> &[Outstanding] {
        &self.at_risk
    }

    /// Overdue and at risk of each section; `None` gathers what names none.
    #[must_use]
    pub fn by_section(&self) -> SortedMap<Option<&str>, (Vec<&Outstanding>, Vec<&Outstanding>)> {
        self.grouped(|obligation| obligation.section.as_deref())
    }

    /// Overdue and at risk of each answerable person; `None` gathers what names none.
    #[must_use]
    pub fn by_person(&self) -> SortedMap<Option<&str>, (Vec<&Outstanding>, Vec<&Outstanding>)> {
        self.grouped(|obligation| obligation.answerable.as_deref())
    }

    fn grouped<'a>(
        &'a self,
        key: impl Fn(&'a Obligation) -> Option<&'a str>,
    ) -> SortedMap<Option<&'a str>, (Vec<&'a Outstanding>, Vec<&'a Outstanding>)> {
        let mut groups: SortedMap<_, (Vec<_>, Vec<_>)> = SortedMap::new();
        for it in &self.overdue {
            groups.or_default(key(&it.obligation)).0.push(it);
        }
        for it in &self.at_risk {
            groups.or_default(key(&it.obligation)).1.push(it);
        }
        groups
    }
}
