use serde::{Deserialize, Serialize};

use super::flow::{Bounds, Standing};
use super::flow_cell::{self, CONCLUSIONS};
use super::tally_grid::Grid;
use super::{Flow, FlowCell, FlowRow, ReplyTimes, RequestSummary};
use crate::statistics::accumulate::{join_periods, sum};
use crate::statistics::{Accumulate, Period, StatisticsError};
use crate::vocabulary::{ApplicantClass, RequestChannel, Term};

/// The requests of a period: received, carried in, concluded by row, carried out, each by class of
/// applicant; how they came in, and how long the replies took.
///
/// A year, a quarter (工作季报), a month; a clerk, a section or a county, by the cases recorded. Counts
/// of parts merge, in any split and order with the same result; counts of consecutive periods
/// [roll up](crate::statistics::RollUp).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{FlowRow, RequestSummary, RequestTally};
/// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
///
/// let day = NaiveDate::from_ymd_opt(2024, 12, 30).unwrap();
/// let case = RequestSummary::new(day, ApplicantClass::Company, RequestChannel::Online);
/// let tally = RequestTally::of(Period::year(2024)?, [&case]);
/// assert_eq!(tally.row(FlowRow::New), 1);
/// assert_eq!(tally.row(FlowRow::CarriedOut), 1);
/// assert_eq!(RequestTally::of(Period::quarter(2024, 3)?, [&case]).requests(), 0);
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "super::tally_counts::Stored",
    into = "super::tally_counts::Stored"
)]
pub struct RequestTally {
    pub(super) period: Option<Period>,
    /// By [`FlowCell::place`].
    pub(super) cells: Vec<u64>,
    /// The newly received by [`RequestChannel`].
    pub(super) channels: Vec<u64>,
    /// By conclusion and class.
    pub(super) times: Vec<ReplyTimes>,
}

impl Default for RequestTally {
    fn default() -> Self {
        Self {
            period: None,
            cells: vec![0; FlowCell::COUNT],
            channels: vec![0; RequestChannel::ALL.len()],
            times: vec![
                ReplyTimes::default();
                CONCLUSIONS.saturating_mul(ApplicantClass::ALL.len())
            ],
        }
    }
}

impl RequestTally {
    /// Counts requests in a period, by what is known now.
    #[must_use]
    pub fn of<'s>(period: Period, summaries: impl IntoIterator<Item = &'s RequestSummary>) -> Self {
        let bounds = Bounds::of(period);
        let mut tally = Self {
            period: Some(period),
            ..Self::default()
        };
        let summaries = summaries.into_iter();
        let single = |tally: &mut Self, summary: &RequestSummary| {
            let before = Standing::before(summary, bounds.from);
            if let (Some(flow), _) = before.step(summary, bounds) {
                tally.count(&flow);
            }
        };
        if summaries.size_hint().0 < Grid::WORTHWHILE {
            summaries.for_each(|summary| single(&mut tally, summary));
            return tally;
        }
        let mut grid = Grid::new();
        for summary in summaries {
            // Most of a register lies before or after the period.
            let is_out = summary.received_on() > bounds.through
                || summary.concluded_on().is_some_and(|on| on < bounds.from);
            if !is_out && !grid.count(summary, bounds) {
                single(&mut tally, summary);
            }
        }
        grid.fold_into(&mut tally);
        tally
    }

    /// Counts a flow, of which no memory can hold too many.
    pub(super) fn count(&mut self, flow: &Flow) {
        self.period = Some(flow.period);
        let add = |counts: &mut [u64], place: usize| {
            if let Some(count) = counts.get_mut(place) {
                *count = count.wrapping_add(1);
            }
        };
        add(&mut self.cells, flow.entry_cell().place());
        add(&mut self.cells, flow.exit_cell().place());
        if flow.entry == FlowRow::New {
            add(&mut self.channels, flow.channel.ordinal());
        }
        if let (Some(row), Some(reply)) = (flow.exit.conclusion(), flow.reply) {
            let place = flow_cell::at(row, flow.class);
            if let Some(times) = self.times.get_mut(place) {
                times.count(reply);
            }
        }
    }

    /// The period, kept also where nothing was counted in it: none is a figure. `None` for
    /// [`Default`].
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        self.period
    }

    /// The count of a cell.
    #[must_use]
    pub fn cell(&self, cell: FlowCell) -> u64 {
        self.cells.get(cell.place()).copied().unwrap_or_default()
    }

    /// The count of a row over all classes.
    #[must_use]
    pub fn row(&self, row: FlowRow) -> u64 {
        let classes = ApplicantClass::ALL.iter();
        let cells = classes.map(|&class| self.cell(FlowCell { row, class }));
        cells.fold(0, u64::saturating_add)
    }

    /// Every cell that holds something.
    pub fn cells(&self) -> impl Iterator<Item = (FlowCell, u64)> {
        FlowCell::all()
            .zip(&self.cells)
            .map(|(cell, &count)| (cell, count))
            .filter(|&(_, count)| count > 0)
    }

    /// The newly received that came in this way.
    #[must_use]
    pub fn received_by(&self, channel: RequestChannel) -> u64 {
        let count = self.channels.get(channel.ordinal());
        count.copied().unwrap_or_default()
    }

    /// How many requests there are: new and carried in.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.row(FlowRow::New)
            .saturating_add(self.row(FlowRow::CarriedIn))
    }

    /// How long the replies took that ended in such a row, to applicants of such a class.
    ///
    /// ```
    /// # use disclosure::statistics::requests::RequestTally;
    /// # let tally = RequestTally::default();
    /// let all = tally.times(|_, _| true);
    /// # assert_eq!(all.median(), None);
    /// ```
    #[must_use]
    pub fn times(&self, mut which: impl FnMut(FlowRow, ApplicantClass) -> bool) -> ReplyTimes {
        let mut times = ReplyTimes::default();
        let rows = FlowCell::all().filter(|it| it.row.conclusion().is_some());
        for (cell, more) in rows.zip(&self.times) {
            if which(cell.row, cell.class) {
                times.add(more);
            }
        }
        times
    }
}

impl Accumulate for RequestTally {
    type Input<'a> = Flow;

    fn record(&mut self, flow: Flow) -> Result<(), StatisticsError> {
        join_periods(self.period, Some(flow.period))?;
        sum([&self.requests(), &1])?;
        self.count(&flow);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let period = join_periods(self.period, other.period)?;
        sum(self.entries().chain(other.entries()))?;
        self.period = period;
        self.add(other);
        Ok(())
    }
}

impl RequestTally {
    /// Adds every count; the caller has checked the total.
    pub(super) fn add(&mut self, other: &Self) {
        let mine = self.cells.iter_mut().chain(&mut self.channels);
        for (count, more) in mine.zip(other.cells.iter().chain(&other.channels)) {
            *count = count.saturating_add(*more);
        }
        for (times, more) in self.times.iter_mut().zip(&other.times) {
            times.add(more);
        }
    }

    /// The counts of the entries, which come first.
    pub(super) fn entries(&self) -> impl Iterator<Item = &u64> {
        let rows = ApplicantClass::ALL.len().saturating_mul(2);
        self.cells.iter().take(rows)
    }
}
