use chrono::{Datelike as _, Months, NaiveDate};

use super::ReportError;
use super::form::ReportForm;
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
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
        let (edition, article, month) = match (year, filer) {
            (..=2018, _) => (Edition::Decree492, Provision::article(31), 3),
            (_, Filer::Department) => (Edition::Decree711, Provision::article(49).paragraph(1), 1),
            (_, Filer::Government) => (Edition::Decree711, Provision::article(49).paragraph(2), 3),
        };
        let next = year.checked_add(1);
        let day = next.and_then(|next| NaiveDate::from_ymd_opt(next, month, 31));
        let on = day.ok_or(refused)?;
        let citation = Citation::regulation(edition, article);
        let words = Words::new(
            format!(
                "{year}年度报告应于次年{month}月31日前公布，即{on}（{}）",
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
