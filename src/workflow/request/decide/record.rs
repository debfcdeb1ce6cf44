//! What is said about the log itself. Nothing is rewritten: the entries stay, and what follows from them is
//! counted anew.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each question is about a few kinds of fact"
)]

use super::super::effective::{is_notice, with};
use super::super::{Entry, Fact, Rectification, State, TakeBack, ThirdPartyBasis, TrueValue};
use super::{Ask, Bar};
use crate::law::Edition;
use crate::workflow::machine::machine::Law as _;

impl Ask<'_> {
    /// The true value of what an entry says, which the rest of the log can follow.
    pub(super) fn rectify(&mut self, it: &Rectification) {
        let fact = Fact::Rectified(it.clone());
        self.happens(fact.clone());
        let Some(entry) = self.counting(it.entry) else {
            return;
        };
        match with(&entry, &it.to) {
            None => self.object(
                Bar::NoSuchValue,
                format!("第{}条记录没有该项内容", it.entry),
                format!("entry {} holds no such value", it.entry),
            ),
            Some(truth) if truth == *entry => self.object(
                Bar::NoSuchValue,
                format!("第{}条记录已是该内容", it.entry),
                format!("entry {} says so already", it.entry),
            ),
            Some(_) => {}
        }
        if let TrueValue::Day(day) = it.to {
            self.require(
                day <= entry.entered_on(),
                Bar::NotYet,
                "事实发生日期晚于录入日期",
                "the fact lies after the day it was entered",
            );
            // Every step so far was judged by the edition that was pinned.
            let opens = matches!(entry.fact(), Fact::Submitted(_) | Fact::Confirmed(_));
            let (then, now) = (Edition::in_force_on(entry.on()), Edition::in_force_on(day));
            self.require(
                !(opens && self.case.edition().is_some() && then != now),
                Bar::OtherEdition,
                "该日适用另一版本的条例，应当重新登记",
                "another edition was in force on that day: the request is to be entered anew",
            );
        }
        self.require_followed(fact);
    }

    /// A notice that was issued by mistake and that nobody has acted on.
    pub(super) fn take_back(&mut self, it: &TakeBack) {
        let fact = Fact::TakenBack(it.clone());
        self.happens(fact.clone());
        let Some(entry) = self.counting(it.entry) else {
            return;
        };
        self.require_not_before(Some(entry.on()), "该通知", "the notice");
        let consultation = match entry.fact() {
            Fact::ThirdPartyConsulted(letter) => Some(letter.consultation),
            Fact::OrganConsulted(letter) => Some(letter.consultation),
            Fact::Referred(letter) => Some(letter.consultation),
            other => {
                self.require(
                    is_notice(other),
                    Bar::NoNotice,
                    "该记录不是可以撤销的通知",
                    "the entry is no notice that could be taken back",
                );
                None
            }
        };
        let acted_on = match entry.fact() {
            Fact::CorrectionRequested(_) => self
                .case
                .correction
                .is_some_and(|it| it.corrected_on.is_some()),
            Fact::ReasonsAsked(_) => self
                .case
                .reasons
                .is_some_and(|it| it.explained_on.is_some() || it.weighed_on.is_some()),
            // One reply has been given to both.
            Fact::Absorbed(_) => self.case.concluded.is_some(),
            Fact::Merged(_) => self.case.stage() != State::Merged,
            _ => false,
        };
        self.require(
            !acted_on,
            Bar::ActedOn,
            "当事人已经据此办理，不能撤销",
            "it was acted on already",
        );
        let relies = |basis: &ThirdPartyBasis| {
            consultation.is_some() && basis.consultation() == consultation
        };
        let relied_on = self.case.decisions().iter().any(|decision| {
            let disposition = &decision.disposition;
            let heard = disposition
                .grounds()
                .filter_map(|it| it.third_party.as_ref());
            disposition
                .third_party()
                .into_iter()
                .chain(heard)
                .any(relies)
        });
        self.require(
            !relied_on,
            Bar::ReliedOn,
            "答复以该征求意见为依据",
            "the reply rests on that consultation",
        );
        self.require_followed(fact);
    }

    /// The entry as it counts, or an objection that it is not there.
    fn counting(&mut self, version: u64) -> Option<std::sync::Arc<Entry>> {
        let found = self.case.entry(version);
        if found.is_none() {
            self.object(
                Bar::Missing,
                format!("没有第{version}条记录，或者已经撤销"),
                format!("there is no entry {version}, or it was taken back"),
            );
        }
        found
    }

    /// What was entered besides can still follow.
    fn require_followed(&mut self, fact: Fact) {
        if !self.objections.is_empty() {
            return;
        }
        let version = self.case.log.version().saturating_add(1);
        let more = Entry::about(self.instruction, version, (self.on(), fact));
        let contradictions = self.case.contradictions(more);
        if let Some((entry, reason)) = contradictions.first() {
            self.object(
                Bar::CannotFollow,
                format!("更正后第{entry}条记录不能成立：{}", reason.words().zh),
                format!("entry {entry} could not follow then: {}", reason.words().en),
            );
        }
    }
}
