//! Finds the cell that alone would explain what does not add up.
//!
//! A cell can be the wrong one only if every sum it stands in breaks, each by the same amount; a
//! cell in a sum that holds is right. In table 3 every cell stands in a set of sums of its own, so
//! one wrong cell is found exactly; in a single sum, as in table 4, any of its cells may be it.

use rust_decimal::Decimal;

use super::discrepancy::{Mend, Suggestion};
use super::equation::{Equation, Outcome, Side, Tables};
use super::rule::{ReportRule, Scope, Sign, Term};
use crate::finding::{Level, Words};
use crate::report::Table;
use crate::report::table::Reading;

/// An equation of a table, kept with its outcome.
struct Kept {
    rule: &'static str,
    scope: Scope,
    left: Vec<Term<usize>>,
    right: Vec<Term<usize>>,
    /// Left less right, cells that cannot be read counted as zero.
    gap: i128,
    outcome: Outcome,
}

/// A cell that may be wrong: the sums it would mend and its right value.
struct Candidate {
    index: usize,
    value: i128,
    mends: Vec<usize>,
}

/// What was found out about the wrong cells of a table.
pub(super) struct Located<'t> {
    table: &'t Table,
    equations: Vec<Kept>,
    candidates: Vec<Candidate>,
}

impl<'t> Located<'t> {
    /// Looks at all sums of a table.
    pub(super) fn of(table: &'t Table) -> Self {
        let mut equations = Vec::new();
        let tables = Tables::one(table);
        let code = table.form().code();
        let certain = |rule: &&ReportRule| rule.table() == code && rule.level() == Level::Error;
        let rules = ReportRule::all().filter(certain);
        for rule in rules {
            tables.each_equation(rule, |equation| equations.extend(keep(equation, tables)));
        }
        let mut located = Self {
            table,
            equations,
            candidates: Vec::new(),
        };
        let all = (0..table.form().len()).filter_map(|index| located.candidate(index));
        let all: Vec<_> = all.collect();
        // A cell that mends more makes one that mends only a part of it superfluous.
        let is_part = |one: &Candidate, other: &Candidate| {
            one.mends.len() < other.mends.len()
                && one.mends.iter().all(|it| other.mends.contains(it))
        };
        let keeps: Vec<bool> = all
            .iter()
            .map(|one| !all.iter().any(|other| is_part(one, other)))
            .collect();
        let kept = all.into_iter().zip(keeps).filter(|(_, keep)| *keep);
        located.candidates = kept.map(|(candidate, _)| candidate).collect();
        located
    }

    /// What would mend a broken sum.
    pub(super) fn for_equation(&self, equation: &Equation<'_>) -> Option<Suggestion> {
        let this = self.equations.iter().position(|kept| {
            kept.rule == equation.rule.id()
                && kept.left == equation.left
                && kept.right == equation.right
        })?;
        let candidates = self.candidates.iter().filter(|it| it.mends.contains(&this));
        let candidates: Vec<_> = candidates.collect();
        if candidates.is_empty() {
            return self.rows_that_mend();
        }
        self.suggest(&candidates)
    }

    /// The number that a cell without a usable one ought to hold.
    pub(super) fn for_cell(&self, index: usize) -> Option<Suggestion> {
        let candidates: Vec<_> = self
            .candidates
            .iter()
            .filter(|it| it.index == index)
            .collect();
        self.suggest(&candidates)
    }

    /// A cell may be wrong if no sum it is in holds, and one value would mend them all.
    fn candidate(&self, index: usize) -> Option<Candidate> {
        let reading = self.table.reading(index);
        let old = match reading {
            Reading::Number(value) => value,
            Reading::NotGiven => return None,
            Reading::Unreadable => 0,
        };
        let mut change = None;
        let mut mends = Vec::new();
        for (place, equation) in self.equations.iter().enumerate() {
            let Some(factor) = equation.factor(index) else {
                continue;
            };
            match (equation.outcome, reading) {
                (Outcome::Breaks(..), Reading::Number(_))
                | (Outcome::Unreadable(1), Reading::Unreadable) => {}
                (Outcome::NotGiven | Outcome::Unreadable(_), _) => continue,
                (Outcome::Holds | Outcome::Breaks(..), _) => return None,
            }
            let needed = equation.gap.saturating_mul(factor).saturating_neg();
            if change.is_some_and(|it| it != needed) {
                return None;
            }
            change = Some(needed);
            mends.push(place);
        }
        let value = old.saturating_add(change?);
        (value >= 0).then_some(Candidate {
            index,
            value,
            mends,
        })
    }

    fn suggest(&self, candidates: &[&Candidate]) -> Option<Suggestion> {
        let mends: Vec<Mend> = candidates.iter().filter_map(|it| self.mend(it)).collect();
        let words = candidates
            .iter()
            .zip(&mends)
            .filter_map(|(candidate, mend)| {
                let place = self.table.form().cell_words(candidate.index)?;
                let (blank_zh, blank_en) = match mend.printed.as_str() {
                    "" => ("空白", "blank"),
                    printed => (printed, printed),
                };
                Some((
                    format!("{}：{blank_zh} → {}", place.zh, mend.value),
                    format!("{}: {blank_en} → {}", place.en, mend.value),
                ))
            });
        let (zh, en): (Vec<_>, Vec<_>) = words.unzip();
        let (zh, en) = (zh.join("；"), en.join("; "));
        let words = match mends.as_slice() {
            [] => return None,
            [_] => Words::new(
                format!("可能有误的单元格及可使相关合计成立的数值：{zh}"),
                format!("likely wrong, with the value that mends it: {en}"),
            ),
            _ => Words::new(
                format!("仅凭合计不能判定是哪一个单元格有误：{zh}"),
                format!("the sums cannot tell which one is wrong: {en}"),
            ),
        };
        Some(Suggestion::new(mends, words))
    }

    fn mend(&self, candidate: &Candidate) -> Option<Mend> {
        Some(Mend {
            cell: self.table.form().code_at(candidate.index)?.to_string(),
            printed: self.table.cell_at(candidate.index)?.to_string(),
            value: Decimal::try_from_i128_with_scale(candidate.value, 0).ok()?,
        })
    }

    /// Where only columns break, a whole row may have been entered wrongly: it still adds up.
    fn rows_that_mend(&self) -> Option<Suggestion> {
        let broken = self
            .equations
            .iter()
            .filter(|it| matches!(it.outcome, Outcome::Breaks(..)));
        let broken: Vec<_> = broken.collect();
        let columns_only = broken.iter().all(|it| it.scope == Scope::EachColumn);
        if !columns_only || broken.len() < 2 {
            return None;
        }
        let block = self.table.form().blocks().first()?;
        let width = block.columns().len();
        let rows = block.rows().iter().enumerate().filter_map(|(row, head)| {
            let start = row.checked_mul(width)?;
            self.row_mends(start..start.checked_add(width)?, &broken)
                .then_some(head)
        });
        let (zh, en): (Vec<_>, Vec<_>) = rows.map(|it| (it.title(), it.en_with_code())).unzip();
        (!zh.is_empty()).then(|| {
            let (zh, en) = (zh.join("、"), en.join(", "));
            Suggestion::new(
                Vec::new(),
                Words::new(
                    format!("没有单独一个单元格可使合计成立；可能整行有误：{zh}"),
                    format!("no single cell mends it; a whole row may be wrong: {en}"),
                ),
            )
        })
    }

    /// Changing the cells of a row by what the broken columns ask for mends them all and breaks none.
    fn row_mends(&self, cells: std::ops::Range<usize>, broken: &[&Kept]) -> bool {
        let change_of = |index: usize| -> Option<i128> {
            let mut asked = broken.iter().filter_map(|it| Some((it, it.factor(index)?)));
            asked
                .next()
                .map(|(it, factor)| it.gap.saturating_mul(factor).saturating_neg())
        };
        let changes: Vec<(usize, i128)> = cells
            .filter_map(|index| Some((index, change_of(index)?)))
            .collect();
        let stays_a_count = |&(index, change): &(usize, i128)| matches!(self.table.reading(index), Reading::Number(old) if old.saturating_add(change) >= 0);
        changes.len() == broken.len()
            && changes.iter().all(stays_a_count)
            && self.equations.iter().all(|equation| {
                let shift = changes.iter().fold(0_i128, |sum, (index, change)| {
                    let factor = equation.factor(*index).unwrap_or(0);
                    sum.saturating_add(factor.saturating_mul(*change))
                });
                match equation.outcome {
                    Outcome::Holds | Outcome::Breaks(..) => equation.gap.saturating_add(shift) == 0,
                    Outcome::NotGiven | Outcome::Unreadable(_) => true,
                }
            })
    }
}

impl Kept {
    /// By how much the gap grows when the cell grows by one.
    fn factor(&self, index: usize) -> Option<i128> {
        let sign = |terms: &Side| {
            let term = terms.iter().find(|term| term.place == index)?;
            Some(if term.negative { -1_i128 } else { 1 })
        };
        sign(&self.left).or_else(|| sign(&self.right).map(i128::saturating_neg))
    }
}

fn keep(equation: &Equation<'_>, tables: Tables<'_>) -> Option<Kept> {
    let is_of_this_year = equation.terms().all(|term| !term.last_year);
    // A total that nobody printed clears no cell of its row.
    let is_without_total = equation.scope == Scope::EachRow
        && equation
            .terms()
            .any(|term| tables.now.is_total_left_out(term.place));
    (equation.relation.sign() == Sign::Equal && is_of_this_year).then(|| Kept {
        rule: equation.rule.id(),
        scope: equation.scope,
        left: equation.left.to_vec(),
        right: equation.right.to_vec(),
        gap: equation.gap(tables),
        outcome: if is_without_total {
            Outcome::NotGiven
        } else {
            equation.outcome(tables)
        },
    })
}
