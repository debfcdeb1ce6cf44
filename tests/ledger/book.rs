//! The ledger: numbers, oddities, views.

use chrono::NaiveDate;
use disclosure::finding::Level;
use disclosure::ledger::{DisclosureItem, Ledger, LedgerError};
use disclosure::vocabulary::CategoryScheme;

use super::{date, fujian};

#[test]
fn an_index_number_stands_once() {
    let numbered = |text: &str| {
        DisclosureItem::builder("a")
            .index_number(text)
            .build()
            .unwrap()
    };
    let mut ledger = fujian();
    ledger
        .push(DisclosureItem::builder("a").build().unwrap())
        .unwrap();
    ledger.push(numbered("QZ05102-0200-2014-00012")).unwrap();
    let again = ledger.push(numbered("QZ05102－0200－2014－00012 "));
    assert_eq!(
        again,
        Err(LedgerError::DuplicateIndexNumber {
            number: "QZ05102－0200－2014－00012 ".to_owned(),
            position: 1
        })
    );
    assert_eq!(
        again.unwrap_err().to_string(),
        "index number `QZ05102－0200－2014－00012 ` is that of item 2 already"
    );
    ledger.push(numbered("")).unwrap();
    ledger.push(numbered("")).unwrap();
    assert_eq!(ledger.len(), 4);
    assert_eq!(ledger.position_of("QZ05102-0200-2014-00012"), Some(1));
}

#[test]
fn the_odd_is_kept_and_found() {
    let mut ledger = fujian();
    let item = |title: &str| DisclosureItem::builder(title);
    for builder in [
        item("a")
            .formed_on(date("2014-07-02"))
            .published_on(date("2014-07-01"))
            .index_number("X-1"),
        item("b").category("政务动态"),
        item("c").category("规划、计划类信息"),
        item("d").category("政务动态"),
        item("e")
            .formed_on(date("2014-07-02"))
            .published_on(date("2014-07-02")),
    ] {
        ledger.push(builder.build().unwrap()).unwrap();
    }
    assert_eq!(ledger.len(), 5);
    let findings = ledger.findings();
    assert_eq!(
        findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "warning published-before-formed at item 1 (X-1): published on 2014-07-01, before it was formed on 2014-07-02",
            "warning unlisted-category at item 2, item 4: `政务动态` is no category of scheme `fujian`: items 2",
        ]
    );
    assert_eq!(
        findings[0].message().zh,
        "发布日期2014-07-01早于成文日期2014-07-02"
    );
    assert_eq!(
        findings[1].message().zh,
        "“政务动态”不在分类“fujian”中，2条"
    );
    assert!(findings.iter().all(|it| it.level() == Level::Warning));
    let categories: Vec<_> = ledger
        .view()
        .entries()
        .map(|entry| match entry.category() {
            Some(Ok(category)) => category.code(),
            Some(Err(label)) => label,
            None => "-",
        })
        .collect();
    assert_eq!(categories, ["-", "政务动态", "3", "政务动态", "-"]);
}

#[test]
fn a_view_takes_any_days() {
    let mut ledger = fujian();
    for day in ["1949-01-01", "2014-07-01", "2199-12-31"] {
        let item = DisclosureItem::builder(day).published_on(date(day));
        ledger.push(item.build().unwrap()).unwrap();
    }
    let taken = |from: NaiveDate, through: NaiveDate| {
        let view = ledger.view().published_between(from, through);
        view.entries()
            .map(disclosure::ledger::PlacedItem::position)
            .collect::<Vec<_>>()
    };
    assert_eq!(taken(NaiveDate::MIN, NaiveDate::MAX), [0, 1, 2]);
    assert_eq!(taken(date("1948-06-01"), date("2014-07-01")), [0, 1]);
    assert_eq!(taken(date("1940-01-01"), date("1948-12-31")), [0_usize; 0]);
    assert_eq!(taken(date("2199-12-31"), date("3000-01-01")), [2]);
    assert_eq!(taken(date("2014-07-02"), date("2014-07-01")), [0_usize; 0]);
}

#[test]
fn a_field_that_prints_none_is_no_number() {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let rows = [
        (2, ["无", "甲"]),
        (3, ["无", "乙"]),
        (4, ["—", "丙"]),
        (5, ["—", "丁"]),
    ];
    assert_eq!(ledger.import(["index_number", "title"], rows).unwrap(), 4);
    for title in ["戊", "己"] {
        ledger
            .push(
                DisclosureItem::builder(title)
                    .index_number("/")
                    .build()
                    .unwrap(),
            )
            .unwrap();
    }
    assert_eq!(ledger.items()[0].index_number().unwrap().raw(), "无");
}
