use std::collections::BTreeMap;

use super::flow::{Bounds, Standing};
use super::known::{Anew, Known};
use super::{Exit, Flow, FlowCell, FlowRow, SealedPeriod};
use crate::finding::Words;
use crate::statistics::Period;

/// Why a sealed count would be another by what is known later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RestatementKind {
    /// The case was entered after the seal.
    EnteredLate,
    /// Its conclusion was entered after the seal.
    ConcludedLate,
    /// It was reopened.
    Reopened,
    /// The class of its applicant was corrected.
    Reclassified,
    /// The result of the remedy was corrected.
    ResultCorrected,
    /// It was split.
    Split,
    /// It was merged.
    Merged,
    /// It was counted in this period because it was entered after the seal of its own.
    OtherPeriod,
    /// It is being decided anew after a review or judgment, which enters no row (convention c8).
    DecidedAnew,
}

impl RestatementKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EnteredLate => "entered-late",
            Self::ConcludedLate => "concluded-late",
            Self::Reopened => "reopened",
            Self::Reclassified => "reclassified",
            Self::ResultCorrected => "result-corrected",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::OtherPeriod => "other-period",
            Self::DecidedAnew => "decided-anew",
        }
    }

    /// The reason in words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::EnteredLate => Words::new("封账后补登", "entered after the seal"),
            Self::ConcludedLate => {
                Words::new("办结情况封账后补登", "concluded, entered after the seal")
            }
            Self::Reopened => Words::new("封账后恢复办理", "reopened after the seal"),
            Self::Reclassified => {
                Words::new("申请人类别更正", "the class of the applicant was corrected")
            }
            Self::ResultCorrected => Words::new("审理结果更正", "the result was corrected"),
            Self::Split => Words::new("封账后拆分", "split after the seal"),
            Self::Merged => Words::new("封账后合并", "merged after the seal"),
            Self::OtherPeriod => Words::new(
                "属于其他期间，因补登计入本期",
                "belongs to another period and was entered too late for it",
            ),
            Self::DecidedAnew => Words::new(
                "复议或者诉讼后重新处理，不再计入（惯例c8）",
                "decided anew after a review or judgment, which is not counted again (c8)",
            ),
        }
    }
}

/// A line that stands beside a sealed count and does not change it (更正说明): where cases were counted,
/// where they would be by what is known later, and which they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restatement<C = FlowCell> {
    kind: RestatementKind,
    period: Period,
    counted: Option<C>,
    known: Option<C>,
    cases: Vec<String>,
}

impl<C: Copy> Restatement<C> {
    /// Why.
    #[must_use]
    pub const fn kind(&self) -> RestatementKind {
        self.kind
    }

    /// The sealed period.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The cell in which they were counted; none for cases that were not.
    #[must_use]
    pub const fn counted(&self) -> Option<C> {
        self.counted
    }

    /// The cell in which they would be counted; none where they would not.
    #[must_use]
    pub const fn known(&self) -> Option<C> {
        self.known
    }

    /// The cases, in the order of their keys.
    #[must_use]
    pub fn cases(&self) -> &[String] {
        &self.cases
    }
}

/// Why, the cell counted and the cell known.
pub(super) type Line<C = FlowCell> = (RestatementKind, Option<C>, Option<C>);

/// Compares a sealed period with what is known later.
pub(super) fn between<'k>(
    sealed: &SealedPeriod,
    cases: impl Iterator<Item = (&'k str, &'k Option<Known>)>,
    bounds: Bounds,
) -> Vec<Restatement> {
    let lines = cases.flat_map(|(case, known)| {
        let counted = sealed.flow(case);
        let now = known.as_ref().and_then(|known| {
            let before = Standing::before(&known.summary, bounds.from);
            before.step(&known.summary, bounds).0
        });
        let lines = differences(counted, now.as_ref(), known.as_ref());
        lines.into_iter().map(move |line| (line, case))
    });
    gathered(lines, bounds.period)
}

/// One restatement for each line, with its cases in the order of their keys.
pub(super) fn gathered<'k, C: Ord>(
    lines: impl Iterator<Item = (Line<C>, &'k str)>,
    period: Period,
) -> Vec<Restatement<C>> {
    let mut cases: BTreeMap<Line<C>, Vec<String>> = BTreeMap::new();
    for (line, case) in lines {
        cases.entry(line).or_default().push(case.to_owned());
    }
    cases
        .into_iter()
        .map(|((kind, counted, known), mut cases)| {
            cases.sort_unstable();
            Restatement {
                kind,
                period,
                counted,
                known,
                cases,
            }
        })
        .collect()
}

fn differences(counted: Option<&Flow>, now: Option<&Flow>, known: Option<&Known>) -> Vec<Line> {
    let mut found = Vec::new();
    let kind = match (counted, now) {
        (None, None) => return found,
        (None, Some(_)) => RestatementKind::EnteredLate,
        (Some(_), None) => match known {
            Some(known) if known.first_child.is_some() => RestatementKind::Split,
            Some(known) if known.is_merged => RestatementKind::Merged,
            Some(_) | None => RestatementKind::OtherPeriod,
        },
        (Some(counted), Some(now)) if counted.class() != now.class() => {
            RestatementKind::Reclassified
        }
        (Some(counted), Some(now)) if counted.entry() != now.entry() => {
            RestatementKind::OtherPeriod
        }
        (Some(counted), Some(_)) if counted.exit() == Exit::CarriedOut => {
            RestatementKind::ConcludedLate
        }
        (Some(_), Some(_)) => RestatementKind::Reopened,
    };
    let entries = (counted.map(Flow::entry_cell), now.map(Flow::entry_cell));
    let exits = (counted.map(Flow::exit_cell), now.map(Flow::exit_cell));
    for (counted, now) in [entries, exits] {
        if counted != now {
            found.push((kind, counted, now));
        }
    }
    let decided = match known.map(|known| known.anew) {
        None | Some(Anew::No) => return found,
        Some(Anew::Open) => None,
        Some(Anew::Decided(outcome)) => Some(FlowRow::Concluded(outcome)),
    };
    if let Some(counted) = counted.filter(|it| it.exit() != Exit::CarriedOut) {
        let class = counted.class();
        let decided = decided.map(|row| FlowCell { row, class });
        let counted = Some(counted.exit_cell());
        found.push((RestatementKind::DecidedAnew, counted, decided));
    }
    found
}
