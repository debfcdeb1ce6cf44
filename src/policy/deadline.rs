use chrono::NaiveDate;

use super::PolicyError;
use crate::deadline::Obligation;
use crate::law::known::{self, since};
use crate::law::{Citation, Edition, Evidence, Instrument, Provision, parameters};
use crate::vocabulary::{Role, Term as _, vocabulary};

const fn of(edition: Edition, article: u16) -> Citation {
    Citation::regulation(edition, Provision::article(article))
}

const fn known(instrument: Instrument, article: u16) -> Citation {
    Citation::known(instrument, Provision::article(article))
}

vocabulary! {
    /// The event that a [`PublicationDeadline`] starts from (起算事件); its day is not counted.
    StartEvent, "start event", "起算事件" {
        /// The information is formed or changed (形成或者变更).
        FormationOrChange = "formation-or-change", "信息形成或者变更", "formation or change",
            of(Edition::Decree711, 26);
        /// The people's congress or its standing committee approves (批准).
        CongressApproval = "congress-approval", "人民代表大会或者其常务委员会批准",
            "approval by the people's congress",
            Citation::known(known::BUDGET_LAW_2018, Provision::article(14).paragraph(1));
        /// The finance department replies (财政部门批复).
        FinanceReply = "finance-reply", "财政部门批复", "reply of the finance department",
            Citation::known(known::BUDGET_LAW_2018, Provision::article(14).paragraph(2));
        /// The department replies to its unit (主管部门批复).
        DepartmentReply = "department-reply", "部门批复", "reply of the department",
            Citation::known(known::BUDGET_RULES_2020, Provision::article(6).paragraph(4));
        /// The winner is determined (中标、成交供应商确定).
        WinnerDetermined = "winner-determined", "中标、成交供应商确定", "winner determined",
            Citation::known(known::PROCUREMENT_RULES_2015, Provision::article(43).paragraph(2));
        /// The winner is notified (中标、成交通知书发出).
        AwardNotice = "award-notice", "中标、成交通知书发出", "notice of the award sent",
            Citation::known(known::PROCUREMENT_LAW_2014, Provision::article(46).paragraph(1));
        /// The contract is signed (合同签订).
        ContractSigned = "contract-signed", "合同签订", "contract signed",
            known(known::PROCUREMENT_RULES_2015, 50);
        /// The procurement starts (采购活动开始).
        ProcurementStart = "procurement-start", "采购活动开始", "start of the procurement",
            Citation::whole(known::PROCUREMENT_INTENTION_2020);
        /// The decision is made (作出决定).
        Decision = "decision", "作出决定", "decision", Citation::whole(known::MAJOR_PROJECTS_2017);
        /// The decision is changed, revoked or found unlawful or invalid (变更、撤销、确认违法或者无效).
        Revocation = "revocation", "决定被变更、撤销、确认违法或者无效", "change or revocation",
            Citation::known(known::PENALTIES_2021, Provision::article(48).paragraph(2));
        /// The draft is published for comment (公布征求意见稿).
        DraftPublished = "draft-published", "公开征求意见", "draft published",
            Citation::known(known::MAJOR_DECISIONS_2019, Provision::article(15).paragraph(1));
        /// The year reported on ends (报告年度结束).
        YearEnd = "year-end", "报告年度结束", "end of the year reported on",
            of(Edition::Decree711, 49);
        /// The academic year ends (学年结束).
        AcademicYearEnd = "academic-year-end", "学年结束", "end of the academic year",
            Citation::whole(known::UNIVERSITY_LIST_2014);
        /// The document is made public (文件公布).
        DocumentPublished = "document-published", "文件公布", "document made public",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The event occurs or is detected, as the organ configures (发生或者发现).
        OccurrenceOrDetection = "occurrence-or-detection", "事件发生或者发现",
            "occurrence or detection", Citation::whole(known::PUBLIC_OPINION_2016);
    }
}

vocabulary! {
    /// By when something is published, reported or answered (公开时限): one row a rule.
    ///
    /// Not every period is in working days: budgets are counted in calendar days from three different
    /// events, responses to public opinion in elapsed hours, reports to a date. How long a row is and
    /// how well that is known is told by [`Limits`](super::Limits).
    PublicationDeadline, "publication deadline", "公开时限" {
        /// What is published without being asked, under Decree 492.
        General2007 = "general-2007", "主动公开", "proactive publication",
            of(Edition::Decree492, 18);
        /// What is published without being asked, under Decree 711.
        General2019 = "general-2019", "主动公开", "proactive publication",
            of(Edition::Decree711, 26);
        /// Budget, adjustment, final accounts and execution report of a government.
        GovernmentBudget = "government-budget", "政府预算、预算调整、决算、预算执行情况报告",
            "budget and final accounts of a government",
            Citation::known(known::BUDGET_LAW_2018, Provision::article(14).paragraph(1));
        /// Budget and final accounts of a department.
        DepartmentBudget = "department-budget", "部门预算、决算",
            "budget and final accounts of a department",
            Citation::known(known::BUDGET_LAW_2018, Provision::article(14).paragraph(2));
        /// Budget and final accounts of a unit under a department, such as a public school.
        UnitBudget = "unit-budget", "部门所属单位预算、决算",
            "budget and final accounts of a unit under a department",
            Citation::known(known::BUDGET_RULES_2020, Provision::article(6).paragraph(4));
        /// The result of a procurement, with its tender documents.
        ProcurementResult = "procurement-result", "中标、成交结果", "procurement result",
            Citation::known(known::PROCUREMENT_RULES_2015, Provision::article(43).paragraph(2));
        /// A procurement contract, except state and commercial secrets in it.
        ProcurementContract = "procurement-contract", "政府采购合同公告", "procurement contract",
            known(known::PROCUREMENT_RULES_2015, 50);
        /// The signing of a procurement contract; no publication.
        ContractSigning = "contract-signing", "政府采购合同签订", "signing of a procurement contract",
            Citation::known(known::PROCUREMENT_LAW_2014, Provision::article(46).paragraph(1));
        /// The filing of the copy of a procurement contract; no publication.
        ContractFiling = "contract-filing", "政府采购合同备案", "filing of a procurement contract",
            known(known::PROCUREMENT_LAW_2014, 47);
        /// The intention of a procurement, before it starts.
        ProcurementIntention = "procurement-intention", "采购意向", "procurement intention",
            Citation::whole(known::PROCUREMENT_INTENTION_2020);
        /// Licences and penalties in major construction projects.
        ProjectLicences = "project-licences", "重大建设项目行政许可、处罚信息",
            "licences and penalties in major projects", Citation::whole(known::MAJOR_PROJECTS_2017);
        /// The withdrawal of a published penalty decision, with its reason.
        PenaltyWithdrawal = "penalty-withdrawal", "撤回行政处罚决定信息",
            "withdrawal of a published penalty decision", Citation::known(known::PENALTIES_2021, Provision::article(48).paragraph(2));
        /// The comment period of the draft of a major decision.
        DraftComment = "draft-comment", "重大行政决策草案公开征求意见期限",
            "comment period of a major draft decision", Citation::known(known::MAJOR_DECISIONS_2019, Provision::article(15).paragraph(1));
        /// The entries of the standard catalogue of education.
        EducationStandard = "education-standard", "教育领域标准目录事项",
            "entries of the education standard catalogue", of(Edition::Decree711, 26);
        /// The annual report of a department.
        DepartmentReport = "department-report", "部门年度报告", "annual report of a department",
            Citation::regulation(Edition::Decree711, Provision::article(49).paragraph(1));
        /// The annual report of a government.
        GovernmentReport = "government-report", "政府年度报告", "annual report of a government",
            Citation::regulation(Edition::Decree711, Provision::article(49).paragraph(2));
        /// The annual report of any organ under Decree 492.
        AnnualReport2007 = "annual-report-2007", "年度报告", "annual report",
            of(Edition::Decree492, 31);
        /// The yearly report of a university.
        UniversityReport = "university-report", "高校信息公开年度报告", "report of a university",
            Citation::whole(known::UNIVERSITY_LIST_2014);
        /// The interpretation of a policy document.
        Interpretation = "interpretation", "政策解读", "interpretation of a policy document",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The first authoritative word on an especially major or major emergency.
        FirstResponse = "first-response", "特别重大、重大突发事件发布权威信息",
            "first word on a major emergency", Citation::whole(known::OPENNESS_RULES_2016);
        /// The press conference on such an emergency.
        PressConference = "press-conference", "特别重大、重大突发事件新闻发布会",
            "press conference on a major emergency", Citation::whole(known::PUBLIC_OPINION_2016);
        /// The response to other public opinion.
        OtherResponse = "other-response", "其他政务舆情回应", "response to other public opinion",
            Citation::whole(known::PUBLIC_OPINION_2016);
    }
}

impl PublicationDeadline {
    /// The general deadline of an edition.
    #[must_use]
    pub const fn general(edition: Edition) -> Self {
        match edition {
            Edition::Decree492 => Self::General2007,
            Edition::Decree711 => Self::General2019,
        }
    }

    /// The event that it starts from.
    #[must_use]
    pub const fn start(self) -> StartEvent {
        let (start, _) = self.row();
        start
    }

    /// How well the figure is known.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        let (_, evidence) = self.row();
        evidence
    }

    /// What is owed by it, and by whom.
    pub(super) const fn owes(self) -> (Obligation, Role) {
        match self {
            Self::General2007
            | Self::General2019
            | Self::GovernmentBudget
            | Self::DepartmentBudget
            | Self::UnitBudget
            | Self::ProcurementResult
            | Self::ProcurementContract
            | Self::ProcurementIntention
            | Self::ProjectLicences
            | Self::DraftComment
            | Self::EducationStandard => (Obligation::Publication, Role::Publisher),
            Self::ContractSigning => (Obligation::ContractSigning, Role::HandlingUnit),
            Self::ContractFiling => (Obligation::ContractFiling, Role::HandlingUnit),
            Self::PenaltyWithdrawal => (Obligation::PenaltyWithdrawal, Role::DisclosureOffice),
            Self::DepartmentReport | Self::AnnualReport2007 | Self::UniversityReport => {
                (Obligation::AnnualReport, Role::DisclosureOffice)
            }
            Self::GovernmentReport => (Obligation::AnnualReport, Role::CompetentDepartment),
            Self::Interpretation => (Obligation::Interpretation, Role::DraftingUnit),
            Self::FirstResponse | Self::PressConference | Self::OtherResponse => {
                (Obligation::OpinionResponse, Role::DisclosureOffice)
            }
        }
    }

    /// The first day of the text that sets it, where the crate knows it: an event before it starts no
    /// such time.
    #[must_use]
    pub const fn in_force_from(self) -> Option<NaiveDate> {
        match self {
            Self::General2007 | Self::AnnualReport2007 => Some(Edition::Decree492.in_force_from()),
            Self::General2019
            | Self::EducationStandard
            | Self::DepartmentReport
            | Self::GovernmentReport => Some(Edition::Decree711.in_force_from()),
            Self::GovernmentBudget | Self::DepartmentBudget => Some(since::BUDGET_LAW_2014),
            Self::UnitBudget => Some(since::BUDGET_RULES_2020),
            Self::ProcurementResult | Self::ProcurementContract => {
                Some(since::PROCUREMENT_RULES_2015)
            }
            Self::ContractSigning | Self::ContractFiling => Some(since::PROCUREMENT_LAW_2002),
            Self::ProjectLicences => Some(since::MAJOR_PROJECTS_2017),
            Self::PenaltyWithdrawal => Some(since::PENALTIES_2021),
            Self::DraftComment => Some(since::MAJOR_DECISIONS_2019),
            Self::Interpretation | Self::FirstResponse => Some(since::OPENNESS_RULES_2016),
            Self::PressConference | Self::OtherResponse => Some(since::PUBLIC_OPINION_2016),
            Self::ProcurementIntention | Self::UniversityReport => None,
        }
    }

    /// The last day of the text that sets it, where another one replaced it.
    const fn in_force_through(self) -> Option<NaiveDate> {
        match self {
            Self::General2007 | Self::AnnualReport2007 => Edition::Decree492.in_force_through(),
            Self::General2019
            | Self::GovernmentBudget
            | Self::DepartmentBudget
            | Self::UnitBudget
            | Self::ProcurementResult
            | Self::ProcurementContract
            | Self::ContractSigning
            | Self::ContractFiling
            | Self::ProcurementIntention
            | Self::ProjectLicences
            | Self::PenaltyWithdrawal
            | Self::DraftComment
            | Self::EducationStandard
            | Self::DepartmentReport
            | Self::GovernmentReport
            | Self::UniversityReport
            | Self::Interpretation
            | Self::FirstResponse
            | Self::PressConference
            | Self::OtherResponse => None,
        }
    }

    /// The text that sets it, in the version in force on the day of the event.
    pub(super) fn citation_on(self, start: NaiveDate) -> Citation {
        let dated = match self {
            Self::GovernmentBudget => parameters::GOVERNMENT_BUDGET.citation_on(start),
            Self::DepartmentBudget => parameters::DEPARTMENT_BUDGET.citation_on(start),
            Self::ContractSigning => parameters::CONTRACT_SIGNING.citation_on(start),
            Self::ContractFiling => parameters::CONTRACT_FILING.citation_on(start),
            // The others have known one text.
            Self::General2007
            | Self::General2019
            | Self::UnitBudget
            | Self::ProcurementResult
            | Self::ProcurementContract
            | Self::ProcurementIntention
            | Self::ProjectLicences
            | Self::PenaltyWithdrawal
            | Self::DraftComment
            | Self::EducationStandard
            | Self::DepartmentReport
            | Self::GovernmentReport
            | Self::AnnualReport2007
            | Self::UniversityReport
            | Self::Interpretation
            | Self::FirstResponse
            | Self::PressConference
            | Self::OtherResponse => None,
        };
        dated.cloned().unwrap_or_else(|| self.citation())
    }

    /// The deadline holds for an event of this day.
    pub(super) fn require_in_force(self, start: NaiveDate) -> Result<(), PolicyError> {
        match (self.in_force_from(), self.in_force_through()) {
            (Some(from), _) if start < from => Err(PolicyError::NotYetInForce {
                deadline: self,
                from,
                start,
            }),
            (_, Some(through)) if start > through => Err(PolicyError::NoLongerInForce {
                deadline: self,
                through,
                start,
            }),
            (_, _) => Ok(()),
        }
    }

    /// What is fixed of each: start and evidence.
    const fn row(self) -> (StartEvent, Evidence) {
        use Evidence::{Excerpt, FullText, Local, Unconfirmed};
        use StartEvent as Event;
        match self {
            Self::General2007 => (Event::FormationOrChange, Excerpt),
            Self::General2019 => (Event::FormationOrChange, FullText),
            Self::GovernmentBudget => (Event::CongressApproval, FullText),
            Self::DepartmentBudget => (Event::FinanceReply, FullText),
            Self::UnitBudget => (Event::DepartmentReply, FullText),
            Self::ProcurementResult => (Event::WinnerDetermined, FullText),
            Self::ProcurementContract | Self::ContractFiling => (Event::ContractSigned, FullText),
            Self::ContractSigning => (Event::AwardNotice, FullText),
            Self::ProcurementIntention => (Event::ProcurementStart, Unconfirmed),
            Self::ProjectLicences => (Event::Decision, Local),
            Self::PenaltyWithdrawal => (Event::Revocation, FullText),
            Self::DraftComment => (Event::DraftPublished, FullText),
            Self::EducationStandard => (Event::FormationOrChange, Local),
            Self::DepartmentReport | Self::GovernmentReport => (Event::YearEnd, FullText),
            Self::AnnualReport2007 => (Event::YearEnd, Excerpt),
            Self::UniversityReport => (Event::AcademicYearEnd, Excerpt),
            Self::Interpretation => (Event::DocumentPublished, Local),
            Self::FirstResponse | Self::PressConference | Self::OtherResponse => {
                (Event::OccurrenceOrDetection, Excerpt)
            }
        }
    }
}
