use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{fen, yuan};
use super::explanation::LineKind;
use super::in_period::in_period;
use super::{FeeError, FeeExplanation, FeeLine};
use crate::sorted::SortedMap;
use crate::vocabulary::{ExemptionFromFee, FeePeriod, Term as _};

/// A local tariff of the cost fees (成本费用) of 2008-05-01 to 2017-03-31, in yuan.
///
/// Basis: 财综〔2008〕44号, with the levels set locally under 发改价格〔2008〕1828号; so the figures and the
/// names of the kinds are the caller's. Only searching, copying and postage may be charged.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::workflow::fee::{CostServices, CostTariff};
///
/// let fujian: CostTariff = serde_json::from_str(
///     r#"{"name": "闽价费〔2008〕472号", "search": "5.00", "copies": {"a4": "0.20"}, "media": {"disk": "3.00"}}"#,
/// )?;
/// let services: CostServices =
///     serde_json::from_str(r#"{"items": 1, "copies": {"a4": 35}, "postage": "12.00"}"#)?;
/// let on = NaiveDate::from_ymd_opt(2015, 6, 1).unwrap();
/// assert_eq!(fujian.fee(on, &services, None)?.amount().to_string(), "24");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Sheet", into = "Sheet")]
pub struct CostTariff {
    name: String,
    search: u128,
    copies: SortedMap<String, u128>,
    media: SortedMap<String, u128>,
}

/// The stored form of a tariff, in yuan.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    name: String,
    #[serde(default, with = "rust_decimal::serde::str")]
    search: Decimal,
    #[serde(default)]
    copies: SortedMap<String, Yuan>,
    #[serde(default)]
    media: SortedMap<String, Yuan>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(transparent)]
struct Yuan(#[serde(with = "rust_decimal::serde::str")] Decimal);

impl CostTariff {
    /// Names a tariff, usually by its document number, with its rate for searching one item.
    ///
    /// # Errors
    /// [`FeeError::NoAmount`] for a rate that is negative or finer than a fen.
    pub fn new(name: impl Into<String>, search: Decimal) -> Result<Self, FeeError> {
        Ok(Self {
            name: name.into(),
            search: fen(search)?,
            copies: SortedMap::new(),
            media: SortedMap::new(),
        })
    }

    /// Adds the rate of a page of a kind, such as black and white on A4.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_copies(mut self, kind: impl Into<String>, rate: Decimal) -> Result<Self, FeeError> {
        self.copies.insert(kind.into(), fen(rate)?);
        Ok(self)
    }

    /// Adds the rate of a medium of a kind, such as a disk.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_media(mut self, kind: impl Into<String>, rate: Decimal) -> Result<Self, FeeError> {
        self.media.insert(kind.into(), fen(rate)?);
        Ok(self)
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reckons the cost fee of one request, with the relief that applies: zero, with the text that says
    /// so, from 2017-04-01 to 2020-12-31.
    ///
    /// # Errors
    /// [`FeeError::OutsidePeriod`] from 2021-01-01, [`FeeError::NoPeriod`] before 2008-05-01,
    /// [`FeeError::NoRate`] for a kind
    /// that the tariff does not name, [`FeeError::NoAmount`], [`FeeError::ReductionTooLarge`] and
    /// [`FeeError::TooLarge`].
    pub fn fee(
        &self,
        on: NaiveDate,
        services: &CostServices,
        relief: Option<&Relief>,
    ) -> Result<FeeExplanation, FeeError> {
        in_period(FeePeriod::CostFees, on, || {
            self.reckon(on, services, relief)
        })
    }

    fn reckon(
        &self,
        on: NaiveDate,
        services: &CostServices,
        relief: Option<&Relief>,
    ) -> Result<FeeExplanation, FeeError> {
        let period = FeePeriod::CostFees;
        let mut lines = Vec::new();
        if services.items > 0 {
            lines.push(line(LineKind::Search, services.items, self.search)?);
        }
        for (kind, &pages) in &services.copies {
            let rate = rate(&self.copies, "copies", kind)?;
            lines.push(line(LineKind::Copies(kind.clone()), pages, rate)?);
        }
        for (kind, &number) in &services.media {
            let rate = rate(&self.media, "media", kind)?;
            lines.push(line(LineKind::Media(kind.clone()), number, rate)?);
        }
        let postage = fen(services.postage)?;
        if postage > 0 {
            lines.push(line(LineKind::Postage, 1, postage)?);
        }
        let full = FeeExplanation::of_lines(on, period, period.citation(), lines)?;
        match relief.and_then(|relief| relief.taken_off(full.amount())) {
            None => Ok(full),
            Some((kind, by)) => {
                fen(by)?;
                if by > full.amount() {
                    return Err(FeeError::ReductionTooLarge {
                        by,
                        fee: full.amount(),
                    });
                }
                let mut lines = full.lines().to_vec();
                let off = Decimal::ZERO.saturating_sub(by);
                lines.push(FeeLine::new(kind, 1, off, off, off));
                FeeExplanation::of_lines(on, period, period.citation(), lines)
            }
        }
    }
}

/// What an agency provided on one request, as far as cost fees ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::exhaustive_structs, reason = "the three cost fees of 2008")]
pub struct CostServices {
    /// The items searched for; where a place charged by applicant and visit, the visits.
    pub items: u64,
    /// The pages copied, by kind.
    pub copies: BTreeMap<String, u64>,
    /// The media handed over, by kind.
    pub media: BTreeMap<String, u64>,
    /// The postage actually paid, in yuan, by the state tariff.
    #[serde(with = "rust_decimal::serde::str")]
    pub postage: Decimal,
}

/// A relief from the cost fees, on the applicant's request and after the agency's review. Until the
/// review agrees, the full fee stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "the exemption and the reduction of 2008"
)]
pub enum Relief {
    /// The whole fee is waived (免收). Basis: 财综〔2008〕44号.
    Exemption {
        /// Who the applicant is.
        ground: ExemptionFromFee,
        /// Proof of the township or sub-district office (乡镇人民政府或街道办事处) is there.
        proven: bool,
        /// The agency agrees (审核); none while it has not decided.
        #[serde(default)]
        agreed: Option<bool>,
    },
    /// A part is waived for a citizen in real economic difficulty (减免). Basis:
    /// 《政府信息公开条例》（国务院令第492号）第二十八条.
    Reduction {
        /// What the agency takes off, in yuan; the text gives no figure.
        #[serde(with = "rust_decimal::serde::str")]
        by: Decimal,
        /// The agency agrees (审核); none while it has not decided.
        #[serde(default)]
        agreed: Option<bool>,
    },
}

impl Relief {
    fn taken_off(&self, full: Decimal) -> Option<(LineKind, Decimal)> {
        match *self {
            Self::Exemption {
                ground,
                proven: true,
                agreed: Some(true),
            } => Some((LineKind::Exempted(ground), full)),
            Self::Reduction {
                by,
                agreed: Some(true),
            } => Some((LineKind::Reduced, by)),
            Self::Exemption { .. } | Self::Reduction { .. } => None,
        }
    }
}

fn rate(rates: &SortedMap<String, u128>, item: &'static str, kind: &str) -> Result<u128, FeeError> {
    rates.get(kind).copied().ok_or_else(|| FeeError::NoRate {
        item,
        kind: kind.to_owned(),
    })
}

fn line(kind: LineKind, units: u64, rate: u128) -> Result<FeeLine, FeeError> {
    let amount = u128::from(units)
        .checked_mul(rate)
        .ok_or(FeeError::TooLarge)?;
    let rate = yuan(rate)?;
    Ok(FeeLine::new(kind, units, rate, rate, yuan(amount)?))
}

impl TryFrom<Sheet> for CostTariff {
    type Error = FeeError;

    fn try_from(sheet: Sheet) -> Result<Self, FeeError> {
        let rates = |rates: SortedMap<String, Yuan>| {
            rates
                .into_iter()
                .map(|(kind, rate)| Ok((kind, fen(rate.0)?)))
                .collect::<Result<_, FeeError>>()
        };
        Ok(Self {
            name: sheet.name,
            search: fen(sheet.search)?,
            copies: rates(sheet.copies)?,
            media: rates(sheet.media)?,
        })
    }
}

impl From<CostTariff> for Sheet {
    fn from(tariff: CostTariff) -> Self {
        // Every rate came in as yuan, so it goes out as yuan.
        let exact = |fen: u128| yuan(fen).unwrap_or_default();
        let rates = |rates: SortedMap<String, u128>| {
            rates
                .into_iter()
                .map(|(kind, rate)| (kind, Yuan(exact(rate))))
                .collect()
        };
        Self {
            search: exact(tariff.search),
            name: tariff.name,
            copies: rates(tariff.copies),
            media: rates(tariff.media),
        }
    }
}
