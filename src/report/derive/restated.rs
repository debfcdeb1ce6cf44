//! Restatements as findings, with the cells of the form.

use super::Derivation;
use crate::finding::{Finding, Level, Words};
use crate::report::form::CellCode;
use crate::statistics::requests::{FlowCell, Restatement};

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

    /// States a restatement for people: the cell as sealed, the cell as known later, the cases.
    #[must_use]
    pub fn restated(&self, line: &Restatement) -> Finding {
        if line.is_of_parts() {
            return self.told_of_parts(line);
        }
        let cell = |cell: Option<FlowCell>| {
            let code = cell.and_then(|it| self.cell_of(it));
            code.map(|code| code.to_string())
        };
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
}
