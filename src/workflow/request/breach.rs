use chrono::{Datelike as _, NaiveDate};

use super::deadlines::{CORRECTION_NOTICE, reply_basis};
use super::reply_period::ReplyPeriod;
use super::{OverdueFrom, Request, State};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::deadline::{Breach, Deadline, Due, Obligation};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{RequestChannel, Role};
use crate::workflow::ReplyTerm;
use crate::workflow::machine::machine::Law as _;

/// The year of the explanation on time limits under Decree 492, whose day is not in its title.
const TIME_LIMITS_FROM: i32 = 2015;

impl Request {
    /// The deadlines that the organ has missed by the end of a day.
    ///
    /// A period lasts through its last day: what is due on the 19th is not overdue on the 19th
    /// (convention c2). Nothing becomes overdue while the applicant is to act, but what had run out
    /// before the applicant was asked stays a breach, even when the count begins anew. Where no day
    /// can be told, nothing is said to be late.
    pub(super) fn late_acts(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let mut found = match self.round() {
            Some(round) => round
                .before()
                .late_acts(calendar, on.min(round.served_on())),
            None => self.breaches_at_the_start(calendar, on),
        };
        for it in &self.given_up {
            self.missed_in(&it.period, Some(it.asked_on), calendar, on, &mut found);
        }
        let state = self.stage();
        if state.is_open() || self.concluded.is_some() {
            let asked_on = match self.concluded {
                Some(ended) => ended.asked_on,
                None => self.applicant_asked_on(),
            };
            for period in self.periods() {
                let acted = asked_on.or_else(|| self.replied_on(&period));
                self.missed_in(&period, acted, calendar, on, &mut found);
            }
        }
        found
    }

    /// What was missed in a period for the reply that an act ended, or none has ended yet.
    fn missed_in(
        &self,
        period: &ReplyPeriod,
        acted: Option<NaiveDate>,
        calendar: &WorkingCalendar,
        on: NaiveDate,
        found: &mut Vec<Breach>,
    ) {
        if period.joined_on.is_none() {
            self.late_extensions(period, calendar, on, found);
        }
        let due = self.end_of(period, calendar).date();
        let period = &self.lengthened_in_time(period, calendar);
        if let Some(due) = due.filter(|due| self.is_past(*due, acted.unwrap_or(on), calendar)) {
            let citation = reply_basis(period);
            found.extend(late(Obligation::Reply, due, acted, citation, on));
        }
    }

    /// The day lies beyond a period that ended on `due` (c2).
    fn is_past(&self, due: NaiveDate, day: NaiveDate, calendar: &WorkingCalendar) -> bool {
        match self.conventions.overdue_from {
            OverdueFrom::NextCalendarDay => day > due,
            OverdueFrom::NextWorkingDay => calendar
                .add(due, WorkingDays(1))
                .map_or(day > due, |first| day >= first),
        }
    }

    fn breaches_at_the_start(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let mut found = Vec::new();
        if let (Some(RequestChannel::OrdinaryPost), Some(arrived)) =
            (self.channel, self.submitted_on)
            && let Some(citation) = same_day_rule(arrived)
        {
            let open = self.stage == State::Submitted;
            // Whom nobody could reach was not confirmed late: the time starts when contact is restored.
            let tried = self.attempted_on.into_iter().chain(self.received_on).min();
            let confirmed = tried.filter(|day| *day > arrived);
            let open = open && tried.is_none();
            if confirmed.is_some() || (open && self.is_past(arrived, on, calendar)) {
                let what = Obligation::Confirmation;
                found.extend(late(what, arrived, confirmed, citation, on));
            }
        }
        if let (Some(received), Some(notice)) = (self.received_on, &self.correction)
            && let Ok(due) = calendar.add(self.counted_from(received, true), CORRECTION_NOTICE)
            && self.is_past(due, notice.sent_on, calendar)
        {
            let citation = Citation::regulation(Edition::Decree711, Provision::article(30));
            let what = Obligation::CorrectionNotice;
            found.extend(late(what, due, Some(notice.sent_on), citation, on));
        }
        found
    }

    /// Each part of an extension against the period as it was before that part.
    fn late_extensions(
        &self,
        period: &ReplyPeriod,
        calendar: &WorkingCalendar,
        on: NaiveDate,
        found: &mut Vec<Breach>,
    ) {
        let mut parts = period.extensions.clone();
        parts.sort_by_key(|part| part.told_on);
        let mut so_far = WorkingDays(0);
        for part in parts {
            let due = self
                .clock_of(period, so_far, calendar)
                .ok()
                .and_then(|reply| reply.clock.due(calendar).ok());
            if let Some(due) = due.filter(|due| self.is_past(*due, part.told_on, calendar)) {
                let citation = ReplyTerm::of(period.edition).basis();
                let what = Obligation::Extension;
                found.extend(late(what, due, Some(part.told_on), citation, on));
            }
            so_far = WorkingDays(so_far.0.saturating_add(part.days.0));
        }
    }
}

/// What the organ did late, or has not done by the end of a day.
fn late(
    what: Obligation,
    due: NaiveDate,
    done_on: Option<NaiveDate>,
    citation: Citation,
    on: NaiveDate,
) -> Option<Breach> {
    Deadline::set(what, Role::DisclosureOffice, Due::On(due))
        .citing(Some(citation))
        .done(done_on)
        .breach(on)
}

/// The text by which a letter nobody signed for is confirmed on the day of its arrival; the Regulation
/// of 2007 has none, and until 2015 nothing else had.
pub(super) fn same_day_rule(arrived: NaiveDate) -> Option<Citation> {
    match Edition::in_force_on(arrived) {
        Ok(Edition::Decree711) => Some(Citation::regulation(
            Edition::Decree711,
            Provision::article(31),
        )),
        Ok(Edition::Decree492) if arrived.year() >= TIME_LIMITS_FROM => {
            Some(Citation::whole(known::TIME_LIMITS_2015))
        }
        Ok(Edition::Decree492) | Err(_) => None,
    }
}
