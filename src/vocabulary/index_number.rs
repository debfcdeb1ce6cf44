use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{DocumentNumber, glyph};

/// The index number of a piece of information (索引号), which never changes once it is given.
///
/// The printed text is always kept and is what serde and `Display` write. Two numbers are the same
/// when their normalised texts are: widths and dashes in one form, no blanks. Letters keep their
/// case.
///
/// ```
/// use disclosure::vocabulary::{IndexNumber, IndexNumberStructure};
///
/// let number = IndexNumber::read("QZ05102－0200－2014－00012 ");
/// assert_eq!(number, IndexNumber::read("QZ05102-0200-2014-00012"));
/// assert_eq!(number.raw(), "QZ05102－0200－2014－00012 ");
/// let IndexNumberStructure::Catalogue { body, category, .. } = number.structure() else { unreachable!() };
/// assert_eq!((body.as_str(), category.as_str()), ("102", "0200"));
/// assert_eq!((number.year(), number.serial()), (Some(2014), Some("00012")));
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct IndexNumber {
    raw: String,
    normalized: String,
    structure: IndexNumberStructure,
    dated: Option<Dated>,
}

/// A year, perhaps a month, and a serial.
#[derive(Debug, Clone)]
struct Dated {
    year: u16,
    month: Option<u8>,
    serial: String,
}

/// What could be told from the form of an index number; its year, month and serial are told by the
/// number itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IndexNumberStructure {
    /// The four segments of Fujian's catalogues: `QZ05102-0200-2014-00012`. The year is the one the
    /// information was formed or entered in; the serial need not begin anew each year.
    #[non_exhaustive]
    Catalogue {
        /// The two letters of the city: QZ.
        letters: String,
        /// The two digits of the county-level unit.
        unit: String,
        /// The three digits of the body inside the unit; their meaning is local.
        body: String,
        /// The four, rarely five, digits of the category; there is no common code table.
        category: String,
    },
    /// The 20 characters of the national guide: organisation code, year, serial,
    /// `000014349/2015-00200`.
    #[non_exhaustive]
    Organisation {
        /// The organisation code (9 characters).
        code: String,
    },
    /// A unified credit code of 18 characters, then year and month, then a serial:
    /// `11341702486344515H/202110-00013`.
    #[non_exhaustive]
    CreditCode {
        /// The credit code.
        code: String,
    },
    /// Another prefix before a slash: `003110926/201510-00216`.
    #[non_exhaustive]
    Slash {
        /// What stands before the slash.
        prefix: String,
        /// What stands behind it.
        rest: String,
    },
    /// The national form without the publisher, as a catalogue may show it: `2015-00200`. It is
    /// unique with one publisher only.
    Shortened,
    /// None of the known forms.
    Unrecognized,
}

impl IndexNumber {
    /// Reads an index number; any text is kept.
    #[must_use]
    pub fn read(raw: impl Into<String>) -> Self {
        let raw = raw.into();
        let fold = |sign: char| {
            if glyph::is_dash(sign) {
                '-'
            } else {
                glyph::narrow(sign)
            }
        };
        let normalized: String = glyph::without_blanks(&raw).chars().map(fold).collect();
        let (structure, dated) =
            recognize(&normalized).unwrap_or((IndexNumberStructure::Unrecognized, None));
        Self {
            raw,
            normalized,
            structure,
            dated,
        }
    }

    /// The text as printed.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The text by which numbers are compared.
    #[must_use]
    pub fn normalized(&self) -> &str {
        &self.normalized
    }

    /// The source prints that there is no number: 无, —, / and the like. Such a text identifies nothing.
    #[must_use]
    pub fn is_printed_none(&self) -> bool {
        glyph::prints_none(&self.raw)
    }

    /// It is made of the signs of a code: letters and digits of ASCII and what keeps them apart, with
    /// at least one digit. No words in Chinese pass for it.
    ///
    /// ```
    /// use disclosure::vocabulary::IndexNumber;
    ///
    /// assert!(IndexNumber::read("QZ05102－0200－2014－00012").is_code());
    /// assert!(!IndexNumber::read("某公司报价1280万元").is_code());
    /// ```
    #[must_use]
    pub fn is_code(&self) -> bool {
        let fits = |sign: char| sign.is_ascii_alphanumeric() || "-/._:()".contains(sign);
        self.normalized.chars().all(fits)
            && self.normalized.contains(|it: char| it.is_ascii_digit())
    }

    /// What could be told from the form.
    #[must_use]
    pub const fn structure(&self) -> &IndexNumberStructure {
        &self.structure
    }

    /// The year, where the form tells it.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        Some(self.dated.as_ref()?.year)
    }

    /// The month, where the form has one.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.dated.as_ref()?.month
    }

    /// The serial as printed, where the form tells it.
    #[must_use]
    pub fn serial(&self) -> Option<&str> {
        Some(&self.dated.as_ref()?.serial)
    }
}

impl PartialEq for IndexNumber {
    fn eq(&self, other: &Self) -> bool {
        self.normalized == other.normalized
    }
}

impl Eq for IndexNumber {}

impl PartialOrd for IndexNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for IndexNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.normalized.cmp(&other.normalized)
    }
}

impl Hash for IndexNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normalized.hash(state);
    }
}

impl fmt::Display for IndexNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.raw)
    }
}

impl FromStr for IndexNumber {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::read(text))
    }
}

impl From<String> for IndexNumber {
    fn from(raw: String) -> Self {
        Self::read(raw)
    }
}

impl From<IndexNumber> for String {
    fn from(number: IndexNumber) -> Self {
        number.raw
    }
}

type Recognized = (IndexNumberStructure, Option<Dated>);

fn recognize(text: &str) -> Option<Recognized> {
    let Some((prefix, rest)) = text.split_once('/') else {
        return catalogue(text).or_else(|| {
            let dated = dated(text).filter(Dated::is_national)?;
            Some((IndexNumberStructure::Shortened, Some(dated)))
        });
    };
    let is_code = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit();
    if prefix.is_empty() || rest.is_empty() || rest.contains('/') {
        return None;
    }
    if !prefix.chars().all(is_code) {
        return None;
    }
    let code = prefix.to_owned();
    let dated = dated(rest);
    let structure = match &dated {
        Some(dated) if code.len() == 9 && dated.is_national() => {
            IndexNumberStructure::Organisation { code }
        }
        Some(dated) if code.len() == 18 && dated.month.is_some() => {
            IndexNumberStructure::CreditCode { code }
        }
        Some(_) | None => IndexNumberStructure::Slash {
            prefix: code,
            rest: rest.to_owned(),
        },
    };
    Some((structure, dated))
}

fn catalogue(text: &str) -> Option<Recognized> {
    let mut segments = text.split('-');
    let (prefix, category, year, serial) = (
        segments.next()?,
        segments.next()?,
        segments.next()?,
        segments.next()?,
    );
    let (letters, digits) = prefix.split_at_checked(2)?;
    let (unit, body) = digits.split_at_checked(2)?;
    let sound = segments.next().is_none()
        && letters.bytes().all(|sign| sign.is_ascii_uppercase())
        && is_number(unit, &[2])
        && is_number(body, &[3])
        && is_number(category, &[4, 5])
        && is_number(serial, &[5]);
    let dated = Dated {
        year: plausible_year(year)?,
        month: None,
        serial: serial.to_owned(),
    };
    let structure = IndexNumberStructure::Catalogue {
        letters: letters.to_owned(),
        unit: unit.to_owned(),
        body: body.to_owned(),
        category: category.to_owned(),
    };
    sound.then_some((structure, Some(dated)))
}

/// Reads 2015-00200 and 202110-00013.
fn dated(text: &str) -> Option<Dated> {
    let (period, serial) = text.split_once('-')?;
    let (year, month) = period.split_at_checked(4)?;
    let month = match month {
        "" => None,
        digits if is_number(digits, &[2]) => {
            Some(digits.parse().ok().filter(|it| (1..=12).contains(it))?)
        }
        _ => return None,
    };
    let numbered = !serial.is_empty() && serial.bytes().all(|sign| sign.is_ascii_digit());
    numbered.then_some(Dated {
        year: plausible_year(year)?,
        month,
        serial: serial.to_owned(),
    })
}

impl Dated {
    /// The period and serial of the national guide: a year and five digits.
    fn is_national(&self) -> bool {
        self.month.is_none() && self.serial.len() == 5
    }
}

fn plausible_year(text: &str) -> Option<u16> {
    is_number(text, &[4])
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| DocumentNumber::PLAUSIBLE_YEARS.contains(year))
}

/// Nothing but digits, as many as one of the widths.
fn is_number(text: &str, widths: &[usize]) -> bool {
    widths.contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit())
}
