//! The text of each step by the law of the day of filing, which governs the procedure.

use chrono::NaiveDate;

use super::{Reconsideration, Step};
use crate::law::known::since;
use crate::law::{Citation, Edition, Provision, known};
use crate::workflow::ProcedureStep as _;

const fn law_2017(article: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2017, Provision::article(article))
}

const fn rules_2007(article: u16) -> Citation {
    Citation::known(
        known::RECONSIDERATION_RULES_2007,
        Provision::article(article),
    )
}

impl Reconsideration {
    /// The text of a step in a review that was filed, or is filed now, on such a day.
    pub(super) fn text_of(&self, step: Step, edition: Edition, on: NaiveDate) -> Citation {
        let filed_on = self.filed_on().unwrap_or(on);
        if filed_on >= since::RECONSIDERATION_LAW_2023 {
            return step.basis(edition);
        }
        match step {
            Step::Apply => law_2017(9),
            Step::AskCorrection
            | Step::ReceiveCorrectionNotice
            | Step::Correct
            | Step::LapseCorrection => rules_2007(29),
            Step::Accept | Step::DeemAccepted | Step::Reject => law_2017(17),
            Step::ChooseProcedure => law_2017(22),
            Step::SendPapers | Step::Answer => law_2017(23),
            Step::Extend | Step::Decide => law_2017(31),
            Step::RejectApplication => rules_2007(48),
            Step::Suspend | Step::Resume => rules_2007(41),
            Step::ExcludeTime => rules_2007(34),
            Step::End => rules_2007(42),
            // The older law knows neither; both are closed.
            Step::Convert | Step::Elevate => step.basis(edition),
        }
    }

    /// Filed under the law of 2023, by the day of filing.
    pub(super) fn is_under_2023(&self) -> bool {
        self.filed_on()
            .is_none_or(|day| day >= since::RECONSIDERATION_LAW_2023)
    }
}
