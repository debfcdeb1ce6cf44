use std::collections::BTreeMap;

use super::{CaseIndex, Flow, Grouped, RequestTally, Seal};
use crate::statistics::{Accumulate, MergeError};

/// The cases of a period as it was sealed: requests, or remedies as
/// [`RemedyFlow`](super::RemedyFlow)s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPeriod<F = Flow> {
    seal: Seal,
    flows: BTreeMap<String, F>,
}

impl<F> SealedPeriod<F> {
    pub(super) const fn new(seal: Seal, flows: BTreeMap<String, F>) -> Self {
        Self { seal, flows }
    }

    /// The seal.
    #[must_use]
    pub const fn seal(&self) -> Seal {
        self.seal
    }

    /// How a case stands in the period.
    #[must_use]
    pub fn flow(&self, case: &str) -> Option<&F> {
        self.flows.get(case)
    }

    /// The cases in the order of their keys.
    pub fn flows(&self) -> impl Iterator<Item = (&str, &F)> {
        self.flows.iter().map(|(case, flow)| (case.as_str(), flow))
    }

    /// Adds each case to the count of its key.
    pub(super) fn add_to<'k, A>(
        &self,
        mut groups: Grouped<A>,
        mut key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<A>, MergeError>
    where
        A: for<'i> Accumulate<Input<'i> = F>,
        F: Copy,
    {
        for (case, flow) in self.flows() {
            groups.record((key(case), *flow))?;
        }
        Ok(groups)
    }
}

impl SealedPeriod {
    /// The counts, of this period also where it has no request.
    ///
    /// # Errors
    /// [`MergeError::TooMany`], which no memory can reach.
    pub fn tally(&self) -> Result<RequestTally, MergeError> {
        let mut tally = RequestTally::of(self.seal.period(), []);
        for flow in self.flows.values() {
            tally.record(*flow)?;
        }
        Ok(tally)
    }

    /// The counts by a key that the caller gives each case: its clerk, its section, its township. Keys
    /// without a case are not there; to roll them up over several periods, use
    /// [`grouped_among`](Self::grouped_among).
    ///
    /// # Errors
    /// As [`tally`](Self::tally).
    pub fn grouped<'k>(
        &self,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RequestTally>, MergeError> {
        self.add_to(Grouped::default(), key)
    }

    /// The counts by a key that the caller gives each case, of every one of these keys also where it
    /// has no case, so that those of consecutive periods [roll up](crate::statistics::RollUp).
    ///
    /// They roll up as long as a case keeps its key. One that is given to another section, or split
    /// with its first child going to another, is carried out by the one and in by the other, and
    /// neither's own periods hand on: only the total of all does.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::statistics::requests::{Register, Seal};
    /// use disclosure::statistics::{ByPeriod, Period};
    ///
    /// let year = Period::year(2024)?;
    /// let seal = |it: Period| Seal::new(it, it.through()).unwrap();
    /// let seals: Vec<_> = year.quarters().map(seal).collect();
    /// let sealed = Register::new(vec![])?.sealed(&seals, &WorkingCalendar::mainland())?;
    /// let mut own = ByPeriod::default();
    /// for quarter in &sealed {
    ///     let by_clerk = quarter.grouped_among(["clerk-1", "clerk-2"], |_| "clerk-1")?;
    ///     own.add(by_clerk.group("clerk-2").ok_or("no such clerk")?)?;
    /// }
    /// assert!(own.roll_up(year).is_ok(), "a clerk without a case has counts of zero");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`tally`](Self::tally).
    pub fn grouped_among<'g, 'k>(
        &self,
        keys: impl IntoIterator<Item = &'g str>,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RequestTally>, MergeError> {
        let none = RequestTally::of(self.seal.period(), []);
        self.add_to(Grouped::among(keys, &none), key)
    }

    /// The cases by how they stand in the period, from which those behind any count can be listed: of
    /// a row and class, a channel, a reply that came late.
    #[must_use]
    pub fn index(&self) -> CaseIndex<Flow> {
        self.flows().map(|(case, flow)| (*flow, case)).collect()
    }
}
