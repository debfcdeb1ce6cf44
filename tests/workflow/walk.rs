//! The state graph, walked: what is permitted, to whom, and what every pair is answered.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::law::Edition;
use disclosure::vocabulary::{Role, Term};
use disclosure::workflow::Actor;
use disclosure::workflow::request::{Command, CommandKind, Order, State, diagram};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, APPROVER, Case, HEAD, OFFICE, REVIEWER, UNIT, correction, correction_notice, day,
    disclosed, dispatch, extension, opinion, organ_letter, serve, third_party_letter,
};

/// A command of each kind that could be right somewhere.
pub(crate) fn sample(kind: CommandKind) -> Command {
    let items = json!([{"number": 1, "description": "信息"}]);
    let finding = |command: &str| json!({"command": command, "reason": "理由"});
    let value = match kind {
        CommandKind::Dictate => finding("dictate"),
        CommandKind::Submit => json!({
            "command": "submit", "channel": "in-person", "form": "纸质", "items": items,
            "applicant": {"name": {"reference": "1"}, "identity": {"reference": "2"}, "contact": {"reference": "3"}},
        }),
        CommandKind::Register => {
            json!({"command": "register", "number": "2025-17", "class": "company"})
        }
        CommandKind::Split => json!({"command": "split", "into": [
            {"number": "2025-17-1", "items": items}, {"number": "2025-17-2", "items": items},
        ]}),
        CommandKind::Merge => json!({"command": "merge", "into": "2025-16"}),
        CommandKind::Absorb => json!({
            "command": "absorb", "number": "2025-18", "applicant": "applicant-2", "received_on": "2018-01-02",
        }),
        CommandKind::AnswerOnTheSpot => json!({
            "command": "answer-on-the-spot", "number": "榕信复〔2025〕1号", "decisions": [disclosed(1)],
            "secrecy_reviewed_by": {"id": "staff-4", "role": "secrecy-reviewer"}, "remedy": "review-or-suit",
        }),
        CommandKind::RequestCorrection => correction_notice(10),
        CommandKind::Correct => correction(),
        CommandKind::Reopen => json!({"command": "reopen", "items": items, "good_cause": "住院"}),
        CommandKind::AskReasons => {
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5})
        }
        CommandKind::FindUnclear
        | CommandKind::FindExcessive
        | CommandKind::ExplainReasons
        | CommandKind::AcceptReasons
        | CommandKind::RejectReasons
        | CommandKind::ReturnDraft
        | CommandKind::SuggestConversion => finding(kind.code()),
        CommandKind::DemandFee => json!({
            "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码",
        }),
        CommandKind::Pay | CommandKind::ReopenForPayment => {
            json!({"command": kind.code(), "amount": "700"})
        }
        CommandKind::Assign => json!({"command": "assign", "unit": "unit-3"}),
        CommandKind::RecordSearch => {
            json!({"command": "record-search", "items": [1], "scope": "档案", "found": true})
        }
        CommandKind::ConsultThirdParty => third_party_letter(7),
        CommandKind::ConsultOrgan => organ_letter(8, true),
        CommandKind::GiveOpinion => opinion(1, "agree"),
        CommandKind::CloseConsultation => {
            json!({"command": "close-consultation", "consultation": 1})
        }
        CommandKind::Refer => refer(9),
        CommandKind::Determine => {
            json!({"command": "determine", "consultation": 1, "disclose": true, "reason": "非密"})
        }
        CommandKind::Extend => extension(1, "2018-01-02"),
        CommandKind::DraftReply => json!({"command": "draft-reply", "decisions": [disclosed(1)]}),
        CommandKind::ReviewSecrecy | CommandKind::ReviewLegality => {
            json!({"command": kind.code(), "passed": true})
        }
        CommandKind::Send => dispatch("review-or-suit"),
        CommandKind::NotifyThirdParty => json!({
            "command": "notify-third-party", "consultation": 1, "number": "榕信告〔2025〕1号", "content": "内容",
        }),
        CommandKind::Deliver | CommandKind::Withdraw => {
            json!({"command": kind.code(), "proof": "1"})
        }
        CommandKind::ServeNotice => serve(&json!("correction")),
        CommandKind::Archive => json!({"command": "archive", "contents": []}),
        CommandKind::Convert => json!({"command": "convert", "items": [1], "reason": "多人申请"}),
        CommandKind::OpenRound => json!({
            "command": "open-round", "source": "judgment", "reference": "判决书", "term": 20,
        }),
        CommandKind::Confirm
        | CommandKind::Receive
        | CommandKind::Screen
        | CommandKind::Lapse
        | CommandKind::Approve => json!({"command": kind.code()}),
        _ => panic!("a kind without a sample: {kind}"),
    };
    serde_json::from_value(value).unwrap()
}

fn refer(consultation: u16) -> Value {
    json!({
        "command": "refer", "consultation": consultation, "number": "榕信请〔2025〕1号", "body": "保密行政管理部门",
    })
}

/// A case in every state that the edition has, received on a day.
fn cases(on: &str, edition: Edition) -> Vec<Case> {
    let mut cases = vec![Case::new()];
    let mut draft = Case::new();
    draft.does(
        APPLICANT,
        on,
        json!({"command": "dictate", "reason": "书写困难"}),
    );
    let registered = |on| {
        let mut case = Case::handed_in(on);
        case.does(
            OFFICE,
            on,
            json!({"command": "register", "number": "1", "class": "company"}),
        );
        case
    };
    let then = |case: &Case, who: &str, command: Value| {
        let mut next = case.clone();
        next.does(who, on, command);
        next
    };
    let assigned = Case::assigned(on, 1);
    let reviewed = Case::reviewed(on, 1);
    let command = |kind: CommandKind| serde_json::to_value(sample(kind)).unwrap();
    let drafted = then(&assigned, UNIT, command(CommandKind::DraftReply));
    let mut approved = then(&drafted, REVIEWER, command(CommandKind::ReviewSecrecy));
    approved.does(APPROVER, on, json!({"command": "approve"}));
    let replied = then(&approved, OFFICE, dispatch("review-or-suit"));
    let delivered = then(
        &replied,
        OFFICE,
        json!({"command": "deliver", "proof": "1"}),
    );
    let mut archived = delivered.clone();
    archived.archives(on);
    cases.extend([
        draft,
        Case::submitted("in-person", on, 1),
        Case::submitted("online", on, 1),
        Case::handed_in(on),
        registered(on),
        then(&registered(on), OFFICE, command(CommandKind::Split)),
        then(&registered(on), OFFICE, command(CommandKind::Merge)),
        then(&assigned, OFFICE, third_party_letter(1)),
        then(&assigned, OFFICE, organ_letter(1, true)),
        then(&assigned, OFFICE, refer(1)),
        then(
            &reviewed,
            APPLICANT,
            json!({"command": "withdraw", "proof": "1"}),
        ),
        assigned,
        drafted,
        approved,
        replied,
        delivered,
        archived,
    ]);
    if edition == Edition::Decree711 {
        let corrected = then(&reviewed, OFFICE, correction_notice(1));
        let mut lapsed = then(&corrected, OFFICE, serve(&json!("correction")));
        lapsed.does(OFFICE, "2025-03-20", json!({"command": "lapse"}));
        let excessive = then(&reviewed, OFFICE, command(CommandKind::FindExcessive));
        cases.extend([
            lapsed,
            then(&corrected, APPLICANT, correction()),
            corrected,
            then(&excessive, OFFICE, command(CommandKind::AskReasons)),
            then(&excessive, OFFICE, command(CommandKind::DemandFee)),
            excessive,
        ]);
    }
    cases.push(reviewed);
    cases
}

fn actor_for(kind: CommandKind) -> Actor {
    let role = kind.roles().next().expect("somebody has the power");
    Actor::new("somebody-else", role).unwrap()
}

#[test]
fn every_pair_is_permitted_or_refused_with_a_citation() {
    for (edition, on, later) in [
        (Edition::Decree492, "2018-03-05", "2018-03-20"),
        (Edition::Decree711, "2025-03-03", "2025-03-20"),
    ] {
        let mut seen = BTreeSet::new();
        for case in cases(on, edition) {
            let state = case.request.state();
            seen.insert(state);
            let open: BTreeSet<_> = case.request.permitted().collect();
            for kind in CommandKind::ALL.iter().copied() {
                let order = Order::new(
                    sample(kind),
                    actor_for(kind),
                    day(later),
                    case.request.version(),
                );
                match case.request.decide(&order, &case.calendar) {
                    Ok(events) => {
                        assert!(open.contains(&kind), "{edition} {state} {kind}");
                        let mut next = case.request.clone();
                        for event in &events {
                            assert_eq!(
                                event.fact().command() == kind,
                                kind != CommandKind::Receive
                            );
                            next = next.evolve(event).unwrap();
                        }
                        let to = next.state();
                        let drawn = kind.moves().iter().any(|it| {
                            it.from().contains(&state) && (to == state || it.to().contains(&to))
                        });
                        assert!(drawn, "{state} --{kind}--> {to} is not in the diagram");
                    }
                    Err(refusal) => {
                        let closed = ["state", "not-under-edition"];
                        let by_state = closed.iter().any(|it| refusal.has(it));
                        assert!(!(by_state && open.contains(&kind)), "{refusal}");
                        assert_eq!(refusal.state(), state.code());
                        assert_eq!(refusal.command(), kind.code());
                        let listed: BTreeSet<_> = refusal
                            .permitted()
                            .iter()
                            .map(disclosure::workflow::PermittedCommand::command)
                            .collect();
                        assert_eq!(listed, open.iter().map(|it| it.code()).collect());
                    }
                }
            }
        }
        let every: BTreeSet<State> = State::ALL.iter().copied().collect();
        let missing: Vec<_> = every.difference(&seen).copied().collect();
        match edition {
            Edition::Decree711 => assert_eq!(missing, []),
            Edition::Decree492 => assert_eq!(
                missing,
                [
                    State::AwaitingCorrection,
                    State::AwaitingReasons,
                    State::AwaitingFee,
                    State::Abandoned
                ]
            ),
        }
    }
}

#[test]
fn every_role_is_held_to_its_powers() {
    for case in cases("2025-03-03", Edition::Decree711) {
        for role in Role::ALL.iter().copied() {
            let open: BTreeSet<_> = case.request.permitted_for(role).collect();
            for kind in CommandKind::ALL.iter().copied() {
                let actor = Actor::new("somebody-else", role).unwrap();
                let order = Order::new(
                    sample(kind),
                    actor,
                    day("2025-03-20"),
                    case.request.version(),
                );
                let answer = case.request.decide(&order, &case.calendar);
                assert_eq!(
                    answer.as_ref().is_err_and(|it| it.has("role")),
                    !role.may(kind.power()),
                    "{role} {kind}"
                );
                assert!(answer.is_err() || open.contains(&kind), "{role} {kind}");
            }
        }
    }
    let extenders: Vec<_> = CommandKind::Extend.roles().collect();
    assert_eq!(extenders, [Role::HeadOfDisclosureOffice]);
}

#[test]
fn a_stale_version_is_refused() {
    let case = Case::assigned("2025-03-03", 1);
    let head = Actor::new("staff-2", Role::HeadOfDisclosureOffice).unwrap();
    let command = serde_json::from_value(extension(1, "2025-03-04")).unwrap();
    let order = Order::new(command, head, day("2025-03-04"), 4);
    let refusal = case.request.decide(&order, &case.calendar).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`extend` is refused in state `in-progress`: it was given on version 4 of the log, which is \
         at 5 (decree-711/art-33/para-2)"
    );
    assert_eq!(HEAD, "staff-2:head-of-disclosure-office");
}

/// From every state a way leads to the archive, by the moves of the edition.
#[test]
fn no_dead_end_before_archive() {
    for edition in Edition::ALL {
        let mut next: BTreeMap<State, BTreeSet<State>> = BTreeMap::new();
        for kind in CommandKind::ALL
            .iter()
            .filter(|it| it.exists_under(edition))
        {
            for step in kind.moves() {
                for from in step.from() {
                    next.entry(*from).or_default().extend(step.to());
                }
            }
        }
        for start in State::ALL.iter().copied() {
            let mut reached = BTreeSet::from([start]);
            loop {
                let more: BTreeSet<_> = reached
                    .iter()
                    .filter_map(|state| next.get(state))
                    .flatten()
                    .copied()
                    .collect();
                let before = reached.len();
                reached.extend(more);
                if reached.len() == before {
                    break;
                }
            }
            let unknown_2007 = edition == Edition::Decree492 && matches!(start, State::Abandoned);
            assert!(
                reached.contains(&State::Archived) || unknown_2007,
                "{edition} {start}"
            );
        }
    }
    assert!(diagram().contains("    awaiting_correction --> abandoned: lapse\n"));
}
