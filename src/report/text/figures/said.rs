//! What the words of one phrase say together: who, what period, what is counted.

use super::lexicon::Word;
use super::phrase::Phrase;

/// The period that a figure is of, seen from the year reported on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// The whole year.
    Year,
    /// As of its end.
    End,
    /// The year before, by that name: 上年.
    LastYear,
    /// As of the end of the year before.
    LastEnd,
    /// The year before, by its number.
    Before,
    /// All years from the beginning.
    Ever,
    /// Any other span.
    Other,
}

/// The year in which the Regulation (Decree 492) came into force, and cumulative figures begin.
const FIRST_YEAR: u16 = 2008;

/// The words of a phrase by what they say.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    words: Vec<Word>,
    /// The agency itself, or not; nothing when nobody is named.
    pub(super) own: Option<bool>,
    pub(super) time: Option<Time>,
    /// It is a total of all years.
    pub(super) ever: bool,
    /// The lines named before the figure.
    pub(super) lines: Vec<usize>,
    /// The channels named, each with whether it is surely one for requests.
    pub(super) channels: Vec<(usize, bool)>,
    pub(super) english: bool,
    /// A line is named behind the figure, so that the figure counts that only in part.
    pub(super) line_behind: bool,
}

impl Said {
    pub(super) fn of(phrase: &Phrase, year: u16) -> Self {
        let words: Vec<Word> = phrase.head.iter().chain(&phrase.tail).copied().collect();
        let mut said = Self {
            own: None,
            time: time(&words, year),
            ever: words.contains(&Word::Ever) || since_the_beginning(&words),
            lines: Vec::new(),
            channels: Vec::new(),
            english: phrase.english,
            line_behind: phrase.tail.iter().any(|it| matches!(it, Word::Line(_))),
            words,
        };
        for word in &said.words {
            if *word == Word::Own {
                said.own = Some(said.own.unwrap_or(true));
            } else if *word == Word::OtherBody {
                said.own = Some(false);
            } else if let Word::Line(at) = *word {
                said.lines.push(at);
            } else if let Word::Channel(at, certain) = *word {
                said.channels.push((at, certain));
            }
        }
        said
    }

    pub(super) fn says(&self, word: Word) -> bool {
        self.words.contains(&word)
    }

    pub(super) fn says_any(&self, words: &[Word]) -> bool {
        words.iter().any(|it| self.says(*it))
    }

    pub(super) fn names_requests(&self) -> bool {
        self.says_any(&[Word::Request, Word::DisclosureRequest, Word::OnRequest])
    }

    /// The phrase speaks of requests or of replies to them.
    pub(super) fn of_requests(&self) -> bool {
        self.names_requests() || self.says_any(&[Word::Reply, Word::Receive])
    }

    /// The phrase begins a statement of its own, so that it is no part of what stands before it.
    pub(super) fn opens(&self) -> bool {
        self.own.is_some()
            || self.time.is_some()
            || self.says_any(&[Word::Sum, Word::Receive, Word::Reply, Word::Produce])
            || self.cumulative()
    }

    /// It is a total of years, or a running total of one.
    pub(super) fn cumulative(&self) -> bool {
        self.ever || self.says(Word::Cumulative)
    }

    /// No word says more than how a share is of the year's items.
    pub(super) fn only_of_the_items(&self) -> bool {
        let plain = |it: &Word| {
            matches!(
                it,
                Word::Share
                    | Word::Year(None)
                    | Word::Own
                    | Word::Proactive
                    | Word::Open
                    | Word::Information
                    | Word::Sum
                    | Word::About
                    | Word::Filler
            )
        };
        self.words.iter().all(plain)
    }
}

/// 自2008年以来, 自《条例》施行以来: the year is where the count begins, and the Regulation began then.
fn since_the_beginning(words: &[Word]) -> bool {
    let first = Word::Year(Some(FIRST_YEAR));
    words.contains(&Word::Since) && (words.contains(&first) || words.contains(&Word::InForce))
}

/// The one period that the words name together.
fn time(words: &[Word], report: u16) -> Option<Time> {
    let mut named: Vec<Time> = words
        .iter()
        .filter_map(|word| named_time(*word, report))
        .collect();
    named.dedup();
    if since_the_beginning(words) {
        named = vec![Time::Ever];
    }
    match named.as_slice() {
        [] => None,
        [only] => Some(*only),
        [Time::End, Time::Year] | [Time::Year, Time::End] => Some(Time::Year),
        _ => Some(Time::Other),
    }
}

fn named_time(word: Word, report: u16) -> Option<Time> {
    if let Word::Year(year) | Word::YearEnd(year) = word {
        let end = matches!(word, Word::YearEnd(_));
        let year = year.unwrap_or(report);
        let before = year.checked_add(1) == Some(report);
        return Some(match (year == report, before, end) {
            (true, _, false) => Time::Year,
            (true, _, true) => Time::End,
            (false, true, false) => Time::Before,
            (false, true, true) => Time::LastEnd,
            (false, false, _) => Time::Other,
        });
    }
    if word == Word::LastYear {
        return Some(Time::LastYear);
    }
    (word == Word::OtherTime).then_some(Time::Other)
}
