//! Records of real agencies, and whole reports.

use disclosure::finding::{Finding, Level};
use disclosure::report::CategoryFigures;
use serde_json::{Value, json};

use super::{records, report, rules};

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
    for ((record, report), in_series) in records
        .iter()
        .zip(&reports)
        .zip(CategoryFigures::check_series(&reports))
    {
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
        CategoryFigures::check_series(reports)
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
fn a_year_that_comes_twice() {
    let year = |agency: &str, year: u16, cumulative: u64| {
        report(
            &json!({"agency": agency, "year": year, "total_this_year": 10, "total_cumulative": cumulative}),
        )
    };
    let series = [
        year("某局", 2014, 100),
        year("某 局", 2014, 100),
        year("某\u{3000}局", 2015, 50),
        year("他局", 2014, 100),
    ];
    let findings = CategoryFigures::check_series(&series);
    assert!(findings[0].is_empty() && findings[3].is_empty());
    let twice = &findings[1][0];
    assert_eq!((findings[1].len(), twice.rule()), (1, "record-twice"));
    assert_eq!(twice.level(), Level::Warning);
    assert_eq!(twice.places(), ["agency", "year"]);
    assert_eq!(twice.message().zh, "某 局2014年的记录已出现过");
    assert_eq!(
        twice.message().en,
        "a record of 某 局 for 2014 stands before this one"
    );
    assert_eq!(
        findings[2][0].message().en,
        "the cumulative figure is 50, the cumulative figure of 2014 was 100 (difference -50): it cannot fall"
    );
}

#[test]
fn a_misspelt_key_is_a_figure_not_printed() {
    let record = json!({"agency": "某局", "year": 2014, "total_this_yaer": 9,
        "categories": [{"name": "甲类", "count": 10, "percent_as_printed": "99%"}]});
    assert!(rules(&record).is_empty());
}
