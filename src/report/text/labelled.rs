//! Counts that stand beside a known label in running text.

use super::lexer::{self, Number, leading_number};
use super::narrative_rows::KINDS;

/// Measure words of requests. Behind other words a number counts other things.
const UNITS: [char; 4] = ['件', '份', '宗', '起'];

/// What may stand between any label and its number.
const FILLERS: [&str; 14] = [
    "决定", "情形", " ", ":", "为", "了", "共", "计", "有", "是", "类", "的", "(", "\"",
];

/// What may besides stand between the label of a total and its number.
pub(super) const OF_REQUESTS: &[&str] = &[
    "继续办理",
    "政府信息公开",
    "信息公开",
    "依申请公开",
    "政府信息",
    "申请",
    "案件",
    "件数",
    "数量",
    "数",
    "度",
    "办理",
];

/// How a parenthesis begins that names what the figure before it contains.
const CONTAINS: [&str; 3] = ["含", "包", "其中"];

/// What in a parenthesis narrows the figure before it.
const NARROWS: [&str; 4] = ["以来", "累计", "半年", "季度"];

/// Cuts a folded text into sentences. A parenthesis explains the figure before it and gives no total
/// of its own: of these stay what share it is, the kinds and those carried in that it contains, and
/// what narrows it.
pub(super) fn sentences(folded: &str) -> Vec<String> {
    let mut open = vec![String::new()];
    for sign in folded.chars() {
        match (sign, open.as_mut_slice()) {
            ('(', _) => open.push(String::new()),
            (')', [.., outer, inner]) => {
                let inner = std::mem::take(inner);
                parenthesis(outer, inner.trim());
                open.truncate(open.len().saturating_sub(1));
            }
            (_, [.., innermost]) => innermost.push(sign),
            (_, []) => {}
        }
    }
    open.iter()
        .flat_map(|text| lexer::statements(text))
        .collect()
}

fn parenthesis(outer: &mut String, said: &str) {
    let is_number = said.starts_with(|it: char| it.is_ascii_digit()) && said.ends_with('%');
    let names = |name: &str| said.contains(name);
    let contains = CONTAINS.iter().any(|it| said.starts_with(it))
        && (names("上年结转") || KINDS.iter().any(|(kind, ..)| names(kind)));
    if is_number || said.starts_with('占') {
        outer.push_str(said);
    } else if contains {
        outer.extend(["，", said, "，"]);
    } else if NARROWS.iter().any(|it| said.contains(it)) {
        outer.extend(["(", said, ")"]);
    } else {
        outer.push(' ');
    }
}

/// A count beside a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure<'t> {
    /// Where the number stands in its sentence.
    pub(super) place: usize,
    /// What stands before it in its sentence.
    pub(super) before: &'t str,
    /// What stands behind its measure word.
    pub(super) behind: &'t str,
    pub(super) count: u64,
}

impl<'t> Figure<'t> {
    /// What stands before it in its clause, and in a short clause before that without a figure
    /// (上半年，).
    pub(super) fn lead(&self) -> &'t str {
        let start = clause_start(self.before);
        let outer = self.before.get(..start).unwrap_or_default();
        let outer = outer.trim_end_matches(CLAUSE_ENDS);
        let earlier = outer.get(clause_start(outer)..).unwrap_or_default();
        let is_short = earlier.chars().count() <= SHORT && !earlier.contains(UNITS);
        let start = if is_short { clause_start(outer) } else { start };
        self.before.get(start..).unwrap_or_default()
    }

    /// What stands before it in its clause.
    pub(super) fn clause(&self) -> &'t str {
        self.before
            .get(clause_start(self.before)..)
            .unwrap_or_default()
    }
}

const CLAUSE_ENDS: [char; 2] = ['，', '、'];

/// The length of a clause that only heads the next one.
const SHORT: usize = 8;

fn clause_start(text: &str) -> usize {
    text.rfind(CLAUSE_ENDS)
        .and_then(|at| at.checked_add('，'.len_utf8()))
        .unwrap_or(0)
}

/// The counts that belong to a label: right behind it, or right before it (425件予以公开).
pub(super) fn figures<'t>(
    sentence: &'t str,
    label: &str,
    fillers: &[&str],
) -> impl Iterator<Item = Figure<'t>> {
    sentence
        .match_indices(label)
        .filter_map(move |(at, _)| figure_at(sentence, label, fillers, at))
}

fn figure_at<'t>(
    sentence: &'t str,
    label: &str,
    fillers: &[&str],
    at: usize,
) -> Option<Figure<'t>> {
    let (before, rest) = sentence.split_at_checked(at)?;
    let rest = rest.strip_prefix(label)?;
    count_behind(sentence, before, rest, fillers).or_else(|| count_before(before, rest))
}

fn count_behind<'t>(
    sentence: &'t str,
    before: &'t str,
    mut rest: &'t str,
    fillers: &[&str],
) -> Option<Figure<'t>> {
    let all = || FILLERS.iter().chain(fillers);
    while let Some(shorter) = all().find_map(|filler| rest.strip_prefix(filler)) {
        rest = shorter;
    }
    let number = leading_number(rest).filter(|it| it.unit.is_none_or(is_measure))?;
    let behind = behind_unit(&number)?;
    Some(Figure {
        place: sentence.len().checked_sub(rest.len())?,
        before,
        behind,
        count: number.count?,
    })
}

/// What follows the measure word, unless that makes it count something else: 件次, 件信息.
fn behind_unit<'t>(number: &Number<'t>) -> Option<&'t str> {
    let rest = number.rest.trim_start();
    let behind = rest.strip_prefix(UNITS).unwrap_or(rest);
    let other = ["次", "信息", "政府信息", "材料"];
    (!other.iter().any(|it| behind.starts_with(it))).then_some(behind)
}

/// How many numbers with a measure word a sentence has.
pub(super) fn counted(sentence: &str) -> usize {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let pieces = sentence.split_inclusive(UNITS);
    pieces
        .filter(|it| it.ends_with(UNITS))
        .filter(|it| it.trim_end_matches(UNITS).trim_end().ends_with(is_digit))
        .count()
}

/// Measure words, and the words that go on behind a number without one.
fn is_measure(unit: char) -> bool {
    UNITS.contains(&unit) || matches!(unit, '占' | '和' | '及')
}

fn count_before<'t>(before: &'t str, behind: &'t str) -> Option<Figure<'t>> {
    let before = before.trim_end().trim_end_matches(UNITS).trim_end();
    let (front, count) = lexer::trailing_count(before)?;
    let ends = ["，", "、", ":", " ", "继续办理", "办理", "申请"];
    let is_whole = behind.is_empty() || ends.iter().any(|it| behind.starts_with(it));
    let is_part = front
        .get(clause_start(front)..)
        .is_none_or(|it| it.contains("其中"));
    if !is_whole || is_part {
        return None;
    }
    Some(Figure {
        place: front.len(),
        before: front,
        behind,
        count,
    })
}
