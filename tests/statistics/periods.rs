//! Periods, and a year beside the one before.

use disclosure::statistics::{Month, Period, Rounding, YearOnYear};
use proptest::prelude::*;

use super::{date, period};

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

proptest! {
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
    fn the_rate_is_the_difference_over_the_base(this in any::<u32>(), before in 1_u32..) {
        let compared = YearOnYear::new(this.into(), before.into());
        let rate = compared.rate(7, Rounding::HalfUp).unwrap();
        let back = rate * rust_decimal::Decimal::from(before) / rust_decimal::Decimal::ONE_HUNDRED;
        prop_assert!((back - compared.difference()).abs() <= rust_decimal::Decimal::from(before) * rust_decimal::Decimal::new(1, 9));
    }
}
