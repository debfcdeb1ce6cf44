use std::fmt;

use crate::law::length::{AnnualDate, CalendarDays, Hours, Length, Months, Roll, WorkingDays};

/// What a [`Parameter`](super::Parameter) or a [`Reading`](super::Reading) amounts to.
///
/// ```
/// use disclosure::calendar::{CalendarDays, Length, Roll};
/// use disclosure::law::Value;
///
/// let value = Value::Length(Length::CalendarDays(CalendarDays(60), Roll::Forward));
/// assert_eq!(value.zh(), "60日，末日逢假顺延");
/// assert_eq!(value.to_string(), "60 days, rolling forward");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// The text sets no figure (无规定).
    Nothing,
    /// A length of time, or a day of the year.
    Length(Length),
    /// So many days before the event.
    Before(CalendarDays),
    /// So many elapsed hours.
    Hours(Hours),
    /// A number of things.
    Count(u64),
    /// So many in a hundred.
    Percent(u32),
    /// Progressive rates in yuan.
    Rates {
        /// From which unit on each costs how much.
        from: &'static [(u64, u64)],
        /// Beyond: the first unit of the steps, how many make one, and how much each step adds.
        steps: Option<(u64, u64, u64)>,
    },
    /// Yes or no.
    Flag(bool),
    /// One of several, by its code.
    Choice(&'static str),
}

impl Value {
    /// The value in Chinese.
    #[must_use]
    pub fn zh(self) -> String {
        match self {
            Self::Nothing => "无".to_owned(),
            Self::Length(Length::WorkingDays(days)) => format!("{}个工作日", days.0),
            Self::Length(Length::CalendarDays(days, roll)) => {
                format!("{}日{}", days.0, rolls(roll, "，末日逢假顺延"))
            }
            Self::Length(Length::Months(months, roll)) => {
                let text = match years(months) {
                    Some(years) => format!("{years}年"),
                    None => format!("{}个月", months.0),
                };
                text + rolls(roll, "，末日逢假顺延")
            }
            Self::Length(Length::Through(date)) => {
                let (month, day) = date.into();
                format!("{month}月{day}日前")
            }
            Self::Before(days) => format!("提前{}日", days.0),
            Self::Hours(hours) => format!("{}小时", hours.0),
            Self::Count(count) => count.to_string(),
            Self::Percent(percent) => format!("{percent}%"),
            Self::Rates { from, steps } => {
                let rates = from
                    .iter()
                    .map(|(unit, yuan)| format!("第{unit}起{yuan}元"));
                let steps = steps.map(|(first, width, rise)| {
                    format!("第{first}起每{width}为一档，每档增加{rise}元")
                });
                rates.chain(steps).collect::<Vec<_>>().join("；")
            }
            Self::Flag(true) => "是".to_owned(),
            Self::Flag(false) => "否".to_owned(),
            Self::Choice(code) => code.to_owned(),
        }
    }
}

/// The value in English.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ROLLING: &str = ", rolling forward";
        match *self {
            Self::Nothing => f.write_str("none"),
            Self::Length(length) => match length {
                Length::CalendarDays(days, roll) => write!(f, "{days}{}", rolls(roll, ROLLING)),
                Length::Months(months, roll) => match years(months) {
                    Some(1) => write!(f, "1 year{}", rolls(roll, ROLLING)),
                    Some(years) => write!(f, "{years} years{}", rolls(roll, ROLLING)),
                    None => write!(f, "{months}{}", rolls(roll, ROLLING)),
                },
                Length::WorkingDays(_) | Length::Through(_) => length.fmt(f),
            },
            Self::Before(days) => write!(f, "{days} before"),
            Self::Hours(hours) => hours.fmt(f),
            Self::Count(count) => count.fmt(f),
            Self::Percent(percent) => write!(f, "{percent}%"),
            Self::Rates { from, steps } => {
                let rates = from
                    .iter()
                    .map(|(unit, yuan)| format!("from {unit} on {yuan} yuan"));
                let steps = steps.map(|(first, width, rise)| {
                    format!("from {first} on each step of {width} adds {rise} yuan")
                });
                f.write_str(&rates.chain(steps).collect::<Vec<_>>().join("; "))
            }
            Self::Flag(true) => f.write_str("yes"),
            Self::Flag(false) => f.write_str("no"),
            Self::Choice(code) => f.write_str(code),
        }
    }
}

/// Months that are whole years.
fn years(months: Months) -> Option<u32> {
    const YEAR: u32 = 12;
    let (years, rest) = (months.0.checked_div(YEAR)?, months.0.checked_rem(YEAR)?);
    (years > 0 && rest == 0).then_some(years)
}

const fn rolls(roll: Roll, text: &'static str) -> &'static str {
    match roll {
        Roll::Forward => text,
        Roll::Stay => "",
    }
}

/// Progressive rates as the tariff reads them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rates {
    pub(crate) from: &'static [(u64, u64)],
    pub(crate) steps: Option<(u64, u64, u64)>,
}

macro_rules! into_value {
    ($($kind:ty => |$it:ident| $value:expr;)+) => {
        $(impl From<$kind> for Value {
            fn from($it: $kind) -> Self {
                $value
            }
        })+
    };
}

into_value! {
    WorkingDays => |it| Self::Length(Length::WorkingDays(it));
    CalendarDays => |it| Self::Length(Length::CalendarDays(it, Roll::Stay));
    Length => |it| Self::Length(it);
    AnnualDate => |it| Self::Length(Length::Through(it));
    Months => |it| Self::Length(Length::Months(it, Roll::Stay));
    Hours => |it| Self::Hours(it);
    bool => |it| Self::Flag(it);
    u8 => |it| Self::Count(it.into());
    u32 => |it| Self::Count(it.into());
    u64 => |it| Self::Count(it);
    usize => |it| Self::Count(u64::try_from(it).unwrap_or(u64::MAX));
    Rates => |it| Self::Rates { from: it.from, steps: it.steps };
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}
