//! Binds each figure of a text to what it counts: whose, of what period, of what measure, in what
//! unit. A figure that is not bound with certainty is passed over.

use super::claim::{Claim, Measure, Reading, Speaker, WrittenShare};
use super::lexicon::{Lexicon, Word};
use super::phrase::{self, Figure, Phrase, Unit};
use super::record::CategoryFigures;
use super::said::{Said, Time};
use super::scope::{Narrowing, Part, Scope};

/// Binds the figures of a report's text.
pub(super) fn read(report: &CategoryFigures, lexicon: &Lexicon) -> Reading {
    let notes = report.notes.as_deref().unwrap_or_default();
    let mut binder = Binder {
        year: report.year,
        reading: Reading::default(),
        sentence: 0,
        scope: Scope::default(),
        last: None,
        by_kind: report
            .categories
            .iter()
            .any(|it| it.name.contains("主动公开")),
    };
    for (at, phrases) in phrase::sentences(notes, lexicon).iter().enumerate() {
        binder.sentence = at;
        binder.scope = binder.scope.carried_on();
        for phrase in phrases {
            binder.read(phrase);
        }
    }
    binder.reading
}

struct Binder {
    year: u16,
    reading: Reading,
    sentence: usize,
    scope: Scope,
    /// What the figure before this one was bound to.
    last: Option<Measure>,
    /// The table splits by kind of disclosure, so that its total is not that of the proactive items.
    by_kind: bool,
}

impl Binder {
    fn read(&mut self, phrase: &Phrase) {
        let said = Said::of(phrase, self.year);
        if said.says(Word::Narrative) {
            self.scope.speaker = Some(Speaker::Narrative);
        } else if said.says(Word::Appendix) {
            self.scope.speaker = Some(Speaker::Appendix);
        }
        if said.says(Word::Compare) {
            // 比上年增加12条，其中…: whose parts follow is not certain.
            let counted = phrase
                .figure
                .as_ref()
                .is_some_and(|it| it.percent.is_none());
            self.last = self.last.filter(|_| !counted);
            return;
        }
        self.scope.own = said.own.or(self.scope.own);
        self.scope.time = said.time.or(self.scope.time);
        if said.says(Word::Part) {
            self.scope.part = self.last.map_or(Part::OfUnbound, Part::Of);
        } else if said.opens() {
            self.scope.part = Part::No;
        }
        match &phrase.figure {
            None => self.scope.clause(phrase, &said),
            Some(figure) if figure.percent.is_some() => self.share(phrase, &said, figure),
            Some(figure) => self.count(phrase, &said, figure),
        }
    }

    fn share(&mut self, phrase: &Phrase, said: &Said, figure: &Figure) {
        let Some(percent) = figure.percent.as_deref() else {
            return;
        };
        let about = if said.says(Word::About) { "约" } else { "" };
        let printed = format!("{about}{percent}");
        if phrase.unknown || !said.says(Word::Share) {
            return;
        }
        let line = match said.lines.as_slice() {
            [] => self.last.filter(|_| said.only_of_the_items()),
            _ => self.bind(said, Unit::Items),
        };
        if let Some(Measure::Line(line)) = line {
            self.reading.shares.push(WrittenShare { line, printed });
        }
    }

    fn count(&mut self, phrase: &Phrase, said: &Said, figure: &Figure) {
        self.scope.told = true;
        let vague = phrase.unknown || said.line_behind || said.says(Word::About);
        let bound = figure.count.filter(|_| !vague);
        let bound = bound.and_then(|count| Some((self.bind(said, figure.unit)?, count)));
        let bound =
            bound.filter(|(measure, _)| !phrase.term || said.english || !is_total(*measure));
        self.unclaim(said);
        self.last = bound.map(|(measure, _)| measure);
        let Some((measure, count)) = bound else {
            if figure.unit != Unit::Other {
                self.scope.shadow = Some(figure.unit);
            }
            self.scope.requests &= figure.unit != Unit::Cases;
            return;
        };
        if said.cumulative() && figure.unit != Unit::Other {
            self.scope.shadow = Some(figure.unit);
        } else if said.opens() {
            self.scope.shadow = None;
        }
        self.scope.requests |= measure == Measure::Received;
        self.reading.claims.push(Claim {
            measure,
            count,
            unit: figure.unit,
            sentence: self.sentence,
            speaker: self.scope.speaker,
            proactive: said.says(Word::Proactive),
        });
        if let (Measure::Line(line), Some(printed)) = (measure, &phrase.remarked_share) {
            let printed = printed.clone();
            self.reading.shares.push(WrittenShare { line, printed });
        }
    }

    /// Drops a total of published items that turns out to hold 主动公开 as a part: then it is not
    /// the total of those.
    fn unclaim(&mut self, said: &Said) {
        let by_kind = said.says_any(&[Word::Proactive, Word::OnRequest]);
        if by_kind
            && self.scope.part == Part::Of(Measure::Year)
            && let Some(at) = self
                .reading
                .claims
                .iter()
                .rposition(|it| it.measure == Measure::Year && !it.proactive)
        {
            self.reading.claims.remove(at);
        }
    }

    fn bind(&self, said: &Said, unit: Unit) -> Option<Measure> {
        let scope = &self.scope;
        let goes_on = !said.opens() && !said.says_any(&[Word::Change, Word::To]);
        let shadowed = scope.shadow == Some(unit) && goes_on;
        if scope.narrowing == Narrowing::Field || shadowed || scope.own == Some(false) {
            return None;
        }
        let items = unit == Unit::Items || said.english && unit == Unit::Other;
        let cases = unit == Unit::Cases || said.english && unit == Unit::Other;
        match (said.lines.as_slice(), said.channels.as_slice()) {
            ([line], []) => self.line(said, *line).filter(|_| unit == Unit::Items),
            ([], [(channel, certain)]) => self.channel(said, *channel, *certain).filter(|_| cases),
            ([], []) => {
                let kind = self.kind(said);
                kind.or_else(|| self.requests(said).filter(|_| cases))
                    .or_else(|| self.items(said).filter(|_| items))
            }
            _ => None,
        }
    }

    fn in_the_year(&self) -> bool {
        matches!(self.scope.time, None | Some(Time::Year))
    }

    fn line(&self, said: &Said, line: usize) -> Option<Measure> {
        let part_of_the_year = matches!(self.scope.part, Part::No | Part::Of(Measure::Year));
        let other = said.cumulative()
            || said.of_requests()
            || said.says_any(&[Word::Produce, Word::New])
            || said.says_any(&[Word::Withheld, Word::From, Word::Change]);
        (part_of_the_year && !other && self.in_the_year()).then_some(Measure::Line(line))
    }

    fn channel(&self, said: &Said, channel: usize, certain: bool) -> Option<Measure> {
        let other = said.says_any(&[
            Word::Proactive,
            Word::Open,
            Word::Information,
            Word::Reply,
            Word::Produce,
            Word::New,
        ]);
        let of_received = self.scope.part == Part::Of(Measure::Received);
        let alone = self.scope.part == Part::No;
        let of_requests = of_received || alone && (self.scope.requests || said.names_requests());
        let known = of_requests || self.scope.speaker.is_some();
        let certain = certain || of_requests;
        (known && !other && !said.cumulative() && self.in_the_year())
            .then_some(Measure::Channel(channel, certain))
    }

    /// All that was produced, or a kind of it.
    fn kind(&self, said: &Said) -> Option<Measure> {
        let scope = &self.scope;
        if said.of_requests() && !said.says(Word::OnRequest) || !self.in_the_year() {
            return None;
        }
        if said.says(Word::Produce) {
            let named = said.english || said.says(Word::Information);
            return named.then_some(Measure::Produced);
        }
        let of_produced = scope.part == Part::Of(Measure::Produced);
        if !of_produced && (scope.part != Part::No || !said.english) {
            return None;
        }
        if said.says(Word::OnRequest) && !said.says(Word::Receive) {
            Some(Measure::OnRequest)
        } else if said.says(Word::Withheld) {
            Some(Measure::Withheld)
        } else {
            (of_produced && said.says(Word::Proactive)).then_some(Measure::Proactive)
        }
    }

    fn requests(&self, said: &Said) -> Option<Measure> {
        if said.says_any(&[Word::Proactive, Word::Produce, Word::Withheld, Word::New]) {
            return None;
        }
        // After a clause of work, 申请 alone may be for anything.
        let bare = said.says(Word::Request) && self.scope.narrowing == Narrowing::No;
        let named = bare || said.says_any(&[Word::DisclosureRequest, Word::OnRequest]);
        let received = named && (said.says(Word::Receive) || said.english);
        let alone = said.time == Some(Time::Year) && self.scope.shadow.is_none();
        let replies = said.says(Word::Reply) && (named || self.scope.requests || alone);
        let cumulative = said.cumulative();
        let part = !matches!(self.scope.part, Part::No | Part::Of(Measure::Received));
        if part || received && replies {
            return None;
        }
        if cumulative {
            let whole = matches!(said.time, None | Some(Time::End | Time::Ever));
            let measure = match (received, replies) {
                (true, _) => Measure::CumulativeReceived,
                (_, true) => Measure::CumulativeReplies,
                (false, false) => return None,
            };
            return (whole && !self.of_before()).then_some(measure);
        }
        let measure = match (received, replies) {
            (true, _) => Measure::Received,
            (_, true) => Measure::Replies,
            (false, false) => return None,
        };
        self.in_the_year().then_some(measure)
    }

    fn of_before(&self) -> bool {
        matches!(
            self.scope.time,
            Some(Time::LastYear | Time::LastEnd | Time::Before | Time::Other)
        )
    }

    fn items(&self, said: &Said) -> Option<Measure> {
        if said.of_requests() || said.says_any(&[Word::Produce, Word::Withheld]) {
            return None;
        }
        let last_cumulative = self.last == Some(Measure::LastCumulative);
        if said.says_any(&[Word::Change, Word::To]) && last_cumulative && !said.says(Word::From) {
            return matches!(said.time, None | Some(Time::Year | Time::End))
                .then_some(Measure::Cumulative);
        }
        if said.cumulative() {
            return self.cumulative(said);
        }
        if said.says(Word::Report) && matches!(said.time, Some(Time::Before | Time::LastYear)) {
            let repeated = self.last == Some(Measure::Cumulative);
            return repeated.then_some(Measure::LastCumulative);
        }
        let named =
            said.says(Word::Proactive) || said.says(Word::Open) && said.says(Word::Information);
        let of_year = said.time == Some(Time::Year);
        let part = self.scope.part == Part::No
            || self.scope.part == Part::Of(Measure::Cumulative) && of_year;
        let year = named && part && self.in_the_year() && !self.by_kind;
        (year && (of_year || !said.says(Word::New))).then_some(Measure::Year)
    }

    fn cumulative(&self, said: &Said) -> Option<Measure> {
        let ever = said.ever;
        let named = said.says_any(&[Word::Proactive, Word::Open, Word::Information]);
        if said.says(Word::From) {
            let before = matches!(
                said.time,
                None | Some(Time::LastYear | Time::Before | Time::LastEnd)
            );
            return before.then_some(Measure::LastCumulative);
        }
        // 2014年累计 may be the year's running total; 历年累计 cannot, nor what follows the year's.
        match (said.time, self.scope.time) {
            (Some(Time::Year), _) => ever.then_some(Measure::Cumulative),
            (Some(Time::LastYear | Time::LastEnd), _) | (None, Some(Time::LastEnd)) => {
                Some(Measure::LastCumulative)
            }
            (Some(Time::End | Time::Ever), _) | (None, Some(Time::End | Time::Ever)) => {
                Some(Measure::Cumulative)
            }
            (None, Some(Time::Year)) => {
                (ever || self.last == Some(Measure::Year)).then_some(Measure::Cumulative)
            }
            (None, None) => (ever || named || self.last == Some(Measure::Year) || said.english)
                .then_some(Measure::Cumulative),
            (Some(Time::Before), _) | (None, Some(Time::LastYear | Time::Before)) => {
                ever.then_some(Measure::LastCumulative)
            }
            (Some(Time::Other), _) | (None, Some(Time::Other)) => None,
        }
    }
}

/// A term of a sum is never one of the totals, whatever it says.
fn is_total(measure: Measure) -> bool {
    match measure {
        Measure::Year
        | Measure::Cumulative
        | Measure::LastCumulative
        | Measure::Received
        | Measure::CumulativeReceived
        | Measure::Replies
        | Measure::CumulativeReplies
        | Measure::Produced => true,
        Measure::Line(_)
        | Measure::Channel(..)
        | Measure::Proactive
        | Measure::OnRequest
        | Measure::Withheld => false,
    }
}
