//! Fees against the worked examples of the fact sheet and scenario S7, then the laws of reckoning.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use chrono::{Days, NaiveDate};
use disclosure::calendar::{Clock, WorkingCalendar, WorkingDays};
use disclosure::law::Edition;
use disclosure::vocabulary::{ExemptionFromFee, FeeMethod, FeePeriod, Term};
use disclosure::workflow::ReplyTerm;
use disclosure::workflow::fee::{
    CostServices, CostTariff, CountingMonth, FeeError, FeeLine, FeeNotice, FeeNoticeRules, Filed,
    Measure, OrdinalRules, Ordinals, ProcessingTariff, Relief, Schedule,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn yuan(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn month_of(requests: u64) -> Decimal {
    ProcessingTariff::default().items().total(requests).unwrap()
}

fn request_of(pages: u64) -> Decimal {
    ProcessingTariff::default().pages().total(pages).unwrap()
}

fn filed(received_on: &str, serial: u64) -> Filed<&'static str, &'static str> {
    Filed {
        agency: "agency",
        applicant: "applicant",
        received_on: date(received_on),
        submitted_on: date(received_on),
        serial,
        units: 1,
        method: Some(FeeMethod::PerItem),
    }
}

fn charged(filed: &[Filed<&str, &str>]) -> Decimal {
    let tariff = ProcessingTariff::default();
    OrdinalRules::default()
        .places(filed)
        .unwrap()
        .into_iter()
        .flatten()
        .map(|places| {
            let measure = Measure::Items(places);
            tariff
                .maximum(date("2025-06-09"), measure)
                .unwrap()
                .amount()
        })
        .sum()
}

fn fujian() -> CostTariff {
    CostTariff::new("闽价费〔2008〕472号", yuan("5.00"))
        .and_then(|tariff| tariff.with_copies("a4", yuan("0.20")))
        .and_then(|tariff| tariff.with_copies("a3", yuan("0.40")))
        .and_then(|tariff| tariff.with_media("disk", yuan("3.00")))
        .unwrap()
}

fn posted_copy() -> CostServices {
    CostServices {
        items: 1,
        copies: [("a4".to_owned(), 35)].into(),
        postage: yuan("12.00"),
        ..CostServices::default()
    }
}

#[test]
fn examples_1_to_7_total_a_month() {
    for (requests, expected) in [
        (10, "0"),
        (11, "100"),
        (30, "2000"),
        (31, "2200"),
        (45, "5500"),
        (75, "19000"),
        (100, "37000"),
    ] {
        assert_eq!(month_of(requests), yuan(expected), "{requests} requests");
    }
}

#[test]
fn example_8_each_calendar_month_counts_anew() {
    let january = (1..=10).map(|serial| filed("2025-01-31", serial));
    let february = (11..=20).map(|serial| filed("2025-02-01", serial));
    assert_eq!(
        charged(&january.chain(february).collect::<Vec<_>>()),
        yuan("0")
    );
}

#[test]
fn example_9_units_of_a_split_request_count() {
    let mut requests: Vec<_> = (1..=10).map(|serial| filed("2025-06-03", serial)).collect();
    assert_eq!(charged(&requests), yuan("0"));
    requests.last_mut().unwrap().units = 3;
    assert_eq!(charged(&requests), yuan("200"));
}

#[test]
fn examples_10_to_15_total_the_pages_of_a_request() {
    for (pages, expected) in [
        (30, "0"),
        (31, "10"),
        (68, "380"),
        (100, "700"),
        (101, "720"),
        (200, "2700"),
        (201, "2740"),
        (250, "4700"),
        (1_000, "34700"),
    ] {
        assert_eq!(request_of(pages), yuan(expected), "{pages} pages");
    }
}

#[test]
fn example_16_pages_of_two_requests_are_not_added_up() {
    let tariff = ProcessingTariff::default();
    let each = tariff
        .maximum(date("2025-06-09"), Measure::Pages(30))
        .unwrap();
    assert_eq!(each.amount() + each.amount(), yuan("0"));
    assert_eq!(request_of(60), yuan("300"));
}

#[test]
fn example_17_one_method_for_one_request() {
    let tariff = ProcessingTariff::default();
    let on = date("2025-06-09");
    let item = Measure::Items(Ordinals::single(12).unwrap());
    let page = Measure::Pages(120);
    assert_eq!(
        (item.method(), page.method()),
        (FeeMethod::PerItem, FeeMethod::PerPage)
    );
    assert_eq!(tariff.maximum(on, item).unwrap().amount(), yuan("100"));
    assert_eq!(tariff.maximum(on, page).unwrap().amount(), yuan("1100"));
    let both = r#"{"items":{"first":12,"last":12},"pages":120}"#;
    serde_json::from_str::<Measure>(both).unwrap_err();
}

#[test]
fn examples_18_to_22_run_the_clock() {
    let calendar = WorkingCalendar::mainland();
    let limit = ReplyTerm::of(Edition::Decree711).limit();
    assert_eq!(
        calendar.add(date("2026-09-10"), limit),
        Ok(date("2026-10-14")),
        "18: the notice lives inside the limit of the reply"
    );
    for (number, notice, pay_by, paid, due) in [
        (20, "2026-09-18", "2026-10-22", "2026-09-23", "2026-10-28"),
        (21, "2021-01-25", "2021-02-25", "2021-02-25", "2021-03-25"),
        (22, "2024-09-13", "2024-10-17", "2024-10-17", "2024-11-14"),
    ] {
        assert_eq!(
            FeeNotice::clock(date(notice)).due(&calendar),
            Ok(date(pay_by)),
            "{number}"
        );
        let clock = Clock::new(date(paid), limit);
        assert_eq!(clock.due(&calendar), Ok(date(due)), "{number}");
    }
    assert_eq!(
        FeeNotice::basis_of_clock().to_string(),
        "other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-6"
    );
}

#[test]
fn examples_23_and_24_cost_fees_and_their_exemption() {
    let on = date("2015-06-01");
    let full = fujian().fee(on, &posted_copy(), None).unwrap();
    assert_eq!(full.amount(), yuan("24.00"));
    let amounts: Vec<_> = full
        .lines()
        .iter()
        .map(|line| line.amount().to_string())
        .collect();
    assert_eq!(amounts, ["5", "7", "12"]);
    for (proven, agreed, expected) in [
        (true, Some(true), "0.00"),
        (true, None, "24.00"),
        (true, Some(false), "24.00"),
        (false, Some(true), "24.00"),
    ] {
        let ground = ExemptionFromFee::MinimumLivingAllowance;
        let relief = Relief::Exemption {
            ground,
            proven,
            agreed,
        };
        let fee = fujian().fee(on, &posted_copy(), Some(&relief)).unwrap();
        assert_eq!(fee.amount(), yuan(expected), "{relief:?}");
    }
}

#[test]
fn examples_25_and_26_nothing_is_due_in_the_free_periods() {
    let tariff = ProcessingTariff::default();
    let measure = Measure::Items(Ordinals::new(1, 40).unwrap());
    for (on, period, citation) in [
        (
            "2018-05-07",
            FeePeriod::Cancelled,
            "other//财税〔2017〕20号",
        ),
        ("2020-05-07", FeePeriod::Free, "decree-711/art-42/para-1"),
    ] {
        for fee in [
            tariff.maximum(date(on), measure).unwrap(),
            fujian().fee(date(on), &posted_copy(), None).unwrap(),
        ] {
            assert_eq!((fee.amount(), fee.period()), (yuan("0.00"), period));
            assert_eq!(fee.citation().to_string(), citation);
        }
    }
}

#[test]
fn scenario_s7() {
    for (requests, expected) in [(34, "2800"), (40, "4000"), (41, "4300")] {
        assert_eq!(month_of(requests), yuan(expected), "{requests} requests");
    }
    let requests: Vec<_> = (1..=34).map(|serial| filed("2025-06-06", serial)).collect();
    assert_eq!(charged(&requests), yuan("2800"));
    let tariff = ProcessingTariff::default();
    let thirty_fourth = Measure::Items(Ordinals::single(34).unwrap());
    let maximum = tariff.maximum(date("2025-06-09"), thirty_fourth).unwrap();
    assert_eq!(maximum.amount(), yuan("200"), "the 34th alone");

    let rules = FeeNoticeRules::default();
    let refusal = FeeNotice::new(maximum, yuan("200"), "转账", false, rules).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "no finding that number or frequency clearly exceeds the reasonable range"
    );
    assert_eq!(refusal.citation().to_string(), "decree-711/art-42/para-1");

    let calendar = WorkingCalendar::mainland();
    let limit = WorkingDays(20);
    assert_eq!(
        calendar.add(date("2025-06-06"), limit),
        Ok(date("2025-07-04"))
    );
    let served = date("2025-06-09");
    let term = FeeNotice::clock(served);
    assert_eq!(term.due(&calendar), Ok(date("2025-07-07")));
    assert_eq!(
        Clock::new(date("2025-07-04"), limit).due(&calendar),
        Ok(date("2025-08-01"))
    );
}

#[test]
fn the_periods_touch_and_name_their_text() {
    for (first, period, through) in [
        ("2008-05-01", FeePeriod::CostFees, Some("2017-03-31")),
        ("2017-04-01", FeePeriod::Cancelled, Some("2019-05-14")),
        ("2019-05-15", FeePeriod::Free, Some("2020-12-31")),
        ("2021-01-01", FeePeriod::ProcessingFee, None),
    ] {
        assert_eq!(FeePeriod::in_force_on(date(first)), Some(period));
        assert_eq!(period.in_force_from(), Some(date(first)));
        assert_eq!(period.in_force_through(), through.map(date));
    }
    assert_eq!(
        FeePeriod::ProcessingFee.citation().zh(),
        "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"
    );
}

#[test]
fn a_tariff_refuses_other_periods() {
    let tariff = ProcessingTariff::default();
    let error = |on| {
        let pages = Measure::Pages(31);
        tariff.maximum(date(on), pages).unwrap_err().to_string()
    };
    assert_eq!(
        error("2017-03-31"),
        "processing-fee cannot be reckoned on 2017-03-31: the period in force is cost-fees"
    );
    assert_eq!(
        error("2008-04-30"),
        "no fee rule is in force on 2008-04-30: the first begins on 2008-05-01"
    );
    let error = |on| {
        let fee = fujian().fee(date(on), &posted_copy(), None);
        fee.unwrap_err().to_string()
    };
    assert_eq!(
        error("2021-01-01"),
        "cost-fees cannot be reckoned on 2021-01-01: the period in force is processing-fee"
    );
    assert_eq!(
        error("2008-04-30"),
        "no fee rule is in force on 2008-04-30: the first begins on 2008-05-01"
    );
}

#[test]
fn explanations_list_their_bands() {
    let tariff = ProcessingTariff::default();
    let on = date("2025-06-09");
    let month = Measure::Items(Ordinals::new(1, 34).unwrap());
    let fee = tariff.maximum(on, month).unwrap();
    assert_eq!(
        fee.words().en,
        "processing fee: 2800 yuan; items 1 to 10 of the month: 10 x 0 = 0; items 11 to 30 of the \
         month: 20 x 100 = 2000; items 31 to 34 of the month: 4 x 200 = 800 \
         (other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-4)"
    );
    assert_eq!(
        tariff.maximum(on, Measure::Pages(120)).unwrap().words().zh,
        "信息处理费：1100元；第1至30页：30×0元＝0元；第31至100页：70×10元＝700元；第101至120页：\
         20×20元＝400元（《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条）"
    );
    let stored = serde_json::to_value(&fee).unwrap();
    assert_eq!(stored["amount"], "2800");
    assert_eq!(stored["lines"][2]["kind"]["items"]["first"], 31);
    let many = Measure::Items(Ordinals::new(1, 1_000_000_000).unwrap());
    let fee = tariff.maximum(on, many).unwrap();
    assert_eq!(
        fee.lines().len(),
        103,
        "two bands, a hundred steps, the rest in one line"
    );
    assert_eq!(fee.amount(), tariff.items().total(1_000_000_000).unwrap());
}

#[test]
fn the_open_reading_of_the_first_step() {
    let other = ProcessingTariff::of_2020(false);
    assert_eq!(other.items().total(40), Ok(yuan("3000")));
    assert_eq!(other.items().rate(41), Ok(yuan("200")));
}

#[test]
fn no_count_overflows() {
    let tariff = ProcessingTariff::default();
    assert_eq!(
        tariff.items().rate(u64::MAX),
        Ok(yuan("184467440737095516000"))
    );
    assert_eq!(tariff.items().total(u64::MAX), Err(FeeError::TooLarge));
    assert_eq!(
        tariff.pages().total(u64::MAX),
        Ok(yuan("737869762948382059300"))
    );
    assert_eq!(
        tariff.items().rate(0).unwrap_err().to_string(),
        "items 0 to 0 are no places in a month"
    );
    let last = Measure::Items(Ordinals::single(u64::MAX).unwrap());
    assert_eq!(
        tariff
            .maximum(date("2025-06-09"), last)
            .unwrap_err()
            .to_string(),
        "the amount or count is too large to be exact"
    );
    let mut huge = [filed("2025-06-03", 1), filed("2025-06-03", 2)];
    huge[0].units = u64::MAX;
    assert_eq!(
        OrdinalRules::default().places(&huge),
        Err(FeeError::TooLarge)
    );
}

#[test]
fn ordinals_follow_convention_c10() {
    let mut requests: Vec<_> = (1..=4).map(|serial| filed("2025-06-03", serial)).collect();
    requests[0].method = None;
    requests[1].method = Some(FeeMethod::PerPage);
    requests[2].agency = "another agency";
    requests[3].submitted_on = date("2025-05-31");
    let places = |rules: OrdinalRules| -> Vec<_> {
        let places = rules.places(&requests).unwrap();
        places
            .into_iter()
            .map(|it| it.map(|it| it.first()))
            .collect()
    };
    let rules = OrdinalRules::default();
    assert_eq!(places(rules), [Some(1), Some(2), Some(1), Some(3)]);
    let across = OrdinalRules {
        per_agency: false,
        ..rules
    };
    assert_eq!(places(across), [Some(1), Some(2), Some(3), Some(4)]);
    let handled = OrdinalRules {
        ended_counts: false,
        by_page_counts: false,
        ..rules
    };
    assert_eq!(places(handled), [None, None, Some(1), Some(1)]);
    let submitted = OrdinalRules {
        month: CountingMonth::Submission,
        ..rules
    };
    assert_eq!(places(submitted), [Some(1), Some(2), Some(1), Some(1)]);
    let mut none = filed("2025-06-03", 1);
    none.units = 0;
    assert_eq!(
        rules.places(&[none]).unwrap_err(),
        FeeError::NoOrdinals { first: 1, last: 0 }
    );
}

#[test]
fn cost_tariffs_name_what_they_lack() {
    let on = date("2015-06-01");
    let mut services = posted_copy();
    services.copies.insert("a5".to_owned(), 1);
    let error = fujian().fee(on, &services, None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the tariff has no rate for copies of kind `a5`"
    );
    let mut services = posted_copy();
    services.media.insert("cd".to_owned(), 1);
    let error = fujian().fee(on, &services, None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the tariff has no rate for media of kind `cd`"
    );
    let mut services = posted_copy();
    services.postage = yuan("1.005");
    let error = fujian().fee(on, &services, None).unwrap_err();
    assert_eq!(error.to_string(), "`1.005` is no amount in yuan and fen");
    let error = CostTariff::new("", yuan("-1")).unwrap_err();
    assert_eq!(error.to_string(), "`-1` is no amount in yuan and fen");
}

#[test]
fn hardship_takes_off_a_part() {
    let on = date("2015-06-01");
    let reduction = |by, agreed| Relief::Reduction {
        by: yuan(by),
        agreed,
    };
    let fee = |relief| fujian().fee(on, &posted_copy(), Some(&relief));
    let reduced = fee(reduction("20", Some(true))).unwrap();
    assert_eq!(reduced.amount(), yuan("4"));
    assert_eq!(
        reduced.lines().last().unwrap().words().en,
        "reduced for hardship"
    );
    assert_eq!(fee(reduction("20", None)).unwrap().amount(), yuan("24"));
    assert_eq!(
        fee(reduction("25", Some(true))).unwrap_err().to_string(),
        "a reduction by 25 yuan exceeds the fee of 24 yuan"
    );
    fee(reduction("-1", Some(true))).unwrap_err();
}

#[test]
fn a_misspelt_rule_or_tariff_is_refused() {
    fn flaw<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
        let error = serde_json::from_str::<T>(text).unwrap_err().to_string();
        let (flaw, _) = error.split_once(',').unwrap();
        flaw.to_owned()
    }
    let misspelt = r#"{"instalments_add": false}"#;
    let expected = "unknown field `instalments_add`";
    assert_eq!(flaw::<FeeNoticeRules>(misspelt), expected);
    assert_eq!(flaw::<OrdinalRules>(misspelt), expected);
    assert_eq!(
        flaw::<CostTariff>(r#"{"name": "x", "copy": {}}"#),
        "unknown field `copy`"
    );
    assert_eq!(
        flaw::<Schedule>(r#"{"bands": [{"through": 1, "rate": "0", "from": 1}]}"#),
        "unknown field `from`"
    );
    assert_eq!(
        flaw::<ProcessingTariff>(r#"{"item": {}}"#),
        "unknown field `item`"
    );
}

#[test]
fn tariffs_are_stored_in_yuan() {
    let stored = serde_json::to_string(&fujian()).unwrap();
    assert_eq!(
        stored,
        r#"{"name":"闽价费〔2008〕472号","search":"5","copies":{"a3":"0.4","a4":"0.2"},"media":{"disk":"3"}}"#
    );
    assert_eq!(
        serde_json::from_str::<CostTariff>(&stored).unwrap(),
        fujian()
    );
    let tariff = ProcessingTariff::default();
    let stored = serde_json::to_string(tariff.items()).unwrap();
    assert_eq!(
        stored,
        r#"{"bands":[{"through":10,"rate":"0"},{"through":30,"rate":"100"}],"step":10,"step_rate":"200","step_rise":"100"}"#
    );
    assert_eq!(
        &serde_json::from_str::<Schedule>(&stored).unwrap(),
        tariff.items()
    );
    let band = |through: u64, rate| (through, yuan(rate));
    let falling = [band(10, "0"), band(10, "1")];
    let error = Schedule::new(&falling, 1, yuan("1"), yuan("0")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the bands of a tariff must ascend from one, and its steps must not be empty"
    );
    Schedule::new(&[], 0, yuan("1"), yuan("0")).unwrap_err();
}

#[test]
fn a_notice_charges_no_more_than_the_maximum() {
    let maximum = ProcessingTariff::default()
        .maximum(date("2025-06-09"), Measure::Pages(31))
        .unwrap();
    let rules = FeeNoticeRules::default();
    let notice =
        |amount, way: &str| FeeNotice::new(maximum.clone(), yuan(amount), way, true, rules);
    assert_eq!(notice("0", "转账").unwrap_err(), FeeError::NothingCharged);
    assert_eq!(
        notice("10", " ").unwrap_err().to_string(),
        "the notice names no way to pay"
    );
    assert_eq!(
        notice("9.999", "转账").unwrap_err().to_string(),
        "`9.999` is no amount in yuan and fen"
    );
    let free = ProcessingTariff::default().maximum(date("2020-06-09"), Measure::Pages(31));
    let refusal = FeeNotice::new(free.unwrap(), yuan("0"), "转账", true, rules).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "no processing fee could be charged on that day"
    );

    let notice = notice("10", "转账").unwrap();
    let paid = |on, amount| (date(on), yuan(amount));
    let parts = [paid("2025-06-12", "6"), paid("2025-06-10", "4")];
    assert_eq!(notice.completed_on(&parts, rules), Some(date("2025-06-12")));
    assert_eq!(notice.completed_on(&parts[..1], rules), None);
    let whole_only = FeeNoticeRules {
        instalments_add_up: false,
        ..rules
    };
    assert_eq!(notice.completed_on(&parts, whole_only), None);
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_its_rates(n in 0_u64..3_000) {
        let tariff = ProcessingTariff::default();
        let items: Decimal = (1..=n).map(|it| tariff.items().rate(it).unwrap()).sum();
        prop_assert_eq!(month_of(n), items);
        let pages: Decimal = (1..=n).map(|it| tariff.pages().rate(it).unwrap()).sum();
        prop_assert_eq!(request_of(n), pages);
    }

    #[test]
    fn the_sheet_s_closed_form_agrees(k in 0_u64..1_000_000, r in 0_u64..10) {
        let formula = 2_000 + 10 * (100 * k + 50 * k * (k + 1)) + r * (200 + 100 * k);
        prop_assert_eq!(month_of(30 + 10 * k + r), Decimal::from(formula));
    }

    #[test]
    fn lines_add_up_and_touch(first in 1_u64..5_000, more in 0_u64..5_000) {
        let tariff = ProcessingTariff::default();
        let last = first + more;
        let measure = Measure::Items(Ordinals::new(first, last).unwrap());
        let fee = tariff.maximum(date("2025-06-09"), measure).unwrap();
        prop_assert_eq!(fee.amount(), month_of(last) - month_of(first - 1));
        prop_assert_eq!(fee.lines().iter().map(FeeLine::amount).sum::<Decimal>(), fee.amount());
        prop_assert_eq!(fee.lines().iter().map(FeeLine::units).sum::<u64>(), more + 1);
    }

    #[test]
    fn more_never_costs_less(n: u64) {
        let tariff = ProcessingTariff::default();
        for schedule in [tariff.items(), tariff.pages()] {
            let (this, next) = (n.max(1), n.max(1).saturating_add(1));
            prop_assert!(schedule.rate(this).unwrap() <= schedule.rate(next).unwrap());
            if let Ok(more) = schedule.total(n.saturating_add(1)) {
                prop_assert!(schedule.total(n).unwrap() <= more);
            }
        }
    }

    #[test]
    fn ordinals_do_not_depend_on_the_order_of_entry(
        days in prop::collection::vec((0_u64..70, 1_u64..4, 0_usize..2), 0..40),
        turn in 0_usize..40,
    ) {
        let mut requests: Vec<_> = days
            .iter()
            .zip(1..)
            .map(|(&(day, units, agency), serial)| {
                let mut request = filed("2025-06-03", serial);
                request.received_on = request.received_on + Days::new(day);
                request.units = units;
                request.agency = ["one", "two"][agency];
                request
            })
            .collect();
        let by_serial = |requests: &[Filed<&str, &str>]| {
            let places = OrdinalRules::default().places(requests).unwrap();
            let mut places: Vec<_> = requests.iter().map(|it| it.serial).zip(places).collect();
            places.sort_by_key(|&(serial, _)| serial);
            places
        };
        let before = by_serial(&requests);
        let turn = turn.min(requests.len());
        requests.rotate_left(turn);
        prop_assert_eq!(by_serial(&requests), before);
    }

    #[test]
    fn arbitrary_json_never_panics(text in r#"[{}\[\]":,a-z0-9.-]{0,60}"#) {
        let _ = serde_json::from_str::<Measure>(&text);
        let _ = serde_json::from_str::<Schedule>(&text);
        let _ = serde_json::from_str::<CostTariff>(&text);
        let _ = serde_json::from_str::<CostServices>(&text);
        let _ = serde_json::from_str::<Relief>(&text);
    }
}
