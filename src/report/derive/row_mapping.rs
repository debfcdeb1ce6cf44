use serde::{Deserialize, Serialize};

use super::local::Lines;
use crate::report::form::TableForm;
use crate::sorted::SortedMap;
use crate::statistics::requests::FlowRow;
use crate::vocabulary::{LocalOutcome, Outcome, Outcome2007};
use crate::workflow::request::RequestOutcome;

/// Which row a conclusion is printed in where the form is of another edition than the request.
///
/// A request received under Decree 492 and answered in 2019 stands in table 3, whose rows it does not
/// have. Where the lists of outcomes say which row is its own, that is taken; else one
/// [default](Self::with_default), which is 其他: the form asks for a row, and no text names one (本库理解).
/// Rows set here replace the default one by one.
///
/// The local forms before 2014 have rows of their own for conclusions under Decree 492
/// ([`LocalOutcome`]), which the statistics table of 2014 counts otherwise:
///
/// | Concluded under Decree 492 | in the long form | in that of Fujian |
/// | --- | --- | --- |
/// | told where it is public | 18 同意公开 (本库理解) | 3.1 同意公开 |
/// | granted, granted in part | 18, 19 | 3.1, 3.2 |
/// | not government information | 21 | 3.3 否决公开 |
/// | does not exist; not for this organ | 22; 23 | 3.3 (本库理解) |
/// | told to amend or supplement | 24 | 3.3 (本库理解) |
/// | state secret, commercial secret, privacy | 25, 26, 27: exemptions 1-3 | 3.3 |
/// | security and stability; other situations by law | 30: exemption 6 (本库理解) | 3.3 |
/// | told to use another channel | 31, the [default](Self::with_local_default) (本库理解) | 3.3 |
///
/// What the exemptions 1-6 mean is taken from the filling notes of one city (定政办发〔2008〕46号). The long
/// form counts rows 22-24 among the refusals, and that of Fujian is read alike: it has no row for them,
/// and its three rows add up to all replies. Exemptions 4 and 5 (28, 29) are no grounds under Decree 492
/// and so hold nothing unless rows are sent there.
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
    of_2007: SortedMap<Outcome2007, Outcome>,
    of_2019: SortedMap<Outcome, Outcome2007>,
    without_row: Outcome,
    local: SortedMap<Outcome2007, LocalOutcome>,
    without_local_row: LocalOutcome,
}

impl Default for RowMapping {
    fn default() -> Self {
        Self {
            of_2007: SortedMap::new(),
            of_2019: SortedMap::new(),
            without_row: Outcome::Other,
            local: SortedMap::new(),
            without_local_row: LocalOutcome::OtherReason,
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

    /// Sends what has no row of table 3 of its own to this one (`without_row` as it is stored).
    #[must_use]
    pub const fn with_default(mut self, row: Outcome) -> Self {
        self.without_row = row;
        self
    }

    /// Sends an outcome under Decree 492 to a row of the local forms before 2014.
    ///
    /// ```
    /// use disclosure::report::{RowMapping, TableForm};
    /// use disclosure::statistics::requests::FlowRow;
    /// use disclosure::vocabulary::{LocalOutcome, Outcome2007};
    /// use disclosure::workflow::request::RequestOutcome;
    ///
    /// let form = TableForm::of_id("LF-2008").ok_or("")?;
    /// let told = FlowRow::Concluded(RequestOutcome::Decree492(Outcome2007::RefusedOtherByLaw));
    /// let mapping = RowMapping::default();
    /// assert_eq!(mapping.row_in(told, form), Some("30"));
    /// let own = mapping.with_local(Outcome2007::RefusedOtherByLaw, LocalOutcome::UnderDiscussion);
    /// assert_eq!(own.row_in(told, form), Some("28"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn with_local(mut self, outcome: Outcome2007, row: LocalOutcome) -> Self {
        self.local.insert(outcome, row);
        self
    }

    /// Sends what has no row of the local forms of its own to this one.
    #[must_use]
    pub const fn with_local_default(mut self, row: LocalOutcome) -> Self {
        self.without_local_row = row;
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
                let own = set.or_else(|| outcome.in_2021_format().ok());
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
                set.or_else(|| outcome.in_2014_table().ok())
            }
        }
    }

    /// The outcome of the local forms before 2014; `None` where it has no row, which is so of what ended
    /// without a reply. A row under Decree 711, which those years cannot have, goes the way of its
    /// counterpart in the statistics table, and without one to the default unless it was granted.
    #[must_use]
    pub fn local_outcome(&self, row: FlowRow) -> Option<LocalOutcome> {
        let concluded = match row {
            FlowRow::New
            | FlowRow::CarriedIn
            | FlowRow::CarriedOut
            | FlowRow::ConcludedWithoutRow => return None,
            FlowRow::Concluded(outcome) => outcome,
        };
        let own = match self.outcome_2014(row) {
            Some(outcome) => self.local.get(&outcome).copied().or_else(|| own(outcome)),
            None if concluded == RequestOutcome::Decree711(Outcome::Granted) => {
                Some(LocalOutcome::Granted)
            }
            None => None,
        };
        Some(own.unwrap_or(self.without_local_row))
    }

    /// The parameter by which what ended under Decree 492, or without a row, stands in a row of the form
    /// that is not its own; `None` where the row is its own, or the form has none.
    pub(super) fn sent_by(&self, row: FlowRow, form: &TableForm) -> Option<&'static str> {
        self.row_in(row, form)?;
        let outcome = match row {
            FlowRow::Concluded(RequestOutcome::Decree492(outcome)) => Some(outcome),
            FlowRow::ConcludedWithoutRow => None,
            FlowRow::New
            | FlowRow::CarriedIn
            | FlowRow::CarriedOut
            | FlowRow::Concluded(RequestOutcome::Decree711(_)) => return None,
        };
        match form.code() {
            "T3" => {
                let set = outcome.and_then(|it| self.of_2007.get(&it));
                let own = outcome.and_then(|it| it.in_2021_format().ok());
                sent(set, own, ["of_2007", "without_row"])
            }
            "S" => None,
            _ => {
                let set = outcome.and_then(|it| self.local.get(&it));
                let own = outcome.and_then(own);
                sent(set, own, ["local", "without_local_row"])
            }
        }
    }

    /// The code of the row in a form that counts requests; `None` where it has none.
    #[must_use]
    pub fn row_in(&self, row: FlowRow, form: &TableForm) -> Option<&'static str> {
        if let Some(lines) = Lines::of(form) {
            return lines.row(row, self);
        }
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
                Some(outcome.in_2019_format().row())
            }
        }
    }
}

/// The parameter that sent an outcome to a row that is not its own: the one that was set for it, or the
/// default.
fn sent<T: PartialEq>(
    set: Option<&T>,
    own: Option<T>,
    parameters: [&'static str; 2],
) -> Option<&'static str> {
    let [for_it, default] = parameters;
    match (set, own) {
        (Some(set), own) => (Some(set) != own.as_ref()).then_some(for_it),
        (None, own) => own.is_none().then_some(default),
    }
}

/// The row of the local forms that an outcome has without being sent there.
const fn own(outcome: Outcome2007) -> Option<LocalOutcome> {
    Some(match outcome {
        Outcome2007::AlreadyPublic | Outcome2007::Granted => LocalOutcome::Granted,
        Outcome2007::Partial => LocalOutcome::Partial,
        Outcome2007::RefusedStateSecret => LocalOutcome::StateSecret,
        Outcome2007::RefusedCommercialSecret => LocalOutcome::CommercialSecret,
        Outcome2007::RefusedPersonalPrivacy => LocalOutcome::PersonalPrivacy,
        Outcome2007::RefusedSecurityAndStability | Outcome2007::RefusedOtherByLaw => {
            LocalOutcome::ExemptByLaw
        }
        Outcome2007::RefusedNotGovernmentInformation => LocalOutcome::NotGovernmentInformation,
        Outcome2007::NotThisAgency => LocalOutcome::NotHeld,
        Outcome2007::DoesNotExist => LocalOutcome::DoesNotExist,
        Outcome2007::AmendOrSupplement => LocalOutcome::Unclear,
        Outcome2007::OtherChannel => return None,
    })
}
