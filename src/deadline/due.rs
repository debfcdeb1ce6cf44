use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::calendar::CalendarError;
use crate::finding::Words;

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "a date, a date that may move, or none"
)]
pub enum Due {
    /// On this day at the latest.
    On(NaiveDate),
    /// On this day as things stand; what is still open may move it.
    Provisional(NaiveDate, Open),
    /// No day can be told.
    Undetermined(Open),
}

impl Due {
    /// The day, firm or provisional.
    #[must_use]
    pub const fn date(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) | Self::Provisional(day, _) => Some(day),
            Self::Undetermined(_) => None,
        }
    }

    /// What keeps it open.
    #[must_use]
    pub const fn open(self) -> Option<Open> {
        match self {
            Self::On(_) => None,
            Self::Provisional(_, open) | Self::Undetermined(open) => Some(open),
        }
    }

    /// The same day, which something may still move.
    pub(crate) const fn provisional(self, open: Open) -> Self {
        match self {
            Self::On(day) => Self::Provisional(day, open),
            Self::Provisional(..) | Self::Undetermined(_) => self,
        }
    }
}

impl From<Result<NaiveDate, CalendarError>> for Due {
    fn from(counted: Result<NaiveDate, CalendarError>) -> Self {
        counted.map_or_else(|error| Self::Undetermined(error.into()), Self::On)
    }
}

/// Why a day cannot be told, or may still move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Open {
    /// The request is unconfirmed: it has no day of receipt and no clock.
    Unconfirmed,
    /// The applicant is to act; the count begins anew or ends with that.
    ApplicantToAct,
    /// The notice has not been served.
    NotServed,
    /// A consultation is open.
    Consultation,
    /// The law gives no number of days.
    NoFigure,
    /// The request has no clock: it is not received, or over.
    NoClock,
    /// The review body has not chosen the procedure, on which the number of days rests.
    NoProcedure,
    /// The case is suspended; its times stand still.
    Suspended,
    /// The reply did not name the right to a remedy; the day the claimant learns of it may end the time
    /// earlier.
    RightNotTold,
    /// The calendar does not cover the year.
    Calendar(CalendarError),
}

impl Open {
    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::ApplicantToAct => "applicant-to-act",
            Self::NotServed => "not-served",
            Self::Consultation => "consultation-open",
            Self::NoFigure => "no-figure",
            Self::NoClock => "no-clock",
            Self::NoProcedure => "no-procedure",
            Self::Suspended => "suspended",
            Self::RightNotTold => "right-not-told",
            Self::Calendar(_) => "calendar-not-published",
        }
    }

    /// The reason in words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Unconfirmed => Words::new(
                "尚未确认，没有收到申请之日，期限未起算",
                "unconfirmed: there is no day of receipt and no clock",
            ),
            Self::ApplicantToAct => {
                Words::new("等待申请人，期间不计逾期", "waits for the applicant")
            }
            Self::NotServed => Words::new("通知尚未送达", "the notice has not been served"),
            Self::Consultation => Words::new(
                "征求意见尚未结束，答复之日可能变动",
                "a consultation is open and may move the day",
            ),
            Self::NoFigure => Words::new("法律未规定天数", "the law gives no number of days"),
            Self::NoClock => Words::new("没有进行中的期限", "no clock runs"),
            Self::NoProcedure => Words::new(
                "审理程序尚未确定，期限可能变动",
                "no procedure has been chosen, which may move the day",
            ),
            Self::Suspended => Words::new(
                "案件中止，期限停止计算",
                "the case is suspended, and its times stand still",
            ),
            Self::RightNotTold => Words::new(
                "未告知救济权利，自知道该权利之日起计算，期限可能提前届满",
                "the right was not told; the time may end earlier, from the day it becomes known",
            ),
            Self::Calendar(error) => {
                Words::new("所涉年份的放假安排未公布，不能推算", error.to_string())
            }
        }
    }
}

impl From<CalendarError> for Open {
    fn from(error: CalendarError) -> Self {
        Self::Calendar(error)
    }
}

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
