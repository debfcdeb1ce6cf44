//! Staleness of columns, on made-up columns and on a real site.

use std::collections::BTreeMap;

use disclosure::calendar::{Length, Months, Roll};
use disclosure::finding::Level;
use disclosure::supervision::{ColumnKind, Freshness, SiteColumn, StalenessRule};
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
    let freshness = |kind, updated: &str, as_of: &str| {
        StalenessRule::default()
            .freshness(&column(kind, updated), date(as_of), &calendar())
            .unwrap()
    };
    for kind in [ColumnKind::HomePage, ColumnKind::News] {
        let last = date("2024-03-15");
        assert_eq!(
            freshness(kind, "2024-03-01", "2024-03-15"),
            Freshness::Fresh { through: last }
        );
        assert_eq!(
            freshness(kind, "2024-03-01", "2024-03-16"),
            Freshness::Stale { since: last }
        );
    }
    for kind in [ColumnKind::Notices, ColumnKind::PolicyDocuments] {
        let last = date("2024-02-29");
        assert_eq!(
            freshness(kind, "2023-08-31", "2024-02-29"),
            Freshness::Fresh { through: last }
        );
        assert_eq!(
            freshness(kind, "2023-08-31", "2024-03-01"),
            Freshness::Stale { since: last }
        );
    }
    assert_eq!(
        freshness(ColumnKind::Other, "2010-01-01", "2024-03-01"),
        Freshness::NotJudged
    );
}

#[test]
fn a_site_fails_by_each_indicator_alone() {
    let found = |rule: StalenessRule, columns: Vec<SiteColumn>| {
        let found = rule
            .check(columns, date("2024-03-16"), &calendar())
            .unwrap();
        let errors = found.iter().filter(|it| it.level() == Level::Error);
        errors.map(ToString::to_string).collect::<Vec<_>>()
    };
    let rule = StalenessRule::default();
    let stale = column(ColumnKind::News, "2024-03-01");
    let empty = SiteColumn {
        updated_on: None,
        ..stale.clone()
    };
    assert!(found(rule, vec![stale.clone(); 4]).is_empty());
    assert_eq!(
        found(rule, vec![stale.clone(); 5]),
        ["error columns-stale: the site fails: columns not updated 5, failing at 5"]
    );
    assert!(found(rule, vec![empty.clone(); 4]).is_empty());
    assert_eq!(
        found(rule, vec![empty; 5]),
        ["error columns-empty: the site fails: empty columns 5, failing at 5"]
    );
    assert_eq!(
        found(rule, vec![column(ColumnKind::HomePage, "2024-03-01")]),
        ["error home-page-stale: the site fails: home page not updated 1, failing at 1"]
    );
    let blank = SiteColumn {
        updated_on: None,
        ..column(ColumnKind::HomePage, "2024-03-01")
    };
    assert_eq!(
        found(rule, vec![blank]),
        ["error home-page-stale: the site fails: home page not updated 1, failing at 1"]
    );
    let old = column(ColumnKind::Other, "2022-01-01");
    assert!(
        found(rule, vec![old.clone(); 10]).is_empty(),
        "no term is set"
    );
    let local = StalenessRule {
        other: Some(Length::Months(Months(12), Roll::Stay)),
        ..rule
    };
    assert_eq!(
        found(local, vec![old; 10]),
        ["error columns-out-of-date: the site fails: columns long out of date 10, failing at 10"]
    );
    let report = rule
        .check([stale], date("2024-03-16"), &calendar())
        .unwrap();
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
    let rule = StalenessRule::default();
    let states: Vec<_> = seen
        .iter()
        .map(|column| rule.freshness(column, as_of, &calendar()).unwrap())
        .collect();
    assert_eq!(
        states,
        [
            Freshness::Fresh {
                through: date("2027-03-07")
            },
            Freshness::Empty,
            Freshness::Stale {
                since: date("2026-05-28")
            },
            Freshness::Stale {
                since: date("2018-10-08")
            },
            Freshness::Stale {
                since: date("2023-07-20")
            },
            Freshness::Stale {
                since: date("2016-09-21")
            },
        ]
    );
    let found = rule.check(seen, as_of, &calendar()).unwrap();
    let stale = found.iter().filter(|it| it.rule() == "column-stale");
    assert_eq!(stale.count(), 4);
    let earlier = SiteColumn::observe(&columns, ledger.view(), date("2017-01-25"));
    assert_eq!(
        earlier[2].updated_on,
        Some(date("2017-01-25")),
        "what came later is not seen"
    );
}
