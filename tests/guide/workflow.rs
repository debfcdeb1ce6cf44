//! Requests: the diagrams and tables say what the machines do.

use std::fmt::Write as _;

use disclosure::law::Edition;
use disclosure::vocabulary::{Role, Term as _};
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::request::{Request, State, Step};
use disclosure::workflow::{Machine as _, MachineState as _, ProcedureStep as _};

const GUIDE: &str = include_str!("../../src/guide/workflow.md");

#[test]
fn the_diagrams_are_those_of_the_machines() {
    let drawn: Vec<String> = GUIDE
        .split("```mermaid\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect();
    let machines = [
        Request::diagram(),
        RecordCorrection::diagram(),
        Reconsideration::diagram(),
        Litigation::diagram(),
    ];
    assert_eq!(drawn, machines);
}

fn states() -> String {
    let mut table = String::from("| 状态 | state | 期限 clock |\n| --- | --- | --- |\n");
    for state in State::ALL {
        let clock = if state.is_running() {
            "计算 runs"
        } else if state.awaits_applicant() {
            "等待申请人 waits for the applicant"
        } else {
            "—"
        };
        writeln!(table, "| {} | `{state}` | {clock} |", state.zh()).unwrap();
    }
    table
}

#[test]
fn every_state_is_told() {
    assert!(GUIDE.contains(&states()), "{}", states());
}

fn commands() -> String {
    let mut table = String::from(
        "| 操作 | command | 由谁 who | 依据 basis | 2007年条例 Decree 492 |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for kind in Step::ALL {
        let roles: Vec<_> = kind.roles().map(Role::zh).collect();
        let old = if kind.exists_under(Edition::Decree492) {
            kind.basis(Edition::Decree492).zh()
        } else {
            "无 none".to_owned()
        };
        let basis = kind.basis(Edition::Decree711).zh();
        writeln!(
            table,
            "| {} | `{kind}` | {} | {basis} | {old} |",
            kind.zh(),
            roles.join("、"),
        )
        .unwrap();
    }
    table
}

#[test]
fn every_command_is_told_with_who_may_give_it() {
    assert!(GUIDE.contains(&commands()), "{}", commands());
}

#[test]
fn every_convention_is_told() {
    for number in 1..=10 {
        let row = format!("| c{number} |");
        assert_eq!(GUIDE.matches(&row).count(), 1, "{row}");
    }
    // A field that the guide does not name would be a convention nobody can find.
    let conventions =
        serde_json::to_value(disclosure::workflow::request::Conventions::default()).unwrap();
    for field in conventions.as_object().unwrap().keys() {
        assert!(GUIDE.contains(&format!("`{field}`")), "{field}");
    }
}
