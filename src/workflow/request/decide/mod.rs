//! All the law of a request: what each command needs, and what happens then. Nothing changes here.

mod closing;
mod consultation;
mod correction;
mod draft;
mod excessive;
mod hearing;
mod intake;
mod reply;

use chrono::NaiveDate;

use super::clock;
use super::{Command, CommandKind, Event, Fact, Order, Request, RequestedItem};
use crate::calendar::{CalendarError, Clock, WorkingCalendar};
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Role, Term};
use crate::workflow::{Objection, Personal, Refusal};

impl Request {
    /// Says what would happen if an order were given; nothing changes.
    ///
    /// The events are to be stored and then [evolved](Self::evolve), all of them or none.
    ///
    /// # Errors
    /// [`Refusal`] with every objection found: a version of the log that is no longer the last, a role
    /// without the power, a step the state or the edition does not have, a date that cannot be, or what
    /// the law asks of the step.
    pub fn decide(&self, order: &Order, calendar: &WorkingCalendar) -> Result<Vec<Event>, Refusal> {
        let mut ask = Ask::new(self, order, calendar);
        ask.check_order();
        if ask.objections.is_empty() {
            ask.weigh();
        }
        ask.answer()
    }
}

/// An order under examination: the objections to it and the facts it leads to.
struct Ask<'a> {
    request: &'a Request,
    order: &'a Order,
    calendar: &'a WorkingCalendar,
    kind: CommandKind,
    edition: Edition,
    objections: Vec<Objection>,
    facts: Vec<(NaiveDate, Fact)>,
}

impl<'a> Ask<'a> {
    fn new(request: &'a Request, order: &'a Order, calendar: &'a WorkingCalendar) -> Self {
        let edition = request
            .edition
            .or_else(|| Edition::in_force_on(order.on()).ok())
            .unwrap_or(Edition::Decree711);
        Self {
            request,
            order,
            calendar,
            kind: order.command().kind(),
            edition,
            objections: Vec::new(),
            facts: Vec::with_capacity(2),
        }
    }

    /// What every order must satisfy, whatever it says.
    fn check_order(&mut self) {
        if let Some(bar) = self.request.bar(self.kind) {
            self.objections
                .push(bar.objection(self.kind.basis(self.edition)));
        }
        let (seen, now) = (self.order.version(), self.request.version());
        if seen != now {
            self.object(
                "stale-version",
                format!("依据的是第{seen}版记录，现为第{now}版"),
                format!("it was given on version {seen} of the log, which is at {now}"),
            );
        }
        let role = self.order.actor().role();
        if !self.kind.is_open_to(role) {
            self.object(
                "role",
                format!("{}没有“{}”的职权", role.zh(), self.kind.power().zh()),
                format!(
                    "the {} has no power to {}",
                    role.en(),
                    self.kind.power().en()
                ),
            );
        }
        self.check_applicant();
        let (on, recorded) = (self.on(), self.order.recorded_day());
        self.require(
            on <= recorded,
            "not-yet",
            "事实发生日期晚于录入日期",
            "the fact lies after the day it is entered",
        );
        self.require(
            self.request.log.takes_entry_of(recorded),
            "entry-order",
            "录入日期早于上一条记录",
            "it is entered before the last entry of the log",
        );
        let first = self.request.received_on.or(self.request.submitted_on);
        if self.kind != CommandKind::Confirm {
            self.require_not_before(first, "收到申请", "the receipt of the request");
        }
    }

    /// An applicant who acts is one of those for whom the request is handled.
    fn check_applicant(&mut self) {
        let known = self.request.applicant().is_some();
        let party = self.request.parties().any(|it| self.is_person(it));
        if !self.is_applicant() || !known || party {
            return;
        }
        if self.request.has_withdrawn(self.order.actor().id()) {
            self.object("withdrawn-already", "已经撤回", "who acts has withdrawn");
        } else {
            self.object(
                "other-applicant",
                "不是本申请的申请人",
                "it is another applicant than the one of the request",
            );
        }
    }

    fn weigh(&mut self) {
        match self.order.command() {
            Command::Dictate(dictation) => self.dictate(dictation),
            Command::Submit(submission) => self.submit(submission),
            Command::Confirm(receipt) => self.confirm(receipt),
            Command::Receive(receipt) => self.receive(receipt),
            Command::Register(registration) => self.register(registration),
            Command::Split(division) => self.split(division),
            Command::Merge(merger) => self.merge(merger),
            Command::Absorb(absorption) => self.absorb(absorption),
            Command::Screen => self.happens(Fact::Screened),
            Command::AnswerOnTheSpot(answer) => self.answer_on_the_spot(answer),
            Command::RequestCorrection(notice) => self.request_correction(notice),
            Command::Correct(correction) => self.correct(correction),
            Command::Lapse => self.lapse(),
            Command::Reopen(correction) => self.reopen(correction),
            Command::FindUnclear(finding) => self.find_unclear(finding),
            Command::FindExcessive(finding) => {
                self.require_text(&finding.reason, "认定的依据", "the reason of the finding");
                self.happens(Fact::FoundExcessive(finding.clone()));
            }
            Command::AskReasons(notice) => self.ask_reasons(notice),
            Command::ExplainReasons(reasons) => self.explain_reasons(reasons),
            Command::AcceptReasons(acceptance) => self.accept_reasons(acceptance),
            Command::RejectReasons(finding) => self.reject_reasons(finding),
            Command::DemandFee(demand) => self.demand_fee(demand),
            Command::Pay(payment) => self.pay(payment),
            Command::ReopenForPayment(payment) => self.reopen_for_payment(payment),
            Command::Assign(assignment) => {
                self.require_text(&assignment.unit, "承办机构", "the unit");
                self.happens(Fact::Assigned(assignment.clone()));
            }
            Command::RecordSearch(search) => self.record_search(search),
            Command::ConsultThirdParty(letter) => self.consult_third_party(letter),
            Command::ConsultOrgan(letter) => self.consult_organ(letter),
            Command::GiveOpinion(letter) => self.give_opinion(letter),
            Command::CloseConsultation(closing) => self.close_consultation(closing),
            Command::Refer(referral) => self.refer(referral),
            Command::Determine(determination) => self.determine(determination),
            Command::Extend(extension) => self.extend(extension),
            Command::DraftReply(draft) => self.draft_reply(draft),
            Command::ReviewSecrecy(review) => self.review_secrecy(review),
            Command::ReviewLegality(review) => self.review_legality(review),
            Command::ReturnDraft(finding) => {
                self.require_text(&finding.reason, "退回的理由", "the reason to return it");
                self.happens(Fact::DraftReturned(finding.clone()));
            }
            Command::Approve => self.approve(),
            Command::Send(dispatch) => self.send(dispatch),
            Command::NotifyThirdParty(notice) => self.notify_third_party(notice),
            Command::Deliver(proof) => self.deliver(proof),
            Command::ServeNotice(service) => self.serve_notice(service),
            Command::Archive(contents) => self.archive(contents),
            Command::Withdraw(proof) => self.withdraw(proof),
            Command::SuggestConversion(reasons) => {
                self.require_stated(&reasons.reason, "建议的理由", "the reason to publish");
                self.happens(Fact::ConversionSuggested(reasons.clone()));
            }
            Command::Convert(conversion) => self.convert(conversion),
            Command::OpenRound(order) => self.open_round(order),
        }
    }

    fn answer(self) -> Result<Vec<Event>, Refusal> {
        let request = self.request;
        let (state, command) = (request.state().code(), self.kind.code());
        Refusal::unless_clear(state, command, self.objections, || {
            request.permitted_commands()
        })?;
        Ok(self.order.events(request.version(), self.facts))
    }

    fn on(&self) -> NaiveDate {
        self.order.on()
    }

    fn happens(&mut self, fact: Fact) {
        self.facts.push((self.order.on(), fact));
    }

    fn object(&mut self, reason: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        let basis = self.kind.basis(self.edition);
        self.object_citing(reason, zh, en, basis);
    }

    fn object_citing(
        &mut self,
        reason: &'static str,
        zh: impl Into<String>,
        en: impl Into<String>,
        citation: Citation,
    ) {
        self.objections
            .push(Objection::new(reason, Words::new(zh, en), citation));
    }

    fn require(&mut self, holds: bool, reason: &'static str, zh: &str, en: &str) {
        if !holds {
            self.object(reason, zh, en);
        }
    }

    fn require_text(&mut self, text: &str, zh: &str, en: &str) {
        self.require_words(!text.trim().is_empty(), zh, en);
    }

    /// Said here or kept elsewhere.
    fn require_stated(&mut self, text: &Personal, zh: &str, en: &str) {
        self.require_words(text.is_stated(), zh, en);
    }

    fn require_words(&mut self, are_there: bool, zh: &str, en: &str) {
        if !are_there {
            self.object(
                "blank",
                format!("没有写明{zh}"),
                format!("{en} is not stated"),
            );
        }
    }

    fn require_not_before(&mut self, earlier: Option<NaiveDate>, zh: &str, en: &str) {
        let on = self.on();
        if let Some(day) = earlier.filter(|day| on < *day) {
            self.object(
                "date-order",
                format!("{on}早于{zh}（{day}）"),
                format!("{on} lies before {en} on {day}"),
            );
        }
    }

    /// The day, or an objection that the calendar does not reach so far.
    fn known(&mut self, day: Result<NaiveDate, CalendarError>) -> Option<NaiveDate> {
        day.map_err(|error| {
            self.object(
                "calendar-not-published",
                "所涉年份的放假安排未公布，不能推算期限",
                error.to_string(),
            );
        })
        .ok()
    }

    /// The order comes after a term, or an objection that this cannot be told.
    fn is_over(&mut self, term: &Clock) -> bool {
        clock::is_over(term, self.on(), self.calendar)
            .unwrap_or_else(|error| self.known(Err(error)).is_some())
    }

    /// Items are numbered from 1 without a gap and each says what it is.
    fn require_items(&mut self, items: &[RequestedItem]) {
        self.require(
            !items.is_empty(),
            "no-items",
            "没有写明申请的信息",
            "no information is asked for",
        );
        let numbered = items
            .iter()
            .zip(1_u16..)
            .all(|(it, place)| it.number == place);
        self.require(
            numbered && u16::try_from(items.len()).is_ok(),
            "item-numbers",
            "事项应当从1起连续编号",
            "items are numbered from 1 without a gap",
        );
        for item in items {
            self.require_stated(
                &item.description,
                "信息的名称、文号或者其他特征",
                "the name or other features of an item",
            );
        }
    }

    /// Numbers of items that the request has.
    fn require_known(&mut self, items: &[u16]) {
        for item in items {
            if !(1..=self.request.items()).contains(item) {
                self.object(
                    "no-such-item",
                    format!("没有第{item}项"),
                    format!("the request has no item {item}"),
                );
            }
        }
    }

    /// The actor is not the person with this id.
    fn is_person(&self, id: &str) -> bool {
        self.order.actor().id() == id
    }

    fn is_applicant(&self) -> bool {
        self.order.actor().role() == Role::Applicant
    }
}
