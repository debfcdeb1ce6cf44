use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;

use super::flow::{Bounds, Standing};
use super::known::{Known, Odd, answer_merged};
use super::restatement::Knowledge;
use super::{
    Flow, RegisterError, RequestTally, Restatement, Seal, SealedPeriod, integrity, restatement,
};
use crate::calendar::WorkingCalendar;
use crate::finding::Finding;
use crate::sorted::SortedMap;
use crate::statistics::{RollUp as _, in_order};
use crate::vocabulary::ApplicantClass;
use crate::workflow::request::Request;
use crate::workflow::{EntryOf, Id, Machine as _};

/// A request with its log, as the caller keeps it.
#[derive(Debug, Clone)]
pub(super) struct RequestCase<'l> {
    /// The caller's key.
    pub(super) id: Cow<'l, str>,
    /// The entries, in the order they were made.
    pub(super) log: Cow<'l, [EntryOf<Request>]>,
    /// Corrections of the class of its applicant, with the days they were entered.
    pub(super) corrections: Vec<(ApplicantClass, NaiveDate)>,
    /// The clerk, section or township that it is counted under.
    pub(super) unit: Option<String>,
}

/// The requests of a register.
#[derive(Debug, Clone, Default)]
pub(super) struct RequestCases<'l> {
    pub(super) cases: Vec<RequestCase<'l>>,
}

impl RequestCases<'_> {
    /// Where a sealed period left the requests.
    pub(super) fn after(&self, before: &SealedPeriod, calendar: &WorkingCalendar) -> Vec<Standing> {
        let bounds = Bounds::of(before.seal().period());
        let known = self.known(before.seal().on(), bounds, calendar);
        let after = |(case, known): (&RequestCase<'_>, &Option<Known>)| {
            Standing::after(before.request(&case.id), known.is_some())
        };
        self.cases.iter().zip(&known).map(after).collect()
    }

    /// Takes the cases through consecutive periods, from where those before left them.
    pub(super) fn chain(
        &self,
        mut before: Option<Vec<Standing>>,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Vec<SortedMap<String, Flow>> {
        let mut sealed = Vec::with_capacity(seals.len());
        for seal in seals {
            let bounds = Bounds::of(seal.period());
            let known = self.known(seal.on(), bounds, calendar);
            let children = children(&known).0;
            let mut standings = if let Some(mut standings) = before {
                hand_on(&mut standings, &known, &children);
                standings
            } else {
                let known = known.iter().map(Option::as_ref);
                known.map(|it| Standing::unsealed(it, bounds)).collect()
            };
            let mut flows = Vec::new();
            for ((case, standing), known) in self.cases.iter().zip(&mut standings).zip(&known) {
                let Some(known) = known else { continue };
                let (flow, after) = standing.step(&known.summary, bounds);
                *standing = after;
                if let Some(flow) = flow {
                    flows.push((case.id.clone().into_owned(), flow));
                }
            }
            sealed.push(SortedMap::from(flows));
            before = Some(standings);
        }
        sealed
    }

    pub(super) fn restatements(
        &self,
        sealed: &SealedPeriod,
        known_on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Vec<Restatement> {
        let bounds = Bounds::of(sealed.seal().period());
        let earlier = self.known(sealed.seal().on(), bounds, calendar);
        let later = self.known(known_on, bounds, calendar);
        let ids = self.cases.iter().map(|case| case.id.as_ref());
        let known = ids.zip(knowledge(&earlier, &later));
        // What a log that cannot be would say now is not known, and moves no count.
        let known = known
            .zip(&self.cases)
            .filter(|(_, case)| Request::replay_as_known_on(case.log.as_ref(), known_on).is_ok())
            .map(|(known, _)| known);
        restatement::between(sealed, known, bounds)
    }

    /// Compares the sum of the sealed parts of a period with the period as it was sealed itself.
    pub(super) fn reconcile_parts(
        &self,
        parts: &[SealedPeriod],
        whole: &SealedPeriod,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Restatement>, RegisterError> {
        let bounds = Bounds::of(whole.seal().period());
        let tallies: Vec<RequestTally> = parts.iter().map(SealedPeriod::request_tally).collect();
        RequestTally::roll_up(bounds.period, &tallies)?;
        let parts = parts.iter().map(|it| (it.seal().period(), it));
        let parts = in_order(bounds.period, parts)?;
        let sealed_on = whole.seal().on();
        let last = parts.last().map_or(sealed_on, |(_, part)| part.seal().on());
        let earlier = self.known(last.min(sealed_on), bounds, calendar);
        let later = self.known(last.max(sealed_on), bounds, calendar);
        let ids = self.cases.iter().map(|case| case.id.as_ref());
        let known: SortedMap<_, _> = ids.zip(knowledge(&earlier, &later)).collect();
        let unknown = Knowledge {
            earlier: None,
            later: None,
        };
        Ok(restatement::between_parts(&parts, whole, |case| {
            known.get(case).copied().unwrap_or(unknown)
        }))
    }

    /// What was known of each case on a day; nothing of one that cannot be counted, which
    /// [`findings`](Self::findings) name.
    pub(super) fn known(
        &self,
        day: NaiveDate,
        bounds: Bounds,
        calendar: &WorkingCalendar,
    ) -> Vec<Option<Known>> {
        self.looked_at(day, bounds.through, calendar).0
    }

    /// What was known on a day of each case received by then, whatever its period.
    pub(super) fn known_through(
        &self,
        day: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Vec<Option<Known>> {
        self.looked_at(day, day, calendar).0
    }

    fn looked_at(
        &self,
        day: NaiveDate,
        through: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> (Vec<Option<Known>>, Vec<(usize, Odd)>) {
        let calendar = calendar.as_known_on(day);
        let mut odd = Vec::new();
        let mut known: Vec<Option<Known>> = Vec::with_capacity(self.cases.len());
        for (place, case) in self.cases.iter().enumerate() {
            let found = Known::on(case, day, through, &calendar);
            known.push(found.unwrap_or_else(|why| {
                odd.push((place, why));
                None
            }));
        }
        answer_merged(&mut known, &calendar);
        // Neither of two that claim one place can be told to take it.
        for (one, other) in children(&known).1 {
            for place in [one, other] {
                if let Some(known) = known.get_mut(place) {
                    let number = known.take().and_then(|it| it.number);
                    odd.extend(number.map(|number| (place, Odd::Twin(number))));
                }
            }
        }
        (known, odd)
    }

    /// What is odd in the logs by what had been entered on a day.
    pub(super) fn findings(
        &self,
        day: NaiveDate,
        bounds: Bounds,
        calendar: &WorkingCalendar,
    ) -> Vec<Finding> {
        let (known, odd) = self.looked_at(day, bounds.through, calendar);
        let all = self.known_through(day, calendar);
        let id = |place: usize| {
            let case = self.cases.get(place);
            case.map(|it| it.id.clone().into_owned())
                .unwrap_or_default()
        };
        let mut found: Vec<Finding> = odd
            .iter()
            .map(|(place, why)| integrity::not_counted(why).at(id(*place)))
            .collect();
        found.extend(integrity::of_lineage(&known, &all, &odd, &id));
        found.extend(integrity::of_numbers(&known, &id));
        found.extend(integrity::of_replies(self.cases.iter().map(|case| {
            let log = case.log.iter().take_while(|it| it.entered_on() <= day);
            (case.id.as_ref(), log)
        })));
        found
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

/// Where the requests that were split off others stand, and which of them claim the place of one that was
/// found before them.
fn children(known: &[Option<Known>]) -> (Children<'_>, Vec<(usize, usize)>) {
    let (mut children, mut twins) = (Children::new(), Vec::new());
    for (place, known) in known.iter().enumerate() {
        if let Some(known) = known
            && let (Some(parent), Some(number)) = (&known.parent, &known.number)
        {
            match children.entry((parent, number)) {
                Entry::Vacant(free) => {
                    free.insert(place);
                }
                Entry::Occupied(taken) => twins.push((*taken.get(), place)),
            }
        }
    }
    (children, twins)
}

fn first_child(known: &[Option<Known>], place: usize, children: &Children<'_>) -> Option<usize> {
    let parent = known.get(place)?.as_ref()?;
    let number = (parent.number.as_ref()?, parent.first_child()?);
    children.get(&number).copied()
}
