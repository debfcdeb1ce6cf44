//! Publication and supervision: policy, machine, rules, deadlines and checklists.

use chrono::NaiveDate;
use disclosure::calendar::{Length, Roll};
use disclosure::deadline::Obligation;
use disclosure::law::{Citation, Edition, Instrument};
use disclosure::policy::{
    FactName, Facts, Limit, Limits, Occasion, PublicationDeadline, RuleSet, Verdict,
};
use disclosure::supervision::Checklist;
use disclosure::vocabulary::{Role, Term as _};
use disclosure::workflow::publication::{
    PersonalField, Publication, PublicationRule, State, Step, Treatment,
};
use disclosure::workflow::{Machine as _, MachineState as _, ProcedureStep as _};

use crate::{assert_stands, table};

const PAGE: &str = include_str!("../../src/guide/publication.md");

/// The place alone where the column names the edition, else the whole citation.
fn place(citation: &Citation, edition: Edition) -> String {
    match (citation.provision(), citation.instrument()) {
        (Some(provision), Instrument::Regulation(it)) if *it == edition => provision.zh(),
        (None, Instrument::Regulation(it)) if *it == edition => "整部 the whole".to_owned(),
        _ => citation.zh(),
    }
}

fn in_both(basis: impl Fn(Edition) -> Citation) -> [String; 2] {
    let [old, new] = Edition::ALL;
    [place(&basis(new), new), place(&basis(old), old)]
}

#[test]
fn the_verdicts() {
    let rows = Verdict::ALL.map(|verdict| {
        let words = verdict.words();
        [words.zh, words.en, format!("`{verdict}`")]
    });
    let head = ["结论（由宽到严）", "verdict, the milder first", "代码 code"];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_rules_of_the_policy() {
    let on = |edition: Edition| Facts::new(edition, Occasion::Request, edition.in_force_from());
    let set = RuleSet::standard();
    let rows = set.iter().map(|rule| {
        let title = rule.title();
        let [new, old] = in_both(|edition| rule.basis(&on(edition)));
        [title.zh, title.en, format!("`{}`", rule.id()), new, old]
    });
    let head = [
        "规则",
        "rule",
        "代码 id",
        "2019年条例 Decree 711",
        "2007年条例 Decree 492",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_facts_of_the_policy() {
    let rows = FactName::ALL.iter().map(|fact| {
        let citation = fact.citation();
        let zh = fact.zh().to_owned();
        [
            zh,
            fact.en().to_owned(),
            format!("`{fact}`"),
            place(&citation, Edition::Decree711),
        ]
    });
    let head = ["事实", "fact", "代码 code", "依据 basis"];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_states_of_a_publication() {
    let rows = State::ALL.iter().map(|state| {
        let public = if *state == State::Superseded {
            "公开，指向后文件 public, with its successor"
        } else if state.is_public() {
            "公开 public"
        } else if state.is_withheld() {
            "不公开，须定期评估 withheld, re-evaluated"
        } else {
            "—"
        };
        [
            state.zh().to_owned(),
            format!("`{state}`"),
            public.to_owned(),
        ]
    });
    assert_stands(PAGE, &table(["状态", "state", "公众 the public"], rows));
}

#[test]
fn the_diagram_of_a_publication() {
    assert_stands(
        PAGE,
        &format!("```mermaid\n{}```\n", Publication::diagram()),
    );
}

#[test]
fn the_commands_of_a_publication() {
    let rows = Step::ALL.iter().map(|kind| {
        let roles: Vec<_> = kind.roles().map(Role::zh).collect();
        let [new, old] = in_both(|edition| kind.basis(edition));
        [
            kind.zh().to_owned(),
            format!("`{kind}`"),
            roles.join("、"),
            new,
            old,
        ]
    });
    let head = [
        "操作",
        "command",
        "由谁 who",
        "2019年条例 Decree 711",
        "2007年条例 Decree 492",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_rules_of_publication() {
    let first = Edition::Decree492.in_force_from();
    let since = |rule: PublicationRule| -> String {
        if rule.is_in_force_on(first) {
            return "—".to_owned();
        }
        let day = first.iter_days().find(|day| rule.is_in_force_on(*day));
        day.map(|it: NaiveDate| it.to_string()).unwrap()
    };
    let rows = PublicationRule::ALL.iter().map(|id| {
        let words = id.words();
        let gates: Vec<_> = id.gates().iter().map(|kind| kind.zh()).collect();
        let [new, old] = in_both(|edition| id.basis(edition));
        [
            id.code().to_uppercase(),
            format!("{} {}", words.zh, words.en),
            id.severity().to_string(),
            gates.join("、"),
            new,
            old,
            since(*id),
        ]
    });
    let head = [
        "编号 id",
        "违反时 what is wrong",
        "级别 level",
        "在何处 at",
        "2019年条例 Decree 711",
        "2007年条例 Decree 492",
        "始于 since",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_masks() {
    let rows = PersonalField::ALL.iter().map(|field| {
        let shown = match field.treatment_by_default() {
            Treatment::Show => "显示 shown".to_owned(),
            Treatment::Mask { first, last } => {
                format!(
                    "遮盖，留首{first}尾{last} masked but for the first {first} and last {last}"
                )
            }
            Treatment::Omit => "不列 left out".to_owned(),
            _ => unreachable!("no other treatment"),
        };
        [
            field.zh().to_owned(),
            field.en().to_owned(),
            format!("`{field}`"),
            shown,
        ]
    });
    assert_stands(
        PAGE,
        &table(["字段", "field", "代码 code", "默认 default"], rows),
    );
}

#[test]
fn the_deadlines_of_a_publication() {
    let owed = [
        Obligation::Publication,
        Obligation::SecrecyReview,
        Obligation::Interpretation,
        Obligation::PenaltyWithdrawal,
        Obligation::Reevaluation,
        Obligation::PartReevaluation,
        Obligation::TakeDown,
    ];
    let rows = owed.iter().map(|kind| {
        let basis = kind.citation().zh();
        [
            kind.zh().to_owned(),
            kind.en().to_owned(),
            format!("`{kind}`"),
            basis,
        ]
    });
    assert_stands(
        PAGE,
        &table(["期限", "deadline", "代码 code", "依据 basis"], rows),
    );
}

/// A length in both languages.
pub(crate) fn length(length: Length) -> String {
    let roll = |roll| match roll {
        Roll::Forward => "，逢假顺延 rolls forward",
        Roll::Stay => "",
    };
    match length {
        Length::WorkingDays(days) => format!("{}个工作日 {days}", days.0),
        Length::CalendarDays(days, at) => format!("{}日 {days}{}", days.0, roll(at)),
        Length::Months(months, at) => format!("{}个月 {months}{}", months.0, roll(at)),
        Length::Through(date) => format!("至 through {date}"),
        _ => unreachable!("no other length"),
    }
}

#[test]
fn the_publication_deadlines() {
    let limits = Limits::default();
    let rows = PublicationDeadline::ALL.iter().map(|deadline| {
        let limit = match limits.limit(*deadline) {
            Limit::Within(time) => length(time),
            Limit::AtLeast(time) => format!("至少 at least {}", length(time)),
            Limit::Before(days) => format!("提前{}日 {days} before", days.0),
            Limit::WithinHours(hours) => format!("{}小时 {hours}", hours.0),
            _ => unreachable!("no other limit"),
        };
        let start = deadline.start();
        [
            format!("{} {}", deadline.zh(), deadline.en()),
            limit,
            format!("{} {}", start.zh(), start.en()),
            deadline.citation().zh(),
            deadline.evidence().to_string(),
        ]
    });
    let head = [
        "事项 matter",
        "时限 limit",
        "起算 from",
        "依据 basis",
        "依据程度 evidence",
    ];
    assert_stands(PAGE, &table(head, rows));
}

#[test]
fn the_checklists() {
    let rows = Checklist::standard().into_iter().map(|list| {
        let name = list.name().clone();
        let elements = list.elements();
        let confirmed = elements
            .iter()
            .filter(|it| it.evidence().is_confirmed())
            .count();
        [
            name.zh,
            name.en,
            format!("`{}`", list.id()),
            elements.len().to_string(),
            confirmed.to_string(),
        ]
    });
    let head = [
        "清单",
        "checklist",
        "代码 id",
        "要素 elements",
        "有全国规定的 of national law",
    ];
    assert_stands(PAGE, &table(head, rows));
}
