use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::document_number::{DocumentNumber, folded};
use super::glyph;

/// What stands in the field for a document number (文号), which may be none, one or several.
///
/// The printed text is always kept and is what serde writes. An empty field and one that prints
/// "none" (无, —, /) are told apart: the first may be an omission, the second is a statement.
/// Numbers are parted at 、，,；;。, at line breaks, and behind 号 at a blank, a slash or 和, 及, 与.
/// A number that shares what stands before it (闽政〔2014〕1号、2号) is completed from its neighbour.
///
/// ```
/// use disclosure::vocabulary::DocumentNumberField;
///
/// let field = DocumentNumberField::read("闽政〔2014〕1号、2号；地字第350128201600033号");
/// let numbers: Vec<String> = field.numbers().map(ToString::to_string).collect();
/// assert_eq!(numbers, ["闽政〔2014〕1号", "闽政〔2014〕2号"]);
/// assert_eq!(field.unrecognized().collect::<Vec<_>>(), ["地字第350128201600033号"]);
///
/// assert!(DocumentNumberField::read("无").is_printed_none());
/// assert!(DocumentNumberField::read(" ").is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct DocumentNumberField {
    raw: String,
    parts: Vec<Part>,
}

/// One of the texts in a field for document numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Recognized(DocumentNumber),
    /// A text that is no document number, as printed.
    Unrecognized(String),
}

impl DocumentNumberField {
    /// Reads a field; any text is one.
    #[must_use]
    pub fn read(raw: impl Into<String>) -> Self {
        let raw = raw.into();
        let parts = if prints_none(&raw) {
            Vec::new()
        } else {
            Reader::default().read(&raw)
        };
        Self { raw, parts }
    }

    /// The text as printed.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Nothing is printed but blanks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.raw.chars().all(glyph::is_blank)
    }

    /// The source prints that there is no number: 无, —, / and the like.
    #[must_use]
    pub fn is_printed_none(&self) -> bool {
        prints_none(&self.raw)
    }

    /// The numbers that were recognised, in order.
    pub fn numbers(&self) -> impl Iterator<Item = &DocumentNumber> {
        self.parts.iter().filter_map(|part| match part {
            Part::Recognized(number) => Some(number),
            Part::Unrecognized(_) => None,
        })
    }

    /// The texts that were not recognised, in order.
    pub fn unrecognized(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Recognized(_) => None,
            Part::Unrecognized(text) => Some(text.as_str()),
        })
    }
}

impl fmt::Display for DocumentNumberField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.raw)
    }
}

impl FromStr for DocumentNumberField {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::read(text))
    }
}

impl From<String> for DocumentNumberField {
    fn from(raw: String) -> Self {
        Self::read(raw)
    }
}

impl From<DocumentNumberField> for String {
    fn from(field: DocumentNumberField) -> Self {
        field.raw
    }
}

impl From<DocumentNumber> for DocumentNumberField {
    fn from(number: DocumentNumber) -> Self {
        Self::read(number.to_string())
    }
}

fn prints_none(raw: &str) -> bool {
    glyph::prints_none(raw)
        || matches!(
            glyph::without_blanks(&folded(raw)).as_str(),
            "无文号" | "〔无〕"
        )
}

/// Puts the parts of a field together, one segment after another.
#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    /// Text without a digit, which may be the first of two joint issuers.
    pending: String,
    /// The last number was printed with its 号, so a bare digit behind it is no number.
    marked: bool,
}

impl Reader {
    fn read(mut self, raw: &str) -> Vec<Part> {
        for (segment, separator) in segments(raw) {
            let text = segment.trim_matches(glyph::is_blank);
            if !text.is_empty() {
                self.take(text);
            }
            if !self.pending.is_empty() {
                self.pending.extend(separator);
            }
        }
        self.give_up_pending();
        self.parts
    }

    fn take(&mut self, text: &str) {
        let joint = format!("{}{text}", self.pending);
        if let Ok(number) = joint.parse() {
            self.pending.clear();
            self.push(number, text);
        } else if !text.contains(|sign: char| glyph::narrow(sign).is_ascii_digit() || sign == '号')
        {
            self.pending = joint;
        } else {
            self.give_up_pending();
            if let Some(number) = text.parse().ok().or_else(|| self.complete(text)) {
                self.push(number, text);
            } else {
                self.parts.push(Part::Unrecognized(text.to_owned()));
            }
        }
    }

    fn push(&mut self, number: DocumentNumber, text: &str) {
        self.marked = text.contains('号');
        self.parts.push(Part::Recognized(number));
    }

    fn give_up_pending(&mut self) {
        let rest = std::mem::take(&mut self.pending);
        let separated = |sign: char| glyph::is_blank(sign) || is_separator(sign);
        let text = rest.trim_matches(separated);
        if !text.is_empty() {
            self.parts.push(Part::Unrecognized(text.to_owned()));
        }
    }

    /// Reads 2号, 第2号 or 〔2015〕3号 with what the number before it says.
    fn complete(&self, text: &str) -> Option<DocumentNumber> {
        let Some(Part::Recognized(before)) = self.parts.last() else {
            return None;
        };
        let text = folded(text);
        let bare = text.strip_suffix('号');
        if bare.is_none() && self.marked {
            return None;
        }
        let serial = bare.unwrap_or(&text);
        let serial = serial.strip_prefix('第').unwrap_or(serial);
        DocumentNumber::new(before.issuer(), before.numbering(), serial)
            .or_else(|_| format!("{}{text}", before.issuer()).parse())
            .ok()
    }
}

fn is_separator(sign: char) -> bool {
    matches!(
        sign,
        '、' | '，' | ',' | '；' | ';' | '。' | '\n' | '\r' | '\u{2028}'
    )
}

/// Cuts a field at its separators, but not inside brackets; gives each segment with the separator
/// behind it.
fn segments(raw: &str) -> Vec<(String, Option<char>)> {
    let opened = raw.chars().filter(|&sign| glyph::is_opening(sign)).count();
    let closed = raw.chars().filter(|&sign| glyph::is_closing(sign)).count();
    let mut depth: usize = 0;
    let mut segments = Vec::new();
    let mut segment = String::new();
    let mut behind_mark = false;
    for sign in raw.chars() {
        if glyph::is_opening(sign) && opened == closed {
            depth = depth.saturating_add(1);
        } else if glyph::is_closing(sign) {
            depth = depth.saturating_sub(1);
        }
        let parts_numbers = behind_mark
            && (glyph::is_blank(sign) || matches!(sign, '/' | '／' | '和' | '及' | '与'));
        if depth == 0 && (is_separator(sign) || parts_numbers) {
            segments.push((std::mem::take(&mut segment), Some(sign)));
        } else {
            segment.push(sign);
        }
        behind_mark = sign == '号' || behind_mark && glyph::is_blank(sign);
    }
    segments.push((segment, None));
    segments
}
