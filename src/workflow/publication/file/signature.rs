use chrono::NaiveDate;
use serde::Serialize;

use super::ContentDigest;
use crate::workflow::machine::Actor;
use crate::workflow::publication::Step;

/// Who took which step with which version, and when (签署).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    step: Step,
    by: Actor,
    on: NaiveDate,
    digest: ContentDigest,
}

impl Signature {
    pub(in super::super) const fn new(
        step: Step,
        by: Actor,
        on: NaiveDate,
        digest: ContentDigest,
    ) -> Self {
        Self {
            step,
            by,
            on,
            digest,
        }
    }

    /// The step.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Who.
    #[must_use]
    pub const fn by(&self) -> &Actor {
        &self.by
    }

    /// When.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Which version.
    #[must_use]
    pub const fn digest(&self) -> &ContentDigest {
        &self.digest
    }
}

/// Who is answerable for a version: who drafted, proposed, reviewed, approved and published it
/// (谁公开、谁审查、谁负责). A changed digest empties all but the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in super::super) struct Signatures {
    /// Who drafted it.
    pub(in super::super) drafted: Option<Signature>,
    /// Who proposed the attribute.
    pub(in super::super) proposed: Option<Signature>,
    /// Who agreed to the attribute, level by level.
    pub(in super::super) attribute_reviewed: Vec<Signature>,
    /// Who decided a disagreement over it.
    pub(in super::super) settled: Option<Signature>,
    /// Who agreed to withhold a policy document.
    pub(in super::super) withholding_reviewed: Option<Signature>,
    /// Who reviewed secrecy, whatever the conclusion.
    pub(in super::super) secrecy_reviewed: Option<Signature>,
    /// Who agreed as to third parties and persons.
    pub(in super::super) rights_reviewed: Option<Signature>,
    /// Who signed.
    pub(in super::super) approved: Option<Signature>,
    /// Who published it.
    pub(in super::super) published: Option<Signature>,
}

impl Signatures {
    /// What remains when another version is entered.
    pub(in super::super) fn of_draft(drafted: Option<Signature>) -> Self {
        Self {
            drafted,
            ..Self::default()
        }
    }

    /// Those who reviewed.
    pub(in super::super) fn reviewers(&self) -> impl Iterator<Item = &Signature> {
        self.attribute_reviewed
            .iter()
            .chain(&self.withholding_reviewed)
            .chain(&self.secrecy_reviewed)
            .chain(&self.rights_reviewed)
    }

    /// Those who signed before it was published.
    pub(in super::super) fn before_publication(&self) -> impl Iterator<Item = &Signature> {
        self.drafted
            .iter()
            .chain(&self.proposed)
            .chain(&self.settled)
            .chain(self.reviewers())
            .chain(&self.approved)
    }

    /// Every one of them, in that order.
    pub(in super::super) fn all(&self) -> impl Iterator<Item = &Signature> {
        self.before_publication().chain(&self.published)
    }
}
