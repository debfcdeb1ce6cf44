use chrono::NaiveDate;

use super::objector::Objector;
use super::particulars::{Keeping, Released, SecrecyConclusion, Withholding};
use super::record::{
    CoordinationRecord, EarlierVersion, PermissionRecord, PublicVersion, WithheldRecord,
};
use super::{ContentDigest, Event, Fact, IllegalEvent, Publication, Signature, Signatures, State};
use crate::vocabulary::Attribute;
use crate::workflow::Actor;
use crate::workflow::log::Flaw;

impl Publication {
    /// Records what happened: what [`decide`](Self::decide) gave out is taken.
    ///
    /// # Errors
    /// [`IllegalEvent`] when the event cannot follow: out of order, in a state that does not have it,
    /// by a role without the power, on an impossible day, or about something that is not there.
    pub fn evolve(mut self, event: &Event) -> Result<Self, IllegalEvent> {
        self.apply(event)?;
        Ok(self)
    }

    /// Rebuilds a publication from its log.
    ///
    /// # Errors
    /// [`IllegalEvent`] with the position of the first event that cannot follow.
    pub fn replay<'e>(log: impl IntoIterator<Item = &'e Event>) -> Result<Self, IllegalEvent> {
        let mut publication = Self::default();
        log.into_iter()
            .try_for_each(|event| publication.apply(event))?;
        Ok(publication)
    }

    /// Rebuilds a publication from what had been entered by a day (as known on that day).
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
        if !event.fact().command().starts_in(state) {
            return Err(Flaw::State);
        }
        self.check(event)?;
        self.take(event)
    }

    /// Takes an event without looking at the state: also how a refused command is judged.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of event")]
    pub(super) fn take(&mut self, event: &Event) -> Result<(), Flaw> {
        let on = event.on();
        let signed =
            |digest: &ContentDigest| Signature::new(event.by().clone(), on, digest.clone());
        match event.fact() {
            Fact::Drafted(beginning) => {
                self.edition = Some(beginning.edition);
                self.conventions = beginning.conventions.clone();
                self.item = Some(beginning.item.clone());
                self.content = Some(beginning.content.clone());
                self.draft_by(signed(&beginning.content.digest));
            }
            Fact::Revised(revision) => {
                self.changed_on = self.change_after(revision.changed_on);
                self.keep_as_published();
                self.content = Some(revision.content.clone());
                self.free(on);
                self.draft_by(signed(&revision.content.digest));
            }
            Fact::RevisionDropped(_) => self.drop_revision()?,
            Fact::AttributeProposed(proposal) => {
                let drafted = self.signatures.drafted.take();
                self.void(Signatures::of_draft(drafted));
                self.signatures.proposed = Some(signed(&proposal.digest));
                self.free(on);
                self.plan = Some(proposal.clone());
                self.stage = State::AttributeProposed;
            }
            Fact::AttributeReviewed(review) => {
                self.disagreement = !review.agrees;
                if review.agrees {
                    self.signatures
                        .attribute_reviewed
                        .push(signed(&review.digest));
                } else {
                    self.signatures.attribute_reviewed.clear();
                }
                if review.complete {
                    self.stage = State::AttributeReviewed;
                }
            }
            Fact::AttributeSettled(proposal) => {
                self.signatures.settled = Some(signed(&proposal.digest));
                self.plan = Some(proposal.clone());
                self.disagreement = false;
                self.stage = State::AttributeReviewed;
            }
            Fact::WithholdingReviewed(review) => {
                self.signatures.withholding_reviewed =
                    review.agrees.then(|| signed(&review.digest));
            }
            Fact::SecrecyReviewed(review) => {
                self.signatures.secrecy_reviewed = Some(signed(&review.digest));
                self.secrecy = Some(review.conclusion);
                self.find_by_secrecy(review.conclusion, &review.digest);
                self.determined = None;
                self.stage = State::SecrecyReviewed;
            }
            Fact::RightsReviewed(review) => {
                self.signatures.rights_reviewed = review.agrees.then(|| signed(&review.digest));
                self.find(Objector::RightsReviewer, &review.digest, !review.agrees);
            }
            Fact::Referred(_) => self.stage = State::AwaitingDetermination,
            Fact::Determined(determination) => {
                self.determined = Some(determination.disclose);
                let digest = self.worked_on()?;
                self.find_by_determination(determination.disclose, &digest);
                self.stage = State::SecrecyReviewed;
            }
            Fact::Coordinated(asked) => {
                let digest = self.worked_on()?;
                self.coordinations.push(CoordinationRecord {
                    asked: asked.clone(),
                    asked_on: on,
                    digest,
                    answer: None,
                    dropped: false,
                });
            }
            Fact::CoordinationConfirmed(answer) => {
                let open = self
                    .coordinations
                    .iter_mut()
                    .find(|it| it.asked.organ == answer.organ && it.is_open());
                open.ok_or(Flaw::Missing)?.answer = Some((on, answer.agrees));
            }
            Fact::ApprovalObtained(permission) => {
                let digest = self.worked_on()?;
                self.permissions.push(PermissionRecord {
                    given: permission.clone(),
                    on,
                    digest,
                });
            }
            Fact::LimitSet(limit) => {
                self.content.as_mut().ok_or(Flaw::Missing)?.limit = Some(limit.clone());
            }
            Fact::Returned(_) => {
                let drafted = self.signatures.drafted.take();
                self.void(Signatures::of_draft(drafted));
                self.stage = State::Returned;
            }
            Fact::Approved(approval) => {
                self.signatures.approved = Some(signed(&approval.digest));
                self.find_by_signature(&approval.digest);
                let public = self.public.as_ref();
                let before = public.and_then(|it| it.approval.as_ref());
                self.approval = Some(approval.or_as_before(before));
                self.stage = State::Approved;
            }
            Fact::Published(released) => {
                self.release(event, released, self.counted_from())?;
                self.stage = State::Published;
            }
            Fact::Corrected(corrected) => {
                let approver = self.signatures.approved.as_ref().map(|it| it.by().clone());
                let counted_from = self.counted_from();
                self.retire(on, &corrected.reason, approver)?;
                self.release(event, &corrected.released, counted_from)?;
                // A later item that took its place still has it.
                self.stage = if self.supersession.is_some() {
                    State::Superseded
                } else {
                    State::Corrected
                };
            }
            Fact::Catalogued(entry) => {
                self.entries.enter(on, entry.clone());
                if self.stage == State::Published {
                    self.stage = State::Catalogued;
                }
            }
            Fact::Supplied(supply) => self.supplied = Some(supply.clone()),
            Fact::Interpreted(it) => self.interpretations.enter(on, it.clone()),
            Fact::Withheld(withholding) => self.withhold(on, withholding),
            Fact::ReevaluationStarted => self.stage = State::UnderReevaluation,
            Fact::WithheldAnew(keeping) => self.keep(on, keeping)?,
            Fact::PartEvaluated(evaluation) => self.evaluate(on, evaluation)?,
            // A second revocation leaves the time limit of the first as it is.
            Fact::RevocationRecorded(revocation) => {
                self.revoked.get_or_insert((on, revocation.cause));
            }
            Fact::ClarificationApproved(approval) => {
                self.clarification_approved = Some(signed(&approval.digest));
            }
            Fact::Clarified(clarification) => {
                self.clarification = Some((on, clarification.clone()));
                self.clarification_approved = None;
                let behind = self.as_published.as_mut().map(|it| &mut it.stage);
                let stage = behind.unwrap_or(&mut self.stage);
                if *stage != State::Superseded {
                    *stage = State::Clarified;
                }
            }
            Fact::Withdrawn(withdrawal) => {
                let digest = &self.public.as_ref().ok_or(Flaw::Missing)?.release.digest;
                self.withdrawal = Some((signed(digest), withdrawal.clone()));
                self.retire(on, &withdrawal.reason, Some(withdrawal.approver.clone()))?;
                self.as_published = None;
                self.freed_parts.retain(|it| it.out_on.is_some());
                self.stage = State::Withdrawn;
            }
            Fact::Superseded(supersession) => {
                self.supersession = Some((on, supersession.clone()));
                self.stage = State::Superseded;
            }
        }
        if event.fact().command().is_step() {
            self.stepped_on = Some(on);
        }
        Ok(())
    }

    /// The version that is worked on.
    fn worked_on(&self) -> Result<ContentDigest, Flaw> {
        let content = self.content.as_ref().ok_or(Flaw::Missing)?;
        Ok(content.digest.clone())
    }

    fn draft_by(&mut self, signature: Signature) {
        self.plan = None;
        self.void(Signatures::of_draft(Some(signature)));
        self.stage = State::Drafted;
    }

    /// Empties reviews and approval: they were given to something else.
    fn void(&mut self, signatures: Signatures) {
        self.signatures = signatures;
        self.disagreement = false;
        self.secrecy = None;
        self.determined = None;
        self.approval = None;
    }

    fn release(
        &mut self,
        event: &Event,
        released: &Released,
        counted_from: Option<NaiveDate>,
    ) -> Result<(), Flaw> {
        let digest = released.release.digest.clone();
        let published = Signature::new(event.by().clone(), event.on(), digest);
        let mut signatures = self.signatures.clone();
        signatures.published = Some(published);
        self.signatures = signatures.clone();
        self.find_by_release(&released.release.digest);
        self.public = Some(PublicVersion {
            release: released.release.clone(),
            content: self.content.clone().ok_or(Flaw::Missing)?,
            on: event.on(),
            signatures,
            counted_from,
            approval: self.approval.clone(),
            cleared: self
                .determined
                .unwrap_or(self.secrecy == Some(SecrecyConclusion::Cleared)),
            parts: released.part_reviews.clone(),
        });
        self.end_of_earlier(event.on());
        self.bring_out(event.on());
        self.as_published = None;
        self.changed_on = None;
        self.freed_on = None;
        Ok(())
    }

    /// Ends what stood beside another version, or the same one under another title, whatever was signed;
    /// an entry also where it has not the name or summary now signed.
    fn end_of_earlier(&mut self, on: NaiveDate) {
        let (was, is) = (self.earlier.last(), self.public.as_ref());
        let shown = |it: &PublicVersion| {
            let release = &it.release;
            (release.digest.clone(), release.face.title.clone())
        };
        let another = was.is_some_and(|was| Some(shown(&was.was)) != is.map(shown));
        let signed = self.entries.standing().zip(self.approval.as_ref());
        let unsigned = signed.is_some_and(|(entry, approval)| !approval.covers(entry));
        if another || unsigned {
            self.entries.end(on);
        }
        if another {
            self.interpretations.end(on);
        }
    }

    fn retire(
        &mut self,
        until: NaiveDate,
        reason: &str,
        approver: Option<Actor>,
    ) -> Result<(), Flaw> {
        let was = self.public.take().ok_or(Flaw::Missing)?;
        self.earlier.push(EarlierVersion {
            was,
            until,
            reason: reason.to_owned(),
            approver,
        });
        Ok(())
    }

    fn withhold(&mut self, on: NaiveDate, withholding: &Withholding) {
        self.withheld = Some(WithheldRecord {
            since: on,
            last_reviewed_on: on,
            next_review_on: withholding.next_review_on,
            neither: withholding.neither_classified_nor_public,
        });
        self.stage = kept(withholding.neither_classified_nor_public);
    }

    /// Ends the withholding; where a ground kept it back, the time limit runs from here.
    fn free(&mut self, on: NaiveDate) {
        let mut plan = self.plan.iter();
        let grounded = plan.any(|plan| !plan.grounds.is_empty());
        if self.withheld.take().is_some() && grounded {
            self.freed_on = Some(on);
        }
    }

    fn keep(&mut self, on: NaiveDate, keeping: &Keeping) -> Result<(), Flaw> {
        let withheld = self.withheld.as_mut().ok_or(Flaw::Missing)?;
        withheld.last_reviewed_on = on;
        withheld.next_review_on = keeping.next_review_on;
        self.stage = kept(withheld.neither);
        Ok(())
    }

    /// The day from which the time limit runs: formation, or the change that is being published. What
    /// was withheld by law is not late for that: it counts from the day it was freed, which is an
    /// inference from Art. 18.
    pub(super) fn counted_from(&self) -> Option<NaiveDate> {
        let formed = self.item.as_ref().filter(|_| self.public.is_none());
        self.changed_on
            .max(self.freed_on)
            .or(formed.map(|it| it.formed_on))
    }

    /// It is planned to be published.
    pub(super) fn is_proactive(&self) -> bool {
        self.attribute() == Some(Attribute::Proactive)
    }
}

const fn kept(neither: bool) -> State {
    if neither {
        State::NeitherClassifiedNorPublic
    } else {
        State::Withheld
    }
}
