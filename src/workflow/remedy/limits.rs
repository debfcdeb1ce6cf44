//! Times that end first, and times that stand still.

use chrono::NaiveDate;

use crate::calendar::{CalendarDays, Length, WorkingCalendar, WorkingDays};
use crate::law::Citation;

/// A length of time, from a day that is itself not counted.
pub(in crate::workflow) type Limit = (NaiveDate, Length);

/// A limit with the text that sets it.
pub(in crate::workflow) type CitedLimit = (Limit, Citation);

/// The limit that ends first. Where the calendar does not know the end of one of two, the one named
/// first stands: only a claimant who learns of the act years later meets the outer limits, so their far
/// ends are not asked of the calendar otherwise.
pub(in crate::workflow) fn earliest(
    limits: Vec<CitedLimit>,
    calendar: &WorkingCalendar,
) -> Option<CitedLimit> {
    let end = |((from, within), _): &CitedLimit| within.ends(*from, calendar);
    limits
        .into_iter()
        .reduce(|first, other| match (end(&first), end(&other)) {
            (Ok(one), Ok(another)) if another < one => other,
            _ => first,
        })
}

/// Days through which a time stands still, first and last included.
pub(in crate::workflow) type Stop = (NaiveDate, NaiveDate);

/// A limit, longer by the days of the stops that lie in it. The stops follow each other; days that two of
/// them share count once.
pub(in crate::workflow) fn stretched(
    (from, within): Limit,
    stops: &[Stop],
    calendar: &WorkingCalendar,
) -> Limit {
    let mut within = within;
    let mut through = from;
    for (first, last) in stops {
        let first = through.succ_opt().map_or(*first, |next| next.max(*first));
        let Ok(end) = within.ends(from, calendar) else {
            break;
        };
        if first > end || first > *last {
            continue;
        }
        through = *last;
        let days = u32::try_from(
            last.signed_duration_since(first)
                .num_days()
                .saturating_add(1),
        );
        let days = days.unwrap_or(u32::MAX);
        within = match within {
            Length::CalendarDays(CalendarDays(base), roll) => {
                Length::CalendarDays(CalendarDays(base.saturating_add(days)), roll)
            }
            Length::WorkingDays(WorkingDays(base)) => {
                let before = first.pred_opt().unwrap_or(first);
                let worked = calendar.count(before, *last).map_or(0, |worked| worked.0);
                Length::WorkingDays(WorkingDays(base.saturating_add(worked)))
            }
            Length::Months(..) | Length::Through(_) => within,
        };
    }
    (from, within)
}
