use serde::{Deserialize, Serialize};

use crate::vocabulary::{ApplicantClass, Outcome, Outcome2007, Term};
use crate::workflow::remedy::TableCell;
use crate::workflow::request::RequestOutcome;

/// A row of the flow of requests, whatever form it is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every row")]
pub enum FlowRow {
    /// Newly received (本年新收).
    New,
    /// Carried in (上年结转).
    CarriedIn,
    /// Carried out (结转下年).
    CarriedOut,
    /// Concluded in a row of its edition.
    Concluded(RequestOutcome),
    /// Concluded without a row of its own: a withdrawal under Decree 492, or a request that was split after it
    /// was carried over, of which no part took the place.
    ConcludedWithoutRow,
}

/// A row and the class of the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a row and a column")]
pub struct FlowCell {
    /// The row.
    pub row: FlowRow,
    /// The column.
    pub class: ApplicantClass,
}

/// A cell in which a case of a register is counted: a request by row and class, a review or suit by path
/// and result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a register holds no third kind")]
pub enum CountedCell {
    /// That of a request.
    Request(FlowCell),
    /// That of a review or suit.
    Remedy(TableCell),
}

impl From<FlowCell> for CountedCell {
    fn from(cell: FlowCell) -> Self {
        Self::Request(cell)
    }
}

impl From<TableCell> for CountedCell {
    fn from(cell: TableCell) -> Self {
        Self::Remedy(cell)
    }
}

/// The rows before those of the outcomes.
const BEFORE: usize = 3;
const CLASSES: usize = ApplicantClass::ALL.len();
const IN_2021: usize = Outcome::ALL.len();
const IN_2014: usize = Outcome2007::ALL.len();

/// How many rows of conclusions there are.
pub(super) const CONCLUSIONS: usize = IN_2021 + IN_2014 + 1;

impl FlowRow {
    /// The row of a conclusion.
    #[must_use]
    pub const fn concluded(outcome: Option<RequestOutcome>) -> Self {
        match outcome {
            Some(outcome) => Self::Concluded(outcome),
            None => Self::ConcludedWithoutRow,
        }
    }

    /// A request comes into a period in this row; else it leaves in it.
    #[must_use]
    pub const fn is_entry(self) -> bool {
        matches!(self, Self::New | Self::CarriedIn)
    }

    /// Every row, those of conclusions in the order of their tables.
    pub fn all() -> impl Iterator<Item = Self> {
        let since_2019 = Outcome::ALL.iter().copied().map(RequestOutcome::Decree711);
        let before = Outcome2007::ALL
            .iter()
            .copied()
            .map(RequestOutcome::Decree492);
        [Self::New, Self::CarriedIn, Self::CarriedOut]
            .into_iter()
            .chain(since_2019.chain(before).map(Self::Concluded))
            .chain([Self::ConcludedWithoutRow])
    }

    /// The place among the conclusions; `None` for the other rows.
    pub(super) fn conclusion(self) -> Option<usize> {
        match self {
            Self::New | Self::CarriedIn | Self::CarriedOut => None,
            Self::Concluded(outcome) => Some(conclusion(Some(outcome))),
            Self::ConcludedWithoutRow => Some(conclusion(None)),
        }
    }

    fn place(self) -> usize {
        match self {
            Self::New => 0,
            Self::CarriedIn => 1,
            Self::CarriedOut => 2,
            Self::Concluded(outcome) => conclusion(Some(outcome)).saturating_add(BEFORE),
            Self::ConcludedWithoutRow => conclusion(None).saturating_add(BEFORE),
        }
    }
}

/// The place of a conclusion among the rows of conclusions.
pub(super) fn conclusion(outcome: Option<RequestOutcome>) -> usize {
    match outcome {
        Some(RequestOutcome::Decree711(row)) => row.ordinal(),
        Some(RequestOutcome::Decree492(row)) => row.ordinal().saturating_add(IN_2021),
        None => IN_2021.saturating_add(IN_2014),
    }
}

/// The place of a row and a class in a dense table of so many classes a row.
pub(super) fn at(row: usize, class: ApplicantClass) -> usize {
    row.saturating_mul(CLASSES).saturating_add(class.ordinal())
}

impl FlowCell {
    /// How many cells there are.
    pub(super) const COUNT: usize = (CONCLUSIONS + BEFORE) * CLASSES;

    /// Every cell, in the order of [`place`](Self::place).
    pub(super) fn all() -> impl Iterator<Item = Self> {
        FlowRow::all().flat_map(|row| {
            ApplicantClass::ALL
                .iter()
                .map(move |&class| Self { row, class })
        })
    }

    pub(super) fn place(self) -> usize {
        at(self.row.place(), self.class)
    }
}
