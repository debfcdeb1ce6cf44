//! What is owed of a publication, recomputed from the log and never stored.

use chrono::NaiveDate;

use super::file::PublicVersion;
use super::particulars::VersionContent;
use super::{Publication, Signature};
use crate::calendar::{Length, WorkingCalendar};
use crate::deadline::{Deadline, Due, Obligation};
use crate::law::Citation;
use crate::policy::{Limit, Limits, PublicationDeadline};
use crate::vocabulary::{Attribute, Role, Term as _};

impl Publication {
    /// Every deadline of it, done or not.
    pub(super) fn all_deadlines(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let mut found = Vec::new();
        self.publication_deadline(calendar, &mut found);
        found.extend(self.interpretation_deadline(calendar));
        if let (Some(term), Some(reviewed)) = (
            self.conventions.secrecy_review_term,
            self.signatures.attribute_reviewed.last(),
        ) {
            let done = self.signatures.secrecy_reviewed.as_ref().map(Signature::on);
            let length = Length::WorkingDays(term);
            let (what, who, from) = (
                Obligation::SecrecyReview,
                Role::SecrecyReviewer,
                reviewed.on(),
            );
            found.push(
                Deadline::within(what, who, from, length, calendar)
                    .because("attribute-reviewed", from)
                    .by_conventions(&["secrecy_review_term"])
                    .done(done),
            );
        }
        if let (Some((revoked, _)), Some(length)) = (
            self.revoked,
            limit_of(PublicationDeadline::PenaltyWithdrawal),
        ) {
            let (what, who) = (Obligation::PenaltyWithdrawal, Role::Approver);
            found.push(
                Deadline::within(what, who, revoked, length, calendar)
                    .because("revocation-recorded", revoked)
                    .done(self.withdrawn_on()),
            );
        }
        let evaluation = |what, next| {
            Deadline::set(what, Role::DisclosureOffice, Due::On(next))
                .by_conventions(&["reevaluation_interval"])
        };
        if let Some(next) = self.next_review_on() {
            found.push(evaluation(Obligation::Reevaluation, next));
        }
        for part in self.withheld_parts() {
            if let Some(next) = part.next_review_on {
                found.push(evaluation(Obligation::PartReevaluation, next).about(part.number));
            }
        }
        found.extend(self.take_down_deadline());
        found
    }

    fn withdrawn_on(&self) -> Option<NaiveDate> {
        self.withdrawal.as_ref().map(|(it, _)| it.on())
    }

    /// The time limit that runs from formation or change, or the special one; none where nothing runs.
    fn publication_limit(
        &self,
        content: Option<&VersionContent>,
        from: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Length, Citation)> {
        let special = content.and_then(|it| it.limit.as_ref());
        if let Some(limit) = special {
            return Some((limit.from, limit.length, limit.citation.clone()));
        }
        let general = PublicationDeadline::general(self.edition?);
        Some((from?, limit_of(general)?, general.citation()))
    }

    /// A deadline for every version with a clock of its own: the first, and each that the matter itself
    /// or a special limit asks for anew; and for every part that was found fit to be published. A correction moves no clock that has run before it.
    fn publication_deadline(&self, calendar: &WorkingCalendar, found: &mut Vec<Deadline>) {
        let mut previous = None;
        for it in self.versions() {
            let content = anew(&it.content, previous);
            self.push_clock(content, it.counted_from, Some(it.on), calendar, found);
            previous = Some(it.on);
        }
        let planned = self.attribute().is_none_or(|it| it == Attribute::Proactive);
        let changes = self.public.is_some() && self.changed_on.is_some();
        if planned && (previous.is_none() || changes) {
            let content = self.content.as_ref().and_then(|it| anew(it, previous));
            self.push_clock(content, self.counted_from(), None, calendar, found);
        }
        // As with the whole, that it counts from the day it was found is an inference from Art. 18.
        for freed in &self.freed_parts {
            let mut of_part = Vec::new();
            self.push_clock(None, Some(freed.on), freed.out_on, calendar, &mut of_part);
            found.extend(of_part.into_iter().map(|it| it.about(freed.part)));
        }
    }

    fn push_clock(
        &self,
        content: Option<&VersionContent>,
        from: Option<NaiveDate>,
        done: Option<NaiveDate>,
        calendar: &WorkingCalendar,
        found: &mut Vec<Deadline>,
    ) {
        if let Some((start, length, citation)) = self.publication_limit(content, from) {
            let (what, who) = (Obligation::Publication, Role::Publisher);
            found.push(
                Deadline::within(what, who, start, length, calendar)
                    .citing(Some(citation))
                    .done(done),
            );
        }
    }

    /// Every version that is or was public, the oldest first.
    fn versions(&self) -> impl Iterator<Item = &PublicVersion> {
        let earlier = self.earlier.iter().map(|it| &it.was);
        earlier.chain(&self.public)
    }

    pub(super) fn interpretation_deadline(&self, calendar: &WorkingCalendar) -> Option<Deadline> {
        let policy = self.item.as_ref().is_some_and(|it| it.policy_document);
        let first = self.versions().next();
        let from = first.filter(|_| policy && self.public.is_some())?.on;
        let length = Length::WorkingDays(self.conventions.interpretation_term?);
        let (what, who) = (Obligation::Interpretation, Role::DraftingUnit);
        Some(
            Deadline::within(what, who, from, length, calendar)
                .because("published", from)
                .by_conventions(&["interpretation_term"])
                .done(self.interpretations.first_on()),
        )
    }

    fn take_down_deadline(&self) -> Option<Deadline> {
        let earlier = self.earlier.last().map(|it| &it.was);
        let version = self.public.as_ref().or(earlier)?;
        let last = version.release.face.list.as_ref()?.shown_through?;
        // The last day of the notice is a day on which it may still be shown.
        let deadline = Deadline::set(Obligation::TakeDown, Role::Publisher, Due::On(last));
        Some(deadline.done(self.withdrawn_on()))
    }
}

/// The limits that policy knows, where the conventions do not set them.
fn limit_of(deadline: PublicationDeadline) -> Option<Length> {
    match Limits::default().limit(deadline) {
        Limit::Within(length) => Some(length),
        Limit::AtLeast(_) | Limit::Before(_) | Limit::WithinHours(_) => None,
    }
}

/// The version, where its special limit starts after the version before it was published.
fn anew(content: &VersionContent, previous: Option<NaiveDate>) -> Option<&VersionContent> {
    let starts = |day: NaiveDate| content.limit.as_ref().is_some_and(|limit| limit.from > day);
    previous.is_none_or(starts).then_some(content)
}
