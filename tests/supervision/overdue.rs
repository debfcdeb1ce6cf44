//! What is overdue and at risk.

use disclosure::calendar::WorkingDays;
use disclosure::deadline::{Deadline, Docket, DocketLine, Due, Obligation, Owed};
use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::vocabulary::{Attribute, Role};

use super::{calendar, date, ledger, order};

/// The 20 working days after 2014-09-19 end on 2014-10-22 (Python over the table of holidays).
#[test]
fn the_docket_spans_ledger_requests_and_orders() {
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
    let publishing: Vec<Owed<String>> = ledger
        .view()
        .entries()
        .filter_map(|entry| {
            let item = entry.item();
            Some(Owed {
                case: format!("item {}", entry.position() + 1),
                section: item.section().map(str::to_owned),
                answerable: None,
                deadline: Timeliness::default().deadline(item, &calendar())?,
            })
        })
        .collect();
    assert_eq!(publishing.len(), 2);
    let first = &publishing[0].deadline;
    assert_eq!(first.due(), Due::On(date("2014-10-22")));
    assert_eq!(first.citation().unwrap().to_string(), "decree-492/art-18");
    let due = Due::On(date("2014-11-05"));
    let request = Owed {
        case: "request-9".to_owned(),
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        deadline: Deadline::set(Obligation::Reply, Role::DisclosureOffice, due),
    };
    let rectified = order("school-07", "2014-10-31", None, None).owed();
    let all = publishing.into_iter().chain([request, rectified]);
    let docket = Docket::of(all, date("2014-11-03"), &calendar());
    let told = |line: &DocketLine<String>| (line.case().clone(), line.working_days_left().unwrap());
    assert_eq!(
        docket.overdue().map(told).collect::<Vec<_>>(),
        [
            ("item 1".to_owned(), -8),
            ("checklist-missing school-07".to_owned(), -1)
        ],
        "what was published late is no longer owed"
    );
    assert_eq!(
        docket.at_risk(WorkingDays(5)).map(told).collect::<Vec<_>>(),
        [("request-9".to_owned(), 2)]
    );
    let docket = docket.pressing(WorkingDays(5));
    let sections = docket.by_section();
    let sizes = |key| {
        sections
            .get(&Some(key))
            .map(|lines| lines.iter().map(|it| it.is_overdue()).collect::<Vec<_>>())
    };
    assert_eq!(sizes("section-1"), Some(vec![true]));
    assert_eq!(sizes("section-2"), Some(vec![true, false]));
    let persons = docket.by_person();
    assert_eq!(
        persons.keys().copied().collect::<Vec<_>>(),
        [None, Some("staff-7")]
    );
}
