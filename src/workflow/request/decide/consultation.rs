//! Searches, consultations and referrals; the extension of the time limit.

use chrono::NaiveDate;

use super::super::consultation::{Consultation, Consultee};
use super::super::steps::{EXTENDING, HANDLING};
use super::super::{
    ConsultationClosing, Determination, Extension, Fact, Opinion, OpinionLetter, OrganLetter,
    Referral, Search, State, ThirdPartyLetter,
};
use super::{Ask, Bar};
use crate::calendar::WorkingDays;
use crate::finding::zh_day;
use crate::law::Edition;
use crate::vocabulary::Role;
use crate::workflow::ReplyTerm;
use crate::workflow::machine::machine::Law as _;

impl Ask<'_> {
    pub(super) fn record_search(&mut self, search: &Search) {
        self.require_at(
            !search.items.is_empty(),
            "items",
            Bar::Blank,
            "没有写明检索的事项",
            "a search is for some item",
        );
        self.require_known(&search.items);
        self.happens(Fact::Searched(search.clone()));
    }

    /// What is entered once the reply is drafted or out was done while the case was handled.
    fn require_while(&mut self, states: &[State], day: NaiveDate) {
        if states.contains(&self.case.stage()) && self.case.round().is_none() {
            return;
        }
        let (through, before) = (Some(day), day.pred_opt());
        let stood = [through, before].into_iter().flatten();
        let then = stood.map(|it| self.case.as_it_stood(it).stage());
        if !then.into_iter().any(|it| states.contains(&it)) {
            self.object(
                Bar::NotThen,
                format!("{}案件的状态没有此项操作", zh_day(day)),
                format!("the state in which the case stood on {day} does not have this step"),
            );
        }
    }

    pub(super) fn consult_third_party(&mut self, letter: &ThirdPartyLetter) {
        self.require_while(HANDLING, self.on());
        self.require_new(letter.consultation);
        self.require_items_asked(&letter.items);
        self.happens(Fact::ThirdPartyConsulted(letter.clone()));
    }

    pub(super) fn consult_organ(&mut self, letter: &OrganLetter) {
        self.require_while(HANDLING, self.on());
        self.require_new(letter.consultation);
        self.require_items_asked(&letter.items);
        self.happens(Fact::OrganConsulted(letter.clone()));
    }

    pub(super) fn refer(&mut self, referral: &Referral) {
        self.require_while(HANDLING, self.on());
        self.require_new(referral.consultation);
        self.happens(Fact::Referred(referral.clone()));
    }

    fn require_items_asked(&mut self, items: &[u16]) {
        self.require_at(
            !items.is_empty(),
            "items",
            Bar::Blank,
            "没有写明征求意见的事项",
            "a consultation is about some item",
        );
        self.require_known(items);
    }

    fn require_new(&mut self, number: u16) {
        let taken = self
            .case
            .consultations()
            .iter()
            .any(|it| it.number == number);
        self.require_at(
            !taken,
            "consultation",
            Bar::NumberTaken,
            "征求意见的序号重复",
            "the number of the consultation is taken",
        );
    }

    fn consultation(&mut self, number: u16) -> Option<&Consultation> {
        let request = self.case;
        let found = request
            .consultations()
            .iter()
            .find(|it| it.number == number);
        if found.is_none() {
            self.object(
                Bar::Missing,
                format!("没有第{number}号征求意见或者报请"),
                format!("there is no consultation {number}"),
            );
        }
        found
    }

    /// Kept whenever it comes. What is late excludes no further day, which the clock sees by itself.
    pub(super) fn give_opinion(&mut self, letter: &OpinionLetter) {
        let Some(consultation) = self.consultation(letter.consultation).cloned() else {
            return;
        };
        self.require(
            self.instruction.actor().role() == consultation.consultee.role(),
            Bar::NotAsked,
            "提出意见的不是被征求意见的一方",
            "the opinion is not from the party that was asked",
        );
        self.require(
            consultation.answered_on.is_none(),
            Bar::DoneAlready,
            "该征求意见已经答复",
            "the consultation was answered already",
        );
        self.require_not_before(Some(consultation.issued_on), "发出征求意见书", "the letter");
        if let Opinion::Refuse(opposing) = &letter.opinion
            && let Some(reason) = &opposing.reason
        {
            self.require_said(reason, "不同意公开的理由", "the reason to refuse");
        }
        self.happens(Fact::OpinionGiven(letter.clone()));
    }

    /// Where the law gives a term, not before it has run out from the service of the letter, which is
    /// done without for a reason on record; where it gives none, when the organ waits no longer, for
    /// a reason where a referral is given up.
    pub(super) fn close_consultation(&mut self, closing: &ConsultationClosing) {
        let Some(consultation) = self.consultation(closing.consultation).cloned() else {
            return;
        };
        self.require(
            consultation.is_open(),
            Bar::NotOpen,
            "该征求意见已经结束",
            "the consultation is not open",
        );
        self.require_not_before(Some(consultation.issued_on), "发出征求意见书", "the letter");
        self.require_while(HANDLING, self.on());
        let conventions = self.case.conventions();
        let basis = consultation.consultee.basis(self.edition);
        // Decree 492 gives a third party no term, so that nothing ends by itself: the office closes it, and
        // says why or proves that the letter was served.
        if self.is_2007() && consultation.consultee == Consultee::ThirdParty {
            let by_office = self.instruction.actor().role() != Role::System;
            if !by_office || (closing.reason.is_none() && consultation.served_on.is_none()) {
                self.object_citing(
                    Bar::OfficeCloses,
                    "条例没有规定第三方答复的期限，由政府信息公开工作机构说明理由或者凭送达证明结束",
                    "no term runs for the third party: the office closes it with a reason or proof of service",
                    basis.clone(),
                );
            }
        }
        // A referral is given up for a reason on record.
        if closing.reason.is_none() && consultation.consultee.determines() {
            self.object_citing(
                Bar::Blank,
                "结束报请确定没有说明理由",
                "why the referral is ended is not stated",
                basis.clone(),
            );
        }
        let term = consultation.consultee.term(self.edition, conventions);
        match (term, consultation.served_on) {
            // No term runs for who was not served, and none ends: only a reason on record closes it.
            (Some(_), None) if closing.reason.is_none() => self.object_citing(
                Bar::NotServed,
                "没有征求意见书送达的证明",
                "there is no proof that the letter was served",
                basis,
            ),
            // The party has the whole of its term.
            (Some(term), Some(served)) => {
                if let Some(limit) = self.counted(|calendar| calendar.add(served, term))
                    && self.on() <= limit
                {
                    self.object_citing(
                        Bar::TooEarly,
                        format!("征求意见的期限至{}届满，届满前不得结束", zh_day(limit)),
                        format!("the term of the consultation runs through {limit}"),
                        basis,
                    );
                }
            }
            (Some(_) | None, None) | (None, Some(_)) => {}
        }
        self.happens(Fact::ConsultationClosed(closing.clone()));
    }

    pub(super) fn determine(&mut self, determination: &Determination) {
        let Some(consultation) = self.consultation(determination.consultation).cloned() else {
            return;
        };
        self.require(
            consultation.is_open() && consultation.consultee.determines(),
            Bar::NotOpen,
            "该事项没有报请确定或者已经确定",
            "it is not referred, or determined already",
        );
        self.require_not_before(Some(consultation.issued_on), "报请确定", "the referral");
        self.require_while(HANDLING, self.on());
        self.happens(Fact::Determined(determination.clone()));
    }

    /// Consented by the head, told before the period so far runs out, and within the cap (c5). Where
    /// several periods run it lengthens those that have not run out.
    pub(super) fn extend(&mut self, extension: &Extension) {
        let term = ReplyTerm::of(self.edition);
        self.require_while(EXTENDING, extension.told_on);
        self.require_at(
            extension.days > WorkingDays(0),
            "days",
            Bar::Term,
            "没有延长的天数",
            "no working day is added",
        );
        let sum = self.case.extended().0.saturating_add(extension.days.0);
        if sum > term.extension().0 {
            self.object(
                Bar::Cap,
                format!(
                    "延长合计{sum}个工作日，超过{}个工作日的上限",
                    term.extension().0
                ),
                format!(
                    "{sum} working days in all exceed the cap of {}",
                    term.extension()
                ),
            );
        }
        self.require_at(
            extension.told_on >= self.on(),
            "told_on",
            Bar::DateOrder,
            "告知申请人早于负责人同意",
            "the applicant was told before the head agreed",
        );
        self.require_at(
            extension.told_on <= self.instruction.entered_day(),
            "told_on",
            Bar::NotYet,
            "告知申请人的日期晚于录入日期",
            "the applicant is told after the day it is entered",
        );
        // Entered late, it lengthens the period that ran when the applicant was told.
        let then = self.case.as_it_stood(extension.told_on);
        let last = self.calendar.and_then(|it| then.last_period_ends(it));
        if let Some(due) = last.filter(|due: &NaiveDate| extension.told_on > *due) {
            self.object(
                Bar::TooLate,
                format!("告知申请人时答复期限已于{}届满，不得再延长", zh_day(due)),
                format!("the time to reply had already ended on {due} when the applicant was told"),
            );
        }
        self.happens(Fact::Extended(extension.clone()));
    }

    /// The edition with a term for third parties.
    pub(super) fn is_2007(&self) -> bool {
        self.edition == Edition::Decree492
    }
}
