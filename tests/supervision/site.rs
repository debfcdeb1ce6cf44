//! Staleness of columns, on made-up columns and on a real site.

use std::collections::BTreeMap;

use disclosure::calendar::{Length, Months, Roll};
use disclosure::finding::Level;
use disclosure::supervision::{ColumnKind, SiteColumn, SupervisionRules};
use disclosure::vocabulary::Term as _;

use super::{calendar, date, pingtan};

fn column(kind: ColumnKind, updated: &str) -> SiteColumn {
    SiteColumn {
        name: kind.code().to_owned(),
        kind,
        updated_on: Some(date(updated)),
    }
}

#[test]
fn two_weeks_for_home_page_and_news_six_months_for_notices_and_documents() {
    let rules = SupervisionRules::default();
    let update = |kind, updated: &str| column(kind, updated).deadline(&rules, &calendar());
    for (kinds, updated, last, after) in [
        (
            [ColumnKind::HomePage, ColumnKind::News],
            "2024-03-01",
            "2024-03-15",
            "2024-03-16",
        ),
        (
            [ColumnKind::Notices, ColumnKind::PolicyDocuments],
            "2023-08-31",
            "2024-02-29",
            "2024-03-01",
        ),
    ] {
        for kind in kinds {
            let owed = update(kind, updated).unwrap();
            assert_eq!(owed.due().date(), Some(date(last)));
            assert!(owed.breach(date(last)).is_none(), "{kind}: still fresh");
            assert!(owed.breach(date(after)).is_some(), "{kind}: stale");
        }
    }
    assert_eq!(update(ColumnKind::Other, "2010-01-01"), None, "not judged");
}

#[test]
fn a_site_fails_by_each_indicator_alone() {
    let found = |rules: SupervisionRules, columns: Vec<SiteColumn>| {
        let found = SiteColumn::check(columns, &rules, date("2024-03-16"), &calendar()).unwrap();
        let errors = found.iter().filter(|it| it.level() == Level::Error);
        errors.map(ToString::to_string).collect::<Vec<_>>()
    };
    let rules = SupervisionRules::default();
    let stale = column(ColumnKind::News, "2024-03-01");
    let empty = SiteColumn {
        updated_on: None,
        ..stale.clone()
    };
    assert!(found(rules, vec![stale.clone(); 4]).is_empty());
    assert_eq!(
        found(rules, vec![stale.clone(); 5]),
        ["error columns-stale: the site fails: columns not updated 5, failing at 5"]
    );
    assert!(found(rules, vec![empty.clone(); 4]).is_empty());
    assert_eq!(
        found(rules, vec![empty; 5]),
        ["error columns-empty: the site fails: empty columns 5, failing at 5"]
    );
    assert_eq!(
        found(rules, vec![column(ColumnKind::HomePage, "2024-03-01")]),
        ["error home-page-stale: the site fails: home page not updated 1, failing at 1"]
    );
    let blank = SiteColumn {
        updated_on: None,
        ..column(ColumnKind::HomePage, "2024-03-01")
    };
    assert_eq!(
        found(rules, vec![blank]),
        ["error home-page-stale: the site fails: home page not updated 1, failing at 1"]
    );
    let old = column(ColumnKind::Other, "2022-01-01");
    assert!(
        found(rules, vec![old.clone(); 10]).is_empty(),
        "no term is set"
    );
    let local = SupervisionRules {
        stale_other: Some(Length::Months(Months(12), Roll::Stay)),
        ..rules
    };
    assert_eq!(
        found(local, vec![old; 10]),
        ["error columns-out-of-date: the site fails: columns long out of date 10, failing at 10"]
    );
    let report = SiteColumn::check([stale], &rules, date("2024-03-16"), &calendar()).unwrap();
    let finding = &report[0];
    assert_eq!(
        finding.to_string(),
        "warning column-stale at news: news not updated by 2024-03-15"
    );
    assert_eq!(finding.citation().unwrap().zh(), "国办秘函〔2019〕19号");
}

/// Newest dates by column and the terms were computed outside the crate: Python over the file, days
/// and months added with `datetime`.
#[test]
fn columns_of_a_real_site_are_stale() {
    let columns = BTreeMap::from(
        [
            ("zwgk/gsgg", ColumnKind::Notices),
            ("zwgk/nowhere", ColumnKind::Notices),
            ("zwgk/zfxxgk/gwhwj/gzdt", ColumnKind::News),
            ("zwgk/zfxxgk/gwhwj/hzgfxwj", ColumnKind::PolicyDocuments),
            ("zwgk/zxwj/bmwj", ColumnKind::PolicyDocuments),
            ("zwgk/zxwj/qgwhbgswj", ColumnKind::PolicyDocuments),
        ]
        .map(|(name, kind)| (name.to_owned(), kind)),
    );
    let ledger = pingtan();
    let as_of = date("2026-09-07");
    let seen = SiteColumn::observe(&columns, ledger.view(), as_of);
    let rules = SupervisionRules::default();
    let states: Vec<_> = seen
        .iter()
        .map(|column| {
            let last = column.deadline(&rules, &calendar())?.due().date()?;
            Some((last, as_of > last))
        })
        .collect();
    assert_eq!(
        states,
        [
            Some(("2027-03-07", false)),
            None,
            Some(("2026-05-28", true)),
            Some(("2018-10-08", true)),
            Some(("2023-07-20", true)),
            Some(("2016-09-21", true)),
        ]
        .map(|it| it.map(|(last, is_stale)| (date(last), is_stale)))
    );
    assert_eq!(seen[1].updated_on, None, "an empty column");
    let found = SiteColumn::check(seen, &rules, as_of, &calendar()).unwrap();
    let stale = found.iter().filter(|it| it.rule() == "column-stale");
    assert_eq!(stale.count(), 4);
    let earlier = SiteColumn::observe(&columns, ledger.view(), date("2017-01-25"));
    assert_eq!(
        earlier[2].updated_on,
        Some(date("2017-01-25")),
        "what came later is not seen"
    );
}
