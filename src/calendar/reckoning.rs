use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::{CalendarError, DayKind, Window, WorkingCalendar, WorkingDays};
use crate::finding::Words;

/// One day of a reckoning: what it is, and its number where it was counted. A working day without one
/// lies in an excluded window (不计入期限).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReckonedDay {
    date: NaiveDate,
    kind: DayKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    holiday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
}

impl ReckonedDay {
    /// The date.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// What the day is.
    #[must_use]
    pub const fn kind(&self) -> DayKind {
        self.kind
    }

    /// Which working day of the count it is; `None` where it was not counted.
    #[must_use]
    pub const fn number(&self) -> Option<u32> {
        self.number
    }

    /// A working day within an excluded window (不计入期限).
    #[must_use]
    pub const fn is_excluded(&self) -> bool {
        self.kind.is_working() && self.number.is_none()
    }

    /// The holiday under which a notice names the day.
    #[must_use]
    pub fn holiday(&self) -> Option<&str> {
        self.holiday.as_deref()
    }

    /// The source of the notice that names the day.
    #[must_use]
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    fn is_weekday_off(&self) -> bool {
        self.kind == DayKind::DayOff && !matches!(self.date.weekday(), Weekday::Sat | Weekday::Sun)
    }

    const fn is_counted(&self) -> bool {
        self.number.is_some()
    }

    fn is_weekend_rest(&self) -> bool {
        !self.kind.is_working() && !self.is_weekday_off()
    }
}

/// A count of working days laid open, day by day (期限计算明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reckoning {
    start: NaiveDate,
    end: NaiveDate,
    counted: WorkingDays,
    extension: WorkingDays,
    windows: Vec<Window>,
    days: Vec<ReckonedDay>,
}

impl Reckoning {
    pub(super) fn trace(
        calendar: &WorkingCalendar,
        start: NaiveDate,
        end: NaiveDate,
        extension: WorkingDays,
        excluded: &[Window],
    ) -> Result<Self, CalendarError> {
        let mut counted: u32 = 0;
        let days = calendar
            .days(start, end)?
            .map(|day| {
                let is_excluded = || excluded.iter().any(|window| window.excludes(day.date()));
                let number = (day.kind().is_working() && !is_excluded()).then(|| {
                    counted = counted.saturating_add(1);
                    counted
                });
                ReckonedDay {
                    date: day.date(),
                    kind: day.kind(),
                    number,
                    holiday: day.holiday().map(str::to_owned),
                    notice: day.notice().map(|it| it.source().to_owned()),
                }
            })
            .collect();
        let within = |window: &&Window| window.issued() < end && start < window.ended();
        Ok(Self {
            start,
            end,
            counted: WorkingDays(counted),
            extension,
            windows: excluded.iter().filter(within).copied().collect(),
            days,
        })
    }

    /// The day counted from, itself not counted.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day.
    #[must_use]
    pub const fn end(&self) -> NaiveDate {
        self.end
    }

    /// How many working days were counted.
    #[must_use]
    pub const fn counted(&self) -> WorkingDays {
        self.counted
    }

    /// How many of them are an extension (延长).
    #[must_use]
    pub const fn extension(&self) -> WorkingDays {
        self.extension
    }

    /// The windows that took days out of the count.
    #[must_use]
    pub fn windows(&self) -> &[Window] {
        &self.windows
    }

    /// Every day after the start, through the end.
    #[must_use]
    pub fn days(&self) -> &[ReckonedDay] {
        &self.days
    }

    /// The count in words: what was counted, days worked and weekdays off by notice, each with its
    /// notice, the windows excluded with their days, and how many weekend days were passed over.
    #[must_use]
    pub fn words(&self) -> Words {
        let days =
            |wanted: fn(&&ReckonedDay) -> bool| self.days.iter().filter(wanted).collect::<Vec<_>>();
        let make_up = days(|day| day.kind == DayKind::MakeUpWorkday && day.is_counted());
        let worked =
            days(|day| day.kind == DayKind::Weekday && day.is_counted() && day.notice.is_some());
        let off = days(|day| day.is_weekday_off());
        let rest = days(|day| day.is_weekend_rest()).len();
        let excluded = days(|day| day.is_excluded()).len();

        let Words { mut zh, mut en } = self.result();
        // Writing to a String cannot fail; the results are dropped for that reason.
        let mut list = |days: &[&ReckonedDay], chinese: &str, english: &str| {
            if !days.is_empty() {
                let number = days.len();
                let _ = write!(zh, "{chinese}{number}天：{}。", by_notice(days, "、"));
                let _ = write!(en, " {english} ({number}): {}.", by_notice(days, ", "));
            }
        };
        list(&make_up, "计入调休上班日", "Make-up working days counted");
        list(
            &worked,
            "计入按通知上班的周一至周五",
            "Weekdays worked by notice, counted",
        );
        list(&off, "不计放假的周一至周五", "Weekdays off, skipped");
        if rest > 0 {
            let _ = write!(zh, "不计周六、周日{rest}天。");
            let _ = write!(en, " Saturdays and Sundays skipped: {rest}.");
        }
        if !self.windows.is_empty() {
            let words = |open: &str, to: &str, close: &str| -> Vec<String> {
                let word = |it: &Window| format!("{open}{}{to}{}{close}", it.issued(), it.ended());
                self.windows.iter().map(word).collect()
            };
            let (chinese, english) = (words("", "之后至", ""), words("after ", " through ", ""));
            let _ = write!(zh, "扣除{}，不计工作日{excluded}天。", chinese.join("、"));
            let _ = write!(
                en,
                " Working days excluded ({excluded}): {}.",
                english.join(", ")
            );
        }
        Words { zh, en }
    }

    /// The first sentence: a last day reached by counting, or the working days of a span.
    fn result(&self) -> Words {
        let (start, end, counted) = (self.start, self.end, self.counted.0);
        if self.days.last().is_none_or(|day| !day.is_counted()) {
            return Words::new(
                format!("自{start}起算，当日不计，至{end}共{counted}个工作日。"),
                format!(
                    "From {start}, that day excluded, through {end}: {}.",
                    self.counted
                ),
            );
        }
        let (limit, extension) = (counted.saturating_sub(self.extension.0), self.extension.0);
        let (zh, en) = match extension {
            0 => (String::new(), String::new()),
            _ => (
                format!("（{limit}日，延长{extension}日）"),
                format!(" ({limit}, extended by {extension})"),
            ),
        };
        Words::new(
            format!("自{start}起算，当日不计，第{counted}个工作日{zh}为{end}。"),
            format!("Counted from {start}, that day excluded: working day {counted}{en} is {end}."),
        )
    }
}

/// The dates, each run of one holiday and notice followed by both.
fn by_notice(days: &[&ReckonedDay], comma: &str) -> String {
    let source = |day: &ReckonedDay| (day.holiday.clone(), day.notice.clone());
    days.chunk_by(|one, two| source(one) == source(two))
        .map(|run| {
            let dates: Vec<String> = run.iter().map(|day| day.date.to_string()).collect();
            let source = run
                .first()
                .and_then(|day| day.holiday.as_ref().zip(day.notice.as_ref()));
            let named = source.map(|(holiday, notice)| format!("（{holiday}，{notice}）"));
            dates.join(comma) + &named.unwrap_or_default()
        })
        .collect::<Vec<_>>()
        .join(comma)
}
