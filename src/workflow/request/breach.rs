use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use super::deadlines::{CORRECTION_NOTICE, reply_basis};
use super::reply_period::ReplyPeriod;
use super::{OverdueFrom, Request, State};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::RequestChannel;
use crate::workflow::ReplyTerm;

/// The year of the explanation on time limits under Decree 492, whose day is not in its title.
const TIME_LIMITS_FROM: i32 = 2015;

/// The kind of a [`Breach`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BreachKind {
    /// A letter nobody signed for was not confirmed on the day the office got it.
    LateConfirmation,
    /// The correction notice was sent after its limit.
    LateCorrectionNotice,
    /// The applicant was told of an extension after the period so far had run out.
    LateExtension,
    /// The reply is, or was, overdue.
    OverdueReply,
}

impl BreachKind {
    /// What is wrong, in words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::LateConfirmation => {
                Words::new("未在收到当日确认", "not confirmed on the day of arrival")
            }
            Self::LateCorrectionNotice => {
                let days = CORRECTION_NOTICE.0;
                Words::new(
                    format!("补正告知超过{days}个工作日"),
                    format!("the correction notice was sent after the {days}th working day"),
                )
            }
            Self::LateExtension => Words::new(
                "延期告知时原期限已届满",
                "the extension was told after the period so far had run out",
            ),
            Self::OverdueReply => Words::new("逾期答复", "the reply is overdue"),
        }
    }
}

/// A deadline of the organ that was missed: a fact that follows from others, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    kind: BreachKind,
    due: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_on: Option<NaiveDate>,
    citation: Citation,
}

impl Breach {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> BreachKind {
        self.kind
    }

    /// The last day on which the act was in time.
    #[must_use]
    pub const fn due(&self) -> NaiveDate {
        self.due
    }

    /// The day it was done, or on which the applicant was asked to act in its place; none while
    /// neither has happened.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// The text that sets the deadline.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }
}

impl Request {
    /// The deadlines that the organ has missed by the end of a day, in China standard time.
    ///
    /// A period lasts through its last day: what is due on the 19th is not overdue on the 19th
    /// (convention c2). Nothing becomes overdue while the applicant is to act, but what had run out
    /// before the applicant was asked stays a breach, even when the count begins anew. Where no day
    /// can be told, nothing is said to be late.
    #[must_use]
    pub fn breaches(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let mut found = match self.round() {
            Some(round) => round.before().breaches(calendar, on.min(round.served_on())),
            None => self.breaches_at_the_start(calendar, on),
        };
        for it in &self.given_up {
            self.missed(&it.period, Some(it.asked_on), calendar, on, &mut found);
        }
        let state = self.state();
        if state.is_open() || self.concluded.is_some() {
            let asked_on = match self.concluded {
                Some(ended) => ended.asked_on,
                None => self.applicant_asked_on(),
            };
            let acted = asked_on.or_else(|| self.replied_on());
            for period in self.periods() {
                self.missed(&period, acted, calendar, on, &mut found);
            }
        }
        found
    }

    /// What was missed in a period for the reply that an act ended, or none has ended yet.
    fn missed(
        &self,
        period: &ReplyPeriod,
        acted: Option<NaiveDate>,
        calendar: &WorkingCalendar,
        on: NaiveDate,
        found: &mut Vec<Breach>,
    ) {
        if period.joined_on.is_none() {
            self.late_extensions(period, calendar, found);
        }
        let due = self.end_of(period, calendar).date();
        let period = &self.lengthened_in_time(period, calendar);
        if let Some(due) = due.filter(|due| self.is_past(*due, acted.unwrap_or(on), calendar)) {
            found.push(Breach {
                kind: BreachKind::OverdueReply,
                due,
                done_on: acted,
                citation: reply_basis(period),
            });
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
            let confirmed = self.received_on.filter(|day| *day > arrived);
            if confirmed.is_some() || (open && self.is_past(arrived, on, calendar)) {
                found.push(Breach {
                    kind: BreachKind::LateConfirmation,
                    due: arrived,
                    done_on: confirmed,
                    citation,
                });
            }
        }
        if let (Some(received), Some(notice)) = (self.received_on, &self.correction)
            && let Ok(due) = calendar.add(self.counted_from(received, true), CORRECTION_NOTICE)
            && self.is_past(due, notice.sent_on, calendar)
        {
            found.push(Breach {
                kind: BreachKind::LateCorrectionNotice,
                due,
                done_on: Some(notice.sent_on),
                citation: Citation::regulation(Edition::Decree711, Provision::article(30)),
            });
        }
        found
    }

    /// Each part of an extension against the period as it was before that part.
    fn late_extensions(
        &self,
        period: &ReplyPeriod,
        calendar: &WorkingCalendar,
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
                found.push(Breach {
                    kind: BreachKind::LateExtension,
                    due,
                    done_on: Some(part.told_on),
                    citation: ReplyTerm::of(period.edition).basis(),
                });
            }
            so_far = WorkingDays(so_far.0.saturating_add(part.days.0));
        }
    }
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
