//! The figures of the text beside the cells of tables 3 and 4.

use rust_decimal::Decimal;

use super::narrative_rows::{kind_of, name_en};
use super::rule::Rule;
use super::table::Reading;
use super::{AnnualReport, Discrepancy, Narrative, Table};
use crate::finding::Words;

impl Narrative {
    /// Compares the figures with the cells of tables 3 and 4 (TX-1).
    #[must_use]
    pub fn compare(&self, report: &AnnualReport) -> Vec<Discrepancy> {
        let own = |zh: &str, en: &str| Words::new(zh, en);
        let totals: [(_, _, _, &[&str]); 6] = [
            (
                own("本年新收", "requests received"),
                self.received,
                "T3",
                &["N"],
            ),
            (
                own("上年结转", "requests carried in"),
                self.carried_in,
                "T3",
                &["P"],
            ),
            (
                own("办理结果总计", "requests answered"),
                self.answered,
                "T3",
                &["T"],
            ),
            (
                own("结转下年度", "requests carried over"),
                self.carried_out,
                "T3",
                &["C"],
            ),
            (
                own("行政复议", "reconsiderations"),
                self.reconsiderations,
                "T4",
                &["RV"],
            ),
            (own("行政诉讼", "suits"), self.suits, "T4", &["LD", "LR"]),
        ];
        let parts = self.parts.iter().filter_map(|part| {
            let (_, _, rows) = kind_of(&part.name)?;
            let name = Words::new(part.name.as_str(), name_en(&part.name));
            Some((name, part.count, "T3", *rows))
        });
        totals
            .into_iter()
            .chain(parts)
            .filter_map(|(name, said, table, rows)| {
                differs(report.table(table)?, &name, said?, rows)
            })
            .collect()
    }
}

fn differs(table: &Table, name: &Words, said: u64, rows: &[&str]) -> Option<Discrepancy> {
    let rule = Rule::of_id("TX-1")?;
    let form = table.form();
    let column = form.blocks().first()?.columns().last()?;
    let there = rows
        .iter()
        .filter_map(|row| form.position(row, column.code()));
    let there: Vec<usize> = there.collect();
    let counted: Option<Vec<i128>> = there.iter().map(|it| row_total(table, *it)).collect();
    let total = counted?
        .iter()
        .fold(0_i128, |sum, count| sum.saturating_add(*count));
    if total == i128::from(said) {
        return None;
    }
    let gap = i128::from(said).saturating_sub(total);
    let heads = there.iter().filter_map(|it| form.heads_at(*it));
    let titles = heads.map(|(row, _)| (row.title(), row.en_with_code()));
    let (zh, en): (Vec<_>, Vec<_>) = titles.unzip();
    let (zh, en, place) = (zh.join(" + "), en.join(" + "), form.column_words(column));
    let (added_zh, added_en) = if there.iter().any(|it| table.is_blank(*it)) {
        (
            "（总计空白，按各列相加）",
            " (the total is blank: the other columns added up)",
        )
    } else {
        ("", "")
    };
    let words = Words::new(
        format!(
            "正文“{}”为{said}，{}：{zh} = {total}{added_zh}，相差{gap}",
            name.zh, place.zh
        ),
        format!(
            "the text gives {} as {said}, {}: {en} = {total}{added_en}, difference {gap}",
            name.en, place.en
        ),
    );
    let places = there.iter().filter_map(|it| form.code_at(*it));
    let finding = places.fold(rule.found(rule.level(), words), |finding, it| {
        finding.at(it.to_string())
    });
    let total = Decimal::try_from_i128_with_scale(total, 0).ok()?;
    Some(Discrepancy::between(finding, said.into(), total))
}

/// The total of a row, which is its last cell, or where it is blank the sum of the others.
fn row_total(table: &Table, total: usize) -> Option<i128> {
    let (row, _) = table.form().heads_at(total)?;
    let (start, _) = table.form().row_start(row.code())?;
    let value = |index: usize| match table.reading(index) {
        Reading::Number(value) => Some(value),
        Reading::NotGiven | Reading::Unreadable => None,
    };
    if !table.is_blank(total) {
        return value(total);
    }
    (start..total).try_fold(0_i128, |sum, index| Some(sum.saturating_add(value(index)?)))
}
