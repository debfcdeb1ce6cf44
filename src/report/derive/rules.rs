use serde::{Deserialize, Serialize};

use super::RowMapping;
use crate::vocabulary::RequestChannel;

/// How the counts of a year are read into a form, where no text that was seen settles it (本库理解).
///
/// Fields left out in a file take the default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, answered yes or no"
)]
pub struct DerivationRules {
    /// The rows of requests under the other edition.
    pub rows: RowMapping,
    /// The statistics table has four ways of applying: the one under which any other is counted.
    /// Default: online.
    pub other_channel: RequestChannel,
    /// The statistics table knows conclusions in time and extended ones (按时办结、延期办结), and one that
    /// was overdue without an extension is neither. It counts as extended, or else in the total alone
    /// (3.2), so that the two lines fall short of it and S-DONE says by how many; never as in time.
    /// [`Derivation::notes`](super::Derivation::notes) says how many there are. Default: extended, since
    /// the table asks for two lines that add up.
    pub overdue_is_extended: bool,
    /// The statistics table has no row for undecided remedies: they count among the other results.
    /// Default: yes; else they are left out.
    pub pending_is_other: bool,
    /// The local forms before 2014 have one row for reviews and one for suits (行政复议数、行政诉讼数), and count
    /// those filed in the year, so that years add up: a case that is open at the end of one is not counted
    /// again in the next. Else they count those that ended in the year, and those open at its end unless
    /// [`pending_is_other`](Self::pending_is_other) leaves them out: the same that the tables since 2014
    /// count. Default: those filed, since Fujian adds the years up (历年累计).
    pub local_remedies_are_filed: bool,
    /// The long form counts new normative documents (新增的行政规范性文件数) by their publication, else by
    /// the day they were made. Default: by publication, since the row counts items (条) and stands among
    /// those disclosed.
    pub new_documents_are_published: bool,
}

impl Default for DerivationRules {
    fn default() -> Self {
        Self {
            rows: RowMapping::default(),
            other_channel: RequestChannel::Online,
            overdue_is_extended: true,
            pending_is_other: true,
            local_remedies_are_filed: true,
            new_documents_are_published: true,
        }
    }
}
