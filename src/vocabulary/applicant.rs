use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The class of an applicant (申请人情况), needed at registration: a column of the annual report.
    ///
    /// ```
    /// use disclosure::vocabulary::{ApplicantClass, Term};
    ///
    /// let columns: Vec<_> = ApplicantClass::ALL.iter().map(|class| class.column()).collect();
    /// assert_eq!(columns, ["NP", "CO", "RI", "PW", "LS", "OT"]);
    /// ```
    ApplicantClass, "applicant class", "申请人类别" {
        /// A natural person.
        NaturalPerson = "natural-person", "自然人", "natural person",
            Citation::whole(known::REPORT_FORMAT_2021);
        /// A commercial enterprise.
        Company = "company", "商业企业", "commercial enterprise",
            Citation::whole(known::REPORT_FORMAT_2021);
        /// A research institution.
        ResearchInstitution = "research-institution", "科研机构", "research institution",
            Citation::whole(known::REPORT_FORMAT_2021);
        /// A public-welfare organization.
        PublicWelfare = "public-welfare", "社会公益组织", "public-welfare organization",
            Citation::whole(known::REPORT_FORMAT_2021);
        /// A legal-service institution.
        LegalService = "legal-service", "法律服务机构", "legal-service institution",
            Citation::whole(known::REPORT_FORMAT_2021);
        /// Any other legal person or organization.
        OtherOrganization = "other-organization", "其他", "other organization",
            Citation::whole(known::REPORT_FORMAT_2021);
    }
}

impl ApplicantClass {
    /// The short name of the column in table 3; the total column is not a class.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::NaturalPerson => "NP",
            Self::Company => "CO",
            Self::ResearchInstitution => "RI",
            Self::PublicWelfare => "PW",
            Self::LegalService => "LS",
            Self::OtherOrganization => "OT",
        }
    }
}
