use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::form::TableForm;
use crate::statistics::requests::FlowRow;
use crate::vocabulary::{Comparison, Outcome, Outcome2007};
use crate::workflow::request::RequestOutcome;

/// Which row a conclusion is printed in where the form is of another edition than the request.
///
/// A request received under Decree 492 and answered in 2019 stands in table 3, whose rows it does not
/// have. Where the lists of outcomes say which row is its own, that is taken; else one
/// [default](Self::with_default), which is 其他: the form asks for a row, and no text names one (推定).
/// Rows set here replace the default one by one.
///
/// ```
/// use disclosure::report::{RowMapping, TableForm};
/// use disclosure::statistics::requests::FlowRow;
/// use disclosure::vocabulary::{Outcome, Outcome2007};
/// use disclosure::workflow::request::RequestOutcome;
///
/// let form = TableForm::of_id("T3-2019").ok_or("")?;
/// let told = FlowRow::Concluded(RequestOutcome::Decree492(Outcome2007::AmendOrSupplement));
/// let mapping = RowMapping::default();
/// assert_eq!(mapping.row_in(told, form), Some("O"));
/// let own = mapping.with_2007(Outcome2007::AmendOrSupplement, Outcome::StillUnclear);
/// assert_eq!(own.row_in(told, form), Some("U3"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RowMapping {
    of_2007: BTreeMap<Outcome2007, Outcome>,
    of_2019: BTreeMap<Outcome, Outcome2007>,
    without_row: Outcome,
}

impl Default for RowMapping {
    fn default() -> Self {
        Self {
            of_2007: BTreeMap::new(),
            of_2019: BTreeMap::new(),
            without_row: Outcome::Other,
        }
    }
}

impl RowMapping {
    /// Sends an outcome under Decree 492 to a row of table 3.
    #[must_use]
    pub fn with_2007(mut self, outcome: Outcome2007, row: Outcome) -> Self {
        self.of_2007.insert(outcome, row);
        self
    }

    /// Sends an outcome under Decree 711 to a row of the statistics table of 2014.
    #[must_use]
    pub fn with_2019(mut self, outcome: Outcome, row: Outcome2007) -> Self {
        self.of_2019.insert(outcome, row);
        self
    }

    /// Sends what has no row of table 3 of its own to this one.
    #[must_use]
    pub const fn with_default(mut self, row: Outcome) -> Self {
        self.without_row = row;
        self
    }

    /// The outcome of table 3 of a conclusion; `None` for the rows that are none.
    #[must_use]
    pub fn outcome(&self, row: FlowRow) -> Option<Outcome> {
        match row {
            FlowRow::New | FlowRow::CarriedIn | FlowRow::CarriedOut => None,
            FlowRow::Concluded(RequestOutcome::Decree711(outcome)) => Some(outcome),
            FlowRow::Concluded(RequestOutcome::Decree492(outcome)) => {
                let set = self.of_2007.get(&outcome).copied();
                let own = set.or_else(|| outcome.in_2021_format().row());
                Some(own.unwrap_or(self.without_row))
            }
            FlowRow::ConcludedWithoutRow => Some(self.without_row),
        }
    }

    /// The outcome of the statistics table of 2014; `None` where it has no row.
    #[must_use]
    pub fn outcome_2014(&self, row: FlowRow) -> Option<Outcome2007> {
        match row {
            FlowRow::New
            | FlowRow::CarriedIn
            | FlowRow::CarriedOut
            | FlowRow::ConcludedWithoutRow => None,
            FlowRow::Concluded(RequestOutcome::Decree492(outcome)) => Some(outcome),
            FlowRow::Concluded(RequestOutcome::Decree711(outcome)) => {
                let set = self.of_2019.get(&outcome).copied();
                set.or_else(|| outcome.in_2014_table().row())
            }
        }
    }

    /// The code of the row in a form of table 3 or in the statistics table; `None` where it has none.
    #[must_use]
    pub fn row_in(&self, row: FlowRow, form: &TableForm) -> Option<&'static str> {
        let is_table_3 = match form.id() {
            "T3-2019" | "T3-2021" => true,
            "S-2014" => false,
            _ => return None,
        };
        match row {
            FlowRow::New => Some(if is_table_3 { "N" } else { "3.1" }),
            FlowRow::CarriedIn => is_table_3.then_some("P"),
            FlowRow::CarriedOut => is_table_3.then_some("C"),
            FlowRow::Concluded(_) | FlowRow::ConcludedWithoutRow if !is_table_3 => {
                self.outcome_2014(row).map(Outcome2007::row)
            }
            FlowRow::Concluded(_) | FlowRow::ConcludedWithoutRow => {
                let outcome = self.outcome(row)?;
                if form.id() == "T3-2021" {
                    return Some(outcome.row());
                }
                match outcome.in_2019_format() {
                    Comparison::Row(outcome) => Some(outcome.row()),
                    Comparison::NotComparable(_) => None,
                }
            }
        }
    }
}
