//! The identities of a report (勾稽关系) as values: id, level, formula, words.

mod catalogue;
mod formula;

pub(super) use formula::{Formula, Relation, Scope, Sign, Term, side};

use crate::finding::{Finding, Level, Words};

/// One identity or reading rule of a report.
///
/// ```
/// use disclosure::report::ReportRule;
///
/// let balance = ReportRule::of_id("T3-BAL").ok_or("no such rule")?;
/// assert_eq!(balance.formula(), "N + P = T + C");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportRule {
    id: &'static str,
    table: &'static str,
    level: Level,
    shortfall: Level,
    formula: Formula,
    zh: &'static str,
    en: &'static str,
}

impl ReportRule {
    /// Every rule: within tables, across years, of the text, of a consolidation.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        catalogue::RULES.iter().copied().flatten()
    }

    /// Finds a rule by its id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<&'static Self> {
        Self::all().find(|rule| rule.id == id)
    }

    /// The stable id: T3-BAL.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The code of the table it speaks of; empty where it speaks of the whole report.
    #[must_use]
    pub const fn table(&self) -> &'static str {
        self.table
    }

    /// How much a breach weighs.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// How much it weighs where the parts add to less than their total: cases without a row of their
    /// own may be left out (S-REV, S-LIT).
    #[must_use]
    pub const fn shortfall(&self) -> Level {
        self.shortfall
    }

    /// What it asks for, over codes of rows or columns: N + P = T + C. `(y-1)` is the report of the year
    /// before.
    #[must_use]
    pub fn formula(&self) -> String {
        self.formula.to_string()
    }

    /// Where sums of cells must hold, in each column or each row, in Chinese and English; `None` for the
    /// rules that add nothing up.
    #[must_use]
    pub fn scope(&self) -> Option<Words> {
        self.relations().map(|(scope, _)| scope.words())
    }

    /// What it says, in Chinese and English.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(self.zh, self.en)
    }

    pub(super) const fn asks(&self) -> Formula {
        self.formula
    }

    pub(super) const fn relations(&self) -> Option<(Scope, &'static [Relation])> {
        if let Formula::Relations(scope, relations) = self.formula {
            Some((scope, relations))
        } else {
            None
        }
    }

    /// It compares sums of this report with the one of the year before.
    pub(super) fn is_across_years(&self) -> bool {
        let relations = self.relations();
        relations.is_some_and(|(_, relations)| relations.iter().any(Relation::is_across_years))
    }

    /// A finding of this rule.
    pub(in crate::report) const fn found(&self, level: Level, words: Words) -> Finding {
        Finding::new(self.id, level, words)
    }
}
