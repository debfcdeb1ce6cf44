//! The clock of the reply, computed from the facts each time it is asked for.

use chrono::NaiveDate;

use super::consultation::Excluded;
use super::reply_period::ReplyPeriod;
use super::{Consultation, ReplyAct, Request, State};
use crate::calendar::{CalendarError, Clock, Window, WorkingCalendar, WorkingDays};
use crate::deadline::{Due, Open};
use crate::law::Edition;
use crate::workflow::ReplyTerm;
use crate::workflow::machine::machine::Law as _;

/// A clock, and whether an open consultation may still move what it says.
pub(super) struct ReplyClock {
    pub(super) clock: Clock,
    pub(super) may_move: bool,
}

impl ReplyClock {
    /// The last day, as things stand.
    fn due(&self, calendar: &WorkingCalendar) -> Due {
        let due = Due::from(self.clock.due(calendar));
        if self.may_move {
            due.provisional(Open::Consultation)
        } else {
            due
        }
    }
}

impl Request {
    /// When the reply is due as the facts stand (答复期限): where others were merged into it, the earliest
    /// day on which it is due to one of those who remain.
    #[must_use]
    pub fn reply_due(&self, calendar: &WorkingCalendar) -> Due {
        match self.stage() {
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

    /// The earliest end of the periods for the reply by the last start of each, whoever is to act.
    pub(super) fn period_ends(&self, calendar: &WorkingCalendar) -> Due {
        let ends = self.ends(calendar);
        let dated = ends.iter().filter(|it| it.date().is_some());
        dated
            .min_by_key(|it| it.date())
            .or_else(|| ends.first())
            .copied()
            .unwrap_or(Due::Undetermined(Open::NoClock))
    }

    /// The last day of the period that runs longest; none where that of one cannot be told.
    pub(super) fn last_period_ends(&self, calendar: &WorkingCalendar) -> Option<NaiveDate> {
        let ends = self.ends(calendar).into_iter().map(Due::date);
        let ends: Option<Vec<NaiveDate>> = ends.collect();
        ends?.into_iter().max()
    }

    fn ends(&self, calendar: &WorkingCalendar) -> Vec<Due> {
        let periods = self.periods().into_iter();
        periods.map(|it| self.end_of(&it, calendar)).collect()
    }

    /// The periods that run for the reply: its own, then those of the requests merged into it in this
    /// round; none for who has withdrawn. What ended an earlier round has ended the others.
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
            joined_on: None,
            extensions: self.extensions.clone(),
            deferral: self.deferral,
            delivered: self.concluded.and_then(|it| it.delivered),
        };
        let others = self.merged_now().map(|it| ReplyPeriod {
            event: if it.clock_start == it.received_on {
                "absorbed"
            } else {
                restarted
            },
            start: it.clock_start,
            edition: it.edition,
            limit: ReplyTerm::of(it.edition).limit(),
            joined_on: Some(it.merged_on),
            extensions: it.extensions.clone(),
            deferral: it.deferral,
            delivered: it.delivered,
        });
        let own = self.counts_itself().then_some(own);
        own.into_iter().chain(others).collect()
    }

    /// The day on which the reply was made by the act of convention c4, to the one whose period it is.
    pub(super) fn replied_on(&self, period: &ReplyPeriod) -> Option<NaiveDate> {
        match &self.concluded {
            Some(ended) => ended.stopped_on(period.delivered, self.conventions),
            None if self.conventions.reply_act == ReplyAct::Signed => {
                self.draft.as_ref().and_then(|it| it.approved_on)
            }
            None => None,
        }
    }

    /// A reply is still to be made: the case is open, or its reply is out and the act of convention
    /// c4 has yet to come.
    pub(super) fn owes_reply(&self, period: &ReplyPeriod) -> bool {
        (self.stage().is_open() || self.concluded.is_some()) && self.replied_on(period).is_none()
    }

    /// The last day of a period.
    pub(super) fn end_of(&self, period: &ReplyPeriod, calendar: &WorkingCalendar) -> Due {
        let period = self.lengthened_in_time(period, calendar);
        if let Some(deferral) = period.deferral {
            return Due::On(deferral.to);
        }
        match self.clock_of(&period, period.extended(), calendar) {
            Ok(reply) => reply.due(calendar),
            Err(open) => Due::Undetermined(open),
        }
    }

    /// The period with what lengthens it: an extension told, or a later date set, before it ran out
    /// (c5). What came later lengthens it no more.
    pub(super) fn lengthened_in_time(
        &self,
        period: &ReplyPeriod,
        calendar: &WorkingCalendar,
    ) -> ReplyPeriod {
        let mut lengthened = ReplyPeriod {
            extensions: Vec::with_capacity(period.extensions.len()),
            deferral: None,
            ..period.clone()
        };
        let mut parts = period.extensions.clone();
        parts.sort_by_key(|part| part.told_on);
        for part in parts {
            if self.is_running(&lengthened, part.told_on, calendar) {
                lengthened.extensions.push(part);
            }
        }
        lengthened.deferral = period
            .deferral
            .filter(|it| self.is_running(&lengthened, it.decided_on, calendar));
        lengthened
    }

    /// The period, as far as it is lengthened, has not run out before the day.
    fn is_running(&self, period: &ReplyPeriod, on: NaiveDate, calendar: &WorkingCalendar) -> bool {
        let clock = self.clock_of(period, period.extended(), calendar).ok();
        clock
            .and_then(|it| it.clock.due(calendar).ok())
            .is_none_or(|due| on <= due)
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
        let consultations = self.consultations.iter();
        let about = |it: &&Consultation| it.round == round && period.is_about(it.issued_on);
        for consultation in consultations.filter(about) {
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
            && let Some(asked) = self.reasons.filter(|it| period.is_about(it.asked_on))
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
