use serde::{Deserialize, Serialize};

use super::RowMapping;
use crate::vocabulary::RequestChannel;

/// How the counts of a year are read into a form, where no text that was seen settles it (推定).
///
/// Fields left out in a file take the default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct DerivationRules {
    /// The rows of requests under the other edition.
    pub rows: RowMapping,
    /// The statistics table has four ways of applying: the one under which any other is counted.
    /// Default: online.
    pub other_channel: RequestChannel,
    /// The statistics table knows conclusions in time and extended ones (按时办结、延期办结): one that
    /// was overdue without an extension counts as extended. Default: yes.
    pub overdue_is_extended: bool,
    /// The statistics table has no row for undecided remedies: they count among the other results.
    /// Default: yes; else they are left out.
    pub pending_is_other: bool,
}

impl Default for DerivationRules {
    fn default() -> Self {
        Self {
            rows: RowMapping::default(),
            other_channel: RequestChannel::Online,
            overdue_is_extended: true,
            pending_is_other: true,
        }
    }
}
