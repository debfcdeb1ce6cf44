use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::flow::{Bounds, Standing};
use super::known::Known;
use super::restatement::Knowledge;
use super::{Flow, RegisterError, RequestTally, Restatement, Seal, SealedPeriod, restatement};
use crate::calendar::WorkingCalendar;
use crate::statistics::{RollUp as _, RollUpError, in_order};
use crate::vocabulary::ApplicantClass;
use crate::workflow::request::Request;
use crate::workflow::{EntryOf, Id};

/// A case with its log, as the caller keeps it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "what the caller hands in")]
pub struct Case<'l> {
    /// The caller's key.
    pub id: &'l str,
    /// The entries, in their order.
    pub log: &'l [EntryOf<Request>],
    /// Corrections of the class of its applicant.
    pub corrections: &'l [ClassCorrection],
}

/// A correction of the class of an applicant, which the log has no event for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a class and a day")]
pub struct ClassCorrection {
    /// The class, as corrected.
    pub class: ApplicantClass,
    /// The day it was entered.
    pub recorded_on: NaiveDate,
}

/// All the cases of an agency, from which the figures of any period are derived (登记台账).
///
/// What counts in a period is what had been entered by its [`Seal`]. A case counted and carried out by
/// one sealed period comes in to the next under the same class, whatever was corrected since, so what
/// is carried out of a year is always what is carried into the next, column by column. A case entered
/// late is new in the first period that knows it; one concluded by a sealed period enters no row
/// again, though it be reopened or decided anew. These readings are ours (推定): no text settles them.
///
/// So the figures of a period depend on the seals before it, and a chain of seals begins with the first
/// year that the log holds, or with the first that was filed: what came before its first seal was
/// counted by no period, and is taken as it is known by that seal. Begun later, another chain gives
/// other figures for the same year: a class corrected after an earlier year was filed is carried in
/// corrected, and a case that year counted as concluded comes in again when it is reopened. The period
/// filed last is kept and continued with [`sealed_after`](Self::sealed_after), which gives the same as
/// the whole chain.
///
/// A case that was carried out and then split hands its place to the first of its children, which hands
/// it on to the first of its own where it was split in turn, and the others are new. A child is known by
/// its registration number and that of its parent; numbers may begin anew every year. One that was carried out and then merged is concluded without a row of its own.
#[derive(Debug, Clone)]
pub struct Register<'l> {
    cases: Vec<Case<'l>>,
}

impl<'l> Register<'l> {
    /// Joins cases.
    ///
    /// # Errors
    /// [`RegisterError::Twice`] for two cases of one key.
    pub fn new(cases: Vec<Case<'l>>) -> Result<Self, RegisterError> {
        each_once(cases.iter().map(|case| case.id))?;
        Ok(Self { cases })
    }

    /// Derives the figures of consecutive periods as they were sealed, from the first year that the log
    /// holds or the first that was filed.
    ///
    /// Nothing recorded after a seal moves the figures of its period: running this again years later
    /// with the same first seal gives the same. With a later first seal it need not, for the first
    /// period takes the time before it as its own seal knows it, and not as earlier periods were
    /// sealed. To go on from one that was filed, use [`sealed_after`](Self::sealed_after).
    ///
    /// # Errors
    /// [`RegisterError`] for seals out of order or with a gap, a log that cannot be, or a request
    /// received and not registered.
    pub fn sealed(
        &self,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Result<Vec<SealedPeriod>, RegisterError> {
        check(seals)?;
        self.chain(None, seals, calendar)
    }

    /// Derives the figures of the periods that follow one that was sealed, whose cases come in as it
    /// carried them out.
    ///
    /// This is the rest of the chain to which that period belongs: the same as
    /// [`sealed`](Self::sealed) gives for these seals when it starts where that chain started.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed), also when the first seal does not follow that of the period before.
    pub fn sealed_after(
        &self,
        before: &SealedPeriod,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Result<Vec<SealedPeriod>, RegisterError> {
        check_after(before.seal(), seals)?;
        let bounds = Bounds::of(before.seal().period());
        let known = self.known(before.seal().on(), bounds, calendar)?;
        let after = |(case, known): (&Case<'_>, &Option<Known>)| {
            Standing::after(before.flow(case.id), known.is_some())
        };
        let standings = self.cases.iter().zip(&known).map(after).collect();
        self.chain(Some(standings), seals, calendar)
    }

    /// Takes the cases through consecutive periods, from where those before left them.
    fn chain(
        &self,
        mut before: Option<Vec<Standing>>,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Result<Vec<SealedPeriod>, RegisterError> {
        let mut sealed = Vec::with_capacity(seals.len());
        for seal in seals {
            let bounds = Bounds::of(seal.period());
            let known = self.known(seal.on(), bounds, calendar)?;
            let children = self.children(&known)?;
            let mut standings = if let Some(mut standings) = before {
                hand_on(&mut standings, &known, &children);
                standings
            } else {
                let known = known.iter().map(Option::as_ref);
                known.map(|it| Standing::unsealed(it, bounds)).collect()
            };
            let mut flows = BTreeMap::new();
            for ((case, standing), known) in self.cases.iter().zip(&mut standings).zip(&known) {
                let Some(known) = known else { continue };
                let (flow, after) = standing.step(&known.summary, bounds);
                *standing = after;
                if let Some(flow) = flow {
                    flows.insert(case.id.to_owned(), flow);
                }
            }
            sealed.push(SealedPeriod::new(*seal, flows));
            before = Some(standings);
        }
        Ok(sealed)
    }

    /// Says what the figures of a sealed period would be by what has been entered through a later day,
    /// cell by cell with the cases; the sealed figures stay as they are. On the day of the seal itself
    /// only those differ that an earlier seal did not know so.
    ///
    /// A new decision after a review or judgment is counted in no year (convention c8). It has a line in
    /// the year that counted the first, and one in the year in which it falls.
    ///
    /// # Errors
    /// [`RegisterError::KnownBefore`] for a day before that of the seal; else as
    /// [`sealed`](Self::sealed).
    pub fn restatements(
        &self,
        sealed: &SealedPeriod,
        known_on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Restatement>, RegisterError> {
        check_known(sealed.seal(), known_on)?;
        let bounds = Bounds::of(sealed.seal().period());
        let earlier = self.known(sealed.seal().on(), bounds, calendar)?;
        let later = self.known(known_on, bounds, calendar)?;
        let ids = self.cases.iter().map(|case| case.id);
        let known = ids.zip(knowledge(&earlier, &later));
        Ok(restatement::between(sealed, known, bounds))
    }

    /// Says case by case what differs between the sum of the sealed parts of a period, its quarters,
    /// and the period as it was sealed itself, which mostly knows more.
    ///
    /// For every cell, the count of the parts [rolled up](crate::statistics::RollUp), less the cases
    /// counted there by these lines, with those known there, is the count of the whole. A case that
    /// lapsed in the second quarter, was reopened in the third and answered in the fourth is counted
    /// once by the quarters, as lapsed, and once by the year, as answered: a quarter that was filed is
    /// not rewritten (推定).
    ///
    /// # Errors
    /// [`RegisterError::Parts`] when the parts do not roll up to the whole; else as
    /// [`sealed`](Self::sealed).
    pub fn reconcile_parts(
        &self,
        parts: &[SealedPeriod],
        whole: &SealedPeriod,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Restatement>, RegisterError> {
        let bounds = Bounds::of(whole.seal().period());
        let tallies: Result<Vec<_>, _> = parts.iter().map(SealedPeriod::<Flow>::tally).collect();
        RequestTally::roll_up(bounds.period, &tallies.map_err(RollUpError::from)?)?;
        let parts = parts.iter().map(|it| (it.seal().period(), it));
        let parts = in_order(bounds.period, parts)?;
        let sealed_on = whole.seal().on();
        let last = parts.last().map_or(sealed_on, |(_, part)| part.seal().on());
        let earlier = self.known(last.min(sealed_on), bounds, calendar)?;
        let later = self.known(last.max(sealed_on), bounds, calendar)?;
        let ids = self.cases.iter().map(|case| case.id);
        let known: BTreeMap<_, _> = ids.zip(knowledge(&earlier, &later)).collect();
        let unknown = Knowledge {
            earlier: None,
            later: None,
        };
        Ok(restatement::between_parts(&parts, whole, |case| {
            known.get(case).copied().unwrap_or(unknown)
        }))
    }

    /// Where the requests that were split off others stand.
    fn children<'k>(&self, known: &'k [Option<Known>]) -> Result<Children<'k>, RegisterError> {
        let mut children = Children::new();
        for (place, known) in known.iter().enumerate() {
            if let Some(known) = known
                && let (Some(parent), Some(number)) = (&known.parent, &known.number)
                && let Some(other) = children.insert((parent, number), place)
            {
                let id = |place: usize| self.cases.get(place).map(|it| it.id.to_owned());
                return Err(RegisterError::SameChild {
                    parent: parent.to_string(),
                    number: number.to_string(),
                    one: id(other).unwrap_or_default(),
                    other: id(place).unwrap_or_default(),
                });
            }
        }
        Ok(children)
    }

    fn known(
        &self,
        day: NaiveDate,
        bounds: Bounds,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Option<Known>>, RegisterError> {
        let calendar = calendar.as_known_on(day);
        let cases = self.cases.iter();
        cases
            .map(|case| Known::on(case, day, bounds.through, &calendar))
            .collect()
    }
}

fn knowledge<'k>(
    earlier: &'k [Option<Known>],
    later: &'k [Option<Known>],
) -> impl Iterator<Item = Knowledge<'k>> {
    earlier.iter().zip(later).map(|(earlier, later)| Knowledge {
        earlier: earlier.as_ref(),
        later: later.as_ref(),
    })
}

/// Gives the places of requests that were split after they had been carried out to their first
/// children, and on to the first of theirs where those were split too.
fn hand_on(standings: &mut [Standing], known: &[Option<Known>], children: &Children<'_>) {
    for place in 0..standings.len() {
        let mut parent = place;
        while let Some(Standing::Open(class)) = standings.get(parent).copied()
            && let Some(child) = first_child(known, parent, children)
            && let Some(standing @ Standing::Unseen) = standings.get_mut(child)
        {
            *standing = Standing::Open(class);
            if let Some(standing) = standings.get_mut(parent) {
                *standing = Standing::Closed;
            }
            parent = child;
        }
    }
}

/// The places of requests that were split off others, by the registration numbers of the other and
/// their own.
type Children<'k> = BTreeMap<(&'k Id, &'k Id), usize>;

fn first_child(known: &[Option<Known>], place: usize, children: &Children<'_>) -> Option<usize> {
    let parent = known.get(place)?.as_ref()?;
    let number = (parent.number.as_ref()?, parent.first_child.as_ref()?);
    children.get(&number).copied()
}

/// No two cases have one key.
pub(super) fn each_once<'c>(ids: impl Iterator<Item = &'c str>) -> Result<(), RegisterError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(RegisterError::Twice {
                case: id.to_owned(),
            });
        }
    }
    Ok(())
}

pub(super) fn check(seals: &[Seal]) -> Result<(), RegisterError> {
    seals
        .split_first()
        .map_or(Ok(()), |(first, rest)| check_after(*first, rest))
}

/// Each seal follows the one before it.
pub(super) fn check_after(first: Seal, rest: &[Seal]) -> Result<(), RegisterError> {
    for (before, after) in std::iter::once(&first).chain(rest).zip(rest) {
        if !before.period().is_followed_by(after.period()) || after.on() < before.on() {
            return Err(RegisterError::NotConsecutive {
                before: before.period(),
                after: after.period(),
            });
        }
    }
    Ok(())
}

/// What a seal knew cannot be restated by what was known before it.
pub(super) fn check_known(seal: Seal, known_on: NaiveDate) -> Result<(), RegisterError> {
    if known_on < seal.on() {
        return Err(RegisterError::KnownBefore {
            period: seal.period(),
            sealed_on: seal.on(),
            known_on,
        });
    }
    Ok(())
}
