use super::flow::Bounds;
use super::flow_cell::{self, CONCLUSIONS};
use super::{ReplyTime, ReplyTimes, RequestSummary, RequestTally};
use crate::vocabulary::{ApplicantClass, RequestChannel, Term};
use crate::workflow::request::RequestOutcome;

/// Dense counters for many requests of one period, two increments for each, folded into a tally at the
/// end. What has no place in it is handed back.
pub(super) struct Grid {
    /// By entry, class and channel.
    entries: Vec<u64>,
    /// By delay, conclusion, class and working days.
    replies: Vec<u64>,
}

const CLASSES: usize = ApplicantClass::ALL.len();
const CHANNELS: usize = RequestChannel::ALL.len();
/// Replies that take longer are counted one by one.
const DAYS: usize = 32;
/// Extended or not, overdue or not.
const DELAYS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];
const ROWS: usize = CONCLUSIONS * CLASSES;

impl Grid {
    /// Below so many requests the grid costs more than it saves.
    pub(super) const WORTHWHILE: usize = 4096;

    pub(super) fn new() -> Self {
        Self {
            entries: vec![0; CLASSES.saturating_mul(CHANNELS).saturating_mul(2)],
            replies: vec![0; ROWS.saturating_mul(DAYS).saturating_mul(DELAYS.len())],
        }
    }

    /// The mark of a request whose reply has no counter here.
    pub(super) const NO_SLOT: u32 = u32::MAX;

    /// The counter of a reply: by delay, conclusion, class and working days.
    pub(super) fn slot(
        outcome: Option<RequestOutcome>,
        class: ApplicantClass,
        reply: Option<ReplyTime>,
    ) -> u32 {
        let slot = |reply: ReplyTime| {
            let days = reply
                .working_days
                .map(usize::from)
                .filter(|it| *it < DAYS)?;
            let marks = (reply.extended, reply.overdue);
            let delay = DELAYS.iter().position(|it| *it == marks)?;
            let row = flow_cell::at(flow_cell::conclusion(outcome), class);
            let at = delay.checked_mul(ROWS)?.checked_add(row)?;
            let at = at.checked_mul(DAYS)?.checked_add(days)?;
            u32::try_from(at).ok()
        };
        reply.and_then(slot).unwrap_or(Self::NO_SLOT)
    }

    /// Counts a request that was concluded by a reply within the period; `false` when it was not, or
    /// has no place here.
    #[inline]
    pub(super) fn count(&mut self, summary: &RequestSummary, bounds: Bounds) -> bool {
        let carried = summary.received_on() < bounds.from;
        let within = summary
            .concluded_on()
            .is_some_and(|on| on >= bounds.from && on <= bounds.through);
        if !within || summary.is_replaced() {
            return false;
        }
        let slot = usize::try_from(summary.slot()).unwrap_or(usize::MAX);
        let entry = usize::from(carried).wrapping_mul(CLASSES);
        let entry = entry.wrapping_add(summary.class().ordinal());
        let entry = entry.wrapping_mul(CHANNELS);
        let entry = entry.wrapping_add(summary.channel().ordinal());
        match (self.entries.get_mut(entry), self.replies.get_mut(slot)) {
            (Some(entry), Some(reply)) => {
                *entry = entry.wrapping_add(1);
                *reply = reply.wrapping_add(1);
                true
            }
            _ => false,
        }
    }

    /// Adds everything to a tally.
    pub(super) fn fold_into(&self, tally: &mut RequestTally) {
        let add = |counts: &mut [u64], place: usize, more: u64| {
            if let Some(count) = counts.get_mut(place) {
                *count = count.saturating_add(more);
            }
        };
        // The rows of the new and the carried in come first in the tally, as they do here.
        for (place, channels) in self.entries.chunks(CHANNELS).enumerate() {
            let all = channels.iter().copied().fold(0, u64::saturating_add);
            add(&mut tally.cells, place, all);
            if place < CLASSES {
                for (channel, &count) in channels.iter().enumerate() {
                    add(&mut tally.channels, channel, count);
                }
            }
        }
        let rows = self.replies.chunks(DAYS);
        let delays = DELAYS
            .iter()
            .flat_map(|delay| std::iter::repeat_n(delay, ROWS));
        for ((row, days), (extended, overdue)) in (0..ROWS).cycle().zip(rows).zip(delays) {
            let count = days.iter().copied().fold(0, u64::saturating_add);
            if count == 0 {
                continue;
            }
            let conclusions = CLASSES.saturating_mul(3);
            add(&mut tally.cells, row.saturating_add(conclusions), count);
            if let Some(times) = tally.times.get_mut(row) {
                times.add(&ReplyTimes::of_days(days, *extended, *overdue));
            }
        }
    }
}
