//! Restatements as findings, with the cells of the form.

use super::Derivation;
use super::requests::column_of;
use super::statistics::remedy_line;
use crate::finding::{Finding, Level, Words};
use crate::report::form::CellCode;
use crate::statistics::requests::{FlowCell, Restatement};
use crate::workflow::remedy::TableCell;

impl Derivation<'_> {
    /// The cell of the form in which requests of this row and class are counted; `None` where it has
    /// no such row.
    #[must_use]
    pub fn cell_of(&self, cell: FlowCell) -> Option<CellCode> {
        let (table, column) = match self.form_of("T3") {
            Some(_) => ("T3", cell.class.column()),
            None => ("S", "value"),
        };
        let row = self.rules().rows.row_in(cell.row, self.form_of(table)?)?;
        Some(CellCode { table, row, column })
    }

    /// The cell of the form in which remedies of this path and result are counted; `None` where it has
    /// no such cell.
    #[must_use]
    pub fn cell_of_remedy(&self, cell: TableCell) -> Option<CellCode> {
        let (table, row, column) = match self.form_of("T4") {
            Some(_) => ("T4", cell.path.group(), column_of(cell.result)),
            None => ("S", remedy_line(cell, self.rules())?, "value"),
        };
        self.form_of(table)?;
        Some(CellCode { table, row, column })
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
