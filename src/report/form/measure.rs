use std::fmt;

/// A unit in which reports count (计量单位).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Requests, documents, cases (件).
    Piece,
    /// Items of information (条).
    Item,
    /// Occasions (次).
    Time,
    /// Articles (篇).
    Article,
    /// Bodies and places (个).
    Body,
    /// Persons (人).
    Person,
    /// Attendances: a person counts each time (人次).
    Attendance,
    /// Projects and kinds of service (项).
    Project,
}

impl Unit {
    /// The measure word as the forms print it.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Piece => "件",
            Self::Item => "条",
            Self::Time => "次",
            Self::Article => "篇",
            Self::Body => "个",
            Self::Person => "人",
            Self::Attendance => "人次",
            Self::Project => "项",
        }
    }
}

/// A unit of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MoneyUnit {
    /// One yuan (元).
    Yuan,
    /// Ten thousand yuan (万元).
    TenThousandYuan,
}

impl MoneyUnit {
    /// The unit as it is printed.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
        }
    }
}

impl fmt::Display for MoneyUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.zh())
    }
}

/// What the number in a cell measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// A count, never negative.
    Count(Unit),
    /// An increase or a decrease of a count (本年增/减), with its sign.
    Change(Unit),
    /// Money in the unit that the form names.
    Money(MoneyUnit),
    /// Money in a form that names no unit (采购总金额): the cell has to.
    MoneyWithUnit,
}

impl Measure {
    /// The unit as the form prints it; empty where the cell has to name it.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Count(unit) | Self::Change(unit) => unit.zh(),
            Self::Money(unit) => unit.zh(),
            Self::MoneyWithUnit => "",
        }
    }
}
