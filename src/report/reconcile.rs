//! Checks one report against itself.

use rust_decimal::Decimal;

use super::equation::{Equation, Outcome, Tables};
use super::form::{Head, Measure, ReportForm};
use super::locate::Located;
use super::rule::{Formula, Relation, Rule, Scope};
use super::table::Reading;
use super::{AnnualReport, Cell, Discrepancy, Table};
use crate::finding::{Finding, Level, Words};

impl AnnualReport {
    /// Checks every identity within the report: the tables, their form, and the figures of the text.
    ///
    /// Blank cells and "/" are zero; the total of a result row in table 3 may be left blank, and what
    /// needs it is then not checked. Where one cell explains what breaks, it is suggested with the
    /// value that would mend it; nothing is changed.
    #[must_use]
    pub fn reconcile(&self) -> Vec<Discrepancy> {
        let mut found = Vec::new();
        for rule in Rule::all() {
            match (rule.formula(), self.table(rule.table())) {
                (Formula::Relations(_, relations), Some(table))
                    if !relations.iter().any(Relation::is_across_years) =>
                {
                    check_relations(rule, table, &mut found);
                }
                (Formula::Figures, Some(table)) => check_figures(rule, table, &mut found),
                (Formula::TableGiven, table) => found.extend(self.not_given(rule, table)),
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
        found.extend(self.narrative().check());
        found.extend(self.narrative().compare(self));
        found
    }

    /// Reports a table of the year that is not there, or in which nothing stands. Printed records leave
    /// table 2 out and derived reports leave it blank, so that it is only missed where it is absent.
    fn not_given(&self, rule: &Rule, table: Option<&Table>) -> Option<Discrepancy> {
        let form = ReportForm::of_year(self.year())?
            .tables()
            .iter()
            .find(|it| it.code() == rule.table())?;
        let (zh, en) = match table {
            None => ("缺", "is missing"),
            Some(table) if table.is_wholly_blank() && rule.level() == Level::Error => {
                ("全部空白：", "is wholly blank")
            }
            Some(_) => return None,
        };
        let words = Words::new(
            format!("{zh}{}（{}）", form.short_zh(), rule.words().zh),
            format!("{} {en}: {}", form.code(), rule.words().en),
        );
        let finding = rule.found(rule.level(), words).at(form.code());
        Some(Discrepancy::new(finding))
    }

    fn fee_charged(&self, rule: &Rule) -> Option<Discrepancy> {
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

    fn other_form(&self, rule: &Rule, table: &Table) -> Option<Discrepancy> {
        let (used, due) = (table.form(), self.form_due(table));
        if due.is_some_and(|due| due.id() == used.id()) {
            return None;
        }
        let (year, due) = (self.year(), due.map_or("-", |it| it.id()));
        let words = Words::new(
            format!("{}为{}格式，{year}年应为{due}", used.short_zh(), used.id()),
            format!(
                "{} is in the form {}, due for {year} is {due}",
                used.code(),
                used.id()
            ),
        );
        Some(Discrepancy::new(
            rule.found(rule.level(), words).at(used.code()),
        ))
    }
}

/// Reports every relation of a rule that does not hold in a table.
fn check_relations(rule: &'static Rule, table: &Table, found: &mut Vec<Discrepancy>) {
    let tables = Tables::one(table);
    let mut located = None;
    tables.each_equation(rule, |equation| {
        let Outcome::Breaks(left, right) = equation.outcome(tables) else {
            return;
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
    let (title, code) = (equation.head.full_title(), equation.head.code());
    let (kind_zh, kind_en) = match equation.scope {
        Scope::EachColumn => ("列", "column"),
        Scope::EachRow => ("行", "row"),
    };
    let side = |slots, name| equation.side(slots, tables, name);
    let (one, other) = (
        side(equation.left, Head::code),
        side(equation.right, Head::code),
    );
    let (one_zh, other_zh) = (
        side(equation.left, Head::title),
        side(equation.right, Head::title),
    );
    let gap = left.saturating_sub(right);
    let sums = format!("{one} = {left}");
    let words = Words::new(
        format!(
            "{}“{title}”{kind_zh}：{one_zh} = {left}，{other_zh} = {right}，相差{gap}（{}）",
            form.short_zh(),
            rule.words().zh
        ),
        format!(
            "{} {kind_en} {code}: {sums}, {other} = {right}, difference {gap} ({})",
            form.code(),
            rule.words().en
        ),
    );
    let places = equation.slots().map(|slot| tables.place(slot));
    let finding = places.fold(rule.found(level, words), Finding::at);
    Discrepancy::between(finding, decimal(left), decimal(right))
}

fn decimal(value: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(value, 0).unwrap_or(Decimal::MAX)
}

/// Reports the cells that hold no figure of the kind their column asks for.
fn check_figures(rule: &'static Rule, table: &Table, found: &mut Vec<Discrepancy>) {
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
        let (form, code) = (table.form(), table.form().code_at(*index));
        let Some((code, (row, column))) = code.zip(form.heads_at(*index)) else {
            continue;
        };
        let words = Words::new(
            format!(
                "{}“{}”行“{}”列为“{cell}”：{}，{}",
                form.short_zh(),
                row.full_title(),
                column.full_title(),
                fault.zh,
                due.zh
            ),
            format!(
                "{} row {} column {} holds `{cell}`: {}, {}",
                code.table, code.row, code.column, fault.en, due.en
            ),
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
    match (measure, cell) {
        (_, Cell::Text(_)) => fault("不是数字", "it is no number"),
        (_, Cell::Blank | Cell::NotApplicable) => None,
        (Measure::Count(_), Cell::Number(number)) => {
            if number.is_sign_negative() {
                return negative;
            }
            (!number.is_integer())
                .then(|| fault("不是整数", "it is not whole"))
                .flatten()
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
fn totals_blank(rule: &'static Rule, table: &Table) -> Option<Discrepancy> {
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
    let places: Vec<_> = blank.iter().filter_map(|it| form.code_at(*it)).collect();
    let words = Words::new(
        format!(
            "{}有{}行办理结果的总计空白，相关合计未核对",
            form.short_zh(),
            places.len()
        ),
        format!(
            "{}: the totals of {} result rows are blank, and sums with them are not checked",
            form.code(),
            places.len()
        ),
    );
    let finding = rule.found(rule.level(), words);
    Some(Discrepancy::new(
        places
            .iter()
            .fold(finding, |finding, it| finding.at(it.to_string())),
    ))
}

/// Reports a row that should be zero and is not.
fn above_zero(rule: &'static Rule, table: &Table, row: &str) -> Option<Discrepancy> {
    let form = table.form();
    let (start, block) = form.row_start(row)?;
    let places = (start..).take(block.columns().len());
    let above = |index: &usize| {
        let cell = table.cell_at(*index).unwrap_or_default();
        let value = match cell {
            Cell::Number(number) => number,
            Cell::Amount(amount) => amount.value(),
            Cell::Blank | Cell::NotApplicable | Cell::Text(_) => Decimal::ZERO,
        };
        value > Decimal::ZERO
    };
    let codes: Vec<_> = places
        .filter(above)
        .filter_map(|it| form.code_at(it))
        .collect();
    let last = codes.last()?;
    let value = table.cell(last.row, last.column).unwrap_or_default();
    let (row_head, column_head) = form.heads_at(form.position(last.row, last.column)?)?;
    let words = Words::new(
        format!(
            "{}“{}”行“{}”列为{value}：{}",
            form.short_zh(),
            row_head.full_title(),
            column_head.full_title(),
            rule.words().zh
        ),
        format!(
            "{} row {row} column {} holds {value}: {}",
            form.code(),
            last.column,
            rule.words().en
        ),
    );
    let finding = rule.found(rule.level(), words);
    Some(Discrepancy::new(
        codes
            .iter()
            .fold(finding, |finding, it| finding.at(it.to_string())),
    ))
}
