//! Whatever is dated cites what was in force on its day.

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::law::{Citation, Edition, Parameter, Value};
use disclosure::policy::{Facts, Limits, Occasion, PublicationDeadline, RuleSet};
use disclosure::vocabulary::Term;
use disclosure::workflow::fee::{
    CostServices, CostTariff, FeeNotice, FeeNoticeRules, Measure, Ordinals, ProcessingTariff,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{day, json_of};

fn days() -> impl Strategy<Value = NaiveDate> {
    let first = day(2008, 5, 1);
    let span = (day(2026, 12, 31) - first).num_days().unsigned_abs();
    (0..=span).prop_map(move |after| first + chrono::Days::new(after))
}

/// The days on which the law changes that the rules look at, and the days before.
fn changes() -> impl Strategy<Value = NaiveDate> {
    let changes = [
        (2008, 5, 1),
        (2011, 8, 13),
        (2018, 12, 19),
        (2019, 5, 15),
        (2021, 1, 1),
        (2024, 5, 1),
        (2025, 6, 1),
        (2025, 8, 1),
    ];
    let changes = changes.map(|(year, month, of)| day(year, month, of));
    let before = changes.map(|it| it.pred_opt().unwrap());
    let lawful = |it: &NaiveDate| Edition::in_force_on(*it).is_ok();
    let days: Vec<_> = changes.into_iter().chain(before).filter(lawful).collect();
    proptest::sample::select(days)
}

fn assert_in_force(citation: &Citation, on: NaiveDate, what: &str) {
    assert_ne!(
        citation.instrument().in_force_on(on),
        Some(false),
        "{what} on {on} cites {citation}"
    );
}

/// Facts that reach the rules whose text changed with the years.
fn facts(occasion: Occasion, on: NaiveDate, chosen: u8) -> Facts {
    let mut object = json!({
        "occasion": occasion, "on": on, "origin": "made", "special-need": true,
        "choice": "withhold", "separable": false, "nothing-else": true,
    });
    let named: &[(&str, Json)] = &[
        ("state-archive", json!(true)),
        ("transfer-due", json!("2022-05-06")),
        ("shared", json!(true)),
        ("work-secret", json!(true)),
        ("nonexistence", json!("inadequate-search")),
        ("reorganization", json!("old-organ")),
        ("process", json!("draft")),
        ("formed-before-decision", json!(false)),
    ];
    let fields = object.as_object_mut().unwrap();
    for (place, (fact, value)) in named.iter().enumerate() {
        if chosen & (1 << place) != 0 {
            fields.insert((*fact).to_owned(), value.clone());
        }
    }
    serde_json::from_value(object).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_decision_cites_what_is_in_force(
        on in prop_oneof![days(), changes()],
        asked in any::<bool>(),
        chosen in any::<u8>(),
    ) {
        let occasion = if asked { Occasion::Request } else { Occasion::Publication };
        let facts = facts(occasion, on, chosen);
        prop_assert_eq!(facts.edition(), Edition::in_force_on(on).unwrap());
        for made in RuleSet::standard().decide(&facts).assessments() {
            assert_in_force(&made.citation(), on, made.rule().id());
            if let Some(ground) = made.exemption() {
                assert_in_force(&ground.citation(), on, ground.code());
            }
        }
    }

    #[test]
    fn a_deadline_cites_what_is_in_force(on in prop_oneof![days(), changes()]) {
        let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
        for deadline in PublicationDeadline::ALL {
            let owed = limits
                .deadline(*deadline, on, &calendar)
                .or_else(|_| limits.deadline_at(*deadline, on.and_hms_opt(9, 0, 0).unwrap()));
            if let Ok(owed) = owed {
                assert_in_force(owed.citation().unwrap(), on, deadline.code());
            }
        }
    }

    /// Where the law gives a figure; where it gives none, the text that begins to speak later is cited.
    #[test]
    fn a_figure_cites_what_is_in_force(on in prop_oneof![days(), changes()]) {
        for parameter in Parameter::ALL {
            let figure = parameter.on(on).unwrap();
            let is_none = [Value::Nothing, Value::Flag(false)].contains(&figure.value());
            if !is_none {
                assert_in_force(figure.citation(), on, parameter.code());
            }
        }
    }
}

/// A plan to publish is held against the edition of its facts.
#[test]
fn what_is_written_of_a_day_reads_back_with_its_citations() {
    let facts = facts(Occasion::Request, day(2025, 8, 1), u8::MAX);
    let rules = RuleSet::standard();
    let written = json_of(&rules.decide(&facts));
    for made in written["assessments"].as_array().unwrap() {
        let citation: Citation = serde_json::from_value(made["citation"].clone()).unwrap();
        assert_in_force(&citation, day(2025, 8, 1), "what is written");
    }
}

/// What a fee stands on, on the last day of a period and the first of the next; and who may charge more.
#[test]
fn a_fee_cites_the_text_of_its_day() {
    let tariff = ProcessingTariff::default();
    let (rules, measure) = (FeeNoticeRules::default(), Measure::Pages(200));
    for (on, expected) in [
        ("2017-04-01", "other//财税〔2017〕20号"),
        ("2019-05-14", "other//财税〔2017〕20号"),
        ("2019-05-15", "decree-711/art-42/para-1"),
        ("2020-12-31", "decree-711/art-42/para-1"),
    ] {
        let free = tariff.maximum(on.parse().unwrap(), measure).unwrap();
        assert_eq!(free.citation().to_string(), expected, "{on}");
        let refusal = FeeNotice::new(free, 1.into(), "转账", true, rules).unwrap_err();
        assert_eq!(refusal.citation().to_string(), expected, "{on}");
    }
    for (measure, expected) in [
        (Measure::Pages(200), "art-5"),
        (Measure::Items(Ordinals::single(40).unwrap()), "art-4"),
    ] {
        let maximum = tariff.maximum(day(2021, 1, 1), measure).unwrap();
        let refusal = FeeNotice::new(maximum, 9999.into(), "转账", true, rules).unwrap_err();
        assert_eq!(
            refusal.citation().to_string(),
            format!("other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/{expected}")
        );
    }
}

#[test]
fn whatever_is_charged_cites_what_is_in_force() {
    let tariff = ProcessingTariff::default();
    let cost_tariff: CostTariff = serde_json::from_str(
        r#"{"name": "闽价费〔2008〕472号", "search": "5.00", "copies": {"a4": "0.20"}}"#,
    )
    .unwrap();
    let services: CostServices =
        serde_json::from_str(r#"{"items": 1, "copies": {"a4": 35}}"#).unwrap();
    let through = day(2026, 12, 31);
    for on in day(2008, 5, 1).iter_days().take_while(|on| *on <= through) {
        let mut told = 0;
        let processing = tariff.maximum(on, Measure::Pages(200));
        let cost = cost_tariff.fee(on, &services, None);
        for fee in [processing, cost].into_iter().flatten() {
            let text = fee.citation().instrument().in_force_on(on);
            assert_ne!(text, Some(false), "{on} {}", fee.citation());
            told += 1;
        }
        assert!(told > 0, "{on}");
    }
}
