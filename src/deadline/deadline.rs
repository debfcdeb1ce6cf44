use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{Due, Obligation, Open};
use crate::calendar::{CalendarError, Clock, Length, Reckoning, WorkingCalendar, WorkingDays};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::{Role, Term};

/// The fact that something owed springs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cause {
    /// The code of the event.
    pub event: &'static str,
    /// The day of it.
    pub on: NaiveDate,
}

/// How the last day is found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Count {
    /// Working days, with what is not counted.
    Clock(Clock),
    /// A length of time from a day, itself not counted.
    From(NaiveDate, Length),
    /// The day is set, or none can be told.
    Told,
}

/// What somebody owes by a day (期限): what, who, until when, counted from when, done on which day, by which
/// text, and how it was counted.
///
/// It follows from facts and the calendar, and is never stored.
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
    done_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    citation: Option<Citation>,
    conventions: &'static [&'static str],
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
            done_on: None,
            ended_on: None,
            citation: Some(what.citation()),
            conventions: &[],
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
        Self {
            count: Count::From(from, length),
            ..Self::set(what, who, length.ends(from, calendar).into())
        }
    }

    /// Owes by the end of a clock.
    #[must_use]
    pub fn by_clock(what: Obligation, who: Role, clock: Clock, calendar: &WorkingCalendar) -> Self {
        Self {
            due: clock.due(calendar).into(),
            count: Count::Clock(clock),
            ..Self::set(what, who, Due::Undetermined(Open::NoClock))
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

    /// The day it is counted from, itself not counted; none where a day is set.
    #[must_use]
    pub const fn from(&self) -> Option<NaiveDate> {
        match &self.count {
            Count::Clock(clock) => Some(clock.start()),
            Count::From(day, _) => Some(*day),
            Count::Told => None,
        }
    }

    /// The fact it springs from, where one is kept.
    #[must_use]
    pub const fn cause(&self) -> Option<Cause> {
        self.cause
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
            Count::From(..) | Count::Told => Ok(None),
        }
    }

    /// The deadline in words: what, and how its day was found, in working days, calendar days or months.
    #[must_use]
    pub fn words(&self, calendar: &WorkingCalendar) -> Words {
        let how = match (&self.count, self.reckoning(calendar)) {
            (_, Ok(Some(reckoning))) => reckoning.words(),
            (_, Err(error)) => Open::from(error).words(),
            (Count::From(from, length), Ok(None)) => self.counted_in_words(*from, *length),
            (Count::Clock(_) | Count::Told, Ok(None)) => match (self.due.date(), self.due.open()) {
                (Some(day), None) => Words::new(format!("至{day}。"), format!("by {day}.")),
                (Some(day), Some(open)) => {
                    let why = open.words();
                    Words::new(
                        format!("至{day}；{}。", why.zh),
                        format!("by {day}; {}.", why.en),
                    )
                }
                (None, open) => open.unwrap_or(Open::NoClock).words(),
            },
        };
        Words::new(
            format!("{}：{}", self.what.zh(), how.zh),
            format!("{}: {}", self.what.en(), how.en),
        )
    }

    fn counted_in_words(&self, from: NaiveDate, length: Length) -> Words {
        let Some(day) = self.due.date() else {
            return self.due.open().unwrap_or(Open::NoClock).words();
        };
        let rolled = length.plain_end(from).is_some_and(|plain| plain != day);
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
            Count::From(..) | Count::Told => false,
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
        let due = self.due.date()?;
        let owed_until = self.done_on.or(self.ended_on).map_or(on, |day| day.min(on));
        (owed_until > due).then(|| Breach {
            what: self.what,
            number: self.number,
            who: self.who,
            due,
            done_on: self.done_on.filter(|day| *day <= on),
            citation: self.citation.clone(),
        })
    }
}

impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut fields = serializer.serialize_struct("Deadline", 9)?;
        fields.serialize_field("what", &self.what)?;
        fields.serialize_field("number", &self.number)?;
        fields.serialize_field("who", &self.who)?;
        fields.serialize_field("due", &self.due)?;
        fields.serialize_field("from", &self.from())?;
        fields.serialize_field("cause", &self.cause)?;
        fields.serialize_field("done_on", &self.done_on)?;
        fields.serialize_field("citation", &self.citation)?;
        fields.serialize_field("conventions", self.conventions)?;
        fields.end()
    }
}

/// How many days are left, in the unit that the law counts in; negative once the last day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the law counts in these two")]
pub enum DaysLeft {
    /// Working days.
    Working(i64),
    /// Calendar days.
    Calendar(i64),
}

impl DaysLeft {
    /// The number, whatever the unit.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Working(days) | Self::Calendar(days) => days,
        }
    }
}

/// A deadline that was missed (逾期): a fact that follows from others, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    what: Obligation,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u16>,
    who: Role,
    due: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_on: Option<NaiveDate>,
    citation: Option<Citation>,
}

impl Breach {
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

    /// The day it was done, or on which something else took its place; none while neither has happened.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// The text that sets the deadline.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn words(&self) -> Words {
        let (zh, en, due) = (self.what.zh(), self.what.en(), self.due);
        match self.done_on {
            Some(day) => Words::new(
                format!("{zh}逾期：应于{due}前，实为{day}"),
                format!("{en} was late: due by {due}, done on {day}"),
            ),
            None => Words::new(
                format!("{zh}逾期：应于{due}前，尚未办理"),
                format!("{en} is overdue: due by {due}"),
            ),
        }
    }
}
