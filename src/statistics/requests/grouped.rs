use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::statistics::accumulate::{merge_keyed, record_keyed};
use crate::statistics::{Accumulate, StatisticsError};

/// Counts kept apart by a key: a clerk, a section, a township (分科室、分经办人、分乡镇).
///
/// ```
/// use disclosure::statistics::Accumulate;
/// use disclosure::statistics::requests::{Grouped, ReplyTime, ReplyTimes};
///
/// let reply = |days| ReplyTime { working_days: Some(days), extended: false, overdue: false };
/// let mut by_section = Grouped::<ReplyTimes>::default();
/// by_section.record(("section-1", reply(4)))?;
/// by_section.record(("section-2", reply(9)))?;
/// assert_eq!(by_section.group("section-2").and_then(|it| it.longest()), Some(9));
/// assert_eq!(by_section.total()?.replies(), 2);
/// # Ok::<(), disclosure::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    transparent,
    bound(serialize = "A: Serialize", deserialize = "A: DeserializeOwned")
)]
pub struct Grouped<A> {
    groups: BTreeMap<String, A>,
}

impl<A> Default for Grouped<A> {
    fn default() -> Self {
        Self {
            groups: BTreeMap::new(),
        }
    }
}

impl<A: Accumulate> Grouped<A> {
    /// The same count for each key, before anything is recorded.
    pub(super) fn among<'k>(keys: impl IntoIterator<Item = &'k str>, each: &A) -> Self {
        let keys = keys.into_iter();
        let groups = keys.map(|key| (key.to_owned(), each.clone())).collect();
        Self { groups }
    }

    /// The count of a key.
    #[must_use]
    pub fn group(&self, key: &str) -> Option<&A> {
        self.groups.get(key)
    }

    /// The counts in the order of their keys.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &A)> {
        self.groups.iter().map(|(key, group)| (key.as_str(), group))
    }

    /// The sum over all keys.
    ///
    /// # Errors
    /// [`StatisticsError`] when the groups cannot be added up.
    pub fn total(&self) -> Result<A, StatisticsError> {
        let mut total = A::default();
        for group in self.groups.values() {
            total.merge(group)?;
        }
        Ok(total)
    }
}

impl<A: Accumulate> Accumulate for Grouped<A> {
    type Input<'a> = (&'a str, A::Input<'a>);

    fn record(&mut self, (key, input): Self::Input<'_>) -> Result<(), StatisticsError> {
        record_keyed(&mut self.groups, key, input)
    }

    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError> {
        merge_keyed(&mut self.groups, &other.groups)
    }
}
