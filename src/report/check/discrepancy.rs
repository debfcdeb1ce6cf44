use rust_decimal::Decimal;
use serde::Serialize;

use crate::finding::{Finding, Words};

/// A breach of a rule: what was found, the two values, and what would mend it if that can be told.
///
/// ```
/// use disclosure::report::{AnnualReport, Cell, Discrepancy, Mend, ReportForm};
///
/// let mut report = AnnualReport::blank("某局", 2024, ReportForm::Annual2021)?;
/// let table = report.table_mut("T3").ok_or("")?;
/// for (row, natural, all) in [("N", 3, 3), ("G", 2, 3), ("T", 3, 3)] {
///     table.set(row, "NP", Cell::from(natural))?;
///     table.set(row, "TT", Cell::from(all))?;
/// }
/// let found = report.reconcile();
/// let sum = found.iter().find(|it| it.finding().rule() == "T3-SUM").ok_or("")?;
/// let mend: Option<&Mend> = Discrepancy::located(sum);
/// assert_eq!(mend.map(|it| (it.cell.as_str(), it.value.to_string())), Some(("T3/G/NP", "3".to_owned())));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Discrepancy {
    #[serde(flatten)]
    finding: Finding,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<(Decimal, Decimal)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<Suggestion>,
}

impl Discrepancy {
    pub(in crate::report) const fn new(finding: Finding) -> Self {
        Self {
            finding,
            values: None,
            suggestion: None,
        }
    }

    pub(in crate::report) const fn between(
        finding: Finding,
        left: Decimal,
        right: Decimal,
    ) -> Self {
        Self {
            finding,
            values: Some((left, right)),
            suggestion: None,
        }
    }

    pub(super) fn suggesting(mut self, suggestion: Option<Suggestion>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// The rule, the level, the cells and the message.
    #[must_use]
    pub const fn finding(&self) -> &Finding {
        &self.finding
    }

    /// The values of the left and the right side, where the rule compares two.
    #[must_use]
    pub const fn values(&self) -> Option<(Decimal, Decimal)> {
        self.values
    }

    /// What may be wrong, in Chinese and English, as far as that can be told. It is a suggestion for the
    /// person who files the report; nothing is changed.
    #[must_use]
    pub fn suggestion(&self) -> Option<&Words> {
        self.suggestion.as_ref().map(|it| &it.words)
    }

    /// Every cell that alone would mend the breach; none where no single cell would.
    #[must_use]
    pub fn mends(&self) -> &[Mend] {
        let suggestion = self.suggestion.as_ref();
        suggestion.map_or(&[], |it| &it.candidates)
    }

    /// The cell that would mend it, where the sums leave no other.
    #[must_use]
    pub fn located(&self) -> Option<&Mend> {
        match self.mends() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// What may be wrong: cells of which each alone would mend the breach, and the value that would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Suggestion {
    candidates: Vec<Mend>,
    words: Words,
}

/// A cell and the number that would mend the sums it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mend {
    /// The code of the cell: T3/D1/NP.
    pub cell: String,
    /// What it holds, as printed.
    pub printed: String,
    /// The number that would mend it.
    pub value: Decimal,
}

impl Suggestion {
    pub(super) const fn new(candidates: Vec<Mend>, words: Words) -> Self {
        Self { candidates, words }
    }
}
