use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Rounding, Share};

/// A count beside that of the same period of the year before (同比).
///
/// ```
/// use disclosure::statistics::{Rounding, YearOnYear};
///
/// let grown = YearOnYear::new(120, 96);
/// assert_eq!(grown.difference().to_string(), "24");
/// assert_eq!(grown.rate(1, Rounding::HalfUp).map(|it| it.to_string()).as_deref(), Some("25.0"));
/// let shrunk = YearOnYear::new(96, 120);
/// assert_eq!(shrunk.rate(0, Rounding::HalfUp).map(|it| it.to_string()).as_deref(), Some("-20"));
/// assert_eq!(YearOnYear::new(120, 0).rate(1, Rounding::HalfUp), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearOnYear {
    this: u64,
    before: u64,
}

impl YearOnYear {
    /// Sets the count of this year beside that of the year before.
    #[must_use]
    pub const fn new(this: u64, before: u64) -> Self {
        Self { this, before }
    }

    /// This year's count.
    #[must_use]
    pub const fn this(self) -> u64 {
        self.this
    }

    /// The count of the year before.
    #[must_use]
    pub const fn before(self) -> u64 {
        self.before
    }

    /// How many more, or less when negative.
    #[must_use]
    pub fn difference(self) -> Decimal {
        self.signed(Decimal::from(self.this.abs_diff(self.before)))
    }

    /// The difference as a percentage of the year before, rounded by its amount whatever its sign;
    /// there is none when the year before had nothing.
    #[must_use]
    pub fn rate(self, places: u32, rounding: Rounding) -> Option<Decimal> {
        Share::of(self.this.abs_diff(self.before), self.before)
            .map(|share| self.signed(share.percent(places, rounding)))
    }

    fn signed(self, mut amount: Decimal) -> Decimal {
        amount.set_sign_negative(self.this < self.before && !amount.is_zero());
        amount
    }
}
