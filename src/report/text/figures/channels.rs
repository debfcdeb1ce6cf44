//! The channels for requests: what the text and its parts say of them.

use super::claim::{Measure, Reading, Speaker};
use super::record::{CategoryFigures, RequestFigures};
use crate::finding::{Finding, Level, Words};

/// A channel for requests: its names in the two languages, and its cell.
pub(super) struct Channel {
    zh: &'static str,
    en: &'static str,
    cell: fn(&RequestFigures) -> Option<u64>,
}

pub(super) const CHANNELS: [Channel; 5] = [
    Channel {
        zh: "网上",
        en: "online",
        cell: |it| it.online,
    },
    Channel {
        zh: "信函",
        en: "letter",
        cell: |it| it.letter,
    },
    Channel {
        zh: "电子邮件",
        en: "email",
        cell: |it| it.email,
    },
    Channel {
        zh: "传真",
        en: "fax",
        cell: |it| it.fax,
    },
    Channel {
        zh: "当面",
        en: "in person",
        cell: |it| it.in_person,
    },
];

/// The counts of [`CHANNELS`] in their order.
type Counts = [Option<u64>; 5];

/// Compares what the text says of each channel with its appendix, and each with the record.
pub(super) fn check(report: &CategoryFigures, reading: &Reading) -> Vec<Finding> {
    let cells = |channel: &Channel| report.requests.as_ref().and_then(channel.cell);
    let record: Counts = CHANNELS.each_ref().map(cells);
    let appendix = said_by(reading, true);
    let narrative = said_by(reading, false);
    let mut findings = Vec::new();
    if let Some(appendix) = appendix {
        findings.extend(contradiction(
            &appendix,
            &record,
            ("附表", "the appendix"),
            ("记录", "the record"),
        ));
    }
    if let Some(narrative) = narrative {
        let reference = match appendix {
            Some(appendix) => appendix.map(|count| count.or(Some(0))),
            None => record,
        };
        let against = appendix.map_or(("记录", "the record"), |_| ("附表", "the appendix"));
        findings.extend(contradiction(
            &narrative,
            &reference,
            ("正文", "the narrative"),
            against,
        ));
    }
    findings
}

/// The counts that the appendix gives, or the rest of the text; nothing when none of them is
/// surely one of requests, since a website and a window serve other ends too.
fn said_by(reading: &Reading, appendix: bool) -> Option<Counts> {
    let mut counts = Counts::default();
    let mut certain = false;
    for claim in &reading.claims {
        if (claim.speaker == Some(Speaker::Appendix)) != appendix {
            continue;
        }
        if let Measure::Channel(at, surely) = claim.measure
            && let Some(cell) = counts.get_mut(at)
        {
            certain |= surely;
            cell.get_or_insert(claim.count);
        }
    }
    certain.then_some(counts)
}

/// Names every channel on which one part of the report says another figure than the other.
fn contradiction(
    said: &Counts,
    reference: &Counts,
    (speaker_zh, speaker_en): (&str, &str),
    (other_zh, other_en): (&str, &str),
) -> Option<Finding> {
    let differing: Vec<_> = CHANNELS
        .iter()
        .zip(said.iter().zip(reference))
        .filter_map(|(channel, (said, reference))| Some((channel, (*said)?, (*reference)?)))
        .filter(|(_, said, reference)| said != reference)
        .collect();
    if differing.is_empty() {
        return None;
    }
    let list = |name: fn(&Channel) -> &str| {
        differing
            .iter()
            .map(|&(channel, said, reference)| {
                let sign = if said > reference { '+' } else { '-' };
                let gap = said.abs_diff(reference);
                format!("{} {said} / {reference} ({sign}{gap})", name(channel))
            })
            .collect::<Vec<_>>()
            .join(", ")
    };
    let words = Words::new(
        format!("{speaker_zh}与{other_zh}不一致：{}", list(|it| it.zh)),
        format!("{speaker_en} and {other_en} differ: {}", list(|it| it.en)),
    );
    Some(
        Finding::new("text-contradicts", Level::Error, words)
            .at("notes")
            .at("requests"),
    )
}
