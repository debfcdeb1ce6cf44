use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Evidence, Provision};
use crate::sorted::SortedMap;
use crate::vocabulary::{Term, vocabulary};

const fn decree_492(number: u16) -> Citation {
    Citation::regulation(Edition::Decree492, Provision::article(number))
}

const fn decree_711(number: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(number))
}

vocabulary! {
    /// A work system that an agency keeps in force (工作制度): the nine of a bureau's report of 2014.
    ///
    /// The citation of a row is that of Decree 711; [`basis`](Self::basis) gives that of either
    /// edition.
    RequiredSystem, "required system", "信息公开工作制度" {
        /// Proactive disclosure (主动公开制度).
        ProactiveDisclosure = "proactive-disclosure", "主动公开制度", "proactive disclosure",
            decree_711(4);
        /// Disclosure on request (依申请公开制度).
        DisclosureOnRequest = "disclosure-on-request", "依申请公开制度", "disclosure on request",
            decree_711(45);
        /// Accountability (责任追究制度).
        Accountability = "accountability", "责任追究制度", "accountability", decree_711(46);
        /// Social evaluation (社会评议制度).
        SocialEvaluation = "social-evaluation", "社会评议制度", "social evaluation", decree_711(46);
        /// Confidentiality review (保密审查制度).
        ConfidentialityReview = "confidentiality-review", "保密审查制度",
            "confidentiality review", decree_711(17);
        /// Quarterly report; local (工作季报制度).
        QuarterlyReport = "quarterly-report", "工作季报制度", "quarterly report", decree_711(47);
        /// Report and investigation (举报调查制度).
        ReportAndInvestigation = "report-and-investigation", "举报调查制度",
            "report and investigation", decree_711(47);
        /// Assessment (考核制度).
        Assessment = "assessment", "考核制度", "assessment", decree_711(46);
        /// Clarification (澄清制度).
        Clarification = "clarification", "澄清制度", "clarification", decree_711(6);
    }
}

impl RequiredSystem {
    /// The article that asks for it or for what it serves under an edition; `None` for the quarterly
    /// report, which no national text read asks for.
    #[must_use]
    pub fn basis(self, edition: Edition) -> Option<Citation> {
        match (self, edition) {
            (Self::QuarterlyReport, _) => None,
            (_, Edition::Decree711) => Some(self.citation()),
            (Self::ProactiveDisclosure | Self::DisclosureOnRequest, Edition::Decree492) => {
                Some(decree_492(4))
            }
            (
                Self::Accountability | Self::SocialEvaluation | Self::Assessment,
                Edition::Decree492,
            ) => Some(decree_492(29)),
            (Self::ConfidentialityReview, Edition::Decree492) => Some(decree_492(14)),
            (Self::ReportAndInvestigation, Edition::Decree492) => Some(decree_492(33)),
            (Self::Clarification, Edition::Decree492) => Some(decree_492(6)),
        }
    }

    /// How well the duty is known under an edition.
    #[must_use]
    pub const fn evidence(self, edition: Edition) -> Evidence {
        match (self, edition) {
            (Self::QuarterlyReport, _) => Evidence::Local,
            // The articles ask for the work; that each has a written system is read into them. Those of
            // Decree 492 on assessment and evaluation were not read in full.
            (Self::ReportAndInvestigation | Self::Clarification, _)
            | (
                Self::Accountability | Self::SocialEvaluation | Self::Assessment,
                Edition::Decree492,
            ) => Evidence::Inference,
            (
                Self::ProactiveDisclosure
                | Self::DisclosureOnRequest
                | Self::ConfidentialityReview
                | Self::Accountability
                | Self::SocialEvaluation
                | Self::Assessment,
                _,
            ) => Evidence::FullText,
        }
    }
}

/// A document by which a system was brought into force (制度文件).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemDocument {
    document: String,
    since: NaiveDate,
    #[serde(default)]
    through: Option<NaiveDate>,
}

/// Which of the required systems an agency has (制度台账).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::law::Edition;
/// use disclosure::supervision::{RequiredSystem, SystemRegister};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let mut register = SystemRegister::default();
/// register.enter(RequiredSystem::Assessment, "考核办法", day(2012, 3, 1), None);
/// assert_eq!(register.in_force(RequiredSystem::Assessment, day(2014, 12, 1)), Some("考核办法"));
/// assert_eq!(register.check(Edition::Decree492, day(2014, 12, 1)).len(), 8);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SystemRegister {
    documents: SortedMap<RequiredSystem, Vec<SystemDocument>>,
}

impl SystemRegister {
    /// Enters a document for a system, by number or title, with its first day in force and its last, if it has
    /// one.
    pub fn enter(
        &mut self,
        system: RequiredSystem,
        document: &str,
        since: NaiveDate,
        through: Option<NaiveDate>,
    ) {
        self.documents.or_default(system).push(SystemDocument {
            document: document.to_owned(),
            since,
            through,
        });
    }

    /// The document in force on a day.
    #[must_use]
    pub fn in_force(&self, system: RequiredSystem, on: NaiveDate) -> Option<&str> {
        let mut newest_first = self.documents.get(&system)?.iter().rev();
        newest_first
            .find(|it| it.since <= on && it.through.is_none_or(|through| on <= through))
            .map(|it| it.document.as_str())
    }

    /// One finding (`system-missing`) for each of the nine that is not in force on a day.
    #[must_use]
    pub fn check(&self, edition: Edition, on: NaiveDate) -> Vec<Finding> {
        RequiredSystem::ALL
            .iter()
            .filter(|system| self.in_force(**system, on).is_none())
            .map(|system| {
                let tag = system.evidence(edition).words();
                let words = Words::new(
                    format!("{}未建立或已失效（{}）", system.zh(), tag.zh),
                    format!("no system of {} is in force ({})", system.en(), tag.en),
                );
                let finding =
                    Finding::new("system-missing", Level::Warning, words).at(system.code());
                match system.basis(edition) {
                    Some(basis) => finding.citing(basis),
                    None => finding,
                }
            })
            .collect()
    }
}
