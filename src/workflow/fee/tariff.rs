use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::explanation::{FeeExplanation, LineKind};
use super::in_period::in_period;
use super::{FeeError, Ordinals, Schedule};
use crate::law::parameters;
use crate::vocabulary::{FeeMethod, FeePeriod, Term as _};

/// What a request is charged by: its places in the month, or its pages. Being one value, it cannot
/// be both (不得同时按照两种标准重复计算).
///
/// Basis: 《政府信息公开信息处理费管理办法》第三条. The agency chooses for each request anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "the measures know these two methods"
)]
pub enum Measure {
    /// Per item (按件计收), for every kind of outcome, refusals included.
    Items(Ordinals),
    /// Per page (按量计收): the pages of this one request, a side of a sheet of A4 or smaller each.
    /// Not used where the information is public already and the reply says only where.
    Pages(u64),
}

impl Measure {
    /// The method it stands for.
    #[must_use]
    pub const fn method(&self) -> FeeMethod {
        match self {
            Self::Items(_) => FeeMethod::PerItem,
            Self::Pages(_) => FeeMethod::PerPage,
        }
    }
}

/// The tariff of the information processing fee (信息处理费), in force from 2021-01-01.
///
/// Basis: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条至第五条. It has no exemptions, and it
/// knows no postage. The bands are data: [`items`](Self::items), [`pages`](Self::pages).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::workflow::fee::{FeeExplanation, Measure, Ordinals, ProcessingTariff};
///
/// let tariff = ProcessingTariff::default();
/// let on = NaiveDate::from_ymd_opt(2025, 6, 9).unwrap();
/// let by_item = tariff.maximum(on, Measure::Items(Ordinals::single(12)?))?;
/// assert_eq!(by_item.amount().to_string(), "100");
/// let by_page = tariff.maximum(on, Measure::Pages(120))?;
/// assert_eq!(by_page.amount().to_string(), "1100");
/// let day = |y| NaiveDate::from_ymd_opt(y, 5, 6).unwrap();
/// let free: FeeExplanation = tariff.maximum(day(2020), Measure::Pages(120))?;
/// assert_eq!(free.to_string(), "free of charge: 0 yuan (decree-711/art-42/para-1)");
/// assert_eq!(
///     tariff.maximum(day(2015), Measure::Pages(120)).unwrap_err().to_string(),
///     "processing-fee cannot be reckoned on 2015-05-06: the period in force is cost-fees",
/// );
/// # Ok::<(), disclosure::workflow::fee::FeeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessingTariff {
    items: Schedule,
    pages: Schedule,
}

impl ProcessingTariff {
    /// The national tariff of 2020. Where the first step rises, items 31 to 40 stand one step above the 100
    /// yuan of the band before, at 200 yuan (inference, the usual reading, and the default). If not, they
    /// begin at 100 and 41 to 50 stand at 200.
    #[must_use]
    pub fn of_2020(first_step_rises: bool) -> Self {
        let items = parameters::PROCESSING_FEE_ITEMS.latest().value;
        let pages = parameters::PROCESSING_FEE_PAGES.latest().value;
        Self {
            items: Schedule::of(items, first_step_rises),
            pages: Schedule::of(pages, false),
        }
    }

    /// The schedule per item, by the place in the applicant's calendar month.
    #[must_use]
    pub const fn items(&self) -> &Schedule {
        &self.items
    }

    /// The schedule per page of one request.
    #[must_use]
    pub const fn pages(&self) -> &Schedule {
        &self.pages
    }

    /// Reckons the most that may be charged for one request on the day of the agency's act: zero, with
    /// the text that says so, from 2017-04-01 to 2020-12-31.
    ///
    /// # Errors
    /// [`FeeError::OutsidePeriod`] before 2017-04-01, [`FeeError::NoPeriod`] before 2008-05-01,
    /// [`FeeError::TooLarge`] when the amount cannot be exact.
    pub fn maximum(&self, on: NaiveDate, measure: Measure) -> Result<FeeExplanation, FeeError> {
        let period = FeePeriod::ProcessingFee;
        in_period(period, on, || {
            let lines = match measure {
                Measure::Items(places) => {
                    let kind = |first, last| LineKind::Items { first, last };
                    self.items.lines(places.first(), places.last(), kind)?
                }
                Measure::Pages(pages) => {
                    let kind = |first, last| LineKind::Pages { first, last };
                    self.pages.lines(1, pages, kind)?
                }
            };
            FeeExplanation::of_lines(on, period, measure.method().citation(), lines)
        })
    }
}

impl Default for ProcessingTariff {
    fn default() -> Self {
        Self::of_2020(true)
    }
}
