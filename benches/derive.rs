//! Deriving every table of a year from request summaries beside reading one word of each. Both go over
//! as many bytes in the same run; the ratio is the figure.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a bench"
)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use disclosure::report::Derivation;
use disclosure::statistics::requests::{RemedyTally, ReplyTime, RequestSummary, RequestTally};
use disclosure::statistics::{Accumulate, Period};
use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel, Term};
use disclosure::workflow::request::RequestOutcome;

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

criterion_group!(benches, derive);
criterion_main!(benches);
