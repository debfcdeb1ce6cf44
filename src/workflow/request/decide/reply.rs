//! The reply: drafted, reviewed, approved, sent, delivered.

use super::super::contested::contested_reply;
use super::super::{
    Consultation, Conversion, Delivery, Fact, ItemDecision, Notice, OnTheSpot, RemedyOrder, Reply,
    Review, Round, Service, SpotAnswer, ThirdPartyNotice,
};
use super::{Ask, Bar};
use crate::law::known;
use crate::vocabulary::Power;
use crate::workflow::machine::Personal;
use crate::workflow::remedy::{RemedyNotice, RemedyRules};

impl Ask<'_> {
    pub(super) fn draft_reply(&mut self, decisions: &[ItemDecision]) {
        self.check_decisions(decisions);
        let request = self.case;
        let ordered = request.round().map(Round::served_on);
        self.require_not_before(
            ordered,
            "重新答复的决定或者判决送达",
            "the order to decide anew",
        );
        let heard = request.consultations().iter();
        let heard = heard.filter_map(Consultation::ended_on).max();
        self.require_not_before(heard, "征求意见结束", "the end of a consultation");
        self.happens(Fact::ReplyDrafted(decisions.to_vec()));
    }

    /// At once, all in one act; what is handed out still needs its reviews.
    pub(super) fn answer_on_the_spot(&mut self, answer: &SpotAnswer) {
        self.check_decisions(&answer.decisions);
        self.require(
            self.is_on_the_spot(),
            Bar::NotOnTheSpot,
            "不是在收到申请当日作出，不属于当场答复，应按一般程序办理",
            "it is not given on the day of receipt, so that it is no answer on the spot",
        );
        let released = answer.decisions.iter().any(|it| it.disposition.releases());
        let secrecy = answer.secrecy_reviewed_by.as_ref();
        let reviewed = secrecy.is_some_and(|it| it.may(Power::ReviewSecrecy));
        self.require(
            reviewed || !released,
            Bar::SecrecyReview,
            "拟公开的信息未经保密审查",
            "what is to be disclosed has not passed the review of secrecy",
        );
        let legality = answer.legality_reviewed_by.as_ref();
        let reviewed = legality.is_some_and(|it| it.may(Power::ReviewLegality));
        self.require(
            reviewed || !self.case.conventions().legality_review,
            Bar::LegalityReview,
            "未经合法性审核",
            "it has not passed the review of legality",
        );
        for reviewer in secrecy.into_iter().chain(legality) {
            let separate = !self.instruction.actor().is_same_person(reviewer);
            self.require(
                separate,
                Bar::SamePerson,
                "拟稿人不能审查同一答复",
                "a drafter does not review the same reply",
            );
        }
        self.check_remedy(answer.remedy, &answer.decisions);
        self.happens(Fact::AnsweredOnTheSpot(answer.clone()));
    }

    /// Where the day of receipt decides; whether anything else was done closes the step by itself.
    fn is_on_the_spot(&self) -> bool {
        match self.case.conventions().on_the_spot {
            OnTheSpot::DayOfReceipt => self.case.received_on == Some(self.on()),
            OnTheSpot::BeforeOtherHandling => true,
        }
    }

    pub(super) fn review_secrecy(&mut self, review: &Review) {
        self.check_review(review);
        self.happens(Fact::SecrecyReviewed(review.clone()));
    }

    pub(super) fn review_legality(&mut self, review: &Review) {
        self.check_review(review);
        self.happens(Fact::LegalityReviewed(review.clone()));
    }

    /// By another person than the drafter, on a draft that stands.
    fn check_review(&mut self, review: &Review) {
        // Who drafts anew must know what to mend.
        self.require(
            review.passed || review.note.is_some(),
            Bar::Blank,
            "没有写明未通过的理由",
            "why it did not pass is not stated",
        );
        let Some(draft) = &self.case.draft else {
            return;
        };
        let separate = !self.instruction.actor().is_same_person(&draft.drafter);
        let drafted = draft.drafted_on;
        self.require(
            separate,
            Bar::SamePerson,
            "拟稿人不能审查同一答复",
            "a drafter does not review the same reply",
        );
        self.require_not_before(Some(drafted), "拟制答复", "the draft");
    }

    pub(super) fn approve(&mut self) {
        let Some(draft) = &self.case.draft else {
            return;
        };
        let separate = !self.case.conventions().approver_not_drafter
            || !self.instruction.actor().is_same_person(&draft.drafter);
        let (drafted, reviewed) = (draft.drafted_on, draft.reviewed_on);
        self.require(
            separate,
            Bar::SamePerson,
            "拟稿人不能审批同一答复",
            "a drafter does not approve the same reply",
        );
        self.require_not_before(Some(drafted), "拟制答复", "the draft");
        self.require_not_before(reviewed, "审查", "its review");
        self.happens(Fact::ReplyApproved);
    }

    pub(super) fn send(&mut self, reply: &Reply) {
        let Some(draft) = &self.case.draft else {
            return;
        };
        self.require_not_before(draft.approved_on, "审批", "its approval");
        self.check_remedy(reply.remedy, self.case.decisions());
        self.happens(Fact::ReplySent(reply.clone()));
    }

    /// The notice of remedies is right for the day and what the reply does, and names no suit that is
    /// barred. A reply that told nothing and has gone out is taken as it is: its remedies run longer.
    fn check_remedy(&mut self, remedy: RemedyOrder, decisions: &[ItemDecision]) {
        if remedy == RemedyOrder::Untold && self.instruction.entered_day() > self.on() {
            return;
        }
        let contested = contested_reply(decisions, self.on());
        let right = RemedyNotice::of(&contested, None, &RemedyRules::default());
        let is_right = match remedy {
            RemedyOrder::ReviewFirst => right.review_first,
            // Until SPC-2025 the bars of 2011 were for the courts to see; no reply was wrong for them.
            RemedyOrder::ReviewOrSuit => {
                let before_bars = self.on() < known::since::DISCLOSURE_SUITS_2025;
                !right.review_first && (right.suit_within.is_some() || before_bars)
            }
            RemedyOrder::ReviewOnly => right.suit_within.is_none(),
            RemedyOrder::Untold => false,
        };
        if !is_right {
            let words = right.words();
            let basis = self.basis();
            let citation = right.citations.into_iter().nth(1).unwrap_or(basis);
            self.object_citing(
                Bar::RemedyNotice,
                format!("救济途径告知有误，应为：{}", words.zh),
                format!(
                    "the notice of remedies is wrong, it should be: {}",
                    words.en
                ),
                citation,
            );
        }
    }

    pub(super) fn notify_third_party(&mut self, notice: &ThirdPartyNotice) {
        let untold = self
            .case
            .third_parties_untold()
            .any(|it| it == notice.consultation);
        self.require(
            untold,
            Bar::NothingOverridden,
            "没有因公共利益违背该第三方的意见公开",
            "nothing was disclosed against the will of that third party",
        );
        self.require_not_before(self.sent_on(), "发出答复", "the reply");
        self.happens(Fact::ThirdPartyNotified(notice.clone()));
    }

    /// To all who wait for it, or to the applicant of one of the requests that were merged.
    pub(super) fn deliver(&mut self, delivery: &Delivery) {
        self.require_not_before(self.sent_on(), "发出答复", "the reply");
        let waits = self.case.awaits_delivery(delivery.application.as_ref());
        self.require(
            waits,
            Bar::NobodyWaits,
            "没有待送达该答复的申请",
            "no such application waits for the reply",
        );
        self.happens(Fact::Delivered(delivery.clone()));
    }

    fn sent_on(&self) -> Option<chrono::NaiveDate> {
        self.case.concluded.map(|it| it.on)
    }

    /// A notice is served once, not before it was sent.
    pub(super) fn serve_notice(&mut self, service: &Service) {
        let request = self.case;
        let sent_and_served = match service.notice {
            Notice::Correction => request.correction.map(|it| (it.sent_on, it.served_on)),
            Notice::Reasons => request.reasons.map(|it| (it.asked_on, it.served_on)),
            Notice::Fee => request.fee.as_ref().map(|it| (it.sent_on, it.served_on)),
            Notice::Consultation(number) => request
                .consultations()
                .iter()
                .find(|it| it.number == number)
                .map(|it| (it.issued_on, it.served_on)),
        };
        match sent_and_served {
            None => self.object(Bar::Missing, "没有发出该通知", "no such notice was sent"),
            Some((_, Some(_))) => {
                self.object(Bar::DoneAlready, "已经送达", "it was served already");
            }
            Some((sent, None)) => self.require_not_before(Some(sent), "发出通知", "the notice"),
        }
        self.happens(Fact::NoticeServed(service.clone()));
    }

    pub(super) fn suggest_conversion(&mut self, reasons: &Personal) {
        self.require_said(reasons, "建议的理由", "the reason to publish");
        self.happens(Fact::ConversionSuggested(reasons.clone()));
    }

    pub(super) fn convert(&mut self, conversion: &Conversion) {
        self.require(
            !conversion.items.is_empty(),
            Bar::Blank,
            "没有写明转为主动公开的事项",
            "no item is named",
        );
        self.require_known(&conversion.items);
        self.require_not_before(self.sent_on(), "发出答复", "the reply");
        let withheld = conversion.items.iter().any(|item| {
            self.case
                .decisions()
                .iter()
                .any(|it| it.item == *item && !it.disposition.discloses())
        });
        self.require(
            !withheld,
            Bar::NotDisclosed,
            "未予公开的信息不能转为主动公开",
            "what was not disclosed is not published",
        );
        self.happens(Fact::Converted(conversion.clone()));
    }
}
