//! Readings of the law, rules of a caller, and what is refused.

use disclosure::calendar::WorkingCalendar;
use disclosure::policy::{
    Effect, Facts, Limits, PolicyError, PublicationDeadline, Readings, RuleSet, Secrecy,
    SecrecyLevel, Verdict,
};
use disclosure::vocabulary::ExemptionKind;

use super::{Own, SECRET, day, facts};

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
fn a_callers_rule_cannot_weaken_a_prohibition() {
    let secret = facts("2019", "request", SECRET);
    let lax = RuleSet::standard()
        .with(Own::new("open-all", Effect::Applies(Verdict::Disclose)))
        .unwrap();
    let decision = lax.decide(&secret);
    assert_eq!(decision.verdict(), Verdict::Withhold);
    assert_eq!(lax.verdict(&secret), Verdict::Withhold);
    assert_eq!(decision.assessments().count(), 19);
    let own = decision.assessment("open-all").unwrap();
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
    let secrecy = Secrecy::new(SecrecyLevel::Secret, day(2020, 1, 2));
    assert_eq!(
        secrecy.through(day(2020, 1, 1)).unwrap_err().to_string(),
        "a secrecy term through 2020-01-01 ends before the day of classification, 2020-01-02"
    );
    for years in [u32::MAX, 300_000_000, 1_000_000] {
        assert_eq!(
            secrecy.for_years(years).unwrap_err().to_string(),
            format!("a secrecy term of {years} years ends beyond all dates")
        );
    }
    let clear = facts("2019", "request", "{}");
    assert_eq!(
        clear
            .with_internal_affairs(ExemptionKind::Draft)
            .unwrap_err(),
        PolicyError::NotInternalAffairs {
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
            .deadline(
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
            .deadline_at(
                PublicationDeadline::General2019,
                day(2024, 10, 1).and_hms_opt(0, 0, 0).unwrap()
            )
            .unwrap_err()
            .to_string(),
        "the deadline `general-2019` is counted in days, not in hours from a moment"
    );
    let owed = limits.deadline(
        PublicationDeadline::General2019,
        day(2026, 12, 20),
        &calendar,
    );
    let open = owed.unwrap().due().open();
    assert_eq!(
        open.unwrap().words().en,
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
}
