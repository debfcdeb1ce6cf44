use chrono::NaiveDate;

use super::record::Served;
use crate::calendar::WorkingDays;
use crate::law::Edition;
use crate::workflow::ReplyTerm;

/// One notice of extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExtensionPart {
    pub(super) told_on: NaiveDate,
    pub(super) days: WorkingDays,
}

/// A later date for the reply in place of its limit (Art. 35).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LaterDate {
    pub(super) decided_on: NaiveDate,
    pub(super) to: NaiveDate,
}

/// A count for the reply, with whatever lengthens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReplyPeriod {
    /// The code of the event that started it.
    pub(super) event: &'static str,
    pub(super) start: NaiveDate,
    pub(super) edition: Edition,
    pub(super) limit: WorkingDays,
    /// Merged in on this day: what was done before for others does not lengthen it.
    pub(super) joined_on: Option<NaiveDate>,
    pub(super) extensions: Vec<ExtensionPart>,
    pub(super) deferral: Option<LaterDate>,
    /// The delivery of the reply to the one for whom it is counted.
    pub(super) delivered: Option<Served>,
}

impl ReplyPeriod {
    /// The whole extension, as far as the edition allows it.
    pub(super) fn extended(&self) -> WorkingDays {
        let days = self.extensions.iter().map(|it| it.days.0);
        let sum = days.fold(0, u32::saturating_add);
        WorkingDays(sum).min(ReplyTerm::of(self.edition).extension())
    }

    /// An act of this day was done for it: it had been merged in by then.
    pub(super) fn is_about(&self, day: NaiveDate) -> bool {
        self.joined_on.is_none_or(|joined| joined <= day)
    }
}
