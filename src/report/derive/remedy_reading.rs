use serde::{Deserialize, Serialize};

/// Which reviews and suits of a year a local form counts, in its one row for each (行政复议数、行政诉讼数).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RemedyReading {
    /// Those filed in the year, so that years add up: a case that is open at the end of one is not
    /// counted again in the next.
    #[default]
    Filed,
    /// Those that ended in the year, and those open at its end unless the rules leave them out: the
    /// same that the tables since 2014 count.
    Standing,
}
