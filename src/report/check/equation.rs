//! A relation of a rule in one row or column of a table, and whether it holds there.

use super::rule::{Relation, ReportRule, Scope, Sign, Term, side};
use crate::finding::Words;
use crate::report::Table;
use crate::report::form::{Block, CellCode, Head};
use crate::report::table::Reading;

/// The cells on one side of an equation.
pub(super) type Side = [Term<usize>];

/// A relation in one row or column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Equation<'s> {
    pub(super) rule: &'static ReportRule,
    pub(super) relation: &'static Relation,
    pub(super) scope: Scope,
    /// The row or column.
    pub(super) head: &'static Head,
    pub(super) left: &'s Side,
    pub(super) right: &'s Side,
}

/// Whether an equation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Holds,
    /// The two sides as added up.
    Breaks(i128, i128),
    /// A cell in it was not given.
    NotGiven,
    /// So many cells in it could not be read.
    Unreadable(usize),
}

/// The tables that an equation runs over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tables<'t> {
    pub(super) now: &'t Table,
    pub(super) before: Option<&'t Table>,
}

impl<'t> Tables<'t> {
    pub(super) const fn one(now: &'t Table) -> Self {
        Self { now, before: None }
    }

    pub(super) fn of<P>(&self, term: &Term<P>) -> Option<&'t Table> {
        if term.last_year {
            self.before
        } else {
            Some(self.now)
        }
    }

    /// The code of a cell; that of a cell of the year before says so.
    pub(super) fn place(&self, term: &Term<usize>) -> String {
        let code = self.of(term).and_then(|it| it.form().code_at(term.place));
        match code {
            Some(code) if term.last_year => format!("{code}@y-1"),
            code => code.as_ref().map(CellCode::to_string).unwrap_or_default(),
        }
    }

    /// Meets every equation that a rule states over these tables.
    pub(super) fn each_equation(
        &self,
        rule: &'static ReportRule,
        mut visit: impl FnMut(&Equation<'_>),
    ) {
        let Some((scope, relations)) = rule.relations() else {
            return;
        };
        for relation in relations {
            match scope {
                Scope::EachColumn => self.down_columns(rule, relation, &mut visit),
                Scope::EachRow => self.along_rows(rule, relation, &mut visit),
            }
        }
    }

    fn down_columns(
        &self,
        rule: &'static ReportRule,
        relation: &'static Relation,
        visit: &mut impl FnMut(&Equation<'_>),
    ) {
        let start = |term: Term<&str>| {
            let row = self.of(&term)?.form().row_start(term.place);
            term.at(row.map(|(start, _)| start))
        };
        let mut left: Vec<_> = relation.left().filter_map(start).collect();
        let mut right: Vec<_> = relation.right().filter_map(start).collect();
        let block = self.now.form().blocks().first();
        for head in block.map(Block::columns).unwrap_or_default() {
            meet(
                (rule, relation, Scope::EachColumn, head),
                (&left, &right),
                visit,
            );
            for term in left.iter_mut().chain(&mut right) {
                term.place = term.place.saturating_add(1);
            }
        }
    }

    fn along_rows(
        &self,
        rule: &'static ReportRule,
        relation: &'static Relation,
        visit: &mut impl FnMut(&Equation<'_>),
    ) {
        if self
            .before
            .is_some_and(|it| it.form().id() != self.now.form().id())
        {
            return;
        }
        let mut start: usize = 0;
        for block in self.now.form().blocks() {
            let place = |code| block.columns().iter().position(|it| it.code() == code);
            let first = |term: Term<&'static str>| {
                let first = place(term.place).and_then(|it| start.checked_add(it));
                term.at(first)
            };
            let mut left: Vec<_> = relation.left().filter_map(first).collect();
            let mut right: Vec<_> = relation.right().filter_map(first).collect();
            let width = block.columns().len();
            for row in block.rows() {
                meet(
                    (rule, relation, Scope::EachRow, row),
                    (&left, &right),
                    visit,
                );
                for term in left.iter_mut().chain(&mut right) {
                    term.place = term.place.saturating_add(width);
                }
                start = start.saturating_add(width);
            }
        }
    }
}

fn meet(
    (rule, relation, scope, head): (&'static ReportRule, &'static Relation, Scope, &'static Head),
    (left, right): (&Side, &Side),
    visit: &mut impl FnMut(&Equation<'_>),
) {
    if !left.is_empty() && !right.is_empty() {
        visit(&Equation {
            rule,
            relation,
            scope,
            head,
            left,
            right,
        });
    }
}

impl Equation<'_> {
    /// All its cells, the left side first.
    pub(super) fn terms(&self) -> impl Iterator<Item = &Term<usize>> {
        self.left.iter().chain(self.right)
    }

    /// Whether it holds.
    pub(super) fn outcome(&self, tables: Tables<'_>) -> Outcome {
        if self.is_not_given(tables) {
            return Outcome::NotGiven;
        }
        let (left, right) = (add(self.left, tables), add(self.right, tables));
        let unreadable = left.unreadable.saturating_add(right.unreadable);
        let holds = match self.relation.sign() {
            Sign::Equal => left.total == right.total,
            Sign::AtMost => left.total <= right.total,
        };
        match (left.is_given && right.is_given, unreadable, holds) {
            (false, _, _) => Outcome::NotGiven,
            (true, 0, true) => Outcome::Holds,
            (true, 0, false) => Outcome::Breaks(left.total, right.total),
            (true, count, _) => Outcome::Unreadable(count),
        }
    }

    /// Left less right; cells that were not given or cannot be read count as zero.
    pub(super) fn gap(&self, tables: Tables<'_>) -> i128 {
        let (left, right) = (add(self.left, tables), add(self.right, tables));
        left.total.saturating_sub(right.total)
    }

    /// One side in words: （七）总计; received in the year (N) + carried in from last year (P). A long run
    /// of rows is named by its ends.
    pub(super) fn side(&self, terms: &Side, tables: Tables<'_>) -> Words {
        let heads = || {
            terms.iter().filter_map(|term| {
                let (row, column) = tables.of(term)?.form().heads_at(term.place)?;
                Some(match self.scope {
                    Scope::EachColumn => (term, row),
                    Scope::EachRow => (term, column),
                })
            })
        };
        let zh = |(term, head): (&Term<usize>, &Head)| {
            let year = if term.last_year {
                "（上年报告）"
            } else {
                ""
            };
            (term.negative, format!("{}{year}", head.title()))
        };
        let en = |(term, head): (&Term<usize>, &Head)| {
            let year = if term.last_year {
                " of last year's report"
            } else {
                ""
            };
            (term.negative, format!("{}{year}", head.en_with_code()))
        };
        if let (true, Some((_, first)), Some((_, last))) =
            (is_long_run(terms), heads().next(), heads().next_back())
        {
            let many = terms.len();
            return Words::new(
                format!("“{}”至“{}”共{many}行之和", first.title(), last.title()),
                format!(
                    "the sum of the {many} rows from {} to {}",
                    first.en_with_code(),
                    last.en_with_code()
                ),
            );
        }
        Words::new(side(heads().map(zh)), side(heads().map(en)))
    }

    /// Outside tables 3 and 4 a side that is wholly blank was not filled in, and is not zero.
    fn is_not_given(&self, tables: Tables<'_>) -> bool {
        if matches!(self.rule.table(), "T3" | "T4") {
            return false;
        }
        let blank = |term: &Term<usize>| is_blank(term, tables);
        self.left.iter().all(blank)
            || self.right.iter().all(blank)
            || self.terms().any(|term| term.last_year && blank(term))
    }

    /// The side in which nothing is printed though the other has figures, the other, and what that adds
    /// up to. Zero beside blanks is none, and neither is a part without figures beside its whole.
    pub(super) fn lone_side(&self, tables: Tables<'_>) -> Option<(&Side, &Side, i128)> {
        if !self.is_not_given(tables) {
            return None;
        }
        let blank = |terms: &Side| terms.iter().all(|term| is_blank(term, tables));
        let (blank, given) = match (self.relation.sign(), blank(self.left), blank(self.right)) {
            (_, false, true) => (self.right, self.left),
            (Sign::Equal, true, false) => (self.left, self.right),
            (Sign::Equal | Sign::AtMost, ..) => return None,
        };
        let sum = add(given, tables);
        (sum.unreadable == 0 && sum.total != 0).then_some((blank, given, sum.total))
    }
}

fn is_blank(term: &Term<usize>, tables: Tables<'_>) -> bool {
    tables.of(term).is_none_or(|it| it.is_blank(term.place))
}

/// From this many summands on a sum is named by its first and its last.
const MANY: usize = 9;

/// Many summands that follow each other down a column, none left out and none taken away.
fn is_long_run(terms: &Side) -> bool {
    let mut steps = terms
        .iter()
        .zip(terms.iter().skip(1))
        .map(|(one, next)| next.place.checked_sub(one.place));
    let first = steps.next().flatten();
    terms.len() >= MANY
        && first.is_some()
        && steps.all(|step| step == first)
        && terms.iter().all(|it| !it.negative && !it.last_year)
}

/// A side added up.
#[derive(Clone, Copy)]
struct Sum {
    total: i128,
    is_given: bool,
    unreadable: usize,
}

fn add(terms: &Side, tables: Tables<'_>) -> Sum {
    let mut sum = Sum {
        total: 0,
        is_given: true,
        unreadable: 0,
    };
    for term in terms {
        let value = match tables.of(term).map(|table| table.reading(term.place)) {
            Some(Reading::Number(value)) => value,
            Some(Reading::NotGiven) | None => {
                sum.is_given = false;
                0
            }
            Some(Reading::Unreadable) => {
                sum.unreadable = sum.unreadable.saturating_add(1);
                0
            }
        };
        let signed = if term.negative {
            value.saturating_neg()
        } else {
            value
        };
        sum.total = sum.total.saturating_add(signed);
    }
    sum
}
