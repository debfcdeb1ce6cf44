use std::fmt::{self, Write as _};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use super::FeeError;
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::{ExemptionFromFee, FeePeriod, Term as _};

/// What a line of a fee is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LineKind {
    /// Places in the applicant's month, within one band.
    Items {
        /// The first place.
        first: u64,
        /// The last place.
        last: u64,
    },
    /// Pages of the request, within one band.
    Pages {
        /// The first page.
        first: u64,
        /// The last page.
        last: u64,
    },
    /// Searching (检索费).
    Search,
    /// Copies of a kind (复制费).
    Copies(String),
    /// Media of a kind, such as a disk.
    Media(String),
    /// Postage (邮寄费).
    Postage,
    /// The whole fee taken off for an exempt applicant (免收).
    Exempted(ExemptionFromFee),
    /// A part taken off for hardship (减免).
    Reduced,
}

impl LineKind {
    fn words(&self) -> Words {
        match self {
            Self::Items { first, last } => Words::new(
                format!("当月第{first}至{last}件"),
                format!("items {first} to {last} of the month"),
            ),
            Self::Pages { first, last } => Words::new(
                format!("第{first}至{last}页"),
                format!("pages {first} to {last}"),
            ),
            Self::Search => Words::new("检索费", "search"),
            Self::Copies(kind) => Words::new(
                format!("复制费（{kind}）"),
                format!("copies of kind {kind}"),
            ),
            Self::Media(kind) => Words::new(
                format!("复制介质（{kind}）"),
                format!("media of kind {kind}"),
            ),
            Self::Postage => Words::new("邮寄费", "postage"),
            Self::Exempted(who) => Words::new(
                format!("免收（{}）", who.zh()),
                format!("exempt: {}", who.en()),
            ),
            Self::Reduced => Words::new("减免", "reduced for hardship"),
        }
    }
}

/// A line of a fee: so many units at a rate make an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeeLine {
    kind: LineKind,
    units: u64,
    #[serde(with = "rust_decimal::serde::str")]
    rate: Decimal,
    #[serde(with = "rust_decimal::serde::str")]
    last_rate: Decimal,
    #[serde(with = "rust_decimal::serde::str")]
    amount: Decimal,
}

impl FeeLine {
    pub(super) const fn new(
        kind: LineKind,
        units: u64,
        rate: Decimal,
        last_rate: Decimal,
        amount: Decimal,
    ) -> Self {
        Self {
            kind,
            units,
            rate,
            last_rate,
            amount,
        }
    }

    /// What it is for, such as 当月第11至30件, items 11 to 30 of the month.
    #[must_use]
    pub fn words(&self) -> Words {
        self.kind.words()
    }

    /// How many items, pages, copies or media.
    #[must_use]
    pub const fn units(&self) -> u64 {
        self.units
    }

    /// The rate of the first unit, in yuan.
    #[must_use]
    pub const fn rate(&self) -> Decimal {
        self.rate
    }

    /// The rate of the last unit, in yuan: another one only where an explanation unites the steps
    /// beyond the hundredth in one line.
    #[must_use]
    pub const fn last_rate(&self) -> Decimal {
        self.last_rate
    }

    /// The amount of the line, in yuan; negative for what is taken off.
    #[must_use]
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    fn write(&self, zh: &mut String, en: &mut String) -> fmt::Result {
        let words = self.kind.words();
        let (units, amount) = (self.units, self.amount);
        let rate = if self.rate == self.last_rate {
            self.rate.to_string()
        } else {
            format!("{}–{}", self.rate, self.last_rate)
        };
        write!(zh, "；{}：{units}×{rate}元＝{amount}元", words.zh)?;
        write!(en, "; {}: {units} x {rate} = {amount}", words.en)
    }
}

/// A fee laid open: the period, the text it stands on, each line, and the sum in yuan.
///
/// For the processing fee it is the **maximum chargeable**; the agency may charge less or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeeExplanation {
    on: NaiveDate,
    period: FeePeriod,
    citation: Citation,
    lines: Vec<FeeLine>,
    #[serde(with = "rust_decimal::serde::str")]
    amount: Decimal,
}

impl FeeExplanation {
    pub(super) fn of_lines(
        on: NaiveDate,
        period: FeePeriod,
        citation: Citation,
        lines: Vec<FeeLine>,
    ) -> Result<Self, FeeError> {
        let amount = lines
            .iter()
            .try_fold(Decimal::ZERO, |sum, line| sum.checked_add(line.amount))
            .ok_or(FeeError::TooLarge)?;
        Ok(Self {
            on,
            period,
            citation,
            lines,
            amount,
        })
    }

    /// Nothing is due in a period that is free of charge.
    pub(super) fn nothing_due(on: NaiveDate, period: FeePeriod) -> Self {
        Self {
            on,
            period,
            citation: period.citation(),
            lines: Vec::new(),
            amount: Decimal::ZERO,
        }
    }

    /// The day of the agency's act, which chose the period.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The period.
    #[must_use]
    pub const fn period(&self) -> FeePeriod {
        self.period
    }

    /// The text it stands on.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The lines, band by band or item by item.
    #[must_use]
    pub fn lines(&self) -> &[FeeLine] {
        &self.lines
    }

    /// The sum in yuan.
    #[must_use]
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    /// The explanation for people.
    #[must_use]
    pub fn words(&self) -> Words {
        let mut zh = format!("{}：{}元", self.period.zh(), self.amount);
        let mut en = format!("{}: {} yuan", self.period.en(), self.amount);
        for line in &self.lines {
            // Writing into a text cannot fail.
            let _ = line.write(&mut zh, &mut en);
        }
        let _ = write!(zh, "（{}）", self.citation.zh());
        let _ = write!(en, " ({})", self.citation);
        Words { zh, en }
    }
}

impl fmt::Display for FeeExplanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().en)
    }
}
