//! What is open: what closes a step, what could only be refused yet, and whose turn it is.

use crate::vocabulary::Attribute;
use crate::workflow::machine::{Actor, Bar, Objection, ProcedureStep as _};
use crate::workflow::publication::file::{CoordinationRecord, Objector};
use crate::workflow::publication::particulars::{KeptPart, SecrecyConclusion};
use crate::workflow::publication::rules::third_party_heard;
use crate::workflow::publication::{Publication, PublicationRule, Separation, Signature, Step};

fn uncoordinated() -> Objection {
    Objection::of(Bar::Coordination)
}

impl Publication {
    /// The state has the step, and nothing closes it.
    pub(in super::super) fn is_open(&self, step: Step) -> bool {
        step.starts_in(self.stage) && self.closed_by(step).is_none()
    }

    /// What closes a step in a state that has it.
    #[expect(clippy::too_many_lines, reason = "one arm a step")]
    pub(super) fn closed_by(&self, step: Step) -> Option<Objection> {
        let content = self.content.as_ref();
        Some(match step {
            Step::SettleAttribute if !self.disagreement => Objection::new(
                Bar::NoDisagreement,
                "对公开属性没有不同意见",
                "nobody disagrees over the attribute",
            ),
            Step::ReviewWithholding if !self.needs_withholding_review() => Objection::new(
                Bar::NotNeeded,
                "不是拟不予公开的政策性文件",
                "it is no policy document that is to be withheld",
            ),
            Step::ReviewRights if content.is_none_or(|it| !it.third_party && !it.personal) => {
                Objection::new(
                    Bar::NotNeeded,
                    "不涉及第三方权益和个人信息",
                    "neither third parties nor persons are concerned",
                )
            }
            Step::ConfirmCoordination
                if !self.coordinations.iter().any(CoordinationRecord::is_open) =>
            {
                Objection::new(
                    Bar::NobodyAsked,
                    "没有待答复的协商",
                    "no organ has yet to answer",
                )
            }
            Step::ObtainApproval if content.is_none_or(|it| it.approval_required_by.is_none()) => {
                Objection::new(
                    Bar::NotNeeded,
                    "依法不需要批准",
                    "no law requires an approval",
                )
            }
            Step::DropRevision => return self.drop_bar(),
            Step::Approve => return self.approval_bar(),
            Step::Publish | Step::Correct if !self.is_proactive() => Objection::new(
                Bar::NotProactive,
                "公开属性不是主动公开",
                "the attribute is not proactive disclosure",
            ),
            Step::Publish | Step::Correct if !self.is_coordinated() => uncoordinated(),
            Step::Publish if self.public.is_some() => Objection::new(
                Bar::PublicAlready,
                "已经公开，应当作为更正发布",
                "it is public already: a new version is a correction",
            ),
            Step::Withhold if self.is_proactive() => Objection::new(
                Bar::ToBePublished,
                "公开属性为主动公开",
                "the attribute is proactive disclosure",
            ),
            Step::Withhold if self.public.is_some() => Objection::new(
                Bar::PublicAlready,
                "已经公开，应当先撤回",
                "it is public: it is withdrawn first, with reason",
            ),
            Step::Correct
            | Step::Withdraw
            | Step::RecordRevocation
            | Step::Interpret
            | Step::EvaluatePart
            | Step::ApproveClarification
            | Step::Clarify
                if self.public.is_none() =>
            {
                Objection::new(Bar::NotPublic, "尚未公开", "nothing of it is public")
            }
            Step::SetLimit if self.public.is_some() => Objection::new(
                Bar::PublicAlready,
                "时限的变动不适用于已经公开的信息",
                "a change of the time limit does not reach what is released",
            ),
            Step::EvaluatePart if self.withheld_parts().is_empty() => {
                Objection::new(Bar::Missing, "没有不公开的部分", "no part is withheld")
            }
            Step::Clarify if self.clarification_approved.is_none() => Objection::new(
                Bar::ClarificationApproval,
                "澄清未经主要负责人批准",
                "the clarification is not approved by the principal leader",
            ),
            Step::Draft
            | Step::Revise
            | Step::ProposeAttribute
            | Step::ReviewAttribute
            | Step::SettleAttribute
            | Step::ReviewWithholding
            | Step::ReviewSecrecy
            | Step::ReviewRights
            | Step::Refer
            | Step::Determine
            | Step::Coordinate
            | Step::ConfirmCoordination
            | Step::ObtainApproval
            | Step::SetLimit
            | Step::Return
            | Step::Publish
            | Step::Catalogue
            | Step::Supply
            | Step::Interpret
            | Step::Withhold
            | Step::Reevaluate
            | Step::KeepWithheld
            | Step::EvaluatePart
            | Step::RecordRevocation
            | Step::Correct
            | Step::ApproveClarification
            | Step::Clarify
            | Step::Withdraw
            | Step::Supersede => return None,
        })
    }

    fn drop_bar(&self) -> Option<Objection> {
        let found: Vec<_> = self.public_found_against().collect();
        if self.as_published.is_none() {
            Some(Objection::new(
                Bar::NotPublic,
                "尚未公开，没有可以恢复的版本",
                "nothing of it is public that it could go back to",
            ))
        } else if found.contains(&Objector::DeterminingBody) {
            Some(Objection::new(
                Bar::Determined,
                "有关部门已经确定已公开的版本不得公开，应当撤回",
                "the determining body has found that what is public must not be: it is withdrawn",
            ))
        } else if found == [Objector::Doubt] {
            Some(Objection::new(
                Bar::Doubt,
                "已公开的版本能否公开不能确定，应当报请确定",
                "whether what is public may be is in doubt: it is referred, corrected or withdrawn",
            ))
        } else if !found.is_empty() {
            Some(Objection::new(
                Bar::FoundAgainst,
                "已公开的版本经审查或者审批不得公开，应当更正或者撤下",
                "a review or the signature is against what is public: it is corrected or withdrawn",
            ))
        } else {
            None
        }
    }

    fn approval_bar(&self) -> Option<Objection> {
        let concerned = self
            .content
            .as_ref()
            .is_some_and(|it| it.third_party || it.personal);
        let needs_rights = self.conventions.rights_review && concerned && self.is_proactive();
        let doubtful = self.secrecy == Some(SecrecyConclusion::Doubtful);
        if doubtful && self.determined.is_none() {
            Some(Objection::new(
                Bar::Doubt,
                "能否公开不能确定，应当报请确定",
                "whether it may be disclosed is in doubt: it is referred first",
            ))
        } else if self.is_forbidden() && self.attribute() != Some(Attribute::Withheld) {
            Some(Objection::new(
                Bar::Determined,
                "有关部门已经确定不得公开",
                "the determining body has found that it must not be disclosed",
            ))
        } else if !self.is_coordinated() {
            Some(uncoordinated())
        } else if needs_rights && self.signatures.rights_reviewed.is_none() {
            Some(Objection::new(
                Bar::RightsReview,
                "涉及第三方权益或者个人信息，未经审查",
                "third parties or persons are concerned, and their rights are not reviewed",
            ))
        } else {
            None
        }
    }
}

/// What could only be refused, whatever its command says.
impl Publication {
    pub(super) fn can_only_be_refused(&self, step: Step) -> bool {
        match step {
            Step::ProposeAttribute | Step::SettleAttribute => self.no_attribute_fits(),
            Step::Approve => {
                self.no_attribute_fits()
                    || self.awaits_withholding_review()
                    || !third_party_heard(self)
            }
            Step::Publish | Step::Correct => {
                self.no_attribute_fits()
                    || !self.is_cleared()
                    || self.is_forbidden()
                    || self.lacks_permission()
            }
            Step::Withhold | Step::KeepWithheld => {
                let plan = self.plan.as_ref();
                let day = self.stepped_on;
                plan.zip(day)
                    .is_some_and(|(plan, day)| self.lacks_level(&plan.grounds, day))
            }
            Step::Draft
            | Step::Revise
            | Step::DropRevision
            | Step::ReviewAttribute
            | Step::ReviewWithholding
            | Step::ReviewSecrecy
            | Step::ReviewRights
            | Step::Refer
            | Step::Determine
            | Step::Coordinate
            | Step::ConfirmCoordination
            | Step::ObtainApproval
            | Step::SetLimit
            | Step::Return
            | Step::Catalogue
            | Step::Supply
            | Step::Interpret
            | Step::Reevaluate
            | Step::EvaluatePart
            | Step::RecordRevocation
            | Step::ApproveClarification
            | Step::Clarify
            | Step::Withdraw
            | Step::Supersede => false,
        }
    }

    /// The version needs another content before any attribute can be set: a part is withheld without a
    /// ground by law, or what a law requires to be public has a secrecy level.
    fn no_attribute_fits(&self) -> bool {
        let Some((content, day)) = self.content.as_ref().zip(self.stepped_on) else {
            return false;
        };
        let parts = &content.parts;
        let overclassified = content.required_by.is_some()
            && PublicationRule::NotOverclassified.is_in_force_on(day)
            && self.is_classified(day);
        overclassified || !parts.iter().all(KeptPart::is_reasoned)
    }

    fn awaits_withholding_review(&self) -> bool {
        let rule = PublicationRule::WithholdingReviewed;
        self.needs_withholding_review()
            && self.signatures.withholding_reviewed.is_none()
            && self.stepped_on.is_some_and(|day| rule.is_in_force_on(day))
    }

    /// The secrecy review cleared the version that is worked on, or the determining body did.
    pub(in super::super) fn is_cleared(&self) -> bool {
        self.determined
            .unwrap_or(self.secrecy == Some(SecrecyConclusion::Cleared))
    }

    /// A law requires an approval, and none was given to the version that is worked on.
    fn lacks_permission(&self) -> bool {
        self.content.as_ref().is_some_and(|content| {
            let mut given = self.permissions.iter();
            content.approval_required_by.is_some() && !given.any(|it| it.is_for(&content.digest))
        })
    }
}

/// Whose turn it is.
impl Publication {
    pub(super) fn is_for(&self, actor: &Actor, step: Step) -> bool {
        let answers = || {
            let mut asked = self.coordinations.iter();
            asked.any(|it| it.is_open() && it.is_answered_by(actor))
        };
        let approves_own = step == Step::Approve
            && self.conventions.approver == Separation::Refuses
            && self.has_handled(actor);
        let speaks = step != Step::ConfirmCoordination || answers();
        speaks && !approves_own && !self.judges_own(actor, step)
    }

    /// Who drafted a version, or agreed to its attribute on a level before, would review or approve it.
    pub(in super::super) fn judges_own(&self, actor: &Actor, step: Step) -> bool {
        let same = |it: &Signature| it.by().is_same_person(actor);
        let signatures = &self.signatures;
        let is_drafter = || {
            signatures
                .drafted
                .iter()
                .chain(&signatures.proposed)
                .any(same)
        };
        // Each level of the review of the attribute is a person of its own.
        let again = step == Step::ReviewAttribute && signatures.attribute_reviewed.iter().any(same);
        let must_be_another = match step {
            Step::ReviewSecrecy => self.conventions.secrecy_reviewer == Separation::Refuses,
            Step::ReviewAttribute
            | Step::ReviewWithholding
            | Step::ReviewRights
            | Step::Approve => self.conventions.drafter == Separation::Refuses,
            Step::Draft
            | Step::Revise
            | Step::DropRevision
            | Step::ProposeAttribute
            | Step::SettleAttribute
            | Step::Refer
            | Step::Determine
            | Step::Coordinate
            | Step::ConfirmCoordination
            | Step::ObtainApproval
            | Step::SetLimit
            | Step::Return
            | Step::Publish
            | Step::Catalogue
            | Step::Supply
            | Step::Interpret
            | Step::Withhold
            | Step::Reevaluate
            | Step::KeepWithheld
            | Step::EvaluatePart
            | Step::RecordRevocation
            | Step::Correct
            | Step::ApproveClarification
            | Step::Clarify
            | Step::Withdraw
            | Step::Supersede => false,
        };
        again || must_be_another && is_drafter()
    }

    /// The person drafted, proposed or reviewed the version that is worked on.
    pub(in super::super) fn has_handled(&self, actor: &Actor) -> bool {
        let signatures = &self.signatures;
        let drafted = signatures.drafted.iter().chain(&signatures.proposed);
        let mut handled = drafted.chain(signatures.reviewers());
        handled.any(|it| it.by().is_same_person(actor))
    }
}
