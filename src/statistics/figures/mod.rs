//! Published category figures (分类统计), checked against themselves.
//!
//! Takes a report's counts, shares and text as printed ([`CategoryFigures`]). Gives findings, each
//! under the id of its rule. It asks only for what must hold: a figure that is missing is not
//! checked, shares need not add to 100, and a list of classes may be shorter than the total.
//!
//! | rule | level | what it says |
//! |---|---|---|
//! | `category-sum-below`, `-above` | warning, error | the counts add to less (maybe an unlisted class) or more than the total |
//! | `unit-sum-below`, `-above` | warning, error | the same of the split by units and its base |
//! | `request-channels-below`, `-above` | warning, error | the same of the channels and the requests received |
//! | `request-results-below`, `-above` | warning, error | the same of the kinds of reply and the replies |
//! | `share-truncated` | warning | the printed share was cut off, not rounded half up |
//! | `share-wrong-base` | error | the printed share is right of another total, which is named |
//! | `share-shifted` | error | the decimal point slipped |
//! | `share-off` | error | the printed share is none of these |
//! | `share-of-nothing` | error | a share other than 0% of a base of 0 |
//! | `share-unreadable` | error | no percentage can be read |
//! | `cumulative-below-year` | error | a cumulative figure below the year's own |
//! | `cumulative-fell` | error | a cumulative figure below an earlier one |
//! | `cumulative-mismatch` | warning | it is not last year's and this year's together |
//! | `text-sum` | error | a sum written out in the text does not hold |
//! | `text-total` | error | parts given in the text do not add to the total given there |
//! | `text-transposed` | warning | beside a right sum stands the same number with two digits swapped |
//! | `text-contradicts` | error | the text gives another figure than the appendix or the record |

mod binding;
mod channels;
mod claim;
mod cumulative;
mod date;
mod lexicon;
mod narrative;
mod paragraph;
mod phrase;
mod record;
mod said;
mod scope;
mod shares;
mod sums;
mod text;
mod written_sums;

pub use cumulative::check_series;
pub use record::{CategoryCount, CategoryFigures, RequestFigures, UnitSplit};

use lexicon::Lexicon;

use crate::finding::Finding;

impl CategoryFigures {
    /// Checks the figures of one report.
    ///
    /// ```
    /// use disclosure::statistics::figures::{CategoryCount, CategoryFigures};
    ///
    /// let mut report = CategoryFigures::new("某局", 2014);
    /// report.total_this_year = Some(120);
    /// report.categories = vec![CategoryCount::new("机构职能类", 18, "15%")];
    /// let findings = report.check();
    /// assert_eq!(findings.len(), 1);
    /// assert_eq!(findings[0].rule(), "category-sum-below");
    /// assert_eq!(
    ///     findings[0].message().en,
    ///     "the category counts add to 18, the total printed is 120 (difference -102): maybe a class is not listed"
    /// );
    /// ```
    #[must_use]
    pub fn check(&self) -> Vec<Finding> {
        let lexicon = Lexicon::new(self);
        let reading = binding::read(self, &lexicon);
        let mut findings = sums::check(self);
        findings.extend(shares::check(self, &reading));
        findings.extend(cumulative::check(self, &reading));
        findings.extend(written_sums::check(self, &reading));
        findings.extend(narrative::check(self, &lexicon, &reading));
        findings
    }
}
