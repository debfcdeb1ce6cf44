//! Shares as printed, alone and in a table.

use disclosure::finding::Level;
use disclosure::statistics::{PrintedShare, Rounding, Share};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{report, right, rules};

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
        ("占比15%", "15", 0, false),
        ("15%左右", "15", 0, true),
        ("占约15％左右", "15", 0, true),
        ("百分之十五", "15", 0, false),
        ("约百分之十五", "15", 0, true),
        ("百分之十五点零三", "15.03", 2, false),
        ("百分之百", "100", 0, false),
        ("百分之15", "15", 0, false),
        ("百分之15.83", "15.83", 2, false),
        ("15%。", "15", 0, false),
        ("15%（四舍五入）", "15", 0, false),
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
        "百分之",
        "百分之五十十",
        "百分之十点百",
        "（四舍五入）",
        "15%以上",
    ] {
        assert_eq!(
            read(text).unwrap_err().to_string(),
            format!("`{text}` is not a percentage with at most 7 decimal places")
        );
    }
}

#[test]
fn a_slipped_point_is_likelier_than_a_chance_base() {
    let line = |count: u64, percent: &str| {
        let record = json!({"agency": "某局", "year": 2014, "total_this_year": 40, "total_cumulative": 3561,
            "categories": [{"name": "甲类", "count": count, "percent_as_printed": percent},
                {"name": "乙类", "count": 3}]});
        let finding = report(&record).check().pop().unwrap();
        (finding.rule(), finding.message().en.clone())
    };
    assert_eq!(
        line(7, "0.2%"),
        (
            "share-shifted",
            "甲类: 7/40 printed 0.2%, should be 17.5% (17.3 points off): the decimal point slipped two places to the left".to_owned()
        )
    );
    assert_eq!(
        line(7, "70%"),
        (
            "share-wrong-base",
            "甲类: 7/40 printed 70%, should be 18% (52 points off): it is the share of the sum of the parts, 10".to_owned()
        )
    );
}

#[test]
fn what_cannot_be_read_is_a_warning() {
    let record = json!({"agency": "某局", "year": 2014, "total_this_year": 120,
        "categories": [{"name": "甲类", "count": 120, "percent_as_printed": "全部"}]});
    let finding = report(&record).check().pop().unwrap();
    assert_eq!(
        (
            finding.rule(),
            finding.level(),
            finding.message().zh.as_str()
        ),
        ("share-unreadable", Level::Warning, "甲类：`全部`不是百分数")
    );
}

proptest! {
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
}
