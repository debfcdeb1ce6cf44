//! Faults seen elsewhere, each as a small file that a user hands to an example: what is odd is named with its
//! reason, and the rest is judged all the same.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests stop at the first surprise"
)]

use std::fs;
use std::process::Command;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::ledger::{DisclosureItem, Promptness, Timeliness, Unmeasurable};
use disclosure::report::{AnnualReport, Cell, ReportForm};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{FlowRow, Register, Seal};
use disclosure::vocabulary::ApplicantClass;
use disclosure::workflow::EntryOf;
use disclosure::workflow::request::Request;
use serde_json::{Value, json};

/// What an example prints, what it complains of, and how it ends.
fn run(example: &str, arguments: &[&str]) -> (String, String, i32) {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", example, "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap();
    (text(output.stdout), text(output.stderr), code)
}

/// The report made of a log, as one JSON object a line, and its findings by rule with their cases.
fn annual_report(name: &str) -> (Value, Vec<(String, Vec<String>)>) {
    let file = |ending: &str| format!("tests/faults/{name}{ending}");
    let (log, setup) = (file(".jsonl"), file("-setup.json"));
    let (told, complaints, _) = run(
        "annual_report",
        &[&log, "tests/faults/items.csv", &setup, "--json"],
    );
    let lines: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of = |key: &str| lines.iter().find_map(|it| it.get(key)).cloned();
    let report = of("report").unwrap_or_else(|| panic!("no report: {complaints}"));
    let findings = lines.iter().filter_map(|it| it.get("findings")?.as_array());
    let findings = findings.flatten().map(|it| {
        let texts = it["cells"].as_array().unwrap().iter();
        let texts = texts.map(|it| it.as_str().unwrap().to_owned());
        (it["rule"].as_str().unwrap().to_owned(), texts.collect())
    });
    (report, findings.collect())
}

fn count(report: &Value, row: &str, column: &str) -> u64 {
    let report: AnnualReport = serde_json::from_value(report.clone()).unwrap();
    let cell = report.table("T3").unwrap().cell(row, column).unwrap();
    cell.count().unwrap()
}

fn names(found: &[(String, Vec<String>)], rule: &str) -> Vec<String> {
    let found = found.iter().filter(|(it, _)| it == rule);
    found.flat_map(|(_, places)| places.clone()).collect()
}

#[test]
fn a_request_withdrawn_before_it_was_registered_stops_no_report() {
    let (report, found) = annual_report("wd-blocks-all");
    assert_eq!(names(&found, "register-class"), ["A"]);
    assert_eq!(count(&report, "N", "TT"), 1, "B is counted");
}

#[test]
fn a_merge_into_nowhere_is_named_and_nothing_vanishes() {
    let (report, found) = annual_report("merge-nowhere");
    assert_eq!(names(&found, "merge-nowhere"), ["A"]);
    assert_eq!(count(&report, "N", "TT"), 2);
    assert_eq!(count(&report, "C", "TT"), 2, "A is open, as B is");
}

#[test]
fn numbers_used_twice_are_named() {
    let (report, found) = annual_report("dup-registration");
    assert_eq!(names(&found, "number-twice"), ["A", "B"]);
    assert_eq!(names(&found, "reply-number-twice"), ["A", "B"]);
    assert_eq!(count(&report, "N", "TT"), 2);
}

/// Of three lines with a case one is cut off and one has a day that does not exist; a key comes again.
#[test]
fn a_line_that_cannot_be_read_is_named_and_the_others_are_counted() {
    let stored = fs::read_to_string("tests/faults/dup-registration.jsonl").unwrap();
    let lines: Vec<&str> = stored.lines().collect();
    let wrong_day = lines[1].replace("2024-", "2024-13-");
    let cut: String = lines[1].chars().take(40).collect();
    let text = [lines[0], &cut, &wrong_day, "", lines[0]].join("\n");
    let log = format!("{}/unread-lines.jsonl", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&log, text).unwrap();
    let setup = "tests/faults/dup-registration-setup.json";
    let (told, complaints, code) = run(
        "annual_report",
        &[&log, "tests/faults/items.csv", setup, "--json"],
    );
    assert_eq!(code, 2, "{complaints}");
    let report = told.lines().find_map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        line.get("report").cloned()
    });
    assert_eq!(count(&report.unwrap(), "N", "TT"), 1);
    let named: Vec<&str> = complaints.lines().collect();
    assert_eq!(named.len(), 3, "{complaints}");
    for (line, (place, reason)) in named.iter().zip([
        ("line 2 column 40: ", "EOF while parsing"),
        ("line 3 column ", "input is out of range"),
        ("line 5: ", "the case `A` a second time"),
    ]) {
        assert!(
            line.starts_with(&format!("error: {log}: {place}")),
            "{line}"
        );
        assert!(line.contains(reason), "{line}");
    }
}

/// The register of a file of logs.
fn register(name: &str) -> Register<'static> {
    let text = fs::read_to_string(format!("tests/faults/{name}.jsonl")).unwrap();
    let mut register = Register::default();
    for line in text.lines() {
        let stored: Value = serde_json::from_str(line).unwrap();
        let log: Vec<EntryOf<Request>> = serde_json::from_value(stored["log"].clone()).unwrap();
        let case = stored["case"].as_str().unwrap().to_owned();
        register.add_request(case, log).unwrap();
    }
    register
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_class_entered_after_the_seal_is_told_and_counted_in_the_next_year() {
    let calendar = WorkingCalendar::mainland();
    let seal = |year, on| Seal::new(Period::year(year).unwrap(), day(on)).unwrap();
    let seals = [seal(2024, "2025-01-20"), seal(2025, "2026-01-20")];
    let mut register = register("wd-blocks-all");
    register
        .correct_class("A", ApplicantClass::NaturalPerson, day("2025-03-03"))
        .unwrap();
    let sealed = register.sealed(&seals, &calendar).unwrap();
    assert!(sealed[0].request("A").is_none());
    assert_eq!(sealed[1].request("A").unwrap().entry(), FlowRow::New);
    let later = day("2025-12-31");
    let lines = register.restatements(&sealed[0], later, &calendar).unwrap();
    let told = lines.iter().map(|it| (it.kind().code(), it.cases()));
    let a = ["A".to_owned()];
    assert_eq!(
        told.collect::<Vec<_>>(),
        [("entered-late", &a[..]), ("entered-late", &a[..])],
        "new, and withdrawn"
    );
    assert!(
        register
            .findings(seals[1], &calendar)
            .iter()
            .all(|it| it.rule() != "register-class")
    );
}

#[test]
fn a_category_listed_twice_is_named() {
    let file = "tests/faults/figures-category-twice.jsonl";
    let (told, ..) = run("statistics", &["figures", file, "--json"]);
    assert!(told.contains("\"category-twice\""), "{told}");
}

#[test]
fn a_row_that_is_missing_from_table_3_is_a_note() {
    let file = "tests/faults/reconcile-missC-ok.jsonl";
    let (told, _, code) = run("reconcile", &[file, "--json"]);
    let line: Value = serde_json::from_str(told.lines().next().unwrap()).unwrap();
    let notes = line["findings"].as_array().unwrap();
    let of_table_3 = notes.iter().find(|it| it["cells"] == json!(["T3/C"]));
    assert_eq!(of_table_3.unwrap()["level"], "note");
    assert_eq!(code, 0, "a note is no error");
}

#[test]
fn dates_as_workbooks_write_them_are_read() {
    let file = "tests/faults/excel-dates-two-rows.csv";
    let (told, complaints, code) = run("statistics", &["items", file, "--json"]);
    assert_eq!(code, 0, "{complaints}");
    assert!(told.contains("2024"), "{told}");
}

#[test]
fn a_day_that_does_not_exist_says_so_and_each_error_has_its_line() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/no-such-day.csv");
    fs::write(
        &file,
        "title,formed_on,published_on\n通知,2025-02-29,2025/3/5\n通知,45356,3/5/2024\n",
    )
    .unwrap();
    let (_, complaints, code) = run("statistics", &["items", &file]);
    assert_eq!(code, 2);
    assert_eq!(
        complaints.lines().collect::<Vec<_>>(),
        [
            "error: line 2, column `formed_on`: `2025-02-29` is no day of the calendar",
            "error: line 3, column `formed_on`: `45356` is a day of a workbook only by its epoch, and none is named",
            "error: line 3, column `published_on`: `3/5/2024` could be several days: write the year first, in \
             four digits",
        ]
    );
}

#[test]
fn stray_quotes_are_an_error_with_the_line() {
    let file = "tests/faults/two-stray-quotes.csv";
    let (_, complaints, code) = run("statistics", &["items", file]);
    assert_eq!(code, 2);
    assert!(
        complaints.contains("line 2: a quotation mark"),
        "{complaints}"
    );
}

#[test]
fn a_period_that_ends_in_late_december_may_still_move() {
    let file = "tests/faults/december-docket.jsonl";
    let (told, ..) = run("deadlines", &[file, "--json"]);
    let line: Value = serde_json::from_str(told.trim()).unwrap();
    assert_eq!(
        (&line["due"], &line["provisional"]),
        (&json!("2026-12-31"), &json!(true)),
        "the notice of 2027 can order that day"
    );
}

#[test]
fn an_item_that_no_notice_can_make_late_is_on_time() {
    let file = "tests/faults/december-items.csv";
    let (told, complaints, code) = run("statistics", &["items", file, "--json"]);
    assert_eq!(code, 0, "{complaints}");
    let calendar = WorkingCalendar::mainland();
    let item = |published| {
        let item = DisclosureItem::builder("通知").formed_on(day("2026-12-21"));
        item.published_on(day(published)).build().unwrap()
    };
    let found = |published| Timeliness::default().measure(&item(published), &calendar);
    let on_time = Promptness::OnTime { due: None };
    assert_eq!(found("2026-12-22"), on_time);
    // Five working days through the 28th, and at the least fifteen days after: 12 January.
    assert_eq!(found("2027-01-12"), on_time);
    let reason = Unmeasurable::BeyondCalendar;
    assert_eq!(found("2027-01-13"), Promptness::NotMeasurable { reason });
    assert!(told.contains("\"on_time\":1"), "{told}");
}

#[test]
fn a_successor_names_whose_open_requests_it_carries_in() {
    let report = |agency: &str, year, carried_in: u64, carried_out: u64| {
        let mut report = AnnualReport::blank(agency, year, ReportForm::Annual2021).unwrap();
        let table = report.table_mut("T3").unwrap();
        for (row, count) in [("P", carried_in), ("C", carried_out)] {
            for column in ["NP", "TT"] {
                table.set(row, column, Cell::from(count)).unwrap();
            }
        }
        report
    };
    let rules = |reports: &[AnnualReport]| -> Vec<Vec<String>> {
        let found = AnnualReport::reconcile_all(reports).into_iter();
        found
            .map(|found| {
                let rules = found.iter().map(|it| it.finding().rule().to_owned());
                rules.filter(|it| it.starts_with("XY-")).collect()
            })
            .collect()
    };
    let (old, own) = (report("旧局", 2023, 2, 2), report("新局", 2023, 1, 1));
    let now = report("新局", 2024, 3, 3);
    let told = rules(&[old.clone(), own.clone(), now.clone()]);
    assert_eq!(told[0], ["XY-LOST"], "nobody carries them in");
    assert!(
        !told[2].is_empty(),
        "and the other carries in more than it had"
    );
    let claimed = now.succeeding("旧局");
    let stored = serde_json::to_string(&claimed).unwrap();
    let claimed: AnnualReport = serde_json::from_str(&stored).unwrap();
    assert_eq!(claimed.predecessors(), ["旧局"]);
    assert_eq!(rules(&[old, own, claimed]).concat(), Vec::<String>::new());
    let gap = rules(&[report("某局", 2021, 0, 0), report("某局", 2023, 0, 0)]);
    assert_eq!(gap[0], ["XY-GAP"]);
}

#[test]
fn the_long_form_comes_back_from_a_workbook() {
    let mut report = AnnualReport::blank("某局", 2010, ReportForm::Long2008).unwrap();
    let codes: Vec<_> = report
        .table("LF")
        .unwrap()
        .form()
        .cells()
        .map(|(it, ..)| it)
        .collect();
    let table = report.table_mut("LF").unwrap();
    for code in codes {
        table.set(code.row, code.column, Cell::from(1)).unwrap();
    }
    let mut csv = String::new();
    report.write_csv(&mut csv).unwrap();
    let back = csv.replace(",01,", ",1,").replace(",02,", ",2,");
    assert_ne!(back, csv);
    assert_eq!(AnnualReport::read_csv(&back).unwrap(), report);
}
