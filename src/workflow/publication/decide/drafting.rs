use super::consequences::pinned;
use crate::law::Edition;
use crate::sorted::SortedSet;
use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::particulars::{Drafting, Revision, SpecialLimit, VersionContent};
use crate::workflow::publication::{Confidential, Conventions, Publication, Step};

impl Ask<'_, Publication> {
    pub(super) fn check_draft(&mut self, draft: &Drafting) {
        // Whoever drafts does not choose the rules that the draft is judged by.
        let in_force = Edition::in_force_on(draft.item.formed_on).ok();
        let other_edition = draft.edition.is_some() && draft.edition != in_force;
        let own = draft.conventions.is_some() || other_edition;
        self.require_at(
            !own || Step::sets_conventions(self.instruction.actor().role()),
            "conventions",
            Bar::Conventions,
            "起草人不得自定办理口径和适用的条例",
            "readings and edition are not for the drafter to set",
        );
        // A convention fills what the law leaves open and nothing else.
        self.require_at(
            draft.conventions.iter().all(Conventions::are_lawful),
            "conventions",
            Bar::UnlawfulConventions,
            "办理口径超出法律允许的范围",
            "the readings go beyond what the law leaves open",
        );
        self.check_limit(draft.content.limit.as_ref());
        if pinned(draft).is_none() {
            self.object_citing(
                Bar::NoEdition,
                "形成之日没有施行的条例",
                "no edition was in force on the day of formation",
                Edition::BEGINNING,
            );
        }
        self.require_at(
            draft.item.formed_on <= self.instruction.entered_day(),
            "item.formed_on",
            Bar::NotYet,
            "形成日期尚未到来",
            "it is formed after it is entered",
        );
        self.check_parts_of(&draft.content);
    }

    pub(super) fn check_revision(&mut self, revision: &Revision) {
        // The time limit runs from the change, so that its day must be one on which it can have happened.
        let formed = self.case.item.as_ref().map(|it| it.formed_on);
        if let Some(day) = revision.changed_on {
            self.require_at(
                formed.is_none_or(|formed| formed <= day),
                "changed_on",
                Bar::DateOrder,
                "变更之日早于形成之日",
                "the day of the change lies before the formation",
            );
            self.require_at(
                day <= self.on(),
                "changed_on",
                Bar::NotYet,
                "变更之日尚未到来",
                "the day of the change has not come yet",
            );
        }
        self.check_limit(revision.content.limit.as_ref());
        self.check_parts_of(&revision.content);
    }

    /// A text sets no time limit before it is in force.
    pub(super) fn check_limit(&mut self, limit: Option<&SpecialLimit>) {
        let from = limit.and_then(|it| it.in_force_from);
        self.require_at(
            from.is_none_or(|from| from <= self.on()),
            "limit.in_force_from",
            Bar::NotInForce,
            "该时限的规定尚未施行",
            "the text that sets the time limit is not yet in force",
        );
    }

    /// Parts are evaluated by their numbers.
    fn check_parts_of(&mut self, content: &VersionContent) {
        let numbers: SortedSet<u16> = content.parts.iter().map(|part| part.number).collect();
        self.require_at(
            numbers.as_slice().len() == content.parts.len(),
            "content.parts",
            Bar::NumberTaken,
            "不公开部分的编号重复",
            "two withheld parts have the same number",
        );
    }

    /// Who says no says why.
    pub(super) fn require_reason_unless(&mut self, agrees: bool, reason: Option<&Confidential>) {
        self.require(
            agrees || reason.is_some(),
            Bar::Blank,
            "没有写明理由",
            "a written reason is needed",
        );
    }
}
