//! The words of reconsideration (行政复议).

use chrono::NaiveDate;

use super::Term as _;
use super::basis::article;
use super::term::vocabulary;
use crate::law::{Citation, known};

const fn review_law(number: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, article(number))
}

/// The article on suspension, by its item.
const fn suspension(item: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2023,
        article(39).paragraph(1).item(item),
    )
}

const fn rules_2026(number: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_RULES_2026, article(number))
}

/// The article on what starts the time to apply, by its item.
const fn service(item: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_RULES_2026,
        article(23).paragraph(1).item(item),
    )
}

/// The same article of the older rules.
const fn service_2007(item: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_RULES_2007,
        article(15).paragraph(1).item(item),
    )
}

vocabulary! {
    /// What starts the sixty days to apply for reconsideration (复议申请期限的起算).
    ServiceEvent, "service event", "送达事由" {
        /// The act was done on the spot.
        OnTheSpot = "on-the-spot", "当场作出", "done on the spot", service(1);
        /// The paper was handed over and signed for.
        Signed = "signed", "直接送达签收", "signed for", service(2);
        /// The paper was handed over and the signature refused; from 2026-07-01.
        SignatureRefused = "signature-refused", "拒绝签收", "signature refused", service(2);
        /// The mail receipt was signed.
        MailReceipt = "mail-receipt", "邮件签收单签收", "mail receipt signed", service(3);
        /// Without a mail receipt: the return receipt was signed.
        ReturnReceipt = "return-receipt", "送达回执签名", "return receipt signed", service(3);
        /// Without either: the post office recorded the delivery; from 2026-07-01.
        PostRecord = "post-record", "邮政机构记载签收", "delivery recorded by the post office", service(3);
        /// It arrived in the system that the addressee named; from 2026-07-01.
        ElectronicArrival = "electronic-arrival", "到达指定的特定系统", "arrived in the system named",
            service(4);
        /// The time of the public notice ended.
        PublicNotice = "public-notice", "公告期限届满", "public notice ended", service(5);
        /// Untold at first, it was told later.
        ToldLater = "told-later", "收到补充告知", "told later", service(6);
    }
}

impl ServiceEvent {
    /// The text by which it starts the time on a day; none where the text of that day does not name it.
    #[must_use]
    pub fn starts_on(self, day: NaiveDate) -> Option<Citation> {
        if day >= known::since::RECONSIDERATION_RULES_2026 {
            return Some(self.citation());
        }
        match self {
            Self::OnTheSpot => Some(service_2007(1)),
            Self::Signed => Some(service_2007(2)),
            Self::MailReceipt | Self::ReturnReceipt => Some(service_2007(3)),
            Self::PublicNotice => Some(service_2007(4)),
            Self::ToldLater => Some(service_2007(5)),
            Self::SignatureRefused | Self::PostRecord | Self::ElectronicArrival => None,
        }
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
        /// Rejected after it was accepted, since it should not have been.
        ApplicationRejected = "application-rejected", "驳回行政复议申请", "application rejected",
            review_law(33);
        /// Withdrawn by the claimant.
        Withdrawn = "withdrawn", "撤回申请终止", "withdrawn",
            Citation::known(known::RECONSIDERATION_LAW_2023, article(41).item(1));
        /// Ended by a mediated agreement.
        Mediated = "mediated", "调解", "mediated", review_law(73);
        /// Settled between the parties, and so withdrawn.
        Settled = "settled", "和解", "settled", review_law(74);
        /// Terminated: nobody is there to go on with it.
        NoSuccessor = "no-successor", "无人承继终止", "terminated, no successor",
            Citation::known(known::RECONSIDERATION_LAW_2023, article(41));
        /// Terminated: it stood still for sixty days for want of a claimant.
        SuspendedTooLong = "suspended-too-long", "中止满六十日终止", "terminated after a suspension",
            Citation::known(known::RECONSIDERATION_LAW_2023, article(41).item(5));
    }
}

vocabulary! {
    /// Why a reconsideration is suspended (复议中止事由).
    SuspensionGround, "suspension ground", "复议中止事由" {
        /// The claimant died; whether a relative goes on is open.
        ClaimantDied = "claimant-died", "申请人死亡", "claimant died", suspension(1);
        /// The claimant can no longer act; who acts for him is open.
        ClaimantIncapable = "claimant-incapable", "申请人丧失行为能力", "claimant incapable", suspension(2);
        /// The claimant is missing.
        ClaimantMissing = "claimant-missing", "申请人下落不明", "claimant missing", suspension(3);
        /// The claimant was an organization that ended; its successor is open.
        ClaimantEnded = "claimant-ended", "申请人组织终止", "claimant ended", suspension(4);
        /// A party cannot take part.
        ForceMajeure = "force-majeure", "不可抗力或者其他正当理由", "party prevented", suspension(5);
        /// The parties agree, to mediate or settle.
        Mediation = "mediation", "调解、和解而同意中止", "mediation agreed", suspension(6);
        /// A question of law is before another organ.
        LegalQuestion = "legal-question", "法律适用问题待解释确认", "question of law", suspension(7);
        /// It rests on the result of another case.
        OtherCase = "other-case", "以其他案件结果为依据", "rests on another case", suspension(8);
        /// The document that the act rests on is under review.
        BasisReviewed = "basis-reviewed", "规范性文件或者依据审查", "basis under review", suspension(9);
        /// Anything else.
        Other = "other", "其他情形", "other", suspension(10);
    }
}

impl SuspensionGround {
    /// Sixty days of it end the case (《行政复议法》2023年修订 第四十一条第五项).
    #[must_use]
    pub const fn terminates(self) -> bool {
        matches!(
            self,
            Self::ClaimantDied | Self::ClaimantIncapable | Self::ClaimantEnded
        )
    }
}

vocabulary! {
    /// What takes days out of the time to decide a reconsideration (不计入审理期限).
    NotCounted, "time not counted", "不计入审理期限的事由" {
        /// The case was referred upward; from 2026-07-01.
        Referral = "referral", "报请提级审理", "referral upward", rules_2026(40);
        /// A site was inspected.
        Inspection = "inspection", "现场勘验", "site inspection", rules_2026(45);
        /// An expert gave an opinion.
        ExpertOpinion = "expert-opinion", "鉴定", "expert opinion", rules_2026(46);
    }
}

impl NotCounted {
    /// The text by which it is not counted in a review filed on a day; none where there is no such text.
    #[must_use]
    pub fn rule(self, filed_on: NaiveDate) -> Option<Citation> {
        if filed_on >= known::since::RECONSIDERATION_RULES_2026 {
            return Some(self.citation());
        }
        match self {
            Self::Referral => None,
            Self::Inspection => Some(Citation::known(
                known::RECONSIDERATION_RULES_2007,
                article(34).paragraph(3),
            )),
            Self::ExpertOpinion => Some(Citation::known(
                known::RECONSIDERATION_RULES_2007,
                article(37),
            )),
        }
    }
}
