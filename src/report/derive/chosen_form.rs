//! The form of a year that has several.

use super::Derivation;
use crate::report::ReportError;
use crate::report::form::{ReportForm, TableForm};

impl Derivation<'_> {
    /// Chooses the form: before 2014 forms were local, and a year may have had either
    /// ([`ReportForm::possible_in`]).
    ///
    /// ```
    /// use disclosure::report::{Cell, Derivation, ReportForm};
    /// use disclosure::statistics::requests::{RemedyTally, RequestTally};
    ///
    /// let (requests, remedies) = (RequestTally::default(), RemedyTally::default());
    /// let derivation = Derivation::new(2011, &requests, &remedies);
    /// assert_eq!(
    ///     derivation.report("某局").unwrap_err().to_string(),
    ///     "no national form for the report year 2011: choose fujian2009 or long2008"
    /// );
    /// let report = derivation.in_form(ReportForm::Long2008).report("某局")?;
    /// let received = report.table("LF").and_then(|it| it.cell("10", "period"));
    /// assert_eq!(received, Some(Cell::from(0)));
    /// # Ok::<(), disclosure::report::ReportError>(())
    /// ```
    #[must_use]
    pub const fn in_form(mut self, form: ReportForm) -> Self {
        self.form = Some(form);
        self
    }

    /// The form to be filled: the one chosen, or the only one of the year.
    pub(super) fn chosen_form(&self) -> Result<ReportForm, ReportError> {
        let year = self.year;
        match self.form {
            Some(form) if ReportForm::possible_in(year).contains(&form) => Ok(form),
            Some(form) => Err(ReportError::FormOfOtherYear { year, form }),
            None => ReportForm::of_year(year).ok_or(ReportError::NoNationalForm { year }),
        }
    }

    /// The form of a table of the year.
    pub(super) fn form_of(&self, table: &str) -> Option<&'static TableForm> {
        let form = self.chosen_form().ok()?;
        form.tables().iter().copied().find(|it| it.code() == table)
    }
}
