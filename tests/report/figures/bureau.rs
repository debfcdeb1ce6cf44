//! The two paragraphs of a bureau's report of 2014, right and disturbed.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

use super::{report, with_notes};

const BUREAU: &str = include_str!("../../../examples/data/nanan-2014-figures.jsonl");

/// The two paragraphs of the bureau, with its numbers in their order: the two totals, then each
/// class with its count and its share.
fn paragraphs(numbers: &[String]) -> String {
    let record: Value = serde_json::from_str(BUREAU).unwrap();
    let classes = record["categories"].as_array().unwrap();
    let lines: Vec<_> = classes
        .iter()
        .zip(numbers[2..].chunks(2))
        .map(|(class, said)| {
            let name = class["name"].as_str().unwrap();
            format!("{name}信息{}条，占{}%", said[0], said[1])
        })
        .collect();
    format!(
        "截至2014年12月1日，2014年主动公开政府信息{}条，历年累计{}条，全文电子化率100%。\n主动公开的信息中，{}。",
        numbers[0],
        numbers[1],
        lines.join("；")
    )
}

fn bureau() -> (Value, Vec<String>) {
    let record: Value = serde_json::from_str(BUREAU).unwrap();
    let mut numbers = vec![
        record["total_this_year"].to_string(),
        record["total_cumulative"].to_string(),
    ];
    for class in record["categories"].as_array().unwrap() {
        let share = class["percent_as_printed"].as_str().unwrap();
        numbers.push(class["count"].to_string());
        numbers.push(share.trim_end_matches('%').to_owned());
    }
    (record, numbers)
}

#[test]
fn the_bureau_printed_its_paragraphs_right() {
    let (record, numbers) = bureau();
    assert_eq!(numbers.len(), 16);
    let text = paragraphs(&numbers);
    assert!(text.ends_with(&report(&record).paragraph(2)));
    assert_eq!(with_notes(record, &text), []);
}

proptest! {
    #[test]
    fn any_number_of_the_bureau_disturbed_is_found(at in 0..16_usize, by in 1..900_u64, more: bool) {
        let (record, mut numbers) = bureau();
        let right: Decimal = numbers[at].parse().unwrap();
        let by = Decimal::from(by);
        let wrong = if more { right + by } else { right - by };
        prop_assume!(!wrong.is_sign_negative());
        numbers[at] = wrong.to_string();
        let found = with_notes(record, &paragraphs(&numbers));
        prop_assert_eq!(found.len(), 1, "{:?}", &found);
        let (rule, message) = &found[0];
        let of_a_share = at > 2 && at % 2 == 1;
        prop_assert_eq!(rule.starts_with("share-"), of_a_share);
        prop_assert_eq!(*rule == "text-contradicts", !of_a_share);
        prop_assert!(message.contains(&right.to_string()) && message.contains(&wrong.to_string()), "{}", message);
    }
}
