use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Derivation};
use disclosure::statistics::requests::{
    CountedCell, FlowCell, FlowRow, Register, RemedySummary, RemedyTally, RequestTally,
    RestatementKind, Seal, SealedPeriod,
};
use disclosure::statistics::{Accumulate, Period, RollUp};
use disclosure::vocabulary::{
    ApplicantClass, Outcome, Outcome2007, RemedyPath, RemedyResult, Term,
};
use disclosure::workflow::request::RequestOutcome;
use proptest::prelude::*;
use proptest::sample::select;

use crate::log::{Log, day};
use crate::penalties;

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

/// What becomes of a request, after how many days, entered how much later.
#[derive(Debug, Clone)]
enum Fate {
    Open,
    Answered(Outcome),
    Withdrawn,
    Lapsed,
    Reopened(Outcome),
    Split(Outcome),
    SplitAgain(Outcome),
    Merged,
    DecidedAnew(Outcome, Outcome),
}

#[derive(Debug, Clone)]
pub(crate) struct Story {
    received: u64,
    class: ApplicantClass,
    fate: Fate,
    after: u64,
    lag: u64,
    corrected: Option<(ApplicantClass, u64)>,
}

fn outcome() -> impl Strategy<Value = Outcome> {
    select(Outcome::ALL)
}

pub(crate) fn story() -> impl Strategy<Value = Story> {
    let fate = prop_oneof![
        Just(Fate::Open),
        outcome().prop_map(Fate::Answered),
        outcome().prop_map(Fate::Answered),
        Just(Fate::Withdrawn),
        Just(Fate::Lapsed),
        outcome().prop_map(Fate::Reopened),
        outcome().prop_map(Fate::Split),
        outcome().prop_map(Fate::SplitAgain),
        Just(Fate::Merged),
        (outcome(), outcome()).prop_map(|(first, second)| Fate::DecidedAnew(first, second)),
    ];
    let corrected = prop::option::of((select(ApplicantClass::ALL), 0_u64..400));
    let lag = prop_oneof![3 => Just(0_u64), 1 => 0_u64..200];
    (
        0_u64..1400,
        select(ApplicantClass::ALL),
        fate,
        0_u64..300,
        lag,
        corrected,
    )
        .prop_map(|(received, class, fate, after, lag, corrected)| Story {
            received,
            class,
            fate,
            after,
            lag,
            corrected,
        })
}

/// The logs of a story: the case, and the children of a split.
fn logs(number: usize, story: &Story) -> Vec<Log> {
    let id = format!("case-{number}");
    let on = day("2019-06-03") + Days::new(story.received);
    let entered = on + Days::new(story.lag);
    let then = on + Days::new(story.after);
    let late = then + Days::new(story.lag);
    let class = story.class;
    let fresh = || Log::received(&id, on, entered, class);
    let again = |log: &mut Log, outcome| {
        log.answer(then + Days::new(30), late + Days::new(30), outcome);
    };
    match story.fate {
        Fate::Open => vec![fresh()],
        Fate::Answered(outcome) => {
            let mut log = fresh();
            log.answer(then, late, outcome);
            vec![log]
        }
        Fate::Withdrawn => {
            let mut log = fresh();
            log.withdraw(then, late);
            vec![log]
        }
        Fate::Lapsed => {
            let mut log = fresh();
            log.lapse(on, then, late);
            vec![log]
        }
        Fate::Reopened(outcome) => {
            let mut log = fresh();
            log.lapse(on, then, late);
            log.reopen(then + Days::new(20), late + Days::new(20));
            again(&mut log, outcome);
            vec![log]
        }
        Fate::Split(outcome) => {
            let children = [format!("{id}-1"), format!("{id}-2")];
            let mut parent = Log::registered(&id, on, entered, class);
            parent.split(then, late, [&children[0], &children[1]]);
            let mut logs = vec![parent];
            for child in &children {
                let mut log = Log::split_off(child, &id, on, then, late.max(entered), class);
                again(&mut log, outcome);
                logs.push(log);
            }
            logs
        }
        Fate::SplitAgain(outcome) => {
            let ids = ["1", "2", "1-1", "1-2"].map(|it| format!("{id}-{it}"));
            let [first, second, third, fourth] = ids.each_ref().map(String::as_str);
            let mut parent = Log::registered(&id, on, entered, class);
            parent.split(then, late, [first, second]);
            let late = late.max(entered);
            let mut child = Log::split_off(first, &id, on, then, late, class);
            child.events.truncate(1);
            let (next, later) = (then + Days::new(15), late + Days::new(15));
            child.split(next, later, [third, fourth]);
            let mut logs = vec![parent, child];
            for (id, parent, when, entered) in [
                (second, id.as_str(), then, late),
                (third, first, next, later),
                (fourth, first, next, later),
            ] {
                let mut log = Log::split_off(id, parent, on, when, entered, class);
                again(&mut log, outcome);
                logs.push(log);
            }
            logs
        }
        Fate::Merged => {
            let mut log = Log::registered(&id, on, entered, class);
            log.merge(then, late, "another");
            vec![log]
        }
        Fate::DecidedAnew(first, second) => {
            let mut log = fresh();
            log.answer(then, late, first);
            log.decide_anew(late + Days::new(90), Some((late + Days::new(110), second)));
            vec![log]
        }
    }
}

/// The logs, and the class of each as it was corrected on a day.
pub(crate) type Told = (Vec<Log>, Vec<Option<(ApplicantClass, NaiveDate)>>);

pub(crate) fn told(stories: &[Story]) -> Told {
    let mut all = Told::default();
    for (number, story) in stories.iter().enumerate() {
        for log in logs(number, story) {
            let correction = story.corrected.map(|(class, after)| {
                let entered_on = day("2019-06-03") + Days::new(story.received + after);
                (class, entered_on)
            });
            all.0.push(log);
            all.1.push(correction);
        }
    }
    all
}

pub(crate) fn register((logs, corrections): &Told) -> Register<'_> {
    let mut register = Register::default();
    for (log, correction) in logs.iter().zip(corrections) {
        register.add_request(&log.id, &log.events).unwrap();
        if let Some((class, entered_on)) = *correction {
            register.correct_class(&log.id, class, entered_on).unwrap();
        }
    }
    register
}

pub(crate) fn seals(lag: u64) -> Vec<Seal> {
    let seal = |year| {
        let period = Period::year(year).unwrap();
        Seal::new(period, period.through() + Days::new(lag)).unwrap()
    };
    (2019..=2023).map(seal).collect()
}

/// Seals of the quarters and of the years, each with a lag of its own.
fn both_seals(of_quarters: u64, of_years: u64) -> [Vec<Seal>; 2] {
    let all = Period::custom(day("2019-01-01"), day("2023-12-31")).unwrap();
    let seal =
        |lag| move |period: Period| Seal::new(period, period.through() + Days::new(lag)).unwrap();
    let years = (2019..=2023).map(|year| Period::year(year).unwrap());
    [
        all.quarters().map(seal(of_quarters)).collect(),
        years.map(seal(of_years)).collect(),
    ]
}

fn remedies() -> impl Strategy<Value = Vec<RemedySummary>> {
    let results = RemedyResult::ALL.iter().copied();
    let results: Vec<_> = results.filter(|it| *it != RemedyResult::Pending).collect();
    let ended = prop::option::of((0_u64..500, select(results)));
    let one = (select(RemedyPath::ALL), 0_u64..1500, ended).prop_map(|(path, filed, ended)| {
        let filed_on = day("2019-06-03") + Days::new(filed);
        let ended = ended.map(|(after, result)| (filed_on + Days::new(after), result));
        RemedySummary {
            path,
            filed_on,
            ended,
        }
    });
    prop::collection::vec(one, 0..8)
}

/// What had been entered by a day.
fn entered_by(day: NaiveDate, (logs, corrections): &Told) -> Told {
    let mut told = (logs.clone(), corrections.clone());
    for log in &mut told.0 {
        log.events.retain(|event| event.entered_on() <= day);
    }
    for correction in &mut told.1 {
        correction.take_if(|(_, entered_on)| *entered_on > day);
    }
    told
}

/// A cell that no history fills, for the side of a line that has none.
const NOWHERE: FlowCell = FlowCell {
    row: FlowRow::Concluded(RequestOutcome::Decree492(Outcome2007::AmendOrSupplement)),
    class: ApplicantClass::NaturalPerson,
};

/// Every law is held by 200 random histories, or as many as `DISCLOSURE_HISTORIES` says; one that seals the
/// quarters too by one in four of them.
pub(crate) fn histories(one_in: u32) -> ProptestConfig {
    let asked = std::env::var("DISCLOSURE_HISTORIES").ok();
    // Anything but a number stops the tests here.
    let all: u32 = asked.map_or(200, |it| it.parse().unwrap());
    ProptestConfig::with_cases(all.div_euclid(one_in).max(1))
}

proptest! {
    #![proptest_config(histories(1))]

    #[test]
    fn derived_reports_reconcile_and_sealed_ones_stay(
        stories in prop::collection::vec(story(), 0..12),
        remedies in remedies(),
        lag in 0_u64..90,
        place in 0_usize..5,
    ) {
        let (told, seals) = (told(&stories), seals(lag));
        let sealed = register(&told).sealed(&seals, &CALENDAR).unwrap();
        let rest = register(&told).sealed_after(&sealed[place], &seals[place + 1..], &CALENDAR);
        prop_assert_eq!(&rest.unwrap()[..], &sealed[place + 1..]);
        let mut before: Option<AnnualReport> = None;
        for (year, sealed) in (2019..).zip(&sealed[..=place]) {
            let requests = sealed.request_tally();
            let remedies = RemedyTally::of(Period::year(year).unwrap(), &remedies);
            let derivation = Derivation::new(year, &requests, &remedies).with_own(penalties());
            let report = derivation.report("某局").unwrap();
            prop_assert_eq!(report.reconcile(), []);
            if let Some(before) = &before {
                prop_assert_eq!(report.reconcile_with(before).unwrap(), []);
            }
            before = Some(report);
        }
        let (seal, report) = (seals[place], before.unwrap());
        let requests = sealed[place].request_tally();
        let remedies = RemedyTally::default();
        let derivation = Derivation::new(report.year(), &requests, &remedies);
        for (code, ..) in report.table("T3").unwrap().form().cells() {
            let count = report.table("T3").unwrap().cell(code.row, code.column).unwrap();
            let behind = derivation.behind(code, &sealed[place]).len();
            prop_assert_eq!(count.count(), u64::try_from(behind).ok(), "{}", code);
        }
        let then = entered_by(seal.on(), &told);
        let again = register(&then).sealed(&seals[..=place], &CALENDAR).unwrap();
        prop_assert_eq!(&again[..], &sealed[..=place]);
        let lines = register(&told).restatements(&sealed[place], seal.on(), &CALENDAR).unwrap();
        for line in lines {
            use RestatementKind::{DecidedAnew, EarlierSeal, OtherPeriod, Reclassified, Split};
            let is_anew = line.kind() == DecidedAnew && line.known().is_none();
            let of_earlier = [EarlierSeal, OtherPeriod, Reclassified, Split];
            let is_known = is_anew || (place > 0 && of_earlier.contains(&line.kind()));
            prop_assert!(is_known, "no later entry is known at the seal itself: {:?}", line);
        }
    }

    #[test]
    fn quarters_and_parts_make_the_year(
        stories in prop::collection::vec(story(), 0..12),
        cut in 0_usize..12,
    ) {
        let told = told(&stories);
        let year = Period::year(2021).unwrap();
        let seal = [Seal::new(year, day("2030-01-01")).unwrap()];
        let sealed = register(&told).sealed(&seal, &CALENDAR).unwrap();
        let whole = sealed[0].request_tally();
        let (mut one, mut other) = (RequestTally::of(year, []), RequestTally::default());
        for (place, (_, flow)) in sealed[0].requests().enumerate() {
            if place < cut { &mut one } else { &mut other }.record(*flow).unwrap();
        }
        let mut turned = RequestTally::of(year, []);
        turned.merge(&other).unwrap();
        turned.merge(&one).unwrap();
        one.merge(&other).unwrap();
        one.merge(&RequestTally::default()).unwrap();
        prop_assert_eq!(&one, &whole);
        prop_assert_eq!(&turned, &whole);
        let stored = serde_json::to_string(&whole).unwrap();
        prop_assert_eq!(serde_json::from_str::<RequestTally>(&stored).unwrap(), whole.clone());
        let by_class = sealed[0].requests_by(|case| if case.len() > 6 { "one" } else { "other" }).unwrap();
        let mut total = RequestTally::of(year, []);
        total.merge(&by_class.total().unwrap()).unwrap();
        prop_assert_eq!(total, whole);
    }
}

proptest! {
    #![proptest_config(histories(4))]

    /// Every quarter hands on to the next, and what the year knows otherwise is told case by case.
    #[test]
    fn sealed_quarters_and_their_lines_make_the_sealed_year(
        stories in prop::collection::vec(story(), 0..12),
        remedies in remedies(),
        of_quarters in 0_u64..90,
        of_years in 0_u64..200,
    ) {
        let told = told(&stories);
        let register = register(&told);
        let [quarters, years] = both_seals(of_quarters, of_years)
            .map(|seals| register.sealed(&seals, &CALENDAR).unwrap());
        let mut before: Option<AnnualReport> = None;
        for (quarters, year) in quarters.chunks(4).zip(&years) {
            let period = year.seal().period();
            let tallies: Vec<_> = quarters.iter().map(SealedPeriod::request_tally).collect();
            let rolled_up = RequestTally::roll_up(period, &tallies).unwrap();
            let lines = register.reconcile_parts(quarters, year, &CALENDAR).unwrap();
            let mut told = BTreeMap::<FlowCell, i128>::new();
            for (cell, count) in rolled_up.cells() {
                *told.entry(cell).or_default() += i128::from(count);
            }
            for line in &lines {
                prop_assert!(line.is_of_parts() && line.period() == period);
                prop_assert!(line.kind() != RestatementKind::DecidedAnew, "it moves no count");
                let cases = i128::try_from(line.cases().len()).unwrap();
                for (cell, sign) in [(line.counted(), -1), (line.known(), 1)] {
                    let cell = match cell {
                        Some(CountedCell::Request(cell)) => cell,
                        Some(CountedCell::Remedy(_)) | None => NOWHERE,
                    };
                    *told.entry(cell).or_default() += sign * cases;
                }
            }
            told.remove(&NOWHERE);
            told.retain(|_, count| *count != 0);
            let whole = year.request_tally();
            let whole: BTreeMap<_, _> = whole.cells().map(|(cell, it)| (cell, it.into())).collect();
            prop_assert_eq!(told, whole, "{:?}", lines);

            // As documents: each sound in itself and after the one before, and the year by them all.
            let number = period.from().year();
            let derived = |sealed: &SealedPeriod| {
                let period = sealed.seal().period();
                let (requests, remedies) = (sealed.request_tally(), RemedyTally::of(period, &remedies));
                let derivation = Derivation::new(number, &requests, &remedies).with_own(penalties());
                derivation.for_part(period).report("某局").unwrap()
            };
            let report = derived(year);
            let parts: Vec<_> = quarters.iter().map(derived).collect();
            for part in &parts {
                prop_assert_eq!(part.reconcile(), []);
                if let Some(before) = &before {
                    prop_assert_eq!(part.reconcile_with(before).unwrap(), []);
                }
                before = Some(part.clone());
            }
            let (requests, remedies) = Default::default();
            let derivation = Derivation::new(number, &requests, &remedies);
            let found = report.reconcile_parts(&parts, |code| derivation.moved(code, &lines));
            for found in found.unwrap() {
                prop_assert_eq!(found.finding().level(), Level::Note, "{}", found.finding());
            }
        }
    }
}
