//! The figures of the text beside the cells of the tables.

use rust_decimal::Decimal;

use super::narrative_rows::{kind_of, name_en};
use crate::finding::Words;
use crate::report::check::ReportRule;
use crate::report::table::Reading;
use crate::report::{AnnualReport, Discrepancy, Head, Narrative, Table};

/// Cells that together may be the figure of the text: table, column, rows.
type Cells = (&'static str, &'static str, &'static [&'static str]);

/// A measure, and the cells it may stand in, in each form; the first that can be read is told.
struct Measured {
    zh: &'static str,
    en: &'static str,
    cells: &'static [Cells],
}

const RECEIVED: Measured = Measured {
    zh: "本年新收",
    en: "requests received",
    cells: &[
        ("T3", "TT", &["N"]),
        // Texts may count those carried in among those received without saying so.
        ("T3", "TT", &["N", "P"]),
        ("S", "value", &["3.1"]),
        ("FJ", "year", &["2"]),
        ("LF", "cumulative", &["10"]),
        ("LF", "period", &["10"]),
    ],
};
const RECEIVED_WITH_CARRIED_IN: Measured = Measured {
    zh: "收到（含上年结转）",
    en: "requests received, those carried in included",
    cells: &[("T3", "TT", &["N", "P"])],
};
const CARRIED_IN: Measured = Measured {
    zh: "上年结转",
    en: "requests carried in",
    cells: &[("T3", "TT", &["P"])],
};
const ANSWERED: Measured = Measured {
    zh: "办理结果总计",
    en: "requests answered",
    cells: &[
        ("T3", "TT", &["T"]),
        ("S", "value", &["3.3"]),
        ("S", "value", &["3.2"]),
        ("FJ", "year", &["3"]),
        ("LF", "cumulative", &["17"]),
        ("LF", "period", &["17"]),
    ],
};
const CARRIED_OUT: Measured = Measured {
    zh: "结转下年度",
    en: "requests carried over",
    cells: &[("T3", "TT", &["C"])],
};
const RECONSIDERATIONS: Measured = Measured {
    zh: "行政复议",
    en: "reconsiderations",
    cells: &[
        ("T4", "tot", &["RV"]),
        ("S", "value", &["4"]),
        ("FJ", "year", &["4"]),
        ("LF", "cumulative", &["32"]),
        ("LF", "period", &["32"]),
    ],
};
const SUITS: Measured = Measured {
    zh: "行政诉讼",
    en: "suits",
    cells: &[
        ("T4", "tot", &["LD", "LR"]),
        ("S", "value", &["5"]),
        ("FJ", "year", &["5"]),
        ("LF", "cumulative", &["33"]),
        ("LF", "period", &["33"]),
    ],
};

impl Narrative {
    /// Compares the figures with the cells of the tables (TX-1): in the formats since 2019 all of
    /// them with tables 3 and 4, in the earlier ones those received and answered, the
    /// reconsiderations and the suits.
    #[must_use]
    pub fn compare(&self, report: &AnnualReport) -> Vec<Discrepancy> {
        let received = if self.includes_carried_in {
            RECEIVED_WITH_CARRIED_IN
        } else {
            RECEIVED
        };
        let totals = [
            (received, self.received),
            (CARRIED_IN, self.carried_in),
            (ANSWERED, self.answered),
            (CARRIED_OUT, self.carried_out),
            (RECONSIDERATIONS, self.reconsiderations),
            (SUITS, self.suits),
        ];
        let totals = totals
            .into_iter()
            .filter_map(|(it, said)| differs(report, &Words::new(it.zh, it.en), said?, it.cells));
        let parts = self.parts.iter().filter_map(|part| {
            let (_, _, rows) = kind_of(&part.name)?;
            let name = Words::new(part.name.as_str(), name_en(&part.name));
            differs(report, &name, part.count?, &[("T3", "TT", *rows)])
        });
        totals.chain(parts).collect()
    }
}

/// The requests carried in as table 3 has them.
pub(super) fn carried_in(report: &AnnualReport) -> Option<u64> {
    let [cells] = CARRIED_IN.cells else {
        return None;
    };
    u64::try_from(Printed::of(report, cells)?.total).ok()
}

/// What the cells of a table add up to.
struct Printed<'r> {
    table: &'r Table,
    column: &'static Head,
    places: Vec<usize>,
    total: i128,
}

impl<'r> Printed<'r> {
    /// Adds the cells up, of which each must be read and not all be blank; rows that the format lacks are passed over.
    fn of(report: &'r AnnualReport, (table, column, rows): &Cells) -> Option<Self> {
        let table = report.table(table)?;
        let form = table.form();
        let places = rows.iter().filter_map(|row| form.position(row, column));
        let places: Vec<usize> = places.collect();
        let (_, column) = form.heads_at(*places.first()?)?;
        let is_given = |place: &usize| {
            let row = row_start(table, *place).map(|start| start..=*place);
            row.is_some_and(|mut row| row.any(|it| !table.is_blank(it)))
        };
        if !places.iter().any(is_given) {
            return None;
        }
        let mut total = 0_i128;
        for place in &places {
            total = total.saturating_add(row_total(table, *place)?);
        }
        Some(Self {
            table,
            column,
            places,
            total,
        })
    }
}

fn differs(report: &AnnualReport, name: &Words, said: u64, cells: &[Cells]) -> Option<Discrepancy> {
    let rule = ReportRule::of_id("TX-1")?;
    let printed = cells.iter().filter_map(|it| Printed::of(report, it));
    let printed: Vec<_> = printed.collect();
    if printed.iter().any(|it| it.total == i128::from(said)) {
        return None;
    }
    let Printed {
        table,
        column,
        places: there,
        total,
    } = printed.into_iter().next()?;
    let form = table.form();
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

fn row_start(table: &Table, place: usize) -> Option<usize> {
    let (row, _) = table.form().heads_at(place)?;
    Some(table.form().row_start(row.code())?.0)
}

/// The total of a row, which is its last cell, or where it is blank in tables 3 and 4 the sum of the
/// others.
fn row_total(table: &Table, total: usize) -> Option<i128> {
    let value = |index: usize| match table.reading(index) {
        Reading::Number(value) => Some(value),
        Reading::NotGiven | Reading::Unreadable => None,
    };
    if !table.is_blank(total) {
        return value(total);
    }
    let start = row_start(table, total).filter(|_| matches!(table.form().code(), "T3" | "T4"))?;
    (start..total).try_fold(0_i128, |sum, index| Some(sum.saturating_add(value(index)?)))
}
