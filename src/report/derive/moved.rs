//! What restatements move in the cells of the form.

use super::Derivation;
use super::counted::is_in_column;
use super::local::Lines;
use crate::report::form::{CellCode, ReportForm};
use crate::statistics::requests::{CountedCell, Restatement, RestatementKind};

impl Derivation<'_> {
    /// By how much restatements move a cell, totals and cumulative figures included: the cases they know
    /// there less those they count there.
    ///
    /// With the lines of [`Register::reconcile_parts`], this is what the year has there more than its
    /// parts. A line does not say how a request came in nor how long its reply took, so that nothing
    /// moves in the rows that count by these: 3.1.1 to 3.1.4, 3.2.1 and 3.2.2 of the statistics table,
    /// 2.1 to 2.6 and 11 to 16 of the local forms. A difference there is told as one that no line explains.
    /// Nor does a line say when a review or suit was filed. In a form that counts filings
    /// ([`local_remedies_are_filed`](super::DerivationRules::local_remedies_are_filed)) a case that was entered late is taken as filed in the period, and
    /// nothing else moves.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::report::{CellCode, Derivation};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{Register, Seal};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let log = serde_json::from_str::<Vec<_>>(r#"[
    ///     {"event": "applied", "case": "1", "version": 1, "actor": {"id": "a-1", "role": "applicant"},
    ///      "on": "2024-12-24", "entered_on": "2024-12-24", "rules_version": 1,
    ///      "subject": {"request": "2024-17"}, "claimant": "applicant",
    ///      "contested": {"act": "reply", "made_on": "2024-12-20", "known_on": "2024-12-20"}},
    ///     {"event": "not-accepted", "case": "1", "version": 2, "actor": {"id": "o-1", "role": "review-organ"},
    ///      "on": "2024-12-30", "entered_on": "2025-02-10", "rules_version": 1}]"#)?;
    /// let mut register = Register::default();
    /// register.add_review("1", log)?;
    /// let calendar = WorkingCalendar::mainland();
    /// let sealed = register.sealed(&[Seal::new(Period::year(2024)?, day(2025, 1, 20))?], &calendar)?;
    /// let lines = register.restatements(&sealed[0], day(2025, 12, 31), &calendar)?;
    /// let (requests, remedies) = (sealed[0].request_tally(), sealed[0].remedy_tally());
    /// let derivation = Derivation::new(2024, &requests, &remedies);
    /// let moved = |column| derivation.moved(CellCode { table: "T4", row: "RV", column }, &lines);
    /// assert_eq!((moved("pend"), moved("oth"), moved("tot")), (-1, 1, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Register::reconcile_parts`]: crate::statistics::requests::Register::reconcile_parts
    #[must_use]
    pub fn moved(&self, code: CellCode, lines: &[Restatement]) -> i128 {
        let Some(form) = self.form_of(code.table) else {
            return 0;
        };
        let told = lines.iter().filter(|line| self.is_told_by(line));
        net(told, |cell| match cell {
            CountedCell::Request(cell) => {
                is_in_column(form, code.column, cell.class)
                    && self.counts_row(code.row, form, cell.row)
            }
            CountedCell::Remedy(cell) => self.counts_remedy((code.row, code.column), form, cell),
        })
    }

    /// The line says something about what the form counts. Where that is filings, it does of a remedy
    /// only if nobody had entered it before.
    pub(super) fn is_told_by(&self, line: &Restatement) -> bool {
        let is_remedy = |cell| matches!(cell, CountedCell::Remedy(_));
        if !line.counted().or(line.known()).is_some_and(is_remedy) {
            return true;
        }
        let tables = self.chosen_form().map(ReportForm::tables);
        let counts_filings = self.rules().local_remedies_are_filed
            && tables
                .unwrap_or_default()
                .iter()
                .any(|it| Lines::of(it).is_some());
        !counts_filings || line.kind() == RestatementKind::EnteredLate
    }
}

/// The cases known in a place less those counted there.
fn net<'l>(
    lines: impl IntoIterator<Item = &'l Restatement>,
    is_in: impl Fn(CountedCell) -> bool,
) -> i128 {
    // What is decided anew stays in its cell.
    let lines = lines
        .into_iter()
        .filter(|it| it.kind() != RestatementKind::DecidedAnew);
    let one = |line: &Restatement| {
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
