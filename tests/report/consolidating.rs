use disclosure::report::{
    AnnualReport, Cell, Consolidation, Discrepancy, ReportError, ReportForm, Table,
};
use proptest::prelude::{any, proptest};
use rust_decimal::Decimal;

use super::{fill, vector_1, vector_1_in_2019};

fn unit(place: usize, cells: &[u16]) -> AnnualReport {
    let name = format!("单位{place}");
    let mut report = AnnualReport::blank(name, 2024, ReportForm::Annual2021).unwrap();
    let mut cells = cells.iter().cycle().skip(place);
    for form in ReportForm::Annual2021.tables() {
        for (code, ..) in form.cells() {
            let count = u64::from(*cells.next().unwrap());
            let cell = match code.row {
                "D" => Cell::Number(Decimal::new(count.try_into().unwrap(), 3)),
                _ => Cell::from(count),
            };
            report
                .table_mut(code.table)
                .unwrap()
                .set(code.row, code.column, cell)
                .unwrap();
        }
    }
    report
}

fn sum<'r>(reports: impl IntoIterator<Item = &'r AnnualReport>) -> Consolidation {
    let mut sum = Consolidation::default();
    for report in reports {
        sum.add(report).unwrap();
    }
    sum
}

proptest! {
    #[test]
    fn parts_merge_in_any_split_and_order(
        cells in proptest::collection::vec(any::<u16>(), 7..40),
        units in 0_usize..8,
        cut in 0_usize..8,
        order in any::<bool>(),
    ) {
        let reports: Vec<_> = (0..units).map(|place| unit(place, &cells)).collect();
        let whole = sum(&reports);
        assert_eq!(Consolidation::of(&reports).unwrap(), whole);
        let (one, other) = reports.split_at(cut.min(units));
        let (mut one, other) = if order { (sum(one), sum(other)) } else { (sum(other), sum(one)) };
        one.merge(&other).unwrap();
        assert_eq!(one, whole);
        one.merge(&Consolidation::default()).unwrap();
        assert_eq!(one, whole);
        let stored = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<Consolidation>(&stored).unwrap(), whole);
        let mut none = Consolidation::default();
        none.merge(&whole).unwrap();
        assert_eq!(none, whole);
        let naive = |table: &str, row: &str, column: &str| -> Decimal {
            let cells = reports.iter().map(|it| it.table(table).unwrap().cell(row, column).unwrap());
            cells.map(|it| it.number().unwrap()).sum()
        };
        if units > 0 {
            let report = whole.report("上级").unwrap();
            for table in report.tables() {
                for (code, ..) in table.form().cells() {
                    let cell = table.cell(code.row, code.column).unwrap();
                    assert_eq!(cell.number(), Some(naive(code.table, code.row, code.column)));
                }
            }
            assert_eq!(whole.compare(&report).unwrap(), []);
        }
    }
}

#[test]
fn sound_reports_have_a_sound_sum() {
    let mut other = vector_1();
    other = AnnualReport::new("乙市", 2025, other.tables().to_vec()).unwrap();
    let report = sum([&vector_1(), &other]).report("某省").unwrap();
    assert_eq!(report.reconcile(), []);
    assert_eq!(
        report.table("T3").unwrap().cell("N", "TT"),
        Some(Cell::from(28138))
    );
}

#[test]
fn what_does_not_belong_is_refused_and_changes_nothing() {
    let mut sum = sum([&unit(1, &[1, 2, 3])]);
    let before = sum.clone();
    let error =
        |sum: &mut Consolidation, report: &AnnualReport| sum.add(report).unwrap_err().to_string();
    assert_eq!(
        error(&mut sum, &unit(1, &[4])),
        "`单位1` is counted already"
    );
    let other_year = AnnualReport::blank("单位2", 2023, ReportForm::Annual2021).unwrap();
    assert_eq!(
        error(&mut sum, &other_year),
        "`单位2` reports on 2023, the others on 2024"
    );
    let other_form = AnnualReport::blank("单位2", 2024, ReportForm::Annual2019).unwrap();
    assert_eq!(
        error(&mut sum, &other_form),
        "`单位2` has table 2 (T2-2019), table 3 (T3-2019), table 4 (T4-2019); the others have table 2 \
         (T2-2021), table 3 (T3-2021), table 4 (T4-2019)"
    );
    let mut huge = AnnualReport::blank("单位2", 2024, ReportForm::Annual2021).unwrap();
    fill(&mut huge, "T4", &[("LR", [u64::MAX; 5])]);
    fill(&mut huge, "T2", &[("B", [7])]);
    assert_eq!(error(&mut sum, &huge), "a sum is too large to be held");
    assert_eq!(sum, before);
    assert_eq!(
        sum.clone().merge(&before).unwrap_err().to_string(),
        "`单位1` is counted already"
    );
}

#[test]
fn a_summary_is_compared_and_missing_units_are_named() {
    let sum = sum([&unit(1, &[1, 2, 3]), &unit(2, &[4])]);
    let mut summary = sum.report("某县").unwrap();
    let table = summary.table_mut("T3").unwrap();
    let right = table.cell("X1", "NP").unwrap().count().unwrap();
    table.set("X1", "NP", Cell::from(right + 2)).unwrap();
    let found = sum.compare(&summary).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].finding().to_string(),
        format!(
            "error AG-1 at T3/X1/NP: table 3, row not processed: petition, report or complaint (X1), \
             column natural person (NP): the summary gives {}, its units {right}, difference 2",
            right + 2
        )
    );
    assert_eq!(
        found[0].finding().message().zh,
        format!(
            "表三“三、本年度办理结果 （五）不予处理 1.信访举报投诉类申请”行“申请人情况 自然人”列：\
             汇总报告为{}，所属单位之和为{right}，相差2",
            right + 2
        )
    );
    let gaps: Vec<_> = sum
        .gaps(["单位1", "单位3"])
        .iter()
        .map(|it| it.finding().to_string())
        .collect();
    assert_eq!(
        gaps,
        [
            "error AG-UNIT at 单位3: no report of 单位3",
            "warning AG-UNIT at 单位2: 单位2 was not expected to report"
        ]
    );
}

#[test]
fn what_cannot_be_added_is_named() {
    let mut report = unit(1, &[1]);
    let words = Cell::read("22（其中修订 16 件）");
    report
        .table_mut("T2")
        .unwrap()
        .set("A2", "made", words)
        .unwrap();
    let sum = sum([&report, &unit(2, &[1])]);
    let gaps: Vec<_> = sum
        .gaps(["单位1", "单位2"])
        .iter()
        .map(|it| it.finding().to_string())
        .collect();
    let expected = "warning AG-UNIT at T2/A2/made: table 2, row administrative normative documents (A2), \
        column made in the year (made): 1 report has no usable figure here, which is not in the sum";
    assert_eq!(gaps, [expected]);
}

#[test]
fn totals_that_a_unit_leaves_blank_stay_blank_in_the_sum() {
    let bureau = |agency: &str, granted: u64, total: &str| {
        let mut report = AnnualReport::blank(agency, 2024, ReportForm::Annual2021).unwrap();
        let table = report.table_mut("T3").unwrap();
        for row in ["N", "T", "G"] {
            let total = if row == "G" {
                Cell::read(total)
            } else {
                Cell::from(granted)
            };
            table.set(row, "NP", Cell::from(granted)).unwrap();
            table.set(row, "TT", total).unwrap();
        }
        table.set("D1", "TT", Cell::from(0)).unwrap();
        report
    };
    let (one, other) = (bureau("甲局", 3, ""), bureau("乙局", 4, "4"));
    let summary = bureau("某县", 7, "7");
    let whole = sum([&one, &other]);
    assert_eq!(whole.compare(&summary).unwrap(), []);
    let gaps = whole.gaps(["甲局", "乙局"]);
    let gaps: Vec<_> = gaps.iter().map(Discrepancy::finding).collect();
    let expected = "note AG-UNIT at T3/G/TT: table 3, column total (TT): some report leaves it blank in 1 \
        result rows, granted (G); the sum leaves it blank too, and it is not checked";
    assert_eq!(
        gaps.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [expected]
    );
    assert_eq!(
        gaps[0].message().zh,
        "表三“申请人情况 总计”列：办理结果有1行（（一）予以公开）有报告未填总计，汇总留空，未核对"
    );
    let above = whole.report("某县").unwrap();
    let cell = |row| above.table("T3").unwrap().cell(row, "TT");
    assert_eq!(
        (cell("G"), cell("T")),
        (Some(Cell::Blank), Some(Cell::from(7)))
    );
    assert_eq!(
        cell("D1"),
        Some(Cell::from(0)),
        "a row of zeros has a total of zero"
    );
    assert_eq!(super::grave(&above.reconcile()), [""; 0]);
    // One level higher it is still named, and taking parts together changes nothing.
    assert_eq!(sum([&above]).gaps(["某县"]).len(), 1);
    let mut merged = sum([&other]);
    merged.merge(&sum([&one])).unwrap();
    assert_eq!(merged, whole);
    let wrong = bureau("某县", 8, "8");
    let found = whole.compare(&wrong).unwrap();
    let places: Vec<_> = found
        .iter()
        .map(|it| it.finding().places()[0].as_str())
        .collect();
    assert_eq!(
        places,
        ["T3/N/NP", "T3/N/TT", "T3/G/NP", "T3/T/NP", "T3/T/TT"]
    );
}

#[test]
fn a_report_refused_takes_its_blank_totals_with_it() {
    let mut whole = sum([&unit(1, &[1])]);
    let before = whole.clone();
    let mut huge = AnnualReport::blank("单位2", 2024, ReportForm::Annual2021).unwrap();
    let table = huge.table_mut("T3").unwrap();
    table.set("G", "NP", Cell::from(1)).unwrap();
    fill(&mut huge, "T4", &[("LR", [u64::MAX; 5])]);
    assert!(whole.add(&huge).is_err());
    assert_eq!(whole, before);
}

#[test]
fn money_is_added_in_one_unit() {
    let spent = |agency: &str, amount: &str| {
        let mut report = AnnualReport::blank(agency, 2019, ReportForm::Annual2019).unwrap();
        let table: &mut Table = report.table_mut("T2").unwrap();
        table.set("E", "amount", Cell::read(amount)).unwrap();
        table.set("B1", "change", Cell::read("减少5")).unwrap();
        report
    };
    let sum = sum([&spent("甲", "251000元"), &spent("乙", "160.5964万元")]);
    let report = sum.report("丙").unwrap();
    let table = report.table("T2").unwrap();
    assert_eq!(
        table.cell("E", "amount").unwrap().to_string(),
        "1856964.0000元"
    );
    assert_eq!(table.cell("B1", "change"), Some(Cell::Number((-10).into())));
    assert_eq!(vector_1_in_2019().year(), 2020);
}

#[test]
fn a_stored_sum_is_looked_at() {
    let error = |json: &str| {
        serde_json::from_str::<Consolidation>(json)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(r#"{"year":2024,"agencies":[],"tables":[]}"#),
        "a stored sum needs both its year and its agencies"
    );
    let sum = r#"{"form":"T4-2019","counts":[1],"numbers":{},"unread":{}}"#;
    assert!(
        error(&format!(
            r#"{{"year":2024,"agencies":["甲"],"tables":[{sum}]}}"#
        ))
        .starts_with("the sum of T4-2019 has 1 cells where the form has 15")
    );
}

#[test]
fn blanks_in_names_and_the_order_of_tables_do_not_matter() {
    let report = unit(1, &[3, 4, 5]);
    let mut tables = report.tables().to_vec();
    tables.reverse();
    let again = AnnualReport::new("单 位1", 2024, tables.clone()).unwrap();
    let mut sum = Consolidation::of(std::slice::from_ref(&report)).unwrap();
    let error = sum.add(&again).unwrap_err();
    assert!(matches!(error, ReportError::Duplicate { .. }));
    assert_eq!(error.to_string(), "`单 位1` is counted already");
    assert_eq!(sum.gaps(["单位 1"]), []);
    let other = AnnualReport::new("单位2", 2024, tables).unwrap();
    sum.add(&other).unwrap();
    let total = sum.report("某县").unwrap();
    let count = |report: &AnnualReport| {
        let cell = report.table("T3").unwrap().cell("N", "NP").unwrap();
        cell.count().unwrap()
    };
    assert_eq!(count(&total), 2 * count(&report));
    let mut turned = total.tables().to_vec();
    turned.reverse();
    let turned = AnnualReport::new("某县", 2024, turned).unwrap();
    assert_eq!(sum.compare(&turned).unwrap(), []);
    let mut parts = Consolidation::of(&[other]).unwrap();
    parts.merge(&Consolidation::of(&[report]).unwrap()).unwrap();
    assert_eq!(parts, sum);
    let twice = serde_json::to_string(&sum)
        .unwrap()
        .replace("单位2", "单位 1");
    assert_eq!(
        serde_json::from_str::<Consolidation>(&twice)
            .unwrap_err()
            .to_string(),
        "`单位1` is counted already"
    );
}
