use chrono::NaiveDate;

use super::known::Known;
use super::{FlowCell, FlowRow, ReplyTime, RequestSummary};
use crate::statistics::Period;
use crate::vocabulary::{ApplicantClass, RequestChannel};

/// A request as it stands in a period: one entry and one exit, both in the same column.
///
/// So received and carried in always equal concluded and carried out, in every column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flow {
    pub(super) period: Period,
    pub(super) class: ApplicantClass,
    pub(super) entry: FlowRow,
    pub(super) exit: FlowRow,
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

    /// The row in which it comes in: new or carried in.
    #[must_use]
    pub const fn entry(&self) -> FlowRow {
        self.entry
    }

    /// The row in which it leaves: carried out or concluded.
    #[must_use]
    pub const fn exit(&self) -> FlowRow {
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
        FlowCell {
            row: self.entry,
            class: self.class,
        }
    }

    /// The cell of its exit.
    #[must_use]
    pub const fn exit_cell(&self) -> FlowCell {
        FlowCell {
            row: self.exit,
            class: self.class,
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
            Some((FlowRow::CarriedOut, class)) => Self::Open(class),
            Some(_) => Self::Closed,
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
            Self::Unseen => (FlowRow::New, summary.class()),
            Self::Open(class) => (FlowRow::CarriedIn, class),
        };
        let is_over = summary
            .concluded_on()
            .is_some_and(|on| on <= bounds.through);
        let (exit, reply, after) = if is_over {
            let exit = FlowRow::concluded(summary.outcome());
            (exit, summary.reply(), Self::Closed)
        } else if summary.is_replaced() {
            (FlowRow::ConcludedWithoutRow, None, Self::Closed)
        } else {
            (FlowRow::CarriedOut, None, Self::Open(class))
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
