//! Shares as a table prints them.

use disclosure::finding::Level;
use disclosure::statistics::{Rounding, Share};
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
}
