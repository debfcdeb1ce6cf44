//! The statistics table of 2014-2018.

use super::DerivationRules;
use crate::report::form::TableForm;
use crate::report::{Cell, Table, TableError};
use crate::statistics::requests::{FlowRow, RemedyTally, RequestTally};
use crate::statistics::{Normative, PublicationTally};
use crate::vocabulary::{
    Outcome2007, PublicationChannel, RemedyPath, RemedyResult, RequestChannel, Term,
};
use crate::workflow::remedy::TableCell;

const COLUMN: &str = "value";

/// The row of reviews and its lines: upheld, corrected, other.
const REVIEWS: (&str, [&str; 3]) = ("4", ["4.1", "4.2", "4.3"]);
/// The row of suits and its lines.
const SUITS: (&str, [&str; 3]) = ("5", ["5.1", "5.2", "5.3"]);

pub(super) fn statistics_table(
    form: &'static TableForm,
    requests: &RequestTally,
    remedies: &RemedyTally,
    publications: Option<&PublicationTally>,
    rules: &DerivationRules,
) -> Result<Table, TableError> {
    let mut table = Table::blank(form);
    let mut put = |row: &str, count: u64| table.set(row, COLUMN, Cell::from(count));
    received(requests, rules, &mut put)?;
    replied(requests, rules, &mut put)?;
    remedied(remedies, REVIEWS, rules, &mut put)?;
    remedied(remedies, SUITS, rules, &mut put)?;
    if let Some(tally) = publications {
        published(tally, &mut put)?;
    }
    Ok(table)
}

type Put<'t> = dyn FnMut(&str, u64) -> Result<(), TableError> + 't;

/// Requests by the way they came in.
fn received(
    requests: &RequestTally,
    rules: &DerivationRules,
    put: &mut Put<'_>,
) -> Result<(), TableError> {
    let mut ways = [("3.1.1", 0), ("3.1.2", 0), ("3.1.3", 0), ("3.1.4", 0)];
    for &channel in RequestChannel::ALL {
        let row = way(channel).or_else(|| way(rules.other_channel));
        // Where the rules name no line either, the last resort is the default of the rules.
        let row = row.unwrap_or("3.1.3");
        for (_, count) in ways.iter_mut().filter(|(code, _)| *code == row) {
            *count = requests.received_by(channel).saturating_add(*count);
        }
    }
    put("3.1", requests.row(FlowRow::New))?;
    ways.iter().try_for_each(|(row, count)| put(row, *count))
}

const fn way(channel: RequestChannel) -> Option<&'static str> {
    match channel {
        RequestChannel::InPerson => Some("3.1.1"),
        RequestChannel::Fax => Some("3.1.2"),
        RequestChannel::Online | RequestChannel::Email => Some("3.1.3"),
        RequestChannel::SignedPost | RequestChannel::OrdinaryPost => Some("3.1.4"),
        RequestChannel::Other => None,
    }
}

/// Requests closed with a reply, in time or not, and the replies by row. A withdrawal has no row, and
/// so is not among those closed. A row of the later edition without counterpart is among those closed
/// and in no row of replies, which the check of the table then says.
fn replied(
    requests: &RequestTally,
    rules: &DerivationRules,
    put: &mut Put<'_>,
) -> Result<(), TableError> {
    let has_row = |row: FlowRow| matches!(row, FlowRow::Concluded(_));
    let closed = FlowRow::all().filter(|row| has_row(*row));
    let closed = closed.fold(0, |sum: u64, row| sum.saturating_add(requests.row(row)));
    let times = requests.times(|row, _| has_row(row));
    let extended = if rules.overdue_is_extended {
        times.delayed()
    } else {
        times.extended()
    };
    put("3.2", closed)?;
    put("3.2.1", closed.saturating_sub(extended))?;
    put("3.2.2", extended)?;
    let (mut replies, mut refusals) = (0_u64, 0_u64);
    for &outcome in Outcome2007::ALL {
        let rows = FlowRow::all().filter(|row| rules.rows.outcome_2014(*row) == Some(outcome));
        let count = rows.fold(0, |sum: u64, row| sum.saturating_add(requests.row(row)));
        put(outcome.row(), count)?;
        replies = replies.saturating_add(count);
        if outcome.row().starts_with("3.3.4") {
            refusals = refusals.saturating_add(count);
        }
    }
    put("3.3", replies)?;
    put("3.3.4", refusals)
}

/// Reviews and suits; both kinds of suit share a row.
fn remedied(
    remedies: &RemedyTally,
    (row, lines): (&str, [&str; 3]),
    rules: &DerivationRules,
    put: &mut Put<'_>,
) -> Result<(), TableError> {
    let counts = lines.map(|line| {
        let cells = TableCell::all().filter(|cell| remedy_line(*cell, rules) == Some(line));
        cells
            .map(|cell| remedies.cell(cell.path, cell.result))
            .fold(0, u64::saturating_add)
    });
    put(row, counts.iter().copied().fold(0, u64::saturating_add))?;
    let mut lines = lines.iter().zip(counts);
    lines.try_for_each(|(line, count)| put(line, count))
}

/// The line of remedies that ended in a way; `None` for those pending, where they are left out.
pub(super) fn remedy_line(cell: TableCell, rules: &DerivationRules) -> Option<&'static str> {
    let [upheld, corrected, other] = match cell.path {
        RemedyPath::Reconsideration => REVIEWS.1,
        RemedyPath::DirectSuit | RemedyPath::SuitAfterReview => SUITS.1,
    };
    match cell.result {
        RemedyResult::Upheld => Some(upheld),
        RemedyResult::Corrected => Some(corrected),
        RemedyResult::Other => Some(other),
        RemedyResult::Pending => rules.pending_is_other.then_some(other),
    }
}

fn published(tally: &PublicationTally, put: &mut Put<'_>) -> Result<(), TableError> {
    put("1.1", tally.published())?;
    for (row, channel) in [
        ("1.2.1", PublicationChannel::Gazette),
        ("1.2.2", PublicationChannel::Website),
        ("1.2.3", PublicationChannel::Microblog),
        ("1.2.4", PublicationChannel::Wechat),
        ("1.2.5", PublicationChannel::Other),
    ] {
        if let Some(count) = tally.published_on(channel) {
            put(row, count)?;
        }
    }
    for (row, count) in [
        ("1.1a", tally.made_public(Normative::Document)),
        ("1.1b", tally.made(Normative::Document)),
    ] {
        if let Some(count) = count {
            put(row, count)?;
        }
    }
    Ok(())
}
