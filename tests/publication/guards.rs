//! What an outside reader of the law tried and must not succeed with.

use disclosure::deadline::{Deadline, Due, Obligation};
use disclosure::vocabulary::Role;
use disclosure::workflow::publication::particulars::RevocationCause;
use disclosure::workflow::publication::{Command, PublicationRule, Step};
use disclosure::workflow::{Bar, Machine as _, ProcedureStep as _};
use serde_json::{Value, json};

use super::support::{Desk, Told as _, day, draft, propose, release, v, withheld};

fn sign(step: &str) -> Command {
    signed(step, 1)
}

fn signed(step: &str, version: u8) -> Command {
    let digest = v(version);
    match step {
        "review-attribute" => Command::agree_to_attribute(&digest),
        "review-secrecy" => Command::clear_secrecy(&digest),
        "review-withholding" => Command::agree_to_withhold(&digest),
        "review-rights" => Command::agree_as_to_rights(&digest),
        "approve" => Command::approve(&digest),
        _ => panic!("{step}"),
    }
}

fn conclude(conclusion: &str) -> Value {
    json!({"command": "review-secrecy", "digest": "v1", "conclusion": conclusion, "reason": "理由"})
}

fn revise(number: u8) -> Value {
    json!({"command": "revise", "reason": "修改",
        "content": {"digest": format!("v{number}"), "title": "修改稿"}})
}

fn part(exemption: &str, separated: bool) -> Value {
    let record = json!({"consulted": {"letter": "函1", "opinion": "不同意"}});
    json!({"part": "附表", "separated": separated, "number": 1,
        "grounds": [{"exemption": exemption, "reason": "理由", "third_party": record}]})
}

fn secret() -> Value {
    json!({"level": "confidential", "determined-on": "2020-01-01", "term": {"years": 10}})
}

/// Everything from the proposal to the approval of a version on one day.
fn sign_all(desk: &mut Desk, on: &str, number: u8) {
    desk.give(on, Command::propose_to_publish(&v(number)));
    for step in ["review-attribute", "review-secrecy", "approve"] {
        desk.give(on, signed(step, number));
    }
}

// Art. 17(3): what the determining body found stands until it finds otherwise.
#[test]
fn what_was_determined_not_to_be_disclosed_stays_so() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    let proactive = Command::propose_to_publish(&v(1));
    let refer =
        json!({"command": "refer", "organ": "省保密局", "letter": "1", "matter": "能否公开"});
    let determine = |disclose: bool| json!({"command": "determine", "organ": "省保密局", "letter": "2", "agrees": disclose, "reason": "理由"});
    let to_review = |desk: &mut Desk, on: &str| {
        desk.give(on, proactive.clone());
        desk.give(on, sign("review-attribute"));
    };
    to_review(&mut desk, "2025-09-16");
    desk.give("2025-09-16", conclude("doubtful"));
    desk.give("2025-09-17", refer.clone());
    desk.give("2025-09-18", determine(false));
    to_review(&mut desk, "2025-09-19");
    let refusal = desk.refused("2025-09-19", sign("review-secrecy"));
    assert_eq!(
        refusal.to_string(),
        "`review-secrecy` is refused in state `attribute-reviewed`: the determining body has found \
         that it must not be disclosed (decree-711/art-17)"
    );
    // Another content may be cleared, and the same one again only after a new determination.
    let mut changed = desk.clone();
    changed.give("2025-09-19", revise(2));
    sign_all(&mut changed, "2025-09-19", 2);
    desk.give("2025-09-19", conclude("doubtful"));
    assert!(desk.refused("2025-09-19", sign("approve")).has(Bar::Doubt));
    desk.give("2025-09-19", refer);
    desk.give("2025-09-22", determine(true));
    desk.give("2025-09-22", sign("approve"));
}

#[test]
fn a_forbidden_part_left_in_is_refused() {
    for exemption in ["third-party-rights-2019", "security-and-stability-2019"] {
        let content = json!({"parts": [part(exemption, false)]});
        let mut desk = Desk::drafted(json!({}), content);
        let refusal = desk.refused("2025-09-16", Command::propose_to_publish(&v(1)));
        assert!(refusal.has(Bar::SecretKept), "{exemption}: {refusal}");
    }
    let mut left_in = part("state-secret-2019", false);
    left_in["number"] = json!(2);
    let parts = json!([part("state-secret-2019", true), left_in]);
    for attribute in ["proactive", "on-request"] {
        let content = json!({"classification": secret(), "parts": parts});
        let refusal = Desk::drafted(json!({}), content).refused(
            "2025-09-16",
            propose(json!({"attribute": attribute, "reason": "理由"})),
        );
        assert!(refusal.has(Bar::SecretKept), "{attribute}: {refusal}");
    }
}

#[test]
fn no_step_is_dated_before_what_it_rests_on() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    let late = |desk: &mut Desk, on: &str, what: Command| {
        let order = desk.by_its_role(on, what).entered_on(day("2025-10-23"));
        desk.try_give(&order)
    };
    desk.give("2025-10-22", Command::propose_to_publish(&v(1)));
    desk.give("2025-10-22", sign("review-attribute"));
    let early = late(&mut desk, "2025-09-16", sign("review-secrecy")).unwrap_err();
    assert!(early.has(Bar::DateOrder), "{early}");
    desk.give("2025-10-22", sign("review-secrecy"));
    desk.give("2025-10-22", sign("approve"));
    let refusal = late(&mut desk, "2025-10-16", release(json!({})).told()).unwrap_err();
    let words = "it is dated before the formation or a step that it rests on (decree-711/art-23)";
    assert!(refusal.to_string().contains(words), "{refusal}");
    late(&mut desk, "2025-10-22", release(json!({})).told()).unwrap();
}

#[test]
fn nothing_is_published_or_withheld_before_it_is_formed() {
    for (plan, last) in [
        (json!({"attribute": "proactive"}), release(json!({})).told()),
        (withheld(), Command::Withhold(None)),
    ] {
        let mut desk = Desk::new();
        let mut give = |on: &str, what: Command| {
            let order = desk.by_its_role(on, what).entered_on(day("2025-09-15"));
            desk.try_give(&order)
        };
        give("2025-09-10", draft(json!({}), json!({})).told()).unwrap();
        give("2025-09-10", propose(plan).told()).unwrap();
        for step in ["review-attribute", "review-secrecy", "approve"] {
            give("2025-09-11", sign(step)).unwrap();
        }
        assert!(
            give("2025-09-12", last.clone())
                .unwrap_err()
                .has(Bar::DateOrder)
        );
        give("2025-09-15", last).unwrap();
    }
}

#[test]
fn who_is_asked_answers_for_the_version_asked_about() {
    let ask = json!({"command": "coordinate", "organ": "bureau-2", "matter": "请确认"});
    let answer = json!({"command": "confirm-coordination", "organ": "bureau-2", "agrees": true});
    // Asked after the approval, it blocks the publication until it has answered.
    let mut desk = Desk::notice();
    desk.give("2025-09-18", ask.clone());
    assert!(
        desk.refused("2025-09-19", release(json!({})))
            .has(Bar::Coordination)
    );
    let stranger = desk.order(
        "someone-else",
        Role::OtherOrgan,
        "2025-09-19",
        answer.clone(),
    );
    assert!(desk.try_give(&stranger).unwrap_err().has(Bar::NotAsked));
    desk.give("2025-09-19", answer.clone());
    desk.give("2025-09-19", release(json!({})));
    // Agreement and approval to one version are none to the next.
    let required = json!({"approval_required_by": "decree-711/art-11"});
    let mut desk = Desk::drafted(json!({}), required);
    desk.give("2025-09-15", ask.clone());
    desk.give("2025-09-15", answer.clone());
    let permit = json!({"command": "obtain-approval", "authority": "省政府", "number": "1"});
    desk.give("2025-09-15", permit.clone());
    let mut next = revise(2);
    next["content"]["approval_required_by"] = json!("decree-711/art-11");
    desk.give("2025-09-16", next);
    desk.give("2025-09-16", Command::propose_to_publish(&v(2)));
    desk.give("2025-09-16", signed("review-attribute", 2));
    desk.give("2025-09-16", signed("review-secrecy", 2));
    assert!(
        desk.refused("2025-09-16", signed("approve", 2))
            .has(Bar::Coordination)
    );
    desk.give("2025-09-16", ask);
    desk.give("2025-09-16", answer);
    desk.give("2025-09-16", signed("approve", 2));
    assert!(
        desk.refused("2025-09-16", release(json!({"digest": "v2"})))
            .has(Bar::ApprovalObtained)
    );
    desk.give("2025-09-16", permit);
    desk.give("2025-09-16", release(json!({"digest": "v2"})));
}

fn planned(ground: &Value) -> Value {
    propose(json!({"attribute": "withheld", "reason": "依法", "grounds": [ground]}))
}

#[test]
fn a_lapsed_level_is_no_ground() {
    let lapsed =
        json!({"level": "confidential", "determined-on": "2000-01-01", "term": {"years": 10}});
    let ground = json!({"exemption": "state-secret-2019", "reason": "国家秘密"});
    let mut desk = Desk::drafted(json!({}), json!({"classification": lapsed}));
    let refusal = desk.refused("2025-09-16", planned(&ground));
    assert_eq!(
        refusal.to_string(),
        "`propose-attribute` is refused in state `drafted`: without a secrecy level that stands it \
         is no state secret (decree-711/art-14)"
    );
    // It lapses while the item is kept.
    let ending = json!({"level": "confidential", "determined-on": "2020-01-01",
        "term": {"until": "2025-12-31"}});
    let mut desk = Desk::drafted(json!({}), json!({"classification": ending}));
    desk.give("2025-09-16", planned(&ground));
    desk.give("2025-09-16", sign("review-attribute"));
    desk.give("2025-09-16", conclude("not-for-publication"));
    desk.give("2025-09-16", sign("approve"));
    let mut late = desk.clone();
    assert!(
        late.refused("2026-01-05", Command::Withhold(None))
            .has(Bar::NoLevel)
    );
    desk.give("2025-09-16", Command::Withhold(None));
    desk.give("2026-01-05", Command::Reevaluate);
    let keep = json!({"command": "keep-withheld", "reason": "仍为秘密"});
    assert!(desk.refused("2026-01-05", keep).has(Bar::NoLevel));
}

#[test]
fn what_speaks_for_disclosure_keeps_nothing_back() {
    let approve = |record: Value| {
        let ground = json!({"exemption": "third-party-rights-2019", "reason": "理由",
            "third_party": record});
        let mut desk = Desk::drafted(json!({}), json!({}));
        desk.give("2025-09-16", planned(&ground));
        desk.give("2025-09-16", sign("review-attribute"));
        desk.give("2025-09-16", conclude("not-for-publication"));
        let order = desk.by_its_role("2025-09-16", sign("approve"));
        desk.try_give(&order)
            .map_err(|refusal| refusal.has(Bar::ThirdPartyRecorded))
    };
    for record in [
        json!({"consent": {"letter": "函1"}}),
        json!({"public-interest": {"finding": "影响重大"}}),
        json!({"consulted": {"letter": "函1"}}),
    ] {
        assert_eq!(approve(record.clone()), Err(true), "{record}");
    }
    for record in [
        json!({"consulted": {"letter": "函1", "opinion": "不同意"}}),
        json!({"consulted": {"letter": "函1", "silent": true}}),
        json!({"not-asked": {"reason": "无法联系"}}),
    ] {
        assert!(approve(record.clone()).is_ok(), "{record}");
    }
}

#[test]
fn a_ground_of_publication_names_its_kind_and_its_law() {
    let check = |ground: Value| {
        let mut desk = Desk::drafted(json!({}), json!({}));
        let order = desk.by_its_role("2025-09-16", planned(&ground));
        desk.try_give(&order)
            .map_err(|refusal| refusal.has(Bar::WithholdingReasoned))
    };
    let prohibited = |rank: Value| {
        json!({"exemption": "prohibited-by-law-2019", "reason": "理由", "prohibition_rank": rank,
            "prohibition": "other/统计法/2024年修正/art-9"})
    };
    for ground in [
        json!({"exemption": "special-access-2019", "reason": "登记资料"}),
        json!({"exemption": "internal-affairs-2019", "reason": "内部"}),
        json!({"exemption": "deliberative-process-2019", "reason": "内部", "duty_check": "无"}),
        prohibited(Value::Null),
        prohibited(json!("rule")),
    ] {
        assert_eq!(check(ground.clone()), Err(true), "{ground}");
    }
    for ground in [
        json!({"exemption": "internal-affairs-2019", "kind": "personnel", "reason": "内部"}),
        prohibited(json!("law")),
    ] {
        assert!(check(ground.clone()).is_ok(), "{ground}");
    }
    let mut old = Desk::new();
    let item = json!({"formed_on": "2018-09-17"});
    old.give("2018-09-17", draft(item, json!({})));
    let no_need = planned(&json!({"exemption": "no-special-need-2007", "reason": "无关"}));
    assert!(
        old.refused("2018-09-18", no_need)
            .has(Bar::WithholdingReasoned)
    );
}

#[test]
fn grounds_of_parts_are_checked_as_those_of_the_whole() {
    let refusal = |exemption: &str| {
        let content = json!({"parts": [part(exemption, true)]});
        let mut desk = Desk::drafted(json!({}), content);
        desk.refused("2025-09-16", Command::propose_to_publish(&v(1)))
    };
    assert!(refusal("state-secret-2019").has(Bar::NoLevel));
    assert!(refusal("commercial-secret-2007").has(Bar::GroundOfOtherEdition));
}

#[test]
fn a_duty_to_disclose_outweighs_a_ground_that_gives_way() {
    let ground = super::support::process_ground();
    let required = json!({"required_by": "decree-711/art-20"});
    let refusal = Desk::drafted(json!({}), required).refused("2025-09-16", planned(&ground));
    assert!(refusal.has(Bar::Duty), "{refusal}");
    let mut found = ground;
    found["duty_found"] = json!("decree-711/art-20");
    let refusal = Desk::drafted(json!({}), json!({})).refused("2025-09-16", planned(&found));
    assert_eq!(
        refusal.to_string(),
        "`propose-attribute` is refused in state `drafted`: a law, regulation or rule requires the \
         disclosure, and the ground gives way to it (decree-711/art-16/para-2)"
    );
}

#[test]
fn conventions_and_edition_are_not_the_drafters() {
    let order = |role: Role, changes: Value| {
        let mut drafting = draft(json!({}), json!({}));
        drafting
            .as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        let mut desk = Desk::new();
        let order = desk.order("person-1", role, "2025-09-15", drafting);
        desk.try_give(&order)
    };
    let off = json!({"conventions": {"approver": "off"}});
    for changes in [off.clone(), json!({"edition": "2007"})] {
        let refusal = order(Role::DraftingUnit, changes.clone()).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "`draft` is refused in state `new`: readings and edition are not for the drafter to set (other//国办发〔2016〕80号)"
        );
        for role in [
            Role::HeadOfDisclosureOffice,
            Role::PrincipalLeader,
            Role::DisclosureOffice,
        ] {
            assert!(order(role, changes.clone()).is_ok(), "{role}");
        }
    }
    assert!(order(Role::DraftingUnit, json!({"edition": "2019"})).is_ok());
    assert!(
        order(Role::Publisher, json!({}))
            .unwrap_err()
            .has(Bar::Role)
    );
    let show = |field: &str, treatment: Value| json!({"masking": {field: treatment}});
    for conventions in [
        show("address", json!("show")),
        show("family-finance", json!("show")),
        show("health", json!("show")),
        show("identity-number", json!("show")),
        show("identity-number", json!({"mask": {"first": 10, "last": 7}})),
        json!({"guardians_agree": false}),
        json!({"reevaluation_interval": 0}),
        json!({"reevaluation_interval": 13}),
    ] {
        let changes = json!({"conventions": conventions});
        let refusal = order(Role::PrincipalLeader, changes.clone()).unwrap_err();
        assert!(
            refusal.has(Bar::UnlawfulConventions),
            "{changes}: {refusal}"
        );
    }
    assert!(
        order(
            Role::PrincipalLeader,
            json!({"conventions": {"reevaluation_interval": 6}})
        )
        .is_ok()
    );
}

fn publication_deadlines(desk: &Desk) -> Vec<Deadline> {
    let mut all = desk.publication.deadlines(&desk.calendar);
    all.retain(|it| it.what() == Obligation::Publication);
    all
}

#[test]
fn a_correction_moves_no_clock() {
    let correct = |content: Value, first: &str| {
        let item = json!({"policy_document": true});
        let mut desk = Desk::drafted(item, content.clone());
        sign_all(&mut desk, first, 1);
        desk.give(first, release(json!({})));
        let mut next = revise(2);
        next["content"]["limit"] = content["limit"].clone();
        desk.give("2025-12-01", next);
        sign_all(&mut desk, "2025-12-01", 2);
        let mut order = release(json!({"digest": "v2"}));
        order.as_object_mut().unwrap().remove("command");
        desk.give(
            "2025-12-01",
            json!({"command": "correct", "release": order, "reason": "更正错字"}),
        );
        desk
    };
    // Late once, late for good; the interpretation stays with the first version.
    let late = correct(json!({"limit": null}), "2025-11-21");
    let deadlines = publication_deadlines(&late);
    assert_eq!(deadlines.len(), 1);
    assert_eq!(deadlines[0].done_on(), Some(day("2025-11-21")));
    assert!(deadlines[0].breach(day("2025-12-01")).is_some());
    let all = late.publication.deadlines(&late.calendar);
    let mut interpretation = all
        .iter()
        .filter(|it| it.what() == Obligation::Interpretation);
    assert_eq!(
        interpretation.next().unwrap().due(),
        Due::On(day("2025-11-26"))
    );
    let limit = json!({"limit": {"length": {"working-days": 2}, "from": "2025-09-15",
        "citation": "decree-711/art-26"}});
    let timely = correct(limit, "2025-09-16");
    let deadlines = publication_deadlines(&timely);
    assert_eq!(deadlines.len(), 1);
    assert!(deadlines[0].breach(day("2025-12-01")).is_none());
}

#[test]
fn only_a_ground_stops_the_clock() {
    let freed = |plan: Value, by_revision: bool| {
        let mut desk = Desk::drafted(json!({}), json!({}));
        desk.give("2025-09-16", propose(plan));
        for step in ["review-attribute", "review-secrecy", "approve"] {
            desk.give("2025-09-16", sign(step));
        }
        desk.give("2025-09-16", Command::Withhold(None));
        if by_revision {
            desk.give("2026-03-02", revise(1));
        } else {
            desk.give("2026-03-02", Command::Reevaluate);
        }
        desk.give("2026-03-02", Command::propose_to_publish(&v(1)));
        publication_deadlines(&desk)[0].from().unwrap()
    };
    for by_revision in [false, true] {
        assert_eq!(freed(withheld(), by_revision), day("2026-03-02"));
        let detour = json!({"attribute": "on-request", "reason": "理由"});
        assert_eq!(freed(detour, by_revision), day("2025-09-15"));
    }
}

#[test]
fn a_change_lies_between_formation_and_its_entry() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    for (changed, on, bar) in [
        ("2030-01-02", "2025-09-16", Bar::NotYet),
        ("2020-01-02", "2025-12-01", Bar::DateOrder),
    ] {
        let mut next = revise(2);
        next["changed_on"] = json!(changed);
        let refusal = desk.refused(on, next);
        assert!(refusal.has(bar), "{refusal}");
        assert_eq!(refusal.objections()[0].place(), Some("changed_on"));
    }
    let limit = json!({"limit": {"length": {"working-days": 90}, "from": "2025-09-15",
        "citation": "decree-711/art-26", "in_force_from": "2030-01-01"}});
    let early = draft(json!({}), limit);
    assert!(
        Desk::new()
            .refused("2025-09-15", early)
            .has(Bar::NotInForce)
    );
}

#[test]
fn a_second_revocation_leaves_the_first_clock() {
    let mut desk = Desk::notice().published();
    desk.give(
        "2025-09-22",
        Command::RecordRevocation(RevocationCause::Revoked),
    );
    desk.give(
        "2025-11-03",
        Command::RecordRevocation(RevocationCause::Changed),
    );
    let all = desk.publication.deadlines(&desk.calendar);
    let mut due = all
        .iter()
        .filter(|it| it.what() == Obligation::PenaltyWithdrawal);
    assert_eq!(due.next().unwrap().due(), Due::On(day("2025-09-25")));
}

#[test]
fn what_is_superseded_and_public_can_still_be_withdrawn() {
    let mut desk = Desk::notice().published();
    desk.give(
        "2025-09-22",
        json!({"command": "supersede", "successor": "QZ07101-2", "reason": "新文件"}),
    );
    desk.give(
        "2025-09-23",
        Command::RecordRevocation(RevocationCause::Revoked),
    );
    let withdraw = json!({"command": "withdraw", "reason": "处罚决定已撤销",
        "ground": "decree-711/art-6", "approver": {"id": "leader-0", "role": "principal-leader"}});
    desk.give("2025-09-24", withdraw);
    let public = desk.publication.public_on(day("2025-09-24")).unwrap();
    assert!(public.tombstone().is_some());
}

#[test]
fn numbers_of_persons_are_refused_in_every_public_text() {
    let list = |cell: &str, last: &str| {
        json!({"columns": ["name", "result"], "rows": [["考生甲", cell]],
            "citation": "decree-711/art-20", "shown_through": last})
    };
    for face in [
        json!({"title": "联系 138 0000 0017"}),
        json!({"title": "名单", "address": "https://example.org/13800000017/"}),
        json!({"title": "名单", "list": list("录取；电话138-0000-0017", "2025-09-30")}),
        json!({"title": "名单", "list": list("录取", "2030-09-30")}),
    ] {
        let refusal = Desk::notice().refused("2025-09-19", release(json!({"face": face})));
        assert!(refusal.has(Bar::PersonalMinimal), "{refusal}");
    }
    let face = json!({"title": "名单", "list": list("录取", "2026-09-19")});
    Desk::notice().give("2025-09-19", release(json!({"face": face})));
    let successor = json!({"command": "supersede", "successor": "138-0000-0017", "reason": "新"});
    let mut desk = Desk::notice().published();
    assert!(
        desk.refused("2025-09-22", successor)
            .has(Bar::PersonalMinimal)
    );
    let mut entry = super::support::entry();
    entry["index_number"] = json!("0595-86382345");
    assert!(desk.refused("2025-09-22", entry).has(Bar::PersonalMinimal));
}

#[test]
fn the_drafter_reviews_and_approves_nothing_of_his_own() {
    let own = |desk: &Desk, role: Role, what: Command| {
        let order = desk.order("person-drafting-unit", role, "2025-09-18", what);
        let refusal = desk.publication.decide(&order, &desk.calendar).err();
        refusal.is_some_and(|it| it.has(Bar::SamePerson))
    };
    let rights = json!({"third_party": true});
    let mut desk = Desk::drafted(json!({"policy_document": true}), rights);
    desk.give("2025-09-16", propose(withheld()));
    for (role, step) in [
        (Role::AttributeReviewer, "review-attribute"),
        (Role::DisclosureOffice, "review-withholding"),
        (Role::DisclosureOffice, "review-rights"),
    ] {
        assert!(own(&desk, role, sign(step)), "{step}");
    }
    let desk = Desk::drafted(json!({}), json!({})).reviewed(json!({"attribute": "proactive"}));
    assert!(own(&desk, Role::Approver, sign("approve")));
    // A small organ may have it otherwise, where the leader says so.
    let mut drafting = draft(json!({}), json!({}));
    drafting["conventions"] = json!({"drafter": "warns"});
    let mut desk = Desk::new();
    desk.give("2025-09-15", drafting);
    desk.give("2025-09-15", Command::propose_to_publish(&v(1)));
    let what = sign("review-attribute");
    let order = desk.order(
        "person-drafting-unit",
        Role::AttributeReviewer,
        "2025-09-15",
        what,
    );
    desk.try_give(&order).unwrap();
}

#[test]
fn the_public_sees_on_a_day_what_it_had_on_that_day() {
    let mut desk = Desk::notice().published();
    let withdraw = json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
        "approver": {"id": "leader-0", "role": "principal-leader"}});
    desk.give("2025-10-09", withdraw);
    let on = |text: &str| desk.publication.public_on(day(text));
    assert!(on("2025-09-18").is_none());
    assert!(on("2025-09-19").unwrap().title().is_some());
    assert!(on("2025-10-08").unwrap().tombstone().is_none());
    assert!(on("2025-10-09").unwrap().tombstone().is_some());
}

#[test]
fn the_catalogue_describes_the_version_that_is_public() {
    let mut desk = Desk::notice().published();
    let mut wrong = super::support::entry();
    wrong["generated_on"] = json!("2025-09-16");
    assert!(desk.refused("2025-09-19", wrong).has(Bar::GeneratedOn));
    desk.give("2025-09-19", super::support::entry());
    desk.give("2025-09-22", revise(2));
    sign_all(&mut desk, "2025-09-22", 2);
    let mut order = release(json!({"digest": "v2"}));
    order.as_object_mut().unwrap().remove("command");
    desk.give(
        "2025-09-22",
        json!({"command": "correct", "release": order, "reason": "更正错字"}),
    );
    let rules = |desk: &Desk| -> Vec<String> {
        let findings = desk.publication.findings(day("2025-09-22"), &desk.calendar);
        findings.iter().map(|it| it.rule().to_owned()).collect()
    };
    assert_eq!(rules(&desk), ["p10"]);
    let shown = desk.publication.public_on(day("2025-09-22")).unwrap();
    assert!(shown.catalogue_entry().is_none());
    desk.give("2025-09-22", super::support::entry());
    assert!(rules(&desk).is_empty());
}

#[test]
fn a_rule_applies_and_is_cited_from_the_day_of_its_text() {
    let refusal = |on: &str| {
        let content = json!({"classification": secret(), "required_by": "decree-711/art-20"});
        let mut desk = Desk::new();
        desk.give(on, draft(json!({"formed_on": on}), content));
        let ground = json!({"exemption": "state-secret-2019", "reason": "国家秘密"});
        desk.refused(on, planned(&ground))
    };
    let cited = |on: &str| refusal(on).objections()[0].citation().unwrap().to_string();
    assert_eq!(
        cited("2024-08-30"),
        "other/保守国家秘密法实施条例/国务院令第646号/art-5"
    );
    assert_eq!(
        cited("2024-09-02"),
        "other/保守国家秘密法实施条例/国务院令第786号/art-5"
    );
    // Before 2021-11-01 there was no law on personal information to refuse a list by.
    let published = |on: &str| {
        let mut desk = Desk::new();
        desk.give(on, draft(json!({"formed_on": on}), json!({})));
        sign_all(&mut desk, on, 1);
        let face = json!({"title": "联系 138 0000 0017"});
        let order = desk.by_its_role(on, release(json!({"face": face})));
        desk.try_give(&order)
    };
    assert!(published("2021-10-29").is_ok());
    assert!(
        published("2021-11-01")
            .unwrap_err()
            .has(Bar::PersonalMinimal)
    );
    for (rule, day_before, first) in [
        (
            PublicationRule::WithholdingReviewed,
            "2016-11-09",
            "2016-11-10",
        ),
        (
            PublicationRule::NotOverclassified,
            "2014-02-28",
            "2014-03-01",
        ),
    ] {
        assert!(!rule.is_in_force_on(day(day_before)) && rule.is_in_force_on(day(first)));
    }
}

#[test]
fn nobody_is_named_as_approver_who_has_not_approved() {
    let by = |actor: &str, role: Role, approver: &str| {
        let desk = Desk::notice().published();
        let what = json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
            "approver": {"id": approver, "role": "approver"}});
        let order = desk.order(actor, role, "2025-09-22", what);
        desk.publication.decide(&order, &desk.calendar)
    };
    // `person-approver` signed the publication, and nobody knows what he thinks of its withdrawal.
    for approver in ["ghost", "person-approver"] {
        for (actor, role) in [
            ("office-1", Role::DisclosureOffice),
            ("leader-0", Role::PrincipalLeader),
        ] {
            let refusal = by(actor, role, approver).unwrap_err();
            assert!(refusal.has(Bar::NotApproved), "{refusal}");
        }
    }
    assert!(by("person-approver", Role::Approver, "person-approver").is_ok());
    let roles: Vec<_> = Step::Withdraw.roles().collect();
    assert_eq!(roles, [Role::Approver, Role::PrincipalLeader]);
}
