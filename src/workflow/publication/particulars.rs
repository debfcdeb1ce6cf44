//! What commands and events carry. A command and the event it leads to share one record where they
//! say the same.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confidential, ContentDigest, Ground, PublicList};
use crate::law::{Citation, Provision, known};
use crate::policy::{Decision, Verdict};
use crate::vocabulary::{Attribute, PublicationChannel, vocabulary};
use crate::workflow::Actor;
use crate::workflow::particulars::particulars;

particulars! {
    /// The attribute with its reason (公开属性及理由): a plan for publishing, and no answer to a request.
    Proposal {
        /// The version it is for.
        digest: ContentDigest,
        /// The attribute.
        attribute: Attribute,
        /// The reason by law; needed unless it is to be published (依法依规说明理由).
        #[serde(default)]
        reason: Confidential,
        /// The grounds; needed where it is not to be disclosed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        grounds: Vec<Ground>,
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

    /// A review that agrees or not.
    Review {
        /// The version reviewed.
        digest: ContentDigest,
        /// The reviewer agrees.
        agrees: bool,
        /// Why, where not.
        #[serde(default)]
        reason: Confidential,
    }

    /// A review of the attribute, with its place among the levels.
    AttributeFinding {
        /// The version reviewed.
        digest: ContentDigest,
        /// The reviewer agrees.
        agrees: bool,
        /// Why, where not.
        #[serde(default)]
        reason: Confidential,
        /// All levels have agreed.
        complete: bool,
    }

    /// A review of secrecy (保密审查).
    SecrecyReview {
        /// The version reviewed.
        digest: ContentDigest,
        /// What the reviewer concludes.
        conclusion: SecrecyConclusion,
        /// Why.
        #[serde(default)]
        reason: Confidential,
    }

    /// A case of doubt put to the body that determines it (报请确定).
    Referral {
        /// The department or secrecy administration.
        body: Confidential,
        /// The number of the letter.
        letter: Confidential,
        /// What is asked.
        question: Confidential,
    }

    /// What that body determines.
    Determination {
        /// The number of its letter.
        letter: Confidential,
        /// It may be disclosed.
        disclose: bool,
        /// Why.
        #[serde(default)]
        reason: Confidential,
    }

    /// Another organ is asked, since the information concerns it (协商、确认).
    Coordination {
        /// The organ.
        organ: Confidential,
        /// What is asked.
        matter: Confidential,
        /// The id under which the organ answers; its name when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers_as: Option<String>,
    }

    /// What the other organ says.
    CoordinationAnswer {
        /// The organ.
        organ: Confidential,
        /// It confirms.
        agrees: bool,
        /// Why, where not.
        #[serde(default)]
        reason: Confidential,
    }

    /// The approval that a law requires before publication (批准).
    Permission {
        /// Who gave it.
        authority: Confidential,
        /// The number of the paper.
        number: Confidential,
    }

    /// Why something is sent back.
    ReturnNote {
        /// Why.
        reason: Confidential,
    }

    /// A signature under the text of a clarification.
    ClarificationApproval {
        /// The version of the statement.
        digest: ContentDigest,
    }

    /// What the public is to see. Nothing else of the item can reach it.
    PublicFace {
        /// The title.
        title: String,
        /// The document number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document_number: Option<String>,
        /// The category.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<String>,
        /// The address at which it is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<String>,
        /// The list of persons, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        list: Option<PublicList>,
    }

    /// An order to publish a version.
    Release {
        /// The version.
        digest: ContentDigest,
        /// The organ that publishes.
        organ: String,
        /// Where.
        channels: BTreeSet<PublicationChannel>,
        /// What the public is to see.
        face: PublicFace,
    }

    /// The next evaluation of a withheld part.
    PartReview {
        /// The number of the part.
        part: u16,
        /// The day; none when the calendar of dates ends before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }

    /// A version that went out.
    Released {
        /// What was ordered.
        release: Release,
        /// When its withheld parts are evaluated next.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        part_reviews: Vec<PartReview>,
    }

    /// An order to put a corrected version in place of the published one (更正).
    CorrectionOrder {
        /// The new version.
        release: Release,
        /// What was wrong or has changed; the public reads it.
        reason: String,
    }

    /// A corrected version that went out.
    CorrectedRelease {
        /// The new version.
        released: Released,
        /// What was wrong or has changed.
        reason: String,
    }

    /// An entry of the catalogue (公开目录), Art. 12. What is blank is missing (P10).
    Entry {
        /// The index number (索引号).
        index_number: String,
        /// The name (名称).
        name: String,
        /// The summary (内容概述).
        summary: String,
        /// The day it was generated (生成日期).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        generated_on: Option<NaiveDate>,
    }

    /// Giving up a revision, so that what is public stays as it was published.
    RevisionDrop {
        /// Why.
        reason: Confidential,
    }

    /// Where published information is supplied for reading (查阅场所).
    Supply {
        /// Archives, libraries, service halls.
        places: BTreeSet<PublicationChannel>,
    }

    /// An interpretation that is public (解读).
    Interpretation {
        /// Its title.
        title: String,
        /// The address at which it is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<String>,
    }

    /// Not publishing, as planned.
    WithholdOrder {
        /// The day of the next evaluation; by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }

    /// What is kept from the public.
    Withholding {
        /// The day of the next evaluation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
        /// An official document that is no state secret and is not to be disclosed (不定密不公开).
        neither_classified_nor_public: bool,
    }

    /// An evaluation that changes nothing: the reason stands.
    Keeping {
        /// Why it is still withheld.
        reason: Confidential,
        /// The day of the next evaluation; by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }

    /// The evaluation of a withheld part.
    PartEvaluation {
        /// The number of the part.
        part: u16,
        /// It stays withheld; if not, a revision brings it out within the time limit for publication.
        keep: bool,
        /// Why.
        reason: Confidential,
        /// The day of the next evaluation; by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }

    /// The published penalty decision no longer stands as published.
    Revocation {
        /// What became of it.
        cause: RevocationCause,
    }

    /// Accurate information against false or incomplete one (澄清). The public reads the statement.
    Clarification {
        /// The version of the statement that was approved.
        digest: ContentDigest,
        /// The statement.
        statement: String,
        /// Another organ whose duty it touches, and whose consent it needs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        concerns: Option<Confidential>,
    }

    /// Taking a published item down, with a tombstone in its place (撤下).
    Withdrawal {
        /// Why; the public reads it.
        reason: String,
        /// The text that asks for it.
        ground: Citation,
        /// Who approves it, by giving the order.
        approver: Actor,
    }

    /// Another item takes its place.
    Supersession {
        /// The index number of the later item.
        successor: String,
        /// Why; the public reads it.
        reason: String,
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

const PENALTY_WITHDRAWAL: Citation = Citation::known(known::PENALTIES_2021, Provision::article(48));

vocabulary! {
    /// What became of a published penalty decision (行政处罚决定的变动).
    RevocationCause, "cause of revocation", "处罚决定变动原因" {
        /// It was changed by law.
        Changed = "changed", "被依法变更", "changed",
            PENALTY_WITHDRAWAL;
        /// It was revoked.
        Revoked = "revoked", "被撤销", "revoked", PENALTY_WITHDRAWAL;
        /// It was found unlawful.
        Unlawful = "unlawful", "被确认违法", "found unlawful",
            PENALTY_WITHDRAWAL;
        /// It was found invalid.
        Invalid = "invalid", "被确认无效", "found invalid",
            PENALTY_WITHDRAWAL;
    }
}
