//! Input that cannot be read is named by its place, what is due there and what stands there; input that
//! can be read in spite of how it looks is read.

use disclosure::report::{AnnualReport, Cell, Table};

use super::grave;

/// Reads a line: a list of tables is the JSON of the crate, the rest a transcription.
fn line(text: &str) -> Result<AnnualReport, String> {
    serde_json::from_str(text).map_err(|it| it.to_string())
}

fn refused(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(line(text).unwrap_err(), *expected, "{text}");
    }
}

#[test]
fn a_record_without_what_every_report_has() {
    refused(&[
        (r#"{"year": 2023}"#, "`agency` is missing"),
        (r#"{"agency": null, "year": 2023}"#, "`agency` is missing"),
        (
            r#"{"agency": 5, "year": 2023}"#,
            "`agency` should be a text, and is the number `5`",
        ),
        (r#"{"agency": " ", "year": 2023}"#, "the agency has no name"),
        (r#"{"agency": "某局"}"#, "`year` is missing"),
        (
            r#"{"agency": "某局", "year": "2023"}"#,
            "`year` should be a year such as 2024, and is the text `2023`",
        ),
        (
            r#"{"agency": "某局", "year": 2023.5}"#,
            "`year` should be a year such as 2024, and is the number `2023.5`",
        ),
        (
            r#"{"agency": "某局", "year": 99999999999}"#,
            "`year` should be a year such as 2024, and is the number `99999999999`",
        ),
        (
            r#"{"agency": "某局", "year": -1}"#,
            "no record format `-1`: records are of the format 2019 or 2021",
        ),
        (
            r#"{"agency": "某局", "year": 2023, "format": 2021}"#,
            "`format` should be a text, and is the number `2021`",
        ),
        ("[1, 2]", "the document should be an object, and is a list"),
        (
            "5",
            "the document should be an object, and is the number `5`",
        ),
        ("", "EOF while parsing a value at line 1 column 0"),
        (
            r#"{"agency": "某局""#,
            "EOF while parsing an object at line 1 column 19",
        ),
    ]);
}

#[test]
fn a_record_with_cells_that_are_none() {
    let with = |more: &str| line(&format!(r#"{{"agency": "某局", "year": 2023, {more}}}"#));
    let new = "table 3, row 一、本年新收政府信息公开申请数量 (N)";
    let cell = "should be a number, a printed text or null, and is";
    for (more, expected) in [
        (
            r#""rows": {"new": [1, {"a": 1}, 0, 0, 0, 0, 1]}"#,
            format!("{new}, column 商业企业 (CO): `rows.new[1]` {cell} an object"),
        ),
        (
            r#""rows": {"new": [1, 0, 0, 0, 0, [[[]]], 1]}"#,
            format!("{new}, column 其他 (OT): `rows.new[5]` {cell} a list"),
        ),
        (
            r#""rows": {"new": 5}"#,
            format!("{new}: `rows.new` should be a list of cells, and is the number `5`"),
        ),
        (
            r#""rows": {"new": {"x": 1}}"#,
            "`rows.new.x` has no place in the tables".to_owned(),
        ),
        (
            r#""rows": {"other": {"printed_as_single_row": true, "fee_overdue": [1, 0, 0, 0, 0, 0, 1]}}"#,
            "`rows.other.fee_overdue` has no place in table 3 (T3-2019)".to_owned(),
        ),
        (
            r#""rows": {}, "applicants": ["natural", "alien"]"#,
            "`applicants[1]` should be an applicant class or `total`, each once, and is the text `alien`"
                .to_owned(),
        ),
        (
            r#""proactive": {"licensing": [1]}"#,
            format!(
                "table 2, row 行政许可 (B), column 本年处理决定数量 (decisions): \
                 `proactive.licensing` {cell} a list"
            ),
        ),
        (
            r#""proactive": {"fishing": 1}"#,
            "`proactive.fishing` has no place in the tables".to_owned(),
        ),
        (
            r#""review": {"upheld": true}"#,
            format!("table 4, row 行政复议 (RV), column 结果维持 (keep): `review.upheld` {cell} `true`"),
        ),
        (
            r#""review": 3"#,
            "`review` should be an object, and is the number `3`".to_owned(),
        ),
        (
            r#""fee_income": 380"#,
            "`fee_income` should be an amount with its unit such as 380元, and is the number `380`"
                .to_owned(),
        ),
        (
            r#""received": -3"#,
            "`received` should be a whole number that is not negative, and is the number `-3`"
                .to_owned(),
        ),
        (
            r#""parts": [{"count": 3}]"#,
            "`parts[0].name` is missing".to_owned(),
        ),
    ] {
        let error = with(more).unwrap_err();
        assert_eq!(error, expected, "{more}");
    }
    let long = with(&format!(r#""makes_rules": "{}""#, "长".repeat(50))).unwrap_err();
    let shown = "长".repeat(40);
    assert_eq!(
        long,
        format!("`makes_rules` should be `true` or `false`, and is the text `{shown}…`")
    );
    let deep = format!(r#""rows": {{"new": {}"#, "[".repeat(200));
    assert!(
        with(&deep)
            .unwrap_err()
            .starts_with("recursion limit exceeded at line 1 column")
    );
    let huge = with(r#""rows": {"new": [1e400, 0, 0, 0, 0, 0, 0]}"#).unwrap_err();
    assert!(huge.starts_with("number out of range at line 1 column"));
}

#[test]
fn the_json_of_the_crate_names_the_cell_too() {
    let with = |tables: &str| format!(r#"{{"agency": "某局", "year": 2023, "tables": {tables}}}"#);
    let own = |rows: &str| with(&format!(r#"[{{"form": "T4-2019", "rows": {rows}}}]"#));
    let cases = [
        (
            own(r#"{"RV": [1, 0, 0, {"a": 1}, 1]}"#),
            "table 4, row 行政复议 (RV), column 尚未审结 (pend): `tables[0].rows.RV[3]` should be \
             a number, a printed text or null, and is an object",
        ),
        (
            own(r#"{"RV": [1, 0, 0, 1]}"#),
            "table 4, row 行政复议 (RV): `tables[0].rows.RV` has 4 cells where 5 are due",
        ),
        (
            own(r#"{"RV": null}"#),
            "table 4, row 行政复议 (RV): `tables[0].rows.RV` should be a list of cells, and is null",
        ),
        (
            own(r#"{"XX": [1]}"#),
            "`tables[0].rows.XX` has no place in table 4 (T4-2019)",
        ),
        (
            own(r#"{"RV": [0, 0, 0, 0, 0], "RV": [0, 0, 0, 0, 0]}"#),
            "`tables[0].rows.RV` is given twice",
        ),
        (
            own("[]"),
            "`tables[0].rows` should be an object, and is a list",
        ),
        (
            with(r#"[{"form": "T9", "rows": {}}]"#),
            "`tables[0].form` should be the id of a table form such as T3-2021, and is the text `T9`",
        ),
        (with(r#"[{"rows": {}}]"#), "`tables[0].form` is missing"),
        (with(r#"[{"form": "T4-2019"}]"#), "`tables[0].rows` is missing"),
        (
            with("[5]"),
            "`tables[0]` should be an object, and is the number `5`",
        ),
        (with("{}"), "`tables` should be a list, and is an object"),
        (with("null"), "`tables` is missing"),
        (
            r#"{"agency": "某局", "year": "2023", "tables": []}"#.to_owned(),
            "`year` should be a year such as 2024, and is the text `2023`",
        ),
        (
            r#"{"agency": "某局", "year": 2023, "tables": [], "narrative": {"parts": [{"name": "予以公开", "count": "3"}]}}"#
                .to_owned(),
            "`narrative.parts[0].count` should be a whole number that is not negative, and is the text `3`",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(line(&text).unwrap_err(), expected, "{text}");
    }
    let table = serde_json::from_str::<Table>(r#"{"form": "T4-2019", "rows": {"RV": [false]}}"#);
    assert_eq!(
        table.unwrap_err().to_string(),
        "table 4, row 行政复议 (RV): `rows.RV` has 1 cells where 5 are due"
    );
}

#[test]
fn what_looks_odd_and_can_be_read_is_read() {
    let report = line(
        r#"{"agency": "某局", "year": 2023, "rows": {"new": ["１", "０", "—", "无", "/", "", 1]},
            "review": {"upheld": null}}"#,
    )
    .unwrap();
    let cell = |column: &str| report.table("T3").unwrap().cell("N", column).unwrap();
    assert_eq!([cell("NP"), cell("CO")], [Cell::from(1), Cell::from(0)]);
    for column in ["RI", "PW", "LS"] {
        assert_eq!(cell(column), Cell::NotApplicable);
    }
    assert_eq!(cell("OT"), Cell::Blank);
    let report = line(
        r#"{"agency": "某局", "year": 2019, "proactive": {"licensing": {"previous": "１０", "change": "增5"},
            "penalty": {"change": "减3"}, "coercion": "251000元",
            "procurement": {"projects": 2, "amount": "160.5964万元"}}}"#,
    )
    .unwrap();
    let cell = |row: &str, column: &str| report.table("T2").unwrap().cell(row, column).unwrap();
    assert_eq!(cell("B1", "change"), Cell::Number(5.into()));
    assert_eq!(cell("C1", "change"), Cell::Number((-3).into()));
    assert_eq!(cell("E", "amount").to_string(), "160.5964万元");
    let found = report.reconcile();
    assert_eq!(grave(&found), ["T3-GIVEN", "T4-GIVEN", "T2-NN"]);
    assert_eq!(
        found[2].finding().message().en,
        "table 2, row administrative coercion (C2), column decisions (decisions) holds `251000元`: \
         it is money and should be a count, fill in a plain count such as 12"
    );
}

#[test]
fn numbers_too_large_to_be_held_are_told() {
    for printed in ["100000000000000000000".to_owned(), "9".repeat(40)] {
        let rows = format!(r#"{{"new": ["{printed}", 0, 0, 0, 0, 0, 1]}}"#);
        let report = line(&format!(
            r#"{{"agency": "某局", "year": 2023, "rows": {rows}}}"#
        ))
        .unwrap();
        let found = report.reconcile();
        let told = found.iter().find(|it| it.finding().rule() == "T3-NN");
        assert_eq!(
            told.unwrap().finding().message().en,
            format!(
                "table 3, row received in the year (N), column natural person (NP) holds `{printed}`: \
                 it is too large to be held, fill in a plain count such as 12"
            )
        );
    }
}

#[test]
fn no_digit_of_a_number_too_large_is_made_up() {
    let cell = "table 3, row 一、本年新收政府信息公开申请数量 (N), column 自然人 (NP)";
    for number in ["18446744073709551617", "-9223372036854775809", "1e16"] {
        let rows = format!(r#"{{"new": [{number}, 0, 0, 0, 0, 0, 1]}}"#);
        refused(&[(
            &format!(r#"{{"agency": "某局", "year": 2023, "rows": {rows}}}"#),
            &format!(
                "{cell}: `rows.new[0]` should be a number, a printed text or null, and is a number too \
                 large to be read exactly: a text keeps its digits"
            ),
        )]);
        let error = serde_json::from_str::<Cell>(number).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("a number too large to be read exactly"),
            "{error}"
        );
    }
    let whole = "18446744073709551615";
    assert_eq!(
        serde_json::from_str::<Cell>(whole).unwrap(),
        Cell::from(u64::MAX)
    );
}

#[test]
fn a_year_with_a_digit_too_many() {
    let error = "no annual report of 20233: years are those from 2008 to 2199";
    refused(&[
        (r#"{"agency": "某局", "year": 20233}"#, error),
        (r#"{"agency": "某局", "year": 20233, "tables": []}"#, error),
    ]);
    assert!(line(r#"{"agency": "某局", "year": 2199}"#).is_ok());
}

#[test]
fn every_way_to_print_none_is_read() {
    for printed in [
        "无",
        "无。",
        "无.",
        "─",
        "━━",
        "—",
        "——。",
        "/",
        "暂无",
        " － ",
    ] {
        assert_eq!(Cell::read(printed), Cell::NotApplicable, "{printed}");
        assert_eq!(Cell::read_change(printed), Cell::NotApplicable, "{printed}");
    }
    for printed in ["无2", "。", "无。无"] {
        assert!(matches!(Cell::read(printed), Cell::Text(_)), "{printed}");
    }
}
