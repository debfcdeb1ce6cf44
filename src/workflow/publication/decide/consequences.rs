use chrono::NaiveDate;

use super::super::content::{Beginning, Drafting};
use super::super::particulars::{
    AttributeFinding, CorrectedRelease, Keeping, PartEvaluation, PartReview, Release, Released,
    ReturnNote, Review, SecrecyConclusion, Withholding,
};
use super::super::{Command, Confidential, Event, Fact, Order, Publication};
use crate::calendar::WorkingCalendar;
use crate::law::Edition;
use crate::vocabulary::{Attribute, InformationKind};

impl Publication {
    /// What a command leads to, whether or not it is allowed.
    pub(super) fn events_of(&self, order: &Order, calendar: &WorkingCalendar) -> Vec<Event> {
        let facts = self.facts_of(order, calendar).into_iter();
        order.events(self.version(), facts.map(|fact| (order.on(), fact)))
    }

    fn facts_of(&self, order: &Order, calendar: &WorkingCalendar) -> Vec<Fact> {
        let on = order.on();
        let one = |fact: Fact| vec![fact];
        match order.command() {
            Command::Draft(drafting) => beginning(drafting)
                .map(|it| Fact::Drafted(Box::new(it)))
                .into_iter()
                .collect(),
            Command::Revise(revision) => one(Fact::Revised(revision.clone())),
            Command::DropRevision(it) => one(Fact::RevisionDropped(it.clone())),
            Command::ProposeAttribute(it) => one(Fact::AttributeProposed(it.clone())),
            Command::ReviewAttribute(review) => {
                one(Fact::AttributeReviewed(self.attribute_finding(review)))
            }
            Command::SettleAttribute(it) => one(Fact::AttributeSettled(it.clone())),
            Command::ReviewWithholding(review) => unless(
                review.agrees,
                Fact::WithholdingReviewed(review.clone()),
                &review.reason,
            ),
            Command::ReviewSecrecy(review) => {
                let refused = review.conclusion == SecrecyConclusion::NotForPublication
                    && !self.is_planned_withheld();
                unless(
                    !refused,
                    Fact::SecrecyReviewed(review.clone()),
                    &review.reason,
                )
            }
            Command::ReviewRights(review) => unless(
                review.agrees,
                Fact::RightsReviewed(review.clone()),
                &review.reason,
            ),
            Command::Refer(it) => one(Fact::Referred(it.clone())),
            Command::Determine(it) => {
                let refused = !it.disclose && !self.is_planned_withheld();
                unless(!refused, Fact::Determined(it.clone()), &it.reason)
            }
            Command::Coordinate(it) => one(Fact::Coordinated(it.clone())),
            Command::ConfirmCoordination(it) => one(Fact::CoordinationConfirmed(it.clone())),
            Command::ObtainApproval(it) => one(Fact::ApprovalObtained(it.clone())),
            Command::SetLimit(it) => one(Fact::LimitSet(it.clone())),
            Command::Return(it) => one(Fact::Returned(it.clone())),
            Command::Approve(it) => one(Fact::Approved(it.clone())),
            Command::Publish(it) => one(Fact::Published(self.released(it, on, calendar))),
            Command::Catalogue(it) => one(Fact::Catalogued(it.clone())),
            Command::Supply(it) => one(Fact::Supplied(it.clone())),
            Command::Interpret(it) => one(Fact::Interpreted(it.clone())),
            Command::Withhold(it) => one(Fact::Withheld(Withholding {
                next_review_on: it.next_review_on.or(self.next_by_interval(on, calendar)),
                neither_classified_nor_public: self.is_neither(on),
            })),
            Command::Reevaluate => one(Fact::ReevaluationStarted),
            Command::KeepWithheld(it) => one(Fact::WithheldAnew(Keeping {
                next_review_on: it.next_review_on.or(self.next_by_interval(on, calendar)),
                ..it.clone()
            })),
            Command::EvaluatePart(it) => one(Fact::PartEvaluated(PartEvaluation {
                next_review_on: it.next_review_on.or(self.next_by_interval(on, calendar)),
                ..it.clone()
            })),
            Command::RecordRevocation(it) => one(Fact::RevocationRecorded(it.clone())),
            Command::Correct(it) => one(Fact::Corrected(CorrectedRelease {
                released: self.released(&it.release, on, calendar),
                reason: it.reason.clone(),
            })),
            Command::ApproveClarification(it) => one(Fact::ClarificationApproved(it.clone())),
            Command::Clarify(it) => one(Fact::Clarified(it.clone())),
            Command::Withdraw(it) => one(Fact::Withdrawn(it.clone())),
            Command::Supersede(it) => one(Fact::Superseded(it.clone())),
        }
    }

    fn attribute_finding(&self, review: &Review) -> AttributeFinding {
        let agreed = self.signatures.attribute_reviewed.len().saturating_add(1);
        AttributeFinding {
            digest: review.digest.clone(),
            agrees: review.agrees,
            reason: review.reason.clone(),
            complete: review.agrees && agreed >= usize::from(self.conventions.attribute_levels),
        }
    }

    fn released(&self, release: &Release, on: NaiveDate, calendar: &WorkingCalendar) -> Released {
        let parts = self.content.iter().flat_map(|content| &content.parts);
        Released {
            release: release.clone(),
            part_reviews: parts
                .map(|part| PartReview {
                    part: part.number,
                    next_review_on: part.next_review_on.or(self.next_by_interval(on, calendar)),
                })
                .collect(),
        }
    }

    fn is_planned_withheld(&self) -> bool {
        self.attribute() == Some(Attribute::Withheld)
    }

    /// An official document that is no state secret and is not to be disclosed.
    fn is_neither(&self, on: NaiveDate) -> bool {
        let document = self
            .item
            .as_ref()
            .is_some_and(|item| item.kind == InformationKind::Document);
        document && self.is_planned_withheld() && !self.is_classified(on)
    }
}

/// Pins edition and conventions; nothing where no edition was in force.
pub(super) fn beginning(drafting: &Drafting) -> Option<Beginning> {
    let edition = match drafting.edition {
        Some(edition) => edition,
        None => Edition::in_force_on(drafting.item.formed_on).ok()?,
    };
    Some(Beginning {
        item: drafting.item.clone(),
        content: drafting.content.clone(),
        edition,
        conventions: drafting.conventions.clone().unwrap_or_default(),
    })
}

/// A review, and the return of what did not pass it.
fn unless(passed: bool, review: Fact, reason: &Confidential) -> Vec<Fact> {
    let returned = Fact::Returned(ReturnNote {
        reason: reason.clone(),
    });
    if passed {
        vec![review]
    } else {
        vec![review, returned]
    }
}
