//! Checks two reports of consecutive years of one agency against each other.

use super::agency_name::AgencyName;
use super::discrepancy::{Discrepancy, Suggestion};
use super::equation::{Outcome, Tables};
use super::reconcile::broken;
use super::rule::ReportRule;
use crate::finding::{Level, Words};
use crate::report::{AnnualReport, ReportError};

impl AnnualReport {
    /// Checks this report against the one of the year before: what was carried over, column by column
    /// and also over a change of format, and the stocks that follow from last year's.
    ///
    /// A report of a part of the year, a quarter, is checked against the one that ends the day before it
    /// begins, be it of a part or of a year: what was carried over (XP-CARRY) and what is in force
    /// (XP-STOCK).
    ///
    /// A note of a reorganisation on this report makes what was carried over otherwise a note.
    ///
    /// Names of agencies are compared without their blanks and whatever the width of their signs.
    ///
    /// # Errors
    /// [`ReportError::NotConsecutive`] unless the other report is the same agency's of the year or period before.
    pub fn reconcile_with(&self, before: &Self) -> Result<Vec<Discrepancy>, ReportError> {
        self.follows(before)?;
        if self.part().is_some() || before.part().is_some() {
            return Ok(self.reconcile_periods(before));
        }
        let mut found = Vec::new();
        for rule in ReportRule::all() {
            let tables = self.table(rule.table()).zip(before.table(rule.table()));
            let Some((now, last)) = tables.filter(|_| rule.is_across_years()) else {
                continue;
            };
            let changed = now.form().id() != last.form().id();
            if (rule.id() == "XY-CARRY" && changed) || (rule.id() == "XY-FMT" && !changed) {
                continue;
            }
            let tables = Tables {
                now,
                before: Some(last),
            };
            let excused = self.reorganisation().is_some() && rule.level() == Level::Error;
            let level = if excused { Level::Note } else { rule.level() };
            let first = found.len();
            tables.each_equation(rule, |equation| {
                if let Outcome::Breaks(left, right) = equation.outcome(tables) {
                    found.push(broken(equation, tables, (left, right), Some(level)));
                }
            });
            if rule.table() == "T3" {
                explain_columns(&mut found, first);
            }
        }
        Ok(found)
    }

    /// The other report is the same agency's of the year or period before.
    pub(in crate::report) fn follows(&self, before: &Self) -> Result<(), ReportError> {
        if AgencyName::key(self.agency()) != AgencyName::key(before.agency())
            || !before.is_followed_by(self)
        {
            return Err(ReportError::NotConsecutive {
                agency: self.agency().to_owned(),
                period: self.period_words().en,
                before: before.agency().to_owned(),
                last: before.period_words().en,
            });
        }
        Ok(())
    }

    /// The other is of the year after, or of the days that follow its own.
    pub(super) fn is_followed_by(&self, next: &Self) -> bool {
        if self.part().is_none() && next.part().is_none() {
            return self.year().checked_add(1) == Some(next.year());
        }
        let periods = self.period().ok().zip(next.period().ok());
        periods.is_some_and(|(period, next)| period.is_followed_by(next))
    }
}

/// Where columns moved and their total did not, an applicant was counted in another class.
fn explain_columns(found: &mut [Discrepancy], first: usize) {
    let Some(carried) = found.get_mut(first..) else {
        return;
    };
    let total_breaks = carried.iter().any(|it| {
        it.finding()
            .places()
            .iter()
            .any(|place| place.contains("/TT"))
    });
    if total_breaks {
        return;
    }
    for discrepancy in carried {
        let words = Words::new(
            "总计相符而分列不符，可能是结转时申请人类别改列",
            "the total is carried over and the columns are not: an applicant may have been reclassified",
        );
        let suggestion = Suggestion::new(Vec::new(), words);
        *discrepancy = discrepancy.clone().suggesting(Some(suggestion));
    }
}
