use super::StatisticsError;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How the last printed digit of a share is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// Half or more goes up (四舍五入).
    HalfUp,
    /// The rest is cut off (截尾).
    Truncate,
}

/// A part of a base (占比), exact until it is printed.
///
/// ```
/// use disclosure::statistics::{Rounding, Share};
///
/// let share = Share::of(19, 120).ok_or("nothing to share")?;
/// assert_eq!(share.printed(2, Rounding::HalfUp), "15.83%");
/// assert_eq!(Share::of(39, 120).ok_or("")?.printed(2, Rounding::HalfUp), "32.5%");
/// assert_eq!(Share::of(18, 120).ok_or("")?.printed(2, Rounding::HalfUp), "15%");
/// assert_eq!(Share::of(0, 0), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Counts")]
pub struct Share {
    part: u64,
    base: u64,
}

impl Share {
    /// The most decimal places a percentage is given with; more are asked for in vain. With these, the
    /// share of any two counts fits a [`Decimal`].
    pub const MOST_PLACES: u32 = 7;

    /// Takes a part of a base; of nothing there is no share.
    #[must_use]
    pub const fn of(part: u64, base: u64) -> Option<Self> {
        if base == 0 {
            None
        } else {
            Some(Self { part, base })
        }
    }

    /// The part.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// The base, which is never 0.
    #[must_use]
    pub const fn base(self) -> u64 {
        self.base
    }

    /// The percentage with so many decimal places, at most [`MOST_PLACES`](Self::MOST_PLACES); trailing zeros stay.
    #[must_use]
    pub fn percent(self, places: u32, rounding: Rounding) -> Decimal {
        self.scaled(places.min(Self::MOST_PLACES), 0, rounding)
    }

    /// The percentage as reports print it: trailing zeros dropped, with the sign.
    #[must_use]
    pub fn printed(self, places: u32, rounding: Rounding) -> String {
        format!("{}%", self.percent(places, rounding).normalize())
    }

    /// The percentage with its decimal point moved left, as a slip of the pen does.
    pub(crate) fn shifted_left(self, by: u32, places: u32, rounding: Rounding) -> Decimal {
        self.scaled(places.min(Self::MOST_PLACES), by, rounding)
    }

    /// `part · 100 / (base · 10^left)` at `places`. No step can overflow: a count has at most 20
    /// digits, and the powers add 9 to it at most.
    fn scaled(self, places: u32, left: u32, rounding: Rounding) -> Decimal {
        let power = |exponent: u32| 10_u128.saturating_pow(exponent);
        let part = u128::from(self.part).saturating_mul(power(places.saturating_add(2)));
        let base = u128::from(self.base).saturating_mul(power(left.min(9)));
        let units = match rounding {
            Rounding::HalfUp => part
                .saturating_mul(2)
                .saturating_add(base)
                .checked_div(base.saturating_mul(2)),
            Rounding::Truncate => part.checked_div(base),
        };
        let units = i128::try_from(units.unwrap_or_default()).unwrap_or(i128::MAX);
        Decimal::try_from_i128_with_scale(units, places).unwrap_or(Decimal::MAX)
    }
}

/// A share as it is stored, before its base was looked at.
#[derive(Deserialize)]
struct Counts {
    part: u64,
    base: u64,
}

impl TryFrom<Counts> for Share {
    type Error = StatisticsError;

    fn try_from(counts: Counts) -> Result<Self, Self::Error> {
        Self::of(counts.part, counts.base).ok_or(StatisticsError::OfNothing { part: counts.part })
    }
}
