use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::statistics::{Accumulate, MergeError};

/// The cases behind each count, by the caller's keys; kept only by those who want it.
///
/// A cell is whatever cases are counted by: a [`Flow`](super::Flow) for requests, from which every cell
/// of every form can be told; a [`RemedyFlow`](super::RemedyFlow) for remedies. A case that was recorded
/// twice in a cell stands there once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    from = "Vec<Listed<C>>",
    into = "Vec<Listed<C>>",
    bound(
        serialize = "C: Ord + Copy + Serialize",
        deserialize = "C: Ord + DeserializeOwned"
    )
)]
pub struct CaseIndex<C> {
    cells: BTreeMap<C, BTreeSet<String>>,
}

impl<C> Default for CaseIndex<C> {
    fn default() -> Self {
        Self {
            cells: BTreeMap::new(),
        }
    }
}

impl<C: Ord + Copy> CaseIndex<C> {
    /// The cases in a cell, in the order of their keys.
    pub fn cases(&self, cell: C) -> impl Iterator<Item = &str> {
        self.cells
            .get(&cell)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// The cases in any of the cells that are wanted, each once, in the order of their keys.
    pub fn cases_where(&self, mut wanted: impl FnMut(C) -> bool) -> BTreeSet<&str> {
        let cells = self.cells.iter().filter(|(cell, _)| wanted(**cell));
        cells
            .flat_map(|(_, cases)| cases)
            .map(String::as_str)
            .collect()
    }
}

impl<'c, C: Ord> FromIterator<(C, &'c str)> for CaseIndex<C> {
    fn from_iter<I: IntoIterator<Item = (C, &'c str)>>(listed: I) -> Self {
        let mut cells: BTreeMap<C, BTreeSet<String>> = BTreeMap::new();
        for (cell, case) in listed {
            cells.entry(cell).or_default().insert(case.to_owned());
        }
        Self { cells }
    }
}

impl<C: Ord + Copy + Serialize + DeserializeOwned> Accumulate for CaseIndex<C> {
    type Input<'a> = (C, &'a str);

    fn record(&mut self, (cell, case): (C, &str)) -> Result<(), MergeError> {
        self.cells.entry(cell).or_default().insert(case.to_owned());
        Ok(())
    }

    fn merge(&mut self, other: &Self) -> Result<(), MergeError> {
        for (cell, cases) in &other.cells {
            let mine = self.cells.entry(*cell).or_default();
            mine.extend(cases.iter().cloned());
        }
        Ok(())
    }
}

/// A cell as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed<C> {
    cell: C,
    cases: BTreeSet<String>,
}

impl<C: Ord> From<Vec<Listed<C>>> for CaseIndex<C> {
    fn from(listed: Vec<Listed<C>>) -> Self {
        let mut cells: BTreeMap<C, BTreeSet<String>> = BTreeMap::new();
        for Listed { cell, cases } in listed {
            cells.entry(cell).or_default().extend(cases);
        }
        cells.retain(|_, cases| !cases.is_empty());
        Self { cells }
    }
}

impl<C> From<CaseIndex<C>> for Vec<Listed<C>> {
    fn from(index: CaseIndex<C>) -> Self {
        let cells = index.cells.into_iter();
        cells.map(|(cell, cases)| Listed { cell, cases }).collect()
    }
}
