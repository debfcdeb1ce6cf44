//! What commands and events of the handling carry.

use chrono::NaiveDate;

use crate::calendar::WorkingDays;
use crate::vocabulary::DocumentNumber;
use crate::workflow::machine::{Personal, Text, particulars, tagged};

particulars! {
    /// A search (检索), needed before anything is said not to exist.
    Search {
        /// The items searched for.
        items: Vec<u16>,
        /// Where and how.
        scope: Text,
        /// Something was found.
        found: bool,
    }

    /// A letter to a third party (征求意见书).
    ThirdPartyLetter {
        /// The number of the consultation in this case, chosen by the caller.
        consultation: u16,
        /// The number of the letter.
        number: DocumentNumber,
        /// The third party.
        party: Personal,
        /// The items it is about.
        items: Vec<u16>,
    }

    /// A letter to a co-maker or another organ (征求意见书).
    OrganLetter {
        /// The number of the consultation in this case, chosen by the caller.
        consultation: u16,
        /// The number of the letter.
        number: DocumentNumber,
        /// The organ.
        organ: Text,
        /// It made the information jointly: its silence is consent.
        co_maker: bool,
        /// The items it is about.
        items: Vec<u16>,
    }

    /// An answer to a consultation.
    OpinionLetter {
        /// The number of the consultation.
        consultation: u16,
        /// What it says.
        opinion: Opinion,
    }

    /// A consultation that is waited for no longer.
    ConsultationClosing {
        /// The number of the consultation.
        consultation: u16,
        /// Why, where no term has run out: the letter cannot be served, or a referral is given up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    }

    /// A doubtful case referred to the body that determines it (Art. 17(3)).
    Referral {
        /// The number of the consultation in this case, chosen by the caller.
        consultation: u16,
        /// The number of the letter.
        number: DocumentNumber,
        /// The body.
        body: Text,
        /// Sent as a letter of consultation, which convention c9 takes out of the count.
        #[serde(default)]
        as_consultation: bool,
    }

    /// What the determining body decided.
    Determination {
        /// The number of the consultation.
        consultation: u16,
        /// It may be disclosed.
        disclose: bool,
        /// Its reasons.
        reason: Text,
    }

    /// An extension, consented by the head and told to the applicant (延长答复期限).
    Extension {
        /// The number of the notice.
        number: DocumentNumber,
        /// How many working days.
        days: WorkingDays,
        /// Why.
        reason: Text,
        /// The day the applicant was told.
        told_on: NaiveDate,
    }
}

particulars! {
    /// A refusal to agree.
    #[derive(Default)]
    OpposingOpinion {
        /// The reasons, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
    }
}

/// What a consulted party answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Opinion {
    /// Agrees to disclosure.
    Agree,
    /// Does not agree.
    Refuse(OpposingOpinion),
}

tagged! {
    Opinion, "says", inner {
        Agree = "agree";
        Refuse(OpposingOpinion) = "refuse";
    }
}
