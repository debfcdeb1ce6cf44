use std::borrow::Cow;

use super::Edition;

/// A legal text that can be cited: an edition of the Regulation, or any other decree, notice or
/// statute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Instrument {
    /// The Regulation on Open Government Information (《政府信息公开条例》), in one of its editions.
    Regulation(Edition),
    /// Any other instrument, known by its number.
    Other(OtherInstrument),
}

impl Instrument {
    /// Names an instrument by its document number (文号) alone, as notices are cited:
    /// 国办函〔2020〕109号.
    ///
    /// # Errors
    /// [`InstrumentError`] when the number is empty or could not be read back.
    pub fn numbered(number: &str) -> Result<Self, InstrumentError> {
        OtherInstrument::new("", number).map(Self::Other)
    }

    /// Names an instrument by title and number, as statutes and decrees are cited. Where a statute is
    /// known by its revision and not by a number, the revision stands in its place: 2023年修订.
    ///
    /// # Errors
    /// [`InstrumentError`] when the number is empty or either could not be read back.
    pub fn titled(title: &str, number: &str) -> Result<Self, InstrumentError> {
        OtherInstrument::new(title, number).map(Self::Other)
    }

    /// The form in which Chinese texts cite it: 《政府信息公开条例》（国务院令第711号）.
    #[must_use]
    pub fn zh(&self) -> String {
        match self {
            Self::Regulation(edition) => format!("《{REGULATION}》（{}）", edition.number()),
            Self::Other(other) if other.title.is_empty() => other.number.to_string(),
            Self::Other(other) => format!("《{}》（{}）", other.title, other.number),
        }
    }

    /// The part of a citation's stable code that names the instrument.
    pub(super) fn code(&self) -> String {
        match self {
            Self::Regulation(Edition::Decree492) => "decree-492".to_owned(),
            Self::Regulation(Edition::Decree711) => "decree-711".to_owned(),
            Self::Other(other) => format!("other/{}/{}", other.title, other.number),
        }
    }

    /// Reads the form of [`zh`](Self::zh).
    pub(super) fn from_zh(text: &str) -> Result<Self, InstrumentError> {
        let Some(rest) = text.strip_prefix('《') else {
            return Self::numbered(text);
        };
        let (title, rest) = rest
            .split_once('》')
            .ok_or_else(|| InstrumentError::unreadable(text))?;
        let number = rest.strip_prefix('（').and_then(|it| it.strip_suffix('）'));
        match (title, number) {
            (REGULATION, None) => Err(InstrumentError::NoEdition),
            (REGULATION, Some(number)) => Edition::ALL
                .into_iter()
                .find(|edition| edition.number() == number)
                .map(Self::Regulation)
                .ok_or_else(|| InstrumentError::unreadable(text)),
            (title, Some(number)) => Self::titled(title, number),
            (_, None) => Err(InstrumentError::unreadable(text)),
        }
    }
}

impl From<Edition> for Instrument {
    fn from(edition: Edition) -> Self {
        Self::Regulation(edition)
    }
}

/// The title that both editions share.
const REGULATION: &str = "政府信息公开条例";

/// An instrument other than the Regulation: its number, and its title where it is cited by one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherInstrument {
    title: Cow<'static, str>,
    number: Cow<'static, str>,
}

impl OtherInstrument {
    fn new(title: &str, number: &str) -> Result<Self, InstrumentError> {
        if number.is_empty() {
            return Err(InstrumentError::NoNumber);
        }
        if title == REGULATION {
            return Err(InstrumentError::NoEdition);
        }
        let unprintable =
            |it: char| matches!(it, '/' | '《' | '》') || it.is_control() || it.is_whitespace();
        let names_a_provision = number.contains('条');
        for part in [number, title] {
            if part.contains(unprintable) || names_a_provision {
                return Err(InstrumentError::unreadable(part));
            }
        }
        Ok(Self {
            title: Cow::Owned(title.to_owned()),
            number: Cow::Owned(number.to_owned()),
        })
    }

    const fn fixed(title: &'static str, number: &'static str) -> Instrument {
        Instrument::Other(Self {
            title: Cow::Borrowed(title),
            number: Cow::Borrowed(number),
        })
    }

    /// The title without 《》; empty for a notice cited by its number alone.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The document number (文号), or the revision of a statute.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }
}

/// A name that is no instrument that can be cited.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InstrumentError {
    /// An instrument without a number cannot be told from others of its title.
    #[error("an instrument needs a document number")]
    NoNumber,
    /// The Regulation was named without the decree that makes it one edition or the other.
    #[error("the Regulation is cited without its edition: name 国务院令第492号 or 国务院令第711号")]
    NoEdition,
    /// The name holds signs that a citation uses itself, or is not in the form of one.
    #[error("`{text}` is not the name of an instrument")]
    Unreadable {
        /// The text as it was given.
        text: String,
    },
}

impl InstrumentError {
    fn unreadable(text: &str) -> Self {
        Self::Unreadable {
            text: text.to_owned(),
        }
    }
}

/// The instruments that the crate itself cites, each once.
pub(crate) mod known {
    use super::{Instrument, OtherInstrument};

    macro_rules! instruments {
        ($($name:ident = $title:literal, $number:literal;)*) => {
            $(pub(crate) const $name: Instrument = OtherInstrument::fixed($title, $number);)*
            #[cfg(test)]
            pub(crate) const ALL: &[Instrument] = &[$($name),*];
        };
    }

    instruments! {
        GENRES_2000 = "国家行政机关公文处理办法", "国发〔2000〕23号";
        GENRES_2012 = "党政机关公文处理工作条例", "中办发〔2012〕14号";
        TIME_LIMITS_2015 = "", "国办公开办函〔2015〕207号";
        STATISTICS_2014 = "", "国办发〔2014〕32号";
        OPENNESS_RULES_2016 = "", "国办发〔2016〕80号";
        REPORT_FORMAT_2019 = "", "国办公开办函〔2019〕60号";
        REPORT_FORMAT_2021 = "", "国办公开办函〔2021〕30号";
        PROCESSING_FEE_2020 = "政府信息公开信息处理费管理办法", "国办函〔2020〕109号";
        STATE_SECRETS_2024 = "保守国家秘密法", "2024年修订";
        BUDGET_LAW = "预算法", "2018年修正";
        BUDGET_RULES_2020 = "预算法实施条例", "国务院令第729号";
        PROCUREMENT_LAW = "政府采购法", "2014年修正";
        PROCUREMENT_RULES_2015 = "政府采购法实施条例", "国务院令第658号";
        PROCUREMENT_INTENTION_2020 = "", "财库〔2020〕10号";
        PENALTIES_2021 = "行政处罚法", "2021年修订";
        PERSONAL_INFORMATION_2021 = "个人信息保护法", "主席令第91号";
        SECRECY_RULES_2014 = "保守国家秘密法实施条例", "国务院令第646号";
        SECRECY_RULES_2024 = "保守国家秘密法实施条例", "国务院令第786号";
        MAJOR_DECISIONS_2019 = "重大行政决策程序暂行条例", "国务院令第713号";
        MAJOR_PROJECTS_2017 = "", "国办发〔2017〕94号";
        PUBLIC_OPINION_2016 = "", "国办发〔2016〕61号";
        UNIVERSITY_LIST_2014 = "", "教办函〔2014〕23号";
    }
}

#[cfg(test)]
mod tests {
    use super::{Instrument, InstrumentError, OtherInstrument, known};

    #[test]
    fn instruments_of_the_crate_pass_the_public_door() {
        for instrument in known::ALL {
            let Instrument::Other(other) = instrument else {
                panic!("{instrument:?}")
            };
            assert_eq!(
                OtherInstrument::new(&other.title, &other.number).as_ref(),
                Ok(other)
            );
        }
    }

    #[test]
    fn the_regulation_needs_its_edition() {
        assert_eq!(
            Instrument::from_zh("《政府信息公开条例》"),
            Err(InstrumentError::NoEdition)
        );
        assert_eq!(
            Instrument::titled("政府信息公开条例", "国务院令"),
            Err(InstrumentError::NoEdition)
        );
    }
}
