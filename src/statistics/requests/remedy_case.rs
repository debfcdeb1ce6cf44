use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{RegisterError, RemedySummary};
use crate::vocabulary::RemedyResult;
use crate::workflow::remedy::{
    Litigation, Reconsideration, RemedyEntry, ResultMapping, ReviewEvent, SuitEvent,
};

/// A remedy with its log, as the caller keeps it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "what the caller hands in")]
pub struct RemedyCase<'l> {
    /// The caller's key; no review and no suit share one.
    pub id: &'l str,
    /// The entries, in the order they were made.
    pub log: RemedyLog<'l>,
    /// Corrections of its result.
    pub corrections: &'l [ResultCorrection],
}

/// The log of a remedy of either kind.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_enums, reason = "table 4 has no other")]
pub enum RemedyLog<'l> {
    /// That of a reconsideration.
    Review(&'l [RemedyEntry<ReviewEvent>]),
    /// That of a suit.
    Suit(&'l [RemedyEntry<SuitEvent>]),
}

/// A correction of how a remedy ended, which the log has no event for: of the result or its day, or of
/// an end that was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a result and a day")]
pub struct ResultCorrection {
    /// The day it ended and the column of its result, as corrected; `None` where it has not ended.
    #[serde(default)]
    pub ended: Option<(NaiveDate, RemedyResult)>,
    /// The day it was entered. It corrects an end that had been entered by then.
    pub recorded_on: NaiveDate,
}

impl RemedyCase<'_> {
    /// What was known of it on a day; `None` while nothing was.
    pub(super) fn known_on(
        &self,
        day: NaiveDate,
        mapping: &ResultMapping,
    ) -> Result<Option<RemedySummary>, RegisterError> {
        let known = match self.log {
            RemedyLog::Review(log) => Reconsideration::replay_as_known_on(log, day).map(|case| {
                case.map(|it| (RemedySummary::of_review(&it, mapping), it.recorded_on()))
            }),
            RemedyLog::Suit(log) => Litigation::replay_as_known_on(log, day).map(|case| {
                case.map(|it| (RemedySummary::of_suit(&it, mapping), it.recorded_on()))
            }),
        };
        let known = known.map_err(|source| RegisterError::RemedyLog {
            case: self.id.to_owned(),
            source,
        })?;
        Ok(known.map(|(summary, entered_on)| RemedySummary {
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
        let entered = entered.filter(|it| (entered_on..=day).contains(&it.recorded_on));
        let latest = entered.max_by_key(|it| it.recorded_on);
        latest.map_or(Some(end), |it| it.ended)
    }
}
