use chrono::{Datelike as _, Months, NaiveDate};

use super::ReportError;
use super::form::ReportForm;
use crate::finding::Words;
use crate::law::{Citation, parameters};
use crate::statistics::Period;

/// Who files a report, which decides the day it is due (Decree 711 Art. 49).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the article names these two")]
pub enum Filer {
    /// A department of a government at county level or above.
    Department,
    /// The disclosure authority (政府信息公开工作主管部门), for the government of its level.
    Government,
}

/// The last day for filing and publishing a report, with its reckoning.
///
/// The article names a date, so a weekend does not move it.
///
/// ```
/// use disclosure::report::{Filer, FilingDue};
///
/// let due = FilingDue::annual(2024, Filer::Department)?;
/// assert_eq!(due.on().to_string(), "2025-01-31");
/// assert_eq!(due.citation().map(|it| it.to_string()).as_deref(), Some("decree-711/art-49/para-1"));
/// # Ok::<(), disclosure::report::ReportError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingDue {
    on: NaiveDate,
    citation: Option<Citation>,
    words: Words,
}

impl FilingDue {
    /// The day an annual report is due: for the report years 2008-2018 31 March, since then 31 January
    /// for departments and 31 March for governments.
    ///
    /// # Errors
    /// [`ReportError::Year`] for a year without annual reports.
    pub fn annual(year: i32, filer: Filer) -> Result<Self, ReportError> {
        let refused = ReportError::Year { year };
        if ReportForm::possible_in(year).is_empty() {
            return Err(refused);
        }
        let table = match filer {
            Filer::Department => &parameters::DEPARTMENT_REPORT,
            Filer::Government => &parameters::GOVERNMENT_REPORT,
        };
        let due = year.checked_add(1).and_then(|next| {
            // The last day of the year reported on selects the row.
            let last_day = NaiveDate::from_yo_opt(next, 1)?.pred_opt()?;
            let row = table.row_on(last_day).ok()?;
            Some((row.value.in_year(next)?, row.citation.clone()))
        });
        let (on, citation) = due.ok_or(refused)?;
        let words = Words::new(
            format!(
                "{year}年度报告应于次年{}月{}日前公布，即{on}（{}）",
                on.month(),
                on.day(),
                citation.zh()
            ),
            format!("the report of {year} is due by {on} ({citation})"),
        );
        Ok(Self {
            on,
            citation: Some(citation),
            words,
        })
    }

    /// The day the figures of a period (工作季报) are due: a day of the month after it ends. No national
    /// text sets the day; local notices say the 8th or the 15th.
    ///
    /// `None` for a day that the month does not have, and where the calendar ends.
    #[must_use]
    pub fn periodic(period: Period, day_of_next_month: u32) -> Option<Self> {
        let next_month = period
            .through()
            .with_day(1)?
            .checked_add_months(Months::new(1))?;
        let on = next_month.with_day(day_of_next_month)?;
        let words = Words::new(
            format!(
                "{}的数据应于期满次月{day_of_next_month}日前报送，即{on}",
                period.zh()
            ),
            format!(
                "the figures of {period} are due by {on}, day {day_of_next_month} of the month after it"
            ),
        );
        Some(Self {
            on,
            citation: None,
            words,
        })
    }

    /// The last day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The authority; none where a local notice sets the day.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// How the day is found, in Chinese and English.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }
}
