//! What is overdue and at risk.

use disclosure::calendar::WorkingDays;
use disclosure::finding::Words;
use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::supervision::{Obligation, Outstanding, WatchList};
use disclosure::vocabulary::Attribute;

use super::{calendar, date, ledger, order};

/// The 20 working days after 2014-09-19 end on 2014-10-22 (Python over the table of holidays).
#[test]
fn the_watch_list_spans_ledger_requests_and_orders() {
    let item = |section: &str| {
        DisclosureItem::builder("公告")
            .formed_on(date("2014-09-19"))
            .section(section)
    };
    let ledger = ledger([
        item("section-1"),
        item("section-1").published_on(date("2014-10-30")),
        item("section-1").attribute(Attribute::Withheld),
        DisclosureItem::builder("无日期"),
    ]);
    let publishing = ledger
        .view()
        .entries()
        .filter_map(|entry| Obligation::to_publish(entry, Timeliness::default(), &calendar()));
    let publishing: Vec<Obligation> = publishing.collect();
    assert_eq!(publishing.len(), 2);
    let first = &publishing[0];
    assert_eq!(
        (first.id.as_str(), first.due_on),
        ("item 1", date("2014-10-22"))
    );
    assert_eq!(
        first.citation.as_ref().unwrap().to_string(),
        "decree-492/art-18"
    );
    let request = Obligation {
        id: "request-9".to_owned(),
        duty: Words::new("答复申请", "reply"),
        due_on: date("2014-11-05"),
        done_on: None,
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        citation: None,
    };
    let rectified = order("school-07", "2014-10-31", None, None).obligation();
    let all = publishing.into_iter().chain([request, rectified]);
    let list = WatchList::of(all, date("2014-11-03"), WorkingDays(5), &calendar()).unwrap();
    let ids = |them: &[Outstanding]| -> Vec<(String, u32)> {
        them.iter()
            .map(|it| (it.obligation().id.clone(), it.days().0))
            .collect()
    };
    assert_eq!(
        ids(list.overdue()),
        [
            ("item 1".to_owned(), 8),
            ("checklist-missing school-07".to_owned(), 1)
        ],
        "what was published late is no longer owed"
    );
    assert_eq!(ids(list.at_risk()), [("request-9".to_owned(), 2)]);
    let sections = list.by_section();
    let sizes = |key| {
        sections
            .get(&Some(key))
            .map(|(over, risk)| (over.len(), risk.len()))
    };
    assert_eq!(sizes("section-1"), Some((1, 0)));
    assert_eq!(sizes("section-2"), Some((1, 1)));
    let persons = list.by_person();
    assert_eq!(
        persons.keys().copied().collect::<Vec<_>>(),
        [None, Some("staff-7")]
    );
}
