use rust_decimal::Decimal;
use serde::Serialize;

use super::narrative_cells;
use super::narrative_rows::{KINDS, kind_of, name_en};
use crate::finding::{Level, Words};
use crate::report::check::ReportRule;
use crate::report::{AnnualReport, Discrepancy, PrintedCount};
use crate::statistics::{PrintedShare, Rounding, Share};

/// The figures on requests that a report gives in its running text.
///
/// What is absent was not given. [`check`](Self::check) compares them with one another,
/// [`compare`](Self::compare) with the tables.
///
/// ```
/// use disclosure::report::Narrative;
///
/// let text = "收到政府信息公开申请227件，上年结转18件，答复229件，结转下年度16件。";
/// let narrative = Narrative::read(text);
/// assert_eq!((narrative.received, narrative.carried_in), (Some(227), Some(18)));
/// assert!(narrative.check().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Narrative {
    /// Requests received in the year (本年新收).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<u64>,
    /// The figure received contains what was carried in: 收到128件（含上年结转8件）.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub includes_carried_in: bool,
    /// Requests carried in from last year (上年结转).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_in: Option<u64>,
    /// Requests answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    /// Requests carried over to next year (结转下年度).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_out: Option<u64>,
    /// Applications for reconsideration (行政复议).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconsiderations: Option<u64>,
    /// Suits (行政诉讼), brought directly or after reconsideration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suits: Option<u64>,
    /// The answers, or the requests, by kind (予以公开及部分公开).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PrintedCount>,
    /// What the parts are parts of; where absent, of the requests answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts_base: Option<u64>,
}

impl Narrative {
    /// Reads the figures out of a running text; what it is not sure of it leaves out: figures of last
    /// year (上年同期, 去年), of a part of the year, of some applicants, ways or bodies, and totals that
    /// the text gives differently in several places. Clauses on reconsideration, suits and other work
    /// (建议提案) give no figure on requests; those handled (办理) are not those received.
    #[must_use]
    pub fn read(running: &str) -> Self {
        Self::read_from(running, None)
    }

    /// Reads the figures as [`read`](Self::read), and leaves out what is said of years by number that
    /// are not the report year.
    ///
    /// ```
    /// use disclosure::report::Narrative;
    ///
    /// let text = "2023年收到申请120件，答复118件；2024年收到申请150件，较2023年增加30件。";
    /// let narrative = Narrative::read_of_year(text, 2024);
    /// assert_eq!((narrative.received, narrative.answered), (Some(150), None));
    /// ```
    #[must_use]
    pub fn read_of_year(running: &str, year: i32) -> Self {
        Self::read_from(running, Some(year))
    }

    /// It gives no figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Compares the figures with one another: the balance (TX-BAL), the parts and their base
    /// (TX-SUM), and each share at the precision printed (TX-SHARE). Shares need not add to 100. Parts
    /// may fall short of their base unless they claim to be all: every kind is named, their base is
    /// given (合计), or their shares come to 100 but for rounding. A share may be one of the requests
    /// received.
    #[must_use]
    pub fn check(&self) -> Vec<Discrepancy> {
        self.check_with(CarriedIn::of_text(self).or(Some(CarriedIn::UNKNOWN)))
    }

    /// Checks the figures of the text of a report, whose table gives what was carried in where the
    /// text does not.
    pub(in crate::report) fn check_in(&self, report: &AnnualReport) -> Vec<Discrepancy> {
        self.check_with(CarriedIn::of_text(self).or_else(|| CarriedIn::of_table(report)))
    }

    fn check_with(&self, carried_in: Option<CarriedIn>) -> Vec<Discrepancy> {
        let balance = carried_in.and_then(|it| self.balance(&it));
        let mut found: Vec<_> = balance.into_iter().collect();
        let Some(base) = self.parts_base.or(self.answered) else {
            return found;
        };
        found.extend(self.parts_sum(base));
        let handled = self.received.zip(self.carried_in);
        let handled = handled.and_then(|(received, carried_in)| received.checked_add(carried_in));
        let others = [self.received, handled];
        let shares = self
            .parts
            .iter()
            .filter_map(|it| share_off(it, base, others));
        found.extend(shares);
        found
    }

    fn balance(&self, carried: &CarriedIn) -> Option<Discrepancy> {
        let (received, answered) = (self.received?, self.answered?);
        let (carried_in, carried_out) = (carried.count, self.carried_out?);
        let left = Decimal::from(received).checked_add(carried_in.into())?;
        let right = Decimal::from(answered).checked_add(carried_out.into())?;
        let rule = ReportRule::of_id("TX-BAL").filter(|_| left != right)?;
        let is_contained = Decimal::from(received) == right;
        let level = match carried.said {
            Said::InText if is_contained => Level::Note,
            Said::InReceived | Said::InText => rule.level(),
            Said::InTable if is_contained => return None,
            // Without the figure carried in, it may be missing or be part of those received.
            Said::InTable | Said::Nowhere => Level::Warning,
        };
        let gap = left.checked_sub(right)?;
        let (zh, en) = match carried.said {
            Said::InReceived => (
                format!("收到{received}（含上年结转）"),
                format!("received {received}, those carried in included"),
            ),
            Said::InTable => (
                format!("新收{received} + 表三上年结转{carried_in} = {left}"),
                format!("received {received} + carried in {carried_in} (table 3) = {left}"),
            ),
            Said::InText | Said::Nowhere => (
                format!("新收{received} + 上年结转{carried_in} = {left}"),
                format!("received {received} + carried in {carried_in} = {left}"),
            ),
        };
        let words = Words::new(
            format!("正文：{zh}，办结{answered} + 结转下年{carried_out} = {right}，相差{gap}"),
            format!(
                "text: {en}, answered {answered} + carried over {carried_out} = {right}, difference {gap}"
            ),
        );
        Some(Discrepancy::between(
            rule.found(level, words).at("narrative"),
            left,
            right,
        ))
    }

    fn claims_all_parts(&self) -> bool {
        let named = |row: &&str| {
            let mut kinds = self.parts.iter().filter_map(|it| kind_of(&it.name));
            kinds.any(|(_, _, rows)| rows.contains(row))
        };
        let shares: Option<Vec<Decimal>> = self
            .parts
            .iter()
            .map(|it| {
                it.percent_as_printed
                    .as_deref()?
                    .parse::<PrintedShare>()
                    .ok()
            })
            .map(|it| it.map(|it| it.value()))
            .collect();
        let in_all = shares.map(|it| it.into_iter().fold(Decimal::ZERO, Decimal::saturating_add));
        let is_near = |sum: Decimal| sum.saturating_sub(Decimal::ONE_HUNDRED).abs() <= ROUNDED;
        self.parts_base.is_some()
            || KINDS.iter().flat_map(|(_, _, rows)| *rows).all(named)
            || in_all.is_some_and(is_near)
    }

    fn parts_sum(&self, base: u64) -> Option<Discrepancy> {
        let counts: Option<Vec<u64>> = self.parts.iter().map(|part| part.count).collect();
        let counts = counts.filter(|it| !it.is_empty())?;
        let sum = counts
            .iter()
            .try_fold(0_u64, |sum, count| sum.checked_add(*count))?;
        let rule = ReportRule::of_id("TX-SUM")
            .filter(|_| sum > base || sum < base && self.claims_all_parts())?;
        let named = self.parts.iter().zip(&counts);
        let named = named.map(|(part, count)| {
            let name = &part.name;
            (
                format!("{name}{count}"),
                format!("{} {count}", name_en(name)),
            )
        });
        let (zh, en): (Vec<_>, Vec<_>) = named.unzip();
        let (zh, en) = (zh.join(" + "), en.join(" + "));
        let gap = i128::from(sum).saturating_sub(base.into());
        let words = Words::new(
            format!("正文：{zh} = {sum}，总数为{base}，相差{gap}"),
            format!("text: {en} = {sum}, the base is {base}, difference {gap}"),
        );
        let finding = rule.found(rule.level(), words).at("narrative");
        Some(Discrepancy::between(finding, sum.into(), base.into()))
    }
}

/// What was carried in, for the balance.
struct CarriedIn {
    count: u64,
    said: Said,
}

/// Where the figure carried in stands.
enum Said {
    /// In the figure received.
    InReceived,
    InText,
    InTable,
    Nowhere,
}

impl CarriedIn {
    const UNKNOWN: Self = Self {
        count: 0,
        said: Said::Nowhere,
    };

    fn of_text(narrative: &Narrative) -> Option<Self> {
        if narrative.includes_carried_in {
            return Some(Self {
                count: 0,
                said: Said::InReceived,
            });
        }
        narrative.carried_in.map(|count| Self {
            count,
            said: Said::InText,
        })
    }

    fn of_table(report: &AnnualReport) -> Option<Self> {
        narrative_cells::carried_in(report).map(|count| Self {
            count,
            said: Said::InTable,
        })
    }
}

/// How far shares that are rounded may be from 100 in all.
const ROUNDED: Decimal = Decimal::ONE;

/// A share that is none of the base; nor of another total, where the text does not say of which it is.
fn share_off(part: &PrintedCount, base: u64, others: [Option<u64>; 2]) -> Option<Discrepancy> {
    let (count, raw) = (part.count?, part.percent_as_printed.as_deref()?);
    let rule = ReportRule::of_id("TX-SHARE")?;
    let name = &part.name;
    let Ok(printed) = raw.parse::<PrintedShare>() else {
        let words = Words::new(
            format!("正文：“{name}”占比“{raw}”无法识读"),
            format!(
                "text: the share `{raw}` of {} cannot be read",
                name_en(name)
            ),
        );
        return Some(Discrepancy::new(
            rule.found(rule.level(), words).at(name.clone()),
        ));
    };
    let agrees = |base: u64| Share::of(count, base).is_some_and(|it| printed.agrees_with(it));
    if others.into_iter().flatten().any(agrees) {
        return None;
    }
    let share = Share::of(count, base).filter(|share| !printed.agrees_with(*share))?;
    let places = printed.places().max(2);
    let right = share.percent(places, Rounding::HalfUp);
    let is_cut = share.percent(printed.places(), Rounding::Truncate) == printed.value();
    let (cut_zh, cut_en) = if is_cut {
        ("（未四舍五入，直接截尾）", " (cut off, not rounded)")
    } else {
        ("", "")
    };
    let gap = printed.value().checked_sub(right)?.normalize();
    let words = Words::new(
        format!(
            "正文：“{name}”{count}件占{raw}，{count}/{base}应为{right}%，相差{gap}个百分点{cut_zh}"
        ),
        format!(
            "text: {} {count} is given as {raw}, and {count}/{base} is {right}%, difference {gap} points{cut_en}",
            name_en(name)
        ),
    );
    let finding = rule.found(rule.level(), words).at(name.clone());
    Some(Discrepancy::between(finding, printed.value(), right))
}
