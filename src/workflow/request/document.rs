use serde::Serialize;

use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::vocabulary;

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(article))
}

vocabulary! {
    /// The papers of a request (文书): what each step issues and the file holds.
    ///
    /// No national set of forms was found; names follow the sets in local use, and an organ may print
    /// them as it likes.
    DocumentKind, "document kind", "文书种类" {
        /// The application form, also one the office fills in.
        ApplicationForm = "application-form", "申请表", "application form", decree_711(29);
        /// What proves the day of receipt.
        ReceiptProof = "receipt-proof", "收到凭证", "proof of receipt", decree_711(31);
        /// The sheet of the register.
        RegistrationSheet = "registration-sheet", "申请登记表", "registration sheet", decree_711(45);
        /// The correction notice.
        CorrectionNotice = "correction-notice", "补正告知书", "correction notice", decree_711(30);
        /// The question for reasons.
        ReasonsNotice = "reasons-notice", "说明理由告知书", "notice to explain reasons", decree_711(35);
        /// The notice of a later date.
        DeferralNotice = "deferral-notice", "延迟答复告知书", "notice of a deferred reply", decree_711(35);
        /// The fee notice.
        FeeNotice = "fee-notice", "收费通知书", "fee notice", decree_711(42);
        /// The receipt for the fee.
        FeeReceipt = "fee-receipt", "缴费票据", "fee receipt", decree_711(42);
        /// The letter to the unit that handles the request.
        AssistanceLetter = "assistance-letter", "协办函", "letter of assignment", decree_711(45);
        /// The record of a search.
        SearchRecord = "search-record", "检索记录", "search record", decree_711(36);
        /// The letter to a third party.
        ThirdPartyLetter = "third-party-letter", "征求意见书（第三方）", "letter to a third party",
            decree_711(32);
        /// The letter to a co-maker or another organ.
        OrganLetter = "organ-letter", "征求意见书（机关）", "letter to an organ", decree_711(34);
        /// The answer to a letter of consultation.
        OpinionConfirmation = "opinion-confirmation", "征求意见确认函", "opinion", decree_711(32);
        /// The letter to the determining body.
        ReferralLetter = "referral-letter", "请示函", "referral", decree_711(17);
        /// The answer of the determining body.
        DeterminationLetter = "determination-letter", "确定意见", "determination", decree_711(17);
        /// The notice of an extension.
        ExtensionNotice = "extension-notice", "延期答复告知书", "notice of extension", decree_711(33);
        /// The sheet of reviews and approval.
        ApprovalSheet = "approval-sheet", "审查呈批单", "sheet of review and approval", decree_711(17);
        /// The reply.
        Reply = "reply", "答复书", "reply", decree_711(36);
        /// The notice that a request is not processed further.
        ClosingNotice = "closing-notice", "终止办理告知书", "closing notice", decree_711(30);
        /// What a third party is told about a disclosure in the public interest.
        ThirdPartyNotice = "third-party-notice", "依申请公开告知书（第三方）", "notice to a third party",
            decree_711(32);
        /// The proof that a paper was served.
        ServiceProof = "service-proof", "送达回证", "proof of service", decree_711(45);
        /// The applicant's withdrawal.
        WithdrawalLetter = "withdrawal-letter", "撤回申请书", "withdrawal", decree_711(27);
        /// The decision or judgment that orders a new reply.
        RemedyPaper = "remedy-paper", "复议决定书、判决书", "review decision or judgment",
            decree_711(51);
        /// The list of the file.
        FileIndex = "file-index", "案卷目录", "file index", decree_711(45);
    }
}

/// One thing a document must say or hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Content {
    /// The stable id.
    pub id: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

const fn content(id: &'static str, zh: &'static str, en: &'static str) -> Content {
    Content { id, zh, en }
}

const NUMBER: Content = content("number", "文号〔年〕号", "number 〔year〕serial");
const REASON: Content = content("reason", "理由和依据", "reasons and legal basis");
const REQUEST: Content = content(
    "request",
    "申请编号和申请内容",
    "number and content of the request",
);
const TERM: Content = content("term", "期限", "term");
const CONSEQUENCE: Content = content(
    "consequence",
    "逾期的后果",
    "what follows when the term passes",
);
const REMEDY: Content = content("remedy", "救济途径和期限", "remedies and their limits");
const RESULT: Content = content("result", "结论", "result");

impl DocumentKind {
    /// What it must hold.
    ///
    /// ```
    /// use disclosure::workflow::request::DocumentKind;
    ///
    /// let ids: Vec<_> = DocumentKind::FeeNotice.contents().iter().map(|it| it.id).collect();
    /// assert_eq!(ids, ["number", "request", "basis", "standard", "amount", "way-to-pay", "term", "consequence"]);
    /// ```
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    pub const fn contents(self) -> &'static [Content] {
        match self {
            Self::ApplicationForm => {
                const {
                    &[
                        content(
                            "applicant",
                            "姓名或名称、身份证明、联系方式",
                            "name, proof of identity, contact",
                        ),
                        content(
                            "information",
                            "信息名称、文号或其他特征",
                            "name, number or other features",
                        ),
                        content("form", "公开的形式要求", "form wanted"),
                    ]
                }
            }
            Self::ReceiptProof => {
                const {
                    &[content(
                        "received-on",
                        "收到日期及渠道",
                        "day and channel of receipt",
                    )]
                }
            }
            Self::RegistrationSheet => {
                const {
                    &[
                        content("registration-number", "登记编号", "registration number"),
                        content("class", "申请人类别", "class of applicant"),
                    ]
                }
            }
            Self::CorrectionNotice => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        content("corrections", "需要补正的事项", "what is to be corrected"),
                        TERM,
                        CONSEQUENCE,
                    ]
                }
            }
            Self::ReasonsNotice => const { &[NUMBER, REQUEST, REASON, TERM] },
            Self::DeferralNotice => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        REASON,
                        content("date", "延迟答复的日期", "the later date"),
                    ]
                }
            }
            Self::FeeNotice => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        content("basis", "收费依据", "basis"),
                        content("standard", "收费标准", "standard"),
                        content("amount", "数额", "amount"),
                        content("way-to-pay", "缴纳方式", "way to pay"),
                        TERM,
                        CONSEQUENCE,
                    ]
                }
            }
            Self::FeeReceipt => const { &[content("amount", "数额", "amount")] },
            Self::AssistanceLetter => const { &[REQUEST, TERM] },
            Self::SearchRecord => {
                const {
                    &[
                        content("scope", "检索范围和方法", "scope and method"),
                        RESULT,
                    ]
                }
            }
            Self::ThirdPartyLetter => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        content("information", "拟公开的内容", "what is to be disclosed"),
                        TERM,
                        content("silence", "逾期未提出意见的处理", "what silence means"),
                    ]
                }
            }
            Self::OrganLetter => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        TERM,
                        content("silence", "逾期未提出意见的处理", "what silence means"),
                    ]
                }
            }
            Self::OpinionConfirmation => const { &[RESULT, content("reason", "理由", "reasons")] },
            Self::ReferralLetter => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        content("doubt", "不能确定的事项", "what is doubtful"),
                    ]
                }
            }
            Self::DeterminationLetter => const { &[RESULT, REASON] },
            Self::ExtensionNotice => {
                const {
                    &[
                        NUMBER,
                        REQUEST,
                        REASON,
                        content("days", "延长的工作日数", "working days added"),
                    ]
                }
            }
            Self::ApprovalSheet => {
                const {
                    &[
                        content("secrecy", "保密审查意见", "opinion on secrecy"),
                        content("approval", "审批意见", "approval"),
                    ]
                }
            }
            Self::Reply => const { &[NUMBER, REQUEST, RESULT, REASON, REMEDY] },
            Self::ClosingNotice => const { &[REQUEST, REASON] },
            Self::ThirdPartyNotice => {
                const {
                    &[
                        NUMBER,
                        content("information", "公开的内容", "what is disclosed"),
                        REASON,
                    ]
                }
            }
            Self::ServiceProof => {
                const {
                    &[content(
                        "served-on",
                        "送达日期和方式",
                        "day and way of service",
                    )]
                }
            }
            Self::WithdrawalLetter => const { &[REQUEST] },
            Self::RemedyPaper => const { &[RESULT, TERM] },
            Self::FileIndex => const { &[content("papers", "卷内文件", "papers in the file")] },
        }
    }
}
