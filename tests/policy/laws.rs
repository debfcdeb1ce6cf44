//! What holds for any facts.

use disclosure::law::Instrument;
use disclosure::policy::{Effect, FactName, Facts, RuleSet, Verdict};
use disclosure::vocabulary::Term;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Own, json_of};

const BOOLEAN: &[&str] = &["true", "false"];
const RANK: &[&str] = &[
    r#""none""#,
    r#""law""#,
    r#""administrative-regulation""#,
    r#""local-regulation""#,
    r#""rule""#,
    r#""normative-document""#,
];

/// What each fact can be known to be.
#[rustfmt::skip]
const VALUES: &[(&str, &[&str])] = &[
    ("kind", &[r#""document""#, r#""other""#]),
    ("policy-document", BOOLEAN),
    ("origin", &[r#""made""#, r#""made-jointly-in-lead""#, r#""made-jointly""#, r#""from-person""#, r#""from-organ""#, r#""other-authority""#]),
    ("reorganization", &[r#""none""#, r#""old-organ""#, r#""new-organ""#, r#""party-organ-as-agency""#, r#""party-organ""#]),
    ("refers-on", BOOLEAN),
    ("shared", BOOLEAN),
    ("provider-consent", BOOLEAN),
    ("nonexistence", &[r#""none""#, r#""reasonable-search""#, r#""reasonable-explanation""#, r#""inadequate-search""#]),
    ("state-archive", BOOLEAN),
    ("transfer-due", &[r#""2020-05-06""#, r#""2030-05-06""#]),
    ("secrecy", &[
        r#""none""#,
        r#"{"level":"top-secret","determined-on":"2010-03-01","term":{"years":5}}"#,
        r#"{"level":"secret","determined-on":"2010-03-01","term":{"until":"2090-03-01"}}"#,
        r#"{"level":"confidential","determined-on":"2010-03-01","term":"open"}"#,
    ]),
    ("forbidden", RANK),
    ("required", RANK),
    ("stability-harm", BOOLEAN),
    ("third-party", &[r#""none""#, r#""commercial-secret""#, r#""personal-privacy""#, r#""other""#]),
    ("third-party-harm", BOOLEAN),
    ("opinion", &[r#""not-asked""#, r#""agreed""#, r#""refused-with-reasons""#, r#""refused-without-reasons""#, r#""silent""#]),
    ("public-interest", BOOLEAN),
    ("internal-affairs", &[r#""none""#, r#""personnel""#, r#""logistics""#, r#""work-flow""#]),
    ("process", &[r#""none""#, r#""discussion-record""#, r#""draft""#, r#""consultation-letter""#, r#""request-or-report""#]),
    ("formed-before-decision", BOOLEAN),
    ("enforcement-file", BOOLEAN),
    ("choice", &[r#""disclose""#, r#""withhold""#]),
    ("office-review", BOOLEAN),
    ("special-access", RANK),
    ("special-need", BOOLEAN),
    ("foreign-part", BOOLEAN),
    ("separable", BOOLEAN),
    ("work-secret", BOOLEAN),
    ("doubt", BOOLEAN),
    ("mandatory-item", &[r#""none""#, r#""2007-10-5""#, r#""2019-20-8""#]),
];

/// Days of the decision, around the changes of the law.
const DAYS: &[&str] = &[
    "2018-12-18",
    "2020-12-31",
    "2024-05-06",
    "2025-06-01",
    "2025-08-01",
];

#[test]
fn arbitrary_facts_vary_every_fact() {
    let listed: Vec<_> = FactName::ALL.iter().map(|fact| fact.code()).collect();
    let varied: Vec<_> = VALUES.iter().map(|row| row.0).collect();
    assert_eq!(varied, listed);
}

/// Facts of which some may be unknown, and the same facts with the rest known in one way or another.
fn known_and_completed() -> impl Strategy<Value = (Facts, Facts)> {
    let bytes = || proptest::collection::vec(any::<u8>(), VALUES.len());
    let days = proptest::sample::select(DAYS);
    (
        any::<bool>(),
        any::<bool>(),
        days,
        bytes(),
        bytes(),
        bytes(),
    )
        .prop_map(|(new, asked, on, known, unknown, completion)| {
            let (mut some, mut all) = (Map::new(), Map::new());
            for object in [&mut some, &mut all] {
                object.insert(
                    "edition".to_owned(),
                    json!(if new { "2019" } else { "2007" }),
                );
                object.insert(
                    "occasion".to_owned(),
                    json!(if asked { "request" } else { "publication" }),
                );
                object.insert("on".to_owned(), json!(on));
            }
            for (place, (fact, values)) in VALUES.iter().enumerate() {
                let value = |byte: u8| -> Value {
                    serde_json::from_str(values[usize::from(byte) % values.len()]).unwrap()
                };
                if unknown[place] % 8 == 0 {
                    all.insert((*fact).to_owned(), value(completion[place]));
                } else {
                    some.insert((*fact).to_owned(), value(known[place]));
                    all.insert((*fact).to_owned(), value(known[place]));
                }
            }
            // A third party that is harmed or asked is not absent.
            let harmed = all.get("third-party-harm") == Some(&json!(true));
            let asked = all.get("opinion").is_some_and(|it| *it != "not-asked");
            if (harmed || asked) && all.get("third-party") == Some(&json!("none")) {
                if some.contains_key("third-party") {
                    for object in [&mut some, &mut all] {
                        object.remove("third-party-harm");
                        object.remove("opinion");
                    }
                } else {
                    all.insert("third-party".to_owned(), json!("other"));
                }
            }
            let facts = |object| serde_json::from_value(Value::Object(object)).unwrap();
            (facts(some), facts(all))
        })
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        proptest::sample::select(&Verdict::ALL[..]).prop_map(Effect::Applies),
        Just(Effect::NotApplicable),
        proptest::sample::select(FactName::ALL).prop_map(Effect::missing),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// What a rule has determined, no further fact can change.
    #[test]
    fn determined_effects_stand_whatever_is_learned((known, completed) in known_and_completed()) {
        for rule in RuleSet::standard().iter() {
            let effect = rule.assess(&known);
            if !matches!(effect, Effect::Undetermined { .. }) {
                prop_assert_eq!(effect.verdict(), rule.assess(&completed).verdict(), "{}", rule.id());
            }
        }
    }

    /// A disclosure decided with facts missing is the same once they are known.
    #[test]
    fn nothing_is_disclosed_for_want_of_a_fact((known, completed) in known_and_completed()) {
        let rules = RuleSet::standard();
        if rules.verdict(&known) < Verdict::Refer {
            prop_assert_eq!(rules.verdict(&known), rules.verdict(&completed));
        }
        let decision = rules.decide(&known);
        prop_assert!(decision.missing().is_empty() || decision.verdict() >= Verdict::Refer);
    }

    #[test]
    fn the_verdict_alone_is_that_of_the_decision((known, _) in known_and_completed()) {
        let rules = RuleSet::standard();
        let decision = rules.decide(&known);
        prop_assert_eq!(rules.verdict(&known), decision.verdict());
        let strictest = decision.assessments().map(|it| it.effect().verdict()).max().unwrap();
        prop_assert_eq!(decision.verdict(), strictest);
        for reason in decision.reasons() {
            prop_assert_eq!(reason.effect().verdict(), decision.verdict());
        }
        prop_assert!(decision.verdict() == Verdict::Disclose || decision.reasons().next().is_some());
    }

    /// Every rule leaves a finding in both languages, with a citation of the edition that governs.
    #[test]
    fn every_rule_leaves_a_finding((known, _) in known_and_completed()) {
        let rules = RuleSet::standard();
        let decision = rules.decide(&known);
        let ids: Vec<_> = decision.assessments().map(|it| it.rule().id().to_owned()).collect();
        let listed: Vec<_> = rules.iter().map(|it| it.id().to_owned()).collect();
        prop_assert_eq!(&ids, &listed);
        for finding in decision.assessments() {
            let words = finding.explanation();
            prop_assert!(!words.zh.is_empty() && words.zh != words.en && !words.en.is_empty());
            prop_assert!(!words.zh.contains("（）") && !words.en.contains("()"), "{}", words.en);
            if let Instrument::Regulation(edition) = finding.citation().instrument() {
                prop_assert_eq!(*edition, known.edition());
            }
            if let Some(exemption) = finding.exemption() {
                prop_assert_eq!(exemption.edition(), known.edition());
            }
        }
    }

    /// In which order rules are consulted or added makes no difference.
    #[test]
    fn the_order_of_rules_does_not_matter(
        (known, _) in known_and_completed(),
        effects in proptest::collection::vec(effect(), 0..5),
        order in Just((0..18_usize).collect::<Vec<_>>()).prop_shuffle(),
        own_order in any::<proptest::sample::Index>(),
    ) {
        let rules = RuleSet::standard();
        let built_in: Vec<_> = rules.iter().collect();
        let shuffled = order.iter().map(|&place| built_in[place].assess(&known).verdict());
        prop_assert_eq!(shuffled.max().unwrap(), rules.verdict(&known));

        let add = |set: RuleSet, place: usize| {
            set.with(Own::new(&format!("own-{place}"), effects[place])).unwrap()
        };
        let forward = (0..effects.len()).fold(rules.clone(), add);
        let first = if effects.is_empty() { 0 } else { own_order.index(effects.len()) };
        let turned = (first..effects.len()).rev().chain(0..first).fold(rules.clone(), add);
        prop_assert_eq!(json_of(&forward.decide(&known)), json_of(&turned.decide(&known)));
    }

    /// A rule more never makes a verdict milder.
    #[test]
    fn adding_a_rule_never_lowers_the_verdict((known, _) in known_and_completed(), own in effect()) {
        let rules = RuleSet::standard();
        let before = rules.verdict(&known);
        let more = rules.with(Own::new("own", own)).unwrap();
        prop_assert_eq!(more.verdict(&known), before.max(own.verdict()));
        prop_assert_eq!(more.decide(&known).verdict(), before.max(own.verdict()));
    }

    #[test]
    fn facts_are_read_as_they_were_written((known, completed) in known_and_completed()) {
        for facts in [known, completed] {
            prop_assert_eq!(serde_json::from_value::<Facts>(json_of(&facts)).unwrap(), facts);
        }
    }
}
