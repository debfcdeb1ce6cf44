use crate::vocabulary::{Exemption, ExemptionKind, Override};
use crate::workflow::machine::{Id, Text, particulars, tagged};

particulars! {
    /// What is decided on one item of a request.
    ItemDecision {
        /// The number of the item.
        item: u16,
        /// The caller's key of the information that was found, by which the same information is known
        /// across requests.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        information: Option<Id>,
        /// The decision.
        disposition: Disposition,
    }

    /// A part that is withheld from an item disclosed in part (区分处理).
    WithheldPart {
        /// Which part.
        part: Text,
        /// Why, by law; the first ground is the principal one.
        #[serde(default)]
        grounds: Vec<Ground>,
        /// Why it is no government information, where that is so instead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_information: Option<Id>,
    }

    /// A ground of withholding, with its reason (不予公开的理由).
    Ground {
        /// The ground.
        exemption: Exemption,
        /// The kind of internal or process information; Art. 16 closes both lists.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<ExemptionKind>,
        /// Why it applies; for a ground that leaves a choice, why the organ chooses to withhold.
        reason: Text,
        /// How the third party was heard; needed when its rights are the ground.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third_party: Option<ThirdPartyBasis>,
    }

    /// A finding that sets a ground aside.
    OverrideFinding {
        /// What sets it aside.
        kind: Override,
        /// The finding.
        finding: Text,
    }
}

particulars! {
    /// The consultation in which a third party was heard.
    Hearing {
        /// The number of the consultation.
        consultation: u16,
        /// Why the organ discloses all the same where a third party asked about the item was silent,
        /// or refused for reasons the organ finds unreasonable.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finding: Option<Text>,
    }

    /// An organ that is responsible.
    NamedOrgan {
        /// Its name.
        name: Text,
        /// How to reach it.
        contact: Text,
    }

    /// What is disclosed in full.
    Disclosure {
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
        over_co_maker: Option<Text>,
    }

    /// What is disclosed in part.
    #[derive(Default)]
    PartialDisclosure {
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
        over_co_maker: Option<Text>,
    }

    /// Why another organ is to be asked.
    OtherAgency {
        /// Why.
        reason: Text,
        /// The organ that is responsible.
        responsible: ResponsibleOrgan,
    }
}

/// How a third party was heard before a decision that concerns it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ThirdPartyBasis {
    /// In writing.
    Consulted(Hearing),
    /// Not at all, and why that was not needed.
    NotConsulted(Text),
}

tagged! {
    ThirdPartyBasis, "basis", inner {
        Consulted(Hearing) = "consulted";
        NotConsulted[reason: Text] = "not-consulted";
    }
}

impl ThirdPartyBasis {
    /// The number of the consultation, where there was one.
    #[must_use]
    pub const fn consultation(&self) -> Option<u16> {
        match self {
            Self::Consulted(hearing) => Some(hearing.consultation),
            Self::NotConsulted(_) => None,
        }
    }
}

/// How disclosed information reaches the applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Access {
    /// Provided with the reply (Art. 36(2)).
    Provided,
    /// To be had later: where, how and when (Art. 36(2)).
    Told(Text),
    /// Already public: where and how it is found (Art. 36(1)).
    AlreadyPublic(Text),
}

tagged! {
    Access, "by", inner {
        Provided = "provided";
        Told[way: Text] = "told";
        AlreadyPublic[way: Text] = "already-public";
    }
}

/// Which organ is responsible where this one is not.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResponsibleOrgan {
    /// It can be determined, so the reply names it.
    Named(NamedOrgan),
    /// It cannot be determined.
    Undeterminable,
}

tagged! {
    ResponsibleOrgan, "known", inner {
        Named(NamedOrgan) = "named";
        Undeterminable = "undeterminable";
    }
}

/// The decision on one item (处理决定).
///
/// ```
/// use disclosure::workflow::request::{Access, Disposition};
///
/// let given = Disposition::disclose(Access::Provided);
/// assert!(given.discloses() && given.releases());
/// assert_eq!(serde_json::to_string(&given)?, r#"{"kind":"disclose","access":{"by":"provided"}}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Disposition {
    /// Disclosed in full (予以公开).
    Disclose(Disclosure),
    /// Disclosed in part (部分公开), Art. 37; Art. 22 of Decree 492.
    DiscloseInPart(PartialDisclosure),
    /// Withheld (不予公开), Art. 36(3), or left to a registry's own rules, Art. 36(7); the first ground is
    /// the principal one.
    Withhold(Vec<Ground>),
    /// Does not exist (信息不存在), Art. 36(4).
    DoesNotExist,
    /// Not this organ's (非本机关负责), Art. 36(5).
    NotThisAgency(OtherAgency),
    /// Would have to be made, Art. 38.
    NeedsCreation(Text),
    /// Unclear after its correction, Art. 30.
    StillUnclear(Text),
    /// A petition, report or complaint, Art. 39(1), with the channel for it.
    Petition(Text),
    /// Answered before (不予重复处理) under this registration number, Art. 36(6).
    Repeated(Id),
    /// A public publication, Art. 39(2), and the way to it.
    PublicPublication(Text),
    /// Excessive without good cause, Art. 35.
    Excessive(Text),
    /// Asks to confirm or reissue what the applicant has.
    Confirmation(Text),
    /// No government information.
    NotInformation(Text),
    /// To be amended or supplemented: a reply of Decree 492 only, Art. 21(4).
    AmendOrSupplement(Text),
    /// Another channel serves it: a row of the statistics table of Decree 492 only.
    OtherChannel(Text),
}

tagged! {
    Disposition, "kind", inner {
        Disclose(Disclosure) = "disclose";
        DiscloseInPart(PartialDisclosure) = "disclose-in-part";
        Withhold[grounds: Vec<Ground>] = "withhold";
        DoesNotExist = "does-not-exist";
        NotThisAgency(OtherAgency) = "not-this-agency";
        NeedsCreation[reason: Text] = "needs-creation";
        StillUnclear[reason: Text] = "still-unclear";
        Petition[reason: Text] = "petition";
        Repeated[earlier: Id] = "repeated";
        PublicPublication[way: Text] = "public-publication";
        Excessive[reason: Text] = "excessive";
        Confirmation[reason: Text] = "confirmation";
        NotInformation[reason: Text] = "not-information";
        AmendOrSupplement[reason: Text] = "amend-or-supplement";
        OtherChannel[reason: Text] = "other-channel";
    }
}

impl ItemDecision {
    /// Decides an item.
    #[must_use]
    pub const fn new(item: u16, disposition: Disposition) -> Self {
        Self {
            item,
            information: None,
            disposition,
        }
    }
}

impl Disposition {
    /// Discloses in full what concerns nobody else.
    #[must_use]
    pub const fn disclose(access: Access) -> Self {
        Self::Disclose(Disclosure {
            access,
            third_party: None,
            overrides: Vec::new(),
            over_co_maker: None,
        })
    }

    /// Withholds the whole on such grounds.
    #[must_use]
    pub const fn withhold(grounds: Vec<Ground>) -> Self {
        Self::Withhold(grounds)
    }

    /// Something is disclosed.
    #[must_use]
    pub const fn discloses(&self) -> bool {
        matches!(self, Self::Disclose(_) | Self::DiscloseInPart(_))
    }

    /// Something is handed out that was not public before, so that its secrecy must be reviewed.
    #[must_use]
    pub const fn releases(&self) -> bool {
        match self {
            Self::Disclose(it) => matches!(it.access, Access::Provided | Access::Told(_)),
            Self::DiscloseInPart(_) => true,
            Self::Withhold(_)
            | Self::DoesNotExist
            | Self::NotThisAgency(_)
            | Self::NeedsCreation(_)
            | Self::StillUnclear(_)
            | Self::Petition(_)
            | Self::Repeated(_)
            | Self::PublicPublication(_)
            | Self::Excessive(_)
            | Self::Confirmation(_)
            | Self::NotInformation(_)
            | Self::AmendOrSupplement(_)
            | Self::OtherChannel(_) => false,
        }
    }

    /// Every ground on which something is withheld.
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        let (whole, parts): (&[Ground], &[WithheldPart]) = match self {
            Self::Withhold(grounds) => (grounds, &[]),
            Self::DiscloseInPart(it) => (&[], &it.withheld),
            Self::Disclose(_)
            | Self::DoesNotExist
            | Self::NotThisAgency(_)
            | Self::NeedsCreation(_)
            | Self::StillUnclear(_)
            | Self::Petition(_)
            | Self::Repeated(_)
            | Self::PublicPublication(_)
            | Self::Excessive(_)
            | Self::Confirmation(_)
            | Self::NotInformation(_)
            | Self::AmendOrSupplement(_)
            | Self::OtherChannel(_) => (&[], &[]),
        };
        whole
            .iter()
            .chain(parts.iter().flat_map(|part| &part.grounds))
    }

    /// The findings that set a ground aside.
    #[must_use]
    pub fn overrides(&self) -> &[OverrideFinding] {
        match self {
            Self::Disclose(it) => &it.overrides,
            Self::DiscloseInPart(it) => &it.overrides,
            Self::Withhold(_)
            | Self::DoesNotExist
            | Self::NotThisAgency(_)
            | Self::NeedsCreation(_)
            | Self::StillUnclear(_)
            | Self::Petition(_)
            | Self::Repeated(_)
            | Self::PublicPublication(_)
            | Self::Excessive(_)
            | Self::Confirmation(_)
            | Self::NotInformation(_)
            | Self::AmendOrSupplement(_)
            | Self::OtherChannel(_) => &[],
        }
    }

    /// Why it is disclosed although a co-maker refused in time.
    #[must_use]
    pub const fn over_co_maker(&self) -> Option<&Text> {
        if let Self::Disclose(it) = self {
            it.over_co_maker.as_ref()
        } else if let Self::DiscloseInPart(it) = self {
            it.over_co_maker.as_ref()
        } else {
            None
        }
    }

    /// How a third party was heard about what is disclosed.
    #[must_use]
    pub const fn third_party(&self) -> Option<&ThirdPartyBasis> {
        if let Self::Disclose(it) = self {
            it.third_party.as_ref()
        } else if let Self::DiscloseInPart(it) = self {
            it.third_party.as_ref()
        } else {
            None
        }
    }
}
