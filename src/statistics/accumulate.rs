use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Period, StatisticsError};
use crate::sorted::SortedMap;
use crate::vocabulary::CategoryScheme;

/// A count that can be made in parts: by several threads, clerks, townships (汇总). Counts of
/// consecutive periods are added up by [`RollUp`](super::RollUp).
///
/// `Default` is the identity; [`merge`](Self::merge) is associative and commutative; recording a list
/// equals merging the records of its parts, however it is cut. Partial states are stored with serde,
/// so a township's file merges into the county's figures.
///
/// Recording and merging can fail: counts are checked, and counts by different schemes of categories
/// or different time limits cannot be added up. After an error the accumulator is as it was.
pub trait Accumulate: Default + Clone + Serialize + DeserializeOwned {
    /// What is recorded; mostly a reference into a [`Ledger`](crate::ledger::Ledger).
    type Input<'a>;

    /// Counts one.
    ///
    /// # Errors
    /// [`StatisticsError`], as merging with the record of this one alone would give.
    fn record(&mut self, input: Self::Input<'_>) -> Result<(), StatisticsError>;

    /// Adds what another has counted.
    ///
    /// # Errors
    /// [`StatisticsError`] when the two counted by different rules, or the sum is too great.
    fn merge(&mut self, other: &Self) -> Result<(), StatisticsError>;
}

/// The name and version of the scheme that categories were counted by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SchemeName {
    id: String,
    version: String,
}

impl SchemeName {
    /// The name of a scheme.
    pub(super) fn of(scheme: &CategoryScheme) -> Self {
        Self {
            id: scheme.id().to_owned(),
            version: scheme.version().to_owned(),
        }
    }

    pub(super) fn names(&self, scheme: &CategoryScheme) -> bool {
        self.id == scheme.id() && self.version == scheme.version()
    }
}

impl fmt::Display for SchemeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}

/// Joins the schemes of two counts, of which the empty one has none.
pub(super) fn join_schemes(
    counted: Option<&SchemeName>,
    added: Option<&SchemeName>,
) -> Result<Option<SchemeName>, StatisticsError> {
    match (counted, added) {
        (Some(counted), Some(added)) if counted != added => {
            Err(StatisticsError::DifferentSchemes {
                counted: counted.to_string(),
                added: added.to_string(),
            })
        }
        (one, other) => Ok(one.or(other).cloned()),
    }
}

/// Joins the periods of two counts, of which [`Default`] has none.
pub(super) fn join_periods(
    counted: Option<Period>,
    added: Option<Period>,
) -> Result<Option<Period>, StatisticsError> {
    match (counted, added) {
        (Some(counted), Some(added)) if counted != added => {
            Err(StatisticsError::DifferentPeriods { counted, added })
        }
        (one, other) => Ok(one.or(other)),
    }
}

/// Takes on the scheme of an entry.
pub(super) fn take_scheme(
    counted: &mut Option<SchemeName>,
    scheme: &CategoryScheme,
) -> Result<(), StatisticsError> {
    match counted {
        Some(name) if name.names(scheme) => Ok(()),
        Some(name) => Err(StatisticsError::DifferentSchemes {
            counted: name.to_string(),
            added: SchemeName::of(scheme).to_string(),
        }),
        None => {
            *counted = Some(SchemeName::of(scheme));
            Ok(())
        }
    }
}

/// Adds counts up, if the sum can be held.
pub(super) fn sum<'a>(counts: impl IntoIterator<Item = &'a u64>) -> Result<u64, StatisticsError> {
    counts
        .into_iter()
        .try_fold(0_u64, |sum, &count| sum.checked_add(count))
        .ok_or(StatisticsError::TooMany)
}

/// Adds to the count of a key; the caller has checked the total, which no part exceeds.
pub(super) fn add<K: Ord>(counts: &mut SortedMap<K, u64>, key: K, more: u64) {
    let count = counts.or_default(key);
    *count = count.saturating_add(more);
}

/// Adds to one of a map of many keys.
pub(super) fn add_to_many<K: Ord>(counts: &mut BTreeMap<K, u64>, key: K, more: u64) {
    let count = counts.entry(key).or_default();
    *count = count.saturating_add(more);
}

/// Adds each count of another list; the caller has checked the total, which no part exceeds.
pub(super) fn add_all<K: Ord + Clone>(counts: &mut SortedMap<K, u64>, more: &SortedMap<K, u64>) {
    for (key, &count) in more {
        add(counts, key.clone(), count);
    }
}

/// Adds each count of a map of many keys.
pub(super) fn add_many<K: Ord + Clone>(counts: &mut BTreeMap<K, u64>, more: &BTreeMap<K, u64>) {
    for (key, &count) in more {
        add_to_many(counts, key.clone(), count);
    }
}

/// Records under a key.
pub(super) fn record_keyed<K, Q, A>(
    counts: &mut BTreeMap<K, A>,
    key: &Q,
    input: A::Input<'_>,
) -> Result<(), StatisticsError>
where
    K: Ord + Borrow<Q>,
    Q: Ord + ToOwned<Owned = K> + ?Sized,
    A: Accumulate,
{
    if let Some(counts) = counts.get_mut(key) {
        return counts.record(input);
    }
    let mut first = A::default();
    first.record(input)?;
    counts.insert(key.to_owned(), first);
    Ok(())
}

/// Merges the counts of each key, or none of them.
pub(super) fn merge_keyed<K: Ord + Clone, A: Accumulate>(
    counts: &mut BTreeMap<K, A>,
    more: &BTreeMap<K, A>,
) -> Result<(), StatisticsError> {
    let mut merged = Vec::with_capacity(more.len());
    for (key, more) in more {
        let mut sum = counts.get(key).cloned().unwrap_or_default();
        sum.merge(more)?;
        merged.push((key.clone(), sum));
    }
    counts.extend(merged);
    Ok(())
}
