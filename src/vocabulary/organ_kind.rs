//! Whose act it is, and who reviews it.

use chrono::NaiveDate;

use super::basis::article;
use super::term::vocabulary;
use crate::law::{Citation, known};

const fn review_law(number: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, article(number))
}

const fn review_law_2017(number: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2017, article(number))
}

/// What local governments review, by its item.
const fn local(item: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2023,
        article(24).paragraph(1).item(item),
    )
}

const fn local_paragraph(paragraph: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2023,
        article(24).paragraph(paragraph),
    )
}

const fn state_council(item: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, article(25).item(item))
}

const fn departments_2017(paragraph: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2017,
        article(12).paragraph(paragraph),
    )
}

const fn governments_2017(paragraph: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2017,
        article(13).paragraph(paragraph),
    )
}

const fn others_2017(item: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2017,
        article(15).paragraph(1).item(item),
    )
}

vocabulary! {
    /// Where reconsideration is applied for.
    ReviewBody, "review body", "行政复议管辖" {
        /// The government of the same level or the department above, as the applicant chooses.
        Choice = "choice", "本级人民政府或者上一级主管部门",
            "same-level government or department above", review_law_2017(12);
        /// The government of the same level.
        SameLevelGovernment = "same-level-government", "本级人民政府", "same-level government",
            review_law(24);
        /// The government one level above.
        GovernmentAbove = "government-above", "上一级人民政府", "government one level above",
            review_law(24);
        /// The organ that acted.
        Itself = "itself", "作出该行为的机关", "organ that acted", review_law(24);
        /// The government that set up the outpost.
        FoundingGovernment = "founding-government", "设立该派出机关的人民政府",
            "government that set it up", review_law(24);
        /// The government that manages the organization, or whose department does.
        ManagingGovernment = "managing-government", "管理该组织的人民政府或者其部门的本级人民政府",
            "government that manages it, itself or by a department", review_law(24);
        /// The government or the department that manages the organization directly.
        ManagingOrgan = "managing-organ", "直接管理该组织的人民政府或者工作部门",
            "government or department that manages it", review_law_2017(15);
        /// The department that set up the outpost, or the government of its level.
        FounderOrItsGovernment = "founder-or-its-government", "设立该派出机构的部门或者该部门的本级人民政府",
            "department that set it up or that department's government", review_law_2017(15);
        /// The government of the same level or that of the place.
        SameLevelOrLocalGovernment = "same-level-or-local-government", "本级人民政府或者所在地人民政府",
            "same-level government or that of the place", review_law(24);
        /// The department of the State Council that set it up or manages it.
        ParentDepartment = "parent-department", "设立或者管理它的国务院部门",
            "department of the State Council above it", review_law(25);
        /// The department above.
        DepartmentAbove = "department-above", "上一级主管部门", "department above", review_law(27);
        /// The government of the same level or the department of justice above.
        GovernmentOrJusticeAbove = "government-or-justice-above", "本级人民政府或者上一级司法行政部门",
            "same-level government or department of justice above", review_law(28);
    }
}

vocabulary! {
    /// The kinds of organ whose acts are contested (作出行为的机关), by which the organ of review is found.
    OrganKind, "organ kind", "行政机关类别" {
        /// A department of a local government from the county up.
        Department = "department", "地方人民政府工作部门", "department of a local government",
            review_law(24);
        /// A local government below the province.
        LocalGovernment = "local-government", "设区的市以下地方人民政府", "local government", review_law(24);
        /// The government of a province.
        ProvincialGovernment = "provincial-government", "省级人民政府", "provincial government",
            review_law(24);
        /// An outpost of a local government.
        GovernmentOutpost = "government-outpost", "人民政府的派出机关", "outpost of a government",
            review_law(24);
        /// An outpost of a local department, acting in its own name.
        DepartmentOutpost = "department-outpost", "工作部门的派出机构", "outpost of a department",
            review_law(24);
        /// The same of a department of a city with districts, set up district by district.
        DistrictOutpost = "district-outpost", "市级工作部门按区划设立的派出机构",
            "outpost of a city's department in a district", review_law(24);
        /// An organization that a law, regulation or rule authorizes, managed locally.
        AuthorizedOrganization = "authorized-organization", "地方管理的法律法规规章授权的组织",
            "authorized organization", review_law(24);
        /// A department of the State Council.
        StateCouncilDepartment = "state-council-department", "国务院部门",
            "department of the State Council", review_law(25);
        /// An outpost of it, acting in its own name.
        StateCouncilOutpost = "state-council-outpost", "国务院部门的派出机构",
            "outpost of a department of the State Council", review_law(25);
        /// An authorized organization that it manages.
        StateCouncilOrganization = "state-council-organization", "国务院部门管理的授权组织",
            "organization managed by a department of the State Council", review_law(25);
        /// Customs, finance, foreign exchange, taxes, state security.
        VerticalOrgan = "vertical-organ", "海关、金融、外汇、税务、国家安全等垂直领导机关",
            "organ under vertical leadership", review_law(27);
        /// A local department of justice that works as the organ of review.
        JusticeDepartment = "justice-department", "履行复议机构职责的司法行政部门",
            "department of justice", review_law(28);
    }
}

impl OrganKind {
    /// Where reconsideration of its acts is applied for on a day, with the text that says so.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::{OrganKind, ReviewBody};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let (body, text) = OrganKind::Department.review_body(day(2023, 12, 31));
    /// assert_eq!((body, text.to_string()), (ReviewBody::Choice, "other/行政复议法/2017年修正/art-12/para-1".to_owned()));
    /// assert_eq!(OrganKind::Department.review_body(day(2024, 1, 1)).0, ReviewBody::SameLevelGovernment);
    /// ```
    #[must_use]
    pub fn review_body(self, filed_on: NaiveDate) -> (ReviewBody, Citation) {
        if filed_on >= known::since::RECONSIDERATION_LAW_2023 {
            self.review_body_2023()
        } else {
            self.review_body_2017()
        }
    }

    const fn review_body_2023(self) -> (ReviewBody, Citation) {
        match self {
            Self::Department => (ReviewBody::SameLevelGovernment, local(1)),
            Self::LocalGovernment => (ReviewBody::GovernmentAbove, local(2)),
            Self::GovernmentOutpost => (ReviewBody::FoundingGovernment, local(3)),
            Self::AuthorizedOrganization => (ReviewBody::ManagingGovernment, local(4)),
            Self::ProvincialGovernment => (ReviewBody::Itself, local_paragraph(2)),
            Self::DepartmentOutpost => (ReviewBody::SameLevelGovernment, local_paragraph(4)),
            Self::DistrictOutpost => (ReviewBody::SameLevelOrLocalGovernment, local_paragraph(4)),
            Self::StateCouncilDepartment => (ReviewBody::Itself, state_council(1)),
            Self::StateCouncilOutpost => (ReviewBody::ParentDepartment, state_council(2)),
            Self::StateCouncilOrganization => (ReviewBody::ParentDepartment, state_council(3)),
            Self::VerticalOrgan => (ReviewBody::DepartmentAbove, review_law(27)),
            Self::JusticeDepartment => (ReviewBody::GovernmentOrJusticeAbove, review_law(28)),
        }
    }

    const fn review_body_2017(self) -> (ReviewBody, Citation) {
        match self {
            Self::Department | Self::JusticeDepartment => (ReviewBody::Choice, departments_2017(1)),
            Self::VerticalOrgan => (ReviewBody::DepartmentAbove, departments_2017(2)),
            Self::LocalGovernment => (ReviewBody::GovernmentAbove, governments_2017(1)),
            Self::ProvincialGovernment | Self::StateCouncilDepartment => {
                (ReviewBody::Itself, review_law_2017(14))
            }
            Self::GovernmentOutpost => (ReviewBody::FoundingGovernment, others_2017(1)),
            Self::DepartmentOutpost | Self::DistrictOutpost => {
                (ReviewBody::FounderOrItsGovernment, others_2017(2))
            }
            Self::StateCouncilOutpost => (ReviewBody::ParentDepartment, others_2017(2)),
            Self::AuthorizedOrganization => (ReviewBody::ManagingOrgan, others_2017(3)),
            Self::StateCouncilOrganization => (ReviewBody::ParentDepartment, others_2017(3)),
        }
    }
}
