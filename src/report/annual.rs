use serde::Serialize;

use super::error::LAST_YEAR;
use super::form::{ReportForm, TableForm};
use super::{Amount, Narrative, ReportError, Table};
use crate::finding::Words;
use crate::sorted::sorted_by;
use crate::statistics::{Period, StatisticsError};

/// An annual report (政府信息公开工作年度报告) as printed: who, which year, and the tables.
///
/// Basis: 《政府信息公开条例》第五十条. It holds what is printed, right or wrong;
/// [`reconcile`](Self::reconcile) says what does not agree.
///
/// With a [part](Self::for_part) it is the report of a quarter, a half or the year to date (工作季报) in
/// the form of its year. No national text gives such reports a form of their own, and that they have
/// that of the year is our reading (本库理解): what the form calls 本年, 上年 and 下年 is of the period, the
/// one before and the one after.
///
/// ```
/// use disclosure::report::{AnnualReport, Cell, ReportForm};
///
/// let mut report = AnnualReport::blank("某县人民政府", 2024, ReportForm::Annual2021)?;
/// report.table_mut("T3").ok_or("")?.set("N", "NP", Cell::from(3))?;
/// let found: Vec<_> = report.reconcile().iter().map(|it| it.finding().rule()).collect();
/// assert_eq!(found, ["T3-GIVEN", "T3-BAL", "T3-ROW", "T4-GIVEN", "T2-GIVEN"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// JSON without `tables` is read as a transcription of a printed report: rows by English key, `null`
/// for a cell that is blank or lost. What such a record says about the report beside it is passed over.
///
/// ```
/// use disclosure::report::AnnualReport;
///
/// let line = r#"{"agency": "某局", "year": 2023, "format": "2021",
///     "rows": {"new": [21, 0, 0, 0, 0, 0, 21], "other": {"misc": [21, 0, 0, 0, 0, 0, 21]},
///         "results_total": [21, 0, 0, 0, 0, 0, 21]},
///     "review": {"upheld": 1, "total": 1}}"#;
/// let report: AnnualReport = serde_json::from_str(line)?;
/// let found: Vec<_> = report.reconcile().iter().map(|it| it.finding().rule()).collect();
/// let notes = "notes on the carry-over, on suits and on table 2, which are not checked";
/// assert_eq!(found, ["T3-GIVEN", "T4-GIVEN", "T2-GIVEN"], "{notes}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnualReport {
    agency: String,
    year: i32,
    #[serde(rename = "period", skip_serializing_if = "Option::is_none")]
    part: Option<Period>,
    tables: Vec<Table>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee_income: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reorganisation: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    predecessors: Vec<String>,
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
    /// [`ReportError`] for a year before 2008 or after
    /// [`PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS), an agency without a
    /// name, or a table given twice.
    pub fn new(
        agency: impl Into<String>,
        year: i32,
        mut tables: Vec<Table>,
    ) -> Result<Self, ReportError> {
        let agency = agency.into();
        if agency.trim().is_empty() {
            return Err(ReportError::NoAgency);
        }
        if ReportForm::possible_in(year).is_empty() {
            return Err(ReportError::Year { year });
        }
        if year > i32::from(LAST_YEAR) {
            return Err(ReportError::Implausible { year });
        }
        tables = sorted_by(tables, &|one, other| {
            one.form().code().cmp(other.form().code())
        });
        let forms = || tables.iter().map(Table::form);
        let twice = forms()
            .zip(forms().skip(1))
            .find(|(one, next)| one.code() == next.code());
        if let Some((form, _)) = twice {
            let table = form.short_en();
            return Err(ReportError::TableTwice { table });
        }
        Ok(Self {
            agency,
            year,
            part: None,
            tables,
            fee_income: None,
            reorganisation: None,
            predecessors: Vec::new(),
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
    ) -> Result<Self, ReportError> {
        Self::new(
            agency,
            year,
            form.tables().iter().map(|it| Table::blank(it)).collect(),
        )
    }

    /// Makes it the report of a part of its year and not of the whole; a part that has all days of the
    /// year is the whole.
    ///
    /// ```
    /// use disclosure::report::{AnnualReport, ReportForm};
    /// use disclosure::statistics::Period;
    ///
    /// let report = AnnualReport::blank("某局", 2024, ReportForm::Annual2021)?;
    /// let quarter = Period::quarter(2024, 3)?;
    /// assert_eq!(report.clone().for_part(quarter)?.part(), Some(quarter));
    /// assert_eq!(
    ///     report.for_part(Period::quarter(2023, 3)?).unwrap_err().to_string(),
    ///     "2023-Q3 is no part of the year 2024",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ReportError::Part`] for days of other years.
    pub fn for_part(mut self, part: Period) -> Result<Self, ReportError> {
        self.part = part_of(self.year, part)?;
        Ok(self)
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

    /// Names an agency whose duties this one took over (职权承继, 行政机关职权变更): what that carried out of the
    /// year before is carried in here.
    #[must_use]
    pub fn succeeding(mut self, predecessor: impl Into<String>) -> Self {
        self.predecessors.push(predecessor.into());
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

    /// The part of the year that it is of; `None` for the whole.
    #[must_use]
    pub const fn part(&self) -> Option<Period> {
        self.part
    }

    /// The days that it is of.
    ///
    /// # Errors
    /// [`StatisticsError`] for a year that no period can be of.
    pub fn period(&self) -> Result<Period, StatisticsError> {
        self.part.map_or_else(|| Period::year(self.year), Ok)
    }

    /// The year or part of it as messages name it: 2024年, 2024年第三季度; 2024, 2024-Q3.
    pub(super) fn period_words(&self) -> Words {
        let year = self.year;
        self.part.map_or_else(
            || Words::new(format!("{year}年"), year.to_string()),
            |part| Words::new(part.zh(), part.to_string()),
        )
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

    /// The agencies whose duties it took over.
    #[must_use]
    pub fn predecessors(&self) -> &[String] {
        &self.predecessors
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

/// The part of a year that a period is, by its name; none where it is the whole.
pub(super) fn part_of(year: i32, part: Period) -> Result<Option<Period>, ReportError> {
    let refused = || ReportError::Part { year, part };
    let whole = Period::year(year).map_err(|_| refused())?;
    if !part.lies_in(whole) {
        return Err(refused());
    }
    let named = Period::spanning(part.from(), part.through()).unwrap_or(part);
    Ok(Some(named).filter(|it| *it != whole))
}
