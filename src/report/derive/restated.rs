//! Restatements as findings, with the cells of the form.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Derivation;
use crate::finding::{Finding, Level, Words};
use crate::report::form::CellCode;
use crate::sorted::SortedMap;
use crate::statistics::Period;
use crate::statistics::requests::{CountedCell, Restatement, RestatementKind};
use crate::workflow::request::RequestOutcome;

impl Derivation<'_> {
    /// States restatements for people: the cell as sealed, the cell as known later, the cases; or,
    /// between the parts of a year and the year, where the one counts them and where the other.
    ///
    /// Lines of the same reason and the same cells of the form are one. A line is not stated where the
    /// form counts its cases in the same cell before and after, or in none: it may tell of a class that
    /// the form does not have. Of reviews and suits in a form that counts filings only lines on cases that
    /// were entered late are stated, as in [`moved`](Self::moved). A decision anew, which moves no count,
    /// is always stated.
    /// Empty where the form is not [chosen](Self::in_form).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::report::{Derivation, ReportForm};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{Register, Seal};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let log = serde_json::from_str::<Vec<_>>(r#"[
    ///     {"event": "applied", "case": "1", "version": 1, "actor": {"id": "a-1", "role": "applicant"},
    ///      "on": "2012-12-24", "entered_on": "2012-12-24", "rules_version": 1,
    ///      "subject": {"request": "2012-17"}, "claimant": "applicant",
    ///      "contested": {"act": "reply", "made_on": "2012-12-20", "known_on": "2012-12-20"}},
    ///     {"event": "not-accepted", "case": "1", "version": 2, "actor": {"id": "o-1", "role": "review-organ"},
    ///      "on": "2012-12-30", "entered_on": "2013-02-10", "rules_version": 1}]"#)?;
    /// let mut register = Register::default();
    /// register.add_review("1", log)?;
    /// let calendar = WorkingCalendar::mainland();
    /// let sealed = register.sealed(&[Seal::new(Period::year(2012)?, day(2013, 1, 20))?], &calendar)?;
    /// let lines = register.restatements(&sealed[0], day(2013, 12, 31), &calendar)?;
    /// assert_eq!(lines.len(), 1, "sealed as undecided");
    /// let (requests, remedies) = (sealed[0].request_tally(), sealed[0].remedy_tally());
    /// let derivation = Derivation::new(2012, &requests, &remedies).in_form(ReportForm::Fujian2009);
    /// assert!(derivation.restated(&lines).is_empty(), "filed it was before and after");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn restated(&self, lines: &[Restatement]) -> Vec<Finding> {
        let code = |cell| match cell {
            CountedCell::Request(cell) => self.cell_of(cell),
            CountedCell::Remedy(cell) => self.cell_of_remedy(cell),
        };
        let mut stated: Vec<(Statement, BTreeSet<&str>)> = Vec::new();
        let mut places: SortedMap<Statement, usize> = SortedMap::new();
        for line in lines.iter().filter(|line| self.is_told_by(line)) {
            let statement = Statement {
                kind: line.kind(),
                period: line.period(),
                of_parts: line.is_of_parts(),
                counted: line.counted().and_then(code),
                known: line.known().and_then(code),
                is_counted: line.counted().is_some(),
                decided: line.decided(),
            };
            if statement.is_empty() {
                continue;
            }
            let cases = line.cases().iter().map(String::as_str);
            let place = places.get(&statement).copied();
            if let Some((_, joined)) = place.and_then(|place| stated.get_mut(place)) {
                joined.extend(cases);
            } else {
                places.insert(statement, stated.len());
                let mut first = BTreeSet::new();
                first.extend(cases);
                stated.push((statement, first));
            }
        }
        let found = stated.iter();
        found
            .map(|(statement, cases)| self.found(statement, cases))
            .collect()
    }

    fn found(&self, statement: &Statement, cases: &BTreeSet<&str>) -> Finding {
        let (counted, known) = (statement.counted, statement.known);
        let (before, now) = (self.named(counted), self.named(known));
        let (why, period) = (statement.kind.words(), statement.period);
        let many = cases.len();
        let cases: Vec<&str> = cases.iter().copied().collect();
        let (zh, en) = (cases.join("、"), cases.join(", "));
        let words = if statement.kind == RestatementKind::DecidedAnew {
            let (stands, decided) = (statement.stands(many, &before), statement.decided());
            Words::new(
                format!(
                    "{}复议或者诉讼后重新处理，{}，按办理口径不计入任何一行（{zh}）",
                    stands.zh, decided.zh
                ),
                format!(
                    "{} decided anew after a review or judgment, {}, counted in no row by convention c8 \
                     ({en})",
                    stands.en, decided.en
                ),
            )
        } else if statement.of_parts {
            Words::new(
                format!(
                    "{}各期合计有{many}件{}，全期封账{}：{}；各期原数不改（{zh}）",
                    period.zh(),
                    before.zh,
                    now.zh,
                    why.zh
                ),
                format!(
                    "the parts of {period} have {many} in {}, the whole as sealed in {}: {}; the figures \
                     of the parts stand ({en})",
                    before.en, now.en, why.en
                ),
            )
        } else {
            Words::new(
                format!(
                    "{}已封账，{many}件原{}，按现知情况{}：{}；原数不改（{zh}）",
                    period.zh(),
                    before.zh,
                    now.zh,
                    why.zh
                ),
                format!(
                    "{period} is sealed with {many} in {}, by what is known now in {}: {}; the figure \
                     stands ({en})",
                    before.en, now.en, why.en
                ),
            )
        };
        let finding = Finding::new(statement.kind.code(), Level::Note, words);
        let cells = counted.into_iter().chain(known).map(|it| it.to_string());
        let places = cells.chain(cases.iter().map(|it| format!("case {it}")));
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

/// What is said of some cases.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    kind: RestatementKind,
    period: Period,
    of_parts: bool,
    counted: Option<CellCode>,
    known: Option<CellCode>,
    /// The period counts the cases, be it in no row of the form.
    is_counted: bool,
    decided: Option<(NaiveDate, RequestOutcome)>,
}

impl Statement {
    /// The form counts the cases as before. A decision anew never moves them, and is told all the same.
    fn is_empty(&self) -> bool {
        self.counted == self.known && self.kind != RestatementKind::DecidedAnew
    }

    /// Of a decision anew: in the period that counted the first the cell, which stands; in the one in
    /// which it falls nothing, for it is counted nowhere.
    fn stands(&self, many: usize, cell: &Words) -> Words {
        let period = self.period;
        if self.is_counted {
            Words::new(
                format!("{}已封账，{many}件{}，原数不改；", period.zh(), cell.zh),
                format!(
                    "{period} is sealed with {many} in {}, and the figure stands;",
                    cell.en
                ),
            )
        } else {
            Words::new(
                format!("{}{many}件", period.zh()),
                format!("{many} in {period}"),
            )
        }
    }

    fn decided(&self) -> Words {
        self.decided.map_or_else(
            || Words::new("尚未作出新的决定", "no new decision yet"),
            |(on, row)| {
                Words::new(
                    format!("{on}作出的结果为“{}”", row.zh()),
                    format!("on {on} with the result `{}`", row.en()),
                )
            },
        )
    }
}
