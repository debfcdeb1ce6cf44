use chrono::NaiveDate;

use super::checks;
use crate::calendar::WorkingCalendar;
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Instrument, Provision, known};
use crate::vocabulary::{Term, vocabulary};
use crate::workflow::machine::Bar;
use crate::workflow::publication::{Conventions, Publication, Separation, Signature, Step};

const fn decree_492(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

const fn article(number: u16) -> Provision {
    Provision::article(number)
}

vocabulary! {
    /// A rule of publication (公开规则), P01 to P20; the labels say what is wrong where it is broken.
    ///
    /// A rule looks at a publication as it would be after a step: a broken rule of the severity of an error
    /// refuses the command, one of a warning rides on the entry. The same check lists what is wrong with a
    /// publication on a day, see [`Publication::findings`].
    ///
    /// ```
    /// use disclosure::finding::Level;
    /// use disclosure::workflow::publication::{PublicationRule, Step};
    ///
    /// let rule = PublicationRule::SecrecyReviewedFirst;
    /// assert_eq!((rule.severity(), rule.to_string()), (Level::Error, "p01".to_owned()));
    /// assert!(rule.gates().contains(&Step::Publish));
    /// ```
    PublicationRule, "publication rule", "公开规则" {
        /// What is published has passed a secrecy review before, and no review, determination or signature
        /// has since been against that version.
        SecrecyReviewedFirst = "p01", "没有发布之前通过的保密审查，或者其后认定不得公开",
            "no secrecy review was passed before the publication, or it was found since that it must not \
             be public",
            decree_711(article(17).paragraph(2));
        /// Reviews and approval cover the version that is published, with what the public sees of it
        /// as far as the approval names that. Inference from review item by item.
        OneVersionSigned = "p02", "审查、审批所针对的不是这一版本",
            "reviews and approval are of another version, or there are none",
            decree_711(article(17).paragraph(2));
        /// The attribute is set at or before approval.
        AttributeSet = "p03", "审批之前没有确定公开属性", "no attribute was set before the approval",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// What is withheld has a typed ground with its article and a written reason.
        WithholdingReasoned = "p04", "不予公开没有法定依据和书面理由",
            "withholding needs a ground by law and a written reason",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The disclosure office has agreed before a policy document is withheld.
        WithholdingReviewed = "p05", "政策性文件拟不公开，未经政务公开工作机构审核",
            "the disclosure office has not agreed to withhold the policy document",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The publisher is the organ entitled, or has its confirmation.
        PublisherEntitled = "p06", "发布机关不是负责公开的机关，也未经其确认",
            "the publisher is not the organ responsible and has no confirmation from it",
            decree_711(article(10));
        /// What needs an approval by law has it.
        ApprovalObtained = "p07", "依法需要批准而未经批准", "the approval that a law requires is missing",
            decree_711(article(11).paragraph(2));
        /// Nobody approves what he or she drafted or reviewed. Inference.
        ApproverSeparate = "p08", "审批人起草或者审查过同一事项", "the approver has drafted or reviewed the item",
            decree_711(article(17).paragraph(1));
        /// It is published within its time limit.
        PublishedInTime = "p09", "超过公开时限", "the time limit for publication has passed",
            decree_711(article(26));
        /// What is published has a catalogue entry with index number, name, summary and date.
        Catalogued = "p10", "公开目录缺少索引号、名称、内容概述或者生成日期",
            "the catalogue lacks index number, name, summary or date of generation",
            decree_711(article(12));
        /// What is classified, or must not be disclosed for another reason, is not disclosed in full.
        SecretKept = "p11", "国家秘密或者其他不得公开的内容没有区分处理",
            "a state secret, or what else must not be disclosed, is not kept apart",
            decree_711(article(14));
        /// What the law requires to be public is not classified.
        NotOverclassified = "p12", "法律规定应当公开的事项不得定密", "what a law requires to be public has a secrecy level",
            Citation::known(known::SECRECY_RULES_2024, article(5));
        /// What is published holds nothing that may be withheld and is to be: it is separated first. Local;
        /// cited is the article on separation for requests.
        WithheldPartsSeparated = "p13", "含有不予主动公开的内容，应当先区分处理",
            "content that is not to be published has not been separated",
            decree_711(article(37));
        /// A third party whose rights are the ground was heard, agrees, or is outweighed with reasons.
        ThirdPartyHeard = "p14", "没有征求第三方意见、第三方同意或者公共利益认定的记录",
            "no record of the third party's hearing or consent or of a public interest",
            decree_711(article(15));
        /// It was checked that no law, regulation or rule requires the disclosure.
        DutyChecked = "p15", "没有核查法律、法规、规章是否规定应当公开",
            "no recorded check that no law, regulation or rule requires disclosure",
            decree_711(article(16).paragraph(2));
        /// What is withheld is evaluated again in time. The interval is an inference.
        ReevaluationDated = "p16", "不公开信息没有按期评估审查的日期，或者已经逾期",
            "what is withheld has no date of re-evaluation in time, or it is overdue",
            decree_711(article(18));
        /// Of persons the minimum is shown, masked, on a legal basis, and through a last day. The table
        /// of masks is an inference.
        PersonalMinimal = "p17", "公开的个人信息超出必要范围", "more personal information is shown than necessary",
            Citation::known(known::PERSONAL_INFORMATION_2021, article(34));
        /// What is withdrawn or corrected keeps the old version, with reason, date and approver.
        /// Inference.
        EarlierVersionsKept = "p18", "更正、撤回缺少原因、日期或者批准人",
            "a withdrawal or correction needs its reason, day and approver",
            decree_711(article(6).paragraph(1));
        /// A policy document has its interpretation, attached or planned.
        Interpreted = "p19", "政策性文件没有解读或者解读方案", "the policy document has no interpretation, attached or planned",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The checklist of its key area is complete.
        KeyAreaComplete = "p20", "重点领域要素不全", "elements of the key area are missing",
            decree_711(article(20));
    }
}

impl PublicationRule {
    /// The text it stands on under an edition; where Decree 492 has no article on it, the whole of it.
    #[must_use]
    pub fn basis(self, edition: Edition) -> Citation {
        let cited = self.citation();
        match (edition, cited.instrument()) {
            (Edition::Decree711, _) => cited,
            (Edition::Decree492, Instrument::Regulation(_)) => match self {
                Self::SecrecyReviewedFirst | Self::OneVersionSigned | Self::ApproverSeparate => {
                    decree_492(article(14).paragraph(2))
                }
                Self::PublisherEntitled => decree_492(article(17)),
                Self::ApprovalObtained => decree_492(article(7)),
                Self::PublishedInTime => decree_492(article(18)),
                Self::Catalogued => decree_492(article(19)),
                Self::SecretKept | Self::ThirdPartyHeard => decree_492(article(14).paragraph(4)),
                Self::WithheldPartsSeparated => decree_492(article(22)),
                Self::EarlierVersionsKept => decree_492(article(6)),
                Self::KeyAreaComplete => decree_492(article(10)),
                Self::AttributeSet
                | Self::WithholdingReasoned
                | Self::WithholdingReviewed
                | Self::NotOverclassified
                | Self::DutyChecked
                | Self::ReevaluationDated
                | Self::PersonalMinimal
                | Self::Interpreted => Citation::whole(edition),
            },
            (Edition::Decree492, Instrument::Other(_)) => {
                if self == Self::NotOverclassified {
                    Citation::known(known::SECRECY_RULES_2014, article(5))
                } else {
                    cited
                }
            }
        }
    }

    /// The text it stands on under an edition for an act of a day: for P12 the secrecy rules then in force.
    #[must_use]
    pub fn basis_on(self, edition: Edition, on: NaiveDate) -> Citation {
        let renewed = known::since::SECRECY_RULES_2024 <= on;
        match self {
            Self::NotOverclassified if renewed => self.citation(),
            Self::NotOverclassified => Citation::known(known::SECRECY_RULES_2014, article(5)),
            Self::SecrecyReviewedFirst
            | Self::OneVersionSigned
            | Self::AttributeSet
            | Self::WithholdingReasoned
            | Self::WithholdingReviewed
            | Self::PublisherEntitled
            | Self::ApprovalObtained
            | Self::ApproverSeparate
            | Self::PublishedInTime
            | Self::Catalogued
            | Self::SecretKept
            | Self::WithheldPartsSeparated
            | Self::ThirdPartyHeard
            | Self::DutyChecked
            | Self::ReevaluationDated
            | Self::PersonalMinimal
            | Self::EarlierVersionsKept
            | Self::Interpreted
            | Self::KeyAreaComplete => self.basis(edition),
        }
    }

    /// The text was in force on a day: P05 stands on rules of 2016-11-10, P12 on rules in force from
    /// 2014-03-01, P17 on a law in force from 2021-11-01. Before, none of the three refuses anything.
    #[must_use]
    pub fn is_in_force_on(self, on: NaiveDate) -> bool {
        let since = match self {
            Self::WithholdingReviewed => Some(known::since::OPENNESS_RULES_2016),
            Self::NotOverclassified => Some(known::since::SECRECY_RULES_2014),
            Self::PersonalMinimal => Some(known::since::PERSONAL_INFORMATION_2021),
            Self::SecrecyReviewedFirst
            | Self::OneVersionSigned
            | Self::AttributeSet
            | Self::WithholdingReasoned
            | Self::PublisherEntitled
            | Self::ApprovalObtained
            | Self::ApproverSeparate
            | Self::PublishedInTime
            | Self::Catalogued
            | Self::SecretKept
            | Self::WithheldPartsSeparated
            | Self::ThirdPartyHeard
            | Self::DutyChecked
            | Self::ReevaluationDated
            | Self::EarlierVersionsKept
            | Self::Interpreted
            | Self::KeyAreaComplete => None,
        };
        since.is_none_or(|since| since <= on)
    }

    /// What is wrong where it is broken.
    #[must_use]
    pub fn words(self) -> Words {
        Words::new(self.zh(), self.en())
    }

    /// How much a breach weighs by default: it refuses, but for those that a house switches.
    #[must_use]
    pub const fn severity(self) -> Level {
        match self.bar() {
            Some(_) if !matches!(self, Self::ApproverSeparate) => Level::Error,
            Some(_) | None => Level::Warning,
        }
    }

    /// How it bars a step, where it can.
    pub(in crate::workflow::publication) const fn bar(self) -> Option<Bar> {
        Some(match self {
            Self::SecrecyReviewedFirst => Bar::SecrecyReviewedFirst,
            Self::OneVersionSigned => Bar::OneVersionSigned,
            Self::AttributeSet => Bar::AttributeSet,
            Self::WithholdingReasoned => Bar::WithholdingReasoned,
            Self::WithholdingReviewed => Bar::WithholdingReviewed,
            Self::PublisherEntitled => Bar::PublisherEntitled,
            Self::ApprovalObtained => Bar::ApprovalObtained,
            Self::ApproverSeparate => Bar::ApproverSeparate,
            Self::Catalogued => Bar::Catalogued,
            Self::SecretKept => Bar::SecretKept,
            Self::NotOverclassified => Bar::NotOverclassified,
            Self::ThirdPartyHeard => Bar::ThirdPartyRecorded,
            Self::PersonalMinimal => Bar::PersonalMinimal,
            Self::EarlierVersionsKept => Bar::EarlierVersionsKept,
            Self::PublishedInTime
            | Self::WithheldPartsSeparated
            | Self::DutyChecked
            | Self::ReevaluationDated
            | Self::Interpreted
            | Self::KeyAreaComplete => return None,
        })
    }

    /// How much a breach weighs under conventions; `None` where they switch the rule off.
    #[must_use]
    pub const fn severity_under(self, conventions: &Conventions) -> Option<Level> {
        if !matches!(self, Self::ApproverSeparate) {
            return Some(self.severity());
        }
        match conventions.approver {
            Separation::Off => None,
            Separation::Warns => Some(Level::Warning),
            Separation::Refuses => Some(Level::Error),
        }
    }

    /// The steps at which it is enforced.
    #[must_use]
    pub const fn gates(self) -> &'static [Step] {
        use Step::{
            Approve, Catalogue, Clarify, Correct, EvaluatePart, Interpret, KeepWithheld,
            ProposeAttribute, Publish, ReviewAttribute, ReviewRights, ReviewSecrecy,
            ReviewWithholding, SettleAttribute, Supersede, Withdraw, Withhold,
        };
        match self {
            Self::OneVersionSigned => &[
                ProposeAttribute,
                ReviewAttribute,
                SettleAttribute,
                ReviewWithholding,
                ReviewSecrecy,
                ReviewRights,
                Approve,
                Publish,
                Correct,
                Catalogue,
            ],
            Self::AttributeSet => &[Approve, Publish, Correct],
            Self::WithholdingReasoned | Self::SecretKept | Self::NotOverclassified => {
                &[ProposeAttribute, SettleAttribute, Approve, Publish, Correct]
            }
            Self::WithholdingReviewed
            | Self::ApproverSeparate
            | Self::ThirdPartyHeard
            | Self::DutyChecked => &[Approve],
            Self::SecrecyReviewedFirst
            | Self::PublisherEntitled
            | Self::ApprovalObtained
            | Self::PublishedInTime
            | Self::KeyAreaComplete => &[Publish, Correct],
            Self::Catalogued => &[Catalogue],
            Self::WithheldPartsSeparated => &[ProposeAttribute, Publish, Correct],
            Self::ReevaluationDated => &[Withhold, KeepWithheld, EvaluatePart, Publish, Correct],
            Self::PersonalMinimal => &[
                Publish, Correct, Catalogue, Interpret, Clarify, Withdraw, Supersede,
            ],
            Self::EarlierVersionsKept => &[Withdraw, Correct],
            Self::Interpreted => &[Publish, Catalogue],
        }
    }

    /// It asks the calendar, which may be supplemented after a day.
    pub(in crate::workflow::publication) const fn counts_working_days(self) -> bool {
        matches!(self, Self::PublishedInTime | Self::Interpreted)
    }

    /// The publication keeps it on a day. Without a calendar, as where a log is read, nothing that counts
    /// working days is said to be late.
    pub(in crate::workflow::publication) fn is_kept(
        self,
        it: &Publication,
        on: NaiveDate,
        calendar: Option<&WorkingCalendar>,
    ) -> bool {
        match self {
            Self::SecrecyReviewedFirst => checks::secrecy_reviewed(it),
            Self::OneVersionSigned => checks::same_version(it),
            Self::AttributeSet => checks::attribute_set(it),
            Self::WithholdingReasoned => checks::withholding_reasoned(it),
            Self::WithholdingReviewed => checks::withholding_reviewed(it),
            Self::PublisherEntitled => checks::publisher_entitled(it),
            Self::ApprovalObtained => checks::approval_obtained(it),
            Self::ApproverSeparate => checks::approver_separate(it),
            Self::PublishedInTime => checks::in_time(it, on, calendar),
            Self::Catalogued => checks::catalogued(it),
            Self::SecretKept => checks::secret_kept(it, on),
            Self::NotOverclassified => checks::not_overclassified(it, on),
            Self::WithheldPartsSeparated => checks::separated(it),
            Self::ThirdPartyHeard => checks::third_party_heard(it),
            Self::DutyChecked => checks::duty_checked(it),
            Self::ReevaluationDated => checks::review_dated(it, on),
            Self::PersonalMinimal => checks::personal_minimal(it),
            Self::EarlierVersionsKept => checks::versions_kept(it),
            Self::Interpreted => checks::interpreted(it, on, calendar),
            Self::KeyAreaComplete => checks::complete(it),
        }
    }
}

impl Publication {
    /// What is wrong with it on a day: a finding of every rule that it breaks, with its citation.
    #[must_use]
    pub fn findings(&self, on: NaiveDate, calendar: &WorkingCalendar) -> Vec<Finding> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        let public = self.public.as_ref().map(|it| it.on);
        let approved = self.signatures.approved.as_ref().map(Signature::on);
        let acted = public.or(approved).unwrap_or(on).min(on);
        let rules = PublicationRule::ALL.iter();
        rules
            .filter(|rule| rule.is_in_force_on(acted))
            .filter(|rule| !rule.is_kept(self, on, Some(calendar)))
            .filter_map(|rule| {
                let level = rule.severity_under(&self.conventions)?;
                let finding = Finding::new(rule.code(), level, rule.words());
                Some(finding.citing(rule.basis_on(edition, acted)))
            })
            .collect()
    }
}
