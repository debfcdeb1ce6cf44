use super::cumulative::CUMULATIVE;
use super::local::{Counts, local_table};
use super::proactive::proactive_table;
use super::requests::{remedies_table, requests_table};
use super::statistics::statistics_table;
use super::{DerivationRules, OwnFigure};
use crate::report::form::{ReportForm, TableForm};
use crate::report::{Amount, AnnualReport, Cell, ReportError, Table};
use crate::statistics::requests::{RemedyTally, RequestTally};
use crate::statistics::{Period, PublicationTally, StatisticsError};

/// What the report of a year is derived from: the counts of its requests and remedies, those of the
/// ledger, and what only the caller knows.
///
/// What cannot be known stays blank and is never zero. What stands where no row is its own, or where a
/// reader would not look for it, [`notes`](Self::notes) says.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::report::{Cell, Derivation, OwnFigure};
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{RemedyTally, RequestSummary, RequestTally};
/// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
///
/// let received = NaiveDate::from_ymd_opt(2024, 12, 30).unwrap();
/// let case = RequestSummary::new(received, ApplicantClass::Company, RequestChannel::Online);
/// let requests = RequestTally::of(Period::year(2024)?, [&case]);
/// let report = Derivation::new(2024, &requests, &RemedyTally::default())
///     .with_own([OwnFigure::new("T2", "B", "decisions", 12_u64)])
///     .report("某县某局")?;
/// let cell = |table, row, column| report.table(table).and_then(|it| it.cell(row, column));
/// assert_eq!(cell("T3", "C", "CO"), Some(Cell::from(1)));
/// assert_eq!(cell("T2", "B", "decisions"), Some(Cell::from(12)));
/// assert_eq!(cell("T2", "C1", "decisions"), Some(Cell::Blank));
/// assert_eq!(report.reconcile(), []);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Derivation<'t> {
    pub(super) year: i32,
    pub(super) part: Option<Period>,
    pub(super) form: Option<ReportForm>,
    pub(super) before: Option<&'t AnnualReport>,
    pub(super) requests: &'t RequestTally,
    remedies: &'t RemedyTally,
    publications: Option<&'t PublicationTally>,
    own: Vec<OwnFigure>,
    fee_income: Option<Amount>,
    rules: DerivationRules,
}

impl<'t> Derivation<'t> {
    /// Derives a year from its requests and remedies.
    #[must_use]
    pub fn new(year: i32, requests: &'t RequestTally, remedies: &'t RemedyTally) -> Self {
        Self {
            year,
            part: None,
            form: None,
            before: None,
            requests,
            remedies,
            publications: None,
            own: Vec::new(),
            fee_income: None,
            rules: DerivationRules::default(),
        }
    }

    /// Derives a part of the year and not the whole of it: a quarter (季报), a half, the year to date. The
    /// form is that of the year, filled with the counts of the part.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::report::render::ReportPage;
    /// use disclosure::report::{Cell, Derivation};
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{RemedyTally, RequestSummary, RequestTally};
    /// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
    ///
    /// let received = NaiveDate::from_ymd_opt(2024, 6, 28).unwrap();
    /// let case = RequestSummary::new(received, ApplicantClass::Company, RequestChannel::Online);
    /// let quarter = |number| {
    ///     let quarter = Period::quarter(2024, number)?;
    ///     let requests = RequestTally::of(quarter, [&case]);
    ///     let remedies = RemedyTally::of(quarter, []);
    ///     Derivation::new(2024, &requests, &remedies).for_part(quarter).report("某县某局")
    /// };
    /// let (second, third) = (quarter(2)?, quarter(3)?);
    /// let cell = third.table("T3").and_then(|it| it.cell("P", "CO"));
    /// assert_eq!(cell, Some(Cell::from(1)), "carried in from the second quarter");
    /// assert!(third.reconcile_with(&second)?.is_empty());
    /// let found: Vec<_> = third.reconcile().iter().map(|it| it.finding().rule()).collect();
    /// assert_eq!(found, ["T2-GIVEN"], "a note that table 2 is blank");
    ///
    /// let mut text = String::new();
    /// ReportPage::new(&third).write_text(&mut text)?;
    /// assert!(text.starts_with("某县某局2024年第三季度政府信息公开工作报告"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn for_part(mut self, part: Period) -> Self {
        self.part = Some(part);
        self
    }

    /// Adds the items of the ledger.
    #[must_use]
    pub const fn with_publications(mut self, tally: &'t PublicationTally) -> Self {
        self.publications = Some(tally);
        self
    }

    /// Adds figures that only the caller knows, for cells that nothing here derives.
    #[must_use]
    pub fn with_own(mut self, figures: impl IntoIterator<Item = OwnFigure>) -> Self {
        self.own.extend(figures);
        self
    }

    /// Adds the fee income of section 6.
    #[must_use]
    pub const fn with_fee_income(mut self, income: Amount) -> Self {
        self.fee_income = Some(income);
        self
    }

    /// Replaces the readings.
    #[must_use]
    pub fn with_rules(mut self, rules: DerivationRules) -> Self {
        self.rules = rules;
        self
    }

    /// The readings.
    #[must_use]
    pub const fn rules(&self) -> &DerivationRules {
        &self.rules
    }

    /// The year, or the part of it.
    pub(super) fn period(&self) -> Result<Period, StatisticsError> {
        self.part.map_or_else(|| Period::year(self.year), Ok)
    }

    /// Fills the form of the year, which before 2014 has to be [chosen](Self::in_form).
    ///
    /// # Errors
    /// [`ReportError`] for a form that is not chosen or not of the year, a part of another year,
    /// counts of another period, a report before that is not of the year before, or a figure that has
    /// no place or stands where one is derived.
    pub fn report(&self, agency: impl Into<String>) -> Result<AnnualReport, ReportError> {
        let year = self.period()?;
        let counted = [
            self.requests.period(),
            self.remedies.period(),
            self.publications.and_then(PublicationTally::period),
        ];
        if let Some(found) = counted.into_iter().flatten().find(|it| *it != year) {
            return Err(ReportError::CountsOfOther { year, found });
        }
        if ReportForm::possible_in(self.year).is_empty() {
            return Err(ReportError::Year { year: self.year });
        }
        let form = self.chosen_form()?;
        let tables = form.tables().iter().copied().map(|form| self.table(form));
        let mut report = AnnualReport::new(agency, self.year, tables.collect::<Result<_, _>>()?)?;
        if let Some(part) = self.part {
            report = report.for_part(part)?;
        }
        // A cumulative figure rests on those of the year, so it comes after those given.
        let (sums, figures): (Vec<_>, Vec<_>) =
            self.own.iter().partition(|it| it.column() == CUMULATIVE);
        for figure in figures {
            self.place(figure, &mut report)?;
        }
        self.cumulate(&mut report)?;
        for figure in sums {
            self.place(figure, &mut report)?;
        }
        Ok(match self.fee_income {
            Some(income) => report.with_fee_income(income),
            None => report,
        })
    }

    fn table(&self, form: &'static TableForm) -> Result<Table, ReportError> {
        Ok(match form.code() {
            "T2" => proactive_table(form, self.publications)?,
            "T3" => requests_table(form, self.requests, &self.rules.rows),
            "T4" => remedies_table(form, self.remedies),
            "S" => statistics_table(
                form,
                self.requests,
                self.remedies,
                self.publications,
                &self.rules,
            )?,
            "FJ" | "LF" => {
                let counts = Counts {
                    requests: self.requests,
                    remedies: self.remedies,
                    publications: self.publications,
                };
                local_table(form, &counts, &self.rules)?
            }
            _ => Table::blank(form),
        })
    }

    fn place(&self, figure: &OwnFigure, report: &mut AnnualReport) -> Result<(), ReportError> {
        let missing = || ReportError::NoSuchTable {
            year: self.year,
            table: figure.table().to_owned(),
        };
        let table = report.table_mut(figure.table()).ok_or_else(missing)?;
        let (row, column) = (figure.row(), figure.column());
        let form = table.form();
        let derived = form.position(row, column).filter(|_| {
            let cell = table.cell(row, column);
            cell.is_some_and(|it| it != Cell::Blank)
        });
        if let Some(index) = derived {
            let cell = form.cell_place(index);
            return Err(ReportError::Derived { cell });
        }
        table.set(row, column, figure.cell().clone())
    }
}
