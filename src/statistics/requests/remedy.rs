use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::sorted::SortedMap;
use crate::statistics::accumulate::{add, add_all, join_periods, sum};
use crate::statistics::roll_up::{counts_in_order, neighbours};
use crate::statistics::{Accumulate, Period, RollUp, StatisticsError};
use crate::vocabulary::{RemedyPath, RemedyResult, Term};
use crate::workflow::litigation::Litigation;
use crate::workflow::reconsideration::Reconsideration;
use crate::workflow::remedy::{ResultMapping, TableCell};

/// What counting needs of a reconsideration or a suit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a path, a day and a result")]
pub struct RemedySummary {
    /// The group of the table.
    pub path: RemedyPath,
    /// The day it was filed.
    pub filed_on: NaiveDate,
    /// The day it ended, and the column of its result.
    #[serde(default)]
    pub ended: Option<(NaiveDate, RemedyResult)>,
}

impl RemedySummary {
    /// Sums a reconsideration up; none while nothing has been filed.
    #[must_use]
    pub fn of_review(case: &Reconsideration, mapping: &ResultMapping) -> Option<Self> {
        Some(Self {
            path: RemedyPath::Reconsideration,
            filed_on: case.filed_on()?,
            ended: case.result(mapping),
        })
    }

    /// Sums a suit up; none while nothing has been filed.
    #[must_use]
    pub fn of_suit(case: &Litigation, mapping: &ResultMapping) -> Option<Self> {
        Some(Self {
            path: case.suit()?.basis.path(),
            filed_on: case.filed_on()?,
            ended: case.final_result(mapping),
        })
    }

    /// The cell it falls in: its result in the period in which it ended, pending at the end of those
    /// before, nothing in others.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::RemedySummary;
    /// use disclosure::vocabulary::{RemedyPath, RemedyResult};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let review = RemedySummary {
    ///     path: RemedyPath::Reconsideration,
    ///     filed_on: day(2024, 12, 30),
    ///     ended: Some((day(2025, 2, 14), RemedyResult::Corrected)),
    /// };
    /// let of = |year| Period::year(year).ok().and_then(|it| review.in_period(it));
    /// let result = |year| of(year).map(|it| it.cell().result);
    /// assert_eq!(result(2024), Some(RemedyResult::Pending));
    /// assert_eq!(result(2025), Some(RemedyResult::Corrected));
    /// assert_eq!(result(2026), None);
    /// ```
    #[must_use]
    pub fn in_period(&self, period: Period) -> Option<RemedyFlow> {
        let result = match self.ended {
            _ if self.filed_on > period.through() => return None,
            Some((on, _)) if on < period.from() => return None,
            Some((on, result)) if on <= period.through() => result,
            Some(_) | None => RemedyResult::Pending,
        };
        Some(RemedyFlow {
            period,
            cell: TableCell {
                path: self.path,
                result,
            },
            filed: period.contains(self.filed_on),
        })
    }
}

/// A remedy as it stands in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemedyFlow {
    pub(super) period: Period,
    pub(super) cell: TableCell,
    pub(super) filed: bool,
}

impl RemedyFlow {
    /// The period.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The group and the column.
    #[must_use]
    pub const fn cell(&self) -> TableCell {
        self.cell
    }

    /// It was filed within the period.
    #[must_use]
    pub const fn is_filed(&self) -> bool {
        self.filed
    }
}

/// The reconsiderations and suits of a period by path and result, and how many were filed in it.
///
/// The same case stands as pending in one period and with its result in a later one; no identity
/// joins them in printed reports. Counted here, what is pending at the end of a period is in the next.
/// It is filed once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct RemedyTally {
    period: Option<Period>,
    cells: SortedMap<TableCell, u64>,
    /// None where counts were stored without.
    filed: Option<SortedMap<RemedyPath, u64>>,
}

impl Default for RemedyTally {
    fn default() -> Self {
        Self {
            period: None,
            cells: SortedMap::new(),
            filed: Some(SortedMap::new()),
        }
    }
}

impl RemedyTally {
    /// Counts remedies in a period.
    #[must_use]
    pub fn of<'s>(period: Period, summaries: impl IntoIterator<Item = &'s RemedySummary>) -> Self {
        let mut tally = Self {
            period: Some(period),
            ..Self::default()
        };
        for flow in summaries.into_iter().filter_map(|it| it.in_period(period)) {
            tally.count(flow);
        }
        tally
    }

    pub(super) fn count(&mut self, flow: RemedyFlow) {
        self.period = Some(flow.period);
        add(&mut self.cells, flow.cell, 1);
        if let Some(filed) = self.filed.as_mut().filter(|_| flow.filed) {
            add(filed, flow.cell.path, 1);
        }
    }

    /// Adds how many were filed, as far as both say.
    fn add_filed(&mut self, other: &Self) {
        self.filed = match (self.filed.take(), &other.filed) {
            (Some(mut filed), Some(more)) => {
                add_all(&mut filed, more);
                Some(filed)
            }
            (_, _) => None,
        };
    }

    /// The period, kept also where nothing was counted in it; `None` for [`Default`].
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        self.period
    }

    /// The count of a cell.
    #[must_use]
    pub fn cell(&self, path: RemedyPath, result: RemedyResult) -> u64 {
        let count = self.cells.get(&TableCell { path, result });
        count.copied().unwrap_or_default()
    }

    /// The count of a path over all results.
    #[must_use]
    pub fn path(&self, path: RemedyPath) -> u64 {
        let results = RemedyResult::ALL.iter();
        results
            .map(|&result| self.cell(path, result))
            .fold(0, u64::saturating_add)
    }

    /// How many of a path were filed in the period; `None` where the counts were stored without it.
    #[must_use]
    pub fn filed(&self, path: RemedyPath) -> Option<u64> {
        let filed = self.filed.as_ref()?;
        Some(filed.get(&path).copied().unwrap_or_default())
    }
}

impl Accumulate for RemedyTally {
    type Input<'a> = RemedyFlow;

    fn record(&mut self, flow: RemedyFlow) -> Result<(), StatisticsError> {
        join_periods(self.period, Some(flow.period))?;
        sum(self.cells.values().chain([&1]))?;
        self.count(flow);
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        let period = join_periods(self.period, other.period)?;
        sum(self.cells.values().chain(other.cells.values()))?;
        self.period = period;
        add_all(&mut self.cells, &other.cells);
        self.add_filed(other);
        Ok(())
    }
}

impl RollUp for RemedyTally {
    fn period(&self) -> Option<Period> {
        self.period
    }

    fn period_of(flow: &RemedyFlow) -> Period {
        flow.period
    }

    fn roll_up<'t>(
        whole: Period,
        parts: impl IntoIterator<Item = &'t Self>,
    ) -> Result<Self, StatisticsError> {
        let parts = counts_in_order(whole, parts)?;
        for (&(before, one), &(after, other)) in neighbours(&parts) {
            for &path in RemedyPath::ALL {
                let (pending, found) = (one.cell(path, RemedyResult::Pending), other.path(path));
                if pending > found {
                    return Err(StatisticsError::PendingLost {
                        before,
                        after,
                        path,
                        pending,
                        found,
                    });
                }
            }
        }
        let mut tally = Self::of(whole, []);
        for (after, (_, part)) in parts.iter().rev().enumerate() {
            tally.add_filed(part);
            let kept = part.cells.iter();
            let kept = kept.filter(|(cell, _)| after == 0 || cell.result != RemedyResult::Pending);
            for (cell, &count) in kept {
                sum(tally.cells.values().chain([&count]))?;
                add(&mut tally.cells, *cell, count);
            }
        }
        Ok(tally)
    }
}

/// The form in which the counts are stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    period: Option<Period>,
    #[serde(default)]
    cells: Vec<(TableCell, u64)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    filed: Option<SortedMap<RemedyPath, u64>>,
}

impl From<RemedyTally> for Stored {
    fn from(tally: RemedyTally) -> Self {
        Self {
            period: tally.period,
            cells: tally.cells.into_iter().collect(),
            filed: tally.filed,
        }
    }
}

impl TryFrom<Stored> for RemedyTally {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let total = sum(stored.cells.iter().map(|(_, count)| count))?;
        let period = stored.period;
        if period.is_none() && total > 0 {
            let rule = "period";
            return Err(StatisticsError::NoRule { rule, total });
        }
        let mut cells = SortedMap::new();
        for (cell, count) in stored.cells.into_iter().filter(|&(_, count)| count > 0) {
            add(&mut cells, cell, count);
        }
        let mut tally = Self {
            period,
            cells,
            filed: stored.filed,
        };
        match &mut tally.filed {
            Some(filed) => filed.retain(|_, count| *count > 0),
            None if total == 0 => tally.filed = Some(SortedMap::new()),
            None => {}
        }
        let too_many = |path: &&RemedyPath| tally.filed(**path) > Some(tally.path(**path));
        if let Some(&path) = RemedyPath::ALL.iter().find(too_many) {
            return Err(StatisticsError::Unbalanced {
                of: "filing",
                total: tally.path(path),
            });
        }
        Ok(tally)
    }
}
