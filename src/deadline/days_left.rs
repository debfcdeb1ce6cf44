use serde::Serialize;

use crate::finding::Words;

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

    /// In words: so many days left, or over.
    ///
    /// ```
    /// use disclosure::deadline::DaysLeft;
    ///
    /// let words = DaysLeft::Working(-2).words();
    /// assert_eq!((words.zh.as_str(), words.en.as_str()), ("已超2个工作日", "2 working days over"));
    /// assert_eq!(DaysLeft::Calendar(1).words().en, "1 day left");
    /// ```
    #[must_use]
    pub fn words(self) -> Words {
        let number = self.number().unsigned_abs();
        let (zh, en) = match (self, number) {
            (Self::Working(_), 1) => ("个工作日", "working day"),
            (Self::Working(_), _) => ("个工作日", "working days"),
            (Self::Calendar(_), 1) => ("日", "day"),
            (Self::Calendar(_), _) => ("日", "days"),
        };
        if self.number() < 0 {
            Words::new(format!("已超{number}{zh}"), format!("{number} {en} over"))
        } else {
            Words::new(format!("还有{number}{zh}"), format!("{number} {en} left"))
        }
    }
}
