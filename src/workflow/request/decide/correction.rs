//! The one correction notice, the correction, and what happens when it does not come.

use super::super::clock;
use super::super::deadlines::CORRECTION_NOTICE;
use super::super::{CorrectedRequest, Correction, CorrectionNotice, Fact, State};
use super::{Ask, Bar};
use crate::calendar::{Clock, WorkingDays};
use crate::finding::zh_day;
use crate::law::Edition;
use crate::workflow::fee::FeeNotice;
use crate::workflow::machine::Text;
use crate::workflow::machine::machine::Law as _;

impl Ask<'_> {
    /// Under Decree 711 a step, under Decree 492 a reply. A late notice is a fact and a breach, and no
    /// ground of refusal (c6).
    pub(super) fn request_correction(&mut self, notice: &CorrectionNotice) {
        self.require_at(
            !notice.what.is_empty(),
            "what",
            Bar::Blank,
            "没有写明需要补正的事项",
            "what is to be corrected is not stated",
        );
        match self.edition {
            Edition::Decree711 => {
                self.require(
                    notice.term > WorkingDays(0),
                    Bar::Term,
                    "没有写明合理的补正期限",
                    "a reasonable term is not given",
                );
                self.happens(Fact::CorrectionRequested(notice.clone()));
            }
            Edition::Decree492 => {
                // It is a reply, and nothing lapses: a new filing is a new request.
                self.require(
                    notice.term == WorkingDays(0),
                    Bar::NoTerm,
                    "告知作出更改、补充即为答复，没有补正期限",
                    "to tell the applicant to amend is the reply: there is no term",
                );
                self.happens(Fact::ToldToAmend(notice.clone()));
            }
        }
    }

    /// In time, or late with good cause while the request is still open.
    pub(super) fn correct(&mut self, correction: &Correction) {
        self.require_items(&correction.items);
        let Some(record) = self.case.correction else {
            return;
        };
        self.require_not_before(Some(record.sent_on), "补正告知", "the correction notice");
        if let Some(served) = record.served_on {
            let late = self.is_over(&Clock::new(served, record.term));
            if late && !self.has_cause(correction) {
                self.object(
                    Bar::TooLate,
                    "补正期限已经届满，没有写明正当理由",
                    "the time to correct is over, and no good cause is stated",
                );
            }
        }
        let restarts = self.restarts(record.sent_on);
        self.happens(Fact::Corrected(corrected(correction, restarts)));
    }

    /// Whether the count begins anew: always, unless convention c6 is turned off and the notice was
    /// late.
    fn restarts(&self, sent: chrono::NaiveDate) -> bool {
        if self.case.conventions().late_notice_restarts {
            return true;
        }
        self.case
            .received_on()
            .map(|day| self.case.counted_from(day, true))
            .zip(self.calendar)
            .map(|(start, it)| clock::is_over(&Clock::new(start, CORRECTION_NOTICE), sent, it))
            .is_some_and(|over| over.is_ok_and(|over| !over))
    }

    /// A request that lapsed comes back: the correction came in time and was entered late, or it is
    /// late with good cause. It keeps its number and is counted once.
    pub(super) fn reopen(&mut self, correction: &Correction) {
        self.require_items(&correction.items);
        let Some(record) = self.case.correction else {
            return;
        };
        self.require_not_before(Some(record.sent_on), "补正告知", "the correction notice");
        let term = record
            .served_on
            .map(|served| Clock::new(served, record.term));
        let in_time = term.is_some_and(|term| !self.is_over(&term));
        self.require(
            in_time || self.has_cause(correction),
            Bar::TooLate,
            "补正期限已经届满，没有写明正当理由",
            "the time to correct is over, and no good cause is stated",
        );
        let restarts = self.restarts(record.sent_on);
        self.happens(Fact::Reopened(corrected(correction, restarts)));
    }

    /// Not before the term is over, and not without proof that the notice was served.
    pub(super) fn lapse(&mut self) {
        let unpaid = self.case.stage() == State::AwaitingFee;
        let clock = if unpaid {
            self.case
                .fee
                .as_ref()
                .and_then(|it| it.served_on)
                .map(FeeNotice::clock)
        } else {
            self.case
                .correction
                .and_then(|it| it.served_on.map(|served| Clock::new(served, it.term)))
        };
        let basis = if unpaid {
            FeeNotice::basis_of_clock()
        } else {
            self.basis()
        };
        let Some(clock) = clock else {
            self.object_citing(
                Bar::NotServed,
                if unpaid {
                    "没有收费通知送达的证明"
                } else {
                    "没有补正告知送达的证明"
                },
                "there is no proof that the notice was served",
                basis,
            );
            return;
        };
        if let Some(ends) = self.counted_under(Some(basis.clone()), |calendar| clock.due(calendar))
            && self.on() <= ends
        {
            self.object_citing(
                Bar::TooEarly,
                format!(
                    "{}期限至{}届满，届满前不得终止办理",
                    if unpaid { "缴费" } else { "补正" },
                    zh_day(ends)
                ),
                format!("the term runs through {ends}, and the handling does not end before"),
                basis,
            );
        }
        self.happens(Fact::Lapsed);
    }

    fn has_cause(&self, correction: &Correction) -> bool {
        let cause = correction.good_cause.as_ref();
        cause.is_some_and(|it| self.is_said(it))
    }

    pub(super) fn find_unclear(&mut self, reason: &Text) {
        let corrected = self.case.correction.and_then(|it| it.corrected_on);
        self.require_not_before(corrected, "补正", "the correction");
        self.happens(Fact::FoundUnclear(reason.clone()));
    }
}

fn corrected(correction: &Correction, restarts: bool) -> CorrectedRequest {
    CorrectedRequest {
        items: correction.items.clone(),
        good_cause: correction.good_cause.clone(),
        applicant: correction.applicant.clone(),
        form: correction.form.clone(),
        restarts,
    }
}
