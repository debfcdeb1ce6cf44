//! Deriving every table of a year from request summaries beside reading one word of each. Both go over
//! as many bytes in the same run; the ratio is the figure. Then an agency's year from its logs, which must
//! take as long for each case however many there are.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a bench"
)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use disclosure::calendar::WorkingCalendar;
use disclosure::report::{AgencyYear, Derivation};
use disclosure::statistics::requests::{
    Register, RemedyTally, ReplyTime, RequestSummary, RequestTally, Seal,
};
use disclosure::statistics::{Accumulate, Period};
use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel, Term};
use disclosure::workflow::EntryOf;
use disclosure::workflow::request::{Request, RequestOutcome};

/// A generator of its own keeps the figures the same from run to run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % bound
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        let bound = u64::try_from(list.len()).unwrap();
        list[usize::try_from(self.below(bound)).unwrap()]
    }
}

/// The register of three years in the order of receipt, with outcomes, classes and times in none.
fn summaries(count: usize) -> Vec<RequestSummary> {
    let mut draw = Draw(2024);
    let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
    let one = |place: usize| {
        let day = u64::try_from(place * 1096 / count).unwrap();
        let received = first + Days::new(day);
        let days = draw.below(45);
        let class = if draw.below(10) > 0 {
            ApplicantClass::NaturalPerson
        } else {
            draw.of(ApplicantClass::ALL)
        };
        let summary = RequestSummary::new(received, class, draw.of(RequestChannel::ALL));
        let outcome = RequestOutcome::Decree711(draw.of(Outcome::ALL));
        let reply = ReplyTime {
            working_days: u16::try_from(days * 5 / 7).ok(),
            extended: days > 28,
            overdue: days == 44,
        };
        let concluded = summary.concluded(received + Days::new(days), Some(outcome));
        concluded.unwrap().replied(reply).unwrap()
    };
    (0..count).map(one).collect()
}

/// As many bytes as a summary takes, of which the first eight are read.
#[derive(Clone, Copy)]
struct Words([u32; WORDS]);

const WORDS: usize = size_of::<RequestSummary>() / size_of::<u32>();

fn read(words: &[Words]) -> u64 {
    let word = |it: &Words| u64::from(it.0[0]) | (u64::from(it.0[1]) << 32);
    words.iter().map(word).fold(0, u64::wrapping_add)
}

fn derive(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("derive");
    group.sample_size(20);
    let sizes: &[usize] = if std::env::args().any(|it| it == "--test") {
        &[1_000]
    } else {
        &[1_000, 100_000, 1_000_000]
    };
    for &count in sizes {
        let register = summaries(count);
        let words: Vec<Words> = (0..)
            .take(count)
            .map(|it: u32| Words([it; WORDS]))
            .collect();
        let (year, none) = (Period::year(2024).unwrap(), RemedyTally::default());
        group.throughput(Throughput::Elements(count.try_into().unwrap()));
        group.bench_function(BenchmarkId::new("every table of a year", count), |bench| {
            bench.iter(|| {
                let tally = RequestTally::of(year, black_box(&register));
                Derivation::new(2024, &tally, &none).report("某局").unwrap()
            });
        });
        group.bench_function(BenchmarkId::new("one u64 of each", count), |bench| {
            bench.iter(|| read(black_box(&words)));
        });
        group.bench_function(BenchmarkId::new("recorded one by one", count), |bench| {
            bench.iter(|| {
                let mut tally = RequestTally::default();
                for flow in black_box(&register)
                    .iter()
                    .filter_map(|it| it.in_period(year))
                {
                    tally.record(flow).unwrap();
                }
                tally
            });
        });
    }
    group.finish();
}

/// A case as the log file of the examples has it.
#[derive(serde::Deserialize)]
struct StoredCase {
    log: Vec<EntryOf<Request>>,
}

/// An agency's year from the logs to the findings: as many cases as are asked for, each with a log of the
/// small register of the examples, and the chain of two seals.
fn agency_year(criterion: &mut Criterion) {
    let stored = include_str!("../examples/data/request-log.jsonl").lines();
    let logs: Vec<StoredCase> = stored.map(|it| serde_json::from_str(it).unwrap()).collect();
    let seals = [2023, 2024].map(|year| {
        let period = Period::year(year).unwrap();
        Seal::new(period, period.through() + Days::new(20)).unwrap()
    });
    let calendar = WorkingCalendar::mainland();
    let mut group = criterion.benchmark_group("agency year");
    group.sample_size(10);
    let sizes: &[usize] = if std::env::args().any(|it| it == "--test") {
        &[100]
    } else {
        &[1_000, 10_000, 100_000]
    };
    for &count in sizes {
        let ids: Vec<String> = (0..count).map(|it| format!("2024-{it}")).collect();
        group.throughput(Throughput::Elements(count.try_into().unwrap()));
        group.bench_function(BenchmarkId::new("report and findings", count), |bench| {
            bench.iter(|| {
                let mut register = Register::default();
                for (id, it) in ids.iter().zip(logs.iter().cycle()) {
                    register.add_request(id, &it.log).unwrap();
                }
                let year = AgencyYear::sealed("某局", &register, &seals, &calendar).unwrap();
                (year.report().unwrap(), year.findings().unwrap())
            });
        });
        let mut register = Register::default();
        for (id, it) in ids.iter().zip(logs.iter().cycle()) {
            register.add_request(id, &it.log).unwrap();
        }
        let year = AgencyYear::sealed("某局", &register, &seals, &calendar).unwrap();
        let report = year.report().unwrap();
        let form = report.table("T3").unwrap().form();
        let later = seals[1].on() + Days::new(60);
        group.bench_function(
            BenchmarkId::new("known later, and behind table 3", count),
            |bench| {
                bench.iter(|| {
                    let behind = form.cells().map(|(code, ..)| year.behind(code).len());
                    (year.restatements(later).unwrap(), behind.sum::<usize>())
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, derive, agency_year);
criterion_main!(benches);
