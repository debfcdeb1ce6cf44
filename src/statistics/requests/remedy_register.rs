use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::register::{check, check_after, check_known, each_once};
use super::restatement::{Line, gathered};
use super::{
    CaseIndex, Grouped, RegisterError, RemedyCase, RemedyFlow, RemedySummary, RemedyTally,
    Restatement, RestatementKind, Seal, SealedPeriod,
};
use crate::statistics::{Accumulate, MergeError, Period, RollUp as _, RollUpError, in_order};
use crate::vocabulary::RemedyResult;
use crate::workflow::remedy::{ResultMapping, TableCell};

/// All the reconsiderations and suits of an agency, from which table 4 of any period is derived
/// (复议诉讼台账).
///
/// As with the [`Register`](super::Register) of requests, what counts in a period is what had been
/// entered by its [`Seal`]. A case stands as pending in each period by whose seal no end was known, and
/// its result counts once, in the first period that knows it: a decision served in one year and entered
/// after its seal counts in the next. So does its filing. A case whose result was counted enters no
/// later period, whatever was corrected since. These readings are ours (推定): no text settles them.
/// The chain of seals begins with the first year that the log holds, or with the first that was filed.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{RemedyCase, RemedyLog, RemedyRegister, Seal};
/// use disclosure::vocabulary::{RemedyPath, RemedyResult};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let log = serde_json::from_str::<Vec<_>>(r#"[
///     {"event": "applied", "case": "1", "version": 1, "actor": {"id": "a-1", "role": "applicant"},
///      "on": "2024-12-24", "entered_on": "2024-12-24", "rules_version": 1,
///      "subject": {"request": "2024-17"}, "claimant": "applicant",
///      "contested": {"act": "reply", "made_on": "2024-12-20", "known_on": "2024-12-20"}},
///     {"event": "not-accepted", "case": "1", "version": 2, "actor": {"id": "o-1", "role": "review-organ"},
///      "on": "2024-12-30", "entered_on": "2025-02-10", "rules_version": 1}]"#)?;
/// let case = RemedyCase { id: "1", log: RemedyLog::Review(&log), corrections: &[] };
/// let register = RemedyRegister::new(vec![case])?;
/// let seal = |year| Seal::new(Period::year(year).unwrap(), day(year + 1, 1, 20)).unwrap();
/// let sealed = register.sealed(&[seal(2024), seal(2025)])?;
/// let count = |year: usize, result| {
///     sealed[year].tally().map(|it| it.cell(RemedyPath::Reconsideration, result))
/// };
/// assert_eq!(count(0, RemedyResult::Pending)?, 1, "so it was known when 2024 was sealed");
/// assert_eq!(count(1, RemedyResult::Other)?, 1);
/// let lines = register.restatements(&sealed[0], day(2025, 12, 31))?;
/// assert_eq!(lines[0].kind().code(), "concluded-late");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct RemedyRegister<'l> {
    cases: Vec<RemedyCase<'l>>,
    mapping: ResultMapping,
}

/// What the periods before have made of the cases: those they counted, and those whose result they did.
#[derive(Default)]
struct Standings<'l> {
    seen: BTreeSet<&'l str>,
    over: BTreeSet<&'l str>,
}

impl<'l> RemedyRegister<'l> {
    /// Joins cases, whose results go to the columns of the default mapping.
    ///
    /// # Errors
    /// [`RegisterError::Twice`] for two cases of one key.
    pub fn new(cases: Vec<RemedyCase<'l>>) -> Result<Self, RegisterError> {
        each_once(cases.iter().map(|case| case.id))?;
        Ok(Self {
            cases,
            mapping: ResultMapping::default(),
        })
    }

    /// Replaces the columns. A sealed period stays the same only under the columns it was sealed with.
    #[must_use]
    pub fn with_mapping(mut self, mapping: ResultMapping) -> Self {
        self.mapping = mapping;
        self
    }

    /// Derives the figures of consecutive periods as they were sealed, from the first year that the log
    /// holds or the first that was filed.
    ///
    /// Nothing entered after a seal moves the figures of its period: running this again years later
    /// with the same first seal gives the same. With a later first seal it need not, as with
    /// [`Register::sealed`](super::Register::sealed); to go on from a period that was filed, use
    /// [`sealed_after`](Self::sealed_after).
    ///
    /// # Errors
    /// [`RegisterError`] for seals out of order or with a gap, or a log that cannot be.
    pub fn sealed(&self, seals: &[Seal]) -> Result<Vec<SealedPeriod<RemedyFlow>>, RegisterError> {
        check(seals)?;
        self.chain(None, seals)
    }

    /// Derives the figures of the periods that follow one that was sealed: the same as
    /// [`sealed`](Self::sealed) gives for these seals when it starts where the chain of that period
    /// started.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed), also when the first seal does not follow that of the period before.
    pub fn sealed_after(
        &self,
        before: &SealedPeriod<RemedyFlow>,
        seals: &[Seal],
    ) -> Result<Vec<SealedPeriod<RemedyFlow>>, RegisterError> {
        check_after(before.seal(), seals)?;
        let mut standings = Standings::default();
        for case in &self.cases {
            let flow = before.flow(case.id);
            if flow.is_some() {
                standings.seen.insert(case.id);
            }
            let is_over = match flow {
                Some(flow) => flow.cell().result != RemedyResult::Pending,
                // One that it knew and did not count was counted before it.
                None => case
                    .known_on(before.seal().on(), &self.mapping)?
                    .is_some_and(|it| it.filed_on <= before.seal().period().through()),
            };
            if is_over {
                standings.over.insert(case.id);
            }
        }
        self.chain(Some(standings), seals)
    }

    /// Takes the cases through consecutive periods, from where those before left them.
    fn chain(
        &self,
        mut before: Option<Standings<'l>>,
        seals: &[Seal],
    ) -> Result<Vec<SealedPeriod<RemedyFlow>>, RegisterError> {
        let mut sealed = Vec::with_capacity(seals.len());
        for seal in seals {
            let period = seal.period();
            let is_first = before.is_none();
            let mut standings = before.unwrap_or_default();
            let mut flows = BTreeMap::new();
            for case in &self.cases {
                if standings.over.contains(case.id) {
                    continue;
                }
                let Some(known) = case.known_on(seal.on(), &self.mapping)? else {
                    continue;
                };
                if is_first && known.ended.is_some_and(|(on, _)| on < period.from()) {
                    standings.over.insert(case.id);
                    continue;
                }
                let is_late = !is_first && !standings.seen.contains(case.id);
                let known = taken_in(known, period.from(), is_late);
                let Some(flow) = known.in_period(period) else {
                    continue;
                };
                standings.seen.insert(case.id);
                if flow.cell().result != RemedyResult::Pending {
                    standings.over.insert(case.id);
                }
                flows.insert(case.id.to_owned(), flow);
            }
            sealed.push(SealedPeriod::new(*seal, flows));
            before = Some(standings);
        }
        Ok(sealed)
    }

    /// Says what the figures of a sealed period would be by what has been entered through a later day,
    /// cell by cell with the cases; the sealed figures stay as they are.
    ///
    /// # Errors
    /// [`RegisterError::KnownBefore`] for a day before that of the seal; [`RegisterError`] for a log
    /// that cannot be.
    pub fn restatements(
        &self,
        sealed: &SealedPeriod<RemedyFlow>,
        known_on: NaiveDate,
    ) -> Result<Vec<Restatement<TableCell>>, RegisterError> {
        check_known(sealed.seal(), known_on)?;
        let (seal, period) = (sealed.seal(), sealed.seal().period());
        let mut lines: Vec<(Line<TableCell>, &str)> = Vec::new();
        for case in &self.cases {
            let counted = sealed.flow(case.id).map(RemedyFlow::cell);
            let now = case.known_on(known_on, &self.mapping)?;
            let known = now.and_then(|it| it.in_period(period)).map(|it| it.cell());
            if counted != known {
                let then = case.known_on(seal.on(), &self.mapping)?;
                let kind = kind(counted, then, now);
                lines.push((Line::of(kind, counted, known), case.id));
            }
        }
        Ok(gathered(lines.into_iter(), period, false))
    }

    /// Says case by case what differs between the sum of the sealed parts of a period, its quarters,
    /// and the period as it was sealed itself.
    ///
    /// For every cell, the count of the parts [rolled up](crate::statistics::RollUp), in which only
    /// those pending in the last part are pending, less the cases counted there by these lines, with
    /// those known there, is the count of the whole. A result that was corrected after its quarter had
    /// been sealed, and before the year was, stands as it was in the sum and corrected in the year
    /// (推定).
    ///
    /// # Errors
    /// [`RegisterError::Parts`] when the parts do not roll up to the whole; [`RegisterError`] for a log
    /// that cannot be.
    pub fn reconcile_parts(
        &self,
        parts: &[SealedPeriod<RemedyFlow>],
        whole: &SealedPeriod<RemedyFlow>,
    ) -> Result<Vec<Restatement<TableCell>>, RegisterError> {
        let period = whole.seal().period();
        let tallies: Result<Vec<_>, _> = parts
            .iter()
            .map(SealedPeriod::<RemedyFlow>::tally)
            .collect();
        RemedyTally::roll_up(period, &tallies.map_err(RollUpError::from)?)?;
        let parts = in_order(period, parts.iter().map(|it| (it.seal().period(), it)))?;
        let sealed_on = whole.seal().on();
        let last = parts.last().map_or(sealed_on, |(_, part)| part.seal().on());
        let mut lines: Vec<(Line<TableCell>, &str)> = Vec::new();
        for case in &self.cases {
            let counted = in_parts(case.id, &parts);
            let known = whole.flow(case.id).map(RemedyFlow::cell);
            if counted != known {
                let then = case.known_on(last.min(sealed_on), &self.mapping)?;
                let now = case.known_on(last.max(sealed_on), &self.mapping)?;
                let kind = kind_of_parts([counted, known], then, now);
                lines.push((Line::of(kind, counted, known), case.id));
            }
        }
        Ok(gathered(lines.into_iter(), period, true))
    }
}

/// The cell of a case in the sum of consecutive parts: its result, or pending in the last of them.
fn in_parts(case: &str, parts: &[(Period, &SealedPeriod<RemedyFlow>)]) -> Option<TableCell> {
    let mut cells = parts.iter().rev().enumerate();
    cells.find_map(|(after, (_, part))| {
        let cell = part.flow(case)?.cell();
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

impl SealedPeriod<RemedyFlow> {
    /// The counts of table 4.
    ///
    /// # Errors
    /// [`MergeError::TooMany`], which no memory can reach.
    pub fn tally(&self) -> Result<RemedyTally, MergeError> {
        let mut tally = RemedyTally::of(self.seal().period(), []);
        for (_, flow) in self.flows() {
            tally.record(*flow)?;
        }
        Ok(tally)
    }

    /// The counts of table 4 by a key that the caller gives each case. Keys without a case are not
    /// there; to roll them up over several periods, use [`grouped_among`](Self::grouped_among).
    ///
    /// # Errors
    /// As [`tally`](Self::tally).
    pub fn grouped<'k>(
        &self,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RemedyTally>, MergeError> {
        self.add_to(Grouped::default(), key)
    }

    /// The counts of table 4 by a key that the caller gives each case, of every one of these keys also
    /// where it has no case, so that those of consecutive periods
    /// [roll up](crate::statistics::RollUp), as long as a case keeps its key.
    ///
    /// # Errors
    /// As [`tally`](Self::tally).
    pub fn grouped_among<'g, 'k>(
        &self,
        keys: impl IntoIterator<Item = &'g str>,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RemedyTally>, MergeError> {
        let none = RemedyTally::of(self.seal().period(), []);
        self.add_to(Grouped::among(keys, &none), key)
    }

    /// The cases by how they stand in the period, from which those behind any count can be listed.
    #[must_use]
    pub fn index(&self) -> CaseIndex<RemedyFlow> {
        self.flows().map(|(case, flow)| (*flow, case)).collect()
    }
}
