//! What commands and events of a correction carry.

use super::super::RequestedItem;
use crate::calendar::WorkingDays;
use crate::vocabulary::DocumentNumber;
use crate::workflow::Personal;
use crate::workflow::particulars::particulars;

particulars! {
    /// What the applicant is told to correct, once (补正告知).
    CorrectionNotice {
        /// The number of the notice.
        number: DocumentNumber,
        /// What is unclear and how to correct it.
        what: Vec<String>,
        /// The term given; the Regulation asks for a reasonable one. Zero under Decree 492.
        #[serde(default)]
        term: WorkingDays,
    }

    /// The corrected request.
    Correction {
        /// What is asked for now.
        #[serde(deserialize_with = "super::intake::items")]
        items: Vec<RequestedItem>,
        /// The good cause of a correction out of time.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "crate::workflow::personal::free_text::option"
        )]
        good_cause: Option<Personal>,
    }

    /// The corrected request as it was taken.
    CorrectedRequest {
        /// What is asked for now.
        #[serde(deserialize_with = "super::intake::items")]
        items: Vec<RequestedItem>,
        /// The good cause of a correction out of time.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "crate::workflow::personal::free_text::option"
        )]
        good_cause: Option<Personal>,
        /// The count begins anew; only convention c6 can take that away.
        restarts: bool,
    }
}
