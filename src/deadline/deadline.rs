use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Serialize, Serializer};

use super::{Breach, DaysLeft, Due, Obligation, Open};
use crate::calendar::{
    CalendarDays, CalendarError, Clock, Hours, Length, Reckoning, Roll, WorkingCalendar,
    WorkingDays,
};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::{Role, Term};

/// The fact that something owed springs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Cause {
    /// The code of the event.
    event: &'static str,
    /// The day of it.
    on: NaiveDate,
}

/// How the last day is found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Count {
    /// Working days, with what is not counted.
    Clock(Clock),
    /// A length of time from a day, itself not counted.
    From(NaiveDate, Length),
    /// Days back from the day of what is still to come.
    Before(NaiveDate, CalendarDays),
    /// Elapsed hours from a moment, with the moment they end.
    Hours(NaiveDateTime, Hours, Option<NaiveDateTime>),
    /// The day is set, or none can be told.
    Told,
}

/// The row of a list of times that a deadline falls under, and the event that its time runs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    from_zh: &'static str,
    from_en: &'static str,
}

/// What somebody owes by a day (期限): what, who, until when, counted from when, done on which day, by which
/// text, and how it was counted.
///
/// It follows from facts and the calendar, and is never stored. Where the law counts hours, the day is
/// that of the moment they end, and [`due_at`](Self::due_at) tells the moment.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{CalendarDays, Length, Roll, WorkingCalendar};
/// use disclosure::deadline::{Deadline, DaysLeft, Due, Obligation};
/// use disclosure::vocabulary::Role;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let sixty = Length::CalendarDays(CalendarDays(60), Roll::Forward);
/// let review = Deadline::within(Obligation::Review, Role::Applicant, day(5, 22), sixty, &calendar);
/// assert_eq!(review.due(), Due::On(day(7, 22)));
/// assert_eq!(review.days_left(day(7, 20), &calendar)?, Some(DaysLeft::Calendar(2)));
/// assert!(review.breach(day(7, 23)).is_some() && review.breach(day(7, 22)).is_none());
/// let words = review.words(&calendar);
/// assert_eq!(words.zh, "申请行政复议：自2024-05-22起60日，当日不计，至2024-07-22（期满日顺延）。");
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    what: Obligation,
    number: Option<u16>,
    who: Role,
    due: Due,
    count: Count,
    cause: Option<Cause>,
    row: Option<Row>,
    done_on: Option<NaiveDate>,
    done_at: Option<NaiveDateTime>,
    ended_on: Option<NaiveDate>,
    citation: Option<Citation>,
    conventions: &'static [&'static str],
    told: Option<Words>,
}

impl Deadline {
    /// Owes by a day that is set, or by none that can be told.
    #[must_use]
    pub fn set(what: Obligation, who: Role, due: Due) -> Self {
        Self {
            what,
            number: None,
            who,
            due,
            count: Count::Told,
            cause: None,
            row: None,
            done_on: None,
            done_at: None,
            ended_on: None,
            citation: Some(what.citation()),
            conventions: &[],
            told: None,
        }
    }

    /// Owes within a length of time from a day, itself not counted.
    #[must_use]
    pub fn within(
        what: Obligation,
        who: Role,
        from: NaiveDate,
        length: Length,
        calendar: &WorkingCalendar,
    ) -> Self {
        let rests_on_notices = match length {
            Length::WorkingDays(_)
            | Length::CalendarDays(_, Roll::Forward)
            | Length::Months(_, Roll::Forward) => true,
            Length::CalendarDays(_, Roll::Stay)
            | Length::Months(_, Roll::Stay)
            | Length::Through(_) => false,
        };
        let due = Due::from(length.ends(from, calendar));
        let due = if rests_on_notices {
            unsettled(due, calendar)
        } else {
            due
        };
        Self {
            count: Count::From(from, length),
            ..Self::set(what, who, due)
        }
    }

    /// Owes by the end of a clock.
    #[must_use]
    pub fn by_clock(what: Obligation, who: Role, clock: Clock, calendar: &WorkingCalendar) -> Self {
        Self {
            due: unsettled(clock.due(calendar).into(), calendar),
            count: Count::Clock(clock),
            ..Self::set(what, who, Due::Undetermined(Open::NoClock))
        }
    }

    /// Owes so many days before the day of what is still to come.
    #[must_use]
    pub fn before(what: Obligation, who: Role, event: NaiveDate, days: CalendarDays) -> Self {
        let last = event.checked_sub_days(Days::new(u64::from(days.0)));
        Self {
            count: Count::Before(event, days),
            ..Self::set(
                what,
                who,
                last.ok_or(CalendarError::OutOfRange { from: event }).into(),
            )
        }
    }

    /// Owes within elapsed hours (小时) from a moment, nights and holidays included.
    #[must_use]
    pub fn within_hours(what: Obligation, who: Role, start: NaiveDateTime, hours: Hours) -> Self {
        let end = hours.after(start);
        Self {
            count: Count::Hours(start, hours, end.ok()),
            ..Self::set(what, who, end.map(|at| at.date()).into())
        }
    }

    /// Says which consultation or part it is about.
    #[must_use]
    pub const fn about(mut self, number: u16) -> Self {
        self.number = Some(number);
        self
    }

    /// Says which fact it springs from.
    #[must_use]
    pub const fn because(mut self, event: &'static str, on: NaiveDate) -> Self {
        self.cause = Some(Cause { event, on });
        self
    }

    /// Says under which row of a list of times it falls, and from which event of another list that time
    /// runs.
    #[must_use]
    pub fn under(mut self, row: impl Term, from: impl Term) -> Self {
        self.row = Some(Row {
            code: row.code(),
            zh: row.zh(),
            en: row.en(),
            from_zh: from.zh(),
            from_en: from.en(),
        });
        self.cause = self.from().map(|on| Cause {
            event: from.code(),
            on,
        });
        self
    }

    /// Says in words how its day was found, where no count tells it.
    #[must_use]
    pub fn explained(mut self, words: Words) -> Self {
        self.told = Some(words);
        self
    }

    /// Cites another text than that of the obligation; none where no text sets the day.
    #[must_use]
    pub fn citing(mut self, citation: Option<Citation>) -> Self {
        self.citation = citation;
        self
    }

    /// Says on which day it was done.
    #[must_use]
    pub const fn done(mut self, on: Option<NaiveDate>) -> Self {
        self.done_on = on;
        self
    }

    /// Says at which moment it was done, where the law counts hours.
    #[must_use]
    pub fn done_at(mut self, at: Option<NaiveDateTime>) -> Self {
        self.done_on = at.map(|at| at.date());
        self.done_at = at;
        self
    }

    /// Says from which day it was owed no longer, though it was not done.
    #[must_use]
    pub(crate) const fn ended(mut self, on: Option<NaiveDate>) -> Self {
        self.ended_on = on;
        self
    }

    /// Names the conventions that the day rests on.
    #[must_use]
    pub(crate) const fn by_conventions(mut self, codes: &'static [&'static str]) -> Self {
        self.conventions = codes;
        self
    }

    /// Says what may still move the day.
    #[must_use]
    pub(crate) const fn provisional(mut self, open: Open) -> Self {
        self.due = self.due.provisional(open);
        self
    }

    /// What is to be done.
    #[must_use]
    pub const fn what(&self) -> Obligation {
        self.what
    }

    /// The number of the consultation or of the withheld part that it is about.
    #[must_use]
    pub const fn number(&self) -> Option<u16> {
        self.number
    }

    /// Who must act.
    #[must_use]
    pub const fn who(&self) -> Role {
        self.who
    }

    /// Until when.
    #[must_use]
    pub const fn due(&self) -> Due {
        self.due
    }

    /// The moment by which, where the law counts hours.
    #[must_use]
    pub const fn due_at(&self) -> Option<NaiveDateTime> {
        match &self.count {
            Count::Hours(_, _, end) => *end,
            Count::Clock(_) | Count::From(..) | Count::Before(..) | Count::Told => None,
        }
    }

    /// The code of the row of the list of times that it falls under.
    #[must_use]
    pub fn row(&self) -> Option<&'static str> {
        self.row.map(|it| it.code)
    }

    /// The day it is counted from, itself not counted; none where a day is set.
    #[must_use]
    pub const fn from(&self) -> Option<NaiveDate> {
        match &self.count {
            Count::Clock(clock) => Some(clock.start()),
            Count::From(day, _) | Count::Before(day, _) => Some(*day),
            Count::Hours(start, ..) => Some(start.date()),
            Count::Told => None,
        }
    }

    /// The code of the event it springs from, and its day, where one is kept.
    #[must_use]
    pub fn cause(&self) -> Option<(&'static str, NaiveDate)> {
        self.cause.map(|it| (it.event, it.on))
    }

    /// The day it was done.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// It is neither done nor over.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.done_on.is_none() && self.ended_on.is_none()
    }

    /// By the end of a day it was neither done nor over.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.done_on.or(self.ended_on).is_none_or(|on| on > day)
    }

    /// Itself, unless its day lies where the calendar does not reach.
    pub(crate) fn counted(self) -> Result<Self, CalendarError> {
        match self.due {
            Due::Undetermined(Open::Calendar(error)) => Err(error),
            Due::On(_) | Due::Provisional(..) | Due::Undetermined(_) => Ok(self),
        }
    }

    /// The text that sets it; none where a local notice or the organ itself does.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// The conventions its day rests on, by their codes.
    #[must_use]
    pub const fn conventions(&self) -> &'static [&'static str] {
        self.conventions
    }

    /// The full reckoning day by day, where working days were counted.
    ///
    /// # Errors
    /// [`CalendarError`] when the count runs beyond the calendar.
    pub fn reckoning(
        &self,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Reckoning>, CalendarError> {
        match &self.count {
            Count::Clock(clock) => clock.reckon(calendar).map(Some),
            Count::From(start, Length::WorkingDays(days)) => {
                calendar.explain_add(*start, *days).map(Some)
            }
            Count::From(..) | Count::Before(..) | Count::Hours(..) | Count::Told => Ok(None),
        }
    }

    /// The deadline in words: what, and how its day was found, in working days, calendar days, months or
    /// hours.
    #[must_use]
    pub fn words(&self, calendar: &WorkingCalendar) -> Words {
        if let Some(told) = &self.told {
            return told.clone();
        }
        let how = match self.reckoning(calendar) {
            Ok(Some(reckoning)) => reckoning.words(),
            Ok(None) => self.how(),
            Err(error) => Open::from(error).words(),
        };
        let (zh, en) = match self.row {
            Some(row) => (
                format!("{}，自{}起", row.zh, row.from_zh),
                format!("{}, from {}", row.en, row.from_en),
            ),
            None => (self.what.zh().to_owned(), self.what.en().to_owned()),
        };
        Words::new(format!("{zh}：{}", how.zh), format!("{en}: {}", how.en))
    }

    /// How the day was found where no working days were counted.
    fn how(&self) -> Words {
        let Some(day) = self.due.date() else {
            return self.due.open().unwrap_or(Open::NoClock).words();
        };
        match (&self.count, self.due.open()) {
            (Count::From(from, Length::Through(_)), _) => Words::new(
                format!("自{from}起，至{day}。"),
                format!("from {from} through {day}."),
            ),
            (Count::From(from, length), _) => {
                let rolled = length.plain_end(*from).is_some_and(|plain| plain != day);
                let (zh, en) = if rolled {
                    ("（期满日顺延）", ", moved on from a day off")
                } else {
                    ("", "")
                };
                Words::new(
                    format!("自{from}起{}，当日不计，至{day}{zh}。", length.zh()),
                    format!("{length} from {from}, that day excluded, through {day}{en}."),
                )
            }
            (Count::Before(event, days), _) => Words::new(
                format!("在{event}之前{}日，即不迟于{day}。", days.0),
                format!("{days} before {event}: {day} at the latest."),
            ),
            (Count::Hours(start, hours, Some(end)), _) => Words::new(
                format!(
                    "自{start}起经过{}小时，至{end}，夜间和节假日计算在内。",
                    hours.0
                ),
                format!("{hours} elapsed from {start}, nights and holidays included: {end}."),
            ),
            (Count::Clock(_) | Count::Hours(..) | Count::Told, None) => {
                Words::new(format!("至{day}。"), format!("by {day}."))
            }
            (Count::Clock(_) | Count::Hours(..) | Count::Told, Some(open)) => {
                let why = open.words();
                Words::new(
                    format!("至{day}；{}。", why.zh),
                    format!("by {day}; {}.", why.en),
                )
            }
        }
    }

    /// The days from the end of a day to the end of the last one, in the unit that the law counts in:
    /// negative once it has passed. None where no day can be told.
    ///
    /// # Errors
    /// [`CalendarError`] when working days between lie in a year that is not covered.
    pub fn days_left(
        &self,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Option<DaysLeft>, CalendarError> {
        let Some(due) = self.due.date() else {
            return Ok(None);
        };
        let in_working_days = match &self.count {
            Count::Clock(_) | Count::From(_, Length::WorkingDays(_)) => true,
            Count::From(..) | Count::Before(..) | Count::Hours(..) | Count::Told => false,
        };
        let signed = |days: WorkingDays| i64::from(days.0);
        Ok(Some(if !in_working_days {
            DaysLeft::Calendar(due.signed_duration_since(on).num_days())
        } else if due >= on {
            DaysLeft::Working(signed(calendar.count(on, due)?))
        } else {
            DaysLeft::Working(signed(calendar.count(due, on)?).saturating_neg())
        }))
    }

    /// It was done too late, or was still owed by the end of a day after its last one. A period lasts
    /// through its last day; where no day can be told nothing is said to be late.
    #[must_use]
    pub fn breach(&self, on: NaiveDate) -> Option<Breach> {
        // Hours run out within a day, of which the whole is looked at.
        let last_second = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        self.breach_at(on.and_time(last_second))
    }

    /// It was done too late, or was still owed at a moment after its last one: the end of its last day or,
    /// where the law counts hours, the moment they end.
    #[must_use]
    pub fn breach_at(&self, now: NaiveDateTime) -> Option<Breach> {
        let (due, on) = (self.due.date()?, now.date());
        let over_on = self.done_on.or(self.ended_on);
        let is_late = match self.due_at() {
            // What is known by the day only is taken to be done as that day began.
            Some(end) => {
                let over = self
                    .done_at
                    .or_else(|| over_on.map(|day| day.and_time(NaiveTime::MIN)));
                over.map_or(now, |at| at.min(now)) > end
            }
            None => over_on.map_or(on, |day| day.min(on)) > due,
        };
        is_late.then(|| {
            let done_at = self.done_at.filter(|at| *at <= now);
            let done_on = self.done_on.filter(|day| *day <= on);
            let is_done = self.done_at.is_none() || done_at.is_some();
            Breach::new(self, due, done_on.filter(|_| is_done), done_at)
        })
    }
}

/// A last day of December is provisional while the notice of the next year, which may order it, is not out.
fn unsettled(due: Due, calendar: &WorkingCalendar) -> Due {
    match (due, calendar.years()) {
        (Due::On(day), Some(years)) if calendar.may_still_move(day) => {
            due.provisional(Open::Calendar(CalendarError::NotPublished {
                year: years.end().saturating_add(1),
                first: Some(*years.start()),
                last: Some(*years.end()),
            }))
        }
        _ => due,
    }
}

impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let told = [
            self.row.is_some(),
            self.due_at().is_some(),
            self.done_at.is_some(),
        ];
        let more = told.into_iter().filter(|it| *it).count();
        let mut fields = serializer.serialize_struct("Deadline", more.saturating_add(11))?;
        fields.serialize_field("what", &self.what)?;
        fields.serialize_field("zh", self.what.zh())?;
        fields.serialize_field("en", self.what.en())?;
        if let Some(row) = self.row() {
            fields.serialize_field("row", row)?;
        }
        fields.serialize_field("number", &self.number)?;
        fields.serialize_field("who", &self.who)?;
        fields.serialize_field("due", &self.due)?;
        if let Some(at) = self.due_at() {
            fields.serialize_field("due_at", &at)?;
        }
        fields.serialize_field("from", &self.from())?;
        fields.serialize_field("cause", &self.cause)?;
        fields.serialize_field("done_on", &self.done_on)?;
        if let Some(at) = self.done_at {
            fields.serialize_field("done_at", &at)?;
        }
        fields.serialize_field("citation", &self.citation)?;
        fields.serialize_field("conventions", self.conventions)?;
        fields.end()
    }
}
