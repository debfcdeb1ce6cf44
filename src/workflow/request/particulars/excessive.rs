//! What commands and events about excessive requests carry.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calendar::WorkingDays;
use crate::vocabulary::DocumentNumber;
use crate::workflow::fee::Measure;
use crate::workflow::machine::{Text, particulars};

particulars! {
    /// The question for the reasons of an excessive request.
    ReasonsNotice {
        /// The number of the notice.
        number: DocumentNumber,
        /// The term given.
        term: WorkingDays,
    }

    /// The finding that reasons are reasonable, and the later date where one is fixed.
    Acceptance {
        /// The finding.
        reason: Text,
        /// The later date and its notice (延迟答复).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deferral: Option<Deferral>,
    }

    /// A reply put off to a date told (Art. 35).
    Deferral {
        /// The number of the notice.
        number: DocumentNumber,
        /// The last day for the reply.
        to: NaiveDate,
    }

    /// The demand of the processing fee (收费通知).
    FeeDemand {
        /// The number of the notice.
        number: DocumentNumber,
        /// By item or by page, never both.
        measure: Measure,
        /// The amount, in yuan.
        #[serde(with = "rust_decimal::serde::str")]
        amount: Decimal,
        /// The way to pay it.
        way_to_pay: Text,
    }

    /// A payment of the processing fee.
    FeePayment {
        /// The amount, in yuan.
        #[serde(with = "rust_decimal::serde::str")]
        amount: Decimal,
    }
}
