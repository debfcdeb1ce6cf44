//! Writers: golden files, the forms as data, what must not get through, and reading back what was written.
use std::fmt;

use disclosure::report::render::{Chart, LayoutContent, ReportPage};
use disclosure::report::{
    Amount, AnnualReport, Cell, CellCode, MoneyUnit, ReportError, ReportForm, TableForm,
};
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::printed_report;

fn rendered(write: impl Fn(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    write(&mut text).unwrap();
    text
}

/// The report of a district, small enough to be read.
fn small() -> AnnualReport {
    let mut report = AnnualReport::blank("某县人民政府", 2024, ReportForm::Annual2021)
        .unwrap()
        .with_fee_income(Amount::new(Decimal::ZERO, MoneyUnit::Yuan))
        .with_power_to_make_rules(false);
    for (table, row, column, cell) in [
        ("T2", "A2", "made", "3"),
        ("T2", "D", "amount", "12.50"),
        ("T3", "N", "NP", "2"),
        ("T3", "N", "TT", "2"),
        ("T3", "G", "NP", "1"),
        ("T3", "D6", "NP", "1"),
        ("T3", "T", "NP", "2"),
        ("T3", "T", "TT", "2"),
        ("T4", "RV", "keep", "1"),
        ("T4", "RV", "tot", "1"),
        ("T4", "LR", "oth", "/"),
    ] {
        let table = report.table_mut(table).unwrap();
        table.set(row, column, Cell::read(cell)).unwrap();
    }
    report
}

fn page(report: &AnnualReport) -> ReportPage<'_> {
    ReportPage::new(report)
        .with_text(1, "全年新收政府信息公开申请2件。")
        .unwrap()
        .with_chart(Chart::new(
            "主动公开信息分类（条）",
            [("规划计划类", 3), ("其他类", 1)],
        ))
}

#[test]
fn what_is_written_is_what_was_written_before() {
    let report = small();
    let page = page(&report);
    let golden = [
        (
            serde_json::to_string_pretty(&report).unwrap() + "\n",
            include_str!("golden/report.json"),
        ),
        (
            rendered(|out| report.write_csv(out)),
            include_str!("golden/report.csv"),
        ),
        (
            rendered(|out| report.table("T3").unwrap().write_printed_csv(out)),
            include_str!("golden/table-3.csv"),
        ),
        (
            rendered(|out| page.write_markdown(out)),
            include_str!("golden/report.md"),
        ),
        (
            rendered(|out| page.write_html(out)),
            include_str!("golden/report.html"),
        ),
        (
            rendered(|out| page.write_text(out)),
            include_str!("golden/report.txt"),
        ),
    ];
    for (written, golden) in golden {
        assert!(written == golden, "{written}");
    }
    let read: AnnualReport = serde_json::from_str(include_str!("golden/report.json")).unwrap();
    assert_eq!(read, report);
}

/// The areas of a form cover it once and without a gap, and every cell has its own.
#[test]
fn layouts_cover_their_forms() {
    for form in TableForm::ALL {
        let layout = form.layout();
        let rows = layout.iter().map(|it| it.row + it.row_span).max();
        let columns = layout.iter().map(|it| it.column + it.column_span).max();
        let (rows, columns) = rows.zip(columns).unwrap();
        let mut covered = vec![0_u32; rows * columns];
        let mut cells = Vec::new();
        for area in &layout {
            for row in area.row..area.row + area.row_span {
                for column in area.column..area.column + area.column_span {
                    covered[row * columns + column] += 1;
                }
            }
            if let LayoutContent::Cell(index) = area.content {
                cells.push(index);
            }
        }
        cells.sort_unstable();
        assert!(cells.iter().copied().eq(0..form.len()), "{}", form.id());
        let twice = covered.iter().position(|times| *times != 1);
        assert_eq!(
            twice,
            None,
            "{} at {:?}",
            form.id(),
            twice.map(|it| (it / columns, it % columns))
        );
    }
}

#[test]
fn the_official_titles_are_merged() {
    let layout = |id: &str| TableForm::of_id(id).unwrap().layout();
    let find = |id: &str, content: LayoutContent| {
        let layout = layout(id);
        let area = layout
            .iter()
            .find(|it| it.content == content)
            .copied()
            .unwrap();
        (area.row, area.column, area.row_span, area.column_span)
    };
    let (row, column) = (LayoutContent::RowTitle, LayoutContent::ColumnTitle);
    assert_eq!(find("T3-2021", column("申请人情况")), (0, 3, 1, 7));
    assert_eq!(find("T3-2021", column("自然人")), (1, 3, 2, 1));
    assert_eq!(find("T3-2021", column("法人或其他组织")), (1, 4, 1, 5));
    assert_eq!(find("T3-2021", column("商业企业")), (2, 4, 1, 1));
    assert_eq!(find("T3-2021", row("三、本年度办理结果")), (5, 0, 22, 1));
    assert_eq!(find("T3-2019", row("三、本年度办理结果")), (5, 0, 20, 1));
    assert_eq!(find("T3-2019", row("（六）其他处理")), (23, 1, 1, 2));
    assert_eq!(find("T3-2021", row("（三）不予公开")), (7, 1, 8, 1));
    assert_eq!(
        find("T3-2021", row("四、结转下年度继续办理")),
        (27, 0, 1, 3)
    );
    assert_eq!(
        find("T2-2021", LayoutContent::Banner("第二十条第（五）项")),
        (4, 0, 1, 4)
    );
    assert_eq!(
        find("T2-2021", column("本年收费金额（单位：万元）")),
        (12, 1, 1, 3)
    );
    assert_eq!(find("S-2014", LayoutContent::Unit("人次")).3, 1);
}

const HOSTILE: &str = "\"><script>alert('1')</script>|`*\n=1+1";

#[test]
fn nothing_gets_out_of_its_place() {
    let mut report = AnnualReport::blank(HOSTILE, 2024, ReportForm::Annual2021).unwrap();
    report
        .table_mut("T4")
        .unwrap()
        .set("RV", "keep", Cell::read(HOSTILE))
        .unwrap();
    let page = ReportPage::new(&report)
        .with_text(5, HOSTILE)
        .unwrap()
        .with_chart(Chart::new(HOSTILE, [(HOSTILE, 1)]));
    let html = rendered(|out| page.write_html(out));
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;alert(&#39;1&#39;)"));
    assert!(!html.contains("javascript:") && !html.contains("http-equiv"));
    let markdown = rendered(|out| page.write_markdown(out));
    assert!(!markdown.contains("<script") && markdown.contains("\\|\\`\\*"));
    let widths = markdown
        .lines()
        .filter(|line| line.starts_with("| 行政复议"));
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    assert_eq!(widths.map(bars).collect::<Vec<_>>(), [7]);
    let text = rendered(|out| page.write_text(out));
    assert!(
        text.contains("script>|`* =1+1"),
        "a line break in a cell is a blank in a terminal"
    );
}

#[test]
fn no_text_is_a_formula() {
    for text in [
        "=1+1", "+1x", "-x", "@SUM(A1)", "＝1", "'=1", "\t=1", "-5元",
    ] {
        let mut report = AnnualReport::blank(text, 2024, ReportForm::Annual2021)
            .unwrap()
            .with_reorganisation(text);
        report
            .table_mut("T4")
            .unwrap()
            .set("RV", "keep", Cell::read(text))
            .unwrap();
        let csv = rendered(|out| report.write_csv(out));
        assert!(csv.starts_with("\u{feff}agency,year,table,"));
        assert!(
            csv.contains(&format!(",'{text}\r\n")) || csv.contains(&format!(",\"'{text}\"\r\n")),
            "{csv}"
        );
        assert!(
            csv.lines().skip(1).all(|line| line.starts_with('\'')),
            "{csv}"
        );
        assert_eq!(AnnualReport::read_csv(&csv).unwrap(), report);
        let printed = rendered(|out| report.table("T4").unwrap().write_printed_csv(out));
        assert!(printed.contains(&format!("'{text}")), "{printed}");
    }
    let mut report = AnnualReport::blank("某局", 2019, ReportForm::Annual2019).unwrap();
    report
        .table_mut("T2")
        .unwrap()
        .set("B1", "change", Cell::read("-3"))
        .unwrap();
    let csv = rendered(|out| report.write_csv(out));
    assert!(
        csv.contains(",本年增/减,项,-3\r\n"),
        "a number is no formula"
    );
}

#[test]
fn what_is_wrong_in_a_csv_is_named_with_its_line() {
    let head = "agency,year,table,row,column,row_title,column_title,unit,value\r\n";
    let first = "某局,2024,report,tables,,,,,T4-2019\r\n";
    let read = |rest: &str| {
        AnnualReport::read_csv(&format!("{head}{first}{rest}"))
            .unwrap_err()
            .to_string()
    };
    assert_eq!(AnnualReport::read_csv("a,b\n"), Err(ReportError::CsvHeader));
    assert_eq!(
        AnnualReport::read_csv("").unwrap_err().to_string(),
        "line 1 is not the header `agency,year,table,row,column,row_title,column_title,unit,value`"
    );
    assert_eq!(
        AnnualReport::read_csv(head).unwrap_err().to_string(),
        "line 2: the line `report,tables` comes first"
    );
    assert_eq!(read("某局,2024\r\n"), "line 3 has 2 fields where 9 are due");
    assert_eq!(
        read("某局,2023,T4-2019,RV,keep,,,,1\r\n"),
        "line 3 is of another agency or year"
    );
    assert_eq!(
        read("某局,x,T4-2019,RV,keep,,,,1\r\n"),
        "line 3: `x` is no year of the report"
    );
    assert_eq!(
        read("某局,2024,T3-2021,N,NP,,,,1\r\n"),
        "line 3: `T3-2021` is no table of the report"
    );
    assert_eq!(
        read("某局,2024,T4-2019,RV,no,,,,1\r\n"),
        "line 3: table 4 (T4-2019) has no cell `RV/no`"
    );
    assert_eq!(
        read("某局,2024,T4-2019,RV,keep,,,,\"1\n\r\n"),
        "line 3: a quotation mark is out of place"
    );
    assert_eq!(
        read("某局,2024,report,fee-income,,,,,1\r\n"),
        "line 3: `1` is not an amount in 元 or 万元"
    );
    assert_eq!(
        read("某局,2024,report,else,,,,,1\r\n"),
        "line 3: `1` is no else of the report"
    );
    assert_eq!(
        read("\r\n某局,2024,T4-2019,RV,keep,,,,1\r\n"),
        "line 3 has 1 fields where 9 are due"
    );
    assert_eq!(
        read("某局,2024,report,period,,,,,2024-Q1\r\n某局,2024,report,period,,,,,2024-Q2\r\n"),
        "line 4: `report/period` is given twice"
    );
    assert_eq!(
        read("某局,2024,T4-2019,RV,keep,,,,1\r\n某局,2024,T4-2019,RV,keep,,,,2\r\n"),
        "line 4: `T4/RV/keep` is given twice"
    );
    assert_eq!(
        read("某局,2024,T4-2019,RV,fix,,,,1\r\n\r\n"),
        "line 3 is the last: 14 of the cells are missing, the first is `T4/RV/keep`"
    );
    let form = TableForm::of_id("T4-2019").unwrap();
    let cell = |code: CellCode| {
        format!(
            "某局,2024,T4-2019,{},{},,,,\"1,234\"\r\n",
            code.row, code.column
        )
    };
    let rest: Vec<_> = form.cells().map(|(code, ..)| cell(code)).collect();
    let rest = rest.concat();
    let unix = format!("{head}{first}{rest}").replace("\r\n", "\n");
    for end in ["", "\n", "\n \n\n"] {
        let report = AnnualReport::read_csv(&format!("{unix}{end}")).unwrap();
        assert_eq!(
            report.table("T4").unwrap().cell("RV", "keep"),
            Some(Cell::from(1234))
        );
    }
    assert!(AnnualReport::read_csv(unix.trim_end()).is_ok());
}

#[test]
fn a_csv_that_was_cut_is_refused() {
    let csv = rendered(|out| small().write_csv(out));
    let lines: Vec<_> = csv.split_inclusive("\r\n").collect();
    for many in 2..lines.len() {
        let error = AnnualReport::read_csv(&lines[..many].concat()).unwrap_err();
        assert!(
            matches!(error, ReportError::CsvMissing { line, .. } if line == many),
            "{error}"
        );
    }
    assert_eq!(
        AnnualReport::read_csv(&lines[..60].concat())
            .unwrap_err()
            .to_string(),
        "line 60 is the last: 144 of the cells are missing, the first is `T3/D3/LS`"
    );
}

#[test]
fn columns_under_a_merged_title_are_named_with_it() {
    let report = small();
    let page = ReportPage::new(&report);
    let markdown = rendered(|out| page.write_markdown(out));
    assert!(markdown.contains(
        "**表三 收到和处理政府信息公开申请情况**\n\n\
         | 项目 | 自然人 | 法人或其他组织·商业企业 | 法人或其他组织·科研机构 |"
    ));
    let text = rendered(|out| page.write_text(out));
    let line = |words: &str| text.lines().position(|it| it.contains(words)).unwrap();
    let (caption, outer) = (
        line("  表三 收到和处理政府信息公开申请情况"),
        line("法人或其他组织"),
    );
    assert_eq!((outer, line("商业企业")), (caption + 1, caption + 2));
    let outer = text.lines().nth(outer).unwrap();
    assert_eq!(outer.matches("法人或其他组织").count(), 5);
}

#[test]
fn no_sign_steers_a_terminal() {
    let name = "某\u{1b}[31m局\u{9b}\u{7}";
    let mut report = AnnualReport::blank(name, 2024, ReportForm::Annual2021).unwrap();
    let table = report.table_mut("T4").unwrap();
    table.set("RV", "keep", Cell::read("\u{1b}]0;x")).unwrap();
    let page = ReportPage::new(&report).with_text(1, name).unwrap();
    let table = report.table("T4").unwrap();
    for text in [
        rendered(|out| report.write_csv(out)),
        rendered(|out| table.write_printed_csv(out)),
        rendered(|out| page.write_markdown(out)),
        rendered(|out| page.write_html(out)),
        rendered(|out| page.write_text(out)),
    ] {
        let steers = |sign: char| sign.is_control() && !"\r\n\t".contains(sign);
        assert!(!text.contains(steers), "{text:?}");
    }
    let csv = rendered(|out| report.write_csv(out));
    assert!(csv.contains("某\u{fffd}[31m局\u{fffd}\u{fffd},2024,"));
    let read = AnnualReport::read_csv(&csv).unwrap();
    let cell = read.table("T4").unwrap().cell("RV", "keep").unwrap();
    assert_eq!(cell.to_string(), "\u{fffd}]0;x");
}

#[test]
fn a_page_says_what_does_not_agree() {
    let report = printed_report(1);
    let page = ReportPage::new(&report);
    let html = rendered(|out| page.write_html(out));
    assert!(html.contains("（T3-SUM）") && !html.contains("勾稽相符"));
    let sound = printed_report(4);
    let page = ReportPage::new(&sound);
    for text in [
        rendered(|out| page.write_html(out)),
        rendered(|out| page.write_markdown(out)),
        rendered(|out| page.write_text(out)),
    ] {
        assert!(text.contains("勾稽相符"));
    }
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Blank),
        Just(Cell::NotApplicable),
        any::<u32>().prop_map(|it| Cell::from(u64::from(it))),
        (any::<i64>(), 0_u32..6).prop_map(|(it, scale)| Cell::Number(Decimal::new(it, scale))),
        (
            any::<i32>(),
            select(&[MoneyUnit::Yuan, MoneyUnit::TenThousandYuan][..])
        )
            .prop_map(|(it, unit)| Cell::Amount(Amount::new(Decimal::new(it.into(), 2), unit))),
        // A CSV keeps no other control sign.
        any::<String>().prop_map(|it| {
            Cell::read(&it.replace(
                |sign: char| sign.is_control() && !"\r\n\t".contains(sign),
                "",
            ))
        }),
        "[=+@\"',\\-\r\n\tａ＝0-9 元]{0,6}".prop_map(|it| Cell::read(&it)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_written_reads_back(
        agency in "[=+@'\",\n某局a-z]{1,8}",
        form in select(ReportForm::ALL),
        cells in prop::collection::vec(cell(), 1..40),
        income in prop::option::of(any::<u32>()),
        note in prop::option::of("[=+@'\",\r\n改革 ]{0,6}"),
        makes_rules in prop::option::of(any::<bool>()),
    ) {
        prop_assume!(!agency.trim().is_empty());
        let year = (2008..2026).find(|&year| ReportForm::possible_in(year).contains(&form)).unwrap();
        let mut report = AnnualReport::blank(agency, year, form).unwrap();
        let mut cells = cells.iter().cycle();
        for form in form.tables() {
            for (code, ..) in form.cells() {
                let cell = cells.next().unwrap().clone();
                report.table_mut(code.table).unwrap().set(code.row, code.column, cell).unwrap();
            }
        }
        if let Some(income) = income {
            report = report.with_fee_income(Amount::new(income.into(), MoneyUnit::Yuan));
        }
        if let Some(note) = note {
            report = report.with_reorganisation(note);
        }
        if let Some(makes_rules) = makes_rules {
            report = report.with_power_to_make_rules(makes_rules);
        }
        let csv = rendered(|out| report.write_csv(out));
        prop_assert_eq!(&AnnualReport::read_csv(&csv).unwrap(), &report);
        let others = csv::ReaderBuilder::new().flexible(false).from_reader(csv.as_bytes())
            .into_records().map(|it| it.unwrap().len());
        prop_assert!(others.into_iter().all(|width| width == 9), "other readers see nine fields");
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(&serde_json::from_str::<AnnualReport>(&json).unwrap(), &report);
        let page = ReportPage::new(&report);
        for text in [
            rendered(|out| page.write_html(out)),
            rendered(|out| page.write_markdown(out)),
            rendered(|out| page.write_text(out)),
        ] {
            let bell = char::from(7);
            prop_assert!(!text.contains(bell));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), tail in "[a,\"\r\n]{0,20}") {
        let head = "agency,year,table,row,column,row_title,column_title,unit,value\n";
        prop_assert!(AnnualReport::read_csv(&text).is_err());
        let text = format!("{head}{tail}");
        prop_assert!(AnnualReport::read_csv(&text).is_err());
    }
}

#[test]
fn a_text_of_no_section_is_refused() {
    let report = AnnualReport::blank("某县", 2024, ReportForm::Annual2021).unwrap();
    for section in [0, 7] {
        assert_eq!(
            ReportPage::new(&report)
                .with_text(section, "一段")
                .unwrap_err()
                .to_string(),
            format!("no section {section}: a report has the sections 1 to 6")
        );
    }
}
