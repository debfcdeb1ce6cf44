//! The laws of accumulators, and what cannot be added up.

use std::collections::BTreeMap;
use std::fmt;

use disclosure::SortedMap;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::ledger::{
    DisclosureItem, DisclosureItemBuilder, Ledger, LedgerView, PlacedItem, Timeliness,
};
use disclosure::statistics::{Accumulate, ItemTable, ItemTally, Month, Period, Punctuality};
use disclosure::vocabulary::{
    Attribute, CategoryScheme, Genre, InformationKind, PublicationChannel,
};
use proptest::prelude::*;

use super::{date, ledger};

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
    let item = (entry, strict, &calendar);
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
    let calendar = WorkingCalendar::mainland();
    let item = (entry, Timeliness::default(), &calendar);
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
        let measured = view.entries().map(|entry| (entry, rule(), &calendar));
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
        let by_category = table.by(|cell| cell.category.clone());
        prop_assert_eq!(by_category, tally.by_category().into_iter().collect::<BTreeMap<_, _>>());
        let mut months = table.by(|cell| cell.month);
        months.remove(&None);
        let months: SortedMap<_, _> = months.into_iter().filter_map(|(month, count)| Some((month?, count))).collect();
        prop_assert_eq!(&months, tally.months());
        prop_assert_eq!(table.cells().values().sum::<u64>(), tally.total());
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
}
