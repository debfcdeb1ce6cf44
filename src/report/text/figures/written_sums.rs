//! Sums that a text writes out, with signs or with words.

use super::claim::{Claim, Measure, Reading};
use super::record::CategoryFigures;
use crate::finding::{Finding, Level, Words};
use crate::report::text::lexer::{self, Token};

/// Words that close a list with its total.
const TOTALS: [&str; 5] = ["合计", "共计", "总计", "合计为", "总计为"];

/// Words that deny the figure they stand before.
const DENIALS: [&str; 6] = ["not", "不是", "而不是", "非", "而非", "并非"];

/// Words of a clause that gives a difference, not a part.
const DIFFERENCES: [&str; 6] = ["比", "较", "增加", "减少", "增长", "下降"];

/// Ways of publishing: one item goes through several, so that their counts need not add up.
const OVERLAPPING: [&str; 8] = [
    "网站",
    "微博",
    "微信",
    "公报",
    "公开栏",
    "公示栏",
    "媒体",
    "报刊",
];

/// Words with which a list of parts is over.
const BEYOND: [&str; 8] = ["上年", "去年", "累计", "以来", "办结", "另", "同时", "此外"];

/// The parts of a sum and what they make, in what unit.
struct Sum {
    parts: Vec<u64>,
    total: u64,
    unit: Option<char>,
}

pub(super) fn check(report: &CategoryFigures, reading: &Reading) -> Vec<Finding> {
    let notes = report.notes.as_deref().unwrap_or_default();
    let mut findings: Vec<Finding> = Vec::new();
    for sentence in lexer::sentences(&lexer::fold(notes)) {
        let clauses: Vec<_> = lexer::clauses(&sentence)
            .iter()
            .map(|it| lexer::tokens(it))
            .collect();
        let mut sums = Vec::new();
        let mut found = Vec::new();
        for tokens in &clauses {
            let (added, wrong) = written(tokens);
            sums.extend(added);
            found.extend(wrong);
            for (sum, wrong) in [closed_by_total(tokens), opened_by_total(tokens)] {
                sums.extend(sum);
                found.extend(wrong);
            }
        }
        let printed = counts(&clauses.concat());
        found.extend(sums.iter().flat_map(|sum| transposed(sum, &printed)));
        for finding in found {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    if findings.iter().all(|it| it.rule() != "text-total") {
        findings.extend(reading.claims.iter().find_map(|it| kinds(it, reading)));
    }
    findings
}

/// Reads `A + B = C`, and `= C, not D`.
fn written(tokens: &[Token]) -> (Vec<Sum>, Vec<Finding>) {
    let mut sums = Vec::new();
    let mut findings = Vec::new();
    let mut runs = tokens.split(|it| *it == Token::Break).peekable();
    while let Some(run) = runs.next() {
        let sides: Vec<_> = run.split(|it| *it == Token::Equals).map(terms).collect();
        for pair in sides.windows(2) {
            let [Some(left), Some(right)] = pair else {
                continue;
            };
            let (parts, total) = match (left.as_slice(), right.as_slice()) {
                ([total], [_, _, ..]) => (right, total),
                ([_, _, ..], [total]) => (left, total),
                _ => continue,
            };
            let (Some(sum), (_, total)) = (value(parts), *total) else {
                continue;
            };
            if sum != i128::from(total) {
                findings.push(wrong_sum("text-sum", &spelled(parts), sum, total));
                continue;
            }
            let denied = runs.peek().and_then(|next| denied(next));
            if let Some(denied) = denied.filter(|&it| it != total) {
                findings.push(wrong_sum("text-total", &spelled(parts), sum, denied));
            }
            sums.push(Sum {
                parts: parts.iter().map(|&(_, count)| count).collect(),
                total,
                unit: counts(run).iter().find_map(|&(_, unit)| unit),
            });
        }
    }
    (sums, findings)
}

/// Each term of a side with its sign; the first takes the number nearest to its sign.
fn terms(side: &[Token]) -> Option<Vec<(bool, u64)>> {
    if side.contains(&Token::Doubt) {
        return None;
    }
    let is_sign = |it: &Token| matches!(it, Token::Plus | Token::Minus);
    let signs = std::iter::once(true).chain(
        side.iter()
            .filter(|it| is_sign(it))
            .map(|it| *it == Token::Plus),
    );
    let alone = !side.iter().any(is_sign);
    side.split(is_sign)
        .zip(signs)
        .enumerate()
        .map(|(at, (term, plus))| {
            let counts = counts(term);
            let words_first = matches!(term.first(), Some(Token::Word(_)));
            let count = if at == 0 && (!alone || words_first) {
                counts.last()
            } else {
                counts.first()
            };
            count.map(|&(count, _)| (plus, count))
        })
        .collect()
}

fn counts(tokens: &[Token]) -> Vec<(u64, Option<char>)> {
    tokens
        .iter()
        .filter_map(|token| match token {
            Token::Count(count, unit) => Some((*count, *unit)),
            Token::Plus
            | Token::Minus
            | Token::Equals
            | Token::Break
            | Token::Word(_)
            | Token::Other
            | Token::Doubt => None,
        })
        .collect()
}

fn value(terms: &[(bool, u64)]) -> Option<i128> {
    terms.iter().try_fold(0_i128, |sum, &(plus, count)| {
        if plus {
            sum.checked_add(i128::from(count))
        } else {
            sum.checked_sub(i128::from(count))
        }
    })
}

fn spelled(terms: &[(bool, u64)]) -> String {
    let mut text = String::new();
    for (at, &(plus, count)) in terms.iter().enumerate() {
        if at > 0 {
            text.push_str(if plus { " + " } else { " - " });
        }
        text.push_str(&count.to_string());
    }
    text
}

fn denied(run: &[Token]) -> Option<u64> {
    match run {
        [Token::Word(word), Token::Count(count, _), ..] if DENIALS.contains(&word.as_str()) => {
            Some(*count)
        }
        _ => None,
    }
}

/// Reads a list that ends in 合计 or total: some run of counts before it must make the total. Only
/// a measure word shows that they count the same thing, so without one nothing is called wrong; a
/// total that opens the list is no part of it, and what 其中 picks out is none either unless
/// only that opening stands before it.
fn closed_by_total(tokens: &[Token]) -> (Option<Sum>, Option<Finding>) {
    let is_total = |it: &Token| matches!(it, Token::Word(word) if word == "total" || TOTALS.iter().any(|end| word.ends_with(end)));
    let Some(at) = tokens.iter().position(is_total) else {
        return (None, None);
    };
    let (before, behind) = tokens.split_at_checked(at).unwrap_or_default();
    let [_, Token::Count(total, unit), ..] = behind else {
        return (None, None);
    };
    let (total, unit) = (*total, *unit);
    let told: Vec<&[Token]> = before
        .split(|it| *it == Token::Break)
        .filter(|run| !says(run, &DIFFERENCES))
        .collect();
    let told = told.join(&Token::Break);
    let opening = told.iter().position(is_opening).unwrap_or(told.len());
    let (outer, inner) = told.split_at_checked(opening).unwrap_or_default();
    let (outer, inner) = (of_unit(outer, unit), of_unit(inner, unit));
    let all = [outer.as_slice(), inner.as_slice()].concat();
    let right = [&all, &outer]
        .into_iter()
        .flat_map(|parts| {
            (2..=parts.len()).filter_map(|length| parts.get(parts.len().checked_sub(length)?..))
        })
        .find(|run| adds_to(run, total));
    if let Some(run) = right {
        let parts = run.to_vec();
        return (Some(Sum { parts, total, unit }), None);
    }
    let parts = match outer.as_slice() {
        [_] | [] if !inner.is_empty() => inner.as_slice(),
        [first, rest @ ..] if *first == total => rest,
        parts => parts,
    };
    if parts.len() < 2 || unit.is_none() || says(&told, &OVERLAPPING) {
        return (None, None);
    }
    let terms: Vec<_> = parts.iter().map(|&part| (true, part)).collect();
    let finding = value(&terms).map(|sum| wrong_sum("text-total", &spelled(&terms), sum, total));
    (None, finding)
}

fn is_opening(token: &Token) -> bool {
    matches!(token, Token::Word(word) if word.contains("其中") || word == "including")
}

fn says(tokens: &[Token], words: &[&str]) -> bool {
    tokens
        .iter()
        .any(|it| matches!(it, Token::Word(word) if words.iter().any(|it| word.contains(it))))
}

/// Reads a total that is followed by 其中 and its parts, which need not be all there are and may
/// overlap: only a part above the whole is wrong, and only of the first is it sure that it is a
/// part.
fn opened_by_total(tokens: &[Token]) -> (Option<Sum>, Option<Finding>) {
    let Some((before, behind)) = tokens
        .iter()
        .position(is_opening)
        .and_then(|at| tokens.split_at_checked(at))
    else {
        return (None, None);
    };
    let totals = counts(before);
    let Some(&(total, unit)) = totals.last() else {
        return (None, None);
    };
    let is_beyond = |it: &Token| says(std::slice::from_ref(it), &BEYOND);
    let listed = behind.split(is_beyond).next().unwrap_or_default();
    let parts = of_unit(listed, unit);
    let complete = (2..=parts.len())
        .filter_map(|length| parts.get(..length))
        .find_map(|run| {
            let &(total, unit) = totals.iter().rev().find(|(it, _)| adds_to(run, *it))?;
            Some(Sum {
                parts: run.to_vec(),
                total,
                unit,
            })
        });
    if complete.is_some() {
        return (complete, None);
    }
    let overlapping = says(listed, &OVERLAPPING);
    let above = parts
        .first()
        .filter(|&&part| part > total && unit.is_some() && !overlapping);
    (
        None,
        above.map(|&part| wrong_sum("text-total", &part.to_string(), i128::from(part), total)),
    )
}

fn of_unit(tokens: &[Token], unit: Option<char>) -> Vec<u64> {
    counts(tokens)
        .into_iter()
        .filter(|&(_, it)| it == unit)
        .map(|(count, _)| count)
        .collect()
}

fn adds_to(parts: &[u64], total: u64) -> bool {
    parts.iter().map(|&part| u128::from(part)).sum::<u128>() == u128::from(total)
}

/// Finds the total of a right sum with two neighbouring digits swapped, in the same sentence and, as
/// far as they are printed, the same unit.
fn transposed(sum: &Sum, printed: &[(u64, Option<char>)]) -> Vec<Finding> {
    printed
        .iter()
        .filter(|(_, unit)| unit.is_none() || sum.unit.is_none() || *unit == sum.unit)
        .map(|&(count, _)| count)
        .filter(|count| !sum.parts.contains(count) && is_swapped(*count, sum.total))
        .map(|count| {
            let parts: Vec<_> = sum.parts.iter().map(|&part| (true, part)).collect();
            let (parts, total) = (spelled(&parts), sum.total);
            let gap = count.abs_diff(total);
            let words = Words::new(
                format!("文中{parts} = {total}，而旁边印有{count}（差{gap}）：或是两位数字颠倒"),
                format!("in the text {parts} = {total}, and {count} stands beside it (difference {gap}): maybe two digits are swapped"),
            );
            Finding::new("text-transposed", Level::Warning, words).at("notes")
        })
        .collect()
}

fn is_swapped(one: u64, other: u64) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let places: Vec<_> = one
        .bytes()
        .zip(other.bytes())
        .enumerate()
        .filter(|(_, (left, right))| left != right)
        .collect();
    match places.as_slice() {
        [(first, (a, b)), (second, (c, d))] => {
            one.len() == other.len() && first.checked_add(1) == Some(*second) && a == d && b == c
        }
        _ => false,
    }
}

/// Compares all that was produced with what of it, in the same sentence and unit, is proactive, on
/// request and withheld.
fn kinds(produced: &Claim, reading: &Reading) -> Option<Finding> {
    if produced.measure != Measure::Produced {
        return None;
    }
    let beside = |measures: &[Measure]| {
        reading
            .claims
            .iter()
            .filter(|it| it.sentence == produced.sentence && it.unit == produced.unit)
            .find(|it| measures.contains(&it.measure))
            .map(|it| (true, it.count))
    };
    let parts = [
        beside(&[Measure::Proactive, Measure::Year])?,
        beside(&[Measure::OnRequest])?,
        beside(&[Measure::Withheld])?,
    ];
    let (sum, total) = (value(&parts)?, produced.count);
    (sum != i128::from(total)).then(|| wrong_sum("text-total", &spelled(&parts), sum, total))
}

fn wrong_sum(rule: &'static str, parts: &str, sum: i128, total: u64) -> Finding {
    let gap = sum.abs_diff(i128::from(total));
    let sign = if sum > i128::from(total) { '+' } else { '-' };
    let words = Words::new(
        format!("文中{parts} = {sum}，所印总数为{total}（差{sign}{gap}）"),
        format!(
            "in the text {parts} = {sum}, the total printed is {total} (difference {sign}{gap})"
        ),
    );
    Finding::new(rule, Level::Error, words).at("notes")
}
