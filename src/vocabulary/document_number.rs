use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{VocabularyError, glyph};
use crate::law::numeral;

/// What an issuer's name ends in when its numbers are written without brackets: order, announcement,
/// notice to the public, gazette.
const KINDS: [&str; 4] = ["令", "公告", "通告", "公报"];

/// What the name of an organ ends in: after it, a blank parts two joint issuers; elsewhere inside an
/// issuer a blank is an accident of printing.
const ORGAN_ENDINGS: [char; 11] = [
    '部', '局', '委', '会', '院', '厅', '署', '行', '府', '办', '室',
];

/// How a document number tells its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Numbering {
    /// In brackets after the issuer's mark: 国发〔2015〕58号.
    BracketedYear(u16),
    /// In the open, as announcements do: 税务总局公告2019年第77号.
    PlainYear(u16),
    /// Not at all: orders are counted on through the years, 国务院令第493号.
    Continuous,
}

/// The number of an official document (文号): issuer, year and serial.
///
/// Reads what is printed with brackets of any kind and width, blanks, full-width digits, with or
/// without 第 and 号, and writes one canonical form; the two are inverse. A serial may be compound
/// (2-8): whether that is the eighth part of 2 or the numbers 2 to 8 cannot be told from the text,
/// so it is kept as it stands, leading zeros included.
///
/// ```
/// use disclosure::vocabulary::{DocumentNumber, Numbering};
///
/// let number: DocumentNumber = "榕(岚)综实管［２０１０］第2 号".parse()?;
/// assert_eq!(number.to_string(), "榕（岚）综实管〔2010〕2号");
/// assert_eq!(number.issuer(), "榕（岚）综实管");
/// assert_eq!((number.year(), number.serial()), (Some(2010), "2"));
///
/// let order: DocumentNumber = "国务院第493号令".parse()?;
/// assert_eq!(order.to_string(), "国务院令第493号");
/// assert_eq!(order.numbering(), Numbering::Continuous);
/// # Ok::<(), disclosure::vocabulary::VocabularyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber {
    issuer: String,
    numbering: Numbering,
    serial: String,
}

impl DocumentNumber {
    /// The years that a document or index number may carry: from the founding of the republic, with
    /// room ahead. Four digits outside them are taken for something other than a year.
    pub const PLAUSIBLE_YEARS: RangeInclusive<u16> = 1949..=2199;

    /// Builds a number with a bracketed year: 国发〔2015〕58号.
    ///
    /// # Errors
    /// [`VocabularyError`] when the year is not plausible, or issuer or serial could not be read
    /// back.
    pub fn bracketed(issuer: &str, year: u16, serial: &str) -> Result<Self, VocabularyError> {
        Self::new(issuer, Numbering::BracketedYear(year), serial)
    }

    /// Builds a number without a year, as orders have: 国务院令第493号. The issuer ends in 令, 公告,
    /// 通告 or 公报.
    ///
    /// # Errors
    /// [`VocabularyError`] when the issuer does not end so, or either could not be read back.
    pub fn order(issuer: &str, serial: &str) -> Result<Self, VocabularyError> {
        Self::new(issuer, Numbering::Continuous, serial)
    }

    /// Builds a number with the year in the open: 税务总局公告2019年第77号. The issuer ends in 令,
    /// 公告, 通告 or 公报.
    ///
    /// # Errors
    /// [`VocabularyError`] as for [`order`](Self::order), or when the year is not plausible.
    pub fn announcement(issuer: &str, year: u16, serial: &str) -> Result<Self, VocabularyError> {
        Self::new(issuer, Numbering::PlainYear(year), serial)
    }

    pub(super) fn new(
        issuer: &str,
        numbering: Numbering,
        serial: &str,
    ) -> Result<Self, VocabularyError> {
        let issuer = canonical_issuer(issuer)?;
        match numbering {
            Numbering::BracketedYear(year) | Numbering::PlainYear(year)
                if !DocumentNumber::PLAUSIBLE_YEARS.contains(&year) =>
            {
                return Err(VocabularyError::YearOutOfRange { year });
            }
            Numbering::PlainYear(_) | Numbering::Continuous if !names_a_kind(&issuer) => {
                return Err(VocabularyError::NoKind { issuer });
            }
            Numbering::BracketedYear(_) | Numbering::PlainYear(_) | Numbering::Continuous => {}
        }
        Ok(Self {
            issuer,
            numbering,
            serial: canonical_serial(serial)?,
        })
    }

    /// What stands before the year or the serial: the issuer's mark (机关代字) or its name, in the
    /// open forms together with the kind of document (国务院令).
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// How the number tells its year.
    #[must_use]
    pub const fn numbering(&self) -> Numbering {
        self.numbering
    }

    /// The year, where the number has one.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        match self.numbering {
            Numbering::BracketedYear(year) | Numbering::PlainYear(year) => Some(year),
            Numbering::Continuous => None,
        }
    }

    /// The serial as printed, in half-width digits; compound serials hold hyphens.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// The serial as a number; absent for a compound serial.
    #[must_use]
    pub fn serial_number(&self) -> Option<u64> {
        self.serial.parse().ok()
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { issuer, serial, .. } = self;
        match self.numbering {
            Numbering::BracketedYear(year) => write!(f, "{issuer}〔{year}〕{serial}号"),
            Numbering::PlainYear(year) => write!(f, "{issuer}{year}年第{serial}号"),
            Numbering::Continuous => write!(f, "{issuer}第{serial}号"),
        }
    }
}

impl FromStr for DocumentNumber {
    type Err = VocabularyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(&folded(text)).unwrap_or_else(|| {
            Err(VocabularyError::NotADocumentNumber {
                text: text.to_owned(),
            })
        })
    }
}

impl Serialize for DocumentNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DocumentNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Writes widths, dashes, brackets and blanks in one way.
pub(super) fn folded(text: &str) -> String {
    let fold = |sign: char| match sign {
        _ if glyph::is_blank(sign) => ' ',
        _ if glyph::is_dash(sign) => '-',
        _ if glyph::is_opening(sign) => '〔',
        _ if glyph::is_closing(sign) => '〕',
        _ => glyph::narrow(sign),
    };
    text.chars().map(fold).collect::<String>().trim().to_owned()
}

/// Reads a folded text; `None` when it has no form at all.
fn read(text: &str) -> Option<Result<DocumentNumber, VocabularyError>> {
    let unwrapped = unwrap_serial(text);
    let (body, kind) = split_trailing_kind(&unwrapped);
    let body = body.strip_suffix('号').unwrap_or(body).trim_end();
    if let Some((issuer, year, serial)) = split_bracketed(body) {
        let serial = serial.trim_start();
        let serial = serial.strip_prefix('第').unwrap_or(serial);
        return kind
            .is_empty()
            .then(|| DocumentNumber::bracketed(issuer, year, serial));
    }
    let (front, serial) = split_serial(body)?;
    let front = front.trim_end();
    let dated = front
        .strip_suffix('年')
        .map(str::trim_end)
        .and_then(split_year);
    let (name, numbering) = match dated {
        Some((name, year)) => (name, Numbering::PlainYear(year)),
        None => (front, Numbering::Continuous),
    };
    Some(DocumentNumber::new(
        &format!("{name}{kind}"),
        numbering,
        &serial,
    ))
}

/// Takes the brackets off the end of 国务院令（第493号）.
fn unwrap_serial(text: &str) -> String {
    text.strip_suffix('〕')
        .and_then(|front| front.rsplit_once('〔'))
        .filter(|(_, inner)| inner.contains('第'))
        .map_or_else(
            || text.to_owned(),
            |(front, inner)| format!("{front}{}", inner.trim_end()),
        )
}

/// Parts 国务院第493号令 into 国务院第493号 and 令.
fn split_trailing_kind(text: &str) -> (&str, &'static str) {
    KINDS
        .into_iter()
        .find_map(|kind| {
            let front = text.strip_suffix(kind)?.trim_end();
            front.ends_with('号').then_some((front, kind))
        })
        .unwrap_or((text, ""))
}

/// Parts a text at its last bracketed year.
fn split_bracketed(body: &str) -> Option<(&str, u16, &str)> {
    let (issuer, rest) = body.rsplit_once('〔')?;
    let (inner, serial) = rest.split_once('〕')?;
    let inner = glyph::without_blanks(inner);
    let (rest, year) = split_year(inner.strip_suffix('年').unwrap_or(&inner))?;
    rest.is_empty().then_some((issuer, year, serial))
}

/// Takes exactly four digits off the end.
fn split_year(text: &str) -> Option<(&str, u16)> {
    let front = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = text.strip_prefix(front)?;
    let year = digits.parse().ok().filter(|_| digits.len() == 4)?;
    Some((front, year))
}

/// Takes the serial off the end: all that follows 第, or a plain run of digits.
fn split_serial(body: &str) -> Option<(&str, String)> {
    if let Some((front, serial)) = body.rsplit_once('第') {
        let serial = glyph::without_blanks(serial);
        let serial = numeral::read(&serial).map_or(serial, |number| number.to_string());
        return Some((front, serial));
    }
    let front = body.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let serial = body.strip_prefix(front)?;
    (!serial.is_empty()).then(|| (front, serial.to_owned()))
}

fn names_a_kind(issuer: &str) -> bool {
    KINDS.iter().any(|kind| issuer.ends_with(kind))
}

fn canonical_issuer(text: &str) -> Result<String, VocabularyError> {
    let unreadable = || VocabularyError::Issuer {
        text: text.to_owned(),
    };
    let folded = folded(text).replace('〔', "（").replace('〕', "）");
    let named = names_a_kind(&glyph::without_blanks(&folded));
    let mut issuer = String::new();
    for word in folded.split_whitespace() {
        if named && issuer.ends_with(ORGAN_ENDINGS) {
            issuer.push(' ');
        }
        issuer.push_str(word);
    }
    for kind in KINDS {
        if let Some(name) = issuer
            .strip_suffix(kind)
            .and_then(|it| it.strip_suffix(' '))
        {
            issuer = format!("{name}{kind}");
        }
    }
    let belongs = |sign: char| match sign {
        '（' | '）' => true,
        ' ' | '、' => named,
        '的' | '号' => false,
        _ => sign.is_alphabetic(),
    };
    let sound = issuer.chars().all(belongs)
        && issuer.chars().any(char::is_alphabetic)
        && !issuer.starts_with('、')
        && !issuer.contains("关于")
        && !issuer.contains("（）")
        && brackets_pair(&issuer);
    sound.then_some(issuer).ok_or_else(unreadable)
}

/// Every bracket is closed, and none stands in another.
fn brackets_pair(issuer: &str) -> bool {
    let mut open = false;
    for sign in issuer.chars() {
        match (sign, open) {
            ('（', false) => open = true,
            ('）', true) => open = false,
            ('（' | '）', _) => return false,
            _ => {}
        }
    }
    !open
}

fn canonical_serial(text: &str) -> Result<String, VocabularyError> {
    let serial = glyph::without_blanks(&folded(text));
    let counts = |group: &str| {
        group.bytes().all(|sign| sign.is_ascii_digit()) && group.bytes().any(|sign| sign != b'0')
    };
    if serial.split('-').all(counts) {
        Ok(serial)
    } else {
        Err(VocabularyError::Serial {
            text: text.to_owned(),
        })
    }
}
