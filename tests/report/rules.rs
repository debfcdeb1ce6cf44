use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, Consolidation, Discrepancy, ReportForm, ReportRule};

use super::{fill, grave, vector_1, vector_1_in_2019};

#[test]
fn rules_are_listed_and_found_by_id() {
    for rule in ReportRule::all() {
        assert_eq!(ReportRule::of_id(rule.id()), Some(rule));
        assert!(!rule.words().zh.is_empty() && !rule.words().en.is_empty());
        assert!(!rule.formula().is_empty());
    }
    for id in [
        "T3-BAL", "T3-SUM", "T3-ROW", "T3-NN", "T4-SUM", "T2-NN", "XY-CARRY", "XY-STOCK", "XY-FMT",
        "TX-1", "AG-1", "O2-FEE", "S-APP", "S-DONE", "S-ANS", "S-REF", "S-DA", "S-REV", "S-LIT",
        "S-STAFF", "S-CH", "S-SUB", "S-NORM", "S-FEE",
    ] {
        assert!(ReportRule::of_id(id).is_some(), "{id}");
    }
    assert_eq!(ReportRule::of_id("T4-PEND"), None, "no identity");
    assert_eq!(ReportRule::of_id("S-FLOW"), None, "no identity");
    let stock = ReportRule::of_id("XY-STOCK").unwrap();
    assert_eq!(stock.formula(), "inforce = inforce(y-1) + made - repealed");
    assert_eq!(stock.level(), Level::Warning);
}

#[test]
fn tables_3_and_4_must_be_given() {
    let with = |codes: &[&str], year| {
        let tables = vector_1().tables().to_vec();
        let kept = tables
            .into_iter()
            .filter(|it| codes.contains(&it.form().code()));
        AnnualReport::new("某市", year, kept.collect()).unwrap()
    };
    let found = |report: &AnnualReport| -> Vec<String> {
        let found = report.reconcile();
        found.iter().map(|it| it.finding().to_string()).collect()
    };
    let third = "error T3-GIVEN at T3: table 3 is missing: the report gives table 3, with 0 where there was no request";
    let fourth = "error T4-GIVEN at T4: table 4 is missing: the report gives table 4, with 0 where there was no case";
    let second =
        "note T2-GIVEN at T2: table 2 is missing: table 2 was not entered and is not checked";
    assert_eq!(found(&with(&["T2"], 2025)), [third, fourth]);
    assert_eq!(found(&with(&["T2", "T3"], 2025)), [fourth]);
    assert_eq!(found(&with(&["T3", "T4"], 2025)), [second]);
    assert_eq!(found(&with(&[], 2025)), [third, fourth, second]);
    let blank = AnnualReport::blank("某市", 2025, ReportForm::Annual2021).unwrap();
    assert_eq!(
        found(&blank),
        [
            "error T3-GIVEN at T3: table 3 is wholly blank: the report gives table 3, with 0 where there was no request",
            "error T4-GIVEN at T4: table 4 is wholly blank: the report gives table 4, with 0 where there was no case",
            "note T2-GIVEN at T2: table 2 is wholly blank: table 2 was not entered and is not checked",
        ]
    );
    assert_eq!(
        blank.reconcile()[0].finding().message().zh,
        "表三全部空白（报告应有表三，无申请的填0）"
    );
}

#[test]
fn tables_of_other_forms_left_wholly_blank_are_missed() {
    let found = |report: &AnnualReport| -> Vec<String> {
        let found = report.reconcile();
        found.iter().map(|it| it.finding().to_string()).collect()
    };
    let of = |year, form| AnnualReport::blank("某市", year, form).unwrap();
    let without = |year| AnnualReport::new("某市", year, Vec::new()).unwrap();
    let rest = "the report gives the statistics table, with 0 where there was nothing";
    assert_eq!(
        found(&without(2015)),
        [format!(
            "error S-GIVEN at S: the statistics table is missing: {rest}"
        )]
    );
    let mut statistics = of(2018, ReportForm::Statistics2014);
    assert_eq!(
        found(&statistics),
        [format!(
            "error S-GIVEN at S: the statistics table is wholly blank: {rest}"
        )]
    );
    assert_eq!(
        statistics.reconcile()[0].finding().message().zh,
        "统计表全部空白（报告应有统计表，没有的填0）"
    );
    fill(&mut statistics, "S", &[("3.1", [0])]);
    assert_eq!(found(&statistics), [""; 0]);
    assert_eq!(found(&without(2010)), [""; 0], "forms were local");
    let rest =
        "is wholly blank: a table that is printed is filled in, with 0 where there was nothing";
    let mut fujian = of(2010, ReportForm::Fujian2009);
    assert_eq!(
        found(&fujian),
        [format!("warning FJ-GIVEN at FJ: the appendix {rest}")]
    );
    fill(&mut fujian, "FJ", &[("2", [0, 0])]);
    assert_eq!(found(&fujian), [""; 0]);
    assert_eq!(
        found(&of(2010, ReportForm::Long2008)),
        [format!(
            "warning LF-GIVEN at LF: the long statistics table {rest}"
        )]
    );
}

/// A sound statistics table of 2014-2018.
const STATISTICS: &[(&str, u64)] = &[
    ("1.1", 120),
    ("1.1a", 5),
    ("1.1b", 6),
    ("1.2.1", 20),
    ("1.2.2", 110),
    ("1.2.3", 0),
    ("1.2.4", 0),
    ("1.2.5", 10),
    ("2.1", 1),
    ("2.2.1", 3),
    ("2.2.1a", 2),
    ("2.2.2", 4),
    ("2.2.2a", 1),
    ("2.2.3", 9),
    ("2.2.4", 0),
    ("2.2.5", 0),
    ("3.1", 60),
    ("3.1.1", 10),
    ("3.1.2", 5),
    ("3.1.3", 40),
    ("3.1.4", 5),
    ("3.2", 62),
    ("3.2.1", 60),
    ("3.2.2", 2),
    ("3.3", 62),
    ("3.3.1", 10),
    ("3.3.2", 20),
    ("3.3.3", 5),
    ("3.3.4", 12),
    ("3.3.4a", 1),
    ("3.3.4b", 2),
    ("3.3.4c", 3),
    ("3.3.4d", 1),
    ("3.3.4e", 4),
    ("3.3.4f", 1),
    ("3.3.5", 6),
    ("3.3.6", 5),
    ("3.3.7", 3),
    ("3.3.8", 1),
    ("4", 6),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("5", 3),
    ("5.1", 1),
    ("5.2", 1),
    ("5.3", 1),
    ("6", 2),
    ("7", 0),
    ("8.1", 1),
    ("8.2", 2),
    ("8.3", 5),
    ("8.3.1", 2),
    ("8.3.2", 3),
    ("8.4", 4),
    ("9.1", 1),
    ("9.2", 1),
    ("9.3", 30),
];

fn statistics(year: i32) -> AnnualReport {
    let mut report = AnnualReport::blank("某县", year, ReportForm::Statistics2014).unwrap();
    let rows: Vec<_> = STATISTICS
        .iter()
        .map(|(row, count)| (*row, [*count]))
        .collect();
    fill(&mut report, "S", &rows);
    report
}

fn breached(
    report: &AnnualReport,
    table: &str,
    row: &str,
    column: &str,
    value: u64,
) -> Vec<String> {
    let mut report = report.clone();
    report
        .table_mut(table)
        .unwrap()
        .set(row, column, Cell::from(value))
        .unwrap();
    let found = report.reconcile();
    found
        .iter()
        .map(|it| format!("{} {}", it.finding().level(), it.finding().rule()))
        .collect()
}

#[test]
fn statistics_of_2014_hold_and_break() {
    let report = statistics(2015);
    assert_eq!(report.reconcile(), []);
    let breached = |row, value| breached(&report, "S", row, "value", value);
    assert_eq!(breached("3.1.2", 6), ["error S-APP"]);
    assert_eq!(breached("3.1", 61), ["error S-APP"], "no balance is forced");
    assert_eq!(breached("3.2.2", 3), ["error S-DONE"]);
    assert_eq!(breached("3.2", 61), ["error S-DONE", "warning S-DA"]);
    assert_eq!(breached("3.3.7", 4), ["error S-ANS"]);
    assert_eq!(breached("3.3.4e", 5), ["error S-REF"]);
    assert_eq!(breached("3.3.4", 13), ["error S-ANS", "error S-REF"]);
    assert_eq!(
        breached("4.3", 1),
        ["warning S-REV"],
        "undecided cases have no row"
    );
    assert_eq!(breached("4.3", 3), ["error S-REV"]);
    assert_eq!(breached("5.1", 0), ["warning S-LIT"]);
    assert_eq!(breached("5", 2), ["error S-LIT"]);
    assert_eq!(breached("8.3.1", 3), ["error S-STAFF"]);
    assert_eq!(breached("1.2.2", 121), ["warning S-CH"]);
    assert_eq!(breached("1.2.2", 50), ["warning S-CH"]);
    assert_eq!(breached("2.2.1a", 4), ["error S-SUB"]);
    assert_eq!(breached("1.1a", 121), ["error S-SUB", "warning S-NORM"]);
    assert_eq!(breached("1.1a", 7), ["warning S-NORM"]);
    assert_eq!(breached("7", 1), [""; 0]);
    assert_eq!(
        super::rules::breached(&statistics(2018), "S", "7", "value", 1),
        ["warning S-FEE"]
    );
    assert_eq!(
        super::rules::breached(&statistics(2017), "S", "7", "value", 1),
        [""; 0]
    );
}

#[test]
fn breakdowns_that_were_not_filled_in_are_not_checked() {
    let mut report = statistics(2015);
    let table = report.table_mut("S").unwrap();
    for row in ["3.1.1", "3.1.2", "3.1.3", "3.1.4", "8.3"] {
        table.set(row, "value", Cell::Blank).unwrap();
    }
    let found = report.reconcile();
    let told: Vec<_> = found.iter().map(|it| it.finding().to_string()).collect();
    assert_eq!(
        told,
        [
            "note S-APP at S/3.1/value, S/3.1.1/value, S/3.1.2/value, S/3.1.3/value, S/3.1.4/value: the \
             statistics table, column figure (value): requests received (3.1) = 60, not checked: in person \
             (3.1.1) + fax (3.1.2) + online (3.1.3) + by letter (3.1.4) left blank (requests received \
             equal the sum of the channels)",
            "note S-STAFF at S/8.3/value, S/8.3.1/value, S/8.3.2/value: the statistics table, column figure \
             (value): full-time staff (8.3.1) + part-time staff (8.3.2) = 5, not checked: staff (8.3) left \
             blank (staff equals full-time and part-time)",
        ]
    );
    assert_eq!(
        found[1].finding().message().zh,
        "统计表“统计数”列：1.专职人员数（不包括政府公报及政府网站工作人员数） + 2.兼职人员数 = 5，\
         未核对：（三）从事政府信息公开工作人员数空白（工作人员数应等于专职与兼职之和）"
    );
    let table = report.table_mut("S").unwrap();
    for row in ["3.1", "8.3.1", "8.3.2", "2.2.1a", "1.1b"] {
        table.set(row, "value", Cell::Blank).unwrap();
    }
    let found = report.reconcile();
    let rules: Vec<_> = found.iter().map(|it| it.finding().rule()).collect();
    assert_eq!(rules, ["S-NORM"], "a part is not missed, its whole is");
    assert_eq!(found[0].finding().level(), Level::Note);
}

#[test]
fn rows_of_table_4_without_a_figure_are_named() {
    let mut report = vector_1();
    let table = report.table_mut("T4").unwrap();
    for column in ["keep", "fix", "oth", "pend", "tot"] {
        table.set("LD", column, Cell::Blank).unwrap();
    }
    let found = report.reconcile();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].finding().to_string(),
        "note T4-GIVEN at T4/LD: table 4, row direct suit (LD) left blank: not \
         checked (the report gives table 4, with 0 where there was no case)"
    );
    assert_eq!(
        found[0].finding().message().zh,
        "表四“行政诉讼 未经复议直接起诉”行空白，未核对（报告应有表四，无复议诉讼的填0）"
    );
}

#[test]
fn the_appendix_of_fujian_holds_and_breaks() {
    let rows = [
        ("1", [120, 573]),
        ("1.1", [110, 500]),
        ("1.2", [20, 90]),
        ("2", [10, 30]),
        ("2.1", [1, 3]),
        ("2.2", [1, 3]),
        ("2.3", [1, 3]),
        ("2.4", [5, 15]),
        ("2.5", [1, 3]),
        ("2.6", [1, 3]),
        ("3", [9, 27]),
        ("3.1", [6, 18]),
        ("3.2", [1, 3]),
        ("3.3", [2, 6]),
        ("4", [0, 0]),
        ("5", [0, 0]),
        ("6", [0, 0]),
    ];
    let mut report = AnnualReport::blank("某县", 2010, ReportForm::Fujian2009).unwrap();
    fill(&mut report, "FJ", &rows[..16]);
    assert_eq!(report.reconcile(), []);
    assert_eq!(breached(&report, "FJ", "2.4", "year", 6), ["error FJ-APP"]);
    assert_eq!(
        breached(&report, "FJ", "3.1", "cumulative", 17),
        ["error FJ-ANS"]
    );
    assert_eq!(
        breached(&report, "FJ", "1.1", "year", 121),
        ["error FJ-SUB"]
    );
    let mut before = AnnualReport::blank("某县", 2009, ReportForm::Fujian2009).unwrap();
    let less: Vec<_> = rows[..16]
        .iter()
        .map(|(row, [year, all])| (*row, [0, all - year]))
        .collect();
    fill(&mut before, "FJ", &less);
    assert_eq!(report.reconcile_with(&before).unwrap(), []);
    before
        .table_mut("FJ")
        .unwrap()
        .set("1", "cumulative", Cell::from(452))
        .unwrap();
    assert_eq!(grave(&report.reconcile_with(&before).unwrap()), ["FJ-CUM"]);
}

#[test]
fn the_long_form_holds_and_breaks() {
    let mut report = AnnualReport::blank("某市", 2008, ReportForm::Long2008).unwrap();
    let rows = [
        ("01", [50, 90]),
        ("02", [40, 80]),
        ("10", [6, 12]),
        ("11", [1, 2]),
        ("14", [5, 10]),
        ("17", [6, 12]),
        ("18", [3, 6]),
        ("19", [1, 2]),
        ("20", [2, 4]),
        ("22", [2, 4]),
        ("34", [2, 2]),
        ("35", [1, 1]),
    ];
    fill(&mut report, "LF", &rows);
    assert_eq!(report.reconcile(), []);
    assert_eq!(
        breached(&report, "LF", "02", "period", 51),
        ["error LF-SUB"]
    );
    assert_eq!(
        breached(&report, "LF", "35", "cumulative", 3),
        ["error LF-SUB"]
    );
    assert_eq!(breached(&report, "LF", "12", "period", 1), ["error LF-APP"]);
    assert_eq!(
        breached(&report, "LF", "20", "period", 3),
        ["error LF-ANS", "error LF-REF"]
    );
    assert_eq!(breached(&report, "LF", "31", "period", 3), ["error LF-REF"]);
}

#[test]
fn fees_before_2021_are_reported() {
    let report = vector_1_in_2019().with_fee_income("380元".parse().unwrap());
    let found = report.reconcile();
    assert_eq!(
        found[0].finding().to_string(),
        "error O2-FEE at fee_income: section 6 states a fee income of 380元: no processing fee before 2021"
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn rules_of_bodies_without_the_power_are_questioned_when_that_is_known() {
    assert_eq!(
        grave(&vector_1().with_power_to_make_rules(false).reconcile()),
        ["T2-RULES"]
    );
    assert_eq!(
        grave(&vector_1().with_power_to_make_rules(true).reconcile()),
        [""; 0]
    );
}

#[test]
fn words_in_table_2_are_kept_and_reported() {
    let mut report = vector_1();
    let cell = Cell::read("22（其中修订 16 件）");
    report
        .table_mut("T2")
        .unwrap()
        .set("A2", "made", cell)
        .unwrap();
    assert_eq!(
        report.reconcile()[0].finding().to_string(),
        "error T2-NN at T2/A2/made: table 2, row administrative normative documents (A2), column made in \
         the year (made) holds `22（其中修订 16 件）`: it is no number, fill in a plain count such as 12"
    );
}

#[test]
fn messages_name_the_labels_and_the_form_expected() {
    let mut report = vector_1();
    let table = report.table_mut("T3").unwrap();
    table.set("D3", "NP", Cell::read("+11")).unwrap();
    let found = report.reconcile();
    let told = found.iter().find(|it| it.finding().rule() == "T3-NN");
    let told = &told.unwrap().finding().message().zh;
    assert!(
        told.contains("不予公开") && told.contains("自然人"),
        "{told}"
    );
    assert!(
        told.ends_with("为“+11”：不是数字，应填不带符号的整数，如12"),
        "{told}"
    );
    let fees = vector_1_in_2019();
    let mut tables = fees.tables().to_vec();
    tables.retain(|it| it.form().code() != "T3");
    tables.extend(
        vector_1()
            .tables()
            .iter()
            .filter(|it| it.form().code() == "T3")
            .cloned(),
    );
    let fees = AnnualReport::new("某市", 2020, tables).unwrap().reconcile();
    let told = fees
        .iter()
        .find(|it| it.finding().rule() == "O2-FEE")
        .unwrap();
    let told = &told.finding().message().zh;
    assert!(
        told.contains("费用") && told.contains("“申请人情况 总计”列为203"),
        "{told}"
    );
}

/// A report of the year after, with what was carried over.
fn next_year(report: &AnnualReport) -> AnnualReport {
    let mut next =
        AnnualReport::blank(report.agency(), report.year() + 1, ReportForm::Annual2021).unwrap();
    let last = report.table("T3").unwrap();
    let table = next.table_mut("T3").unwrap();
    for column in ["NP", "CO", "RI", "PW", "LS", "OT", "TT"] {
        let carried = last.cell("C", column).unwrap();
        table.set("P", column, carried.clone()).unwrap();
        table.set("C", column, carried).unwrap();
    }
    next
}

#[test]
fn carry_over_is_checked_column_by_column() {
    for (last, rule) in [(vector_1(), "XY-CARRY"), (vector_1_in_2019(), "XY-FMT")] {
        let next = next_year(&last);
        assert_eq!(next.reconcile_with(&last).unwrap(), []);
        for column in ["NP", "CO", "RI", "PW", "LS", "OT", "TT"] {
            let mut wrong = next.clone();
            let right = last
                .table("T3")
                .unwrap()
                .cell("C", column)
                .unwrap()
                .count()
                .unwrap();
            wrong
                .table_mut("T3")
                .unwrap()
                .set("P", column, Cell::from(right + 1))
                .unwrap();
            let found = wrong.reconcile_with(&last).unwrap();
            assert_eq!(grave(&found), [rule], "{column}");
            assert_eq!(
                found[0].finding().places(),
                [format!("T3/P/{column}"), format!("T3/C/{column}@y-1")]
            );
            let excused = wrong
                .with_reorganisation("两局合并")
                .reconcile_with(&last)
                .unwrap();
            assert_eq!(excused[0].finding().level(), Level::Note);
        }
    }
}

#[test]
fn an_applicant_counted_in_another_class_is_suspected() {
    let last = vector_1();
    let mut next = next_year(&last);
    let table = next.table_mut("T3").unwrap();
    table.set("P", "NP", Cell::from(782)).unwrap();
    table.set("P", "CO", Cell::from(7)).unwrap();
    let found = next.reconcile_with(&last).unwrap();
    assert_eq!(grave(&found), ["XY-CARRY", "XY-CARRY"]);
    assert_eq!(
        found[0].suggestion().unwrap().en,
        "the total is carried over and the columns are not: an applicant may have been reclassified"
    );
}

#[test]
fn stocks_follow_as_a_warning() {
    let last = vector_1();
    let mut next = next_year(&last);
    fill(
        &mut next,
        "T2",
        &[("A1", [2, 1, 75]), ("A2", [10, 5, 4191])],
    );
    let found = next.reconcile_with(&last).unwrap();
    assert_eq!(grave(&found), ["XY-STOCK"]);
    assert_eq!(found[0].finding().level(), Level::Warning);
    assert_eq!(found[0].values(), Some((4191.into(), 4190.into())));
}

#[test]
fn public_totals_of_2019_are_not_taken_for_stocks() {
    let mut last = vector_1_in_2019();
    fill(&mut last, "T2", &[("A1", [1, 1, 500])]);
    let mut next = next_year(&last);
    fill(&mut next, "T2", &[("A1", [0, 0, 20])]);
    assert_eq!(next.reconcile_with(&last).unwrap(), []);
}

#[test]
fn a_name_with_a_blank_is_the_same_agency() {
    let last = vector_1();
    let blank_in = |report: &AnnualReport, name: &str| {
        AnnualReport::new(name, report.year(), report.tables().to_vec()).unwrap()
    };
    let mut next = blank_in(&next_year(&last), "某\u{3000}市 ");
    assert_eq!(next.reconcile_with(&last).unwrap(), []);
    let table = next.table_mut("T3").unwrap();
    table.set("P", "NP", Cell::from(0)).unwrap();
    table.set("C", "NP", Cell::from(0)).unwrap();
    let all = AnnualReport::reconcile_all(&[next, last.clone(), blank_in(&last, "某 市")]);
    assert!(grave(&all[0]).contains(&"XY-CARRY".to_owned()));
    assert_eq!(all[1], []);
    assert_eq!(grave(&all[2]), ["RECORD-TWICE"]);
    assert_eq!(
        all[2][0].finding().to_string(),
        "warning RECORD-TWICE at agency, year: report 2 is of `某 市` for 2025 too: only one can be right"
    );
}

#[test]
fn brackets_of_another_width_are_no_other_agency() {
    let last = vector_1();
    let named = |report: &AnnualReport, name: &str| {
        AnnualReport::new(name, report.year(), report.tables().to_vec()).unwrap()
    };
    let wide = named(&last, "甲局（本级）");
    let narrow = named(&last, "甲局 (本级)");
    let next = named(&next_year(&last), "甲局(本级）");
    assert_eq!(next.reconcile_with(&wide).unwrap(), []);
    let all = AnnualReport::reconcile_all(&[wide.clone(), narrow.clone()]);
    assert_eq!(grave(&all[1]), ["RECORD-TWICE"]);
    let mut sum = Consolidation::of(&[wide]).unwrap();
    assert_eq!(
        sum.add(&narrow).unwrap_err().to_string(),
        "`甲局 (本级)` is counted already"
    );
    assert_eq!(sum.gaps(["甲局(本级)"]), []);
}

#[test]
fn of_two_copies_of_the_year_before_one_has_to_agree() {
    let last = vector_1();
    let next = next_year(&last);
    let carries = |count: u64| {
        let mut copy = last.clone();
        let table = copy.table_mut("T3").unwrap();
        table.set("C", "RI", Cell::from(count)).unwrap();
        copy
    };
    for copies in [[carries(5), last.clone()], [last.clone(), carries(5)]] {
        let [one, other] = copies;
        let all = AnnualReport::reconcile_all(&[one, other, next.clone()]);
        assert!(!grave(&all[2]).contains(&"XY-CARRY".to_owned()));
        assert_eq!(
            grave(&all[1]).last().map(String::as_str),
            Some("RECORD-TWICE")
        );
    }
    let all = AnnualReport::reconcile_all(&[next, carries(5), carries(6)]);
    let told: Vec<_> = all[0].iter().map(Discrepancy::finding).collect();
    let rules: Vec<_> = told.iter().map(|it| it.rule()).collect();
    assert_eq!(rules[rules.len() - 2..], ["XY-CARRY", "RECORD-TWICE"]);
    let note = told.last().unwrap();
    assert_eq!(
        note.to_string(),
        "note RECORD-TWICE at agency, year: 2 reports are of `某市` for 2025, and none agrees: \
         compared with report 2"
    );
    assert_eq!(
        note.message().zh,
        "“某市”2025年的报告有2份，均不相符，以上与第2份比较"
    );
}
