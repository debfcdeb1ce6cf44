use super::objector::Objector;
use super::particulars::SecrecyConclusion;
use super::record::CoordinationRecord;
use super::{CommandKind, Publication};
use crate::vocabulary::{Attribute, Role, Term};
use crate::workflow::PermittedCommand;
use crate::workflow::bar::Bar;

const UNCOORDINATED: Bar = Bar::new(
    "coordination",
    "涉及的其他机关尚未确认",
    "another organ concerned has not confirmed",
);

impl Publication {
    /// The kinds of command open now. A command of an open kind may still be refused for what it says
    /// or for a rule it would break.
    ///
    /// ```
    /// use disclosure::workflow::publication::{CommandKind, Publication};
    ///
    /// let open: Vec<_> = Publication::default().permitted().collect();
    /// assert_eq!(open, [CommandKind::Draft]);
    /// ```
    pub fn permitted(&self) -> impl Iterator<Item = CommandKind> + '_ {
        CommandKind::ALL
            .iter()
            .copied()
            .filter(|kind| self.bar(*kind).is_none())
    }

    /// The kinds of command open now to a role.
    pub fn permitted_for(&self, role: Role) -> impl Iterator<Item = CommandKind> + '_ {
        self.permitted().filter(move |kind| kind.is_open_to(role))
    }

    /// The kinds of command open now with the roles that may give them, as refusals list them.
    #[must_use]
    pub fn permitted_commands(&self) -> Vec<PermittedCommand> {
        self.permitted()
            .map(|kind| PermittedCommand::new(kind.code(), kind.roles().collect()))
            .collect()
    }

    /// What closes a kind of command; `None` when it is open.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of command")]
    pub(super) fn bar(&self, kind: CommandKind) -> Option<Bar> {
        if !kind.starts_in(self.stage) {
            return Some(Bar::STATE);
        }
        let content = self.content.as_ref();
        Some(match kind {
            CommandKind::SettleAttribute if !self.disagreement => Bar::new(
                "no-disagreement",
                "对公开属性没有不同意见",
                "nobody disagrees over the attribute",
            ),
            CommandKind::ReviewWithholding if !self.needs_withholding_review() => Bar::new(
                "not-needed",
                "不是拟不予公开的政策性文件",
                "it is no policy document that is to be withheld",
            ),
            CommandKind::ReviewRights
                if content.is_none_or(|it| !it.third_party && !it.personal) =>
            {
                Bar::new(
                    "not-needed",
                    "不涉及第三方权益和个人信息",
                    "neither third parties nor persons are concerned",
                )
            }
            CommandKind::ConfirmCoordination
                if !self.coordinations.iter().any(CoordinationRecord::is_open) =>
            {
                Bar::new(
                    "nobody-asked",
                    "没有待答复的协商",
                    "no organ has yet to answer",
                )
            }
            CommandKind::ObtainApproval
                if content.is_none_or(|it| it.approval_required_by.is_none()) =>
            {
                Bar::new(
                    "not-needed",
                    "依法不需要批准",
                    "no law requires an approval",
                )
            }
            CommandKind::DropRevision => return self.drop_bar(),
            CommandKind::Approve => return self.approval_bar(),
            CommandKind::Publish | CommandKind::Correct if !self.is_proactive() => Bar::new(
                "not-proactive",
                "公开属性不是主动公开",
                "the attribute is not proactive disclosure",
            ),
            CommandKind::Publish | CommandKind::Correct if !self.is_coordinated() => UNCOORDINATED,
            CommandKind::Publish if self.public.is_some() => Bar::new(
                "public-already",
                "已经公开，应当作为更正发布",
                "it is public already: a new version is a correction",
            ),
            CommandKind::Withhold if self.is_proactive() => Bar::new(
                "to-be-published",
                "公开属性为主动公开",
                "the attribute is proactive disclosure",
            ),
            CommandKind::Withhold if self.public.is_some() => Bar::new(
                "public-already",
                "已经公开，应当先撤下",
                "it is public: it is withdrawn first, with reason",
            ),
            CommandKind::Correct
            | CommandKind::Withdraw
            | CommandKind::RecordRevocation
            | CommandKind::Interpret
            | CommandKind::EvaluatePart
            | CommandKind::ApproveClarification
            | CommandKind::Clarify
                if self.public.is_none() =>
            {
                Bar::new("not-public", "尚未公开", "nothing of it is public")
            }
            CommandKind::SetLimit if self.public.is_some() => Bar::new(
                "released-already",
                "时限的变动不适用于已经公开的信息",
                "a change of the time limit does not reach what is released",
            ),
            CommandKind::EvaluatePart if self.part_reviews().is_empty() => {
                Bar::new("no-parts", "没有不公开的部分", "no part is withheld")
            }
            CommandKind::Clarify if self.clarification_approved.is_none() => Bar::new(
                "clarification-approval",
                "澄清未经主要负责人批准",
                "the clarification is not approved by the principal leader",
            ),
            CommandKind::Draft
            | CommandKind::Revise
            | CommandKind::ProposeAttribute
            | CommandKind::ReviewAttribute
            | CommandKind::SettleAttribute
            | CommandKind::ReviewWithholding
            | CommandKind::ReviewSecrecy
            | CommandKind::ReviewRights
            | CommandKind::Refer
            | CommandKind::Determine
            | CommandKind::Coordinate
            | CommandKind::ConfirmCoordination
            | CommandKind::ObtainApproval
            | CommandKind::SetLimit
            | CommandKind::Return
            | CommandKind::Publish
            | CommandKind::Catalogue
            | CommandKind::Supply
            | CommandKind::Interpret
            | CommandKind::Withhold
            | CommandKind::Reevaluate
            | CommandKind::KeepWithheld
            | CommandKind::EvaluatePart
            | CommandKind::RecordRevocation
            | CommandKind::Correct
            | CommandKind::ApproveClarification
            | CommandKind::Clarify
            | CommandKind::Withdraw
            | CommandKind::Supersede => return None,
        })
    }

    fn drop_bar(&self) -> Option<Bar> {
        let found: Vec<_> = self.public_found_against().collect();
        if self.as_published.is_none() {
            Some(Bar::new(
                "not-public",
                "尚未公开，没有可以恢复的版本",
                "nothing of it is public that it could go back to",
            ))
        } else if found.contains(&Objector::DeterminingBody) {
            Some(Bar::new(
                "determined",
                "有关部门已经确定已公开的版本不得公开，应当撤下",
                "the determining body has found that what is public must not be: it is withdrawn",
            ))
        } else if found == [Objector::Doubt] {
            Some(Bar::new(
                "doubt",
                "已公开的版本能否公开不能确定，应当报请确定",
                "whether what is public may be is in doubt: it is referred, corrected or withdrawn",
            ))
        } else if !found.is_empty() {
            Some(Bar::new(
                "found-against",
                "已公开的版本经审查或者审批不得公开，应当更正或者撤下",
                "a review or the signature is against what is public: it is corrected or withdrawn",
            ))
        } else {
            None
        }
    }

    fn approval_bar(&self) -> Option<Bar> {
        let concerned = self
            .content
            .as_ref()
            .is_some_and(|it| it.third_party || it.personal);
        let needs_rights = self.conventions.rights_review && concerned && self.is_proactive();
        let doubtful = self.secrecy == Some(SecrecyConclusion::Doubtful);
        if doubtful && self.determined.is_none() {
            Some(Bar::new(
                "doubt",
                "能否公开不能确定，应当报请确定",
                "whether it may be disclosed is in doubt: it is referred first",
            ))
        } else if self.is_forbidden() && self.attribute() != Some(Attribute::Withheld) {
            Some(Bar::new(
                "determined",
                "有关部门已经确定不得公开",
                "the determining body has found that it must not be disclosed",
            ))
        } else if !self.is_coordinated() {
            Some(UNCOORDINATED)
        } else if needs_rights && self.signatures.rights_reviewed.is_none() {
            Some(Bar::new(
                "rights-review",
                "涉及第三方权益或者个人信息，未经审查",
                "third parties or persons are concerned, and their rights are not reviewed",
            ))
        } else {
            None
        }
    }
}
