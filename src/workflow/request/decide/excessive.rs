//! Requests beyond a reasonable range: reasons, deferral, fee (Arts. 35, 42).

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::{Acceptance, Fact, FeeDemand, FeePayment, ReasonsNotice, State, Warning};
use super::{Ask, Bar};
use crate::calendar::{Clock, WorkingDays};
use crate::deadline::Due;
use crate::finding::zh_day;
use crate::workflow::fee::{FeeNotice, ProcessingTariff};
use crate::workflow::machine::machine::Law as _;
use crate::workflow::machine::{Personal, Text};

impl Ask<'_> {
    pub(super) fn ask_reasons(&mut self, notice: &ReasonsNotice) {
        self.require(
            notice.term > WorkingDays(0),
            Bar::Term,
            "没有写明说明理由的期限",
            "no term to give reasons",
        );
        // The time for the reply goes on running, so a term that outlasts it can still be kept short.
        let ends = self.calendar.map(|it| {
            let term = it.add(self.on(), notice.term).ok();
            term.zip(self.case.period_ends(it).date())
        });
        if let Some(Some((term, reply))) = ends
            && term > reply
            && !self.case.conventions().reasons_stop_clock
        {
            self.warnings.push(Warning::ReasonsTermBeyondLimit);
        }
        self.happens(Fact::ReasonsAsked(notice.clone()));
    }

    pub(super) fn explain_reasons(&mut self, reasons: &Personal) {
        self.require_said(reasons, "理由", "the reason");
        let asked = self.case.reasons.map(|it| it.asked_on);
        self.require_not_before(asked, "要求说明理由", "the question for reasons");
        self.happens(Fact::ReasonsExplained(reasons.clone()));
    }

    pub(super) fn accept_reasons(&mut self, acceptance: &Acceptance) {
        let explained = self.case.reasons.and_then(|it| it.explained_on);
        self.require(
            explained.is_some(),
            Bar::NotExplained,
            "申请人尚未说明理由",
            "the applicant has given no reasons",
        );
        self.require_not_before(explained, "说明理由", "the reasons");
        if let Some(deferral) = &acceptance.deferral
            && let Some(calendar) = self.calendar
            && let Some(due) = self.case.last_period_ends(calendar)
        {
            if deferral.to <= due {
                self.object(
                    Bar::NoLaterDate,
                    format!(
                        "延迟答复的日期{}不晚于答复期限{}",
                        zh_day(deferral.to),
                        zh_day(due)
                    ),
                    format!("{} is no later than the limit {due}", deferral.to),
                );
            }
            if self.on() > due {
                self.object(
                    Bar::TooLate,
                    format!("答复期限已于{}届满，不能再延迟答复", zh_day(due)),
                    format!("the limit ran out on {due}, before the reply was put off"),
                );
            }
        }
        self.happens(Fact::ReasonsAccepted(acceptance.clone()));
    }

    /// On reasons given, or on none given in the term.
    pub(super) fn reject_reasons(&mut self, reason: &Text) {
        let Some(asked) = self.case.reasons else {
            return;
        };
        self.require_not_before(asked.explained_on, "说明理由", "the reasons");
        if asked.explained_on.is_none() {
            match asked.served_on {
                None => self.object(
                    Bar::NotServed,
                    "没有要求说明理由的通知送达的证明",
                    "there is no proof that the question for reasons was served",
                ),
                Some(served) => {
                    let term = Clock::new(served, asked.term);
                    if let Some(ends) = self.counted(|calendar| term.due(calendar))
                        && self.on() <= ends
                    {
                        self.object(
                            Bar::TooEarly,
                            format!(
                                "说明理由的期限至{}届满，届满前不得认定理由不合理",
                                zh_day(ends)
                            ),
                            format!("the term to give reasons runs through {ends}"),
                        );
                    }
                }
            }
        }
        self.happens(Fact::ReasonsRejected(reason.clone()));
    }

    /// Within the time limit of the reply, and for no more than the tariff.
    pub(super) fn demand_fee(&mut self, demand: &FeeDemand) {
        let ends = self.calendar.map(|it| self.case.period_ends(it));
        if let Some(due) = ends.and_then(Due::date)
            && self.on() > due
        {
            self.object_citing(
                Bar::TooLate,
                format!("答复期限已于{}届满，收费通知应当在期限内发出", zh_day(due)),
                format!("the time to reply ended on {due}, and a fee notice issues within it"),
                FeeNotice::basis_of_clock(),
            );
        }
        let rules = self.case.conventions().fee_notice;
        let maximum = ProcessingTariff::default().maximum(self.on(), demand.measure);
        let notice = maximum.and_then(|maximum| {
            let (way, excessive) = (demand.way_to_pay.as_str(), self.case.excessive);
            FeeNotice::new(maximum, demand.amount, way, excessive, rules)
        });
        if let Err(refusal) = notice {
            let (zh, en, basis) = (refusal.zh(), refusal.to_string(), refusal.citation());
            self.object_citing(Bar::Fee, zh, en, basis);
        }
        self.happens(Fact::FeeDemanded(demand.clone()));
    }

    /// A part payment is taken and completes nothing. One that was made in time may be entered when the
    /// request has lapsed; the last part then is what the office reopens it for.
    pub(super) fn pay(&mut self, payment: &FeePayment) {
        if self.check_payment(payment) {
            let lapsed = self.case.stage() != State::AwaitingFee;
            self.require(
                !lapsed || !self.completes(payment),
                Bar::Reopens,
                "费用已经缴清，由政府信息公开工作机构因按期缴费恢复办理",
                "the fee is paid in full: the office reopens the request for it",
            );
            self.tell_balance(payment);
            self.happens(Fact::FeePaid(payment.clone()));
        }
    }

    /// A fee paid in full and in time, which was entered when the request had lapsed already.
    pub(super) fn reopen_for_payment(&mut self, payment: &FeePayment) {
        if self.check_payment(payment) {
            self.require(
                self.completes(payment),
                Bar::Amount,
                "没有缴清费用",
                "the fee is not paid in full",
            );
            self.tell_balance(payment);
            self.happens(Fact::ReopenedForPayment(payment.clone()));
        }
    }

    /// What was paid too much, and what is still missing, is told.
    fn tell_balance(&mut self, payment: &FeePayment) {
        let Some(fee) = &self.case.fee else {
            return;
        };
        let adds_up = self.case.conventions().fee_notice.instalments_add_up;
        let earlier = fee.paid.iter().filter(|_| adds_up).map(|(_, part)| *part);
        let sum = earlier.fold(payment.amount, Decimal::saturating_add);
        match sum.cmp(&fee.amount) {
            Ordering::Greater => self.warnings.push(Warning::Overpaid),
            Ordering::Less => self.warnings.push(Warning::PaidInPart),
            Ordering::Equal => {}
        }
    }

    /// No more is given back than was paid and is not owed.
    pub(super) fn refund(&mut self, refund: &FeePayment) {
        let most = self.case.refundable();
        self.require(
            refund.amount > Decimal::ZERO,
            Bar::Amount,
            "退费数额应当大于零",
            "a refund is more than nothing",
        );
        if refund.amount > most {
            self.object(
                Bar::Amount,
                format!("可退费用为{most}元"),
                format!("{most} yuan may be given back"),
            );
        }
        self.happens(Fact::Refunded(refund.clone()));
    }

    fn completes(&self, payment: &FeePayment) -> bool {
        let completed = self.case.completed_by(self.on(), payment.amount);
        completed.is_some()
    }

    /// What comes in, in time; a fee was demanded.
    fn check_payment(&mut self, payment: &FeePayment) -> bool {
        self.require(
            payment.amount > Decimal::ZERO,
            Bar::Amount,
            "缴费数额应当大于零元",
            "a payment is more than nothing",
        );
        let Some(fee) = &self.case.fee else {
            return false;
        };
        self.require_not_before(Some(fee.sent_on), "收费通知", "the fee notice");
        if let Some(served) = fee.served_on {
            let term = FeeNotice::clock(served);
            if self.is_over(&term)
                && let Some(ends) = self.counted(|calendar| term.due(calendar))
            {
                self.object(
                    Bar::TooLate,
                    format!("缴费期限已于{}届满", zh_day(ends)),
                    format!("the term to pay ended on {ends}"),
                );
            }
        }
        true
    }
}
