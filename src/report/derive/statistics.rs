//! The statistics table of 2014-2018.

use super::{DerivationRules, RowMapping};
use crate::report::form::TableForm;
use crate::report::{Cell, ReportError, Table};
use crate::statistics::requests::{
    Flow, FlowRow, RemedyTally, ReplyTime, ReplyTimes, RequestTally,
};
use crate::statistics::{Normative, PublicationTally};
use crate::vocabulary::{
    Outcome2007, PublicationChannel, RemedyPath, RemedyResult, RequestChannel, Term,
};
use crate::workflow::remedy::TableCell;

pub(super) const COLUMN: &str = "value";

pub(super) fn statistics_table(
    form: &'static TableForm,
    requests: &RequestTally,
    remedies: &RemedyTally,
    publications: Option<&PublicationTally>,
    rules: &DerivationRules,
) -> Result<Table, ReportError> {
    let mut table = Table::blank(form);
    let mut put = |row: &str, count: u64| table.set(row, COLUMN, Cell::from(count));
    received(requests, rules, &mut put)?;
    replied(requests, rules, &mut put)?;
    let [reviews, direct, after_review] = [
        RemedyPath::Reconsideration,
        RemedyPath::DirectSuit,
        RemedyPath::SuitAfterReview,
    ];
    remedied(remedies, "4", &[reviews], rules, &mut put)?;
    remedied(remedies, "5", &[direct, after_review], rules, &mut put)?;
    if let Some(tally) = publications {
        published(tally, &mut put)?;
    }
    Ok(table)
}

type Put<'t> = dyn FnMut(&str, u64) -> Result<(), ReportError> + 't;

/// Requests by the way they came in.
fn received(
    requests: &RequestTally,
    rules: &DerivationRules,
    put: &mut Put<'_>,
) -> Result<(), ReportError> {
    let mut ways = [("3.1.1", 0), ("3.1.2", 0), ("3.1.3", 0), ("3.1.4", 0)];
    for &channel in RequestChannel::ALL {
        let row = way_by(channel, rules);
        for (_, count) in ways.iter_mut().filter(|(code, _)| *code == row) {
            *count = requests.received_by(channel).saturating_add(*count);
        }
    }
    put("3.1", requests.row(FlowRow::New))?;
    ways.iter().try_for_each(|(row, count)| put(row, *count))
}

fn way_by(channel: RequestChannel, rules: &DerivationRules) -> &'static str {
    let row = way(channel).or_else(|| way(rules.other_channel));
    // Where the rules name no line either, the last resort is the default of the rules.
    row.unwrap_or("3.1.3")
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
) -> Result<(), ReportError> {
    let (closed, times) = closed(requests);
    put("3.2", closed)?;
    put("3.2.1", closed.saturating_sub(times.delayed()))?;
    put(
        "3.2.2",
        if rules.overdue_is_extended {
            times.delayed()
        } else {
            times.extended()
        },
    )?;
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

/// How many requests were closed in a row, and how long their replies took.
pub(super) fn closed(requests: &RequestTally) -> (u64, ReplyTimes) {
    let has_row = |row: FlowRow| matches!(row, FlowRow::Concluded(_));
    let rows = FlowRow::all().filter(|row| has_row(*row));
    let closed = rows.fold(0, |sum: u64, row| sum.saturating_add(requests.row(row)));
    (closed, requests.times(|row, _| has_row(row)))
}

/// The line of a conclusion by its time; none for one overdue without an extension where the rules do
/// not call it extended.
fn line_of_time(reply: Option<ReplyTime>, rules: &DerivationRules) -> Option<&'static str> {
    match reply {
        Some(reply) if reply.extended => Some("3.2.2"),
        Some(reply) if reply.overdue => rules.overdue_is_extended.then_some("3.2.2"),
        Some(_) | None => Some("3.2.1"),
    }
}

/// What enters or ends so is counted in the row, sums included.
pub(super) fn counts(row: &str, place: FlowRow, rows: &RowMapping) -> bool {
    let reply = rows.outcome_2014(place).map(Outcome2007::row);
    match row {
        "3.1" => place == FlowRow::New,
        "3.2" => matches!(place, FlowRow::Concluded(_)),
        "3.3" => reply.is_some(),
        "3.3.4" => reply.is_some_and(|it| it.starts_with("3.3.4")),
        _ => reply == Some(row),
    }
}

/// The request is counted in a row by the way it came in, or by the time it took.
pub(super) fn holds_way_or_time(row: &str, flow: &Flow, rules: &DerivationRules) -> bool {
    let is_closed = matches!(flow.exit_cell().row, FlowRow::Concluded(_));
    (is_closed && line_of_time(flow.reply(), rules) == Some(row))
        || (flow.entry() == FlowRow::New && way_by(flow.channel(), rules) == row)
}

/// The review or suit is counted in the row.
pub(super) fn counts_remedy(row: &str, cell: TableCell, rules: &DerivationRules) -> bool {
    let group = match cell.path {
        RemedyPath::Reconsideration => "4",
        RemedyPath::DirectSuit | RemedyPath::SuitAfterReview => "5",
    };
    let line = match cell.result {
        RemedyResult::Upheld => ".1",
        RemedyResult::Corrected => ".2",
        RemedyResult::Pending if !rules.pending_is_other => return false,
        RemedyResult::Pending | RemedyResult::Other => ".3",
    };
    let rest = row.strip_prefix(group);
    rest == Some("") || rest == Some(line)
}

fn remedied(
    remedies: &RemedyTally,
    row: &str,
    paths: &[RemedyPath],
    rules: &DerivationRules,
    put: &mut Put<'_>,
) -> Result<(), ReportError> {
    let count = |result| {
        let counts = paths.iter().map(|&path| remedies.cell(path, result));
        counts.fold(0, u64::saturating_add)
    };
    let pending = if rules.pending_is_other {
        count(RemedyResult::Pending)
    } else {
        0
    };
    let results = [
        count(RemedyResult::Upheld),
        count(RemedyResult::Corrected),
        count(RemedyResult::Other).saturating_add(pending),
    ];
    put(row, results.iter().copied().fold(0, u64::saturating_add))?;
    (1..)
        .zip(results)
        .try_for_each(|(number, count)| put(&format!("{row}.{number}"), count))
}

fn published(tally: &PublicationTally, put: &mut Put<'_>) -> Result<(), ReportError> {
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
