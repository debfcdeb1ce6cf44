use chrono::NaiveDate;
use serde::Serialize;

use super::RemedyRules;
use crate::calendar::Length;
use crate::finding::Words;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Exemption, ReviewBody, Term as _};

/// The remedies that a reply must name (救济途径告知), for its day and its grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RemedyNotice {
    /// Reconsideration comes before the court (复议前置), and the reply must say so.
    pub review_first: bool,
    /// The time to apply for reconsideration, from knowing of the reply.
    pub review_within: Length,
    /// Where to apply.
    pub review_body: ReviewBody,
    /// The time to sue: directly from knowing of the reply or, where review comes first, from receipt
    /// of its decision.
    pub suit_within: Length,
    /// The texts: of the time to apply, of the order of remedies, of the time to sue.
    pub citations: Vec<Citation>,
}

/// The text that sends a decision not to disclose to reconsideration first.
pub(super) const fn review_first_rule() -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2023,
        Provision::article(23).paragraph(1).item(4),
    )
}

impl RemedyNotice {
    /// Chooses the remedies that a reply must name, by the grounds on which it withholds anything and the
    /// day it is made. A reply that withholds nothing has no grounds.
    ///
    /// From 2024-01-01 a decision on the grounds of Arts. 14 to 16 of Decree 711 goes to reconsideration
    /// first, also when it withholds a part; special access (Art. 36(7)), "does not exist", "not
    /// processed" and silence do not.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::Exemption;
    /// use disclosure::workflow::remedy::{RemedyNotice, RemedyRules};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let rules = RemedyRules::default();
    /// let notice = RemedyNotice::of(&[Exemption::InternalAffairs2019], day(2024, 1, 1), &rules);
    /// assert!(notice.review_first);
    /// assert!(!RemedyNotice::of(&[Exemption::InternalAffairs2019], day(2023, 12, 31), &rules).review_first);
    /// let other = RemedyNotice::of(&[Exemption::SpecialAccess2019], day(2024, 1, 1), &rules);
    /// assert_eq!(
    ///     other.words().en,
    ///     "apply for reconsideration (same-level government) within 60 days, or sue within 6 months",
    /// );
    /// ```
    #[must_use]
    pub fn of(grounds: &[Exemption], made_on: NaiveDate, rules: &RemedyRules) -> Self {
        let review_first = rules.is_review_first(grounds, made_on);
        let (review_body, review_limit) = if made_on >= rules.review_first_from {
            let limit = Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(20));
            (ReviewBody::SameLevelGovernment, limit)
        } else {
            let limit = Citation::known(known::RECONSIDERATION_LAW_2017, Provision::article(9));
            (ReviewBody::Choice, limit)
        };
        let suit =
            |article| Citation::known(known::LITIGATION_LAW_2017, Provision::article(article));
        let (suit_within, order, suit_limit) = if review_first {
            (rules.suit_after_review, review_first_rule(), suit(45))
        } else {
            (rules.suit_within, suit(44), suit(46))
        };
        Self {
            review_first,
            review_within: rules.review_within,
            review_body,
            suit_within,
            citations: vec![review_limit, order, suit_limit],
        }
    }

    /// The notice for people.
    #[must_use]
    pub fn words(&self) -> Words {
        let (review, suit) = (zh(self.review_within), zh(self.suit_within));
        let (body_zh, body_en) = (self.review_body.zh(), self.review_body.en());
        let apply_zh = format!("自知道之日起{review}内向{body_zh}申请行政复议");
        let apply_en = format!(
            "apply for reconsideration ({body_en}) within {}",
            self.review_within
        );
        if self.review_first {
            Words::new(
                format!("{apply_zh}；对复议决定不服的，自收到之日起{suit}内提起行政诉讼"),
                format!(
                    "{apply_en} first; sue within {} of receipt of its decision",
                    self.suit_within
                ),
            )
        } else {
            Words::new(
                format!("{apply_zh}，或者在{suit}内提起行政诉讼"),
                format!("{apply_en}, or sue within {}", self.suit_within),
            )
        }
    }
}

fn zh(length: Length) -> String {
    match length {
        Length::WorkingDays(days) => format!("{}个工作日", days.0),
        Length::CalendarDays(days, _) => format!("{}日", days.0),
        Length::Months(months, _) => format!("{}个月", months.0),
        Length::Through(date) => format!("至{date}"),
    }
}
