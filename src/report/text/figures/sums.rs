//! Counts that must add to a total.

use super::record::{CategoryFigures, RequestFigures};
use crate::finding::{Finding, Level, Words};
use crate::report::PrintedCount;
use crate::vocabulary::CategoryScheme;

/// Which sum is looked at: its counts by name, the ids of its rules, its places.
struct Sum {
    zh: &'static str,
    en: &'static str,
    below: &'static str,
    above: &'static str,
    place: &'static str,
    total_place: &'static str,
}

const CATEGORIES: Sum = Sum {
    zh: "各类",
    en: "the category counts",
    below: "category-sum-below",
    above: "category-sum-above",
    place: "categories",
    total_place: "total_this_year",
};
const UNITS: Sum = Sum {
    zh: "各单位",
    en: "the unit counts",
    below: "unit-sum-below",
    above: "unit-sum-above",
    place: "unit_split/parts",
    total_place: "unit_split/base",
};
const CHANNELS: Sum = Sum {
    zh: "各申请渠道",
    en: "the request channels",
    below: "request-channels-below",
    above: "request-channels-above",
    place: "requests/channels",
    total_place: "requests/received",
};
const RESULTS: Sum = Sum {
    zh: "各类答复",
    en: "the kinds of reply",
    below: "request-results-below",
    above: "request-results-above",
    place: "requests/results",
    total_place: "requests/replies",
};

pub(super) fn check(report: &CategoryFigures) -> Vec<Finding> {
    let categories: Vec<_> = report.categories.iter().map(|it| it.count).collect();
    let mut findings = Vec::new();
    findings.extend(twice(&report.categories));
    findings.extend(CATEGORIES.compare(&categories, true, report.total_this_year));
    if let Some(split) = &report.unit_split {
        let parts: Vec<_> = split.parts.iter().map(|it| it.count).collect();
        findings.extend(UNITS.compare(&parts, true, split.base.or(report.total_this_year)));
    }
    if let Some(requests) = &report.requests {
        let complete = requests.names_are_known();
        findings.extend(CHANNELS.compare(&channels(requests), complete, requests.received));
        let results = [requests.granted, requests.partial, requests.refused];
        findings.extend(RESULTS.compare(&results, complete, requests.replies));
        findings.extend(request_cumulatives(requests));
    }
    findings
}

/// Reports a category that is listed a second time, however it is written.
fn twice(categories: &[PrintedCount]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, category) in categories.iter().enumerate() {
        let key = CategoryScheme::key(&category.name);
        let mut before = categories.iter().take(place);
        if before.any(|it| CategoryScheme::key(&it.name) == key) {
            let name = &category.name;
            let words = Words::new(
                format!("“{name}”列了两次，哪一个数是对的不得而知"),
                format!("`{name}` is listed twice: which count is right cannot be told"),
            );
            let place = format!("categories/{}", place.saturating_add(1));
            found.push(Finding::new("category-twice", Level::Error, words).at(place));
        }
    }
    found
}

fn channels(requests: &RequestFigures) -> [Option<u64>; 6] {
    [
        requests.in_person,
        requests.fax,
        requests.email,
        requests.online,
        requests.letter,
        requests.other,
    ]
}

fn request_cumulatives(requests: &RequestFigures) -> Vec<Finding> {
    let pairs = [
        (
            requests.received,
            requests.cumulative_received,
            "requests/cumulative_received",
        ),
        (
            requests.replies,
            requests.cumulative_replies,
            "requests/cumulative_replies",
        ),
    ];
    pairs
        .into_iter()
        .filter_map(|(year, cumulative, place)| below_year(year?, cumulative?, place))
        .collect()
}

/// A cumulative figure holds the year's own.
pub(super) fn below_year(year: u64, cumulative: u64, place: &str) -> Option<Finding> {
    let gap = year.checked_sub(cumulative).filter(|&gap| gap > 0)?;
    let words = Words::new(
        format!("累计{cumulative}少于本年{year}（差-{gap}）"),
        format!(
            "the cumulative figure {cumulative} is below the year's own {year} (difference -{gap})"
        ),
    );
    Some(Finding::new("cumulative-below-year", Level::Error, words).at(place))
}

impl Sum {
    /// Compares counts with their total. Below it is reported only when every count is there.
    fn compare(
        &self,
        counts: &[Option<u64>],
        complete: bool,
        total: Option<u64>,
    ) -> Option<Finding> {
        let total = u128::from(total?);
        let known: Vec<u64> = counts.iter().copied().flatten().collect();
        if known.is_empty() {
            return None;
        }
        let sum: u128 = known.iter().map(|&count| u128::from(count)).sum();
        let complete = complete && known.len() == counts.len();
        let gap = sum.abs_diff(total);
        let (rule, level, sign, zh, en) = if sum > total {
            (
                self.above,
                Level::Error,
                '+',
                "部分不能多于整体",
                "parts cannot exceed the whole",
            )
        } else if sum < total && complete {
            (
                self.below,
                Level::Warning,
                '-',
                "或有未列出的类别",
                "maybe a class is not listed",
            )
        } else {
            return None;
        };
        let words = Words::new(
            format!(
                "{}相加为{sum}，所印总数为{total}（差{sign}{gap}）：{zh}",
                self.zh
            ),
            format!(
                "{} add to {sum}, the total printed is {total} (difference {sign}{gap}): {en}",
                self.en
            ),
        );
        Some(
            Finding::new(rule, level, words)
                .at(self.place)
                .at(self.total_place),
        )
    }
}
