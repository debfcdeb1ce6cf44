//! Every identity and reading rule, as values.

mod annual;
mod local;
mod periods;
mod statistics;
mod whole;

use super::ReportRule;
use super::formula::{Formula, Relation, Scope};
use crate::finding::Level;

pub(super) const RULES: &[&[ReportRule]] = &[
    annual::RULES,
    statistics::RULES,
    local::RULES,
    periods::RULES,
    whole::RULES,
];

const fn rule(
    id: &'static str,
    table: &'static str,
    level: Level,
    formula: Formula,
    [zh, en]: [&'static str; 2],
) -> ReportRule {
    ReportRule {
        id,
        table,
        level,
        shortfall: level,
        formula,
        zh,
        en,
    }
}

impl ReportRule {
    const fn short(mut self, level: Level) -> Self {
        self.shortfall = level;
        self
    }
}

const fn each_column(relations: &'static [Relation]) -> Formula {
    Formula::Relations(Scope::EachColumn, relations)
}

const fn each_row(relations: &'static [Relation]) -> Formula {
    Formula::Relations(Scope::EachRow, relations)
}

const fn equal(left: &'static [&'static str], right: &'static [&'static str]) -> Relation {
    Relation::equal(left, right)
}

const fn at_most(left: &'static [&'static str], right: &'static [&'static str]) -> Relation {
    Relation::at_most(left, right)
}
