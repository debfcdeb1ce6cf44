use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Choice, Interest, LegalRank, Occasion, Opinion, Origin, Secrecy, Stated};
use crate::law::{Citation, Edition, NoEditionInForce, Provision, known};
use crate::vocabulary::{Exemption, ExemptionKind, InformationKind, MandatoryItem, vocabulary};

const fn art(number: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(number))
}

const fn para(number: u16, paragraph: u16) -> Citation {
    Citation::regulation(
        Edition::Decree711,
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
            /// A fact that the rules look at, by the name it has in [`Facts`] and in JSON.
            Fact, "fact", "事实" {
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
            $($field: $kind,)+
        }

        /// The stored form. Without an edition, the one in force on the day governs.
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        struct Stored {
            #[serde(default)]
            edition: Option<Edition>,
            occasion: Occasion,
            on: NaiveDate,
            #[serde(default, skip_serializing_if = "is_default")]
            nothing_else: bool,
            $(#[serde(default, skip_serializing_if = "is_default")] $field: $kind,)+
        }

        impl Facts {
            /// Starts from nothing known, under an edition, on the day of the decision.
            #[must_use]
            pub fn new(edition: Edition, occasion: Occasion, on: NaiveDate) -> Self {
                Self { edition, occasion, on, $($field: <$kind>::default(),)+ }
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
            type Error = FactsError;

            fn try_from(stored: Stored) -> Result<Self, FactsError> {
                let edition = match stored.edition {
                    Some(edition) => edition,
                    None => Edition::in_force_on(stored.on)?,
                };
                let facts = Self {
                    edition,
                    occasion: stored.occasion,
                    on: stored.on,
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
        opinion: Option<Opinion>, nothing: Some(Opinion::NotAsked);
    /// Whether the organ finds that withholding would gravely affect the public interest
    /// (对公共利益造成重大影响).
    PublicInterest = "public-interest", "不公开是否对公共利益造成重大影响",
        "whether withholding gravely affects the public interest", art(15);
        public_interest set with_public_interest: Option<bool>, nothing: Some(false);
    /// The kind of internal affairs it belongs to (内部事务信息).
    InternalAffairs = "internal-affairs", "内部事务信息种类", "kind of internal affairs", para(16, 1);
        internal_affairs: Stated<ExemptionKind>, nothing: Stated::Absent;
    /// The kind of process information it belongs to (过程性信息).
    Process = "process", "过程性信息种类", "kind of process information", para(16, 2);
        process: Stated<ExemptionKind>, nothing: Stated::Absent;
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

    /// States [`secrecy`](Self::secrecy).
    ///
    /// # Errors
    /// [`FactsError::ClassifiedLater`] for a classification after the day of the decision.
    pub fn with_secrecy(mut self, known: impl Into<Stated<Secrecy>>) -> Result<Self, FactsError> {
        self.secrecy = known.into();
        self.coherent()
    }

    /// States [`third_party`](Self::third_party).
    ///
    /// # Errors
    /// [`FactsError::NoThirdParty`] when none is touched although its harm or opinion is stated.
    pub fn with_third_party(
        mut self,
        known: impl Into<Stated<Interest>>,
    ) -> Result<Self, FactsError> {
        self.third_party = known.into();
        self.coherent()
    }

    /// States [`third_party_harm`](Self::third_party_harm).
    ///
    /// # Errors
    /// [`FactsError::NoThirdParty`] for harm to a third party that is stated to be absent.
    pub fn with_third_party_harm(
        mut self,
        known: impl Into<Option<bool>>,
    ) -> Result<Self, FactsError> {
        self.third_party_harm = known.into();
        self.coherent()
    }

    /// States [`opinion`](Self::opinion).
    ///
    /// # Errors
    /// [`FactsError::NoThirdParty`] for the opinion of a third party that is stated to be absent.
    pub fn with_opinion(mut self, known: impl Into<Option<Opinion>>) -> Result<Self, FactsError> {
        self.opinion = known.into();
        self.coherent()
    }

    /// A third party was harmed or asked, so there is one.
    fn speaks_of_third_party(&self) -> bool {
        self.third_party_harm == Some(true)
            || self
                .opinion
                .is_some_and(|opinion| opinion != Opinion::NotAsked)
    }

    fn coherent(self) -> Result<Self, FactsError> {
        if self.third_party == Stated::Absent && self.speaks_of_third_party() {
            return Err(FactsError::NoThirdParty);
        }
        match self.secrecy {
            Stated::Present(secrecy) if secrecy.determined_on() > self.on => {
                Err(FactsError::ClassifiedLater {
                    determined_on: secrecy.determined_on(),
                    on: self.on,
                })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }

    /// States [`internal_affairs`](Self::internal_affairs).
    ///
    /// # Errors
    /// [`FactsError::NotInternalAffairs`] for a kind of process information.
    pub fn with_internal_affairs(
        mut self,
        known: impl Into<Stated<ExemptionKind>>,
    ) -> Result<Self, FactsError> {
        self.internal_affairs = known.into();
        match self.internal_affairs {
            Stated::Present(kind) if kind.exemption() != Exemption::InternalAffairs2019 => {
                Err(FactsError::NotInternalAffairs { kind })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }

    /// States [`process`](Self::process).
    ///
    /// # Errors
    /// [`FactsError::NotProcess`] for a kind of internal affairs.
    pub fn with_process(
        mut self,
        known: impl Into<Stated<ExemptionKind>>,
    ) -> Result<Self, FactsError> {
        self.process = known.into();
        match self.process {
            Stated::Present(kind) if kind.exemption() != Exemption::DeliberativeProcess2019 => {
                Err(FactsError::NotProcess { kind })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Facts that contradict each other, or the law they are stated under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FactsError {
    /// The kind is one of process information.
    #[error(
        "`internal-affairs`: `{kind}` is no kind of internal affairs: these are personnel, logistics, \
         work-flow"
    )]
    NotInternalAffairs {
        /// The kind.
        kind: ExemptionKind,
    },
    /// The kind is one of internal affairs.
    #[error(
        "`process`: `{kind}` is no kind of process information: these are discussion-record, draft, \
         consultation-letter, request-or-report"
    )]
    NotProcess {
        /// The kind.
        kind: ExemptionKind,
    },
    /// Harm to a third party or its opinion is stated, and that there is none.
    #[error("`third-party` is absent, but `third-party-harm` or `opinion` speaks of a third party")]
    NoThirdParty,
    /// The classification lies after the decision.
    #[error("`secrecy`: classified on {determined_on}, after the day of the decision, {on}")]
    ClassifiedLater {
        /// The day of classification.
        determined_on: NaiveDate,
        /// The day of the decision.
        on: NaiveDate,
    },
    /// No edition was named, and none is in force on the day.
    #[error("`on`: {0}")]
    NoEditionInForce(#[from] NoEditionInForce),
}
