//! The annual report: its forms, reports checked with truth from printed ones first and every identity
//! broken on purpose, its text and category figures read, its writers.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests stop at the first surprise"
)]

mod breaking;
mod consolidating;
mod figures;
mod forms;
mod outline;
mod periods;
mod printed;
mod reading;
mod refusing;
mod rendering;
mod rules;
mod sentences;
mod words;

use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, Discrepancy, ReportForm};

/// Printed reports, one a line.
const PRINTED: &str = include_str!("../../examples/data/annual-tables.jsonl");

/// A printed report by its line.
fn printed_report(line: usize) -> AnnualReport {
    read(PRINTED.lines().nth(line).unwrap())
}

/// Vector V1 of a city, report year 2025: columns NP CO RI PW LS OT TT.
const V1: &[(&str, [u64; 7])] = &[
    ("N", [13612, 252, 0, 45, 128, 32, 14069]),
    ("P", [535, 6, 0, 1, 18, 0, 560]),
    ("G", [5345, 129, 0, 41, 19, 14, 5548]),
    ("PG", [2120, 39, 0, 1, 6, 2, 2168]),
    ("D1", [13, 0, 0, 0, 0, 0, 13]),
    ("D2", [30, 0, 0, 0, 0, 0, 30]),
    ("D3", [11, 0, 0, 0, 0, 0, 11]),
    ("D4", [49, 2, 0, 0, 0, 0, 51]),
    ("D5", [103, 1, 0, 0, 0, 0, 104]),
    ("D6", [84, 1, 0, 0, 0, 0, 85]),
    ("D7", [282, 4, 0, 0, 0, 0, 286]),
    ("D8", [147, 0, 0, 0, 1, 2, 150]),
    ("U1", [3075, 50, 0, 0, 89, 8, 3222]),
    ("U2", [177, 3, 0, 0, 0, 0, 180]),
    ("U3", [19, 0, 0, 0, 0, 0, 19]),
    ("X1", [199, 1, 0, 0, 3, 0, 203]),
    ("X2", [147, 1, 0, 0, 0, 0, 148]),
    ("X3", [0, 0, 0, 0, 0, 0, 0]),
    ("X4", [100, 1, 0, 0, 0, 0, 101]),
    ("X5", [5, 0, 0, 0, 0, 0, 5]),
    ("O1", [315, 3, 0, 0, 0, 0, 318]),
    ("O2", [202, 0, 0, 1, 0, 0, 203]),
    ("O3", [941, 17, 0, 1, 3, 3, 965]),
    ("T", [13364, 252, 0, 44, 121, 29, 13810]),
    ("C", [783, 6, 0, 2, 25, 3, 819]),
];

const V1_REMEDIES: &[(&str, [u64; 5])] = &[
    ("RV", [376, 97, 196, 121, 790]),
    ("LD", [16, 1, 12, 27, 56]),
    ("LR", [74, 1, 30, 51, 156]),
];

fn fill<const N: usize>(report: &mut AnnualReport, table: &str, rows: &[(&str, [u64; N])]) {
    let table = report.table_mut(table).unwrap();
    for (row, cells) in rows {
        table
            .set_row(row, cells.map(Cell::from).into_iter())
            .unwrap();
    }
}

fn vector_1() -> AnnualReport {
    let mut report = AnnualReport::blank("某市", 2025, ReportForm::Annual2021).unwrap();
    fill(&mut report, "T3", V1);
    fill(&mut report, "T4", V1_REMEDIES);
    fill(
        &mut report,
        "T2",
        &[("A1", [3, 5, 74]), ("A2", [564, 984, 4185])],
    );
    fill(
        &mut report,
        "T2",
        &[("B", [11_398_889]), ("C1", [6_937_489]), ("C2", [166_105])],
    );
    fill(&mut report, "T2", &[("D", [316_441])]);
    report
}

/// The same figures in the format of 2019, in which the three rows of (六) are one.
fn vector_1_in_2019() -> AnnualReport {
    let mut report = AnnualReport::blank("某市", 2020, ReportForm::Annual2019).unwrap();
    let rows: Vec<_> = V1
        .iter()
        .copied()
        .filter(|(row, _)| !row.starts_with('O'))
        .collect();
    fill(&mut report, "T3", &rows);
    fill(&mut report, "T3", &[("O", [1458, 20, 0, 2, 3, 3, 1486])]);
    fill(&mut report, "T4", V1_REMEDIES);
    fill(&mut report, "T2", &[("A2", [0, 0, 0])]);
    report
}

fn read(line: &str) -> AnnualReport {
    serde_json::from_str(line).unwrap()
}

/// The rules breached above a note, with the places of each.
fn grave(found: &[Discrepancy]) -> Vec<String> {
    let grave = found.iter().filter(|it| it.finding().level() > Level::Note);
    grave.map(|it| it.finding().rule().to_owned()).collect()
}
