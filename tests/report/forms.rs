use disclosure::calendar::WorkingCalendar;
use disclosure::report::render::{LayoutCell, LayoutContent};
use disclosure::report::{
    Block, Cell, Filer, Head, Measure, MoneyUnit, ReportForm, Table, TableForm, Unit,
};
use disclosure::statistics::Period;
use disclosure::vocabulary::{ApplicantClass, Outcome, Outcome2007, Outcome2019, Term};

fn form(id: &str) -> &'static TableForm {
    TableForm::of_id(id).unwrap()
}

fn rows(id: &str) -> Vec<&'static str> {
    let blocks = form(id).blocks().iter();
    blocks.flat_map(Block::rows).map(Head::code).collect()
}

#[test]
fn the_forms_have_their_cells() {
    let sizes: Vec<_> = TableForm::ALL
        .iter()
        .map(|it| (it.id(), it.len()))
        .collect();
    assert_eq!(
        sizes,
        [
            ("FJ-2009", 34),
            ("LF-2008", 70),
            ("S-2014", 58),
            ("T2-2019", 22),
            ("T2-2021", 10),
            ("T3-2019", 161),
            ("T3-2021", 175),
            ("T4-2019", 15),
        ]
    );
}

fn area(layout: &[LayoutCell], content: LayoutContent) -> LayoutCell {
    let mut areas = layout.iter();
    *areas.find(|it| it.content == content).unwrap()
}

#[test]
fn heading_three_spans_20_rows_in_2019_and_22_in_2021() {
    for (id, count) in [("T3-2019", 20), ("T3-2021", 22)] {
        let layout = form(id).layout();
        let three = area(&layout, LayoutContent::RowTitle("三、本年度办理结果"));
        // Under three lines of column titles it is the third row.
        assert_eq!((three.row, three.row_span, three.column), (3 + 2, count, 0));
    }
    let layout = form("T3-2021").layout();
    let columns = layout.iter().filter_map(|it| {
        let LayoutContent::ColumnTitle(title) = it.content else {
            return None;
        };
        Some((title, it.column_span))
    });
    let merged: Vec<_> = columns.filter(|(_, span)| *span > 1).collect();
    assert_eq!(merged, [("申请人情况", 7), ("法人或其他组织", 5)]);
}

#[test]
fn rows_and_columns_are_those_of_the_vocabulary() {
    let leaves: Vec<_> = Outcome::ALL.iter().map(|it| it.row()).collect();
    assert_eq!(rows("T3-2021")[2..23], leaves);
    let leaves: Vec<_> = Outcome2019::ALL.iter().map(|it| it.row()).collect();
    assert_eq!(rows("T3-2019")[2..21], leaves);
    let replies = rows("S-2014");
    assert!(
        Outcome2007::ALL
            .iter()
            .all(|it| replies.contains(&it.row()))
    );
    let columns = form("T3-2021").blocks()[0].columns().iter().map(Head::code);
    let classes = ApplicantClass::ALL
        .iter()
        .map(|it| it.column())
        .chain(["TT"]);
    assert!(columns.eq(classes));
    for (row, outcome) in form("T3-2021").blocks()[0].rows()[2..]
        .iter()
        .zip(Outcome::ALL)
    {
        assert!(row.title().contains(outcome.zh()), "{}", row.title());
    }
}

#[test]
fn every_row_and_column_has_an_english_label_of_its_own() {
    for form in TableForm::ALL {
        for block in form.blocks() {
            let columns = block.columns().iter().map(Head::en);
            let mut labels: Vec<_> = columns.collect();
            labels.dedup();
            assert_eq!(labels.len(), block.columns().len(), "{}", form.id());
        }
        let rows = form.blocks().iter().flat_map(Block::rows);
        let mut labels: Vec<_> = rows.map(Head::en).collect();
        let many = labels.len();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), many, "{}", form.id());
        assert!(labels.iter().all(|it| !it.is_empty() && it.is_ascii()));
    }
    let rows = form("T3-2021").blocks()[0].rows();
    for (row, outcome) in rows[2..].iter().zip(Outcome::ALL) {
        assert_eq!(row.en(), outcome.en());
    }
}

#[test]
fn cells_have_units() {
    let measure = |id: &str, row: &str, column: &str| {
        let found = form(id)
            .cells()
            .find(|(code, ..)| code.row == row && code.column == column);
        let (_, row, column) = found.unwrap();
        row.measure().or(column.measure()).unwrap()
    };
    assert_eq!(measure("T3-2021", "D1", "NP"), Measure::Count(Unit::Piece));
    assert_eq!(
        measure("T2-2021", "D", "amount"),
        Measure::Money(MoneyUnit::TenThousandYuan)
    );
    assert_eq!(
        measure("T2-2019", "B1", "change"),
        Measure::Change(Unit::Project)
    );
    assert_eq!(measure("S-2014", "9.3", "value").zh(), "人次");
    assert_eq!(measure("S-2014", "7", "value").zh(), "万元");
    for form in TableForm::ALL {
        assert!(
            form.cells()
                .all(|(_, row, column)| row.measure().or(column.measure()).is_some())
        );
    }
}

#[test]
fn a_form_is_known_by_its_rows() {
    for form in TableForm::ALL {
        assert_eq!(
            TableForm::detect(&form.titles()).map(TableForm::id),
            Some(form.id())
        );
    }
    let mut printed = form("T3-2021").titles();
    printed.extend(["三、本年度办理结果", "（六）其他处理", "（三）不予公开"]);
    assert_eq!(
        TableForm::detect(&printed).map(TableForm::id),
        Some("T3-2021")
    );
    let half_width: Vec<_> = form("T3-2019")
        .titles()
        .iter()
        .map(|it| it.replace('（', "(").replace('）', ") "))
        .collect();
    assert_eq!(
        TableForm::detect(&half_width).map(TableForm::id),
        Some("T3-2019")
    );
    assert_eq!(TableForm::detect(&["予以公开"]), None);
}

#[test]
fn years_have_their_form() {
    let forms: Vec<_> = [2013, 2014, 2018, 2019, 2020, 2021, 2030]
        .map(ReportForm::of_year)
        .into();
    let expected = [
        None,
        Some(ReportForm::Statistics2014),
        Some(ReportForm::Statistics2014),
        Some(ReportForm::Annual2019),
        Some(ReportForm::Annual2019),
        Some(ReportForm::Annual2021),
        Some(ReportForm::Annual2021),
    ];
    assert_eq!(forms, expected);
    assert_eq!(ReportForm::possible_in(2007), []);
}

#[test]
fn forms_of_a_report_have_codes_that_read_back() {
    for &form in ReportForm::ALL {
        assert_eq!(form.code().parse(), Ok(form));
        assert_eq!(form.to_string(), form.code());
        let stored = serde_json::to_string(&form).unwrap();
        assert_eq!(stored, format!("\"{form}\""));
    }
    let error = "fujian".parse::<ReportForm>().unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("unknown report form `fujian`; known: `")
    );
}

#[test]
fn tables_refuse_what_their_form_lacks() {
    let mut table = Table::blank(form("T4-2019"));
    let error = table
        .set("RV", "sum", Cell::from(1))
        .unwrap_err()
        .to_string();
    assert_eq!(error, "table 4 (T4-2019) has no cell `RV/sum`");
    let error = table.set_row("XX", [].into_iter()).unwrap_err().to_string();
    assert_eq!(error, "table 4 (T4-2019) has no row `XX`");
    let error = table
        .set_row("RV", [Cell::Blank].into_iter())
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "table 4, row 行政复议 (RV) has 1 cells where the form has 5"
    );
    let error = serde_json::from_str::<Table>(r#"{"form":"T9","rows":{}}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`form` should be the id of a table form such as T3-2021, and is the text `T9`"
    );
}

#[test]
fn reports_are_due_on_the_day_of_their_law() {
    let due = |year, filer: Filer| {
        filer
            .deadline(year)
            .map(|it| it.due().date().unwrap().to_string())
    };
    let both = |year| [Filer::Department, Filer::Government].map(|filer| due(year, filer).unwrap());
    assert_eq!(both(2014), ["2015-03-31", "2015-03-31"]);
    assert_eq!(both(2018), ["2019-03-31", "2019-03-31"]);
    assert_eq!(both(2019), ["2020-01-31", "2020-03-31"]);
    let words = Filer::Department.deadline(2018).unwrap();
    assert_eq!(
        words.words(&WorkingCalendar::mainland()).zh,
        "2018年度报告应于次年3月31日前公布，即2019-03-31（《政府信息公开条例》（国务院令第492号）第三十一条）"
    );
    assert_eq!(
        due(2007, Filer::Department).unwrap_err().to_string(),
        "no annual report of 2007: the Regulation is in force since 2008"
    );
    let quarter = |number, day| {
        let owed = Period::quarter(2024, number)
            .unwrap()
            .figures_deadline(day)?;
        owed.due().date()
    };
    let days =
        [(1, 8), (2, 8), (3, 15), (4, 15)].map(|(number, day)| quarter(number, day).unwrap());
    let expected = ["2024-04-08", "2024-07-08", "2024-10-15", "2025-01-15"];
    assert_eq!(days.map(|it| it.to_string()), expected);
    assert_eq!(quarter(1, 0), None);
    assert_eq!(quarter(1, 31), None, "April has 30 days");
    assert_eq!(quarter(4, 32), None);
    assert_eq!(quarter(4, 31).unwrap().to_string(), "2025-01-31");
}
