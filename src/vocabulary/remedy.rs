//! The words of reconsideration (行政复议) and litigation (行政诉讼).

use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, Instrument, known};

const fn review_law(number: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, article(number))
}

const fn suit_law(number: u16) -> Citation {
    Citation::known(known::LITIGATION_LAW_2017, article(number))
}

const fn suits_2011(number: u16) -> Citation {
    Citation::known(known::DISCLOSURE_SUITS_2011, article(number))
}

fn whole(instrument: Instrument) -> Citation {
    Citation::whole(instrument)
}

vocabulary! {
    /// The three groups of the remedy table of the annual report (行政复议、行政诉讼情况).
    RemedyPath, "remedy path", "救济途径" {
        /// Reconsideration.
        Reconsideration = "reconsideration", "行政复议", "reconsideration",
            whole(known::REPORT_FORMAT_2021);
        /// A suit without reconsideration before it.
        DirectSuit = "direct-suit", "未经复议直接起诉", "direct suit",
            whole(known::REPORT_FORMAT_2021);
        /// A suit after reconsideration.
        SuitAfterReview = "suit-after-review", "复议后起诉", "suit after reconsideration",
            whole(known::REPORT_FORMAT_2021);
    }
}

impl RemedyPath {
    /// The short name of the group in table 4 of the annual report.
    #[must_use]
    pub const fn group(self) -> &'static str {
        match self {
            Self::Reconsideration => "RV",
            Self::DirectSuit => "LD",
            Self::SuitAfterReview => "LR",
        }
    }
}

vocabulary! {
    /// The four columns of each group of the remedy table; their sum is the total (总计).
    RemedyResult, "remedy result", "救济结果" {
        /// The agency's act stands.
        Upheld = "upheld", "结果维持", "upheld", whole(known::REPORT_FORMAT_2021);
        /// The agency's act is corrected.
        Corrected = "corrected", "结果纠正", "corrected", whole(known::REPORT_FORMAT_2021);
        /// Ended in any other way.
        Other = "other", "其他结果", "other result", whole(known::REPORT_FORMAT_2021);
        /// Still open at the end of the year.
        Pending = "pending", "尚未审结", "pending", whole(known::REPORT_FORMAT_2021);
    }
}

vocabulary! {
    /// Who seeks the remedy.
    Claimant, "claimant", "救济申请人" {
        /// The applicant of the request.
        Applicant = "applicant", "申请人", "applicant", decree_711(article(51));
        /// A third party whose rights a disclosure touches.
        ThirdParty = "third-party", "第三方", "third party", decree_711(article(51));
        /// Anyone else whose rights a publication touches.
        OtherPerson = "other-person", "其他利害关系人", "other person concerned",
            decree_711(article(51));
    }
}

vocabulary! {
    /// Where reconsideration is applied for.
    ReviewBody, "review body", "行政复议管辖" {
        /// The government of the same level or the department above, as the applicant chooses.
        Choice = "choice", "本级人民政府或者上一级主管部门",
            "same-level government or department above",
            Citation::known(known::RECONSIDERATION_LAW_2017, article(12));
        /// The government of the same level.
        SameLevelGovernment = "same-level-government", "本级人民政府", "same-level government",
            review_law(24);
    }
}

vocabulary! {
    /// What is contested.
    ContestedAct, "contested act", "被诉行为" {
        /// A decision not to disclose, in whole or in part.
        Withheld = "withheld", "不予公开", "withheld", decree_711(article(51));
        /// Any other reply: cannot be provided, not processed, its content or form.
        Reply = "reply", "其他答复", "other reply", decree_711(article(51));
        /// No reply within the time limit.
        NonReply = "non-reply", "逾期不予答复", "no reply in time", decree_711(article(51));
        /// A disclosure or publication that touches the claimant's own rights.
        Disclosure = "disclosure", "公开行为", "disclosure", decree_711(article(51));
        /// A duty to publish that was not performed.
        NotPublished = "not-published", "未主动公开", "not published", decree_711(article(51));
        /// A fee notice by itself.
        FeeNotice = "fee-notice", "收费决定", "fee notice", whole(known::PROCESSING_FEE_2020);
    }
}

vocabulary! {
    /// The kinds of decision in reconsideration (行政复议决定).
    ReviewDecision, "review decision", "行政复议决定" {
        /// The act is varied.
        Varied = "varied", "变更", "varied", review_law(63);
        /// The act is annulled.
        Annulled = "annulled", "撤销", "annulled", review_law(64);
        /// The act is annulled in part.
        AnnulledInPart = "annulled-in-part", "部分撤销", "annulled in part", review_law(64);
        /// The act is found unlawful.
        FoundUnlawful = "found-unlawful", "确认违法", "found unlawful", review_law(65);
        /// The agency is ordered to perform within a term.
        OrderedToPerform = "ordered-to-perform", "责令限期履行", "ordered to perform", review_law(66);
        /// The act is found void.
        FoundVoid = "found-void", "确认无效", "found void", review_law(67);
        /// The act is maintained.
        Maintained = "maintained", "维持", "maintained", review_law(68);
        /// The claim is rejected.
        ClaimRejected = "claim-rejected", "驳回行政复议请求", "claim rejected", review_law(69);
    }
}

impl ReviewDecision {
    /// The decision goes against the agency, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::Varied
            | Self::Annulled
            | Self::AnnulledInPart
            | Self::FoundUnlawful
            | Self::OrderedToPerform
            | Self::FoundVoid => true,
            Self::Maintained | Self::ClaimRejected => false,
        }
    }
}

vocabulary! {
    /// How reconsideration ends without a decision.
    ReviewEnd, "review end", "行政复议终结方式" {
        /// The application was not accepted.
        NotAccepted = "not-accepted", "不予受理", "not accepted", review_law(30);
        /// Not corrected in time, and so given up.
        GivenUp = "given-up", "逾期未补正视为放弃", "given up", review_law(31);
        /// Withdrawn by the claimant.
        Withdrawn = "withdrawn", "撤回", "withdrawn", whole(known::RECONSIDERATION_LAW_2023);
        /// Settled or mediated.
        Settled = "settled", "和解、调解", "settled", whole(known::RECONSIDERATION_LAW_2023);
        /// Terminated by the review body.
        Terminated = "terminated", "终止", "terminated", whole(known::RECONSIDERATION_LAW_2023);
    }
}

vocabulary! {
    /// The kinds of judgment about disclosure (判决), by the judicial interpretation of 2011. That of
    /// 2025, in force from 2025-06-01, was not read in full.
    Judgment, "judgment", "判决" {
        /// The agency is ordered to disclose within a term.
        OrderedToDisclose = "ordered-to-disclose", "判决限期公开", "ordered to disclose",
            suits_2011(9);
        /// The agency is ordered to answer anew.
        OrderedToAnswerAnew = "ordered-to-answer-anew", "判决重新答复", "ordered to answer anew",
            suits_2011(9);
        /// The agency is ordered to provide the content or the form asked for.
        OrderedContentOrForm = "ordered-content-or-form", "判决按照要求的内容或者形式提供",
            "ordered to provide content or form", suits_2011(9);
        /// The agency is ordered to disclose the part that can be severed.
        OrderedToSever = "ordered-to-sever", "判决区分处理后公开", "ordered to disclose in part",
            suits_2011(9);
        /// The agency is ordered to correct a record or to pass the request on.
        OrderedToCorrect = "ordered-to-correct", "判决更正或者转送", "ordered to correct or transfer",
            suits_2011(9);
        /// The act is found unlawful.
        FoundUnlawful = "found-unlawful", "确认违法", "found unlawful", suits_2011(11);
        /// Disclosure is forbidden.
        DisclosureForbidden = "disclosure-forbidden", "判决不得公开", "disclosure forbidden",
            suits_2011(11);
        /// The claim is dismissed.
        ClaimDismissed = "claim-dismissed", "驳回诉讼请求", "claim dismissed", suits_2011(12);
    }
}

impl Judgment {
    /// The judgment goes against the agency, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::OrderedToDisclose
            | Self::OrderedToAnswerAnew
            | Self::OrderedContentOrForm
            | Self::OrderedToSever
            | Self::OrderedToCorrect
            | Self::FoundUnlawful
            | Self::DisclosureForbidden => true,
            Self::ClaimDismissed => false,
        }
    }
}

vocabulary! {
    /// The kinds of ruling that end a suit without a judgment (裁定).
    SuitRuling, "suit ruling", "裁定" {
        /// The court does not docket the suit.
        NotDocketed = "not-docketed", "不予立案", "not docketed", suit_law(51);
        /// The court rejects the action.
        ActionRejected = "action-rejected", "驳回起诉", "action rejected",
            whole(known::LITIGATION_RULES_2018);
        /// The court allows the withdrawal.
        WithdrawalAllowed = "withdrawal-allowed", "准许撤诉", "withdrawal allowed", suit_law(62);
        /// The court terminates the suit.
        Terminated = "terminated", "终结诉讼", "terminated", whole(known::LITIGATION_RULES_2018);
    }
}

impl SuitRuling {
    /// The ruling can be appealed.
    #[must_use]
    pub const fn is_appealable(self) -> bool {
        match self {
            Self::NotDocketed | Self::ActionRejected => true,
            Self::WithdrawalAllowed | Self::Terminated => false,
        }
    }
}

vocabulary! {
    /// What a decision or judgment orders the agency to do.
    OrderKind, "order", "责令事项" {
        /// Answer the request anew.
        AnswerAnew = "answer-anew", "重新作出答复", "answer anew", decree_711(article(36));
        /// Disclose.
        Disclose = "disclose", "公开", "disclose", decree_711(article(36).item(2));
        /// Disclose the part that can be severed.
        DiscloseInPart = "disclose-in-part", "区分处理后公开", "disclose in part",
            decree_711(article(37));
        /// Provide the content or the form asked for.
        ContentOrForm = "content-or-form", "按照要求的内容或者形式提供", "provide content or form",
            decree_711(article(40));
        /// Correct a record, or pass the request on.
        CorrectOrTransfer = "correct-or-transfer", "更正或者转送", "correct or transfer",
            decree_711(article(41));
        /// Take remedial measures.
        Remedy = "remedy", "采取补救措施", "take remedial measures", suits_2011(11);
    }
}
