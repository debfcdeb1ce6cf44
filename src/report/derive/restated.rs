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

    /// States a restatement for people: the cell as sealed, the cell as known later, the cases.
    #[must_use]
    pub fn restated(&self, line: &Restatement) -> Finding {
        if line.is_of_parts() {
            return self.told_of_parts(line);
        }
        let (counted, known) = (
            line.counted().and_then(|it| self.cell_of(it)),
            line.known().and_then(|it| self.cell_of(it)),
        );
        let why = line.kind().words();
        let (many, period) = (line.cases().len(), line.period());
        let (before, now) = (self.named(counted), self.named(known));
        let words = Words::new(
            format!(
                "{period}已封账，{many}件原{}，按现知情况{}：{}；原数不改（{}）",
                before.zh,
                now.zh,
                why.zh,
                line.cases().join("、")
            ),
            format!(
                "{period} is sealed with {many} in {}, by what is known now in {}: {}; the figure stands ({})",
                before.en,
                now.en,
                why.en,
                line.cases().join(", ")
            ),
        );
        let finding = Finding::new(line.kind().code(), Level::Note, words);
        let cells = counted.into_iter().chain(known).map(|it| it.to_string());
        let places = cells.chain(line.cases().iter().map(|it| format!("case {it}")));
        places.fold(finding, Finding::at)
    }

    /// The cell that cases are counted in, in words.
    fn named(&self, cell: Option<CellCode>) -> Words {
        let words = cell.and_then(|it| {
            let form = self.form_of(it.table)?;
            form.cell_words(form.position(it.row, it.column)?)
        });
        words.map_or_else(
            || Words::new("未计入", "no cell"),
            |it| Words::new(format!("计入{}", it.zh), it.en),
        )
    }
}
