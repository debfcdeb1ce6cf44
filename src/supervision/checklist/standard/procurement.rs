use chrono::NaiveDate;

use super::super::{Basis, Checklist};
use super::{article, decree_492, decree_711, element, known};
use crate::finding::Words;
use crate::law::Evidence::{FullText, Unconfirmed};
use crate::law::known as instruments;
use crate::policy::PublicationDeadline;

impl Checklist {
    /// Government procurement (政府采购) as a chain, from budget to acceptance: one case a project.
    ///
    /// The result is due 2 working days after the winner is determined, the contract 2 working days after
    /// it is signed. Acceptance is owed for services to the public; for anything else it is stated as
    /// not applicable.
    #[must_use]
    pub fn procurement() -> Self {
        let elements = vec![
            element(
                "budget",
                "采购项目预算",
                "budget of the procurement",
                Unconfirmed,
            )
            .on(decree_711(article(20).item(9)))
            .on(decree_492(article(10).item(6))),
            element(
                "process",
                "采购公告和采购文件",
                "notice and documents of the procurement",
                FullText,
            )
            .on(known(instruments::PROCUREMENT_LAW_2014, article(11))),
            element("result", "中标、成交结果", "winning bid or deal", FullText)
                .on(Basis::of(PublicationDeadline::ProcurementResult).since(in_force()))
                .on(known(instruments::PROCUREMENT_LAW_2014, article(11))),
            element("contract", "采购合同", "contract", FullText)
                .on(Basis::of(PublicationDeadline::ProcurementContract).since(in_force()))
                .on(known(instruments::PROCUREMENT_LAW_2014, article(11))),
            element(
                "acceptance",
                "履约验收结果",
                "result of acceptance",
                FullText,
            )
            .on(known(
                instruments::PROCUREMENT_RULES_2015,
                article(45).paragraph(2),
            )
            .since(in_force()))
            .on(known(
                instruments::PROCUREMENT_LAW_2014,
                article(63).paragraph(2),
            )),
        ];
        let name = Words::new("政府采购", "government procurement");
        Self::built_in("procurement", "1", name, elements).chained()
    }
}

/// The first day of the implementing regulation.
fn in_force() -> NaiveDate {
    instruments::since::PROCUREMENT_RULES_2015
}
