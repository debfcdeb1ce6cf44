//! The words of reconsideration (行政复议) and litigation (行政诉讼).

use chrono::NaiveDate;

use super::Term as _;
use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, Instrument, Provision, known};

const fn suit_law(number: u16) -> Citation {
    Citation::known(known::LITIGATION_LAW_2017, article(number))
}

const fn suits_2011(number: u16) -> Citation {
    Citation::known(known::DISCLOSURE_SUITS_2011, article(number))
}

/// The article on what the agency is ordered to do, by its paragraph.
const fn orders_2011(paragraph: u16) -> Citation {
    Citation::known(
        known::DISCLOSURE_SUITS_2011,
        article(9).paragraph(paragraph),
    )
}

const fn suits_2025(place: Provision) -> Citation {
    Citation::known(known::DISCLOSURE_SUITS_2025, place)
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
    Claimant, "claimant", "复议申请人或者原告" {
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
    /// What is contested, by the kind of act; on the kind hangs whether a remedy lies.
    ContestedAct, "contested act", "被复议、被诉行为" {
        /// A decision not to disclose, in whole or in part.
        Withheld = "withheld", "不予公开", "withheld", decree_711(article(51));
        /// Any other reply: cannot be provided, not processed, not what was asked for.
        Reply = "reply", "其他答复", "other reply", decree_711(article(51));
        /// No reply within the time limit.
        NonReply = "non-reply", "逾期不予答复", "no reply in time", decree_711(article(51));
        /// An express refusal to accept or to perform, or performance that is not complete.
        ExpressRefusal = "express-refusal", "明确不予受理、拒绝履行或者不完全履行", "express refusal",
            Citation::known(known::RECONSIDERATION_RULES_2026, article(30).paragraph(2));
        /// A disclosure or publication that touches the claimant's own rights.
        Disclosure = "disclosure", "公开行为", "disclosure", decree_711(article(51));
        /// A duty to publish that was not performed.
        NotPublished = "not-published", "未主动公开", "not published", decree_711(article(51));
        /// A notice to correct the request.
        CorrectionNotice = "correction-notice", "补正告知", "correction notice", decree_711(article(30));
        /// The notice of an extension, or another notice of procedure.
        ProceduralNotice = "procedural-notice", "延长答复期限等程序性告知", "procedural notice",
            decree_711(article(33));
        /// A fee notice by itself.
        FeeNotice = "fee-notice", "收费决定", "fee notice", whole(known::PROCESSING_FEE_2020);
        /// The request is not processed any more, since the fee was not paid in time.
        FeeUnpaid = "fee-unpaid", "逾期未缴费不再处理", "not processed, fee unpaid",
            whole(known::PROCESSING_FEE_2020);
        /// A second request for what was disclosed to the applicant is not processed again.
        RepeatOfDisclosed = "repeat-of-disclosed", "已经公开的不予重复处理", "not processed again after disclosure",
            decree_711(article(36).item(6));
        /// The applicant is referred to the rules of a registry.
        RegistryReferral = "registry-referral", "告知依法查询登记资料", "referred to a registry",
            decree_711(article(36).item(7));
        /// A party to a procedure is referred to the rules on its file.
        CaseFileReferral = "case-file-referral", "告知依法查阅案卷材料", "referred to the rules on the file",
            suits_2011(2);
        /// Nothing is made, processed or analyzed.
        CreationRefused = "creation-refused", "不予制作、加工、分析", "not made, processed or analyzed",
            decree_711(article(38));
        /// A petition, complaint or report in the form of a request.
        PetitionReferral = "petition-referral", "信访、投诉、举报形式的申请", "petition in the form of a request",
            decree_711(article(39).paragraph(1));
        /// A public publication is not provided.
        PublicationReferral = "publication-referral", "不予提供公开出版物", "public publication not provided",
            decree_711(article(39).paragraph(2));
        /// A public enterprise or institution did not disclose.
        PublicInstitution = "public-institution", "公共企事业单位未公开", "public enterprise or institution",
            decree_711(article(55));
        /// What was provided lacks paper or seal, or came by another channel.
        FormOrChannel = "form-or-channel", "未提供纸质、未盖章或者未按要求的渠道提供", "form or channel",
            Citation::known(known::REVIEW_GUIDANCE_2021, article(3));
        /// Whatever has no real effect on anybody's rights.
        NoEffect = "no-effect", "对权利义务不产生实际影响的行为", "no real effect on rights",
            suits_2025(article(10).paragraph(2).item(10));
    }
}

vocabulary! {
    /// The kinds of judgment about disclosure (判决). [`basis`](Self::basis) tells the text of the day.
    Judgment, "judgment", "判决" {
        /// The agency is ordered to disclose within a term.
        OrderedToDisclose = "ordered-to-disclose", "判决限期公开", "ordered to disclose",
            suits_2025(article(11));
        /// The agency is ordered to disclose what the third party consented to before the court; from
        /// 2025-06-01.
        OrderedAsConsented = "ordered-as-consented", "第三方同意后判决公开",
            "ordered to disclose with the third party's consent", suits_2025(article(11).item(4));
        /// The agency is ordered to answer anew.
        OrderedToAnswerAnew = "ordered-to-answer-anew", "判决重新答复", "ordered to answer anew",
            suit_law(70);
        /// The agency is ordered to provide the content or the form asked for.
        OrderedContentOrForm = "ordered-content-or-form", "判决按照要求的内容或者形式提供",
            "ordered to provide content or form", suit_law(72);
        /// The agency is ordered to disclose the part that can be severed.
        OrderedToSever = "ordered-to-sever", "判决区分处理后公开", "ordered to disclose in part",
            suits_2025(article(11).item(3));
        /// The agency is ordered to correct a record or to pass the request on.
        OrderedToCorrect = "ordered-to-correct", "判决更正或者转送", "ordered to correct or transfer",
            suit_law(72);
        /// The act is found unlawful.
        FoundUnlawful = "found-unlawful", "确认违法", "found unlawful", suits_2025(article(12));
        /// Disclosure is forbidden.
        DisclosureForbidden = "disclosure-forbidden", "判决不得公开", "disclosure forbidden",
            suits_2025(article(13).paragraph(1));
        /// The claim is dismissed.
        ClaimDismissed = "claim-dismissed", "驳回诉讼请求", "claim dismissed", suits_2025(article(14));
    }
}

impl Judgment {
    /// The text that the judgment rests on, by the law of the day on which it is given; none where that
    /// law knows no such judgment.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::Judgment;
    ///
    /// let text = |y, m, d| {
    ///     let day = NaiveDate::from_ymd_opt(y, m, d).unwrap();
    ///     Judgment::ClaimDismissed.basis(day).unwrap().to_string()
    /// };
    /// assert_eq!(text(2025, 5, 31), "other//法释〔2011〕17号/art-12");
    /// assert_eq!(text(2025, 6, 1), "other//法释〔2025〕8号/art-14");
    /// ```
    #[must_use]
    pub fn basis(self, given_on: NaiveDate) -> Option<Citation> {
        if given_on >= known::since::DISCLOSURE_SUITS_2025 {
            return Some(self.citation());
        }
        Some(match self {
            Self::OrderedAsConsented => return None,
            Self::OrderedToDisclose | Self::OrderedToAnswerAnew => orders_2011(1),
            Self::OrderedContentOrForm => orders_2011(2),
            Self::OrderedToSever => orders_2011(3),
            Self::OrderedToCorrect => orders_2011(4),
            Self::FoundUnlawful | Self::DisclosureForbidden => {
                Citation::known(known::DISCLOSURE_SUITS_2011, article(11).paragraph(1))
            }
            Self::ClaimDismissed => suits_2011(12),
        })
    }

    /// The judgment goes against the agency, so it can carry an order.
    #[must_use]
    pub const fn is_against_agency(self) -> bool {
        match self {
            Self::OrderedToDisclose
            | Self::OrderedAsConsented
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
