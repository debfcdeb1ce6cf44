use std::collections::BTreeMap;
use std::iter::successors;

use chrono::NaiveDate;

use super::request_cases::RequestCase;
use super::{RegisterError, RequestSummary};
use crate::calendar::WorkingCalendar;
use crate::workflow::request::{Absorbed, Request, RequestOutcome, Round};
use crate::workflow::{Id, IllegalEntry, Machine as _};

/// What was known of a case on a day.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) summary: RequestSummary,
    pub(super) number: Option<Id>,
    /// The requests that it was split into, of which the first takes its place.
    pub(super) children: Vec<Id>,
    /// The registration number of the request that it was split from.
    pub(super) parent: Option<Id>,
    /// The registration number of the request that it was merged into.
    pub(super) merged_into: Option<Id>,
    /// The requests that were merged into it.
    pub(super) absorbed: Vec<Absorbed>,
    /// The request, where others were merged into it.
    survivor: Option<Box<Request>>,
    /// The rounds after the decision that is counted, the latest first: when each was decided and how.
    pub(super) anew: Vec<Option<(NaiveDate, RequestOutcome)>>,
}

/// Why a case cannot be counted.
#[derive(Debug)]
pub(super) enum Odd {
    /// Its log cannot be.
    Log(Box<IllegalEntry>),
    /// It was received and its applicant has no class.
    NoClass(NaiveDate),
    /// Another was split off the same request under its number.
    Twin(Id),
}

impl Known {
    /// Rebuilds a case from what had been entered by a day; `None` while it has no day of receipt by
    /// the end of a period.
    pub(super) fn on(
        case: &RequestCase<'_>,
        day: NaiveDate,
        through: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Self>, Odd> {
        let request = Request::replay_as_known_on(case.log.as_ref(), day).map_err(Odd::Log)?;
        let Some(received_on) = request.received_on().filter(|on| *on <= through) else {
            return Ok(None);
        };
        let corrected = case.corrections.iter().filter(|(_, on)| *on <= day);
        let class = corrected.max_by_key(|(_, on)| *on).map(|(class, _)| *class);
        let summary = match RequestSummary::of_class(&request, class, calendar) {
            Ok(summary) => summary,
            Err(RegisterError::NoClass { received_on }) => return Err(Odd::NoClass(received_on)),
            // A machine concludes nothing before its receipt; if it did, the class would not help.
            Err(_) => return Err(Odd::NoClass(received_on)),
        };
        let lineage = request.lineage();
        Ok(summary.map(|summary| Self {
            summary,
            survivor: (!lineage.absorbed().is_empty()).then(|| Box::new(request.clone())),
            number: request.number().cloned(),
            children: lineage.children().to_vec(),
            parent: lineage.parent().cloned(),
            merged_into: lineage.merged_into().cloned(),
            absorbed: lineage.absorbed().to_vec(),
            anew: anew(&request),
        }))
    }

    pub(super) fn first_child(&self) -> Option<&Id> {
        self.children.first()
    }

    /// A decision on it had been given by a day.
    pub(super) fn decided_by(&self, day: NaiveDate) -> bool {
        let anew = self.anew.iter().flatten().map(|(on, _)| *on);
        anew.chain(self.summary.concluded_on()).any(|on| on <= day)
    }

    /// The entry of its absorption in the log of another.
    pub(super) fn absorption<'k>(&self, by: &'k Self) -> Option<&'k Absorbed> {
        let number = self.number.as_ref()?;
        by.absorbed.iter().find(|it| it.number() == number)
    }
}

/// Gives each request that was merged into another its conclusion: one reply answers several requests, and
/// each of them counts in its own year, class and row (法释〔2025〕8号 Art. 14(3)).
pub(super) fn answer_merged(known: &mut [Option<Known>], calendar: &WorkingCalendar) {
    if known.iter().flatten().all(|it| it.merged_into.is_none()) {
        return;
    }
    let answers: Vec<(usize, RequestSummary)> = {
        let numbers = by_number(known);
        let merged = known.iter().enumerate().filter_map(|(place, it)| {
            let own = it.as_ref().filter(|it| it.merged_into.is_some())?;
            Some((place, answer(own, known, &numbers, calendar)?))
        });
        merged.collect()
    };
    for (place, summary) in answers {
        if let Some(Some(known)) = known.get_mut(place) {
            known.summary = summary;
        }
    }
}

/// Where the requests of each registration number stand; numbers may begin anew every year.
pub(super) type Numbers<'k> = BTreeMap<&'k Id, Vec<usize>>;

pub(super) fn by_number(known: &[Option<Known>]) -> Numbers<'_> {
    let mut numbers = Numbers::new();
    for (place, known) in known.iter().enumerate() {
        if let Some(number) = known.as_ref().and_then(|it| it.number.as_ref()) {
            numbers.entry(number).or_default().push(place);
        }
    }
    numbers
}

/// The request that another was merged into: of several of one number the one that says so.
pub(super) fn survivor<'k>(
    merged: &Known,
    known: &'k [Option<Known>],
    numbers: &Numbers<'_>,
) -> Option<&'k Known> {
    let places = numbers.get(merged.merged_into.as_ref()?)?;
    let found = || {
        let of = places.iter();
        of.filter_map(|place| known.get(*place).and_then(Option::as_ref))
    };
    let named = found().find(|it| merged.absorption(it).is_some());
    named.or_else(|| found().next())
}

fn answer(
    own: &Known,
    known: &[Option<Known>],
    numbers: &Numbers<'_>,
    calendar: &WorkingCalendar,
) -> Option<RequestSummary> {
    let mut last = own;
    // As many steps as there are cases: a circle ends too, without an answer.
    for _ in 0..known.len() {
        let next = survivor(last, known, numbers)?;
        // The other tells of this one: how it ended, be it that its applicant withdrew.
        if next.merged_into.is_none()
            && last.absorption(next).is_some()
            && let (Some(number), Some(request)) = (&last.number, &next.survivor)
        {
            return own.summary.answered_with(number, request, calendar).ok();
        }
        last = next;
        if last.merged_into.is_none() {
            break;
        }
    }
    let end = last.merged_into.is_none().then_some(&last.summary)?;
    own.summary
        .concluded(end.concluded_on()?, end.outcome())
        .ok()
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
