use chrono::Days;
use disclosure::ledger::{DisclosureItem, DisclosureItemBuilder, Ledger};
use disclosure::statistics::requests::{
    FlowRow, Grouped, RemedySummary, RemedyTally, RequestSummary, RequestTally,
};
use disclosure::statistics::{
    Accumulate, ByPeriod, Month, Normative, Period, PublicationTally, RollUp,
};
use disclosure::vocabulary::{
    ApplicantClass, Attribute, CategoryScheme, PublicationChannel, RemedyPath, RemedyResult,
    RequestChannel, Term,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::accumulators::{stored, summary, year};
use crate::log::day;

fn quarter(number: u32) -> Period {
    Period::quarter(2024, number).unwrap()
}

/// The year cut after some of its months: months, quarters, halves and odd stretches.
fn cuts() -> impl Strategy<Value = Vec<Period>> {
    let whole_months = subsequence((1..12).collect::<Vec<u32>>(), 0..=11).prop_map(|after| {
        let last = |month| Month::new(2024, month).unwrap().last_day();
        let ends = after.into_iter().chain([12]).map(last);
        let mut from = day("2024-01-01");
        ends.map(|through| {
            let part = Period::spanning(from, through).unwrap();
            from = through + Days::new(1);
            part
        })
        .collect()
    });
    prop_oneof![
        Just(year().quarters().collect()),
        Just(year().months().collect()),
        whole_months,
    ]
}

fn remedies() -> impl Strategy<Value = Vec<RemedySummary>> {
    let results = [
        RemedyResult::Upheld,
        RemedyResult::Corrected,
        RemedyResult::Other,
    ];
    let ended = prop::option::of((0_u64..400, select(results.to_vec())));
    let one = (select(RemedyPath::ALL), 0_u64..900, ended).prop_map(|(path, filed, ended)| {
        let filed_on = day("2023-06-01") + Days::new(filed);
        RemedySummary {
            path,
            filed_on,
            ended: ended.map(|(after, result)| (filed_on + Days::new(after), result)),
        }
    });
    prop::collection::vec(one, 0..20)
}

fn items() -> impl Strategy<Value = Vec<DisclosureItem>> {
    let date = || prop::option::of((0_u64..900).prop_map(|it| day("2023-06-01") + Days::new(it)));
    let attribute = prop::option::of(select(Attribute::ALL));
    let channels = subsequence(PublicationChannel::ALL.to_vec(), 0..3);
    let one =
        (date(), date(), attribute, channels).prop_map(|(one, other, attribute, channels)| {
            let mut item = DisclosureItem::builder("a");
            if let Some(formed) = one.min(other) {
                item = item.formed_on(formed);
            }
            if let Some(published) = one.max(other) {
                item = item.published_on(published);
            }
            if let Some(attribute) = attribute {
                item = item.attribute(attribute);
            }
            let item = channels
                .into_iter()
                .fold(item, DisclosureItemBuilder::channel);
            item.build().unwrap()
        });
    prop::collection::vec(one, 0..20)
}

proptest! {
    #[test]
    fn parts_of_a_year_roll_up_to_it(
        summaries in prop::collection::vec(summary(), 0..60),
        parts in cuts(),
        turn in 0_usize..12,
    ) {
        let mut tallies: Vec<_> = parts.iter().map(|&it| RequestTally::of(it, &summaries)).collect();
        let turn = turn % tallies.len();
        tallies.rotate_left(turn);
        let whole = RequestTally::of(year(), &summaries);
        prop_assert_eq!(RequestTally::roll_up(year(), &tallies).unwrap(), whole);
    }

    #[test]
    fn remedies_of_the_parts_roll_up_to_those_of_the_year(all in remedies(), parts in cuts()) {
        let tallies: Vec<_> = parts.iter().map(|&it| RemedyTally::of(it, &all)).collect();
        let whole = RemedyTally::of(year(), &all);
        prop_assert_eq!(RemedyTally::roll_up(year(), &tallies).unwrap(), whole);
    }

    #[test]
    fn items_of_the_parts_roll_up_to_those_of_the_year(all in items(), parts in cuts()) {
        let mut ledger = Ledger::new(CategoryScheme::fujian());
        for item in all {
            ledger.push(item).unwrap();
        }
        let kind = |item: &DisclosureItem| match item.channels().len() {
            0 => Normative::No,
            1 => Normative::Document,
            _ => Normative::Rules,
        };
        let of = |period| PublicationTally::of(ledger.view(), period, kind);
        let tallies: Vec<_> = parts.into_iter().map(of).collect();
        let rolled_up = PublicationTally::roll_up(year(), &tallies).unwrap();
        prop_assert_eq!(&rolled_up, &of(year()));
        stored(&rolled_up);
    }

    #[test]
    fn files_of_clerks_and_months_merge_in_any_order_and_roll_up(
        filed in prop::collection::vec((summary(), 0_usize..3), 0..40),
        parts in cuts(),
        order in Just((0_usize..3).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let all: Vec<RequestSummary> = filed.iter().map(|(summary, _)| *summary).collect();
        let of_clerk = |clerk: usize| -> Vec<RequestSummary> {
            let own = filed.iter().filter(|(_, by)| *by == clerk);
            own.map(|(summary, _)| *summary).collect()
        };
        let file = |clerk| {
            let own = of_clerk(clerk);
            ByPeriod::of(parts.iter().map(|&it| RequestTally::of(it, &own))).unwrap()
        };
        let mut sum = ByPeriod::default();
        for clerk in order {
            sum.merge(&file(clerk)).unwrap();
            sum.merge(&ByPeriod::default()).unwrap();
        }
        let mut grouped = file(0);
        let mut rest = file(1);
        rest.merge(&file(2)).unwrap();
        grouped.merge(&rest).unwrap();
        prop_assert_eq!(&grouped, &sum, "associative");
        stored(&sum);
        prop_assert_eq!(sum.roll_up(year()).unwrap(), RequestTally::of(year(), &all));

        // One by one, by clerk and period, in the order of the cases.
        let mut recorded = Grouped::<ByPeriod<RequestTally>>::default();
        for (summary, clerk) in &filed {
            for flow in parts.iter().filter_map(|it| summary.in_period(*it)) {
                recorded.record((&format!("clerk-{clerk}"), flow)).unwrap();
            }
        }
        stored(&recorded);
        let mut total = ByPeriod::of(parts.iter().map(|&it| RequestTally::of(it, []))).unwrap();
        total.merge(&recorded.total().unwrap()).unwrap();
        prop_assert_eq!(total, sum);
    }
}

#[test]
fn months_roll_up_to_quarters_and_quarters_to_the_year() {
    let case = RequestSummary::new(
        day("2023-12-28"),
        ApplicantClass::Company,
        RequestChannel::Fax,
    );
    let other = RequestSummary::new(
        day("2024-11-28"),
        ApplicantClass::Company,
        RequestChannel::Fax,
    );
    let tally = |period| RequestTally::of(period, [&case, &other]);
    let mut counts = ByPeriod::of(year().months().map(tally)).unwrap();
    for quarter in year().quarters() {
        assert_eq!(counts.roll_up(quarter).unwrap(), tally(quarter));
    }
    let whole = counts.roll_up(year()).unwrap();
    assert_eq!(whole, tally(year()));
    assert_eq!(whole.row(FlowRow::CarriedIn), 1, "once, not once a month");
    assert_eq!(whole.row(FlowRow::CarriedOut), 2);
    assert_eq!(whole.requests(), 2);
    let to_date = quarter(3).year_to_date().unwrap();
    assert_eq!(counts.roll_up(to_date).unwrap(), tally(to_date));
    assert!(counts.counts(quarter(1)).is_none());
    counts.add(&tally(quarter(1))).unwrap();
    counts.add(&RequestTally::default()).unwrap();
    assert_eq!(counts.periods().count(), 13);
    assert_eq!(
        counts.roll_up(year()).unwrap_err().to_string(),
        "the counts of 2024-01 and of 2024-Q1 overlap"
    );
}

#[test]
fn what_does_not_roll_up() {
    let error = |parts: &[&str]| {
        let parts = parts.iter().map(|it| it.parse().unwrap());
        let parts: Vec<_> = parts.map(|it| RequestTally::of(it, [])).collect();
        RequestTally::roll_up(year(), &parts)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(&[]),
        "no counts of 2024-01-01 through 2024-12-31, which are part of 2024"
    );
    assert_eq!(
        error(&["2024-H2"]),
        "no counts of 2024-01-01 through 2024-06-30, which are part of 2024"
    );
    assert_eq!(
        error(&["2024-Q4", "2024-Q1", "2024-Q2"]),
        "no counts of 2024-07-01 through 2024-09-30, which are part of 2024"
    );
    assert_eq!(
        error(&["2024-H1", "2024-Q3"]),
        "no counts of 2024-10-01 through 2024-12-31, which are part of 2024"
    );
    assert_eq!(
        error(&["2024-H1", "2024-H2", "2024-06"]),
        "the counts of 2024-H1 and of 2024-06 overlap"
    );
    assert_eq!(
        error(&["2024-H1", "2024-H2", "2025-Q1"]),
        "the counts of 2025-Q1 reach beyond 2024"
    );
    let none = RequestTally::default();
    let identity = RequestTally::roll_up(year(), [&none, &RequestTally::of(year(), [])]);
    assert_eq!(identity.unwrap(), RequestTally::of(year(), []));
}

#[test]
fn what_one_part_hands_on_the_next_takes_over() {
    let half = |number| Period::half_year(2024, number).unwrap();
    let case = RequestSummary::new(
        day("2024-03-04"),
        ApplicantClass::LegalService,
        RequestChannel::Fax,
    );
    let halves = [
        RequestTally::of(half(1), [&case]),
        RequestTally::of(half(2), []),
    ];
    let error = RequestTally::roll_up(year(), &halves).unwrap_err();
    assert_eq!(
        error.to_string(),
        "2024-H1 carries out 1 of class `legal-service`, and 2024-H2 carries in 0"
    );

    let suit = RemedySummary {
        path: RemedyPath::DirectSuit,
        filed_on: day("2024-03-04"),
        ended: None,
    };
    let halves = [
        RemedyTally::of(half(1), [&suit]),
        RemedyTally::of(half(2), []),
    ];
    let error = RemedyTally::roll_up(year(), &halves).unwrap_err();
    assert_eq!(
        error.to_string(),
        "of `direct-suit` 2024-H1 ends with 1 pending, and 2024-H2 has 0 in all"
    );

    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let none = PublicationTally::of(ledger.view(), half(2), |_| Normative::No);
    let item = DisclosureItem::builder("a").published_on(day("2024-03-04"));
    ledger.push(item.build().unwrap()).unwrap();
    let one = PublicationTally::of(ledger.view(), half(1), |_| Normative::No);
    let error = PublicationTally::roll_up(year(), [&one, &none]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "2024-H1 ends with 1 items available, 2024-H2 adds 0 and ends with 0"
    );
}
