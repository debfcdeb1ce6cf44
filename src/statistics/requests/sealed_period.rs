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
    /// without a case are not there.
    ///
    /// # Errors
    /// As [`tally`](Self::tally).
    pub fn grouped<'k>(
        &self,
        mut key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RequestTally>, MergeError> {
        let mut groups = Grouped::default();
        for (case, flow) in self.flows() {
            groups.record((key(case), *flow))?;
        }
        Ok(groups)
    }

    /// The cases by how they stand in the period, from which those behind any count can be listed: of
    /// a row and class, a channel, a reply that came late.
    #[must_use]
    pub fn index(&self) -> CaseIndex<Flow> {
        self.flows().map(|(case, flow)| (*flow, case)).collect()
    }
}
