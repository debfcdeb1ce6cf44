//! All the law of a request: what each command needs, and what happens then. Nothing changes here.

mod closing;
mod consultation;
mod correction;
mod draft;
mod excessive;
mod hearing;
mod intake;
mod record;
mod reply;

use super::{Command, Fact, Request, RequestedItem, Step, clock};
use crate::calendar::Clock;
use crate::law::Citation;
use crate::workflow::machine::{Ask as Asked, Bar, Objection, Personal};

/// An instruction to a request under examination.
type Ask<'a> = Asked<'a, Request>;

/// What each command needs, and what it leads to.
pub(super) fn weigh(ask: &mut Ask<'_>) {
    ask.check_applicant();
    // Nothing is done to a request before it is there; a side may confirm what it sent before.
    let first = ask.case.received_on.or(ask.case.submitted_on);
    if !matches!(ask.step, Step::Confirm | Step::AttemptContact) {
        ask.require_not_before(first, "收到申请", "the receipt of the request");
    }
    // What a command says is looked at only where somebody could take the step here and now.
    if !ask.is_clear() {
        return;
    }
    let instruction = ask.instruction;
    match instruction.command() {
        Command::Dictate(reason) => ask.dictate(reason),
        Command::Submit(submission) => ask.submit(submission),
        Command::Confirm(receipt) => ask.confirm(receipt),
        Command::Receive(receipt) => ask.receive(receipt),
        Command::Register(registration) => ask.happens(Fact::Registered(registration.clone())),
        Command::Split(into) => ask.split(into),
        Command::SplitOff(part) => ask.split_off(part),
        Command::Merge(into) => ask.merge(into),
        Command::Absorb(absorption) => ask.absorb(absorption),
        Command::Screen => ask.happens(Fact::Screened),
        Command::AnswerOnTheSpot(answer) => ask.answer_on_the_spot(answer),
        Command::RequestCorrection(notice) => ask.request_correction(notice),
        Command::Correct(correction) => ask.correct(correction),
        Command::Lapse => ask.lapse(),
        Command::Reopen(correction) => ask.reopen(correction),
        Command::FindUnclear(reason) => ask.find_unclear(reason),
        Command::FindExcessive(reason) => ask.happens(Fact::FoundExcessive(reason.clone())),
        Command::AskReasons(notice) => ask.ask_reasons(notice),
        Command::ExplainReasons(reasons) => ask.explain_reasons(reasons),
        Command::AcceptReasons(acceptance) => ask.accept_reasons(acceptance),
        Command::RejectReasons(reason) => ask.reject_reasons(reason),
        Command::DemandFee(demand) => ask.demand_fee(demand),
        Command::Pay(payment) => ask.pay(payment),
        Command::ReopenForPayment(payment) => ask.reopen_for_payment(payment),
        Command::Assign(unit) => ask.happens(Fact::Assigned(unit.clone())),
        Command::RecordSearch(search) => ask.record_search(search),
        Command::ConsultThirdParty(letter) => ask.consult_third_party(letter),
        Command::ConsultOrgan(letter) => ask.consult_organ(letter),
        Command::GiveOpinion(letter) => ask.give_opinion(letter),
        Command::CloseConsultation(closing) => ask.close_consultation(closing),
        Command::Refer(referral) => ask.refer(referral),
        Command::Determine(determination) => ask.determine(determination),
        Command::Extend(extension) => ask.extend(extension),
        Command::DraftReply(decisions) => ask.draft_reply(decisions),
        Command::ReviewSecrecy(review) => ask.review_secrecy(review),
        Command::ReviewLegality(review) => ask.review_legality(review),
        Command::ReturnDraft(reason) => ask.happens(Fact::DraftReturned(reason.clone())),
        Command::Approve => ask.approve(),
        Command::Send(reply) => ask.send(reply),
        Command::NotifyThirdParty(notice) => ask.notify_third_party(notice),
        Command::Deliver(delivery) => ask.deliver(delivery),
        Command::ServeNotice(service) => ask.serve_notice(service),
        Command::Archive(contents) => ask.archive(contents),
        Command::Withdraw(proof) => ask.withdraw(proof),
        Command::SuggestConversion(reasons) => ask.suggest_conversion(reasons),
        Command::Convert(conversion) => ask.convert(conversion),
        Command::OpenRound(order) => ask.open_round(order),
        Command::AttemptContact(note) => ask.attempt_contact(note),
        Command::Refund(refund) => ask.refund(refund),
        Command::Rectify(rectification) => ask.rectify(rectification),
        Command::TakeBack(mistake) => ask.take_back(mistake),
    }
}

impl Ask<'_> {
    /// An applicant who acts is one of those for whom the request is handled.
    fn check_applicant(&mut self) {
        let actor = self.instruction.actor();
        if self.case.is_handled_for(actor) {
            return;
        }
        if self.case.has_withdrawn(actor.id()) {
            self.object(Bar::WithdrawnAlready, "已经撤回", "who acts has withdrawn");
        } else {
            self.object(
                Bar::OtherApplicant,
                "不是本申请的申请人",
                "it is another applicant than the one of the request",
            );
        }
    }

    /// Said here or kept elsewhere, and not erased.
    fn require_said(&mut self, text: &Personal, zh: &str, en: &str) {
        if !self.is_said(text) {
            self.object(
                Bar::Blank,
                format!("没有写明{zh}"),
                format!("{en} is not stated"),
            );
        }
    }

    /// The day of the fact lies beyond a term, or an objection that this cannot be told. Where a log is
    /// read nothing is counted anew.
    fn is_over(&mut self, term: &Clock) -> bool {
        let Some(calendar) = self.calendar else {
            return false;
        };
        match clock::is_over(term, self.on(), calendar) {
            Ok(over) => over,
            Err(error) => self.counted(|_| Err(error)).is_some(),
        }
    }

    /// Items are numbered from 1 without a gap and each says what it is.
    fn require_items(&mut self, items: &[RequestedItem]) {
        self.require_at(
            !items.is_empty(),
            "items",
            Bar::Blank,
            "没有写明申请的信息",
            "no information is asked for",
        );
        let numbered = items
            .iter()
            .zip(1_u16..)
            .all(|(it, place)| it.number == place);
        self.require_at(
            numbered && u16::try_from(items.len()).is_ok(),
            "items",
            Bar::ItemNumbers,
            "事项应当从1起连续编号",
            "items are numbered from 1 without a gap",
        );
        for item in items {
            self.require_said(
                &item.description,
                "信息的名称、文号或者其他特征",
                "the name or other features of an item",
            );
        }
    }

    /// Numbers of items that the request has.
    fn require_known(&mut self, items: &[u16]) {
        for item in items {
            if !(1..=self.case.items()).contains(item) {
                let basis = self.basis();
                self.object_at(
                    *item,
                    Bar::Missing,
                    format!("没有第{item}项"),
                    format!("the request has no item {item}"),
                    basis,
                );
            }
        }
    }

    /// Objects to what is said of an item, with the text that the step stands on.
    fn object_to(&mut self, item: u16, bar: Bar, zh: &str, en: &str) {
        let basis = self.basis();
        self.object_at(
            item,
            bar,
            format!("第{item}项：{zh}"),
            format!("item {item}: {en}"),
            basis,
        );
    }

    /// Objects to what is said of an item.
    fn object_at(&mut self, item: u16, bar: Bar, zh: String, en: String, citation: Citation) {
        let objection = Objection::new(bar, zh, en).citing(citation);
        self.objections.push(objection.at(format!("item {item}")));
    }
}
