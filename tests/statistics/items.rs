//! Items counted against printed figures and figures worked outside.

use std::collections::BTreeMap;

use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::statistics::{
    CountedCategory, ItemTable, ItemTally, Month, Period, Rounding, Share,
};
use disclosure::vocabulary::{
    Attribute, CategoryScheme, Genre, InformationKind, PublicationChannel,
};

use super::pingtan::pingtan;
use super::{date, ledger, period};

/// The seven classes of a bureau's report of 2014, as printed, and their shares.
const BUREAU_2014: [(&str, usize, &str); 7] = [
    ("机构职能类", 18, "15%"),
    ("政策、规范性文件类", 19, "15.83%"),
    ("规划计划类", 24, "20%"),
    ("行政许可类", 4, "3.33%"),
    ("重大建设项目、为民办实事类", 2, "1.67%"),
    ("科教文体卫生类", 39, "32.5%"),
    ("安全生产、应急管理类", 14, "11.67%"),
];

#[test]
fn the_bureau_of_2014_is_counted_as_it_printed() {
    let items = BUREAU_2014.iter().flat_map(|&(label, count, _)| {
        let item = DisclosureItem::builder("a")
            .category(label)
            .full_text_electronic(true)
            .published_on(date("2014-12-01"));
        std::iter::repeat_n(item.build().unwrap(), count)
    });
    let ledger = ledger(items);
    let tally = ItemTally::of(period("2014-01-01/2014-12-01").select(ledger.view()));
    assert_eq!(tally.total(), 120);
    let mut printed: Vec<_> = tally
        .by_category()
        .into_iter()
        .map(|(category, count)| {
            let CountedCategory::Listed(code) = category else {
                panic!("{category:?}")
            };
            let label = ledger.scheme().by_code(&code).unwrap().label();
            let share = Share::of(count, tally.total()).unwrap();
            let share = share.printed(2, Rounding::HalfUp);
            (label, usize::try_from(count).unwrap(), share)
        })
        .collect();
    printed.sort_by_key(|&(label, ..)| BUREAU_2014.iter().position(|it| it.0 == label));
    let expected: Vec<_> = BUREAU_2014
        .iter()
        .map(|&(label, count, share)| (label, count, share.to_owned()))
        .collect();
    assert_eq!(printed, expected);
    let electronic = tally.electronic_rate().unwrap();
    assert_eq!(electronic.printed(2, Rounding::HalfUp), "100%");
    assert_eq!(
        ItemTable::of(ledger.view())
            .by(|cell| cell.category.clone())
            .into_values()
            .sum::<u64>(),
        120
    );
}

/// The figures come from a count of the file outside the crate (Python's csv module).
#[test]
fn the_items_of_a_site_are_counted() {
    let ledger = pingtan();
    let tally = ItemTally::of(ledger.view());
    let codes = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "other"];
    let counts: Vec<_> = codes.iter().map(|&code| tally.categories()[code]).collect();
    assert_eq!(counts, [7, 20, 9, 8, 5, 17, 37, 10, 18, 31]);
    assert_eq!(tally.total(), 162);
    assert!(tally.unlisted_categories().is_empty());
    assert!(tally.attributes().is_empty());
    assert_eq!(tally.electronic_rate(), None);

    let years = ItemTable::of(ledger.view()).by(|cell| cell.month.map(Month::year));
    let expected = [
        (2010, 1),
        (2011, 1),
        (2012, 3),
        (2013, 4),
        (2014, 3),
        (2015, 14),
        (2016, 18),
        (2017, 6),
        (2018, 2),
        (2019, 10),
        (2020, 5),
        (2021, 8),
        (2022, 10),
        (2023, 12),
        (2024, 24),
        (2025, 23),
        (2026, 18),
    ];
    let expected = expected.map(|(year, count)| (Some(year), count));
    assert_eq!(years, BTreeMap::from(expected));
    let of_2024 = ItemTable::of(period("2024").select(ledger.view()));
    let by_class = of_2024.by(|cell| cell.category.clone());
    let expected = [
        ("3", 1),
        ("4", 1),
        ("5", 1),
        ("6", 3),
        ("7", 8),
        ("9", 2),
        ("other", 8),
    ];
    let expected = expected.map(|(code, count)| (CountedCategory::Listed(code.to_owned()), count));
    assert_eq!(by_class, BTreeMap::from(expected));

    let total = |period: Period| ItemTally::of(period.select(ledger.view())).total();
    assert_eq!(total(period("2014-01-01/2014-12-01")), 3);
    assert_eq!(total(period("2024-Q3")), 7);
    assert_eq!(total(Period::cumulative(date("2014-12-01")).unwrap()), 12);
}

#[test]
fn an_item_counts_once_in_the_total_and_once_in_each_channel() {
    let ledger = ledger([
        DisclosureItem::builder("a")
            .channel(PublicationChannel::Website)
            .channel(PublicationChannel::Website)
            .channel(PublicationChannel::Wechat)
            .section("办公室")
            .attribute(Attribute::Proactive)
            .kind(InformationKind::Document)
            .genre(Genre::Notice)
            .full_text_electronic(true)
            .published_on(date("2014-07-04"))
            .category("政务动态")
            .build()
            .unwrap(),
        DisclosureItem::builder("b")
            .channel(PublicationChannel::Website)
            .section("人事科")
            .full_text_electronic(false)
            .category("规划计划类")
            .build()
            .unwrap(),
        DisclosureItem::builder("c").build().unwrap(),
    ]);
    let tally = ItemTally::of(ledger.view());
    assert_eq!(
        serde_json::to_string(&tally).unwrap(),
        concat!(
            r#"{"total":3,"scheme":{"id":"fujian","version":"2011"},"category":{"3":1},"#,
            r#""unlisted":{"政务动态":1},"attribute":{"proactive":1},"kind":{"document":1},"#,
            r#""genre":{"notice":1},"channel":{"website":2,"wechat":1},"#,
            r#""section":{"人事科":1,"办公室":1},"month":{"2014-07":1},"#,
            r#""full_text_electronic":{"false":1,"true":1}}"#
        )
    );
    assert_eq!(tally.scheme().as_deref(), Some("fujian 2011"));
    let categories: Vec<_> = tally
        .by_category()
        .into_iter()
        .map(|(category, _)| category)
        .collect();
    assert_eq!(
        categories,
        [
            CountedCategory::Listed("3".to_owned()),
            CountedCategory::Unlisted("政务动态".to_owned()),
            CountedCategory::NotGiven
        ]
    );
    assert_eq!(
        tally
            .electronic_rate()
            .unwrap()
            .printed(2, Rounding::HalfUp),
        "50%"
    );
    assert_eq!(
        serde_json::to_string(&ItemTable::of(ledger.view().split_at(1).0)).unwrap(),
        concat!(
            r#"{"scheme":{"id":"fujian","version":"2011"},"cells":["#,
            r#"{"category":{"unlisted":"政务动态"},"attribute":"proactive","month":"2014-07","count":1}]}"#
        )
    );
}

#[test]
fn months_far_apart_are_counted_all_the_same() {
    let scheme = CategoryScheme::state_council_subjects();
    let mut ledger = Ledger::new(scheme);
    let days = ["1949-01-01", "2014-07-04", "2199-12-31"];
    for day in days {
        let item = DisclosureItem::builder("a")
            .category("综合政务")
            .published_on(date(day));
        ledger.push(item.build().unwrap()).unwrap();
    }
    let months = ItemTable::of(ledger.view()).by(|cell| cell.month.unwrap().to_string());
    let expected = ["1949-01", "2014-07", "2199-12"].map(|month| (month.to_owned(), 1));
    assert_eq!(months, BTreeMap::from(expected));
    let tally = ItemTally::of(ledger.view());
    assert_eq!(tally.months().len(), 3);
}
