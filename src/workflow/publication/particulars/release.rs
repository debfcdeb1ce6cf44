use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::law::{Citation, Provision, known};
use crate::vocabulary::{PublicationChannel, vocabulary};
use crate::workflow::machine::{Text, particulars};
use crate::workflow::publication::{ContentDigest, PublicList};

particulars! {
    /// What the public is to see. Nothing else of the item can reach it.
    PublicFace {
        /// The title.
        title: Text,
        /// The document number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document_number: Option<Text>,
        /// The category.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<Text>,
        /// The address at which it is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<Text>,
        /// The list of persons, masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        list: Option<PublicList>,
    }

    /// A version goes out.
    Release {
        /// The version.
        digest: ContentDigest,
        /// The organ that publishes.
        organ: Text,
        /// Where.
        channels: BTreeSet<PublicationChannel>,
        /// What the public is to see.
        face: PublicFace,
    }

    /// A corrected version goes out in place of the published one (更正).
    CorrectedRelease {
        /// The new version.
        release: Release,
        /// What was wrong or has changed; the public reads it.
        reason: Text,
    }

    /// The elements of an entry of the catalogue (公开目录), Art. 12. One that is left out is missing (P10).
    #[derive(Default)]
    CatalogueElements {
        /// The index number (索引号).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        index_number: Option<Text>,
        /// The name (名称).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Text>,
        /// The summary (内容概述).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        summary: Option<Text>,
        /// The day it was generated (生成日期).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        generated_on: Option<NaiveDate>,
    }
}

impl PublicFace {
    /// A title and nothing else.
    #[must_use]
    pub const fn titled(title: Text) -> Self {
        Self {
            title,
            document_number: None,
            category: None,
            address: None,
            list: None,
        }
    }
}

impl Release {
    /// A version goes out by some channels, as the public is to see it.
    #[must_use]
    pub fn new(
        digest: ContentDigest,
        organ: Text,
        channels: impl IntoIterator<Item = PublicationChannel>,
        face: PublicFace,
    ) -> Self {
        Self {
            digest,
            organ,
            channels: channels.into_iter().collect(),
            face,
        }
    }
}

impl CatalogueElements {
    /// All four elements of Art. 12 are there.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.index_number.is_some()
            && self.name.is_some()
            && self.summary.is_some()
            && self.generated_on.is_some()
    }
}

const PENALTY_WITHDRAWAL: Citation =
    Citation::known(known::PENALTIES_2021, Provision::article(48).paragraph(2));

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
