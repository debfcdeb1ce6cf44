use chrono::NaiveDate;

use super::{CommandKind, Conventions, Publication, Separation, Signature, checks};
use crate::calendar::WorkingCalendar;
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Instrument, Provision, known};
use crate::vocabulary::{Term, vocabulary};

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

const fn article(number: u16) -> Provision {
    Provision::article(number)
}

vocabulary! {
    /// The id of a publication rule (公开规则), P01 to P20; the labels say what is wrong where it is
    /// broken.
    RuleId, "publication rule", "公开规则" {
        /// What is published has passed a secrecy review before, and no review, determination or signature
        /// has since been against that version.
        P01 = "p01", "没有发布之前通过的保密审查，或者其后认定不得公开",
            "no secrecy review was passed before the publication, or it was found since that it must not \
             be public",
            decree_711(article(17).paragraph(2));
        /// Reviews and approval cover the version that is published, with what the public sees of it
        /// as far as the approval names that. Inference from review item by item.
        P02 = "p02", "审查、审批所针对的不是这一版本", "reviews and approval are bound to another version",
            decree_711(article(17).paragraph(2));
        /// The attribute is set at or before approval.
        P03 = "p03", "审批之前没有确定公开属性", "no attribute was set before the approval",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// What is withheld has a typed ground with its article and a written reason.
        P04 = "p04", "不予公开没有法定依据和书面理由",
            "withholding needs a ground by law and a written reason",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The disclosure office has agreed before a policy document is withheld.
        P05 = "p05", "政策性文件拟不公开，未经政务公开工作机构审核",
            "the disclosure office has not agreed to withhold the policy document",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The publisher is the organ entitled, or has its confirmation.
        P06 = "p06", "发布机关不是负责公开的机关，也未经其确认",
            "the publisher is not the organ responsible and has no confirmation from it",
            decree_711(article(10));
        /// What needs an approval by law has it.
        P07 = "p07", "依法需要批准而未经批准", "the approval that a law requires is missing",
            decree_711(article(11).paragraph(2));
        /// Nobody approves what he or she drafted or reviewed. Inference.
        P08 = "p08", "审批人起草或者审查过同一事项", "the approver has drafted or reviewed the item",
            decree_711(article(17).paragraph(1));
        /// It is published within its time limit.
        P09 = "p09", "超过公开时限", "the time limit for publication has passed",
            decree_711(article(26));
        /// What is published has a catalogue entry with index number, name, summary and date.
        P10 = "p10", "公开目录缺少索引号、名称、内容概述或者生成日期",
            "the catalogue lacks index number, name, summary or date of generation",
            decree_711(article(12));
        /// What is classified, or must not be disclosed for another reason, is not disclosed in full.
        P11 = "p11", "国家秘密或者其他不得公开的内容没有区分处理",
            "a state secret, or what else must not be disclosed, is not kept apart",
            decree_711(article(14));
        /// What the law requires to be public is not classified.
        P12 = "p12", "法律规定应当公开的事项不得定密", "what a law requires to be public has a secrecy level",
            Citation::known(known::SECRECY_RULES_2024, article(5));
        /// What is published holds nothing that may be withheld and is to be: it is separated first. Local;
        /// cited is the article on separation for requests.
        P13 = "p13", "夹带不主动公开的内容，应当先区分处理",
            "content that is not to be published has not been separated",
            decree_711(article(37));
        /// A third party whose rights are the ground was heard, agrees, or is outweighed with reasons.
        P14 = "p14", "没有征求第三方意见、第三方同意或者公共利益认定的记录",
            "no record of the third party's hearing or consent or of a public interest",
            decree_711(article(15));
        /// It was checked that no law, regulation or rule requires the disclosure.
        P15 = "p15", "没有核查法律、法规、规章是否规定应当公开",
            "no recorded check that no law, regulation or rule requires disclosure",
            decree_711(article(16).paragraph(2));
        /// What is withheld is evaluated again in time. The interval is an inference.
        P16 = "p16", "不公开信息没有按期评估审查的日期，或者已经逾期",
            "what is withheld has no date of re-evaluation in time, or it is overdue",
            decree_711(article(18));
        /// Of persons the minimum is shown, masked, on a legal basis, and through a last day. The table
        /// of masks is an inference.
        P17 = "p17", "公开的个人信息超出必要范围", "more personal information is shown than necessary",
            Citation::known(known::PERSONAL_INFORMATION_2021, article(34));
        /// What is withdrawn or corrected keeps the old version, with reason, date and approver.
        /// Inference.
        P18 = "p18", "更正、撤下缺少原因、日期或者批准人",
            "a withdrawal or correction needs its reason, day and approver",
            decree_711(article(6).paragraph(1));
        /// A policy document has its interpretation, attached or planned.
        P19 = "p19", "政策性文件没有解读或者解读方案", "the policy document has no interpretation, attached or planned",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// The checklist of its key area is complete.
        P20 = "p20", "重点领域要素不全", "elements of the key area are missing",
            decree_711(article(20));
    }
}

impl RuleId {
    /// The text it stands on under an edition; where Decree 492 has no article on it, the whole of it.
    #[must_use]
    pub fn basis(self, edition: Edition) -> Citation {
        let cited = self.citation();
        let earlier = match (edition, cited.instrument()) {
            (Edition::Decree711, _) => return cited,
            (Edition::Decree492, Instrument::Regulation(_)) => match self {
                Self::P01 | Self::P02 | Self::P08 => article(14).paragraph(2),
                Self::P06 => article(17),
                Self::P07 => article(7),
                Self::P09 => article(18),
                Self::P10 => article(19),
                Self::P11 | Self::P14 => article(14).paragraph(4),
                Self::P13 => article(22),
                Self::P18 => article(6),
                Self::P20 => article(10),
                Self::P03
                | Self::P04
                | Self::P05
                | Self::P12
                | Self::P15
                | Self::P16
                | Self::P17
                | Self::P19 => return Citation::whole(edition),
            },
            (Edition::Decree492, Instrument::Other(_)) => {
                return if self == Self::P12 {
                    Citation::known(known::SECRECY_RULES_2014, article(5))
                } else {
                    cited
                };
            }
        };
        Citation::regulation(edition, earlier)
    }

    /// The text it stands on under an edition for an act of a day: for P12 the secrecy rules then in force.
    #[must_use]
    pub fn basis_on(self, edition: Edition, on: NaiveDate) -> Citation {
        let renewed = known::since::SECRECY_RULES_2024 <= on;
        match self {
            Self::P12 if renewed => self.citation(),
            Self::P12 => Citation::known(known::SECRECY_RULES_2014, article(5)),
            Self::P01
            | Self::P02
            | Self::P03
            | Self::P04
            | Self::P05
            | Self::P06
            | Self::P07
            | Self::P08
            | Self::P09
            | Self::P10
            | Self::P11
            | Self::P13
            | Self::P14
            | Self::P15
            | Self::P16
            | Self::P17
            | Self::P18
            | Self::P19
            | Self::P20 => self.basis(edition),
        }
    }

    /// The text was in force on a day: P05 stands on rules of 2016-11-10, P12 on rules in force from
    /// 2014-03-01, P17 on a law in force from 2021-11-01. Before, none of the three refuses anything.
    #[must_use]
    pub fn is_in_force_on(self, on: NaiveDate) -> bool {
        let since = match self {
            Self::P05 => Some(known::since::OPENNESS_RULES_2016),
            Self::P12 => Some(known::since::SECRECY_RULES_2014),
            Self::P17 => Some(known::since::PERSONAL_INFORMATION_2021),
            Self::P01
            | Self::P02
            | Self::P03
            | Self::P04
            | Self::P06
            | Self::P07
            | Self::P08
            | Self::P09
            | Self::P10
            | Self::P11
            | Self::P13
            | Self::P14
            | Self::P15
            | Self::P16
            | Self::P18
            | Self::P19
            | Self::P20 => None,
        };
        since.is_none_or(|since| since <= on)
    }

    /// What is wrong where it is broken.
    #[must_use]
    pub fn words(self) -> Words {
        Words::new(self.zh(), self.en())
    }

    /// The rule.
    #[must_use]
    pub const fn rule(self) -> Rule {
        rule(self)
    }
}

type Check = fn(&Publication, NaiveDate, &WorkingCalendar) -> bool;

/// A rule of publication as a value: what it is called, how much it weighs, where it is enforced, and
/// its check.
///
/// A rule looks at a publication as it would be after a command: a broken rule of the severity of an
/// error refuses the command, one of a warning rides on the event. The same check lists what is wrong
/// with a publication on a day, see [`Publication::findings`].
///
/// ```
/// use disclosure::finding::Level;
/// use disclosure::workflow::publication::{CommandKind, RuleId};
///
/// let rule = RuleId::P01.rule();
/// assert_eq!((rule.severity(), rule.id().to_string()), (Level::Error, "p01".to_owned()));
/// assert!(rule.gates().contains(&CommandKind::Publish));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    id: RuleId,
    severity: Level,
    gates: &'static [CommandKind],
    check: Check,
}

impl Rule {
    /// All rules, P01 to P20.
    pub fn all() -> impl Iterator<Item = Self> {
        RuleId::ALL.iter().copied().map(rule)
    }

    /// The id.
    #[must_use]
    pub const fn id(&self) -> RuleId {
        self.id
    }

    /// How much a breach weighs by default.
    #[must_use]
    pub const fn severity(&self) -> Level {
        self.severity
    }

    /// How much a breach weighs under conventions; `None` where they switch the rule off.
    #[must_use]
    pub fn severity_under(&self, conventions: &Conventions) -> Option<Level> {
        if self.id != RuleId::P08 {
            return Some(self.severity);
        }
        match conventions.approver {
            Separation::Off => None,
            Separation::Warns => Some(Level::Warning),
            Separation::Refuses => Some(Level::Error),
        }
    }

    /// The commands at which it is enforced.
    #[must_use]
    pub const fn gates(&self) -> &'static [CommandKind] {
        self.gates
    }

    /// The publication keeps it on a day.
    #[must_use]
    pub fn is_kept(
        &self,
        publication: &Publication,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> bool {
        (self.check)(publication, on, calendar)
    }
}

const fn error(id: RuleId, gates: &'static [CommandKind], check: Check) -> Rule {
    Rule {
        id,
        severity: Level::Error,
        gates,
        check,
    }
}

const fn warning(id: RuleId, gates: &'static [CommandKind], check: Check) -> Rule {
    Rule {
        severity: Level::Warning,
        ..error(id, gates, check)
    }
}

const RELEASE: &[CommandKind] = &[CommandKind::Publish, CommandKind::Correct];
const ATTRIBUTE: &[CommandKind] = &[
    CommandKind::ProposeAttribute,
    CommandKind::SettleAttribute,
    CommandKind::Approve,
    CommandKind::Publish,
    CommandKind::Correct,
];

const fn rule(id: RuleId) -> Rule {
    use CommandKind::{
        Approve, Catalogue, Clarify, Correct, EvaluatePart, Interpret, KeepWithheld,
        ProposeAttribute, Publish, ReviewAttribute, ReviewRights, ReviewSecrecy, ReviewWithholding,
        SettleAttribute, Supersede, Withdraw, Withhold,
    };
    match id {
        RuleId::P01 => error(id, RELEASE, checks::secrecy_reviewed),
        RuleId::P02 => error(
            id,
            &[
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
            checks::same_version,
        ),
        RuleId::P03 => error(id, &[Approve, Publish, Correct], checks::attribute_set),
        RuleId::P04 => error(id, ATTRIBUTE, checks::withholding_reasoned),
        RuleId::P05 => error(id, &[Approve], checks::withholding_reviewed),
        RuleId::P06 => error(id, RELEASE, checks::publisher_entitled),
        RuleId::P07 => error(id, RELEASE, checks::approval_obtained),
        RuleId::P08 => warning(id, &[Approve], checks::approver_separate),
        RuleId::P09 => warning(id, RELEASE, checks::in_time),
        RuleId::P10 => error(id, &[Catalogue], checks::catalogued),
        RuleId::P11 => error(id, ATTRIBUTE, checks::secret_kept),
        RuleId::P12 => error(id, ATTRIBUTE, checks::not_overclassified),
        RuleId::P13 => warning(id, &[ProposeAttribute, Publish, Correct], checks::separated),
        RuleId::P14 => error(id, &[Approve], checks::third_party_heard),
        RuleId::P15 => warning(id, &[Approve], checks::duty_checked),
        RuleId::P16 => warning(
            id,
            &[Withhold, KeepWithheld, EvaluatePart, Publish, Correct],
            checks::review_dated,
        ),
        RuleId::P17 => error(
            id,
            &[
                Publish, Correct, Catalogue, Interpret, Clarify, Withdraw, Supersede,
            ],
            checks::personal_minimal,
        ),
        RuleId::P18 => error(id, &[Withdraw, Correct], checks::versions_kept),
        RuleId::P19 => warning(id, &[Publish, Catalogue], checks::interpreted),
        RuleId::P20 => warning(id, &[Publish, Correct], checks::complete),
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
        Rule::all()
            .filter(|rule| rule.id.is_in_force_on(acted))
            .filter(|rule| !rule.is_kept(self, on, calendar))
            .filter_map(|rule| {
                let level = rule.severity_under(&self.conventions)?;
                let finding = Finding::new(rule.id.code(), level, rule.id.words());
                Some(finding.citing(rule.id.basis_on(edition, acted)))
            })
            .collect()
    }
}
