use super::consultation::{Consultee, Stance};
use super::issued::document_of;
use super::record::{CorrectionRecord, Ending, FeeRecord, ReasonsRecord, SearchRecord, Served};
use super::reply_period::{ExtensionPart, LaterDate};
use super::{
    Absorbed, Disposition, Entry, Fact, Opinion, Reception, Request, RequestOutcome, State,
};
use crate::law::Edition;
use crate::vocabulary::{Outcome, Outcome2007, Role};
use crate::workflow::machine::Flaw;

impl Request {
    /// Records a fact. Nothing is judged here.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    pub(super) fn record(&mut self, event: &Entry) -> Result<(), Flaw> {
        let on = event.on();
        if let Some(kind) = document_of(event.fact()) {
            self.documents.insert(kind);
        }
        if self.is_withdrawn() && !self.goes_on_withdrawn(event.fact()) {
            return Ok(());
        }
        match event.fact() {
            Fact::Dictated(_) => self.stage = State::Draft,
            Fact::Submitted(submission) => {
                self.applicant = Some(event.actor().id().clone());
                self.channel = Some(submission.channel);
                self.submitted_on = Some(on);
                self.items = count(submission.items.len())?;
                let edition = Edition::in_force_on(on).unwrap_or(Edition::Decree711);
                self.note_missing(submission, edition);
                self.stage = State::Submitted;
            }
            Fact::Confirmed(_) if event.actor().role() == Role::Applicant => {
                self.applicant_confirmed_on = Some(on);
            }
            Fact::Confirmed(receipt) => {
                self.office_confirmed_on = Some(on);
                self.office_choice = receipt.clone();
            }
            Fact::Received(reception) => self.receive(on, reception),
            Fact::Registered(registration) => {
                self.number = Some(registration.number.clone());
                self.class = Some(registration.class);
                self.stage = State::Registered;
            }
            Fact::Split(into) => {
                self.lineage.children = into.iter().map(|it| it.number.clone()).collect();
                self.stage = State::Split;
            }
            Fact::SplitOff(part) => {
                self.applicant = Some(part.applicant.clone());
                self.channel = Some(part.channel);
                self.submitted_on = Some(part.submitted_on);
                self.items = count(part.items.len())?;
                self.receive(
                    part.received_on,
                    &Reception {
                        edition: part.edition,
                        conventions: part.conventions,
                    },
                );
                self.number = Some(part.registration.number.clone());
                self.class = Some(part.registration.class);
                self.lineage.parent = Some(part.parent.clone());
                self.stage = State::Registered;
            }
            Fact::Merged(into) => {
                self.lineage.merged_into = Some(into.clone());
                self.stage = State::Merged;
            }
            Fact::Absorbed(other) => {
                let edition = other.governed_by().ok_or(Flaw::Missing)?;
                self.lineage.absorbed.push(Absorbed {
                    number: other.number.clone(),
                    applicant: other.applicant.clone(),
                    received_on: other.received_on,
                    edition,
                    clock_start: other.received_on,
                    merged_on: on,
                    extensions: Vec::new(),
                    deferral: None,
                    round: self.round_number(),
                    delivered: None,
                    withdrawn_on: None,
                });
            }
            Fact::Screened => self.stage = State::InReview,
            Fact::Assigned(_) => self.stage = State::InProgress,
            Fact::AnsweredOnTheSpot(answer) => {
                let drafted = Self::drafted(event, answer.decisions.clone());
                self.draft = Some(drafted);
                self.reply(on, None, None, self.row())?;
                self.told_of_remedies(answer.remedy);
            }
            Fact::ToldToAmend(_) => {
                let row = RequestOutcome::Decree492(Outcome2007::AmendOrSupplement);
                self.reply(on, None, None, Some(row))?;
            }
            Fact::CorrectionRequested(notice) => {
                self.correction = Some(CorrectionRecord {
                    sent_on: on,
                    served_on: None,
                    term: notice.term,
                    corrected_on: None,
                });
                self.stage = State::AwaitingCorrection;
            }
            Fact::Corrected(correction) | Fact::Reopened(correction) => {
                self.items = count(correction.items.len())?;
                self.supply(&correction.correction());
                self.concluded = None;
                let record = self.correction.as_mut().ok_or(Flaw::Missing)?;
                record.corrected_on = Some(on);
                let asked_on = record.sent_on;
                if correction.restarts {
                    self.restart(asked_on, on);
                }
                self.stage = State::InReview;
            }
            Fact::Lapsed => {
                let row = if self.stage == State::AwaitingFee {
                    Outcome::FeeUnpaid
                } else {
                    Outcome::CorrectionOverdue
                };
                let row = RequestOutcome::Decree711(row);
                self.conclude(Ending::Lapse, on, Some(row));
                self.stage = State::Abandoned;
            }
            Fact::FoundUnclear(finding) => {
                self.draft_throughout(event, &Disposition::StillUnclear(finding.clone()));
            }
            Fact::FoundExcessive(_) => self.excessive = true,
            Fact::ReasonsAsked(notice) => {
                self.reasons = Some(ReasonsRecord {
                    asked_on: on,
                    served_on: None,
                    term: notice.term,
                    explained_on: None,
                    weighed_on: None,
                });
                self.stage = State::AwaitingReasons;
            }
            Fact::ReasonsExplained(_) => {
                self.reasons.as_mut().ok_or(Flaw::Missing)?.explained_on = Some(on);
            }
            Fact::ReasonsAccepted(acceptance) => {
                self.reasons.as_mut().ok_or(Flaw::Missing)?.weighed_on = Some(on);
                if let Some(deferral) = &acceptance.deferral {
                    self.defer(LaterDate {
                        decided_on: on,
                        to: deferral.to,
                    });
                }
                self.stage = State::InProgress;
            }
            Fact::ReasonsRejected(finding) => {
                self.reasons.as_mut().ok_or(Flaw::Missing)?.weighed_on = Some(on);
                self.draft_throughout(event, &Disposition::Excessive(finding.clone()));
            }
            Fact::FeeDemanded(demand) => {
                self.fee = Some(FeeRecord {
                    sent_on: on,
                    served_on: None,
                    amount: demand.amount,
                    paid: Vec::new(),
                    completed_on: None,
                });
                self.stage = State::AwaitingFee;
            }
            Fact::FeePaid(payment) | Fact::ReopenedForPayment(payment) => {
                self.pay(on, payment.amount);
            }
            Fact::Searched(search) => self.searches.push(SearchRecord {
                items: search.items.clone(),
                on,
                found: search.found,
            }),
            Fact::ThirdPartyConsulted(letter) => {
                self.consult(
                    on,
                    letter.consultation,
                    Consultee::ThirdParty,
                    &letter.items,
                );
            }
            Fact::OrganConsulted(letter) => {
                let consultee = if letter.co_maker {
                    Consultee::CoMaker
                } else {
                    Consultee::OtherOrgan
                };
                self.consult(on, letter.consultation, consultee, &letter.items);
            }
            Fact::Referred(referral) => {
                let consultee = if referral.as_consultation {
                    Consultee::DeterminingBodyByLetter
                } else {
                    Consultee::DeterminingBody
                };
                self.consult(on, referral.consultation, consultee, &[]);
            }
            Fact::OpinionGiven(letter) => {
                let answer = match &letter.opinion {
                    Opinion::Agree => Stance::Agrees,
                    Opinion::Refuse(it) if it.reason.is_some() => Stance::RefusesWithReasons,
                    Opinion::Refuse(_) => Stance::RefusesWithoutReasons,
                };
                self.answer(letter.consultation, on, answer)?;
            }
            Fact::Determined(determination) => {
                let answer = if determination.disclose {
                    Stance::Agrees
                } else {
                    Stance::RefusesWithReasons
                };
                self.answer(determination.consultation, on, answer)?;
            }
            Fact::ConsultationClosed(closing) => {
                self.consultation_mut(closing.consultation)?.closed_on = Some(on);
            }
            Fact::Extended(extension) => self.extend(ExtensionPart {
                told_on: extension.told_on,
                days: extension.days,
            }),
            Fact::ReplyDrafted(decisions) => {
                let drafted = Self::drafted(event, decisions.clone());
                self.draft = Some(drafted);
                self.stage = State::ReplyDrafted;
            }
            Fact::SecrecyReviewed(review) => {
                let draft = self.draft.as_mut().ok_or(Flaw::Missing)?;
                draft.secrecy_passed = review.passed;
                draft.reviewed_on = draft.reviewed_on.max(Some(on));
                self.returned_unless(review.passed);
            }
            Fact::LegalityReviewed(review) => {
                let draft = self.draft.as_mut().ok_or(Flaw::Missing)?;
                draft.legality_passed = review.passed;
                draft.reviewed_on = draft.reviewed_on.max(Some(on));
                self.returned_unless(review.passed);
            }
            Fact::DraftReturned(_) => self.returned_unless(false),
            Fact::ReplyApproved => {
                self.draft.as_mut().ok_or(Flaw::Missing)?.approved_on = Some(on);
                self.stage = State::ReplyApproved;
            }
            Fact::ReplySent(reply) => {
                let signed_on = self.draft.as_ref().ok_or(Flaw::Missing)?.approved_on;
                self.reply(on, signed_on, reply.mode, self.row())?;
                self.told_of_remedies(reply.remedy);
            }
            Fact::ThirdPartyNotified(notice) => self.notified.push(notice.consultation),
            Fact::Delivered(delivery) => {
                let mode = delivery.mode;
                self.deliver(Served { on, mode }, delivery.application.as_ref())?;
            }
            Fact::NoticeServed(service) => self.serve(service.notice, on)?,
            Fact::Archived(_) => self.stage = State::Archived,
            Fact::Withdrawn(_) | Fact::PartlyWithdrawn(_) => {
                self.withdraw(event.actor().id(), on);
            }
            Fact::ConversionSuggested(_) => self.suggested_on = Some(on),
            Fact::Converted(_) => self.converted_on = Some(on),
            Fact::RoundOpened(order) => self.open_round(on, order),
            Fact::ContactAttempted(_) => {
                let earlier = self.attempted_on.into_iter();
                self.attempted_on = earlier.chain([on]).min();
            }
            Fact::Refunded(refund) => {
                self.refunded = self.refunded.saturating_add(refund.amount);
            }
            // What they say of other entries is told where all is counted.
            Fact::Rectified(_) | Fact::TakenBack(_) => {}
        }
        Ok(())
    }
}

impl Request {
    /// What the organ did before it knew of a withdrawal stays in the file and decides nothing; what was
    /// paid since is to be refunded.
    fn goes_on_withdrawn(&mut self, fact: &Fact) -> bool {
        if let Fact::FeePaid(payment) = fact {
            self.unowed = self.unowed.saturating_add(payment.amount);
        }
        matches!(
            fact,
            Fact::NoticeServed(_)
                | Fact::OpinionGiven(_)
                | Fact::ConsultationClosed(_)
                | Fact::Determined(_)
                | Fact::Refunded(_)
                | Fact::Archived(_)
        )
    }
}

fn count(items: usize) -> Result<u16, Flaw> {
    u16::try_from(items).map_err(|_| Flaw::TooManyItems)
}
