//! The policy from outside: known answers of the law first, then what holds for any facts.
//!
//! Articles and forces are those of the two decrees; each case names the provision it is taken from.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests stop at the first surprise"
)]

use chrono::{NaiveDate, NaiveDateTime};
use disclosure::calendar::{
    AnnualDate, CalendarDays, Hours, Length, Roll, WorkingCalendar, WorkingDays,
};
use disclosure::finding::{Level, Words};
use disclosure::law::{Citation, Edition, Evidence, Instrument, Provision};
use disclosure::policy::{
    Duty, DutyNature, Effect, Fact, Facts, FactsError, Interest, Limit, Limits, Occasion, Opinion,
    Origin, PublicationDeadline, PublishingPlan, Readings, Responsible, Rule, RuleSet, Secrecy,
    SecrecyLevel, SecrecyTerm, Stated, Verdict,
};
use disclosure::vocabulary::{
    Attribute, Exemption, ExemptionKind, Force, GovernmentLevel, MandatoryItem, Term,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Facts of an edition and occasion: those named; else made by the organ, related to the applicant's
/// need, and nothing else found.
fn facts(edition: &str, occasion: &str, named: &str) -> Facts {
    let on = if edition == "2007" {
        "2018-05-07"
    } else {
        "2024-05-06"
    };
    let mut object: Map<String, Value> = serde_json::from_str(named).unwrap();
    object.insert("edition".to_owned(), json!(edition));
    object.insert("occasion".to_owned(), json!(occasion));
    object.entry("on").or_insert(json!(on));
    object.entry("origin").or_insert(json!("made"));
    object.entry("special-need").or_insert(json!(true));
    object.entry("nothing-else").or_insert(json!(true));
    serde_json::from_value(Value::Object(object)).unwrap()
}

fn json_of(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// One known answer: provision, edition, occasion, facts, verdict, rule, its effect, its citation.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Verdict,
    &'static str,
    &'static str,
    &'static str,
);

const SECRET: &str = r#"{"secrecy":{"level":"secret","determined-on":"2015-01-05","term":{"years":20}},"separable":false}"#;

#[rustfmt::skip]
const CASES: &[Case] = &[
    // State secrets: prohibited without exception; an expired term removes the ground only.
    ("X14a", "2019", "request", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a", "2019", "publication", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a", "2007", "request", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("X14a, public interest does not override", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2020-01-05","term":"open"},"separable":false,"public-interest":true,"required":"law"}"#, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, severable", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2020-01-05","term":"open"},"separable":true}"#, Verdict::DiscloseInPart, "state-secret", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-14"),
    ("X14a, expired", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}}}"#, Verdict::Disclose, "state-secret", r#""not-applicable""#, "decree-711/art-14"),
    ("X14a, expired but forbidden by law", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}},"forbidden":"law","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, the last day of the term belongs to it", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2014-05-06","term":{"years":10}},"separable":false}"#, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, the day after", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2014-05-05","term":{"until":"2024-05-05"}},"separable":false}"#, Verdict::Disclose, "state-secret", r#""not-applicable""#, "decree-711/art-14"),
    ("X14a, term not known", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05"}}"#, Verdict::Refer, "state-secret", r#"{"undetermined":{"missing":["secrecy"]}}"#, "decree-711/art-14"),
    // Prohibited by law or administrative regulation, not by less.
    ("X14b", "2019", "request", r#"{"forbidden":"law","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14b", "2019", "publication", r#"{"forbidden":"administrative-regulation","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14b, rule", "2019", "request", r#"{"forbidden":"rule","separable":false}"#, Verdict::Disclose, "prohibited-by-law", r#""not-applicable""#, "decree-711/art-14"),
    ("X14b, local regulation", "2019", "request", r#"{"forbidden":"local-regulation","separable":false}"#, Verdict::Disclose, "prohibited-by-law", r#""not-applicable""#, "decree-711/art-14"),
    ("492 Art. 14(2), (3)", "2007", "request", r#"{"forbidden":"law"}"#, Verdict::Refer, "prohibited-by-law", r#"{"applies":"refer"}"#, "decree-492/art-14/para-3"),
    // Three securities, one stability.
    ("X14c", "2019", "request", r#"{"stability-harm":true,"separable":false,"public-interest":true}"#, Verdict::Withhold, "security-and-stability", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14c", "2007", "publication", r#"{"stability-harm":true,"separable":false}"#, Verdict::Withhold, "security-and-stability", r#"{"applies":"withhold"}"#, "decree-492/art-8"),
    // Third parties.
    ("X15", "2019", "request", r#"{"third-party":"commercial-secret","third-party-harm":true,"opinion":"refused-with-reasons","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("X15, consent", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"agreed","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"third-party-consent"}"#, "decree-711/art-15"),
    ("X15, public interest: shall", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"refused-with-reasons","public-interest":true,"separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-711/art-15"),
    ("X15, public interest: shall", "2019", "publication", r#"{"third-party":"personal-privacy","third-party-harm":true,"public-interest":true,"separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-711/art-15"),
    ("X15 needs harm", "2019", "request", r#"{"third-party":"commercial-secret","third-party-harm":false,"opinion":"silent"}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("711 Art. 32, silence: the organ decides", "2019", "request", r#"{"third-party":"other","third-party-harm":true,"opinion":"silent","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("711 Art. 32, refusal without reasons does not bind", "2019", "request", r#"{"third-party":"other","third-party-harm":false,"opinion":"refused-without-reasons"}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("711 Art. 32, shall ask", "2019", "request", r#"{"third-party":"other","third-party-harm":true,"opinion":"not-asked"}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-711/art-15"),
    ("X15, not asked before publication", "2019", "publication", r#"{"third-party":"other","third-party-harm":true,"opinion":"not-asked","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("492 Art. 14(4): the label suffices", "2007", "publication", r#"{"third-party":"commercial-secret","third-party-harm":false,"separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, not chosen", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"separable":false}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, chosen", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"choice":"disclose","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, not used", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"choice":"withhold","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 23: shall", "2007", "request", r#"{"third-party":"personal-privacy","public-interest":true,"opinion":"refused-with-reasons","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-492/art-23"),
    ("492 Art. 23: shall ask", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"not-asked","separable":false}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-492/art-23"),
    ("492 Art. 23: refusal binds", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"refused-without-reasons","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-23"),
    ("711 Art. 32, asked first, also in the public interest", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"not-asked","public-interest":true}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-711/art-15"),
    ("492 Art. 23, asked first, also in the public interest", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"not-asked","public-interest":true}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-492/art-23"),
    ("492 Art. 14(4): two interests only", "2007", "request", r#"{"third-party":"other","opinion":"refused-with-reasons","special-need":true}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-492/art-23"),
    // Discretions: they count with the organ's choice, and a duty to disclose reaches para. 2 only.
    ("X16-1, not chosen", "2019", "request", r#"{"internal-affairs":"personnel","separable":false}"#, Verdict::Refer, "internal-affairs", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-711/art-16/para-1"),
    ("X16-1, chosen", "2019", "request", r#"{"internal-affairs":"logistics","choice":"withhold","separable":false}"#, Verdict::Withhold, "internal-affairs", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-1"),
    ("X16-1, waived", "2019", "request", r#"{"internal-affairs":"work-flow","choice":"disclose"}"#, Verdict::Disclose, "internal-affairs", r#""not-applicable""#, "decree-711/art-16/para-1"),
    ("X16-1, required by rule: not reached", "2019", "request", r#"{"internal-affairs":"personnel","choice":"withhold","required":"rule","separable":false}"#, Verdict::Withhold, "internal-affairs", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-1"),
    ("X16-2, chosen", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2, severable", "2019", "request", r#"{"process":"discussion-record","choice":"withhold","separable":true}"#, Verdict::DiscloseInPart, "deliberative-process", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-16/para-2"),
    ("X16-2, required by rule", "2019", "request", r#"{"process":"request-or-report","choice":"withhold","required":"rule","separable":false}"#, Verdict::Disclose, "deliberative-process", r#"{"overridden":"disclosure-required"}"#, "decree-711/art-16/para-2"),
    ("X16-2, required by less than a rule", "2019", "request", r#"{"process":"consultation-letter","choice":"withhold","required":"normative-document","separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2e", "2019", "request", r#"{"enforcement-file":true,"choice":"withhold","separable":false}"#, Verdict::Withhold, "enforcement-file", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2e, required by local regulation", "2019", "request", r#"{"enforcement-file":true,"required":"local-regulation"}"#, Verdict::Disclose, "enforcement-file", r#"{"overridden":"disclosure-required"}"#, "decree-711/art-16/para-2"),
    ("policy document: office review before the choice counts", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"office-review":false,"separable":false}"#, Verdict::Refer, "deliberative-process", r#"{"applies":"refer"}"#, "decree-711/art-16/para-2"),
    ("policy document, reviewed", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"office-review":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("policy document, asked for: no office review", "2019", "request", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("other information is no policy document", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"other","policy-document":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    // Not grounds of 2007.
    ("no X16-1 in 492", "2007", "publication", r#"{"internal-affairs":"personnel","choice":"withhold","separable":false}"#, Verdict::Disclose, "internal-affairs", r#""not-applicable""#, "decree-492"),
    ("no X16-2 in 492", "2007", "publication", r#"{"process":"draft","choice":"withhold","separable":false}"#, Verdict::Disclose, "deliberative-process", r#""not-applicable""#, "decree-492"),
    ("no X16-2e in 492", "2007", "publication", r#"{"enforcement-file":true,"choice":"withhold","separable":false}"#, Verdict::Disclose, "enforcement-file", r#""not-applicable""#, "decree-492"),
    // Registries.
    ("XQ", "2019", "request", r#"{"special-access":"administrative-regulation"}"#, Verdict::Refer, "special-access", r#"{"applies":"refer"}"#, "decree-711/art-36/item-7"),
    ("XQ, by a rule", "2019", "request", r#"{"special-access":"rule"}"#, Verdict::Disclose, "special-access", r#""not-applicable""#, "decree-711/art-36/item-7"),
    ("XQ, publication", "2019", "publication", r#"{"special-access":"law"}"#, Verdict::Disclose, "special-access", r#""not-applicable""#, "decree-711/art-36/item-7"),
    ("XQ, and a third party's privacy: the procedure leads", "2019", "request", r#"{"special-access":"law","third-party":"personal-privacy","opinion":"refused-with-reasons","separable":false}"#, Verdict::Refer, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("XQ, and a state secret: prohibited all the same", "2019", "request", r#"{"special-access":"law","secrecy":{"level":"secret","determined-on":"2015-01-05","term":{"years":20}},"separable":false}"#, Verdict::Withhold, "special-access", r#"{"applies":"refer"}"#, "decree-711/art-36/item-7"),
    // Special need, of 2007 only.
    ("X07-N, on the lists of what must be published", "2007", "request", r#"{"special-need":false,"choice":"withhold","mandatory-item":"2007-10-4"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-492/art-13"),
    ("X07-N", "2007", "request", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Withhold, "special-need", r#"{"applies":"withhold"}"#, "decree-492/art-13"),
    ("X07-N, may", "2007", "request", r#"{"special-need":false}"#, Verdict::Refer, "special-need", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-492/art-13"),
    ("X07-N, publication", "2007", "publication", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-492/art-13"),
    ("no need test in 711", "2019", "request", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-711/art-27"),
    // Severance, responsibility, doubt, work secrets, the duty to publish.
    ("711 Art. 37", "2019", "request", r#"{"foreign-part":true,"separable":true}"#, Verdict::DiscloseInPart, "severance", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-37"),
    ("711 Art. 37, not separable", "2019", "request", r#"{"foreign-part":true,"separable":false}"#, Verdict::Refer, "severance", r#"{"applies":"refer"}"#, "decree-711/art-37"),
    ("711 Art. 10", "2019", "publication", r#"{"origin":"from-organ"}"#, Verdict::Refer, "responsibility", r#"{"applies":"refer"}"#, "decree-711/art-10"),
    ("711 Art. 10", "2019", "publication", r#"{"origin":"from-person"}"#, Verdict::Disclose, "responsibility", r#""not-applicable""#, "decree-711/art-10"),
    ("492 Art. 17", "2007", "publication", r#"{"origin":"from-organ"}"#, Verdict::Refer, "responsibility", r#"{"applies":"refer"}"#, "decree-492/art-17"),
    ("711 Art. 17(3)", "2019", "publication", r#"{"doubt":true}"#, Verdict::Refer, "doubt", r#"{"applies":"refer"}"#, "decree-711/art-17/para-3"),
    ("492 Art. 14(3)", "2007", "publication", r#"{"doubt":true}"#, Verdict::Refer, "doubt", r#"{"applies":"refer"}"#, "decree-492/art-14/para-3"),
    ("work secret, no ground", "2019", "request", r#"{"work-secret":true}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "other/保守国家秘密法/2024年修订/art-64"),
    ("work secret, before the law of 2024", "2019", "request", r#"{"work-secret":true,"on":"2024-04-30"}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "decree-711"),
    ("work secret, from its first day", "2019", "request", r#"{"work-secret":true,"on":"2024-05-01"}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "other/保守国家秘密法/2024年修订/art-64"),
    ("711 Art. 20(8)", "2019", "publication", r#"{"mandatory-item":"2019-20-8"}"#, Verdict::Disclose, "proactive-disclosure", r#"{"applies":"disclose"}"#, "decree-711/art-20/item-8"),
    ("711 Art. 13", "2019", "publication", "{}", Verdict::Disclose, "proactive-disclosure", r#""not-applicable""#, "decree-711/art-13"),
    ("item of the other edition", "2007", "publication", r#"{"mandatory-item":"2019-20-8"}"#, Verdict::Disclose, "proactive-disclosure", r#""not-applicable""#, "decree-492/art-9"),
];

#[test]
fn known_answers() {
    let rules = RuleSet::standard();
    for &(case, edition, occasion, named, verdict, rule, effect, citation) in CASES {
        let facts = facts(edition, occasion, named);
        let decision = rules.decide(&facts);
        let finding = decision.finding(rule).unwrap();
        assert_eq!(decision.verdict(), verdict, "{case} {edition} {occasion}");
        assert_eq!(
            json_of(&finding.effect()),
            serde_json::from_str::<Value>(effect).unwrap(),
            "{case} {edition} {occasion}"
        );
        assert_eq!(finding.citation().to_string(), citation, "{case}");
    }
    let covered: std::collections::BTreeSet<_> = CASES.iter().map(|case| case.5).collect();
    let listed: std::collections::BTreeSet<_> = rules.iter().map(Rule::id).collect();
    assert_eq!(covered, listed, "every rule has known answers");
}

#[test]
fn explanations_are_word_for_word() {
    let rules = RuleSet::standard();
    let says = |facts: Facts, rule: &str| {
        let words = rules.decide(&facts).finding(rule).unwrap().explanation();
        (words.zh, words.en)
    };
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        says(facts("2019", "request", SECRET), "state-secret"),
        both(
            "2015-01-05定为机密，保密期限至2035-01-05",
            "classified secret on 2015-01-05, through 2035-01-05"
        )
    );
    let expired =
        r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}}}"#;
    assert_eq!(
        says(facts("2019", "request", expired), "state-secret"),
        both(
            "保密期限已于2020-01-05届满，自行解密；这本身不等于可以公开",
            "the secrecy term ran out on 2020-01-05; that alone makes nothing public"
        )
    );
    let consent =
        r#"{"third-party":"commercial-secret","third-party-harm":true,"opinion":"agreed"}"#;
    assert_eq!(
        says(facts("2019", "request", consent), "third-party-rights"),
        both(
            "涉及第三方商业秘密（第三方：同意公开）；但因第三方同意公开，不再构成不予公开的理由",
            "touches a third party's commercial secret (third party: agrees); set aside by: third party's consent"
        )
    );
    let draft = r#"{"process":"draft"}"#;
    assert_eq!(
        says(facts("2019", "request", draft), "deliberative-process"),
        both(
            "过程性信息：尚不能认定，缺少以下事实：机关对可以不予公开情形的决定",
            "deliberative process: undetermined, these facts are missing: the organ's choice where it may withhold"
        )
    );
    let part = r#"{"process":"draft","choice":"withhold","separable":true}"#;
    assert_eq!(
        says(facts("2019", "request", part), "deliberative-process"),
        both(
            "属于过程性信息（过程稿），机关决定不予公开；可以区分处理，公开其余部分",
            "process information (draft), which the organ chooses to withhold; it can be separated, and the rest is disclosed"
        )
    );
    assert_eq!(
        says(facts("2007", "publication", part), "deliberative-process"),
        both(
            "国务院令第492号没有这一不予公开的理由",
            "Decree 492 does not have this ground"
        )
    );
    assert_eq!(
        says(
            facts("2019", "request", r#"{"work-secret":true}"#),
            "work-secret"
        ),
        both(
            "属于工作秘密；这本身不是不予公开的理由，须另有理由",
            "a work secret, which is no ground by itself: it needs another one"
        )
    );
    assert_eq!(
        says(
            facts("2019", "request", r#"{"origin":"from-organ"}"#),
            "responsibility"
        ),
        both(
            "由制作或者最初获取该信息的行政机关负责公开；告知申请人并说明理由，能够确定的，告知该机关的名称、联系方式（《政府信息公开条例》（国务院令第711号）第三十六条第（五）项）",
            "the organ that made or first obtained it discloses it; tell the applicant so with the reason, and name that organ and how to reach it where it can be determined (decree-711/art-36/item-5)"
        )
    );
}

#[test]
fn explanations_name_the_duties_that_follow() {
    let rules = RuleSet::standard();
    let says = |facts: Facts, rule: &str| {
        let words = rules.decide(&facts).finding(rule).unwrap().explanation();
        (words.zh, words.en)
    };
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        says(
            facts("2019", "publication", r#"{"origin":"from-organ"}"#),
            "responsibility"
        ),
        both(
            "由制作或者最初获取该信息的行政机关负责公开",
            "the organ that made or first obtained it discloses it"
        )
    );
    let public_interest = r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"refused-with-reasons","public-interest":true}"#;
    assert_eq!(
        says(
            facts("2019", "request", public_interest),
            "third-party-rights"
        ),
        both(
            "涉及第三方个人隐私（第三方：不同意且有合理理由）；但因不公开可能对公共利益造成重大影响，不再构成不予公开的理由；须将决定公开的内容和理由书面告知第三方",
            "touches a third party's personal privacy (third party: refuses with reasonable grounds); set aside by: public interest; the third party is told in writing what is disclosed and why"
        )
    );
    let leads = r#"{"special-access":"law","third-party":"personal-privacy","opinion":"refused-with-reasons","separable":false}"#;
    assert_eq!(
        says(facts("2019", "request", leads), "third-party-rights"),
        both(
            "查询有专门规定，依照该规定办理，不在此认定",
            "special rules govern access and lead; not decided here"
        )
    );
    let unreviewed = r#"{"internal-affairs":"personnel","choice":"withhold","kind":"document","policy-document":true,"office-review":false,"separable":false}"#;
    assert_eq!(
        says(facts("2019", "publication", unreviewed), "internal-affairs"),
        both(
            "属于内部事务信息（人事管理），机关决定不予公开；但政务公开工作机构尚未审查",
            "internal affairs (personnel), which the organ chooses to withhold; but the disclosure office has not reviewed that"
        )
    );
}

#[test]
fn a_decision_is_written_with_all_its_findings() {
    let rules = RuleSet::standard();
    let written = json_of(&rules.decide(&facts("2019", "request", r#"{"doubt":true}"#)));
    assert_eq!(written["verdict"], "refer");
    let findings = written["findings"].as_array().unwrap();
    assert_eq!(findings.len(), rules.iter().count());
    assert_eq!(
        findings[11],
        json!({
            "rule": "doubt",
            "effect": {"applies": "refer"},
            "citation": "decree-711/art-17/para-3",
            "explanation": {
                "zh": "机关不能确定，报有关主管部门或者保密行政管理部门确定",
                "en": "the organ cannot tell: report to the competent department or the secrecy administration",
            },
        })
    );
}

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
    let since_2019 = [
        "internal-affairs",
        "process",
        "enforcement-file",
        "foreign-part",
    ];
    for (edition, occasion, more) in [
        ("2007", "publication", vec![]),
        ("2007", "request", vec!["special-need"]),
        ("2019", "publication", since_2019.to_vec()),
        (
            "2019",
            "request",
            [&since_2019[..], &["special-access"]].concat(),
        ),
    ] {
        let clear = facts(edition, occasion, "{}");
        assert_eq!(
            rules.verdict(&clear),
            Verdict::Disclose,
            "{edition} {occasion}"
        );
        for fact in Fact::ALL {
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

#[test]
fn readings_are_parameters() {
    let mut readings = Readings::default();
    readings.requirement_reaches_internal_affairs = true;
    readings.unreasoned_refusal_binds = true;
    readings.consultation_before_publication = true;
    readings.special_need_reaches_proactive = true;
    let rules = RuleSet::reading(readings);
    for (occasion, named, standard, read) in [
        (
            "request",
            r#"{"internal-affairs":"personnel","choice":"withhold","required":"rule","separable":false}"#,
            Verdict::Withhold,
            Verdict::Disclose,
        ),
        (
            "request",
            r#"{"third-party":"other","third-party-harm":false,"opinion":"refused-without-reasons","separable":false}"#,
            Verdict::Disclose,
            Verdict::Withhold,
        ),
        (
            "publication",
            r#"{"third-party":"other","third-party-harm":true,"opinion":"not-asked","separable":false}"#,
            Verdict::Withhold,
            Verdict::Refer,
        ),
    ] {
        let facts = facts("2019", occasion, named);
        assert_eq!(RuleSet::standard().verdict(&facts), standard, "{named}");
        assert_eq!(rules.verdict(&facts), read, "{named}");
    }
    let listed = r#"{"special-need":false,"choice":"withhold","mandatory-item":"2007-10-4"}"#;
    let listed = facts("2007", "request", listed);
    assert_eq!(RuleSet::standard().verdict(&listed), Verdict::Disclose);
    assert_eq!(rules.verdict(&listed), Verdict::Withhold);
}

#[test]
fn rules_name_the_ground_they_protect() {
    let rules = RuleSet::standard();
    for edition in Edition::ALL {
        let mut protected = Vec::new();
        for interest in ["commercial-secret", "personal-privacy"] {
            let named = format!(r#"{{"third-party":"{interest}"}}"#);
            let facts = facts(edition.code(), "request", &named);
            protected.extend(rules.iter().filter_map(|rule| rule.exemption(&facts)));
        }
        protected.sort();
        protected.dedup();
        let mut grounds: Vec<_> = Exemption::of(edition).collect();
        grounds.sort();
        assert_eq!(protected, grounds);
    }
    // What is prohibited applies without a choice; what is permitted does not.
    for &(case, edition, occasion, named, ..) in CASES {
        let without = facts(edition, occasion, named).with_choice(None);
        for finding in rules.decide(&without).findings() {
            let permitted = finding.exemption().map(Exemption::force) == Some(Force::Permits);
            let withheld = matches!(
                finding.effect(),
                Effect::Applies(Verdict::DiscloseInPart | Verdict::Withhold)
            );
            assert!(!(permitted && withheld), "{case} {}", finding.rule().id());
        }
    }
}

/// A rule of a caller's, with whatever effect.
#[derive(Debug)]
struct Own {
    id: String,
    effect: Effect,
}

impl Own {
    fn new(id: &str, effect: Effect) -> Self {
        Self {
            id: id.to_owned(),
            effect,
        }
    }
}

impl Rule for Own {
    fn id(&self) -> &str {
        &self.id
    }
    fn title(&self) -> Words {
        Words::new("本省规定", "a rule of the province")
    }
    fn basis(&self, _: &Facts) -> Citation {
        Citation::whole(Instrument::numbered("省令第1号").unwrap())
    }
    fn assess(&self, _: &Facts) -> Effect {
        self.effect
    }
    fn explain(&self, _: &Facts, _: Effect) -> Words {
        self.title()
    }
}

#[test]
fn a_callers_rule_cannot_weaken_a_prohibition() {
    let secret = facts("2019", "request", SECRET);
    let lax = RuleSet::standard()
        .with(Own::new("open-all", Effect::Applies(Verdict::Disclose)))
        .unwrap();
    let decision = lax.decide(&secret);
    assert_eq!(decision.verdict(), Verdict::Withhold);
    assert_eq!(lax.verdict(&secret), Verdict::Withhold);
    assert_eq!(decision.findings().count(), 15);
    let own = decision.finding("open-all").unwrap();
    assert_eq!(own.citation().to_string(), "other//省令第1号");
    let reasons: Vec<_> = decision
        .reasons()
        .map(|it| it.rule().id().to_owned())
        .collect();
    assert_eq!(reasons, ["state-secret"]);

    let strict = RuleSet::standard()
        .with(Own::new("close-all", Effect::Applies(Verdict::Withhold)))
        .unwrap();
    let clear = facts("2019", "request", "{}");
    assert_eq!(RuleSet::standard().verdict(&clear), Verdict::Disclose);
    assert_eq!(strict.verdict(&clear), Verdict::Withhold);
}

#[test]
fn errors_are_told_word_for_word() {
    let own = |id| RuleSet::standard().with(Own::new(id, Effect::NotApplicable));
    assert_eq!(
        own("state-secret").unwrap_err().to_string(),
        "the rule `state-secret` is there already"
    );
    assert_eq!(
        own("State secret").unwrap_err().to_string(),
        "`State secret` is not the id of a rule: use lower-case letters, digits and hyphens"
    );
    let secrecy = |term| Secrecy::new(SecrecyLevel::Secret, day(2020, 1, 2), Some(term));
    assert_eq!(
        secrecy(SecrecyTerm::Until(day(2020, 1, 1)))
            .unwrap_err()
            .to_string(),
        "a secrecy term through 2020-01-01 ends before the day of classification, 2020-01-02"
    );
    for years in [u32::MAX, 300_000_000, 1_000_000] {
        assert_eq!(
            secrecy(SecrecyTerm::Years(years)).unwrap_err().to_string(),
            format!("a secrecy term of {years} years ends beyond all dates")
        );
    }
    let clear = facts("2019", "request", "{}");
    assert_eq!(
        clear
            .with_internal_affairs(ExemptionKind::Draft)
            .unwrap_err(),
        FactsError::NotInternalAffairs {
            kind: ExemptionKind::Draft
        }
    );
    let read = |line: &str| serde_json::from_str::<Facts>(line).unwrap_err().to_string();
    for (rest, text) in [
        (
            r#""internal-affairs":"draft"}"#,
            "`internal-affairs`: `draft` is no kind of internal affairs: these are personnel, logistics, work-flow",
        ),
        (
            r#""process":"personnel"}"#,
            "`process`: `personnel` is no kind of process information: these are discussion-record, draft, consultation-letter, request-or-report",
        ),
        (r#""attribute":"withheld"}"#, "unknown field `attribute`"),
        (
            r#""third-party":"secret"}"#,
            "unknown third-party interest `secret`",
        ),
        (
            r#""secrecy":7}"#,
            "invalid type: integer `7`, expected null, `none` or a value",
        ),
    ] {
        let line = format!(r#"{{"occasion":"request","on":"2024-05-06",{rest}"#);
        assert!(read(&line).starts_with(text), "{}", read(&line));
    }
    assert!(
        read(r#"{"occasion":"request","on":"2008-04-30"}"#)
            .starts_with("`arose-on`, or `on` in its stead: no edition of the Regulation is in force on 2008-04-30")
    );
    let limits = Limits::default();
    let calendar = WorkingCalendar::mainland();
    assert_eq!(
        limits
            .due(
                PublicationDeadline::FirstResponse,
                day(2024, 1, 1),
                &calendar
            )
            .unwrap_err()
            .to_string(),
        "the deadline `first-response` is counted in hours, from a moment and not from a day"
    );
    assert_eq!(
        limits
            .due_at(PublicationDeadline::General2019, NaiveDateTime::default())
            .unwrap_err()
            .to_string(),
        "the deadline `general-2019` is counted in days, not in hours from a moment"
    );
    assert_eq!(
        limits
            .due(
                PublicationDeadline::General2019,
                day(2026, 12, 20),
                &calendar
            )
            .unwrap_err()
            .to_string(),
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
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
        FactsError::NoThirdParty
    );
    assert_eq!(
        clear.with_opinion(Opinion::Agreed).unwrap_err(),
        FactsError::NoThirdParty
    );
    let harmed = clear.with_third_party(Interest::Other).unwrap();
    let harmed = harmed.with_third_party_harm(true).unwrap();
    assert_eq!(
        harmed.with_third_party(Stated::Absent).unwrap_err(),
        FactsError::NoThirdParty
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
fn a_deadline_holds_from_the_first_day_of_its_text() {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let withdrawal = |start| limits.due(PublicationDeadline::PenaltyWithdrawal, start, &calendar);
    assert_eq!(
        withdrawal(day(2021, 7, 14)).unwrap_err().to_string(),
        "the deadline `penalty-withdrawal` holds for events from 2021-07-15 on, not for one on 2021-07-14"
    );
    assert_eq!(withdrawal(day(2021, 7, 15)).unwrap().on(), day(2021, 7, 20));
    for (deadline, first) in [
        (PublicationDeadline::FirstResponse, day(2016, 11, 10)),
        (PublicationDeadline::PressConference, day(2016, 7, 30)),
        (PublicationDeadline::OtherResponse, day(2016, 7, 30)),
    ] {
        let at = |day: NaiveDate| limits.due_at(deadline, day.and_hms_opt(23, 0, 0).unwrap());
        assert!(at(first).is_ok(), "{deadline}");
        assert!(at(first.pred_opt().unwrap()).is_err(), "{deadline}");
    }
}

#[test]
fn a_classification_after_the_decision_is_no_fact() {
    let secret = |determined_on| Secrecy::new(SecrecyLevel::Secret, determined_on, None).unwrap();
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
fn the_attribute_is_a_plan_and_no_ground() {
    let rules = RuleSet::standard();
    let plan = |attribute| PublishingPlan::new(attribute, "理由").unwrap();
    let against = |attribute, occasion, named| {
        let facts = facts("2019", occasion, named);
        let decision = rules.decide(&facts);
        plan(attribute).against(&decision).map(|it| {
            (
                it.rule(),
                it.level(),
                it.citation().map(ToString::to_string).unwrap(),
            )
        })
    };
    let draft =
        r#"{"process":"draft","choice":"withhold","policy-document":false,"separable":false}"#;
    let part =
        r#"{"process":"draft","choice":"withhold","policy-document":false,"separable":true}"#;
    let error = |rule, citation: &str| Some((rule, Level::Error, citation.to_owned()));
    for attribute in Attribute::ALL {
        // Marked or not, a request is decided from its own facts, and the plan says nothing about it.
        for named in ["{}", draft, part] {
            assert_eq!(against(*attribute, "request", named), None);
        }
    }
    assert_eq!(against(Attribute::Proactive, "publication", "{}"), None);
    assert_eq!(
        against(Attribute::Proactive, "publication", draft),
        error("plan-against-ground", "decree-711/art-17")
    );
    assert_eq!(
        against(Attribute::Proactive, "publication", part),
        Some((
            "plan-without-severance",
            Level::Warning,
            "decree-711/art-17".to_owned()
        ))
    );
    assert_eq!(
        against(Attribute::Proactive, "publication", r#"{"doubt":true}"#),
        error("plan-before-determination", "decree-711/art-17")
    );
    assert_eq!(against(Attribute::Withheld, "publication", draft), None);
    assert_eq!(
        against(Attribute::Withheld, "publication", "{}"),
        error("plan-without-ground", "other//国办发〔2016〕80号")
    );
    assert_eq!(against(Attribute::OnRequest, "publication", draft), None);
    assert!(serde_json::from_str::<PublishingPlan>(r#"{"attribute":"withheld"}"#).is_err());
    let stored = json_of(&plan(Attribute::Withheld));
    assert_eq!(
        serde_json::from_value::<PublishingPlan>(stored).unwrap(),
        plan(Attribute::Withheld)
    );
}

#[test]
fn who_discloses() {
    use Origin::{FromOrgan, FromPerson, Made, MadeJointly, MadeJointlyInLead, OtherAuthority};
    use Responsible::{
        AsOtherwiseProvided, LeadMaker, MakerOrFirstObtainer, NotAddressed, ThisOrgan,
    };
    for (origin, old, new) in [
        (Made, ThisOrgan, ThisOrgan),
        (FromPerson, ThisOrgan, ThisOrgan),
        (FromOrgan, NotAddressed, MakerOrFirstObtainer),
        (MadeJointlyInLead, NotAddressed, ThisOrgan),
        (MadeJointly, NotAddressed, LeadMaker),
        (OtherAuthority, AsOtherwiseProvided, AsOtherwiseProvided),
    ] {
        assert_eq!(Responsible::of(Edition::Decree492, origin), old, "{origin}");
        assert_eq!(Responsible::of(Edition::Decree711, origin), new, "{origin}");
    }
    assert_eq!(
        Responsible::basis(Edition::Decree492).to_string(),
        "decree-492/art-17"
    );
    assert_eq!(
        Responsible::basis(Edition::Decree711).to_string(),
        "decree-711/art-10"
    );
}

#[test]
fn duties_bind_by_level() {
    use DutyNature::{ByLocalCircumstances, GeneralTest, Listed};
    let count = |edition, level, nature| {
        Duty::of(edition, level)
            .filter(|it| it.nature() == nature)
            .count()
    };
    for (edition, level, general, listed, local) in [
        (Edition::Decree492, GovernmentLevel::Provincial, 4, 11, 0),
        (Edition::Decree492, GovernmentLevel::County, 4, 15, 0),
        (Edition::Decree492, GovernmentLevel::Township, 4, 8, 0),
        (Edition::Decree711, GovernmentLevel::National, 3, 15, 0),
        (Edition::Decree711, GovernmentLevel::City, 3, 15, 7),
        (Edition::Decree711, GovernmentLevel::Township, 3, 15, 8),
    ] {
        let counts =
            [GeneralTest, Listed, ByLocalCircumstances].map(|nature| count(edition, level, nature));
        assert_eq!(counts, [general, listed, local], "{edition} {level}");
    }
    let first = Duty::of(Edition::Decree711, GovernmentLevel::City)
        .next()
        .unwrap();
    assert_eq!(first.item(), MandatoryItem::PublicInterests2019);
    assert_eq!(first.general_deadline(), PublicationDeadline::General2019);
}

#[test]
fn deadlines_fall_on_the_known_days() {
    let calendar = WorkingCalendar::mainland();
    let limits = Limits::default();
    for (deadline, start, on) in [
        (
            PublicationDeadline::General2019,
            day(2024, 9, 20),
            day(2024, 10, 23),
        ),
        (
            PublicationDeadline::General2019,
            day(2025, 9, 15),
            day(2025, 10, 17),
        ),
        (
            PublicationDeadline::ProcurementContract,
            day(2024, 9, 27),
            day(2024, 9, 30),
        ),
        (
            PublicationDeadline::GovernmentBudget,
            day(2024, 1, 20),
            day(2024, 2, 9),
        ),
        (
            PublicationDeadline::PenaltyWithdrawal,
            day(2024, 9, 30),
            day(2024, 10, 10),
        ),
        (
            PublicationDeadline::ProcurementIntention,
            day(2024, 3, 1),
            day(2024, 1, 31),
        ),
        (
            PublicationDeadline::DepartmentReport,
            day(2024, 12, 31),
            day(2025, 1, 31),
        ),
        (
            PublicationDeadline::GovernmentReport,
            day(2024, 12, 31),
            day(2025, 3, 31),
        ),
        (
            PublicationDeadline::UniversityReport,
            day(2024, 8, 31),
            day(2024, 10, 31),
        ),
        (
            PublicationDeadline::DraftComment,
            day(2024, 5, 1),
            day(2024, 5, 31),
        ),
    ] {
        let due = limits.due(deadline, start, &calendar).unwrap();
        assert_eq!(due.on(), on, "{deadline}");
        assert_eq!((due.deadline(), due.start()), (deadline, start));
        if let Some(reckoning) = due.reckoning() {
            assert_eq!(reckoning.end(), on);
        }
    }
    let words = |deadline, start| limits.due(deadline, start, &calendar).unwrap().words();
    let signed = words(PublicationDeadline::ProcurementContract, day(2024, 9, 27));
    assert!(
        signed.zh.starts_with(
            "政府采购合同公告，自合同签订起：自2024-09-27起算，当日不计，第2个工作日为2024-09-30。"
        ),
        "{}",
        signed.zh
    );
    assert!(
        signed.zh.contains("调休上班日1天：2024-09-29"),
        "{}",
        signed.zh
    );
    let budget = words(PublicationDeadline::GovernmentBudget, day(2024, 1, 20));
    assert_eq!(
        budget.en,
        "budget and final accounts of a government, from approval by the people's congress: Counted from 2024-01-20, that day excluded: 20 days end on 2024-02-09."
    );
    let intention = words(PublicationDeadline::ProcurementIntention, day(2024, 3, 1));
    assert_eq!(
        intention.zh,
        "采购意向，自采购活动开始起：在2024-03-01之前30日，即不迟于2024-01-31。"
    );
    let at = |d, h| day(2024, 10, d).and_hms_opt(h, 0, 0).unwrap();
    let due = limits
        .due_at(PublicationDeadline::FirstResponse, at(1, 22))
        .unwrap();
    assert_eq!((due.at(), due.hours()), (at(2, 3), Hours(5)));
    assert_eq!(
        due.words().en,
        "first word on a major emergency, from occurrence or detection: 5 hours elapsed from 2024-10-01 22:00:00, nights and holidays included: 2024-10-02 03:00:00."
    );
}

#[test]
fn deadlines_have_the_figures_of_their_sources() {
    use PublicationDeadline as D;
    let limits = Limits::default();
    let working = |n| Limit::Within(Length::WorkingDays(WorkingDays(n)));
    let days = |n| Length::CalendarDays(CalendarDays(n), Roll::Stay);
    let date = |m, d| Limit::Within(Length::Through(AnnualDate::new(m, d).unwrap()));
    let hours = |n| Limit::WithinHours(Hours(n));
    #[rustfmt::skip]
    let rows = [
        (D::General2007, working(20), "formation-or-change", "decree-492/art-18", Evidence::Excerpt),
        (D::General2019, working(20), "formation-or-change", "decree-711/art-26", Evidence::FullText),
        (D::GovernmentBudget, Limit::Within(days(20)), "congress-approval", "other/预算法/2018年修正/art-14/para-1", Evidence::FullText),
        (D::DepartmentBudget, Limit::Within(days(20)), "finance-reply", "other/预算法/2018年修正/art-14/para-2", Evidence::FullText),
        (D::UnitBudget, Limit::Within(days(20)), "department-reply", "other/预算法实施条例/国务院令第729号/art-6", Evidence::FullText),
        (D::ProcurementResult, working(2), "winner-determined", "other/政府采购法实施条例/国务院令第658号/art-43", Evidence::FullText),
        (D::ProcurementContract, working(2), "contract-signed", "other/政府采购法实施条例/国务院令第658号/art-50", Evidence::FullText),
        (D::ContractSigning, Limit::Within(days(30)), "award-notice", "other/政府采购法/2014年修正/art-46", Evidence::FullText),
        (D::ContractFiling, working(7), "contract-signed", "other/政府采购法/2014年修正/art-47", Evidence::FullText),
        (D::ProcurementIntention, Limit::Before(CalendarDays(30)), "procurement-start", "other//财库〔2020〕10号", Evidence::Unconfirmed),
        (D::ProjectLicences, working(7), "decision", "other//国办发〔2017〕94号", Evidence::Local),
        (D::PenaltyWithdrawal, working(3), "revocation", "other/行政处罚法/2021年修订/art-48", Evidence::FullText),
        (D::DraftComment, Limit::AtLeast(days(30)), "draft-published", "other/重大行政决策程序暂行条例/国务院令第713号/art-15", Evidence::FullText),
        (D::EducationStandard, working(20), "formation-or-change", "decree-711/art-26", Evidence::Local),
        (D::DepartmentReport, date(1, 31), "year-end", "decree-711/art-49/para-1", Evidence::FullText),
        (D::GovernmentReport, date(3, 31), "year-end", "decree-711/art-49/para-2", Evidence::FullText),
        (D::AnnualReport2007, date(3, 31), "year-end", "decree-492/art-31", Evidence::Excerpt),
        (D::UniversityReport, date(10, 31), "academic-year-end", "other//教办函〔2014〕23号", Evidence::Excerpt),
        (D::Interpretation, working(3), "document-published", "other//国办发〔2016〕80号", Evidence::Local),
        (D::FirstResponse, hours(5), "occurrence-or-detection", "other//国办发〔2016〕80号", Evidence::Excerpt),
        (D::PressConference, hours(24), "occurrence-or-detection", "other//国办发〔2016〕61号", Evidence::Excerpt),
        (D::OtherResponse, hours(48), "occurrence-or-detection", "other//国办发〔2016〕61号", Evidence::Excerpt),
    ];
    assert_eq!(rows.map(|row| row.0), D::ALL);
    for (deadline, limit, start, citation, evidence) in rows {
        assert_eq!(limits.limit(deadline), limit, "{deadline}");
        assert_eq!(deadline.start().code(), start, "{deadline}");
        assert_eq!(deadline.citation().to_string(), citation);
        assert_eq!(deadline.evidence(), evidence, "{deadline}");
    }
    // What is not confirmed can be replaced.
    let mut limits = limits;
    limits.budget = Length::WorkingDays(WorkingDays(20));
    limits.procurement_intention = CalendarDays(60);
    assert_eq!(limits.limit(D::UnitBudget), working(20));
    assert_eq!(
        limits.limit(D::ProcurementIntention),
        Limit::Before(CalendarDays(60))
    );
}

#[test]
fn code_lists_of_the_policy_read_back() {
    fn reads_back<T: Term + std::str::FromStr>()
    where
        T::Err: std::fmt::Debug,
    {
        for row in T::ALL {
            assert_eq!(row.to_string().parse::<T>().unwrap(), *row);
            assert!(!row.zh().is_empty() && !row.en().is_empty());
            let citation = row.citation();
            assert_eq!(Citation::from_zh(&citation.zh()).unwrap(), citation);
            assert_eq!(citation.to_string().parse::<Citation>().unwrap(), citation);
            if let Some(place) = citation.provision() {
                Citation::new(citation.instrument().clone(), place).unwrap();
            }
        }
    }
    reads_back::<Fact>();
    reads_back::<Occasion>();
    reads_back::<Origin>();
    reads_back::<SecrecyLevel>();
    reads_back::<PublicationDeadline>();
    reads_back::<disclosure::policy::StartEvent>();
    reads_back::<disclosure::policy::LegalRank>();
    reads_back::<disclosure::policy::Interest>();
    reads_back::<disclosure::policy::Opinion>();
    reads_back::<disclosure::policy::Choice>();
    for verdict in Verdict::ALL {
        assert_eq!(json_of(&verdict), verdict.code());
        assert!(!verdict.words().zh.is_empty());
    }
    assert!(Verdict::ALL.is_sorted());
    let article = Provision::article(14);
    assert!(Citation::new(Edition::Decree711, article).is_ok());
}

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

#[test]
fn arbitrary_facts_vary_every_fact() {
    let listed: Vec<_> = Fact::ALL.iter().map(|fact| fact.code()).collect();
    let varied: Vec<_> = VALUES.iter().map(|row| row.0).collect();
    assert_eq!(varied, listed);
}

/// Facts of which some may be unknown, and the same facts with the rest known in one way or another.
fn known_and_completed() -> impl Strategy<Value = (Facts, Facts)> {
    let bytes = || proptest::collection::vec(any::<u8>(), VALUES.len());
    (any::<bool>(), any::<bool>(), bytes(), bytes(), bytes()).prop_map(
        |(new, asked, known, unknown, completion)| {
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
                object.insert("on".to_owned(), json!("2024-05-06"));
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
        },
    )
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        proptest::sample::select(&Verdict::ALL[..]).prop_map(Effect::Applies),
        Just(Effect::NotApplicable),
        proptest::sample::select(Fact::ALL).prop_map(Effect::missing),
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
        let strictest = decision.findings().map(|it| it.effect().verdict()).max().unwrap();
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
        let ids: Vec<_> = decision.findings().map(|it| it.rule().id().to_owned()).collect();
        let listed: Vec<_> = rules.iter().map(|it| it.id().to_owned()).collect();
        prop_assert_eq!(&ids, &listed);
        for finding in decision.findings() {
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
        order in Just((0..14_usize).collect::<Vec<_>>()).prop_shuffle(),
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
