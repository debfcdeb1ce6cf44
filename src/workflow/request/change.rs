//! The changes that several kinds of event share.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::consultation::{Consultation, Consultee, Stance};
use super::record::{Conclusion, DraftRecord, Ending, GivenUp, Round};
use super::reply_period::{ExtensionPart, LaterDate};
use super::{
    Absorbed, Disposition, Entry, ItemDecision, Notice, Reception, RemedyOrder, Request,
    RequestOutcome, RoundOrder, ServiceMode, State,
};
use crate::workflow::machine::Flaw;

impl Request {
    pub(super) fn receive(&mut self, on: NaiveDate, reception: &Reception) {
        self.edition = Some(reception.edition);
        self.conventions = reception.conventions;
        self.received_on = Some(on);
        self.clock_start = Some(on);
        self.stage = State::Received;
    }

    /// The old count is given up, with whatever lengthened it, and kept for what had run out of it
    /// when the applicant was asked.
    pub(super) fn restart(&mut self, asked_on: NaiveDate, on: NaiveDate) {
        let given_up = self.periods().into_iter();
        self.given_up
            .extend(given_up.map(|period| GivenUp { period, asked_on }));
        self.clock_start = Some(on);
        let round = self.round_number();
        let absorbed = self.lineage.absorbed.iter_mut();
        for other in absorbed.filter(|it| it.round == round) {
            other.clock_start = on;
            other.extensions.clear();
            other.deferral = None;
        }
        self.extensions.clear();
        self.deferral = None;
    }

    /// For its own applicant, and for those merged in before.
    pub(super) fn extend(&mut self, part: ExtensionPart) {
        self.extensions.push(part);
        for other in self.merged_by(part.told_on) {
            other.extensions.push(part);
        }
    }

    /// As an extension.
    pub(super) fn defer(&mut self, deferral: LaterDate) {
        self.deferral = Some(deferral);
        for other in self.merged_by(deferral.decided_on) {
            other.deferral = Some(deferral);
        }
    }

    fn merged_by(&mut self, day: NaiveDate) -> impl Iterator<Item = &mut Absorbed> {
        let round = self.round_number();
        let absorbed = self.lineage.absorbed.iter_mut();
        absorbed.filter(move |it| it.round == round && it.merged_on <= day)
    }

    pub(super) fn consult(
        &mut self,
        on: NaiveDate,
        number: u16,
        consultee: Consultee,
        items: &[u16],
    ) {
        self.consultations.push(Consultation {
            number,
            consultee,
            items: items.to_vec(),
            issued_on: on,
            served_on: None,
            answered_on: None,
            answer: Stance::Pending,
            closed_on: None,
            round: self.round_number(),
        });
    }

    pub(super) fn consultation_mut(&mut self, number: u16) -> Result<&mut Consultation, Flaw> {
        self.consultations
            .iter_mut()
            .find(|it| it.number == number)
            .ok_or(Flaw::Missing)
    }

    pub(super) fn answer(
        &mut self,
        number: u16,
        on: NaiveDate,
        answer: Stance,
    ) -> Result<(), Flaw> {
        let consultation = self.consultation_mut(number)?;
        consultation.answered_on = Some(on);
        consultation.answer = answer;
        Ok(())
    }

    pub(super) fn serve(&mut self, notice: Notice, on: NaiveDate) -> Result<(), Flaw> {
        let served = match notice {
            Notice::Correction => self.correction.as_mut().map(|it| &mut it.served_on),
            Notice::Reasons => self.reasons.as_mut().map(|it| &mut it.served_on),
            Notice::Fee => self.fee.as_mut().map(|it| &mut it.served_on),
            Notice::Consultation(number) => Some(&mut self.consultation_mut(number)?.served_on),
        };
        *served.ok_or(Flaw::Missing)? = Some(on);
        Ok(())
    }

    pub(super) fn drafted(event: &Entry, decisions: Vec<ItemDecision>) -> DraftRecord {
        DraftRecord {
            decisions,
            drafter: event.actor().clone(),
            drafted_on: event.on(),
            secrecy_passed: false,
            legality_passed: false,
            reviewed_on: None,
            approved_on: None,
        }
    }

    pub(super) fn draft_throughout(&mut self, event: &Entry, disposition: &Disposition) {
        let decisions = (1..=self.items)
            .map(|item| ItemDecision::new(item, disposition.clone()))
            .collect();
        let drafted = Self::drafted(event, decisions);
        self.draft = Some(drafted);
        self.stage = State::ReplyDrafted;
    }

    pub(super) fn returned_unless(&mut self, passed: bool) {
        if !passed {
            self.draft = None;
            self.stage = State::InProgress;
        }
    }

    pub(super) fn reply(
        &mut self,
        on: NaiveDate,
        signed_on: Option<NaiveDate>,
        mode: Option<ServiceMode>,
        row: Option<RequestOutcome>,
    ) -> Result<(), Flaw> {
        let row = row.ok_or(Flaw::Missing)?;
        self.conclude(Ending::Reply, on, Some(row));
        if let Some(concluded) = &mut self.concluded {
            concluded.signed_on = signed_on;
            concluded.mode = mode;
        }
        self.stage = State::Replied;
        Ok(())
    }

    /// The row of the decisions on its items.
    pub(super) fn row(&self) -> Option<RequestOutcome> {
        RequestOutcome::of(self.decisions(), self.edition?, &self.conventions)
    }

    /// The fee is paid once the payments that count together reach it; the count begins anew on the day
    /// of the last of them.
    pub(super) fn pay(&mut self, on: NaiveDate, amount: Decimal) {
        let completed = self.completed_by(on, amount);
        let Some(fee) = &mut self.fee else {
            // The notice was taken back.
            self.unowed = self.unowed.saturating_add(amount);
            return;
        };
        fee.paid.push((on, amount));
        let asked_on = fee.sent_on;
        if let Some(completed) = completed {
            fee.completed_on = Some(completed);
            self.concluded = None;
            self.restart(asked_on, completed);
            self.stage = State::InReview;
        }
    }

    /// What was paid and is not owed, and was not given back yet: what a notice taken back had asked for,
    /// what exceeds the fee, and the parts of one that lapsed.
    pub(super) fn refundable(&self) -> Decimal {
        let over = self.fee.as_ref().map_or(Decimal::ZERO, |fee| {
            let paid = fee.paid.iter().map(|(_, part)| *part);
            let paid = paid.fold(Decimal::ZERO, Decimal::saturating_add);
            let owed = match (fee.completed_on, self.lapsed()) {
                (Some(_), _) => fee.amount,
                (None, true) => Decimal::ZERO,
                (None, false) => paid,
            };
            paid.saturating_sub(owed)
        });
        let all = self.unowed.saturating_add(over);
        all.saturating_sub(self.refunded)
    }

    /// The day on which the whole is paid, if with this payment it is.
    pub(super) fn completed_by(&self, on: NaiveDate, amount: Decimal) -> Option<NaiveDate> {
        let fee = self.fee.as_ref()?;
        let adds_up = self.conventions.fee_notice.instalments_add_up;
        let earlier = fee.paid.iter().filter(|_| adds_up);
        let parts = earlier.clone().map(|(_, part)| *part);
        let sum = parts.fold(amount, Decimal::saturating_add);
        let last = earlier.map(|(day, _)| *day).fold(on, Ord::max);
        (sum >= fee.amount).then_some(last)
    }

    pub(super) fn told_of_remedies(&mut self, remedy: RemedyOrder) {
        if let Some(concluded) = &mut self.concluded {
            concluded.remedy = Some(remedy);
        }
    }

    pub(super) fn conclude(&mut self, how: Ending, on: NaiveDate, outcome: Option<RequestOutcome>) {
        self.concluded = Some(Conclusion {
            how,
            asked_on: self.applicant_asked_on(),
            on,
            signed_on: None,
            mode: None,
            delivered: None,
            outcome,
            remedy: None,
        });
    }

    pub(super) fn open_round(&mut self, served_on: NaiveDate, order: &RoundOrder) {
        let before = Self {
            entries: Vec::new(),
            latest: None,
            ..self.clone()
        };
        self.round = Some(Box::new(Round {
            number: self.round_number().saturating_add(1),
            order: order.clone(),
            served_on,
            before,
        }));
        self.clock_start = Some(served_on);
        self.given_up.clear();
        self.extensions.clear();
        self.deferral = None;
        self.draft = None;
        self.concluded = None;
        self.notified.clear();
        let absorbed = self.lineage.absorbed.iter_mut();
        absorbed.for_each(|it| it.delivered = None);
        self.stage = State::InProgress;
    }
}
