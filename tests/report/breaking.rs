use disclosure::report::{AnnualReport, Cell};

use disclosure::report::ReportForm;
use proptest::prelude::{any, proptest};
use proptest::sample::Index;

use super::{fill, grave, vector_1, vector_1_in_2019};

/// The rules of table 3 that a wrong cell breaks.
fn broken_by(row: &str, column: &str) -> Vec<&'static str> {
    let mut rules = match row {
        "N" | "P" | "C" => vec!["T3-BAL"],
        "T" => vec!["T3-BAL", "T3-SUM"],
        _ => vec!["T3-SUM"],
    };
    rules.push("T3-ROW");
    assert!(!column.is_empty());
    rules
}

fn breaks_every_cell(report: &AnnualReport, cells: usize) {
    let table = report.table("T3").unwrap();
    let codes: Vec<_> = table.form().cells().map(|(code, ..)| code).collect();
    assert_eq!(codes.len(), cells);
    for code in codes {
        let right = table.cell(code.row, code.column).unwrap().count().unwrap();
        let mut wrongs = vec![right + 1, right + 90, right * 10 + 7];
        wrongs.extend(right.checked_sub(1));
        for wrong in wrongs {
            let mut report = report.clone();
            let table = report.table_mut("T3").unwrap();
            table.set(code.row, code.column, Cell::from(wrong)).unwrap();
            let found = report.reconcile();
            assert_eq!(
                grave(&found),
                broken_by(code.row, code.column),
                "{code} {wrong}"
            );
            for discrepancy in &found {
                let located = discrepancy.located();
                let located = located.expect("one wrong cell is located");
                assert_eq!(located.cell, code.to_string());
                assert_eq!(located.printed, wrong.to_string());
                assert_eq!(located.value, right.into());
            }
        }
    }
}

#[test]
fn one_wrong_cell_of_175_is_reported_and_located() {
    breaks_every_cell(&vector_1(), 175);
}

#[test]
fn one_wrong_cell_of_161_in_the_format_of_2019_is_reported_and_located() {
    breaks_every_cell(&vector_1_in_2019(), 161);
}

#[test]
fn one_cell_with_words_or_a_sign_is_reported_with_its_value() {
    let report = vector_1();
    let table = report.table("T3").unwrap();
    for (code, ..) in table.form().cells() {
        let right = table.cell(code.row, code.column).unwrap().count().unwrap();
        for printed in [format!("{right}（其中修订 16 件）"), format!("{right}.5")] {
            let mut report = report.clone();
            let cell = Cell::read(&printed);
            report
                .table_mut("T3")
                .unwrap()
                .set(code.row, code.column, cell)
                .unwrap();
            let found = report.reconcile();
            assert_eq!(grave(&found), ["T3-NN"], "{code}");
            let located = found[0].located().unwrap();
            assert_eq!(
                (located.cell.as_str(), located.value),
                (&*code.to_string(), right.into())
            );
            assert_eq!(located.printed, printed);
        }
        let mut report = report.clone();
        let cell = Cell::read(&format!("-{}", right + 1));
        report
            .table_mut("T3")
            .unwrap()
            .set(code.row, code.column, cell)
            .unwrap();
        let found = report.reconcile();
        assert!(
            found.iter().any(|it| it.finding().rule() == "T3-NN"),
            "{code}"
        );
        for discrepancy in found {
            let located = discrepancy.located().unwrap();
            assert_eq!(
                (located.cell.as_str(), located.value),
                (&*code.to_string(), right.into())
            );
        }
    }
}

#[test]
fn two_wrong_cells_are_told_apart_where_their_errors_differ() {
    let mut report = vector_1();
    let table = report.table_mut("T3").unwrap();
    table.set("G", "NP", Cell::from(5345 + 3)).unwrap();
    table.set("U1", "CO", Cell::from(50 + 20)).unwrap();
    let found = report.reconcile();
    assert_eq!(grave(&found), ["T3-SUM", "T3-SUM", "T3-ROW", "T3-ROW"]);
    let mut located: Vec<_> = found
        .iter()
        .map(|it| it.located().unwrap())
        .map(|it| (it.cell.as_str(), it.value))
        .collect();
    located.sort_unstable();
    located.dedup();
    assert_eq!(located, [("T3/G/NP", 5345.into()), ("T3/U1/CO", 50.into())]);
}

#[test]
fn two_equal_errors_cannot_be_told_apart() {
    let mut report = vector_1();
    let table = report.table_mut("T3").unwrap();
    table.set("G", "NP", Cell::from(5345 + 3)).unwrap();
    table.set("U1", "CO", Cell::from(50 + 3)).unwrap();
    for discrepancy in report.reconcile() {
        assert_eq!(discrepancy.located(), None);
        assert_eq!(discrepancy.mends().len(), 2);
    }
}

#[test]
fn a_wrong_cell_of_table_4_is_one_of_five() {
    let report = vector_1();
    let table = report.table("T4").unwrap();
    for (code, ..) in table.form().cells() {
        let right = table.cell(code.row, code.column).unwrap().count().unwrap();
        let mut report = report.clone();
        report
            .table_mut("T4")
            .unwrap()
            .set(code.row, code.column, Cell::from(right + 1))
            .unwrap();
        let found = report.reconcile();
        assert_eq!(grave(&found), ["T4-SUM"]);
        let suggestion = found[0].suggestion().unwrap();
        assert!(
            suggestion
                .en
                .starts_with("the sums cannot tell which one is wrong: ")
        );
        let mended = found[0]
            .mends()
            .iter()
            .find(|it| it.cell == code.to_string());
        assert_eq!(mended.unwrap().value, right.into());
        assert!(found[0].mends().iter().all(|it| it.cell.contains(code.row)));
    }
}

#[test]
fn a_blank_total_beside_a_wrong_cell_leaves_the_column() {
    let mut report = vector_1();
    let table = report.table_mut("T3").unwrap();
    table.set("D4", "TT", Cell::Blank).unwrap();
    table.set("D4", "NP", Cell::from(94)).unwrap();
    let found = report.reconcile();
    assert_eq!(grave(&found), ["T3-SUM"]);
    // The rows whose totals stand hold, so only the row without its total can be wrong.
    let located = found.iter().find_map(|it| it.located()).unwrap();
    assert_eq!(
        (located.cell.as_str(), located.value),
        ("T3/D4/NP", 49.into())
    );
}

const LEAVES: [&str; 21] = [
    "G", "PG", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "U1", "U2", "U3", "X1", "X2", "X3",
    "X4", "X5", "O1", "O2", "O3",
];

/// A sound table 3 from results and cases carried in and out, by applicant class.
fn sound(results: &[[u64; 6]], carried: &[[u64; 6]; 2]) -> AnnualReport {
    let with_total = |cells: [u64; 6]| {
        let [np, co, ri, pw, ls, ot] = cells;
        [np, co, ri, pw, ls, ot, cells.iter().sum()]
    };
    let column = |class: usize| results.iter().map(|row| row[class]).sum::<u64>();
    let total: [u64; 6] = std::array::from_fn(column);
    let [carried_in, carried_out] = *carried;
    // What was carried in is among the results, so that no class has received less than nothing.
    let carried_in: [u64; 6] = std::array::from_fn(|class| carried_in[class].min(total[class]));
    let new: [u64; 6] =
        std::array::from_fn(|class| total[class] + carried_out[class] - carried_in[class]);
    let mut report = AnnualReport::blank("某市", 2024, ReportForm::Annual2021).unwrap();
    let flows = [
        ("N", new),
        ("P", carried_in),
        ("T", total),
        ("C", carried_out),
    ];
    let leaves = LEAVES.into_iter().zip(results.iter().copied());
    let rows: Vec<_> = flows
        .into_iter()
        .chain(leaves)
        .map(|(row, it)| (row, with_total(it)))
        .collect();
    fill(&mut report, "T3", &rows);
    fill(
        &mut report,
        "T4",
        &["RV", "LD", "LR"].map(|it| (it, [0; 5])),
    );
    fill(&mut report, "T2", &[("B", [0])]);
    report
}

proptest! {
    #[test]
    fn any_sound_table_is_silent_and_any_wrong_cell_found(
        results in proptest::collection::vec(proptest::array::uniform6(0_u64..4), 21),
        carried in proptest::array::uniform2(proptest::array::uniform6(0_u64..4)),
        place in any::<Index>(),
        wrong in 0_u64..40,
        zeros in "[0/—无]|",
    ) {
        let mut report = sound(&results, &carried);
        let codes: Vec<_> = report.table("T3").unwrap().form().cells().map(|(code, ..)| code).collect();
        // Zeros may be printed in any of their ways, blanks only outside the totals of result rows.
        let table = report.table_mut("T3").unwrap();
        for code in &codes {
            let is_zero = table.cell(code.row, code.column) == Some(Cell::from(0));
            if is_zero && code.column != "TT" {
                table.set(code.row, code.column, Cell::read(&zeros)).unwrap();
            }
        }
        assert_eq!(report.reconcile(), []);
        let code = place.get(&codes);
        let table = report.table_mut("T3").unwrap();
        let right = table.cell(code.row, code.column).unwrap().count().unwrap_or(0);
        table.set(code.row, code.column, Cell::from(wrong)).unwrap();
        let found = report.reconcile();
        assert_eq!(found.is_empty(), wrong == right);
        for discrepancy in found {
            let located = discrepancy.located().unwrap();
            assert_eq!((located.cell.as_str(), located.value), (&*code.to_string(), right.into()));
        }
    }
}

#[test]
fn a_total_that_nobody_printed_clears_no_cell() {
    let mut report = AnnualReport::blank("某局", 2024, ReportForm::Annual2021).unwrap();
    let table = report.table_mut("T3").unwrap();
    for (row, count) in [("N", 6), ("G", 5), ("T", 6)] {
        table.set(row, "NP", Cell::from(count)).unwrap();
    }
    table.set("N", "TT", Cell::from(6)).unwrap();
    table.set("T", "TT", Cell::from(6)).unwrap();
    let found = report.reconcile();
    let sum = found.iter().find(|it| it.finding().rule() == "T3-SUM");
    assert_eq!(sum.unwrap().located(), None);
    let candidates = sum.unwrap().mends();
    let value = |cell: &str| {
        candidates
            .iter()
            .find(|it| it.cell == cell)
            .map(|it| it.value)
    };
    assert_eq!(value("T3/X2/NP"), Some(1.into()));
    assert_eq!(value("T3/G/NP"), Some(6.into()));
    assert_eq!(value("T3/T/NP"), None, "its other sums hold");
    assert_eq!(candidates.len(), 21);
}
