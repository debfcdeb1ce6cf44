use std::num::NonZeroU64;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{fen, yuan};
use super::explanation::LineKind;
use super::{FeeError, FeeLine};
use crate::law::parameters::Rates;

/// How many steps beyond the last band an explanation lists one by one; it unites the rest in a line.
const LISTED_STEPS: u64 = 100;

/// A band of a schedule: every unit through this one, from where the band before ends, costs the rate.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    through: u64,
    #[serde(with = "rust_decimal::serde::str")]
    rate: Decimal,
}

/// A progressive schedule of rates (超额累进): each rate applies to the units inside its band alone.
///
/// Beyond the last band come steps of equal width whose rate rises from step to step. All sums are
/// exact, for any unit that a `u64` can count, or an error.
///
/// ```
/// use disclosure::workflow::fee::ProcessingTariff;
///
/// let tariff = ProcessingTariff::default();
/// assert_eq!(tariff.items().rate(31)?.to_string(), "200");
/// assert_eq!(tariff.items().total(31)?.to_string(), "2200", "not 31 times 200");
/// assert_eq!(tariff.pages().total(250)?.to_string(), "4700");
/// # Ok::<(), disclosure::workflow::fee::FeeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Table", into = "Table")]
pub struct Schedule {
    bands: Vec<Row>,
    width: NonZeroU64,
    rate: u64,
    rise: u64,
}

/// A band in whole fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    through: u64,
    rate: u64,
}

/// The stored form of a schedule, in yuan.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    bands: Vec<Band>,
    step: NonZeroU64,
    #[serde(with = "rust_decimal::serde::str")]
    step_rate: Decimal,
    #[serde(with = "rust_decimal::serde::str")]
    step_rise: Decimal,
}

impl Schedule {
    /// Builds a schedule: its bands, each by its last unit and the rate of a unit, then steps of `width` units that begin at `rate` and rise by
    /// `rise` yuan from step to step.
    ///
    /// # Errors
    /// [`FeeError::Bands`] when bands do not ascend or a step is empty, [`FeeError::NoAmount`] for a
    /// rate that is negative or finer than a fen.
    pub fn new(
        bands: &[(u64, Decimal)],
        width: u64,
        rate: Decimal,
        rise: Decimal,
    ) -> Result<Self, FeeError> {
        let mut before = 0;
        let mut rows = Vec::with_capacity(bands.len());
        for &(through, rate) in bands {
            if through <= before {
                return Err(FeeError::Bands);
            }
            before = through;
            rows.push(Row {
                through,
                rate: small(rate)?,
            });
        }
        Ok(Self {
            bands: rows,
            width: NonZeroU64::new(width).ok_or(FeeError::Bands)?,
            rate: small(rate)?,
            rise: small(rise)?,
        })
    }

    /// The schedule of rates of the law. Where steps follow the last rate, the first of them stands one
    /// rise above it, if it is so read.
    pub(super) fn of(rates: Rates, first_step_rises: bool) -> Self {
        let fen = |yuan: u64| yuan.saturating_mul(100);
        let last = rates.from.last().copied().unwrap_or_default();
        let (first, width, rise) = rates.steps.unwrap_or((last.0, u64::MAX, 0));
        // Rates without steps end in one that goes on: it is no band but a step that never rises.
        let banded = match rates.steps {
            Some(_) => rates.from,
            None => rates.from.split_last().map_or(rates.from, |(_, it)| it),
        };
        let ends = rates.from.iter().skip(1).map(|(from, _)| *from);
        let bands = banded.iter().zip(ends.chain([first]));
        let first_step = if first_step_rises { rise } else { 0 };
        Self {
            bands: bands
                .map(|(&(_, rate), next)| Row {
                    through: next.saturating_sub(1),
                    rate: fen(rate),
                })
                .collect(),
            width: NonZeroU64::new(width).unwrap_or(NonZeroU64::MAX),
            rate: fen(last.1.saturating_add(first_step)),
            rise: fen(rise),
        }
    }

    /// The rate of the n-th unit, in yuan.
    ///
    /// # Errors
    /// [`FeeError::NoOrdinals`] for n = 0.
    pub fn rate(&self, n: u64) -> Result<Decimal, FeeError> {
        if n == 0 {
            return Err(FeeError::NoOrdinals { first: 0, last: 0 });
        }
        if let Some(row) = self.bands.iter().find(|row| n <= row.through) {
            return yuan(u128::from(row.rate));
        }
        let beyond = n.saturating_sub(self.last_banded()).saturating_sub(1);
        self.rate_of_step(self.steps_in(beyond))
    }

    /// The sum of the rates of the first n units, in yuan; zero units cost nothing.
    ///
    /// # Errors
    /// [`FeeError::TooLarge`] when the sum cannot be exact.
    pub fn total(&self, n: u64) -> Result<Decimal, FeeError> {
        yuan(self.sum_through(n)?)
    }

    /// The units from one to another, band by band.
    pub(super) fn lines(
        &self,
        first: u64,
        last: u64,
        kind: fn(u64, u64) -> LineKind,
    ) -> Result<Vec<FeeLine>, FeeError> {
        let mut lines = Vec::new();
        let mut from = first.max(1);
        for row in &self.bands {
            if from > last {
                break;
            }
            if from <= row.through {
                let to = last.min(row.through);
                lines.push(self.line(from, to, kind)?);
                from = to.saturating_add(1);
            }
        }
        let mut listed = 0;
        while from <= last {
            let into = from.saturating_sub(self.last_banded()).saturating_sub(1);
            let left = self
                .width
                .get()
                .saturating_sub(into.checked_rem(self.width.get()).unwrap_or(0));
            let end = from.saturating_add(left.saturating_sub(1));
            let to = if listed < LISTED_STEPS {
                last.min(end)
            } else {
                last
            };
            lines.push(self.line(from, to, kind)?);
            listed = listed.saturating_add(1);
            match to.checked_add(1) {
                Some(next) => from = next,
                None => break,
            }
        }
        Ok(lines)
    }

    fn line(
        &self,
        first: u64,
        last: u64,
        kind: fn(u64, u64) -> LineKind,
    ) -> Result<FeeLine, FeeError> {
        let sum = self
            .sum_through(last)?
            .saturating_sub(self.sum_through(first.saturating_sub(1))?);
        Ok(FeeLine::new(
            kind(first, last),
            last.saturating_sub(first).saturating_add(1),
            self.rate(first)?,
            self.rate(last)?,
            yuan(sum)?,
        ))
    }

    fn last_banded(&self) -> u64 {
        self.bands.last().map_or(0, |row| row.through)
    }

    fn steps_in(&self, units: u64) -> u64 {
        units.checked_div(self.width.get()).unwrap_or(0)
    }

    fn rate_of_step(&self, step: u64) -> Result<Decimal, FeeError> {
        u128::from(step)
            .checked_mul(u128::from(self.rise))
            .and_then(|risen| risen.checked_add(u128::from(self.rate)))
            .ok_or(FeeError::TooLarge)
            .and_then(yuan)
    }

    fn sum_through(&self, n: u64) -> Result<u128, FeeError> {
        self.checked_sum(n).ok_or(FeeError::TooLarge)
    }

    /// In fen; the rise of the full steps is a triangular number.
    fn checked_sum(&self, n: u64) -> Option<u128> {
        let mut sum: u128 = 0;
        let mut before = 0;
        for row in &self.bands {
            let inside = u128::from(n.min(row.through).saturating_sub(before));
            sum = sum.checked_add(inside.checked_mul(u128::from(row.rate))?)?;
            before = row.through;
        }
        let beyond = n.saturating_sub(before);
        let (width, rise) = (u128::from(self.width.get()), u128::from(self.rise));
        let full = u128::from(self.steps_in(beyond));
        let rest = u128::from(beyond).checked_sub(full.checked_mul(width)?)?;
        let triangle = full.checked_mul(full.saturating_sub(1))?.checked_div(2)?;
        let at_rate = u128::from(beyond).checked_mul(u128::from(self.rate))?;
        let risen = width
            .checked_mul(triangle)?
            .checked_add(rest.checked_mul(full)?)?;
        sum.checked_add(at_rate)?
            .checked_add(risen.checked_mul(rise)?)
    }
}

fn small(rate: Decimal) -> Result<u64, FeeError> {
    u64::try_from(fen(rate)?).map_err(|_| FeeError::NoAmount { amount: rate })
}

impl TryFrom<Table> for Schedule {
    type Error = FeeError;

    fn try_from(table: Table) -> Result<Self, FeeError> {
        let bands: Vec<_> = table.bands.iter().map(|it| (it.through, it.rate)).collect();
        Self::new(&bands, table.step.get(), table.step_rate, table.step_rise)
    }
}

impl From<Schedule> for Table {
    fn from(schedule: Schedule) -> Self {
        // A `u64` of fen always has its exact value in yuan.
        let exact = |fen: u64| yuan(u128::from(fen)).unwrap_or_default();
        Self {
            bands: schedule
                .bands
                .iter()
                .map(|row| Band {
                    through: row.through,
                    rate: exact(row.rate),
                })
                .collect(),
            step: schedule.width,
            step_rate: exact(schedule.rate),
            step_rise: exact(schedule.rise),
        }
    }
}
