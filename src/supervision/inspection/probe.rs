use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Level, Words};
use crate::law::parameters::defaults;
use crate::law::{Citation, known};
use crate::sorted::SortedSet;
use crate::supervision::SupervisionError;

/// The visits of one day to a site, and how many of them did not open it (网站巡检记录).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct SiteProbe {
    /// The day.
    pub on: NaiveDate,
    /// How many spaced visits were made.
    pub visits: u64,
    /// How many did not open within the time the check allows (15 seconds).
    pub failed: u64,
}

/// When a site counts as unreachable (站点无法访问). The figures are those of 国办秘函〔2019〕19号 as a
/// city's check table gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the parameters of the rule")]
pub struct ReachabilityRule {
    /// The days that a check takes, the last ones before it; 7.
    pub days: u32,
    /// The least visits a day; 20.
    pub visits_a_day: u64,
    /// The failed visits of each hundred at which the site fails; 5.
    pub failing_percent: u32,
}

impl Default for ReachabilityRule {
    fn default() -> Self {
        Self {
            days: defaults::PROBE_DAYS,
            visits_a_day: defaults::PROBE_VISITS,
            failing_percent: defaults::PROBE_FAILING_PERCENT,
        }
    }
}

impl ReachabilityRule {
    /// Reports a site that is unreachable in the last days through `as_of` (`site-unreachable`), and a
    /// check with too few days or visits to tell (`site-probes`). Earlier visits do not count.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::supervision::{ReachabilityRule, SiteProbe};
    ///
    /// let day = |d| NaiveDate::from_ymd_opt(2024, 3, d).unwrap();
    /// let week = |failed| [1, 2, 3, 4, 5, 6, 7].map(|d| SiteProbe { on: day(d), visits: 20, failed });
    /// let rule = ReachabilityRule::default();
    /// assert_eq!(
    ///     rule.check(&week(1), day(7))?[0].to_string(),
    ///     "error site-unreachable: the site fails: 7 of 140 visits failed, failing at 5 in a hundred",
    /// );
    /// assert!(rule.check(&week(0), day(7))?.is_empty());
    /// # Ok::<(), disclosure::supervision::SupervisionError>(())
    /// ```
    ///
    /// # Errors
    /// [`SupervisionError`] when more visits failed than were made, or a day stands twice.
    pub fn check(
        &self,
        probes: &[SiteProbe],
        as_of: NaiveDate,
    ) -> Result<Vec<Finding>, SupervisionError> {
        let mut seen = SortedSet::new();
        for probe in probes {
            if probe.failed > probe.visits {
                return Err(SupervisionError::MoreFailed { on: probe.on });
            }
            if !seen.insert(probe.on) {
                return Err(SupervisionError::DayTwice { on: probe.on });
            }
        }
        let before = as_of.checked_sub_days(Days::new(u64::from(self.days)));
        let probes: Vec<&SiteProbe> = probes
            .iter()
            .filter(|it| it.on <= as_of && before.is_none_or(|day| it.on > day))
            .collect();
        let total = |count: fn(&SiteProbe) -> u64| -> u128 {
            probes.iter().map(|probe| u128::from(count(probe))).sum()
        };
        let (visits, failed) = (total(|it| it.visits), total(|it| it.failed));
        let percent = self.failing_percent;
        let mut findings = Vec::new();
        let thin = probes
            .iter()
            .filter(|it| it.visits < self.visits_a_day)
            .count();
        let (days, needed) = (probes.len(), self.days);
        if u32::try_from(days).is_ok_and(|days| days < needed) || thin > 0 {
            let least = self.visits_a_day;
            let words = Words::new(
                format!("巡检{days}天（应不少于{needed}天），其中{thin}天访问不足{least}次"),
                format!(
                    "days checked {days}, not {needed}; with fewer than {least} visits: {thin}"
                ),
            );
            findings.push(Finding::new("site-probes", Level::Warning, words));
        }
        let is_failing =
            visits > 0 && failed.saturating_mul(100) >= visits.saturating_mul(u128::from(percent));
        if is_failing {
            let words = Words::new(
                format!("单项否决：站点无法访问，{visits}次访问失败{failed}次（标准{percent}%）"),
                format!(
                    "the site fails: {failed} of {visits} visits failed, failing at {percent} in a hundred"
                ),
            );
            findings.push(Finding::new("site-unreachable", Level::Error, words));
        }
        let source = Citation::whole(known::SITE_INDICATORS_2019);
        Ok(findings
            .into_iter()
            .map(|finding| finding.citing(source.clone()))
            .collect())
    }
}
