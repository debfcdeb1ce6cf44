use chrono::NaiveDate;

use super::{
    CostServices, CostTariff, FeeError, FeeExplanation, Measure, ProcessingTariff, Relief,
};
use crate::vocabulary::FeePeriod;

/// What a fee is reckoned from.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::workflow::fee::{FeeBasis, FeeExplanation, Measure, Ordinals, ProcessingTariff};
///
/// let tariff = ProcessingTariff::default();
/// let measure = Measure::Items(Ordinals::new(1, 40)?);
/// let forty = FeeBasis::Processing { tariff: &tariff, measure };
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let free: FeeExplanation = forty.maximum(day(2020, 5, 6))?;
/// assert_eq!(free.to_string(), "free of charge: 0 yuan (decree-711/art-42/para-1)");
/// assert_eq!(forty.maximum(day(2025, 5, 6))?.amount().to_string(), "4000");
/// assert_eq!(
///     forty.maximum(day(2015, 5, 6)).unwrap_err().to_string(),
///     "processing-fee cannot be reckoned on 2015-05-06: the period in force is cost-fees",
/// );
/// # Ok::<(), disclosure::workflow::fee::FeeError>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_enums, reason = "the two kinds of fee since 2008")]
pub enum FeeBasis<'a> {
    /// The processing fee of 2021 onwards.
    Processing {
        /// The tariff.
        tariff: &'a ProcessingTariff,
        /// Places in the month, or pages.
        measure: Measure,
    },
    /// The cost fees of 2008 to 2017.
    Cost {
        /// The local tariff.
        tariff: &'a CostTariff,
        /// What was provided.
        services: &'a CostServices,
        /// The relief that the applicant asked for, if any.
        relief: Option<&'a Relief>,
    },
}

impl FeeBasis<'_> {
    /// Reckons the most that may be charged for one request on the day of the agency's act: zero, with
    /// the text that says so, from 2017-04-01 to 2020-12-31.
    ///
    /// # Errors
    /// [`FeeError::OutsidePeriod`] when the other kind of fee is in force, [`FeeError::NoPeriod`] before
    /// 2008-05-01, and what the tariffs refuse.
    pub fn maximum(self, on: NaiveDate) -> Result<FeeExplanation, FeeError> {
        let period = FeePeriod::in_force_on(on).ok_or(FeeError::NoPeriod { day: on })?;
        if period.is_free_of_charge() {
            return Ok(FeeExplanation::nothing_due(on, period));
        }
        match self {
            Self::Processing { tariff, measure } => tariff.maximum(on, measure),
            Self::Cost {
                tariff,
                services,
                relief,
            } => tariff.fee(on, services, relief),
        }
    }
}

/// The period asked for, if it is the one in force.
pub(super) fn require(asked: FeePeriod, day: NaiveDate) -> Result<FeePeriod, FeeError> {
    let in_force = FeePeriod::in_force_on(day).ok_or(FeeError::NoPeriod { day })?;
    if in_force == asked {
        Ok(in_force)
    } else {
        Err(FeeError::OutsidePeriod {
            asked,
            day,
            in_force,
        })
    }
}
