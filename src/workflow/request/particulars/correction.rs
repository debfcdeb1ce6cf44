//! What commands and events of a correction carry.

use super::super::{Applicant, RequestedItem};
use crate::calendar::WorkingDays;
use crate::vocabulary::DocumentNumber;
use crate::workflow::machine::{Personal, Text, particulars};

particulars! {
    /// What the applicant is told to correct, once (补正告知).
    CorrectionNotice {
        /// The number of the notice.
        number: DocumentNumber,
        /// What is unclear and how to correct it.
        what: Vec<Text>,
        /// The term given; the Regulation asks for a reasonable one. Zero under Decree 492.
        #[serde(default)]
        term: WorkingDays,
    }

    /// The corrected request.
    Correction {
        /// What is asked for now.
        items: Vec<RequestedItem>,
        /// The good cause of a correction out of time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        good_cause: Option<Personal>,
        /// Who applies, where that was missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        applicant: Option<Applicant>,
        /// The form in which the information is wanted, where that was missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Personal>,
    }

    /// The corrected request as it was taken.
    CorrectedRequest {
        /// What is asked for now.
        items: Vec<RequestedItem>,
        /// The good cause of a correction out of time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        good_cause: Option<Personal>,
        /// Who applies, where that was missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        applicant: Option<Applicant>,
        /// The form in which the information is wanted, where that was missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Personal>,
        /// The count begins anew; only convention c6 can take that away.
        restarts: bool,
    }
}

impl CorrectedRequest {
    /// The correction that was taken.
    pub(in super::super) fn correction(&self) -> Correction {
        Correction {
            items: self.items.clone(),
            good_cause: self.good_cause.clone(),
            applicant: self.applicant.clone(),
            form: self.form.clone(),
        }
    }
}
