//! The lexer of running text, in Chinese or English: one width of signs, sentences, numbers, signs of
//! sums. Percentages, dates, amounts in 万, and numbers said to be approximate are no counts.
//!
//! Both readers stand on it: that of a [narrative](super::narrative) looks for a number beside a label
//! it knows, that of [category figures](super::figures) takes every word for what it says.

use crate::vocabulary::glyph;

/// A number found in a text.
pub(super) struct Number<'t> {
    /// The count, unless it is no count.
    pub(super) count: Option<u64>,
    /// It is a percentage.
    pub(super) percent: bool,
    /// The measure word behind it: 条, 件.
    pub(super) unit: Option<char>,
    /// What follows the digits and their sign.
    pub(super) rest: &'t str,
}

/// Writes letters, digits and signs in their half-width form, in lower case; a full-width comma stays,
/// since it never stands inside a number.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '，' | '\n' => sign,
            '“' | '”' | '「' | '」' | '"' => ' ',
            '−' => '-',
            _ if glyph::is_blank(sign) => ' ',
            _ => glyph::narrow(sign).to_ascii_lowercase(),
        })
        .collect()
}

/// Drops the blanks of a folded text that stand beside a Chinese sign: 公开 120 条.
pub(super) fn close_up(folded: &str) -> String {
    let mut closed = String::with_capacity(folded.len());
    let mut signs = folded.trim().chars().peekable();
    while let Some(sign) = signs.next() {
        let beside = [closed.chars().next_back(), signs.peek().copied()];
        let apart = beside
            .into_iter()
            .flatten()
            .all(|it| it.is_ascii() && it != ' ');
        if sign != ' ' || apart {
            closed.push(sign);
        }
    }
    closed
}

/// Cuts a folded text into sentences; what stands in brackets stays with its sentence.
pub(super) fn sentences(folded: &str) -> Vec<String> {
    let mut depth = 0_u32;
    cut(folded, |sign| {
        match sign {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            '\n' => depth = 0,
            _ => {}
        }
        depth > 0
    })
}

/// Cuts a folded text at the end of every sentence and at the semicolons.
pub(super) fn statements(folded: &str) -> Vec<String> {
    let sentences = cut(folded, |_| false);
    let statements = sentences.iter().flat_map(|text| text.split(';'));
    let statements = statements.filter(|text| !text.trim().is_empty());
    statements.map(str::to_owned).collect()
}

/// Cuts a text where a sentence ends: at 。, ! and ?, at the end of a line, and at a point before a
/// blank; but for the places that hold together.
fn cut(folded: &str, mut holds: impl FnMut(char) -> bool) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut signs = folded.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_held = holds(sign);
        let ends =
            matches!(sign, '。' | '\n' | '!' | '?') || sign == '.' && signs.peek() == Some(&' ');
        match sentences.last_mut() {
            Some(open) if !ends || is_held => open.push(sign),
            _ => {
                sentences.push(String::new());
                // The blank behind a point belongs to neither.
                signs.next_if(|next| sign == '.' && *next == ' ');
            }
        }
    }
    sentences.retain(|it| !it.trim().is_empty());
    sentences
}

/// Takes what stands in brackets out of a sentence, and cuts all at the semicolons.
pub(super) fn clauses(sentence: &str) -> Vec<String> {
    let mut open = vec![String::new()];
    let mut closed = Vec::new();
    for sign in sentence.chars() {
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
        .flat_map(|text| text.split(';'))
        .map(str::to_owned)
        .collect()
}

/// Reads the number that a text begins with.
pub(super) fn leading_number(text: &str) -> Option<Number<'_>> {
    let (digits, mut rest) = leading_digits(text);
    if digits.is_empty() {
        return None;
    }
    let mut digits = digits.to_owned();
    while let Some((group, behind)) = rest.strip_prefix(',').map(leading_digits) {
        if group.len() != 3 {
            break;
        }
        digits.push_str(group);
        rest = behind;
    }
    let mut plain = true;
    if let Some((fraction, behind)) = rest.strip_prefix('.').map(leading_digits)
        && !fraction.is_empty()
    {
        (plain, rest) = (false, behind);
    }
    let unit = rest.trim_start().chars().next();
    let spoils = |sign: char| {
        matches!(
            sign,
            '%' | '/' | '年' | '月' | '日' | '号' | '时' | '万' | '亿' | '余' | '多'
        )
    };
    plain = plain && !unit.is_some_and(spoils);
    let percent = rest.starts_with('%');
    rest = rest
        .strip_prefix(['%', '/'])
        .map_or(rest, |behind| leading_digits(behind).1);
    Some(Number {
        count: digits.parse().ok().filter(|_| plain),
        percent,
        unit: unit.filter(|sign| sign.is_alphabetic() && !sign.is_ascii()),
        rest,
    })
}

/// Reads the count that a text ends with, and gives what stands before it; none where a sign before the
/// digits makes them a part of another number, or only about right.
pub(super) fn trailing_count(text: &str) -> Option<(&str, u64)> {
    let front = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let spoiled = front.ends_with(['.', ',', '/', '约', '-']);
    let count = text.strip_prefix(front)?.parse().ok();
    Some((front, count.filter(|_| !spoiled)?))
}

/// The digits that a text begins with, and what follows them.
pub(super) fn leading_digits(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    (text.strip_suffix(rest).unwrap_or_default(), rest)
}

/// A sentence taken apart, as far as sums are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A count, with the measure word behind it.
    Count(u64, Option<char>),
    /// A sign of addition.
    Plus,
    /// A sign of subtraction between two blanks or numbers.
    Minus,
    /// A sign of equality.
    Equals,
    /// A comma, a colon or a pause.
    Break,
    /// A run of letters.
    Word(String),
    /// A percentage, a bracket or a mark, which leaves a sum as it is.
    Other,
    /// A number that is no count, or a sign of another reckoning: no sum can be read with it.
    Doubt,
}

/// Takes a sentence apart.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = sentence;
    while let Some(sign) = rest.chars().next() {
        let is_letter = |it: char| it.is_alphabetic() && it.is_ascii() == sign.is_ascii();
        if let Some(number) = leading_number(rest) {
            let vague = matches!(tokens.last(), Some(Token::Word(word)) if word.ends_with('约'));
            let count = number.count.filter(|_| !vague);
            let other = if number.percent {
                Token::Other
            } else {
                Token::Doubt
            };
            tokens.push(count.map_or(other, |count| Token::Count(count, number.unit)));
            rest = number.rest;
        } else if is_letter(sign) {
            let hyphened = |it: char| is_letter(it) || it == '-' && sign.is_ascii();
            let behind = rest.trim_start_matches(hyphened);
            let word = rest.strip_suffix(behind).unwrap_or_default();
            tokens.push(Token::Word(word.to_owned()));
            rest = behind;
        } else {
            tokens.extend(match sign {
                ' ' => None,
                '+' => Some(Token::Plus),
                '-' => Some(Token::Minus),
                '=' => Some(Token::Equals),
                '，' | ',' | '、' | ':' => Some(Token::Break),
                '×' | '*' | '÷' | '/' | '~' => Some(Token::Doubt),
                _ => Some(Token::Other),
            });
            rest = rest.strip_prefix(sign).unwrap_or_default();
        }
    }
    tokens
}
