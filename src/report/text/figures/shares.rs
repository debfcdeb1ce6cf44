//! Each printed share, at its printed precision.

use rust_decimal::Decimal;

use super::claim::{Measure, Reading};
use super::record::CategoryFigures;
use crate::finding::{Finding, Level, Words};
use crate::report::PrintedCount;
use crate::statistics::difference;
use crate::statistics::{PrintedShare, Rounding, Share};

/// A total on record that a share may have been taken of by mistake.
struct Base {
    value: u64,
    zh: &'static str,
    en: &'static str,
    /// It is what the parts of the same table add to.
    of_the_table: bool,
}

pub(super) fn check(report: &CategoryFigures, reading: &Reading) -> Vec<Finding> {
    let produced = reading.find(Measure::Produced);
    TABLES
        .iter()
        .filter_map(|&place| {
            let (lines, base) = table(report, place)?;
            Some((place, lines, base, bases(report, lines, produced)))
        })
        .flat_map(|(place, lines, base, bases)| {
            let check = move |line: &PrintedCount| {
                let printed = line.percent_as_printed.as_deref()?;
                check_share(line, printed, base, &bases)
                    .map(|finding| finding.at(format!("{place}/{}", line.name)))
            };
            lines.iter().filter_map(check)
        })
        .collect()
}

/// Checks the share of a line that the text prints, of the count and the total on record.
pub(super) fn check_written(
    report: &CategoryFigures,
    line: &PrintedCount,
    place: &str,
    printed: &str,
) -> Option<Finding> {
    let (lines, base) = table(report, place)?;
    check_share(line, printed, base, &bases(report, lines, None))
        .map(|finding| finding.at("notes").at(format!("{place}/{}", line.name)))
}

const TABLES: [&str; 2] = ["categories", "unit_split"];

/// The lines of a table, and the total that their shares are of.
fn table<'r>(
    report: &'r CategoryFigures,
    place: &str,
) -> Option<(&'r [PrintedCount], Option<u64>)> {
    if place == "categories" {
        return Some((&report.categories, report.total_this_year));
    }
    let split = report.unit_split.as_ref()?;
    Some((&split.parts, split.base.or(report.total_this_year)))
}

fn bases(report: &CategoryFigures, lines: &[PrintedCount], produced: Option<u64>) -> Vec<Base> {
    let sum = |lines: &[PrintedCount]| {
        lines
            .iter()
            .filter_map(|line| line.count)
            .try_fold(0_u64, u64::checked_add)
    };
    let split = report.unit_split.as_ref();
    let requests = report.requests.as_ref();
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
    .enumerate()
    .filter_map(|(at, (value, zh, en))| {
        Some(Base {
            value: value?,
            zh,
            en,
            of_the_table: at == 0,
        })
    })
    .collect()
}

fn check_share(
    line: &PrintedCount,
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
            return Some(Finding::new("share-unreadable", Level::Warning, words));
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

/// Says how the wrong share came about, the likeliest way first: with few places a slipped point
/// fits many a total by chance, and only the sum of the table's own parts is likelier than it.
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
    let base = bases.iter().find(fits);
    let slipped = slip(share, printed).filter(|_| base.is_none_or(|it| !it.of_the_table));
    if let Some((zh, en)) = slipped {
        let words = Words::new(
            format!("小数点{zh}"),
            format!("the decimal point slipped {en}"),
        );
        return ("share-shifted", Level::Error, words);
    }
    if let Some(base) = base {
        let words = Words::new(
            format!("是占{}{}的比例", base.zh, base.value),
            format!("it is the share of {}, {}", base.en, base.value),
        );
        return ("share-wrong-base", Level::Error, words);
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
