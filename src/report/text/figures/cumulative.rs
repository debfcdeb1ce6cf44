//! Cumulative figures, year after year.

use super::claim::{Measure, Reading};
use super::record::CategoryFigures;
use super::sums::below_year;
use crate::finding::{Finding, Level, Words};
use crate::vocabulary::glyph;

/// What was known before the report.
struct Earlier {
    cumulative: u64,
    /// The year before, so that the sum must hold; with a gap the figure must only not fall short.
    adjacent: bool,
    zh: String,
    en: String,
}

pub(super) fn check(report: &CategoryFigures, reading: &Reading) -> Vec<Finding> {
    if let (Some(year), Some(cumulative)) = (report.total_this_year, report.total_cumulative)
        && let Some(finding) = below_year(year, cumulative, "total_cumulative")
    {
        return vec![finding];
    }
    let given = report.previous_cumulative.map(|cumulative| Earlier {
        cumulative,
        adjacent: true,
        zh: "上年累计".to_owned(),
        en: "last year's cumulative figure".to_owned(),
    });
    let named = reading
        .find(Measure::LastCumulative)
        .map(|cumulative| Earlier {
            cumulative,
            adjacent: true,
            zh: "文中所说上年累计".to_owned(),
            en: "last year's cumulative figure in the text".to_owned(),
        });
    given
        .into_iter()
        .chain(named)
        .find_map(|earlier| compare(report, &earlier))
        .into_iter()
        .collect()
}

impl CategoryFigures {
    /// Checks each report, and its cumulative figure against the agency's latest earlier one.
    ///
    /// The reports may be of several agencies and in any order; the findings come in the order of the
    /// reports. A report whose cumulative figure was already found wrong by itself gets no second
    /// finding for it. An agency is known by its name with the blanks left out; when a year of it comes
    /// twice, the later record says so.
    #[must_use]
    pub fn check_series(reports: &[Self]) -> Vec<Vec<Finding>> {
        reports
            .iter()
            .enumerate()
            .map(|(at, report)| {
                let mut findings = report.check();
                let judged = findings.iter().any(|it| {
                    it.rule().starts_with("cumulative-")
                        && it.places().iter().any(|place| place == "total_cumulative")
                });
                if !judged {
                    findings.extend(earlier(reports, report).and_then(|it| compare(report, &it)));
                }
                if reports
                    .iter()
                    .take(at)
                    .any(|it| it.year == report.year && same(it, report))
                {
                    findings.push(twice(report));
                }
                findings
            })
            .collect()
    }
}

fn same(one: &CategoryFigures, other: &CategoryFigures) -> bool {
    glyph::without_blanks(&one.agency) == glyph::without_blanks(&other.agency)
}

fn twice(report: &CategoryFigures) -> Finding {
    let (agency, year) = (&report.agency, report.year);
    let words = Words::new(
        format!("{agency}{year}年的记录已出现过"),
        format!("a record of {agency} for {year} stands before this one"),
    );
    Finding::new("record-twice", Level::Warning, words)
        .at("agency")
        .at("year")
}

fn earlier(reports: &[CategoryFigures], report: &CategoryFigures) -> Option<Earlier> {
    reports
        .iter()
        .filter(|it| it.year < report.year && same(it, report))
        .filter_map(|it| Some((it.year, it.total_cumulative?)))
        .max_by_key(|&(year, _)| year)
        .map(|(year, cumulative)| Earlier {
            cumulative,
            adjacent: year.checked_add(1) == Some(report.year),
            zh: format!("{year}年累计"),
            en: format!("the cumulative figure of {year}"),
        })
}

fn compare(report: &CategoryFigures, earlier: &Earlier) -> Option<Finding> {
    let cumulative = report.total_cumulative?;
    let Earlier { zh, en, .. } = earlier;
    let before = earlier.cumulative;
    let finding = |rule, level, words| Finding::new(rule, level, words).at("total_cumulative");
    if let Some(fall) = before.checked_sub(cumulative).filter(|&fall| fall > 0) {
        let words = Words::new(
            format!("累计{cumulative}，而{zh}{before}（差-{fall}）：累计数不会减少"),
            format!(
                "the cumulative figure is {cumulative}, {en} was {before} (difference -{fall}): it cannot fall"
            ),
        );
        return Some(finding("cumulative-fell", Level::Error, words));
    }
    let year = report.total_this_year?;
    let due = before.checked_add(year)?;
    let wrong = cumulative < due || earlier.adjacent && cumulative != due;
    let sign = if cumulative < due { '-' } else { '+' };
    let gap = cumulative.abs_diff(due);
    let words = Words::new(
        format!("{zh}{before}加本年{year}为{due}，所印累计为{cumulative}（差{sign}{gap}）"),
        format!(
            "{en} {before} and this year's {year} make {due}, the cumulative figure printed is {cumulative} (difference {sign}{gap})"
        ),
    );
    wrong.then(|| finding("cumulative-mismatch", Level::Warning, words))
}
