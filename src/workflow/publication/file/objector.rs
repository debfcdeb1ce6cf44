//! What was found not to be public.

use super::{ContentDigest, Publication};
use crate::vocabulary::Attribute;
use crate::workflow::publication::particulars::SecrecyConclusion;

/// Who found that a version must not be public, or could not tell (认定不得公开、不能确定).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Objector {
    SecrecyReviewer,
    /// A secrecy review that could not tell; it stands until it is determined or reviewed again.
    Doubt,
    RightsReviewer,
    SigningLeader,
    DeterminingBody,
}

impl Publication {
    /// Keeps that it was found against the version, or that whoever found it thinks so no longer.
    pub(in super::super) fn find(
        &mut self,
        objector: Objector,
        digest: &ContentDigest,
        against: bool,
    ) {
        let finding = (digest.clone(), objector);
        if against {
            self.against.insert(finding);
        } else {
            self.against.remove(&finding);
        }
    }

    pub(in super::super) fn find_by_secrecy(
        &mut self,
        conclusion: SecrecyConclusion,
        on: &ContentDigest,
    ) {
        let doubtful = conclusion == SecrecyConclusion::Doubtful;
        self.find(Objector::Doubt, on, doubtful);
        if !doubtful {
            let against = conclusion == SecrecyConclusion::NotForPublication;
            self.find(Objector::SecrecyReviewer, on, against);
        }
    }

    /// The determining body has the last word on secrecy.
    pub(in super::super) fn find_by_determination(&mut self, disclose: bool, on: &ContentDigest) {
        self.find(Objector::Doubt, on, false);
        self.find(Objector::DeterminingBody, on, !disclose);
        if disclose {
            self.find(Objector::SecrecyReviewer, on, false);
        }
    }

    pub(in super::super) fn find_by_signature(&mut self, on: &ContentDigest) {
        match self.attribute() {
            Some(Attribute::Withheld) => self.find(Objector::SigningLeader, on, true),
            Some(Attribute::Proactive) => self.find(Objector::SigningLeader, on, false),
            Some(Attribute::OnRequest) | None => {}
        }
    }

    /// What goes out was reviewed and signed anew; what was determined stands until it is determined
    /// otherwise.
    pub(in super::super) fn find_by_release(&mut self, digest: &ContentDigest) {
        self.against
            .retain(|(of, by)| of != digest || *by == Objector::DeterminingBody);
    }

    /// The version that is worked on must not be disclosed until it is determined otherwise.
    pub(in super::super) fn is_forbidden(&self) -> bool {
        let digest = self.content.as_ref().map(|it| &it.digest);
        self.against
            .iter()
            .any(|(of, by)| Some(of) == digest && *by == Objector::DeterminingBody)
    }

    /// Who found that the version that is public must not be, or could not tell.
    pub(in super::super) fn public_found_against(&self) -> impl Iterator<Item = Objector> {
        let digest = self.public.as_ref().map(|it| &it.content.digest);
        let against = self.against.iter();
        against
            .filter(move |(of, _)| Some(of) == digest)
            .map(|(_, by)| *by)
    }
}
