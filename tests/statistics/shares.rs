//! Shares, and shares as they are printed.

use disclosure::statistics::{PrintedShare, Rounding, Share};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

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

proptest! {
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
