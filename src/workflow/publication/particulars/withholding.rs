use chrono::NaiveDate;

use crate::workflow::machine::particulars;
use crate::workflow::publication::Confidential;

particulars! {
    /// An evaluation that changes nothing: the reason stands.
    Keeping {
        /// Why it is still withheld.
        reason: Confidential,
        /// The day of the next evaluation; by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }

    /// The evaluation of a withheld part.
    PartEvaluation {
        /// The number of the part.
        part: u16,
        /// It stays withheld; if not, a revision brings it out within the time limit for publication.
        keep: bool,
        /// Why.
        reason: Confidential,
        /// The day of the next evaluation; by the interval of the conventions when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_review_on: Option<NaiveDate>,
    }
}
