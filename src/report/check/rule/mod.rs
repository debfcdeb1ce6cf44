//! The identities of a report (勾稽关系) as values: id, level, formula, words.

mod catalogue;
mod formula;

pub use formula::{Formula, Relation, Scope, Sign};

pub(super) use formula::{Term, side};

use crate::finding::{Finding, Level, Words};

/// One identity or reading rule of a report.
///
/// ```
/// use disclosure::report::Rule;
///
/// let balance = Rule::of_id("T3-BAL").ok_or("no such rule")?;
/// assert_eq!(balance.formula().to_string(), "N + P = T + C");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    id: &'static str,
    table: &'static str,
    level: Level,
    shortfall: Level,
    formula: Formula,
    zh: &'static str,
    en: &'static str,
}

impl Rule {
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

    /// What it asks for.
    #[must_use]
    pub const fn formula(&self) -> Formula {
        self.formula
    }

    /// What it says, in Chinese and English.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(self.zh, self.en)
    }

    pub(super) fn relations(&self) -> Option<(Scope, &'static [Relation])> {
        match self.formula {
            Formula::Relations(scope, relations) => Some((scope, relations)),
            Formula::Figures
            | Formula::TableGiven
            | Formula::TableFilled
            | Formula::TotalsGiven
            | Formula::NotBefore(..)
            | Formula::NotFrom(..)
            | Formula::NeedsPower(_)
            | Formula::FormOfYear
            | Formula::TextEqualsCells
            | Formula::TextAgrees
            | Formula::AcrossPeriods(_)
            | Formula::OncePerYear
            | Formula::SumOfUnits
            | Formula::AllUnits => None,
        }
    }

    /// A finding of this rule.
    pub(in crate::report) const fn found(&self, level: Level, words: Words) -> Finding {
        Finding::new(self.id, level, words)
    }
}
