use chrono::NaiveDate;

use super::{Accumulate, Period, StatisticsError};
use crate::sorted::sorted_by;

/// A count of a period that can be added up with those before and after it: months to a quarter,
/// quarters to a year (季报汇总为年报).
///
/// What happens in a period adds up: requests received and concluded, remedies that ended, items
/// published. What stands at its beginning or end does not: the whole carries in what its first part
/// carries in, and carries out, has pending and available what its last part does. No text says so of
/// quarters; it follows from the identities of the year (本库理解).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::requests::{FlowRow, RequestSummary, RequestTally};
/// use disclosure::statistics::{Period, RollUp, StatisticsError};
/// use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel};
/// use disclosure::workflow::request::RequestOutcome;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let granted = RequestOutcome::Decree711(Outcome::Granted);
/// let case = RequestSummary::new(day(3, 28), ApplicantClass::Company, RequestChannel::Online)
///     .concluded(day(4, 18), Some(granted))?;
/// let year = Period::year(2024)?;
/// let quarters: Vec<_> = year.quarters().map(|it| RequestTally::of(it, [&case])).collect();
/// let rolled_up = RequestTally::roll_up(year, &quarters)?;
/// assert_eq!(rolled_up, RequestTally::of(year, [&case]));
/// assert_eq!(rolled_up.row(FlowRow::CarriedIn), 0, "carried from quarter to quarter only");
///
/// let gap = RequestTally::roll_up(year, quarters.iter().skip(1)).unwrap_err();
/// assert!(matches!(gap, StatisticsError::Gap { .. }));
/// assert_eq!(gap.to_string(), "no counts of 2024-01-01 through 2024-03-31, which are part of 2024");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait RollUp: Accumulate {
    /// The period counted; `None` for [`Default`].
    fn period(&self) -> Option<Period>;

    /// The period of what is recorded.
    fn period_of(input: &Self::Input<'_>) -> Period;

    /// Adds up the counts of the parts of a period, given in any order. Parts without a period hold
    /// nothing and are passed over.
    ///
    /// # Errors
    /// [`StatisticsError`] when the parts do not cover the whole exactly and once, when one does not take
    /// over what the one before it hands on, or the sum is too great.
    fn roll_up<'t>(
        whole: Period,
        parts: impl IntoIterator<Item = &'t Self>,
    ) -> Result<Self, StatisticsError>
    where
        Self: 't;
}

/// Sorts the parts of a whole by their days, and makes sure that every day of it is in one of them and
/// in one only.
pub(crate) fn in_order<T>(
    whole: Period,
    parts: impl IntoIterator<Item = (Period, T)>,
) -> Result<Vec<(Period, T)>, StatisticsError> {
    let days = |part: Period| (part.from(), part.through());
    let parts = sorted_by(parts.into_iter().collect(), &|one: &(Period, T), other| {
        days(one.0).cmp(&days(other.0))
    });
    let gap = |from: Option<NaiveDate>, through: Option<NaiveDate>| StatisticsError::Gap {
        whole,
        from: from.unwrap_or(whole.from()),
        through: through.unwrap_or(whole.through()),
    };
    let mut before: Option<Period> = None;
    for &(part, _) in &parts {
        if !part.lies_in(whole) {
            return Err(StatisticsError::Beyond { whole, part });
        }
        match before {
            Some(one) if part.from() <= one.through() => {
                return Err(StatisticsError::Overlap { one, other: part });
            }
            Some(one) if !one.is_followed_by(part) => {
                return Err(gap(one.through().succ_opt(), part.from().pred_opt()));
            }
            None if part.from() > whole.from() => return Err(gap(None, part.from().pred_opt())),
            Some(_) | None => before = Some(part),
        }
    }
    match before {
        None => Err(gap(None, None)),
        Some(last) if last.through() < whole.through() => Err(gap(last.through().succ_opt(), None)),
        Some(_) => Ok(parts),
    }
}

/// Sorts counts, of which those without a period hold nothing.
pub(super) fn counts_in_order<'t, A: RollUp>(
    whole: Period,
    parts: impl IntoIterator<Item = &'t A>,
) -> Result<Vec<(Period, &'t A)>, StatisticsError> {
    let dated = parts.into_iter().filter_map(|it| Some((it.period()?, it)));
    in_order(whole, dated)
}

/// Each part with the one after it.
pub(super) fn neighbours<T>(parts: &[T]) -> impl Iterator<Item = (&T, &T)> {
    parts.iter().zip(parts.iter().skip(1))
}
