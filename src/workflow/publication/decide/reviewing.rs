use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::{Answer, SecrecyConclusion, SecrecyReview};

impl Ask<'_, Publication> {
    pub(super) fn check_secrecy_review(&mut self, review: &SecrecyReview) {
        let cleared = review.conclusion == SecrecyConclusion::Cleared;
        self.require_reason_unless(cleared, review.reason.as_ref());
        // Art. 17(3): what the determining body found stands until it finds otherwise.
        self.require_at(
            !(cleared && self.case.is_forbidden()),
            "conclusion",
            Bar::Determined,
            "有关部门已经确定不得公开",
            "the determining body has found that it must not be disclosed",
        );
    }

    pub(super) fn check_determination(&mut self, answer: &Answer) {
        self.require_reason_unless(answer.agrees, answer.reason.as_ref());
        // Art. 17(3): it is determined by the body that was asked, and by no other.
        let asked = self.case.referral.as_ref();
        let actor = self.instruction.actor();
        let named = asked.is_none_or(|it| it.organ == answer.organ);
        let speaks = asked.is_none_or(|it| it.is_determined_by(actor));
        self.require_asked_organ(named, speaks);
    }

    pub(super) fn check_coordination_answer(&mut self, answer: &Answer) {
        self.require_reason_unless(answer.agrees, answer.reason.as_ref());
        let mut asked = self.case.coordinations.iter();
        let open = asked.find(|it| it.asked.organ == answer.organ && it.is_open());
        let actor = self.instruction.actor();
        let answered = open.is_none_or(|it| it.is_answered_by(actor));
        let was_asked = open.is_some();
        self.require_asked_organ(was_asked, answered);
    }

    fn require_asked_organ(&mut self, was_asked: bool, answers_itself: bool) {
        self.require_at(
            was_asked,
            "organ",
            Bar::NobodyAsked,
            "没有向该机关协商",
            "this organ was not asked",
        );
        // An organ answers for itself.
        self.require_at(
            answers_itself,
            "actor",
            Bar::NotAsked,
            "答复人不是被协商的机关",
            "who answers is not the organ that was asked",
        );
    }
}
