//! The time limit of 20 working days.

use disclosure::calendar::WorkingCalendar;
use disclosure::ledger::{DisclosureItem, Promptness, Timeliness, Unmeasurable};
use disclosure::vocabulary::{Attribute, Term};

use super::date;

fn measured(formed: &str, changed: &str, published: &str) -> Promptness {
    measured_as(None, formed, changed, published)
}

fn measured_as(
    attribute: Option<Attribute>,
    formed: &str,
    changed: &str,
    published: &str,
) -> Promptness {
    let mut builder = DisclosureItem::builder("a");
    if !formed.is_empty() {
        builder = builder.formed_on(date(formed));
    }
    if !changed.is_empty() {
        builder = builder.changed_on(date(changed));
    }
    if !published.is_empty() {
        builder = builder.published_on(date(published));
    }
    if let Some(attribute) = attribute {
        builder = builder.attribute(attribute);
    }
    Timeliness::default().measure(&builder.build().unwrap(), &WorkingCalendar::mainland())
}

/// The due dates are those of the sheet on publishing (2024-09-20) and a count by hand over the
/// table of holidays.
#[test]
fn twenty_working_days_from_formation_or_change() {
    let on_time = |due: &str| Promptness::OnTime {
        due: Some(date(due)),
    };
    let late = |due: &str, by: u32| Promptness::Late {
        due: date(due),
        by: disclosure::calendar::WorkingDays(by),
    };
    assert_eq!(
        measured("2024-09-20", "", "2024-10-23"),
        on_time("2024-10-23")
    );
    assert_eq!(
        measured("2024-09-20", "", "2024-10-24"),
        late("2024-10-23", 1)
    );
    assert_eq!(
        measured("2024-01-01", "2024-09-20", "2024-09-20"),
        on_time("2024-10-23")
    );
    assert_eq!(
        measured("", "2024-09-20", "2024-10-25"),
        late("2024-10-23", 2)
    );
    // Due on a Friday, published on the Saturday after: late, by no working day.
    assert_eq!(
        measured("2024-11-01", "", "2024-11-30"),
        late("2024-11-29", 0)
    );
}

#[test]
fn what_the_dates_do_not_allow_is_not_measured() {
    let not = |reason| Promptness::NotMeasurable { reason };
    assert_eq!(
        measured("", "", "2024-01-01"),
        not(Unmeasurable::NoFormationDate)
    );
    assert_eq!(
        measured("2024-01-01", "", ""),
        not(Unmeasurable::NotPublished)
    );
    assert_eq!(
        measured("2024-01-02", "", "2024-01-01"),
        not(Unmeasurable::PublishedBeforeFormed)
    );
    assert_eq!(
        measured("2024-01-02", "2024-03-01", "2024-02-01"),
        not(Unmeasurable::ChangedAfterPublished)
    );
    assert_eq!(
        measured("2008-04-30", "", "2008-05-05"),
        not(Unmeasurable::BeforeRegulation)
    );
    assert_eq!(
        measured("2026-12-20", "", "2026-12-21"),
        Promptness::OnTime { due: None },
        "no notice for 2027 can make it late"
    );
    assert_eq!(
        measured("2026-12-20", "", "2027-02-01"),
        not(Unmeasurable::BeyondCalendar)
    );
    assert_eq!(
        measured("2026-10-20", "", "2027-01-05"),
        not(Unmeasurable::BeyondCalendar)
    );
    for attribute in [Attribute::OnRequest, Attribute::Withheld] {
        assert_eq!(
            measured_as(Some(attribute), "2024-01-02", "", "2024-01-03"),
            not(Unmeasurable::NotProactive)
        );
    }
    let strict = Timeliness {
        unmarked: None,
        ..Timeliness::default()
    };
    let item = DisclosureItem::builder("a")
        .formed_on(date("2024-01-02"))
        .published_on(date("2024-01-03"));
    assert_eq!(
        strict.measure(&item.build().unwrap(), &WorkingCalendar::mainland()),
        not(Unmeasurable::NotProactive)
    );
    assert_eq!(Unmeasurable::NotProactive.zh(), "非主动公开");
}

#[test]
fn the_edition_is_that_of_the_day_counted_from() {
    let basis = |day: &str| Timeliness::basis(date(day)).map(|it| it.to_string());
    assert_eq!(basis("2008-04-30"), None);
    assert_eq!(basis("2019-05-14").as_deref(), Some("decree-492/art-18"));
    assert_eq!(basis("2019-05-15").as_deref(), Some("decree-711/art-26"));
}

#[test]
fn a_due_date_is_laid_open_on_demand() {
    let calendar = WorkingCalendar::mainland();
    let item = |formed: &str| {
        let item = DisclosureItem::builder("a").formed_on(date(formed));
        item.published_on(date("2026-12-31")).build().unwrap()
    };
    let reckoning = Timeliness::default()
        .reckoning(&item("2024-09-20"), &calendar)
        .unwrap();
    assert_eq!(
        (reckoning.end(), reckoning.counted().0),
        (date("2024-10-23"), 20)
    );
    assert_eq!(
        Timeliness::default().reckoning(&item("2008-04-30"), &calendar),
        Err(Unmeasurable::BeforeRegulation)
    );
}
