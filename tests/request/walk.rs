//! The state graph, walked: what is permitted, to whom, and what every pair is answered.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::id;
use disclosure::law::Edition;
use disclosure::vocabulary::{Role, Term};
use disclosure::workflow::Actor;
use disclosure::workflow::request::Request;
use disclosure::workflow::request::{Command, State, Step};
use disclosure::workflow::{Bar, Instruction, Machine as _, MachineState as _, ProcedureStep as _};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, APPROVER, Case, HEAD, OFFICE, REVIEWER, UNIT, correction, correction_notice, day,
    disclosed, dispatch, extension, opinion, organ_letter, serve, third_party_letter,
};

/// A command of each kind that could be right somewhere.
pub(crate) fn sample(kind: Step) -> Command {
    let items = json!([{"number": 1, "description": "信息"}]);
    let finding = |command: &str| json!({"command": command, "reason": "理由"});
    let value = match kind {
        Step::Dictate => finding("dictate"),
        Step::Submit => json!({
            "command": "submit", "channel": "in-person", "form": "纸质", "items": items,
            "applicant": {"name": {"reference": "1"}, "identity": {"reference": "2"}, "contact": {"reference": "3"}},
        }),
        Step::Register => {
            json!({"command": "register", "number": "2025-17", "class": "company"})
        }
        Step::Split => json!({"command": "split", "into": [
            {"number": "2025-17-1", "items": items}, {"number": "2025-17-2", "items": items},
        ]}),
        Step::Merge => json!({"command": "merge", "into": "2025-16"}),
        Step::Absorb => json!({
            "command": "absorb", "number": "2025-18", "applicant": "applicant-2", "received_on": "2018-01-02",
        }),
        Step::AnswerOnTheSpot => json!({
            "command": "answer-on-the-spot", "number": "榕信复〔2025〕1号", "decisions": [disclosed(1)],
            "secrecy_reviewed_by": {"id": "staff-4", "role": "secrecy-reviewer"}, "remedy": "review-or-suit",
        }),
        Step::RequestCorrection => correction_notice(10),
        Step::Correct => correction(),
        Step::Reopen => json!({"command": "reopen", "items": items, "good_cause": "住院"}),
        Step::AskReasons => {
            json!({"command": "ask-reasons", "number": "榕信理〔2025〕1号", "term": 5})
        }
        Step::FindUnclear
        | Step::FindExcessive
        | Step::ExplainReasons
        | Step::AcceptReasons
        | Step::RejectReasons
        | Step::ReturnDraft
        | Step::SuggestConversion => finding(kind.code()),
        Step::DemandFee => json!({
            "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码",
        }),
        Step::Pay | Step::ReopenForPayment => {
            json!({"command": kind.code(), "amount": "700"})
        }
        Step::SplitOff => json!({
            "command": "split-off", "parent": "1", "submitted_on": "2018-01-02", "channel": "in-person",
            "applicant": "applicant-1", "received_on": "2018-01-02", "edition": "2007",
            "registration": {"number": "1-1", "class": "company"},
            "items": [{"number": 1, "description": "决算"}],
        }),
        Step::Assign => json!({"command": "assign", "unit": "unit-3"}),
        Step::RecordSearch => {
            json!({"command": "record-search", "items": [1], "scope": "档案", "found": true})
        }
        Step::ConsultThirdParty => third_party_letter(7),
        Step::ConsultOrgan => organ_letter(8, true),
        Step::GiveOpinion => opinion(1, "agree"),
        Step::CloseConsultation => {
            json!({"command": "close-consultation", "consultation": 1})
        }
        Step::Refer => refer(9),
        Step::Determine => {
            json!({"command": "determine", "consultation": 1, "disclose": true, "reason": "非密"})
        }
        Step::Extend => extension(1, "2018-01-02"),
        Step::DraftReply => json!({"command": "draft-reply", "decisions": [disclosed(1)]}),
        Step::ReviewSecrecy | Step::ReviewLegality => {
            json!({"command": kind.code(), "passed": true})
        }
        Step::Send => dispatch("review-or-suit"),
        Step::NotifyThirdParty => json!({
            "command": "notify-third-party", "consultation": 1, "number": "榕信告〔2025〕1号", "content": "内容",
        }),
        Step::Deliver | Step::Withdraw => {
            json!({"command": kind.code(), "proof": "1"})
        }
        Step::AttemptContact => json!({"command": "attempt-contact", "note": "电话无人接听"}),
        Step::Refund => json!({"command": "refund", "amount": "1"}),
        Step::Rectify => json!({
            "command": "rectify", "entry": 3, "to": {"class": "company"}, "reason": "录入有误",
        }),
        Step::TakeBack => json!({"command": "take-back", "entry": 5, "reason": "误发"}),
        Step::ServeNotice => serve(&json!("correction")),
        Step::Archive => json!({"command": "archive", "contents": []}),
        Step::Convert => json!({"command": "convert", "items": [1], "reason": "多人申请"}),
        Step::OpenRound => json!({
            "command": "open-round", "source": "judgment", "reference": "判决书", "term": 20,
        }),
        Step::Confirm | Step::Receive | Step::Screen | Step::Lapse | Step::Approve => {
            json!({"command": kind.code()})
        }
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
    let command = |kind: Step| serde_json::to_value(sample(kind)).unwrap();
    let drafted = then(&assigned, UNIT, command(Step::DraftReply));
    let mut approved = then(&drafted, REVIEWER, command(Step::ReviewSecrecy));
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
        then(&registered(on), OFFICE, command(Step::Split)),
        then(&registered(on), OFFICE, command(Step::Merge)),
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
        let excessive = then(&reviewed, OFFICE, command(Step::FindExcessive));
        cases.extend([
            lapsed,
            then(&corrected, APPLICANT, correction()),
            corrected,
            then(&excessive, OFFICE, command(Step::AskReasons)),
            then(&excessive, OFFICE, command(Step::DemandFee)),
            excessive,
        ]);
    }
    cases.push(reviewed);
    cases
}

fn actor_for(kind: Step) -> Actor {
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
            let open: BTreeSet<_> = case.request.permitted().into_iter().collect();
            for kind in Step::ALL.iter().copied() {
                let order = Instruction::new(
                    id("case-1"),
                    case.request.version(),
                    sample(kind),
                    actor_for(kind),
                    day(later),
                );
                match case.request.decide(&order, &case.calendar) {
                    Ok(events) => {
                        assert!(open.contains(&kind), "{edition} {state} {kind}");
                        let mut next = case.request.clone();
                        for event in &events {
                            assert_eq!(event.fact().step() == kind, kind != Step::Receive);
                            next = next.evolve(event).unwrap();
                        }
                        let to = next.state();
                        let drawn = kind.moves().iter().any(|it| {
                            it.from().contains(&state) && (to == state || it.to().contains(&to))
                        });
                        assert!(drawn, "{state} --{kind}--> {to} is not in the diagram");
                    }
                    Err(refusal) => {
                        let closed = [Bar::State, Bar::NotUnderEdition];
                        let by_state = closed.iter().any(|it| refusal.has(*it));
                        assert!(!(by_state && open.contains(&kind)), "{refusal}");
                        assert_eq!(refusal.state().code(), state.code());
                        assert_eq!(refusal.step().code(), kind.code());
                        let listed: BTreeSet<_> = refusal
                            .permitted()
                            .iter()
                            .map(|it| it.step().code())
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
            let open: BTreeSet<_> = case
                .request
                .permitted_to(&Actor::new("somebody-else", role).unwrap())
                .into_iter()
                .collect();
            for kind in Step::ALL.iter().copied() {
                let actor = Actor::new("somebody-else", role).unwrap();
                let order = Instruction::new(
                    id("case-1"),
                    case.request.version(),
                    sample(kind),
                    actor,
                    day("2025-03-20"),
                );
                let answer = case.request.decide(&order, &case.calendar);
                assert_eq!(
                    answer.as_ref().is_err_and(|it| it.has(Bar::Role)),
                    !role.may(kind.power()),
                    "{role} {kind}"
                );
                assert!(answer.is_err() || open.contains(&kind), "{role} {kind}");
            }
        }
    }
    let extenders: Vec<_> = Step::Extend.roles().collect();
    assert_eq!(extenders, [Role::HeadOfDisclosureOffice]);
}

#[test]
fn a_stale_version_is_refused() {
    let case = Case::assigned("2025-03-03", 1);
    let head = Actor::new("staff-2", Role::HeadOfDisclosureOffice).unwrap();
    let command = serde_json::from_value(extension(1, "2025-03-04")).unwrap();
    let order = Instruction::new(id("case-1"), 4, command, head, day("2025-03-04"));
    let refusal = case.request.decide(&order, &case.calendar).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`extend` is refused in state `in-progress`: it was given after 4 entries of the log, which \
         has 5 by now"
    );
    assert_eq!(HEAD, "staff-2:head-of-disclosure-office");
}

/// From every state a way leads to the archive, by the moves of the edition.
#[test]
fn no_dead_end_before_archive() {
    for edition in Edition::ALL {
        let mut next: BTreeMap<State, BTreeSet<State>> = BTreeMap::new();
        for kind in Step::ALL.iter().filter(|it| it.exists_under(edition)) {
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
    assert!(Request::diagram().contains("    awaiting_correction --> abandoned: lapse\n"));
}
