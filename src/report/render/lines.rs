//! A table as lines under one another, for writers that cannot merge cells.

use crate::report::Table;
use crate::report::form::{Block, Head, TableForm};

/// A row of a table, or a title over several.
pub(super) struct Line {
    /// How deep its title stands.
    pub(super) depth: usize,
    pub(super) title: &'static str,
    pub(super) unit: &'static str,
    /// The cells as printed; none for a title over rows.
    pub(super) cells: Option<Vec<String>>,
}

/// The name of a table as messages call it, with its title: 表三 收到和处理政府信息公开申请情况.
pub(super) fn caption(form: &TableForm) -> String {
    let (name, title) = (form.short_zh(), form.zh());
    if title.contains(name) {
        title.to_owned()
    } else {
        format!("{name} {title}")
    }
}

/// The titles of each column from the outermost on, without those that stand over all columns.
pub(super) fn paths(columns: &'static [Head]) -> Vec<&'static [&'static str]> {
    let first = columns.first().map(Head::titles).unwrap_or_default();
    let shared = |head: &Head| {
        let titles = head.titles();
        let same = titles.iter().zip(first).take_while(|(a, b)| a == b);
        same.count().min(titles.len().saturating_sub(1))
    };
    let shared = columns.iter().map(shared).min().unwrap_or_default();
    let below = |head: &'static Head| head.titles().get(shared..).unwrap_or_default();
    columns.iter().map(below).collect()
}

/// The blocks of a table, each with its columns and its lines.
pub(super) fn of(table: &Table) -> Vec<(&'static [Head], Vec<Line>)> {
    let mut index: usize = 0;
    let blocks = table.form().blocks().iter();
    blocks
        .map(|block| (block.columns(), lines(table, block, &mut index)))
        .collect()
}

fn lines(table: &Table, block: &'static Block, index: &mut usize) -> Vec<Line> {
    let mut found = Vec::new();
    let mut before: &[&str] = &[];
    for row in block.rows() {
        let titles = row.titles();
        let outer = titles.split_last().map_or(titles, |(_, outer)| outer);
        let shared = outer.iter().zip(before).take_while(|(a, b)| a == b).count();
        for (depth, &title) in outer.iter().enumerate().skip(shared) {
            found.push(Line {
                depth,
                title,
                unit: "",
                cells: None,
            });
        }
        let next = index.saturating_add(block.columns().len());
        let cells = (*index..next).filter_map(|it| table.cell_at(it));
        found.push(Line {
            depth: outer.len(),
            title: row.title(),
            unit: row.measure().map_or("", |it| it.zh()),
            cells: Some(cells.map(|it| it.to_string()).collect()),
        });
        *index = next;
        before = outer;
    }
    found
}
