use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::remedy_case::RemedyCase;
use super::restatement::{Line, gathered};
use super::{
    RegisterError, RemedyFlow, RemedySummary, RemedyTally, Restatement, RestatementKind, Seal,
    SealedPeriod,
};
use crate::sorted::SortedMap;
use crate::statistics::{Period, RollUp as _, in_order};
use crate::vocabulary::RemedyResult;
use crate::workflow::remedy::{ResultMapping, TableCell};

/// The reviews and suits of a register.
///
/// A case stands as pending in each period by whose seal no end was known, and its result counts once,
/// in the first period that knows it; so does its filing. A case whose result was counted enters no
/// later period, whatever was corrected since.
#[derive(Debug, Clone, Default)]
pub(super) struct RemedyCases<'l> {
    pub(super) cases: Vec<RemedyCase<'l>>,
    pub(super) mapping: ResultMapping,
}

/// What the periods before have made of the cases: those they counted, and those whose result they did.
#[derive(Default)]
pub(super) struct Standings<'c> {
    seen: BTreeSet<&'c str>,
    over: BTreeSet<&'c str>,
}

impl RemedyCases<'_> {
    /// Where a sealed period left the cases.
    pub(super) fn after(&self, before: &SealedPeriod) -> Standings<'_> {
        let mut standings = Standings::default();
        for case in &self.cases {
            let id = case.id.as_ref();
            let flow = before.remedy(id);
            if flow.is_some() {
                standings.seen.insert(id);
            }
            let is_over = match flow {
                Some(flow) => flow.cell().result != RemedyResult::Pending,
                // One that it knew and did not count was counted before it.
                None => case
                    .known_on(before.seal().on(), &self.mapping)
                    .is_some_and(|it| it.filed_on <= before.seal().period().through()),
            };
            if is_over {
                standings.over.insert(id);
            }
        }
        standings
    }

    /// Takes the cases through consecutive periods, from where those before left them.
    pub(super) fn chain<'c>(
        &'c self,
        mut before: Option<Standings<'c>>,
        seals: &[Seal],
    ) -> Vec<SortedMap<String, RemedyFlow>> {
        let mut sealed = Vec::with_capacity(seals.len());
        for seal in seals {
            let period = seal.period();
            let is_first = before.is_none();
            let mut standings = before.unwrap_or_default();
            let mut flows = Vec::new();
            for case in &self.cases {
                let id = case.id.as_ref();
                if standings.over.contains(id) {
                    continue;
                }
                let Some(known) = case.known_on(seal.on(), &self.mapping) else {
                    continue;
                };
                if is_first && known.ended.is_some_and(|(on, _)| on < period.from()) {
                    standings.over.insert(id);
                    continue;
                }
                let is_late = !is_first && !standings.seen.contains(id);
                let known = taken_in(known, period.from(), is_late);
                let Some(flow) = known.in_period(period) else {
                    continue;
                };
                standings.seen.insert(id);
                if flow.cell().result != RemedyResult::Pending {
                    standings.over.insert(id);
                }
                flows.push((id.to_owned(), flow));
            }
            sealed.push(SortedMap::from(flows));
            before = Some(standings);
        }
        sealed
    }

    /// Compares a sealed period with what has been entered through a later day.
    pub(super) fn restatements(
        &self,
        sealed: &SealedPeriod,
        known_on: NaiveDate,
    ) -> Vec<Restatement> {
        let (seal, period) = (sealed.seal(), sealed.seal().period());
        let mut lines: Vec<(Line<TableCell>, &str)> = Vec::new();
        for case in &self.cases {
            let counted = sealed.remedy(&case.id).map(RemedyFlow::cell);
            // What a log that cannot be would say now is not known, and moves no count.
            if case.is_broken_on(known_on) {
                continue;
            }
            let now = case.known_on(known_on, &self.mapping);
            let known = now.and_then(|it| it.in_period(period)).map(|it| it.cell());
            if counted != known {
                let then = case.known_on(seal.on(), &self.mapping);
                let kind = kind(counted, then, now);
                lines.push((Line::of(kind, counted, known), case.id.as_ref()));
            }
        }
        gathered(lines.into_iter(), period, false)
    }

    /// Compares the sum of the sealed parts of a period with the period as it was sealed itself.
    pub(super) fn reconcile_parts(
        &self,
        parts: &[SealedPeriod],
        whole: &SealedPeriod,
    ) -> Result<Vec<Restatement>, RegisterError> {
        let period = whole.seal().period();
        let tallies: Vec<RemedyTally> = parts.iter().map(SealedPeriod::remedy_tally).collect();
        RemedyTally::roll_up(period, &tallies)?;
        let parts = in_order(period, parts.iter().map(|it| (it.seal().period(), it)))?;
        let sealed_on = whole.seal().on();
        let last = parts.last().map_or(sealed_on, |(_, part)| part.seal().on());
        let mut lines: Vec<(Line<TableCell>, &str)> = Vec::new();
        for case in &self.cases {
            let counted = in_parts(&case.id, &parts);
            let known = whole.remedy(&case.id).map(RemedyFlow::cell);
            if counted != known {
                let then = case.known_on(last.min(sealed_on), &self.mapping);
                let now = case.known_on(last.max(sealed_on), &self.mapping);
                let kind = kind_of_parts([counted, known], then, now);
                lines.push((Line::of(kind, counted, known), case.id.as_ref()));
            }
        }
        Ok(gathered(lines.into_iter(), period, true))
    }
}

/// The cell of a case in the sum of consecutive parts: its result, or pending in the last of them.
fn in_parts(case: &str, parts: &[(Period, &SealedPeriod)]) -> Option<TableCell> {
    let mut cells = parts.iter().rev().enumerate();
    cells.find_map(|(after, (_, part))| {
        let cell = part.remedy(case)?.cell();
        (after == 0 || cell.result != RemedyResult::Pending).then_some(cell)
    })
}

/// Why a case stands in another cell in the sum of the parts than in the whole, by what was known when
/// the one of them was sealed that was sealed earlier, and when the other was.
fn kind_of_parts(
    cells: [Option<TableCell>; 2],
    then: Option<RemedySummary>,
    now: Option<RemedySummary>,
) -> RestatementKind {
    let Some(then) = then else {
        return RestatementKind::EnteredLate;
    };
    let ended = now.and_then(|it| it.ended);
    // No entry follows the end of a remedy, so that only a correction changes it or takes it back.
    if ended.is_none() || (then.ended.is_some() && then.ended != ended) {
        return RestatementKind::ResultCorrected;
    }
    let is_pending = |cell: TableCell| cell.result == RemedyResult::Pending;
    match cells.map(|it| it.map(is_pending)) {
        [Some(false), Some(false)] => RestatementKind::ResultCorrected,
        [Some(_), Some(_)] => RestatementKind::ConcludedLate,
        [None, _] | [_, None] => RestatementKind::OtherPeriod,
    }
}

/// What the period from a day counts of a case: an end before it that no period has counted, and the
/// filing of one that was entered too late for its own.
fn taken_in(known: RemedySummary, from: NaiveDate, is_late: bool) -> RemedySummary {
    RemedySummary {
        filed_on: if is_late {
            known.filed_on.max(from)
        } else {
            known.filed_on
        },
        ended: known.ended.map(|(on, result)| (on.max(from), result)),
        ..known
    }
}

/// Why a case that was counted in one cell, by what was known then, stands in another now. No entry
/// follows the end of a remedy, so an end that is another now was corrected, and so was that of a case
/// known then and not counted because an earlier period had counted its result.
fn kind(
    counted: Option<TableCell>,
    then: Option<RemedySummary>,
    now: Option<RemedySummary>,
) -> RestatementKind {
    let ended = |known: Option<RemedySummary>| known.and_then(|it| it.ended);
    match counted.map(|it| it.result) {
        None if then.is_none() => RestatementKind::EnteredLate,
        None => RestatementKind::ResultCorrected,
        Some(_) if ended(then).is_some() && ended(then) != ended(now) => {
            RestatementKind::ResultCorrected
        }
        Some(RemedyResult::Pending) => RestatementKind::ConcludedLate,
        Some(_) => RestatementKind::OtherPeriod,
    }
}
