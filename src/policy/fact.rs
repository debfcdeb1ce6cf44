use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::vocabulary;

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(article))
}

const fn paragraph_711(article: u16, paragraph: u16) -> Citation {
    Citation::regulation(
        Edition::Decree711,
        Provision::article(article).paragraph(paragraph),
    )
}

vocabulary! {
    /// Why the question is asked: nobody asked and the organ wants to publish, or an applicant asks.
    ///
    /// An applicant who asks for a record about itself is no third party to it: the fact of a third
    /// party's interest is then absent.
    Occasion, "occasion", "公开方式" {
        /// Publication without being asked (主动公开).
        Publication = "publication", "主动公开", "publication", decree_711(19);
        /// A request (依申请公开).
        Request = "request", "依申请公开", "request", decree_711(27);
    }
}

vocabulary! {
    /// The rank of a text that forbids or requires a disclosure, or governs access (效力位阶).
    LegalRank, "legal rank", "效力位阶" {
        /// A law (法律).
        Law = "law", "法律", "law", decree_711(14);
        /// An administrative regulation of the State Council (行政法规).
        AdministrativeRegulation = "administrative-regulation", "行政法规",
            "administrative regulation", decree_711(14);
        /// A local regulation (地方性法规).
        LocalRegulation = "local-regulation", "地方性法规", "local regulation", paragraph_711(16, 2);
        /// A rule of a department or local government (规章).
        Rule = "rule", "规章", "rule", paragraph_711(16, 2);
        /// A normative document below the rules (规范性文件).
        NormativeDocument = "normative-document", "规范性文件", "normative document",
            decree_711(20);
    }
}

impl LegalRank {
    /// Can forbid disclosure, or set up a procedure of access of its own: law and administrative
    /// regulation only (Decree 711 Arts. 14, 36(7)).
    #[must_use]
    pub const fn can_forbid(self) -> bool {
        matches!(self, Self::Law | Self::AdministrativeRegulation)
    }

    /// Can require the disclosure of what Art. 16 para. 2 of Decree 711 lets an organ withhold: law,
    /// regulation or rule.
    #[must_use]
    pub const fn can_require(self) -> bool {
        !matches!(self, Self::NormativeDocument)
    }
}

vocabulary! {
    /// The interest of a third party that the information touches (第三方合法权益).
    Interest, "third-party interest", "第三方权益" {
        /// A commercial secret (商业秘密).
        CommercialSecret = "commercial-secret", "商业秘密", "commercial secret", decree_711(15);
        /// Personal privacy (个人隐私).
        PersonalPrivacy = "personal-privacy", "个人隐私", "personal privacy", decree_711(15);
        /// Another lawful interest; a ground since 2019 only.
        Other = "other", "其他合法权益", "other lawful interest", decree_711(15);
    }
}

vocabulary! {
    /// What the third party said when asked in writing (第三方意见).
    ThirdPartyOpinion, "third-party opinion", "第三方意见" {
        /// It has not been asked.
        NotAsked = "not-asked", "未征求意见", "not asked", decree_711(32);
        /// It agrees to the disclosure.
        Agreed = "agreed", "同意公开", "agrees", decree_711(32);
        /// It refuses with reasonable grounds (合理理由).
        RefusedWithReasons = "refused-with-reasons", "不同意且有合理理由",
            "refuses with reasonable grounds", decree_711(32);
        /// It refuses without reasonable grounds.
        RefusedWithoutReasons = "refused-without-reasons", "不同意但无合理理由",
            "refuses without reasonable grounds", decree_711(32);
        /// It did not answer in time: since 2019 the organ decides by itself.
        Silent = "silent", "逾期未提出意见", "silent", decree_711(32);
    }
}

vocabulary! {
    /// The organ's stated choice where the law says "may" (可以).
    ///
    /// A discretionary ground counts only with it; without it the rule is undetermined.
    Choice, "choice", "裁量决定" {
        /// To disclose all the same.
        Disclose = "disclose", "决定公开", "disclose", decree_711(16);
        /// To withhold.
        Withhold = "withhold", "决定不予公开", "withhold", decree_711(16);
    }
}

vocabulary! {
    /// The level of a state secret (密级).
    SecrecyLevel, "secrecy level", "密级" {
        /// Top secret (绝密).
        TopSecret = "top-secret", "绝密", "top secret",
            Citation::known(known::STATE_SECRETS_2024, Provision::article(14));
        /// Secret (机密).
        Secret = "secret", "机密", "secret",
            Citation::known(known::STATE_SECRETS_2024, Provision::article(14));
        /// Confidential (秘密).
        Confidential = "confidential", "秘密", "confidential",
            Citation::known(known::STATE_SECRETS_2024, Provision::article(14));
    }
}

vocabulary! {
    /// How a reorganization (机构改革) touches the organ that was asked.
    Reorganization, "reorganization", "机构改革情况" {
        /// The function went to another organ; this one may handle the request all the same.
        OldOrgan = "old-organ", "职能已划出", "the function went to another organ",
            Citation::whole(known::REORGANIZATION_2019);
        /// The function came to this organ, which handles the request, handed over or not.
        NewOrgan = "new-organ", "职能已划入", "the function came to this organ",
            Citation::whole(known::REORGANIZATION_2019);
        /// The function went to an organ of the Party that also bears the name of an agency.
        PartyOrganAsAgency = "party-organ-as-agency", "职能划入加挂行政机关牌子的党的机关",
            "the function went to a Party organ that bears an agency's name",
            Citation::whole(known::REORGANIZATION_2019);
        /// The function went to an organ of the Party that bears no agency's name.
        PartyOrgan = "party-organ", "职能划入党的机关", "the function went to a Party organ",
            Citation::whole(known::REORGANIZATION_2019);
    }
}

vocabulary! {
    /// On what the organ rests that it does not hold what was asked for (信息不存在的认定).
    Nonexistence, "nonexistence", "信息不存在的认定" {
        /// A full and reasonable search found nothing.
        ReasonableSearch = "reasonable-search", "已尽合理检索义务", "a reasonable search found nothing",
            Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(5).paragraph(2).item(6));
        /// It gives reasons, without a search, why there is nothing.
        ReasonableExplanation = "reasonable-explanation", "作出合理说明", "a reasonable explanation",
            Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(5).paragraph(2).item(6));
        /// A search that was not full found nothing.
        InadequateSearch = "inadequate-search", "检索不充分", "an inadequate search found nothing",
            Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(5).paragraph(2).item(6));
    }
}
