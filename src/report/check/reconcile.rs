//! Checks one report against itself.

use rust_decimal::Decimal;

use super::equation::{Equation, Outcome, Tables};
use super::locate::Located;
use super::not_checked::{lone_side, rows_blank};
use super::rule::{Formula, ReportRule, Scope};
use crate::finding::{Finding, Level, Words};
use crate::report::form::{Measure, ReportForm};
use crate::report::table::Reading;
use crate::report::{AnnualReport, Cell, Discrepancy, Table};

impl AnnualReport {
    /// Checks every identity within the report: the tables, their form, and the figures of the text.
    ///
    /// Blank cells and "/" are zero; the total of a result row in table 3 may be left blank, and what
    /// needs it is then not checked. In the other tables a total without its parts, or parts without
    /// their total, are a note, and so are rows of table 4 in which nothing stands. Where one cell explains what breaks, it is suggested with the
    /// value that would mend it; nothing is changed.
    #[must_use]
    pub fn reconcile(&self) -> Vec<Discrepancy> {
        let mut found = Vec::new();
        for rule in ReportRule::all() {
            match (rule.asks(), self.table(rule.table())) {
                (Formula::Relations(..), Some(table)) if !rule.is_across_years() => {
                    check_relations(rule, table, &mut found);
                }
                (Formula::Figures, Some(table)) => check_figures(rule, table, &mut found),
                (Formula::TableGiven, table) => {
                    found.extend(self.not_given(rule, table));
                    found.extend(table.and_then(|it| rows_blank(rule, it)));
                }
                (Formula::TableFilled, Some(table)) => found.extend(not_filled(rule, table)),
                (Formula::TotalsGiven, Some(table)) => found.extend(totals_blank(rule, table)),
                (Formula::NotBefore(row, year), table) if self.year() < year => {
                    found.extend(table.and_then(|it| above_zero(rule, it, row)));
                    found.extend(self.fee_charged(rule));
                }
                (Formula::NotFrom(row, year), Some(table)) if self.year() >= year => {
                    found.extend(above_zero(rule, table, row));
                }
                (Formula::NeedsPower(row), Some(table)) if self.makes_rules() == Some(false) => {
                    found.extend(above_zero(rule, table, row));
                }
                (Formula::FormOfYear, _) => {
                    found.extend(
                        self.tables()
                            .iter()
                            .filter_map(|it| self.other_form(rule, it)),
                    );
                }
                // Rules of the text, of other years and of other agencies have checks of their own.
                (
                    Formula::Relations(..)
                    | Formula::Figures
                    | Formula::TableFilled
                    | Formula::TotalsGiven
                    | Formula::NotBefore(..)
                    | Formula::NotFrom(..)
                    | Formula::NeedsPower(_)
                    | Formula::TextEqualsCells
                    | Formula::TextAgrees
                    | Formula::AcrossPeriods(_)
                    | Formula::OncePerYear
                    | Formula::SumOfUnits
                    | Formula::AllUnits,
                    _,
                ) => {}
            }
        }
        found.extend(self.narrative().check_in(self));
        found.extend(self.narrative().compare(self));
        found
    }

    /// Reports a table of the year that is not there, or in which nothing stands.
    fn not_given(&self, rule: &ReportRule, table: Option<&Table>) -> Option<Discrepancy> {
        let forms = ReportForm::of_year(self.year())?.tables();
        let form = forms.iter().find(|it| it.code() == rule.table())?;
        if let Some(table) = table {
            return not_filled(rule, table);
        }
        let words = Words::new(
            format!("缺{}（{}）", form.short_zh(), rule.words().zh),
            format!("{} is missing: {}", form.short_en(), rule.words().en),
        );
        let finding = rule.found(rule.level(), words).at(form.code());
        Some(Discrepancy::new(finding))
    }

    fn fee_charged(&self, rule: &ReportRule) -> Option<Discrepancy> {
        // Section 6 exists since the report year 2019; what was charged before went by other rules.
        let income = self
            .fee_income()
            .filter(|it| it.value() > Decimal::ZERO && self.year() >= 2019)?;
        let words = Words::new(
            format!("第六部分收取信息处理费{income}：{}", rule.words().zh),
            format!(
                "section 6 states a fee income of {income}: {}",
                rule.words().en
            ),
        );
        Some(Discrepancy::new(
            rule.found(rule.level(), words).at("fee_income"),
        ))
    }

    fn other_form(&self, rule: &ReportRule, table: &Table) -> Option<Discrepancy> {
        let (used, due) = (table.form(), self.form_due(table));
        if due.is_some_and(|due| due.id() == used.id()) {
            return None;
        }
        let (year, format) = (self.year(), used.format_words());
        let (zh, en) = (used.short_zh(), used.short_en());
        let words = if let Some(due) = due {
            let due = due.format_words();
            Words::new(
                format!("{zh}为{}，{year}年度应为{}", format.zh, due.zh),
                format!("{en} is in {}, due for {year} is {}", format.en, due.en),
            )
        } else {
            Words::new(
                format!("{zh}为{}，{year}年度的报告没有此表", format.zh),
                format!(
                    "{en} is in {}, and reports on {year} have no such table",
                    format.en
                ),
            )
        };
        Some(Discrepancy::new(
            rule.found(rule.level(), words).at(used.code()),
        ))
    }
}

/// Reports every relation of a rule that does not hold in a table.
fn check_relations(rule: &'static ReportRule, table: &Table, found: &mut Vec<Discrepancy>) {
    let tables = Tables::one(table);
    let mut located = None;
    tables.each_equation(rule, |equation| {
        let (left, right) = match equation.outcome(tables) {
            Outcome::Breaks(left, right) => (left, right),
            Outcome::NotGiven => {
                found.extend(lone_side(equation, tables));
                return;
            }
            Outcome::Holds | Outcome::Unreadable(_) => return,
        };
        let located = located.get_or_insert_with(|| Located::of(table));
        let suggestion = located.for_equation(equation);
        found.push(broken(equation, tables, (left, right), None).suggesting(suggestion));
    });
}

/// Words a relation that does not hold.
pub(super) fn broken(
    equation: &Equation<'_>,
    tables: Tables<'_>,
    (left, right): (i128, i128),
    level: Option<Level>,
) -> Discrepancy {
    let (rule, form) = (equation.rule, tables.now.form());
    let level = level.unwrap_or(if right < left {
        rule.shortfall()
    } else {
        rule.level()
    });
    let place = match equation.scope {
        Scope::EachColumn => form.column_words(equation.head),
        Scope::EachRow => form.row_words(equation.head),
    };
    let (one, other) = (
        equation.side(equation.left, tables),
        equation.side(equation.right, tables),
    );
    let (gap, rule_words) = (left.saturating_sub(right), rule.words());
    let words = Words::new(
        format!(
            "{}：{} = {left}，{} = {right}，相差{gap}（{}）",
            place.zh, one.zh, other.zh, rule_words.zh
        ),
        format!(
            "{}: {} = {left}, {} = {right}, difference {gap} ({})",
            place.en, one.en, other.en, rule_words.en
        ),
    );
    let places = equation.terms().map(|term| tables.place(term));
    let finding = places.fold(rule.found(level, words), Finding::at);
    Discrepancy::between(finding, decimal(left), decimal(right))
}

fn decimal(value: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(value, 0).unwrap_or(Decimal::MAX)
}

/// Reports the cells that hold no figure of the kind their column asks for.
fn check_figures(rule: &'static ReportRule, table: &Table, found: &mut Vec<Discrepancy>) {
    let mut located = None;
    for (index, cell) in table.others() {
        let Some(measure) = table.form().measure_at(*index) else {
            continue;
        };
        let Some(fault) = fault(measure, cell) else {
            continue;
        };
        let due = due(measure);
        let suggestion = located
            .get_or_insert_with(|| Located::of(table))
            .for_cell(*index);
        let form = table.form();
        let Some((code, place)) = form.code_at(*index).zip(form.cell_words(*index)) else {
            continue;
        };
        let words = Words::new(
            format!("{}为“{cell}”：{}，{}", place.zh, fault.zh, due.zh),
            format!("{} holds `{cell}`: {}, {}", place.en, fault.en, due.en),
        );
        let level = if fault.is_doubt {
            Level::Warning
        } else {
            rule.level()
        };
        let finding = rule.found(level, words).at(code.to_string());
        found.push(Discrepancy::new(finding).suggesting(suggestion));
    }
}

/// What is wrong with the figure in a cell.
struct Fault {
    zh: &'static str,
    en: &'static str,
    /// The figure may be right, and only its unit is not known.
    is_doubt: bool,
}

/// How a figure of the kind is to be filled in.
fn due(measure: Measure) -> Words {
    match measure {
        Measure::Count(_) => Words::new(
            "应填不带符号的整数，如12",
            "fill in a plain count such as 12",
        ),
        Measure::Change(_) => {
            Words::new("应填增减数，如+3、-3", "fill in a change such as +3 or -3")
        }
        Measure::Money(_) => Words::new("应填金额，如12.5", "fill in a sum of money such as 12.5"),
        Measure::MoneyWithUnit => Words::new(
            "应填带单位的金额，如12.5万元",
            "fill in a sum of money with its unit such as 12.5万元",
        ),
    }
}

fn fault(measure: Measure, cell: &Cell) -> Option<Fault> {
    let fault = |zh, en| {
        Some(Fault {
            zh,
            en,
            is_doubt: false,
        })
    };
    let negative = fault("不应为负数", "it is negative");
    let too_large = fault("数字过大", "it is too large to be held");
    match (measure, cell) {
        (_, Cell::Text(text)) if text.as_str().chars().all(|it| it.is_ascii_digit()) => too_large,
        (_, Cell::Text(_)) => fault("不是数字", "it is no number"),
        (_, Cell::Blank | Cell::NotApplicable) => None,
        (Measure::Count(_), Cell::Number(number)) => {
            if number.is_sign_negative() {
                return negative;
            }
            if number.is_integer() {
                return too_large.filter(|_| cell.count().is_none());
            }
            fault("不是整数", "it is not whole")
        }
        (Measure::Change(_), Cell::Number(number)) => (!number.is_integer())
            .then(|| fault("不是整数", "it is not whole"))
            .flatten(),
        (Measure::Count(_) | Measure::Change(_), Cell::Amount(_)) => {
            fault("应为数量，不是金额", "it is money and should be a count")
        }
        (Measure::Money(_) | Measure::MoneyWithUnit, Cell::Amount(amount)) => amount
            .value()
            .is_sign_negative()
            .then_some(negative)
            .flatten(),
        (Measure::Money(_), Cell::Number(number)) => {
            number.is_sign_negative().then_some(negative).flatten()
        }
        (Measure::MoneyWithUnit, Cell::Number(number)) => {
            if number.is_sign_negative() {
                return negative;
            }
            (!number.is_zero()).then_some(Fault {
                zh: "未注明元或万元",
                en: "its unit is not given",
                is_doubt: true,
            })
        }
    }
}

/// Reports the totals of result rows that are left blank; one finding for the table.
fn totals_blank(rule: &'static ReportRule, table: &Table) -> Option<Discrepancy> {
    let form = table.form();
    let blank = (0..form.len()).filter(|it| table.is_blank(*it) && form.is_optional_total(*it));
    let blank: Vec<_> = blank.collect();
    // A blank total of a row without figures can only be zero.
    if blank
        .iter()
        .all(|it| table.reading(*it) != Reading::NotGiven)
    {
        return None;
    }
    let (_, column) = form.heads_at(*blank.first()?)?;
    let rows = blank.iter().filter_map(|it| form.heads_at(*it));
    let rows = rows.map(|(row, _)| (row.title(), row.en_with_code()));
    let (zh, en): (Vec<_>, Vec<_>) = rows.unzip();
    let totals = (0..form.len()).filter(|it| form.is_optional_total(*it));
    let (many, all, place) = (blank.len(), totals.count(), form.column_words(column));
    let (zh, en) = if many == all {
        (
            format!("办理结果{many}行全部空白"),
            format!("blank in all {many} result rows"),
        )
    } else {
        (
            format!("办理结果有{many}行空白（{}）", zh.join("、")),
            format!("blank in {many} of {all} result rows, {}", en.join(", ")),
        )
    };
    let words = Words::new(
        format!("{}：{zh}，相关合计未核对", place.zh),
        format!("{}: {en}; sums with them are not checked", place.en),
    );
    let finding = rule.found(rule.level(), words);
    Some(Discrepancy::new(at_cells(finding, table, &blank)))
}

/// Reports a table that is there and in which nothing stands.
fn not_filled(rule: &ReportRule, table: &Table) -> Option<Discrepancy> {
    if !table.is_wholly_blank() {
        return None;
    }
    let form = table.form();
    let words = Words::new(
        format!("{}全部空白（{}）", form.short_zh(), rule.words().zh),
        format!("{} is wholly blank: {}", form.short_en(), rule.words().en),
    );
    let finding = rule.found(rule.level(), words).at(form.code());
    Some(Discrepancy::new(finding))
}

/// Reports a row that should be zero and is not.
fn above_zero(rule: &'static ReportRule, table: &Table, row: &str) -> Option<Discrepancy> {
    let form = table.form();
    let (start, block) = form.row_start(row)?;
    let places = (start..).take(block.columns().len());
    let cell = |index: usize| table.cell_at(index).unwrap_or_default();
    let above = |index: &usize| match cell(*index) {
        Cell::Number(number) => number > Decimal::ZERO,
        Cell::Amount(amount) => amount.value() > Decimal::ZERO,
        Cell::Blank | Cell::NotApplicable | Cell::Text(_) => false,
    };
    let places: Vec<_> = places.filter(above).collect();
    let (row, _) = form.heads_at(*places.first()?)?;
    let values = places.iter().filter_map(|&index| {
        let (_, column) = form.heads_at(index)?;
        Some((
            format!("“{}”列为{}", column.full_title(), cell(index)),
            format!("column {} holds {}", column.en_with_code(), cell(index)),
        ))
    });
    let (zh, en): (Vec<_>, Vec<_>) = values.unzip();
    let (row, rule_words) = (form.row_words(row), rule.words());
    let words = Words::new(
        format!("{}{}：{}", row.zh, zh.join("、"), rule_words.zh),
        format!("{}, {}: {}", row.en, en.join(", "), rule_words.en),
    );
    let finding = rule.found(rule.level(), words);
    Some(Discrepancy::new(at_cells(finding, table, &places)))
}

fn at_cells(finding: Finding, table: &Table, places: &[usize]) -> Finding {
    let codes = places.iter().filter_map(|it| table.form().code_at(*it));
    codes.fold(finding, |finding, it| finding.at(it.to_string()))
}
