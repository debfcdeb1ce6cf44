use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::rule::ReportRule;
use crate::finding::{Level, Words};
use crate::report::form::{Measure, MoneyUnit, TableForm};
use crate::report::{Amount, Cell, Discrepancy, ReportError, Table};
use crate::sorted::SortedMap;

/// What a sum of counts has to stay below.
const LIMIT: u64 = 1 << 63;

/// The sum of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub(super) struct TableSum {
    pub(super) form: &'static TableForm,
    counts: Vec<u64>,
    /// Money and changes, by place.
    numbers: SortedMap<usize, Decimal>,
    /// How many reports had no usable figure in a cell.
    unread: SortedMap<usize, u64>,
}

impl TableSum {
    pub(super) fn zero(form: &'static TableForm) -> Self {
        Self {
            form,
            counts: vec![0; form.len()],
            numbers: SortedMap::new(),
            unread: SortedMap::new(),
        }
    }

    /// Adds a table, or nothing of it.
    pub(super) fn add(&mut self, table: &Table) -> Result<(), ReportError> {
        for (index, cell) in table.others() {
            let number = self.summand(*index, cell).unwrap_or_default();
            if self.number(*index).checked_add(number).is_none() {
                return Err(ReportError::TooLarge);
            }
        }
        // Sums stay below the limit, so one look at all the high bits is enough, and a processor adds
        // several cells at once.
        let mut high = 0_u64;
        for (sum, count) in self.counts.iter_mut().zip(table.counts()) {
            *sum = sum.wrapping_add(*count);
            high |= *sum | *count;
        }
        if high >= LIMIT {
            self.take_counts_away(table);
            return Err(ReportError::TooLarge);
        }
        for (index, cell) in table.others() {
            if let Some(number) = self.summand(*index, cell) {
                let sum = self.numbers.or_default(*index);
                *sum = sum.saturating_add(number);
            } else {
                self.miss(*index);
            }
        }
        for index in table.totals_not_given() {
            self.miss(index);
        }
        Ok(())
    }

    /// Counts a report that has no usable figure in a cell.
    fn miss(&mut self, index: usize) {
        let reports = self.unread.or_default(index);
        *reports = reports.saturating_add(1);
    }

    fn summand(&self, index: usize, cell: &Cell) -> Option<Decimal> {
        self.form
            .measure_at(index)
            .and_then(|measure| summand(measure, cell))
    }

    /// Undoes [`add`](Self::add).
    pub(super) fn take_away(&mut self, table: &Table) {
        self.take_counts_away(table);
        for (index, cell) in table.others() {
            let number = self.summand(*index, cell);
            match (
                number,
                self.numbers.get_mut(index),
                self.unread.get_mut(index),
            ) {
                (Some(number), Some(sum), _) => *sum = sum.saturating_sub(number),
                (None, _, Some(reports)) => *reports = reports.saturating_sub(1),
                (Some(_), None, _) | (None, _, None) => {}
            }
        }
        for index in table.totals_not_given() {
            if let Some(reports) = self.unread.get_mut(&index) {
                *reports = reports.saturating_sub(1);
            }
        }
        self.unread.retain(|_, reports| *reports > 0);
    }

    fn take_counts_away(&mut self, table: &Table) {
        for (sum, count) in self.counts.iter_mut().zip(table.counts()) {
            *sum = sum.wrapping_sub(*count);
        }
    }

    pub(super) fn merged(&self, other: &Self) -> Result<Self, ReportError> {
        let mut merged = self.clone();
        for (sum, count) in merged.counts.iter_mut().zip(&other.counts) {
            let added = sum.checked_add(*count).filter(|it| *it < LIMIT);
            *sum = added.ok_or(ReportError::TooLarge)?;
        }
        for (index, number) in &other.numbers {
            let sum = merged.numbers.or_default(*index);
            *sum = sum.checked_add(*number).ok_or(ReportError::TooLarge)?;
        }
        for (index, reports) in &other.unread {
            let sum = merged.unread.or_default(*index);
            *sum = sum.saturating_add(*reports);
        }
        Ok(merged)
    }

    /// A total that some report leaves out, and the sum with it: the cells of its row say more.
    fn is_left_out(&self, index: usize) -> bool {
        self.unread.contains_key(&index) && self.form.is_optional_total(index)
    }

    /// The sum in a cell, in the unit of the form.
    fn cell(&self, index: usize) -> Cell {
        if self.is_left_out(index) {
            return Cell::Blank;
        }
        match self.form.measure_at(index) {
            Some(Measure::Count(_)) | None => {
                Cell::from(self.counts.get(index).copied().unwrap_or_default())
            }
            Some(Measure::MoneyWithUnit) => {
                Cell::Amount(Amount::new(self.number(index), MoneyUnit::Yuan))
            }
            Some(Measure::Change(_) | Measure::Money(_)) => Cell::Number(self.number(index)),
        }
    }

    fn number(&self, index: usize) -> Decimal {
        self.numbers.get(&index).copied().unwrap_or_default()
    }

    pub(super) fn table(&self) -> Table {
        let mut table = Table::blank(self.form);
        for index in 0..self.form.len() {
            table.put(index, self.cell(index));
        }
        table
    }

    /// Names the cells that were not added because somebody printed no usable figure there. Totals that
    /// may be left blank take one note together, since no figure is lost with them.
    pub(super) fn gaps(&self, rule: &'static ReportRule) -> Vec<Discrepancy> {
        let (left_out, lost): (Vec<_>, Vec<_>) = self
            .unread
            .iter()
            .partition(|(index, _)| self.is_left_out(**index));
        let lost = lost.into_iter().filter_map(|(index, reports)| {
            let (code, place) = (self.form.code_at(*index)?, self.form.cell_words(*index)?);
            let have = if *reports == 1 {
                "report has"
            } else {
                "reports have"
            };
            let words = Words::new(
                format!("{}：{reports}份报告无可用数字，未计入", place.zh),
                format!(
                    "{}: {reports} {have} no usable figure here, which is not in the sum",
                    place.en
                ),
            );
            let finding = rule.found(Level::Warning, words).at(code.to_string());
            Some(Discrepancy::new(finding))
        });
        let left_out: Vec<usize> = left_out.into_iter().map(|(index, _)| *index).collect();
        lost.chain(self.totals_left_out(rule, &left_out)).collect()
    }

    fn totals_left_out(&self, rule: &'static ReportRule, places: &[usize]) -> Option<Discrepancy> {
        let (_, column) = self.form.heads_at(*places.first()?)?;
        let rows = places.iter().filter_map(|it| self.form.heads_at(*it));
        let rows = rows.map(|(row, _)| (row.title(), row.en_with_code()));
        let (zh, en): (Vec<_>, Vec<_>) = rows.unzip();
        let (many, column) = (places.len(), self.form.column_words(column));
        let words = Words::new(
            format!(
                "{}：办理结果有{many}行（{}）有报告未填总计，汇总留空，未核对",
                column.zh,
                zh.join("、")
            ),
            format!(
                "{}: some report leaves it blank in {many} result rows, {}; the sum leaves it blank too, \
                 and it is not checked",
                column.en,
                en.join(", ")
            ),
        );
        let codes = places.iter().filter_map(|it| self.form.code_at(*it));
        let found = rule.found(Level::Note, words);
        let finding = codes.fold(found, |finding, it| finding.at(it.to_string()));
        Some(Discrepancy::new(finding))
    }

    pub(super) fn differences(&self, rule: &'static ReportRule, table: &Table) -> Vec<Discrepancy> {
        let differs = |index: usize| {
            let code = self.form.code_at(index)?;
            let measure = self.form.measure_at(index)?;
            let printed = table.cell_at(index)?;
            if table.is_total_left_out(index) || self.is_left_out(index) {
                return None;
            }
            let sum = summand(measure, &self.cell(index))?;
            let value = match printed {
                Cell::Blank | Cell::NotApplicable => Decimal::ZERO,
                // What cannot be read is told by the rules of the table itself.
                Cell::Number(_) | Cell::Amount(_) | Cell::Text(_) => summand(measure, &printed)?,
            };
            let gap = value.checked_sub(sum).filter(|it| !it.is_zero())?;
            let is_whole = !self.unread.contains_key(&index);
            let place = self.form.cell_words(index)?;
            let words = Words::new(
                format!(
                    "{}：汇总报告为{value}，所属单位之和为{sum}，相差{gap}",
                    place.zh
                ),
                format!(
                    "{}: the summary gives {value}, its units {sum}, difference {gap}",
                    place.en
                ),
            );
            let level = if is_whole {
                rule.level()
            } else {
                Level::Warning
            };
            let finding = rule.found(level, words).at(code.to_string());
            Some(Discrepancy::between(finding, value, sum))
        };
        (0..self.form.len()).filter_map(differs).collect()
    }
}

/// The number of a cell as it enters a sum, in the unit of the form (yuan where it has none).
pub(super) fn summand(measure: Measure, cell: &Cell) -> Option<Decimal> {
    match (measure, cell) {
        (Measure::Count(_), _) => cell.count().map(Decimal::from),
        (Measure::Change(_) | Measure::Money(_), Cell::Number(number)) => Some(*number),
        (Measure::Money(unit), Cell::Amount(amount)) => amount.in_unit(unit),
        (Measure::MoneyWithUnit, Cell::Amount(amount)) => amount.in_yuan(),
        (Measure::MoneyWithUnit, Cell::Number(number)) if number.is_zero() => Some(*number),
        (Measure::Change(_) | Measure::Money(_) | Measure::MoneyWithUnit, _) => None,
    }
}

/// A sum as it is stored, with the id of its form.
#[derive(Serialize, Deserialize)]
struct Parts {
    form: String,
    counts: Vec<u64>,
    numbers: SortedMap<usize, Number>,
    unread: SortedMap<usize, u64>,
}

/// Written as text, so that no digit is lost.
#[derive(Serialize, Deserialize)]
struct Number(#[serde(with = "rust_decimal::serde::str")] Decimal);

impl TryFrom<Parts> for TableSum {
    type Error = ReportError;

    fn try_from(parts: Parts) -> Result<Self, Self::Error> {
        if parts.counts.iter().any(|it| *it >= LIMIT) {
            return Err(ReportError::TooLarge);
        }
        let form = TableForm::of_id(&parts.form);
        let expected = form.map_or(0, TableForm::len);
        match form.filter(|_| parts.counts.len() == expected) {
            Some(form) => Ok(Self {
                form,
                counts: parts.counts,
                numbers: parts
                    .numbers
                    .into_iter()
                    .map(|(place, Number(it))| (place, it))
                    .collect(),
                unread: parts.unread,
            }),
            None => Err(ReportError::SumCells {
                form: parts.form,
                expected,
                found: parts.counts.len(),
            }),
        }
    }
}

impl From<TableSum> for Parts {
    fn from(sum: TableSum) -> Self {
        Self {
            form: sum.form.id().to_owned(),
            counts: sum.counts,
            numbers: sum
                .numbers
                .into_iter()
                .map(|(place, it)| (place, Number(it)))
                .collect(),
            unread: sum.unread,
        }
    }
}
