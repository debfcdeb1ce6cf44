mod statement;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Choice, Interest, LegalRank, Nonexistence, Occasion, Origin, PolicyError, Reorganization,
    Secrecy, Stated, ThirdPartyOpinion,
};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{ExemptionKind, InformationKind, MandatoryItem, vocabulary};

const fn art(number: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(number))
}

const fn para(number: u16, paragraph: u16) -> Citation {
    Citation::regulation(
        Edition::Decree711,
        Provision::article(number).paragraph(paragraph),
    )
}

const fn suits(number: u16, paragraph: u16, item: u16) -> Citation {
    Citation::known(
        known::DISCLOSURE_SUITS_2025,
        Provision::article(number).paragraph(paragraph).item(item),
    )
}

const fn suits_article(number: u16) -> Citation {
    Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(number))
}

const fn shared_data(number: u16, paragraph: u16) -> Citation {
    Citation::known(
        known::SHARED_DATA_2025,
        Provision::article(number).paragraph(paragraph),
    )
}

/// Declares the facts, one row each: the row of the list, the field with its reader and setter, and
/// what the fact is when nothing was found.
macro_rules! facts {
    ($(
        $(#[doc = $doc:literal])+
        $fact:ident = $code:literal, $zh:literal, $en:literal, $citation:expr;
            $field:ident $(set $setter:ident)?: $kind:ty, nothing: $nothing:expr;
    )+) => {
        vocabulary! {
            /// The name of a fact that the rules look at, as it stands in [`Facts`] and in JSON.
            FactName, "fact", "事实" {
                $($(#[doc = $doc])+ $fact = $code, $zh, $en, $citation;)+
            }
        }

        /// What is known of one piece of information, on one day, for one purpose.
        ///
        /// Every fact starts unknown, and stays so until it is stated: what nobody looked for is not
        /// absent. [`nothing_else`](Self::nothing_else) states that the rest was looked for and not
        /// found.
        ///
        /// The attribute of the information is not among the facts: it is a publishing plan and
        /// decides no request. See [`PublishingPlan`](super::PublishingPlan).
        ///
        /// ```
        /// use chrono::NaiveDate;
        /// use disclosure::law::Edition;
        /// use disclosure::policy::{Facts, Occasion, Origin, RuleSet, Verdict};
        ///
        /// let on = NaiveDate::from_ymd_opt(2024, 5, 6).unwrap();
        /// let facts = Facts::new(Edition::Decree711, Occasion::Request, on).with_origin(Origin::Made);
        /// let rules = RuleSet::standard();
        /// assert_eq!(rules.verdict(&facts), Verdict::Refer, "nobody has looked");
        /// assert_eq!(rules.verdict(&facts.nothing_else()), Verdict::Disclose);
        ///
        /// let line = r#"{"occasion":"request","on":"2024-05-06","origin":"made","nothing-else":true}"#;
        /// assert_eq!(serde_json::from_str::<Facts>(line)?, facts.nothing_else());
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "Stored", into = "Stored")]
        pub struct Facts {
            edition: Edition,
            occasion: Occasion,
            on: NaiveDate,
            arose_on: NaiveDate,
            $($field: $kind,)+
        }

        /// The stored form. Without an edition, the one in force on the day the matter arose governs;
        /// without that day, the day of the decision stands for it.
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        struct Stored {
            #[serde(default)]
            edition: Option<Edition>,
            occasion: Occasion,
            on: NaiveDate,
            #[serde(default, skip_serializing_if = "is_default")]
            arose_on: Option<NaiveDate>,
            #[serde(default, skip_serializing_if = "is_default")]
            nothing_else: bool,
            $(#[serde(default, skip_serializing_if = "is_default")] $field: $kind,)+
        }

        impl Facts {
            /// Starts from nothing known, under an edition, on the day of the decision; the matter
            /// is taken to have arisen on the same day.
            #[must_use]
            pub fn new(edition: Edition, occasion: Occasion, on: NaiveDate) -> Self {
                Self { edition, occasion, on, arose_on: on, $($field: <$kind>::default(),)+ }
            }

            /// Starts from nothing known, under the edition in force on the day the matter arose: the
            /// receipt of a request, or the formation or change of what is to be published.
            ///
            /// ```
            /// use chrono::NaiveDate;
            /// use disclosure::law::Edition;
            /// use disclosure::policy::{Facts, Occasion};
            ///
            /// let day = |d| NaiveDate::from_ymd_opt(2019, 5, d).unwrap();
            /// let facts = Facts::arising(Occasion::Request, day(10), day(20))?;
            /// assert_eq!(facts.edition(), Edition::Decree492);
            /// # Ok::<(), disclosure::policy::PolicyError>(())
            /// ```
            ///
            /// # Errors
            /// [`PolicyError::AroseLater`] for a day after the decision, and
            /// [`PolicyError::NoEditionInForce`] for one before 2008-05-01.
            pub fn arising(
                occasion: Occasion,
                arose_on: NaiveDate,
                on: NaiveDate,
            ) -> Result<Self, PolicyError> {
                let edition = Edition::in_force_on(arose_on)?;
                Self { arose_on, ..Self::new(edition, occasion, on) }.coherent()
            }

            /// States that the rest was looked for and not found. A fact that cannot be absent, such
            /// as where the information comes from or what the organ chooses, stays unknown; so does
            /// the interest of a third party whose harm or opinion is stated.
            #[must_use]
            pub fn nothing_else(mut self) -> Self {
                let unnamed = self.third_party.is_unknown() && self.speaks_of_third_party();
                $(
                    if is_default(&self.$field) {
                        self.$field = $nothing;
                    }
                )+
                if unnamed {
                    self.third_party = Stated::Unknown;
                }
                self
            }

            $(
                $(#[doc = $doc])+
                #[must_use]
                #[inline]
                pub const fn $field(&self) -> $kind {
                    self.$field
                }

                $(
                    #[doc = concat!("States [`", stringify!($field), "`](Self::", stringify!($field), ").")]
                    #[must_use]
                    pub fn $setter(mut self, known: impl Into<$kind>) -> Self {
                        self.$field = known.into();
                        self
                    }
                )?
            )+
        }

        impl TryFrom<Stored> for Facts {
            type Error = PolicyError;

            fn try_from(stored: Stored) -> Result<Self, PolicyError> {
                let arose_on = stored.arose_on.unwrap_or(stored.on);
                let edition = match stored.edition {
                    Some(edition) => edition,
                    None => Edition::in_force_on(arose_on)?,
                };
                let facts = Self {
                    edition,
                    occasion: stored.occasion,
                    on: stored.on,
                    arose_on,
                    $($field: stored.$field,)+
                }
                .with_internal_affairs(stored.internal_affairs)?
                .with_process(stored.process)?
                .coherent()?;
                Ok(if stored.nothing_else { facts.nothing_else() } else { facts })
            }
        }

        impl From<Facts> for Stored {
            fn from(facts: Facts) -> Self {
                Self {
                    edition: Some(facts.edition),
                    occasion: facts.occasion,
                    on: facts.on,
                    arose_on: (facts.arose_on != facts.on).then_some(facts.arose_on),
                    nothing_else: false,
                    $($field: facts.$field,)+
                }
            }
        }
    };
}

facts! {
    /// Official document or other information (公文类、非公文类).
    Kind = "kind", "信息类别", "kind of information", Citation::whole(known::OPENNESS_RULES_2016);
        kind set with_kind: Option<InformationKind>, nothing: None;
    /// Whether it is a policy document (政策性文件).
    PolicyDocument = "policy-document", "是否政策性文件", "whether it is a policy document",
        Citation::whole(known::OPENNESS_RULES_2016);
        policy_document set with_policy_document: Option<bool>, nothing: Some(false);
    /// Who made it, or from whom the organ has it (制作、获取).
    Origin = "origin", "制作或者获取情况", "who made it or whom it is from", art(10);
        origin set with_origin: Option<Origin>, nothing: None;
    /// How a reorganization touches the organ that was asked (机构改革).
    Reorganization = "reorganization", "机构改革情况", "how a reorganization touches the organ",
        Citation::whole(known::REORGANIZATION_2019);
        reorganization set with_reorganization: Stated<Reorganization>, nothing: Stated::Absent;
    /// Whether an organ whose function went to another one refers the applicant there; it may.
    RefersOn = "refers-on", "原机关是否引导向承接机关提出", "whether it refers to the organ that took over",
        Citation::whole(known::REORGANIZATION_2019);
        refers_on set with_refers_on: Option<bool>, nothing: None;
    /// Whether the organ has it through the sharing of government data (政务数据共享).
    Shared = "shared", "是否通过共享获得", "whether it was got by sharing",
        shared_data(25, 1);
        shared set with_shared: Option<bool>, nothing: Some(false);
    /// Whether the provider of shared data agrees that a third party gets it (政务数据提供部门同意).
    ProviderConsent = "provider-consent", "政务数据提供部门是否同意", "whether the provider agrees",
        shared_data(25, 1);
        provider_consent set with_provider_consent: Option<bool>, nothing: Some(false);
    /// On what the organ rests that it does not hold it (信息不存在的认定).
    Nonexistence = "nonexistence", "信息不存在的认定", "what its nonexistence rests on",
        suits(5, 2, 6);
        nonexistence set with_nonexistence: Stated<Nonexistence>, nothing: Stated::Absent;
    /// Whether it was transferred to a state archive (已移交国家档案馆), in time or early; what the
    /// organ's own archive unit keeps was not.
    StateArchive = "state-archive", "是否已移交国家档案馆", "whether a state archive has it",
        suits_article(9);
        state_archive set with_state_archive: Option<bool>, nothing: Some(false);
    /// The last day of the statutory time of transfer to a state archive (移交期限届满之日): see
    /// [`Parameter::ArchiveTransfer`](crate::law::Parameter::ArchiveTransfer).
    TransferDue = "transfer-due", "档案移交期限届满之日", "last day of the time of transfer",
        Citation::known(known::ARCHIVES_RULES_2024, Provision::article(20).paragraph(2));
        transfer_due set with_transfer_due: Option<NaiveDate>, nothing: None;
    /// Its classification as a state secret (密级和保密期限).
    Secrecy = "secrecy", "密级和保密期限", "secrecy level and term", art(14);
        secrecy: Stated<Secrecy>, nothing: Stated::Absent;
    /// The rank of the text that forbids its disclosure (禁止公开的规定).
    Forbidden = "forbidden", "禁止公开的规定", "text that forbids disclosure", art(14);
        forbidden set with_forbidden: Stated<LegalRank>, nothing: Stated::Absent;
    /// The rank of the text, other than the Regulation, that requires its disclosure (应当公开的规定).
    Required = "required", "应当公开的规定", "text that requires disclosure", para(16, 2);
        required set with_required: Stated<LegalRank>, nothing: Stated::Absent;
    /// Whether the organ finds that disclosure may endanger national, public or economic security or
    /// social stability (三安全一稳定).
    StabilityHarm = "stability-harm", "是否危及国家安全、公共安全、经济安全、社会稳定",
        "whether it endangers security or stability", art(14);
        stability_harm set with_stability_harm: Option<bool>, nothing: Some(false);
    /// The interest of a third party that it touches (第三方合法权益).
    ThirdParty = "third-party", "涉及的第三方权益", "third party's interest", art(15);
        third_party: Stated<Interest>, nothing: Stated::Absent;
    /// Whether the organ finds that disclosure would harm that interest (造成损害).
    ThirdPartyHarm = "third-party-harm", "公开是否损害第三方合法权益",
        "whether disclosure harms the third party", art(15);
        third_party_harm: Option<bool>, nothing: Some(false);
    /// What the third party said (第三方意见).
    Opinion = "opinion", "第三方意见", "third party's opinion", art(32);
        opinion: Option<ThirdPartyOpinion>, nothing: Some(ThirdPartyOpinion::NotAsked);
    /// Whether the organ finds that withholding would gravely affect the public interest
    /// (不公开可能对公共利益造成重大影响).
    PublicInterest = "public-interest", "不公开是否对公共利益造成重大影响",
        "whether withholding gravely affects the public interest", art(15);
        public_interest set with_public_interest: Option<bool>, nothing: Some(false);
    /// The kind of internal affairs it belongs to (内部事务信息).
    InternalAffairs = "internal-affairs", "内部事务信息种类", "kind of internal affairs", para(16, 1);
        internal_affairs: Stated<ExemptionKind>, nothing: Stated::Absent;
    /// The kind of process information it belongs to (过程性信息).
    Process = "process", "过程性信息种类", "kind of process information", para(16, 2);
        process: Stated<ExemptionKind>, nothing: Stated::Absent;
    /// Whether process information was formed before the administrative decision was made, which
    /// may be still to come (作出行政处理决定之前形成); asked from 2025-06-01.
    FormedBeforeDecision = "formed-before-decision", "是否在作出行政处理决定之前形成",
        "whether it was formed before the decision", suits(5, 2, 4);
        formed_before_decision set with_formed_before_decision: Option<bool>, nothing: None;
    /// Whether it belongs to a file of administrative enforcement (行政执法案卷).
    EnforcementFile = "enforcement-file", "是否行政执法案卷信息",
        "whether it is of an enforcement file", para(16, 2);
        enforcement_file set with_enforcement_file: Option<bool>, nothing: Some(false);
    /// What the organ chooses where the law says "may" (可以不予公开的决定).
    Choice = "choice", "机关对可以不予公开情形的决定", "the organ's choice where it may withhold",
        art(16);
        choice set with_choice: Option<Choice>, nothing: None;
    /// Whether the disclosure office has reviewed that a policy document is not to be published
    /// (政务公开工作机构审查).
    OfficeReview = "office-review", "政务公开工作机构是否已审查",
        "whether the disclosure office has reviewed", Citation::whole(known::OPENNESS_RULES_2016);
        office_review set with_office_review: Option<bool>, nothing: Some(false);
    /// The rank of the text that gives access a procedure of its own, as for registries (查询另有规定).
    SpecialAccess = "special-access", "查询的专门规定", "text with special rules of access",
        Citation::regulation(Edition::Decree711, Provision::article(36).item(7));
        special_access set with_special_access: Stated<LegalRank>, nothing: Stated::Absent;
    /// Whether it is related to the applicant's own production, life or research (特殊需要); asked
    /// under Decree 492 only.
    SpecialNeed = "special-need", "是否与申请人特殊需要有关",
        "whether it is related to the applicant's need",
        Citation::regulation(Edition::Decree492, Provision::article(13));
        special_need set with_special_need: Option<bool>, nothing: None;
    /// Whether it holds parts that are not government information (不属于政府信息的内容).
    ForeignPart = "foreign-part", "是否含有不属于政府信息的内容",
        "whether parts are not government information", art(37);
        foreign_part set with_foreign_part: Option<bool>, nothing: Some(false);
    /// Whether everything that is not to be disclosed can be separated from the rest (区分处理).
    Separable = "separable", "能否区分处理", "whether it can be separated", art(37);
        separable set with_separable: Option<bool>, nothing: None;
    /// Whether it is a work secret (工作秘密).
    WorkSecret = "work-secret", "是否工作秘密", "whether it is a work secret",
        Citation::known(known::STATE_SECRETS_2024, Provision::article(64));
        work_secret set with_work_secret: Option<bool>, nothing: Some(false);
    /// Whether the organ itself cannot determine if it may be disclosed (不能确定是否可以公开).
    Doubt = "doubt", "机关是否不能确定可否公开", "whether the organ is in doubt", para(17, 3);
        doubt set with_doubt: Option<bool>, nothing: Some(false);
    /// The field of mandatory publication it belongs to (主动公开内容).
    MandatoryItem = "mandatory-item", "主动公开内容", "field of mandatory publication", art(20);
        mandatory_item set with_mandatory_item: Stated<MandatoryItem>, nothing: Stated::Absent;
}

impl Facts {
    /// The edition that governs.
    #[must_use]
    #[inline]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// Why the question is asked.
    #[must_use]
    #[inline]
    pub const fn occasion(&self) -> Occasion {
        self.occasion
    }

    /// The day of the decision.
    #[must_use]
    #[inline]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day that chooses the edition: a request was received, or information to be published was
    /// formed or changed. Unless stated, the day of the decision.
    #[must_use]
    #[inline]
    pub const fn arose_on(&self) -> NaiveDate {
        self.arose_on
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
