//! The end: archive, withdrawal, and the order that opens it again.

use super::super::{DocumentKind, Fact, Round, RoundOrder, RoundSource};
use super::{Ask, Bar};
use crate::calendar::WorkingDays;
use crate::deadline::Due;
use crate::finding::zh_day;
use crate::vocabulary::Term;
use crate::workflow::machine::Id;

impl Ask<'_> {
    /// The file holds every paper that the steps have issued.
    pub(super) fn archive(&mut self, contents: &[DocumentKind]) {
        let missing: Vec<DocumentKind> = self
            .case
            .documents()
            .filter(|kind| !contents.contains(kind))
            .collect();
        if !missing.is_empty() {
            let zh: Vec<_> = missing.iter().map(|kind| kind.zh()).collect();
            let en: Vec<_> = missing.iter().map(|kind| kind.en()).collect();
            self.object(
                Bar::Incomplete,
                format!("案卷缺{}", zh.join("、")),
                format!("the file lacks {}", en.join(", ")),
            );
        }
        if self.case.third_parties_untold().next().is_some() {
            self.object(
                Bar::ThirdPartyUntold,
                "因公共利益公开的，尚未书面告知第三方",
                "a third party has not been told of a disclosure in the public interest",
            );
        }
        let delivered = self.case.deliveries().map(|it| it.on).max();
        let ended = delivered.or(self.case.concluded.map(|it| it.on));
        self.require_not_before(ended, "办结", "its conclusion");
        self.happens(Fact::Archived(contents.to_vec()));
    }

    /// In writing. It ends with the last of those for whom it is handled; until then it goes on for the
    /// others.
    pub(super) fn withdraw(&mut self, proof: &Id) {
        let shared = self.case.shared_from(self.instruction.actor().id());
        self.require_not_before(shared, "并案", "the merge");
        let ordered = self.case.round().map(Round::served_on);
        self.require_not_before(
            ordered,
            "重新答复的决定或者判决送达",
            "the order to decide anew",
        );
        // One that crossed the reply counts by its own day; what was answered before stays answered.
        if let Some(replied) = self.case.concluded.map(|it| it.on)
            && self.on() > replied
        {
            self.object(
                Bar::AfterReply,
                format!("{}已经作出处理决定，此后不能撤回", zh_day(replied)),
                format!("it was decided on {replied}, and is not withdrawn afterwards"),
            );
        }
        if self.case.parties().any(|it| !self.is_person(it)) {
            self.happens(Fact::PartlyWithdrawn(proof.clone()));
            return;
        }
        self.happens(Fact::Withdrawn(proof.clone()));
    }

    /// An order on silence comes from outside, and there is silence only once the period is over.
    fn check_silence(&mut self, order: &RoundOrder) {
        self.require(
            order.source != RoundSource::OwnMotion,
            Bar::NoDecision,
            "没有可以自行纠正的处理决定",
            "there is no decision that the organ could correct",
        );
        let ends = self.calendar.map(|it| self.case.period_ends(it));
        if let Some(due) = ends.and_then(Due::date)
            && self.on() <= due
        {
            self.object(
                Bar::TooEarly,
                format!("答复期限至{}届满，届满前不是逾期未答复", zh_day(due)),
                format!("the period for the reply runs through {due}"),
            );
        }
    }

    /// The day of the command is that of the service of the order. It sets a decision aside, or ends
    /// the silence of an organ that made none.
    pub(super) fn open_round(&mut self, order: &RoundOrder) {
        self.require(
            order.term > WorkingDays(0),
            Bar::Term,
            "没有重新答复的期限",
            "the order sets no term",
        );
        let concluded = self.case.concluded.map(|it| it.on);
        if concluded.is_none() {
            self.check_silence(order);
        }
        self.require_not_before(concluded, "原处理决定", "the decision it sets aside");
        self.happens(Fact::RoundOpened(order.clone()));
    }
}
