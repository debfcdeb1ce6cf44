//! Reads counts out of a report's text, in Chinese or English, and passes over what it is not sure
//! of: percentages, dates, amounts in 万, and numbers said to be approximate are no counts.

use crate::vocabulary::{PLAUSIBLE_YEARS, glyph};

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

/// Measure words of items, requests and documents. Behind other words a number counts other things.
const UNITS: [char; 7] = ['条', '件', '份', '则', '篇', '宗', '起'];

/// What may stand between a label and its number.
const FILLERS: [&str; 22] = [
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

/// Words before a label with which it still speaks of the whole agency in the whole year.
const WHOLE: [&str; 12] = [
    "本年",
    "年度",
    "全年",
    "共",
    "其中",
    "全局",
    "我局",
    "本局",
    "本机关",
    "全县",
    "全区",
    "全市",
];

/// Writes letters, digits and signs in their half-width form, in lower case; a full-width comma stays,
/// since it never stands inside a number.
pub(crate) fn fold(text: &str) -> String {
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

/// Cuts a folded text into sentences; what stands in parentheses is a sentence of its own.
pub(crate) fn sentences(folded: &str) -> Vec<String> {
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

fn leading_digits(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    (text.strip_suffix(rest).unwrap_or_default(), rest)
}

/// The count that belongs to a label: right behind it, or right before it (425 active).
pub(crate) fn labelled(sentence: &str, label: &str) -> Option<u64> {
    sentence
        .match_indices(label)
        .find_map(|(at, _)| figure_at(sentence, label, at))
}

/// As [`labelled`], where the label begins its clause and so speaks of the whole agency.
pub(super) fn labelled_at_start(sentence: &str, label: &str) -> Option<u64> {
    sentence.match_indices(label).find_map(|(at, _)| {
        let before = sentence.get(..at)?;
        let word = before.ends_with(|sign: char| sign.is_alphabetic());

        (!word || WHOLE.iter().any(|it| before.ends_with(it)))
            .then(|| figure_at(sentence, label, at))
            .flatten()
    })
}

/// The count of items right behind a name: 机构职能类信息18条. What is counted in 件 beside the name of
/// a category may well be cases, and is passed over.
pub(super) fn behind(sentence: &str, name: &str) -> Option<u64> {
    let (_, rest) = sentence.split_once(name)?;
    number_behind(rest)
        .filter(|number| number.unit.is_none_or(|unit| matches!(unit, '条' | '占')))
        .and_then(|number| number.count)
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

/// All that an agency produced in the year, published or not.
pub(super) fn produced(notes: &str) -> Option<u64> {
    let labels = ["produced", "产生", "制作", "生成"];
    let sentences = sentences(&fold(notes));
    labels.iter().find_map(|label| {
        sentences
            .iter()
            .filter(|it| !speaks_of_other_years(it))
            .find_map(|it| labelled(it, label))
    })
}

/// The sentence is about a year before, or about all years together.
pub(super) fn speaks_of_other_years(sentence: &str) -> bool {
    [
        "上年",
        "上一年",
        "去年",
        "累计",
        "以来",
        "previous",
        "last year",
        "cumulative",
    ]
    .iter()
    .any(|word| sentence.contains(word))
}

/// The cumulative figure of the year before, where the text names it.
pub(super) fn previous_cumulative(notes: &str, year: u16) -> Option<u64> {
    let last_year = year.saturating_sub(1);
    let names = [
        "上年".to_owned(),
        "上一年".to_owned(),
        "去年".to_owned(),
        "previous".to_owned(),
        "last year".to_owned(),
        format!("{last_year}年"),
        format!("{last_year} "),
    ];
    sentences(&fold(notes))
        .iter()
        .filter(|it| it.contains("累计") || it.contains("cumulative"))
        .filter(|it| !it.contains("申请") && !it.contains("request"))
        .find_map(|sentence| {
            fell_from(sentence, year).or_else(|| {
                names
                    .iter()
                    .flat_map(|name| sentence.match_indices(name.as_str()))
                    .find_map(|(at, name)| stated_then(sentence, at, name))
            })
        })
}

/// Reads "from 85376 to 10037" and 由85376条降至10037条, but not "from 2008 to 2014".
fn fell_from(sentence: &str, year: u16) -> Option<u64> {
    ["from ", "由", "从"].iter().find_map(|word| {
        let (_, rest) = sentence.split_once(word)?;
        let number = leading_number(rest)?;
        let goes_on = ["to ", "至", "到", "为"];
        let clause = number.rest.split(['，', ',', '、']).next()?;
        number
            .count
            .filter(|it| !(u64::from(*PLAUSIBLE_YEARS.start())..=u64::from(year)).contains(it))
            .filter(|_| goes_on.iter().any(|it| clause.contains(it)))
    })
}

/// Reads 上年累计85376条 and "previous report said 85376", but not a growth over the year before.
fn stated_then(sentence: &str, at: usize, name: &str) -> Option<u64> {
    let (before, rest) = sentence.split_at_checked(at)?;
    let rest = rest.strip_prefix(name)?;
    let gap = rest.split(|sign: char| sign.is_ascii_digit()).next()?;
    let says_so = gap.contains("累计")
        || gap.contains("cumulative")
        || gap.contains("report") && !gap.contains([',', '，']);
    let other = before.ends_with(['比', '较', '与'])
        || before.ends_with(|sign: char| sign.is_ascii_digit())
        || gap.contains(['增', '减', '升', '降', '多', '少', '约'])
        || gap.contains("increase");
    let number = leading_number(rest.strip_prefix(gap)?)?;
    number.count.filter(|_| says_so && !other)
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
