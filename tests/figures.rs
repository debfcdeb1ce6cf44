//! Shares, and published category figures on what real agencies printed.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests, where a failure is a failed test"
)]

use disclosure::finding::{Finding, Level};
use disclosure::statistics::figures::check_series;
use disclosure::statistics::{CategoryFigures, PrintedShare, Rounding, Share};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

const PRINTED: &str = include_str!("data/category-reports.jsonl");

fn records() -> Vec<Value> {
    PRINTED
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn report(record: &Value) -> CategoryFigures {
    serde_json::from_value(record.clone()).unwrap()
}

fn rules(record: &Value) -> Vec<&'static str> {
    report(record).check().iter().map(Finding::rule).collect()
}

fn with_notes(mut record: Value, notes: &str) -> Vec<(&'static str, String)> {
    record["notes"] = json!(notes);
    report(&record)
        .check()
        .iter()
        .map(|it| (it.rule(), it.message().en.clone()))
        .collect()
}

/// One problem that a record states, and the finding that says it: rule and end of the message.
const ANSWERS: &[(&str, u16, &str, &str, &str)] = &[
    (
        "平潭县人民政府",
        2011,
        "category counts add to 421, total printed is 425 (difference -4)",
        "category-sum-below",
        "the category counts add to 421, the total printed is 425 (difference -4): maybe a class is not listed",
    ),
    (
        "平潭县人民政府",
        2012,
        "category counts add to 1175, total printed is 2026 (difference -851)",
        "category-sum-below",
        "the category counts add to 1175, the total printed is 2026 (difference -851): maybe a class is not listed",
    ),
    (
        "平潭县人民政府",
        2012,
        "规划计划类信息: 60/2026 printed 2.9%, should be 3.0%",
        "share-truncated",
        "规划计划类信息: 60/2026 printed 2.9%, should be 3.0% (0.1 points off): truncated, not rounded half up",
    ),
    (
        "平潭县人民政府",
        2012,
        "unit split adds to 3978, base printed is 2026",
        "unit-sum-above",
        "the unit counts add to 3978, the total printed is 2026 (difference +1952): parts cannot exceed the whole",
    ),
    (
        "平潭县人民政府",
        2012,
        "unit split 县直各单位: 2475/2026 printed 62.2%, should be 122.2%",
        "share-wrong-base",
        "县直各单位: 2475/2026 printed 62.2%, should be 122.2% (60 points off): it is the share of the sum of the parts, 3978",
    ),
    (
        "平潭县人民政府",
        2012,
        "unit split 各乡镇: 1503/2026 printed 37.8%, should be 74.2%",
        "share-wrong-base",
        "各乡镇: 1503/2026 printed 37.8%, should be 74.2% (36.4 points off): it is the share of the sum of the parts, 3978",
    ),
    (
        "平潭县人民政府",
        2012,
        "2026 + 46 + 1854 = 3926, produced total printed is 3978",
        "text-total",
        "in the text 2026 + 46 + 1854 = 3926, the total printed is 3978 (difference -52)",
    ),
    (
        "平潭县人民政府",
        2013,
        "category counts add to 1700, total printed is 1853 (difference -153)",
        "category-sum-below",
        "the category counts add to 1700, the total printed is 1853 (difference -153): maybe a class is not listed",
    ),
    (
        "平潭县人民政府",
        2013,
        "narrative: online 3 + letter 4; appendix: email 3 + online 4",
        "text-contradicts",
        "the narrative and the appendix differ: online 3 / 4 (-1), letter 4 / 0 (+4)",
    ),
    (
        "平潭综合实验区地方税务局",
        2013,
        "审批 受理117件 办结171件, parts add to 117",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "平潭综合实验区",
        2017,
        "cumulative 10037, previous report said 85376",
        "cumulative-fell",
        "the cumulative figure is 10037, last year's cumulative figure in the text was 85376 (difference -75339): it cannot fall",
    ),
    (
        "平潭综合实验区",
        2020,
        "category counts add to 2603, total printed is 2602 (difference +1)",
        "category-sum-above",
        "the category counts add to 2603, the total printed is 2602 (difference +1): parts cannot exceed the whole",
    ),
    (
        "乐山市交通运输委员会",
        2010,
        "人事任免信息: 2/1500 printed 0.01%, should be 0.13%",
        "share-shifted",
        "人事任免信息: 2/1500 printed 0.01%, should be 0.13% (0.12 points off): the decimal point slipped one place to the left",
    ),
];

#[test]
fn findings_are_the_problems_of_the_records_and_no_others() {
    let records = records();
    let reports: Vec<_> = records.iter().map(report).collect();
    assert_eq!(reports.len(), 19);
    let mut stated = 0;
    for ((record, report), in_series) in records.iter().zip(&reports).zip(check_series(&reports)) {
        let answers: Vec<_> = ANSWERS
            .iter()
            .filter(|it| it.0 == report.agency && it.1 == report.year)
            .collect();
        let problems: Vec<_> = record["problems"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        assert_eq!(answers.iter().map(|it| it.2).collect::<Vec<_>>(), problems);
        assert_eq!(record["consistent"], json!(problems.is_empty()));
        let mut expected: Vec<_> = answers.iter().map(|it| (it.3, it.4)).collect();
        for findings in [&report.check(), &in_series] {
            let mut found: Vec<_> = findings
                .iter()
                .map(|it| (it.rule(), it.message().en.as_str()))
                .collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{} {}", report.agency, report.year);
        }
        stated += problems.len();
    }
    assert_eq!(stated, ANSWERS.len());
}

#[test]
fn answers_in_a_record_are_not_read() {
    const PRINTED_FIELDS: [&str; 8] = [
        "agency",
        "year",
        "total_this_year",
        "total_cumulative",
        "categories",
        "requests",
        "unit_split",
        "notes",
    ];
    for record in records() {
        let mut bare = record.clone();
        bare.as_object_mut()
            .unwrap()
            .retain(|key, _| PRINTED_FIELDS.contains(&key.as_str()));
        if let Some(split) = bare.get_mut("unit_split") {
            split
                .as_object_mut()
                .unwrap()
                .retain(|key, _| key == "base" || key == "parts");
        }
        assert_eq!(report(&bare), report(&record));
    }
}

#[test]
fn bad_records_are_refused_with_their_place() {
    let error = |line: &str| {
        serde_json::from_str::<CategoryFigures>(line)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(r#"{"year": 2014}"#),
        "missing field `agency` at line 1 column 14"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2014, "total_this_year": -3}"#),
        "invalid value: integer `-3`, expected u64 at line 1 column 56"
    );
    assert_eq!(
        error(r#"{"agency": "某局", "year": 2014, "categories": [{"count": 3}]}"#),
        "missing field `name` at line 1 column 62"
    );
}

#[test]
fn levels_places_and_chinese() {
    let findings = report(&records()[1]).check();
    let share = findings
        .iter()
        .find(|it| it.rule() == "share-truncated")
        .unwrap();
    assert_eq!(share.level(), Level::Warning);
    assert_eq!(share.places(), ["categories/规划计划类信息"]);
    assert_eq!(
        share.message().zh,
        "规划计划类信息：60/2026印作2.9%，应为3.0%，差0.1个百分点：截去尾数，未四舍五入"
    );
    let above = findings
        .iter()
        .find(|it| it.rule() == "unit-sum-above")
        .unwrap();
    assert_eq!(above.level(), Level::Error);
    assert_eq!(
        above.message().zh,
        "各单位相加为3978，所印总数为2026（差+1952）：部分不能多于整体"
    );
}

#[test]
fn cumulative_over_the_years() {
    let year = |year: u16, this: u64, cumulative: Value| {
        report(
            &json!({"agency": "某局", "year": year, "total_this_year": this, "total_cumulative": cumulative}),
        )
    };
    let series = |reports: &[CategoryFigures]| -> Vec<Vec<&str>> {
        check_series(reports)
            .iter()
            .map(|it| it.iter().map(Finding::rule).collect())
            .collect()
    };
    let steady = [
        year(2013, 1853, json!(5395)),
        year(2011, 425, json!(1516)),
        year(2012, 2026, json!(3542)),
    ];
    assert!(series(&steady).iter().all(Vec::is_empty));
    assert_eq!(
        series(&[
            year(2015, 2949, json!(81916)),
            year(2017, 2122, json!(10037))
        ]),
        [vec![], vec!["cumulative-fell"]]
    );
    assert_eq!(
        series(&[year(2015, 5, json!(100)), year(2016, 5, json!(106))]),
        [vec![], vec!["cumulative-mismatch"]]
    );
    assert_eq!(
        series(&[year(2015, 5, json!(100)), year(2017, 5, json!(104))]),
        [vec![], vec!["cumulative-mismatch"]]
    );
    assert_eq!(
        series(&[year(2015, 5, json!(100)), year(2017, 5, json!(300))]),
        [vec![""; 0], vec![]]
    );
    assert_eq!(
        series(&[
            year(2015, 5, json!(100)),
            year(2016, 5, json!(null)),
            year(2017, 5, json!(4))
        ])[2],
        ["cumulative-below-year"]
    );
    let others = [
        year(2015, 5, json!(100)),
        report(
            &json!({"agency": "他局", "year": 2016, "total_this_year": 5, "total_cumulative": 7}),
        ),
    ];
    assert!(series(&others).iter().all(Vec::is_empty));

    assert_eq!(
        year(2014, 120, json!(573)).implied_previous_cumulative(),
        Some(453)
    );
    assert_eq!(
        year(2014, 574, json!(573)).implied_previous_cumulative(),
        None
    );
    let mut given = year(2014, 120, json!(573));
    given.previous_cumulative = Some(453);
    assert!(given.check().is_empty());
    given.previous_cumulative = Some(454);
    assert_eq!(
        given.check()[0].message().en,
        "last year's cumulative figure 454 and this year's 120 make 574, the cumulative figure printed is 573 (difference -1)"
    );
}

#[test]
fn requests() {
    let with =
        |requests: Value| rules(&json!({"agency": "某局", "year": 2014, "requests": requests}));
    let channels = |received: u64| json!({"received": received, "in_person": 1, "fax": 0, "email": 2, "online": 0, "letter": 0, "other": 0});
    assert!(with(channels(3)).is_empty());
    assert_eq!(with(channels(4)), ["request-channels-below"]);
    assert_eq!(with(channels(2)), ["request-channels-above"]);
    assert!(with(json!({"received": 6, "replies": 6, "review": 3, "email": 1})).is_empty());
    assert_eq!(
        with(json!({"received": 6, "email": 7})),
        ["request-channels-above"]
    );
    assert_eq!(
        with(json!({"replies": 6, "granted": 1, "partial": 1, "refused": 1, "review": 0})),
        ["request-results-below"]
    );
    assert!(
        with(json!({"replies": 6, "granted": 1, "partial": 1, "refused": 1, "not_held": 3}))
            .is_empty()
    );
    assert_eq!(
        with(json!({"received": 6, "cumulative_received": 5})),
        ["cumulative-below-year"]
    );
    assert!(with(json!({"received": null, "email": null})).is_empty());
}

#[test]
fn shares_as_printed() {
    let line = |count: Value, total: Value, percent: &str| {
        let record = json!({"agency": "某局", "year": 2014, "total_this_year": total, "total_cumulative": 4000,
            "categories": [{"name": "甲类", "count": count, "percent_as_printed": percent}, {"name": "乙类", "count": null}]});
        rules(&record)
    };
    for right in [
        "32.5%",
        "32.50%",
        "33%",
        "约33%",
        "约32%",
        "３２．５％",
        "占32.5%",
        "32.5",
        "",
        "—",
        "/",
    ] {
        assert!(line(json!(39), json!(120), right).is_empty(), "{right}");
    }
    for (printed, rule) in [
        ("32%", "share-truncated"),
        ("3.25%", "share-shifted"),
        ("325%", "share-shifted"),
        ("0.325%", "share-shifted"),
        ("100%", "share-wrong-base"),
        ("0.98%", "share-wrong-base"),
        ("32.6%", "share-off"),
        ("约31%", "share-off"),
        ("三成", "share-unreadable"),
        ("32.5%以上", "share-unreadable"),
        ("1.00000000001%", "share-unreadable"),
    ] {
        assert_eq!(line(json!(39), json!(120), printed), [rule], "{printed}");
    }
    assert!(line(json!(null), json!(120), "77%").is_empty());
    assert!(line(json!(39), json!(null), "77%").is_empty());
    assert!(line(json!(0), json!(0), "0%").is_empty());
    assert!(line(json!(0), json!(0), "0.00%").is_empty());
    assert_eq!(line(json!(0), json!(0), "100%"), ["share-of-nothing"]);
}

#[test]
fn shares_need_not_add_to_a_hundred() {
    let record = json!({"agency": "某局", "year": 2014, "total_this_year": 7, "categories": [
        {"name": "甲", "count": 2, "percent_as_printed": "28.57%"},
        {"name": "乙", "count": 2, "percent_as_printed": "28.6%"},
        {"name": "丙", "count": 3, "percent_as_printed": "43%"},
    ], "unit_split": {"base": 3, "parts": [
        {"name": "丁", "count": 1, "percent_as_printed": "33.33%"},
        {"name": "戊", "count": 2, "percent_as_printed": "66.67%"},
    ]}});
    assert!(rules(&record).is_empty());
    assert!(
        rules(&json!({"agency": "某局", "year": 2014, "total_this_year": 7, "categories": []}))
            .is_empty()
    );
    assert!(rules(&json!({"agency": "某局", "year": 2014, "total_this_year": 7, "notes": null, "requests": null, "unit_split": null, "categories": [{"name": "甲", "count": null, "percent_as_printed": null}]})).is_empty());
}

fn plain() -> Value {
    json!({"agency": "某局", "year": 2014, "total_this_year": 120, "total_cumulative": 573,
        "categories": [{"name": "机构职能类信息", "count": 18, "percent_as_printed": "15%"}, {"name": "规划计划类信息", "count": 102, "percent_as_printed": "85%"}],
        "requests": {"received": 7, "in_person": 0, "fax": 0, "email": 0, "online": 3, "letter": 4, "other": 0}})
}

#[test]
fn texts_that_agree() {
    for notes in [
        "2014年本局产生政府信息166条，其中主动公开120条，依申请公开46条，不予公开0条。累计公开573条，上年累计453条。",
        "主动公开政府信息120条，其中机构职能类信息18条，占15%；规划计划类信息102条，占85%。",
        "通过网站公开100条，通过公报公开30条，主动公开120条。通过网站主动公开100条。",
        "收到政府信息公开申请7件，其中网站3件，信函4件。",
        "正文：网上申请3件、信函4件；附表：网上3件，信函4件。",
        "主动公开120条，比上年增加20条；截至2013年底累计公开453条。",
        "各乡镇15个，网站点击1.5万次；2013年主动公开100条。",
        "甲科18件、乙科102件，合计120件。",
        "produced 166 = 120 active + 46 on-request; website 100/418, gazette 7/7",
        "cumulative rose from 453 to 573 (2014 report)",
        "现场1600 占32.65%, 电话3200 占65.31%, 网上100 2.04%, total 约4900",
        "重大建设项目信息121条",
        "573 - 120 = 453",
        "cumulative 573, cumulative requests 28; cumulative 453 in 2013",
        "cumulative from 2008 to 2014 is 573",
        "about 2 × 3 + 4 = 10, 约100 + 20 = 121, 1.5 + 2 = 4, 418/1509 + 7/7 = 425/1516",
        "20 meetings, 30 documents, total 425",
        "120 items, including 18 on 300 days",
        "interactive 20 times, 3 fax machines bought",
        "办理机构职能类190件",
        "cumulative 573; in the 2013 report, total 100",
    ] {
        assert_eq!(with_notes(plain(), notes), [], "{notes}");
    }
}

/// A text beside the figures of [`plain`], and what is wrong with it.
const WRONG_TEXTS: &[(&str, &str, &str)] = &[
    (
        "产生政府信息167条，其中主动公开120条，依申请公开46条，不予公开0条。",
        "text-total",
        "in the text 120 + 46 + 0 = 166, the total printed is 167 (difference -1)",
    ),
    (
        "303＋122＝426",
        "text-sum",
        "in the text 303 + 122 = 425, the total printed is 426 (difference -1)",
    ),
    (
        "（公报 303 + 网站 122 = 425，不是 524）",
        "text-total",
        "in the text 303 + 122 = 425, the total printed is 524 (difference -99)",
    ),
    (
        "甲科91件，乙科7件，丙科19件，合计118件。",
        "text-total",
        "in the text 91 + 7 + 19 = 117, the total printed is 118 (difference -1)",
    ),
    (
        "受理117件，其中甲科91件，乙科7件，丙科19件，办结171件。",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "受理117件，其中甲科191件。",
        "text-total",
        "in the text 191 = 191, the total printed is 117 (difference +74)",
    ),
    (
        "收到政府信息公开申请7件，其中电子邮件3件，信函4件。",
        "text-contradicts",
        "the narrative and the record differ: email 3 / 0 (+3)",
    ),
    (
        "正文：网上申请3件、信函4件；附表：网站4件，信函3件。",
        "text-contradicts",
        "the appendix and the record differ: online 4 / 3 (+1), letter 3 / 4 (-1)",
    ),
    (
        "收到政府信息公开申请8件。",
        "text-contradicts",
        "requests/received: the text says 8, the table 7 (difference +1)",
    ),
    (
        "全年主动公开政府信息121条",
        "text-contradicts",
        "total_this_year: the text says 121, the table 120 (difference +1)",
    ),
    (
        "累计公开政府信息537条",
        "text-contradicts",
        "total_cumulative: the text says 537, the table 573 (difference -36)",
    ),
    (
        "机构职能类信息81条，占15%",
        "text-contradicts",
        "机构职能类信息: the text says 81, the table 18 (difference +63)",
    ),
    (
        "上年累计公开853条",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "累计由853条降至573条",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "cumulative 573, 2013 report printed 853",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "受理事项117件，办结171件，其中甲科91件、乙科7件、丙科19件",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "accepted 117, concluded 171; parts 91 + 7 + 19 = 117",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "the text says 537 cumulative",
        "text-contradicts",
        "total_cumulative: the text says 537, the table 573 (difference -36)",
    ),
    (
        "文字称网站3件、信函4件；附表为电子邮件3件、网站4件",
        "text-contradicts",
        "the narrative and the appendix differ: online 3 / 4 (-1), letter 4 / 0 (+4)",
    ),
    (
        "narrative: 3 online and 4 letters; appendix: 3 email and 4 online",
        "text-contradicts",
        "the narrative and the appendix differ: online 3 / 4 (-1), letter 4 / 0 (+4)",
    ),
    (
        "cumulative dropped from 853 to 573",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "截至2013年底累计公开450条",
        "cumulative-mismatch",
        "last year's cumulative figure in the text 450 and this year's 120 make 570, the cumulative figure printed is 573 (difference +3)",
    ),
];

#[test]
fn texts_that_do_not() {
    for &(notes, rule, message) in WRONG_TEXTS {
        let found = with_notes(plain(), notes);
        assert!(
            found.contains(&(rule, message.to_owned())),
            "{notes}: {found:?}"
        );
    }
}

#[test]
fn shares_are_exact_and_printed_as_reports_print_them() {
    let printed = |part, base, places| {
        Share::of(part, base)
            .unwrap()
            .printed(places, Rounding::HalfUp)
    };
    let bureau: Vec<_> = [18, 19, 24, 4, 2, 39, 14]
        .map(|part| printed(part, 120, 2))
        .into();
    assert_eq!(
        bureau,
        ["15%", "15.83%", "20%", "3.33%", "1.67%", "32.5%", "11.67%"]
    );
    assert_eq!(printed(0, 7, 2), "0%");
    assert_eq!(printed(1, 8, 1), "12.5%");
    assert_eq!(printed(1, 8, 0), "13%");
    let eighth = Share::of(1, 8).unwrap();
    assert_eq!(eighth.percent(0, Rounding::Truncate), Decimal::from(12));
    assert_eq!(eighth.percent(2, Rounding::HalfUp).to_string(), "12.50");
    assert_eq!(Share::of(3, 0), None);
    assert_eq!(printed(u64::MAX, u64::MAX, 99), "100%");
    assert_eq!(printed(u64::MAX, 1, 7), "1844674407370955161500%");
    assert_eq!(printed(1, u64::MAX, 7), "0%");

    let stored = serde_json::to_string(&eighth).unwrap();
    assert_eq!(serde_json::from_str::<Share>(&stored).unwrap(), eighth);
    let error = serde_json::from_str::<Share>(r#"{"part":3,"base":0}"#).unwrap_err();
    assert_eq!(error.to_string(), "3 of 0 is no share");
}

#[test]
fn printed_shares() {
    let read = |text: &str| text.parse::<PrintedShare>();
    for (text, value, places, about) in [
        ("34.8%", "34.8", 1, false),
        ("82％", "82", 0, false),
        ("１００．００％", "100.00", 2, false),
        (" 占 25.60 % ", "25.60", 2, false),
        ("约30%", "30", 0, true),
    ] {
        let share = read(text).unwrap();
        assert_eq!(
            (
                share.value().to_string().as_str(),
                share.places(),
                share.is_approximate()
            ),
            (value, places, about)
        );
        assert_eq!(
            (share.raw(), serde_json::to_value(&share).unwrap()),
            (text, json!(text))
        );
    }
    for text in [
        "",
        "%",
        ".5%",
        "5.%",
        "-5%",
        "1,5%",
        "5%5",
        "1e3%",
        "百分之五",
    ] {
        assert_eq!(
            read(text).unwrap_err().to_string(),
            format!("`{text}` is not a percentage with at most 7 decimal places")
        );
    }
}

/// A right report: counts that add to the total, shares rounded half up.
fn right(counts: &[u64], places: &[u32], zeros: bool) -> Value {
    let total: u64 = counts.iter().sum();
    let lines: Vec<_> = counts
        .iter()
        .zip(places.iter().cycle())
        .enumerate()
        .map(|(at, (&count, &places))| {
            let percent = match Share::of(count, total) {
                Some(share) if zeros => format!("{}%", share.percent(places, Rounding::HalfUp)),
                Some(share) => share.printed(places, Rounding::HalfUp),
                None => "0%".to_owned(),
            };
            json!({"name": format!("第{at}类信息"), "count": count, "percent_as_printed": percent})
        })
        .collect();
    json!({"agency": "某局", "year": 2014, "total_this_year": total, "categories": lines,
        "unit_split": {"base": total, "parts": lines}})
}

/// What an agency would write about these counts, in Chinese and English.
fn told(counts: &[u64], total: u64) -> String {
    let lines: Vec<_> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| format!("第{at}类信息{count}条"))
        .collect();
    let sum: Vec<_> = counts.iter().map(ToString::to_string).collect();
    format!(
        "2014年，全局主动公开政府信息{total}条，其中{}。{}，合计{total}条。{} = {total}; produced {total}",
        lines.join("，"),
        lines.join("、"),
        sum.join(" + "),
    )
}

#[test]
fn a_split_by_kind_is_not_a_total_of_proactive_items() {
    let record = json!({"agency": "某省", "year": 2008, "total_this_year": 10, "categories": [
        {"name": "主动公开", "count": 6, "percent_as_printed": "60%"},
        {"name": "依申请公开", "count": 4, "percent_as_printed": "40%"},
    ]});
    assert_eq!(with_notes(record.clone(), "主动公开6条，依申请公开4条"), []);
    assert_eq!(
        with_notes(record, "主动公开7条")[0].1,
        "主动公开: the text says 7, the table 6 (difference +1)"
    );
}

proptest! {
    #[test]
    fn right_texts_are_silent_and_wrong_ones_are_not(
        counts in proptest::collection::vec(1..3000_u64, 2..10), by in 1..40_u64,
    ) {
        let total: u64 = counts.iter().sum();
        let record = right(&counts, &[2], false);
        let swapped = |it: &(&str, String)| it.0 == "text-transposed";
        let found = with_notes(record.clone(), &told(&counts, total));
        prop_assert!(found.iter().all(swapped), "{:?}", found);
        let found = with_notes(record, &told(&counts, total + by));
        let has = |rule: &str| found.iter().any(|it| it.0 == rule);
        prop_assert!(has("text-sum") && has("text-total") && has("text-contradicts"), "{:?}", found);
    }

    #[test]
    fn right_reports_are_silent(
        counts in proptest::collection::vec(prop_oneof![Just(0_u64), 0..2000_u64, 0..1_000_000_000_000_u64], 1..12),
        places in proptest::collection::vec(0_u32..=4, 1..4),
        zeros: bool,
    ) {
        prop_assert_eq!(rules(&right(&counts, &places, zeros)), Vec::<&str>::new());
    }

    #[test]
    fn one_wrong_count_is_reported(
        counts in proptest::collection::vec(0..2000_u64, 1..12),
        at: prop::sample::Index, by in 1..500_u64, more: bool,
    ) {
        let mut record = right(&counts, &[4], false);
        let at = at.index(counts.len());
        let wrong = if more { counts[at] + by } else { counts[at].saturating_sub(by) };
        prop_assume!(wrong != counts[at]);
        record["categories"][at]["count"] = json!(wrong);
        let rule = if more { "category-sum-above" } else { "category-sum-below" };
        prop_assert!(rules(&record).contains(&rule));
    }

    #[test]
    fn one_wrong_share_is_reported(
        counts in proptest::collection::vec(1..2000_u64, 1..12),
        places in 0_u32..=4, at: prop::sample::Index, by in 1..400_i64,
    ) {
        let mut record = right(&counts, &[places], true);
        let at = at.index(counts.len());
        let share = Share::of(counts[at], counts.iter().sum()).unwrap();
        let wrong = share.percent(places, Rounding::HalfUp) + Decimal::new(by, places);
        record["categories"][at]["percent_as_printed"] = json!(format!("{wrong}%"));
        let findings = report(&record).check();
        prop_assert_eq!(findings.len(), 1);
        prop_assert!(findings[0].rule().starts_with("share-"));
        prop_assert_eq!(findings[0].places(), [format!("categories/第{at}类信息")]);
    }

    #[test]
    fn rounding_brackets_the_exact_share(part: u64, base in 1_u64.., places in 0_u32..=7) {
        let share = Share::of(part, base).unwrap();
        let unit = Decimal::new(1, places);
        let (up, cut) = (share.percent(places, Rounding::HalfUp), share.percent(places, Rounding::Truncate));
        prop_assert!(up == cut || up == cut + unit);
        let mills = u128::from(part) * 10_u128.pow(places + 2);
        let units = u128::try_from(cut.mantissa()).unwrap();
        prop_assert!(units * u128::from(base) <= mills && mills < (units + 1) * u128::from(base));
        let read = format!("{up}%").parse::<PrintedShare>().map(|it| it.agrees_with(share));
        prop_assert!(read == Ok(true) || up >= Decimal::from(10_u64.pow(12)));
    }

    #[test]
    fn any_text_is_read_without_harm(notes in prop_oneof![any::<String>(), proptest::collection::vec(proptest::sample::select(vec![
        "120", "7", "573", "18446744073709551616", "18446744073709551615", "+", "-", "=", "，", ",", "(", ")", "）", "。", ". ", "累计", "上年", "其中", "合计",
        "from ", "to ", "not ", "active ", "主动公开", "网站", "信函", "申请", "正文", "附表", "条", "%", "1.5", "/", "约",
    ]), 0..20).prop_map(|it| it.concat())], percent: String) {
        let mut record = plain();
        record["categories"][0]["percent_as_printed"] = json!(percent);
        for finding in with_notes(record, &notes) {
            prop_assert!(!finding.1.is_empty());
        }
    }
}
