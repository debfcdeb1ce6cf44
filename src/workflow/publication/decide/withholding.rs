use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::{Keeping, PartEvaluation, Withholding};

impl Ask<'_, Publication> {
    pub(super) fn check_withholding(&mut self, it: &Withholding) {
        // Art. 18: what is withheld is evaluated again, which can only be done later.
        self.require(
            it.next_review_on.is_none_or(|next| next > self.on()),
            Bar::NextReview,
            "下次评估日期已过",
            "the next evaluation lies in the past",
        );
        self.check_level_of_plan();
    }

    pub(super) fn check_keeping(&mut self, it: &Keeping) {
        self.require_reason(&it.reason);
        self.check_level_of_plan();
    }

    fn check_level_of_plan(&mut self) {
        let case = self.case;
        if let Some(plan) = &case.plan {
            self.check_level(&plan.grounds);
        }
    }

    pub(super) fn check_part(&mut self, it: &PartEvaluation) {
        self.require_reason(&it.reason);
        let mut parts = self.case.part_reviews().iter();
        let there = parts.any(|part| part.part == it.part);
        self.require(there, Bar::Missing, "没有该部分", "no part has this number");
    }
}
