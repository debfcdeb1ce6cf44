//! Sums that a text writes out, with signs or with words.

use super::record::CategoryFigures;
use super::text::{self, Token};
use crate::finding::{Finding, Level, Words};

/// Words that close a list with its total.
const TOTALS: [&str; 5] = ["合计", "共计", "总计", "合计为", "总计为"];

/// Words that deny the figure they stand before.
const DENIALS: [&str; 6] = ["not", "不是", "而不是", "非", "而非", "并非"];

/// The parts of a sum and what they make.
struct Sum {
    parts: Vec<u64>,
    total: u64,
}

pub(super) fn check(report: &CategoryFigures) -> Vec<Finding> {
    let Some(notes) = report.notes.as_deref() else {
        return Vec::new();
    };
    let sentences = text::sentences(&text::fold(notes));
    let mut findings: Vec<Finding> = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let tokens = text::tokens(sentence);
        let (mut sums, mut found) = written(&tokens);
        for (sum, wrong) in [closed_by_total(&tokens), opened_by_total(&tokens)] {
            sums.extend(sum);
            found.extend(wrong);
        }
        let beside = |step: usize| sentences.get(step).map(|it| text::tokens(it));
        let nearby = [
            at.checked_sub(1).and_then(beside),
            Some(tokens),
            beside(at.saturating_add(1)),
        ];
        let nearby: Vec<Token> = nearby.into_iter().flatten().flatten().collect();
        found.extend(sums.iter().flat_map(|sum| transposed(sum, &nearby)));
        for finding in found {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    if findings.iter().all(|it| it.rule() != "text-total") {
        findings.extend(kinds(notes, &sentences));
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
/// a measure word shows that they count the same thing, so without one nothing is called wrong.
fn closed_by_total(tokens: &[Token]) -> (Option<Sum>, Option<Finding>) {
    let is_total = |it: &Token| matches!(it, Token::Word(word) if word == "total" || TOTALS.iter().any(|end| word.ends_with(end)));
    let Some(at) = tokens.iter().position(is_total) else {
        return (None, None);
    };
    let (before, behind) = tokens.split_at_checked(at).unwrap_or_default();
    let [_, Token::Count(total, unit), ..] = behind else {
        return (None, None);
    };
    let parts: Vec<u64> = of_unit(before, *unit);
    let suffix = (2..=parts.len())
        .filter_map(|length| parts.get(parts.len().checked_sub(length)?..))
        .find(|run| adds_to(run, *total));
    match suffix {
        Some(run) => (
            Some(Sum {
                parts: run.to_vec(),
                total: *total,
            }),
            None,
        ),
        None if parts.len() < 2 || unit.is_none() => (None, None),
        None => {
            let terms: Vec<_> = parts.iter().map(|&part| (true, part)).collect();
            let finding =
                value(&terms).map(|sum| wrong_sum("text-total", &spelled(&terms), sum, *total));
            (None, finding)
        }
    }
}

/// Reads a total that is followed by 其中 and its parts, which need not be all there are and may
/// overlap: only a part above the whole is wrong.
fn opened_by_total(tokens: &[Token]) -> (Option<Sum>, Option<Finding>) {
    let is_opening = |it: &Token| matches!(it, Token::Word(word) if word.contains("其中") || word == "including");
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
    let is_other = |it: &Token| matches!(it, Token::Word(word) if text::speaks_of_other_years(word) || word.contains("办结"));
    let listed = behind.split(is_other).next().unwrap_or_default();
    let parts = of_unit(listed, unit);
    let complete = (2..=parts.len())
        .filter_map(|length| parts.get(..length))
        .find_map(|run| {
            let (total, _) = totals.iter().rev().find(|(it, _)| adds_to(run, *it))?;
            Some(Sum {
                parts: run.to_vec(),
                total: *total,
            })
        });
    if complete.is_some() {
        return (complete, None);
    }
    let above = parts.iter().find(|&&part| part > total && unit.is_some());
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

/// Finds the total of a right sum with two neighbouring digits swapped, in the same sentence or the
/// next to it.
fn transposed(sum: &Sum, tokens: &[Token]) -> Vec<Finding> {
    counts(tokens)
        .into_iter()
        .map(|(count, _)| count)
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

/// Compares all that was produced with what of it is proactive, on request and withheld.
fn kinds(notes: &str, sentences: &[String]) -> Option<Finding> {
    let labels: [&[&str]; 3] = [
        &["active", "主动公开"],
        &["on-request", "on request", "依申请公开"],
        &["not public", "withheld", "不予公开", "不公开"],
    ];
    let total = text::produced(notes)?;
    let parts: Vec<(bool, u64)> = labels
        .iter()
        .map(|labels| {
            sentences
                .iter()
                .filter(|it| !text::speaks_of_other_years(it))
                .find_map(|it| labels.iter().find_map(|label| text::labelled(it, label)))
                .map(|count| (true, count))
        })
        .collect::<Option<_>>()?;
    let sum = value(&parts)?;
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
