//! What restatements move in the cells of the form.

use super::counted::is_in_column;
use super::local::Lines;
use super::{Derivation, RemedyReading};
use crate::report::form::{CellCode, ReportForm};
use crate::statistics::requests::{FlowCell, Restatement, RestatementKind};
use crate::workflow::remedy::TableCell;

impl Derivation<'_> {
    /// By how much restatements of requests move a cell, totals and cumulative figures included: the
    /// cases they know there less those they count there.
    ///
    /// With the lines of [`Register::reconcile_parts`], this is what the year has there more than its
    /// parts. A line does not say how a request came in nor how long its reply took, so that nothing
    /// moves in the rows that count by these: 3.1.1 to 3.1.4, 3.2.1 and 3.2.2 of the statistics table,
    /// 2.1 to 2.6 and 11 to 16 of the local forms. A difference there is told as one that no line explains.
    ///
    /// [`Register::reconcile_parts`]: crate::statistics::requests::Register::reconcile_parts
    #[must_use]
    pub fn moved(&self, code: CellCode, lines: &[Restatement]) -> i128 {
        let Some(form) = self.form_of(code.table) else {
            return 0;
        };
        net(lines, |cell: FlowCell| {
            is_in_column(form, code.column, cell.class) && self.counts_row(code.row, form, cell.row)
        })
    }

    /// By how much restatements of reviews and suits move a cell: of table 4, or their lines in the
    /// statistics table and the local forms.
    ///
    /// A line does not say when a case was filed. In a form that counts filings
    /// ([`RemedyReading::Filed`]) a case that was entered late is taken as filed in the period, and
    /// nothing else moves.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::report::{CellCode, Derivation};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{
    ///     RemedyCase, RemedyLog, RemedyRegister, RemedyTally, RequestTally, Seal,
    /// };
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let log = serde_json::from_str::<Vec<_>>(r#"[
    ///     {"event": "applied", "application": {"subject": {"request": "2024-17"}, "claimant": "applicant",
    ///      "contested": {"act": "reply", "made_on": "2024-12-20", "known_on": "2024-12-20"},
    ///      "filed_on": "2024-12-24"}},
    ///     {"event": "not-accepted", "on": "2024-12-30", "recorded_on": "2025-02-10"}]"#)?;
    /// let case = RemedyCase { id: "1", log: RemedyLog::Review(&log), corrections: &[] };
    /// let register = RemedyRegister::new(vec![case])?;
    /// let sealed = register.sealed(&[Seal::new(Period::year(2024)?, day(2025, 1, 20))?])?;
    /// let lines = register.restatements(&sealed[0], day(2025, 12, 31))?;
    /// let (requests, remedies) = (RequestTally::default(), RemedyTally::default());
    /// let derivation = Derivation::new(2024, &requests, &remedies);
    /// let moved = |column| {
    ///     derivation.moved_remedies(CellCode { table: "T4", row: "RV", column }, &lines)
    /// };
    /// assert_eq!((moved("pend"), moved("oth"), moved("tot")), (-1, 1, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn moved_remedies(&self, code: CellCode, lines: &[Restatement<TableCell>]) -> i128 {
        let Some(form) = self.form_of(code.table) else {
            return 0;
        };
        let told = lines.iter().filter(|line| self.is_told_by(line));
        net(told, |cell: TableCell| {
            self.counts_remedy((code.row, code.column), form, cell)
        })
    }

    /// The line says something about what the form counts. Where that is filings, it does only of a case
    /// that nobody had entered before.
    pub(super) fn is_told_by(&self, line: &Restatement<TableCell>) -> bool {
        let tables = self.chosen_form().map(ReportForm::tables);
        let counts_filings = self.rules().local_remedies == RemedyReading::Filed
            && tables
                .unwrap_or_default()
                .iter()
                .any(|it| Lines::of(it).is_some());
        !counts_filings || line.kind() == RestatementKind::EnteredLate
    }
}

/// The cases known in a place less those counted there.
fn net<'l, C: Copy + 'l>(
    lines: impl IntoIterator<Item = &'l Restatement<C>>,
    is_in: impl Fn(C) -> bool,
) -> i128 {
    // What is decided anew stays in its cell.
    let lines = lines
        .into_iter()
        .filter(|it| it.kind() != RestatementKind::DecidedAnew);
    let one = |line: &Restatement<C>| {
        let cases = i128::try_from(line.cases().len()).unwrap_or(i128::MAX);
        match (
            line.counted().is_some_and(&is_in),
            line.known().is_some_and(&is_in),
        ) {
            (false, true) => cases,
            (true, false) => cases.saturating_neg(),
            (true, true) | (false, false) => 0,
        }
    };
    lines.map(one).fold(0, i128::saturating_add)
}
