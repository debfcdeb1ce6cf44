//! Notes on what could not be checked because one side of it is blank.

use super::equation::{Equation, Tables};
use super::rule::{ReportRule, Scope};
use crate::finding::{Finding, Level, Words};
use crate::report::form::Block;
use crate::report::{Discrepancy, Table};

/// Reports a total without its parts, or parts without their total.
pub(super) fn lone_side(equation: &Equation<'_>, tables: Tables<'_>) -> Option<Discrepancy> {
    let (blank, given, value) = equation.lone_side(tables)?;
    let (rule, form) = (equation.rule, tables.now.form());
    let place = match equation.scope {
        Scope::EachColumn => form.column_words(equation.head),
        Scope::EachRow => form.row_words(equation.head),
    };
    let (blank, given) = (equation.side(blank, tables), equation.side(given, tables));
    let rule_words = rule.words();
    let words = Words::new(
        format!(
            "{}：{} = {value}，未核对：{}空白（{}）",
            place.zh, given.zh, blank.zh, rule_words.zh
        ),
        format!(
            "{}: {} = {value}, not checked: {} left blank ({})",
            place.en, given.en, blank.en, rule_words.en
        ),
    );
    let places = equation.terms().map(|term| tables.place(term));
    let finding = places.fold(rule.found(Level::Note, words), Finding::at);
    Some(Discrepancy::new(finding))
}

/// Reports the rows of table 4, and those of table 3 without which nothing balances, in which nothing stands though others
/// are filled in.
pub(super) fn rows_blank(rule: &'static ReportRule, table: &Table) -> Option<Discrepancy> {
    let form = table.form();
    let balances = |code: &str| ["N", "C"].contains(&code);
    if !matches!(form.code(), "T3" | "T4") || table.is_wholly_blank() {
        return None;
    }
    let rows = form.blocks().iter().flat_map(Block::rows).filter(|row| {
        if form.code() == "T3" && !balances(row.code()) {
            return false;
        }
        let start = form.row_start(row.code());
        start.is_some_and(|(start, block)| {
            let mut cells = (start..).take(block.columns().len());
            cells.all(|index| table.is_blank(index))
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let zh: Vec<_> = rows
        .iter()
        .map(|it| format!("“{}”", it.full_title()))
        .collect();
    let en: Vec<_> = rows.iter().map(|it| it.en_with_code()).collect();
    let words = Words::new(
        format!(
            "{}{}行空白，未核对（{}）",
            form.short_zh(),
            zh.join("、"),
            rule.words().zh
        ),
        format!(
            "{}, row {} left blank: not checked ({})",
            form.short_en(),
            en.join(", "),
            rule.words().en
        ),
    );
    let places = rows
        .iter()
        .map(|row| format!("{}/{}", form.code(), row.code()));
    let finding = places.fold(rule.found(Level::Note, words), Finding::at);
    Some(Discrepancy::new(finding))
}
