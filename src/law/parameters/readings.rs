use std::fmt;

use super::Value;
use crate::law::{Citation, Evidence, Provision, known};

/// The figures of readings, each in its type, as the rest of the crate takes them for a default.
pub(crate) mod defaults {
    use crate::law::length::{AnnualDate, CalendarDays, Length, Months, Roll, WorkingDays};

    pub(crate) const PROCUREMENT_INTENTION: CalendarDays = CalendarDays(30);
    pub(crate) const PROJECT_LICENCES: WorkingDays = WorkingDays(7);
    pub(crate) const EDUCATION_STANDARD: WorkingDays = WorkingDays(20);
    pub(crate) const INTERPRETATION: WorkingDays = WorkingDays(3);
    pub(crate) const UNIVERSITY_REPORT: AnnualDate = AnnualDate::fixed(10, 31);
    pub(crate) const NEXT_NOTICE_FROM: AnnualDate = AnnualDate::fixed(12, 29);
    pub(crate) const REEVALUATION_INTERVAL: Months = Months(12);
    pub(crate) const ATTRIBUTE_LEVELS: u8 = 1;
    pub(crate) const LIST_SHOWN: Months = Months(12);
    pub(crate) const COMPLAINT_HANDLING: WorkingDays = WorkingDays(15);
    pub(crate) const COMPLAINT_EXTENSION: WorkingDays = WorkingDays(10);
    pub(crate) const COMPLAINT_FACTS: WorkingDays = WorkingDays(5);
    pub(crate) const COMPLAINT_INVESTIGATORS: u32 = 2;
    pub(crate) const STALE_NEWS: Length = Length::CalendarDays(CalendarDays(14), Roll::Stay);
    pub(crate) const STALE_NOTICES: Length = Length::Months(Months(6), Roll::Stay);
    pub(crate) const FAILING_STALE: usize = 5;
    pub(crate) const FAILING_OUT_OF_DATE: usize = 10;
    pub(crate) const FAILING_EMPTY: usize = 5;
    pub(crate) const PROBE_DAYS: u32 = 7;
    pub(crate) const PROBE_VISITS: u64 = 20;
    pub(crate) const PROBE_FAILING_PERCENT: u32 = 5;
}

macro_rules! readings {
    ($(
        $variant:ident = $code:literal $([$convention:literal])?, $setting:literal, $zh:literal, $en:literal,
        $default:expr, $evidence:ident $(, $citation:expr)?;
    )+) => {
        /// A point that no national text that was read decides (待定事项), by name: an inference, a local
        /// term, a figure known at second hand.
        ///
        /// Its default is what the crate does unless told otherwise; [`setting`](Self::setting) says
        /// where it is told.
        ///
        /// ```
        /// use disclosure::law::{Evidence, Reading, Value};
        ///
        /// let reading = Reading::ReceiptDayCounts;
        /// assert_eq!((reading.convention(), reading.default()), (Some("c1"), Value::Flag(false)));
        /// assert_eq!(reading.evidence(), Evidence::Inference);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Reading {
            $(
                #[doc = concat!($en, " (", $zh, ")")]
                $variant,
            )+
        }

        impl Reading {
            /// Every reading.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The points behind the codes of conventions.
            ///
            /// ```
            /// use disclosure::law::Reading;
            ///
            /// let points: Vec<_> = Reading::behind(&["c4", "c5"]).map(Reading::zh).collect();
            /// assert_eq!(points, ["以哪个环节作为答复时间", "延期可否分次"]);
            /// ```
            pub fn behind(conventions: &[&str]) -> impl Iterator<Item = Self> {
                let all = Self::ALL.iter().copied();
                all.filter(|it| it.convention().is_some_and(|code| conventions.contains(&code)))
            }

            /// The code of the convention it is, where it has one: `c1` to `c10`.
            #[must_use]
            pub const fn convention(self) -> Option<&'static str> {
                match self {
                    $($(Self::$variant => Some($convention),)?)+
                    _ => None,
                }
            }

            /// Where it is set: the type and its field.
            #[must_use]
            pub const fn setting(self) -> &'static str {
                match self { $(Self::$variant => $setting,)+ }
            }

            /// The question in Chinese.
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh,)+ }
            }

            /// The question in English.
            #[must_use]
            pub const fn en(self) -> &'static str {
                match self { $(Self::$variant => $en,)+ }
            }

            /// The answer unless told otherwise.
            #[must_use]
            pub fn default(self) -> Value {
                match self { $(Self::$variant => $default.into(),)+ }
            }

            /// What the default rests on.
            #[must_use]
            pub const fn evidence(self) -> Evidence {
                match self { $(Self::$variant => Evidence::$evidence,)+ }
            }

            /// The text known at second hand, where there is one.
            #[must_use]
            pub const fn citation(self) -> Option<Citation> {
                match self {
                    $($(Self::$variant => Some($citation),)?)+
                    _ => None,
                }
            }
        }
    };
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

const fn no() -> Value {
    Value::Flag(false)
}

const fn yes() -> Value {
    Value::Flag(true)
}

const fn choice(code: &'static str) -> Value {
    Value::Choice(code)
}

readings! {
    // Requests.
    ReceiptDayCounts = "receipt-day-counts" ["c1"], "request::Conventions.receipt_day_counts",
        "收到之日是否计为第一日", "Is the day of receipt day 1?", no(), Inference;
    OverdueFrom = "overdue-from" ["c2"], "request::Conventions.overdue_from",
        "期限届满后从哪一日起为逾期", "From which day is a period that ended overdue?", choice("next-calendar-day"), Inference;
    Exclusion = "exclusion" ["c3"], "request::Conventions.exclusion",
        "征求意见的时间从何时起扣除", "From when is a consultation excluded?", choice("after-issue"), Inference;
    ReplyAct = "reply-act" ["c4"], "request::Conventions.reply_act",
        "以哪个环节作为答复时间", "Which act is the reply?", choice("sent"), Inference;
    ExtensionInParts = "extension-in-parts" ["c5"], "request::Conventions.extension_in_parts",
        "延期可否分次", "May an extension come in parts?", yes(), Inference;
    LateNoticeRestarts = "late-notice-restarts" ["c6"], "request::Conventions.late_notice_restarts",
        "逾期告知补正是否仍重新计算", "Does a correction asked for too late restart the time?", yes(), Inference;
    EditionByReceipt = "edition-by-receipt" ["c7"], "law::Edition::in_force_on",
        "新旧条例以哪一日为准", "Which day chooses the edition?", choice("received-on"), Inference;
    RoundsCounted = "rounds-counted" ["c8"], "request::Conventions.rounds_counted",
        "重新答复是否另计结果", "Is a new decision after a remedy counted again?", no(), Inference;
    Referral = "referral" ["c9"], "request::Conventions.referral",
        "报请确定的时间是否计入", "Does the time of a referral count?", choice("counts-unless-consultation"), Inference;
    FeeMonth = "fee-month" ["c10"], "request::Conventions.fee_month",
        "按件收费以哪一日的月份计", "Which day chooses the month of a fee?", choice("receipt"), Inference;
    ReasonsStopClock = "reasons-stop-clock", "request::Conventions.reasons_stop_clock",
        "说明理由的时间是否扣除", "Is the time for the applicant's reasons excluded?", no(), Inference;
    ApproverNotDrafter = "approver-not-drafter", "request::Conventions.approver_not_drafter",
        "答复的起草人与批准人须不同", "Must drafter and approver of a reply differ?", yes(), Inference;
    LegalityReview = "legality-review", "request::Conventions.legality_review",
        "答复须经合法性审核", "Does a reply need a review of legality?", no(), Local;
    OnTheSpot = "on-the-spot", "request::Conventions.on_the_spot",
        "到何时为当场答复", "Until when is an answer one on the spot?", choice("day-of-receipt"), Inference;
    ConversionTerm = "conversion-term", "request::Conventions.conversion_term",
        "转为主动公开的期限", "The time to publish what is converted", Value::Nothing, Inference;
    ThirdPartyTerm2007 = "third-party-term-2007", "request::Conventions.third_party_term_2007",
        "2007年条例下第三方的期限", "The time of a third party under Decree 492", Value::Nothing, Inference;
    MixedRefusals = "mixed-refusals", "request::Conventions.mixed_refusals",
        "各项均未公开且理由不同时归入哪一行", "The row of a request with differing refusals", choice("first-row-of-table"), Inference;

    // Fees.
    FirstStepRises = "first-step-rises", "fee::ProcessingTariff::of_2020",
        "第31至40件是否已升一档", "Do items 31 to 40 stand one step higher?", yes(), Inference;
    ExcessFindingRequired = "excess-finding-required", "fee::FeeNoticeRules.excess_finding_required",
        "收费前须认定明显超过合理范围", "Does a fee need a finding of excess?", yes(), Inference;
    InstalmentsAddUp = "instalments-add-up", "fee::FeeNoticeRules.instalments_add_up",
        "分次缴费可否累计", "Do part payments add up?", yes(), Inference;
    CountedPerAgency = "counted-per-agency", "fee::OrdinalRules.per_agency",
        "件数是否按机关分别累计", "Are requests counted for each agency by itself?", yes(), Inference;
    ByPageCounts = "by-page-counts", "fee::OrdinalRules.by_page_counts",
        "按量计收的申请是否占件数", "Does a request charged by page take a place?", yes(), Inference;
    EndedCounts = "ended-counts", "fee::OrdinalRules.ended_counts",
        "撤回、放弃的申请是否占件数", "Does a request that was given up keep its place?", yes(), Inference;

    // Policy.
    RequirementReachesInternalAffairs = "requirement-reaches-internal-affairs",
        "policy::Readings.requirement_reaches_internal_affairs",
        "应当公开的规定是否及于内部事务", "Does a duty to disclose reach internal affairs?", no(), Inference;
    UnreasonedRefusalBinds = "unreasoned-refusal-binds", "policy::Readings.unreasoned_refusal_binds",
        "第三方无理由的反对是否有约束力", "Does a refusal without reasons bind?", no(), Inference;
    ConsultationBeforePublication = "consultation-before-publication",
        "policy::Readings.consultation_before_publication",
        "主动公开前须征求第三方意见", "Is the third party asked before publication?", no(), Inference;
    SpecialNeedReachesProactive = "special-need-reaches-proactive",
        "policy::Readings.special_need_reaches_proactive",
        "特殊需要是否及于应主动公开的信息", "Does the test of need reach what must be published?", no(), Inference;
    UnmarkedItem = "unmarked-item", "ledger::Timeliness.unmarked",
        "没有标注属性的条目当作什么", "What is an item without an attribute?", choice("proactive"), Inference;

    // Times to publish that no national text sets.
    ProcurementIntention = "procurement-intention", "policy::Limits.procurement_intention",
        "采购意向提前多久公开", "How long before a procurement its intention is published",
        Value::Before(defaults::PROCUREMENT_INTENTION), Unconfirmed, Citation::known_whole(known::PROCUREMENT_INTENTION_2020);
    ProjectLicences = "project-licences", "policy::Limits.project_licences",
        "重大建设项目许可、处罚信息的公开期限", "The time to publish licences in major projects",
        defaults::PROJECT_LICENCES, Local, Citation::known_whole(known::MAJOR_PROJECTS_2017);
    EducationStandard = "education-standard", "policy::Limits.education_standard",
        "教育领域目录事项的公开期限", "The time to publish entries of the education catalogue",
        defaults::EDUCATION_STANDARD, Local;
    Interpretation = "interpretation", "policy::Limits.interpretation",
        "政策解读的期限", "The time to interpret a policy document", defaults::INTERPRETATION, Local;
    BudgetDays = "budget-days", "policy::Limits.budget",
        "预算、决算的二十日怎样算", "How the twenty days of budgets count", choice("calendar-days"), Inference;
    SigningDays = "signing-days", "policy::Limits.contract_signing",
        "签订采购合同的三十日怎样算", "How the thirty days of signing count", choice("calendar-days"), Inference;
    UniversityReport = "university-report", "policy::PublicationDeadline::UniversityReport",
        "高校年度报告的期限", "The last day for the report of a university",
        defaults::UNIVERSITY_REPORT, Excerpt, Citation::known_whole(known::UNIVERSITY_LIST_2014);

    // Publication.
    PublicationApprover = "publication-approver", "publication::Conventions.approver",
        "审批人曾起草、审查的后果", "What if the approver drafted or reviewed?", choice("warns"), Inference;
    SecrecyReviewer = "secrecy-reviewer", "publication::Conventions.secrecy_reviewer",
        "保密审查人曾起草的后果", "What if the secrecy reviewer drafted?", choice("refuses"), Inference;
    PublicationDrafter = "publication-drafter", "publication::Conventions.drafter",
        "起草人又审查、审批的后果", "What if the drafter reviews or approves?", choice("refuses"), Inference;
    AttributeLevels = "attribute-levels", "publication::Conventions.attribute_levels",
        "属性审查的级数", "How many agree to the attribute", defaults::ATTRIBUTE_LEVELS, Local;
    ForwardedAttribute = "forwarded-attribute", "publication::Conventions.forwarded_attribute",
        "转发文件沿用原属性", "Does a forwarded document keep its attribute?", no(), Local;
    RightsReview = "rights-review", "publication::Conventions.rights_review",
        "涉及他人的须经权益审查", "Is a review of others' rights needed?", yes(), Inference;
    ReevaluationInterval = "reevaluation-interval", "publication::Conventions.reevaluation_interval",
        "不予公开信息的评估间隔", "The longest time between two evaluations",
        defaults::REEVALUATION_INTERVAL, Local;
    SecrecyReviewTerm = "secrecy-review-term", "publication::Conventions.secrecy_review_term",
        "保密审查的期限", "The time to review secrecy", Value::Nothing, Local;
    InterpretationTerm = "interpretation-term", "publication::Conventions.interpretation_term",
        "公开流程中政策解读的期限", "The time to interpret, in the machine of publication",
        defaults::INTERPRETATION, Local;
    GuardiansAgree = "guardians-agree", "publication::Conventions.guardians_agree",
        "名单中有未满十四周岁的须监护人同意", "Do guardians of persons under 14 agree to a list?", yes(), Inference;
    ListShown = "list-shown", "publication::Conventions.list_shown_at_most",
        "名单的最长公示期", "The longest time a list is shown", defaults::LIST_SHOWN, Inference;
    FaceInApproval = "face-in-approval", "publication::Conventions.face_in_approval",
        "审批是否须写明公开内容", "Must an approval name what the public sees?", no(), Inference;

    // Remedies.
    SilenceReviewFirstBy = "silence-review-first-by", "remedy::RemedyRules.silence_review_first_by",
        "逾期不答复是否复议前置以哪一日为准", "Which day selects whether silence goes to review first?",
        choice("expiry"), Inference, SILENCE;
    SilenceReviewFirstFrom2024 = "silence-review-first-from-2024",
        "remedy::RemedyRules.silence_review_first_from_2024",
        "2024年1月1日至2026年6月30日逾期不答复是否复议前置",
        "Did silence go to review first from 2024-01-01 through 2026-06-30?", no(), Unconfirmed,
        Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(23).paragraph(1).item(3));
    SpecialAccessReviewFirst = "special-access-review-first",
        "remedy::RemedyRules.special_access_review_first",
        "告知依特别规定查询的是否复议前置", "Does a referral to rules of special access go to review first?",
        no(), Inference;
    SilenceReviewFrom = "silence-review-from", "remedy::Contested::deadlines",
        "对逾期不答复申请复议自哪一日起算", "From which day does the time run to have silence reviewed?",
        choice("expiry"), Inference, Citation::known(known::RECONSIDERATION_RULES_2026, Provision::article(24));
    LawOfReview = "law-of-review", "reconsideration::Reconsideration",
        "复议程序适用哪一日施行的法律", "The law of which day governs the procedure of a review?",
        choice("filed-on"), Inference;
    ServiceStart = "service-start", "remedy::Contested.service",
        "复议申请期限的起算适用哪一日施行的规定", "The rules of which day say what starts the time to apply for review?",
        choice("day-of-event"), Inference, Citation::known(known::RECONSIDERATION_RULES_2026, Provision::article(23));
    SuspendedDays = "suspended-days", "reconsideration::Suspension",
        "中止的日数算到哪一日", "Through which day is a suspension not counted?",
        choice("day-before-resumption"), Inference;
    ConversionOfReview = "conversion-of-review", "reconsideration::Command::Convert",
        "简易程序转为普通程序须在何时以前", "Until when may a summary review turn into an ordinary one?",
        choice("within-summary-term"), Inference;
    RejectedApplication = "rejected-application", "remedy::ResultMapping.ends",
        "驳回行政复议申请归入哪一列", "The column of an application that is rejected after its acceptance",
        choice("other"), Inference;
    ReviewOrderTerm = "review-order-term", "law::Parameter::ReviewOrder",
        "复议责令重新答复适用哪一期限", "The term to answer anew after a review, where the decision names none",
        choice("reply"), Inference,
        Citation::known(known::RECONSIDERATION_RULES_2026, Provision::article(58).paragraph(1));
    OrderTerm = "order-term", "remedy::HandlingOrder::within",
        "2025年6月1日起没有写明期限的其他责令", "The term of an order of another kind that names none",
        choice("judgment-order"), Inference;

    // Supervision.
    ResponseStart = "response-start", "supervision::SupervisionRules.response_from_detection",
        "舆情回应是否自发现（而非发生）起算", "Does the time to respond run from the detection, not the event?", yes(), Inference;
    GeneralTimeForInstitutions = "general-time-for-institutions",
        "supervision::SupervisionRules.general_time_for_institutions",
        "一般时限是否及于学校等单位", "Does the general time run for institutions?", yes(), Local;
    ComplaintHandling = "complaint-handling", "supervision::SupervisionRules.complaint_handling",
        "投诉举报的办理期限", "The time to handle a complaint", defaults::COMPLAINT_HANDLING, Local;
    ComplaintExtension = "complaint-extension", "supervision::SupervisionRules.complaint_extension",
        "投诉举报延长的期限", "The most that it is extended", defaults::COMPLAINT_EXTENSION, Local;
    ComplaintFacts = "complaint-facts", "supervision::SupervisionRules.complaint_facts",
        "查明事实的期限", "The time to establish the facts", defaults::COMPLAINT_FACTS, Local;
    ComplaintInvestigators = "complaint-investigators", "supervision::SupervisionRules.complaint_investigators",
        "至少几人调查", "How many look into the facts", defaults::COMPLAINT_INVESTIGATORS, Local;
    StaleHomePage = "stale-home-page", "supervision::SupervisionRules.stale_home_page",
        "首页多久不更新", "How long a home page may rest", defaults::STALE_NEWS, Excerpt, INDICATORS;
    StaleNews = "stale-news", "supervision::SupervisionRules.stale_news",
        "动态要闻多久不更新", "How long news may rest", defaults::STALE_NEWS, Excerpt, INDICATORS;
    StaleNotices = "stale-notices", "supervision::SupervisionRules.stale_notices",
        "通知公告多久不更新", "How long notices may rest", defaults::STALE_NOTICES, Excerpt, INDICATORS;
    StalePolicyDocuments = "stale-policy-documents", "supervision::SupervisionRules.stale_policy_documents",
        "政策文件多久不更新", "How long policy documents may rest", defaults::STALE_NOTICES, Excerpt, INDICATORS;
    StaleOther = "stale-other", "supervision::SupervisionRules.stale_other",
        "其他栏目多久不更新", "How long other columns may rest", Value::Nothing, Unconfirmed, INDICATORS;
    FailingStale = "failing-stale", "supervision::SupervisionRules.failing_stale",
        "几个栏目不更新为不合格", "How many stale columns fail a site", defaults::FAILING_STALE, Excerpt, INDICATORS;
    FailingOutOfDate = "failing-out-of-date", "supervision::SupervisionRules.failing_out_of_date",
        "几个其他栏目长期不更新为不合格", "How many other columns out of date fail a site",
        defaults::FAILING_OUT_OF_DATE, Excerpt, INDICATORS;
    FailingEmpty = "failing-empty", "supervision::SupervisionRules.failing_empty",
        "几个空白栏目为不合格", "How many empty columns fail a site", defaults::FAILING_EMPTY, Excerpt, INDICATORS;
    ProbeDays = "probe-days", "supervision::SupervisionRules.probe_days",
        "站点检查几日", "How many days a site is checked", defaults::PROBE_DAYS, Excerpt, INDICATORS;
    ProbeVisits = "probe-visits", "supervision::SupervisionRules.probe_visits",
        "每日至少访问几次", "How many visits a day", defaults::PROBE_VISITS, Excerpt, INDICATORS;
    ProbeFailing = "probe-failing", "supervision::SupervisionRules.probe_failing",
        "访问失败多少为不合格", "How many failed visits fail a site",
        Value::Percent(defaults::PROBE_FAILING_PERCENT), Excerpt, INDICATORS;

    // Days.
    NextNoticeFrom = "next-notice-from", "calendar::WorkingCalendar::may_still_move",
        "下一年放假通知最早可能改动上年12月的哪一日", "The first day of December that the notice of the next year may order", defaults::NEXT_NOTICE_FROM, Inference;

    // Reports.
    PeriodicDay = "periodic-day", "statistics::Period::figures_deadline",
        "季报于期满次月几日前报送", "The day of the next month by which quarters are filed", Value::Nothing, Local;
    RowOfOtherEdition = "row-of-other-edition", "report::RowMapping.without_row",
        "跨条例而无对应行的计入哪里", "The row of a reply under the other edition that has none", choice("other"), Inference;
    LocalRowOfOtherTable = "local-row-of-other-table", "report::RowMapping.without_local_row",
        "2014年前的表无对应行的计入哪里", "The row of a reply that the forms before 2014 lack", choice("other-reason"), Inference;
    OtherChannel = "other-channel", "report::DerivationRules.other_channel",
        "统计表没有的渠道计入哪里", "Where another channel counts", choice("online"), Inference;
    OverdueIsExtended = "overdue-is-extended", "report::DerivationRules.overdue_is_extended",
        "逾期未延期的计入延期办结", "Does overdue count as extended?", yes(), Inference;
    PendingIsOther = "pending-is-other", "report::DerivationRules.pending_is_other",
        "未审结的计入其他情形", "Do undecided remedies count as other?", yes(), Inference;
    LocalRemedies = "local-remedies", "report::DerivationRules.local_remedies_are_filed",
        "2014年前的表计当年收到的复议诉讼", "Do the forms before 2014 count the remedies filed?", yes(), Inference;
    NewDocumentsArePublished = "new-documents-are-published",
        "report::DerivationRules.new_documents_are_published",
        "新增规范性文件按公开之日计", "Do new documents count by publication?", yes(), Inference;
}

/// The indicators of government websites, known from a city's table of checks.
const INDICATORS: Citation = Citation::known_whole(known::SITE_INDICATORS_2019);

/// The text that sends silence to review first.
const SILENCE: Citation = Citation::known(
    known::RECONSIDERATION_RULES_2026,
    Provision::article(30).paragraph(1),
);
