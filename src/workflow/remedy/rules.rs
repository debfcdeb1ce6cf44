use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarDays, Length, Roll, WorkingDays};
use crate::law::{known, parameters};
use crate::vocabulary::Exemption;

/// The limits of the remedies and the points that the law leaves open, as values with their defaults.
///
/// The figures are those of the statutes as amended in 2017 and, for reconsideration, 2023. Earlier
/// versions had other figures in places; a case under them states its own.
///
/// ```
/// use disclosure::calendar::{Length, Roll};
/// use disclosure::workflow::remedy::RemedyRules;
///
/// let rules = RemedyRules::default();
/// assert_eq!(rules.review_within.to_string(), "60 days");
/// assert!(matches!(rules.suit_within, Length::Months(_, Roll::Forward)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`, one field a limit or an open point"
)]
pub struct RemedyRules {
    /// To apply for reconsideration, from knowing of the act: 60 days. A last day on a holiday rolls
    /// forward, and so in all limits below (weekends counting as holidays is inference).
    pub review_within: Length,
    /// The longest time to apply where the right was not told, from knowing of the act: a year.
    pub review_untold_within: Length,
    /// The first day on which a decision not to disclose goes to reconsideration before the court.
    pub review_first_from: NaiveDate,
    /// The grounds for which it does: those of Arts. 13 to 16 of Decree 711, and not special access
    /// (Art. 36(7), inference).
    pub review_first_grounds: Vec<Exemption>,
    /// A request left without reply goes to reconsideration first too (unconfirmed; default no).
    pub non_reply_review_first: bool,
    /// The steps of the review body before it accepts, and of the claimant.
    pub steps: StepTerms,
    /// To decide in summary procedure: 30 days.
    pub decide_summary: Length,
    /// To decide in ordinary procedure: 60 days, before any extension.
    pub decide_ordinary: CalendarDays,
    /// The most days of extension in ordinary procedure: 30.
    pub decide_extension: CalendarDays,
    /// To sue directly, from knowing of the act or the end of the time to reply: 6 months.
    pub suit_within: Length,
    /// The outer limit of a direct suit, from the day of the act: 5 years.
    pub suit_outer: Length,
    /// To sue after reconsideration, from receipt of its decision or the end of its time: 15 days.
    pub suit_after_review: Length,
    /// The first instance, from docketing: 6 months.
    pub first_instance: Length,
    /// To appeal a judgment: 15 days.
    pub appeal_judgment: Length,
    /// To appeal a ruling: 10 days.
    pub appeal_ruling: Length,
    /// The second instance, from the appeal: 3 months.
    pub second_instance: Length,
    /// The term of an order that names none, from its service: 20 working days (inference: the time
    /// to reply).
    pub order_within: WorkingDays,
}

/// The terms of the steps of reconsideration, all in working days (《行政复议法》2023年修订 第八十八条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`"
)]
pub struct StepTerms {
    /// To ask the claimant for correction: 5.
    pub ask_correction: WorkingDays,
    /// To correct: 10.
    pub correct: WorkingDays,
    /// To accept or not; silence accepts: 5.
    pub accept: WorkingDays,
    /// To send the papers to the agency in summary procedure: 3.
    pub papers_summary: WorkingDays,
    /// To answer them in summary procedure: 5.
    pub answer_summary: WorkingDays,
    /// To send the papers in ordinary procedure: 7.
    pub papers_ordinary: WorkingDays,
    /// To answer them in ordinary procedure: 10.
    pub answer_ordinary: WorkingDays,
}

impl Default for StepTerms {
    fn default() -> Self {
        Self {
            ask_correction: parameters::REVIEW_CORRECTION_NOTICE.latest().value,
            correct: parameters::REVIEW_CORRECTION.latest().value,
            accept: parameters::REVIEW_ACCEPTANCE.latest().value,
            papers_summary: parameters::REVIEW_PAPERS_SUMMARY.latest().value,
            answer_summary: parameters::REVIEW_ANSWER_SUMMARY.latest().value,
            papers_ordinary: parameters::REVIEW_PAPERS_ORDINARY.latest().value,
            answer_ordinary: parameters::REVIEW_ANSWER_ORDINARY.latest().value,
        }
    }
}

impl Default for RemedyRules {
    fn default() -> Self {
        Self {
            review_within: parameters::REVIEW.latest().value,
            review_untold_within: parameters::REVIEW_UNTOLD.latest().value,
            review_first_from: known::since::RECONSIDERATION_LAW_2023,
            review_first_grounds: vec![
                Exemption::StateSecret2019,
                Exemption::ProhibitedByLaw2019,
                Exemption::SecurityAndStability2019,
                Exemption::ThirdPartyRights2019,
                Exemption::InternalAffairs2019,
                Exemption::DeliberativeProcess2019,
                Exemption::EnforcementFile2019,
            ],
            non_reply_review_first: false,
            steps: StepTerms::default(),
            decide_summary: parameters::REVIEW_DECISION_SUMMARY.latest().value,
            decide_ordinary: parameters::REVIEW_DECISION_ORDINARY.latest().value,
            decide_extension: parameters::REVIEW_DECISION_EXTENSION.latest().value,
            suit_within: parameters::SUIT.latest().value,
            suit_outer: parameters::SUIT_OUTER.latest().value,
            suit_after_review: parameters::SUIT_AFTER_REVIEW.latest().value,
            first_instance: parameters::FIRST_INSTANCE.latest().value,
            appeal_judgment: parameters::APPEAL_OF_JUDGMENT.latest().value,
            appeal_ruling: parameters::APPEAL_OF_RULING.latest().value,
            second_instance: parameters::SECOND_INSTANCE.latest().value,
            order_within: parameters::JUDGMENT_ORDER.latest().value,
        }
    }
}

impl RemedyRules {
    /// A decision on these grounds, made on this day, goes to reconsideration before the court.
    #[must_use]
    pub fn is_review_first(&self, grounds: &[Exemption], made_on: NaiveDate) -> bool {
        made_on >= self.review_first_from
            && grounds
                .iter()
                .any(|ground| self.review_first_grounds.contains(ground))
    }

    /// The time to decide in ordinary procedure, with an extension.
    pub(in crate::workflow) fn decide_ordinary_with(&self, extension: CalendarDays) -> Length {
        let days = self.decide_ordinary.0.saturating_add(extension.0);
        Length::CalendarDays(CalendarDays(days), Roll::Forward)
    }
}
