use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Clock, WorkingCalendar, WorkingDays};
use crate::vocabulary::{OrderKind, RemedyPath};

/// What a decision or judgment orders, and within how many working days of its service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "an order and its term")]
pub struct Ordered {
    /// What the agency is to do.
    pub order: OrderKind,
    /// The term; where none is named, the rules give one.
    #[serde(default)]
    pub within: Option<WorkingDays>,
}

/// An order to the agency that opens a new round of handling on the same request (convention c8: no
/// new request, and no second result).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::vocabulary::{OrderKind, RemedyPath};
/// use disclosure::workflow::remedy::HandlingOrder;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
/// let order = HandlingOrder::new(
///     RemedyPath::Reconsideration, OrderKind::AnswerAnew, day(2, 14), WorkingDays(20));
/// assert_eq!(order.due(&WorkingCalendar::mainland())?, day(3, 14));
/// # Ok::<(), disclosure::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HandlingOrder {
    path: RemedyPath,
    order: OrderKind,
    served_on: NaiveDate,
    within: WorkingDays,
}

impl HandlingOrder {
    /// States an order.
    #[must_use]
    pub const fn new(
        path: RemedyPath,
        order: OrderKind,
        served_on: NaiveDate,
        within: WorkingDays,
    ) -> Self {
        Self {
            path,
            order,
            served_on,
            within,
        }
    }

    /// The remedy it comes from.
    #[must_use]
    pub const fn path(&self) -> RemedyPath {
        self.path
    }

    /// What the agency is to do.
    #[must_use]
    pub const fn order(&self) -> OrderKind {
        self.order
    }

    /// The day it was served on the agency, itself not counted.
    #[must_use]
    pub const fn served_on(&self) -> NaiveDate {
        self.served_on
    }

    /// The term.
    #[must_use]
    pub const fn within(&self) -> WorkingDays {
        self.within
    }

    /// The clock of the new round.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        Clock::new(self.served_on, self.within)
    }

    /// The last day of the new round.
    ///
    /// # Errors
    /// [`CalendarError`] when it runs into a year whose notice is not known.
    pub fn due(&self, calendar: &WorkingCalendar) -> Result<NaiveDate, CalendarError> {
        self.clock().due(calendar)
    }
}
