use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use super::{DaysLeft, Deadline, Open};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::finding::Words;

/// What is owed in a case, and who answers for it.
///
/// Case, section and person are the caller's keys. They appear in lists, so they name the matter and never
/// repeat a title that is not public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "a plain value that any caller can fill"
)]
pub struct Owed<K> {
    /// The case: a request, an item, an order.
    pub case: K,
    /// The responsible section (责任科室).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The person who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answerable: Option<String>,
    /// What is owed.
    #[serde(flatten)]
    pub deadline: Deadline,
}

impl<K> From<(K, Deadline)> for Owed<K> {
    fn from((case, deadline): (K, Deadline)) -> Self {
        Self {
            case,
            section: None,
            answerable: None,
            deadline,
        }
    }
}

/// One thing owed in one case, on the day of the docket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocketLine<K> {
    #[serde(flatten)]
    owed: Owed<K>,
    days_left: Option<DaysLeft>,
    left: Words,
    working_days_left: Option<i64>,
    overdue: bool,
    /// The working days left at the least, where the calendar does not reach as far as the last day.
    #[serde(skip)]
    at_least: Option<i64>,
}

impl<K> DocketLine<K> {
    fn new(owed: Owed<K>, as_of: NaiveDate, calendar: &WorkingCalendar) -> Self {
        let due = owed.deadline.due().date();
        let left = due.and_then(|due| working_days_left(due, as_of, calendar));
        let days_left = owed.deadline.days_left(as_of, calendar).ok().flatten();
        let why = || owed.deadline.due().open().unwrap_or(Open::NoClock);
        Self {
            days_left,
            left: days_left.map_or_else(|| why().words(), DaysLeft::words),
            working_days_left: left,
            overdue: due.is_some_and(|due| due < as_of),
            at_least: left.or_else(|| due.map(|_| to_the_last_year(as_of, calendar))),
            owed,
        }
    }

    /// The caller's key of the case.
    #[must_use]
    pub const fn case(&self) -> &K {
        &self.owed.case
    }

    /// What is owed.
    #[must_use]
    pub const fn deadline(&self) -> &Deadline {
        &self.owed.deadline
    }

    /// The responsible section.
    #[must_use]
    pub fn section(&self) -> Option<&str> {
        self.owed.section.as_deref()
    }

    /// The person who answers for it.
    #[must_use]
    pub fn answerable(&self) -> Option<&str> {
        self.owed.answerable.as_deref()
    }

    /// The days left, in the unit that the law counts in; none where no day can be told, or the calendar
    /// does not reach so far.
    #[must_use]
    pub const fn days_left(&self) -> Option<DaysLeft> {
        self.days_left
    }

    /// The days left in words, or why none can be told.
    #[must_use]
    pub const fn left(&self) -> &Words {
        &self.left
    }

    /// The working days left, whatever the law counts in; negative once the last day has passed.
    #[must_use]
    pub const fn working_days_left(&self) -> Option<i64> {
        self.working_days_left
    }

    /// Its last day has passed. A right that nobody used is not overdue; it has [lapsed](Docket::of).
    #[must_use]
    pub const fn is_overdue(&self) -> bool {
        self.overdue
    }

    /// Its last day has not passed, and no more than so many working days are left. What the calendar does
    /// not reach is taken to be as near as it may be.
    #[must_use]
    pub fn is_at_risk(&self, within: WorkingDays) -> bool {
        !self.overdue && self.at_least.is_some_and(|it| it <= i64::from(within.0))
    }
}

/// A right whose last day has passed.
fn has_lapsed(deadline: &Deadline, as_of: NaiveDate) -> bool {
    deadline.what().is_right() && deadline.due().date().is_some_and(|due| due < as_of)
}

fn working_days_left(due: NaiveDate, as_of: NaiveDate, calendar: &WorkingCalendar) -> Option<i64> {
    let number = |days: WorkingDays| i64::from(days.0);
    if due < as_of {
        let since = calendar.count(due, as_of).ok().map(number)?;
        Some(since.saturating_neg())
    } else {
        calendar.count(as_of, due).ok().map(number)
    }
}

/// The working days after a day in the years that the calendar covers.
fn to_the_last_year(as_of: NaiveDate, calendar: &WorkingCalendar) -> i64 {
    let last = calendar
        .years()
        .and_then(|years| NaiveDate::from_ymd_opt(*years.end(), 12, 31));
    last.filter(|last| as_of.year() <= last.year())
        .and_then(|last| working_days_left(last, as_of, calendar))
        .unwrap_or(0)
}

/// What is owed over any cases of any machine, the earliest first, and what has no day last (期限台账、督办清单).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::deadline::{Deadline, Docket, Due, Obligation, Owed};
/// use disclosure::vocabulary::Role;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let owed = |case, what, on| Owed {
///     section: Some("section-2".to_owned()),
///     ..Owed::from((case, Deadline::set(what, Role::DisclosureOffice, Due::On(on))))
/// };
/// let docket = Docket::of(
///     [
///         owed("r-3", Obligation::Reply, day(10, 31)),
///         owed("r-2", Obligation::Reply, day(10, 9)),
///         owed("i-1", Obligation::Publication, day(9, 27)),
///     ],
///     day(9, 30),
///     &WorkingCalendar::mainland(),
/// );
/// let cases: Vec<_> = docket.lines().iter().map(|it| *it.case()).collect();
/// assert_eq!(cases, ["i-1", "r-2", "r-3"]);
/// let overdue: Vec<_> = docket.overdue().map(|it| it.working_days_left()).collect();
/// assert_eq!(overdue, [Some(-2)], "29 September 2024 was worked");
/// let soon: Vec<_> = docket.at_risk(WorkingDays(5)).map(|it| *it.case()).collect();
/// assert_eq!(soon, ["r-2"]);
/// assert_eq!(docket.by_section()[&Some("section-2")].len(), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Docket<K> {
    as_of: NaiveDate,
    lines: Vec<DocketLine<K>>,
}

impl<K: Ord> Docket<K> {
    /// Sorts what was still owed by the end of a day: by last day, then by what, then by case.
    ///
    /// What somebody [may](crate::deadline::Obligation::is_right) do until a day stands in it as long as it
    /// runs, since the file stays open so long, and not after.
    pub fn of<T: Into<Owed<K>>>(
        owed: impl IntoIterator<Item = T>,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Self {
        let mut lines: Vec<_> = owed
            .into_iter()
            .map(Into::into)
            .filter(|it: &Owed<K>| {
                it.deadline.is_open_on(as_of) && !has_lapsed(&it.deadline, as_of)
            })
            .map(|it| DocketLine::new(it, as_of, calendar))
            .collect();
        lines.sort_by(|one, two| {
            let key = |it: &DocketLine<K>| {
                let day = it.deadline().due().date();
                (day.is_none(), day, it.deadline().what())
            };
            key(one)
                .cmp(&key(two))
                .then_with(|| one.case().cmp(two.case()))
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

    /// The lines whose last day has passed (超期).
    pub fn overdue(&self) -> impl Iterator<Item = &DocketLine<K>> {
        self.lines.iter().filter(|it| it.is_overdue())
    }

    /// The lines not overdue of which no more than so many working days are left (临期).
    pub fn at_risk(&self, within: WorkingDays) -> impl Iterator<Item = &DocketLine<K>> {
        self.lines.iter().filter(move |it| it.is_at_risk(within))
    }

    /// Only what is overdue or at risk.
    #[must_use]
    pub fn pressing(mut self, within: WorkingDays) -> Self {
        self.lines
            .retain(|it| it.is_overdue() || it.is_at_risk(within));
        self
    }

    /// The lines of each section; `None` gathers those that name none.
    #[must_use]
    pub fn by_section(&self) -> BTreeMap<Option<&str>, Vec<&DocketLine<K>>> {
        self.grouped(DocketLine::section)
    }

    /// The lines of each answerable person; `None` gathers those that name none.
    #[must_use]
    pub fn by_person(&self) -> BTreeMap<Option<&str>, Vec<&DocketLine<K>>> {
        self.grouped(DocketLine::answerable)
    }

    fn grouped(
        &self,
        key: impl Fn(&DocketLine<K>) -> Option<&str>,
    ) -> BTreeMap<Option<&str>, Vec<&DocketLine<K>>> {
        let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for line in &self.lines {
            groups.entry(key(line)).or_default().push(line);
        }
        groups
    }
}
