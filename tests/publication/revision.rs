//! A revision of what is public: given up, or of what is superseded.

use disclosure::deadline::Obligation;
use disclosure::vocabulary::Role;
use disclosure::workflow::publication::{Command, State, Step};
use disclosure::workflow::{Bar, Machine as _, ProcedureStep as _};
use serde_json::{Value, json};

use super::support::{Desk, command, day, entry, process_ground, propose, release, v, withheld};

fn drop_revision() -> Value {
    json!({"command": "drop-revision", "reason": "无需修改"})
}

fn revise(version: &str) -> Value {
    json!({"command": "revise", "reason": "修改",
        "content": {"digest": version, "title": "修改稿"}})
}

fn signing(version: &str) -> [Value; 4] {
    [
        propose(json!({"digest": version, "attribute": "proactive"})),
        json!({"command": "review-attribute", "digest": version, "agrees": true}),
        json!({"command": "review-secrecy", "digest": version, "conclusion": "cleared"}),
        json!({"command": "approve", "digest": version}),
    ]
}

fn sign(desk: &mut Desk, on: &str, version: &str) {
    for what in signing(version) {
        desk.give(on, what);
    }
}

fn correct(version: &str, title: &str) -> Value {
    json!({"command": "correct", "reason": "个人信息有误", "release": {"digest": version,
        "organ": "bureau-1", "channels": ["website"], "face": {"title": title}}})
}

fn supersede() -> Value {
    json!({"command": "supersede", "successor": "QZ07101-2", "reason": "新文件"})
}

/// A published item in each state that a revision can begin in.
fn published() -> Vec<Desk> {
    let first = Desk::notice().published();
    let mut catalogued = first.clone();
    catalogued.give("2025-09-19", entry());
    let mut corrected = first.clone();
    corrected.give("2025-09-19", revise("v2"));
    sign(&mut corrected, "2025-09-19", "v2");
    corrected.give("2025-09-19", correct("v2", "更正后的通知"));
    let mut clarified = first.clone();
    clarified.give("2025-09-19", Command::ApproveClarification(v(9)));
    clarified.give(
        "2025-09-19",
        json!({"command": "clarify", "digest": "v9", "statement": "网传情况不实"}),
    );
    let mut superseded = first.clone();
    superseded.give("2025-09-19", supersede());
    vec![first, catalogued, corrected, clarified, superseded]
}

#[test]
fn a_dropped_revision_leaves_everything_as_it_was_published() {
    for before in published() {
        let state = before.publication.state();
        let mut desk = before.clone();
        desk.give("2025-09-22", revise("v3"));
        assert_eq!(desk.publication.state_as_published(), Some(state));
        // It can be given up at any step, after further versions too.
        desk.give("2025-09-22", revise("v4"));
        let ask = json!({"command": "coordinate", "organ": "bureau-2", "matter": "请确认"});
        let mut late = desk.clone();
        late.give("2025-09-22", ask);
        sign(&mut desk, "2025-09-23", "v4");
        for mut desk in [desk, late] {
            desk.give("2025-09-24", drop_revision());
            let (was, is) = (&before.publication, &desk.publication);
            assert_eq!(is.state(), state);
            assert_eq!(is.state_as_published(), None);
            assert_eq!(is.content(), was.content());
            assert!(is.signatures().eq(was.signatures()));
            assert_eq!(is.plan(), was.plan());
            assert_eq!(is.earlier_versions(), was.earlier_versions());
            let on = day("2025-10-09");
            assert_eq!(is.public_on(on), was.public_on(on));
            assert_eq!(
                is.findings(on, &desk.calendar),
                was.findings(on, &desk.calendar)
            );
            assert_eq!(is.deadlines(&desk.calendar), was.deadlines(&desk.calendar));
            let open = |it: &Desk| it.publication.permitted();
            assert_eq!(open(&desk), open(&before));
            // What was asked about the revision binds no later one.
            desk.give("2025-09-25", revise("v5"));
            sign(&mut desk, "2025-09-25", "v5");
            desk.give("2025-09-25", correct("v5", "再次更正的通知"));
        }
    }
}

// What another organ said against a content stands when the same content comes again.
#[test]
fn a_dropped_revision_does_not_get_round_another_organ() {
    let ask = json!({"command": "coordinate", "organ": "bureau-2", "matter": "请确认"});
    let refuses = json!({"command": "confirm-coordination", "organ": "bureau-2", "agrees": false,
        "reason": "不同意"});
    for answered in [true, false] {
        let mut desk = Desk::notice().published();
        desk.give("2025-09-22", revise("v2"));
        desk.give("2025-09-22", ask.clone());
        if answered {
            desk.give("2025-09-22", refuses.clone());
        }
        desk.give("2025-09-22", drop_revision());
        let review = |desk: &mut Desk, version: &str| {
            desk.give("2025-09-23", revise(version));
            let mut last = Ok(Vec::new());
            for what in signing(version) {
                last = desk.try_give(&desk.by_its_role("2025-09-23", what));
            }
            last
        };
        let mut same = desk.clone();
        let refusal = review(&mut same, "v2").unwrap_err();
        assert!(refusal.has(Bar::Coordination), "{refusal}");
        // Asked anew it may agree.
        same.give("2025-09-23", ask.clone());
        let mut agrees = refuses.clone();
        agrees["agrees"] = json!(true);
        same.give("2025-09-23", agrees);
        same.give("2025-09-23", Command::approve(&v(2)));
        assert!(review(&mut desk, "v3").is_ok());
    }
}

#[test]
fn only_a_revision_of_what_is_public_is_dropped() {
    let mut desk = Desk::notice();
    let refusal = desk.refused("2025-09-19", drop_revision());
    assert_eq!(
        refusal.to_string(),
        "`drop-revision` is refused in state `approved`: nothing of it is public that it could go \
         back to (decree-711/art-17)"
    );
    desk.give("2025-09-19", release(json!({})));
    assert!(desk.refused("2025-09-22", drop_revision()).has(Bar::State));
    desk.give("2025-09-22", revise("v2"));
    let unreasoned = json!({"command": "drop-revision", "reason": " "});
    let unread = serde_json::from_value::<Command>(unreasoned).unwrap_err();
    assert_eq!(unread.to_string(), "a text is blank");
    let early = desk
        .by_its_role("2025-09-19", drop_revision())
        .entered_on(day("2025-09-22"));
    assert!(desk.try_give(&early).unwrap_err().has(Bar::DateOrder));
    let roles: Vec<_> = Step::DropRevision.roles().collect();
    assert_eq!(roles, Step::Revise.roles().collect::<Vec<_>>());
    let publisher = desk.order("staff-4", Role::Publisher, "2025-09-22", drop_revision());
    assert!(desk.try_give(&publisher).unwrap_err().has(Bar::Role));
}

#[test]
fn what_must_not_be_public_is_withdrawn_and_not_gone_back_to() {
    let mut desk = Desk::notice().published();
    desk.give("2025-09-22", revise("v1"));
    desk.give("2025-09-22", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-22", Command::agree_to_attribute(&v(1)));
    desk.give(
        "2025-09-22",
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "doubtful",
            "reason": "疑涉密"}),
    );
    // Art. 17(3): a doubt over what is public is not dropped, nor while it waits for an answer.
    let doubted = |desk: &mut Desk| {
        let refusal = desk.refused("2025-09-23", drop_revision());
        assert!(refusal.has(Bar::Doubt), "{refusal}");
    };
    doubted(&mut desk);
    let mut drafted_anew = desk.clone();
    drafted_anew.give("2025-09-22", revise("v2"));
    doubted(&mut drafted_anew);
    desk.give(
        "2025-09-22",
        json!({"command": "refer", "organ": "保密局", "letter": "1", "matter": "能否公开"}),
    );
    doubted(&mut desk);
    let mut disclosed = desk.clone();
    disclosed.give(
        "2025-09-23",
        json!({"command": "determine", "organ": "保密局", "letter": "2", "agrees": true}),
    );
    disclosed.give("2025-09-23", drop_revision());
    desk.give(
        "2025-09-23",
        json!({"command": "determine", "organ": "保密局", "letter": "2", "agrees": false, "reason": "涉密"}),
    );
    let refusal = desk.refused("2025-09-23", drop_revision());
    assert!(refusal.has(Bar::Determined), "{refusal}");
    let found = desk.publication.findings(day("2025-10-30"), &desk.calendar);
    assert!(found.iter().any(|it| it.rule() == "p01"), "{found:?}");
    let open = desk.publication.permitted();
    assert!(open.contains(&Step::Withdraw));
}

/// What was found of the version that is public, entered again as a revision with the same digest.
fn found_against() -> Vec<(&'static str, Desk)> {
    let begun = |content: Value, plan: Value| {
        let mut desk = Desk::notice().published();
        let mut again = revise("v1");
        for (field, value) in content.as_object().unwrap() {
            again["content"][field] = value.clone();
        }
        desk.give("2025-09-22", again);
        desk.give("2025-09-22", propose(plan));
        desk.give("2025-09-22", signing("v1")[1].clone());
        desk
    };
    let against = json!({"command": "review-secrecy", "digest": "v1",
        "conclusion": "not-for-publication", "reason": "涉密"});
    let proactive = json!({"attribute": "proactive"});
    let mut secrecy = begun(json!({}), proactive.clone());
    secrecy.give("2025-09-22", against.clone());
    let mut rights = begun(json!({"third_party": true}), proactive);
    rights.give(
        "2025-09-22",
        json!({"command": "review-rights", "digest": "v1", "agrees": false, "reason": "商业秘密"}),
    );
    let mut signed = begun(json!({}), withheld());
    signed.give("2025-09-22", signing("v1")[2].clone());
    signed.give("2025-09-22", signing("v1")[3].clone());
    vec![("secrecy", secrecy), ("rights", rights), ("signed", signed)]
}

#[test]
fn what_was_found_not_to_be_public_is_told_until_it_is_public_no_longer() {
    let told = |desk: &Desk| {
        let found = desk.publication.findings(day("2026-09-22"), &desk.calendar);
        found.iter().any(|it| it.rule() == "p01")
    };
    for (name, mut desk) in found_against() {
        assert!(told(&desk), "{name}");
        let refusal = desk.refused("2025-09-23", drop_revision());
        assert!(refusal.has(Bar::FoundAgainst), "{name}: {refusal}");
        // Another version worked on does not make the one that is public right.
        desk.give("2025-09-23", revise("v2"));
        assert!(told(&desk), "{name}");
        let refusal = desk.refused("2025-09-23", drop_revision());
        assert!(refusal.has(Bar::FoundAgainst), "{name}: {refusal}");
        let mut corrected = desk.clone();
        sign(&mut corrected, "2025-09-24", "v2");
        corrected.give("2025-09-24", correct("v2", "更正后的通知"));
        assert!(!told(&corrected), "{name}");
        // The same version, found right after all.
        let mut same = desk.clone();
        same.give("2025-09-23", revise("v1"));
        sign(&mut same, "2025-09-24", "v1");
        same.give("2025-09-24", correct("v1", "同一版本"));
        assert!(!told(&same), "{name}");
        desk.give(
            "2025-09-24",
            json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
                "approver": {"id": "leader-0", "role": "principal-leader"}}),
        );
        assert!(!told(&desk), "{name}");
    }
}

#[test]
fn a_change_of_the_matter_is_still_to_be_published() {
    let mut desk = Desk::notice().published();
    let mut changed = revise("v2");
    changed["changed_on"] = json!("2025-09-22");
    desk.give("2025-09-22", changed.clone());
    let open = |desk: &Desk| {
        let all = desk.publication.deadlines(&desk.calendar);
        let mut open = all
            .into_iter()
            .filter(|it| it.what() == Obligation::Publication && it.done_on().is_none());
        open.next().map(|it| it.due().date().unwrap())
    };
    let due = open(&desk).unwrap();
    assert_eq!(due, day("2025-10-24"));
    // Drafted anew, with a later day or none, it is due on the same day.
    changed["changed_on"] = json!("2025-09-23");
    desk.give("2025-09-23", changed);
    assert_eq!(open(&desk), Some(due));
    desk.give("2025-09-23", revise("v3"));
    assert_eq!(open(&desk), Some(due));
    desk.give("2025-09-23", drop_revision());
    assert_eq!(open(&desk), Some(due));
    // A day entered by mistake goes with a revision that does not say it.
    desk.give("2025-09-23", revise("v2"));
    desk.give("2025-09-23", drop_revision());
    assert_eq!(open(&desk), None);
}

// Art. 6(1): what is superseded is still read, and must be right.
#[test]
fn what_is_superseded_can_be_corrected_and_stays_superseded() {
    let mut desk = Desk::notice().published();
    desk.give("2025-09-19", entry());
    desk.give("2025-09-22", supersede());
    desk.give("2025-09-23", revise("v2"));
    sign(&mut desk, "2025-09-23", "v2");
    desk.give("2025-09-23", correct("v2", "更正后的通知"));
    assert_eq!(desk.publication.state(), State::Superseded);
    let shown = desk.publication.public_on(day("2025-09-23")).unwrap();
    assert_eq!(shown.title(), Some("更正后的通知"));
    assert_eq!(shown.correction().unwrap().text(), "个人信息有误");
    assert_eq!(shown.superseded().unwrap().successor, "QZ07101-2");
    assert_eq!(desk.publication.earlier_versions().len(), 1);
    // The entry of the corrected version is made where it stands.
    let mut fresh = entry();
    fresh["name"] = json!("更正后的通知");
    desk.give("2025-09-23", fresh);
    assert_eq!(desk.publication.state(), State::Superseded);
    assert!(
        desk.publication
            .findings(day("2025-09-23"), &desk.calendar)
            .is_empty()
    );
    // Without another version there is nothing to correct with, and it can be taken down at once.
    let refusal = desk.refused("2025-09-24", correct("v2", "通知"));
    assert!(refusal.has(Bar::State), "{refusal}");
    let open: Vec<_> = refusal
        .permitted()
        .iter()
        .map(|it| it.step().code())
        .collect();
    assert_eq!(
        open,
        [
            "revise",
            "catalogue",
            "interpret",
            "record-revocation",
            "approve-clarification",
            "withdraw"
        ]
    );
}

#[test]
fn the_reason_of_a_dropped_revision_is_not_shown() {
    let Command::DropRevision(it) = command(json!({"command": "drop-revision",
        "reason": "内部原因"}))
    else {
        panic!("another command")
    };
    assert!(!format!("{it:?}").contains("内部原因"));
}

#[test]
fn what_falls_due_can_be_done_under_revision_and_when_superseded() {
    let part = json!({"number": 1, "part": "附表", "separated": true,
        "grounds": [process_ground()]});
    let start = || {
        Desk::drafted(json!({"policy_document": true}), json!({"parts": [part]}))
            .reviewed(json!({"attribute": "proactive"}))
            .approved()
            .published()
    };
    let mut superseded = start();
    superseded.give("2025-09-22", supersede());
    let mut revised = start();
    revised.give("2025-09-22", revise("v2"));
    let mut both = superseded.clone();
    both.give("2025-09-22", revise("v2"));
    for (mut desk, after) in [
        (superseded, State::Superseded),
        (revised, State::Clarified),
        (both, State::Superseded),
    ] {
        let state = desk.publication.state();
        desk.give(
            "2025-09-23",
            json!({"command": "interpret", "title": "解读"}),
        );
        desk.give(
            "2025-09-23",
            json!({"command": "evaluate-part", "part": 1, "keep": true, "reason": "情形未变"}),
        );
        desk.give("2025-09-23", Command::ApproveClarification(v(9)));
        desk.give(
            "2025-09-23",
            json!({"command": "clarify", "digest": "v9", "statement": "网传情况不实"}),
        );
        assert_eq!(desk.publication.state(), state);
        let shown = desk.publication.public_on(day("2025-09-23")).unwrap();
        assert!(shown.clarification().is_some() && shown.interpretation().is_some());
        if state == State::Drafted {
            desk.give("2025-09-24", drop_revision());
        }
        assert_eq!(desk.publication.state(), after);
    }
}

// Art. 18: what may be disclosed as circumstances have changed is disclosed.
#[test]
fn a_part_found_fit_to_be_published_is_due() {
    let part = |number: u16| json!({"number": number, "part": "附表", "separated": true, "grounds": [process_ground()]});
    let mut desk = Desk::drafted(json!({}), json!({"parts": [part(1), part(2)]}))
        .reviewed(json!({"attribute": "proactive"}))
        .approved()
        .published();
    let evaluate = |part: u16, keep: bool| json!({"command": "evaluate-part", "part": part, "keep": keep, "reason": "评估"});
    let due = |desk: &Desk| {
        let all = desk.publication.deadlines(&desk.calendar).into_iter();
        let mut of_parts =
            all.filter(|it| it.what() == Obligation::Publication && it.number().is_some());
        of_parts
            .next()
            .map(|it| (it.number().unwrap(), it.due().date().unwrap(), it.done_on()))
    };
    assert_eq!(due(&desk), None);
    desk.give("2025-09-22", evaluate(2, false));
    let open = Some((2, day("2025-10-24"), None));
    assert_eq!(due(&desk), open);
    // Found again, it is not due later; found otherwise, not at all.
    desk.give("2025-09-23", evaluate(2, false));
    desk.give("2025-09-23", evaluate(1, true));
    assert_eq!(due(&desk), open);
    let mut kept = desk.clone();
    kept.give("2025-09-24", evaluate(2, true));
    assert_eq!(due(&kept), None);
    let late = desk.publication.findings(day("2025-10-25"), &desk.calendar);
    assert!(late.iter().any(|it| it.rule() == "p09"), "{late:?}");
    // A version that still withholds it leaves it due, one without it has brought it out.
    for (version, parts, done_on) in [
        ("v2", json!([part(1), part(2)]), None),
        ("v3", json!([part(1)]), Some(day("2025-09-24"))),
    ] {
        let mut next = revise(version);
        next["content"]["parts"] = parts;
        desk.give("2025-09-24", next);
        sign(&mut desk, "2025-09-24", version);
        desk.give("2025-09-24", correct(version, "通知"));
        assert_eq!(due(&desk), Some((2, day("2025-10-24"), done_on)));
    }
}
