use super::super::head::Head;
use super::super::label::Label::{Class, Handled, HandledIn2019, Own};
use super::super::measure::{Measure, Unit};
use super::super::table_form::{Block, TableForm};
use crate::vocabulary::{ApplicantClass, Outcome, Outcome2019};

const PIECE: Measure = Measure::Count(Unit::Piece);

const APPLICANTS: &[Head] = &[
    Head::of(
        "NP",
        Class(ApplicantClass::NaturalPerson),
        &["申请人情况", "自然人"],
        PIECE,
    ),
    Head::of(
        "CO",
        Class(ApplicantClass::Company),
        &["申请人情况", "法人或其他组织", "商业企业"],
        PIECE,
    ),
    Head::of(
        "RI",
        Class(ApplicantClass::ResearchInstitution),
        &["申请人情况", "法人或其他组织", "科研机构"],
        PIECE,
    ),
    Head::of(
        "PW",
        Class(ApplicantClass::PublicWelfare),
        &["申请人情况", "法人或其他组织", "社会公益组织"],
        PIECE,
    ),
    Head::of(
        "LS",
        Class(ApplicantClass::LegalService),
        &["申请人情况", "法人或其他组织", "法律服务机构"],
        PIECE,
    ),
    Head::of(
        "OT",
        Class(ApplicantClass::OtherOrganization),
        &["申请人情况", "法人或其他组织", "其他"],
        PIECE,
    ),
    Head::of("TT", Own("total"), &["申请人情况", "总计"], PIECE),
];

/// Table 3: the two formats differ in the rows of （六）其他处理 alone.
macro_rules! requests {
    ($id:literal, $($other:expr),+) => {
        TableForm {
            code: "T3",
            id: $id,
            zh: "收到和处理政府信息公开申请情况",
            en: "requests received and handled",
            blocks: &[Block {
                columns: APPLICANTS,
                side_by_side: false,
                rows: &[
                    Head::new(
                        "N",
                        Own("received in the year"),
                        &["一、本年新收政府信息公开申请数量"],
                    ),
                    Head::new(
                        "P",
                        Own("carried in from last year"),
                        &["二、上年结转政府信息公开申请数量"],
                    ),
                    Head::new(
                        "G",
                        Handled(Outcome::Granted),
                        &["三、本年度办理结果", "（一）予以公开"],
                    ),
                    Head::new(
                        "PG",
                        Handled(Outcome::Partial),
                        &[
                            "三、本年度办理结果",
                            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                        ],
                    ),
                    Head::new(
                        "D1",
                        Handled(Outcome::RefusedStateSecret),
                        &["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
                    ),
                    Head::new(
                        "D2",
                        Handled(Outcome::RefusedProhibitedByLaw),
                        &[
                            "三、本年度办理结果",
                            "（三）不予公开",
                            "2.其他法律行政法规禁止公开",
                        ],
                    ),
                    Head::new(
                        "D3",
                        Handled(Outcome::RefusedSecurityAndStability),
                        &[
                            "三、本年度办理结果",
                            "（三）不予公开",
                            "3.危及“三安全一稳定”",
                        ],
                    ),
                    Head::new(
                        "D4",
                        Handled(Outcome::RefusedThirdPartyRights),
                        &[
                            "三、本年度办理结果",
                            "（三）不予公开",
                            "4.保护第三方合法权益",
                        ],
                    ),
                    Head::new(
                        "D5",
                        Handled(Outcome::RefusedInternalAffairs),
                        &[
                            "三、本年度办理结果",
                            "（三）不予公开",
                            "5.属于三类内部事务信息",
                        ],
                    ),
                    Head::new(
                        "D6",
                        Handled(Outcome::RefusedDeliberativeProcess),
                        &[
                            "三、本年度办理结果",
                            "（三）不予公开",
                            "6.属于四类过程性信息",
                        ],
                    ),
                    Head::new(
                        "D7",
                        Handled(Outcome::RefusedEnforcementFile),
                        &["三、本年度办理结果", "（三）不予公开", "7.属于行政执法案卷"],
                    ),
                    Head::new(
                        "D8",
                        Handled(Outcome::RefusedAdministrativeQuery),
                        &["三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项"],
                    ),
                    Head::new(
                        "U1",
                        Handled(Outcome::NotHeld),
                        &[
                            "三、本年度办理结果",
                            "（四）无法提供",
                            "1.本机关不掌握相关政府信息",
                        ],
                    ),
                    Head::new(
                        "U2",
                        Handled(Outcome::NeedsCreation),
                        &[
                            "三、本年度办理结果",
                            "（四）无法提供",
                            "2.没有现成信息需要另行制作",
                        ],
                    ),
                    Head::new(
                        "U3",
                        Handled(Outcome::StillUnclear),
                        &[
                            "三、本年度办理结果",
                            "（四）无法提供",
                            "3.补正后申请内容仍不明确",
                        ],
                    ),
                    Head::new(
                        "X1",
                        Handled(Outcome::Petition),
                        &[
                            "三、本年度办理结果",
                            "（五）不予处理",
                            "1.信访举报投诉类申请",
                        ],
                    ),
                    Head::new(
                        "X2",
                        Handled(Outcome::Repeated),
                        &["三、本年度办理结果", "（五）不予处理", "2.重复申请"],
                    ),
                    Head::new(
                        "X3",
                        Handled(Outcome::PublicPublication),
                        &[
                            "三、本年度办理结果",
                            "（五）不予处理",
                            "3.要求提供公开出版物",
                        ],
                    ),
                    Head::new(
                        "X4",
                        Handled(Outcome::Excessive),
                        &[
                            "三、本年度办理结果",
                            "（五）不予处理",
                            "4.无正当理由大量反复申请",
                        ],
                    ),
                    Head::new(
                        "X5",
                        Handled(Outcome::Confirmation),
                        &[
                            "三、本年度办理结果",
                            "（五）不予处理",
                            "5.要求行政机关确认或重新出具已获取信息",
                        ],
                    ),
                    $($other,)+
                    Head::new("T", Own("total of results"), &["三、本年度办理结果", "（七）总计"]),
                    Head::new("C", Own("carried over to next year"), &["四、结转下年度继续办理"]),
                ],
            }],
        }
    };
}

pub(super) static REQUESTS_2019: TableForm = requests!(
    "T3-2019",
    Head::new(
        "O",
        HandledIn2019(Outcome2019::Other),
        &["三、本年度办理结果", "（六）其他处理"]
    )
);

pub(super) static REQUESTS_2021: TableForm = requests!(
    "T3-2021",
    Head::new(
        "O1",
        Handled(Outcome::CorrectionOverdue),
        &[
            "三、本年度办理结果",
            "（六）其他处理",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        ],
    ),
    Head::new(
        "O2",
        Handled(Outcome::FeeUnpaid),
        &[
            "三、本年度办理结果",
            "（六）其他处理",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ],
    ),
    Head::new(
        "O3",
        Handled(Outcome::Other),
        &["三、本年度办理结果", "（六）其他处理", "3.其他"]
    )
);
