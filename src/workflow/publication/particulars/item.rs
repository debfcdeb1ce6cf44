//! What an item is and what its versions hold.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::KeptPart;
use crate::calendar::Length;
use crate::law::{Citation, Edition};
use crate::policy::Secrecy;
use crate::vocabulary::{Attribute, Genre, InformationKind};
use crate::workflow::machine::{Text, particulars};
use crate::workflow::publication::{Confidential, ContentDigest, Conventions};

particulars! {
    /// What a piece of information is, whatever its version.
    InformationItem {
        /// Official document or other information (公文类、非公文类).
        kind: InformationKind,
        /// The genre of a document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        genre: Option<Genre>,
        /// It is a policy document (政策性文件): withholding it needs a review of its own (P05), and it
        /// is to be interpreted (P19).
        #[serde(default)]
        policy_document: bool,
        /// The attribute of the document that it forwards (转发), where that has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        forwarded_attribute: Option<Attribute>,
        /// The organ that is responsible for disclosing it under Art. 10 (P06).
        responsible: Text,
        /// The day it was formed (形成之日).
        formed_on: NaiveDate,
    }

    /// What a version holds, as far as the machine must know.
    VersionContent {
        /// Which version it is.
        digest: ContentDigest,
        /// The working title; the public one is given when it is published.
        title: Confidential,
        /// The secrecy level, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        classification: Option<Secrecy>,
        /// It holds a work secret (工作秘密), which is a matter of its protection and no ground.
        #[serde(default)]
        work_secret: bool,
        /// The law that requires it to be public (P12).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        required_by: Option<Citation>,
        /// The law under which publication needs approval (P07).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval_required_by: Option<Citation>,
        /// The rights of a third party are concerned.
        #[serde(default)]
        third_party: bool,
        /// It holds personal information.
        #[serde(default)]
        personal: bool,
        /// The parts that are not to be published.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<KeptPart>,
        /// A time limit of its own, where another text sets one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<SpecialLimit>,
        /// An interpretation is planned (解读方案).
        #[serde(default)]
        interpretation_planned: bool,
        /// Each element that the checklist of its key area asks for, and whether it is there (P20).
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        checklist: BTreeMap<Text, bool>,
    }

    /// A time limit other than the general one.
    SpecialLimit {
        /// How long.
        length: Length,
        /// The day of the event it starts from, not counted.
        from: NaiveDate,
        /// The text that sets it.
        citation: Citation,
        /// The day from which that text is in force, where it is new.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_force_from: Option<NaiveDate>,
    }

    /// A first draft. The fact names the edition and the conventions that are pinned for good.
    Drafting {
        /// What it is.
        item: InformationItem,
        /// The first version.
        content: VersionContent,
        /// The edition; in a command, where the caller overrides convention c7.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edition: Option<Edition>,
        /// The conventions; those by default when left out of a command.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        conventions: Option<Conventions>,
    }

    /// Another version.
    Revision {
        /// The new version.
        content: VersionContent,
        /// The day the information itself changed (变更之日), where it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changed_on: Option<NaiveDate>,
        /// Why.
        reason: Confidential,
    }
}

impl InformationItem {
    /// What has no genre and forwards nothing.
    #[must_use]
    pub const fn new(kind: InformationKind, responsible: Text, formed_on: NaiveDate) -> Self {
        Self {
            kind,
            genre: None,
            policy_document: false,
            forwarded_attribute: None,
            responsible,
            formed_on,
        }
    }
}

impl VersionContent {
    /// A version in which nothing is secret, of others, or withheld.
    #[must_use]
    pub const fn new(digest: ContentDigest, title: Confidential) -> Self {
        Self {
            digest,
            title,
            classification: None,
            work_secret: false,
            required_by: None,
            approval_required_by: None,
            third_party: false,
            personal: false,
            parts: Vec::new(),
            limit: None,
            interpretation_planned: false,
            checklist: BTreeMap::new(),
        }
    }
}

impl Drafting {
    /// A first draft under the edition in force and the conventions by default.
    #[must_use]
    pub const fn new(item: InformationItem, content: VersionContent) -> Self {
        Self {
            item,
            content,
            edition: None,
            conventions: None,
        }
    }
}

impl Revision {
    /// Another version of a matter that has not changed.
    #[must_use]
    pub const fn new(content: VersionContent, reason: Confidential) -> Self {
        Self {
            content,
            changed_on: None,
            reason,
        }
    }
}
