use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::cell;
use crate::report::ReportError;
use crate::report::form::MoneyUnit;

/// A sum of money with the unit it was printed in: 251000元, 160.5964万元.
///
/// ```
/// use disclosure::report::Amount;
///
/// let spent: Amount = "160.5964万元".parse()?;
/// assert_eq!(spent.in_yuan().map(|it| it.normalize().to_string()).as_deref(), Some("1605964"));
/// assert_eq!(spent.to_string(), "160.5964万元");
/// # Ok::<(), disclosure::report::ReportError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount {
    value: Decimal,
    unit: MoneyUnit,
}

impl Amount {
    /// States an amount.
    #[must_use]
    pub const fn new(value: Decimal, unit: MoneyUnit) -> Self {
        Self { value, unit }
    }

    /// The number as printed.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.value
    }

    /// The unit as printed.
    #[must_use]
    pub const fn unit(self) -> MoneyUnit {
        self.unit
    }

    /// The amount in yuan; `None` when it is too large to be held.
    #[must_use]
    pub fn in_yuan(self) -> Option<Decimal> {
        match self.unit {
            MoneyUnit::Yuan => Some(self.value),
            MoneyUnit::TenThousandYuan => self.value.checked_mul(Decimal::from(10_000_u32)),
        }
    }

    /// The amount as a number of the unit asked for; `None` when it is too large to be held.
    #[must_use]
    pub fn in_unit(self, unit: MoneyUnit) -> Option<Decimal> {
        match (self.unit, unit) {
            (MoneyUnit::Yuan, MoneyUnit::TenThousandYuan) => {
                self.value.checked_div(Decimal::from(10_000_u32))
            }
            (MoneyUnit::TenThousandYuan, MoneyUnit::Yuan) => self.in_yuan(),
            (MoneyUnit::Yuan, MoneyUnit::Yuan)
            | (MoneyUnit::TenThousandYuan, MoneyUnit::TenThousandYuan) => Some(self.value),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.value, self.unit)
    }
}

impl FromStr for Amount {
    type Err = ReportError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = cell::fold(text);
        let units = [MoneyUnit::TenThousandYuan, MoneyUnit::Yuan];
        units
            .into_iter()
            .find_map(|unit| Some((folded.strip_suffix(unit.zh())?, unit)))
            .and_then(|(number, unit)| Some(Self::new(cell::number(number)?, unit)))
            .ok_or_else(|| ReportError::Amount {
                text: text.to_owned(),
            })
    }
}

impl TryFrom<String> for Amount {
    type Error = ReportError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}
