use chrono::NaiveDate;

use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::PartEvaluation;

impl Ask<'_, Publication> {
    pub(super) fn check_withholding(&mut self, next_review_on: Option<NaiveDate>) {
        // Art. 18: what is withheld is evaluated again, which can only be done later.
        self.require_at(
            next_review_on.is_none_or(|next| next > self.on()),
            "next_review_on",
            Bar::NextReview,
            "下次评估日期已过",
            "the next evaluation lies in the past",
        );
        self.check_level_of_plan();
    }

    pub(super) fn check_level_of_plan(&mut self) {
        let case = self.case;
        if let Some(plan) = &case.plan {
            self.check_level(&plan.grounds);
        }
    }

    pub(super) fn check_part(&mut self, it: &PartEvaluation) {
        let mut parts = self.case.withheld_parts().iter();
        let there = parts.any(|part| part.number == it.part);
        self.require(there, Bar::Missing, "没有该部分", "no part has this number");
    }
}
