//! What is said about the log itself: its slips and its mistakes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::vocabulary::ApplicantClass;
use crate::workflow::machine::{Text, choices, particulars};

particulars! {
    /// The true value of what was entered wrongly (更正记录). The entry stays as it was made.
    Rectification {
        /// The entry, by its version.
        entry: u64,
        /// What it should have said.
        to: TrueValue,
        /// How the slip came about, or was found.
        reason: Text,
    }

    /// A notice that was issued by mistake and counts no more (撤销通知). The entry stays as it was made.
    TakeBack {
        /// The entry, by its version.
        entry: u64,
        /// Why.
        reason: Text,
    }
}

/// What an entry should have said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TrueValue {
    /// The day of the fact; that of the receipt follows the submission or the confirmation.
    Day(NaiveDate),
    /// The number: of the registration, of a document, or of the request merged in or into.
    Number(Text),
    /// The class of the applicant.
    Class(ApplicantClass),
    /// The mode of service.
    Mode(ServiceMode),
}

choices! {
    /// How a paper is served (送达方式), which decides the day of the reply.
    ServiceMode {
        /// Handed over, and signed for (直接送达).
        Direct,
        /// Handed over by another organ, and signed for (委托送达).
        Entrusted,
        /// By post (邮寄送达).
        Post,
        /// Electronically (电子送达).
        Electronic,
        /// The addressee refused to sign (拒绝签收).
        Refused,
    }
}
