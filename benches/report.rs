//! Reconciling a report beside parsing it, and consolidating many beside summing one column of them.
//! Both candidates run in the same process on the same reports; the ratio is the figure.
#![expect(clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use disclosure::report::{AnnualReport, Cell, Consolidation, ReportForm};

const PRINTED: &str = include_str!("../examples/data/annual-tables.jsonl");

/// The printed report of a city, with every table filled in.
fn sound() -> AnnualReport {
    let line = PRINTED.lines().nth(4).unwrap();
    serde_json::from_str(line).unwrap()
}

/// Many agencies with figures of their own.
fn reports(many: usize) -> Vec<AnnualReport> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed & 0xfff
    };
    let mut one = |place| {
        let agency = format!("某市某县某局第{place}号");
        let mut report = AnnualReport::blank(agency, 2024, ReportForm::Annual2021).unwrap();
        for form in ReportForm::Annual2021.tables() {
            let table = report.table_mut(form.code()).unwrap();
            for (code, ..) in form.cells() {
                table
                    .set(code.row, code.column, Cell::from(random()))
                    .unwrap();
            }
        }
        report
    };
    (0..many).map(&mut one).collect()
}

fn reconcile(criterion: &mut Criterion) {
    let report = sound();
    assert_eq!(report.reconcile(), []);
    let json = serde_json::to_string(&report).unwrap();
    let mut wrong = report.clone();
    wrong
        .table_mut("T3")
        .unwrap()
        .set("G", "NP", Cell::from(1))
        .unwrap();

    let mut group = criterion.benchmark_group("reconcile");
    group.bench_function("report", |bench| {
        bench.iter(|| black_box(&report).reconcile());
    });
    group.bench_function("report with a wrong cell", |bench| {
        bench.iter(|| black_box(&wrong).reconcile());
    });
    group.bench_function("parse it from JSON", |bench| {
        bench.iter(|| serde_json::from_str::<AnnualReport>(black_box(&json)).unwrap());
    });
    group.bench_function("parse it from JSON as a value", |bench| {
        bench.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&json)).unwrap());
    });
    group.finish();
}

fn consolidate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("consolidate");
    group.sample_size(10);
    for many in [1_000, 10_000, 100_000] {
        let reports = reports(many);
        group.throughput(Throughput::Elements(many.try_into().unwrap()));
        group.bench_function(BenchmarkId::new("all cells", many), |bench| {
            // What is measured ends with the sum; it is dropped outside.
            bench.iter_with_large_drop(|| Consolidation::of(black_box(&reports)).unwrap());
        });
        group.bench_function(BenchmarkId::new("one column", many), |bench| {
            bench.iter(|| {
                let column =
                    |report: &AnnualReport| report.table("T3").unwrap().column("NP").sum::<u64>();
                black_box(&reports).iter().map(column).sum::<u64>()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, reconcile, consolidate);
criterion_main!(benches);
