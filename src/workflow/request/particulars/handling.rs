//! What commands and events of the handling carry.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::WorkingDays;
use crate::vocabulary::DocumentNumber;
use crate::workflow::Personal;
use crate::workflow::particulars::particulars;
use crate::workflow::personal::free_text;

particulars! {
    /// The unit that handles the request (交办).
    Assignment {
        /// The caller's key of the unit.
        unit: String,
    }

    /// A search (检索), needed before anything is said not to exist.
    Search {
        /// The items searched for.
        items: Vec<u16>,
        /// Where and how.
        scope: String,
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
        organ: String,
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
        reason: Option<String>,
    }

    /// A doubtful case referred to the body that determines it (Art. 17(3)).
    Referral {
        /// The number of the consultation in this case, chosen by the caller.
        consultation: u16,
        /// The number of the letter.
        number: DocumentNumber,
        /// The body.
        body: String,
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
        reason: String,
    }

    /// An extension, consented by the head and told to the applicant (延长答复期限).
    Extension {
        /// The number of the notice.
        number: DocumentNumber,
        /// How many working days.
        days: WorkingDays,
        /// Why.
        reason: String,
        /// The day the applicant was told.
        told_on: NaiveDate,
    }
}

/// What a consulted party answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case", from = "StoredOpinion")]
#[non_exhaustive]
pub enum Opinion {
    /// Agrees to disclosure.
    Agree,
    /// Does not agree.
    Refuse {
        /// The reasons, if any.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "free_text::option"
        )]
        reason: Option<Personal>,
    },
}

/// An opinion as it is read. The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "opinion: it says agree or refuse, a refusal with its reason where there is one"
)]
enum StoredOpinion {
    Record {
        says: Answer,
        #[serde(default, with = "free_text::option")]
        reason: Option<Personal>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Agree,
    Refuse,
}

impl From<StoredOpinion> for Opinion {
    fn from(StoredOpinion::Record { says, reason }: StoredOpinion) -> Self {
        match says {
            Answer::Agree => Self::Agree,
            Answer::Refuse => Self::Refuse { reason },
        }
    }
}
