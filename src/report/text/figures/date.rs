//! Dates and spans of a text, as far as they say what period a figure is of.

use super::lexicon::Word;
use crate::report::text::lexer::leading_digits;
use crate::vocabulary::DocumentNumber;

/// A year, a month or a day as written.
struct Date {
    year: Option<u16>,
    month: Option<u16>,
    day: Option<u16>,
    /// 年底, 年末.
    end: bool,
}

/// Reads the date or the span that a text begins with, and gives what follows it. A year from its
/// January to its December is the year; a day is the end of the year when the text runs until it
/// (截至) and it lies in December, the month in which reports are closed; all else is another time.
pub(super) fn leading_date(text: &str, until: bool) -> Option<(Word, &str)> {
    let (from, rest) = leading_day(text)?;
    let span = rest.strip_prefix('起').unwrap_or(rest);
    let through = span
        .strip_prefix(['至', '到', '-', '~', '—', '–'])
        .and_then(leading_day);
    if let Some((through, rest)) = through {
        let begins = from.month == Some(1) && from.day.is_none_or(|it| it == 1);
        let same = through.year.is_none_or(|it| Some(it) == from.year);
        let word = match from.year {
            Some(year) if begins && same && through.month == Some(12) => Word::Year(Some(year)),
            _ => Word::OtherTime,
        };
        return Some((word, rest));
    }
    let word = match (from.year, from.month) {
        (Some(year), None) if from.end => Word::YearEnd(Some(year)),
        (Some(year), None) => Word::Year(Some(year)),
        (year, Some(12)) if until => Word::YearEnd(year),
        _ => Word::OtherTime,
    };
    Some((word, rest))
}

fn leading_day(text: &str) -> Option<(Date, &str)> {
    let mut read = Date {
        year: None,
        month: None,
        day: None,
        end: false,
    };
    let mut rest = text;
    if let Some((year, behind)) = numbered(rest, "年")
        && DocumentNumber::PLAUSIBLE_YEARS.contains(&year)
    {
        read.year = Some(year);
        rest = behind.strip_prefix('度').unwrap_or(behind);
        let end = ["年底", "年末", "底", "末"];
        if let Some(behind) = end.iter().find_map(|it| rest.strip_prefix(it)) {
            read.end = true;
            return Some((read, behind));
        }
    }
    if let Some((month, behind)) = numbered(rest, "月")
        && (1..=12).contains(&month)
    {
        read.month = Some(month);
        rest = behind;
        if let Some((day, behind)) = numbered(rest, "日").or_else(|| numbered(rest, "号")) {
            read.day = Some(day);
            rest = behind;
        } else {
            rest = rest.strip_prefix(['份', '底', '末']).unwrap_or(rest);
        }
    } else if read.year.is_none() {
        let (day, behind) = numbered(rest, "日")?;
        read.day = Some(day);
        rest = behind;
    }
    Some((read, rest))
}

fn numbered<'t>(text: &'t str, sign: &str) -> Option<(u16, &'t str)> {
    let (digits, rest) = leading_digits(text);
    Some((digits.parse().ok()?, rest.strip_prefix(sign)?))
}
