//! What commands and events of the intake carry.

use chrono::NaiveDate;

use super::super::Conventions;
use crate::law::Edition;
use crate::vocabulary::ApplicantClass;
use crate::vocabulary::RequestChannel;
use crate::workflow::machine::{Id, Personal, particulars};

particulars! {
    /// What a request holds (Art. 29); what is missing does not turn it away.
    Submission {
        /// The way it comes in.
        channel: RequestChannel,
        /// Who applies.
        applicant: Applicant,
        /// What is asked for.
        #[serde(default)]
        items: Vec<RequestedItem>,
        /// The form and the way in which it is wanted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Personal>,
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
        number: Id,
        /// The class of the applicant, a column of the annual report.
        class: ApplicantClass,
    }

    /// One of the requests a request is split into.
    Offspring {
        /// Its registration number.
        number: Id,
        /// The items of the parent that it takes over; left out where one item is divided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<u16>,
        /// What it asks for.
        items: Vec<RequestedItem>,
    }

    /// How a request came from a split.
    SplitOff {
        /// The registration number of the request it was part of.
        parent: Id,
        /// The day the parent was submitted.
        submitted_on: NaiveDate,
        /// The way the parent came in.
        channel: RequestChannel,
        /// The caller's key of the applicant.
        applicant: Id,
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
        items: Vec<RequestedItem>,
    }

    /// A request that was merged into this one.
    Absorption {
        /// Its registration number.
        number: Id,
        /// The caller's key of its applicant.
        applicant: Id,
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

particulars! {
    /// Who applies; nothing in it is printed by accident.
    Applicant {
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Personal>,
        /// The proof of identity; always needed under Decree 711.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        identity: Option<Personal>,
        /// The way to reach the applicant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<Personal>,
    }

    /// One piece of information asked for; what the applicant writes of it, in which people name
    /// themselves and others, is not printed.
    RequestedItem {
        /// Its number in the request, from 1 without a gap.
        number: u16,
        /// Its name or the features by which it can be found.
        description: Personal,
        /// Its document number, where the applicant gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document_number: Option<Personal>,
    }
}

impl Applicant {
    /// Names who applies and how to reach them; the proof of identity comes with
    /// [`identified_by`](Self::identified_by).
    #[must_use]
    pub const fn new(name: Personal, contact: Personal) -> Self {
        Self {
            name: Some(name),
            identity: None,
            contact: Some(contact),
        }
    }

    /// Adds the proof of identity.
    #[must_use]
    pub fn identified_by(mut self, identity: Personal) -> Self {
        self.identity = Some(identity);
        self
    }
}

impl RequestedItem {
    /// Asks for a piece of information by its name or features.
    #[must_use]
    pub const fn new(number: u16, description: Personal) -> Self {
        Self {
            number,
            description,
            document_number: None,
        }
    }
}

impl Submission {
    /// Applies by a channel, for information in a form; what is asked for comes with
    /// [`asking_for`](Self::asking_for).
    #[must_use]
    pub const fn new(channel: RequestChannel, applicant: Applicant, form: Personal) -> Self {
        Self {
            channel,
            applicant,
            items: Vec::new(),
            form: Some(form),
        }
    }

    /// Asks for one more piece of information, by its name or features.
    #[must_use]
    pub fn asking_for(mut self, description: Personal) -> Self {
        // A request of more items than can be numbered is refused when it is weighed.
        let number = u16::try_from(self.items.len()).unwrap_or(u16::MAX);
        let item = RequestedItem::new(number.saturating_add(1), description);
        self.items.push(item);
        self
    }
}
