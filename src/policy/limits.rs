use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{PolicyError, PublicationDeadline};
use crate::calendar::{CalendarDays, Hours, Length, Roll, WorkingCalendar, WorkingDays};
use crate::deadline::Deadline;
use crate::law::Edition;
use crate::law::parameters::{self, defaults};

/// How much time a [`PublicationDeadline`] gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Limit {
    /// At the latest so long after the event.
    Within(Length),
    /// At the earliest so long after the event: a period that must not be cut short.
    AtLeast(Length),
    /// At the latest so many calendar days before the event.
    Before(CalendarDays),
    /// At the latest so many elapsed hours after the event.
    WithinHours(Hours),
}

/// The figures of all publication deadlines, of which those without a confirmed source are
/// parameters.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{WorkingCalendar, WorkingDays};
/// use disclosure::policy::{Limits, PublicationDeadline};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let mut limits = Limits::default();
/// let publishing = limits.deadline(PublicationDeadline::General2019, day(9, 20), &calendar)?;
/// assert_eq!(publishing.due().date(), Some(day(10, 23)));
///
/// limits.project_licences = WorkingDays(10);
/// let licence = limits.deadline(PublicationDeadline::ProjectLicences, day(9, 20), &calendar)?;
/// assert_eq!(licence.due().date(), Some(day(10, 10)));
/// # Ok::<(), disclosure::policy::PolicyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limits {
    /// How the 20 days (二十日) of budgets and final accounts are counted; inferred: calendar days,
    /// ending on the day itself.
    pub budget: Length,
    /// How the 30 days of contract signing are counted; inferred: calendar days, ending on the day
    /// itself.
    pub contract_signing: Length,
    /// How long before a procurement its intention is published; unconfirmed: 30 days.
    pub procurement_intention: CalendarDays,
    /// Licences and penalties in major projects; one province: 7 working days.
    pub project_licences: WorkingDays,
    /// Entries of the education catalogue; local tables: 20 working days.
    pub education_standard: WorkingDays,
    /// Interpretation of a policy document; one city and one zone: 3 working days.
    pub interpretation: WorkingDays,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            budget: calendar_days(parameters::GOVERNMENT_BUDGET.latest().value),
            contract_signing: calendar_days(parameters::CONTRACT_SIGNING.latest().value),
            procurement_intention: defaults::PROCUREMENT_INTENTION,
            project_licences: defaults::PROJECT_LICENCES,
            education_standard: defaults::EDUCATION_STANDARD,
            interpretation: defaults::INTERPRETATION,
        }
    }
}

impl Limits {
    /// How much time a deadline gives.
    #[must_use]
    pub fn limit(&self, deadline: PublicationDeadline) -> Limit {
        let working = |days| Limit::Within(Length::WorkingDays(days));
        let through = |date| Limit::Within(Length::Through(date));
        match deadline {
            PublicationDeadline::General2007 => {
                working(parameters::PUBLICATION.under(Edition::Decree492).value)
            }
            PublicationDeadline::General2019 => {
                working(parameters::PUBLICATION.under(Edition::Decree711).value)
            }
            PublicationDeadline::GovernmentBudget
            | PublicationDeadline::DepartmentBudget
            | PublicationDeadline::UnitBudget => Limit::Within(self.budget),
            PublicationDeadline::ProcurementResult => {
                working(parameters::PROCUREMENT_RESULT.latest().value)
            }
            PublicationDeadline::ProcurementContract => {
                working(parameters::PROCUREMENT_CONTRACT.latest().value)
            }
            PublicationDeadline::ContractSigning => Limit::Within(self.contract_signing),
            PublicationDeadline::ContractFiling => {
                working(parameters::CONTRACT_FILING.latest().value)
            }
            PublicationDeadline::ProcurementIntention => Limit::Before(self.procurement_intention),
            PublicationDeadline::ProjectLicences => working(self.project_licences),
            PublicationDeadline::PenaltyWithdrawal => {
                working(parameters::PENALTY_WITHDRAWAL.latest().value)
            }
            PublicationDeadline::DraftComment => {
                Limit::AtLeast(calendar_days(parameters::DRAFT_COMMENT.latest().value))
            }
            PublicationDeadline::EducationStandard => working(self.education_standard),
            PublicationDeadline::DepartmentReport => through(
                parameters::DEPARTMENT_REPORT
                    .under(Edition::Decree711)
                    .value,
            ),
            PublicationDeadline::GovernmentReport => through(
                parameters::GOVERNMENT_REPORT
                    .under(Edition::Decree711)
                    .value,
            ),
            PublicationDeadline::AnnualReport2007 => through(
                parameters::GOVERNMENT_REPORT
                    .under(Edition::Decree492)
                    .value,
            ),
            PublicationDeadline::UniversityReport => through(defaults::UNIVERSITY_REPORT),
            PublicationDeadline::Interpretation => working(self.interpretation),
            PublicationDeadline::FirstResponse => {
                Limit::WithinHours(parameters::FIRST_RESPONSE.latest().value)
            }
            PublicationDeadline::PressConference => {
                Limit::WithinHours(parameters::PRESS_CONFERENCE.latest().value)
            }
            PublicationDeadline::OtherResponse => {
                Limit::WithinHours(parameters::OTHER_RESPONSE.latest().value)
            }
        }
    }
}

/// Days of a statute that are no working days and whose last one stays.
const fn calendar_days(days: CalendarDays) -> Length {
    Length::CalendarDays(days, Roll::Stay)
}

impl Limits {
    /// What is owed from the day of the event that the time starts from. Where the calendar does not reach
    /// so far, its day is undetermined.
    ///
    /// # Errors
    /// [`PolicyError`] for an event before the text that sets the time, for a time in hours, and for one
    /// that must not be cut short.
    pub fn deadline(
        &self,
        deadline: PublicationDeadline,
        start: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Deadline, PolicyError> {
        deadline.require_in_force(start)?;
        let (what, who) = deadline.owes();
        let owed = match self.limit(deadline) {
            Limit::Within(length) => Deadline::within(what, who, start, length, calendar),
            Limit::Before(days) => Deadline::before(what, who, start, days),
            Limit::AtLeast(_) => return Err(PolicyError::IsLeastTime { deadline }),
            Limit::WithinHours(_) => return Err(PolicyError::CountedInHours { deadline }),
        };
        Ok(named(owed, deadline, start))
    }

    /// What is owed in elapsed hours (小时), nights and holidays included, from the moment of the event.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::policy::{Limits, PublicationDeadline};
    ///
    /// let at = |d, h| NaiveDate::from_ymd_opt(2024, 10, d).unwrap().and_hms_opt(h, 30, 0).unwrap();
    /// let limits = Limits::default();
    /// let first = limits.deadline_at(PublicationDeadline::FirstResponse, at(1, 22))?;
    /// assert_eq!(first.due_at(), Some(at(2, 3)));
    /// let other = limits.deadline_at(PublicationDeadline::OtherResponse, at(1, 22))?;
    /// assert_eq!(other.due_at(), Some(at(3, 22)));
    /// # Ok::<(), disclosure::policy::PolicyError>(())
    /// ```
    ///
    /// # Errors
    /// [`PolicyError`] for an event before the text that sets the time, and for one that is counted in
    /// days.
    pub fn deadline_at(
        &self,
        deadline: PublicationDeadline,
        start: NaiveDateTime,
    ) -> Result<Deadline, PolicyError> {
        deadline.require_in_force(start.date())?;
        let (what, who) = deadline.owes();
        match self.limit(deadline) {
            Limit::WithinHours(hours) => {
                let owed = Deadline::within_hours(what, who, start, hours);
                Ok(named(owed, deadline, start.date()))
            }
            Limit::Within(_) | Limit::AtLeast(_) | Limit::Before(_) => {
                Err(PolicyError::CountedInDays { deadline })
            }
        }
    }

    /// The last day of a time that must not be cut short, counted from the day of its event: it ends on that
    /// day at the earliest, and nobody is late when it runs on. That is why it is no
    /// [`Deadline`].
    ///
    /// # Errors
    /// [`PolicyError`] for an event before the text that sets the time, for any other limit, and when the
    /// count needs a year that is not covered.
    pub fn earliest_end(
        &self,
        deadline: PublicationDeadline,
        start: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, PolicyError> {
        deadline.require_in_force(start)?;
        match self.limit(deadline) {
            Limit::AtLeast(length) => Ok(length.ends(start, calendar)?),
            Limit::Within(_) | Limit::Before(_) | Limit::WithinHours(_) => {
                Err(PolicyError::IsNoLeastTime { deadline })
            }
        }
    }
}

/// Under its own row and text, which may be finer than those of what is owed.
fn named(owed: Deadline, deadline: PublicationDeadline, start: NaiveDate) -> Deadline {
    owed.under(deadline, deadline.start())
        .citing(Some(deadline.citation_on(start)))
}
