use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::DisclosureItem;
use crate::calendar::{CalendarError, Length, Reckoning, WorkingCalendar, WorkingDays};
use crate::deadline::{Deadline, Obligation};
use crate::law::{Citation, Edition, Provision, parameters};
use crate::vocabulary::{Attribute, Role, vocabulary};

/// The time within which information must be published on the organ's own motion (主动公开期限).
///
/// Basis: 《政府信息公开条例》（国务院令第492号）第十八条, （国务院令第711号）第二十六条: 20 working
/// days from the day it was formed or changed, that day not counted. The edition is that of the day
/// counted from. Where another law sets another time, set the [`limit`](Self::limit).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::ledger::{DisclosureItem, Promptness, Timeliness};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let item = DisclosureItem::builder("清单").formed_on(day(9, 20)).published_on(day(10, 25)).build()?;
/// let found = Timeliness::default().measure(&item, &WorkingCalendar::mainland());
/// let Promptness::Late { due, by } = found else { unreachable!() };
/// assert_eq!((due, by.0), (day(10, 23), 2));
/// # Ok::<(), disclosure::ledger::LedgerError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the two parameters of the rule")]
pub struct Timeliness {
    /// How many working days there are; 20 by default.
    pub limit: WorkingDays,
    /// What an item without an attribute is taken for. The default is proactive: whoever lists an
    /// item as published without saying more has disclosed it, which is an inference, not the law.
    pub unmarked: Option<Attribute>,
}

impl Default for Timeliness {
    fn default() -> Self {
        Self {
            limit: parameters::PUBLICATION.latest().value,
            unmarked: Some(Attribute::Proactive),
        }
    }
}

/// Whether an item was published in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "promptness")]
#[expect(
    clippy::exhaustive_enums,
    reason = "a caller must meet what could not be measured"
)]
pub enum Promptness {
    /// On or before the last day.
    OnTime {
        /// The last day; none where it runs into a year without a notice, and no possible notice could make
        /// the item late.
        due: Option<NaiveDate>,
    },
    /// After the last day.
    Late {
        /// The last day.
        due: NaiveDate,
        /// The working days after it, through the day of publication; zero when it was published on
        /// the days off that follow.
        by: WorkingDays,
    },
    /// The dates do not allow it.
    NotMeasurable {
        /// Why.
        reason: Unmeasurable,
    },
}

vocabulary! {
    /// Why the time between formation and publication cannot be measured.
    Unmeasurable, "reason not to measure", "不能计算的原因" {
        /// The item is not one for proactive disclosure, so no time runs.
        NotProactive = "not-proactive", "非主动公开", "not for proactive disclosure", RULE;
        /// Neither formation nor change is dated.
        NoFormationDate = "no-formation-date", "无成文日期", "no date of formation", RULE;
        /// No day of publication is given.
        NotPublished = "not-published", "无发布日期", "no date of publication", RULE;
        /// It is dated as published before it was formed.
        PublishedBeforeFormed = "published-before-formed", "发布早于成文",
            "published before it was formed", RULE;
        /// It was changed after the day of publication given, and the publication of the change is
        /// not.
        ChangedAfterPublished = "changed-after-published", "发布后又变更",
            "changed after it was published", RULE;
        /// It was formed or changed before 2008-05-01, when no edition was in force.
        BeforeRegulation = "before-regulation", "早于条例施行",
            "before the Regulation was in force",
            Edition::BEGINNING;
        /// The days run out of the years the calendar covers.
        BeyondCalendar = "beyond-calendar", "超出放假安排已公布的年份",
            "beyond the years whose holidays are known", RULE;
    }
}

const RULE: Citation = Citation::regulation(Edition::Decree711, Provision::article(26));

impl From<CalendarError> for Unmeasurable {
    fn from(_: CalendarError) -> Self {
        Self::BeyondCalendar
    }
}

impl Timeliness {
    /// Says whether the item was published in time.
    #[must_use]
    pub fn measure(self, item: &DisclosureItem, calendar: &WorkingCalendar) -> Promptness {
        self.promptness(item, calendar)
            .unwrap_or_else(|reason| Promptness::NotMeasurable { reason })
    }

    fn promptness(
        self,
        item: &DisclosureItem,
        calendar: &WorkingCalendar,
    ) -> Result<Promptness, Unmeasurable> {
        let (start, published) = self.span(item)?;
        let due = match calendar.add(start, self.limit) {
            Ok(due) if !calendar.may_still_move(due) => due,
            // In time by the shortest count that a notice still to come could make.
            _ if calendar
                .earliest(start, self.limit)
                .is_some_and(|it| published <= it) =>
            {
                return Ok(Promptness::OnTime { due: None });
            }
            Ok(_) => return Err(Unmeasurable::BeyondCalendar),
            Err(error) => return Err(error.into()),
        };
        Ok(if published <= due {
            Promptness::OnTime { due: Some(due) }
        } else {
            Promptness::Late {
                due,
                by: calendar.count(due, published)?,
            }
        })
    }

    /// Lays the count of the item's days open, day by day, through the last day allowed.
    ///
    /// # Errors
    /// [`Unmeasurable`] as in the answer of [`measure`](Self::measure).
    pub fn reckoning(
        self,
        item: &DisclosureItem,
        calendar: &WorkingCalendar,
    ) -> Result<Reckoning, Unmeasurable> {
        let (start, _) = self.span(item)?;
        Ok(calendar.explain_add(start, self.limit)?)
    }

    /// The publication that is owed of an item; `None` for one that is not for proactive disclosure or bears
    /// no date to count from, and where no edition was in force.
    ///
    /// An item not yet published has one too: that is the difference from [`measure`](Self::measure). One
    /// changed after the day of publication given is still owed.
    #[must_use]
    pub fn deadline(self, item: &DisclosureItem, calendar: &WorkingCalendar) -> Option<Deadline> {
        let start = self.start(item).ok()?;
        let citation = Self::basis(start)?;
        let limit = Length::WorkingDays(self.limit);
        let owed = Deadline::within(
            Obligation::Publication,
            Role::Publisher,
            start,
            limit,
            calendar,
        );
        Some(
            owed.because("formation-or-change", start)
                .citing(Some(citation))
                .done(item.published_on().filter(|on| *on >= start)),
        )
    }

    /// Cites the article that sets the time for information formed or changed on a day; `None` before
    /// 2008-05-01.
    #[must_use]
    pub fn basis(start: NaiveDate) -> Option<Citation> {
        let row = parameters::PUBLICATION.row_on(start).ok()?;
        Some(row.citation.clone())
    }

    /// The day counted from, where a time runs.
    fn start(self, item: &DisclosureItem) -> Result<NaiveDate, Unmeasurable> {
        match item.attribute().or(self.unmarked) {
            Some(Attribute::Proactive) => {}
            Some(Attribute::OnRequest | Attribute::Withheld) | None => {
                return Err(Unmeasurable::NotProactive);
            }
        }
        let start = item.changed_on().or(item.formed_on());
        start.ok_or(Unmeasurable::NoFormationDate)
    }

    /// The day counted from and the day of publication, where they can be compared.
    fn span(self, item: &DisclosureItem) -> Result<(NaiveDate, NaiveDate), Unmeasurable> {
        let start = self.start(item)?;
        let published = item.published_on().ok_or(Unmeasurable::NotPublished)?;
        if item.formed_on().is_some_and(|formed| published < formed) {
            return Err(Unmeasurable::PublishedBeforeFormed);
        }
        if published < start {
            return Err(Unmeasurable::ChangedAfterPublished);
        }
        Edition::in_force_on(start).map_err(|_| Unmeasurable::BeforeRegulation)?;
        Ok((start, published))
    }
}
