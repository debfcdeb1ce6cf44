//! What commands and events of the intake carry.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::super::Conventions;
use crate::law::Edition;
use crate::vocabulary::ApplicantClass;
use crate::vocabulary::RequestChannel;
use crate::workflow::Personal;
use crate::workflow::particulars::particulars;
use crate::workflow::personal::free_text;

particulars! {
    /// Why an applicant cannot write (口头申请).
    Dictation {
        /// The difficulty.
        #[serde(with = "crate::workflow::personal::free_text")]
        reason: Personal,
    }

    /// What a request must hold (Art. 29).
    Submission {
        /// The way it comes in.
        channel: RequestChannel,
        /// Who applies.
        applicant: Applicant,
        /// What is asked for.
        #[serde(deserialize_with = "items")]
        items: Vec<RequestedItem>,
        /// The form and the way in which it is wanted.
        #[serde(with = "crate::workflow::personal::free_text")]
        form: Personal,
    }

    /// What is pinned when a request is received: by the office alone.
    #[derive(Default)]
    Receipt {
        /// The edition, where the caller overrides convention c7.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edition: Option<Edition>,
        /// The conventions; those by default when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        conventions: Option<Conventions>,
    }

    /// What was pinned when the request was received.
    Reception {
        /// The edition that governs the request for good.
        edition: Edition,
        /// The conventions that govern it.
        #[serde(default)]
        conventions: Conventions,
    }

    /// The entry in the register (登记).
    Registration {
        /// The registration number, unique in the caller's register.
        number: String,
        /// The class of the applicant, a column of the annual report.
        class: ApplicantClass,
    }

    /// One of the requests a request is split into.
    Offspring {
        /// Its registration number.
        number: String,
        /// The items of the parent that it takes over; left out where one item is divided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<u16>,
        /// What it asks for.
        #[serde(deserialize_with = "items")]
        items: Vec<RequestedItem>,
    }

    /// A recorded split (一事一申请).
    Division {
        /// The requests it becomes, at least two.
        into: Vec<Offspring>,
    }

    /// How a request came from a split.
    SplitOff {
        /// The registration number of the request it was part of.
        parent: String,
        /// The day the parent was submitted.
        submitted_on: NaiveDate,
        /// The way the parent came in.
        channel: RequestChannel,
        /// The caller's key of the applicant.
        applicant: String,
        /// The day of receipt, inherited.
        received_on: NaiveDate,
        /// The edition, inherited.
        edition: Edition,
        /// The conventions, inherited.
        #[serde(default)]
        conventions: Conventions,
        /// The entry in the register.
        registration: Registration,
        /// What it asks for.
        #[serde(deserialize_with = "items")]
        items: Vec<RequestedItem>,
    }

    /// Where a request was merged into (合并办理).
    Merger {
        /// The registration number of the request that goes on.
        into: String,
    }

    /// A request that was merged into this one.
    Absorption {
        /// Its registration number.
        number: String,
        /// The caller's key of its applicant.
        applicant: String,
        /// Its day of receipt, which is kept.
        received_on: NaiveDate,
        /// The edition pinned at its receipt; left out, the one in force on that day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        edition: Option<Edition>,
    }
}

impl Absorption {
    /// The edition that governs it; none where it was received before there was any.
    #[must_use]
    pub fn governed_by(&self) -> Option<Edition> {
        self.edition
            .or_else(|| Edition::in_force_on(self.received_on).ok())
    }
}

/// Who applies; nothing in it is printed by accident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredApplicant")]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct Applicant {
    /// The name.
    pub name: Personal,
    /// The proof of identity; always needed under Decree 711.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Personal>,
    /// The way to reach the applicant.
    pub contact: Personal,
}

/// An applicant as it is read. The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "applicant: name, identity and contact, each as `plain`, `reference` or `erased`"
)]
enum StoredApplicant {
    Record {
        name: Personal,
        identity: Option<Personal>,
        contact: Personal,
    },
}

impl From<StoredApplicant> for Applicant {
    fn from(stored: StoredApplicant) -> Self {
        let StoredApplicant::Record {
            name,
            identity,
            contact,
        } = stored;
        Self {
            name,
            identity,
            contact,
        }
    }
}

/// One piece of information asked for; what the applicant writes of it, in which people name themselves
/// and others, is not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredItem")]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct RequestedItem {
    /// Its number in the request, from 1 without a gap.
    pub number: u16,
    /// Its name or the features by which it can be found.
    #[serde(serialize_with = "free_text::serialize")]
    pub description: Personal,
    /// Its document number, where the applicant gives one.
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "free_text::option::serialize"
    )]
    pub document_number: Option<Personal>,
}

/// An item as it is read. The fixed text of its error keeps the value out of logs.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "item: its number, its description and, where there is one, its document number"
)]
enum StoredItem {
    Record {
        number: u16,
        #[serde(with = "free_text")]
        description: Personal,
        #[serde(default, with = "free_text::option")]
        document_number: Option<Personal>,
    },
}

impl From<StoredItem> for RequestedItem {
    fn from(
        StoredItem::Record {
            number,
            description,
            document_number,
        }: StoredItem,
    ) -> Self {
        Self {
            number,
            description,
            document_number,
        }
    }
}

/// The items of a request as they are read, as one of them.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "items: a list, each with its number, its description and, where there is one, its \
                 document number"
)]
enum StoredItems {
    List(Vec<RequestedItem>),
}

pub(super) fn items<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<RequestedItem>, D::Error> {
    let StoredItems::List(items) = StoredItems::deserialize(from)?;
    Ok(items)
}
