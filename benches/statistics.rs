//! Counting full records beside the least that can be done with them: reading one word of each. Every
//! candidate goes over the same ledger in the same run; the ratio is the figure.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a bench"
)]

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;

use chrono::{Datelike, Days, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use disclosure::ledger::{DisclosureItem, Ledger, LedgerView};
use disclosure::statistics::{Accumulate, ItemTable, ItemTally};
use disclosure::vocabulary::{
    Attribute, CategoryScheme, Genre, InformationKind, PublicationChannel, Term,
};

/// A generator of its own keeps the figures the same from run to run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Ten years of items with the fields that tallies ask for, in no order.
fn filled(count: usize) -> Ledger {
    let mut draw = Draw(2014);
    let scheme = CategoryScheme::fujian();
    let labels: Vec<String> = scheme
        .categories()
        .iter()
        .map(|it| it.label().to_owned())
        .collect();
    let first = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
    let mut ledger = Ledger::new(scheme);
    ledger.reserve(count);
    for _ in 0..count {
        let formed = first + Days::new(u64::try_from(draw.below(3600)).unwrap());
        let published = formed + Days::new(u64::try_from(draw.below(30)).unwrap());
        let item = DisclosureItem::builder("关于印发工作方案的通知")
            .category(labels[draw.below(labels.len())].as_str())
            .section(draw.of(&["办公室", "人事科", "计财科", "初教科", "中教科"]))
            .attribute(draw.of(Attribute::ALL))
            .kind(draw.of(InformationKind::ALL))
            .genre(draw.of(Genre::ALL))
            .channel(draw.of(PublicationChannel::ALL))
            .formed_on(formed)
            .published_on(published)
            .full_text_electronic(draw.below(10) > 0);
        ledger.push(item.build().unwrap()).unwrap();
    }
    ledger
}

/// The least that can be done with full records: one word of each.
fn read(ledger: &Ledger) -> u64 {
    let words = ledger
        .items()
        .iter()
        .map(|item| u64::try_from(item.title().len()).unwrap());
    words.fold(0, u64::wrapping_add)
}

type Key<'a> = (&'a str, Option<Attribute>, (i32, u32));

/// What a service would write instead.
fn by_map(ledger: &Ledger) -> HashMap<Key<'_>, u64> {
    let mut counts = HashMap::new();
    for item in ledger.items() {
        let month = item
            .published_on()
            .map_or((0, 0), |day| (day.year(), day.month()));
        let key = (item.category().unwrap_or_default(), item.attribute(), month);
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn in_two_threads(view: LedgerView<'_>, half: usize) -> ItemTable {
    let (left, right) = view.split_at(half);
    let (mut left, right) = std::thread::scope(|scope| {
        let right = scope.spawn(move || ItemTable::of(right));
        (ItemTable::of(left), right.join().unwrap())
    });
    left.merge(&right).unwrap();
    left
}

fn statistics(criterion: &mut Criterion) {
    let tested = std::env::args().any(|argument| argument == "--test");
    let sizes: &[usize] = if tested {
        &[10_000]
    } else {
        &[10_000, 1_000_000, 10_000_000]
    };
    for &size in sizes {
        let ledger = filled(size);
        let view = ledger.view();
        let table = ItemTable::of(view);
        assert_eq!(table.total(), u64::try_from(size).unwrap());
        assert_eq!(
            in_two_threads(view, size / 2),
            table,
            "two threads, the same figures"
        );
        assert_eq!(
            table.by(|_| ()).values().sum::<u64>(),
            ItemTally::of(view).total()
        );
        assert_eq!(by_map(&ledger).values().sum::<u64>(), table.total());

        let mut group = criterion.benchmark_group(format!("tally/{size}"));
        group
            .throughput(Throughput::Elements(u64::try_from(size).unwrap()))
            .sample_size(10)
            .warm_up_time(Duration::from_millis(500))
            .measurement_time(Duration::from_secs(2));
        group.bench_function("one u64 of each record", |it| {
            it.iter(|| read(black_box(&ledger)));
        });
        group.bench_function("category x attribute x month", |it| {
            it.iter(|| ItemTable::of(black_box(view)));
        });
        group.bench_function("category x attribute x month, two threads", |it| {
            it.iter(|| in_two_threads(black_box(view), size / 2));
        });
        group.bench_function("category x attribute x month, cells named", |it| {
            it.iter(|| ItemTable::of(black_box(view)).cells());
        });
        group.bench_function("every side", |it| {
            it.iter(|| ItemTally::of(black_box(view)));
        });
        group.bench_function("hash map over the records", |it| {
            it.iter(|| by_map(black_box(&ledger)));
        });
        group.finish();
    }
}

criterion_group!(benches, statistics);
criterion_main!(benches);
