//! The one form of every code list.

use std::fmt;

use crate::law::Citation;

/// A row of a code list: stable code, Chinese term, English label and the text it stands on.
///
/// `Display`, `FromStr` and serde all use the code; labels are for people and may be reworded.
pub trait Term: Copy + Eq + Ord + fmt::Debug + fmt::Display + 'static {
    /// The name of the list in English, as errors use it.
    const LIST: &'static str;
    /// The name of the list in Chinese.
    const LIST_ZH: &'static str;
    /// Every row, in the order of the source.
    const ALL: &'static [Self];

    /// The stable code: lower-case ASCII with hyphens, never renamed and never reused.
    fn code(self) -> &'static str;
    /// The Chinese term.
    fn zh(self) -> &'static str;
    /// The English label.
    fn en(self) -> &'static str;
    /// The text the row stands on.
    fn citation(self) -> Citation;
    /// The place of the row in [`ALL`](Self::ALL), for dense counters.
    fn ordinal(self) -> usize;

    /// Finds the row with this Chinese term.
    fn from_zh(term: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|row| row.zh() == term)
    }
}

/// Declares a code list, one row a term.
macro_rules! vocabulary {
    (
        $(#[$list_meta:meta])*
        $name:ident, $list:literal, $list_zh:literal {
            $(
                $(#[$row_meta:meta])*
                $row:ident = $code:literal, $zh:literal, $en:literal, $citation:expr;
            )+
        }
    ) => {
        $(#[$list_meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$row_meta])* $row,)+
        }

        impl $crate::vocabulary::Term for $name {
            const LIST: &'static str = $list;
            const LIST_ZH: &'static str = $list_zh;
            const ALL: &'static [Self] = &[$(Self::$row),+];

            fn code(self) -> &'static str {
                match self { $(Self::$row => $code,)+ }
            }

            fn zh(self) -> &'static str {
                match self { $(Self::$row => $zh,)+ }
            }

            fn en(self) -> &'static str {
                match self { $(Self::$row => $en,)+ }
            }

            fn citation(self) -> $crate::law::Citation {
                match self { $(Self::$row => $citation,)+ }
            }

            #[expect(clippy::as_conversions, reason = "the discriminant of a fieldless enum")]
            fn ordinal(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::vocabulary::Term::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::VocabularyError;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$row),)+
                    _ => Err($crate::vocabulary::VocabularyError::unknown($list, code, [$($code),+])),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::vocabulary::Term::code(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                code.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use vocabulary;
