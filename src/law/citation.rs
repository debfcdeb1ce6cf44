use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Edition, Instrument, LawError, Provision};

/// A reference to a legal text, down to article, paragraph and item (条、款、项).
///
/// It prints in two forms and reads both back: the stable code (`Display`, `FromStr`, serde) and the
/// Chinese legal form ([`zh`](Self::zh), [`from_zh`](Self::from_zh)). The Regulation cannot be cited
/// without its edition.
///
/// ```
/// use disclosure::law::{Citation, Edition, Provision};
///
/// let basis = Citation::new(Edition::Decree711, Provision::article(36).item(4))?;
/// assert_eq!(basis.to_string(), "decree-711/art-36/item-4");
/// assert_eq!(basis.zh(), "《政府信息公开条例》（国务院令第711号）第三十六条第（四）项");
/// assert_eq!("decree-711/art-36/item-4".parse::<Citation>()?, basis);
/// assert_eq!(Citation::from_zh(&basis.zh())?, basis);
/// assert!(Citation::from_zh("《政府信息公开条例》第十四条").is_err());
/// # Ok::<(), disclosure::law::LawError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    instrument: Instrument,
    provision: Option<Provision>,
}

impl Citation {
    /// Cites a place in an instrument.
    ///
    /// # Errors
    /// [`LawError::NoSuchProvision`] for a zero, or an article the edition does not have.
    pub fn new(instrument: impl Into<Instrument>, provision: Provision) -> Result<Self, LawError> {
        let instrument = instrument.into();
        let exists = match &instrument {
            Instrument::Regulation(edition) => provision.article_number() <= edition.articles(),
            Instrument::Other(_) => true,
        };
        if exists && provision.is_printable() {
            Ok(Self {
                instrument,
                provision: Some(provision),
            })
        } else {
            Err(LawError::NoSuchProvision {
                text: provision.en(),
            })
        }
    }

    /// Cites an instrument as a whole.
    #[must_use]
    pub fn whole(instrument: impl Into<Instrument>) -> Self {
        Self {
            instrument: instrument.into(),
            provision: None,
        }
    }

    /// Cites the Regulation from inside the crate, where a test reads every citation back.
    pub(crate) const fn regulation(edition: Edition, provision: Provision) -> Self {
        Self {
            instrument: Instrument::Regulation(edition),
            provision: Some(provision),
        }
    }

    /// Cites one of the crate's known instruments as a whole.
    pub(crate) const fn known_whole(instrument: Instrument) -> Self {
        Self {
            instrument,
            provision: None,
        }
    }

    /// Cites a place in one of the crate's known instruments.
    pub(crate) const fn known(instrument: Instrument, provision: Provision) -> Self {
        Self {
            instrument,
            provision: Some(provision),
        }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The place in it; `None` when the instrument is cited as a whole.
    #[must_use]
    pub const fn provision(&self) -> Option<Provision> {
        self.provision
    }

    /// The Chinese legal form: 《政府信息公开条例》（国务院令第711号）第三十六条第（四）项.
    #[must_use]
    pub fn zh(&self) -> String {
        self.instrument.zh() + &self.provision.map(Provision::zh).unwrap_or_default()
    }

    /// Reads the Chinese legal form. Items are read with or without brackets (第（四）项, 第四项), numbers
    /// in Chinese or Arabic numerals; inserted articles (之一) cannot be cited.
    ///
    /// # Errors
    /// [`LawError`] when the instrument cannot be told, the edition of the Regulation is left
    /// out, or the article does not exist in it.
    pub fn from_zh(text: &str) -> Result<Self, LawError> {
        if text.starts_with('《') {
            let (instrument, place) = Instrument::at_start_of(text)?;
            return match Provision::from_zh(place) {
                Some(provision) => Self::new(instrument, provision),
                None if place.is_empty() => Ok(Self::whole(instrument)),
                None => Err(LawError::NoSuchProvision {
                    text: place.to_owned(),
                }),
            };
        }
        let places = text
            .match_indices('第')
            .filter_map(|(at, _)| text.split_at_checked(at));
        for (name, place) in places {
            if let Some(provision) = Provision::from_zh(place) {
                return Self::new(Instrument::numbered(name)?, provision);
            }
        }
        Ok(Self::whole(Instrument::numbered(text)?))
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.instrument.code())?;
        match self.provision {
            Some(provision) => write!(f, "/{}", provision.code()),
            None => Ok(()),
        }
    }
}

impl FromStr for Citation {
    type Err = LawError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = || LawError::Unreadable {
            text: text.to_owned(),
        };
        let (instrument, place) = if let Some(rest) = text.strip_prefix("other/") {
            let (title, rest) = rest.split_once('/').ok_or_else(unreadable)?;
            let (number, place) = split_first(rest);
            let instrument = if title.is_empty() {
                Instrument::numbered(number)?
            } else {
                Instrument::titled(title, number)?
            };
            (instrument, place)
        } else {
            let (name, place) = split_first(text);
            let edition = match name {
                "decree-492" => Edition::Decree492,
                "decree-711" => Edition::Decree711,
                _ => return Err(unreadable()),
            };
            (edition.into(), place)
        };
        match place {
            None => Ok(Self::whole(instrument)),
            Some(place) => Self::new(
                instrument,
                Provision::from_code(place).ok_or_else(unreadable)?,
            ),
        }
    }
}

fn split_first(text: &str) -> (&str, Option<&str>) {
    text.split_once('/')
        .map_or((text, None), |(first, rest)| (first, Some(rest)))
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
