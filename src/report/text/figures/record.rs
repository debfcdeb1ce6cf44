use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::report::PrintedCount;
use crate::sorted::SortedMap;

/// A report's figures by category, as printed; what is blank or lost is absent.
///
/// Only printed figures are read from a record: whatever else stands in it is passed over. The agency
/// and the year must be there; a figure under a misspelt key is one that was not printed, and so is not
/// checked.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[non_exhaustive]
pub struct CategoryFigures {
    /// The agency that reports, by which a series of years is put together.
    pub agency: String,
    /// The year reported on.
    pub year: u16,
    /// The items proactively disclosed in the year (条).
    pub total_this_year: Option<u64>,
    /// The same from the beginning to the end of the year (累计).
    pub total_cumulative: Option<u64>,
    /// The cumulative figure of the year before, where the report or the caller gives it.
    pub previous_cumulative: Option<u64>,
    /// The counts by category, in the order printed.
    #[serde(default)]
    pub categories: Vec<PrintedCount>,
    /// The requests for disclosure.
    pub requests: Option<RequestFigures>,
    /// A split of a total by units.
    pub unit_split: Option<UnitSplit>,
    /// The text of the report, or an excerpt of its figures, in Chinese or English.
    pub notes: Option<String>,
}

/// A total split by units (单位), such as departments and townships.
///
/// ```
/// use disclosure::report::{CategoryFigures, PrintedCount, UnitSplit};
///
/// let mut split = UnitSplit::default();
/// split.parts = vec![PrintedCount::new("甲镇", 80, "66.67%"), PrintedCount::new("乙镇", 30, "25%")];
/// let mut report = CategoryFigures::new("某县", 2014);
/// report.total_this_year = Some(120);
/// report.unit_split = Some(split);
/// assert_eq!(report.check()[0].rule(), "unit-sum-below");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct UnitSplit {
    /// The total that is split; where absent, the items of the year.
    pub base: Option<u64>,
    /// The units.
    pub parts: Vec<PrintedCount>,
}

/// What a report says about requests (依申请公开).
///
/// ```
/// use disclosure::report::{CategoryFigures, RequestFigures};
///
/// let mut requests = RequestFigures::default();
/// (requests.received, requests.online, requests.letter) = (Some(7), Some(3), Some(5));
/// let mut report = CategoryFigures::new("某局", 2014);
/// report.requests = Some(requests);
/// assert_eq!(report.check()[0].rule(), "request-channels-above");
/// ```
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct RequestFigures {
    /// Requests received in the year (件).
    pub received: Option<u64>,
    /// Of these in person (当面).
    pub in_person: Option<u64>,
    /// By fax (传真).
    pub fax: Option<u64>,
    /// By e-mail (电子邮件).
    pub email: Option<u64>,
    /// Through a website (网站).
    pub online: Option<u64>,
    /// By letter (信函).
    pub letter: Option<u64>,
    /// By other channels.
    pub other: Option<u64>,
    /// Replies given in the year.
    pub replies: Option<u64>,
    /// Of these disclosing (同意公开).
    pub granted: Option<u64>,
    /// Disclosing in part (部分公开).
    pub partial: Option<u64>,
    /// Withholding (不予公开).
    pub refused: Option<u64>,
    /// Requests received since the beginning.
    pub cumulative_received: Option<u64>,
    /// Replies given since the beginning.
    pub cumulative_replies: Option<u64>,
    /// Fields of other names: with them, the kinds above need not be all there are.
    #[serde(flatten)]
    others: SortedMap<String, IgnoredAny>,
}

/// Fields of a record that count neither a channel nor a kind of reply.
const NO_KIND_OF_REQUEST: [&str; 2] = ["review", "litigation"];

impl CategoryFigures {
    /// Begins the record of an agency's year, with nothing in it.
    #[must_use]
    pub fn new(agency: impl Into<String>, year: u16) -> Self {
        Self {
            agency: agency.into(),
            year,
            ..Self::default()
        }
    }

    /// The cumulative figure of the year before that this year's two figures imply: 573 − 120 = 453.
    /// Absent when either is, or when the year's own is the larger.
    #[must_use]
    pub fn implied_previous_cumulative(&self) -> Option<u64> {
        self.total_cumulative?.checked_sub(self.total_this_year?)
    }
}

impl RequestFigures {
    /// The record counts nothing under a name that is not known here.
    pub(super) fn names_are_known(&self) -> bool {
        self.others
            .keys()
            .all(|name| NO_KIND_OF_REQUEST.contains(&name.as_str()))
    }
}
