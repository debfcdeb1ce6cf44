use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::known::Known;
use super::{FlowCell, FlowRow, ReplyTime, RequestSummary, SummaryError};
use crate::statistics::Period;
use crate::vocabulary::{ApplicantClass, RequestChannel};
use crate::workflow::request::RequestOutcome;

/// How a request comes into a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "the two rows of the table")]
pub enum Entry {
    /// Newly received.
    New,
    /// Carried in from the period before.
    CarriedIn,
}

/// How a request leaves a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "concluded or not")]
pub enum Exit {
    /// Carried out into the period after.
    CarriedOut,
    /// Concluded, in this row.
    Concluded(Option<RequestOutcome>),
}

/// A request as it stands in a period: one entry and one exit, both in the same column.
///
/// So received and carried in always equal concluded and carried out, in every column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Fields", into = "Fields")]
pub struct Flow {
    pub(super) period: Period,
    pub(super) class: ApplicantClass,
    pub(super) entry: Entry,
    pub(super) exit: Exit,
    pub(super) channel: RequestChannel,
    pub(super) reply: Option<ReplyTime>,
}

impl Flow {
    /// The period.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The class of the applicant under which it is counted.
    #[must_use]
    pub const fn class(&self) -> ApplicantClass {
        self.class
    }

    /// How it comes in.
    #[must_use]
    pub const fn entry(&self) -> Entry {
        self.entry
    }

    /// How it leaves.
    #[must_use]
    pub const fn exit(&self) -> Exit {
        self.exit
    }

    /// The way it came in.
    #[must_use]
    pub const fn channel(&self) -> RequestChannel {
        self.channel
    }

    /// How long its reply took, where it was concluded by one in the period.
    #[must_use]
    pub const fn reply(&self) -> Option<ReplyTime> {
        self.reply
    }

    /// The cell of its entry.
    #[must_use]
    pub const fn entry_cell(&self) -> FlowCell {
        let row = match self.entry {
            Entry::New => FlowRow::New,
            Entry::CarriedIn => FlowRow::CarriedIn,
        };
        FlowCell {
            row,
            class: self.class,
        }
    }

    /// The cell of its exit.
    #[must_use]
    pub const fn exit_cell(&self) -> FlowCell {
        let row = match self.exit {
            Exit::CarriedOut => FlowRow::CarriedOut,
            Exit::Concluded(outcome) => FlowRow::concluded(outcome),
        };
        FlowCell {
            row,
            class: self.class,
        }
    }
}

/// A flow as it is stored, before it was looked at.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    period: Period,
    class: ApplicantClass,
    entry: Entry,
    exit: Exit,
    channel: RequestChannel,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<ReplyTime>,
}

impl TryFrom<Fields> for Flow {
    type Error = SummaryError;

    fn try_from(fields: Fields) -> Result<Self, SummaryError> {
        if fields.reply.is_some() && fields.exit == Exit::CarriedOut {
            return Err(SummaryError::NotConcluded);
        }
        Ok(Self {
            period: fields.period,
            class: fields.class,
            entry: fields.entry,
            exit: fields.exit,
            channel: fields.channel,
            reply: fields.reply,
        })
    }
}

impl From<Flow> for Fields {
    fn from(flow: Flow) -> Self {
        Self {
            period: flow.period,
            class: flow.class,
            entry: flow.entry,
            exit: flow.exit,
            channel: flow.channel,
            reply: flow.reply,
        }
    }
}

impl RequestSummary {
    /// How it stands in a period by what is known now; `None` where it has nothing to do with it.
    #[must_use]
    pub fn in_period(&self, period: Period) -> Option<Flow> {
        let bounds = Bounds::of(period);
        Standing::before(self, bounds.from).step(self, bounds).0
    }
}

/// A period with its first and last day at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) period: Period,
    pub(super) from: NaiveDate,
    pub(super) through: NaiveDate,
}

impl Bounds {
    pub(super) fn of(period: Period) -> Self {
        Self {
            period,
            from: period.from(),
            through: period.through(),
        }
    }
}

/// What the periods before have made of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Standing {
    /// Not counted yet.
    #[default]
    Unseen,
    /// Counted under a class and carried out.
    Open(ApplicantClass),
    /// Counted and concluded, or never to be counted.
    Closed,
}

impl Standing {
    /// Where no period before was sealed: as it would have been by what is known now.
    pub(super) fn before(summary: &RequestSummary, from: NaiveDate) -> Self {
        if summary.received_on() >= from {
            Self::Unseen
        } else if summary.is_replaced() || summary.concluded_on().is_some_and(|on| on < from) {
            Self::Closed
        } else {
            Self::Open(summary.class())
        }
    }

    /// As it was known when the first period was sealed.
    pub(super) fn unsealed(known: Option<&Known>, bounds: Bounds) -> Self {
        known.map_or(Self::Unseen, |it| Self::before(&it.summary, bounds.from))
    }

    /// Where a sealed period left a request: one that it knew and did not count was counted before it.
    pub(super) fn after(flow: Option<&Flow>, is_known: bool) -> Self {
        match flow.map(|it| (it.exit, it.class)) {
            Some((Exit::CarriedOut, class)) => Self::Open(class),
            Some((Exit::Concluded(_), _)) => Self::Closed,
            None if is_known => Self::Closed,
            None => Self::Unseen,
        }
    }

    /// Takes a request through a period. One that was carried out comes in again under the class it
    /// was carried out with, and once concluded it enters no row again.
    pub(super) fn step(self, summary: &RequestSummary, bounds: Bounds) -> (Option<Flow>, Self) {
        let (entry, class) = match self {
            Self::Closed => return (None, self),
            Self::Unseen if summary.received_on() > bounds.through => return (None, self),
            Self::Unseen if summary.is_replaced() => return (None, Self::Closed),
            Self::Unseen => (Entry::New, summary.class()),
            Self::Open(class) => (Entry::CarriedIn, class),
        };
        let is_over = summary
            .concluded_on()
            .is_some_and(|on| on <= bounds.through);
        let (exit, reply, after) = if is_over {
            let exit = Exit::Concluded(summary.outcome());
            (exit, summary.reply(), Self::Closed)
        } else if summary.is_replaced() {
            (Exit::Concluded(None), None, Self::Closed)
        } else {
            (Exit::CarriedOut, None, Self::Open(class))
        };
        let flow = Flow {
            period: bounds.period,
            class,
            entry,
            exit,
            channel: summary.channel(),
            reply,
        };
        (Some(flow), after)
    }
}
