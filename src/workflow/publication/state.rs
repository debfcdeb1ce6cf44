use crate::workflow::machine::states;

states! {
    /// Where a piece of information stands on its way to the public (公开流程状态).
    ///
    /// A revision of what is public goes through the states of a draft again; what was published
    /// stays public meanwhile, see [`Publication::public_on`](super::Publication::public_on).
    ///
    /// ```
    /// use disclosure::workflow::publication::{Publication, State};
    /// use disclosure::workflow::{Machine, MachineState};
    ///
    /// assert_eq!(Publication::default().state(), State::New);
    /// assert_eq!(State::NeitherClassifiedNorPublic.zh(), "不定密不公开");
    /// assert!(State::NeitherClassifiedNorPublic.is_withheld());
    /// ```
    State {
        /// Nothing is there yet.
        #[default]
        New = "new", "未起草";
        /// Drafted or revised, without an attribute.
        Drafted = "drafted", "已起草";
        /// The drafting unit has proposed the attribute with its reason.
        AttributeProposed = "attribute-proposed", "已提出公开属性";
        /// The attribute is reviewed.
        AttributeReviewed = "attribute-reviewed", "属性已审核";
        /// Secrecy is reviewed.
        SecrecyReviewed = "secrecy-reviewed", "保密审查已完成";
        /// The determining body has a case of doubt.
        AwaitingDetermination = "awaiting-determination", "报请确定中";
        /// Sent back to the drafting unit.
        Returned = "returned", "已退回";
        /// Signed by the leader with authority, which fixes the attribute.
        Approved = "approved", "已审批";
        /// Published.
        Published = "published", "已公开";
        /// Published and entered in the catalogue.
        Catalogued = "catalogued", "已编目";
        /// Not published, as planned: a secret, something to be had on request, or no document.
        Withheld = "withheld", "未主动公开";
        /// An official document that is no state secret and yet not public (不定密不公开公文).
        NeitherClassifiedNorPublic = "neither-classified-nor-public", "不定密不公开";
        /// What is withheld is evaluated anew (定期评估审查).
        UnderReevaluation = "under-reevaluation", "评估审查中";
        /// A corrected version has taken the place of the published one.
        Corrected = "corrected", "已更正";
        /// The organ has published accurate information against false or incomplete one.
        Clarified = "clarified", "已澄清";
        /// Withdrawn, with a tombstone in its place.
        Withdrawn = "withdrawn", "已撤下";
        /// A later item has taken its place.
        Superseded = "superseded", "已被取代";
    }
}

impl State {
    /// It is public and nothing of it is being changed. What is superseded still is; whether something
    /// is public behind a revision, [`public_on`](super::Publication::public_on) says.
    ///
    /// ```
    /// use disclosure::workflow::publication::State;
    ///
    /// assert!(State::Superseded.is_public() && !State::Withdrawn.is_public());
    /// ```
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::Published
                | Self::Catalogued
                | Self::Corrected
                | Self::Clarified
                | Self::Superseded
        )
    }

    /// It is kept from the public as decided, and waits for its next evaluation.
    #[must_use]
    pub const fn is_withheld(self) -> bool {
        matches!(
            self,
            Self::Withheld | Self::NeitherClassifiedNorPublic | Self::UnderReevaluation
        )
    }

    /// Nothing more happens to it. What is superseded is still public and may have to be corrected or
    /// withdrawn.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Withdrawn)
    }
}
