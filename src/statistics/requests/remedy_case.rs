use std::borrow::Cow;

use chrono::NaiveDate;

use super::RemedySummary;
use crate::vocabulary::{Claimant, RemedyResult};
use crate::workflow::litigation::{Litigation, SuitBasis};
use crate::workflow::reconsideration::Reconsideration;
use crate::workflow::remedy::{Contested, RemedySubject, ResultMapping};
use crate::workflow::{EntryOf, Id, IllegalEntry, Machine};

/// A remedy with its log, as the caller keeps it.
#[derive(Debug, Clone)]
pub(super) struct RemedyCase<'l> {
    /// The caller's key.
    pub(super) id: Cow<'l, str>,
    /// The entries, in the order they were made.
    pub(super) log: RemedyLog<'l>,
    /// Corrections of how it ended.
    pub(super) corrections: Vec<ResultCorrection>,
}

/// The log of a remedy of either kind.
#[derive(Debug, Clone)]
pub(super) enum RemedyLog<'l> {
    /// That of a reconsideration.
    Review(Cow<'l, [EntryOf<Reconsideration>]>),
    /// That of a suit.
    Suit(Cow<'l, [EntryOf<Litigation>]>),
}

/// What a remedy says that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filing {
    pub(super) filed_on: NaiveDate,
    pub(super) subject: RemedySubject,
    pub(super) claimant: Claimant,
    /// The act, unless it follows on a review.
    pub(super) contested: Option<Contested>,
    /// The review that it follows on.
    pub(super) review: Option<Id>,
    pub(super) is_suit: bool,
}

/// A correction of how a remedy ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct ResultCorrection {
    /// The end as corrected; `None` where it has not ended.
    pub(super) ended: Option<(NaiveDate, RemedyResult)>,
    /// The day it was entered.
    pub(super) entered_on: NaiveDate,
}

impl RemedyCase<'_> {
    /// What was known of it on a day; `None` while nothing was, and where its log cannot be.
    pub(super) fn known_on(
        &self,
        day: NaiveDate,
        mapping: &ResultMapping,
    ) -> Option<RemedySummary> {
        match &self.log {
            RemedyLog::Review(log) => self.summary(log, day, |case: &Reconsideration| {
                RemedySummary::of_review(case, mapping)
            }),
            RemedyLog::Suit(log) => self.summary(log, day, |case: &Litigation| {
                RemedySummary::of_suit(case, mapping)
            }),
        }
    }

    fn summary<M: Machine>(
        &self,
        log: &[EntryOf<M>],
        day: NaiveDate,
        of: impl Fn(&M) -> Option<RemedySummary>,
    ) -> Option<RemedySummary> {
        let case = M::replay_as_known_on(log, day).ok()?;
        let entered = log.iter().map(EntryOf::<M>::entered_on);
        let entered_on = entered.take_while(|it| *it <= day).last()?;
        of(&case).map(|summary| RemedySummary {
            ended: summary
                .ended
                .and_then(|end| self.corrected(end, entered_on, day)),
            ..summary
        })
    }

    /// What is wrong with its log as it had been entered by a day.
    pub(super) fn fault_on(&self, day: NaiveDate) -> Option<Box<IllegalEntry>> {
        match &self.log {
            RemedyLog::Review(log) => Reconsideration::replay_as_known_on(log.as_ref(), day).err(),
            RemedyLog::Suit(log) => Litigation::replay_as_known_on(log.as_ref(), day).err(),
        }
    }

    pub(super) fn is_broken_on(&self, day: NaiveDate) -> bool {
        self.fault_on(day).is_some()
    }

    /// What it says that it is about, as it had been entered by a day.
    pub(super) fn filing_on(&self, day: NaiveDate) -> Option<Filing> {
        match &self.log {
            RemedyLog::Review(log) => {
                let case = Reconsideration::replay_as_known_on(log.as_ref(), day).ok()?;
                let application = case.application()?;
                Some(Filing {
                    filed_on: case.filed_on()?,
                    subject: application.subject.clone(),
                    claimant: application.claimant,
                    contested: Some(application.contested.clone()),
                    review: None,
                    is_suit: false,
                })
            }
            RemedyLog::Suit(log) => {
                let case = Litigation::replay_as_known_on(log.as_ref(), day).ok()?;
                let suit = case.suit()?;
                let (contested, review) = match &suit.basis {
                    SuitBasis::Direct(contested) => (Some(contested.clone()), None),
                    SuitBasis::AfterReview { review, .. }
                    | SuitBasis::ReviewOverdue { review, .. } => (None, Some(review.clone())),
                };
                Some(Filing {
                    filed_on: case.filed_on()?,
                    subject: suit.subject.clone(),
                    claimant: suit.claimant,
                    contested,
                    review,
                    is_suit: true,
                })
            }
        }
    }

    /// The end by the latest correction that had been entered by a day. Nothing follows an end in a log,
    /// so the last entry is that of the end.
    fn corrected(
        &self,
        end: (NaiveDate, RemedyResult),
        entered_on: NaiveDate,
        day: NaiveDate,
    ) -> Option<(NaiveDate, RemedyResult)> {
        let entered = self.corrections.iter();
        let entered = entered.filter(|it| (entered_on..=day).contains(&it.entered_on));
        let latest = entered.max_by_key(|it| it.entered_on);
        latest.map_or(Some(end), |it| it.ended)
    }
}
