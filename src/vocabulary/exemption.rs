use serde::{Deserialize, Serialize};

use super::Term;
use super::basis::{article, decree_492, decree_711};
use super::term::vocabulary;
use crate::law::Edition;

vocabulary! {
    /// A ground on which information may be withheld (不予公开的理由), of both editions.
    ///
    /// The list of Decree 711 is closed (Arts. 13-16); registries with a procedure of their own and
    /// state archives stand beside it (Art. 36(7)). Decree 492 has no article on internal or process
    /// information, and work secrets (工作秘密) are a ground in neither edition.
    ///
    /// ```
    /// use disclosure::law::Edition;
    /// use disclosure::vocabulary::{Exemption, Force, Override};
    ///
    /// let secret = Exemption::CommercialSecret2007;
    /// assert_eq!((secret.edition(), secret.force()), (Edition::Decree492, Force::Prohibits));
    /// assert_eq!(secret.overrides(), [Override::ThirdPartyConsent, Override::PublicInterest]);
    /// assert_eq!(Exemption::of(Edition::Decree711).count(), 9);
    /// ```
    Exemption, "exemption", "不予公开理由" {
        /// A state secret, 2007.
        StateSecret2007 = "state-secret-2007", "国家秘密", "state secret",
            decree_492(article(14).paragraph(4));
        /// A commercial secret, 2007.
        CommercialSecret2007 = "commercial-secret-2007", "商业秘密", "commercial secret",
            decree_492(article(14).paragraph(4));
        /// Personal privacy, 2007.
        PersonalPrivacy2007 = "personal-privacy-2007", "个人隐私", "personal privacy",
            decree_492(article(14).paragraph(4));
        /// Danger to national, public or economic security or to social stability, 2007.
        SecurityAndStability2007 = "security-and-stability-2007", "危及三安全一稳定",
            "danger to security and stability", decree_492(article(8));
        /// No connection with the applicant's own production, life or research, 2007 only: a request
        /// under Decree 711 is never refused for want of need.
        NoSpecialNeed2007 = "no-special-need-2007", "与特殊需要无关", "no special need",
            decree_492(article(13));
        /// A state secret determined by law, 2019.
        StateSecret2019 = "state-secret-2019", "依法确定的国家秘密", "state secret",
            decree_711(article(14));
        /// A prohibition by law or administrative regulation, 2019; a rule or a local regulation does
        /// not suffice.
        ProhibitedByLaw2019 = "prohibited-by-law-2019", "法律、行政法规禁止公开",
            "prohibited by law or administrative regulation", decree_711(article(14));
        /// Danger to national, public or economic security or to social stability, 2019.
        SecurityAndStability2019 = "security-and-stability-2019", "危及三安全一稳定",
            "danger to security and stability", decree_711(article(14));
        /// Harm to the lawful rights of a third party, 2019; commercial secrets and privacy are examples.
        ThirdPartyRights2019 = "third-party-rights-2019", "损害第三方合法权益",
            "harm to a third party's rights", decree_711(article(15));
        /// Internal affairs, 2019: three kinds.
        InternalAffairs2019 = "internal-affairs-2019", "内部事务信息", "internal affairs",
            decree_711(article(16).paragraph(1));
        /// Deliberative process, 2019: four kinds.
        DeliberativeProcess2019 = "deliberative-process-2019", "过程性信息", "deliberative process",
            decree_711(article(16).paragraph(2));
        /// A file of administrative enforcement, 2019.
        EnforcementFile2019 = "enforcement-file-2019", "行政执法案卷信息", "enforcement file",
            decree_711(article(16).paragraph(2));
        /// A registry or the like with special rules of access in law or administrative regulation, 2019.
        SpecialAccess2019 = "special-access-2019", "查询另有规定", "special rules of access",
            decree_711(article(36).item(7));
        /// Transferred to a state archive, where the law of archives governs access.
        ArchiveAccess2019 = "archive-access-2019", "档案利用规定", "access to archives",
            decree_711(article(36).item(7));
    }
}

impl Exemption {
    /// The grounds of one edition.
    pub fn of(edition: Edition) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |ground| ground.edition() == edition)
    }

    /// The edition the ground belongs to.
    #[must_use]
    pub const fn edition(self) -> Edition {
        match self {
            Self::StateSecret2007
            | Self::CommercialSecret2007
            | Self::PersonalPrivacy2007
            | Self::SecurityAndStability2007
            | Self::NoSpecialNeed2007 => Edition::Decree492,
            Self::StateSecret2019
            | Self::ProhibitedByLaw2019
            | Self::SecurityAndStability2019
            | Self::ThirdPartyRights2019
            | Self::InternalAffairs2019
            | Self::DeliberativeProcess2019
            | Self::EnforcementFile2019
            | Self::SpecialAccess2019
            | Self::ArchiveAccess2019 => Edition::Decree711,
        }
    }

    /// What the ground does: forbids disclosure, leaves a choice, or sends to another procedure.
    #[must_use]
    pub const fn force(self) -> Force {
        match self {
            Self::StateSecret2007
            | Self::CommercialSecret2007
            | Self::PersonalPrivacy2007
            | Self::SecurityAndStability2007
            | Self::StateSecret2019
            | Self::ProhibitedByLaw2019
            | Self::SecurityAndStability2019
            | Self::ThirdPartyRights2019 => Force::Prohibits,
            Self::NoSpecialNeed2007
            | Self::InternalAffairs2019
            | Self::DeliberativeProcess2019
            | Self::EnforcementFile2019 => Force::Permits,
            Self::SpecialAccess2019 | Self::ArchiveAccess2019 => Force::OtherProcedure,
        }
    }

    /// What sets the ground aside.
    ///
    /// A duty to disclose in law, regulation or rule is written in Art. 16 para. 2 of Decree 711 only;
    /// that it reaches the internal affairs of para. 1 is not said there and not assumed here.
    #[must_use]
    pub const fn overrides(self) -> &'static [Override] {
        match self {
            Self::CommercialSecret2007 | Self::PersonalPrivacy2007 | Self::ThirdPartyRights2019 => {
                &[Override::ThirdPartyConsent, Override::PublicInterest]
            }
            Self::DeliberativeProcess2019 | Self::EnforcementFile2019 => {
                &[Override::DisclosureRequired]
            }
            Self::StateSecret2007
            | Self::SecurityAndStability2007
            | Self::NoSpecialNeed2007
            | Self::StateSecret2019
            | Self::ProhibitedByLaw2019
            | Self::SecurityAndStability2019
            | Self::InternalAffairs2019
            | Self::SpecialAccess2019
            | Self::ArchiveAccess2019 => &[],
        }
    }
}

/// What a ground does to the organ's freedom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "a rule must say what it does under each"
)]
pub enum Force {
    /// The information must not be disclosed (不予公开、不得公开).
    Prohibits,
    /// The organ may withhold it (可以不予公开), and must say that it chooses to.
    Permits,
    /// Another procedure governs access; the ground decides nothing by itself.
    OtherProcedure,
}

vocabulary! {
    /// What sets an [`Exemption`] aside.
    Override, "override", "例外" {
        /// The third party agrees to the disclosure.
        ThirdPartyConsent = "third-party-consent", "第三方同意公开", "third party's consent",
            decree_711(article(15));
        /// The organ finds that withholding would gravely affect the public interest.
        PublicInterest = "public-interest", "不公开可能对公共利益造成重大影响", "public interest",
            decree_711(article(15));
        /// A law, regulation or rule requires the disclosure.
        DisclosureRequired = "disclosure-required", "法律、法规、规章规定应当公开",
            "disclosure required by law, regulation or rule", decree_711(article(16).paragraph(2));
    }
}

vocabulary! {
    /// The kind of internal or process information that Art. 16 of Decree 711 names; the two lists are
    /// closed, so a refusal states the kind.
    ExemptionKind, "exemption kind", "内部事务与过程性信息种类" {
        /// Personnel management.
        Personnel = "personnel", "人事管理", "personnel", decree_711(article(16).paragraph(1));
        /// Logistics.
        Logistics = "logistics", "后勤管理", "logistics", decree_711(article(16).paragraph(1));
        /// Internal work flow.
        WorkFlow = "work-flow", "内部工作流程", "internal work flow",
            decree_711(article(16).paragraph(1));
        /// A record of a discussion.
        DiscussionRecord = "discussion-record", "讨论记录", "record of a discussion",
            decree_711(article(16).paragraph(2));
        /// A draft.
        Draft = "draft", "过程稿", "draft", decree_711(article(16).paragraph(2));
        /// A letter of consultation.
        ConsultationLetter = "consultation-letter", "磋商信函", "letter of consultation",
            decree_711(article(16).paragraph(2));
        /// A request for instructions or a report to a superior.
        RequestOrReport = "request-or-report", "请示报告", "request for instructions or report",
            decree_711(article(16).paragraph(2));
    }
}

impl ExemptionKind {
    /// The ground it is a kind of.
    #[must_use]
    pub const fn exemption(self) -> Exemption {
        match self {
            Self::Personnel | Self::Logistics | Self::WorkFlow => Exemption::InternalAffairs2019,
            Self::DiscussionRecord
            | Self::Draft
            | Self::ConsultationLetter
            | Self::RequestOrReport => Exemption::DeliberativeProcess2019,
        }
    }
}
