use serde::Serialize;

/// How many days are left, in the unit that the law counts in; negative once the last day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the law counts in these two")]
pub enum DaysLeft {
    /// Working days.
    Working(i64),
    /// Calendar days.
    Calendar(i64),
}

impl DaysLeft {
    /// The number, whatever the unit.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Working(days) | Self::Calendar(days) => days,
        }
    }
}
