//! Restatements as findings, with the cells of the form.

use super::Derivation;
use super::local::Lines;
use super::requests::column_of;
use super::statistics;
use crate::finding::{Finding, Level, Words};
use crate::report::form::{Block, CellCode, Head};
use crate::statistics::requests::{FlowCell, Restatement, RestatementKind};
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
        if line.is_of_parts() {
            return self.told_of_parts(line, |cell| self.cell_of(cell));
        }
        if line.kind() == RestatementKind::DecidedAnew {
            return self.decided_anew(line);
        }
        self.stated(line, |cell| self.cell_of(cell))
    }

    /// States a restatement of remedies for people, in the same words.
    #[must_use]
    pub fn restated_remedies(&self, line: &Restatement<TableCell>) -> Finding {
        if line.is_of_parts() {
            return self.told_of_parts(line, |cell| self.cell_of_remedy(cell));
        }
        self.stated(line, |cell| self.cell_of_remedy(cell))
    }

    /// States a decision anew: in the period that counted the first the cell, which stands; in the one
    /// in which it falls nothing, for it is counted nowhere.
    fn decided_anew(&self, line: &Restatement) -> Finding {
        let counted = line.counted().and_then(|cell| self.cell_of(cell));
        let (many, period) = (line.cases().len(), line.period());
        let decided = line.decided().map_or_else(
            || Words::new("尚未作出新的决定", "no new decision yet"),
            |(on, row)| {
                Words::new(
                    format!("{on}作出的结果为“{}”", row.zh()),
                    format!("on {on} with the result `{}`", row.en()),
                )
            },
        );
        let stands = line.counted().map_or_else(
            || {
                Words::new(
                    format!("{}{many}件", period.zh()),
                    format!("{many} in {period}"),
                )
            },
            |_| {
                let cell = self.named(counted);
                Words::new(
                    format!("{period}已封账，{many}件{}，原数不改；", cell.zh),
                    format!(
                        "{period} is sealed with {many} in {}, and the figure stands;",
                        cell.en
                    ),
                )
            },
        );
        let words = Words::new(
            format!(
                "{}复议或者诉讼后重新处理，{}，按惯例c8不计入任何一行（{}）",
                stands.zh,
                decided.zh,
                line.cases().join("、")
            ),
            format!(
                "{} decided anew after a review or judgment, {}, counted in no row by convention c8 ({})",
                stands.en,
                decided.en,
                line.cases().join(", ")
            ),
        );
        let finding = Finding::new(line.kind().code(), Level::Note, words);
        let cell = counted.into_iter().map(|it| it.to_string());
        let places = cell.chain(line.cases().iter().map(|it| format!("case {it}")));
        places.fold(finding, Finding::at)
    }

    fn stated<C: Copy>(
        &self,
        line: &Restatement<C>,
        code: impl Fn(C) -> Option<CellCode>,
    ) -> Finding {
        let (counted, known) = (line.counted().and_then(&code), line.known().and_then(&code));
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
    pub(super) fn named(&self, cell: Option<CellCode>) -> Words {
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
