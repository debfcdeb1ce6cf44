use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::accumulate::{merge_keyed, record_keyed};
use super::{Accumulate, Period, RollUp, StatisticsError};

/// Counts kept apart by their period: the months or quarters of a year (分月、分季度).
///
/// The files of clerks, townships and months merge in any split and order, and then roll up.
/// [`Grouped`](super::requests::Grouped) by township of these counts keeps both apart. It is stored as
/// the list of its counts, each of which knows its period.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::requests::{FlowRow, RequestSummary, RequestTally};
/// use disclosure::statistics::{Accumulate, ByPeriod, Period};
/// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
///
/// let case = |month, day| {
///     let on = NaiveDate::from_ymd_opt(2024, month, day).unwrap();
///     RequestSummary::new(on, ApplicantClass::NaturalPerson, RequestChannel::InPerson)
/// };
/// let (town, other_town) = ([case(1, 9), case(6, 3)], [case(2, 20)]);
/// let half = Period::half_year(2024, 1)?;
/// let by_month = |cases: &[RequestSummary]| {
///     ByPeriod::of(half.months().map(|month| RequestTally::of(month, cases)))
/// };
/// let mut county = by_month(&town)?;
/// county.merge(&by_month(&other_town)?)?;
/// assert_eq!(county.roll_up(half)?.row(FlowRow::CarriedOut), 3);
/// let quarter = Period::quarter(2024, 1)?;
/// assert_eq!(county.roll_up(quarter)?.row(FlowRow::New), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "Vec<A>",
    into = "Vec<A>",
    bound(serialize = "A: Clone + Serialize", deserialize = "A: RollUp")
)]
pub struct ByPeriod<A> {
    counts: BTreeMap<Period, A>,
}

impl<A> Default for ByPeriod<A> {
    fn default() -> Self {
        Self {
            counts: BTreeMap::new(),
        }
    }
}

impl<A: RollUp> ByPeriod<A> {
    /// Keeps counts by their periods; those of one period are merged.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn of(counts: impl IntoIterator<Item = A>) -> Result<Self, StatisticsError> {
        let mut all = Self::default();
        for counts in counts {
            all.add(&counts)?;
        }
        Ok(all)
    }

    /// Adds the counts of a period, also where they are all zero; counts without a period hold nothing.
    ///
    /// # Errors
    /// [`StatisticsError`] when they cannot be merged with those of the same period.
    pub fn add(&mut self, counts: &A) -> Result<(), StatisticsError> {
        let Some(period) = counts.period() else {
            return Ok(());
        };
        self.counts.entry(period).or_default().merge(counts)
    }

    /// The counts of a period as they were added; `None` where there were none.
    #[must_use]
    pub fn counts(&self, period: Period) -> Option<&A> {
        self.counts.get(&period)
    }

    /// The counts with their periods.
    pub fn periods(&self) -> impl Iterator<Item = (Period, &A)> {
        self.counts.iter().map(|(period, counts)| (*period, counts))
    }

    /// Adds up the counts of the periods that lie in this one.
    ///
    /// # Errors
    /// [`StatisticsError`] as of [`RollUp::roll_up`]; also when both a period and its parts were added.
    pub fn roll_up(&self, whole: Period) -> Result<A, StatisticsError> {
        let parts = self.periods().filter(|(part, _)| part.lies_in(whole));
        A::roll_up(whole, parts.map(|(_, counts)| counts))
    }
}

impl<A: RollUp> Accumulate for ByPeriod<A> {
    type Input<'a> = A::Input<'a>;

    fn record(&mut self, input: Self::Input<'_>) -> Result<(), StatisticsError> {
        let period = A::period_of(&input);
        record_keyed(&mut self.counts, &period, input)
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        merge_keyed(&mut self.counts, &other.counts)
    }
}

impl<A: RollUp> TryFrom<Vec<A>> for ByPeriod<A> {
    type Error = StatisticsError;

    fn try_from(counts: Vec<A>) -> Result<Self, StatisticsError> {
        Self::of(counts)
    }
}

impl<T> From<ByPeriod<T>> for Vec<T> {
    fn from(all: ByPeriod<T>) -> Self {
        all.counts.into_values().collect()
    }
}
