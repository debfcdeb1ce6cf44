use serde::{Deserialize, Serialize};

use crate::vocabulary::{Claimant, Role};
use crate::workflow::Id;

/// What a remedy is about, by the caller's own key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RemedySubject {
    /// A request.
    Request(Id),
    /// A publication.
    Publication(Id),
}

/// The role in which somebody seeks a remedy: whoever has not made the request is a third to it.
pub(in crate::workflow) const fn role_of(claimant: Claimant) -> Role {
    match claimant {
        Claimant::Applicant => Role::Applicant,
        Claimant::ThirdParty | Claimant::OtherPerson => Role::ThirdParty,
    }
}
