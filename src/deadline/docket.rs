use chrono::NaiveDate;
use serde::Serialize;

use super::{DaysLeft, Deadline};
use crate::calendar::WorkingCalendar;

/// One thing owed in one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocketLine<K> {
    case: K,
    #[serde(flatten)]
    deadline: Deadline,
    days_left: Option<DaysLeft>,
}

impl<K> DocketLine<K> {
    /// The caller's key of the case.
    #[must_use]
    pub const fn case(&self) -> &K {
        &self.case
    }

    /// What is owed.
    #[must_use]
    pub const fn deadline(&self) -> &Deadline {
        &self.deadline
    }

    /// The days left; none where no day can be told, or the calendar does not reach so far.
    #[must_use]
    pub const fn days_left(&self) -> Option<DaysLeft> {
        self.days_left
    }
}

/// What is owed over any cases of any machine, the earliest first, and what has no day last (期限台账).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{Length, WorkingCalendar, WorkingDays};
/// use disclosure::deadline::{Deadline, Docket, Due, Obligation};
/// use disclosure::vocabulary::Role;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let owed = |what, on| Deadline::set(what, Role::DisclosureOffice, Due::On(on));
/// let docket = Docket::of(
///     [("r-2", owed(Obligation::Reply, day(10, 9))), ("i-1", owed(Obligation::Publication, day(9, 27)))],
///     day(9, 30),
///     &calendar,
/// );
/// let cases: Vec<_> = docket.lines().iter().map(|it| *it.case()).collect();
/// assert_eq!(cases, ["i-1", "r-2"]);
/// assert_eq!(docket.overdue().count(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Docket<K> {
    as_of: NaiveDate,
    lines: Vec<DocketLine<K>>,
}

impl<K: Ord> Docket<K> {
    /// Sorts what is still owed on a day; what is done or over is left out.
    pub fn of(
        owed: impl IntoIterator<Item = (K, Deadline)>,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Self {
        let mut lines: Vec<_> = owed
            .into_iter()
            .filter(|(_, deadline)| deadline.is_open())
            .map(|(case, deadline)| DocketLine {
                days_left: deadline.days_left(as_of, calendar).ok().flatten(),
                case,
                deadline,
            })
            .collect();
        lines.sort_by(|one, two| {
            let key = |it: &DocketLine<K>| {
                let day = it.deadline.due().date();
                (day.is_none(), day, it.deadline.what())
            };
            key(one)
                .cmp(&key(two))
                .then_with(|| one.case.cmp(&two.case))
        });
        Self { as_of, lines }
    }
}

impl<K> Docket<K> {
    /// The day it was drawn up for.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Every line.
    #[must_use]
    pub fn lines(&self) -> &[DocketLine<K>] {
        &self.lines
    }

    /// The lines whose last day has passed.
    pub fn overdue(&self) -> impl Iterator<Item = &DocketLine<K>> {
        let day = self.as_of;
        let past = move |it: &&DocketLine<K>| it.deadline.due().date().is_some_and(|due| due < day);
        self.lines.iter().filter(past)
    }
}
