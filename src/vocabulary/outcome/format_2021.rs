use super::super::Exemption;
use super::super::basis::{article, decree_711};
use super::super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The outcome of a request (办理结果): the 21 leaf rows of table 3 in the format of 2021.
    ///
    /// A counted request has exactly one.
    ///
    /// ```
    /// use disclosure::vocabulary::{Exemption, Outcome};
    ///
    /// assert_eq!(Outcome::RefusedThirdPartyRights.row(), "D4");
    /// assert_eq!(
    ///     Outcome::RefusedThirdPartyRights.exemption(),
    ///     Some(Exemption::ThirdPartyRights2019)
    /// );
    /// let bases: Vec<_> = Outcome::NotHeld.bases().iter().map(ToString::to_string).collect();
    /// assert_eq!(bases, ["decree-711/art-36/item-4", "decree-711/art-36/item-5"]);
    /// ```
    Outcome, "outcome", "办理结果" {
        /// Granted in full, or told where it is already public.
        Granted = "granted", "予以公开",
            "granted", Citation::whole(known::REPORT_FORMAT_2021);
        /// Granted in part; the ground of the withheld part is kept, and not counted.
        Partial = "partial", "部分公开",
            "granted in part", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: a state secret.
        RefusedStateSecret = "refused-state-secret", "属于国家秘密",
            "refused: state secret", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: another law or administrative regulation prohibits disclosure.
        RefusedProhibitedByLaw = "refused-prohibited-by-law", "其他法律行政法规禁止公开",
            "refused: prohibited by law or administrative regulation", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: danger to national, public or economic security or to social stability.
        RefusedSecurityAndStability = "refused-security-and-stability", "危及“三安全一稳定”",
            "refused: danger to security and stability", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: the lawful rights of a third party.
        RefusedThirdPartyRights = "refused-third-party-rights", "保护第三方合法权益",
            "refused: rights of a third party", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: one of three kinds of internal affairs.
        RefusedInternalAffairs = "refused-internal-affairs", "属于三类内部事务信息",
            "refused: internal affairs", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: one of four kinds of process information.
        RefusedDeliberativeProcess = "refused-deliberative-process", "属于四类过程性信息",
            "refused: deliberative process", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: a file of administrative enforcement.
        RefusedEnforcementFile = "refused-enforcement-file", "属于行政执法案卷",
            "refused: enforcement file", Citation::whole(known::REPORT_FORMAT_2021);
        /// Refused: special rules of access govern, as for registries.
        RefusedAdministrativeQuery = "refused-administrative-query", "属于行政查询事项",
            "refused: matter of an administrative query", Citation::whole(known::REPORT_FORMAT_2021);
        /// Unavailable: it does not exist, or another organ is responsible.
        NotHeld = "unavailable-not-held", "本机关不掌握相关政府信息",
            "unavailable: not held", Citation::whole(known::REPORT_FORMAT_2021);
        /// Unavailable: it would have to be made.
        NeedsCreation = "unavailable-needs-creation", "没有现成信息需要另行制作",
            "unavailable: would have to be made", Citation::whole(known::REPORT_FORMAT_2021);
        /// Unavailable: the request is unclear even after its correction.
        StillUnclear = "unavailable-still-unclear", "补正后申请内容仍不明确",
            "unavailable: unclear after correction", Citation::whole(known::REPORT_FORMAT_2021);
        /// Not processed: a petition, report or complaint.
        Petition = "not-processed-petition", "信访举报投诉类申请",
            "not processed: petition, report or complaint", Citation::whole(known::REPORT_FORMAT_2021);
        /// Not processed: a repeated request.
        Repeated = "not-processed-repeated", "重复申请",
            "not processed: repeated", Citation::whole(known::REPORT_FORMAT_2021);
        /// Not processed: asks for a public publication.
        PublicPublication = "not-processed-publication", "要求提供公开出版物",
            "not processed: public publication", Citation::whole(known::REPORT_FORMAT_2021);
        /// Not processed: excessive in number or frequency without good cause.
        Excessive = "not-processed-excessive", "无正当理由大量反复申请",
            "not processed: excessive without good cause", Citation::whole(known::REPORT_FORMAT_2021);
        /// Not processed: asks to confirm or reissue information already obtained.
        Confirmation = "not-processed-confirmation", "要求行政机关确认或重新出具已获取信息",
            "not processed: asks to confirm or reissue", Citation::whole(known::REPORT_FORMAT_2021);
        /// Other: not corrected in time without good cause, and closed.
        CorrectionOverdue = "other-correction-overdue", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "other: correction overdue", Citation::whole(known::REPORT_FORMAT_2021);
        /// Other: the fee was not paid in time, and closed; from 2021-01-01.
        FeeUnpaid = "other-fee-unpaid", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "other: fee not paid in time", Citation::whole(known::REPORT_FORMAT_2021);
        /// Anything else, such as a withdrawal.
        Other = "other", "其他",
            "other", Citation::whole(known::REPORT_FORMAT_2021);
    }
}

impl Outcome {
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
            Self::CorrectionOverdue => "O1",
            Self::FeeUnpaid => "O2",
            Self::Other => "O3",
        }
    }

    /// The provisions a decision of this row rests on; none for the rows that practice has added.
    ///
    /// Rows are coarser than the law: two provisions behind a row mean that it does not tell which.
    #[must_use]
    pub fn bases(self) -> Vec<Citation> {
        match self {
            Self::Granted => vec![
                decree_711(article(36).item(1)),
                decree_711(article(36).item(2)),
            ],
            Self::Partial => vec![decree_711(article(37))],
            Self::RefusedStateSecret
            | Self::RefusedProhibitedByLaw
            | Self::RefusedSecurityAndStability => vec![decree_711(article(14))],
            Self::RefusedThirdPartyRights => {
                vec![decree_711(article(15)), decree_711(article(32))]
            }
            Self::RefusedInternalAffairs => vec![decree_711(article(16).paragraph(1))],
            Self::RefusedDeliberativeProcess | Self::RefusedEnforcementFile => {
                vec![decree_711(article(16).paragraph(2))]
            }
            Self::RefusedAdministrativeQuery => vec![decree_711(article(36).item(7))],
            Self::NotHeld => vec![
                decree_711(article(36).item(4)),
                decree_711(article(36).item(5)),
            ],
            Self::NeedsCreation => vec![decree_711(article(38))],
            Self::StillUnclear | Self::CorrectionOverdue => vec![decree_711(article(30))],
            Self::Petition => vec![decree_711(article(39).paragraph(1))],
            Self::Repeated => vec![decree_711(article(36).item(6))],
            Self::PublicPublication => vec![decree_711(article(39).paragraph(2))],
            Self::Excessive => vec![decree_711(article(35))],
            Self::FeeUnpaid => vec![Citation::known(known::PROCESSING_FEE_2020, article(6))],
            Self::Confirmation | Self::Other => Vec::new(),
        }
    }

    /// The ground of a refusal in this row; `None` for the rows that are no refusal.
    #[must_use]
    pub const fn exemption(self) -> Option<Exemption> {
        match self {
            Self::RefusedStateSecret => Some(Exemption::StateSecret2019),
            Self::RefusedProhibitedByLaw => Some(Exemption::ProhibitedByLaw2019),
            Self::RefusedSecurityAndStability => Some(Exemption::SecurityAndStability2019),
            Self::RefusedThirdPartyRights => Some(Exemption::ThirdPartyRights2019),
            Self::RefusedInternalAffairs => Some(Exemption::InternalAffairs2019),
            Self::RefusedDeliberativeProcess => Some(Exemption::DeliberativeProcess2019),
            Self::RefusedEnforcementFile => Some(Exemption::EnforcementFile2019),
            Self::RefusedAdministrativeQuery => Some(Exemption::SpecialAccess2019),
            Self::Granted
            | Self::Partial
            | Self::NotHeld
            | Self::NeedsCreation
            | Self::StillUnclear
            | Self::Petition
            | Self::Repeated
            | Self::PublicPublication
            | Self::Excessive
            | Self::Confirmation
            | Self::CorrectionOverdue
            | Self::FeeUnpaid
            | Self::Other => None,
        }
    }
}
