use chrono::NaiveDate;

use crate::statistics::Period;

/// The day through which what was recorded counts for the figures of a period (封账).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::Seal;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let seal = Seal::new(Period::year(2024)?, day(2025, 1, 20))?;
/// assert_eq!(seal.on(), day(2025, 1, 20));
/// assert_eq!(
///     Seal::new(Period::year(2024)?, day(2024, 12, 30)).unwrap_err().to_string(),
///     "2024 cannot be sealed on 2024-12-30, before it ends",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seal {
    period: Period,
    on: NaiveDate,
}

impl Seal {
    /// Seals a period with what is recorded through a day.
    ///
    /// # Errors
    /// [`SealError`] before the period has ended.
    pub fn new(period: Period, on: NaiveDate) -> Result<Self, SealError> {
        if on < period.through() {
            return Err(SealError { period, on });
        }
        Ok(Self { period, on })
    }

    /// The period.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The last day of which entries count.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }
}

/// A seal on a period that has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{period} cannot be sealed on {on}, before it ends")]
pub struct SealError {
    period: Period,
    on: NaiveDate,
}
