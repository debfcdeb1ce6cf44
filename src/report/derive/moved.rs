//! What the sealed parts of a year count otherwise than the year, in the cells of the form.

use super::Derivation;
use crate::finding::{Finding, Level, Words};
use crate::report::form::CellCode;
use crate::statistics::requests::{FlowCell, FlowRow, Restatement, RestatementKind};

impl Derivation<'_> {
    /// By how much restatements move a cell of requests, totals included: the cases they know there
    /// less those they count there.
    ///
    /// With the lines of [`Register::reconcile_parts`], this is what the year has there more than its
    /// parts. Requests by their channel or in and out of time are in no line, and so not in this either.
    ///
    /// [`Register::reconcile_parts`]: crate::statistics::requests::Register::reconcile_parts
    #[must_use]
    pub fn moved(&self, code: CellCode, lines: &[Restatement]) -> i128 {
        let is_in = |cell: Option<FlowCell>| cell.is_some_and(|it| self.is_counted_in(it, code));
        let one = |line: &Restatement| {
            let cases = i128::try_from(line.cases().len()).unwrap_or(i128::MAX);
            match (is_in(line.counted()), is_in(line.known())) {
                (false, true) => cases,
                (true, false) => cases.saturating_neg(),
                (true, true) | (false, false) => 0,
            }
        };
        // What is decided anew stays in its cell.
        let lines = lines
            .iter()
            .filter(|it| it.kind() != RestatementKind::DecidedAnew);
        lines.map(one).fold(0, i128::saturating_add)
    }

    /// Requests of this row and class are in a cell, or in one that adds it up with others.
    fn is_counted_in(&self, cell: FlowCell, code: CellCode) -> bool {
        let is_concluded = match cell.row {
            FlowRow::Concluded(_) => true,
            FlowRow::ConcludedWithoutRow => code.table == "T3",
            FlowRow::New | FlowRow::CarriedIn | FlowRow::CarriedOut => false,
        };
        let own = self.cell_of(cell).filter(|it| it.table == code.table);
        let in_row = match (code.table, code.row) {
            ("T3", "T") | ("S", "3.2") => is_concluded,
            ("S", "3.3") => is_concluded && own.is_some(),
            ("S", "3.3.4") => own.is_some_and(|it| it.row.starts_with("3.3.4")),
            (_, row) => own.is_some_and(|it| it.row == row),
        };
        in_row && (matches!(code.column, "TT" | "value") || cell.class.column() == code.column)
    }

    /// States for people where the sum of the parts counts cases and where the whole does.
    pub(super) fn told_of_parts<C: Copy>(
        &self,
        line: &Restatement<C>,
        code: impl Fn(C) -> Option<CellCode>,
    ) -> Finding {
        let (counted, known) = (line.counted().and_then(&code), line.known().and_then(&code));
        let (parts, whole) = (self.named(counted), self.named(known));
        let why = line.kind().words();
        let (many, period, cases) = (line.cases().len(), line.period(), line.cases());
        let words = Words::new(
            format!(
                "{}各期合计有{many}件{}，全期封账{}：{}；各期原数不改（{}）",
                period.zh(),
                parts.zh,
                whole.zh,
                why.zh,
                cases.join("、")
            ),
            format!(
                "the parts of {period} have {many} in {}, the whole as sealed in {}: {}; the figures of \
                 the parts stand ({})",
                parts.en,
                whole.en,
                why.en,
                cases.join(", ")
            ),
        );
        let finding = Finding::new(line.kind().code(), Level::Note, words);
        let cases = cases.iter().map(|it| format!("case {it}"));
        let cells = counted.into_iter().chain(known).map(|it| it.to_string());
        let places = cells.chain(cases);
        places.fold(finding, Finding::at)
    }
}
