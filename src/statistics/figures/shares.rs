//! Each printed share, at its printed precision.

use rust_decimal::Decimal;

use super::record::{CategoryCount, CategoryFigures};
use super::text;
use crate::finding::{Finding, Level, Words};
use crate::statistics::printed_share::difference;
use crate::statistics::{PrintedShare, Rounding, Share};

/// A total on record that a share may have been taken of by mistake.
struct Base {
    value: u64,
    zh: &'static str,
    en: &'static str,
}

pub(super) fn check(report: &CategoryFigures) -> Vec<Finding> {
    let mut findings = check_lines(
        &report.categories,
        report.total_this_year,
        "categories",
        &bases(report, &report.categories),
    );
    if let Some(split) = &report.unit_split {
        findings.extend(check_lines(
            &split.parts,
            split.base.or(report.total_this_year),
            "unit_split",
            &bases(report, &split.parts),
        ));
    }
    findings
}

fn bases(report: &CategoryFigures, lines: &[CategoryCount]) -> Vec<Base> {
    let sum = |lines: &[CategoryCount]| {
        lines
            .iter()
            .filter_map(|line| line.count)
            .try_fold(0_u64, u64::checked_add)
    };
    let split = report.unit_split.as_ref();
    let requests = report.requests.as_ref();
    let produced = report.notes.as_deref().and_then(text::produced);
    [
        (sum(lines), "各项之和", "the sum of the parts"),
        (report.total_this_year, "本年总数", "the year's total"),
        (report.total_cumulative, "累计总数", "the cumulative total"),
        (produced, "产生信息总数", "the total produced"),
        (
            split.and_then(|it| it.base),
            "单位分列的总数",
            "the base of the split by units",
        ),
        (
            sum(&report.categories),
            "分类之和",
            "the sum of the categories",
        ),
        (
            requests.and_then(|it| it.received),
            "收到申请数",
            "the requests received",
        ),
    ]
    .into_iter()
    .filter_map(|(value, zh, en)| {
        Some(Base {
            value: value?,
            zh,
            en,
        })
    })
    .collect()
}

fn check_lines(
    lines: &[CategoryCount],
    base: Option<u64>,
    place: &str,
    bases: &[Base],
) -> Vec<Finding> {
    lines
        .iter()
        .filter_map(|line| {
            let printed = line.percent_as_printed.as_deref()?;
            check_share(line, printed, base, bases)
                .map(|finding| finding.at(format!("{place}/{}", line.name)))
        })
        .collect()
}

fn check_share(
    line: &CategoryCount,
    printed: &str,
    base: Option<u64>,
    bases: &[Base],
) -> Option<Finding> {
    let name = &line.name;
    let printed: PrintedShare = match printed.parse() {
        Ok(share) => share,
        Err(_) if is_left_out(printed) => return None,
        Err(error) => {
            let words = Words::new(
                format!("{name}：`{printed}`不是百分数"),
                format!("{name}: {error}"),
            );
            return Some(Finding::new("share-unreadable", Level::Error, words));
        }
    };
    let (count, base) = (line.count?, base?);
    let Some(share) = Share::of(count, base) else {
        return of_nothing(name, count, &printed);
    };
    if printed.agrees_with(share) {
        return None;
    }
    let expected = share.percent(printed.places(), Rounding::HalfUp);
    let (rule, level, why) = diagnose(share, &printed, bases);
    let off = difference(expected, printed.value()).normalize();
    let raw = printed.raw();
    let words = Words::new(
        format!(
            "{name}：{count}/{base}印作{raw}，应为{expected}%，差{off}个百分点：{}",
            why.zh
        ),
        format!(
            "{name}: {count}/{base} printed {raw}, should be {expected}% ({off} points off): {}",
            why.en
        ),
    );
    Some(Finding::new(rule, level, words))
}

/// A dash, a slash or a blank in the place of a share: none was printed.
fn is_left_out(printed: &str) -> bool {
    let printed = printed.trim();
    printed == "无"
        || printed
            .chars()
            .all(|sign| matches!(sign, '/' | '／' | '-' | '－' | '—' | '–'))
}

fn of_nothing(name: &str, count: u64, printed: &PrintedShare) -> Option<Finding> {
    let raw = printed.raw();
    let words = Words::new(
        format!("{name}：总数为0而印作{raw}，差{}个百分点", printed.value()),
        format!(
            "{name}: {count}/0 printed {raw}, and of nothing there is no share ({} points off)",
            printed.value()
        ),
    );
    (!printed.value().is_zero()).then(|| Finding::new("share-of-nothing", Level::Error, words))
}

/// Says how the wrong share came about, the likeliest way first.
fn diagnose(share: Share, printed: &PrintedShare, bases: &[Base]) -> (&'static str, Level, Words) {
    let places = printed.places();
    if share.percent(places, Rounding::Truncate) == printed.value() {
        let words = Words::new("截去尾数，未四舍五入", "truncated, not rounded half up");
        return ("share-truncated", Level::Warning, words);
    }
    let fits = |base: &&Base| {
        base.value != share.base()
            && Share::of(share.part(), base.value).is_some_and(|other| {
                !printed.value().is_zero()
                    && other.percent(places, Rounding::HalfUp) == printed.value()
            })
    };
    if let Some(base) = bases.iter().find(fits) {
        let words = Words::new(
            format!("是占{}{}的比例", base.zh, base.value),
            format!("it is the share of {}, {}", base.en, base.value),
        );
        return ("share-wrong-base", Level::Error, words);
    }
    if let Some((zh, en)) = slip(share, printed) {
        let words = Words::new(
            format!("小数点{zh}"),
            format!("the decimal point slipped {en}"),
        );
        return ("share-shifted", Level::Error, words);
    }
    let words = Words::new("与任何已知总数都不符", "right of no total on record");
    ("share-off", Level::Error, words)
}

/// Finds a decimal point one or two places off, whether the rest was rounded or cut off.
fn slip(share: Share, printed: &PrintedShare) -> Option<(&'static str, &'static str)> {
    let places = printed.places();
    if printed.value().is_zero() {
        return None;
    }
    let left = |by: u32| {
        [Rounding::HalfUp, Rounding::Truncate]
            .into_iter()
            .any(|rounding| share.shifted_left(by, places, rounding) == printed.value())
    };
    let right = |by: u32| {
        let factor = Decimal::from(10_u64.saturating_pow(by));
        let unshifted = printed.value().checked_div(factor);
        [Rounding::HalfUp, Rounding::Truncate]
            .into_iter()
            .any(|rounding| Some(share.percent(places.saturating_add(by), rounding)) == unshifted)
    };
    [
        (left(1), "左移一位", "one place to the left"),
        (right(1), "右移一位", "one place to the right"),
        (left(2), "左移两位", "two places to the left"),
        (right(2), "右移两位", "two places to the right"),
    ]
    .into_iter()
    .find_map(|(found, zh, en)| found.then_some((zh, en)))
}
