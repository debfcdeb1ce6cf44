use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// What a [`Role`](super::Role) may do: one row for each act of the request and the publication
    /// workflows, and for supervision.
    ///
    /// Who holds a power is a matter of Decree 711 and, where it is silent, of local practice; the
    /// same people act under Decree 492.
    Power, "power", "职权" {
        /// Applies orally, where writing is truly difficult; the office fills in the form.
        Dictate = "dictate", "口头申请", "apply orally", decree_711(article(29).paragraph(1));
        /// Submits a request.
        Submit = "submit", "提交申请", "submit a request", decree_711(article(29).paragraph(1));
        /// Receives a request handed in or signed for.
        Receive = "receive", "接收申请", "receive a request", decree_711(article(31));
        /// Confirms the receipt of what came by ordinary post, online or by fax.
        Confirm = "confirm", "确认收到", "confirm receipt", decree_711(article(31).item(3));
        /// Registers a request.
        Register = "register", "登记", "register", decree_711(article(45));
        /// Splits a request of several matters (一事一申请).
        Split = "split", "拆分申请", "split a request", Citation::whole(known::PROCESSING_FEE_2020);
        /// Takes a registered request under review.
        Screen = "screen", "审查申请", "screen", decree_711(article(45));
        /// Answers at once.
        AnswerOnTheSpot = "answer-on-the-spot", "当场答复", "answer on the spot",
            decree_711(article(33).paragraph(1));
        /// Tells the applicant, once, what to correct.
        RequestCorrection = "request-correction", "告知补正", "ask for correction",
            decree_711(article(30));
        /// Corrects the request.
        Correct = "correct", "补正", "correct", decree_711(article(30));
        /// Records that a period has run out: for a correction, a payment or an opinion.
        Lapse = "lapse", "逾期结束", "record a lapse", decree_711(article(30));
        /// Finds a corrected request still unclear.
        FindUnclear = "find-unclear", "认定补正后仍不明确", "find still unclear",
            decree_711(article(30));
        /// Asks the reasons of an excessive request.
        AskReasons = "ask-reasons", "要求说明理由", "ask for reasons", decree_711(article(35));
        /// Explains the reasons of an excessive request.
        ExplainReasons = "explain-reasons", "说明理由", "explain reasons", decree_711(article(35));
        /// Finds the reasons given reasonable or not, and tells a later date or that the request is
        /// not processed.
        WeighReasons = "weigh-reasons", "认定理由", "weigh reasons", decree_711(article(35));
        /// Sends the notice of the processing fee.
        DemandFee = "demand-fee", "收费通知", "demand the fee", decree_711(article(42));
        /// Pays the processing fee.
        Pay = "pay", "缴费", "pay", Citation::whole(known::PROCESSING_FEE_2020);
        /// Assigns a request to the unit that handles it.
        Assign = "assign", "交办", "assign", decree_711(article(45));
        /// Searches for the information and records the search.
        Search = "search", "检索", "search", decree_711(article(36).item(4));
        /// Asks the third party in writing.
        ConsultThirdParty = "consult-third-party", "征求第三方意见", "consult the third party",
            decree_711(article(32));
        /// Asks the co-makers or other organs.
        ConsultOrgans = "consult-organs", "征求机关意见", "consult organs", decree_711(article(34));
        /// Answers a consultation.
        GiveOpinion = "give-opinion", "提出意见", "give an opinion", decree_711(article(32));
        /// Refers a doubtful case to the body that determines it.
        Refer = "refer", "报请确定", "refer for determination",
            decree_711(article(17).paragraph(3));
        /// Determines a doubtful case.
        Determine = "determine", "确定能否公开", "determine", decree_711(article(17).paragraph(3));
        /// Agrees to extend the time limit for the reply.
        Extend = "extend", "同意延长答复期限", "agree to an extension",
            decree_711(article(33).paragraph(2));
        /// Drafts the reply with outcome and grounds.
        DraftReply = "draft-reply", "拟制答复", "draft the reply", decree_711(article(45));
        /// Reviews secrecy before anything is disclosed or published.
        ReviewSecrecy = "review-secrecy", "保密审查", "review secrecy",
            decree_711(article(17).paragraph(2));
        /// Reviews legality, where the organ requires it.
        ReviewLegality = "review-legality", "合法性审核", "review legality",
            decree_711(article(45));
        /// Approves a reply, a publication and its attribute, and settles a disagreement over it.
        Approve = "approve", "审批", "approve", decree_711(article(45));
        /// Sends the reply.
        Send = "send", "发出答复", "send the reply", decree_711(article(36));
        /// Tells the third party what is disclosed against its will, and why.
        NotifyThirdParty = "notify-third-party", "告知第三方", "notify the third party",
            decree_711(article(32));
        /// Delivers the reply and keeps the proof.
        Deliver = "deliver", "送达", "deliver", decree_711(article(40));
        /// Archives the file.
        Archive = "archive", "归档", "archive", decree_711(article(45));
        /// Withdraws the request.
        WithdrawRequest = "withdraw-request", "撤回申请", "withdraw a request",
            decree_711(article(27));
        /// Suggests that the information be published.
        SuggestConversion = "suggest-conversion", "建议转为主动公开", "suggest proactive disclosure",
            decree_711(article(44).paragraph(2));
        /// Takes requested information into proactive disclosure.
        Convert = "convert", "转为主动公开", "convert to proactive disclosure",
            decree_711(article(44).paragraph(1));
        /// Proposes the disclosure attribute, with the reason where it is not to be disclosed.
        ProposeAttribute = "propose-attribute", "提出公开属性", "propose the attribute",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews a policy document proposed as withheld, before approval.
        ReviewWithholding = "review-withholding", "审核拟不公开的政策性文件", "review withholding",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Returns a draft without attribute or reason.
        ReturnDocument = "return-document", "退文", "return a document",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews the proposed attribute and its ground.
        ReviewAttribute = "review-attribute", "属性审核", "review the attribute",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews what would harm a third party or show personal information.
        ReviewRights = "review-rights", "第三方权益与个人信息审查", "review rights of others",
            decree_711(article(15));
        /// Agrees with the other organs concerned before publication.
        Coordinate = "coordinate", "协商、确认", "coordinate", decree_711(article(11));
        /// Publishes an approved item.
        Publish = "publish", "发布", "publish", decree_711(article(23));
        /// Enters an item in the catalogue and keeps the guide.
        Catalogue = "catalogue", "编目", "catalogue", decree_711(article(12));
        /// Supplies published items to archives, libraries and service halls.
        Supply = "supply", "向查阅场所提供", "supply to reading places", decree_711(article(25));
        /// Interprets a policy document.
        Interpret = "interpret", "解读", "interpret", Citation::whole(known::OPENNESS_RULES_2016);
        /// Re-evaluates what is withheld.
        Reevaluate = "reevaluate", "定期评估审查", "re-evaluate", decree_711(article(18));
        /// Corrects a published item.
        CorrectPublication = "correct-publication", "更正已公开信息", "correct a publication",
            decree_711(article(6));
        /// Withdraws a published item, with reason; nothing is deleted.
        WithdrawPublication = "withdraw-publication", "撤下已公开信息", "withdraw a publication",
            decree_711(article(6));
        /// Publishes accurate information against a false or incomplete one.
        Clarify = "clarify", "澄清", "clarify", decree_711(article(6));
        /// Approves a clarification in the organ's name.
        ApproveClarification = "approve-clarification", "批准澄清", "approve a clarification",
            decree_711(article(6));
        /// Inspects the site and its columns.
        InspectSite = "inspect-site", "网站巡检", "inspect the site", decree_711(article(24));
        /// Guides, inspects, orders correction, criticizes.
        Supervise = "supervise", "指导、监督检查", "supervise",
            decree_711(article(47).paragraph(1));
        /// Handles complaints and reports about disclosure.
        HandleComplaint = "handle-complaint", "处理投诉举报", "handle a complaint",
            decree_711(article(47).paragraph(2));
        /// Applies for reconsideration, sues, appeals.
        SeekRemedy = "seek-remedy", "申请复议、起诉", "seek a remedy", decree_711(article(51));
        /// Answers for the agency in reconsideration and before the court.
        AnswerRemedy = "answer-remedy", "复议答复、应诉", "answer in a remedy", decree_711(article(51));
        /// Decides in reconsideration, or judges.
        Adjudicate = "adjudicate", "审理裁决", "adjudicate", decree_711(article(51));
    }
}
