//! Items published in time or late, worked outside.

use disclosure::SortedMap;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::ledger::{DisclosureItem, Timeliness, Unmeasurable};
use disclosure::statistics::{ItemTally, Punctuality, Rounding};

use super::pingtan::pingtan;
use super::{date, ledger};

/// The due dates come from a count outside the crate: Python over the table of holidays, 20 and 3
/// working days after each `formed_on`. Of 162 items 35 are dated.
#[test]
fn the_items_of_a_site_were_published_in_time() {
    let ledger = pingtan();
    let calendar = WorkingCalendar::mainland();
    let twenty = Punctuality::of(ledger.view(), Timeliness::default(), &calendar);
    assert_eq!(
        (twenty.total(), twenty.on_time(), twenty.late()),
        (162, 35, 0)
    );
    let reasons = SortedMap::from(vec![(Unmeasurable::NoFormationDate, 127)]);
    assert_eq!(twenty.not_measurable(), &reasons);
    assert_eq!(twenty.rate().unwrap().printed(2, Rounding::HalfUp), "100%");

    let three = Timeliness {
        limit: WorkingDays(3),
        ..Timeliness::default()
    };
    let counted = Punctuality::of(ledger.view(), three, &calendar);
    assert_eq!(counted.on_time(), 34);
    assert_eq!(
        counted.rate().unwrap().printed(2, Rounding::HalfUp),
        "97.14%"
    );
    let late: Vec<_> = counted.late_items().collect();
    let [(late, 1)] = late.as_slice() else {
        panic!("{counted:?}")
    };
    assert_eq!((late.position(), late.index_number()), (115, None));
    assert_eq!(
        (late.due(), late.published_on()),
        (date("2020-05-20"), date("2020-05-21"))
    );
    assert_eq!(late.by(), WorkingDays(1));
}

#[test]
fn nothing_measured_has_no_rate() {
    let ledger = ledger([DisclosureItem::builder("a").build().unwrap()]);
    let calendar = WorkingCalendar::mainland();
    let none = Punctuality::of(ledger.view(), Timeliness::default(), &calendar);
    assert_eq!((none.total(), none.rate()), (1, None));
    assert_eq!(Punctuality::default().rate(), None);
    assert_eq!(ItemTally::default().by_category(), []);
}
