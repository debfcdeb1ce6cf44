use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::vocabulary;

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(article))
}

const fn review(article: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(article))
}

const fn suit(article: u16) -> Citation {
    Citation::known(known::LITIGATION_LAW_2017, Provision::article(article))
}

vocabulary! {
    /// What somebody owes, or [may do](Obligation::is_right) until a day (应办事项).
    Obligation, "obligation", "应办事项" {
        /// Confirm what came in.
        Confirmation = "confirmation", "确认收到", "confirmation of receipt", decree_711(31);
        /// Tell the applicant what to correct, where the request is unclear.
        CorrectionNotice = "correction-notice", "告知补正", "correction notice", decree_711(30);
        /// Correct the request.
        Correction = "correction", "补正", "correction", decree_711(30);
        /// Explain the reasons of an excessive request.
        Reasons = "reasons", "说明理由", "explanation of reasons", decree_711(35);
        /// Pay the processing fee.
        Payment = "payment", "缴费", "payment", decree_711(42);
        /// Answer the letter to a third party.
        ThirdPartyOpinion = "third-party-opinion", "第三方意见", "third party opinion", decree_711(32);
        /// Answer the letter to a co-maker.
        CoMakerOpinion = "co-maker-opinion", "共同制作机关意见", "co-maker opinion", decree_711(34);
        /// Answer the letter to another organ.
        OrganOpinion = "organ-opinion", "其他机关意见", "opinion of another organ",
            Citation::regulation(Edition::Decree711, Provision::article(33).paragraph(3));
        /// Determine a doubtful case.
        Determination = "determination", "确定能否公开", "determination", decree_711(17);
        /// Tell the applicant of an extension while the time to reply runs.
        Extension = "extension", "告知延期", "notice of extension", decree_711(33);
        /// Reply to the applicant.
        Reply = "reply", "答复", "reply", decree_711(33);
        /// Tell the third party what was disclosed in the public interest.
        ThirdPartyNotice = "third-party-notice", "告知第三方", "notice to the third party",
            decree_711(32);
        /// Publish what was taken into proactive disclosure.
        Conversion = "conversion", "转为主动公开", "conversion", decree_711(44);
        /// Apply for reconsideration.
        Review = "review", "申请行政复议", "application for review", review(20);
        /// Bring a suit.
        Suit = "suit", "提起行政诉讼", "suit", suit(46);
        /// Publish, from formation or change or as another text says.
        Publication = "publication", "主动公开", "publication", decree_711(26);
        /// Review secrecy, where the organ has a term for it. Local.
        SecrecyReview = "secrecy-review", "保密审查", "secrecy review", decree_711(17);
        /// Interpret a policy document. Local.
        Interpretation = "interpretation", "政策解读", "interpretation",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Withdraw a penalty decision that was changed or revoked, with its reason.
        PenaltyWithdrawal = "penalty-withdrawal", "撤回行政处罚决定信息", "withdrawal of a penalty",
            Citation::known(known::PENALTIES_2021, Provision::article(48).paragraph(2));
        /// Evaluate what is withheld again.
        Reevaluation = "reevaluation", "定期评估审查", "re-evaluation", decree_711(18);
        /// Evaluate a withheld part again.
        PartReevaluation = "part-reevaluation", "不公开部分评估审查", "re-evaluation of a part",
            decree_711(18);
        /// Take down a list of persons after its notice.
        TakeDown = "take-down", "撤下公示名单", "taking down a list of persons",
            Citation::known(known::PERSONAL_INFORMATION_2021, Provision::article(34));
        /// Ask for the correction of an application for reconsideration.
        ReviewCorrectionNotice = "review-correction-notice", "告知补正复议申请",
            "correction notice in reconsideration", review(31);
        /// Correct an application for reconsideration.
        ReviewCorrection = "review-correction", "补正复议申请", "correction in reconsideration",
            review(31);
        /// Accept an application for reconsideration, or not.
        ReviewAcceptance = "review-acceptance", "复议受理审查", "acceptance of reconsideration",
            review(30);
        /// Send the papers of reconsideration to the agency.
        ReviewPapers = "review-papers", "发送复议申请材料", "papers of reconsideration", review(48);
        /// Answer in reconsideration.
        ReviewAnswer = "review-answer", "复议答复", "answer in reconsideration", review(48);
        /// Decide in reconsideration.
        ReviewDecision = "review-decision", "复议决定", "decision in reconsideration", review(62);
        /// Give judgment in first instance.
        FirstInstance = "first-instance", "一审裁判", "judgment in first instance", suit(81);
        /// Appeal.
        Appeal = "appeal", "上诉", "appeal", suit(85);
        /// Decide the appeal.
        SecondInstance = "second-instance", "二审裁判", "decision on the appeal", suit(88);
        /// File and publish the annual report.
        AnnualReport = "annual-report", "年度报告", "annual report", decree_711(49);
        /// File the figures of a period. Local.
        PeriodicFigures = "periodic-figures", "定期报送数据", "figures of a period", decree_711(49);
        /// Establish the facts of a complaint. Local.
        ComplaintFacts = "complaint-facts", "查明投诉举报事实", "facts of a complaint", decree_711(51);
        /// Answer a complaint.
        ComplaintResponse = "complaint-response", "投诉举报办理", "response to a complaint",
            decree_711(51);
        /// Respond to public opinion.
        OpinionResponse = "opinion-response", "政务舆情回应", "response to public opinion",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Rectify what was found.
        Rectification = "rectification", "整改", "rectification", decree_711(47);
        /// Update a column of the site.
        ColumnUpdate = "column-update", "栏目更新", "update of a column",
            Citation::whole(known::SITE_INDICATORS_2019);
        /// Sign a procurement contract.
        ContractSigning = "contract-signing", "签订政府采购合同", "signing of a contract",
            Citation::known(known::PROCUREMENT_LAW_2014, Provision::article(46));
        /// File the copy of a procurement contract.
        ContractFiling = "contract-filing", "政府采购合同备案", "filing of a contract",
            Citation::known(known::PROCUREMENT_LAW_2014, Provision::article(47));
        /// Anything else that a caller keeps in its lists.
        Other = "other", "其他事项", "other", decree_711(45);
    }
}

impl Obligation {
    /// Somebody may do it until a day, and nobody owes it: an application for review, a suit, an appeal.
    #[must_use]
    pub const fn is_right(self) -> bool {
        matches!(self, Self::Review | Self::Suit | Self::Appeal)
    }
}
