use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::sorted::SortedMap;
use crate::vocabulary::{
    Judgment, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd, SuitRuling,
};

/// What an instance ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a judgment or a ruling")]
pub enum SuitResult {
    /// A judgment (判决).
    Judgment(Judgment),
    /// A ruling (裁定).
    Ruling(SuitRuling),
}

impl SuitResult {
    /// It goes against the agency, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::Judgment(judgment) => judgment.is_against_agency(),
            Self::Ruling(_) => false,
        }
    }
}

/// Which column of the remedy table each decision, judgment and ruling goes to.
///
/// The filling notes of the report format were not read, so the default is inference: what upholds
/// the act or rejects the claim is 结果维持, what goes against the agency 结果纠正, what ends without
/// either 其他结果. Rows set here replace the default one by one.
///
/// ```
/// use disclosure::vocabulary::{RemedyResult, ReviewDecision};
/// use disclosure::workflow::remedy::ResultMapping;
///
/// let mapping = ResultMapping::default();
/// assert_eq!(mapping.of_decision(ReviewDecision::Varied), RemedyResult::Corrected);
/// let own = mapping.with_decision(ReviewDecision::Varied, RemedyResult::Other);
/// assert_eq!(own.of_decision(ReviewDecision::Varied), RemedyResult::Other);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultMapping {
    decisions: SortedMap<ReviewDecision, RemedyResult>,
    ends: SortedMap<ReviewEnd, RemedyResult>,
    judgments: SortedMap<Judgment, RemedyResult>,
    rulings: SortedMap<SuitRuling, RemedyResult>,
}

impl ResultMapping {
    /// Sends a review decision to another column.
    #[must_use]
    pub fn with_decision(mut self, decision: ReviewDecision, result: RemedyResult) -> Self {
        self.decisions.insert(decision, result);
        self
    }

    /// Sends an end of reconsideration to another column.
    #[must_use]
    pub fn with_end(mut self, end: ReviewEnd, result: RemedyResult) -> Self {
        self.ends.insert(end, result);
        self
    }

    /// Sends a judgment to another column.
    #[must_use]
    pub fn with_judgment(mut self, judgment: Judgment, result: RemedyResult) -> Self {
        self.judgments.insert(judgment, result);
        self
    }

    /// Sends a ruling to another column.
    #[must_use]
    pub fn with_ruling(mut self, ruling: SuitRuling, result: RemedyResult) -> Self {
        self.rulings.insert(ruling, result);
        self
    }

    /// The column of a review decision.
    #[must_use]
    pub fn of_decision(&self, decision: ReviewDecision) -> RemedyResult {
        let default = against(decision.is_against_agency());
        self.decisions.get(&decision).copied().unwrap_or(default)
    }

    /// The column of an end of reconsideration.
    #[must_use]
    pub fn of_end(&self, end: ReviewEnd) -> RemedyResult {
        self.ends.get(&end).copied().unwrap_or(RemedyResult::Other)
    }

    /// The column of the result of a suit.
    #[must_use]
    pub fn of_suit(&self, result: SuitResult) -> RemedyResult {
        match result {
            SuitResult::Judgment(judgment) => {
                let default = against(judgment.is_against_agency());
                self.judgments.get(&judgment).copied().unwrap_or(default)
            }
            SuitResult::Ruling(ruling) => {
                let set = self.rulings.get(&ruling).copied();
                set.unwrap_or(RemedyResult::Other)
            }
        }
    }
}

const fn against(agency: bool) -> RemedyResult {
    if agency {
        RemedyResult::Corrected
    } else {
        RemedyResult::Upheld
    }
}

/// A cell of the remedy table: the group and the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "a group and a column")]
pub struct TableCell {
    /// The group.
    pub path: RemedyPath,
    /// The column.
    pub result: RemedyResult,
}

impl TableCell {
    /// The cell of a case in the table of a year: its result in the year it ended, pending in the
    /// years before, nothing outside.
    pub(in crate::workflow) fn in_year(
        year: i32,
        path: RemedyPath,
        filed_on: NaiveDate,
        ended: Option<(NaiveDate, RemedyResult)>,
    ) -> Option<Self> {
        let pending = RemedyResult::Pending;
        let result = match ended {
            _ if filed_on.year() > year => None,
            Some((on, result)) if on.year() == year => Some(result),
            Some((on, _)) if on.year() < year => None,
            Some(_) | None => Some(pending),
        };
        result.map(|result| Self { path, result })
    }
}
