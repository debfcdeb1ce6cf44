use chrono::NaiveDate;
use serde::Serialize;

use super::deadlines::CORRECTION_NOTICE;
use super::due::Due;
use super::{OverdueFrom, Request, State};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::RequestChannel;

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
            Self::LateCorrectionNotice => Words::new(
                "补正告知超过7个工作日",
                "the correction notice was sent after the 7th working day",
            ),
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

    /// The day it was done; none while it is not.
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
    /// (convention c2). Nothing is overdue while the applicant is to act. Where no day can be told,
    /// nothing is said to be late.
    #[must_use]
    pub fn breaches(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let mut found = match self.round() {
            Some(round) => round.before().breaches(calendar, on.min(round.served_on())),
            None => self.breaches_at_the_start(calendar, on),
        };
        let edition = self.edition.unwrap_or(Edition::Decree711);
        self.late_extensions(edition, calendar, &mut found);
        let acted = match self.concluded {
            // The organ owed nothing while it waited for the applicant.
            Some(ended) if !ended.owed => return found,
            Some(ended) => ended.stopped_on(self.conventions),
            None => None,
        };
        let open = self.state().is_open() && !self.waits_for_applicant();
        let owes = open || self.concluded.is_some();
        let ends = if owes {
            self.period_ends(calendar)
        } else {
            Due::Undetermined(super::Open::ApplicantToAct)
        };
        let others = self.lineage.absorbed.iter().filter(|_| owes).map(|other| {
            self.reply_clock(other.received_on, self.extended(), calendar)
                .map_or_else(Due::Undetermined, |it| {
                    super::due::of_clock(&it.clock, calendar, it.may_move)
                })
        });
        for due in std::iter::once(ends).chain(others).filter_map(Due::date) {
            if self.is_past(due, acted.unwrap_or(on), calendar) {
                found.push(Breach {
                    kind: BreachKind::OverdueReply,
                    due,
                    done_on: acted,
                    citation: self.reply_basis(edition),
                });
            }
        }
        found
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
        let article = |number| Citation::regulation(Edition::Decree711, Provision::article(number));
        if let (Some(RequestChannel::OrdinaryPost), Some(arrived)) =
            (self.channel, self.submitted_on)
        {
            let open = self.stage == State::Submitted;
            let confirmed = self.received_on.filter(|day| *day > arrived);
            if confirmed.is_some() || (open && self.is_past(arrived, on, calendar)) {
                found.push(Breach {
                    kind: BreachKind::LateConfirmation,
                    due: arrived,
                    done_on: confirmed,
                    citation: article(31),
                });
            }
        }
        if let (Some(received), Some(notice)) = (self.received_on, &self.correction)
            && let Ok(due) = calendar.add(received, CORRECTION_NOTICE)
            && self.is_past(due, notice.sent_on, calendar)
        {
            found.push(Breach {
                kind: BreachKind::LateCorrectionNotice,
                due,
                done_on: Some(notice.sent_on),
                citation: article(30),
            });
        }
        found
    }

    /// Each part of an extension against the period as it was before that part.
    fn late_extensions(
        &self,
        edition: Edition,
        calendar: &WorkingCalendar,
        found: &mut Vec<Breach>,
    ) {
        let Some(start) = self.clock_start else {
            return;
        };
        let mut parts = self.extensions.clone();
        parts.sort_by_key(|part| part.told_on);
        let mut so_far = WorkingDays(0);
        for part in parts {
            let due = self
                .reply_clock(start, so_far, calendar)
                .ok()
                .and_then(|reply| reply.clock.due(calendar).ok());
            if let Some(due) = due.filter(|due| self.is_past(*due, part.told_on, calendar)) {
                found.push(Breach {
                    kind: BreachKind::LateExtension,
                    due,
                    done_on: Some(part.told_on),
                    citation: self.reply_basis(edition),
                });
            }
            so_far = WorkingDays(so_far.0.saturating_add(part.days.0));
        }
    }
}
