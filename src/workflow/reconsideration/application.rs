use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::vocabulary::{Claimant, NotCounted};
use crate::workflow::remedy::{Contested, RemedyRules, RemedySubject};

/// An application for reconsideration (行政复议申请).
///
/// It is filed on the day of its entry; for one sent by post that is the day of posting, since time in
/// the post does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct Application {
    /// The request or publication it is about.
    pub subject: RemedySubject,
    /// Who applies.
    pub claimant: Claimant,
    /// The act contested.
    pub contested: Contested,
    /// The review organ finds good cause for filing late.
    #[serde(default)]
    pub good_cause: bool,
    /// The limits and readings that govern the case.
    #[serde(default)]
    pub rules: RemedyRules,
}

impl Application {
    /// An application under the usual rules, without a cause for coming late.
    #[must_use]
    pub fn new(subject: RemedySubject, claimant: Claimant, contested: Contested) -> Self {
        Self {
            subject,
            claimant,
            contested,
            good_cause: false,
            rules: RemedyRules::default(),
        }
    }
}

/// The procedure of reconsideration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "each has its own limits")]
pub enum Procedure {
    /// Summary (简易程序): 30 days.
    Summary,
    /// Ordinary (普通程序): 60 days and at most 30 more.
    Ordinary,
}

/// Days that do not count in the time to decide (不计入审理期限), told of when they are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever gives a command writes out what it says"
)]
pub struct ExcludedTime {
    /// Why.
    pub reason: NotCounted,
    /// The first day; the last is that of the entry.
    pub since: NaiveDate,
}
