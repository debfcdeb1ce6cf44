//! Restatements as findings, with the cells of the form.

use super::Derivation;
use super::local::Lines;
use super::requests::column_of;
use super::statistics;
use crate::finding::{Finding, Level, Words};
use crate::report::form::{Block, CellCode, Head};
use crate::statistics::requests::{FlowCell, Restatement};
use crate::workflow::remedy::TableCell;

impl Derivation<'_> {
    /// The cell of the form in which requests of this row and class are counted; `None` where it has
    /// no such row.
    #[must_use]
    pub fn cell_of(&self, cell: FlowCell) -> Option<CellCode> {
        let tables = self.chosen_form().ok()?.tables().iter();
        let mut places = tables.filter_map(|form| {
            let row = self.rules().rows.row_in(cell.row, form)?;
            let column = match form.code() {
                "T3" => cell.class.column(),
                _ => form.blocks().first()?.columns().first()?.code(),
            };
            let table = form.code();
            Some(CellCode { table, row, column })
        });
        places.next()
    }

    /// The cell of the form in which remedies of this path and result are counted; `None` where it has
    /// no such cell.
    #[must_use]
    pub fn cell_of_remedy(&self, cell: TableCell) -> Option<CellCode> {
        let tables = self.chosen_form().ok()?.tables().iter();
        let mut places = tables.filter_map(|form| {
            let (row, column) = match (Lines::of(form), form.code()) {
                (Some(lines), _) => (lines.row_of(cell.path), None),
                (None, "T4") => (cell.path.group(), Some(column_of(cell.result))),
                (None, _) => {
                    // A line stands after the row that it is part of.
                    let rows = form.blocks().iter().flat_map(Block::rows).rev();
                    let mut rows = rows.map(Head::code);
                    let held = |row: &&str| statistics::holds_remedy(row, cell, self.rules());
                    (rows.find(held)?, None)
                }
            };
            let first = || Some(form.blocks().first()?.columns().first()?.code());
            let column = column.or_else(first)?;
            let table = form.code();
            Some(CellCode { table, row, column })
        });
        places.next()
    }

    /// States a restatement of requests for people: the cell as sealed, the cell as known later, the
    /// cases.
    #[must_use]
    pub fn restated(&self, line: &Restatement) -> Finding {
        stated(line, |cell| self.cell_of(cell))
    }

    /// States a restatement of remedies for people, in the same words.
    #[must_use]
    pub fn restated_remedies(&self, line: &Restatement<TableCell>) -> Finding {
        stated(line, |cell| self.cell_of_remedy(cell))
    }
}

fn stated<C: Copy>(line: &Restatement<C>, code: impl Fn(C) -> Option<CellCode>) -> Finding {
    let cell = |cell: Option<C>| cell.and_then(&code).map(|code| code.to_string());
    let (counted, known) = (cell(line.counted()), cell(line.known()));
    let why = line.kind().words();
    let (many, period) = (line.cases().len(), line.period());
    let none = |found: &Option<String>| found.clone().unwrap_or_else(|| "-".to_owned());
    let words = Words::new(
        format!(
            "{period}已封账，{many}件原计{}，按现知情况为{}：{}；原数不改（{}）",
            none(&counted),
            none(&known),
            why.zh,
            line.cases().join("、")
        ),
        format!(
            "{period} is sealed with {many} in {}, by what is known now {}: {}; the figure stands ({})",
            none(&counted),
            none(&known),
            why.en,
            line.cases().join(", ")
        ),
    );
    let finding = Finding::new(line.kind().code(), Level::Note, words);
    let cells = counted.into_iter().chain(known);
    let places = cells.chain(line.cases().iter().map(|it| format!("case {it}")));
    places.fold(finding, Finding::at)
}
