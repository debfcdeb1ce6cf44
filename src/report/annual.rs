use serde::{Deserialize, Serialize};

use super::form::{ReportForm, TableForm};
use super::{Amount, Narrative, Table};

/// An annual report (政府信息公开工作年度报告) as printed: who, which year, and the tables.
///
/// Basis: 《政府信息公开条例》第五十条. It holds what is printed, right or wrong;
/// [`reconcile`](Self::reconcile) says what does not agree.
///
/// ```
/// use disclosure::report::{AnnualReport, Cell, ReportForm};
///
/// let mut report = AnnualReport::blank("某县人民政府", 2024, ReportForm::Annual2021)?;
/// report.table_mut("T3").ok_or("")?.set("N", "NP", Cell::from(3))?;
/// let found: Vec<_> = report.reconcile().iter().map(|it| it.finding().rule()).collect();
/// assert_eq!(found, ["T3-BAL", "T3-ROW", "T4-GIVEN"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts")]
pub struct AnnualReport {
    agency: String,
    year: i32,
    tables: Vec<Table>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee_income: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reorganisation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    makes_rules: Option<bool>,
    #[serde(skip_serializing_if = "Narrative::is_empty")]
    narrative: Narrative,
}

impl AnnualReport {
    /// Joins an agency, a report year and the tables printed, which are kept in the order of their
    /// codes: that of the form.
    ///
    /// # Errors
    /// [`AnnualReportError`] for a year before 2008, an agency without a name, or a table given twice.
    pub fn new(
        agency: impl Into<String>,
        year: i32,
        mut tables: Vec<Table>,
    ) -> Result<Self, AnnualReportError> {
        let agency = agency.into();
        if agency.trim().is_empty() {
            return Err(AnnualReportError::NoAgency);
        }
        if ReportForm::possible_in(year).is_empty() {
            return Err(AnnualReportError::Year { year });
        }
        tables.sort_by_key(|table| table.form().code());
        let codes = || tables.iter().map(|table| table.form().code());
        if let Some((table, _)) = codes().zip(codes().skip(1)).find(|(one, next)| one == next) {
            return Err(AnnualReportError::Twice { table });
        }
        Ok(Self {
            agency,
            year,
            tables,
            fee_income: None,
            reorganisation: None,
            makes_rules: None,
            narrative: Narrative::default(),
        })
    }

    /// Opens a report with the blank tables of a form.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn blank(
        agency: impl Into<String>,
        year: i32,
        form: ReportForm,
    ) -> Result<Self, AnnualReportError> {
        Self::new(
            agency,
            year,
            form.tables().iter().map(|it| Table::blank(it)).collect(),
        )
    }

    /// Adds the fee income of section 6 (收取信息处理费情况).
    #[must_use]
    pub const fn with_fee_income(mut self, income: Amount) -> Self {
        self.fee_income = Some(income);
        self
    }

    /// Adds the note of a reorganisation (机构改革) that explains figures carried over otherwise.
    #[must_use]
    pub fn with_reorganisation(mut self, note: impl Into<String>) -> Self {
        self.reorganisation = Some(note.into());
        self
    }

    /// States whether the body may make rules (规章): ministries, provinces, cities with districts,
    /// autonomous prefectures. Unless it is stated, rules in table 2 are not questioned.
    #[must_use]
    pub const fn with_power_to_make_rules(mut self, makes_rules: bool) -> Self {
        self.makes_rules = Some(makes_rules);
        self
    }

    /// Adds the figures that the text gives.
    #[must_use]
    pub fn with_narrative(mut self, narrative: Narrative) -> Self {
        self.narrative = narrative;
        self
    }

    /// The agency that reports.
    #[must_use]
    pub fn agency(&self) -> &str {
        &self.agency
    }

    /// The report year.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// The tables in the order of their codes.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The table of a code: T3.
    #[must_use]
    pub fn table(&self, code: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.form().code() == code)
    }

    /// The table of a code, to be filled in.
    pub fn table_mut(&mut self, code: &str) -> Option<&mut Table> {
        self.tables
            .iter_mut()
            .find(|table| table.form().code() == code)
    }

    /// The fee income of section 6.
    #[must_use]
    pub const fn fee_income(&self) -> Option<Amount> {
        self.fee_income
    }

    /// The note of a reorganisation.
    #[must_use]
    pub fn reorganisation(&self) -> Option<&str> {
        self.reorganisation.as_deref()
    }

    /// Whether the body may make rules, if that was stated.
    #[must_use]
    pub const fn makes_rules(&self) -> Option<bool> {
        self.makes_rules
    }

    /// The figures of the text.
    #[must_use]
    pub const fn narrative(&self) -> &Narrative {
        &self.narrative
    }

    /// The form in which a table of the report year is to be printed; of several possible ones the
    /// one that has the table.
    pub(super) fn form_due(&self, table: &Table) -> Option<&'static TableForm> {
        let forms = ReportForm::possible_in(self.year).iter();
        let mut due = forms.flat_map(|form| form.tables()).copied();
        due.find(|form| form.code() == table.form().code())
    }
}

/// A report as JSON has it, before it was looked at.
#[derive(Deserialize)]
struct Parts {
    agency: String,
    year: i32,
    tables: Vec<Table>,
    fee_income: Option<Amount>,
    reorganisation: Option<String>,
    makes_rules: Option<bool>,
    #[serde(default)]
    narrative: Narrative,
}

impl TryFrom<Parts> for AnnualReport {
    type Error = AnnualReportError;

    fn try_from(parts: Parts) -> Result<Self, Self::Error> {
        Ok(Self {
            fee_income: parts.fee_income,
            reorganisation: parts.reorganisation,
            makes_rules: parts.makes_rules,
            narrative: parts.narrative,
            ..Self::new(parts.agency, parts.year, parts.tables)?
        })
    }
}

/// What cannot be an annual report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnnualReportError {
    /// The agency has no name.
    #[error("the agency has no name")]
    NoAgency,
    /// There were no reports for that year.
    #[error("no annual report of {year}: the Regulation is in force since 2008")]
    Year {
        /// The year as given.
        year: i32,
    },
    /// Two tables of one code.
    #[error("table {table} is given twice")]
    Twice {
        /// The code of the table.
        table: &'static str,
    },
}
