//! The calendar beside what a service would write instead: a loop over the days with a set of
//! holidays. Every candidate answers the same questions in the same run; the ratio is the figure.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a bench"
)]

use std::collections::HashSet;
use std::hint::black_box;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use disclosure::calendar::{HolidayNotice, WorkingCalendar, WorkingDays};

/// Enough that a branch predictor cannot learn the answers by heart.
const QUESTIONS: usize = 1 << 16;

/// The naive calendar: sets of days off and days worked, and a loop.
struct Loop {
    off: HashSet<NaiveDate>,
    work: HashSet<NaiveDate>,
}

impl Loop {
    fn from(calendar: &WorkingCalendar) -> Self {
        let mut naive = Self {
            off: HashSet::new(),
            work: HashSet::new(),
        };
        for day in calendar.notices().iter().flat_map(HolidayNotice::days) {
            naive.off.remove(&day.date);
            naive.work.remove(&day.date);
            if day.is_worked() {
                naive.work.insert(day.date);
            } else {
                naive.off.insert(day.date);
            }
        }
        naive
    }

    fn is_working(&self, day: NaiveDate) -> bool {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            self.work.contains(&day)
        } else {
            !self.off.contains(&day)
        }
    }

    fn add(&self, start: NaiveDate, days: u32) -> NaiveDate {
        let mut day = start;
        let mut left = days;
        while left > 0 {
            day = day.succ_opt().unwrap();
            left -= u32::from(self.is_working(day));
        }
        day
    }

    fn count(&self, after: NaiveDate, through: NaiveDate) -> u32 {
        let mut day = after;
        let mut counted = 0;
        while day < through {
            day = day.succ_opt().unwrap();
            counted += u32::from(self.is_working(day));
        }
        counted
    }
}

/// Random days of 2008-2025 with a number of working days (1..=40) and a span of days (1..=400).
fn questions() -> Vec<(NaiveDate, u32, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(2008, 1, 1).unwrap();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    (0..QUESTIONS)
        .map(|_| {
            let start = first + Days::new(random(6_500));
            let days = u32::try_from(1 + random(40)).unwrap();
            (start, days, start + Days::new(1 + random(400)))
        })
        .collect()
}

fn calendar(criterion: &mut Criterion) {
    let table = WorkingCalendar::mainland();
    let naive = Loop::from(&table);
    let questions = questions();
    for &(start, days, end) in &questions {
        assert_eq!(
            table.add(start, WorkingDays(days)).unwrap(),
            naive.add(start, days)
        );
        assert_eq!(table.count(start, end).unwrap().0, naive.count(start, end));
        assert_eq!(table.is_working(start).unwrap(), naive.is_working(start));
    }

    let mut group = criterion.benchmark_group("add");
    group.throughput(Throughput::Elements(QUESTIONS.try_into().unwrap()));
    group.bench_function("table", |bench| {
        bench.iter(|| {
            for &(start, days, _) in &questions {
                black_box(table.add(black_box(start), WorkingDays(days)).ok());
            }
        });
    });
    group.bench_function("loop", |bench| {
        bench.iter(|| {
            for &(start, days, _) in &questions {
                black_box(naive.add(black_box(start), days));
            }
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("count");
    group.throughput(Throughput::Elements(QUESTIONS.try_into().unwrap()));
    group.bench_function("table", |bench| {
        bench.iter(|| {
            for &(start, _, end) in &questions {
                black_box(table.count(black_box(start), end).ok());
            }
        });
    });
    group.bench_function("loop", |bench| {
        bench.iter(|| {
            for &(start, _, end) in &questions {
                black_box(naive.count(black_box(start), end));
            }
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("is_working");
    group.throughput(Throughput::Elements(QUESTIONS.try_into().unwrap()));
    group.bench_function("table", |bench| {
        bench.iter(|| {
            for &(start, _, _) in &questions {
                black_box(table.is_working(black_box(start)).ok());
            }
        });
    });
    group.bench_function("loop", |bench| {
        bench.iter(|| {
            for &(start, _, _) in &questions {
                black_box(naive.is_working(black_box(start)));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, calendar);
criterion_main!(benches);
