use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Citation, LawError, Provision};

/// One of the two texts of the Regulation on Open Government Information (《政府信息公开条例》).
///
/// Both carry the same name, and the same article number says different things in each: Art. 14 is
/// the confidentiality review in 2007 and a ground for refusal in 2019. A reference is therefore
/// never made without its edition.
///
/// The code is the year the text is known by, `2007` or `2019`.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::law::Edition;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(Edition::in_force_on(day(2019, 5, 14))?, Edition::Decree492);
/// assert_eq!(Edition::in_force_on(day(2019, 5, 15))?, Edition::Decree711);
/// assert!(Edition::in_force_on(day(2008, 4, 30)).is_err());
/// # Ok::<(), disclosure::law::LawError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "every rule must say what it does under each edition"
)]
pub enum Edition {
    /// State Council Decree No. 492 (国务院令第492号), in force 2008-05-01 to 2019-05-14; 38 articles.
    Decree492,
    /// State Council Decree No. 711 (国务院令第711号), in force from 2019-05-15; 56 articles.
    Decree711,
}

impl Edition {
    /// Both editions, the older first.
    pub const ALL: [Self; 2] = [Self::Decree492, Self::Decree711];

    /// The article that says when the first edition begins.
    pub(crate) const BEGINNING: Citation =
        Citation::regulation(Self::Decree492, Provision::article(38));

    /// Chooses the text in force on a day: for a request the day it was received (收到申请之日), for
    /// published information the day it was formed or changed (形成或者变更之日).
    ///
    /// Neither text has a transition rule; choosing by that day is a
    /// [reading](super::Reading::EditionByReceipt), and whoever stores the chosen edition may override it.
    ///
    /// # Errors
    /// [`LawError::NoEditionInForce`] before 2008-05-01.
    pub fn in_force_on(day: NaiveDate) -> Result<Self, LawError> {
        Self::ALL
            .into_iter()
            .rev()
            .find(|edition| edition.in_force_from() <= day)
            .ok_or(LawError::NoEditionInForce { day })
    }

    /// The first day in force.
    #[must_use]
    pub const fn in_force_from(self) -> NaiveDate {
        match self {
            Self::Decree492 => const_day(2008, 5, 1),
            Self::Decree711 => const_day(2019, 5, 15),
        }
    }

    /// The last day in force, if it has one.
    #[must_use]
    pub const fn in_force_through(self) -> Option<NaiveDate> {
        match self {
            Self::Decree492 => Self::Decree711.in_force_from().pred_opt(),
            Self::Decree711 => None,
        }
    }

    /// How many articles the text has; a citation beyond them is refused.
    #[must_use]
    pub const fn articles(self) -> u16 {
        match self {
            Self::Decree492 => 38,
            Self::Decree711 => 56,
        }
    }

    /// The stable code, which is also what `Display` and serde write.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decree492 => "2007",
            Self::Decree711 => "2019",
        }
    }

    /// The document number (文号) of the decree.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::Decree492 => "国务院令第492号",
            Self::Decree711 => "国务院令第711号",
        }
    }
}

/// A date that exists, at compile time. The fallback is never reached: tests read every such date back.
pub(super) const fn const_day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Edition {
    type Err = LawError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|edition| edition.code() == text)
            .ok_or_else(|| LawError::UnknownEdition {
                text: text.to_owned(),
            })
    }
}

impl Serialize for Edition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Edition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
