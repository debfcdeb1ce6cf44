use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{CalendarError, Day, DayKind, WorkingCalendar, WorkingDays};

/// A question whose answer a notice may change: the n-th working day after a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(
    clippy::exhaustive_structs,
    reason = "the two arguments of `WorkingCalendar::add`"
)]
pub struct Question {
    /// The day counted from.
    pub start: NaiveDate,
    /// How many working days.
    pub days: WorkingDays,
}

/// A day that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DayChange<'c> {
    /// The day before the change.
    pub before: Day<'c>,
    /// The day after it, with the notice that changed it.
    pub after: Day<'c>,
}

/// An answer that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerChange {
    /// The question.
    pub question: Question,
    /// The answer before.
    pub before: Result<NaiveDate, CalendarError>,
    /// The answer after.
    pub after: Result<NaiveDate, CalendarError>,
}

/// What changes between two states of a calendar: before and after a notice, or as known on two
/// days.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{Question, WorkingCalendar, WorkingDays};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2020, m, d).unwrap();
/// let after = WorkingCalendar::mainland();
/// let before = after.as_known_on(day(1, 25));
/// let after = after.as_known_on(day(1, 26));
/// let changes = before.changes_to(&after);
/// let days: Vec<_> = changes.working_days().map(|it| it.after.date()).collect();
/// assert_eq!(days, [day(1, 31), day(2, 1)]);
/// let due = Question { start: day(1, 13), days: WorkingDays(20) };
/// let changed: Vec<_> = changes.answers([due]).collect();
/// assert_eq!(changed[0].before, Ok(day(2, 13)));
/// assert_eq!(changed[0].after, Ok(day(2, 17)));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CalendarChanges<'c> {
    before: &'c WorkingCalendar,
    after: &'c WorkingCalendar,
}

impl WorkingCalendar {
    /// Reports what a later state of the calendar changes.
    #[must_use]
    pub const fn changes_to<'c>(&'c self, later: &'c Self) -> CalendarChanges<'c> {
        CalendarChanges {
            before: self,
            after: later,
        }
    }
}

impl<'c> CalendarChanges<'c> {
    /// Every day covered by both whose kind or notice changed, ascending.
    pub fn days(&self) -> impl Iterator<Item = DayChange<'c>> + use<'c> {
        let Self { before, after } = *self;
        let named: BTreeSet<NaiveDate> = [before, after]
            .into_iter()
            .flat_map(WorkingCalendar::notices)
            .flat_map(|notice| notice.days().iter().map(|day| day.date))
            .collect();
        named.into_iter().filter_map(move |date| {
            let (before, after) = (before.day(date).ok()?, after.day(date).ok()?);
            (before != after).then_some(DayChange { before, after })
        })
    }

    /// Of those, the days that became or ceased to be working days.
    pub fn working_days(&self) -> impl Iterator<Item = DayChange<'c>> + use<'c> {
        let works = |day: Day<'_>| DayKind::is_working(day.kind());
        self.days()
            .filter(move |change| works(change.before) != works(change.after))
    }

    /// The years that only the later state covers.
    pub fn years(&self) -> impl Iterator<Item = i32> + use<'c> {
        let before = self.before.years();
        let new = move |year: &i32| before.as_ref().is_none_or(|years| !years.contains(year));
        self.after.years().into_iter().flatten().filter(new)
    }

    /// The questions whose answers change, with both answers.
    pub fn answers(
        &self,
        questions: impl IntoIterator<Item = Question>,
    ) -> impl Iterator<Item = AnswerChange> {
        questions.into_iter().filter_map(|question| {
            let before = self.before.add(question.start, question.days);
            let after = self.after.add(question.start, question.days);
            (before != after).then_some(AnswerChange {
                question,
                before,
                after,
            })
        })
    }
}
