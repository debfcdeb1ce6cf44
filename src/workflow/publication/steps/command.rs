//! The common commands, each from what must be said; what may be left out is left out.

use super::Command;
use crate::workflow::machine::Text;
use crate::workflow::publication::particulars::{
    Approval, CorrectedRelease, Drafting, InformationItem, Proposal, Release, Revision,
    SecrecyReview, VersionContent, VersionReview,
};
use crate::workflow::publication::{Confidential, ContentDigest};

impl Command {
    /// Enters a first draft under the edition in force and the conventions by default.
    #[must_use]
    pub fn draft(item: InformationItem, content: VersionContent) -> Self {
        Self::Draft(Box::new(Drafting::new(item, content)))
    }

    /// Enters another version of a matter that has not changed.
    #[must_use]
    pub fn revise(content: VersionContent, reason: Confidential) -> Self {
        Self::Revise(Box::new(Revision::new(content, reason)))
    }

    /// Proposes to publish a version.
    #[must_use]
    pub fn propose_to_publish(digest: &ContentDigest) -> Self {
        Self::ProposeAttribute(Proposal::to_publish(digest.clone()))
    }

    /// Agrees to the attribute of a version.
    #[must_use]
    pub fn agree_to_attribute(digest: &ContentDigest) -> Self {
        Self::ReviewAttribute(VersionReview::agreeing(digest.clone()))
    }

    /// Agrees to withhold a policy document.
    #[must_use]
    pub fn agree_to_withhold(digest: &ContentDigest) -> Self {
        Self::ReviewWithholding(VersionReview::agreeing(digest.clone()))
    }

    /// Finds the rights of third parties and persons kept in a version.
    #[must_use]
    pub fn agree_as_to_rights(digest: &ContentDigest) -> Self {
        Self::ReviewRights(VersionReview::agreeing(digest.clone()))
    }

    /// Finds nothing secret in a version.
    #[must_use]
    pub fn clear_secrecy(digest: &ContentDigest) -> Self {
        Self::ReviewSecrecy(SecrecyReview::clearing(digest.clone()))
    }

    /// Signs a version, whatever the public is to see of it.
    #[must_use]
    pub fn approve(digest: &ContentDigest) -> Self {
        Self::Approve(Approval::of(digest.clone()))
    }

    /// Puts a corrected version in place of the published one, for a reason that the public reads.
    #[must_use]
    pub const fn correct(release: Release, reason: Text) -> Self {
        Self::Correct(CorrectedRelease { release, reason })
    }
}
