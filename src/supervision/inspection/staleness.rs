use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Length, WorkingCalendar};
use crate::deadline::{Deadline, Obligation};
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, known};
use crate::ledger::LedgerView;
use crate::sorted::SortedMap;
use crate::supervision::SupervisionRules;
use crate::vocabulary::{Role, Term, vocabulary};

fn indicators() -> Citation {
    Citation::whole(known::SITE_INDICATORS_2019)
}

vocabulary! {
    /// What a column of a site holds, as far as staleness goes (栏目类型).
    ColumnKind, "kind of column", "栏目类型" {
        /// The home page (首页).
        HomePage = "home-page", "首页", "home page", indicators();
        /// News (动态、要闻).
        News = "news", "动态要闻类", "news", indicators();
        /// Notices (通知公告).
        Notices = "notices", "通知公告类", "notices", indicators();
        /// Policy documents (政策文件).
        PolicyDocuments = "policy-documents", "政策文件类", "policy documents", indicators();
        /// Anything else; no threshold for it was read.
        Other = "other", "其他栏目", "other", indicators();
    }
}

/// A column and when it was last updated, as observed (栏目观察).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the observation")]
pub struct SiteColumn {
    /// The column, by name or path.
    pub name: String,
    /// What it holds, as the caller says.
    pub kind: ColumnKind,
    /// The day of its newest information; `None` for an empty column.
    #[serde(default)]
    pub updated_on: Option<NaiveDate>,
}

impl SiteColumn {
    /// Observes the columns that the caller names, in the ledger's items: the newest publication
    /// through a day. A column without one is empty.
    #[must_use]
    pub fn observe<'c>(
        columns: impl IntoIterator<Item = (&'c String, &'c ColumnKind)>,
        ledger: LedgerView<'_>,
        as_of: NaiveDate,
    ) -> Vec<Self> {
        let mut newest: SortedMap<&str, Option<NaiveDate>> = SortedMap::new();
        for entry in ledger.entries() {
            let item = entry.item();
            let published = item.published_on().filter(|on| *on <= as_of);
            if let (Some(column), Some(on)) = (item.site_column(), published) {
                let held = newest.or_default(column);
                *held = Some(on).max(*held);
            }
        }
        columns
            .into_iter()
            .map(|(name, &kind)| Self {
                name: name.clone(),
                kind,
                updated_on: newest.get(name.as_str()).copied().flatten(),
            })
            .collect()
    }
}

/// Whether a column is up to date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Freshness {
    /// Updated within its term, or no term is set for its kind.
    Kept,
    /// Not updated within its term.
    Stale {
        /// The last day of the term.
        since: NaiveDate,
    },
    /// Nothing in it.
    Empty,
}

impl SiteColumn {
    /// How long it may rest.
    const fn term(&self, rules: &SupervisionRules) -> Option<Length> {
        match self.kind {
            ColumnKind::HomePage => Some(rules.stale_home_page),
            ColumnKind::News => Some(rules.stale_news),
            ColumnKind::Notices => Some(rules.stale_notices),
            ColumnKind::PolicyDocuments => Some(rules.stale_policy_documents),
            ColumnKind::Other => rules.stale_other,
        }
    }

    /// The next update that it owes; `None` for an empty one, and for a kind without a term. It is stale
    /// on a day when this is [breached](Deadline::breach) on it.
    #[must_use]
    pub fn deadline(
        &self,
        rules: &SupervisionRules,
        calendar: &WorkingCalendar,
    ) -> Option<Deadline> {
        let (updated, term) = (self.updated_on?, self.term(rules)?);
        let owed = Deadline::within(
            Obligation::ColumnUpdate,
            Role::SiteKeeper,
            updated,
            term,
            calendar,
        );
        Some(owed.because("column-updated", updated))
    }

    /// Judges the columns of a site on a day: a warning for each stale (`column-stale`) or empty
    /// (`column-empty`) column, and an error for each indicator by which the site fails alone (单项否决):
    /// `home-page-stale`, `columns-stale`, `columns-out-of-date`, `columns-empty`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::supervision::{ColumnKind, SiteColumn, SupervisionRules};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let news = SiteColumn {
    ///     name: "news".to_owned(),
    ///     kind: ColumnKind::News,
    ///     updated_on: Some(day(3, 1)),
    /// };
    /// let (rules, calendar) = (SupervisionRules::default(), WorkingCalendar::mainland());
    /// let check = |on| SiteColumn::check([news.clone()], &rules, on, &calendar);
    /// assert!(check(day(3, 15))?.is_empty());
    /// assert_eq!(check(day(3, 16))?[0].rule(), "column-stale");
    /// # Ok::<(), disclosure::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError`] when a term cannot be counted.
    pub fn check(
        columns: impl IntoIterator<Item = Self>,
        rules: &SupervisionRules,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Finding>, CalendarError> {
        let columns = columns
            .into_iter()
            .map(|column| {
                let freshness = column.freshness(rules, as_of, calendar)?;
                Ok((column, freshness))
            })
            .collect::<Result<Vec<_>, CalendarError>>()?;
        let mut findings: Vec<Finding> = columns.iter().filter_map(state_finding).collect();
        findings.extend(vetoes(&columns, rules));
        Ok(findings)
    }

    fn freshness(
        &self,
        rules: &SupervisionRules,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Freshness, CalendarError> {
        if self.updated_on.is_none() {
            return Ok(Freshness::Empty);
        }
        let Some(update) = self.deadline(rules, calendar) else {
            return Ok(Freshness::Kept);
        };
        let last = update.counted()?.due().date();
        Ok(match last.filter(|last| as_of > *last) {
            Some(since) => Freshness::Stale { since },
            None => Freshness::Kept,
        })
    }
}

/// The indicators by which a site fails, each alone.
fn vetoes(columns: &[(SiteColumn, Freshness)], rules: &SupervisionRules) -> Vec<Finding> {
    let count = |state: fn(&Freshness) -> bool, wanted: fn(ColumnKind) -> bool| {
        columns
            .iter()
            .filter(|(column, freshness)| state(freshness) && wanted(column.kind))
            .count()
    };
    let is_stale: fn(&Freshness) -> bool = |it| matches!(it, Freshness::Stale { .. });
    let is_empty: fn(&Freshness) -> bool = |it| *it == Freshness::Empty;
    let is_home: fn(ColumnKind) -> bool = |kind| kind == ColumnKind::HomePage;
    // Nothing on the home page is nothing new on it.
    let home_page = count(is_stale, is_home).saturating_add(count(is_empty, is_home));
    let is_named: fn(ColumnKind) -> bool =
        |kind| !matches!(kind, ColumnKind::HomePage | ColumnKind::Other);
    let found = [
        (
            "home-page-stale",
            home_page,
            1,
            "首页不更新",
            "home page not updated",
        ),
        (
            "columns-stale",
            count(is_stale, is_named),
            rules.failing_stale,
            "栏目不更新",
            "columns not updated",
        ),
        (
            "columns-out-of-date",
            count(is_stale, |kind| kind == ColumnKind::Other),
            rules.failing_out_of_date,
            "栏目长期未更新",
            "columns long out of date",
        ),
        (
            "columns-empty",
            count(is_empty, |kind| kind != ColumnKind::HomePage),
            rules.failing_empty,
            "空白栏目",
            "empty columns",
        ),
    ];
    found
        .into_iter()
        .filter(|(_, count, failing, ..)| count >= failing)
        .map(|(rule, count, failing, zh, en)| {
            let words = Words::new(
                format!("单项否决：{zh}{count}个（标准{failing}个）"),
                format!("the site fails: {en} {count}, failing at {failing}"),
            );
            Finding::new(rule, Level::Error, words).citing(indicators())
        })
        .collect()
}

fn state_finding((column, freshness): &(SiteColumn, Freshness)) -> Option<Finding> {
    let kind = column.kind;
    let (rule, words) = match freshness {
        Freshness::Kept => return None,
        Freshness::Stale { since } => (
            "column-stale",
            Words::new(
                format!("{}应于{since}前更新而未更新", kind.zh()),
                format!("{} not updated by {since}", kind.en()),
            ),
        ),
        Freshness::Empty => (
            "column-empty",
            Words::new(
                format!("{}无内容", kind.zh()),
                format!("{} without content", kind.en()),
            ),
        ),
    };
    let finding = Finding::new(rule, Level::Warning, words);
    Some(finding.at(column.name.clone()).citing(indicators()))
}
