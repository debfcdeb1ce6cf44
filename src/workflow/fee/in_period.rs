use chrono::NaiveDate;

use super::{FeeError, FeeExplanation};
use crate::vocabulary::FeePeriod;

/// Reckons a fee of a period on the day of the agency's act. Where the period in force is free of charge
/// nothing is due, whatever is asked for.
pub(super) fn in_period(
    asked: FeePeriod,
    day: NaiveDate,
    reckon: impl FnOnce() -> Result<FeeExplanation, FeeError>,
) -> Result<FeeExplanation, FeeError> {
    let in_force = FeePeriod::in_force_on(day).ok_or(FeeError::NoPeriod { day })?;
    if in_force.is_free_of_charge() {
        Ok(FeeExplanation::nothing_due(day, in_force))
    } else if in_force == asked {
        reckon()
    } else {
        Err(FeeError::OutsidePeriod {
            asked,
            day,
            in_force,
        })
    }
}
