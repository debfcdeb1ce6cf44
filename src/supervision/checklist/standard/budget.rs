use super::super::{Basis, Checklist, ChecklistForm, RequiredElement};
use super::{article, day, decree_492, decree_711, element, known};
use crate::calendar::{CalendarDays, Length, Roll};
use crate::finding::Words;
use crate::law::{Instrument, Provision, known as instruments};
use crate::supervision::Evidence::{Confirmed, Inferred};
use crate::supervision::OrganKind::{Department, Government, Institution};

/// Twenty days (二十日), taken as calendar days that do not roll.
const TWENTY_DAYS: Length = Length::CalendarDays(CalendarDays(20), Roll::Stay);

/// The budget (预算) of a government, a department or a unit under one: one case a body and year.
///
/// The 20 days run from a different event for each kind of body: `congress-approval`,
/// `finance-reply`, `department-reply`. That they are calendar days is inferred.
#[must_use]
pub fn budget() -> Checklist {
    list("budget", "budget", &Words::new("预算", "budget"))
}

/// The final accounts (决算), as the [`budget`]: one case a body and year.
#[must_use]
pub fn final_accounts() -> Checklist {
    list(
        "final-accounts",
        "accounts",
        &Words::new("决算", "final accounts"),
    )
}

fn list(id: &str, short: &str, subject: &Words) -> Checklist {
    let Words { zh, en } = subject;
    let main = |body: &str, zh_body: &str, en_body: &str, basis: Basis| {
        element(
            &format!("{body}-{short}"),
            &format!("{zh_body}{zh}"),
            &format!("{en} of {en_body}"),
            Confirmed,
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
            law(14, 1).within(TWENTY_DAYS, "congress-approval"),
        )
        .of(Government),
        main(
            "department",
            "部门",
            "the department",
            law(14, 2).within(TWENTY_DAYS, "finance-reply"),
        )
        .of(Department),
        main(
            "unit",
            "单位",
            "the unit",
            rules().within(TWENTY_DAYS, "department-reply"),
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
            Inferred,
        ),
    ];
    Checklist::built_in(id, "1", subject.clone(), ChecklistForm::Set, elements)
}

fn detail(code: &str, zh: &str, en: &str, basis: Basis) -> RequiredElement {
    element(code, zh, en, Confirmed).on(basis)
}

/// The duty to publish came into the statute with the amendment in force from 2015.
fn law(number: u16, paragraph: u16) -> Basis {
    since(
        instruments::BUDGET_LAW,
        article(number).paragraph(paragraph),
        (2015, 1, 1),
    )
}

fn rules() -> Basis {
    since(instruments::BUDGET_RULES_2020, article(6), (2020, 10, 1))
}

fn since(instrument: Instrument, place: Provision, (year, month, first): (i32, u32, u32)) -> Basis {
    known(instrument, place).since(day(year, month, first))
}
