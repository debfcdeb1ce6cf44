use chrono::{Days, NaiveDate};
use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::statistics::requests::{
    FlowCell, FlowRow, Grouped, RemedySummary, RemedyTally, ReplyTime, ReplyTimes, RequestSummary,
    RequestTally,
};
use disclosure::statistics::{Accumulate, Normative, Period, PublicationTally, StatisticsError};
use disclosure::vocabulary::{
    ApplicantClass, Attribute, CategoryScheme, Outcome, Outcome2007, PublicationChannel,
    RemedyPath, RemedyResult, RequestChannel, Term,
};
use disclosure::workflow::request::RequestOutcome;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::log::day;

pub(crate) fn outcome() -> impl Strategy<Value = Option<RequestOutcome>> {
    prop_oneof![
        4 => select(Outcome::ALL).prop_map(|it| Some(RequestOutcome::Decree711(it))),
        1 => select(Outcome2007::ALL).prop_map(|it| Some(RequestOutcome::Decree492(it))),
        1 => Just(None),
    ]
}

fn reply() -> impl Strategy<Value = ReplyTime> {
    (prop::option::of(0_u16..90), any::<bool>(), any::<bool>()).prop_map(
        |(working_days, extended, overdue)| ReplyTime {
            working_days,
            extended,
            overdue,
        },
    )
}

prop_compose! {
    pub(crate) fn summary()(
        received in 0_u64..900,
        class in select(ApplicantClass::ALL),
        channel in select(RequestChannel::ALL),
        ended in prop::option::of((0_u64..200, outcome(), prop::option::of(reply()))),
        replaced in prop::bool::weighted(0.1),
    ) -> RequestSummary {
        let received = day("2023-06-01") + Days::new(received);
        let mut summary = RequestSummary::new(received, class, channel);
        if let Some((after, outcome, reply)) = ended {
            summary = summary.concluded(received + Days::new(after), outcome).unwrap();
            if let Some(reply) = reply {
                summary = summary.replied(reply).unwrap();
            }
        }
        if replaced { summary.replaced() } else { summary }
    }
}

pub(crate) fn year() -> Period {
    Period::year(2024).unwrap()
}

pub(crate) fn stored<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
}

fn one_by_one(summaries: &[RequestSummary]) -> RequestTally {
    let mut tally = RequestTally::of(year(), []);
    for flow in summaries.iter().filter_map(|it| it.in_period(year())) {
        tally.record(flow).unwrap();
    }
    tally
}

proptest! {
    #[test]
    fn a_tally_is_the_same_in_any_split_and_order(
        summaries in prop::collection::vec(summary(), 0..60),
        cut in 0_usize..60,
    ) {
        let whole = RequestTally::of(year(), &summaries);
        prop_assert_eq!(&whole, &one_by_one(&summaries));
        let (one, other) = summaries.split_at(cut.min(summaries.len()));
        let parts = [one, other].map(|part| RequestTally::of(year(), part));
        for [first, second] in [[0, 1], [1, 0]] {
            let mut sum = RequestTally::default();
            sum.merge(&parts[first]).unwrap();
            sum.merge(&parts[second]).unwrap();
            sum.merge(&RequestTally::default()).unwrap();
            prop_assert_eq!(&sum, &whole);
        }
        stored(&whole);
        summaries.iter().for_each(stored);
        // A naive count of what a person would count.
        let received = summaries
            .iter()
            .filter(|it| !it.is_replaced() && year().contains(it.received_on()))
            .count();
        prop_assert_eq!(whole.row(FlowRow::New), u64::try_from(received).unwrap());
        for &class in ApplicantClass::ALL {
            let of = |row| whole.cell(FlowCell { row, class });
            let concluded = FlowRow::all().map(of).sum::<u64>()
                - of(FlowRow::New) - of(FlowRow::CarriedIn) - of(FlowRow::CarriedOut);
            prop_assert_eq!(
                of(FlowRow::New) + of(FlowRow::CarriedIn),
                concluded + of(FlowRow::CarriedOut)
            );
        }
    }

    #[test]
    fn times_are_those_of_a_sorted_list(
        replies in prop::collection::vec(reply(), 0..60),
        percent in 1_u8..=100,
    ) {
        let mut times = ReplyTimes::default();
        for reply in &replies {
            times.record(*reply).unwrap();
        }
        let mut days: Vec<u16> = replies.iter().filter_map(|it| it.working_days).collect();
        days.sort_unstable();
        let rank = (days.len() * usize::from(percent)).div_ceil(100);
        let expected = rank.checked_sub(1).map(|it| days[it]);
        prop_assert_eq!(times.percentile(percent), expected);
        prop_assert_eq!(times.longest(), days.last().copied());
        let overdue = replies.iter().filter(|it| it.overdue).count();
        let delayed = replies.iter().filter(|it| it.overdue || it.extended).count();
        let marked = (times.overdue(), times.delayed());
        prop_assert_eq!(marked, (overdue.try_into().unwrap(), delayed.try_into().unwrap()));
        stored(&times);
    }
}

/// Above some thousands the tally counts another way, and must come to the same.
#[test]
fn many_are_counted_as_few_are() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let many = prop::collection::vec(summary(), 6_000);
    let many = many.new_tree(&mut runner).unwrap().current();
    let whole = RequestTally::of(year(), &many);
    assert_eq!(whole, one_by_one(&many));
    assert!(whole.times(|_, _| true).longest() > Some(40));
}

#[test]
fn quarters_carry_what_is_open() {
    let case = RequestSummary::new(
        day("2024-03-28"),
        ApplicantClass::LegalService,
        RequestChannel::Fax,
    );
    let granted = RequestOutcome::Decree711(Outcome::Granted);
    let case = case.concluded(day("2024-04-18"), Some(granted)).unwrap();
    let rows = |number| {
        let quarter = Period::quarter(2024, number).unwrap();
        let tally = RequestTally::of(quarter, [&case]);
        let rows = FlowRow::all().filter(|row| tally.row(*row) > 0);
        rows.collect::<Vec<_>>()
    };
    assert_eq!(rows(1), [FlowRow::New, FlowRow::CarriedOut]);
    assert_eq!(rows(2), [FlowRow::CarriedIn, FlowRow::Concluded(granted)]);
    assert_eq!(rows(3), []);
}

/// That there was none is a figure: the period is kept, also in the stored form.
#[test]
fn none_in_a_period_is_told_from_not_counted() {
    let quarter = Period::quarter(2024, 2).unwrap();
    let requests = RequestTally::of(quarter, []);
    let remedies = RemedyTally::of(quarter, []);
    let ledger = Ledger::new(CategoryScheme::fujian());
    let items = PublicationTally::of(ledger.view(), quarter, |_| Normative::No);
    let periods = [requests.period(), remedies.period(), items.period()];
    assert_eq!(periods, [Some(quarter); 3]);
    stored(&requests);
    stored(&remedies);
    stored(&items);
    assert_eq!(
        serde_json::to_string(&requests).unwrap(),
        r#"{"period":"2024-Q2","cells":[],"channels":{}}"#
    );
    let merged = |mut sum: RequestTally| {
        sum.merge(&requests).unwrap();
        sum
    };
    assert_eq!(merged(RequestTally::default()), requests);
    assert_eq!(merged(requests.clone()), requests);
    assert_eq!(RequestTally::default().period(), None);
    let mut other = RequestTally::of(year(), []);
    let error = other.merge(&requests).unwrap_err();
    assert_eq!(
        error.to_string(),
        "counts of 2024 cannot take in counts of 2024-Q2"
    );
    stored(&RequestTally::default());
    stored(&PublicationTally::default());
}

#[test]
fn counts_of_different_periods_do_not_mix() {
    let case = RequestSummary::new(
        day("2024-03-28"),
        ApplicantClass::Company,
        RequestChannel::Online,
    );
    let [mut year, quarter] =
        [year(), Period::quarter(2024, 1).unwrap()].map(|period| RequestTally::of(period, [&case]));
    let before = year.clone();
    let error = year.merge(&quarter).unwrap_err();
    assert_eq!(
        error.to_string(),
        "counts of 2024 cannot take in counts of 2024-Q1"
    );
    assert_eq!(year, before);
    let flow = case.in_period(Period::quarter(2024, 1).unwrap()).unwrap();
    assert!(matches!(
        year.record(flow),
        Err(StatisticsError::DifferentPeriods { .. })
    ));
    let mut groups = Grouped::<RequestTally>::default();
    groups.record(("科室", flow)).unwrap();
    let mut other = Grouped::default();
    other
        .record(("科室", case.in_period(Period::year(2024).unwrap()).unwrap()))
        .unwrap();
    assert!(groups.merge(&other).is_err());
    assert_eq!(groups.total().unwrap().requests(), 1);
    stored(&groups);
}

#[test]
fn stored_counts_that_do_not_agree_are_refused() {
    let read = |json: &str| {
        serde_json::from_str::<RequestTally>(json)
            .unwrap_err()
            .to_string()
    };
    let cell = |row: &str| format!(r#"{{"row": {row}, "class": "company", "count": 1}}"#);
    let one = cell("\"new\"");
    let tally = |cells: &str, channels: &str| {
        format!(r#"{{"period": "2024", "cells": [{cells}], "channels": {channels}}}"#)
    };
    assert_eq!(
        read(&tally(&one, r#"{"online": 1}"#)),
        "stored counts by entries and exits do not agree with the total of 1"
    );
    let both = format!("{one}, {}", cell("\"carried-out\""));
    assert_eq!(
        read(&tally(&both, "{}")),
        "stored counts by channels do not agree with the total of 1"
    );
    assert_eq!(
        read(&tally(&both, r#"{"online": 1}"#).replace("\"2024\"", "null")),
        "stored counts of 1 items do not say by which period they were made"
    );
    let summary = r#"{"received_on": "2024-01-02", "class": "company", "channel": "online""#;
    let read = |rest: &str| {
        let read = serde_json::from_str::<RequestSummary>(&format!("{summary}{rest}}}"));
        read.unwrap_err().to_string()
    };
    assert_eq!(
        read(r#", "concluded_on": "2024-01-01""#),
        "a request received on 2024-01-02 cannot be concluded on 2024-01-01"
    );
    assert_eq!(
        read(r#", "outcome": {"decree-711": "granted"}"#),
        "a request that is not concluded has no outcome and no reply"
    );
}

#[test]
fn remedies_merge_and_are_stored() {
    let remedy = |filed: &str, ended: Option<(NaiveDate, RemedyResult)>| RemedySummary {
        path: RemedyPath::DirectSuit,
        filed_on: day(filed),
        ended,
    };
    let all = [
        remedy(
            "2023-05-04",
            Some((day("2024-02-01"), RemedyResult::Upheld)),
        ),
        remedy(
            "2023-05-04",
            Some((day("2023-12-31"), RemedyResult::Upheld)),
        ),
        remedy("2024-12-31", None),
        remedy("2025-01-01", None),
    ];
    let whole = RemedyTally::of(year(), &all);
    assert_eq!(whole.cell(RemedyPath::DirectSuit, RemedyResult::Upheld), 1);
    assert_eq!(whole.cell(RemedyPath::DirectSuit, RemedyResult::Pending), 1);
    assert_eq!(whole.path(RemedyPath::DirectSuit), 2);
    let mut sum = RemedyTally::of(year(), &all[2..]);
    sum.merge(&RemedyTally::of(year(), &all[..2])).unwrap();
    assert_eq!(sum, whole);
    stored(&whole);
}

#[test]
fn what_the_ledger_does_not_say_is_not_counted_as_none() {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let item = |title: &str| {
        DisclosureItem::builder(title)
            .formed_on(day("2024-05-06"))
            .published_on(day("2024-05-20"))
    };
    let website = item("a").channel(PublicationChannel::Website);
    ledger
        .push(website.channel(PublicationChannel::Radio).build().unwrap())
        .unwrap();
    let told = PublicationTally::of(ledger.view(), year(), |_| Normative::No);
    assert_eq!(told.published(), 1);
    assert_eq!(told.published_on(PublicationChannel::Website), Some(1));
    assert_eq!(
        told.published_on(PublicationChannel::Television),
        Some(1),
        "one line for both"
    );
    assert_eq!(told.published_on(PublicationChannel::Gazette), Some(0));
    assert_eq!(told.made(Normative::Document), Some(0));
    ledger.push(item("b").build().unwrap()).unwrap();
    let closed = item("c").attribute(Attribute::OnRequest);
    ledger.push(closed.build().unwrap()).unwrap();
    let untold = PublicationTally::of(ledger.view(), year(), |_| Normative::Unknown);
    assert_eq!(untold.published(), 2);
    assert_eq!(untold.published_on(PublicationChannel::Website), None);
    assert_eq!(untold.available(Normative::Rules), None);
    let (first, rest) = ledger.view().split_at(1);
    let mut sum = PublicationTally::of(rest, year(), |_| Normative::Unknown);
    sum.merge(&PublicationTally::of(first, year(), |_| Normative::Unknown))
        .unwrap();
    assert_eq!(sum, untold);
    stored(&untold);
    let json = serde_json::to_string(&untold).unwrap();
    let wrong = json.replace("\"published\":2", "\"published\":1");
    let error = serde_json::from_str::<PublicationTally>(&wrong).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stored counts by kind of document do not agree with the total of 1"
    );
}
