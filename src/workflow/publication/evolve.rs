//! What the log tells is recorded. No law is here.

use chrono::NaiveDate;

use super::file::Signatures;
use super::file::{CoordinationRecord, Objector, PermissionRecord, PublicVersion, WithheldRecord};
use super::particulars::{Keeping, KeptPart, Release};
use super::{ContentDigest, EarlierVersion, Fact, Publication, Signature, State};
use crate::calendar::{Length, Roll};
use crate::vocabulary::{Attribute, InformationKind};
use crate::workflow::machine::{Actor, Flaw, Text};

impl Publication {
    /// Takes a fact without looking at the state: also how a refused command is judged.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of fact")]
    pub(super) fn take_fact(
        &mut self,
        actor: &Actor,
        on: NaiveDate,
        fact: &Fact,
    ) -> Result<(), Flaw> {
        let signed =
            |digest: &ContentDigest| Signature::new(fact.step(), actor.clone(), on, digest.clone());
        match fact {
            Fact::Drafted(draft) => {
                self.edition = draft.edition;
                self.conventions = draft.conventions.clone().unwrap_or_default();
                self.item = Some(draft.item.clone());
                self.content = Some(draft.content.clone());
                self.draft_by(signed(&draft.content.digest));
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
                let agreed = self.signatures.attribute_reviewed.len();
                if review.agrees && agreed >= usize::from(self.conventions.attribute_levels) {
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
            Fact::Referred(asked) => {
                self.referral = Some(asked.clone());
                self.stage = State::AwaitingDetermination;
            }
            Fact::Determined(answer) => {
                self.determined = Some(answer.agrees);
                let digest = self.worked_on()?;
                self.find_by_determination(answer.agrees, &digest);
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
                self.release(signed(&released.digest), released, self.counted_from())?;
                self.stage = State::Published;
            }
            Fact::Corrected(corrected) => {
                let approver = self.signatures.approved.as_ref().map(|it| it.by().clone());
                let counted_from = self.counted_from();
                self.retire(on, &corrected.reason, approver)?;
                let release = &corrected.release;
                self.release(signed(&release.digest), release, counted_from)?;
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
            Fact::Supplied(places) => self.supplied.clone_from(places),
            Fact::Interpreted(it) => self.interpretations.enter(on, it.clone()),
            Fact::Withheld(next_review_on) => self.withhold(on, *next_review_on),
            Fact::ReevaluationStarted => self.stage = State::UnderReevaluation,
            Fact::WithheldAnew(keeping) => self.keep(on, keeping)?,
            Fact::PartEvaluated(evaluation) => self.evaluate(on, evaluation)?,
            // A second revocation leaves the time limit of the first as it is.
            Fact::RevocationRecorded(cause) => {
                self.revoked.get_or_insert((on, *cause));
            }
            Fact::ClarificationApproved(digest) => {
                self.clarification_approved = Some(signed(digest));
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
        if fact.step().is_rested_on() {
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
        published: Signature,
        release: &Release,
        counted_from: Option<NaiveDate>,
    ) -> Result<(), Flaw> {
        let on = published.on();
        let content = self.content.clone().ok_or(Flaw::Missing)?;
        self.signatures.published = Some(published);
        self.find_by_release(&release.digest);
        let parts = content.parts.iter().map(|part| KeptPart {
            next_review_on: part.next_review_on.or(self.next_by_interval(on)),
            ..part.clone()
        });
        self.public = Some(PublicVersion {
            release: release.clone(),
            on,
            signatures: self.signatures.clone(),
            counted_from,
            approval: self.approval.clone(),
            cleared: self.is_cleared(),
            parts: parts.collect(),
            content,
        });
        self.end_of_earlier(on);
        self.bring_out(on);
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
        reason: &Text,
        approver: Option<Actor>,
    ) -> Result<(), Flaw> {
        let was = self.public.take().ok_or(Flaw::Missing)?;
        self.earlier.push(EarlierVersion {
            was,
            until,
            reason: reason.clone(),
            approver,
        });
        Ok(())
    }

    fn withhold(&mut self, on: NaiveDate, next_review_on: Option<NaiveDate>) {
        let kind = self.item.as_ref().map(|item| item.kind);
        // An official document that is no state secret and is not to be disclosed (不定密不公开公文).
        let neither = kind == Some(InformationKind::Document)
            && self.attribute() == Some(Attribute::Withheld)
            && !self.is_classified(on);
        self.withheld = Some(WithheldRecord {
            last_reviewed_on: on,
            next_review_on,
            neither,
        });
        self.stage = kept(neither);
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

    /// The day of the next evaluation by the interval of the conventions.
    pub(super) fn next_by_interval(&self, on: NaiveDate) -> Option<NaiveDate> {
        Length::Months(self.conventions.reevaluation_interval, Roll::Stay).plain_end(on)
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
