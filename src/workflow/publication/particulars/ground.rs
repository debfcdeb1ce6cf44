use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::Citation;
use crate::policy::LegalRank;
use crate::vocabulary::{Exemption, ExemptionKind, Force, Term};
use crate::workflow::machine::particulars;
use crate::workflow::publication::Confidential;

particulars! {
    /// A ground on which information is not published, with its reason (不予公开的理由).
    WithholdingGround {
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
        /// The rank of that text; only a law or an administrative regulation can prohibit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prohibition_rank: Option<LegalRank>,
        /// How the third party was heard, where its rights are the ground (P14).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyRecord>,
        /// The recorded check that no law, regulation or rule requires the disclosure (P15).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        duty_check: Option<Confidential>,
        /// The law, regulation or rule that the check found to require the disclosure, where it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        duty_found: Option<Citation>,
    }

    /// A part that is kept from the public while the rest is published (不予公开的部分).
    KeptPart {
        /// Its number in the item, from 1.
        number: u16,
        /// What it is.
        part: Confidential,
        /// Why, by law.
        grounds: Vec<WithholdingGround>,
        /// It has been taken out of the content (区分处理); unseparated content must not go out (P13).
        separated: bool,
        /// The day of its next evaluation; set by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }
}

/// How a third party's rights were met before they became a ground (第三方意见).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ThirdPartyRecord {
    /// It was asked in writing and answered, or stayed silent.
    Consulted {
        /// The number of the letter.
        letter: Confidential,
        /// The answer, in short.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opinion: Option<Confidential>,
        /// It has not answered in time.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        silent: bool,
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
    /// It was not asked, for a reason, such as that nobody can find it.
    NotAsked {
        /// The reason.
        reason: Confidential,
    },
}

impl ThirdPartyRecord {
    /// It bears out that its rights are kept: it was heard, with its opinion or its silence, or there is
    /// a reason why not. Consent and public interest speak for disclosure and bear out none.
    #[must_use]
    pub const fn supports_withholding(&self) -> bool {
        match self {
            Self::Consulted {
                opinion, silent, ..
            } => *silent || opinion.is_some(),
            Self::NotAsked { .. } => true,
            Self::Consent { .. } | Self::PublicInterest { .. } => false,
        }
    }
}

impl WithholdingGround {
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

    /// It forbids the disclosure and leaves no choice (Arts. 14 and 15).
    #[must_use]
    pub const fn prohibits(&self) -> bool {
        matches!(self.exemption.force(), Force::Prohibits)
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

    /// It can keep information from being published on the organ's own motion: another procedure of
    /// access, and the need that an applicant has, say nothing of that.
    #[must_use]
    pub fn supports_withholding(&self) -> bool {
        let of_publication = self.exemption.force() != Force::OtherProcedure
            && self.exemption != Exemption::NoSpecialNeed2007;
        of_publication && self.is_complete()
    }

    /// A ground with its reason.
    #[must_use]
    pub const fn new(exemption: Exemption, reason: Confidential) -> Self {
        Self {
            exemption,
            kind: None,
            reason,
            prohibition: None,
            prohibition_rank: None,
            third_party: None,
            duty_check: None,
            duty_found: None,
        }
    }

    /// There is one, and every one of them can keep information from being published.
    pub(in crate::workflow::publication) fn are_reasons(grounds: &[Self]) -> bool {
        !grounds.is_empty() && grounds.iter().all(Self::supports_withholding)
    }

    /// It has its kind where Art. 16 lists kinds, and the law or administrative regulation
    /// that prohibits where that is the ground.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let ranked = self.prohibition_rank.is_some_and(LegalRank::can_forbid);
        let named = self.exemption != Exemption::ProhibitedByLaw2019
            || (self.prohibition.is_some() && ranked);
        let listed = ExemptionKind::ALL
            .iter()
            .any(|kind| kind.exemption() == self.exemption);
        let of_its_kind = match self.kind {
            Some(kind) => kind.exemption() == self.exemption,
            None => !listed,
        };
        named && of_its_kind
    }
}

impl KeptPart {
    /// A ground by law keeps it back, and every one that is named can.
    #[must_use]
    pub fn is_reasoned(&self) -> bool {
        WithholdingGround::are_reasons(&self.grounds)
    }
}
