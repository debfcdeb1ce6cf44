use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::FeeExplanation;
use crate::law::{Citation, Edition, Provision, known};
use crate::sorted::sorted_by;
use crate::vocabulary::{FeePeriod, Term as _};

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
    /// [`FeeNoticeRefusal`] when the law or the conventions do not let it issue.
    pub fn new(
        maximum: FeeExplanation,
        amount: Decimal,
        way_to_pay: impl Into<String>,
        excess_found: bool,
        rules: FeeNoticeRules,
    ) -> Result<Self, FeeNoticeRefusal> {
        let way_to_pay = way_to_pay.into();
        if maximum.period() != FeePeriod::ProcessingFee {
            return Err(FeeNoticeRefusal::NoProcessingFee {
                period: maximum.period(),
            });
        }
        if rules.excess_finding_required && !excess_found {
            return Err(FeeNoticeRefusal::NoExcessFinding);
        }
        if amount <= Decimal::ZERO {
            return Err(FeeNoticeRefusal::NothingCharged);
        }
        if amount > maximum.amount() {
            return Err(FeeNoticeRefusal::AboveMaximum {
                amount,
                maximum: maximum.amount(),
                standard: maximum.citation().clone(),
            });
        }
        if super::amount::fen(amount).is_err() {
            return Err(FeeNoticeRefusal::FinerThanFen { amount });
        }
        if way_to_pay.trim().is_empty() {
            return Err(FeeNoticeRefusal::NoWayToPay);
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

/// Why a fee notice may not issue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FeeNoticeRefusal {
    /// The notice belongs to the processing fee alone.
    #[error("no processing fee could be charged on that day")]
    NoProcessingFee {
        /// The period of the explanation.
        period: FeePeriod,
    },
    /// No finding that the requests are excessive.
    #[error("no finding that number or frequency clearly exceeds the reasonable range")]
    NoExcessFinding,
    /// The amount is zero or less.
    #[error("nothing is charged")]
    NothingCharged,
    /// More than the tariff allows.
    #[error("a charge of {amount} yuan exceeds the maximum of {maximum} yuan")]
    AboveMaximum {
        /// The charge.
        amount: Decimal,
        /// The maximum.
        maximum: Decimal,
        /// The text of the standard that gives it.
        standard: Citation,
    },
    /// An amount that cannot be paid.
    #[error("`{amount}` is no amount in yuan and fen")]
    FinerThanFen {
        /// The amount.
        amount: Decimal,
    },
    /// The notice does not say how to pay.
    #[error("the notice names no way to pay")]
    NoWayToPay,
}

impl FeeNoticeRefusal {
    /// Why, in Chinese.
    pub(in crate::workflow) fn zh(&self) -> String {
        match self {
            Self::NoProcessingFee { .. } => "该日没有可以收取的信息处理费".to_owned(),
            Self::NoExcessFinding => "没有认定数量、频次明显超过合理范围，不得收费".to_owned(),
            Self::NothingCharged => "拟收数额应当大于零元".to_owned(),
            Self::AboveMaximum {
                amount, maximum, ..
            } => {
                format!("拟收{amount}元，超过标准上限{maximum}元")
            }
            Self::FinerThanFen { amount } => format!("拟收{amount}元，应当精确到分"),
            Self::NoWayToPay => "没有写明缴纳方式".to_owned(),
        }
    }

    /// The text that refuses: where nothing may be charged, that of the period.
    #[must_use]
    pub fn citation(&self) -> Citation {
        match self {
            Self::NoProcessingFee { period } => period.citation(),
            Self::NoExcessFinding => {
                Citation::regulation(Edition::Decree711, Provision::article(42).paragraph(1))
            }
            Self::AboveMaximum { standard, .. } => standard.clone(),
            Self::NothingCharged | Self::FinerThanFen { .. } => {
                Citation::known(known::PROCESSING_FEE_2020, Provision::article(3))
            }
            Self::NoWayToPay => Citation::known(known::PROCESSING_FEE_2020, Provision::article(6)),
        }
    }
}
