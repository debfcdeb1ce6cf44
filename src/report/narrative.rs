use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Discrepancy;
use super::clauses::Spoken;
use super::document::Entry;
use super::labelled;
use super::narrative_rows::{KINDS, kind_of, name_en};
use super::rule::Rule;
use crate::finding::{Level, Words};
use crate::statistics::figures::text;
use crate::statistics::{PrintedShare, Rounding, Share};

/// The figures on requests that a report gives in its running text.
///
/// What is absent was not given. [`check`](Self::check) compares them with one another,
/// [`compare`](Self::compare) with tables 3 and 4.
///
/// ```
/// use disclosure::report::Narrative;
///
/// let text = "收到政府信息公开申请227件，上年结转18件，答复229件，结转下年度16件。";
/// let narrative = Narrative::read(text);
/// assert_eq!((narrative.received, narrative.carried_in), (Some(227), Some(18)));
/// assert!(narrative.check().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Entry")]
#[non_exhaustive]
pub struct Narrative {
    /// Requests received in the year (本年新收).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<u64>,
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
    /// The answers, or the requests, by kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<NarrativePart>,
    /// What the parts are parts of; where absent, of the requests answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts_base: Option<u64>,
}

/// A kind of answer or request in the text, with its count and its share as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Entry")]
#[expect(clippy::exhaustive_structs, reason = "plain facts read off a page")]
pub struct NarrativePart {
    /// The name as printed: 予以公开及部分公开.
    pub name: String,
    /// The count.
    pub count: Option<u64>,
    /// The share as printed: 33.9%.
    pub percent_as_printed: Option<String>,
}

/// The labels of the totals, and the row of table 3 or 4 each is or begins with.
const TOTALS: [(&str, &[&str]); 6] = [
    (
        "N",
        &[
            "新收政府信息公开申请",
            "收到政府信息公开申请",
            "受理政府信息公开申请",
            "收到申请",
        ],
    ),
    ("P", &["上年结转政府信息公开申请", "上年结转", "上年度结转"]),
    ("T", &["答复", "办结", "办理完毕"]),
    (
        "C",
        &["结转下年度继续办理", "结转下年度", "结转下年", "结转至下年"],
    ),
    ("RV", &["行政复议"]),
    ("LD", &["行政诉讼"]),
];

impl Narrative {
    /// Reads the figures out of a running text; what it is not sure of it leaves out, and what is said of
    /// last year (上年同期, 去年). Clauses on reconsideration and suits give no figure on requests.
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

    fn read_from(running: &str, year: Option<i32>) -> Self {
        let sentences = labelled::sentences(&text::fold(running));
        let spoken = sentences.iter().map(|it| Spoken::of(it, year));
        let (requests, remedies): (Vec<_>, Vec<_>) =
            spoken.map(|it| (it.requests, it.remedies)).unzip();
        let total = |row: &str, sentences: &[String]| {
            let labels = TOTALS.iter().find(|(code, _)| *code == row)?.1;
            let mut found = labels.iter().flat_map(|label| {
                sentences
                    .iter()
                    .filter_map(move |it| labelled::labelled(it, label))
            });
            found.next()
        };
        let parts = KINDS.iter().filter_map(|(name, ..)| part(&requests, name));
        let of_parts = |it: &&String| KINDS.iter().any(|(name, ..)| it.contains(name));
        let mut sums = requests.iter().filter(of_parts);
        Self {
            received: total("N", &requests),
            carried_in: total("P", &requests),
            answered: total("T", &requests),
            carried_out: total("C", &requests),
            reconsiderations: total("RV", &remedies),
            suits: total("LD", &remedies),
            parts: parts.collect(),
            parts_base: sums.find_map(|it| labelled::labelled(it, "合计")),
        }
    }

    /// It gives no figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Compares the figures with one another: the balance (TX-BAL), the parts and their base
    /// (TX-SUM), and each share at the precision printed (TX-SHARE). Shares need not add to 100. Parts
    /// may fall short of their base unless they claim to be all: every kind is named, their base is
    /// given (合计), or their shares come to 100 but for rounding.
    #[must_use]
    pub fn check(&self) -> Vec<Discrepancy> {
        let mut found: Vec<_> = self.balance().into_iter().collect();
        let Some(base) = self.parts_base.or(self.answered) else {
            return found;
        };
        found.extend(self.parts_sum(base));
        found.extend(self.parts.iter().filter_map(|part| share_off(part, base)));
        found
    }

    fn balance(&self) -> Option<Discrepancy> {
        let (received, answered) = (self.received?, self.answered?);
        let (carried_in, carried_out) = (self.carried_in.unwrap_or(0), self.carried_out?);
        let left = Decimal::from(received).checked_add(carried_in.into())?;
        let right = Decimal::from(answered).checked_add(carried_out.into())?;
        let rule = Rule::of_id("TX-BAL").filter(|_| left != right)?;
        // Without the figure carried in, it may be missing or be part of those received.
        let level = if self.carried_in.is_some() {
            rule.level()
        } else {
            Level::Warning
        };
        let gap = left.checked_sub(right)?;
        let words = Words::new(
            format!(
                "正文：新收{received} + 上年结转{carried_in} = {left}，办结{answered} + 结转下年{carried_out} = {right}，相差{gap}"
            ),
            format!(
                "text: received {received} + carried in {carried_in} = {left}, answered {answered} + carried over {carried_out} = {right}, difference {gap}"
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
        let rule = Rule::of_id("TX-SUM")
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

/// How far shares that are rounded may be from 100 in all.
const ROUNDED: Decimal = Decimal::ONE;

/// Reads the count behind a name, and the share behind the count.
fn part(sentences: &[String], name: &str) -> Option<NarrativePart> {
    let known: Vec<&str> = KINDS.iter().map(|(other, ..)| *other).collect();
    sentences
        .iter()
        .flat_map(|it| it.split_inclusive(['，', '、']))
        .find_map(|clause| {
            let longer = |other: &&&str| other.len() > name.len() && other.contains(name);
            if known
                .iter()
                .filter(longer)
                .any(|other| clause.contains(other))
            {
                return None;
            }
            let count = labelled::labelled(clause, name)?;
            let whole = sentences.iter().find(|it| it.contains(clause))?;
            let behind = whole.split_once(clause).map_or("", |(_, rest)| rest);
            let said = clause.split_once('占').map_or(behind, |(_, rest)| rest);
            let said = said.strip_prefix('占').unwrap_or(said);
            let share: Option<PrintedShare> = said
                .split_once('%')
                .and_then(|(number, _)| format!("{number}%").parse().ok());
            Some(NarrativePart {
                name: name.to_owned(),
                count: Some(count),
                percent_as_printed: share.map(|it| it.raw().to_owned()),
            })
        })
}

fn share_off(part: &NarrativePart, base: u64) -> Option<Discrepancy> {
    let (count, raw) = (part.count?, part.percent_as_printed.as_deref()?);
    let rule = Rule::of_id("TX-SHARE")?;
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
