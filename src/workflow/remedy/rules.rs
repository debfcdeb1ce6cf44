use serde::{Deserialize, Serialize};

use crate::workflow::machine::choices;

choices! {
    /// The day that selects whether silence goes to reconsideration first.
    #[derive(Default)]
    SilenceDay {
        /// The last day of the time to reply, on which it runs out (答复期限届满之日).
        #[default]
        Expiry,
        /// The day the suit is filed (起诉之日).
        Filing,
    }
}

/// The points that the law of remedies leaves open, with their defaults.
///
/// The figures are those of the law of the day and no setting: see [`Parameter`](crate::law::Parameter).
///
/// ```
/// use disclosure::workflow::remedy::{RemedyRules, SilenceDay};
///
/// let rules = RemedyRules::default();
/// assert_eq!(rules.silence_review_first_by, SilenceDay::Expiry);
/// assert!(!rules.silence_review_first_from_2024);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`, one field an open point"
)]
pub struct RemedyRules {
    /// Silence goes to reconsideration first from 2026-07-01 (《行政复议法实施条例》2026年修订 第三十条); by
    /// which day, no transition rule says (inference).
    pub silence_review_first_by: SilenceDay,
    /// It did from 2024-01-01 on already (《行政复议法》2023年修订 第二十三条第一款第三项, unconfirmed;
    /// default no).
    pub silence_review_first_from_2024: bool,
    /// A referral to rules of special access (Art. 36(7)) goes to reconsideration first, as a decision to
    /// withhold does (inference; default no).
    pub special_access_review_first: bool,
}
