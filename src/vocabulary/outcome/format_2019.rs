use super::super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The outcome of a request in the trial format of 2019 (试行), used for the report years 2019 and
    /// 2020: 19 leaf rows.
    Outcome2019, "outcome of 2019", "办理结果（2019年试行格式）" {
        /// Granted in full, or told where it is already public.
        Granted = "granted", "予以公开",
            "granted", Citation::whole(known::REPORT_FORMAT_2019);
        /// Granted in part; the ground of the withheld part is kept, and not counted.
        Partial = "partial", "部分公开",
            "granted in part", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: a state secret.
        RefusedStateSecret = "refused-state-secret", "属于国家秘密",
            "refused: state secret", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: another law or administrative regulation prohibits disclosure.
        RefusedProhibitedByLaw = "refused-prohibited-by-law", "其他法律行政法规禁止公开",
            "refused: prohibited by law or administrative regulation", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: danger to national, public or economic security or to social stability.
        RefusedSecurityAndStability = "refused-security-and-stability", "危及“三安全一稳定”",
            "refused: danger to security and stability", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: the lawful rights of a third party.
        RefusedThirdPartyRights = "refused-third-party-rights", "保护第三方合法权益",
            "refused: rights of a third party", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: one of three kinds of internal affairs.
        RefusedInternalAffairs = "refused-internal-affairs", "属于三类内部事务信息",
            "refused: internal affairs", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: one of four kinds of process information.
        RefusedDeliberativeProcess = "refused-deliberative-process", "属于四类过程性信息",
            "refused: deliberative process", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: a file of administrative enforcement.
        RefusedEnforcementFile = "refused-enforcement-file", "属于行政执法案卷",
            "refused: enforcement file", Citation::whole(known::REPORT_FORMAT_2019);
        /// Refused: special rules of access govern, as for registries.
        RefusedAdministrativeQuery = "refused-administrative-query", "属于行政查询事项",
            "refused: matter of an administrative query", Citation::whole(known::REPORT_FORMAT_2019);
        /// Unavailable: it does not exist, or another organ is responsible.
        NotHeld = "unavailable-not-held", "本机关不掌握相关政府信息",
            "unavailable: not held", Citation::whole(known::REPORT_FORMAT_2019);
        /// Unavailable: it would have to be made.
        NeedsCreation = "unavailable-needs-creation", "没有现成信息需要另行制作",
            "unavailable: would have to be made", Citation::whole(known::REPORT_FORMAT_2019);
        /// Unavailable: the request is unclear even after its correction.
        StillUnclear = "unavailable-still-unclear", "补正后申请内容仍不明确",
            "unavailable: unclear after correction", Citation::whole(known::REPORT_FORMAT_2019);
        /// Not processed: a petition, report or complaint.
        Petition = "not-processed-petition", "信访举报投诉类申请",
            "not processed: petition, report or complaint", Citation::whole(known::REPORT_FORMAT_2019);
        /// Not processed: a repeated request.
        Repeated = "not-processed-repeated", "重复申请",
            "not processed: repeated", Citation::whole(known::REPORT_FORMAT_2019);
        /// Not processed: asks for a public publication.
        PublicPublication = "not-processed-publication", "要求提供公开出版物",
            "not processed: public publication", Citation::whole(known::REPORT_FORMAT_2019);
        /// Not processed: excessive in number or frequency without good cause.
        Excessive = "not-processed-excessive", "无正当理由大量反复申请",
            "not processed: excessive without good cause", Citation::whole(known::REPORT_FORMAT_2019);
        /// Not processed: asks to confirm or reissue information already obtained.
        Confirmation = "not-processed-confirmation", "要求行政机关确认或重新出具已获取信息",
            "not processed: asks to confirm or reissue", Citation::whole(known::REPORT_FORMAT_2019);
        /// Handled in any other way: one row, without sub-items.
        Other = "other", "其他处理",
            "other", Citation::whole(known::REPORT_FORMAT_2019);
    }
}

impl Outcome2019 {
    /// The short name of the row in table 3 of the annual report.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::Granted => "G",
            Self::Partial => "PG",
            Self::RefusedStateSecret => "D1",
            Self::RefusedProhibitedByLaw => "D2",
            Self::RefusedSecurityAndStability => "D3",
            Self::RefusedThirdPartyRights => "D4",
            Self::RefusedInternalAffairs => "D5",
            Self::RefusedDeliberativeProcess => "D6",
            Self::RefusedEnforcementFile => "D7",
            Self::RefusedAdministrativeQuery => "D8",
            Self::NotHeld => "U1",
            Self::NeedsCreation => "U2",
            Self::StillUnclear => "U3",
            Self::Petition => "X1",
            Self::Repeated => "X2",
            Self::PublicPublication => "X3",
            Self::Excessive => "X4",
            Self::Confirmation => "X5",
            Self::Other => "O",
        }
    }
}
