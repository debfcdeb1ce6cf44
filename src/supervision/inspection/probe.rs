use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, known};
use crate::sorted::SortedSet;
use crate::supervision::{SupervisionError, SupervisionRules};

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

impl SiteProbe {
    /// Reports a site that is unreachable in the last days through `as_of` (`site-unreachable`), and a
    /// check with too few days or visits to tell (`site-probes`). Earlier visits do not count.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::supervision::{SiteProbe, SupervisionRules};
    ///
    /// let day = |d| NaiveDate::from_ymd_opt(2024, 3, d).unwrap();
    /// let week = |failed| [1, 2, 3, 4, 5, 6, 7].map(|d| SiteProbe { on: day(d), visits: 20, failed });
    /// let rules = SupervisionRules::default();
    /// assert_eq!(
    ///     SiteProbe::check(&week(1), &rules, day(7))?[0].to_string(),
    ///     "error site-unreachable: the site fails: 7 of 140 visits failed, failing at 5 in a hundred",
    /// );
    /// assert!(SiteProbe::check(&week(0), &rules, day(7))?.is_empty());
    /// # Ok::<(), disclosure::supervision::SupervisionError>(())
    /// ```
    ///
    /// # Errors
    /// [`SupervisionError`] when more visits failed than were made, or a day stands twice.
    pub fn check(
        probes: &[Self],
        rules: &SupervisionRules,
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
        let before = as_of.checked_sub_days(Days::new(u64::from(rules.probe_days)));
        let probes: Vec<&Self> = probes
            .iter()
            .filter(|it| it.on <= as_of && before.is_none_or(|day| it.on > day))
            .collect();
        let total = |count: fn(&Self) -> u64| -> u128 {
            probes.iter().map(|probe| u128::from(count(probe))).sum()
        };
        let (visits, failed) = (total(|it| it.visits), total(|it| it.failed));
        let percent = rules.probe_failing;
        let mut findings = Vec::new();
        let thin = probes
            .iter()
            .filter(|it| it.visits < rules.probe_visits)
            .count();
        let (days, needed) = (probes.len(), rules.probe_days);
        if u32::try_from(days).is_ok_and(|days| days < needed) || thin > 0 {
            let least = rules.probe_visits;
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
