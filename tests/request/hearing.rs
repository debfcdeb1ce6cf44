//! Everybody who was asked about an item is met by the decision on it.

use crate::case::unreadable;
use disclosure::deadline::Obligation;
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::Stance;
use serde_json::{Value, json};

use crate::case::{
    Case, OFFICE, UNIT, disclosed, opinion, organ_letter, serve, third_party_letter,
};

const PARTY: &str = "party-9:third-party";
const CO_MAKER: &str = "organ-5:co-maker";

fn refusal(consultation: u16) -> Value {
    json!({
        "command": "give-opinion", "consultation": consultation,
        "opinion": {"says": "refuse", "reason": "商业秘密"},
    })
}

fn draft(disposition: &Value) -> Value {
    json!({"command": "draft-reply", "decisions": [{"item": 1, "disposition": disposition}]})
}

fn disclose(third_party: &Value) -> Value {
    json!({"kind": "disclose", "access": {"by": "provided"}, "third_party": third_party})
}

fn harm(third_party: &Value) -> Value {
    json!({"exemption": "third-party-rights-2019", "reason": "经营数据", "third_party": third_party})
}

fn consulted(consultation: u16) -> Value {
    json!({"basis": "consulted", "consultation": consultation})
}

fn not_consulted() -> Value {
    json!({"basis": "not-consulted", "reason": "不涉及第三方"})
}

/// Two third parties were asked about the one item.
fn two_parties(first: Value, second: Value) -> Case {
    let mut case = Case::assigned("2025-03-03", 1);
    for number in [1, 2] {
        case.does(OFFICE, "2025-03-05", third_party_letter(number))
            .does(
                OFFICE,
                "2025-03-06",
                serve(&json!({"consultation": number})),
            );
    }
    case.does(PARTY, "2025-03-10", first)
        .does(PARTY, "2025-03-10", second);
    case
}

#[test]
fn every_third_party_is_met() {
    let mut case = two_parties(opinion(1, "agree"), refusal(2));
    assert_eq!(
        case.refuses(UNIT, "2025-03-12", draft(&disclose(&consulted(1)))),
        "third-party-refuses (decree-711/art-32)"
    );
    // What is withheld for the sake of the second does not go against it.
    let part = json!({
        "kind": "disclose-in-part", "third_party": consulted(1),
        "withheld": [{"part": "成本明细", "grounds": [harm(&consulted(2))]}],
    });
    case.does(UNIT, "2025-03-12", draft(&part));
}

#[test]
fn every_refusing_third_party_is_told_of_an_override() {
    let mut case = two_parties(refusal(1), refusal(2));
    let mut decision = disclose(&consulted(1));
    decision["overrides"] = json!([{"kind": "public-interest", "finding": "饮用水安全"}]);
    case.replies(
        "2025-03-12",
        &json!([{"item": 1, "disposition": decision}]),
        "review-or-suit",
    );
    let untold = |case: &Case| {
        case.request
            .deadlines(&case.calendar)
            .iter()
            .filter(|it| it.what() == Obligation::ThirdPartyNotice)
            .map(|it| it.number().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(untold(&case), [1, 2]);
    for consultation in [1, 2] {
        case.does(
            OFFICE,
            "2025-03-13",
            json!({
                "command": "notify-third-party", "consultation": consultation,
                "number": "榕信告〔2025〕1号", "content": "公开水质检测数据，理由是饮用水安全",
            }),
        );
    }
    assert!(untold(&case).is_empty());
    case.replays();
}

#[test]
fn a_recorded_opinion_prevails_over_not_consulted() {
    let answered = |says: Value| {
        let mut case = Case::assigned("2025-03-03", 1);
        case.does(OFFICE, "2025-03-05", third_party_letter(1))
            .does(PARTY, "2025-03-10", says);
        case
    };
    assert_eq!(
        answered(refusal(1)).refuses(UNIT, "2025-03-12", draft(&disclose(&not_consulted()))),
        "third-party-heard (decree-711/art-32)"
    );
    let withhold = json!({"kind": "withhold", "grounds": [harm(&not_consulted())]});
    assert_eq!(
        answered(opinion(1, "agree")).refuses(UNIT, "2025-03-12", draft(&withhold)),
        "third-party-heard (decree-711/art-32)"
    );
}

#[test]
fn a_co_maker_is_no_third_party() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", organ_letter(1, true))
        .does(CO_MAKER, "2025-03-10", refusal(1));
    let withhold = json!({"kind": "withhold", "grounds": [harm(&consulted(1))]});
    assert_eq!(
        case.refuses(UNIT, "2025-03-12", draft(&withhold)),
        "third-party-not-heard (decree-711/art-32)"
    );
}

#[test]
fn disclosure_over_a_co_maker_that_refuses_in_time_says_why() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", organ_letter(1, true))
        .does(OFFICE, "2025-03-06", serve(&json!({"consultation": 1})))
        .does(CO_MAKER, "2025-03-10", refusal(1));
    let bare = json!({"command": "draft-reply", "decisions": [disclosed(1)]});
    assert_eq!(
        case.refuses(UNIT, "2025-03-12", bare),
        "co-maker-refuses (decree-711/art-34)"
    );
    let with = |finding: &str| {
        draft(&json!({
            "kind": "disclose", "access": {"by": "provided"}, "over_co_maker": finding,
        }))
    };
    assert_eq!(unreadable(with(" ")), "a text is blank");
    case.does(
        UNIT,
        "2025-03-12",
        with("不属于共同制作机关所称的过程性信息"),
    );
    case.replays();
}

#[test]
fn a_late_refusal_does_not_undo_the_silence_of_a_co_maker() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", organ_letter(1, true))
        .does(OFFICE, "2025-03-06", serve(&json!({"consultation": 1})))
        .does(
            OFFICE,
            "2025-03-28",
            json!({"command": "close-consultation", "consultation": 1}),
        )
        .does(CO_MAKER, "2025-04-10", refusal(1));
    let consultation = &case.request.consultations()[0];
    assert_eq!(consultation.stance(), Stance::SilenceAgrees);
    assert_eq!(
        consultation.answered_on(),
        Some(crate::case::day("2025-04-10"))
    );
    let bare = json!({"command": "draft-reply", "decisions": [disclosed(1)]});
    case.does(UNIT, "2025-04-11", bare);
}

#[test]
fn a_refusal_after_the_term_is_no_refusal_in_time() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-05", organ_letter(1, true))
        .does(OFFICE, "2025-03-06", serve(&json!({"consultation": 1})))
        .does(CO_MAKER, "2025-03-28", refusal(1));
    let bare = json!({"command": "draft-reply", "decisions": [disclosed(1)]});
    case.does(UNIT, "2025-03-31", bare);
}
