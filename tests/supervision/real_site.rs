//! Checklists on the items of a real site, matched by the table of the example.

use disclosure::ledger::DisclosureItem;
use disclosure::supervision::{
    Checklist, ChecklistCase, ElementStatus, MatchRow, SupervisionRules, Tag,
};

use super::{calendar, date, pingtan};

#[derive(serde::Deserialize)]
struct Setup {
    cases: Vec<Planned>,
    matches: Vec<MatchRow>,
}

#[derive(serde::Deserialize)]
struct Planned {
    checklist: String,
    case: ChecklistCase,
}

/// Read off the file by hand: the rows, counted from 0, whose titles name the accounts, the budget and
/// the project of each case.
#[test]
fn the_cases_of_a_real_site_have_one_document_each() {
    let setup = include_str!("../../examples/data/pingtan-supervision.json");
    let Setup { cases, matches } = serde_json::from_str(setup).unwrap();
    let ledger = pingtan();
    let lists = Checklist::standard();
    let found: Vec<_> = cases
        .iter()
        .map(|Planned { checklist, case }| {
            let list = lists.iter().find(|list| list.id() == checklist).unwrap();
            let (view, as_of) = (ledger.view(), date("2026-09-07"));
            let stands_for =
                |tag: &Tag, item: &DisclosureItem| matches.iter().any(|row| row.matches(tag, item));
            let rules = SupervisionRules::default();
            let report = list
                .check(case, view, stands_for, &rules, as_of, &calendar())
                .unwrap();
            let there: Vec<_> = report
                .results()
                .filter_map(|(element, status)| {
                    if let ElementStatus::Unmeasured { items } = status {
                        return Some((element.code().to_owned(), items.clone()));
                    }
                    assert!(!status.is_published(), "no day to count from is known");
                    None
                })
                .collect();
            there
        })
        .collect();
    let one = |element: &str, row| vec![(element.to_owned(), vec![row])];
    assert_eq!(
        found,
        [
            one("government-accounts", 49),
            one("department-accounts", 45),
            one("unit-accounts", 46),
            one("unit-budget", 48),
            one("construction", 67),
            vec![],
        ]
    );
}
