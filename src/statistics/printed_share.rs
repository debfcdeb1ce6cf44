use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Rounding, Share, StatisticsError};
use crate::law::numeral;
use crate::vocabulary::glyph;

/// A share as somebody printed it: its value and the precision it claims.
///
/// Reads "34.8%", "82％", "占比15.83%", "约30%", "15%左右", "百分之十五" and "百分之15"; the percent sign
/// may be left to the column's head. A full stop behind the share and a remark in brackets,
/// 15%（四舍五入）, are passed over.
///
/// ```
/// use disclosure::statistics::{PrintedShare, Share};
///
/// let printed: PrintedShare = "１１.５％".parse()?;
/// assert_eq!((printed.value().to_string().as_str(), printed.places()), ("11.5", 1));
/// assert!(Share::of(49, 425).is_some_and(|share| printed.agrees_with(share)));
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PrintedShare {
    raw: String,
    value: Decimal,
    places: u32,
    approximate: bool,
}

impl PrintedShare {
    /// The text as printed.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The percentage: 34.8 for 34.8%.
    #[must_use]
    pub const fn value(&self) -> Decimal {
        self.value
    }

    /// The decimal places printed.
    #[must_use]
    pub const fn places(&self) -> u32 {
        self.places
    }

    /// The text says about (约, 左右).
    #[must_use]
    pub const fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// The share, rounded half up to the printed places, is what is printed. Where the text says
    /// about (约, 左右), one unit of the last printed place is granted either way.
    #[must_use]
    pub fn agrees_with(&self, share: Share) -> bool {
        let exact = share.percent(self.places, Rounding::HalfUp);
        let off = difference(exact, self.value);
        let granted = if self.approximate {
            Decimal::try_new(1, self.places).unwrap_or_default()
        } else {
            Decimal::ZERO
        };
        off <= granted
    }
}

/// How far two percentages lie apart.
pub(crate) fn difference(one: Decimal, other: Decimal) -> Decimal {
    one.checked_sub(other).unwrap_or(Decimal::MAX).abs()
}

impl fmt::Display for PrintedShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.raw)
    }
}

impl FromStr for PrintedShare {
    type Err = StatisticsError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let unreadable = || StatisticsError::NotAPercentage {
            text: raw.to_owned(),
        };
        let text: String = raw
            .chars()
            .filter(|&sign| !glyph::is_blank(sign))
            .map(glyph::narrow)
            .collect();
        let (number, approximate) = number(&text).ok_or_else(unreadable)?;
        let number = number.as_str();
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|sign| sign.is_ascii_digit());
        let places = if number.contains('.') {
            u32::try_from(fraction.len()).map_err(|_| unreadable())?
        } else {
            0
        };
        if !digits(whole) || !digits(fraction) || whole.len() > 12 || places > Share::MOST_PLACES {
            return Err(unreadable());
        }
        Ok(Self {
            raw: raw.to_owned(),
            value: Decimal::from_str_exact(number).map_err(|_| unreadable())?,
            places,
            approximate,
        })
    }
}

/// The digits of a share without what may stand around them, and whether it is only about right.
fn number(text: &str) -> Option<(String, bool)> {
    let text = match text.strip_suffix(')') {
        Some(remarked) => remarked.split_once('(')?.0,
        None => text,
    };
    let text = text.strip_suffix(['。', ';']).unwrap_or(text);
    let text = ["占比为", "占比", "占"]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let exact = text.strip_prefix("大约").or(text.strip_prefix('约'));
    let (text, before) = (exact.unwrap_or(text), exact.is_some());
    let exact = text.strip_suffix("左右");
    let (text, behind) = (exact.unwrap_or(text), exact.is_some());
    let number = match text.strip_prefix("百分之") {
        Some(words) => in_words(words).unwrap_or_else(|| words.to_owned()),
        None => text.strip_suffix('%').unwrap_or(text).to_owned(),
    };
    Some((number, before || behind))
}

/// Reads 十五 and 十五点八三 as digits.
fn in_words(words: &str) -> Option<String> {
    let (whole, fraction) = match words.split_once('点') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (words, None),
    };
    let whole = match whole {
        "零" => 0,
        "百" => 100,
        _ => numeral::read(whole)?,
    };
    let Some(fraction) = fraction else {
        return Some(whole.to_string());
    };
    let digit = |sign: char| {
        let read = || numeral::read(sign.encode_utf8(&mut [0; 4])).filter(|it| *it < 10);
        let value = if sign == '零' { Some(0) } else { read() };
        char::from_digit(u32::from(value?), 10)
    };
    let digits: Option<String> = fraction.chars().map(digit).collect();
    Some(format!("{whole}.{}", digits?))
}

impl TryFrom<String> for PrintedShare {
    type Error = StatisticsError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        raw.parse()
    }
}

impl From<PrintedShare> for String {
    fn from(share: PrintedShare) -> Self {
        share.raw
    }
}
