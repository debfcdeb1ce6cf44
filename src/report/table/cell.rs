use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::report::Amount;
use crate::report::form::Unit;
use crate::vocabulary::glyph;

/// A cell of a table as printed.
///
/// ```
/// use disclosure::report::Cell;
///
/// assert_eq!(Cell::read("１，２３４"), Cell::from(1234));
/// assert_eq!(Cell::read("1 234"), Cell::from(1234));
/// assert!(matches!(Cell::read("5 6"), Cell::Text(_)));
/// assert!(matches!(Cell::read("增加5"), Cell::Text(_)));
/// assert_eq!(Cell::read_change("增加5"), Cell::read_change("+5"));
/// assert_eq!(Cell::read("—"), Cell::NotApplicable);
/// assert_eq!(Cell::read(""), Cell::Blank);
/// assert_eq!(Cell::read("251000元").to_string(), "251000元");
/// let words = Cell::read("22（其中修订 16 件）");
/// assert!(matches!(words, Cell::Text(_)));
/// assert_eq!(words.to_string(), "22（其中修订 16 件）");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a reader must meet every kind")]
pub enum Cell {
    /// Nothing is printed.
    #[default]
    Blank,
    /// A sign for nothing to report: "/", "—", 无 and the like. It counts as zero.
    NotApplicable,
    /// A number, without a unit of its own.
    Number(Decimal),
    /// Money, with its unit printed in the cell.
    Amount(Amount),
    /// Anything else, kept as printed.
    Text(PrintedText),
}

/// A text in a cell that no figure could be read from.
///
/// ```
/// use disclosure::report::{Cell, PrintedText};
///
/// let words = |cell: &Cell| match cell {
///     Cell::Text(text) => Some(PrintedText::as_str(text).to_owned()),
///     _ => None,
/// };
/// assert_eq!(words(&Cell::read("若干")).as_deref(), Some("若干"));
/// assert_eq!(words(&Cell::read("12件")), None, "a figure is never kept as a text");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PrintedText(String);

impl PrintedText {
    /// The text as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Cell {
    /// Reads a printed cell: digits of any width, thousands set apart by commas or single blanks, a
    /// minus, the signs for nothing, a measure word or a unit of money behind the number. What is none
    /// of these is kept as text: "5 6" may be two numbers, and "+5" is none of a plain count.
    #[must_use]
    pub fn read(printed: &str) -> Self {
        Self::read_by(printed, number)
    }

    /// Reads a printed cell of a column for changes (本年增/减), where a number may have a sign or 增 and
    /// 减 before it; the rest as [`read`](Self::read). [`Table::set`](crate::report::Table::set) reads the texts
    /// put into such columns this way.
    #[must_use]
    pub fn read_change(printed: &str) -> Self {
        Self::read_by(printed, change)
    }

    fn read_by(printed: &str, number: fn(&str) -> Option<Decimal>) -> Self {
        let text = fold(printed);
        if text.is_empty() {
            return Self::Blank;
        }
        if glyph::prints_none(&text) {
            return Self::NotApplicable;
        }
        let bare = COUNTED.iter().find_map(|unit| text.strip_suffix(unit.zh()));
        if let Some(number) = number(bare.unwrap_or(&text)) {
            return Self::Number(number);
        }
        match text.parse() {
            Ok(amount) => Self::Amount(amount),
            Err(_) => Self::Text(PrintedText(printed.to_owned())),
        }
    }

    /// The number, where it is one without a unit of its own.
    #[must_use]
    pub const fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Blank | Self::NotApplicable | Self::Amount(_) | Self::Text(_) => None,
        }
    }

    /// The count, where it is a whole number that is not negative.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        self.number().filter(Decimal::is_integer)?.to_u64()
    }
}

/// 人次 stands before 次, of which it is the longer.
const COUNTED: [Unit; 8] = [
    Unit::Attendance,
    Unit::Piece,
    Unit::Item,
    Unit::Time,
    Unit::Article,
    Unit::Body,
    Unit::Person,
    Unit::Project,
];

/// Writes full-width signs as half-width ones and drops blanks. A single blank between two digits
/// becomes a comma, since it may set thousands apart; more than one stay, for they set numbers apart.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut blanks: usize = 0;
    let of_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    for sign in text
        .trim_matches(glyph::is_blank)
        .chars()
        .map(glyph::narrow)
    {
        if glyph::is_blank(sign) {
            blanks = blanks.saturating_add(1);
            continue;
        }
        if blanks > 0 && of_number(sign) && folded.ends_with(of_number) {
            folded.push(if blanks == 1 { ',' } else { ' ' });
        }
        blanks = 0;
        folded.push(sign);
    }
    folded
}

/// Reads a folded number of a column for changes, with its sign.
fn change(text: &str) -> Option<Decimal> {
    let signs = [
        ("增加", false),
        ("减少", true),
        ("增", false),
        ("减", true),
        ("+", false),
    ];
    let signed = signs
        .into_iter()
        .find_map(|(sign, negative)| Some((text.strip_prefix(sign)?, negative)));
    let Some((digits, negative)) = signed else {
        return number(text);
    };
    let mut value = number(digits).filter(|_| !digits.starts_with(glyph::is_dash))?;
    value.set_sign_negative(negative && !value.is_zero());
    Some(value)
}

/// Reads a folded number with its minus and its separators of thousands.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let minus = ["-", "−"]
        .into_iter()
        .find_map(|sign| text.strip_prefix(sign));
    let (digits, negative) = minus.map_or((text, false), |digits| (digits, true));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |it: &str| !it.is_empty() && it.bytes().all(|sign| sign.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut plain = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        plain.push_str(group);
    }
    if !are_digits(&plain) || first.is_empty() || !are_digits(fraction) {
        return None;
    }
    if digits.contains('.') {
        plain.push('.');
        plain.push_str(fraction);
    }
    let mut value = Decimal::from_str_exact(&plain).ok()?;
    value.set_sign_negative(negative && !value.is_zero());
    Some(value)
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Number(count.into())
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => Ok(()),
            Self::NotApplicable => f.pad("/"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Amount(amount) => write!(f, "{amount}"),
            Self::Text(text) => f.pad(text.as_str()),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, self.count()) {
            (Self::Blank, _) => serializer.serialize_none(),
            (Self::Number(number), Some(count)) if number.scale() == 0 => {
                serializer.serialize_u64(count)
            }
            (Self::NotApplicable | Self::Number(_) | Self::Amount(_) | Self::Text(_), _) => {
                serializer.collect_str(self)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Printed)
    }
}

/// What is said of a number of a document whose digits are lost.
pub(in crate::report) const TOO_LARGE: &str =
    "a number too large to be read exactly: a text keeps its digits";

/// From this size on a number of a document that is no 64-bit integer has lost digits when it is read.
const INEXACT_FROM: f64 = 9_007_199_254_740_992.0;

pub(in crate::report) fn is_inexact(number: f64) -> bool {
    number.abs() >= INEXACT_FROM
}

/// Reads a cell of a document.
pub(in crate::report) struct Printed;

impl Visitor<'_> for Printed {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, a printed text or null")
    }

    fn visit_u64<E: de::Error>(self, count: u64) -> Result<Cell, E> {
        Ok(Cell::from(count))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number.into()))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Cell, E> {
        if is_inexact(number) {
            return Err(E::custom(TOO_LARGE));
        }
        // The shortest text that reads back as the same number is what was written.
        Ok(Cell::read(&number.to_string()))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::read(text))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Cell, E> {
        Ok(Cell::Blank)
    }

    fn visit_none<E: de::Error>(self) -> Result<Cell, E> {
        Ok(Cell::Blank)
    }
}
