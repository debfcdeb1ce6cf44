use serde::{Deserialize, Serialize};

use super::ReplyTime;
use crate::statistics::accumulate::sum;
use crate::statistics::{Accumulate, Share, StatisticsError};

/// How long replies took: an exact histogram of working days from receipt to reply (办理时长).
///
/// ```
/// use disclosure::statistics::Accumulate;
/// use disclosure::statistics::requests::{ReplyTime, ReplyTimes};
///
/// let mut times = ReplyTimes::default();
/// for (days, extended, overdue) in [(3, false, false), (20, false, false), (31, true, false), (25, false, true)] {
///     times.record(ReplyTime { working_days: Some(days), extended, overdue })?;
/// }
/// assert_eq!((times.median(), times.percentile(90), times.longest()), (Some(20), Some(31), Some(31)));
/// assert_eq!(times.on_time().map(|it| (it.part(), it.base())), Some((3, 4)));
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct ReplyTimes {
    /// How many replies took so many days; the last is not 0.
    days: Vec<u64>,
    unmeasured: u64,
    extended: u64,
    overdue: u64,
    delayed: u64,
}

impl ReplyTimes {
    /// How many replies were counted.
    #[must_use]
    pub fn replies(&self) -> u64 {
        self.days
            .iter()
            .copied()
            .fold(self.unmeasured, u64::saturating_add)
    }

    /// How many replies took each number of working days, ascending, without those that none took.
    pub fn histogram(&self) -> impl Iterator<Item = (u16, u64)> {
        (0..)
            .zip(&self.days)
            .map(|(days, &count)| (days, count))
            .filter(|&(_, count)| count > 0)
    }

    /// How many could not be measured: the calendar does not cover them.
    #[must_use]
    pub const fn unmeasured(&self) -> u64 {
        self.unmeasured
    }

    /// How many were given after an extension.
    #[must_use]
    pub const fn extended(&self) -> u64 {
        self.extended
    }

    /// How many were overdue.
    #[must_use]
    pub const fn overdue(&self) -> u64 {
        self.overdue
    }

    /// How many were given after an extension, overdue, or both.
    #[must_use]
    pub const fn delayed(&self) -> u64 {
        self.delayed
    }

    /// The share of replies that were not overdue; `None` when there are none.
    #[must_use]
    pub fn on_time(&self) -> Option<Share> {
        let replies = self.replies();
        Share::of(replies.saturating_sub(self.overdue), replies)
    }

    /// The working days within which at least half of the replies were given.
    #[must_use]
    pub fn median(&self) -> Option<u16> {
        self.percentile(50)
    }

    /// The fewest working days within which at least this percentage of the measured replies were
    /// given (nearest rank, never a value between two); 100 at most.
    #[must_use]
    pub fn percentile(&self, percent: u8) -> Option<u16> {
        let measured = self.days.iter().map(|&it| u128::from(it)).sum::<u128>();
        let wanted = measured.saturating_mul(u128::from(percent.min(100)));
        let mut within = 0_u128;
        self.histogram()
            .find(|&(_, count)| {
                within = within.saturating_add(u128::from(count));
                within.saturating_mul(100) >= wanted
            })
            .map(|(days, _)| days)
    }

    /// The working days of the reply that took longest.
    #[must_use]
    pub fn longest(&self) -> Option<u16> {
        self.histogram().last().map(|(days, _)| days)
    }

    /// Counts a reply; the caller has checked the total.
    pub(super) fn count(&mut self, reply: ReplyTime) {
        match reply.working_days.map(usize::from) {
            Some(days) => {
                if self.days.len() <= days {
                    self.days.resize(days.saturating_add(1), 0);
                }
                if let Some(count) = self.days.get_mut(days) {
                    *count = count.wrapping_add(1);
                }
            }
            None => self.unmeasured = self.unmeasured.saturating_add(1),
        }
        let mark = |count: &mut u64, is: bool| *count = count.saturating_add(u64::from(is));
        mark(&mut self.extended, reply.extended);
        mark(&mut self.overdue, reply.overdue);
        mark(&mut self.delayed, reply.extended || reply.overdue);
    }

    /// The replies that took so many days, all of them extended or overdue or neither.
    pub(super) fn of_days(days: &[u64], extended: bool, overdue: bool) -> Self {
        let measured = days.iter().rposition(|&count| count > 0);
        let days = days
            .iter()
            .take(measured.map_or(0, |last| last.saturating_add(1)));
        let days: Vec<u64> = days.copied().collect();
        let all = days.iter().copied().fold(0, u64::saturating_add);
        let marked = |is: bool| if is { all } else { 0 };
        Self {
            days,
            unmeasured: 0,
            extended: marked(extended),
            overdue: marked(overdue),
            delayed: marked(extended || overdue),
        }
    }

    /// Adds counts; the caller has checked the total.
    pub(super) fn add(&mut self, other: &Self) {
        if self.days.len() < other.days.len() {
            self.days.resize(other.days.len(), 0);
        }
        for (count, more) in self.days.iter_mut().zip(&other.days) {
            *count = count.saturating_add(*more);
        }
        self.unmeasured = self.unmeasured.saturating_add(other.unmeasured);
        self.extended = self.extended.saturating_add(other.extended);
        self.overdue = self.overdue.saturating_add(other.overdue);
        self.delayed = self.delayed.saturating_add(other.delayed);
    }
}

impl Accumulate for ReplyTimes {
    type Input<'a> = ReplyTime;

    fn record(&mut self, reply: ReplyTime) -> Result<(), StatisticsError> {
        sum([&self.replies(), &1])?;
        self.count(reply);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        sum([&self.replies(), &other.replies()])?;
        self.add(other);
        Ok(())
    }
}

/// The form in which the counts are stored.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Stored {
    /// Pairs of working days and replies.
    days: Vec<(u16, u64)>,
    unmeasured: u64,
    extended: u64,
    overdue: u64,
    delayed: u64,
}

impl From<ReplyTimes> for Stored {
    fn from(times: ReplyTimes) -> Self {
        Self {
            days: times.histogram().collect(),
            unmeasured: times.unmeasured,
            extended: times.extended,
            overdue: times.overdue,
            delayed: times.delayed,
        }
    }
}

impl TryFrom<Stored> for ReplyTimes {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let counts = stored.days.iter().map(|(_, count)| count);
        let total = sum(counts.chain([&stored.unmeasured]))?;
        let marked = stored.extended.max(stored.overdue);
        let most = stored.extended.saturating_add(stored.overdue);
        if stored.delayed < marked || stored.delayed > most || stored.delayed > total {
            return Err(StatisticsError::Unbalanced { of: "delay", total });
        }
        let mut times = Self {
            days: Vec::new(),
            unmeasured: stored.unmeasured,
            extended: stored.extended,
            overdue: stored.overdue,
            delayed: stored.delayed,
        };
        for (days, count) in stored.days.into_iter().filter(|&(_, count)| count > 0) {
            let days = usize::from(days);
            if times.days.len() <= days {
                times.days.resize(days.saturating_add(1), 0);
            }
            if let Some(place) = times.days.get_mut(days) {
                *place = place.saturating_add(count);
            }
        }
        Ok(times)
    }
}
