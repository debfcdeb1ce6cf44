use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RegisterError;
use crate::statistics::Period;

/// The day through which what was entered counts for the figures of a period (封账).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::Seal;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let seal = Seal::new(Period::year(2024)?, day(2025, 1, 20))?;
/// assert_eq!(seal.on(), day(2025, 1, 20));
/// assert_eq!(serde_json::to_string(&seal)?, r#"{"period":"2024","on":"2025-01-20"}"#);
/// assert_eq!(
///     Seal::new(Period::year(2024)?, day(2024, 12, 30)).unwrap_err().to_string(),
///     "2024 cannot be sealed on 2024-12-30, before it ends",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Seal {
    period: Period,
    on: NaiveDate,
}

impl Seal {
    /// Seals a period with what is entered through a day.
    ///
    /// # Errors
    /// [`RegisterError::SealedEarly`] before the period has ended.
    pub fn new(period: Period, on: NaiveDate) -> Result<Self, RegisterError> {
        if on < period.through() {
            return Err(RegisterError::SealedEarly { period, on });
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

/// A seal as it is stored, before it was looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    period: Period,
    on: NaiveDate,
}

impl TryFrom<Stored> for Seal {
    type Error = RegisterError;

    fn try_from(stored: Stored) -> Result<Self, RegisterError> {
        Self::new(stored.period, stored.on)
    }
}
