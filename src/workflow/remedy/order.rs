use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Clock, Length, WorkingCalendar, WorkingDays};
use crate::deadline::{Due, Open};
use crate::finding::{Finding, Level, Words};
use crate::law::known::since;
use crate::law::{Citation, Provision, known, parameters};
use crate::vocabulary::{OrderKind, RemedyPath};

/// What a decision or judgment orders, and within how many working days of its service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "an order and its term")]
pub struct Ordered {
    /// What the agency is to do.
    pub order: OrderKind,
    /// The term that it states; where it states none, the law of its day may give one.
    #[serde(default)]
    pub within: Option<WorkingDays>,
}

/// An order to the agency that opens a new round of handling on the same request (convention c8: no
/// new request, and no second result).
///
/// The term is the one stated. Where none is: of a review decision that of the [parameter
/// `review-order`](crate::law::Parameter::ReviewOrder), of a judgment from 2025-06-01 on 20 working days
/// (法释〔2025〕8号 第十一条), of an earlier judgment unknown.
///
/// ```
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::deadline::Due;
/// use disclosure::vocabulary::{OrderKind, RemedyPath};
/// use disclosure::workflow::remedy::{HandlingOrder, Ordered};
///
/// let day = |m, d| chrono::NaiveDate::from_ymd_opt(2025, m, d).unwrap();
/// let anew = Ordered { order: OrderKind::AnswerAnew, within: Some(WorkingDays(20)) };
/// let order = HandlingOrder::new(RemedyPath::Reconsideration, anew, day(2, 12), day(2, 14));
/// assert_eq!(order.due(&WorkingCalendar::mainland()), Due::On(day(3, 14)));
/// assert_eq!(order.finding(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HandlingOrder {
    path: RemedyPath,
    #[serde(flatten)]
    ordered: Ordered,
    made_on: NaiveDate,
    served_on: NaiveDate,
}

impl HandlingOrder {
    /// States an order by the day it was made and the day it was served.
    #[must_use]
    pub const fn new(
        path: RemedyPath,
        ordered: Ordered,
        made_on: NaiveDate,
        served_on: NaiveDate,
    ) -> Self {
        Self {
            path,
            ordered,
            made_on,
            served_on,
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
        self.ordered.order
    }

    /// The day it was served on the agency, itself not counted.
    #[must_use]
    pub const fn served_on(&self) -> NaiveDate {
        self.served_on
    }

    /// The term: the one stated, or that of the law of its day; none where that cannot be told.
    #[must_use]
    pub fn within(&self) -> Option<WorkingDays> {
        self.ordered.within.or_else(|| self.of_law())
    }

    fn of_law(&self) -> Option<WorkingDays> {
        let term = match self.path {
            RemedyPath::Reconsideration => parameters::REVIEW_ORDER.length_on(self.made_on),
            RemedyPath::DirectSuit | RemedyPath::SuitAfterReview => {
                parameters::JUDGMENT_ORDER.length_on(self.made_on)
            }
        };
        match term {
            Some(Length::WorkingDays(days)) => Some(days),
            _ => None,
        }
    }

    /// A judgment that orders disclosure in another term than the law of its day; the term that it
    /// states is kept.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let discloses = matches!(
            self.ordered.order,
            OrderKind::Disclose | OrderKind::DiscloseInPart
        );
        let is_judgment = self.path != RemedyPath::Reconsideration;
        // Art. 11 speaks of disclosure alone, and from its first day on.
        if !discloses || !is_judgment || self.made_on < since::DISCLOSURE_SUITS_2025 {
            return None;
        }
        let (stated, legal) = (self.ordered.within?, self.of_law()?);
        (stated != legal).then(|| {
            let words = Words::new(
                format!(
                    "判决写明{}个工作日内公开，法定为{}个工作日",
                    stated.0, legal.0
                ),
                format!("the judgment gives {stated} to disclose, and the law {legal}"),
            );
            Finding::new("order-term", Level::Warning, words).citing(Citation::known(
                known::DISCLOSURE_SUITS_2025,
                Provision::article(11),
            ))
        })
    }

    /// The last day of the new round, or why none can be told.
    #[must_use]
    pub fn due(&self, calendar: &WorkingCalendar) -> Due {
        let Some(within) = self.within() else {
            return Due::Undetermined(Open::NoFigure);
        };
        Clock::new(self.served_on, within).due(calendar).into()
    }
}
