use std::fmt;

use serde::{Deserialize, Serialize};

/// How well the crate knows what a rule or figure rests on (证据等级).
///
/// What is not national law as read (local, inferred, unconfirmed) is a default that a caller can
/// replace: see [`Reading`](super::Reading).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Evidence {
    /// Read in a full text.
    FullText,
    /// Read in an excerpt.
    Excerpt,
    /// Read in a local instrument; not national law.
    Local,
    /// Inferred; no source says so.
    Inference,
    /// Believed, not read.
    Unconfirmed,
}

impl Evidence {
    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FullText => "full-text",
            Self::Excerpt => "excerpt",
            Self::Local => "local",
            Self::Inference => "inference",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    /// The Chinese label.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::FullText => "全文",
            Self::Excerpt => "摘录",
            Self::Local => "地方",
            Self::Inference => "本库理解",
            Self::Unconfirmed => "未核实",
        }
    }

    /// Rests on national law that was read.
    #[must_use]
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Self::FullText | Self::Excerpt)
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
