//! The clock of the reply, computed from the facts each time it is asked for.

use chrono::NaiveDate;

use super::consultation::Excluded;
use super::reply_period::ReplyPeriod;
use super::{ReplyAct, Request, State};
use crate::calendar::{CalendarError, Clock, Window, WorkingCalendar, WorkingDays};
use crate::law::Edition;
use crate::workflow::ReplyTerm;
use crate::workflow::due::{self, Due, Open};

/// A clock, and whether an open consultation may still move what it says.
pub(super) struct ReplyClock {
    pub(super) clock: Clock,
    pub(super) may_move: bool,
}

impl Request {
    /// When the reply is due as the facts stand (答复期限).
    #[must_use]
    pub fn reply_due(&self, calendar: &WorkingCalendar) -> Due {
        let state = self.state();
        match state {
            State::Submitted => return Due::Undetermined(Open::Unconfirmed),
            State::AwaitingCorrection | State::AwaitingFee => {
                return Due::Undetermined(Open::ApplicantToAct);
            }
            State::New
            | State::Draft
            | State::Withdrawn
            | State::Abandoned
            | State::Split
            | State::Merged => return Due::Undetermined(Open::NoClock),
            State::Received
            | State::Registered
            | State::InReview
            | State::AwaitingReasons
            | State::InProgress
            | State::ConsultingThirdParty
            | State::ConsultingOrgans
            | State::AwaitingDetermination
            | State::ReplyDrafted
            | State::ReplyApproved
            | State::Replied
            | State::Delivered
            | State::Archived => {}
        }
        self.period_ends(calendar)
    }

    /// The end of the reply period by the last start of the clock, whoever is to act.
    pub(super) fn period_ends(&self, calendar: &WorkingCalendar) -> Due {
        self.periods()
            .first()
            .map_or(Due::Undetermined(Open::NoClock), |own| {
                self.end_of(own, calendar)
            })
    }

    /// The periods that run for the reply: its own, then those of the requests merged into it in this
    /// round; none for who has withdrawn. A reply of an earlier round has ended the others.
    pub(super) fn periods(&self) -> Vec<ReplyPeriod> {
        let Some(start) = self.clock_start else {
            return Vec::new();
        };
        let edition = self.edition.unwrap_or(Edition::Decree711);
        let restarted = if self
            .fee
            .as_ref()
            .is_some_and(|it| it.completed_on == Some(start))
        {
            "fee-paid"
        } else {
            "corrected"
        };
        let (event, limit) = match &self.round {
            Some(round) => ("round-opened", round.order.term),
            None if self.received_on == Some(start) => ("received", ReplyTerm::of(edition).limit()),
            None => (restarted, ReplyTerm::of(edition).limit()),
        };
        let own = ReplyPeriod {
            event,
            start,
            edition,
            limit,
            extensions: self.extensions.clone(),
            deferred_to: self.deferred_to,
        };
        let others = self.merged_now().filter(|it| it.withdrawn_on.is_none());
        let others = others.map(|it| ReplyPeriod {
            event: if it.clock_start == it.received_on {
                "absorbed"
            } else {
                restarted
            },
            start: it.clock_start,
            edition: it.edition,
            limit: ReplyTerm::of(it.edition).limit(),
            extensions: self.extensions.clone(),
            deferred_to: self.deferred_to,
        });
        let own = (!self.is_withdrawn_by_own()).then_some(own);
        own.into_iter().chain(others).collect()
    }

    /// The day on which the reply was made by the act of convention c4.
    pub(super) fn replied_on(&self) -> Option<NaiveDate> {
        match &self.concluded {
            Some(ended) => ended.stopped_on(self.conventions),
            None if self.conventions.reply_act == ReplyAct::Signed => {
                self.draft.as_ref().and_then(|it| it.approved_on)
            }
            None => None,
        }
    }

    /// A reply is still to be made: the case is open, or its reply is out and the act of convention
    /// c4 has yet to come.
    pub(super) fn owes_reply(&self) -> bool {
        (self.state().is_open() || self.concluded.is_some()) && self.replied_on().is_none()
    }

    /// The last day of a period.
    pub(super) fn end_of(&self, period: &ReplyPeriod, calendar: &WorkingCalendar) -> Due {
        if let Some(day) = period.deferred_to {
            return Due::On(day);
        }
        match self.clock_of(period, period.extended(), calendar) {
            Ok(reply) => due::of_clock(&reply.clock, calendar, reply.may_move),
            Err(open) => Due::Undetermined(open),
        }
    }

    /// The clock of a period, lengthened by so many days.
    ///
    /// What opens on or after the end of the period excludes nothing, however long it stays open.
    pub(super) fn clock_of(
        &self,
        period: &ReplyPeriod,
        extension: WorkingDays,
        calendar: &WorkingCalendar,
    ) -> Result<ReplyClock, Open> {
        let start = self.counted_from(
            period.start,
            matches!(period.event, "received" | "absorbed"),
        );
        let mut clock = Clock::new(start, period.limit).extended_by(extension);
        let mut unserved = false;
        let mut may_end_earlier = Vec::new();
        let mut open_ended = Vec::new();
        let round = self.round_number();
        for consultation in self.consultations.iter().filter(|it| it.round == round) {
            match consultation.window(period.edition, &self.conventions, calendar)? {
                Excluded::Nothing => {}
                Excluded::NotYet => unserved = true,
                Excluded::Exactly(window) => clock = clock.excluding(window),
                Excluded::AtMost(window) => {
                    may_end_earlier.push(window.issued());
                    clock = clock.excluding(window);
                }
                Excluded::OpenEnded(from) => open_ended.push((from, Open::Consultation)),
            }
        }
        if self.conventions.reasons_stop_clock
            && let Some(asked) = &self.reasons
        {
            let ended = asked.explained_on.or(asked.weighed_on);
            match ended.map(|ended| Window::new(asked.asked_on, ended)) {
                Some(Ok(window)) => clock = clock.excluding(window),
                Some(Err(_)) => {}
                None => open_ended.push((asked.asked_on, Open::ApplicantToAct)),
            }
        }
        if let Some((_, why)) = open_ended.first() {
            let due = clock.due(calendar).map_err(|_| *why)?;
            if let Some((_, why)) = open_ended.iter().find(|(from, _)| *from < due) {
                return Err(*why);
            }
        }
        let moves = |due| may_end_earlier.iter().any(|from| *from < due);
        Ok(ReplyClock {
            may_move: unserved || clock.due(calendar).is_ok_and(moves),
            clock,
        })
    }

    /// The day before the first day that counts (c1).
    pub(super) fn counted_from(&self, start: NaiveDate, is_receipt: bool) -> NaiveDate {
        if is_receipt && self.conventions.receipt_day_counts {
            start.pred_opt().unwrap_or(start)
        } else {
            start
        }
    }
}

/// The day lies beyond the term. Of a term that runs beyond the published years that can still be
/// told as long as the days gone by would not fill it even if each of the unpublished were a working
/// day.
pub(super) fn is_over(
    term: &Clock,
    on: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<bool, CalendarError> {
    let error = match term.due(calendar) {
        Ok(ends) => return Ok(on > ends),
        Err(error) => error,
    };
    let last = calendar
        .years()
        .and_then(|years| NaiveDate::from_ymd_opt(*years.end(), 12, 31))
        .ok_or(error)?;
    if on <= term.start() {
        return Ok(false);
    }
    let counted = calendar.count(term.start(), on.min(last))?.0;
    let beyond = on.signed_duration_since(last).num_days().max(0);
    if i64::from(counted).saturating_add(beyond) <= i64::from(term.total().0) {
        Ok(false)
    } else {
        Err(error)
    }
}
