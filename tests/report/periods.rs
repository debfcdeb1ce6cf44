//! The reports of quarters: one another, and the year.

use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Level;
use disclosure::report::render::ReportPage;
use disclosure::report::{AnnualReport, Cell, CellCode, Consolidation, ReportForm, ReportRule};
use disclosure::statistics::Period;

use super::{fill, grave, read};

const COLUMNS: [&str; 7] = ["NP", "CO", "RI", "PW", "LS", "OT", "TT"];

fn quarter(number: u32) -> Period {
    Period::quarter(2024, number).unwrap()
}

/// A sound report with these requests of natural persons and companies each.
fn report(year: i32, [new, before, granted, after]: [u64; 4]) -> AnnualReport {
    let mut report = AnnualReport::blank("某局", year, ReportForm::Annual2021).unwrap();
    let row = |count| [count, count, 0, 0, 0, 0, 2 * count];
    let none = [
        "PG", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "U1", "U2", "U3", "X1",
    ]
    .into_iter()
    .chain(["X2", "X3", "X4", "X5", "O1", "O2", "O3"]);
    let none: Vec<_> = none.map(|code| (code, row(0))).collect();
    fill(&mut report, "T3", &none);
    let rows = [("N", new), ("P", before), ("G", granted), ("T", granted)];
    fill(&mut report, "T3", &rows.map(|(code, it)| (code, row(it))));
    fill(&mut report, "T3", &[("C", row(after))]);
    report
}

/// The remedies and what is made known: results, those pending at the end, and documents.
fn with_rest(mut report: AnnualReport, [upheld, pending, made, inforce]: [u64; 4]) -> AnnualReport {
    let row = [upheld, 0, 0, pending, upheld + pending];
    fill(&mut report, "T4", &[("RV", row), ("LD", row), ("LR", row)]);
    fill(
        &mut report,
        "T2",
        &[("A1", [0, 0, 0]), ("A2", [made, 1, inforce])],
    );
    fill(
        &mut report,
        "T2",
        &[("B", [made]), ("C1", [made]), ("C2", [made])],
    );
    let table = report.table_mut("T2").unwrap();
    table.set("D", "amount", Cell::read("0.25")).unwrap();
    report
}

/// Four quarters that hand on, and the year.
fn quarters() -> Vec<AnnualReport> {
    let requests = [[5, 2, 4, 3], [0, 3, 1, 2], [7, 2, 9, 0], [4, 0, 3, 1]];
    let rest = [[1, 2, 3, 12], [0, 3, 0, 11], [3, 1, 2, 12], [1, 1, 5, 16]];
    let all = (1..).zip(requests.into_iter().zip(rest));
    let all = all.map(|(number, (requests, rest))| {
        let report = with_rest(report(2024, requests), rest);
        report.for_part(quarter(number)).unwrap()
    });
    all.collect()
}

fn year() -> AnnualReport {
    let mut year = with_rest(report(2024, [16, 2, 17, 1]), [5, 1, 10, 16]);
    fill(&mut year, "T2", &[("A2", [10, 4, 16])]);
    let table = year.table_mut("T2").unwrap();
    table.set("D", "amount", Cell::read("1")).unwrap();
    year
}

fn nothing(_: CellCode) -> i128 {
    0
}

#[test]
fn sound_quarters_are_silent() {
    let (quarters, year) = (quarters(), year());
    for report in quarters.iter().chain([&year]) {
        assert_eq!(report.reconcile(), []);
    }
    for pair in quarters.windows(2) {
        assert_eq!(pair[1].reconcile_with(&pair[0]).unwrap(), []);
    }
    let turned: Vec<_> = quarters.iter().rev().cloned().collect();
    assert_eq!(year.reconcile_parts(&turned, nothing).unwrap(), []);
    let mut all = quarters;
    all.push(year);
    assert!(AnnualReport::reconcile_all(&all).iter().all(Vec::is_empty));
}

/// Every cell of a quarter in the middle, and of those at the ends, changed on purpose.
#[test]
fn a_changed_cell_of_a_quarter_is_told_of_the_year() {
    let year = year();
    for place in 0..4 {
        let quarters = quarters();
        for table in quarters[place].tables() {
            for (code, ..) in table.form().cells() {
                let mut wrong = quarters.clone();
                let table = wrong[place].table_mut(code.table).unwrap();
                table.set(code.row, code.column, Cell::from(99)).unwrap();
                let found = year.reconcile_parts(&wrong, nothing).unwrap();
                let expected: &[&str] = match (code.table, code.row, code.column, place) {
                    ("T3", "P", _, 0) | ("T3", "C", _, 3) | (_, _, "pend" | "inforce", 3) => {
                        &["XP-ENDS"]
                    }
                    ("T3", "P" | "C", ..) | (_, _, "pend" | "inforce" | "tot", _) => &[],
                    _ => &["XP-SUM"],
                };
                assert_eq!(grave(&found), expected, "{code} of {place}");
                if let [found] = found.as_slice() {
                    assert_eq!(found.finding().places(), [code.to_string()]);
                    assert_eq!(found.finding().level(), Level::Warning);
                }
            }
        }
    }
}

#[test]
fn what_lines_of_restatement_tell_is_a_note() {
    let mut year = year();
    fill(&mut year, "T3", &[("G", [16, 17, 0, 0, 0, 0, 33])]);
    fill(&mut year, "T3", &[("O1", [1, 0, 0, 0, 0, 0, 1])]);
    let moved = |code: CellCode| match (code.table, code.row, code.column) {
        ("T3", "G", "NP" | "TT") => -1,
        ("T3", "O1", "NP") => 1,
        _ => 0,
    };
    let found = year.reconcile_parts(&quarters(), moved).unwrap();
    let told: Vec<_> = found.iter().map(|it| it.finding().to_string()).collect();
    assert_eq!(
        told,
        [
            "note XP-SUM at T3/G/NP: table 3, row granted (G), column natural person (NP): holds 16, its parts add to 17, difference -1 \
             (lines of restatement tell the difference)",
            "note XP-SUM at T3/G/TT: table 3, row granted (G), column total (TT): holds 33, its parts add to 34, difference -1 \
             (lines of restatement tell the difference)",
            "note XP-SUM at T3/O1/NP: table 3, row other: correction overdue (O1), column natural person (NP): holds 1, its parts add to 0, difference 1 \
             (lines of restatement tell the difference)",
            "warning XP-SUM at T3/O1/TT: table 3, row other: correction overdue (O1), column total (TT): holds 1, its parts add to 0, difference \
             1 (the parts add to the whole, but for what lines of restatement tell)",
        ]
    );
    assert_eq!(
        found[3].finding().message().zh,
        "表三“三、本年度办理结果 （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”行“申请人情况 总计”列为1，\
         各期之和为0，相差1（全期数字宜等于各期之和，封账后的变动由更正说明列明）"
    );
}

#[test]
fn the_carry_over_between_quarters_is_checked_column_by_column() {
    let quarters = quarters();
    for column in COLUMNS {
        let mut wrong = quarters[2].clone();
        let table = wrong.table_mut("T3").unwrap();
        table.set("P", column, Cell::from(99)).unwrap();
        let found = wrong.reconcile_with(&quarters[1]).unwrap();
        assert_eq!(grave(&found), ["XP-CARRY"], "{column}");
        assert_eq!(found[0].finding().level(), Level::Error);
        let places = [format!("T3/P/{column}"), format!("T3/C/{column}@2024-Q2")];
        assert_eq!(found[0].finding().places(), places);
        let excused = wrong.with_reorganisation("两局合并");
        let found = excused.reconcile_with(&quarters[1]).unwrap();
        assert_eq!(found[0].finding().level(), Level::Note);
    }
    let mut wrong = quarters[2].clone();
    fill(&mut wrong, "T3", &[("P", [4, 2, 0, 0, 0, 0, 6])]);
    let found = wrong.reconcile_with(&quarters[1]).unwrap();
    assert_eq!(
        found[0].finding().message().en,
        "table 3, row carried in from last year (P), column natural person (NP): holds 4, the report of 2024-Q2 carries out 2, difference 2 (carried in \
         equals what the report of the period before carried out)"
    );
    assert_eq!(
        found[0].finding().message().zh,
        "表三“二、上年结转政府信息公开申请数量”行“申请人情况 自然人”列为4，2024年第二季度报告的结转下期为2，相差2\
         （上期结转应等于上期报告的结转下期）"
    );
    fill(&mut wrong, "T3", &[("P", [2, 2, 0, 0, 0, 0, 4])]);
    fill(&mut wrong, "T2", &[("A2", [2, 1, 14])]);
    let found = wrong.reconcile_with(&quarters[1]).unwrap();
    assert_eq!(grave(&found), ["XP-STOCK"]);
    assert_eq!(found[0].finding().level(), Level::Warning);
    assert_eq!(found[0].values(), Some((14.into(), 12.into())));
}

#[test]
fn quarters_follow_years_and_years_quarters() {
    let quarters = quarters();
    let before = report(2023, [9, 0, 7, 2]);
    assert_eq!(quarters[0].reconcile_with(&before).unwrap(), []);
    let next = report(2025, [0, 1, 1, 0]);
    assert_eq!(next.reconcile_with(&quarters[3]).unwrap(), []);
    let found = next.reconcile_with(&year()).unwrap();
    assert_eq!(grave(&found), [""; 0]);
    let wrong = report(2025, [0, 7, 7, 0]);
    let found = wrong.reconcile_with(&quarters[3]).unwrap();
    assert_eq!(grave(&found), ["XP-CARRY"; 3]);
    let mut last = AnnualReport::blank("某局", 2020, ReportForm::Annual2019).unwrap();
    fill(&mut last, "T3", &[("C", [2, 2, 0, 0, 0, 0, 4])]);
    let last = last.for_part(Period::quarter(2020, 4).unwrap()).unwrap();
    let first = report(2021, [0, 3, 3, 0]);
    let first = first.for_part(Period::quarter(2021, 1).unwrap()).unwrap();
    let found = first.reconcile_with(&last).unwrap();
    assert_eq!(
        grave(&found),
        ["XP-CARRY"; 3],
        "also over the change of format"
    );
    let error = quarters[2].reconcile_with(&quarters[0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the report of `某局` for 2024-Q3 does not follow that of `某局` for 2024-Q1"
    );
    let error = year().reconcile_with(&quarters[3]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the report of `某局` for 2024 does not follow that of `某局` for 2024-Q4"
    );
    let error = year().reconcile_parts(&quarters[1..], nothing).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no counts of 2024-01-01 through 2024-03-31, which are part of 2024"
    );
    let mut other = quarters.clone();
    other[1] = AnnualReport::new("乙局", 2024, Vec::new())
        .unwrap()
        .for_part(quarter(2))
        .unwrap();
    let error = year().reconcile_parts(&other, nothing).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the report of `乙局` is no part of that of `某局`"
    );
}

#[test]
fn many_reports_with_their_quarters() {
    let mut all = quarters();
    all.push(year());
    all.push(report(2023, [9, 0, 7, 3]));
    all.push(all[1].clone());
    fill(&mut all[2], "T3", &[("P", [3, 2, 0, 0, 0, 0, 5])]);
    let found = AnnualReport::reconcile_all(&all);
    let rules: Vec<_> = found.iter().map(|it| grave(it)).collect();
    assert_eq!(rules[0], ["XP-CARRY"; 3], "of the year before");
    assert_eq!(rules[1], [""; 0]);
    assert_eq!(rules[2], ["T3-BAL", "T3-BAL", "XP-CARRY", "XP-CARRY"]);
    assert_eq!(rules[3], [""; 0]);
    assert_eq!(
        rules[4], ["XY-CARRY"; 3],
        "what is carried within the year is not of it"
    );
    assert_eq!(grave(&found[6]), ["RECORD-TWICE"]);
    let twice = found[6].last().unwrap().finding();
    assert_eq!(
        twice.message().en,
        "report 2 is of `某局` for 2024-Q2 too: only one can be right"
    );
    assert_eq!(
        twice.message().zh,
        "“某局”2024年第二季度的报告已在第2份出现，应只留一份"
    );
}

/// One half has a request that its quarters do not have; the year is the sum of the quarters.
#[test]
fn halves_are_checked_by_their_quarters_and_the_year_by_both() {
    let half = |number, requests| {
        let tables = report(2024, requests).table("T3").unwrap().clone();
        let half = AnnualReport::new("某局", 2024, vec![tables]).unwrap();
        half.for_part(Period::half_year(2024, number).unwrap())
            .unwrap()
    };
    let halves = [half(1, [5, 2, 5, 2]), half(2, [12, 2, 13, 1])];
    let all = [&halves[..], &quarters(), &[year()]].concat();
    let found = AnnualReport::reconcile_all(&all);
    let across = found.iter().map(|found| {
        let across = found.iter().map(|it| it.finding().to_string());
        across.filter(|it| it.contains(" XP-")).collect::<Vec<_>>()
    });
    let across: Vec<_> = across.collect();
    let counts: Vec<_> = across.iter().map(Vec::len).collect();
    assert_eq!(
        counts,
        [0, 9, 0, 0, 0, 0, 9],
        "N, G and T of two classes and of all"
    );
    assert_eq!(
        across[1][0],
        "warning XP-SUM at T3/N/NP: table 3, row received in the year (N), column natural person (NP): holds 12, its parts add to 11, difference 1 \
         (the parts add to the whole, but for what lines of restatement tell)"
    );
    assert!(across[6][0].contains("holds 16, its parts add to 17"));
}

#[test]
fn fees_counts_and_stocks_of_older_forms() {
    let statistics = |rows: &[(&str, &str)]| {
        let mut report = AnnualReport::blank("某局", 2016, ReportForm::Statistics2014).unwrap();
        for (row, cell) in rows {
            let table = report.table_mut("S").unwrap();
            table.set(row, "value", Cell::read(cell)).unwrap();
        }
        report
    };
    let half = |number, rows: &[(&str, &str)]| {
        let half = Period::half_year(2016, number).unwrap();
        statistics(rows).for_part(half).unwrap()
    };
    let halves = [
        half(
            1,
            &[
                ("3.1", "4"),
                ("7", "0.5"),
                ("8.3", "5"),
                ("4", "3"),
                ("9.1", "/"),
            ],
        ),
        half(
            2,
            &[
                ("3.1", "2"),
                ("7", "0.25"),
                ("8.3", "4"),
                ("4", "3"),
                ("9.1", "2"),
            ],
        ),
    ];
    let sound = [
        ("3.1", "6"),
        ("7", "0.75"),
        ("8.3", "4"),
        ("4", "5"),
        ("9.1", "2"),
        ("6", "1"),
    ];
    let sound = statistics(&sound);
    assert_eq!(sound.reconcile_parts(&halves, nothing).unwrap(), []);
    let wrong = statistics(&[("3.1", "6"), ("7", "0.7"), ("8.3", "5")]);
    let found = wrong.reconcile_parts(&halves, nothing).unwrap();
    assert_eq!(grave(&found), ["XP-SUM", "XP-ENDS"]);
    assert_eq!(
        found[1].finding().message().en,
        "the statistics table, row staff (8.3), column figure (value): holds 5, the report of 2016-H2 holds 4, difference 1 (what is \
         carried in is that of the first part, what stands at the end that of the last)"
    );
}

#[test]
fn a_quarter_is_written_and_read_back() {
    let report = quarters().remove(2);
    let json = serde_json::to_string(&report).unwrap();
    assert!(json.starts_with(r#"{"agency":"某局","year":2024,"period":"2024-Q3","tables":["#));
    assert_eq!(serde_json::from_str::<AnnualReport>(&json).unwrap(), report);
    let whole = serde_json::to_string(&year()).unwrap();
    assert!(!whole.contains("period"));
    let bad = |period: &str| {
        let json = json.replace("2024-Q3", period);
        serde_json::from_str::<AnnualReport>(&json).map_err(|it| it.to_string())
    };
    let message = bad("2023-Q3").unwrap_err();
    assert!(
        message.starts_with("2023-Q3 is no part of the year 2024"),
        "{message}"
    );
    assert!(bad("2024-Q5").is_err());
    assert_eq!(bad("2024").unwrap().part(), None);
    assert_eq!(bad("2024-07-01/2024-09-30").unwrap(), report);

    let mut csv = String::new();
    report.write_csv(&mut csv).unwrap();
    assert!(csv.contains("某局,2024,report,period,,,,,2024-Q3"));
    assert_eq!(AnnualReport::read_csv(&csv).unwrap(), report);
    let error = AnnualReport::read_csv(&csv.replace(",2024-Q3", ",2024-Q9")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 3: `2024-Q9` is no period of the report"
    );
    let error = AnnualReport::read_csv(&csv.replace(",2024-Q3", ",2025-Q3")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 3: 2025-Q3 is no part of the year 2024"
    );

    let page = ReportPage::new(&report)
        .with_text(1, "本季度新收申请14件。")
        .unwrap();
    let (mut html, mut markdown, mut text) = Default::default();
    page.write_html(&mut html).unwrap();
    page.write_markdown(&mut markdown).unwrap();
    page.write_text(&mut text).unwrap();
    for written in [&html, &markdown, &text] {
        let written: &String = written;
        assert!(written.contains("某局2024年第三季度政府信息公开工作报告"));
        assert!(written.contains("本报告为2024年第三季度数据，沿用年度报告格式"));
        assert!(!written.contains("年度报告</title>") && !written.contains("本年度办理结果（件）"));
        assert!(written.contains("勾稽相符"));
    }
    let note = text.find("沿用年度报告格式").unwrap();
    assert!(note < text.find("本季度新收申请14件").unwrap());
    let mut text = String::new();
    ReportPage::new(&year()).write_text(&mut text).unwrap();
    assert!(text.starts_with("某局2024年政府信息公开工作年度报告"));
    assert!(!text.contains("沿用"));
}

#[test]
fn quarters_add_up_to_quarters_only() {
    let first = quarters().remove(0);
    let named = |report: &AnnualReport, name: &str| {
        let tables = report.tables().to_vec();
        let named = AnnualReport::new(name, report.year(), tables).unwrap();
        match report.part() {
            Some(part) => named.for_part(part).unwrap(),
            None => named,
        }
    };
    let mut county = Consolidation::of(&[first.clone(), named(&first, "乙局")]).unwrap();
    let sum = county.report("某县").unwrap();
    assert_eq!(
        (county.part(), sum.part()),
        (Some(quarter(1)), Some(quarter(1)))
    );
    let received = sum.table("T3").and_then(|it| it.cell("N", "TT"));
    assert_eq!(received, Some(Cell::from(20)));
    assert_eq!(county.compare(&sum).unwrap(), []);
    let json = serde_json::to_string(&county).unwrap();
    assert_eq!(
        serde_json::from_str::<Consolidation>(&json).unwrap(),
        county
    );
    let bad = json.replace("2024-Q1", "2023-Q1");
    let error = serde_json::from_str::<Consolidation>(&bad).unwrap_err();
    assert_eq!(error.to_string(), "2023-Q1 is no part of the year 2024");
    for (report, found) in [
        (named(&year(), "丙局"), "2024"),
        (named(&quarters()[1], "丙局"), "2024-Q2"),
    ] {
        let error = county.add(&report).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`丙局` reports on {found}, the others on 2024-Q1")
        );
        assert!(county.compare(&report).is_err());
        let mut other = Consolidation::of(&[report]).unwrap();
        assert!(county.merge(&other).is_err());
        assert!(other.merge(&county).is_err());
    }
    let mut merged = Consolidation::default();
    merged.merge(&county).unwrap();
    assert_eq!(merged, county);
}

#[test]
fn rules_across_periods_are_listed_and_dated() {
    for (id, formula) in [
        ("XP-CARRY", "P = C(p-1)"),
        ("XP-STOCK", "inforce = inforce(p-1) + made - repealed"),
        ("XP-SUM", "whole = Σ parts"),
        ("XP-ENDS", "whole = first part, or last"),
    ] {
        let rule = ReportRule::of_id(id).unwrap();
        assert_eq!(rule.formula(), formula);
    }
    let record = read(
        r#"{"agency": "某局", "year": 2023, "period": "2023-Q2", "format": "2021",
            "rows": {"new": [1, 0, 0, 0, 0, 0, 1], "carried_out": [1, 0, 0, 0, 0, 0, 1]}}"#,
    );
    assert_eq!(record.part(), Period::quarter(2023, 2).ok());
    let due = record.part().unwrap().figures_deadline(8).unwrap();
    assert_eq!(
        due.words(&WorkingCalendar::mainland()).zh,
        "2023年第二季度的数据应于期满次月8日前报送，即2023-07-08"
    );
}
