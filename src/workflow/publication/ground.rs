use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Confidential;
use super::particulars::particulars;
use crate::law::Citation;
use crate::vocabulary::{Exemption, ExemptionKind};

particulars! {
    /// A ground on which information is not published, with its reason (不予公开的理由).
    Ground {
        /// The ground, with its article.
        exemption: Exemption,
        /// The kind of internal or process information; Art. 16 closes both lists.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<ExemptionKind>,
        /// Why it applies; for a ground that leaves a choice, why the organ chooses to withhold.
        reason: Confidential,
        /// The law or administrative regulation that prohibits disclosure, where that is the ground.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prohibition: Option<Citation>,
        /// How the third party was heard, where its rights are the ground (P14).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyRecord>,
        /// The recorded check that no law, regulation or rule requires the disclosure (P15).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        duty_check: Option<Confidential>,
    }

    /// A part that is kept from the public while the rest is published (不予公开的部分).
    WithheldPart {
        /// Its number in the item, from 1.
        number: u16,
        /// What it is.
        part: Confidential,
        /// Why, by law.
        grounds: Vec<Ground>,
        /// It has been taken out of the content (区分处理); unseparated content must not go out (P13).
        separated: bool,
        /// The day of its next evaluation; set by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }
}

/// How a third party's rights were met before they became a ground (第三方意见).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "basis", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ThirdPartyRecord {
    /// It was asked in writing and answered, or stayed silent.
    Consulted {
        /// The number of the letter.
        letter: Confidential,
        /// The answer, in short.
        opinion: Confidential,
    },
    /// It agrees to the disclosure.
    Consent {
        /// The number of its letter.
        letter: Confidential,
    },
    /// The organ finds that withholding would gravely affect the public interest.
    PublicInterest {
        /// The finding with its reasons.
        finding: Confidential,
    },
}

impl ThirdPartyRecord {
    /// Letter or reasons are there.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Consulted { letter, .. } | Self::Consent { letter } => !letter.is_blank(),
            Self::PublicInterest { finding } => !finding.is_blank(),
        }
    }
}

impl Ground {
    /// The rights of a third party are the ground (X15).
    #[must_use]
    pub const fn protects_third_party(&self) -> bool {
        matches!(
            self.exemption,
            Exemption::ThirdPartyRights2019
                | Exemption::CommercialSecret2007
                | Exemption::PersonalPrivacy2007
        )
    }

    /// It gives way to a duty to disclose (X16-2).
    #[must_use]
    pub const fn yields_to_duty(&self) -> bool {
        matches!(
            self.exemption,
            Exemption::DeliberativeProcess2019 | Exemption::EnforcementFile2019
        )
    }

    /// It is there only while a secrecy level stands (X14a).
    #[must_use]
    pub const fn needs_level(&self) -> bool {
        matches!(
            self.exemption,
            Exemption::StateSecret2007 | Exemption::StateSecret2019
        )
    }

    /// It has its reason, and names the law that prohibits where that is the ground.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let named = self.exemption != Exemption::ProhibitedByLaw2019 || self.prohibition.is_some();
        let of_its_kind = self
            .kind
            .is_none_or(|kind| kind.exemption() == self.exemption);
        !self.reason.is_blank() && named && of_its_kind
    }
}
