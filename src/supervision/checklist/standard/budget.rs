use chrono::NaiveDate;

use super::super::{Basis, Checklist, RequiredElement};
use super::{article, decree_492, decree_711, element, known};
use crate::finding::Words;
use crate::law::Evidence::{FullText, Unconfirmed};
use crate::law::known as instruments;
use crate::policy::PublicationDeadline;
use crate::supervision::OrganKind::{Department, Government, Institution};

impl Checklist {
    /// The budget (预算) of a government, a department or a unit under one: one case a body and year.
    ///
    /// The 20 days run from a different event for each kind of body: approval by the congress, reply of
    /// the finance department, reply of the department.
    #[must_use]
    pub fn budget() -> Self {
        list("budget", "budget", &Words::new("预算", "budget"))
    }
}

impl Checklist {
    /// The final accounts (决算), as the [`budget`](Self::budget): one case a body and year.
    #[must_use]
    pub fn final_accounts() -> Self {
        list(
            "final-accounts",
            "accounts",
            &Words::new("决算", "final accounts"),
        )
    }
}

fn list(id: &str, short: &str, subject: &Words) -> Checklist {
    let Words { zh, en } = subject;
    let main = |body: &str, zh_body: &str, en_body: &str, basis: Basis| {
        element(
            &format!("{body}-{short}"),
            &format!("{zh_body}{zh}"),
            &format!("{en} of {en_body}"),
            FullText,
        )
        .on(basis)
        .on(decree_711(article(20).item(7)))
        .on(decree_492(article(10).item(4)))
    };
    let elements = vec![
        main(
            "government",
            "政府",
            "the government",
            Basis::of(PublicationDeadline::GovernmentBudget).since(law_in_force()),
        )
        .of(Government),
        main(
            "department",
            "部门",
            "the department",
            Basis::of(PublicationDeadline::DepartmentBudget).since(law_in_force()),
        )
        .of(Department),
        main(
            "unit",
            "单位",
            "the unit",
            Basis::of(PublicationDeadline::UnitBudget).since(rules_in_force()),
        )
        .of(Institution),
        detail(
            "transfer-payments",
            "财政转移支付情况说明",
            "transfer payments explained",
            law(14, 1),
        )
        .of(Government),
        detail(
            "debt",
            "政府债务情况说明",
            "government debt explained",
            law(14, 1),
        )
        .of(Government),
        detail(
            "operating-expenses",
            "机关运行经费情况说明",
            "operating expenses explained",
            law(14, 2),
        )
        .of(Department),
        detail(
            "functional-classification",
            "支出功能分类编列到项",
            "expenditure by function down to the item",
            rules(),
        ),
        detail(
            "economic-classification",
            "基本支出按经济性质分类编列到款",
            "basic expenditure by economic class down to the type",
            rules(),
        ),
        detail(
            "transfers-by-region",
            "转移支付分地区、分项目",
            "transfers by region and project",
            rules(),
        )
        .of(Government),
        detail(
            "procurement",
            "政府采购情况",
            "procurement of the body",
            law(14, 3),
        ),
        element(
            "three-public-expenses",
            "“三公”经费",
            "overseas, vehicle and reception expenses",
            Unconfirmed,
        ),
    ];
    Checklist::built_in(id, "1", subject.clone(), elements)
}

fn detail(code: &str, zh: &str, en: &str, basis: Basis) -> RequiredElement {
    element(code, zh, en, FullText).on(basis)
}

fn law(number: u16, paragraph: u16) -> Basis {
    known(
        instruments::BUDGET_LAW_2018,
        article(number).paragraph(paragraph),
    )
    .since(law_in_force())
}

fn rules() -> Basis {
    known(instruments::BUDGET_RULES_2020, article(6)).since(rules_in_force())
}

/// The duty to publish came into the statute with the amendment in force from this day.
fn law_in_force() -> NaiveDate {
    instruments::since::BUDGET_LAW_2014
}

/// The first day of the implementing regulation as revised.
fn rules_in_force() -> NaiveDate {
    instruments::since::BUDGET_RULES_2020
}
