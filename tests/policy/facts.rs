//! Facts that are missing, contradict each other or arose on another day.

use disclosure::law::Edition;
use disclosure::policy::{
    FactName, FactSet, Facts, Interest, Occasion, PolicyError, RuleSet, Secrecy, SecrecyLevel,
    Stated, ThirdPartyOpinion, Verdict,
};
use disclosure::vocabulary::Term;
use serde_json::json;

use super::{day, facts, json_of};

/// Facts without which a rule cannot tell, where all else is known: by edition and occasion.
#[test]
fn a_missing_fact_is_never_disclosed() {
    let rules = RuleSet::standard();
    let always = [
        "origin",
        "secrecy",
        "forbidden",
        "stability-harm",
        "third-party",
        "doubt",
    ];
    let of_requests = ["reorganization", "nonexistence", "state-archive"];
    let since_2019 = [
        "internal-affairs",
        "process",
        "enforcement-file",
        "foreign-part",
    ];
    for (edition, occasion, more) in [
        ("2007", "publication", vec![]),
        (
            "2007",
            "request",
            [&of_requests[..], &["special-need"]].concat(),
        ),
        ("2019", "publication", since_2019.to_vec()),
        (
            "2019",
            "request",
            [&since_2019[..], &of_requests[..], &["special-access"]].concat(),
        ),
    ] {
        let clear = facts(edition, occasion, "{}");
        assert_eq!(
            rules.verdict(&clear),
            Verdict::Disclose,
            "{edition} {occasion}"
        );
        for fact in FactName::ALL {
            let mut object = json_of(&clear);
            object.as_object_mut().unwrap().remove(fact.code());
            let unknown: Facts = serde_json::from_value(object).unwrap();
            let decision = rules.decide(&unknown);
            let needed = always.contains(&fact.code()) || more.contains(&fact.code());
            assert_eq!(
                decision.missing().iter().collect::<Vec<_>>(),
                if needed { vec![*fact] } else { vec![] },
                "{edition} {occasion} {fact}"
            );
            assert_eq!(
                decision.verdict(),
                if needed {
                    Verdict::Refer
                } else {
                    Verdict::Disclose
                },
                "{edition} {occasion} {fact}"
            );
        }
    }
    for edition in Edition::ALL {
        for occasion in Occasion::ALL {
            let nothing = Facts::new(edition, *occasion, day(2024, 5, 6));
            assert_eq!(rules.verdict(&nothing), Verdict::Refer);
        }
    }
}

/// Contradictory facts are told as such, and "nothing else" turns no third party absent whose harm or
/// opinion is stated.
#[test]
fn contradictory_facts_are_never_disclosed() {
    let rules = RuleSet::standard();
    for speaks in [
        r#"{"third-party-harm":true}"#,
        r#"{"opinion":"refused-with-reasons"}"#,
        r#"{"third-party-harm":true,"opinion":"refused-with-reasons"}"#,
        r#"{"opinion":"silent"}"#,
    ] {
        for (edition, occasion) in [
            ("2019", "publication"),
            ("2019", "request"),
            ("2007", "request"),
        ] {
            let unnamed = facts(edition, occasion, speaks);
            let decision = rules.decide(&unnamed);
            assert_eq!(decision.verdict(), Verdict::Refer, "{speaks}");
            assert_eq!(decision.missing().to_string(), "third-party", "{speaks}");
        }
        let none = speaks.replace(
            '{',
            r#"{"occasion":"request","on":"2024-05-06","third-party":"none","#,
        );
        assert_eq!(
            serde_json::from_str::<Facts>(&none)
                .unwrap_err()
                .to_string(),
            "`third-party` is absent, but `third-party-harm` or `opinion` speaks of a third party"
        );
    }
    // No harm, nobody asked: that speaks of nobody.
    let clear = facts(
        "2019",
        "request",
        r#"{"third-party-harm":false,"opinion":"not-asked"}"#,
    );
    assert_eq!(rules.verdict(&clear), Verdict::Disclose);
    assert_eq!(
        clear.with_third_party_harm(true).unwrap_err(),
        PolicyError::NoThirdParty
    );
    assert_eq!(
        clear.with_opinion(ThirdPartyOpinion::Agreed).unwrap_err(),
        PolicyError::NoThirdParty
    );
    let harmed = clear.with_third_party(Interest::Other).unwrap();
    let harmed = harmed.with_third_party_harm(true).unwrap();
    assert_eq!(
        harmed.with_third_party(Stated::Absent).unwrap_err(),
        PolicyError::NoThirdParty
    );
}

/// A request received before 2019-05-15 and decided after is decided under Decree 492.
#[test]
fn the_day_the_matter_arose_chooses_the_edition() {
    let read = |line: &str| serde_json::from_str::<Facts>(line);
    let facts =
        read(r#"{"occasion":"request","on":"2019-06-03","arose-on":"2019-05-14"}"#).unwrap();
    assert_eq!(facts.edition(), Edition::Decree492);
    assert_eq!(
        (facts.arose_on(), facts.on()),
        (day(2019, 5, 14), day(2019, 6, 3))
    );
    let made = Facts::arising(Occasion::Request, day(2019, 5, 14), day(2019, 6, 3)).unwrap();
    assert_eq!(facts, made);
    assert_eq!(
        serde_json::from_value::<Facts>(json_of(&made)).unwrap(),
        made
    );
    let same_day = read(r#"{"occasion":"request","on":"2019-06-03"}"#).unwrap();
    assert_eq!(
        (same_day.edition(), same_day.arose_on()),
        (Edition::Decree711, day(2019, 6, 3)),
        "the day of the decision by default"
    );
    assert_eq!(
        Facts::arising(Occasion::Request, day(2019, 6, 4), day(2019, 6, 3))
            .unwrap_err()
            .to_string(),
        "`arose-on`: 2019-06-04 lies after the day of the decision, 2019-06-03"
    );
}

#[test]
fn a_classification_after_the_decision_is_no_fact() {
    let secret = |determined_on| Secrecy::new(SecrecyLevel::Secret, determined_on);
    let clear = facts("2019", "publication", "{}");
    assert!(clear.with_secrecy(secret(day(2024, 5, 6))).is_ok());
    assert_eq!(
        clear
            .with_secrecy(secret(day(2024, 5, 7)))
            .unwrap_err()
            .to_string(),
        "`secrecy`: classified on 2024-05-07, after the day of the decision, 2024-05-06"
    );
    let line = r#"{"occasion":"publication","on":"2024-05-06","secrecy":{"level":"secret","determined-on":"2030-01-01"}}"#;
    assert!(serde_json::from_str::<Facts>(line).is_err());
}

#[test]
fn facts_are_known_absent_or_unknown() {
    let line =
        r#"{"occasion":"publication","on":"2019-05-14","secrecy":"none","third-party":null}"#;
    let facts: Facts = serde_json::from_str(line).unwrap();
    assert_eq!(
        facts.edition(),
        Edition::Decree492,
        "the edition in force on the day"
    );
    assert_eq!(facts.secrecy(), Stated::Absent);
    assert!(facts.third_party().is_unknown());
    assert_eq!(facts.nothing_else().third_party(), Stated::Absent);
    assert_eq!(
        facts.nothing_else().separable(),
        None,
        "nobody can look for it in vain"
    );
    assert_eq!(facts.nothing_else().choice(), None);
    assert_eq!(
        json_of(&facts),
        json!({"edition":"2007","occasion":"publication","on":"2019-05-14","secrecy":"none"})
    );
}

#[test]
fn every_fact_has_a_place_in_a_set() {
    for fact in FactName::ALL {
        let set = FactSet::of(*fact);
        assert_eq!(set.iter().collect::<Vec<_>>(), [*fact]);
    }
}
