//! The clock of the reply, computed from the facts each time it is asked for.

use chrono::NaiveDate;

use super::consultation::Excluded;
use super::due::{self, Due, Open};
use super::{Request, State};
use crate::calendar::{Clock, Window, WorkingCalendar, WorkingDays};
use crate::law::Edition;
use crate::workflow::ReplyTerm;

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
        match (self.deferred_to, self.clock_start) {
            (Some(day), _) => Due::On(day),
            (None, None) => Due::Undetermined(Open::NoClock),
            (None, Some(start)) => match self.reply_clock(start, self.extended(), calendar) {
                Ok(reply) => due::of_clock(&reply.clock, calendar, reply.may_move),
                Err(open) => Due::Undetermined(open),
            },
        }
    }

    /// The clock that started on a day, lengthened by so many days.
    pub(super) fn reply_clock(
        &self,
        start: NaiveDate,
        extension: WorkingDays,
        calendar: &WorkingCalendar,
    ) -> Result<ReplyClock, Open> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        let limit = match &self.round {
            Some(round) => round.order.term,
            None => ReplyTerm::of(edition).limit(),
        };
        let counted_from = if self.conventions.receipt_day_counts && self.received_on == Some(start)
        {
            start.pred_opt().unwrap_or(start)
        } else {
            start
        };
        let mut reply = ReplyClock {
            clock: Clock::new(counted_from, limit).extended_by(extension),
            may_move: false,
        };
        let round = self.round_number();
        for consultation in self.consultations.iter().filter(|it| it.round == round) {
            match consultation.window(edition, &self.conventions, calendar)? {
                Excluded::Nothing => {}
                Excluded::Exactly(window) => reply.clock = reply.clock.excluding(window),
                Excluded::AtMost(window) => {
                    reply.clock = reply.clock.excluding(window);
                    reply.may_move = true;
                }
                Excluded::OpenEnded => return Err(Open::Consultation),
            }
        }
        if self.conventions.reasons_stop_clock
            && let Some(asked) = &self.reasons
        {
            let ended = asked.explained_on.or(asked.weighed_on);
            let window = ended.map(|ended| Window::new(asked.asked_on, ended));
            match window {
                Some(Ok(window)) => reply.clock = reply.clock.excluding(window),
                Some(Err(_)) => {}
                None => return Err(Open::ApplicantToAct),
            }
        }
        Ok(reply)
    }
}
