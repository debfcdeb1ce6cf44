use std::fmt;

use serde::{Deserialize, Serialize};

use crate::finding::Words;

/// What is to be done with the information, the milder first: the later outranks the earlier.
///
/// ```
/// use disclosure::policy::Verdict;
///
/// assert!(Verdict::Refer > Verdict::DiscloseInPart);
/// assert_eq!(Verdict::Refer.max(Verdict::Withhold), Verdict::Withhold);
/// assert_eq!(Verdict::DiscloseInPart.to_string(), "disclose-in-part");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every verdict")]
pub enum Verdict {
    /// Disclose (予以公开).
    Disclose,
    /// Disclose what can be separated from the rest (部分公开): Decree 711 Art. 37, 492 Art. 22.
    DiscloseInPart,
    /// Do not disclose before somebody else has decided, or a missing fact is found (报请确定):
    /// Decree 711 Art. 17(3), 492 Art. 14(3).
    Refer,
    /// Do not disclose (不予公开).
    Withhold,
}

impl Verdict {
    /// Every verdict, the mildest first.
    pub const ALL: [Self; 4] = [
        Self::Disclose,
        Self::DiscloseInPart,
        Self::Refer,
        Self::Withhold,
    ];

    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Disclose => "disclose",
            Self::DiscloseInPart => "disclose-in-part",
            Self::Refer => "refer",
            Self::Withhold => "withhold",
        }
    }

    /// The verdict in Chinese and English.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Disclose => Words::new("予以公开", "disclose"),
            Self::DiscloseInPart => Words::new("部分公开", "disclose in part"),
            Self::Refer => Words::new("报请确定", "refer"),
            Self::Withhold => Words::new("不予公开", "withhold"),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
