use chrono::{Days, NaiveDate};

use crate::vocabulary::glyph;

/// Reads dates as registers and workbooks write them (台账日期): `2024-03-05`, `2024/3/5`, `2024.3.5`,
/// `2024年3月5日`, `20240305`, in digits of any width, with a time behind or without.
///
/// The serial days of a workbook are read only by the epoch that it declares; without one a bare serial is
/// an error. Nothing is guessed: a day that does not exist, and a date that could be two, say so.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::DateReader;
///
/// let (reader, day) = (DateReader::default(), NaiveDate::from_ymd_opt(2024, 3, 5).unwrap());
/// for written in ["2024-03-05", "2024/3/5 10:20", "２０２４年３月５日", "20240305"] {
///     assert_eq!(reader.read(written)?, day, "{written}");
/// }
/// assert_eq!(DateReader::of_1900().read("45356")?, day);
/// let refused = |text| reader.read(text).unwrap_err().to_string();
/// assert_eq!(refused("2025-02-29"), "`2025-02-29` is no day of the calendar");
/// assert_eq!(refused("3/5/2024"), "`3/5/2024` could be several days: write the year first, in four digits");
/// # Ok::<(), disclosure::calendar::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct DateReader {
    epoch: Option<Epoch>,
}

/// From when a workbook counts its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Epoch {
    Of1900,
    Of1904,
}

/// A text that is no date, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// It is written as a date, and the calendar has no such day.
    #[error("`{text}` is no day of the calendar")]
    NoSuchDay {
        /// The text as given.
        text: String,
    },
    /// Day and month cannot be told apart, or the century.
    #[error("`{text}` could be several days: write the year first, in four digits")]
    Several {
        /// The text as given.
        text: String,
    },
    /// A bare number, which is a day only by the epoch of its workbook.
    #[error("`{text}` is a day of a workbook only by its epoch, and none is named")]
    Serial {
        /// The text as given.
        text: String,
    },
    /// It is written in none of the forms.
    #[error("`{text}` is not a date, as 2024-03-05 is")]
    NotADate {
        /// The text as given.
        text: String,
    },
}

/// What a text is, as far as its form tells.
enum Form {
    Date(u32, u32, u32),
    Serial(u64),
    Several,
    None,
}

impl DateReader {
    /// Reads bare numbers too, as a workbook counts from 1900 (with its 29 February 1900, which was none).
    #[must_use]
    pub const fn of_1900() -> Self {
        Self {
            epoch: Some(Epoch::Of1900),
        }
    }

    /// Reads bare numbers too, as a workbook counts from 1904.
    #[must_use]
    pub const fn of_1904() -> Self {
        Self {
            epoch: Some(Epoch::Of1904),
        }
    }

    /// Reads a date.
    ///
    /// # Errors
    /// [`DateError`] with the reason.
    pub fn read(self, text: &str) -> Result<NaiveDate, DateError> {
        let given = || text.to_owned();
        let no_such_day = || DateError::NoSuchDay { text: given() };
        match form(text) {
            Form::Date(year, month, day) => {
                let year = i32::try_from(year).unwrap_or(i32::MAX);
                NaiveDate::from_ymd_opt(year, month, day).ok_or_else(no_such_day)
            }
            Form::Serial(serial) => match self.epoch {
                Some(epoch) => epoch.day(serial).ok_or_else(no_such_day),
                None => Err(DateError::Serial { text: given() }),
            },
            Form::Several => Err(DateError::Several { text: given() }),
            Form::None => Err(DateError::NotADate { text: given() }),
        }
    }
}

impl Epoch {
    fn day(self, serial: u64) -> Option<NaiveDate> {
        /// The day that the count from 1900 has and the calendar has not.
        const LEAP: u64 = 60;
        let (year, month, day, serial) = match self {
            Self::Of1900 if serial == LEAP || serial == 0 => return None,
            // One day more was counted since.
            Self::Of1900 if serial > LEAP => (1899, 12, 30, serial),
            Self::Of1900 => (1899, 12, 31, serial),
            Self::Of1904 => (1904, 1, 1, serial),
        };
        NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(serial))
    }
}

fn form(text: &str) -> Form {
    let folded: String = text
        .chars()
        .map(|sign| match sign {
            _ if glyph::is_blank(sign) => ' ',
            _ if glyph::is_dash(sign) => '-',
            _ => glyph::narrow(sign),
        })
        .collect();
    let folded = folded.trim();
    if let Some(found) = serial(folded) {
        return found;
    }
    let (date, time) = parts(folded);
    if !is_time(time) {
        return Form::None;
    }
    let Some([first, second, third]) = date else {
        return Form::None;
    };
    match (first.len(), second.len(), third.len()) {
        (4, 1..=2, 1..=2) => numbers([first, second, third])
            .map_or(Form::None, |[year, month, day]| {
                Form::Date(year, month, day)
            }),
        (1..=2, 1..=2, 2 | 4) | (2, 1..=2, 1) => Form::Several,
        _ => Form::None,
    }
}

/// A number alone: eight digits are a date, fewer the serial day of a workbook, be it with a part of a day.
fn serial(text: &str) -> Option<Form> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    // Two dots are those of a date.
    if whole.is_empty() || !is_number(whole) || !is_number(part) {
        return None;
    }
    if whole.len() == 8 && part.is_empty() {
        let parts = [whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?];
        let [year, month, day] = numbers(parts)?;
        return Some(Form::Date(year, month, day));
    }
    if whole.len() > 7 {
        return Some(Form::None);
    }
    whole.parse().ok().map(Form::Serial)
}

/// The three numbers of a date, and what stands behind them.
fn parts(text: &str) -> (Option<[&str; 3]>, &str) {
    let end = |text: &str| text.find(|sign: char| !sign.is_ascii_digit());
    let mut rest = text;
    let mut found = [""; 3];
    let mut separator = None;
    for (place, part) in found.iter_mut().enumerate() {
        let at = end(rest).unwrap_or(rest.len());
        let Some((number, after)) = rest.split_at_checked(at) else {
            return (None, "");
        };
        *part = number;
        if place == 2 {
            let after = match separator {
                Some('年') => after
                    .trim_start()
                    .strip_prefix(['日', '号'])
                    .unwrap_or(after),
                _ => after,
            };
            rest = after;
            break;
        }
        let after = after.trim_start();
        let mut signs = after.chars();
        let sign = signs.next();
        let fits = match (place, sign) {
            (0, Some('-' | '/' | '.' | '年')) => true,
            (1, Some('月')) => separator == Some('年'),
            (1, Some('-' | '/' | '.')) => separator == sign,
            _ => false,
        };
        if !fits {
            return (None, "");
        }
        if place == 0 {
            separator = sign;
        }
        rest = signs.as_str().trim_start();
    }
    (Some(found), rest)
}

fn numbers(parts: [&str; 3]) -> Option<[u32; 3]> {
    let [year, month, day] = parts;
    Some([year.parse().ok()?, month.parse().ok()?, day.parse().ok()?])
}

/// Nothing, or a time of day: `T10:20`, ` 10:20:30.5`, ` 10时20分`.
fn is_time(text: &str) -> bool {
    let Some(time) = text.strip_prefix(['T', 't', ' ']) else {
        return text.is_empty();
    };
    let time = time.trim().trim_end_matches(['Z', 'z']);
    let is_sign =
        |sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.' | '时' | '分' | '秒');
    time.starts_with(|sign: char| sign.is_ascii_digit())
        && time.contains([':', '时'])
        && time.chars().all(is_sign)
}
