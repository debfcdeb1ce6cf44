//! The annual report: forms, due dates, identities, and what only the organ knows.

use chrono::NaiveDate;
use disclosure::finding::Level;
use disclosure::law::Edition;
use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::report::{
    AnnualReport, Block, Cell, Derivation, Filer, ReportForm, ReportPart, ReportRule, Table,
};
use disclosure::statistics::requests::{RemedyTally, RequestTally, RestatementKind};
use disclosure::statistics::{Normative, Period, PublicationTally};
use disclosure::vocabulary::{CategoryScheme, PublicationChannel, Term as _};
use serde_json::json;

use crate::{assert_stands, table};

const PAGE: &str = include_str!("../../src/guide/annual-report.md");

/// The report years of which something is told: the last form is in use to this day.
const YEARS: std::ops::RangeInclusive<i32> = 2008..=2026;

/// The years in runs of which the same is told; the last run is open.
fn runs<T: PartialEq>(told: impl Fn(i32) -> T) -> Vec<(String, T)> {
    let years: Vec<i32> = YEARS.collect();
    let runs = years.chunk_by(|one, two| told(*one) == told(*two));
    runs.map(|run| {
        let (first, last) = (*run.first().unwrap(), *run.last().unwrap());
        let span = if last == *YEARS.end() {
            format!("{first}–")
        } else {
            format!("{first}–{last}")
        };
        (span, told(first))
    })
    .collect()
}

#[test]
fn the_forms_by_year() {
    let mut rows = Vec::new();
    for (years, forms) in runs(ReportForm::possible_in) {
        for form in forms {
            let tables = form.tables().iter();
            let tables = tables.map(|it| format!("`{}` {}（{}）", it.id(), it.zh(), it.len()));
            let name = json!(form).as_str().unwrap().to_owned();
            let tables: Vec<_> = tables.collect();
            rows.push([years.clone(), format!("`{name}`"), tables.join("；")]);
        }
    }
    let head = [
        "报告年度 report year",
        "格式 form",
        "表（格数） tables (cells)",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_parts_of_a_report() {
    let rows = Edition::ALL.into_iter().flat_map(|edition| {
        ReportPart::required_by(edition).map(|part| {
            let citation = part.citation().zh();
            [part.zh().to_owned(), part.en().to_owned(), citation]
        })
    });
    assert_stands(PAGE, &table(["部分", "part", "依据 basis"], rows));
}

#[test]
fn the_due_dates() {
    let due = |year: i32, filer: Filer| {
        let owed = filer.deadline(year).unwrap();
        let on = owed.due().date().unwrap();
        let (month_day, citation) = (on.format("%m-%d"), owed.citation().unwrap().zh());
        assert_eq!(on.format("%Y").to_string(), (year + 1).to_string());
        format!("次年 next year {month_day}，{citation}")
    };
    let both = |year| [Filer::Department, Filer::Government].map(|filer| due(year, filer));
    let rows = runs(both)
        .into_iter()
        .map(|(years, [department, government])| [years, department, government]);
    let head = [
        "报告年度 report year",
        "部门 departments",
        "政府 governments",
    ];
    assert_stands(PAGE, &table(head, rows));
}

/// The report of the year before, with a figure in each cumulative cell of a form that has them.
fn before(year: i32, form: ReportForm) -> AnnualReport {
    let last = year.checked_sub(1).unwrap();
    let mut before = AnnualReport::blank("某局", last, form).unwrap();
    for form in form.tables() {
        let table = before.table_mut(form.code()).unwrap();
        for row in form.blocks().iter().flat_map(Block::rows) {
            if table.cell(row.code(), "cumulative").is_some() {
                table.set(row.code(), "cumulative", Cell::from(0)).unwrap();
            }
        }
    }
    before
}

/// The report of an organ without requests that published one item: what is blank is not derived.
fn derived(year: i32, form: ReportForm) -> Vec<Table> {
    let day = NaiveDate::from_ymd_opt(year, 5, 6).unwrap();
    let item = DisclosureItem::builder("通知")
        .formed_on(day)
        .published_on(day)
        .channel(PublicationChannel::Website);
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    ledger.push(item.build().unwrap()).unwrap();
    let period = Period::year(year).unwrap();
    let items = PublicationTally::of(ledger.view(), period, |_| Normative::No);
    let requests = RequestTally::of(period, []);
    let remedies = RemedyTally::default();
    let before = before(year, form);
    let derivation = Derivation::new(year, &requests, &remedies)
        .in_form(form)
        .with_before(&before)
        .with_publications(&items);
    derivation.report("某局").unwrap().tables().to_vec()
}

#[test]
fn the_cells_only_the_organ_knows() {
    let mut rows = Vec::new();
    let filled = runs(ReportForm::possible_in)
        .into_iter()
        .flat_map(|(years, forms)| {
            let mut named = years.split('–').filter(|it| !it.is_empty());
            let year: i32 = named.next_back().unwrap().parse().unwrap();
            let tables = forms.iter().flat_map(move |form| derived(year, *form));
            tables.map(move |table| (years.clone(), table))
        });
    for (years, filled) in filled {
        for block in filled.form().blocks() {
            for row in block.rows() {
                let is_blank = |code: &str| filled.cell(row.code(), code) == Some(Cell::Blank);
                let blank = block.columns().iter().filter(|it| is_blank(it.code()));
                let blank: Vec<_> = blank.map(|it| format!("`{}`", it.code())).collect();
                if !blank.is_empty() {
                    rows.push([
                        years.clone(),
                        filled.form().code().to_owned(),
                        format!("`{}` {}", row.code(), row.title()),
                        blank.join(" "),
                    ]);
                }
            }
        }
    }
    let head = ["报告年度 report year", "表 table", "行 row", "列 columns"];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_identities() {
    let rows = ReportRule::all().map(|rule| {
        let level = |level: Level| level.code();
        let level = if rule.shortfall() == rule.level() {
            level(rule.level()).to_owned()
        } else {
            format!(
                "{}，不足 short {}",
                level(rule.level()),
                level(rule.shortfall())
            )
        };
        let scope = rule.scope();
        let scope = scope.map(|it| format!("{} {}：", it.zh, it.en));
        let scope = scope.unwrap_or_default();
        let words = rule.words();
        [
            rule.id().to_owned(),
            rule.table().to_owned(),
            level,
            format!("{scope}{}", rule.formula()),
            words.zh,
            words.en,
        ]
    });
    let head = [
        "编号 id",
        "表 table",
        "级别 level",
        "公式 formula",
        "内容",
        "in words",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_reasons_of_a_restatement() {
    let rows = RestatementKind::ALL.iter().map(|kind| {
        let words = kind.words();
        [words.zh, words.en, format!("`{}`", kind.code())]
    });
    assert_stands(PAGE, &table(["原因", "reason", "代码 code"], rows));
}
