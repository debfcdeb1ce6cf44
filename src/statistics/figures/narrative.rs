//! Figures that a text repeats from the appendix or from the record.

use super::record::{CategoryCount, CategoryFigures, RequestFigures};
use super::text;
use crate::finding::{Finding, Level, Words};

/// A channel for requests: its names in the two languages, the labels it goes by, and its cell.
struct Channel {
    zh: &'static str,
    en: &'static str,
    labels: &'static [&'static str],
    cell: fn(&RequestFigures) -> Option<u64>,
}

const CHANNELS: [Channel; 5] = [
    Channel {
        zh: "网上",
        en: "online",
        labels: &["online", "网上", "网络", "互联网", "网站", "website"],
        cell: |it| it.online,
    },
    Channel {
        zh: "信函",
        en: "letter",
        labels: &["letter", "信函", "信件"],
        cell: |it| it.letter,
    },
    Channel {
        zh: "电子邮件",
        en: "email",
        labels: &["email", "e-mail", "电子邮件", "电邮"],
        cell: |it| it.email,
    },
    Channel {
        zh: "传真",
        en: "fax",
        labels: &["fax", "传真"],
        cell: |it| it.fax,
    },
    Channel {
        zh: "当面",
        en: "in person",
        labels: &["in person", "in-person", "当面", "现场", "窗口"],
        cell: |it| it.in_person,
    },
];

/// Labels of a website, which is also where information is published.
const AMBIGUOUS: [&str; 2] = ["网站", "website"];

const NARRATIVE: [&str; 5] = ["narrative", "text", "正文", "文字", "文中"];
const APPENDIX: [&str; 6] = ["appendix", "annex", "附表", "附录", "附件", "统计表"];

/// The counts of [`CHANNELS`] in their order.
type Counts = [Option<u64>; 5];

pub(super) fn check(report: &CategoryFigures) -> Vec<Finding> {
    let Some(notes) = report.notes.as_deref() else {
        return Vec::new();
    };
    let folded = text::fold(notes);
    let sentences = text::sentences(&folded);
    let mut findings: Vec<Finding> = check_channels(report, &folded, &sentences);
    findings.extend(check_totals(report, &sentences));
    findings.extend(check_names(&report.categories, &sentences));
    if let Some(split) = &report.unit_split {
        findings.extend(check_names(&split.parts, &sentences));
    }
    findings
}

fn check_channels(report: &CategoryFigures, folded: &str, sentences: &[String]) -> Vec<Finding> {
    let cells = |channel: &Channel| report.requests.as_ref().and_then(channel.cell);
    let record: Counts = CHANNELS.each_ref().map(cells);
    let appendix = said_under(folded, &APPENDIX, &NARRATIVE);
    let narrative = said_under(folded, &NARRATIVE, &APPENDIX).or_else(|| {
        sentences
            .iter()
            .filter(|it| {
                it.contains("申请") && !it.contains("咨询") && !text::speaks_of_other_years(it)
            })
            .find_map(|it| channel_counts(it))
    });
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

/// The channel counts in what a part of the report says: from its name to the other part's name or
/// the end of the sentence.
fn said_under(folded: &str, names: &[&str], others: &[&str]) -> Option<Counts> {
    names
        .iter()
        .flat_map(|name| folded.match_indices(name))
        .filter_map(|(at, _)| folded.get(at..))
        .find_map(|said| {
            let end = others.iter().filter_map(|other| said.find(other)).min();
            let said = end.and_then(|end| said.get(..end)).unwrap_or(said);
            let said = said.split(['。', '\n']).next()?.split(". ").next()?;
            channel_counts(said)
        })
}

fn channel_counts(said: &str) -> Option<Counts> {
    let count = |labels: &[&str]| labels.iter().find_map(|label| text::labelled(said, label));
    let certain: Vec<&str> = CHANNELS
        .iter()
        .flat_map(|channel| channel.labels)
        .copied()
        .filter(|label| !AMBIGUOUS.contains(label))
        .collect();
    let about_requests = said.contains("申请") || count(&certain).is_some();
    let counts = CHANNELS.each_ref().map(|channel| count(channel.labels));
    (about_requests && counts.iter().any(Option::is_some)).then_some(counts)
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

fn check_totals(report: &CategoryFigures, sentences: &[String]) -> Vec<Finding> {
    let this_year: &[&str] = &["主动公开", "proactive", "active"];
    let received: &[&str] = &[
        "收到政府信息公开申请",
        "受理政府信息公开申请",
        "收到申请",
        "受理申请",
    ];
    let cumulative: &[&str] = &["累计主动公开", "累计公开", "cumulative"];
    let requests = report.requests.as_ref();
    let by_kind = report
        .categories
        .iter()
        .any(|it| it.name.contains("主动公开"));
    let proactive = report.total_this_year.filter(|_| !by_kind);
    let rows = [
        (this_year, proactive, "total_this_year", false),
        (
            received,
            requests.and_then(|it| it.received),
            "requests/received",
            false,
        ),
        (
            cumulative,
            report.total_cumulative,
            "total_cumulative",
            true,
        ),
    ];
    rows.into_iter()
        .filter_map(|(labels, printed, place, of_all_years)| {
            let said = sentences
                .iter()
                .filter(|it| speaks_of(it, report.year, of_all_years))
                .find_map(|it| {
                    labels
                        .iter()
                        .find_map(|label| text::labelled_at_start(it, label))
                })?;
            differs(place, said, printed?)
        })
        .collect()
}

/// The sentence speaks of the year reported on, or of all years up to its end.
fn speaks_of(sentence: &str, year: u16, of_all_years: bool) -> bool {
    let last_year = year.saturating_sub(1);
    let named = [
        format!("{last_year}年"),
        format!("in {last_year}"),
        format!("{last_year} report"),
    ];
    let before = ["上年", "上一年", "去年", "previous", "last year"];
    let other_time = before.iter().any(|it| sentence.contains(it))
        || named.iter().any(|it| sentence.contains(it));
    let of_requests = sentence.contains("request") || sentence.contains("repl");
    !other_time && (of_all_years && !of_requests || !text::speaks_of_other_years(sentence))
}

/// Compares the counts behind the names of a table's lines.
fn check_names(lines: &[CategoryCount], sentences: &[String]) -> Vec<Finding> {
    lines
        .iter()
        .filter_map(|line| {
            let name = text::fold(&line.name);
            let short = name.strip_suffix("信息").unwrap_or(&name);
            let said = sentences
                .iter()
                .filter(|it| short.chars().count() >= 3 && !text::speaks_of_other_years(it))
                .find_map(|it| text::behind(it, short))?;
            differs(&line.name, said, line.count?)
        })
        .collect()
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
