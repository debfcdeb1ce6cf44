//! What a text says, once its figures are bound: claims that can be compared.

use super::phrase::Unit;

/// What a figure of the text counts, of the agency itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Items proactively disclosed in the year.
    Year,
    /// The same of all years.
    Cumulative,
    /// The same until the end of the year before.
    LastCumulative,
    /// Requests received in the year, and of all years.
    Received,
    CumulativeReceived,
    /// Replies given in the year, and of all years.
    Replies,
    CumulativeReplies,
    /// A line of the record's tables.
    Line(usize),
    /// Requests by a channel, which surely is one for requests.
    Channel(usize, bool),
    /// All that the agency produced, and its parts by kind.
    Produced,
    Proactive,
    OnRequest,
    Withheld,
}

/// A part of the report that a figure is said to stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaker {
    Narrative,
    Appendix,
}

/// A figure that is bound.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) measure: Measure,
    pub(super) count: u64,
    pub(super) unit: Unit,
    /// Its sentence.
    pub(super) sentence: usize,
    pub(super) speaker: Option<Speaker>,
    /// 主动 stands with it.
    pub(super) proactive: bool,
}

/// A share of a line, as the text prints it.
pub(super) struct WrittenShare {
    pub(super) line: usize,
    pub(super) printed: String,
}

/// What a text says of the record's figures.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) claims: Vec<Claim>,
    pub(super) shares: Vec<WrittenShare>,
}

impl Reading {
    /// The first claim of a measure.
    pub(super) fn find(&self, measure: Measure) -> Option<u64> {
        let claim = self.claims.iter().find(|it| it.measure == measure)?;
        Some(claim.count)
    }
}
