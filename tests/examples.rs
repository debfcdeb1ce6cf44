//! The examples as a user runs them: what they print, write and refuse.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use disclosure::report::{AnnualReport, Cell, Table};
use serde_json::{Value, json};

fn run(example: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", example, "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

/// What an example prints and how it ends.
fn printed(example: &str, arguments: &[&str]) -> (String, i32) {
    let output = run(example, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    (text, output.status.code().unwrap())
}

/// What an example complains of; it must end with exit code 2.
fn refused(example: &str, arguments: &[&str]) -> String {
    let output = run(example, arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        output.status.code(),
        Some(2),
        "{example} {arguments:?}: {text}"
    );
    text
}

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn json_of(example: &str, arguments: &[&str]) -> (Vec<Value>, i32) {
    let (text, code) = printed(example, &[arguments, &["--json"]].concat());
    (lines(&text), code)
}

/// The values of a key, of the lines that have it.
fn all<'v>(lines: &'v [Value], key: &str) -> Vec<&'v Value> {
    lines.iter().filter_map(|line| line.get(key)).collect()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn report_in(lines: &[Value]) -> AnnualReport {
    let report = *all(lines, "report").first().unwrap();
    serde_json::from_value(report.clone()).unwrap()
}

fn count(report: &AnnualReport, table: &str, row: &str, column: &str) -> u64 {
    let cell = report.table(table).unwrap().cell(row, column).unwrap();
    cell.count().unwrap()
}

#[test]
fn every_example_runs_and_speaks_json() {
    for example in [
        "statistics",
        "deadlines",
        "workflow",
        "publish",
        "supervise",
        "reconcile",
        "quarters",
        "docket",
        "law",
    ] {
        let (text, code) = printed(example, &[]);
        assert_eq!(code, 0, "{example}");
        assert!(text.lines().count() > 5, "{example}");
        let (lines, code) = json_of(example, &[]);
        assert_eq!(code, 0, "{example}");
        assert!(lines.len() > 1, "{example}");
    }
}

#[test]
fn the_law_of_two_days_differs_as_the_texts_say() {
    let changed = |days: [&str; 2]| {
        let (lines, code) = json_of("law", &days);
        assert_eq!(code, 0);
        lines
    };
    let codes = |lines: &[Value], kind: &str| {
        let of_kind = lines
            .iter()
            .filter(|it| it.get("kind") == Some(&json!(kind)));
        let codes = of_kind.filter_map(|it| it.get("code")?.as_str().map(str::to_owned));
        codes.collect::<Vec<_>>()
    };
    let july = changed(["2026-06-30", "2026-07-01"]);
    assert_eq!(
        all(&july, "in_force"),
        ["《行政复议法实施条例》（国务院令第836号）"]
    );
    assert_eq!(
        codes(&july, "parameter"),
        ["silence-review-first", "review-order"]
    );
    assert_eq!(codes(&july, "suit"), ["non-reply"]);
    assert_eq!(
        codes(&july, "review"),
        ["non-reply"],
        "the text of the start"
    );
    assert_eq!(codes(&july, "organ"), [""; 0]);
    assert_eq!(codes(&july, "service").len(), 9);
    let june = changed(["2025-05-31", "2025-06-01"]);
    assert_eq!(codes(&june, "parameter"), ["judgment-order"]);
    assert_eq!(codes(&june, "judgment").len(), 9);
    // Ten kinds of act that are barred, or by another text; the duty to publish; the file, barred no more.
    assert_eq!(codes(&june, "suit").len(), 12);
    let same = changed(["2026-03-02", "2026-03-03"]);
    assert_eq!(same, [json!({"changed": 0})]);
    let (text, _) = printed("law", &["2026-06-30", "2026-07-01"]);
    let line = "    2026-07-01  是 · yes（《行政复议法实施条例》（国务院令第836号）第三十条第一款 · \
                other/行政复议法实施条例/国务院令第836号/art-30/para-1）";
    assert!(text.lines().any(|it| it == line), "{text}");

    assert!(refused("law", &["2026-07-01", "2026-06-30"]).contains("lies after"));
    assert!(refused("law", &["2026-07-01"]).contains("two days"));
    assert!(refused("law", &["2026-07-32", "2026-07-02"]).contains("2026-07-32"));
    assert!(refused("law", &["2008-04-30", "2026-07-02"]).contains("no figure"));
    assert!(refused("law", &["--jsno"]).contains("unknown option"));
}

#[test]
fn every_scenario_file_is_tried_and_the_worst_decides() {
    let folder = folder("scenarios");
    let told = |then| {
        format!(
            r#"{{"title": {{"zh": "例", "en": "example"}}, "sources": [],
            "steps": [{{"on": "2025-06-06", "then": {then}}}]}}"#
        )
    };
    let good = file(&folder, "good.json", &told(r#"{"breaches": []}"#));
    let other = file(&folder, "other.json", &told(r#"{"state": "received"}"#));
    let bad = file(&folder, "bad.json", &told(r#"{"stat": "received"}"#));
    let none = folder.join("none.json");
    let none = none.to_str().unwrap();

    let (text, code) = printed("workflow", &[&good]);
    assert!(code == 0 && text.contains("good.json: 与所述一致 as told"));
    let (text, code) = printed("workflow", &[&other, &good]);
    assert_eq!(code, 1);
    assert!(text.contains("第2行 state：应为") && text.contains("line 2: state: expected"));
    let files = [none, bad.as_str(), other.as_str(), good.as_str()];
    let (text, code) = printed("workflow", &files);
    assert_eq!(code, 2);
    for end in [
        "none.json: 不能读出 not readable",
        "bad.json: 不能读出 not readable",
        "other.json: 与所述不一致 not as told",
        "good.json: 与所述一致 as told",
    ] {
        assert!(text.contains(end), "{end}: {text}");
    }
    let complaint = refused("workflow", &files);
    assert!(complaint.contains("bad.json:2: 没有字段 `stat`，最接近的是 `state`"));
    let (lines, _) = json_of("workflow", &files);
    assert_eq!(all(&lines, "mistake").len(), 2);
    assert_eq!(all(&lines, "difference").len(), 1);
}

#[test]
fn quarters_and_their_lines_make_the_year() {
    let (lines, code) = json_of("quarters", &[]);
    assert_eq!(code, 0);
    let reports: Vec<AnnualReport> = all(&lines, "report")
        .into_iter()
        .map(|it| serde_json::from_value(it.clone()).unwrap())
        .collect();
    let [quarters @ .., year] = reports.as_slice() else {
        panic!("no reports");
    };
    let parts: Vec<_> = quarters
        .iter()
        .map(|it| it.part().unwrap().to_string())
        .collect();
    assert_eq!(parts, ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]);
    let sum = |row| {
        let counts = quarters.iter().map(|it| count(it, "T3", row, "NP"));
        counts.sum::<u64>()
    };
    assert_eq!(sum("N"), count(year, "T3", "N", "NP"));
    assert_eq!(sum("O1"), count(year, "T3", "O1", "NP") + 1);
    assert_eq!(sum("G") + 1, count(year, "T3", "G", "NP"));
    let findings = all(&lines, "finding");
    let rules: Vec<_> = findings.iter().map(|it| &it["rule"]).collect();
    assert_eq!(rules, ["reopened", "XP-SUM", "XP-SUM", "XP-SUM", "XP-SUM"]);
    assert!(findings.iter().all(|it| it["level"] == "note"));
    let reviews = |report: &AnnualReport| count(report, "T4", "RV", "keep");
    assert_eq!(
        quarters.iter().map(reviews).collect::<Vec<_>>(),
        [0, 1, 0, 0]
    );
    assert_eq!(reviews(year), 1);
    let (text, _) = printed("quarters", &[]);
    assert!(text.starts_with("2024年第一季度的数据应于期满次月8日前报送，即2024-04-08"));
    assert!(text.contains("某县某局2024年第三季度政府信息公开工作报告"));
    assert!(refused("quarters", &["--all"]).contains("usage: quarters "));
    let files = [
        "examples/data/request-log.jsonl",
        "examples/data/items-pingtan.csv",
        "examples/data/annual-setup.json",
    ];
    let (lines, code) = json_of("quarters", &files);
    let received = all(&lines, "report").into_iter().map(|it| {
        let report: AnnualReport = serde_json::from_value(it.clone()).unwrap();
        count(&report, "T3", "N", "TT")
    });
    // All five requests of 2024 came in January.
    assert_eq!(
        (received.collect::<Vec<_>>(), code),
        (vec![5, 0, 0, 0, 5], 0)
    );
}

#[test]
fn the_report_of_a_bureau_agrees_with_the_cases_behind_it() {
    let (lines, code) = json_of("annual_report", &[]);
    assert_eq!(code, 0);
    let report = report_in(&lines);
    assert_eq!(report.reconcile(), []);
    let mut cells = 0;
    for line in lines.iter().filter(|it| it.get("cell").is_some()) {
        let code = line["cell"].as_str().unwrap();
        let [table, row, column] = code.split('/').collect::<Vec<_>>()[..] else {
            panic!("{code}");
        };
        let cases = line["cases"].as_array().unwrap().len();
        assert_eq!(
            count(&report, table, row, column),
            u64::try_from(cases).unwrap(),
            "{code}"
        );
        cells += 1;
    }
    assert!(cells > 3);
    let times = all(&lines, "times");
    let replies = |by: &str| {
        let told = times.iter().filter(|it| it["by"] == by);
        told.map(|it| it["replies"].as_u64().unwrap()).sum::<u64>()
    };
    assert!(replies("all") > 0);
    for by in ["unit", "outcome", "class"] {
        assert_eq!(replies(by), replies("all"), "{by}");
    }
    // One applicant's class was corrected after the seal: its entry and its exit; and a ruling of the
    // year was entered after it. No cell moved.
    let restated = all(&lines, "restated");
    let rules: Vec<_> = restated.iter().map(|it| it["rule"].as_str()).collect();
    assert_eq!(
        rules,
        ["reclassified", "reclassified", "concluded-late"].map(Some)
    );
    assert_eq!(count(&report, "T4", "LD", "pend"), 1);
}

#[test]
fn the_printed_reports_follow_with_their_mistakes() {
    let (lines, _) = json_of("annual_report", &[]);
    let (checked, _) = json_of("reconcile", &[]);
    assert_eq!(lines[lines.len() - 7..], checked);
    let errors: Vec<_> = checked
        .iter()
        .filter(|it| {
            it["findings"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["level"] == "error")
        })
        .map(|it| (it["agency"].as_str().unwrap(), it["year"].as_i64().unwrap()))
        .collect();
    // Known from the transcriptions: `failures` of these two lines, and no other.
    assert_eq!(
        errors,
        [("平潭综合实验区", 2020), ("淮安市洪泽区人民政府", 2023)]
    );
}

#[test]
fn a_report_of_a_quarter_is_told_with_its_period() {
    let folder = folder("reconcile-parts");
    let rows = json!({"new": [1, 0, 0, 0, 0, 0, 2]});
    let quarter = json!({
        "agency": "乙局\u{1b}[31m", "year": 2023, "period": "2023-Q2", "rows": rows,
    });
    let year = json!({"agency": "乙局", "year": 2023, "rows": rows});
    let path = file(&folder, "parts.jsonl", &format!("{quarter}\n{year}\n"));
    let (lines, code) = json_of("reconcile", &[&path]);
    assert_eq!(code, 1);
    assert_eq!(lines[0]["period"], "2023-Q2");
    assert_eq!(lines[1].get("period"), None);
    let (text, _) = printed("reconcile", &[&path]);
    assert!(text.starts_with("乙局 [31m 2023年第二季度"), "{text}");
    assert!(text.contains("\n乙局 2023  \n"), "{text}");
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn a_document_over_many_lines_is_told_once() {
    let folder = folder("reconcile-pretty");
    let report = json!({"agency": "乙局", "year": 2023, "rows": {}});
    for document in [report.clone(), json!([report])] {
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        let path = file(&folder, "pretty.json", &pretty);
        assert_eq!(
            refused("reconcile", &[&path]),
            "error: the file is one JSON document over many lines; write one report a line\n"
        );
    }
}

#[test]
fn the_files_of_a_report_hold_its_figures() {
    let folder = folder("annual");
    let out = folder.to_str().unwrap();
    let (lines, code) = json_of("annual_report", &["--out", out]);
    assert_eq!((code, all(&lines, "written").len()), (0, 3));
    let report = report_in(&lines);
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let csv = read("report.csv");
    let back = AnnualReport::read_csv(&csv);
    assert_eq!(back.unwrap().tables(), report.tables());
    let row = report.table("T3").unwrap();
    let cells = row.form().blocks()[0]
        .columns()
        .iter()
        .map(|it| row.cell("T", it.code()).unwrap());
    let cells: Vec<String> = cells.map(|it| it.to_string()).collect();
    assert!(read("report.md").contains(&format!("| {} |", cells.join(" | "))));
    let html = read("report.html");
    assert!(
        html.starts_with("<!DOCTYPE html>") && html.contains("<svg") && !html.contains("<script")
    );
}

/// Nine cases, counted by hand: two of 2023 were answered in January 2024, five are new.
#[test]
fn any_log_makes_a_report() {
    let folder = folder("files");
    let setup = json!({
        "agency": "某局", "year": 2024, "sealed_on": "2025-01-20", "known_on": "2025-01-20",
    });
    let setup = file(&folder, "setup.json", &setup.to_string());
    let (log, items) = (
        "examples/data/request-log.jsonl",
        "examples/data/items-pingtan.csv",
    );
    let (lines, code) = json_of("annual_report", &[log, items, &setup]);
    assert_eq!(code, 0);
    let report = report_in(&lines);
    let table: &Table = report.table("T3").unwrap();
    for (row, counts) in [
        ("N", [3, 1, 1, 0, 0, 0, 5]),
        ("P", [2, 0, 0, 0, 0, 0, 2]),
        ("G", [2, 1, 0, 0, 0, 0, 3]),
        ("U1", [1, 0, 1, 0, 0, 0, 2]),
        ("T", [5, 1, 1, 0, 0, 0, 7]),
        ("C", [0; 7]),
    ] {
        let columns = table.form().blocks()[0].columns().iter();
        let found = columns.map(|it| table.cell(row, it.code()).unwrap());
        assert!(found.eq(counts.map(Cell::from)), "{row}");
    }
    assert!(all(&lines, "restated").is_empty());
}

/// The years before 2014 have a choice of forms, 2014 follows a year without one, and 2008 is the first.
#[test]
fn every_year_has_its_form() {
    let folder = folder("years");
    let (log, items) = (
        "examples/data/request-log.jsonl",
        "examples/data/items-pingtan.csv",
    );
    for (year, form, table, row, column) in [
        (2008, Some("long2008"), "LF", "10", "period"),
        (2011, Some("fujian2009"), "FJ", "2", "year"),
        (2014, None, "S", "3.1", "value"),
        (2019, None, "T3", "N", "TT"),
        (2025, None, "T3", "N", "TT"),
    ] {
        let closed = format!("{}-01-20", year + 1);
        let setup = json!({
            "agency": "某局", "year": year, "form": form, "sealed_on": closed, "known_on": closed,
        });
        let setup = file(&folder, "setup.json", &setup.to_string());
        let (lines, code) = json_of("annual_report", &[log, items, &setup]);
        assert_eq!(code, 0, "{year}");
        assert_eq!(count(&report_in(&lines), table, row, column), 0, "{year}");
    }
}

#[test]
fn input_that_cannot_be_read_is_named() {
    let folder = folder("bad");
    let (log, items) = (
        "examples/data/request-log.jsonl",
        "examples/data/items-pingtan.csv",
    );
    let setup = "examples/data/annual-setup.json";
    assert!(refused("annual_report", &["--nothing"]).contains("usage: annual_report"));
    assert!(refused("annual_report", &["--out"]).contains("usage: annual_report"));
    assert!(refused("annual_report", &[log]).contains("usage: annual_report"));
    assert!(refused("annual_report", &["absent.jsonl", items, setup]).contains("absent.jsonl: "));
    let patterns = Path::new(env!("CARGO_MANIFEST_DIR")).join(setup);
    let pattern = fs::read_to_string(patterns).unwrap();
    let changed = |name: &str, from: &str, to: &str| {
        assert!(pattern.contains(from), "{from}");
        let path = file(&folder, name, &pattern.replacen(from, to, 1));
        let said = refused("annual_report", &[log, items, &path]);
        said.replace(&path, "SETUP")
    };
    assert_eq!(
        changed("case.json", "2024-016", "2024-999"),
        "error: SETUP: a correction of `2024-999`, which the log does not have\n"
    );
    assert_eq!(
        changed("seal.json", "2025-01-20", "2024-11-01"),
        "error: SETUP: 2024 cannot be sealed on 2024-11-01, before it ends\n"
    );
    let said = changed(
        "unknown.json",
        "\"case\": \"review-1\",",
        "\"case\": \"review-1\", \"no\": 1,",
    );
    assert!(said.contains("unknown field `no`"), "{said}");
    assert_eq!(
        changed(
            "logs.json",
            "\"suit\": [",
            "\"suit\": [], \"corrections\": ["
        )
        .split(':')
        .next(),
        Some("error")
    );
    let stored = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(log)).unwrap();
    let damaged = stored.replacen("\"on\":\"2023-12-19\"", "\"on\":\"2023-13-19\"", 1);
    let damaged = file(&folder, "damaged.jsonl", &damaged);
    let said = refused("annual_report", &[&damaged, items, setup]);
    assert!(
        said.starts_with(&format!("error: {damaged}: line 2 column ")),
        "{said}"
    );
    let nothing = file(&folder, "nothing.json", "{}");
    let said = refused("annual_report", &[log, items, &nothing]);
    assert!(said.contains("missing field `agency`"), "{said}");
    let year = file(
        &folder,
        "year.json",
        &json!({"agency": "某局", "year": 2007, "sealed_on": "2008-01-20", "known_on": "2008-01-20"})
            .to_string(),
    );
    let said = refused("annual_report", &[log, items, &year]);
    assert!(said.contains("no annual report of 2007"), "{said}");
}
