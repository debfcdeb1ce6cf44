//! What other bodies say: who is asked, who answers, and what needs more than one signature.

use disclosure::law::Edition;
use disclosure::policy::{Facts, RuleSet, Verdict};
use disclosure::vocabulary::{Attribute, Role};
use disclosure::workflow::publication::particulars::{
    Answer, Clarification, Inquiry, Permission, Proposal, Reliance, SecrecyConclusion,
    SecrecyReview, ThirdPartyRecord,
};
use disclosure::workflow::publication::{Command, Confidential, Step};
use disclosure::workflow::{Bar, Id, ProcedureStep as _};
use serde_json::json;

use super::support::{Desk, day, inside, said, v};

/// Of the sheet, section 4: the principal leader approves, another organ whose duty it touches agrees, and
/// an important or sensitive one has the approval of the government.
#[test]
fn an_important_clarification_needs_the_government() {
    let mut desk = Desk::notice().published();
    let mut statement = Clarification::new(v(9), said("网传招生名额减少的情况不实"));
    statement.important = true;
    desk.give("2025-09-22", Command::ApproveClarification(v(9)));
    let refusal = desk.refused("2025-09-22", Command::Clarify(statement.clone()));
    assert_eq!(
        refusal.to_string(),
        "`clarify` is refused in state `published`: an important or sensitive clarification needs the \
         approval of the government (decree-711/art-6)"
    );
    assert_eq!(
        refusal.objections()[0].message().zh,
        "重要、敏感的澄清，未经本级政府批准"
    );
    statement.government = Some(Permission {
        authority: inside("市政府"),
        number: inside("7"),
    });
    desk.give("2025-09-22", Command::Clarify(statement));
    let shown = desk.publication.public_on(day("2025-09-22")).unwrap();
    assert_eq!(
        shown.clarification().unwrap().text(),
        "网传招生名额减少的情况不实"
    );
    assert_eq!(shown.clarification().unwrap().ground(), None);
    // Under Decree 492 the duty to clarify stands in Art. 6.
    let basis = Step::Clarify.basis(Edition::Decree492);
    assert_eq!(basis.to_string(), "decree-492/art-6");
}

#[test]
fn a_common_clarification_does_not_need_it() {
    let mut desk = Desk::notice().published();
    desk.give("2025-09-22", Command::ApproveClarification(v(9)));
    let statement = Clarification::new(v(9), said("网传情况不实"));
    let stored = serde_json::to_value(&statement).unwrap();
    assert!(stored.get("important").is_none() && stored.get("government").is_none());
    desk.give("2025-09-22", Command::Clarify(statement));
}

/// In doubt, at the body that determines.
fn in_doubt(question: Inquiry) -> Desk {
    let mut desk = Desk::drafted(json!({}), json!({}));
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-16", Command::agree_to_attribute(&v(1)));
    let doubtful = SecrecyReview {
        conclusion: SecrecyConclusion::Doubtful,
        reason: Some(inside("不能确定")),
        ..SecrecyReview::clearing(v(1))
    };
    desk.give("2025-09-17", Command::ReviewSecrecy(doubtful));
    desk.give("2025-09-18", Command::Refer(question));
    desk
}

// Art. 17(3): the body that was asked determines.
#[test]
fn what_is_determined_is_determined_by_the_body_that_was_asked() {
    let question = Inquiry::new(inside("省保密局"), inside("能否公开"));
    let mut desk = in_doubt(question.clone());
    let other = Answer::agreeing(inside("市保密局"));
    let refusal = desk.refused("2025-09-19", Command::Determine(other));
    assert!(refusal.has(Bar::NobodyAsked), "{refusal}");
    let forbids = Answer {
        agrees: false,
        ..Answer::agreeing(inside("省保密局"))
    };
    let refusal = desk.refused("2025-09-19", Command::Determine(forbids));
    assert!(refusal.has(Bar::Blank), "{refusal}");
    let discloses = Command::Determine(Answer::agreeing(inside("省保密局")));
    desk.give("2025-09-19", discloses.clone());

    let by_id = Inquiry {
        answers_as: Some(Id::new("bureau-of-secrecy").unwrap()),
        ..question
    };
    let mut desk = in_doubt(by_id);
    let refusal = desk.refused("2025-09-19", discloses.clone());
    assert!(refusal.has(Bar::NotAsked), "{refusal}");
    let on = "2025-09-19";
    let order = desk.order("bureau-of-secrecy", Role::DeterminingBody, on, discloses);
    desk.try_give(&order).unwrap();
}

#[test]
fn a_confidential_text_is_not_blank() {
    for blank in ["", " ", "\u{3000}\t"] {
        assert!(Confidential::new(blank).is_err());
        assert!(serde_json::from_value::<Confidential>(json!(blank)).is_err());
    }
    assert_eq!(inside("理由").expose(), "理由");
}

#[test]
fn the_plan_keeps_what_the_rules_decided() {
    let facts: Facts = serde_json::from_value(json!({"edition": "2019", "occasion": "publication",
        "on": "2025-09-16", "origin": "made", "secrecy": {"level": "confidential",
            "determined-on": "2020-01-05", "term": {"years": 10}},
        "separable": false, "nothing-else": true}))
    .unwrap();
    let rules = RuleSet::standard();
    let relied = Reliance::on(&rules.decide(&facts));
    assert_eq!(relied.verdict, Verdict::Withhold);
    assert_eq!(relied.rules, ["state-secret"]);
    let against = Proposal {
        attribute: Attribute::Proactive,
        decision: Some(relied),
        ..Proposal::to_publish(v(1))
    };
    let mut desk = Desk::drafted(json!({}), json!({}));
    let refusal = desk.refused("2025-09-16", Command::ProposeAttribute(against));
    assert!(refusal.has(Bar::AgainstDecision), "{refusal}");
}

// Arts. 15 and 32: who agrees, or is outweighed, keeps nothing back.
#[test]
fn only_who_was_heard_or_could_not_be_keeps_something_back() {
    let heard = |opinion: Option<&str>, silent| ThirdPartyRecord::Consulted {
        letter: inside("函1"),
        opinion: opinion.map(inside),
        silent,
    };
    let not_asked = ThirdPartyRecord::NotAsked {
        reason: inside("无法联系"),
    };
    for (record, keeps) in [
        (heard(Some("不同意"), false), true),
        (heard(None, true), true),
        (heard(None, false), false),
        (not_asked, true),
    ] {
        assert_eq!(record.supports_withholding(), keeps, "{record:?}");
    }
    let agrees = ThirdPartyRecord::Consent {
        letter: inside("函2"),
    };
    let outweighed = ThirdPartyRecord::PublicInterest {
        finding: inside("影响重大"),
    };
    assert!(!agrees.supports_withholding() && !outweighed.supports_withholding());
}
