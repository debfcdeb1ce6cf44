use chrono::NaiveDate;

use super::flow::{Bounds, Standing};
use super::known::Known;
use super::{CountedCell, Flow, FlowCell, FlowRow, SealedPeriod};
use crate::finding::Words;
use crate::sorted::{SortedSet, grouped, sorted_by};
use crate::statistics::Period;
use crate::vocabulary::ApplicantClass;
use crate::workflow::request::RequestOutcome;

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
    /// It was counted in this period because it was entered after the seal of its own.
    OtherPeriod,
    /// It was known so when the period was sealed; an earlier period, sealed by what was known then,
    /// counted it otherwise.
    EarlierSeal,
    /// It is being decided anew after a review or judgment, which enters no row (convention c8).
    DecidedAnew,
}

impl RestatementKind {
    /// Every kind, in the order in which lines are told.
    pub const ALL: &'static [Self] = &[
        Self::EnteredLate,
        Self::ConcludedLate,
        Self::Reopened,
        Self::Reclassified,
        Self::ResultCorrected,
        Self::Split,
        Self::OtherPeriod,
        Self::EarlierSeal,
        Self::DecidedAnew,
    ];

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
            Self::OtherPeriod => "other-period",
            Self::EarlierSeal => "earlier-seal",
            Self::DecidedAnew => "decided-anew",
        }
    }

    /// The reason in words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::EnteredLate => Words::new("封账后补录", "entered after the seal"),
            Self::ConcludedLate => {
                Words::new("办结情况封账后补录", "concluded, entered after the seal")
            }
            Self::Reopened => Words::new("封账后恢复办理", "reopened after the seal"),
            Self::Reclassified => {
                Words::new("申请人类别更正", "the class of the applicant was corrected")
            }
            Self::ResultCorrected => Words::new("审理结果更正", "the result was corrected"),
            Self::Split => Words::new("申请拆分", "a request was split"),
            Self::OtherPeriod => Words::new(
                "属于其他期间，因补录计入本期",
                "belongs to another period and was entered too late for it",
            ),
            Self::EarlierSeal => Words::new(
                "以前期间已按当时所知封账",
                "an earlier period was sealed by what was known then",
            ),
            Self::DecidedAnew => Words::new(
                "复议或者诉讼后重新处理，不再计入",
                "decided anew after a review or judgment, which is not counted again",
            ),
        }
    }

    /// It says that something was entered after the seal.
    const fn is_of_later_entry(self) -> bool {
        match self {
            Self::EnteredLate | Self::ConcludedLate | Self::Reopened => true,
            Self::Reclassified
            | Self::ResultCorrected
            | Self::Split
            | Self::OtherPeriod
            | Self::EarlierSeal
            | Self::DecidedAnew => false,
        }
    }
}

/// A line that stands beside a sealed count and does not change it (更正说明): where cases were counted,
/// where they would be by what is known later, and which they are.
///
/// Between the sealed parts of a year and the sealed year ([`is_of_parts`](Self::is_of_parts)) it says
/// where the sum of the parts counts the cases and where the year does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restatement {
    kind: RestatementKind,
    period: Period,
    of_parts: bool,
    counted: Option<CountedCell>,
    known: Option<CountedCell>,
    decided: Option<(NaiveDate, RequestOutcome)>,
    cases: Vec<String>,
}

impl Restatement {
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

    /// It compares the sum of the sealed parts of the period with the period as it was sealed, and not
    /// the sealed period with what is known later.
    #[must_use]
    pub const fn is_of_parts(&self) -> bool {
        self.of_parts
    }

    /// The cell in which they were counted; none for cases that were not.
    #[must_use]
    pub const fn counted(&self) -> Option<CountedCell> {
        self.counted
    }

    /// The cell in which they would be counted; none where they would not, and for
    /// [`RestatementKind::DecidedAnew`], which moves no count.
    #[must_use]
    pub const fn known(&self) -> Option<CountedCell> {
        self.known
    }

    /// The day of the decision anew and its row, in which it is not counted; none while there is no
    /// such decision, and for the other kinds.
    #[must_use]
    pub const fn decided(&self) -> Option<(NaiveDate, RequestOutcome)> {
        self.decided
    }

    /// The cases, in the order of their keys.
    #[must_use]
    pub fn cases(&self) -> &[String] {
        &self.cases
    }
}

/// What a restatement says of one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line<C = FlowCell> {
    pub(super) kind: RestatementKind,
    pub(super) counted: Option<C>,
    pub(super) known: Option<C>,
    pub(super) decided: Option<(NaiveDate, RequestOutcome)>,
}

impl<C> Line<C> {
    pub(super) const fn of(kind: RestatementKind, counted: Option<C>, known: Option<C>) -> Self
    where
        C: Copy,
    {
        Self {
            kind,
            counted,
            known,
            decided: None,
        }
    }
}

/// The cells in which a case is counted: in one period at most one each, in the sum of several parts
/// not always both.
#[derive(Default)]
struct Counted {
    entry: Option<FlowCell>,
    exit: Option<FlowCell>,
}

impl Counted {
    fn in_flow(flow: Option<&Flow>) -> Self {
        Self {
            entry: flow.map(Flow::entry_cell),
            exit: flow.map(Flow::exit_cell),
        }
    }

    /// In the sum of consecutive parts: what is carried from one to the next is not in it.
    fn in_parts(case: &str, parts: &[(Period, &SealedPeriod)]) -> Self {
        let mut counted = Self::default();
        let last = parts.len().saturating_sub(1);
        for (place, (_, part)) in parts.iter().enumerate() {
            let Some(flow) = part.request(case) else {
                continue;
            };
            if flow.entry() == FlowRow::New || place == 0 {
                counted.entry = Some(flow.entry_cell());
            }
            if flow.exit() != FlowRow::CarriedOut || place == last {
                counted.exit = Some(flow.exit_cell());
            }
        }
        counted
    }

    const fn is_none(&self) -> bool {
        self.entry.is_none() && self.exit.is_none()
    }

    fn class(&self) -> Option<ApplicantClass> {
        self.entry.or(self.exit).map(|cell| cell.class)
    }
}

/// What was known of a case on an earlier and on a later day.
#[derive(Clone, Copy)]
pub(super) struct Knowledge<'k> {
    pub(super) earlier: Option<&'k Known>,
    pub(super) later: Option<&'k Known>,
}

/// Compares a sealed period with what is known later.
pub(super) fn between<'k>(
    sealed: &SealedPeriod,
    cases: impl Iterator<Item = (&'k str, Knowledge<'k>)>,
    bounds: Bounds,
) -> Vec<Restatement> {
    let by = |known: Option<&Known>| {
        let flow = known.and_then(|it| {
            let before = Standing::before(&it.summary, bounds.from);
            before.step(&it.summary, bounds).0
        });
        Counted::in_flow(flow.as_ref())
    };
    let lines = cases.flat_map(|(case, known)| {
        let flow = sealed.request(case);
        let (counted, then, now) = (Counted::in_flow(flow), by(known.earlier), by(known.later));
        let lines = differences(&counted, Some(&then), &now, known);
        let anew = known.later.map_or(&[][..], |it| &it.anew);
        let anew = decided_anew(flow, anew, bounds.period);
        let lines: Vec<Line> = lines.chain(anew).collect();
        lines.into_iter().map(move |line| (line, case))
    });
    gathered(lines, bounds.period, false)
}

/// Compares the sum of sealed parts with the whole as it was sealed.
pub(super) fn between_parts<'k>(
    parts: &[(Period, &'k SealedPeriod)],
    whole: &'k SealedPeriod,
    known: impl Fn(&str) -> Knowledge<'k>,
) -> Vec<Restatement> {
    let flows = parts.iter().flat_map(|(_, part)| part.requests());
    let cases: SortedSet<&str> = flows
        .chain(whole.requests())
        .map(|(case, _)| case)
        .collect();
    let lines = cases.into_iter().flat_map(|case| {
        let counted = Counted::in_parts(case, parts);
        let now = Counted::in_flow(whole.request(case));
        let lines: Vec<Line> = differences(&counted, None, &now, known(case)).collect();
        lines.into_iter().map(move |line| (line, case))
    });
    gathered(lines, whole.seal().period(), true)
}

/// One restatement for each line, with its cases in the order of their keys.
pub(super) fn gathered<'k, C: Ord + Into<CountedCell>>(
    lines: impl Iterator<Item = (Line<C>, &'k str)>,
    period: Period,
    of_parts: bool,
) -> Vec<Restatement> {
    let mut rows: Vec<_> = lines.collect();
    // So that those of a line come in the order of their keys.
    rows = sorted_by(rows, &|(_, one), (_, other)| one.cmp(other));
    grouped(rows)
        .into_iter()
        .map(|(line, cases)| Restatement {
            kind: line.kind,
            period,
            of_parts,
            counted: line.counted.map(Into::into),
            known: line.known.map(Into::into),
            decided: line.decided,
            cases: cases.into_iter().map(str::to_owned).collect(),
        })
        .collect()
}

/// The cells that are not the same now. Those that were known so at the seal itself, `then`, differ for
/// no later entry.
fn differences(
    counted: &Counted,
    then: Option<&Counted>,
    now: &Counted,
    known: Knowledge<'_>,
) -> impl Iterator<Item = Line> {
    let kind = kind(counted, now, known);
    let line = |cell: fn(&Counted) -> Option<FlowCell>| {
        let (counted, now, then) = (cell(counted), cell(now), then.map(cell));
        let is_earlier = kind.is_of_later_entry() && then == Some(now);
        let kind = if is_earlier {
            RestatementKind::EarlierSeal
        } else {
            kind
        };
        (counted != now).then_some(Line::of(kind, counted, now))
    };
    let lines = [line(|it| it.entry), line(|it| it.exit)];
    lines.into_iter().flatten()
}

/// Why a case is counted otherwise.
fn kind(counted: &Counted, now: &Counted, known: Knowledge<'_>) -> RestatementKind {
    let later = |is: fn(&Known) -> bool| known.later.is_some_and(is);
    let is_split = later(|it| !it.children.is_empty());
    let is_child = later(|it| it.parent.is_some());
    let is_carried_out = |it: &Counted| it.exit.is_some_and(|it| it.row == FlowRow::CarriedOut);
    if counted.is_none() {
        return match known.earlier {
            None => RestatementKind::EnteredLate,
            Some(_) if is_child => RestatementKind::Split,
            Some(_) => RestatementKind::Reopened,
        };
    }
    if now.is_none() {
        return match known.earlier {
            None => RestatementKind::EnteredLate,
            Some(_) if is_split => RestatementKind::Split,
            Some(_) => RestatementKind::OtherPeriod,
        };
    }
    if counted.class() != now.class() {
        return RestatementKind::Reclassified;
    }
    match (counted.entry, now.entry) {
        // A child of a split takes the place of its parent, and both are counted in part only.
        (None, _) | (_, None) => RestatementKind::Split,
        // A child that its parent had no place for is new, though it was received before.
        (one, other) if one != other && is_child => RestatementKind::Split,
        (one, other) if one != other => RestatementKind::OtherPeriod,
        _ if counted.exit.is_none() || now.exit.is_none() => RestatementKind::Split,
        _ if is_carried_out(counted) => RestatementKind::ConcludedLate,
        _ => RestatementKind::Reopened,
    }
}

/// The new decisions on a case, which move no count: a line for the latest where the period counted the
/// case as concluded, and one for each that falls in the period.
fn decided_anew(
    flow: Option<&Flow>,
    rounds: &[Option<(NaiveDate, RequestOutcome)>],
    period: Period,
) -> impl Iterator<Item = Line> {
    let counted = flow.filter(|it| it.exit() != FlowRow::CarriedOut);
    let counted = counted.map(Flow::exit_cell);
    let lines = rounds.iter().enumerate().map(move |(place, decided)| Line {
        decided: *decided,
        ..Line::of(
            RestatementKind::DecidedAnew,
            counted.filter(|_| place == 0),
            None,
        )
    });
    lines.filter(move |line| {
        let falls_in = line.decided.is_some_and(|(on, _)| period.contains(on));
        line.counted.is_some() || falls_in
    })
}
