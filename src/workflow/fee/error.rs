use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{FeePeriod, Term as _};

/// A fee that cannot be computed, and a notice of one that may not issue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FeeError {
    /// The day lies before the first fee rule.
    #[error("no fee rule is in force on {day}: the first begins on 2008-05-01")]
    NoPeriod {
        /// The day of the agency's act.
        day: NaiveDate,
    },
    /// The fee belongs to another period than the one in force on the day.
    #[error("{asked} cannot be reckoned on {day}: the period in force is {in_force}")]
    OutsidePeriod {
        /// The period whose fee was asked for.
        asked: FeePeriod,
        /// The day of the agency's act.
        day: NaiveDate,
        /// The period in force on that day.
        in_force: FeePeriod,
    },
    /// Items are counted from one, and the last does not come before the first.
    #[error("items {first} to {last} are no places in a month")]
    NoOrdinals {
        /// The first.
        first: u64,
        /// The last.
        last: u64,
    },
    /// The result is too large to be exact.
    #[error("the amount or count is too large to be exact")]
    TooLarge,
    /// Negative, or finer than a fen.
    #[error("`{amount}` is no amount in yuan and fen")]
    NoAmount {
        /// The amount as it was given.
        amount: Decimal,
    },
    /// The bands of a tariff do not ascend, or a step is empty.
    #[error("the bands of a tariff must ascend from one, and its steps must not be empty")]
    Bands,
    /// The tariff has no rate for what was provided.
    #[error("the tariff has no rate for {item} of kind `{kind}`")]
    NoRate {
        /// Copies or media.
        item: &'static str,
        /// The kind as it was given.
        kind: String,
    },
    /// A reduction of more than the fee.
    #[error("a reduction by {by} yuan exceeds the fee of {fee} yuan")]
    ReductionTooLarge {
        /// The reduction.
        by: Decimal,
        /// The fee before it.
        fee: Decimal,
    },
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
    /// The notice does not say how to pay.
    #[error("the notice names no way to pay")]
    NoWayToPay,
}

impl FeeError {
    /// Why no fee is demanded, in Chinese.
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
            Self::NoAmount { amount } => format!("拟收{amount}元，应当精确到分"),
            Self::NoWayToPay => "没有写明缴纳方式".to_owned(),
            Self::NoPeriod { .. }
            | Self::OutsidePeriod { .. }
            | Self::NoOrdinals { .. }
            | Self::TooLarge
            | Self::Bands
            | Self::NoRate { .. }
            | Self::ReductionTooLarge { .. } => "该日没有信息处理费标准".to_owned(),
        }
    }

    /// The text that stands against it: of the period in force on the day, where that is another one.
    #[must_use]
    pub fn citation(&self) -> Citation {
        match self {
            Self::NoPeriod { .. } => Edition::BEGINNING,
            Self::OutsidePeriod { in_force, .. } => in_force.citation(),
            Self::NoOrdinals { .. }
            | Self::TooLarge
            | Self::NoAmount { .. }
            | Self::Bands
            | Self::NoRate { .. }
            | Self::NothingCharged
            | Self::ReductionTooLarge { .. } => {
                Citation::known(known::PROCESSING_FEE_2020, Provision::article(3))
            }
            Self::NoProcessingFee { period } => period.citation(),
            Self::NoExcessFinding => {
                Citation::regulation(Edition::Decree711, Provision::article(42).paragraph(1))
            }
            Self::AboveMaximum { standard, .. } => standard.clone(),
            Self::NoWayToPay => Citation::known(known::PROCESSING_FEE_2020, Provision::article(6)),
        }
    }
}
