//! The guards that both remedies share.

use chrono::{Datelike as _, NaiveDate};

use super::{CitedLimit, Limit, Served, earliest, role_of};
use crate::calendar::CalendarError;
use crate::finding::{Words, zh_day};
use crate::law::Citation;
use crate::vocabulary::{Claimant, Power, Term as _};
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Ask, Bar, Objection};

impl<M: Law> Ask<'_, M> {
    /// Objects after the last day of a limit. What is done before the first year in which that day may
    /// lie is in time, whether or not the calendar of that year is published.
    pub(in crate::workflow) fn require_in_time(
        &mut self,
        limit: Option<Limit>,
        citation: Citation,
    ) {
        let (Some(calendar), Some((from, within))) = (self.calendar, limit) else {
            return;
        };
        let (on, last_day) = (self.on(), within.ends(from, calendar));
        if let Err(CalendarError::NotPublished { year, .. }) = last_day
            && on.year() < year
        {
            return;
        }
        if let Some(last_day) = self.counted(|_| last_day).filter(|last_day| on > *last_day) {
            self.object_citing(
                Bar::TooLate,
                format!("期限已于{}届满", zh_day(last_day)),
                format!("the term ended on {last_day}"),
                citation,
            );
        }
    }

    /// Objects after the last day of the limit that ends first.
    pub(in crate::workflow) fn require_in_earliest(&mut self, limits: Vec<CitedLimit>) {
        let first = self.calendar.and_then(|it| earliest(limits, it));
        if let Some((limit, citation)) = first {
            self.require_in_time(Some(limit), citation);
        }
    }

    /// The last day of a limit; none, and no objection, where a log is read.
    pub(in crate::workflow) fn last_day(&mut self, limit: Option<Limit>) -> Option<NaiveDate> {
        let (from, within) = limit?;
        self.counted(|calendar| within.ends(from, calendar))
    }

    /// Objects where who acts is not of the side that seeks the remedy.
    pub(in crate::workflow) fn require_side(&mut self, claimant: Claimant) {
        let role = self.instruction.actor().role();
        if role.may(Power::SeekRemedy) && role != role_of(claimant) {
            let (zh, en) = (role.zh(), role.en());
            let words = Words::new(
                format!("由{zh}提出，与所填的申请人或者原告不符"),
                format!("the {en} is not the claimant that it names"),
            );
            let basis = self.basis();
            self.objections.push(
                Objection::new(Bar::Claimant, words.zh, words.en)
                    .citing(basis)
                    .at("claimant"),
            );
        }
    }

    /// Objects through the last day of a limit.
    pub(in crate::workflow) fn require_after(&mut self, last_day: NaiveDate, citation: Citation) {
        if self.on() <= last_day {
            self.object_citing(
                Bar::TooEarly,
                format!("期限至{}届满，届满前不得办理", zh_day(last_day)),
                format!("the term runs through {last_day}"),
                citation,
            );
        }
    }

    /// Objects where an act of a remedy lies before the one it follows.
    pub(in crate::workflow) fn require_following(
        &mut self,
        last: Option<NaiveDate>,
        citation: Citation,
    ) {
        let on = self.on();
        if let Some(last) = last.filter(|last| on < *last) {
            self.object_citing(
                Bar::DateOrder,
                format!("{}早于上一步骤之日{}", zh_day(on), zh_day(last)),
                format!("{on} lies before the step it follows, of {last}"),
                citation,
            );
        }
    }

    /// What was decided is served after that, and its service is known by the day it is entered; it
    /// orders something only where it goes against the agency.
    pub(in crate::workflow) fn check_served<R>(
        &mut self,
        decided: &Served<R>,
        is_against_agency: bool,
    ) {
        let (on, served_on) = (self.on(), decided.served_on);
        if served_on < on {
            let words = Words::new(
                format!("送达日期{}早于作出日期{}", zh_day(served_on), zh_day(on)),
                format!("the service of {served_on} lies before what was served, of {on}"),
            );
            let basis = self.basis();
            self.objections.push(
                Objection::new(Bar::DateOrder, words.zh, words.en)
                    .citing(basis)
                    .at("served_on"),
            );
        }
        if served_on > self.instruction.entered_day() {
            let words = Words::new(
                "送达日期尚未到来",
                "the service lies after the day it is entered",
            );
            self.objections
                .push(Objection::new(Bar::NotYet, words.zh, words.en).at("served_on"));
        }
        if decided.ordered.is_some() && !is_against_agency {
            let words = Words::new(
                "未支持请求的决定、裁判，不能责令行政机关履行",
                "what does not go against the agency orders nothing",
            );
            let basis = self.basis();
            self.objections.push(
                Objection::new(Bar::Order, words.zh, words.en)
                    .citing(basis)
                    .at("ordered"),
            );
        }
    }
}
