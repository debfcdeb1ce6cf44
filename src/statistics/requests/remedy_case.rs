use std::borrow::Cow;

use chrono::NaiveDate;

use super::{RegisterError, RemedySummary};
use crate::vocabulary::RemedyResult;
use crate::workflow::litigation::Litigation;
use crate::workflow::reconsideration::Reconsideration;
use crate::workflow::remedy::ResultMapping;
use crate::workflow::{EntryOf, Machine};

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

/// A correction of how a remedy ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct ResultCorrection {
    /// The end as corrected; `None` where it has not ended.
    pub(super) ended: Option<(NaiveDate, RemedyResult)>,
    /// The day it was entered.
    pub(super) entered_on: NaiveDate,
}

impl RemedyCase<'_> {
    /// What was known of it on a day; `None` while nothing was.
    pub(super) fn known_on(
        &self,
        day: NaiveDate,
        mapping: &ResultMapping,
    ) -> Result<Option<RemedySummary>, RegisterError> {
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
    ) -> Result<Option<RemedySummary>, RegisterError> {
        let case = M::replay_as_known_on(log, day);
        let case = case.map_err(|source| RegisterError::RemedyLog {
            case: self.id.clone().into_owned(),
            source,
        })?;
        let entered = log.iter().map(EntryOf::<M>::entered_on);
        let Some(entered_on) = entered.take_while(|it| *it <= day).last() else {
            return Ok(None);
        };
        Ok(of(&case).map(|summary| RemedySummary {
            ended: summary
                .ended
                .and_then(|end| self.corrected(end, entered_on, day)),
            ..summary
        }))
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
