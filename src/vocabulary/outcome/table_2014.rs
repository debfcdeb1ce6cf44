use super::super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The outcome of a request under Decree 492, by the national statistics table of the report years
    /// 2014-2018 (政府信息公开情况统计表): 13 leaf rows, the refusals by their six reasons.
    ///
    /// Before 2014 there was no national table. Row labels are those of the reports that used it; the
    /// form itself was not seen.
    Outcome2007, "outcome of 2007", "答复结果（2014年统计表）" {
        /// Already public: told where.
        AlreadyPublic = "already-public", "属于已主动公开范围数",
            "already public", Citation::whole(known::STATISTICS_2014);
        /// Granted in full.
        Granted = "granted", "同意公开答复数",
            "granted", Citation::whole(known::STATISTICS_2014);
        /// Granted in part.
        Partial = "partial", "同意部分公开答复数",
            "granted in part", Citation::whole(known::STATISTICS_2014);
        /// Refused: a state secret.
        RefusedStateSecret = "refused-state-secret", "涉及国家秘密",
            "refused: state secret", Citation::whole(known::STATISTICS_2014);
        /// Refused: a commercial secret.
        RefusedCommercialSecret = "refused-commercial-secret", "涉及商业秘密",
            "refused: commercial secret", Citation::whole(known::STATISTICS_2014);
        /// Refused: personal privacy.
        RefusedPersonalPrivacy = "refused-personal-privacy", "涉及个人隐私",
            "refused: personal privacy", Citation::whole(known::STATISTICS_2014);
        /// Refused: danger to national, public or economic security or to social stability.
        RefusedSecurityAndStability = "refused-security-and-stability", "危及国家安全、公共安全、经济安全和社会稳定",
            "refused: danger to security and stability", Citation::whole(known::STATISTICS_2014);
        /// Refused: not government information in the sense of the Regulation.
        RefusedNotGovernmentInformation = "refused-not-government-information", "不是《条例》所指政府信息",
            "refused: not government information", Citation::whole(known::STATISTICS_2014);
        /// Refused: any other situation in law or regulations.
        RefusedOtherByLaw = "refused-other-by-law", "法律法规规定的其他情形",
            "refused: other situations in law and regulations", Citation::whole(known::STATISTICS_2014);
        /// Not for this organ to disclose.
        NotThisAgency = "not-this-agency", "不属于本行政机关公开数",
            "not for this organ to disclose", Citation::whole(known::STATISTICS_2014);
        /// Does not exist.
        DoesNotExist = "does-not-exist", "申请信息不存在数",
            "does not exist", Citation::whole(known::STATISTICS_2014);
        /// Told to amend or supplement the request, which ended it under Decree 492.
        AmendOrSupplement = "amend-or-supplement", "告知作出更改补充数",
            "told to amend or supplement", Citation::whole(known::STATISTICS_2014);
        /// Told to use another channel.
        OtherChannel = "other-channel", "告知通过其他途径办理数",
            "told to use another channel", Citation::whole(known::STATISTICS_2014);
    }
}

impl Outcome2007 {
    /// The short name of the row in the statistics table.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::AlreadyPublic => "3.3.1",
            Self::Granted => "3.3.2",
            Self::Partial => "3.3.3",
            Self::RefusedStateSecret => "3.3.4a",
            Self::RefusedCommercialSecret => "3.3.4b",
            Self::RefusedPersonalPrivacy => "3.3.4c",
            Self::RefusedSecurityAndStability => "3.3.4d",
            Self::RefusedNotGovernmentInformation => "3.3.4e",
            Self::RefusedOtherByLaw => "3.3.4f",
            Self::NotThisAgency => "3.3.5",
            Self::DoesNotExist => "3.3.6",
            Self::AmendOrSupplement => "3.3.7",
            Self::OtherChannel => "3.3.8",
        }
    }
}
