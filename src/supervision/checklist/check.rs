use chrono::NaiveDate;

use super::super::{OrganKind, SupervisionRules};
use super::{
    Basis, Checklist, ChecklistCase, ChecklistReport, ElementStatus, RequiredElement, Tag,
    element::SpecialTerm, report::ElementResult,
};
use crate::calendar::{Length, WorkingCalendar};
use crate::law::{Citation, Edition, Instrument, LawError};
use crate::ledger::{DisclosureItem, LedgerView, PlacedItem};
use crate::policy::{Limit, StartEvent};
use crate::vocabulary::Attribute;

impl Checklist {
    /// Goes through the list for one case: what is present, missing or late on a day.
    ///
    /// An item counts when the caller takes it for the element (by its [`Tag`], say), it is not marked for another
    /// attribute than proactive disclosure, and it was published by that day: one without a date of
    /// publication is not known to be out. Of several the one published first counts for time.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::ledger::{DisclosureItem, Ledger};
    /// use disclosure::policy::StartEvent;
    /// use disclosure::supervision::{Checklist, ChecklistCase, OrganKind, SupervisionRules, Tag};
    /// use disclosure::vocabulary::CategoryScheme;
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let mut ledger = Ledger::new(CategoryScheme::fujian());
    /// for (link, published) in [("result", day(9, 12)), ("acceptance", day(12, 2))] {
    ///     let tag = format!("procurement/{link}@2024-7");
    ///     ledger.push(DisclosureItem::builder("公告").keyword(tag).published_on(published).build()?)?;
    /// }
    /// let case = ChecklistCase::new(OrganKind::Department, day(9, 1))
    ///     .keyed("2024-7")
    ///     .event(StartEvent::WinnerDetermined, day(9, 10));
    /// let (rules, calendar) = (SupervisionRules::default(), WorkingCalendar::mainland());
    /// let report = Checklist::procurement()
    ///     .check(&case, ledger.view(), Tag::marks, &rules, day(12, 31), &calendar)?;
    /// assert_eq!(report.missing_links().collect::<Vec<_>>(), ["budget", "process", "contract"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`LawError::NoEditionInForce`] for a case before 2008-05-01.
    pub fn check(
        &self,
        case: &ChecklistCase,
        ledger: LedgerView<'_>,
        stands_for: impl Fn(&Tag, &DisclosureItem) -> bool,
        rules: &SupervisionRules,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<ChecklistReport, LawError> {
        let edition = Edition::in_force_on(case.on())?;
        let results = self
            .elements()
            .iter()
            .filter(|element| element.is_owed(case.organ(), case.on(), edition))
            .map(|element| {
                let look = Look {
                    rules,
                    element,
                    case,
                    edition,
                    as_of,
                    calendar,
                };
                let wanted = Tag::of(self.id(), element.code(), case.key());
                let found = ledger
                    .entries()
                    .filter(|entry| may_count(*entry, as_of) && stands_for(&wanted, entry.item()));
                ElementResult::new(element.clone(), look.authority(), look.status(found))
            })
            .collect();
        Ok(ChecklistReport::new(self, case.key(), results))
    }
}

fn may_count(entry: PlacedItem<'_>, as_of: NaiveDate) -> bool {
    let open = match entry.item().attribute() {
        Some(Attribute::Proactive) | None => true,
        Some(Attribute::OnRequest | Attribute::Withheld) => false,
    };
    open && entry.item().published_on().is_some_and(|day| day <= as_of)
}

/// One element of one case, looked at on a day.
struct Look<'a> {
    rules: &'a SupervisionRules,
    element: &'a RequiredElement,
    case: &'a ChecklistCase,
    edition: Edition,
    as_of: NaiveDate,
    calendar: &'a WorkingCalendar,
}

impl Look<'_> {
    /// The text to cite: the Regulation reaches an institution through one article only.
    fn authority(&self) -> Option<Citation> {
        let own = self.element.basis(self.case.on(), self.edition)?.citation();
        match own.instrument() {
            Instrument::Regulation(_) => self
                .case
                .organ()
                .reached_through(self.edition)
                .or_else(|| Some(own.clone())),
            Instrument::Other(_) => Some(own.clone()),
        }
    }

    fn status<'e>(&self, found: impl Iterator<Item = PlacedItem<'e>>) -> ElementStatus {
        if let Some(reason) = self.case.reason_without(self.element.code()) {
            return ElementStatus::NotApplicable {
                reason: reason.to_owned(),
            };
        }
        let found: Vec<PlacedItem<'e>> = found.collect();
        let items: Vec<usize> = found.iter().map(|entry| entry.position()).collect();
        if items.is_empty() {
            return match self.due(None) {
                Some(due) if self.as_of <= due => ElementStatus::NotYetDue { due },
                due => ElementStatus::Missing { due },
            };
        }
        let first = found
            .iter()
            .filter_map(|entry| Some((entry.item().published_on()?, *entry)))
            .min_by_key(|(published_on, _)| *published_on);
        let measured =
            first.and_then(|(published_on, entry)| Some((published_on, self.due(Some(entry))?)));
        match measured {
            None => ElementStatus::Unmeasured { items },
            Some((published_on, due)) if published_on > due => ElementStatus::Late {
                items,
                due,
                published_on,
            },
            Some(_) => ElementStatus::Present { items },
        }
    }

    /// The last day for publishing, where the days to count from are known.
    fn due(&self, entry: Option<PlacedItem<'_>>) -> Option<NaiveDate> {
        let basis = self.element.basis(self.case.on(), self.edition);
        let (length, from) = match basis.and_then(Basis::term) {
            Some(SpecialTerm::Own { length, from }) => (length, from),
            Some(SpecialTerm::Deadline(deadline)) => match self.rules.limits.limit(deadline) {
                Limit::Within(length) => (length, deadline.start()),
                // No last day after an event.
                Limit::AtLeast(_) | Limit::Before(_) | Limit::WithinHours(_) => return None,
            },
            None if self.case.organ() != OrganKind::Institution
                || self.rules.general_time_for_institutions =>
            {
                let length = Length::WorkingDays(self.rules.timeliness.limit);
                (length, StartEvent::FormationOrChange)
            }
            None => return None,
        };
        let start = self.case.day_of(from).or_else(|| {
            let item = entry
                .filter(|_| from == StartEvent::FormationOrChange)?
                .item();
            item.changed_on().or(item.formed_on())
        })?;
        length.ends(start, self.calendar).ok()
    }
}
