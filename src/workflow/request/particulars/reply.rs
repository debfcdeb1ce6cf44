//! What commands and events of the reply carry.

use super::super::{ItemDecision, ServiceMode};
use crate::vocabulary::DocumentNumber;
use crate::workflow::machine::{Actor, Id, Text, choices, particulars};

particulars! {
    /// The result of a review of the draft.
    Review {
        /// It passed.
        passed: bool,
        /// What the reviewer says; needed when it did not pass.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    }

    /// The reply (答复书) on its way; what it decides is the draft.
    Reply {
        /// The number of the reply.
        number: DocumentNumber,
        /// What it says about remedies.
        remedy: RemedyOrder,
        /// How it goes out; where that is left out, it is made on the day it is sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mode: Option<ServiceMode>,
    }

    /// The delivery of the reply (送达).
    Delivery {
        /// What proves it: the caller's key of the paper.
        proof: Id,
        /// How it was served, where that is not as it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mode: Option<ServiceMode>,
        /// The application it was served for, by its registration number, where requests were merged; left
        /// out, all that still wait for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<Id>,
    }

    /// An answer at once (当场答复).
    SpotAnswer {
        /// The number of the reply.
        number: DocumentNumber,
        /// One decision for each item.
        decisions: Vec<ItemDecision>,
        /// Who reviewed the secrecy of what is disclosed, and passed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secrecy_reviewed_by: Option<Actor>,
        /// Who reviewed its legality, and passed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        legality_reviewed_by: Option<Actor>,
        /// What it says about remedies.
        remedy: RemedyOrder,
    }

    /// What a third party is told when information is disclosed in the public interest.
    ThirdPartyNotice {
        /// The number of the consultation.
        consultation: u16,
        /// The number of the notice.
        number: DocumentNumber,
        /// What is disclosed, and why.
        content: Text,
    }
}

choices! {
    /// What a reply says about remedies.
    RemedyOrder {
        /// Review comes first, then a suit.
        ReviewFirst,
        /// Review or suit, as the applicant chooses.
        ReviewOrSuit,
        /// Review alone: no suit lies.
        ReviewOnly,
        /// It says nothing of remedies; told of a reply that has gone out already.
        Untold,
    }
}

impl Review {
    /// It passed.
    #[must_use]
    pub const fn passed() -> Self {
        Self {
            passed: true,
            note: None,
        }
    }

    /// It did not pass, for a reason.
    #[must_use]
    pub const fn failed(note: Text) -> Self {
        Self {
            passed: false,
            note: Some(note),
        }
    }
}
