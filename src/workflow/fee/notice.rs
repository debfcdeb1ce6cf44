use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{FeeError, FeeExplanation};
use crate::calendar::Clock;
use crate::law::{Citation, parameters};
use crate::sorted::sorted_by;
use crate::vocabulary::FeePeriod;

/// The points of the fee notice that the text leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`, one field an open point"
)]
pub struct FeeNoticeRules {
    /// A notice needs the agency's finding that number or frequency clearly exceeds the reasonable
    /// range (明显超过合理范围). The tariff by itself does not ask for one (inference both ways).
    pub excess_finding_required: bool,
    /// Part payments that together reach the amount complete it on the day of the last; if not, only
    /// a payment of the whole does. No rule was seen.
    pub instalments_add_up: bool,
}

impl Default for FeeNoticeRules {
    fn default() -> Self {
        Self {
            excess_finding_required: true,
            instalments_add_up: true,
        }
    }
}

/// A fee notice (收费通知): the agency's decision to charge, with its four contents.
///
/// Basis: 《政府信息公开信息处理费管理办法》第六条. The notice issues within the time limit of the reply; it has
/// no limit of its own. It cannot be challenged by itself.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::workflow::fee::{FeeNotice, FeeNoticeRules, Measure, ProcessingTariff};
///
/// let on = NaiveDate::from_ymd_opt(2025, 6, 9).unwrap();
/// let maximum = ProcessingTariff::default().maximum(on, Measure::Pages(31))?;
/// let rules = FeeNoticeRules::default();
/// let notice = FeeNotice::new(maximum.clone(), 10.into(), "转账", true, rules)?;
/// assert_eq!(notice.amount().to_string(), "10");
/// let refusal = FeeNotice::new(maximum, 11.into(), "转账", true, rules).unwrap_err();
/// assert_eq!(refusal.to_string(), "a charge of 11 yuan exceeds the maximum of 10 yuan");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeeNotice {
    basis: Citation,
    standard: FeeExplanation,
    #[serde(with = "rust_decimal::serde::str")]
    amount: Decimal,
    way_to_pay: String,
}

impl FeeNotice {
    /// Decides to charge an amount up to the maximum.
    ///
    /// # Errors
    /// [`FeeError`] when the law or the conventions do not let it issue.
    pub fn new(
        maximum: FeeExplanation,
        amount: Decimal,
        way_to_pay: impl Into<String>,
        excess_found: bool,
        rules: FeeNoticeRules,
    ) -> Result<Self, FeeError> {
        let way_to_pay = way_to_pay.into();
        if maximum.period() != FeePeriod::ProcessingFee {
            return Err(FeeError::NoProcessingFee {
                period: maximum.period(),
            });
        }
        if rules.excess_finding_required && !excess_found {
            return Err(FeeError::NoExcessFinding);
        }
        if amount <= Decimal::ZERO {
            return Err(FeeError::NothingCharged);
        }
        if amount > maximum.amount() {
            return Err(FeeError::AboveMaximum {
                amount,
                maximum: maximum.amount(),
                standard: maximum.citation().clone(),
            });
        }
        super::amount::fen(amount)?;
        if way_to_pay.trim().is_empty() {
            return Err(FeeError::NoWayToPay);
        }
        Ok(Self {
            basis: maximum.citation().clone(),
            standard: maximum,
            amount,
            way_to_pay,
        })
    }

    /// The basis (依据).
    #[must_use]
    pub const fn basis(&self) -> &Citation {
        &self.basis
    }

    /// The standard (标准): the bands and the maximum they give.
    #[must_use]
    pub const fn standard(&self) -> &FeeExplanation {
        &self.standard
    }

    /// The amount (数额), in yuan.
    #[must_use]
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    /// The way to pay (缴纳方式).
    #[must_use]
    pub fn way_to_pay(&self) -> &str {
        &self.way_to_pay
    }

    /// The clock of the term to pay, from the day on which the notice was received: twenty working days
    /// from the day after. Unpaid at its end, the request is deemed abandoned (视为放弃申请); paid, the time
    /// limit of the reply is reckoned anew in full from the day after payment is complete.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::{Clock, WorkingCalendar, WorkingDays};
    /// use disclosure::workflow::fee::FeeNotice;
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
    /// let calendar = WorkingCalendar::mainland();
    /// assert_eq!(FeeNotice::clock(day(6, 9)).due(&calendar)?, day(7, 7));
    /// assert_eq!(Clock::new(day(7, 4), WorkingDays(20)).due(&calendar)?, day(8, 1), "paid on 4 July");
    /// # Ok::<(), disclosure::calendar::CalendarError>(())
    /// ```
    #[must_use]
    pub fn clock(received_on: NaiveDate) -> Clock {
        Clock::new(received_on, parameters::PAYMENT.latest().value)
    }

    /// The text that sets the term to pay.
    #[must_use]
    pub fn basis_of_clock() -> Citation {
        parameters::PAYMENT.latest().citation.clone()
    }

    /// The day on which these payments, each of an amount in yuan on a day, complete the amount,
    /// whatever their order; `None` while they do not.
    #[must_use]
    pub fn completed_on(
        &self,
        payments: &[(NaiveDate, Decimal)],
        rules: FeeNoticeRules,
    ) -> Option<NaiveDate> {
        let payments = sorted_by(payments.to_vec(), &|one, other| one.0.cmp(&other.0));
        let mut paid = Decimal::ZERO;
        payments
            .into_iter()
            .find(|(_, amount)| {
                paid = if rules.instalments_add_up {
                    paid.saturating_add((*amount).max(Decimal::ZERO))
                } else {
                    *amount
                };
                paid >= self.amount
            })
            .map(|(on, _)| on)
    }
}
