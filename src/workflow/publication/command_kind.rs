use super::{Move, State};
use crate::law::{Citation, Edition, Instrument, Provision, known};
use crate::vocabulary::{Power, Role, Term, vocabulary};

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(article))
}

vocabulary! {
    /// The kind of a [`Command`](super::Command) (公开操作).
    ///
    /// The citation of a row is that under Decree 711; [`basis`](Self::basis) gives the one under an
    /// edition.
    CommandKind, "publication command", "公开操作" {
        /// Enters a first draft.
        Draft = "draft", "起草", "draft", Citation::whole(known::OPENNESS_RULES_2016);
        /// Enters another version; reviews and approval of the one before are void.
        Revise = "revise", "修改", "revise", decree_711(17);
        /// Gives up a revision of what is public, which stays as it was published. Inference (推定): what was
        /// not reviewed does not go out, and what was stays.
        DropRevision = "drop-revision", "放弃修改稿", "drop the revision", decree_711(17);
        /// Proposes the attribute with its reason.
        ProposeAttribute = "propose-attribute", "提出公开属性", "propose the attribute",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews the attribute.
        ReviewAttribute = "review-attribute", "属性审核", "review the attribute", Citation::whole(known::OPENNESS_RULES_2016);
        /// Decides a disagreement over the attribute.
        SettleAttribute = "settle-attribute", "裁定公开属性", "settle the attribute",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews a policy document that is to be withheld.
        ReviewWithholding = "review-withholding", "审核拟不公开的政策性文件",
            "review the withholding", Citation::whole(known::OPENNESS_RULES_2016);
        /// Reviews secrecy.
        ReviewSecrecy = "review-secrecy", "保密审查", "review secrecy", decree_711(17);
        /// Reviews the rights of third parties and personal information.
        ReviewRights = "review-rights", "第三方权益与个人信息审查", "review rights of others",
            decree_711(15);
        /// Refers a case of doubt.
        Refer = "refer", "报请确定", "refer", decree_711(17);
        /// Determines a case of doubt.
        Determine = "determine", "确定", "determine", decree_711(17);
        /// Asks another organ that the information concerns.
        Coordinate = "coordinate", "协商、确认", "coordinate", decree_711(11);
        /// Answers as that organ.
        ConfirmCoordination = "confirm-coordination", "答复协商", "confirm", decree_711(11);
        /// Records the approval that a law requires.
        ObtainApproval = "obtain-approval", "取得批准", "obtain an approval", decree_711(11);
        /// Sets a special time limit, or a new one.
        SetLimit = "set-limit", "设定公开时限", "set the time limit", decree_711(26);
        /// Sends a draft back.
        Return = "return", "退文", "return", Citation::whole(known::OPENNESS_RULES_2016);
        /// Signs, which fixes the attribute.
        Approve = "approve", "审批", "approve", Citation::whole(known::OPENNESS_RULES_2016);
        /// Publishes.
        Publish = "publish", "公开", "publish", decree_711(23);
        /// Enters it in the catalogue.
        Catalogue = "catalogue", "编目", "catalogue", decree_711(12);
        /// Supplies it to archives, libraries and service halls.
        Supply = "supply", "向查阅场所提供", "supply", decree_711(25);
        /// Publishes its interpretation.
        Interpret = "interpret", "解读", "interpret", Citation::whole(known::OPENNESS_RULES_2016);
        /// Keeps it from the public, as planned.
        Withhold = "withhold", "不主动公开", "withhold", decree_711(13);
        /// Begins to evaluate what is withheld.
        Reevaluate = "reevaluate", "定期评估审查", "re-evaluate", decree_711(18);
        /// Ends the evaluation without a change.
        KeepWithheld = "keep-withheld", "维持不公开", "keep withheld", decree_711(18);
        /// Evaluates a withheld part of what is published.
        EvaluatePart = "evaluate-part", "评估不公开部分", "evaluate a part", decree_711(18);
        /// Records that a published penalty decision was changed or revoked.
        RecordRevocation = "record-revocation", "记录处罚决定变动", "record a revocation",
            Citation::known(known::PENALTIES_2021, Provision::article(48));
        /// Puts a corrected version in place of the published one.
        Correct = "correct", "更正", "correct", decree_711(6);
        /// Approves a clarification.
        ApproveClarification = "approve-clarification", "批准澄清", "approve a clarification",
            decree_711(6);
        /// Publishes a clarification.
        Clarify = "clarify", "澄清", "clarify", decree_711(6);
        /// Takes it down with reason and ground.
        Withdraw = "withdraw", "撤下", "withdraw", decree_711(6);
        /// Puts a later item in its place.
        Supersede = "supersede", "取代", "supersede", decree_711(6);
    }
}

impl CommandKind {
    /// The power it takes.
    #[must_use]
    pub const fn power(self) -> Power {
        match self {
            Self::Draft | Self::Revise | Self::DropRevision | Self::ProposeAttribute => {
                Power::ProposeAttribute
            }
            Self::ReviewAttribute => Power::ReviewAttribute,
            // Who approves a withdrawal orders it, so that nobody is named who has not.
            Self::SettleAttribute | Self::Approve | Self::Withdraw => Power::Approve,
            Self::ReviewWithholding => Power::ReviewWithholding,
            Self::ReviewSecrecy => Power::ReviewSecrecy,
            Self::ReviewRights => Power::ReviewRights,
            Self::Refer => Power::Refer,
            Self::Determine => Power::Determine,
            Self::Coordinate | Self::ObtainApproval => Power::Coordinate,
            Self::ConfirmCoordination => Power::GiveOpinion,
            Self::Return => Power::ReturnDocument,
            Self::Publish => Power::Publish,
            Self::Catalogue | Self::SetLimit => Power::Catalogue,
            Self::Supply => Power::Supply,
            Self::Interpret => Power::Interpret,
            Self::Withhold | Self::Reevaluate | Self::KeepWithheld | Self::EvaluatePart => {
                Power::Reevaluate
            }
            Self::Correct => Power::CorrectPublication,
            Self::ApproveClarification => Power::ApproveClarification,
            Self::Clarify => Power::Clarify,
            Self::RecordRevocation | Self::Supersede => Power::WithdrawPublication,
        }
    }

    /// The role may give it. An organ that is asked answers for itself and asks nobody.
    #[must_use]
    pub fn is_open_to(self, role: Role) -> bool {
        let speaks_as_organ = matches!(role, Role::CoMaker | Role::OtherOrgan);
        let asks = matches!(self, Self::Coordinate | Self::ObtainApproval);
        let answers = self == Self::ConfirmCoordination;
        let right_side = if speaks_as_organ { !asks } else { !answers };
        let governs = self == Self::Draft && Self::sets_conventions(role);
        (role.may(self.power()) || governs) && right_side
    }

    /// The role may say under which conventions and edition an item stands, in a draft that it enters:
    /// the principal leader and the disclosure office with its head, and no drafter.
    #[must_use]
    pub const fn sets_conventions(role: Role) -> bool {
        matches!(
            role,
            Role::DisclosureOffice | Role::HeadOfDisclosureOffice | Role::PrincipalLeader
        )
    }

    /// The roles that may give it.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL
            .iter()
            .copied()
            .filter(move |role| self.is_open_to(*role))
    }

    /// The text it stands on under an edition; where Decree 492 has no article on it, the whole of it.
    #[must_use]
    pub fn basis(self, edition: Edition) -> Citation {
        let cited = self.citation();
        match (edition, cited.instrument()) {
            (Edition::Decree492, Instrument::Regulation(_)) => {
                let article = match self {
                    Self::Revise
                    | Self::DropRevision
                    | Self::ReviewSecrecy
                    | Self::ReviewRights
                    | Self::Refer
                    | Self::Determine
                    | Self::Withhold => 14,
                    Self::Coordinate | Self::ConfirmCoordination | Self::ObtainApproval => 7,
                    Self::SetLimit => 18,
                    Self::Publish => 15,
                    Self::Catalogue => 19,
                    Self::Supply => 16,
                    Self::Correct
                    | Self::ApproveClarification
                    | Self::Clarify
                    | Self::Withdraw
                    | Self::Supersede => 6,
                    Self::Reevaluate
                    | Self::KeepWithheld
                    | Self::EvaluatePart
                    | Self::Draft
                    | Self::ProposeAttribute
                    | Self::ReviewAttribute
                    | Self::SettleAttribute
                    | Self::ReviewWithholding
                    | Self::Return
                    | Self::Approve
                    | Self::Interpret
                    | Self::RecordRevocation => return Citation::whole(edition),
                };
                Citation::regulation(edition, Provision::article(article))
            }
            (Edition::Decree492 | Edition::Decree711, _) => cited,
        }
    }

    /// It is a step of the procedure, which the next step rests on.
    pub(super) const fn is_step(self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::Revise
                | Self::DropRevision
                | Self::ProposeAttribute
                | Self::ReviewAttribute
                | Self::SettleAttribute
                | Self::ReviewSecrecy
                | Self::Refer
                | Self::Determine
                | Self::Return
                | Self::Approve
                | Self::Publish
                | Self::Correct
                | Self::Withhold
                | Self::Reevaluate
                | Self::KeepWithheld
        )
    }

    /// The moves it can make, as the state diagram shows them.
    #[must_use]
    pub const fn moves(self) -> &'static [Move] {
        super::transition::moves(self)
    }

    /// Some move of it starts in the state.
    #[must_use]
    pub fn starts_in(self, state: State) -> bool {
        self.moves().iter().any(|it| it.from().contains(&state))
    }
}
