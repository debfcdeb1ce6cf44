use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::day::{Day, DayKind};
use super::mainland;
use super::notice::{DayOrder, HolidayNotice, NoticeDay, Scope};
use super::{CalendarError, Clock, Reckoning, WorkingDays};
use crate::law::parameters::defaults;
use crate::sorted::{SortedMap, sorted_by};

/// How many years a calendar can span: its day table counts in 16 bits.
const MOST_YEARS: usize = 120;

/// The places a year takes in the day table, so that a place is found without a second table. In a
/// common year the last is never asked for.
const PLACES: u32 = 366;

/// The working days of a run of years, each day with the notice that made it what it is.
///
/// Basis: the yearly holiday notices (放假通知) of the State Council's General Office. A make-up
/// weekend day (调休上班日) is a working day, a day off is none, whatever the day of the week. Before
/// the first and after the last year every answer is an error: the crate never falls back on Monday
/// to Friday.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
///
/// let calendar = WorkingCalendar::mainland();
/// let received = NaiveDate::from_ymd_opt(2025, 1, 16).unwrap();
/// let due = calendar.add(received, WorkingDays(20))?;
/// assert_eq!(due, NaiveDate::from_ymd_opt(2025, 2, 19).unwrap());
/// assert_eq!(calendar.count(received, due)?, WorkingDays(20));
/// assert_eq!(
///     calendar.add(NaiveDate::from_ymd_opt(2026, 12, 20).unwrap(), WorkingDays(20)).unwrap_err().to_string(),
///     "no holiday notice for 2027 is known: the calendar covers 2008 to 2026",
/// );
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone)]
pub struct WorkingCalendar {
    notices: Vec<HolidayNotice>,
    first_year: i32,
    /// How many years are covered.
    span: usize,
    /// For each day twice the number of working days through it, plus one if it is one itself; each
    /// year takes [`PLACES`].
    ranks: Vec<u16>,
    /// The working days, finished, so that an answer costs no date arithmetic.
    working: Vec<NaiveDate>,
    /// For each named day the place of its order: notice and day within it.
    named: SortedMap<NaiveDate, (usize, usize)>,
}

impl WorkingCalendar {
    /// The calendar of mainland China, 2008 to 2026, from the 22 national notices.
    ///
    /// Building it reads a few hundred rows; keep it rather than build it for every question.
    #[must_use]
    pub fn mainland() -> Self {
        Self::build(mainland::notices().collect())
    }

    /// The same calendar with one notice more: next year's arrangement, a change, a correction, or a
    /// local closure.
    ///
    /// Of national notices the later issued prevails day by day; a local closure prevails over them.
    ///
    /// # Errors
    /// [`CalendarError`] when the notice is known already, arranges a year twice or one that does not
    /// follow, or changes a day outside the years of the calendar.
    pub fn with(&self, notice: HolidayNotice) -> Result<Self, CalendarError> {
        let same =
            |it: &&HolidayNotice| it.source() == notice.source() && it.scope() == notice.scope();
        if let Some(known) = self.notices.iter().find(same) {
            return Err(CalendarError::KnownAlready {
                issued_on: known.issued_on(),
            });
        }
        let years = self.years();
        match (notice.arranges(), &years) {
            (Some(year), Some(years)) if years.contains(&year) => {
                return Err(CalendarError::ArrangedAlready { year });
            }
            (Some(year), Some(years))
                if years.end().checked_add(1) != Some(year) || self.span >= MOST_YEARS =>
            {
                return Err(CalendarError::NotNext { year });
            }
            (Some(_), _) => {}
            (None, years) => {
                let covered = |date: NaiveDate| {
                    years
                        .as_ref()
                        .is_some_and(|years| years.contains(&date.year()))
                };
                if let Some(stray) = notice.days().iter().find(|day| !covered(day.date)) {
                    return Err(CalendarError::OutsideCalendar { date: stray.date });
                }
            }
        }
        let mut notices = self.notices.clone();
        notices.push(notice);
        Ok(Self::build(notices))
    }

    /// The calendar as it was known on a day: only notices issued by then count, so later
    /// supplements are undone and later years are not covered.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::{WorkingCalendar, WorkingDays};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2020, m, d).unwrap();
    /// let today = WorkingCalendar::mainland();
    /// let then = today.as_known_on(day(1, 20));
    /// assert_eq!(then.add(day(1, 13), WorkingDays(20))?, day(2, 13));
    /// assert_eq!(today.add(day(1, 13), WorkingDays(20))?, day(2, 17));
    /// # Ok::<(), disclosure::calendar::CalendarError>(())
    /// ```
    #[must_use]
    pub fn as_known_on(&self, day: NaiveDate) -> Self {
        Self::build(
            self.notices
                .iter()
                .filter(|it| it.issued_on() <= day)
                .cloned()
                .collect(),
        )
    }

    fn build(notices: Vec<HolidayNotice>) -> Self {
        let force = |it: &HolidayNotice| (*it.scope() != Scope::National, it.issued_on());
        let notices = sorted_by(notices, &|one, other| force(one).cmp(&force(other)));
        let arranged = notices.iter().filter_map(HolidayNotice::arranges).collect();
        let arranged = sorted_by(arranged, &i32::cmp);
        let mut calendar = Self {
            first_year: arranged.first().copied().unwrap_or_default(),
            named: orders(&notices),
            notices,
            span: 0,
            ranks: Vec::new(),
            working: Vec::new(),
        };
        let mut next = Some(calendar.first_year);
        for year in arranged {
            if Some(year) != next {
                break;
            }
            calendar.push_year(year);
            next = year.checked_add(1);
        }
        calendar
    }

    fn push_year(&mut self, year: i32) {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        for date in first.into_iter().flat_map(|it| it.iter_days()) {
            if date.year() != year {
                break;
            }
            let works = self.kind(date).is_working();
            if works {
                self.working.push(date);
            }
            self.ranks.push(self.rank_now(works));
        }
        self.span = self.span.saturating_add(1);
        let places = usize::try_from(PLACES)
            .unwrap_or(usize::MAX)
            .saturating_mul(self.span);
        self.ranks.resize(places, self.rank_now(false));
    }

    fn rank_now(&self, works: bool) -> u16 {
        let through = u16::try_from(self.working.len()).unwrap_or(u16::MAX);
        through.saturating_mul(2).saturating_add(u16::from(works))
    }

    fn kind(&self, date: NaiveDate) -> DayKind {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        match self.order(date).map(|(day, _)| day.order) {
            Some(DayOrder::Off) => DayKind::DayOff,
            Some(DayOrder::Work) if weekend => DayKind::MakeUpWorkday,
            None if weekend => DayKind::Weekend,
            Some(DayOrder::Work) | None => DayKind::Weekday,
        }
    }

    fn order(&self, date: NaiveDate) -> Option<(&NoticeDay, &HolidayNotice)> {
        let &(notice, day) = self.named.get(&date)?;
        let notice = self.notices.get(notice)?;
        Some((notice.days().get(day)?, notice))
    }

    /// The years covered, without a gap; `None` for a calendar that knows no arrangement yet.
    #[must_use]
    pub fn years(&self) -> Option<RangeInclusive<i32>> {
        let more = i32::try_from(self.span.checked_sub(1)?).ok()?;
        Some(self.first_year..=self.first_year.checked_add(more)?)
    }

    /// The notices it is built from, national ones by date of issue, then local ones.
    #[must_use]
    pub fn notices(&self) -> &[HolidayNotice] {
        &self.notices
    }

    /// Says whether the day is a working day (工作日).
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] outside the years of the calendar.
    #[inline]
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, CalendarError> {
        Ok(self.rank(day)? & 1 == 1)
    }

    /// The n-th working day after a day, which is not counted itself and may be a rest day. Zero
    /// working days after a day is that day.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] when the day or the answer lies outside the years covered.
    #[inline]
    pub fn add(&self, start: NaiveDate, days: WorkingDays) -> Result<NaiveDate, CalendarError> {
        let before = self.rank(start)? >> 1;
        match days.0.checked_sub(1) {
            None => Ok(start),
            Some(more) => self.working_at(u32::from(before).saturating_add(more)),
        }
    }

    /// The number of working days after one day, through another: `count(a, add(a, n)) == n`.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] outside the years covered, [`CalendarError::Reversed`] when
    /// the second day lies before the first.
    #[inline]
    pub fn count(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> Result<WorkingDays, CalendarError> {
        let (low, high) = (self.rank(after)? >> 1, self.rank(through)? >> 1);
        if through < after {
            return Err(CalendarError::Reversed { after, through });
        }
        Ok(WorkingDays(u32::from(high.saturating_sub(low))))
    }

    /// The n-th working day of a month, counted from 1.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] outside the years covered, [`CalendarError::NoSuchDay`] when
    /// the month has fewer working days, n is zero, or there is no such month.
    pub fn nth_of_month(
        &self,
        year: i32,
        month: u32,
        n: WorkingDays,
    ) -> Result<NaiveDate, CalendarError> {
        let none = CalendarError::NoSuchDay {
            year,
            month,
            n: n.0,
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(none)?;
        let rank = self.rank(first)?;
        let before = (rank >> 1).saturating_sub(rank & 1);
        let more = n.0.checked_sub(1).ok_or(none)?;
        match self.working_at(u32::from(before).saturating_add(more)) {
            Ok(day) if day.year() == year && day.month() == month => Ok(day),
            Ok(_) | Err(_) => Err(none),
        }
    }

    /// The day itself if it is a working day, else the next one: the roll forward of a last day that
    /// falls on a holiday.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] when the day or the answer lies outside the years covered.
    pub fn on_or_after(&self, day: NaiveDate) -> Result<NaiveDate, CalendarError> {
        if self.is_working(day)? {
            Ok(day)
        } else {
            self.add(day, WorkingDays(1))
        }
    }

    /// The notice of the first year that is not covered, when it comes, may order the day: one of the last of
    /// the last December covered, as the notices for 2012, 2019 and 2023 did. A count of working days that
    /// ends on such a day is provisional until then.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    ///
    /// let (calendar, day) = (WorkingCalendar::mainland(), |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap());
    /// assert!(calendar.may_still_move(day(31)) && !calendar.may_still_move(day(28)));
    /// assert_eq!(calendar.is_working(day(31)), Ok(true), "as things stand");
    /// ```
    #[must_use]
    pub fn may_still_move(&self, day: NaiveDate) -> bool {
        let last = self.years().map(|it| *it.end());
        let from = last.and_then(|year| defaults::NEXT_NOTICE_FROM.in_year(year));
        last == Some(day.year()) && from.is_some_and(|from| day >= from)
    }

    /// The first day on which so many working days after a day could end, whatever a notice still to come
    /// orders: a day that it may order, or that no notice covers, counts.
    pub(crate) fn earliest(&self, start: NaiveDate, days: WorkingDays) -> Option<NaiveDate> {
        let mut counted = WorkingDays(0);
        let mut day = start;
        while counted < days {
            day = day.succ_opt()?;
            let may_count = self.may_still_move(day) || self.is_working(day).unwrap_or(true);
            if may_count {
                counted = WorkingDays(counted.0.checked_add(1)?);
            }
        }
        Some(day)
    }

    /// The working days after one day, through another, in order.
    ///
    /// # Errors
    /// As [`count`](Self::count).
    pub fn working_days(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> Result<impl Iterator<Item = NaiveDate> + '_, CalendarError> {
        let number = usize::try_from(self.count(after, through)?.0).unwrap_or(usize::MAX);
        let before = usize::from(self.rank(after)? >> 1);
        Ok(self.working.iter().copied().skip(before).take(number))
    }

    /// Says what a day is and which notice made it so.
    ///
    /// # Errors
    /// [`CalendarError::NotPublished`] outside the years covered.
    pub fn day(&self, date: NaiveDate) -> Result<Day<'_>, CalendarError> {
        self.rank(date)?;
        Ok(Day::new(date, self.kind(date), self.order(date)))
    }

    /// Every day after one day, through another, with its kind and notice.
    ///
    /// # Errors
    /// As [`count`](Self::count).
    pub fn days(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> Result<impl Iterator<Item = Day<'_>>, CalendarError> {
        self.count(after, through)?;
        let first = after.checked_add_days(Days::new(1));
        Ok(first
            .into_iter()
            .flat_map(|it| it.iter_days())
            .take_while(move |&date| date <= through)
            .map(|date| Day::new(date, self.kind(date), self.order(date))))
    }

    /// The reckoning of [`add`](Self::add): each day after the start, counted or skipped and why.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn explain_add(
        &self,
        start: NaiveDate,
        days: WorkingDays,
    ) -> Result<Reckoning, CalendarError> {
        Clock::new(start, days).reckon(self)
    }

    /// The reckoning of [`count`](Self::count).
    ///
    /// # Errors
    /// As [`count`](Self::count).
    pub fn explain_count(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> Result<Reckoning, CalendarError> {
        Reckoning::trace(self, after, through, WorkingDays(0), &[])
    }

    /// The working day at a place in the run of all working days.
    #[inline]
    pub(super) fn working_at(&self, place: u32) -> Result<NaiveDate, CalendarError> {
        usize::try_from(place)
            .ok()
            .and_then(|place| self.working.get(place))
            .copied()
            .ok_or_else(|| self.beyond())
    }

    /// The number of working days through a day.
    #[inline]
    pub(super) fn through(&self, day: NaiveDate) -> Result<u32, CalendarError> {
        Ok(u32::from(self.rank(day)? >> 1))
    }

    #[inline]
    fn rank(&self, day: NaiveDate) -> Result<u16, CalendarError> {
        // A year before the first wraps to a place far beyond any table: years span some 2^19, times
        // 366 places less than 2^28.
        let year = day.year().wrapping_sub(self.first_year).cast_unsigned();
        let place = year.wrapping_mul(PLACES).wrapping_add(day.ordinal0());
        usize::try_from(place)
            .ok()
            .and_then(|place| self.ranks.get(place))
            .copied()
            .ok_or_else(|| self.not_published(day.year()))
    }

    #[cold]
    fn not_published(&self, year: i32) -> CalendarError {
        let years = self.years();
        CalendarError::NotPublished {
            year,
            first: years.as_ref().map(|it| *it.start()),
            last: years.as_ref().map(|it| *it.end()),
        }
    }

    #[cold]
    fn beyond(&self) -> CalendarError {
        let next = self.years().and_then(|it| it.end().checked_add(1));
        self.not_published(next.unwrap_or_default())
    }
}

/// For each day the order that prevails: the notices stand in the order of their force.
fn orders(notices: &[HolidayNotice]) -> SortedMap<NaiveDate, (usize, usize)> {
    let mut orders = Vec::new();
    for (place, notice) in notices.iter().enumerate() {
        for (within, day) in notice.days().iter().enumerate() {
            orders.push((day.date, (place, within)));
        }
    }
    SortedMap::from(orders)
}
