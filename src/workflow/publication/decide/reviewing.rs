use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::{
    Coordination, CoordinationAnswer, DoubtReferral, SecrecyConclusion, SecrecyReview,
};

impl Ask<'_, Publication> {
    pub(super) fn check_secrecy_review(&mut self, review: &SecrecyReview) {
        let cleared = review.conclusion == SecrecyConclusion::Cleared;
        self.require_reason_unless(cleared, &review.reason);
        // Art. 17(3): what the determining body found stands until it finds otherwise.
        self.require(
            !(cleared && self.case.is_forbidden()),
            Bar::Determined,
            "有关部门已经确定不得公开",
            "the determining body has found that it must not be disclosed",
        );
    }

    pub(super) fn check_referral(&mut self, referral: &DoubtReferral) {
        // Art. 17(3): a body is asked a question.
        self.require(
            !referral.body.is_blank() && !referral.question.is_blank(),
            Bar::Blank,
            "没有写明报请的机关和事项",
            "body and question of the referral are needed",
        );
    }

    pub(super) fn check_coordination(&mut self, asked: &Coordination) {
        // Art. 11(1): an organ is asked, and its answer must be told from others.
        self.require(
            !asked.organ.is_blank(),
            Bar::Blank,
            "没有写明机关",
            "the organ is not named",
        );
    }

    pub(super) fn check_coordination_answer(&mut self, answer: &CoordinationAnswer) {
        self.require_reason_unless(answer.agrees, &answer.reason);
        let mut asked = self.case.coordinations.iter();
        let open = asked.find(|it| it.asked.organ == answer.organ && it.is_open());
        let actor = self.instruction.actor();
        let answered = open.is_none_or(|it| it.is_answered_by(actor));
        self.require(
            open.is_some(),
            Bar::NobodyAsked,
            "没有向该机关协商",
            "this organ was not asked",
        );
        // An organ answers for itself.
        self.require(
            answered,
            Bar::NotAsked,
            "答复人不是被协商的机关",
            "who answers is not the organ that was asked",
        );
    }
}
