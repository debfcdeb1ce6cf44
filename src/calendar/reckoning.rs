use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::{CalendarError, DayKind, Window, WorkingCalendar, WorkingDays};
use crate::finding::Words;

/// Why a day was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Skip {
    /// An ordinary Saturday or Sunday (周末).
    Weekend,
    /// A day off by notice (放假).
    DayOff,
    /// A working day within an excluded window (不计入期限).
    Excluded,
}

/// What a reckoning did with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a day counts or it does not")]
pub enum StepEffect {
    /// Counted, as the working day of this number.
    Counted(u32),
    /// Not counted.
    Skipped(Skip),
}

/// One day of a reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    date: NaiveDate,
    effect: StepEffect,
    make_up: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    holiday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
}

impl Step {
    /// The date.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Counted or skipped, and why.
    #[must_use]
    pub const fn effect(&self) -> StepEffect {
        self.effect
    }

    /// A weekend day that is worked by notice (调休上班日).
    #[must_use]
    pub const fn is_make_up(&self) -> bool {
        self.make_up
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
        self.effect == StepEffect::Skipped(Skip::DayOff)
            && !matches!(self.date.weekday(), Weekday::Sat | Weekday::Sun)
    }

    fn is_weekend_rest(&self) -> bool {
        matches!(
            self.effect,
            StepEffect::Skipped(Skip::Weekend | Skip::DayOff)
        ) && !self.is_weekday_off()
    }

    fn is_excluded(&self) -> bool {
        self.effect == StepEffect::Skipped(Skip::Excluded)
    }
}

/// A count of working days laid open, day by day (期限计算明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reckoning {
    start: NaiveDate,
    end: NaiveDate,
    counted: WorkingDays,
    steps: Vec<Step>,
}

impl Reckoning {
    pub(super) fn trace(
        calendar: &WorkingCalendar,
        start: NaiveDate,
        end: NaiveDate,
        excluded: &[Window],
    ) -> Result<Self, CalendarError> {
        let mut counted: u32 = 0;
        let steps = calendar
            .days(start, end)?
            .map(|day| {
                let effect = match day.kind() {
                    DayKind::Weekend => StepEffect::Skipped(Skip::Weekend),
                    DayKind::DayOff => StepEffect::Skipped(Skip::DayOff),
                    DayKind::Weekday | DayKind::MakeUpWorkday => {
                        if excluded.iter().any(|window| window.excludes(day.date())) {
                            StepEffect::Skipped(Skip::Excluded)
                        } else {
                            counted = counted.saturating_add(1);
                            StepEffect::Counted(counted)
                        }
                    }
                };
                Step {
                    date: day.date(),
                    effect,
                    make_up: day.kind() == DayKind::MakeUpWorkday,
                    holiday: day.holiday().map(str::to_owned),
                    notice: day.notice().map(|it| it.source().to_owned()),
                }
            })
            .collect();
        Ok(Self {
            start,
            end,
            counted: WorkingDays(counted),
            steps,
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

    /// Every day after the start, through the end.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The count in words: make-up days counted and weekday holidays skipped, each with its notice,
    /// and how many weekend days and excluded days were passed over.
    #[must_use]
    pub fn words(&self) -> Words {
        let make_up: Vec<&Step> = self
            .steps
            .iter()
            .filter(|step| step.make_up && !step.is_excluded())
            .collect();
        let off: Vec<&Step> = self
            .steps
            .iter()
            .filter(|step| step.is_weekday_off())
            .collect();
        let excluded = self.steps.iter().filter(|step| step.is_excluded()).count();
        let rest = self
            .steps
            .iter()
            .filter(|step| step.is_weekend_rest())
            .count();
        let (start, end, counted) = (self.start, self.end, self.counted.0);

        let mut zh = format!("自{start}起算，当日不计，第{counted}个工作日为{end}。");
        let mut en =
            format!("Counted from {start}, that day excluded: working day {counted} is {end}.");
        // Writing to a String cannot fail; the results are dropped for that reason.
        if !make_up.is_empty() {
            let _ = write!(
                zh,
                "计入调休上班日{}天：{}。",
                make_up.len(),
                by_notice(&make_up, "、")
            );
            let _ = write!(
                en,
                " Make-up working days counted ({}): {}.",
                make_up.len(),
                by_notice(&make_up, ", ")
            );
        }
        if !off.is_empty() {
            let _ = write!(
                zh,
                "不计放假的周一至周五{}天：{}。",
                off.len(),
                by_notice(&off, "、")
            );
            let _ = write!(
                en,
                " Weekdays off, skipped ({}): {}.",
                off.len(),
                by_notice(&off, ", ")
            );
        }
        if rest > 0 {
            let _ = write!(zh, "不计周六、周日{rest}天。");
            let _ = write!(en, " Saturdays and Sundays skipped: {rest}.");
        }
        if excluded > 0 {
            let _ = write!(zh, "不计征求意见等期间的工作日{excluded}天。");
            let _ = write!(en, " Working days excluded: {excluded}.");
        }
        Words { zh, en }
    }
}

/// The dates, each run of one holiday and notice followed by both.
fn by_notice(steps: &[&Step], comma: &str) -> String {
    let source = |step: &Step| (step.holiday.clone(), step.notice.clone());
    steps
        .chunk_by(|one, two| source(one) == source(two))
        .map(|run| {
            let dates: Vec<String> = run.iter().map(|step| step.date.to_string()).collect();
            let source = run
                .first()
                .and_then(|step| step.holiday.as_ref().zip(step.notice.as_ref()));
            let named = source.map(|(holiday, notice)| format!("（{holiday}，{notice}）"));
            dates.join(comma) + &named.unwrap_or_default()
        })
        .collect::<Vec<_>>()
        .join(comma)
}
