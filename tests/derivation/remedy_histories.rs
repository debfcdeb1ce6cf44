//! The laws of sealed remedies over random histories.

use chrono::{Days, NaiveDate};
use disclosure::report::Derivation;
use disclosure::statistics::requests::{
    CountedCell, Register, RemedyTally, RequestTally, Restatement, RestatementKind, Seal,
    SealedPeriod,
};
use disclosure::statistics::{Period, RollUp};
use disclosure::vocabulary::{Judgment, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd, Term};
use disclosure::workflow::Entry;
use disclosure::workflow::litigation::{AppealResult, Fact as SuitFact};
use disclosure::workflow::reconsideration::{Fact, Procedure};
use disclosure::workflow::remedy::{Served, SuitResult, TableCell};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::histories::histories;
use crate::log::day;
use crate::remedies::{self, Lent, report};
use crate::remedy_log::{Review, Suits, applied, direct, entered};
use crate::scenarios::CALENDAR;

/// How a case ends, if it gets so far.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Withdrawn,
    Decided(ReviewDecision),
    Final,
    Appealed(AppealResult),
}

/// A case that goes so many steps, each some days after the last, entered some days later.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    filed: u64,
    fate: Fate,
    steps: Vec<(u64, u64)>,
    correction: Option<(Option<RemedyResult>, u64)>,
}

pub(crate) fn story() -> impl Strategy<Value = Story> {
    let lag = prop_oneof![2 => Just(0), 1 => 0_u64..200];
    let steps = prop::collection::vec((0_u64..150, lag), 1..8);
    let result = prop::option::of(select(vec![
        RemedyResult::Upheld,
        RemedyResult::Corrected,
        RemedyResult::Other,
    ]));
    let correction = prop::option::of((result, 0_u64..900));
    let changed = SuitResult::Judgment(Judgment::OrderedToAnswerAnew);
    let fate = select(vec![
        Fate::Withdrawn,
        Fate::Decided(ReviewDecision::Maintained),
        Fate::Decided(ReviewDecision::Annulled),
        Fate::Final,
        Fate::Appealed(AppealResult::Remanded),
        Fate::Appealed(AppealResult::Changed(changed)),
    ]);
    (0_u64..1400, fate, steps, correction).prop_map(|(filed, fate, steps, correction)| Story {
        filed,
        fate,
        steps,
        correction,
    })
}

#[derive(Debug, Clone)]
pub(crate) enum Told {
    Review(Review),
    Suit(Suits),
}

impl Told {
    fn lent<'l>(&'l self, id: &'l str) -> Lent<'l> {
        match self {
            Self::Review(log) => Lent::Review(id, log),
            Self::Suit(log) => Lent::Suit(id, log),
        }
    }

    /// What had been entered by a day.
    fn by(&self, day: NaiveDate) -> Self {
        match self {
            Self::Review(log) => Self::Review(entered_by(log, day)),
            Self::Suit(log) => Self::Suit(entered_by(log, day)),
        }
    }
}

/// Every entry of a story has its day.
fn entered_by<F: Clone>(log: &[Entry<F>], day: NaiveDate) -> Vec<Entry<F>> {
    let entered = log.iter().filter(|it| it.entered_on() <= day);
    entered.cloned().collect()
}

/// Enters what happened on the days of a story.
fn enter<F: Serialize>(
    filed: NaiveDate,
    steps: &[(u64, u64)],
    facts: Vec<Dated<F>>,
) -> Vec<Entry<F>>
where
    Entry<F>: DeserializeOwned,
{
    let (mut on, mut entered_on) = (filed, filed);
    let mut told = Vec::new();
    for (fact, (wait, lag)) in facts.into_iter().zip(steps) {
        on = if told.is_empty() {
            filed
        } else {
            on + Days::new(*wait)
        };
        entered_on = entered_on.max(on) + Days::new(*lag);
        told.push((fact(on), on, entered_on));
    }
    entered(told)
}

type Dated<F> = Box<dyn Fn(NaiveDate) -> F>;

fn told(story: &Story) -> Told {
    let filed = day("2019-06-03") + Days::new(story.filed);
    match story.fate {
        Fate::Withdrawn => {
            let mut facts = accepted(filed);
            facts.push(Box::new(|_| Fact::Ended(ReviewEnd::Withdrawn)));
            Told::Review(enter(filed, &story.steps, facts))
        }
        Fate::Decided(decision) => {
            let mut facts = accepted(filed);
            facts.push(Box::new(|_| Fact::ProcedureChosen(Procedure::Ordinary)));
            facts.push(Box::new(move |on| Fact::Decided(Served::new(decision, on))));
            Told::Review(enter(filed, &story.steps, facts))
        }
        Fate::Final => {
            let mut facts = judged(filed);
            facts.push(Box::new(|_| SuitFact::BecameFinal));
            Told::Suit(enter(filed, &story.steps, facts))
        }
        Fate::Appealed(result) => {
            let mut facts = judged(filed);
            facts.push(Box::new(|_| SuitFact::Appealed));
            facts.push(Box::new(move |on| {
                SuitFact::AppealDecided(Served::new(result, on))
            }));
            Told::Suit(enter(filed, &story.steps, facts))
        }
    }
}

fn accepted(filed: NaiveDate) -> Vec<Dated<Fact>> {
    vec![
        Box::new(move |_| applied(filed).0),
        Box::new(|_| Fact::Accepted),
    ]
}

fn judged(filed: NaiveDate) -> Vec<Dated<SuitFact>> {
    vec![
        Box::new(move |_| direct(filed).0),
        Box::new(|_| SuitFact::Docketed),
        Box::new(|on| SuitFact::Judged(Served::new(Judgment::ClaimDismissed, on))),
    ]
}

/// How it ended as corrected, and when that was entered.
pub(crate) type Correction = (Option<(NaiveDate, RemedyResult)>, NaiveDate);

fn correction(story: &Story) -> Option<Correction> {
    let filed = day("2019-06-03") + Days::new(story.filed);
    story.correction.map(|(result, after)| {
        let ended = result.map(|result| (filed + Days::new(after / 2), result));
        (ended, filed + Days::new(after))
    })
}

pub(crate) type Kept = Vec<(String, Told, Option<Correction>)>;

pub(crate) fn kept(stories: &[Story]) -> Kept {
    let stories = stories.iter().enumerate();
    stories
        .map(|(number, story)| (format!("case-{number}"), told(story), correction(story)))
        .collect()
}

pub(crate) fn register(kept: &Kept) -> Register<'_> {
    let mut register = remedies::register(kept.iter().map(|(id, told, _)| told.lent(id)));
    for (id, _, correction) in kept {
        if let Some((ended, entered_on)) = *correction {
            register.correct_result(id, ended, entered_on).unwrap();
        }
    }
    register
}

/// Of the register, which holds no requests.
fn result_of(cell: CountedCell) -> Option<RemedyResult> {
    match cell {
        CountedCell::Remedy(cell) => Some(cell.result),
        CountedCell::Request(_) => None,
    }
}

proptest! {
    #![proptest_config(histories(1))]

    #[test]
    fn no_later_entry_moves_a_sealed_cell(
        stories in prop::collection::vec(story(), 0..10),
        lag in 0_u64..90,
        place in 0_usize..5,
    ) {
        let kept = kept(&stories);
        let seals: Vec<_> = (2019..=2023)
            .map(|year| Period::year(year).unwrap())
            .map(|period| Seal::new(period, period.through() + Days::new(lag)).unwrap())
            .collect();
        let sealed = register(&kept).sealed(&seals, &CALENDAR).unwrap();
        let rest = register(&kept).sealed_after(&sealed[place], &seals[place + 1..], &CALENDAR);
        prop_assert_eq!(&rest.unwrap()[..], &sealed[place + 1..]);
        let on = seals[place].on();
        let then: Kept = kept
            .iter()
            .map(|(id, told, correction)| {
                let correction = correction.filter(|(_, entered_on)| *entered_on <= on);
                (id.clone(), told.by(on), correction)
            })
            .collect();
        let again = register(&then).sealed(&seals[..=place], &CALENDAR).unwrap();
        prop_assert_eq!(&again[..], &sealed[..=place]);
        let lines = register(&kept).restatements(&sealed[place], on, &CALENDAR).unwrap();
        for line in lines {
            let is_corrected = line.kind() == RestatementKind::ResultCorrected;
            let is_known = line.kind() == RestatementKind::OtherPeriod || (is_corrected && place > 0);
            prop_assert!(is_known, "no later entry is known at the seal itself: {:?}", line);
        }
        for year in &sealed {
            let report = report(year);
            prop_assert_eq!(report.reconcile(), []);
            let (requests, remedies) = (RequestTally::default(), RemedyTally::default());
            let derivation = Derivation::new(report.year(), &requests, &remedies);
            let table = report.table("T4").unwrap();
            for (code, ..) in table.form().cells() {
                let count = table.cell(code.row, code.column).unwrap().count();
                let behind = derivation.behind(code, year).len();
                prop_assert_eq!(count, u64::try_from(behind).ok(), "{}", code);
            }
        }
        for (id, ..) in &kept {
            let cells: Vec<_> = sealed.iter().map(|it| it.remedy(id).map(|it| it.cell().result)).collect();
            let seen: Vec<_> = cells.iter().flatten().collect();
            let (last, before) = match seen.split_last() {
                Some((last, before)) => (Some(**last), before),
                None => (None, &[][..]),
            };
            prop_assert!(before.iter().all(|it| **it == RemedyResult::Pending), "{:?}", cells);
            let first = cells.iter().position(Option::is_some).unwrap_or(cells.len());
            let shown = cells[first..].iter().take_while(|it| it.is_some()).count();
            prop_assert_eq!(shown, seen.len(), "in consecutive years: {:?}", cells);
            if last == Some(RemedyResult::Pending) {
                prop_assert_eq!(first + shown, cells.len(), "pending until it ends: {:?}", cells);
            }
        }
    }
}

proptest! {
    #![proptest_config(histories(4))]

    /// What the year counts is what its quarters do, with the lines.
    #[test]
    fn sealed_quarters_of_remedies_and_their_lines_make_the_sealed_year(
        stories in prop::collection::vec(story(), 0..10),
        of_quarters in 0_u64..90,
        of_years in 0_u64..200,
    ) {
        let kept = kept(&stories);
        let register = register(&kept);
        let years: Vec<_> = (2019..=2023).map(|it| Period::year(it).unwrap()).collect();
        let quarters: Vec<_> = years.iter().flat_map(|it| it.quarters()).collect();
        let sealed = |periods: &[Period], lag| {
            let seal = |it: &Period| Seal::new(*it, it.through() + Days::new(lag)).unwrap();
            let seals: Vec<_> = periods.iter().map(seal).collect();
            register.sealed(&seals, &CALENDAR).unwrap()
        };
        let (quarters, years) = (sealed(&quarters, of_quarters), sealed(&years, of_years));
        for (quarters, year) in quarters.chunks(4).zip(&years) {
            let period = year.seal().period();
            let tallies: Vec<_> = quarters.iter().map(SealedPeriod::remedy_tally).collect();
            let rolled_up = RemedyTally::roll_up(period, &tallies).unwrap();
            let lines = register.reconcile_parts(quarters, year, &CALENDAR).unwrap();
            let whole = year.remedy_tally();
            for &path in RemedyPath::ALL {
                for &result in RemedyResult::ALL {
                    let cell = Some(CountedCell::Remedy(TableCell { path, result }));
                    let cases = |in_cell: fn(&Restatement) -> Option<CountedCell>| -> usize {
                        let lines = lines.iter().filter(|it| in_cell(it) == cell);
                        lines.map(|it| it.cases().len()).sum()
                    };
                    let less = u64::try_from(cases(Restatement::counted)).unwrap();
                    let more = u64::try_from(cases(Restatement::known)).unwrap();
                    let told = rolled_up.cell(path, result) + more - less;
                    prop_assert_eq!(told, whole.cell(path, result), "{:?} {:?}", cell, lines);
                }
            }
            for line in &lines {
                prop_assert!(line.is_of_parts() && line.period() == period);
                let results = [line.counted(), line.known()].map(|it| it.and_then(result_of));
                let has_kind = if results.contains(&None) {
                    [
                        RestatementKind::EnteredLate,
                        RestatementKind::OtherPeriod,
                        RestatementKind::ResultCorrected,
                    ]
                    .contains(&line.kind())
                } else if line.kind() == RestatementKind::ConcludedLate {
                    results.contains(&Some(RemedyResult::Pending))
                } else {
                    line.kind() == RestatementKind::ResultCorrected
                };
                prop_assert!(has_kind, "{:?}", line);
            }
        }
    }
}
