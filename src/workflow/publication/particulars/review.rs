//! Attribute, reviews, doubts, and what other organs say.

use serde::{Deserialize, Serialize};

use super::WithholdingGround;
use crate::policy::{Decision, Verdict};
use crate::vocabulary::Attribute;
use crate::workflow::machine::{Id, particulars};
use crate::workflow::publication::{Confidential, ContentDigest};

particulars! {
    /// The attribute with its reason (公开属性及理由): a plan for publishing, and no answer to a request.
    Proposal {
        /// The version it is for.
        digest: ContentDigest,
        /// The attribute.
        attribute: Attribute,
        /// The reason by law; needed unless it is to be published (依法依规说明理由).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Confidential>,
        /// The grounds; needed where it is not to be disclosed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        grounds: Vec<WithholdingGround>,
        /// The decision of the rules it relies on, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<Reliance>,
    }

    /// The result of applying policy rules, kept with what relied on it.
    Reliance {
        /// The verdict.
        verdict: Verdict,
        /// The ids of the rules it rests on.
        rules: Vec<String>,
    }

    /// A review of a version that agrees or not.
    VersionReview {
        /// The version reviewed.
        digest: ContentDigest,
        /// The reviewer agrees.
        agrees: bool,
        /// Why, where not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Confidential>,
    }

    /// A review of secrecy (保密审查).
    SecrecyReview {
        /// The version reviewed.
        digest: ContentDigest,
        /// What the reviewer concludes.
        conclusion: SecrecyConclusion,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Confidential>,
    }

    /// A question to another body: an organ that the information concerns (协商、确认), or in doubt the
    /// department or secrecy administration that determines (报请确定).
    Inquiry {
        /// The body.
        organ: Confidential,
        /// What is asked.
        matter: Confidential,
        /// The number of the letter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        letter: Option<Confidential>,
        /// The id under which it answers. When left out an organ concerned answers by its name, and
        /// whoever has the role determines.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers_as: Option<Id>,
    }

    /// What that body says.
    Answer {
        /// The body.
        organ: Confidential,
        /// It confirms, or finds that the information may be disclosed.
        agrees: bool,
        /// Why; needed where an organ concerned does not confirm, and where it must not be disclosed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Confidential>,
        /// The number of its letter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        letter: Option<Confidential>,
    }

    /// The approval that a law requires before publication (批准).
    Permission {
        /// Who gave it.
        authority: Confidential,
        /// The number of the paper.
        number: Confidential,
    }
}

impl Proposal {
    /// A plan to publish, which needs no reason.
    #[must_use]
    pub const fn to_publish(digest: ContentDigest) -> Self {
        Self {
            digest,
            attribute: Attribute::Proactive,
            reason: None,
            grounds: Vec::new(),
            decision: None,
        }
    }
}

impl Inquiry {
    /// A question without a letter, to a body that answers by its name or role.
    #[must_use]
    pub const fn new(organ: Confidential, matter: Confidential) -> Self {
        Self {
            organ,
            matter,
            letter: None,
            answers_as: None,
        }
    }
}

impl Answer {
    /// The body confirms, or finds that the information may be disclosed.
    #[must_use]
    pub const fn agreeing(organ: Confidential) -> Self {
        Self {
            organ,
            agrees: true,
            reason: None,
            letter: None,
        }
    }
}

impl VersionReview {
    /// A review that agrees.
    #[must_use]
    pub const fn agreeing(digest: ContentDigest) -> Self {
        Self {
            digest,
            agrees: true,
            reason: None,
        }
    }
}

impl SecrecyReview {
    /// A review that finds nothing secret.
    #[must_use]
    pub const fn clearing(digest: ContentDigest) -> Self {
        Self {
            digest,
            conclusion: SecrecyConclusion::Cleared,
            reason: None,
        }
    }
}

impl Reliance {
    /// Keeps the verdict of a decision with the ids of the rules it rests on.
    #[must_use]
    pub fn on(decision: &Decision<'_>) -> Self {
        Self {
            verdict: decision.verdict(),
            rules: decision
                .reasons()
                .map(|it| it.rule().id().to_owned())
                .collect(),
        }
    }
}

/// The conclusion of a secrecy review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "passed, not passed or in doubt")]
pub enum SecrecyConclusion {
    /// Nothing in it is secret: it may be public.
    Cleared,
    /// It must not be public.
    NotForPublication,
    /// The reviewer cannot tell: it is referred (Art. 17(3)).
    Doubtful,
}
