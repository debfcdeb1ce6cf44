use chrono::{Datelike as _, NaiveDate};

use super::ReportError;
use super::form::ReportForm;
use crate::deadline::{Deadline, Due, Obligation};
use crate::finding::Words;
use crate::law::parameters;
use crate::vocabulary::Role;

/// Who files a report, which decides the day it is due (Decree 711 Art. 49).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the article names these two")]
pub enum Filer {
    /// A department of a government at county level or above.
    Department,
    /// The disclosure authority (政府信息公开工作主管部门), for the government of its level.
    Government,
}

impl Filer {
    /// The annual report that is owed for a year: for the report years 2008-2018 by 31 March, since then by
    /// 31 January for departments and by 31 March for governments. The article names a date, so a weekend
    /// does not move it.
    ///
    /// ```
    /// use disclosure::report::Filer;
    ///
    /// let report = Filer::Department.deadline(2024)?;
    /// assert_eq!(report.due().date().map(|it| it.to_string()).as_deref(), Some("2025-01-31"));
    /// let citation = report.citation().map(|it| it.to_string());
    /// assert_eq!(citation.as_deref(), Some("decree-711/art-49/para-1"));
    /// # Ok::<(), disclosure::report::ReportError>(())
    /// ```
    ///
    /// # Errors
    /// [`ReportError::Year`] for a year without annual reports.
    pub fn deadline(self, year: i32) -> Result<Deadline, ReportError> {
        let refused = ReportError::Year { year };
        if ReportForm::possible_in(year).is_empty() {
            return Err(refused);
        }
        let (table, who) = match self {
            Self::Department => (&parameters::DEPARTMENT_REPORT, Role::DisclosureOffice),
            Self::Government => (&parameters::GOVERNMENT_REPORT, Role::CompetentDepartment),
        };
        let found = year.checked_add(1).and_then(|next| {
            // The last day of the year reported on selects the row.
            let last_day = NaiveDate::from_yo_opt(next, 1)?.pred_opt()?;
            let row = table.row_on(last_day).ok()?;
            Some((last_day, row.value.in_year(next)?, row.citation.clone()))
        });
        let (last_day, on, citation) = found.ok_or(refused)?;
        let words = Words::new(
            format!(
                "{year}年度报告应于次年{}月{}日前公布，即{on}（{}）",
                on.month(),
                on.day(),
                citation.zh()
            ),
            format!("the report of {year} is due by {on} ({citation})"),
        );
        let owed = Deadline::set(Obligation::AnnualReport, who, Due::On(on));
        Ok(owed
            .because("year-end", last_day)
            .citing(Some(citation))
            .explained(words))
    }
}
