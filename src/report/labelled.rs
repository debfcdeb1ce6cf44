//! Counts that stand beside a known label in running text.

use crate::statistics::figures::text::{Number, leading_number};

/// Measure words of items, requests and documents. Behind other words a number counts other things.
const UNITS: [char; 7] = ['条', '件', '份', '则', '篇', '宗', '起'];

/// What may stand between a label and its number.
const FILLERS: [&str; 23] = [
    " ",
    ":",
    "为",
    "了",
    "共",
    "计",
    "有",
    "是",
    "类",
    "政府信息",
    "信息",
    "公开",
    "申请",
    "案件",
    "事项",
    "方式",
    "形式",
    "渠道",
    "提交",
    "items",
    "requests",
    "(",
    "\"",
];

/// Cuts a folded text into sentences; what stands in parentheses is a sentence of its own.
pub(super) fn sentences(folded: &str) -> Vec<String> {
    let mut open = vec![String::new()];
    let mut closed = Vec::new();
    for sign in folded.chars() {
        match (sign, open.as_mut_slice()) {
            ('(', [.., outer]) => {
                outer.push(' ');
                open.push(String::new());
            }
            (')', [_, .., _]) => closed.extend(open.pop()),
            (_, [.., innermost]) => innermost.push(sign),
            (_, []) => {}
        }
    }
    open.extend(closed);
    open.iter()
        .flat_map(|text| text.split([';', '。', '\n', '!', '?']))
        .flat_map(|text| text.split(". "))
        .map(str::to_owned)
        .filter(|text| !text.trim().is_empty())
        .collect()
}

/// The count that belongs to a label: right behind it, or right before it (425 active).
pub(super) fn labelled(sentence: &str, label: &str) -> Option<u64> {
    sentence
        .match_indices(label)
        .find_map(|(at, _)| figure_at(sentence, label, at))
}

fn figure_at(sentence: &str, label: &str, at: usize) -> Option<u64> {
    let (before, rest) = sentence.split_at_checked(at)?;
    let rest = rest.strip_prefix(label)?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let letter = |sign: char| sign.is_ascii_alphabetic();
    let inside_a_word = label.is_ascii()
        && (rest.starts_with(letter) || before.ends_with(letter) && !before.ends_with("pro"));
    if inside_a_word {
        return None;
    }
    count_behind(rest).or_else(|| count_before(before))
}

fn count_behind(rest: &str) -> Option<u64> {
    number_behind(rest)
        .filter(|number| number.unit.is_none_or(is_measure))
        .and_then(|number| number.count)
}

fn number_behind(mut rest: &str) -> Option<Number<'_>> {
    while let Some(shorter) = FILLERS.iter().find_map(|filler| rest.strip_prefix(filler)) {
        rest = shorter;
    }
    leading_number(rest)
}

/// Measure words, and the words that go on behind a number without one.
fn is_measure(unit: char) -> bool {
    UNITS.contains(&unit) || matches!(unit, '占' | '和' | '及')
}

fn count_before(before: &str) -> Option<u64> {
    let before = before.trim_end().trim_end_matches(UNITS);
    let front = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let spoiled = front.ends_with(['.', ',', '/', '约', '-']);
    let digits = before.strip_prefix(front)?;
    digits.parse().ok().filter(|_| !spoiled)
}
