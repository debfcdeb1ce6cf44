use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::document_number::PLAUSIBLE_YEARS;
use super::glyph;

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
/// let IndexNumberStructure::Catalogue(index) = number.structure() else { unreachable!() };
/// assert_eq!((index.body(), index.category(), index.year(), index.serial()), ("102", "0200", 2014, "00012"));
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct IndexNumber {
    raw: String,
    normalized: String,
    structure: IndexNumberStructure,
}

/// What could be told from the form of an index number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IndexNumberStructure {
    /// The four segments of Fujian's catalogues: `QZ05102-0200-2014-00012`.
    Catalogue(CatalogueIndex),
    /// The 20 characters of the national guide: organisation code, year, serial,
    /// `000014349/2015-00200`.
    Organisation(OrganisationIndex),
    /// A unified credit code of 18 characters, then year and month, then a serial:
    /// `11341702486344515H/202110-00013`.
    CreditCode(OrganisationIndex),
    /// Another prefix before a slash: `003110926/201510-00216`.
    Slash(SlashIndex),
    /// The national form without the publisher, as a catalogue may show it: `2015-00200`. It is
    /// unique with one publisher only.
    Shortened(YearIndex),
    /// None of the known forms.
    Unrecognized,
}

/// The segments of a number of Fujian's form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CatalogueIndex {
    letters: String,
    unit: String,
    body: String,
    category: String,
    year: u16,
    serial: String,
}

/// An organisation's code, a period and a serial.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationIndex {
    code: String,
    dated: YearIndex,
}

/// A prefix and what stands behind its slash, with a period and a serial if that has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlashIndex {
    prefix: String,
    rest: String,
    dated: Option<YearIndex>,
}

/// A year, perhaps a month, and a serial.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearIndex {
    year: u16,
    month: Option<u8>,
    serial: String,
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
        let structure = recognize(&normalized).unwrap_or(IndexNumberStructure::Unrecognized);
        Self {
            raw,
            normalized,
            structure,
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

impl CatalogueIndex {
    /// The two letters of the city: QZ.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// The two digits of the county-level unit.
    #[must_use]
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// The three digits of the body inside the unit; their meaning is local.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The four, rarely five, digits of the category; there is no common code table.
    #[must_use]
    pub fn category(&self) -> &str {
        &self.category
    }

    /// The year the information was formed or entered, not the year it was published.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The five digits of the serial, which need not begin anew each year.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }
}

impl OrganisationIndex {
    /// The organisation code (9 characters) or unified credit code (18).
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The period and serial.
    #[must_use]
    pub const fn dated(&self) -> &YearIndex {
        &self.dated
    }
}

impl SlashIndex {
    /// What stands before the slash.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// What stands behind the slash.
    #[must_use]
    pub fn rest(&self) -> &str {
        &self.rest
    }

    /// The period and serial, where the rest has the form of them.
    #[must_use]
    pub const fn dated(&self) -> Option<&YearIndex> {
        self.dated.as_ref()
    }
}

impl YearIndex {
    /// The year.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The month, where the number has one.
    #[must_use]
    pub const fn month(&self) -> Option<u8> {
        self.month
    }

    /// The serial as printed.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }
}

fn recognize(text: &str) -> Option<IndexNumberStructure> {
    let Some((prefix, rest)) = text.split_once('/') else {
        return catalogue(text)
            .map(IndexNumberStructure::Catalogue)
            .or_else(|| shortened(text).map(IndexNumberStructure::Shortened));
    };
    let is_code = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit();
    if prefix.is_empty() || rest.is_empty() || rest.contains('/') {
        return None;
    }
    let coded = prefix.chars().all(is_code);
    let code = prefix.to_owned();
    match dated(rest) {
        Some(dated) if coded && code.len() == 9 && dated.is_national() => {
            Some(IndexNumberStructure::Organisation(OrganisationIndex {
                code,
                dated,
            }))
        }
        Some(dated) if coded && code.len() == 18 && dated.month.is_some() => {
            Some(IndexNumberStructure::CreditCode(OrganisationIndex {
                code,
                dated,
            }))
        }
        dated if coded => Some(IndexNumberStructure::Slash(SlashIndex {
            prefix: code,
            rest: rest.to_owned(),
            dated,
        })),
        _ => None,
    }
}

fn catalogue(text: &str) -> Option<CatalogueIndex> {
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
    sound.then_some(CatalogueIndex {
        letters: letters.to_owned(),
        unit: unit.to_owned(),
        body: body.to_owned(),
        category: category.to_owned(),
        year: plausible_year(year)?,
        serial: serial.to_owned(),
    })
}

fn shortened(text: &str) -> Option<YearIndex> {
    dated(text).filter(YearIndex::is_national)
}

/// Reads 2015-00200 and 202110-00013.
fn dated(text: &str) -> Option<YearIndex> {
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
    numbered.then_some(YearIndex {
        year: plausible_year(year)?,
        month,
        serial: serial.to_owned(),
    })
}

impl YearIndex {
    /// The period and serial of the national guide: a year and five digits.
    fn is_national(&self) -> bool {
        self.month.is_none() && self.serial.len() == 5
    }
}

fn plausible_year(text: &str) -> Option<u16> {
    is_number(text, &[4])
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| PLAUSIBLE_YEARS.contains(year))
}

/// Nothing but digits, as many as one of the widths.
fn is_number(text: &str, widths: &[usize]) -> bool {
    widths.contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit())
}
