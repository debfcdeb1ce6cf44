//! Published category figures on what real agencies printed.

mod bindings;
mod bureau;
mod published;
mod shares;
mod texts;

use disclosure::finding::Finding;
use disclosure::report::CategoryFigures;
use disclosure::statistics::{Rounding, Share};
use serde_json::{Value, json};

const PRINTED: &str = include_str!("../../data/category-reports.jsonl");

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

fn plain() -> Value {
    json!({"agency": "某局", "year": 2014, "total_this_year": 120, "total_cumulative": 573,
        "categories": [{"name": "机构职能类信息", "count": 18, "percent_as_printed": "15%"}, {"name": "规划计划类信息", "count": 102, "percent_as_printed": "85%"}],
        "requests": {"received": 7, "in_person": 0, "fax": 0, "email": 0, "online": 3, "letter": 4, "other": 0}})
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
