use disclosure::report::{Amount, AnnualReport, Cell, ReportForm, Table};
use proptest::prelude::{any, prop_oneof, proptest};
use proptest::strategy::Strategy;

use super::{grave, read, vector_1};

#[test]
fn printed_cells_are_read() {
    for (printed, number) in [
        ("0", "0"),
        ("１２３", "123"),
        ("1,808,595", "1808595"),
        ("１，８０８，５９５", "1808595"),
        (" 42 ", "42"),
        ("1 808 595", "1808595"),
        ("22 件", "22"),
        ("-3", "-3"),
        ("－3", "-3"),
        ("24252.311082", "24252.311082"),
        ("22件", "22"),
        ("3人次", "3"),
    ] {
        let cell = Cell::read(printed);
        assert_eq!(
            cell.number().map(|it| it.to_string()).as_deref(),
            Some(number),
            "{printed}"
        );
    }
    for printed in ["/", "／", "—", "——", "-", "－", "无", " 无 "] {
        assert_eq!(Cell::read(printed), Cell::NotApplicable, "{printed}");
    }
    for printed in ["", " ", "\u{3000}"] {
        assert_eq!(Cell::read(printed), Cell::Blank, "{printed:?}");
    }
    for printed in [
        "22（其中修订 16 件）",
        "1,23",
        "1,2345",
        ",123",
        "1.2.3",
        "约5",
        "5 6",
        "1 23",
        "1234 567",
        "1  234",
        "1,234 56",
        "1 .5",
        "+5",
        "增加5",
        "减2",
        "5.",
        "++1",
        "10%",
    ] {
        assert!(matches!(Cell::read(printed), Cell::Text(_)), "{printed}");
        assert_eq!(Cell::read(printed).to_string(), printed);
    }
}

#[test]
fn signs_are_read_in_columns_for_changes_only() {
    for (printed, number) in [
        ("+1036", 1036),
        ("增加5", 5),
        ("减少5", -5),
        ("减2", -2),
        ("增 7", 7),
        ("-3", -3),
        ("8", 8),
        ("减0", 0),
    ] {
        assert_eq!(
            Cell::read_change(printed),
            Cell::Number(number.into()),
            "{printed}"
        );
    }
    for printed in ["增-5", "+-5", "++1", "增5 6", "增减5"] {
        assert!(
            matches!(Cell::read_change(printed), Cell::Text(_)),
            "{printed}"
        );
    }
    let mut report = vector_1();
    let table = report.table_mut("T3").unwrap();
    table.set("D3", "NP", Cell::read("+11")).unwrap();
    assert_eq!(table.cell("D3", "NP").unwrap().to_string(), "+11");
    assert!(grave(&report.reconcile()).contains(&"T3-NN".to_owned()));
}

#[test]
fn amounts_keep_their_unit() {
    let amount = |text: &str| text.parse::<Amount>().unwrap();
    assert_eq!(amount("251,000元").in_yuan(), Some(251_000.into()));
    assert_eq!(
        amount("１６０.5964 万元").in_yuan().unwrap().to_string(),
        "1605964.0000"
    );
    assert_eq!(Cell::read("251000元"), Cell::Amount(amount("251000元")));
    let error = "25".parse::<Amount>().unwrap_err().to_string();
    assert_eq!(error, "`25` is not an amount in 元 or 万元");
}

#[test]
fn the_json_contract() {
    let json = r#"{"agency":"某局","year":2020,"tables":[{"form":"T4-2019","rows":{"RV":[1,null,"/","2（含旧案）",3],"LD":[0,0,0,0,0],"LR":[null,null,null,null,null]}}],"fee_income":"380元"}"#;
    let report: AnnualReport = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&report).unwrap(), json);
    let error = |json: &str| {
        serde_json::from_str::<AnnualReport>(json)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(r#"{"agency":"某局","year":2007,"tables":[]}"#),
        "no annual report of 2007: the Regulation is in force since 2008"
    );
    assert_eq!(
        error(r#"{"agency":" ","year":2020,"tables":[]}"#),
        "the agency has no name"
    );
    let twice = r#"{"form":"T4-2019","rows":{}}"#;
    assert_eq!(
        error(&format!(
            r#"{{"agency":"某局","year":2020,"tables":[{twice},{twice}]}}"#
        )),
        "table 4 is given twice"
    );
}

#[test]
fn the_format_of_2019_reads_signs_and_amounts() {
    let report = read(
        r#"{"agency": "某局", "year": 2019, "proactive": {"rules": {"made": 1, "newly_public": 9, "total_public": 5},
            "licensing": {"previous": 10, "change": "+1036", "decisions": "１,２３４"}, "coercion": "/",
            "fee_items": {"previous": 3, "change": "减少3"}, "procurement": {"projects": 2, "amount": "160.5964万元"}}}"#,
    );
    let table = report.table("T2").unwrap();
    assert_eq!(table.form().id(), "T2-2019");
    let cell = |row, column| table.cell(row, column).unwrap();
    assert_eq!(cell("B1", "change"), Cell::Number(1036.into()));
    assert_eq!(cell("B1", "decisions"), Cell::from(1234));
    assert_eq!(cell("D", "change"), Cell::Number((-3).into()));
    assert_eq!(cell("E", "amount").to_string(), "160.5964万元");
    assert_eq!(cell("C2", "decisions"), Cell::NotApplicable);
    assert_eq!(
        grave(&report.reconcile()),
        ["T3-GIVEN", "T4-GIVEN", "T2-PUB"]
    );
    let without_unit = read(
        r#"{"agency": "某局", "year": 2019, "proactive": {"procurement": {"amount": 251000}}}"#,
    );
    assert_eq!(
        grave(&without_unit.reconcile()),
        ["T3-GIVEN", "T4-GIVEN", "T2-NN"]
    );
}

#[test]
fn what_is_printed_decides_the_rows_of_other() {
    let rows = |other: &str| {
        format!(
            r#"{{"agency": "某局", "year": 2020, "rows": {{"new": [1,0,0,0,0,0,1], "results_total": [1,0,0,0,0,0,1], "other": {other}}}}}"#
        )
    };
    let single = read(&rows(
        r#"{"misc": [1,0,0,0,0,0,1], "correction_overdue": null, "fee_overdue": null}"#,
    ));
    assert_eq!(single.table("T3").unwrap().form().id(), "T3-2019");
    assert_eq!(grave(&single.reconcile()), ["T4-GIVEN"]);
    let three = read(&rows(
        r#"{"misc": [0,0,0,0,0,0,0], "correction_overdue": [0,0,0,0,0,0,0], "fee_overdue": [1,0,0,0,0,0,1]}"#,
    ));
    assert_eq!(three.table("T3").unwrap().form().id(), "T3-2021");
    assert_eq!(grave(&three.reconcile()), ["O2-FEE", "T4-GIVEN", "FORM"]);
}

#[test]
fn columns_are_taken_in_the_order_given() {
    let report = read(
        r#"{"agency": "某局", "year": 2023, "applicants": ["total", "natural", "commercial", "research", "public_interest", "legal", "other"],
            "rows": {"new": [5, 3, 2, 0, 0, 0, 0], "carried_out": [5, 3, 2, 0, 0, 0, 0]}}"#,
    );
    assert_eq!(grave(&report.reconcile()), ["T4-GIVEN"]);
}

#[test]
fn records_are_refused_with_their_place() {
    let error = |line: &str| {
        serde_json::from_str::<AnnualReport>(line)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2023, "rows": {"refused": {"internal": [1, 2]}}}"#),
        "table 3, row 5.属于三类内部事务信息 (D5): `rows.refused.internal` has 2 cells where 7 are due"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2023, "rows": {"granted_": [1]}}"#),
        "`rows.granted_` has no place in the tables"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2023, "review": {"won": 1}}"#),
        "`review.won` has no place in the tables"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2023, "rows": {"new": [1, 0, {"a": 1}, 0, 0, 0, 1]}}"#),
        "table 3, row 一、本年新收政府信息公开申请数量 (N), column 科研机构 (RI): \
         `rows.new[2]` should be a number, a printed text or null, and is an object"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2023, "rows": {"new": [1, 0, 0, 0, 0, 0, true]}}"#),
        "table 3, row 一、本年新收政府信息公开申请数量 (N), column 总计 (TT): \
         `rows.new[6]` should be a number, a printed text or null, and is `true`"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2016}"#),
        "no record format `2016`: records are of the format 2019 or 2021"
    );
}

#[test]
fn keys_given_twice_are_refused_with_their_place() {
    let error = |rows: &str| {
        let line = format!(r#"{{"agency": "某局", "year": 2023, {rows}}}"#);
        serde_json::from_str::<AnnualReport>(&line)
            .unwrap_err()
            .to_string()
    };
    let row = "[1,0,0,0,0,0,1]";
    assert_eq!(
        error(&format!(r#""rows": {{"new": {row}, "new": {row}}}"#)),
        "`rows.new` is given twice"
    );
    assert_eq!(
        error(&format!(
            r#""rows": {{"refused": {{"internal": {row}, "process": {row}, "internal": {row}}}}}"#
        )),
        "`rows.refused.internal` is given twice"
    );
    assert_eq!(
        error(r#""review": {"upheld": 1, "upheld": 2}"#),
        "`review.upheld` is given twice"
    );
    assert_eq!(
        error(r#""proactive": {"penalty": 1, "penalty": 2}"#),
        "`proactive.penalty` is given twice"
    );
    assert_eq!(error(r#""rows": {}, "rows": {}"#), "`rows` is given twice");
    let table = r#"{"form":"T4-2019","rows":{"RV":[0,0,0,0,0],"RV":[1,0,0,0,1]}}"#;
    assert_eq!(
        serde_json::from_str::<Table>(table)
            .unwrap_err()
            .to_string(),
        "`rows.RV` is given twice"
    );
}

fn printed() -> impl Strategy<Value = Cell> {
    prop_oneof![
        any::<u64>().prop_map(Cell::from),
        any::<i32>().prop_map(|it| Cell::Number(it.into())),
        any::<String>().prop_map(|it| Cell::read(&it)),
        "[0-9０-９,，./—无增减元万 ]{0,8}".prop_map(|it: String| Cell::read(&it)),
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_and_written_back(cell in printed()) {
        let json = serde_json::to_string(&cell).unwrap();
        assert_eq!(serde_json::from_str::<Cell>(&json).unwrap(), cell);
        assert_eq!(Cell::read(&cell.to_string()), cell);
    }

    #[test]
    fn any_report_is_read_and_written_back(cells in proptest::collection::vec(printed(), 200)) {
        let mut report = vector_1();
        let mut cells = cells.into_iter();
        for form in ReportForm::Annual2021.tables() {
            for (code, ..) in form.cells() {
                let table: &mut Table = report.table_mut(code.table).unwrap();
                table.set(code.row, code.column, cells.next().unwrap()).unwrap();
            }
        }
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<AnnualReport>(&json).unwrap(), report);
        assert!(report.reconcile().iter().all(|it| !it.finding().message().zh.is_empty()));
    }
}
