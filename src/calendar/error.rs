use chrono::NaiveDate;

/// A question about days that the calendar cannot answer, and a notice that cannot be taken in or does not fit
/// the calendar it is added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CalendarError {
    /// No notice for the year is known, so whether its days are worked is not known either.
    #[error("no holiday notice for {year} is known: the calendar covers {}", span(*first, *last))]
    NotPublished {
        /// The year asked about, or the first year the answer would run into.
        year: i32,
        /// The first year covered, if any.
        first: Option<i32>,
        /// The last year covered, if any.
        last: Option<i32>,
    },
    /// A span that ends before it begins.
    #[error("{through} lies before {after}")]
    Reversed {
        /// The day after which the span begins.
        after: NaiveDate,
        /// The day through which it runs.
        through: NaiveDate,
    },
    /// A window that ends before it begins.
    #[error("a window issued on {issued} cannot have ended on {ended}")]
    WindowReversed {
        /// The day the letter was issued.
        issued: NaiveDate,
        /// The last day excluded.
        ended: NaiveDate,
    },
    /// The month does not have so many working days.
    #[error("{year}-{month:02} has no working day number {n}")]
    NoSuchDay {
        /// The year.
        year: i32,
        /// The month.
        month: u32,
        /// The number asked for.
        n: u32,
    },
    /// The date lies beyond the range of dates that can be represented.
    #[error("the date counted from {from} cannot be represented")]
    OutOfRange {
        /// The day counted from.
        from: NaiveDate,
    },
    /// Nothing says where the notice comes from.
    #[error("a notice needs its source")]
    NoSource,
    /// A local closure without a region would bind everybody.
    #[error("a local closure needs its region")]
    NoRegion,
    /// The arrangement of a year names none of its days; taking it in would make the year plain
    /// Monday to Friday.
    #[error("the arrangement of {year} names no day")]
    NoDays {
        /// The year arranged.
        year: i32,
    },
    /// One notice names one day twice.
    #[error("{date} is named twice in one notice")]
    NamedTwice {
        /// The day.
        date: NaiveDate,
    },
    /// An arrangement names a day outside its year and the December before.
    #[error("{date} lies outside the arrangement of {year}")]
    OutsideYear {
        /// The day.
        date: NaiveDate,
        /// The year arranged.
        year: i32,
    },
    /// The year was laid down before; what changes it is a change, not a second arrangement.
    #[error("the year {year} is arranged already")]
    ArrangedAlready {
        /// The year.
        year: i32,
    },
    /// The years of a calendar follow each other without a gap, at most 120 of them.
    #[error("the year {year} does not follow the years of the calendar")]
    NotNext {
        /// The year.
        year: i32,
    },
    /// A change or closure names a day of a year that the calendar does not cover.
    #[error("{date} lies outside the years of the calendar")]
    OutsideCalendar {
        /// The day.
        date: NaiveDate,
    },
    /// The calendar holds a notice of the same source and scope already.
    #[error("the notice issued on {issued_on} is in the calendar already")]
    KnownAlready {
        /// The day of issue of the one it holds.
        issued_on: NaiveDate,
    },
}

fn span(first: Option<i32>, last: Option<i32>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => "no year".to_owned(),
    }
}
