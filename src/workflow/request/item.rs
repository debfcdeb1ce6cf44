use serde::{Deserialize, Serialize};

use crate::vocabulary::{Exemption, ExemptionKind, Override};
use crate::workflow::particulars::particulars;

particulars! {
    /// What is decided on one item of a request.
    ItemDecision {
        /// The number of the item.
        item: u16,
        /// The caller's key of the information that was found, by which the same information is known
        /// across requests.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        information: Option<String>,
        /// The decision.
        disposition: Disposition,
    }

    /// A part that is withheld from an item disclosed in part (区分处理).
    WithheldPart {
        /// Which part.
        part: String,
        /// Why, by law; the first ground is the principal one.
        #[serde(default)]
        grounds: Vec<Ground>,
        /// Why it is no government information, where that is so instead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_information: Option<String>,
    }

    /// A ground of withholding, with its reason (不予公开的理由).
    Ground {
        /// The ground.
        exemption: Exemption,
        /// The kind of internal or process information; Art. 16 closes both lists.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<ExemptionKind>,
        /// Why it applies; for a ground that leaves a choice, why the organ chooses to withhold.
        reason: String,
        /// How the third party was heard; needed when its rights are the ground.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyBasis>,
    }

    /// A finding that sets a ground aside.
    OverrideFinding {
        /// What sets it aside.
        kind: Override,
        /// The finding.
        finding: String,
    }
}

/// How a third party was heard before a decision that concerns it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "basis", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ThirdPartyBasis {
    /// In writing.
    Consulted {
        /// The number of the consultation.
        consultation: u16,
        /// Why the organ discloses all the same where a third party asked about the item was silent,
        /// or refused for reasons the organ finds unreasonable.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finding: Option<String>,
    },
    /// Not at all.
    NotConsulted {
        /// Why that was not needed.
        reason: String,
    },
}

impl ThirdPartyBasis {
    /// The number of the consultation, where there was one.
    #[must_use]
    pub const fn consultation(&self) -> Option<u16> {
        match self {
            Self::Consulted { consultation, .. } => Some(*consultation),
            Self::NotConsulted { .. } => None,
        }
    }
}

/// How disclosed information reaches the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Access {
    /// Provided with the reply (Art. 36(2)).
    Provided,
    /// To be had later: where, how and when (Art. 36(2)).
    Told {
        /// Way, channel and time.
        way: String,
    },
    /// Already public: where and how it is found (Art. 36(1)).
    AlreadyPublic {
        /// Way and channel.
        way: String,
    },
}

/// Which organ is responsible where this one is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "known", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ResponsibleOrgan {
    /// It can be determined, so the reply names it.
    Named {
        /// Its name.
        name: String,
        /// How to reach it.
        contact: String,
    },
    /// It cannot be determined.
    Undeterminable,
}

/// The decision on one item (处理决定).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Disposition {
    /// Disclosed in full (予以公开).
    Disclose {
        /// How it reaches the applicant.
        access: Access,
        /// How a third party was heard, where one is concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyBasis>,
        /// What set a ground aside.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        overrides: Vec<OverrideFinding>,
        /// Why the organ discloses although a co-maker refused in time (Art. 34).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        over_co_maker: Option<String>,
    },
    /// Disclosed in part (部分公开), Art. 37; Art. 22 of Decree 492.
    DiscloseInPart {
        /// What is withheld and why.
        withheld: Vec<WithheldPart>,
        /// How a third party was heard about the part disclosed, where one is concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyBasis>,
        /// What set a ground aside.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        overrides: Vec<OverrideFinding>,
        /// Why the organ discloses although a co-maker refused in time (Art. 34).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        over_co_maker: Option<String>,
    },
    /// Withheld (不予公开), Art. 36(3), or left to a registry's own rules, Art. 36(7).
    Withhold {
        /// Why; the first ground is the principal one.
        grounds: Vec<Ground>,
    },
    /// Does not exist (信息不存在), Art. 36(4).
    DoesNotExist,
    /// Not this organ's (非本机关负责), Art. 36(5).
    NotThisAgency {
        /// Why.
        reason: String,
        /// The organ that is.
        responsible: ResponsibleOrgan,
    },
    /// Would have to be made, Art. 38.
    NeedsCreation {
        /// What would have to be made.
        reason: String,
    },
    /// Unclear after its correction, Art. 30.
    StillUnclear {
        /// What is unclear.
        reason: String,
    },
    /// A petition, report or complaint, Art. 39(1).
    Petition {
        /// Why, and the channel for it.
        reason: String,
    },
    /// Answered before (不予重复处理), Art. 36(6).
    Repeated {
        /// The registration number of the request already answered.
        earlier: String,
    },
    /// A public publication, Art. 39(2).
    PublicPublication {
        /// The way to obtain it.
        way: String,
    },
    /// Excessive without good cause, Art. 35.
    Excessive {
        /// The finding.
        reason: String,
    },
    /// Asks to confirm or reissue what the applicant has.
    Confirmation {
        /// Why.
        reason: String,
    },
    /// No government information.
    NotInformation {
        /// Why.
        reason: String,
    },
    /// To be amended or supplemented: a reply of Decree 492 only, Art. 21(4).
    AmendOrSupplement {
        /// What.
        reason: String,
    },
    /// Another channel serves it: a row of the statistics table of Decree 492 only.
    OtherChannel {
        /// Which.
        reason: String,
    },
}

impl Disposition {
    /// Something is disclosed.
    #[must_use]
    pub const fn discloses(&self) -> bool {
        matches!(self, Self::Disclose { .. } | Self::DiscloseInPart { .. })
    }

    /// Something is handed out that was not public before, so that its secrecy must be reviewed.
    #[must_use]
    pub const fn releases(&self) -> bool {
        matches!(
            self,
            Self::Disclose {
                access: Access::Provided | Access::Told { .. },
                ..
            } | Self::DiscloseInPart { .. }
        )
    }

    /// Every ground on which something is withheld.
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        let (whole, parts): (&[Ground], &[WithheldPart]) = match self {
            Self::Withhold { grounds } => (grounds, &[]),
            Self::DiscloseInPart { withheld, .. } => (&[], withheld),
            Self::Disclose { .. }
            | Self::DoesNotExist
            | Self::NotThisAgency { .. }
            | Self::NeedsCreation { .. }
            | Self::StillUnclear { .. }
            | Self::Petition { .. }
            | Self::Repeated { .. }
            | Self::PublicPublication { .. }
            | Self::Excessive { .. }
            | Self::Confirmation { .. }
            | Self::NotInformation { .. }
            | Self::AmendOrSupplement { .. }
            | Self::OtherChannel { .. } => (&[], &[]),
        };
        whole
            .iter()
            .chain(parts.iter().flat_map(|part| &part.grounds))
    }

    /// The findings that set a ground aside.
    #[must_use]
    pub fn overrides(&self) -> &[OverrideFinding] {
        match self {
            Self::Disclose { overrides, .. } | Self::DiscloseInPart { overrides, .. } => overrides,
            Self::Withhold { .. }
            | Self::DoesNotExist
            | Self::NotThisAgency { .. }
            | Self::NeedsCreation { .. }
            | Self::StillUnclear { .. }
            | Self::Petition { .. }
            | Self::Repeated { .. }
            | Self::PublicPublication { .. }
            | Self::Excessive { .. }
            | Self::Confirmation { .. }
            | Self::NotInformation { .. }
            | Self::AmendOrSupplement { .. }
            | Self::OtherChannel { .. } => &[],
        }
    }

    /// Why it is disclosed although a co-maker refused in time.
    #[must_use]
    pub fn over_co_maker(&self) -> Option<&str> {
        if let Self::Disclose { over_co_maker, .. } | Self::DiscloseInPart { over_co_maker, .. } =
            self
        {
            over_co_maker.as_deref()
        } else {
            None
        }
    }

    /// How a third party was heard about what is disclosed.
    #[must_use]
    pub const fn third_party(&self) -> Option<&ThirdPartyBasis> {
        if let Self::Disclose { third_party, .. } | Self::DiscloseInPart { third_party, .. } = self
        {
            third_party.as_ref()
        } else {
            None
        }
    }
}
