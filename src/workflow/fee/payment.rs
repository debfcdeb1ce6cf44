use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Clock, WorkingCalendar, WorkingDays};
use crate::law::{Citation, parameters};

/// The term to pay a processing fee, and what payment does to the clock of the reply.
///
/// Basis: 《政府信息公开信息处理费管理办法》第六条. Twenty working days from the day after receipt of the notice;
/// unpaid, the request is deemed abandoned (视为放弃申请); paid, the time limit of the reply is
/// reckoned anew in full from the day after payment is complete.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::workflow::fee::PaymentTerm;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let term = PaymentTerm::default();
/// assert_eq!(term.pay_by(day(6, 9), &calendar)?, day(7, 7));
/// assert_eq!(term.restarted(day(7, 4), WorkingDays(20)).due(&calendar)?, day(8, 1));
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PaymentTerm {
    days: WorkingDays,
}

impl PaymentTerm {
    /// A term of another length than the twenty working days of the Measures.
    #[must_use]
    pub const fn of(days: WorkingDays) -> Self {
        Self { days }
    }

    /// The clock of the term, for its due date and its reckoning day by day.
    #[must_use]
    pub const fn clock(&self, notice_received_on: NaiveDate) -> Clock {
        Clock::new(notice_received_on, self.days)
    }

    /// The last day to pay.
    ///
    /// # Errors
    /// [`CalendarError`] when the term runs into a year whose notice is not known.
    pub fn pay_by(
        &self,
        notice_received_on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, CalendarError> {
        self.clock(notice_received_on).due(calendar)
    }

    /// The request may be deemed abandoned on this day, if nothing was paid: the term has passed.
    ///
    /// # Errors
    /// As [`pay_by`](Self::pay_by).
    pub fn may_lapse_on(
        &self,
        notice_received_on: NaiveDate,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<bool, CalendarError> {
        Ok(on > self.pay_by(notice_received_on, calendar)?)
    }

    /// The clock of the reply after payment: the whole limit anew. Nothing before the payment counts,
    /// and neither does the day of payment.
    #[must_use]
    pub const fn restarted(&self, paid_on: NaiveDate, limit: WorkingDays) -> Clock {
        Clock::new(paid_on, limit)
    }

    /// The text that sets the term.
    #[must_use]
    pub fn citation(&self) -> Citation {
        parameters::PAYMENT.latest().citation.clone()
    }
}

impl Default for PaymentTerm {
    fn default() -> Self {
        Self::of(parameters::PAYMENT.latest().value)
    }
}
