use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RegisterError;
use super::tally_grid::Grid;
use crate::calendar::WorkingCalendar;
use crate::deadline::Obligation;
use crate::vocabulary::{ApplicantClass, RequestChannel};
use crate::workflow::request::{DocumentKind, Request, RequestOutcome};
use crate::workflow::{Id, Machine as _};

/// What counting needs of a request, in 24 bytes: the key of the case is kept beside it.
///
/// Built from a [`Request`] with [`of`](Self::of), or by hand from another system's records.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{FlowRow, RequestSummary};
/// use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel};
/// use disclosure::workflow::request::RequestOutcome;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let granted = RequestOutcome::Decree711(Outcome::Granted);
/// let case = RequestSummary::new(
///     day(2024, 12, 30), ApplicantClass::NaturalPerson, RequestChannel::Online,
/// ).concluded(day(2025, 1, 24), Some(granted))?;
/// let of = |year| Period::year(year).ok().and_then(|it| case.in_period(it)).map(|it| it.exit());
/// assert_eq!(of(2024), Some(FlowRow::CarriedOut));
/// assert_eq!(of(2025), Some(FlowRow::Concluded(granted)));
/// assert_eq!(of(2026), None);
/// # Ok::<(), disclosure::statistics::requests::RegisterError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Fields", into = "Fields")]
pub struct RequestSummary {
    received_on: NaiveDate,
    concluded_on: Option<NaiveDate>,
    outcome: Option<RequestOutcome>,
    reply: Option<ReplyTime>,
    class: ApplicantClass,
    channel: RequestChannel,
    replaced: bool,
    /// The counter of its reply, found once and not each time it is counted.
    slot: u32,
}

/// How long a reply took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "what is measured of a reply")]
pub struct ReplyTime {
    /// The working days from the day of receipt, itself not counted, to the reply; `None` where the
    /// calendar does not cover them.
    pub working_days: Option<u16>,
    /// The time limit was extended.
    pub extended: bool,
    /// The reply was overdue.
    pub overdue: bool,
}

impl RequestSummary {
    /// Opens the summary of a request that was received and is not concluded.
    #[must_use]
    pub const fn new(
        received_on: NaiveDate,
        class: ApplicantClass,
        channel: RequestChannel,
    ) -> Self {
        Self {
            received_on,
            concluded_on: None,
            outcome: None,
            reply: None,
            class,
            channel,
            replaced: false,
            slot: Grid::NO_SLOT,
        }
    }

    /// Adds the conclusion: its day and its row. A withdrawal under Decree 492 has no row.
    ///
    /// # Errors
    /// [`RegisterError::ConcludedBefore`] for a day before the receipt.
    pub fn concluded(
        mut self,
        on: NaiveDate,
        outcome: Option<RequestOutcome>,
    ) -> Result<Self, RegisterError> {
        if on < self.received_on {
            return Err(RegisterError::ConcludedBefore {
                received_on: self.received_on,
                concluded_on: on,
            });
        }
        self.concluded_on = Some(on);
        self.outcome = outcome;
        Ok(self.slotted())
    }

    /// Adds how long the reply took.
    ///
    /// # Errors
    /// [`RegisterError::NotConcluded`] while there is no conclusion.
    pub fn replied(mut self, reply: ReplyTime) -> Result<Self, RegisterError> {
        if self.concluded_on.is_none() {
            return Err(RegisterError::NotConcluded);
        }
        self.reply = Some(reply);
        Ok(self.slotted())
    }

    fn slotted(mut self) -> Self {
        self.slot = Grid::slot(self.outcome, self.class, self.reply);
        self
    }

    /// The counter of its reply in the grid of a tally.
    pub(super) const fn slot(&self) -> u32 {
        self.slot
    }

    /// Marks a request that was split, so that others are counted in its place.
    #[must_use]
    pub const fn replaced(mut self) -> Self {
        self.replaced = true;
        self
    }

    /// Corrects the class of the applicant.
    #[must_use]
    pub fn reclassified(mut self, class: ApplicantClass) -> Self {
        self.class = class;
        self.slotted()
    }

    /// Sums a request up; `None` as long as it has no day of receipt.
    ///
    /// Only the first round counts (convention c8): a new decision after a review or judgment changes
    /// nothing here. Working days are counted in full, consultations and corrections included.
    ///
    /// # Errors
    /// [`RegisterError::NoClass`] for a request that was received and is not registered: without the
    /// class of its applicant it has no column.
    pub fn of(
        request: &Request,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Self>, RegisterError> {
        Self::of_class(request, None, calendar)
    }

    /// As [`of`](Self::of), under a class that was entered beside the log.
    pub(super) fn of_class(
        request: &Request,
        entered: Option<ApplicantClass>,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Self>, RegisterError> {
        let mut first = request;
        while let Some(round) = first.round() {
            first = round.before();
        }
        let (Some(received_on), Some(channel)) = (first.received_on(), first.channel()) else {
            return Ok(None);
        };
        let class = entered.or(first.class());
        let class = class.ok_or(RegisterError::NoClass { received_on })?;
        let mut summary = Self::new(received_on, class, channel);
        summary.replaced = !request.is_counted();
        let Some(concluded_on) = request.concluded_on() else {
            return Ok(Some(summary));
        };
        summary = summary.concluded(concluded_on, request.outcome())?;
        summary
            .timed(first, first.lineage().withdrawn_on().is_some(), calendar)
            .map(Some)
    }

    /// Adds how a request that was merged ended: by the one reply of the request that took it in, or by the
    /// withdrawal of its applicant. It keeps its own day of receipt, class and channel, and stays open as
    /// long as the other does.
    ///
    /// # Errors
    /// [`RegisterError::ConcludedBefore`], where the two do not fit together.
    pub(super) fn answered_with(
        self,
        number: &Id,
        survivor: &Request,
        calendar: &WorkingCalendar,
    ) -> Result<Self, RegisterError> {
        let Some((on, outcome)) = survivor.conclusion_of(number) else {
            return Ok(self);
        };
        let mut first = survivor;
        while let Some(round) = first.round() {
            first = round.before();
        }
        let absorbed = first.lineage().absorbed();
        let withdrawn = absorbed
            .iter()
            .any(|it| it.number() == number && it.withdrawn_on().is_some());
        self.concluded(on, outcome)?
            .timed(first, withdrawn, calendar)
    }

    /// Adds how long the reply took, where there was one.
    fn timed(
        self,
        first: &Request,
        is_withdrawn: bool,
        calendar: &WorkingCalendar,
    ) -> Result<Self, RegisterError> {
        let holds = |kind| first.documents().any(|it| it == kind);
        let Some(concluded_on) = self.concluded_on else {
            return Ok(self);
        };
        if is_withdrawn || !holds(DocumentKind::Reply) {
            return Ok(self);
        }
        let days = calendar.count(self.received_on, concluded_on).ok();
        let breaches = first.breaches(calendar, concluded_on);
        self.replied(ReplyTime {
            working_days: days.and_then(|days| u16::try_from(days.0).ok()),
            extended: holds(DocumentKind::ExtensionNotice),
            overdue: breaches.iter().any(|it| it.what() == Obligation::Reply),
        })
    }

    /// The day of receipt.
    #[must_use]
    pub const fn received_on(&self) -> NaiveDate {
        self.received_on
    }

    /// The day of the conclusion.
    #[must_use]
    pub const fn concluded_on(&self) -> Option<NaiveDate> {
        self.concluded_on
    }

    /// The row in which the conclusion is counted.
    #[must_use]
    pub const fn outcome(&self) -> Option<RequestOutcome> {
        self.outcome
    }

    /// How long the reply took; `None` when there was none.
    #[must_use]
    pub const fn reply(&self) -> Option<ReplyTime> {
        self.reply
    }

    /// The class of the applicant.
    #[must_use]
    pub const fn class(&self) -> ApplicantClass {
        self.class
    }

    /// The way it came in.
    #[must_use]
    pub const fn channel(&self) -> RequestChannel {
        self.channel
    }

    /// Others are counted in its place.
    #[must_use]
    pub const fn is_replaced(&self) -> bool {
        self.replaced
    }
}

/// A summary as it is stored, before it was looked at.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    received_on: NaiveDate,
    class: ApplicantClass,
    channel: RequestChannel,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    concluded_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<RequestOutcome>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<ReplyTime>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    replaced: bool,
}

impl TryFrom<Fields> for RequestSummary {
    type Error = RegisterError;

    fn try_from(fields: Fields) -> Result<Self, RegisterError> {
        let mut summary = Self::new(fields.received_on, fields.class, fields.channel);
        summary.replaced = fields.replaced;
        match fields.concluded_on {
            Some(on) => summary = summary.concluded(on, fields.outcome)?,
            None if fields.outcome.is_some() => return Err(RegisterError::NotConcluded),
            None => {}
        }
        match fields.reply {
            Some(reply) => summary.replied(reply),
            None => Ok(summary),
        }
    }
}

impl From<RequestSummary> for Fields {
    fn from(summary: RequestSummary) -> Self {
        Self {
            received_on: summary.received_on,
            class: summary.class,
            channel: summary.channel,
            concluded_on: summary.concluded_on,
            outcome: summary.outcome,
            reply: summary.reply,
            replaced: summary.replaced,
        }
    }
}
