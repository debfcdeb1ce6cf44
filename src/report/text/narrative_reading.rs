//! Which figures of the running text are totals of this body and year; of several that differ none is.

use super::clauses::{self, Spoken};
use super::labelled::{self, Figure, OF_REQUESTS};
use super::lexer;
use super::narrative_rows::{KINDS, Kind};
use crate::report::{Narrative, PrintedCount};
use crate::sorted::sorted_by;
use crate::statistics::PrintedShare;

/// A total as texts label it.
struct Total {
    labels: &'static [&'static str],
    /// What before a figure makes it a part of this total, or something else.
    parts: &'static [&'static str],
}

const RECEIVED: Total = Total {
    labels: &[
        "收到政府信息公开申请",
        "受理政府信息公开申请",
        "接收政府信息公开申请",
        "收到信息公开申请",
        "受理信息公开申请",
        "收到公开申请",
        "收到依申请公开件",
        "收到依申请公开",
        "受理依申请公开",
        "收到申请",
        "新收",
    ],
    parts: &[],
};
const CARRIED_IN: Total = Total {
    labels: &["上年结转"],
    parts: &[
        "含", "其中", "包括", "答复", "办结", "复议", "诉讼", "属于", "来自",
    ],
};
const ANSWERED: Total = Total {
    labels: &["答复", "办结", "办理完毕"],
    parts: &[
        "转下年",
        "转入下年",
        "转至下年",
        "转到下年",
        "上年结转",
        "未",
        "待",
        "予以公开",
        "部分公开",
        "不予公开",
        "无法提供",
        "不予处理",
        "同意公开",
        "当年",
        "当场",
        "当日",
        "口头",
        "现场",
        "首次",
        "重新",
        "其余",
    ],
};
const CARRIED_OUT: Total = Total {
    labels: &[
        "结转下年",
        "结转至下年",
        "结转到下年",
        "结转入下年",
        "转入下年",
    ],
    parts: &["复议", "诉讼"],
};
const RECONSIDERATIONS: Total = Total {
    labels: &["行政复议"],
    parts: &[
        "受理", "审理", "审结", "办理", "办结", "作出", "结转", "新收", "未经",
    ],
};
const SUITS: Total = Total {
    labels: &["行政诉讼"],
    parts: &["未经", "复议后", "复议决定", "直接", "结转", "新收"],
};

/// What before a figure makes it one of the answers given in one way.
const TIMELINESS: [&str; 6] = ["按时", "按期", "逾期", "超期", "延期", "延长"];

/// What before a figure makes it one of a part of the year, of the applicants, of the ways or of the
/// bodies, or one of several years; figures that follow in the sentence are of the same.
const SCOPES: [&str; 37] = [
    "通过",
    "网络",
    "网上",
    "线上",
    "线下",
    "信函",
    "邮件",
    "邮寄",
    "传真",
    "当面",
    "窗口",
    "上半年",
    "下半年",
    "季度",
    "平均",
    "日均",
    "近三年",
    "近五年",
    "年来",
    "以来",
    "历年",
    "自然人",
    "法人",
    "企业",
    "个人",
    "律师",
    "公民",
    "本级",
    "县区",
    "区县",
    "各县",
    "各区",
    "各镇",
    "各单位",
    "各部门",
    "各乡",
    "各街道",
];

/// What takes a sentence back to the whole.
const WHOLES: [&str; 6] = ["全年", "本年", "今年", "合计", "总计", "共"];

/// The verbs that figures of requests stand with.
const VERBS: [&str; 5] = ["收到", "受理", "新收", "答复", "办结"];

/// What says that a figure is the sum of those before it.
const SUMS: [&str; 4] = ["共", "合计", "总计", "总数"];

/// What says that a figure contains the one behind.
const CONTAINS: [&str; 3] = ["含", "其中", "包括"];

/// The total read from a text, and whether it contains what was carried in.
#[derive(Default, Clone, Copy)]
struct Read {
    count: Option<u64>,
    contains: bool,
}

impl Narrative {
    pub(super) fn read_from(running: &str, year: Option<i32>) -> Self {
        let plain = clauses::plain(&lexer::fold(running), year);
        let sentences = labelled::sentences(&plain);
        let spoken = sentences.iter().map(|it| Spoken::of(it, year));
        let (requests, remedies): (Vec<_>, Vec<_>) =
            spoken.map(|it| (it.requests, it.remedies)).unzip();
        let received = RECEIVED.read(&requests);
        let carried_in = received
            .contains
            .then(|| contained(&requests))
            .flatten()
            .or(CARRIED_IN.read(&requests).count);
        let (parts, all_read) = parts(&requests);
        let base = |it: &String| {
            let sum = only(labelled::figures(it, "合计", OF_REQUESTS))?;
            let here = parts.iter().filter(|part| it.contains(&part.name)).count();
            // Where the sentence has figures of other kinds, the parts read are not all.
            (here > 0 && labelled::counted(it) == here.saturating_add(1)).then_some(sum.count)
        };
        let parts_base = requests.iter().find_map(base).filter(|_| all_read);
        Self {
            received: received.count,
            includes_carried_in: received.contains,
            carried_in,
            answered: ANSWERED.read(&requests).count,
            carried_out: CARRIED_OUT.read(&requests).count,
            reconsiderations: RECONSIDERATIONS.read(&remedies).count,
            suits: SUITS.read(&remedies).count,
            parts,
            parts_base,
        }
    }
}

impl Total {
    /// Reads the total that all sentences agree on.
    fn read(&self, sentences: &[String]) -> Read {
        let mut exact: Vec<u64> = Vec::new();
        let mut containing: Vec<u64> = Vec::new();
        for sentence in sentences {
            let Some(found) = self.of_sentence(sentence) else {
                return Read::default();
            };
            for figure in found {
                if contained_in(sentence, &figure).is_some() {
                    containing.push(figure.count);
                } else {
                    exact.push(figure.count);
                }
            }
        }
        exact.retain(|it| !containing.contains(it));
        let contains = exact.is_empty() && !containing.is_empty();
        let said = if contains { containing } else { exact };
        Read {
            count: agreed(said.iter().copied()),
            contains,
        }
    }

    /// The figures of one sentence that are no parts; none at all where that cannot be told.
    fn of_sentence<'t>(&self, sentence: &'t str) -> Option<Vec<Figure<'t>>> {
        let mut found: Vec<(usize, Figure<'t>)> = Vec::new();
        for (label, name) in self.labels.iter().enumerate() {
            for figure in labelled::figures(sentence, name, OF_REQUESTS) {
                if found.iter().all(|(_, it)| it.place != figure.place) {
                    found.push((label, figure));
                }
            }
        }
        let found = sorted_by(found, &|one, other| one.1.place.cmp(&other.1.place));
        let mut wholes: Vec<(usize, Figure<'t>)> = Vec::new();
        let mut after_parts = false;
        for (label, figure) in found {
            if self.is_part(&figure) {
                after_parts = true;
                continue;
            }
            let beside = sentence
                .get(figure.before.len()..figure.place)
                .unwrap_or_default();
            let says_sum = |text: &str| SUMS.iter().any(|it| text.contains(it));
            let is_sum = says_sum(figure.clause()) || says_sum(beside);
            // The same label with the same count twice is a row of parts, not a total said again.
            let again =
                |(other, it): &(usize, Figure<'_>)| *other == label && it.count == figure.count;
            if after_parts && !is_sum || wholes.iter().any(again) {
                return None;
            }
            wholes.push((label, figure));
        }
        Some(wholes.into_iter().map(|(_, figure)| figure).collect())
    }

    fn is_part(&self, figure: &Figure<'_>) -> bool {
        let clause = figure.clause();
        let earlier = figure.before.strip_suffix(clause).unwrap_or_default();
        let clause_before = earlier.trim_end_matches('，').rsplit('，').next();
        // 上年结转8件，其中答复7件: of those carried in.
        let is_of_carried =
            clause.contains("其中") && clause_before.is_some_and(|it| it.contains("结转"));
        is_of_carried || is_part_of_all(figure) || self.parts.iter().any(|it| clause.contains(it))
    }
}

fn is_part_of_all(figure: &Figure<'_>) -> bool {
    let lead = figure.lead();
    let earlier = figure.before.strip_suffix(figure.clause());
    let mut in_scope = false;
    for clause in earlier.unwrap_or_default().split('，') {
        let is_whole = WHOLES.iter().any(|it| clause.contains(it));
        let counts = VERBS.iter().any(|it| clause.contains(it));
        in_scope = !is_whole && (in_scope || counts && is_scope(clause));
    }
    let is_whole = WHOLES.iter().any(|it| lead.contains(it));
    in_scope && !is_whole
        || is_scope(lead)
        || TIMELINESS.iter().any(|it| lead.contains(it))
        || figure.behind.starts_with('(')
}

fn is_scope(lead: &str) -> bool {
    let whole_year = ["12月31日", "12月底", "1月1日"];
    let months = whole_year
        .iter()
        .fold(lead.to_owned(), |text, it| text.replace(it, ""));
    let of_one_year = ["全年", "本年", "今年", "年内"];
    let is_year = of_one_year.iter().any(|it| lead.contains(it)) || lead.matches('年').count() == 1;
    months.contains('月')
        || lead.contains("累计") && !is_year
        || SCOPES.iter().any(|it| lead.contains(it))
}

/// The count carried in that a figure says it contains: 128件（含上年结转8件）.
fn contained_in(sentence: &str, figure: &Figure<'_>) -> Option<u64> {
    let inner = CARRIED_IN.labels.iter();
    let mut inner = inner.flat_map(|it| labelled::figures(sentence, it, OF_REQUESTS));
    inner.find_map(|it| {
        let between = it.before.strip_prefix(figure.before)?;
        let (_, behind) = between.split_once(|sign: char| sign.is_ascii_digit())?;
        let behind = behind.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ',');
        let says = behind.trim_end_matches([' ', ':', '，']);
        let apart = behind.contains(|sign: char| sign.is_ascii_digit());
        (!apart && CONTAINS.iter().any(|word| says.ends_with(word))).then_some(it.count)
    })
}

fn contained(sentences: &[String]) -> Option<u64> {
    let found = sentences.iter().flat_map(|sentence| {
        let figures = RECEIVED.of_sentence(sentence).unwrap_or_default();
        figures
            .into_iter()
            .filter_map(move |it| contained_in(sentence, &it))
    });
    agreed(found)
}

/// The kinds with a figure each that is clearly theirs, and whether none was passed over.
fn parts(sentences: &[String]) -> (Vec<PrintedCount>, bool) {
    let mut read: Vec<(&Kind, PrintedCount)> = Vec::new();
    let mut all_read = true;
    // A number belongs to the longest name before it, which the kinds begin with.
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for kind in KINDS {
        let (name, _, rows) = kind;
        let mut found = Vec::new();
        for (number, sentence) in sentences.iter().enumerate() {
            for figure in labelled::figures(sentence, name, &[]) {
                let place = (number, figure.place);
                if taken.contains(&place) {
                    continue;
                }
                taken.push(place);
                if is_part_of_all(&figure) || contains_another(&figure) {
                    all_read = false;
                } else {
                    found.push(figure);
                }
            }
        }
        let is_known =
            |(known, _): &(&Kind, PrintedCount)| known.2.iter().any(|row| rows.contains(row));
        if found.is_empty() || read.iter().any(is_known) {
            continue;
        }
        let count = agreed(found.iter().map(|it| it.count));
        all_read &= count.is_some();
        if count.is_some() {
            let part = PrintedCount {
                name: (*name).to_owned(),
                count,
                percent_as_printed: found.iter().find_map(|it| share_behind(it.behind)),
            };
            read.push((kind, part));
        }
    }
    (read.into_iter().map(|(_, part)| part).collect(), all_read)
}

/// A kind is said to contain another: 予以公开75件（含部分公开15件）.
fn contains_another(figure: &Figure<'_>) -> bool {
    let inner = CONTAINS.iter().any(|it| figure.clause().ends_with(it))
        && KINDS.iter().any(|(name, ..)| figure.before.contains(name));
    let behind = figure.behind.trim_start_matches([' ', '，']);
    let outer = CONTAINS
        .iter()
        .filter_map(|it| behind.strip_prefix(it))
        .any(|it| KINDS.iter().any(|(name, ..)| it.starts_with(name)));
    inner || outer
}

/// The share that stands behind a count: 占比52.8%.
fn share_behind(behind: &str) -> Option<String> {
    let mut rest = behind.trim_start_matches([' ', '，']);
    let words = ["占", "比", "为", "总数", "的", ":", " "];
    while let Some(shorter) = words.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = shorter;
    }
    let (number, _) = rest.split_once('%')?;
    let share: PrintedShare = format!("{number}%").parse().ok()?;
    Some(share.raw().to_owned())
}

/// The count that all figures have.
fn agreed(mut counts: impl Iterator<Item = u64>) -> Option<u64> {
    let first = counts.next()?;
    counts.all(|it| it == first).then_some(first)
}

fn only<'t>(mut figures: impl Iterator<Item = Figure<'t>>) -> Option<Figure<'t>> {
    figures.next().filter(|_| figures.next().is_none())
}
