use serde::{Deserialize, Serialize};

use crate::calendar::{Length, WorkingDays};
use crate::law::parameters::defaults;
use crate::ledger::Timeliness;
use crate::policy::Limits;

/// What a supervisor judges by (监督标准): each point that an agency may set for itself, in one place.
///
/// The Regulation sets no time for a complaint: those figures are local. Those of sites are of
/// 国办秘函〔2019〕19号 as a city's check table gives them; that a column is still fresh on the last day of
/// its term is inferred. Each field bears the name of its [`Reading`](crate::law::Reading).
///
/// ```
/// use disclosure::supervision::SupervisionRules;
///
/// let strict: SupervisionRules = serde_json::from_str(r#"{"complaint_handling": 10}"#)?;
/// assert_eq!(strict.complaint_handling.0, 10);
/// assert_eq!(strict.failing_stale, SupervisionRules::default().failing_stale);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`, one field an open point"
)]
pub struct SupervisionRules {
    /// The general time, for an element whose text sets none.
    pub timeliness: Timeliness,
    /// The special times; set in code, as the texts have them.
    #[serde(skip)]
    pub limits: Limits,
    /// The general time runs for public institutions too. The Regulation does not say so under
    /// Decree 711; local tables of the education catalogue do.
    pub general_time_for_institutions: bool,
    /// The hours of a response run from the moment at which the agency found the matter (发现), not from
    /// the one at which it happened (发生). Neither text says.
    pub response_from_detection: bool,
    /// The working days for handling a complaint (投诉举报办理时限); 15.
    pub complaint_handling: WorkingDays,
    /// The working days that can be added with approval; 10.
    pub complaint_extension: WorkingDays,
    /// The working days for establishing the facts of a complaint; 5.
    pub complaint_facts: WorkingDays,
    /// The persons who must look into the facts; 2.
    pub complaint_investigators: u32,
    /// How long a home page may rest (栏目更新标准); 2 weeks.
    pub stale_home_page: Length,
    /// How long news may rest; 2 weeks.
    pub stale_news: Length,
    /// How long notices may rest; 6 months.
    pub stale_notices: Length,
    /// How long policy documents may rest; 6 months.
    pub stale_policy_documents: Length,
    /// How long any other column may rest. None was read: without one it is not judged.
    pub stale_other: Option<Length>,
    /// So many stale columns of the named kinds make a site fail; 5.
    pub failing_stale: usize,
    /// So many columns of other kinds long out of date make a site fail; 10.
    pub failing_out_of_date: usize,
    /// So many empty columns make a site fail; 5.
    pub failing_empty: usize,
    /// The days that a check of a site takes, the last ones before it; 7.
    pub probe_days: u32,
    /// The least visits a day; 20.
    pub probe_visits: u64,
    /// The failed visits of each hundred at which the site fails; 5.
    pub probe_failing: u32,
}

impl Default for SupervisionRules {
    fn default() -> Self {
        Self {
            timeliness: Timeliness::default(),
            limits: Limits::default(),
            general_time_for_institutions: true,
            response_from_detection: true,
            complaint_handling: defaults::COMPLAINT_HANDLING,
            complaint_extension: defaults::COMPLAINT_EXTENSION,
            complaint_facts: defaults::COMPLAINT_FACTS,
            complaint_investigators: defaults::COMPLAINT_INVESTIGATORS,
            stale_home_page: defaults::STALE_NEWS,
            stale_news: defaults::STALE_NEWS,
            stale_notices: defaults::STALE_NOTICES,
            stale_policy_documents: defaults::STALE_NOTICES,
            stale_other: None,
            failing_stale: defaults::FAILING_STALE,
            failing_out_of_date: defaults::FAILING_OUT_OF_DATE,
            failing_empty: defaults::FAILING_EMPTY,
            probe_days: defaults::PROBE_DAYS,
            probe_visits: defaults::PROBE_VISITS,
            probe_failing: defaults::PROBE_FAILING_PERCENT,
        }
    }
}
