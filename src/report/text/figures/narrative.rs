//! Figures that a text repeats from the record.

use super::channels;
use super::claim::{Measure, Reading};
use super::lexicon::Lexicon;
use super::record::CategoryFigures;
use super::shares;
use crate::finding::{Finding, Level, Words};

pub(super) fn check(
    report: &CategoryFigures,
    lexicon: &Lexicon,
    reading: &Reading,
) -> Vec<Finding> {
    let mut findings = channels::check(report, reading);
    let contradictions = reading.claims.iter().filter_map(|claim| {
        let (place, printed) = printed(report, lexicon, claim.measure)?;
        differs(&place, claim.count, printed?)
    });
    let shares = reading.shares.iter().filter_map(|share| {
        let line = lexicon.lines.get(share.line)?;
        shares::check_written(report, line.printed, line.table, &share.printed)
    });
    for finding in contradictions.chain(shares) {
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// The place of a measure in the record, and what is printed there. Channels are compared among
/// themselves, last year's cumulative figure with the cumulative ones, kinds with their sum.
fn printed(
    report: &CategoryFigures,
    lexicon: &Lexicon,
    measure: Measure,
) -> Option<(String, Option<u64>)> {
    let requests = report.requests.as_ref();
    let (place, printed) = match measure {
        Measure::Year => ("total_this_year", report.total_this_year),
        Measure::Cumulative => ("total_cumulative", report.total_cumulative),
        Measure::Received => ("requests/received", requests.and_then(|it| it.received)),
        Measure::CumulativeReceived => (
            "requests/cumulative_received",
            requests.and_then(|it| it.cumulative_received),
        ),
        Measure::Replies => ("requests/replies", requests.and_then(|it| it.replies)),
        Measure::CumulativeReplies => (
            "requests/cumulative_replies",
            requests.and_then(|it| it.cumulative_replies),
        ),
        Measure::Line(at) => {
            let line = lexicon.lines.get(at)?.printed;
            (line.name.as_str(), line.count)
        }
        Measure::LastCumulative
        | Measure::Channel(..)
        | Measure::Produced
        | Measure::Proactive
        | Measure::OnRequest
        | Measure::Withheld => return None,
    };
    Some((place.to_owned(), printed))
}

fn differs(place: &str, said: u64, printed: u64) -> Option<Finding> {
    let gap = said.abs_diff(printed);
    let sign = if said > printed { '+' } else { '-' };
    let words = Words::new(
        format!("{place}：文中为{said}，表中为{printed}（差{sign}{gap}）"),
        format!("{place}: the text says {said}, the table {printed} (difference {sign}{gap})"),
    );
    (gap > 0).then(|| {
        Finding::new("text-contradicts", Level::Error, words)
            .at("notes")
            .at(place)
    })
}
