use chrono::NaiveDate;

/// A question about days that the calendar cannot answer.
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
}

fn span(first: Option<i32>, last: Option<i32>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => "no year".to_owned(),
    }
}
