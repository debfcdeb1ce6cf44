//! Checks the reports of parts of a year against one another, and the year against its parts.

use rust_decimal::Decimal;

use super::agency_name::AgencyName;
use super::rule::ReportRule;
use super::table_sum::summand;
use crate::finding::{Finding, Level, Words};
use crate::report::ReportError;
use crate::report::form::{Block, CellCode};
use crate::report::table::Reading;
use crate::report::{AnnualReport, Cell, Discrepancy, Table};
use crate::statistics::in_order;

impl AnnualReport {
    /// Checks this report against those of the parts of its period: a year against its quarters.
    ///
    /// What happened adds up (XP-SUM); what stands at the beginning is that of the first part, what
    /// stands at the end that of the last (XP-ENDS). Cells that a report leaves blank are not compared,
    /// blank cells in tables 3 and 4 being zero; nor are those of which no sum can be told, where
    /// undecided cases stand in the report of every quarter.
    ///
    /// The year is sealed after its quarters and may know more. `moved` says by how much it rightly has
    /// more in a cell: [`Derivation::moved`](crate::report::Derivation::moved), or
    /// zero where nothing is known. A difference that this explains is a note.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, Cell, ReportForm};
    /// use disclosure::statistics::Period;
    ///
    /// let year = AnnualReport::blank("某局", 2024, ReportForm::Annual2021)?;
    /// let mut quarters = Vec::new();
    /// for quarter in Period::year(2024)?.quarters() {
    ///     quarters.push(year.clone().for_part(quarter)?);
    /// }
    /// assert!(year.reconcile_parts(&quarters, |_| 0)?.is_empty());
    /// quarters[1].table_mut("T3").ok_or("")?.set("O1", "NP", Cell::from(1))?;
    /// let found = year.reconcile_parts(&quarters, |_| 0)?;
    /// assert_eq!(
    ///     found[0].finding().message().en,
    ///     "table 3, row other: correction overdue (O1), column natural person (NP): holds 0, its parts \
    ///      add to 1, difference -1 (the parts add to the whole, but for what lines of restatement tell)",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ReportError`] unless the parts are of the same agency and cover the period exactly.
    pub fn reconcile_parts<'p>(
        &self,
        parts: impl IntoIterator<Item = &'p Self>,
        moved: impl Fn(CellCode) -> i128,
    ) -> Result<Vec<Discrepancy>, ReportError> {
        let mut dated = Vec::new();
        for part in parts {
            if AgencyName::key(self.agency()) != AgencyName::key(part.agency()) {
                return Err(ReportError::Agency {
                    whole: self.agency().to_owned(),
                    part: part.agency().to_owned(),
                });
            }
            dated.push((part.period()?, part));
        }
        let parts = in_order(self.period()?, dated)?;
        let parts: Vec<&Self> = parts.into_iter().map(|(_, part)| part).collect();
        let mut found = Vec::new();
        for table in self.tables() {
            for (index, (code, ..)) in table.form().cells().enumerate() {
                let compared = figure(table, index).zip(expected(&parts, code));
                let Some((left, (rule, right, against))) = compared else {
                    continue;
                };
                if left == right {
                    continue;
                }
                let rest = left.checked_sub(right);
                let is_told = Decimal::try_from_i128_with_scale(moved(code), 0).ok() == rest;
                let difference = Difference {
                    rule,
                    level: if is_told { Level::Note } else { rule.level() },
                    sides: (left, right),
                    against,
                    why: if is_told { told() } else { rule.words() },
                    beside: None,
                };
                found.extend(difference.found(table, index));
            }
        }
        Ok(found)
    }

    /// What the report of a part of the year, or of the year after, takes over from the one before.
    pub(super) fn reconcile_periods(&self, before: &Self) -> Vec<Discrepancy> {
        let mut found = self.carried_over(before);
        found.extend(self.kept_in_force(before));
        found
    }

    fn carried_over(&self, before: &Self) -> Vec<Discrepancy> {
        let rule = ReportRule::of_id("XP-CARRY");
        let tables = self.table("T3").zip(before.table("T3"));
        let Some((rule, (now, last))) = rule.zip(tables) else {
            return Vec::new();
        };
        let level = if self.reorganisation().is_some() {
            Level::Note
        } else {
            rule.level()
        };
        let period = before.period_words();
        let columns = now.form().blocks().iter().flat_map(Block::columns);
        let check = |column: &str| {
            let (index, there) = now
                .form()
                .position("P", column)
                .zip(last.form().position("C", column))?;
            let sides = figure(now, index).zip(figure(last, there))?;
            let place = last.form().code_at(there)?;
            let difference = Difference {
                rule,
                level,
                sides,
                against: Words::new(
                    format!("{}报告的结转下期", period.zh),
                    format!("the report of {} carries out", period.en),
                ),
                why: rule.words(),
                beside: Some(format!("{place}@{}", period.en)),
            };
            difference.found(now, index)
        };
        columns.filter_map(|column| check(column.code())).collect()
    }

    fn kept_in_force(&self, before: &Self) -> Vec<Discrepancy> {
        let rule = ReportRule::of_id("XP-STOCK");
        let tables = self.table("T2").zip(before.table("T2"));
        let Some((rule, (now, last))) = rule.zip(tables) else {
            return Vec::new();
        };
        let check = |row| {
            let of = |table: &Table, column| figure(table, table.form().position(row, column)?);
            let index = now.form().position(row, "inforce")?;
            let stock = of(last, "inforce")?
                .checked_add(of(now, "made")?)?
                .checked_sub(of(now, "repealed")?)?;
            let difference = Difference {
                rule,
                level: rule.level(),
                sides: (figure(now, index)?, stock),
                against: Words::new(
                    "上期加制发减废止",
                    "the period before with those made and without those repealed gives",
                ),
                why: rule.words(),
                beside: None,
            };
            difference.found(now, index)
        };
        ["A1", "A2"].into_iter().filter_map(check).collect()
    }
}

/// Why a difference is none to be mended.
fn told() -> Words {
    Words::new(
        "更正说明已列明该差额",
        "lines of restatement tell the difference",
    )
}

/// What a cell of the whole ought to hold by its parts.
fn expected(
    parts: &[&AnnualReport],
    code: CellCode,
) -> Option<(&'static ReportRule, Decimal, Words)> {
    let of = |part: &AnnualReport| {
        let table = part.table(code.table)?;
        figure(table, table.form().position(code.row, code.column)?)
    };
    let end = |part: &&AnnualReport| {
        let words = part.period_words();
        let words = Words::new(
            format!("{}报告", words.zh),
            format!("the report of {} holds", words.en),
        );
        Some((ReportRule::of_id("XP-ENDS")?, of(part)?, words))
    };
    match Rolled::of(code) {
        Rolled::None => None,
        Rolled::First => parts.first().and_then(end),
        Rolled::Last => parts.last().and_then(end),
        Rolled::Sum => {
            let mut figures = parts.iter().map(|part| of(part));
            let sum = figures.try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it?))?;
            let words = Words::new("各期之和", "its parts add to");
            Some((ReportRule::of_id("XP-SUM")?, sum, words))
        }
    }
}

/// What the parts of a year have in a cell of the year.
enum Rolled {
    /// They add up.
    Sum,
    /// What stands at the beginning.
    First,
    /// What stands at the end.
    Last,
    /// It cannot be told.
    None,
}

impl Rolled {
    fn of(code: CellCode) -> Self {
        match (code.table, code.row, code.column) {
            ("T3", "P", _) | ("T2", _, "previous") => Self::First,
            ("T3", "C", _)
            | ("T2", _, "inforce" | "available")
            | ("T4", _, "pend")
            | ("S", "8.1" | "8.2" | "8.3" | "8.3.1" | "8.3.2", _)
            | ("FJ" | "LF", _, "cumulative") => Self::Last,
            // Undecided cases stand in every part, here together with others; a budget is of a year; a
            // directory counts what it holds.
            ("T4", _, "tot") | ("S", "4" | "4.3" | "5" | "5.3" | "8.4", _) | ("LF", "09", _) => {
                Self::None
            }
            _ => Self::Sum,
        }
    }
}

/// The figure of a cell; none where it is not given or cannot be read.
fn figure(table: &Table, index: usize) -> Option<Decimal> {
    if table.is_blank(index) {
        let is_zero = matches!(table.form().code(), "T3" | "T4")
            && table.reading(index) == Reading::Number(0);
        return is_zero.then_some(Decimal::ZERO);
    }
    let cell = table.cell_at(index)?;
    if cell == Cell::NotApplicable {
        return Some(Decimal::ZERO);
    }
    summand(table.form().measure_at(index)?, &cell)
}

/// A cell and what it is compared with.
struct Difference {
    rule: &'static ReportRule,
    level: Level,
    sides: (Decimal, Decimal),
    against: Words,
    why: Words,
    /// The cell of another report.
    beside: Option<String>,
}

impl Difference {
    /// Words it, where there is one.
    fn found(self, table: &Table, index: usize) -> Option<Discrepancy> {
        let (left, right) = (self.sides.0.normalize(), self.sides.1.normalize());
        let gap = left.checked_sub(right).filter(|gap| !gap.is_zero())?;
        let code = table.form().code_at(index)?;
        let place = table.form().cell_words(index)?;
        let words = Words::new(
            format!(
                "{}为{left}，{}为{right}，相差{gap}（{}）",
                place.zh, self.against.zh, self.why.zh
            ),
            format!(
                "{}: holds {left}, {} {right}, difference {gap} ({})",
                place.en, self.against.en, self.why.en
            ),
        );
        let places = [code.to_string()].into_iter().chain(self.beside);
        let finding = places.fold(self.rule.found(self.level, words), Finding::at);
        Some(Discrepancy::between(finding, left, right))
    }
}
