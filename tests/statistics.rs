//! Counts against printed figures and figures worked outside, and the laws of accumulators.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "shared/pingtan.rs"]
mod pingtan;

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::ledger::{
    DisclosureItem, DisclosureItemBuilder, Ledger, LedgerView, PlacedItem, Timeliness, Unmeasurable,
};
use disclosure::statistics::{
    Accumulate, CountedCategory, ItemTable, ItemTally, MeasuredItem, Month, Period, Punctuality,
    Rounding, YearOnYear,
};
use disclosure::vocabulary::{
    Attribute, CategoryScheme, Genre, InformationKind, PublicationChannel,
};
use pingtan::pingtan;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn ledger(items: impl IntoIterator<Item = DisclosureItem>) -> Ledger {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for item in items {
        ledger.push(item).unwrap();
    }
    ledger
}

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
    let figures = tally.summarize();
    assert_eq!(figures.total, 120);
    let mut printed: Vec<_> = figures
        .categories
        .iter()
        .map(|figure| {
            let CountedCategory::Listed(code) = &figure.category else {
                panic!("{figure:?}")
            };
            let label = ledger.scheme().by_code(code).unwrap().label();
            let share = figure.share.unwrap().printed(2, Rounding::HalfUp);
            (label, usize::try_from(figure.count).unwrap(), share)
        })
        .collect();
    printed.sort_by_key(|&(label, ..)| BUREAU_2014.iter().position(|it| it.0 == label));
    let expected: Vec<_> = BUREAU_2014
        .iter()
        .map(|&(label, count, share)| (label, count, share.to_owned()))
        .collect();
    assert_eq!(printed, expected);
    let electronic = figures.electronic.unwrap();
    assert_eq!(electronic.printed(2, Rounding::HalfUp), "100%");
    assert_eq!(
        ItemTable::of(ledger.view())
            .summarize()
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
    let by_class = ItemTable::of(period("2024").select(ledger.view())).summarize();
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
    let reasons = BTreeMap::from([(Unmeasurable::NoFormationDate, 127)]);
    assert_eq!(twenty.not_measurable(), &reasons);
    assert_eq!(twenty.rate().unwrap().printed(2, Rounding::HalfUp), "100%");

    let three = Timeliness {
        limit: WorkingDays(3),
        ..Timeliness::default()
    };
    let figures = Punctuality::of(ledger.view(), three, &calendar).summarize();
    assert_eq!(figures.on_time, 34);
    assert_eq!(figures.rate.unwrap().printed(2, Rounding::HalfUp), "97.14%");
    let [late] = figures.late.as_slice() else {
        panic!("{figures:?}")
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
    assert_eq!(ItemTally::default().summarize().categories, []);
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
    assert_eq!(
        tally.scheme().map(ToString::to_string).as_deref(),
        Some("fujian 2011")
    );
    let categories: Vec<_> = tally
        .summarize()
        .categories
        .into_iter()
        .map(|it| it.category)
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

#[test]
fn what_was_counted_differently_is_not_added_up() {
    let item = || DisclosureItem::builder("a").build().unwrap();
    let mut other = Ledger::new(CategoryScheme::decree_711_article_20());
    other.push(item()).unwrap();
    let fujian = ledger([item()]);
    let mut tally = ItemTally::of(fujian.view());
    let text = "counts by category scheme `fujian 2011` cannot take in counts by `decree-711-article-20 2019`";
    let error = tally.merge(&ItemTally::of(other.view())).unwrap_err();
    assert_eq!(error.to_string(), text);
    let entry = other.view().entries().next().unwrap();
    assert_eq!(tally.record(entry).unwrap_err().to_string(), text);
    assert_eq!(
        tally,
        ItemTally::of(fujian.view()),
        "an error changes nothing"
    );
    let mut table = ItemTable::of(fujian.view());
    assert_eq!(table.record(entry).unwrap_err().to_string(), text);
    assert_eq!(
        table
            .merge(&ItemTable::of(other.view()))
            .unwrap_err()
            .to_string(),
        text
    );
    assert_eq!(table, ItemTable::of(fujian.view()));

    let calendar = WorkingCalendar::mainland();
    let strict = Timeliness {
        limit: WorkingDays(3),
        unmarked: None,
    };
    let mut counted = Punctuality::of(fujian.view(), Timeliness::default(), &calendar);
    let text = "counts against 20 working days (unmarked items: `proactive`) cannot take in counts against 3 working days (unmarked items: none)";
    let added = Punctuality::of(fujian.view(), strict, &calendar);
    assert_eq!(counted.merge(&added).unwrap_err().to_string(), text);
    let item = MeasuredItem::new(entry, strict, &calendar);
    assert_eq!(counted.record(item).unwrap_err().to_string(), text);
}

#[test]
fn counts_do_not_overflow() {
    let full: ItemTally = serde_json::from_str(
        r#"{"total":18446744073709551615,"scheme":{"id":"fujian","version":"2011"}}"#,
    )
    .unwrap();
    let ledger = ledger([DisclosureItem::builder("a").build().unwrap()]);
    let entry = ledger.view().entries().next().unwrap();
    let text = "a count cannot exceed 18446744073709551615";
    let mut tally = full.clone();
    assert_eq!(tally.record(entry).unwrap_err().to_string(), text);
    assert_eq!(
        tally
            .merge(&ItemTally::of(ledger.view()))
            .unwrap_err()
            .to_string(),
        text
    );
    assert_eq!(tally, full);

    let mut table: ItemTable = serde_json::from_str(
        r#"{"scheme":{"id":"fujian","version":"2011"},"cells":[{"category":"not-given","attribute":null,"month":null,"count":18446744073709551615}]}"#,
    )
    .unwrap();
    assert_eq!(table.record(entry).unwrap_err().to_string(), text);
    assert_eq!(table.clone().merge(&table).unwrap_err().to_string(), text);
    assert_eq!(table.total(), u64::MAX);

    let mut counted: Punctuality = serde_json::from_str(
        r#"{"rule":{"limit":20,"unmarked":"proactive"},"on_time":18446744073709551615}"#,
    )
    .unwrap();
    let item = MeasuredItem::new(entry, Timeliness::default(), &WorkingCalendar::mainland());
    assert_eq!(counted.record(item).unwrap_err().to_string(), text);
    assert_eq!(
        counted.clone().merge(&counted).unwrap_err().to_string(),
        text
    );
    assert_eq!(counted.total(), u64::MAX);
}

#[test]
fn stored_counts_that_do_not_agree_are_refused() {
    let tally = |text: &str| {
        serde_json::from_str::<ItemTally>(text)
            .unwrap_err()
            .to_string()
    };
    let scheme = r#""scheme":{"id":"fujian","version":"2011"}"#;
    assert_eq!(
        tally(&format!(
            r#"{{"total":2,{scheme},"category":{{"1":2}},"unlisted":{{"a":1}}}}"#
        )),
        "stored counts by category do not agree with the total of 2"
    );
    assert_eq!(
        tally(&format!(
            r#"{{"total":2,{scheme},"month":{{"2014-07":3}}}}"#
        )),
        "stored counts by month do not agree with the total of 2"
    );
    assert_eq!(
        tally(&format!(
            r#"{{"total":2,{scheme},"channel":{{"website":3}}}}"#
        )),
        "stored counts by channel do not agree with the total of 2"
    );
    assert_eq!(
        tally(r#"{"total":2}"#),
        "stored counts of 2 items do not say by which category scheme they were made"
    );
    let rule = r#""rule":{"limit":20,"unmarked":"proactive"}"#;
    let late =
        r#""late":[{"item":{"due":"2014-07-02","published_on":"2014-07-02","by":0,"position":1}}]"#;
    let counted = |text: &str| {
        serde_json::from_str::<Punctuality>(text)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        counted(&format!("{{{rule},{late}}}")),
        "stored counts by late items do not agree with the total of 1"
    );
    assert_eq!(
        counted(r#"{"on_time":2}"#),
        "stored counts of 2 items do not say by which time limit they were made"
    );
}

#[test]
fn periods_have_names_and_parts() {
    for (days, name, zh) in [
        ("2024-01-01/2024-12-31", "2024", "2024年"),
        ("2024-01-01/2024-06-30", "2024-H1", "2024年上半年"),
        ("2024-07-01/2024-12-31", "2024-H2", "2024年下半年"),
        ("2024-01-01/2024-03-31", "2024-Q1", "2024年第一季度"),
        ("2024-04-01/2024-06-30", "2024-Q2", "2024年第二季度"),
        ("2024-07-01/2024-09-30", "2024-Q3", "2024年第三季度"),
        ("2024-10-01/2024-12-31", "2024-Q4", "2024年第四季度"),
        ("2024-02-01/2024-02-29", "2024-02", "2024年2月"),
        ("2024-01-01/2024-09-30", "", "2024年1月至9月"),
        ("2023-02-01/2023-02-27", "", "2023年2月1日至2月27日"),
        ("2023-02-02/2023-03-31", "", "2023年2月2日至3月31日"),
        ("2023-12-01/2024-01-31", "", "2023年12月1日至2024年1月31日"),
    ] {
        let custom = period(days);
        let named = Period::spanning(custom.from(), custom.through()).unwrap();
        assert_eq!(named, period(if name.is_empty() { days } else { name }));
        assert_eq!((custom.zh(), named.zh()), (zh.to_owned(), zh.to_owned()));
    }
    let names =
        |parts: Vec<Period>| -> Vec<String> { parts.iter().map(ToString::to_string).collect() };
    assert_eq!(
        names(period("2024-02-01/2025-01-15").quarters().collect()),
        ["2024-Q2", "2024-Q3", "2024-Q4"]
    );
    assert_eq!(
        names(period("2024-Q1").months().collect()),
        ["2024-01", "2024-02", "2024-03"]
    );
    assert_eq!(period("2024-02-02/2024-02-28").months().count(), 0);
    assert_eq!(period("2199").months().count(), 12);
    let to_date = |text| period(text).year_to_date().map(|it| it.to_string());
    assert_eq!(to_date("2024-02").as_deref(), Some("2024-01-01/2024-02-29"));
    assert_eq!(to_date("2024-Q1").as_deref(), Some("2024-Q1"));
    assert_eq!(to_date("2023-12-01/2024-01-31"), None);
    assert!(period("2024-Q4").is_followed_by(period("2025")));
    assert!(!period("2024-Q4").is_followed_by(period("2024-Q4")));
    assert!(period("2024-Q4").lies_in(period("2024-H2")));
    assert!(!period("2024-H2").lies_in(period("2024-Q4")));
}

#[test]
fn periods_are_the_days_they_say() {
    for (text, from, through, before) in [
        ("2014", "2014-01-01", "2014-12-31", "2013"),
        ("2014-H1", "2014-01-01", "2014-06-30", "2013-H1"),
        ("2014-H2", "2014-07-01", "2014-12-31", "2013-H2"),
        ("2014-Q1", "2014-01-01", "2014-03-31", "2013-Q1"),
        ("2014-Q4", "2014-10-01", "2014-12-31", "2013-Q4"),
        ("2016-02", "2016-02-01", "2016-02-29", "2015-02"),
        (
            "2016-02-29/2016-03-01",
            "2016-02-29",
            "2016-03-01",
            "2015-02-28/2015-03-01",
        ),
        ("2199-12", "2199-12-01", "2199-12-31", "2198-12"),
    ] {
        let read = period(text);
        assert_eq!((read.from(), read.through()), (date(from), date(through)));
        assert!(read.contains(date(from)) && read.contains(date(through)));
        assert!(!read.contains(date(from).pred_opt().unwrap()));
        assert!(!read.contains(date(through).succ_opt().unwrap()));
        assert_eq!(read.year_before(), Some(period(before)));
        assert_eq!(read.to_string(), text);
    }
    assert_eq!(period("1949").year_before(), None);
    assert_eq!(Period::half_year(2014, 2).unwrap(), period("2014-H2"));
    assert_eq!(
        Period::month(Month::new(2014, 7).unwrap()),
        period("2014-07")
    );
    assert_eq!(
        Period::quarter(2014, 5).unwrap_err().to_string(),
        "the year 2014 has no such part as number 5"
    );
    assert!(Period::quarter(2014, 0).is_err() && Period::year(1948).is_err());
    assert_eq!(
        Period::custom(date("2014-02-01"), date("2014-01-01"))
            .unwrap_err()
            .to_string(),
        "a period from 2014-02-01 cannot end on 2014-01-01"
    );
    assert_eq!(
        Period::cumulative(date("2200-01-01"))
            .unwrap_err()
            .to_string(),
        "2200-01-01 cannot bound a period: the years are 1949 to 2199"
    );
    for text in [
        "",
        "14",
        "2014-H3",
        "2014-Q0",
        "2014-13",
        "2014-7",
        "2014-01-01",
        "+201",
        "2014-01-01/2014-1-2",
        "2014/2015",
        "1948",
    ] {
        assert_eq!(
            text.parse::<Period>().unwrap_err().to_string(),
            format!("`{text}` is not a period")
        );
    }
    assert_eq!(
        Month::new(2014, 13).unwrap_err().to_string(),
        "`2014-13` is not a month of the form YYYY-MM in the years 1949 to 2199"
    );
}

#[test]
fn a_year_is_compared_with_the_one_before() {
    let rate = |this, before, places| {
        YearOnYear::new(this, before)
            .rate(places, Rounding::HalfUp)
            .map(|rate| rate.to_string())
    };
    assert_eq!(rate(573, 453, 2).as_deref(), Some("26.49"));
    assert_eq!(rate(453, 573, 2).as_deref(), Some("-20.94"));
    assert_eq!(rate(5, 5, 1).as_deref(), Some("0.0"));
    assert_eq!(rate(5, 0, 1), None);
    assert_eq!(rate(0, 5, 0).as_deref(), Some("-100"));
    assert_eq!(YearOnYear::new(453, 573).difference().to_string(), "-120");
    assert_eq!(
        YearOnYear::new(u64::MAX, 0).difference().to_string(),
        u64::MAX.to_string()
    );
    assert_eq!(
        rate(u64::MAX, 1, 7).as_deref(),
        Some("1844674407370955161400.0000000")
    );
}

fn item() -> impl Strategy<Value = DisclosureItem> {
    let day = || prop::option::of(0_u64..9000);
    let sides = (
        prop::option::of(prop::sample::select(vec![
            "规划计划类",
            "行政许可类信息",
            "政务动态",
            "其他",
            "？",
        ])),
        prop::option::of(prop::sample::select(vec!["办公室", "人事科"])),
        prop::option::of(prop::sample::select(vec![
            Attribute::Proactive,
            Attribute::Withheld,
        ])),
        prop::option::of(prop::sample::select(vec![
            Genre::Notice,
            Genre::MeetingMinutes,
        ])),
        prop::option::of(any::<bool>()),
        prop::collection::vec(
            prop::sample::select(vec![PublicationChannel::Gazette, PublicationChannel::Other]),
            0..3,
        ),
    );
    (sides, day(), day(), any::<bool>()).prop_map(|(sides, formed, published, document)| {
        let (category, section, attribute, genre, electronic, channels) = sides;
        let on = |days| date("2003-01-01") + chrono::Days::new(days);
        let mut item = DisclosureItem::builder("a");
        item = match category {
            Some(it) => item.category(it),
            None => item,
        };
        item = match section {
            Some(it) => item.section(it),
            None => item,
        };
        item = match attribute {
            Some(it) => item.attribute(it),
            None => item,
        };
        item = match genre {
            Some(it) => item.genre(it),
            None => item,
        };
        item = match electronic {
            Some(it) => item.full_text_electronic(it),
            None => item,
        };
        item = match formed {
            Some(it) => item.formed_on(on(it)),
            None => item,
        };
        item = match published {
            Some(it) => item.published_on(on(it)),
            None => item,
        };
        item = if document {
            item.kind(InformationKind::Document)
        } else {
            item
        };
        channels
            .into_iter()
            .fold(item, DisclosureItemBuilder::channel)
            .build()
            .unwrap()
    })
}

/// Ledgers with few or no items, so that the empty one is in the mix.
fn ledgers() -> impl Strategy<Value = Ledger> {
    prop::collection::vec(item(), 0..12).prop_map(ledger)
}

fn merged<A: Accumulate>(one: &A, other: &A) -> A {
    let mut sum = one.clone();
    sum.merge(other).unwrap();
    sum
}

/// The laws for three states of one kind.
fn laws<A: Accumulate + PartialEq + fmt::Debug>([a, b, c]: [&A; 3]) {
    assert_eq!(
        &merged(a, &A::default()),
        a,
        "the empty state changes nothing"
    );
    assert_eq!(
        &merged(&A::default(), a),
        a,
        "nor does it matter which is empty"
    );
    assert_eq!(merged(a, b), merged(b, a), "commutative");
    assert_eq!(
        merged(&merged(a, b), c),
        merged(a, &merged(b, c)),
        "associative"
    );
    let stored = serde_json::to_string(a).unwrap();
    assert_eq!(&serde_json::from_str::<A>(&stored).unwrap(), a, "stored");
}

/// Recorded one by one, each into the part that `part` says, and merged, an input is the same as
/// counted at once.
fn split<'a, A: Accumulate + PartialEq + fmt::Debug>(
    inputs: impl Iterator<Item = A::Input<'a>>,
    parts: &[usize],
    whole: &A,
) {
    let mut states = vec![A::default(); 4];
    for (input, part) in inputs.zip(parts.iter().cycle()) {
        states.get_mut(*part).unwrap().record(input).unwrap();
    }
    let sum = states
        .iter()
        .fold(A::default(), |sum, state| merged(&sum, state));
    assert_eq!(&sum, whole);
}

fn rule() -> Timeliness {
    Timeliness::default()
}

proptest! {
    #[test]
    fn accumulators_are_monoids(a in ledgers(), b in ledgers(), c in ledgers()) {
        let calendar = WorkingCalendar::mainland();
        let views = [a.view(), b.view(), c.view()];
        laws(views.map(ItemTally::of).each_ref());
        laws(views.map(ItemTable::of).each_ref());
        laws(views.map(|view| Punctuality::of(view, rule(), &calendar)).each_ref());
    }

    #[test]
    fn split_anyhow_is_the_whole(ledger in ledgers(), parts in prop::collection::vec(0_usize..4, 1..12)) {
        let calendar = WorkingCalendar::mainland();
        let view = ledger.view();
        split(view.entries(), &parts, &ItemTally::of(view));
        split(view.entries(), &parts, &ItemTable::of(view));
        let measured = view.entries().map(|entry| MeasuredItem::new(entry, rule(), &calendar));
        split(measured, &parts, &Punctuality::of(view, rule(), &calendar));
    }

    #[test]
    fn a_view_cut_in_two_is_the_whole(ledger in ledgers(), at in 0_usize..14) {
        let calendar = WorkingCalendar::mainland();
        let (left, right) = ledger.view().split_at(at);
        let both = |count: &dyn Fn(LedgerView<'_>) -> ItemTally| merged(&count(left), &count(right));
        let table = merged(&ItemTable::of(left), &ItemTable::of(right));
        prop_assert_eq!(table, ItemTable::of(ledger.view()));
        prop_assert_eq!(both(&ItemTally::of), ItemTally::of(ledger.view()));
        let late = |view| Punctuality::of(view, rule(), &calendar);
        prop_assert_eq!(merged(&late(left), &late(right)), late(ledger.view()));
        let positions: Vec<_> = left.entries().chain(right.entries()).map(PlacedItem::position).collect();
        prop_assert_eq!(positions, (0..ledger.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_period_takes_what_was_published_in_it(ledger in ledgers(), from in 0_u64..9000, more in 0_u64..4000) {
        let from = date("2003-01-01") + chrono::Days::new(from);
        let period = Period::custom(from, from + chrono::Days::new(more)).unwrap();
        let taken = ledger.items().iter().filter(|it| it.published_on().is_some_and(|day| period.contains(day)));
        let tally = ItemTally::of(period.select(ledger.view()));
        prop_assert_eq!(usize::try_from(tally.total()).unwrap(), taken.count());
        prop_assert_eq!(ItemTable::of(period.select(ledger.view())).total(), tally.total());
        prop_assert_eq!(tally.months().values().sum::<u64>(), tally.total());
    }

    #[test]
    fn the_table_and_the_tally_agree(ledger in ledgers()) {
        let (tally, table) = (ItemTally::of(ledger.view()), ItemTable::of(ledger.view()));
        let figures = tally.summarize().categories.into_iter().map(|it| (it.category, it.count));
        prop_assert_eq!(table.summarize(), figures.collect::<BTreeMap<_, _>>());
        let mut months = table.by(|cell| cell.month);
        months.remove(&None);
        let months: BTreeMap<_, _> = months.into_iter().filter_map(|(month, count)| Some((month?, count))).collect();
        prop_assert_eq!(&months, tally.months());
        prop_assert_eq!(table.cells().values().sum::<u64>(), tally.total());
    }

    #[test]
    fn periods_are_read_as_they_are_written(year in 1949_i32..=2199, number in 1_u32..=12, days in (0_u64..80_000, 0_u64..10_000)) {
        let from = date("1949-01-01") + chrono::Days::new(days.0);
        let through = from + chrono::Days::new(days.1);
        let periods = [
            Period::year(year),
            Period::half_year(year, number.min(2)),
            Period::quarter(year, number.min(4)),
            Ok(Period::month(Month::new(year, number).unwrap())),
            Period::custom(from, through),
        ];
        for period in periods {
            let period = period.unwrap();
            prop_assert_eq!(period.to_string().parse(), Ok(period));
            let stored = serde_json::to_string(&period).unwrap();
            prop_assert_eq!(serde_json::from_str::<Period>(&stored).unwrap(), period);
            prop_assert!(period.from() <= period.through());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*|[0-9HQ/+-]{0,24}") {
        if let Ok(period) = text.parse::<Period>() {
            prop_assert_eq!(period.to_string(), text.clone());
        }
        if let Ok(month) = text.parse::<Month>() {
            prop_assert_eq!(month.to_string(), text.clone());
        }
        let _ = serde_json::from_str::<ItemTally>(&text);
        let _ = serde_json::from_str::<ItemTable>(&text);
        let _ = serde_json::from_str::<Punctuality>(&text);
    }

    #[test]
    fn the_rate_is_the_difference_over_the_base(this in any::<u32>(), before in 1_u32..) {
        let compared = YearOnYear::new(this.into(), before.into());
        let rate = compared.rate(7, Rounding::HalfUp).unwrap();
        let back = rate * rust_decimal::Decimal::from(before) / rust_decimal::Decimal::ONE_HUNDRED;
        prop_assert!((back - compared.difference()).abs() <= rust_decimal::Decimal::from(before) * rust_decimal::Decimal::new(1, 9));
    }
}
