//! Takes a text apart into phrases: at most one figure each, with the words that stand with it.

use super::date::leading_date;
use super::lexicon::{Lexicon, Word};
use crate::report::text::lexer;
use crate::vocabulary::DocumentNumber;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// 条.
    Items,
    /// 件.
    Cases,
    /// None is printed, or another.
    Other,
}

/// A number as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// The count, unless it is no count.
    pub(super) count: Option<u64>,
    /// The percentage as printed.
    pub(super) percent: Option<String>,
    pub(super) unit: Unit,
}

/// A clause, or a piece of one, with at most one figure.
#[derive(Debug, Clone, Default)]
pub(super) struct Phrase {
    /// The known words before the figure.
    pub(super) head: Vec<Word>,
    /// The known words behind it.
    pub(super) tail: Vec<Word>,
    /// A word is not known, so that nobody can say what the figure counts.
    pub(super) unknown: bool,
    pub(super) figure: Option<Figure>,
    /// The share printed in brackets behind the figure.
    pub(super) remarked_share: Option<String>,
    /// It is added to another: 18件+3件.
    pub(super) term: bool,
    /// All of it is written in English.
    pub(super) english: bool,
    pub(super) text: String,
}

/// The phrases of each sentence of a text.
pub(super) fn sentences(notes: &str, lexicon: &Lexicon) -> Vec<Vec<Phrase>> {
    lexer::sentences(&lexer::fold(notes))
        .iter()
        .map(|sentence| phrases(&lexer::close_up(sentence), lexicon))
        .collect()
}

fn phrases(sentence: &str, lexicon: &Lexicon) -> Vec<Phrase> {
    let mut reader = Reader::default();
    let mut rest = without_ordinal(sentence);
    while let Some(sign) = rest.chars().next() {
        rest = reader.step(rest, sign, lexicon);
    }
    reader.end_clause();
    reader.closed
}

/// Drops 一是, 二、 or 3. before the first word.
fn without_ordinal(sentence: &str) -> &str {
    let sentence = sentence.trim_start();
    let numeral =
        sentence.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let (_, digits) = lexer::leading_digits(sentence);
    let ordinal = |rest: &'_ str, marks: &[char]| {
        rest.strip_prefix(marks)
            .filter(|it| !it.starts_with(|sign: char| sign.is_ascii_digit()))
            .map(str::len)
    };
    let left = match (numeral == sentence, digits == sentence) {
        (false, _) => ordinal(numeral, &['是', '、', '.']),
        (true, false) => ordinal(digits, &['、', '.']),
        (true, true) => None,
    };
    left.and_then(|left| sentence.len().checked_sub(left))
        .and_then(|at| sentence.get(at..))
        .unwrap_or(sentence)
}

#[derive(Default)]
struct Reader {
    open: Phrase,
    /// The open phrase follows another one of its clause.
    goes_on: bool,
    /// The word that is not known stands behind the open phrase's figure.
    unknown_behind: bool,
    closed: Vec<Phrase>,
}

impl Reader {
    /// Reads the next word, number or sign, and gives what follows it.
    fn step<'t>(&mut self, rest: &'t str, sign: char, lexicon: &Lexicon) -> &'t str {
        let behind = rest.strip_prefix(sign).unwrap_or_default();
        if self.open.text.is_empty() {
            self.open.english = true;
        }
        let until = self.last_word() == Some(Word::Until);
        if let Some((word, length)) = lexicon.word(rest) {
            let (taken, behind) = rest.split_at_checked(length).unwrap_or_default();
            self.open.text.push_str(taken);
            self.open.english &= taken.is_ascii();
            if word == Word::Filler && matches!(taken, "和" | "及" | "and") {
                self.pause();
            } else {
                self.word(word);
            }
            return behind;
        }
        if let Some((word, behind)) = leading_date(rest, until) {
            self.open.text.push(sign);
            self.open.english = false;
            self.word(word);
            return behind;
        }
        if let Some(number) = lexer::leading_number(rest) {
            return self.number(&number, rest);
        }
        match sign {
            '，' | ',' | ':' => self.end_clause(),
            ';' => {
                self.end_clause();
                return without_ordinal(behind);
            }
            '+' => {
                self.open.term = true;
                self.pause();
                self.open.term = true;
            }
            '、' | '=' => self.pause(),
            ' ' => {}
            '(' => return self.remark(behind, lexicon),
            // A title names a document and narrows nothing.
            '《' => return behind.split_once('》').map_or("", |(_, behind)| behind),
            _ => {
                self.open.text.push(sign);
                self.open.english &= sign.is_ascii();
                self.unknown();
            }
        }
        behind
    }

    fn word(&mut self, word: Word) {
        if self.open.figure.is_some() {
            self.open.tail.push(word);
        } else {
            self.open.head.push(word);
        }
    }

    fn unknown(&mut self) {
        if self.open.figure.is_some() {
            self.unknown_behind = true;
        } else {
            self.open.unknown = true;
        }
    }

    fn last_word(&self) -> Option<Word> {
        self.open.tail.last().or(self.open.head.last()).copied()
    }

    fn number<'t>(&mut self, number: &lexer::Number<'t>, rest: &str) -> &'t str {
        let year = number.count.and_then(|it| u16::try_from(it).ok());
        let year = year.filter(|it| DocumentNumber::PLAUSIBLE_YEARS.contains(it));
        let numbered = |it: &Word| matches!(it, Word::Year(Some(_)));
        let last = self.last_word();
        let announced = matches!(last, Some(Word::In | Word::From))
            || last == Some(Word::To) && self.open.head.iter().any(numbered);
        if let Some(year) = year
            && (announced && self.open.english || number.rest.starts_with(" report"))
        {
            self.word(Word::Year(Some(year)));
            return number.rest;
        }
        if self.open.figure.is_some() {
            self.second_figure();
        }
        let unit = match number.unit {
            Some('条') => Unit::Items,
            Some('件') => Unit::Cases,
            _ => Unit::Other,
        };
        let mut behind = number.rest;
        if unit != Unit::Other {
            behind = behind.trim_start();
            let shorter = behind.strip_prefix(['条', '件']).unwrap_or(behind);
            behind = shorter;
            self.open.english = false;
        }
        let printed = rest.strip_suffix(number.rest).unwrap_or_default();
        self.open.text.push_str(printed);
        self.open.figure = Some(Figure {
            count: number.count,
            percent: number.percent.then(|| printed.to_owned()),
            unit,
        });
        behind
    }

    /// Begins a phrase at a figure that no pause parts from the one before it: what lies between may
    /// belong to either, unless it opens a part, a share or a comparison.
    fn second_figure(&mut self) {
        let next = Phrase {
            head: self.open.tail.clone(),
            unknown: self.unknown_behind,
            text: " ".to_owned(),
            english: self.open.english,
            ..Phrase::default()
        };
        let opening = [Word::Part, Word::Share, Word::Compare];
        if self
            .open
            .tail
            .first()
            .is_some_and(|it| opening.contains(it))
        {
            self.open.tail.clear();
            self.unknown_behind = false;
        }
        let open = std::mem::replace(&mut self.open, next);
        self.close(open);
        self.goes_on = true;
    }

    /// Reads what stands in brackets behind a figure: a share, or words that qualify it. Figures
    /// of other things in brackets say nothing of it; brackets in brackets are not read.
    fn remark<'t>(&mut self, inside: &'t str, lexicon: &Lexicon) -> &'t str {
        let (remark, rest) = closing(inside);
        if self.open.figure.is_none() {
            return rest;
        }
        if remark.contains('(') {
            self.open.unknown = true;
            return rest;
        }
        let phrases = phrases(remark, lexicon);
        match phrases.as_slice() {
            [only] if only.figure.is_none() => {
                self.open.unknown |= only.unknown;
                self.open.tail.extend(&only.head);
            }
            [only] if !only.unknown => {
                self.open.remarked_share = only
                    .figure
                    .as_ref()
                    .and_then(|figure| figure.percent.clone());
            }
            all if all.iter().all(|it| it.figure.is_none()) => {
                self.open.unknown |= all.iter().any(|it| it.unknown);
            }
            _ => {}
        }
        rest
    }

    fn pause(&mut self) {
        if self.open.figure.is_some() {
            let open = std::mem::take(&mut self.open);
            self.close(open);
            self.goes_on = true;
        }
    }

    /// Ends the clause; words behind the last pause still belong to the figure before it.
    fn end_clause(&mut self) {
        let open = std::mem::take(&mut self.open);
        let before = self.closed.last_mut().filter(|_| self.goes_on);
        self.goes_on = false;
        match before {
            Some(before) if open.figure.is_none() => {
                before.unknown |= open.unknown;
                before.tail.extend(open.head);
            }
            _ if open.text.is_empty() => {}
            _ => self.close(open),
        }
    }

    fn close(&mut self, mut phrase: Phrase) {
        phrase.unknown |= std::mem::take(&mut self.unknown_behind);
        self.closed.push(phrase);
    }
}

/// Cuts a text at the bracket that closes the one before it.
fn closing(inside: &str) -> (&str, &str) {
    let mut depth = 1_u32;
    for (at, sign) in inside.char_indices() {
        match sign {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let (remark, rest) = inside.split_at_checked(at).unwrap_or_default();
            return (remark, rest.strip_prefix(')').unwrap_or(rest));
        }
    }
    (inside, "")
}
