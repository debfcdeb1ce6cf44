//! What a reply needs beyond the scenarios.

use crate::case::of_role;
use crate::case::unreadable;
use disclosure::deadline::Obligation;
use disclosure::vocabulary::{Outcome, Role};
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::Step;
use disclosure::workflow::request::{RequestOutcome, State};
use serde_json::{Value, json};

use crate::case::{Case, OFFICE, REVIEWER, UNIT, disclosed, third_party_letter, withheld};

#[test]
fn public_interest_against_a_third_party() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(OFFICE, "2025-03-04", third_party_letter(1)).does(
        "party-9:third-party",
        "2025-03-07",
        json!({"command": "give-opinion", "consultation": 1, "opinion": {"says": "refuse", "reason": "商业秘密"}}),
    );
    let disclose = |overrides: Value| {
        json!([{"item": 1, "disposition": {
            "kind": "disclose", "access": {"by": "provided"}, "overrides": overrides,
            "third_party": {"basis": "consulted", "consultation": 1},
        }}])
    };
    let draft = |decisions: Value| json!({"command": "draft-reply", "decisions": decisions});
    assert_eq!(
        case.refuses(UNIT, "2025-03-10", draft(disclose(json!([])))),
        "third-party-refuses (decree-711/art-32)"
    );
    let finding = |text: &str| json!([{"kind": "public-interest", "finding": text}]);
    assert_eq!(unreadable(draft(disclose(finding("")))), "a text is blank");
    case.replies(
        "2025-03-10",
        &disclose(finding("涉及饮用水安全")),
        "review-or-suit",
    )
    .does(
        OFFICE,
        "2025-03-11",
        json!({"command": "deliver", "proof": "回证-8"}),
    );
    assert_eq!(
        case.obligation(Obligation::ThirdPartyNotice).number(),
        Some(1)
    );
    let papers: Vec<_> = case.request.documents().collect();
    let archive = json!({"command": "archive", "contents": papers});
    assert_eq!(
        case.refuses(OFFICE, "2025-03-12", archive),
        "third-party-untold (decree-711/art-45)"
    );
    case.does(
        OFFICE,
        "2025-03-12",
        json!({
            "command": "notify-third-party", "consultation": 1, "number": "榕信告〔2025〕1号",
            "content": "公开水质检测数据，理由是饮用水安全",
        }),
    )
    .archives("2025-03-13");
    case.replays();
}

#[test]
fn grounds_of_the_other_edition_are_refused() {
    let draft = |decision: Value| json!({"command": "draft-reply", "decisions": [decision]});
    let now = Case::assigned("2025-03-03", 1);
    assert_eq!(
        now.refuses(
            UNIT,
            "2025-03-04",
            draft(withheld(1, "no-special-need-2007"))
        ),
        "ground-of-other-edition (decree-711)"
    );
    assert_eq!(
        now.refuses(
            UNIT,
            "2025-03-04",
            draft(withheld(1, "deliberative-process-2019"))
        ),
        "kind (decree-711/art-16/para-2)"
    );
    let then = Case::assigned("2018-09-10", 1);
    for kind in ["petition", "excessive", "confirmation"] {
        let decision = json!({"item": 1, "disposition": {"kind": kind, "reason": "理由"}});
        assert!(
            then.refuses(UNIT, "2018-09-11", draft(decision))
                .ends_with("not-under-edition (decree-492)"),
            "{kind}"
        );
    }
    for (kind, field) in [("repeated", "earlier"), ("public-publication", "way")] {
        let decision = json!({"item": 1, "disposition": {"kind": kind, field: "2017-3"}});
        assert_eq!(
            then.refuses(UNIT, "2018-09-11", draft(decision)),
            "not-under-edition (decree-492)"
        );
    }
    let mut need = then;
    need.does(
        UNIT,
        "2018-09-11",
        draft(withheld(1, "no-special-need-2007")),
    );
    assert_eq!(need.request.state(), State::ReplyDrafted);
}

#[test]
fn an_answer_on_the_spot_is_reviewed_too() {
    let mut case = Case::reviewed("2025-03-03", 1);
    let answer = |reviewer: Value| {
        json!({
            "command": "answer-on-the-spot", "number": "榕信复〔2025〕1号", "decisions": [disclosed(1)],
            "secrecy_reviewed_by": reviewer, "remedy": "review-or-suit",
        })
    };
    let by = |id: &str, role: &str| answer(json!({"id": id, "role": role}));
    for unreviewed in [answer(Value::Null), by("staff-4", "disclosure-office")] {
        assert_eq!(
            case.refuses(OFFICE, "2025-03-03", unreviewed),
            "secrecy-review (decree-711/art-33/para-1)"
        );
    }
    assert_eq!(
        case.refuses(OFFICE, "2025-03-03", by("staff-1", "secrecy-reviewer")),
        "same-person (decree-711/art-33/para-1)"
    );
    let reviewed = by("staff-4", "secrecy-reviewer");
    assert_eq!(
        case.refuses(OFFICE, "2025-03-04", reviewed.clone()),
        "not-on-the-spot (decree-711/art-33/para-1)"
    );
    case.does(OFFICE, "2025-03-03", reviewed);
    assert_eq!(case.request.state(), State::Replied);
    assert_eq!(
        case.request.outcome(),
        Some(RequestOutcome::Decree711(Outcome::Granted))
    );
}

#[test]
fn a_failed_review_sends_the_draft_back() {
    let mut case = Case::assigned("2025-03-03", 1);
    case.does(
        UNIT,
        "2025-03-04",
        json!({"command": "draft-reply", "decisions": [disclosed(1)]}),
    );
    assert_eq!(
        case.refuses(
            REVIEWER,
            "2025-03-05",
            json!({"command": "review-secrecy", "passed": false})
        ),
        "blank (decree-711/art-17/para-2)"
    );
    case.does(
        REVIEWER,
        "2025-03-05",
        json!({"command": "review-secrecy", "passed": false, "note": "含未定密事项"}),
    );
    assert_eq!(case.request.state(), State::InProgress);
    assert!(case.request.decisions().is_empty());
    assert!(
        case.request
            .permitted_to(&of_role(Role::HandlingUnit))
            .contains(&Step::DraftReply)
    );
}
