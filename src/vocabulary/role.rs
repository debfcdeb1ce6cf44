use super::Power;
use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, Provision, known};

vocabulary! {
    /// A role in a request or a publication (角色), held by a person or an organ that the caller names.
    ///
    /// ```
    /// use disclosure::vocabulary::{Power, Role, Term};
    ///
    /// let extenders: Vec<_> = Role::ALL.iter().filter(|role| role.may(Power::Extend)).collect();
    /// assert_eq!(extenders, [&Role::HeadOfDisclosureOffice]);
    /// ```
    Role, "role", "角色" {
        /// The applicant.
        Applicant = "applicant", "申请人", "applicant", decree_711(article(27));
        /// The organ's own unit for disclosure.
        DisclosureOffice = "disclosure-office", "政府信息公开工作机构",
            "disclosure office", decree_711(article(4));
        /// The head of that unit, and the only one who may agree to an extension.
        HeadOfDisclosureOffice = "head-of-disclosure-office", "政府信息公开工作机构负责人",
            "head of the disclosure office", decree_711(article(33).paragraph(2));
        /// The section whose business the information is.
        HandlingUnit = "handling-unit", "承办机构", "handling unit", decree_711(article(45));
        /// The section that drafts or makes the information.
        DraftingUnit = "drafting-unit", "起草单位",
            "drafting unit", Citation::whole(known::OPENNESS_RULES_2016);
        /// The office that reviews the disclosure attribute.
        AttributeReviewer = "attribute-reviewer", "属性审核人",
            "attribute reviewer", Citation::whole(known::OPENNESS_RULES_2016);
        /// The person who reviews secrecy; not the drafter.
        SecrecyReviewer = "secrecy-reviewer", "保密审查人",
            "secrecy reviewer", decree_711(article(17));
        /// The reviewer of legality, where the organ has one.
        LegalReviewer = "legal-reviewer", "合法性审核人", "legal reviewer", decree_711(article(45));
        /// The leader in charge, who signs.
        Approver = "approver", "分管领导", "leader in charge", decree_711(article(45));
        /// The principal leader, first responsible and answerable for the whole.
        PrincipalLeader = "principal-leader", "主要负责人",
            "principal leader", decree_711(article(52));
        /// The one who puts an approved item on its channels.
        Publisher = "publisher", "发布人", "publisher", decree_711(article(10));
        /// The named keeper of the site.
        SiteKeeper = "site-keeper", "网站管理员", "site keeper", decree_711(article(24));
        /// The third party whose rights disclosure would harm.
        ThirdParty = "third-party", "第三方", "third party", decree_711(article(32));
        /// An organ that made the information jointly; its silence is consent.
        CoMaker = "co-maker", "共同制作机关", "co-maker", decree_711(article(34));
        /// Any other organ that is asked.
        OtherOrgan = "other-organ", "其他机关", "other organ", decree_711(article(33).paragraph(3));
        /// The department or secrecy administration that determines doubtful cases.
        DeterminingBody = "determining-body", "有关主管部门、保密行政管理部门",
            "determining body", decree_711(article(17).paragraph(3));
        /// The department that supervises disclosure.
        CompetentDepartment = "competent-department", "政府信息公开工作主管部门",
            "competent department", decree_711(article(47));
        /// The organ that decides in reconsideration.
        ReviewOrgan = "review-organ", "行政复议机关", "review organ",
            Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(4));
        /// The court.
        Court = "court", "人民法院", "court",
            Citation::known(known::LITIGATION_LAW_2017, Provision::article(4));
        /// The clock of the system that keeps the file; it records lapses and nothing else.
        System = "system", "系统自动", "system clock", decree_711(article(33));
    }
}

impl Role {
    /// What the role may do.
    ///
    /// That two acts on one item are done by different persons is a rule of a later stage; powers say
    /// only what a role can do at all.
    #[must_use]
    pub const fn powers(self) -> &'static [Power] {
        match self {
            Self::Applicant => &[
                Power::Dictate,
                Power::Submit,
                Power::Confirm,
                Power::Correct,
                Power::ExplainReasons,
                Power::Pay,
                Power::WithdrawRequest,
                Power::SuggestConversion,
                Power::SeekRemedy,
            ],
            Self::DisclosureOffice => &[
                Power::Receive,
                Power::Confirm,
                Power::Register,
                Power::Split,
                Power::Screen,
                Power::AnswerOnTheSpot,
                Power::RequestCorrection,
                Power::Lapse,
                Power::FindUnclear,
                Power::AskReasons,
                Power::WeighReasons,
                Power::DemandFee,
                Power::Assign,
                Power::ConsultThirdParty,
                Power::ConsultOrgans,
                Power::Refer,
                Power::Send,
                Power::NotifyThirdParty,
                Power::Deliver,
                Power::Archive,
                Power::Convert,
                Power::ReviewWithholding,
                Power::ReturnDocument,
                Power::ReviewAttribute,
                Power::ReviewRights,
                Power::Coordinate,
                Power::Catalogue,
                Power::Supply,
                Power::Reevaluate,
                Power::CorrectPublication,
                Power::WithdrawPublication,
                Power::AnswerRemedy,
            ],
            Self::HeadOfDisclosureOffice => &[Power::Extend],
            Self::HandlingUnit => &[Power::Search, Power::DraftReply],
            Self::DraftingUnit => &[
                Power::ProposeAttribute,
                Power::Interpret,
                Power::Reevaluate,
                Power::Clarify,
                Power::CorrectPublication,
                Power::WithdrawPublication,
            ],
            Self::AttributeReviewer => &[Power::ReviewAttribute, Power::ReturnDocument],
            Self::SecrecyReviewer => &[Power::ReviewSecrecy, Power::Refer],
            Self::LegalReviewer => &[Power::ReviewLegality],
            Self::Approver => &[Power::Approve],
            Self::PrincipalLeader => &[Power::Approve, Power::ApproveClarification],
            Self::Publisher => &[Power::Publish],
            Self::SiteKeeper => &[Power::InspectSite],
            Self::ThirdParty => &[Power::GiveOpinion, Power::SeekRemedy],
            Self::CoMaker | Self::OtherOrgan => &[Power::GiveOpinion, Power::Coordinate],
            Self::DeterminingBody => &[Power::Determine],
            Self::CompetentDepartment => &[Power::Supervise, Power::HandleComplaint],
            Self::ReviewOrgan | Self::Court => &[Power::Adjudicate],
            Self::System => &[Power::Lapse],
        }
    }

    /// Holds the power.
    #[must_use]
    pub fn may(self, power: Power) -> bool {
        self.powers().contains(&power)
    }
}
