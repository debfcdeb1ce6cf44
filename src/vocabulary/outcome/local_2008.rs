use super::super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The outcome of a request in the long statistics form of the report years 2008-2013: 13 leaf rows,
    /// the refusals by eleven reasons (否决公开).
    ///
    /// The form names its exemptions by number alone (免予公开范围1-6). What each means is taken from the
    /// filling notes of the city whose copy of the form was seen; another city's copy had seven and
    /// numbered them otherwise.
    LocalOutcome, "local outcome", "答复结果（2008年长表）" {
        /// Granted in full.
        Granted = "granted", "同意公开答复数",
            "granted", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Granted in part.
        Partial = "partial", "同意部分公开答复数",
            "granted in part", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Refused: not government information in the sense of the rules.
        NotGovernmentInformation = "not-government-information", "非《规定》所指政府信息",
            "refused: not government information", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Refused: does not exist.
        DoesNotExist = "does-not-exist", "信息不存在",
            "refused: does not exist", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Refused: not held by this organ.
        NotHeld = "not-held", "非本部门掌握",
            "refused: not held by this organ", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Refused: the request is not clear.
        Unclear = "unclear", "申请内容不明确",
            "refused: the request is not clear", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 1: a state secret.
        StateSecret = "state-secret", "免予公开范围1",
            "refused: state secret", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 2: a commercial secret.
        CommercialSecret = "commercial-secret", "免予公开范围2",
            "refused: commercial secret", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 3: personal privacy.
        PersonalPrivacy = "personal-privacy", "免予公开范围3",
            "refused: personal privacy", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 4: still under investigation, discussion or handling.
        UnderDiscussion = "under-discussion", "免予公开范围4",
            "refused: under discussion", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 5: administrative enforcement that disclosure may hinder.
        Enforcement = "enforcement", "免予公开范围5",
            "refused: enforcement", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Exemption 6: any other exemption in law or regulations.
        ExemptByLaw = "exempt-by-law", "免予公开范围6",
            "refused: exempt by law or regulations", Citation::whole(known::LOCAL_STATISTICS_2008);
        /// Refused for any other reason.
        OtherReason = "other-reason", "其它原因",
            "refused: other reasons", Citation::whole(known::LOCAL_STATISTICS_2008);
    }
}

impl LocalOutcome {
    /// The code of the row in the long form.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::Granted => "18",
            Self::Partial => "19",
            Self::NotGovernmentInformation => "21",
            Self::DoesNotExist => "22",
            Self::NotHeld => "23",
            Self::Unclear => "24",
            Self::StateSecret => "25",
            Self::CommercialSecret => "26",
            Self::PersonalPrivacy => "27",
            Self::UnderDiscussion => "28",
            Self::Enforcement => "29",
            Self::ExemptByLaw => "30",
            Self::OtherReason => "31",
        }
    }

    /// The short name of the row in the appendix of Fujian, which has one row for all refusals.
    ///
    /// ```
    /// use disclosure::vocabulary::LocalOutcome;
    ///
    /// assert_eq!(LocalOutcome::Partial.row_in_fujian(), "3.2");
    /// assert_eq!(LocalOutcome::DoesNotExist.row_in_fujian(), "3.3");
    /// ```
    #[must_use]
    pub const fn row_in_fujian(self) -> &'static str {
        match self {
            Self::Granted => "3.1",
            Self::Partial => "3.2",
            Self::NotGovernmentInformation
            | Self::DoesNotExist
            | Self::NotHeld
            | Self::Unclear
            | Self::StateSecret
            | Self::CommercialSecret
            | Self::PersonalPrivacy
            | Self::UnderDiscussion
            | Self::Enforcement
            | Self::ExemptByLaw
            | Self::OtherReason => "3.3",
        }
    }

    /// Nothing was granted (否决公开).
    #[must_use]
    pub fn is_refusal(self) -> bool {
        self.row_in_fujian() == "3.3"
    }
}
