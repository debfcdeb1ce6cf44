use std::fmt;

use serde::{Deserialize, Serialize};

/// How well a duty is known (依据的可靠程度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "a caller must say how each kind is shown"
)]
pub enum Evidence {
    /// Read in a national text.
    Confirmed,
    /// Read in a local text or report; it may not bind elsewhere.
    Local,
    /// Reasoned from other texts; no text read says it.
    Inferred,
}

impl Evidence {
    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Local => "local",
            Self::Inferred => "inferred",
        }
    }

    /// The Chinese label.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Confirmed => "有全国性依据",
            Self::Local => "地方做法",
            Self::Inferred => "推定",
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
