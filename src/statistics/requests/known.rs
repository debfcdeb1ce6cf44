use std::iter::successors;

use chrono::NaiveDate;

use super::request_cases::RequestCase;
use super::{RegisterError, RequestSummary, SummaryError};
use crate::calendar::WorkingCalendar;
use crate::workflow::request::{Request, RequestOutcome, Round};
use crate::workflow::{Id, Machine as _};

/// What was known of a case on a day.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) summary: RequestSummary,
    pub(super) number: Option<Id>,
    /// The first request that it was split into, which takes its place.
    pub(super) first_child: Option<Id>,
    /// The registration number of the request that it was split from.
    pub(super) parent: Option<Id>,
    /// The registration number of the request that it was merged into.
    pub(super) merged_into: Option<Id>,
    /// The request, where others were merged into it.
    pub(super) survivor: Option<Box<Request>>,
    /// The rounds after the decision that is counted, the latest first: when each was decided and how.
    pub(super) anew: Vec<Option<(NaiveDate, RequestOutcome)>>,
}

impl Known {
    /// Rebuilds a case from what had been entered by a day; `None` while it has no day of receipt by
    /// the end of a period.
    pub(super) fn on(
        case: &RequestCase<'_>,
        day: NaiveDate,
        through: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Self>, RegisterError> {
        let request = Request::replay_as_known_on(case.log.as_ref(), day).map_err(|source| {
            RegisterError::Log {
                case: case.id.clone().into_owned(),
                source,
            }
        })?;
        if request.received_on().is_none_or(|on| on > through) {
            return Ok(None);
        }
        let summary = RequestSummary::of(&request, calendar);
        let summary = summary.map_err(|source: SummaryError| RegisterError::Summary {
            case: case.id.clone().into_owned(),
            source,
        })?;
        let corrected = case.corrections.iter().filter(|(_, on)| *on <= day);
        let class = corrected.max_by_key(|(_, on)| *on).map(|(class, _)| *class);
        let lineage = request.lineage();
        Ok(summary.map(|summary| Self {
            summary: class.map_or(summary, |class| summary.reclassified(class)),
            number: request.number().cloned(),
            first_child: lineage.children().first().cloned(),
            parent: lineage.parent().cloned(),
            merged_into: lineage.merged_into().cloned(),
            survivor: (!lineage.absorbed().is_empty()).then(|| Box::new(request.clone())),
            anew: anew(&request),
        }))
    }
}

fn anew(request: &Request) -> Vec<Option<(NaiveDate, RequestOutcome)>> {
    let mut rounds: Vec<_> =
        successors(Some(request), |it| it.round().map(Round::before)).collect();
    // An order on silence sets nothing aside: what answers it is the one decision that counts.
    let is_over = |it: &&Request| it.latest_concluded_on().is_some();
    rounds.truncate(rounds.iter().rposition(is_over).unwrap_or_default());
    let decided = rounds.into_iter();
    decided
        .map(|it| it.latest_concluded_on().zip(it.latest_outcome()))
        .collect()
}
