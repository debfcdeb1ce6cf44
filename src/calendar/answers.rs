use chrono::NaiveDate;

use super::{CalendarError, Day, DayKind, WorkingCalendar, WorkingDays};
use crate::sorted::SortedSet;

/// What a later state of a calendar changes: after a notice, or as known on a later day.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2020, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let (before, after) = (calendar.as_known_on(day(1, 25)), calendar.as_known_on(day(1, 26)));
/// let days: Vec<_> = before.changed_working_days(&after).map(|(_, after)| after.date()).collect();
/// assert_eq!(days, [day(1, 31), day(2, 1)]);
/// let asked = [(day(1, 13), WorkingDays(20))];
/// let changed: Vec<_> = before.changed_answers(&after, asked).collect();
/// assert_eq!(changed, [(asked[0], [Ok(day(2, 13)), Ok(day(2, 17))])]);
/// ```
impl WorkingCalendar {
    /// Every day covered by both whose kind or notice changed, ascending, before and after.
    pub fn changed_days<'c>(&'c self, later: &'c Self) -> impl Iterator<Item = (Day<'c>, Day<'c>)> {
        let named: SortedSet<NaiveDate> = [self, later]
            .into_iter()
            .flat_map(Self::notices)
            .flat_map(|notice| notice.days().iter().map(|day| day.date))
            .collect();
        named.into_iter().filter_map(move |date| {
            let (before, after) = (self.day(date).ok()?, later.day(date).ok()?);
            (before != after).then_some((before, after))
        })
    }

    /// Of those, the days that became or ceased to be working days.
    pub fn changed_working_days<'c>(
        &'c self,
        later: &'c Self,
    ) -> impl Iterator<Item = (Day<'c>, Day<'c>)> {
        let works = |day: Day<'_>| DayKind::is_working(day.kind());
        self.changed_days(later)
            .filter(move |(before, after)| works(*before) != works(*after))
    }

    /// The years that only the later state covers.
    pub fn added_years(&self, later: &Self) -> impl Iterator<Item = i32> + use<> {
        let before = self.years();
        let new = move |year: &i32| before.as_ref().is_none_or(|years| !years.contains(year));
        later.years().into_iter().flatten().filter(new)
    }

    /// Of the questions (so many working days after a day) those whose answers change, each with its answer
    /// before and after.
    pub fn changed_answers(
        &self,
        later: &Self,
        questions: impl IntoIterator<Item = (NaiveDate, WorkingDays)>,
    ) -> impl Iterator<
        Item = (
            (NaiveDate, WorkingDays),
            [Result<NaiveDate, CalendarError>; 2],
        ),
    > {
        questions.into_iter().filter_map(|(start, days)| {
            let (before, after) = (self.add(start, days), later.add(start, days));
            (before != after).then_some(((start, days), [before, after]))
        })
    }
}
