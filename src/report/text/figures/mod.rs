//! Published category figures (分类统计), checked against themselves.
//!
//! Takes a report's counts, shares and text as printed ([`CategoryFigures`]). Gives findings, each
//! under the id of its rule. It asks only for what must hold: a figure that is missing is not
//! checked, shares need not add to 100, and a list of classes may be shorter than the total.
//!
//! | rule | level | what it says |
//! |---|---|---|
//! | `category-sum-below`, `-above` | warning, error | the counts add to less (maybe an unlisted class) or more than the total |
//! | `category-twice` | error | a category is listed a second time |
//! | `unit-sum-below`, `-above` | warning, error | the same of the split by units and its base |
//! | `request-channels-below`, `-above` | warning, error | the same of the channels and the requests received |
//! | `request-results-below`, `-above` | warning, error | the same of the kinds of reply and the replies |
//! | `share-truncated` | warning | the printed share was cut off, not rounded half up |
//! | `share-wrong-base` | error | the printed share is right of another total, which is named |
//! | `share-shifted` | error | the decimal point slipped |
//! | `share-off` | error | the printed share is none of these |
//! | `share-of-nothing` | error | a share other than 0% of a base of 0 |
//! | `share-unreadable` | warning | no percentage can be read |
//! | `cumulative-below-year` | error | a cumulative figure below the year's own |
//! | `cumulative-fell` | error | a cumulative figure below an earlier one |
//! | `cumulative-mismatch` | warning | it is not last year's and this year's together |
//! | `record-twice` | warning | a series holds an agency's year a second time |
//! | `text-sum` | error | a sum written out in the text does not hold |
//! | `text-total` | error | parts given in the text do not add to the total given there |
//! | `text-transposed` | warning | in the sentence of a right sum stands the same number with two digits swapped |
//! | `text-contradicts` | error | the text gives another figure than the appendix or the record |
//!
//! # Which sentences are read
//!
//! The text is cut into sentences (at 。, ！, ？ and line breaks), clauses (at ，, ； and ：) and phrases of
//! one figure. A figure is compared only when every word that stands with it is known, and when they
//! say whose it is (the agency's own), of what period, what it counts and in what unit, and the
//! record prints the figure of the same four:
//!
//! | figure | as it is written | unit |
//! |---|---|---|
//! | items of the year | 2014年，我局主动公开政府信息121条; 本年度共公开信息121条 | 条 |
//! | items of all years | 历年累计574条; 截至2014年底累计公开574条; 累计由453条增至574条 | 条 |
//! | the same a year before | 上年累计453条; 截至2013年底累计453条 | 条 |
//! | requests, replies | 共收到信息公开申请21件，答复21件; 累计收到申请50件 | 件 |
//! | requests by channel | 收到申请21件，其中当面申请18件; 依申请公开：网上3件; 正文、附表 | 件 |
//! | a line of a table | 机构职能类信息18条，占15%; 机构职能类18条（15%）; 机构职能类占15% | 条 |
//! | all that was produced | 产生政府信息166条，其中主动公开120条，依申请公开46条，不予公开0条 | 条, 件 |
//!
//! - Without a body or a period of its own, a figure takes those said before it in the sentence, and
//!   else the agency and the year reported on. The year runs to its end or to a day of December.
//! - Another body (全县, 各单位), another period (a month, a quarter, 上半年, 2013年) and a clause of
//!   words that are not known (财政领域，) hold until the sentence says otherwise, as does a figure that
//!   could not be read for those of its unit. A clause of grounds (按照要求，) narrows nothing; after one of
//!   work done (我局加强管理，) 申请 alone is not read. 2014年累计 may be either total, and is not compared.
//! - What follows 其中 or 包括 is a part, and is read only as a line of the year's items, a channel of the
//!   requests, the year within all years, or a kind of what was produced.
//! - The few English words that notes use (active, cumulative, requests, in person) are read likewise,
//!   without a unit.
//!
//! Sums are read apart from this: with signs (18 + 3 = 21), as a list that ends in 合计, and as a
//! whole with the first part after 其中. Everything else in a text is passed over in silence.

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
mod written_sums;

pub use record::{CategoryFigures, RequestFigures, UnitSplit};

use lexicon::Lexicon;

use crate::finding::Finding;

impl CategoryFigures {
    /// Checks the figures of one report.
    ///
    /// ```
    /// use disclosure::report::{PrintedCount, CategoryFigures};
    ///
    /// let mut report = CategoryFigures::new("某局", 2014);
    /// report.total_this_year = Some(120);
    /// report.categories = vec![PrintedCount::new("机构职能类", 18, "15%")];
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
