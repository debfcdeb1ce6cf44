use chrono::NaiveDate;

use super::consultation::{Consultee, Stance};
use super::issued::document_of;
use super::record::{CorrectionRecord, Ending, FeeRecord, ReasonsRecord, SearchRecord};
use super::reply_period::{ExtensionPart, LaterDate};
use super::{Absorbed, Disposition, Event, Fact, IllegalEvent, Opinion, Reception, Request, State};
use crate::vocabulary::Role;
use crate::workflow::log::Flaw;

impl Request {
    /// Records what happened: what [`decide`](Self::decide) gave out is taken.
    ///
    /// # Errors
    /// [`IllegalEvent`] when the event cannot follow: out of order, in a state that does not have it,
    /// by a role without the power, on an impossible day, unknown to the edition, or about something
    /// that is not there.
    pub fn evolve(mut self, event: &Event) -> Result<Self, IllegalEvent> {
        self.apply(event)?;
        Ok(self)
    }

    /// Rebuilds a request from its log.
    ///
    /// # Errors
    /// [`IllegalEvent`] with the position of the first event that cannot follow.
    pub fn replay<'e>(log: impl IntoIterator<Item = &'e Event>) -> Result<Self, IllegalEvent> {
        let mut request = Self::default();
        log.into_iter().try_for_each(|event| request.apply(event))?;
        Ok(request)
    }

    /// Rebuilds a request from what had been entered by a day (as known on that day).
    ///
    /// # Errors
    /// As [`replay`](Self::replay).
    pub fn replay_as_known_on<'e>(
        log: impl IntoIterator<Item = &'e Event>,
        day: NaiveDate,
    ) -> Result<Self, IllegalEvent> {
        Self::replay(log.into_iter().take_while(|it| it.recorded_on() <= day))
    }

    fn apply(&mut self, event: &Event) -> Result<(), IllegalEvent> {
        let (log, state) = (self.log, self.state());
        self.follow(event, state)
            .map_err(|flaw| log.illegal(event.fact().code(), state, flaw))?;
        self.log.add(event);
        Ok(())
    }

    fn follow(&mut self, event: &Event, state: State) -> Result<(), Flaw> {
        self.log.check(event)?;
        let starts = if matches!(event.fact(), Fact::SplitOff(_)) {
            state == State::New
        } else {
            event.fact().command().starts_in(state)
        };
        if !starts {
            return Err(Flaw::State);
        }
        self.check(event)?;
        self.take(event)?;
        if let Some(kind) = document_of(event.fact()) {
            self.documents.insert(kind);
        }
        Ok(())
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    fn take(&mut self, event: &Event) -> Result<(), Flaw> {
        let on = event.on();
        match event.fact() {
            Fact::Dictated(_) => self.stage = State::Draft,
            Fact::Submitted(submission) => {
                self.applicant = Some(event.by().id().to_owned());
                self.channel = Some(submission.channel);
                self.submitted_on = Some(on);
                self.items = count(submission.items.len())?;
                self.stage = State::Submitted;
            }
            Fact::Confirmed(_) if event.by().role() == Role::Applicant => {
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
            Fact::Split(division) => {
                self.lineage.children = division.into.iter().map(|it| it.number.clone()).collect();
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
            Fact::Merged(merger) => {
                self.lineage.merged_into = Some(merger.into.clone());
                self.stage = State::Merged;
            }
            Fact::Absorbed(other) => {
                let edition = other.governed_by().ok_or(Flaw::Edition)?;
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
                    withdrawn_on: None,
                });
            }
            Fact::Screened => self.stage = State::InReview,
            Fact::Assigned(_) => self.stage = State::InProgress,
            Fact::AnsweredOnTheSpot(reply) => {
                let drafted = Self::drafted(event, reply.answer.decisions.clone());
                self.draft = Some(drafted);
                self.reply(on, None, reply.outcome);
            }
            Fact::ToldToAmend(reply) => self.reply(on, None, reply.outcome),
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
                self.concluded = None;
                let record = self.correction.as_mut().ok_or(Flaw::Missing)?;
                record.corrected_on = Some(on);
                let asked_on = record.sent_on;
                if correction.restarts {
                    self.restart(asked_on, on);
                }
                self.stage = State::InReview;
            }
            Fact::Lapsed(lapse) => {
                self.conclude(Ending::Lapse, on, Some(lapse.outcome));
                self.stage = State::Abandoned;
            }
            Fact::FoundUnclear(finding) => {
                self.draft_throughout(
                    event,
                    |reason| Disposition::StillUnclear { reason },
                    &finding.reason,
                );
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
                self.draft_throughout(
                    event,
                    |reason| Disposition::Excessive { reason },
                    &finding.reason,
                );
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
            Fact::FeePaid(receipt) | Fact::ReopenedForPayment(receipt) => {
                let fee = self.fee.as_mut().ok_or(Flaw::Missing)?;
                fee.paid.push((on, receipt.amount));
                let asked_on = fee.sent_on;
                if let Some(completed) = receipt.completed_on {
                    self.concluded = None;
                    self.restart(asked_on, completed);
                    if let Some(fee) = &mut self.fee {
                        fee.completed_on = Some(completed);
                    }
                    self.stage = State::InReview;
                }
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
                )?;
            }
            Fact::OrganConsulted(letter) => {
                let consultee = if letter.co_maker {
                    Consultee::CoMaker
                } else {
                    Consultee::OtherOrgan
                };
                self.consult(on, letter.consultation, consultee, &letter.items)?;
            }
            Fact::Referred(referral) => {
                let consultee = if referral.as_consultation {
                    Consultee::DeterminingBodyByLetter
                } else {
                    Consultee::DeterminingBody
                };
                self.consult(on, referral.consultation, consultee, &[])?;
            }
            Fact::OpinionGiven(letter) => {
                let answer = match &letter.opinion {
                    Opinion::Agree => Stance::Agrees,
                    Opinion::Refuse { reason: Some(_) } => Stance::RefusesWithReasons,
                    Opinion::Refuse { reason: None } => Stance::RefusesWithoutReasons,
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
            Fact::ReplyDrafted(draft) => {
                let drafted = Self::drafted(event, draft.decisions.clone());
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
                self.reply(on, signed_on, reply.outcome);
            }
            Fact::ThirdPartyNotified(notice) => self.notified.push(notice.consultation),
            Fact::Delivered(_) => {
                self.concluded.as_mut().ok_or(Flaw::Missing)?.delivered_on = Some(on);
                self.stage = State::Delivered;
            }
            Fact::NoticeServed(service) => self.serve(service.notice, on)?,
            Fact::Archived(_) => self.stage = State::Archived,
            Fact::Withdrawn(withdrawal) => {
                self.conclude(Ending::Withdrawal, on, withdrawal.outcome);
                self.stage = State::Withdrawn;
            }
            Fact::PartlyWithdrawn(_) => self.withdraw_part(event.by().id(), on),
            Fact::ConversionSuggested(_) => self.suggested_on = Some(on),
            Fact::Converted(_) => self.converted_on = Some(on),
            Fact::RoundOpened(order) => self.open_round(on, order),
        }
        Ok(())
    }
}

/// The state of being handled while such a consultation is open.
pub(super) const fn consulting(consultee: Consultee) -> State {
    match consultee {
        Consultee::ThirdParty => State::ConsultingThirdParty,
        Consultee::CoMaker | Consultee::OtherOrgan => State::ConsultingOrgans,
        Consultee::DeterminingBody | Consultee::DeterminingBodyByLetter => {
            State::AwaitingDetermination
        }
    }
}

fn count(items: usize) -> Result<u16, Flaw> {
    u16::try_from(items).map_err(|_| Flaw::TooManyItems)
}
