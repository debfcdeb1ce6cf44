use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Who made the information, or from whom the organ has it (制作、获取).
    Origin, "origin", "来源" {
        /// The organ made it alone.
        Made = "made", "本机关制作", "made by the organ", of(10, 1);
        /// Several organs made it, this one in the lead.
        MadeJointlyInLead = "made-jointly-in-lead", "本机关牵头联合制作",
            "made jointly, this organ in the lead", of(10, 3);
        /// Several organs made it, another one in the lead.
        MadeJointly = "made-jointly", "其他机关牵头联合制作", "made jointly, another organ in the lead",
            of(10, 3);
        /// Obtained from a citizen, a legal person or another organization.
        FromPerson = "from-person", "从公民、法人和其他组织获取",
            "obtained from a citizen, legal person or organization", of(10, 1);
        /// Obtained from another administrative organ.
        FromOrgan = "from-organ", "从其他行政机关获取", "obtained from another organ", of(10, 1);
        /// Another law or regulation says who discloses it.
        OtherAuthority = "other-authority", "法律、法规对公开权限另有规定",
            "law or regulation says who discloses", of(10, 1);
    }
}

const fn of(article: u16, paragraph: u16) -> Citation {
    Citation::regulation(
        Edition::Decree711,
        Provision::article(article).paragraph(paragraph),
    )
}

/// Who discloses a piece of information (公开主体): Decree 711 Art. 10, 492 Art. 17.
///
/// ```
/// use disclosure::law::Edition;
/// use disclosure::policy::{Origin, Responsible};
///
/// assert_eq!(
///     Responsible::of(Edition::Decree711, Origin::FromOrgan),
///     Responsible::MakerOrFirstObtainer,
/// );
/// assert_eq!(Responsible::of(Edition::Decree492, Origin::FromOrgan), Responsible::NotAddressed);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a caller must know what to do with each"
)]
pub enum Responsible {
    /// This organ, which made the information or keeps it.
    ThisOrgan,
    /// The organ in the lead of the makers (牵头制作的行政机关).
    LeadMaker,
    /// The organ that made or first obtained it (制作或者最初获取该政府信息的行政机关).
    MakerOrFirstObtainer,
    /// Whoever another law or regulation names.
    AsOtherwiseProvided,
    /// The edition does not say.
    NotAddressed,
}

impl Responsible {
    /// Finds who discloses information of this origin.
    #[must_use]
    #[inline]
    pub const fn of(edition: Edition, origin: Origin) -> Self {
        match (edition, origin) {
            (_, Origin::OtherAuthority) => Self::AsOtherwiseProvided,
            (_, Origin::Made | Origin::FromPerson)
            | (Edition::Decree711, Origin::MadeJointlyInLead) => Self::ThisOrgan,
            (Edition::Decree711, Origin::MadeJointly) => Self::LeadMaker,
            (Edition::Decree711, Origin::FromOrgan) => Self::MakerOrFirstObtainer,
            (
                Edition::Decree492,
                Origin::MadeJointlyInLead | Origin::MadeJointly | Origin::FromOrgan,
            ) => Self::NotAddressed,
        }
    }

    /// The article that says so in an edition.
    #[must_use]
    pub const fn basis(edition: Edition) -> Citation {
        match edition {
            Edition::Decree492 => Citation::regulation(Edition::Decree492, Provision::article(17)),
            Edition::Decree711 => Citation::regulation(Edition::Decree711, Provision::article(10)),
        }
    }

    /// The answer in Chinese and English.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::ThisOrgan => Words::new("由本机关负责公开", "this organ discloses it"),
            Self::LeadMaker => Words::new(
                "由牵头制作的行政机关负责公开",
                "the organ in the lead of its makers discloses it",
            ),
            Self::MakerOrFirstObtainer => Words::new(
                "由制作或者最初获取该信息的行政机关负责公开",
                "the organ that made or first obtained it discloses it",
            ),
            Self::AsOtherwiseProvided => Words::new(
                "公开权限从其他法律、法规的规定",
                "another law or regulation says who discloses it",
            ),
            Self::NotAddressed => Words::new(
                "本版条例对此来源的公开主体未作规定",
                "this edition does not say who discloses information of this origin",
            ),
        }
    }
}
