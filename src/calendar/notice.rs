use super::CalendarError;
use crate::sorted::sorted_by;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// What a notice orders for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DayOrder {
    Off,
    Work,
}

/// A day named in a notice: the date, what is ordered, and the holiday it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NoticeDay {
    /// The date.
    pub date: NaiveDate,
    pub(super) order: DayOrder,
    /// The holiday under which the notice names it: 春节.
    pub holiday: String,
}

impl NoticeDay {
    /// Names a day off (放假、调休、补休).
    pub fn off(date: NaiveDate, holiday: impl Into<String>) -> Self {
        Self {
            date,
            order: DayOrder::Off,
            holiday: holiday.into(),
        }
    }

    /// Names a day to be worked (上班), as a rule a make-up weekend day (调休上班日).
    pub fn worked(date: NaiveDate, holiday: impl Into<String>) -> Self {
        Self {
            order: DayOrder::Work,
            ..Self::off(date, holiday)
        }
    }

    /// The day is worked by the notice, and not off.
    #[must_use]
    pub const fn is_worked(&self) -> bool {
        matches!(self.order, DayOrder::Work)
    }
}

/// Whom a notice binds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Scope {
    /// The whole mainland.
    National,
    /// A region, and in it those the order addresses (地方放假). Prevails over national notices.
    Local { region: String, addressee: String },
}

/// A holiday notice (放假通知): who ordered which days off and which days worked, and since when that
/// is known.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::{HolidayNotice, NoticeDay, WorkingCalendar};
///
/// let day = |d| NaiveDate::from_ymd_opt(2014, 11, d).unwrap();
/// let apec = HolidayNotice::local(
///     ("北京市", "机关、事业单位、社会团体"),
///     "APEC 2014 放假通知",
///     NaiveDate::from_ymd_opt(2014, 10, 9).unwrap(),
///     (7..=12).map(|d| NoticeDay::off(day(d), "APEC")).collect(),
/// )?;
/// let calendar = WorkingCalendar::mainland().with(apec)?;
/// assert!(!calendar.is_working(day(7))?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "UncheckedNotice")]
pub struct HolidayNotice {
    source: String,
    issued_on: NaiveDate,
    issue_date_exact: bool,
    arranges: Option<i32>,
    scope: Scope,
    days: Vec<NoticeDay>,
}

impl HolidayNotice {
    /// Takes in the arrangement of a year (年度安排), by its document number (文号): it names days of the
    /// year and of the December before it. The calendar knows nothing of it before it is issued.
    ///
    /// # Errors
    /// [`CalendarError`] for an empty source, a day named twice, a day outside the year, or no days.
    pub fn of_year(
        year: i32,
        source: &str,
        issued_on: NaiveDate,
        days: Vec<NoticeDay>,
    ) -> Result<Self, CalendarError> {
        Self::national(Some(year), source, issued_on, days).checked()
    }

    /// Takes in a change or a correction of years already laid down; it names any day.
    ///
    /// # Errors
    /// [`CalendarError`] for an empty source or a day named twice.
    pub fn change(
        source: &str,
        issued_on: NaiveDate,
        days: Vec<NoticeDay>,
    ) -> Result<Self, CalendarError> {
        Self::national(None, source, issued_on, days).checked()
    }

    fn national(
        arranges: Option<i32>,
        source: &str,
        issued_on: NaiveDate,
        days: Vec<NoticeDay>,
    ) -> Self {
        Self {
            source: source.to_owned(),
            issued_on,
            issue_date_exact: true,
            arranges,
            scope: Scope::National,
            days,
        }
    }

    /// Says that only the month of issue is known, and the day given is its last.
    #[must_use]
    pub const fn dated_by_month(mut self) -> Self {
        self.issue_date_exact = false;
        self
    }

    /// Takes in a local closure (地方放假), which binds only those it addresses and is therefore in no
    /// national calendar until a caller adds it. A calendar serves one body: which closures bind it,
    /// of its province, its city or both, is the caller's to know. The region (凉山彝族自治州) and those
    /// the order addresses there, as a rule not everybody, come first; then its document number (文号)
    /// or other source.
    ///
    /// # Errors
    /// [`CalendarError`] for an empty source or region, or a day named twice.
    pub fn local(
        (region, addressee): (&str, &str),
        source: &str,
        issued_on: NaiveDate,
        days: Vec<NoticeDay>,
    ) -> Result<Self, CalendarError> {
        Self {
            source: source.to_owned(),
            issued_on,
            issue_date_exact: true,
            arranges: None,
            scope: Scope::Local {
                region: region.to_owned(),
                addressee: addressee.to_owned(),
            },
            days,
        }
        .checked()
    }

    fn checked(mut self) -> Result<Self, CalendarError> {
        if self.source.trim().is_empty() {
            return Err(CalendarError::NoSource);
        }
        if matches!(&self.scope, Scope::Local { region, .. } if region.trim().is_empty()) {
            return Err(CalendarError::NoRegion);
        }
        self.days = sorted_by(self.days, &|one, other| one.date.cmp(&other.date));
        for pair in self.days.windows(2) {
            if let [one, two] = pair
                && one.date == two.date
            {
                return Err(CalendarError::NamedTwice { date: one.date });
            }
        }
        if let Some(year) = self.arranges {
            if self.days.is_empty() {
                return Err(CalendarError::NoDays { year });
            }
            let within = |date: NaiveDate| {
                date.year() == year
                    || (date.year().checked_add(1) == Some(year) && date.month() == 12)
            };
            if let Some(stray) = self.days.iter().find(|day| !within(day.date)) {
                return Err(CalendarError::OutsideYear {
                    date: stray.date,
                    year,
                });
            }
        }
        Ok(self)
    }

    /// The document number (文号) or other source.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day it was issued; see [`is_issue_date_exact`](Self::is_issue_date_exact).
    #[must_use]
    pub const fn issued_on(&self) -> NaiveDate {
        self.issued_on
    }

    /// False for a notice of which only the month of issue is known; it then counts as known from
    /// the last day of that month.
    #[must_use]
    pub const fn is_issue_date_exact(&self) -> bool {
        self.issue_date_exact
    }

    /// The year whose holidays it lays down; `None` for a change, correction or closure.
    #[must_use]
    pub const fn arranges(&self) -> Option<i32> {
        self.arranges
    }

    /// The region of a local closure and those it binds there; `None` for a national notice.
    #[must_use]
    pub fn region(&self) -> Option<(&str, &str)> {
        match &self.scope {
            Scope::National => None,
            Scope::Local { region, addressee } => Some((region, addressee)),
        }
    }

    pub(super) const fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The days it names, ascending.
    #[must_use]
    pub fn days(&self) -> &[NoticeDay] {
        &self.days
    }
}

#[derive(Deserialize)]
struct UncheckedNotice {
    source: String,
    issued_on: NaiveDate,
    #[serde(default = "exact")]
    issue_date_exact: bool,
    #[serde(default)]
    arranges: Option<i32>,
    #[serde(default = "national")]
    scope: Scope,
    days: Vec<NoticeDay>,
}

const fn exact() -> bool {
    true
}

const fn national() -> Scope {
    Scope::National
}

impl TryFrom<UncheckedNotice> for HolidayNotice {
    type Error = CalendarError;

    fn try_from(parts: UncheckedNotice) -> Result<Self, CalendarError> {
        // A closure arranges no year.
        let arranges = parts.arranges.filter(|_| parts.scope == Scope::National);
        Self {
            source: parts.source,
            issued_on: parts.issued_on,
            issue_date_exact: parts.issue_date_exact || parts.scope != Scope::National,
            arranges,
            scope: parts.scope,
            days: parts.days,
        }
        .checked()
    }
}
